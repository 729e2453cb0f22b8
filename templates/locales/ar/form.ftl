# The questionnaire on paper.
form-foot = { $title } · { $survey }
form-time = الوقت اللازم
form-time-minutes = { $count ->
    [one] نحو دقيقة واحدة
    [two] نحو دقيقتين
    [few] نحو { $count } دقائق
    [many] نحو { $count } دقيقة
   *[other] نحو { $count } دقيقة
}
form-time-hours = { $count ->
    [one] نحو ساعة واحدة
    [two] نحو ساعتين
    [few] نحو { $count } ساعات
    [many] نحو { $count } ساعة
   *[other] نحو { $count } ساعة
}
form-who = من يجيب
form-depth = مستوى التفصيل
form-depth-rapid = سريع: سؤال واحد عن كل قدرة
form-depth-standard = معتاد: عبارة بعد عبارة
form-depth-verified = موثّق: عبارة بعد عبارة مع الإثبات
form-fallback = { $count ->
    [one] نص واحد لم يُترجم بعد ويرد هنا بلغة أخرى ({ $language }).
    [two] نصان لم يُترجما بعد ويردان هنا بلغة أخرى ({ $language }).
    [few] { $count } نصوص لم تُترجم بعد وترد هنا بلغة أخرى ({ $language }).
    [many] { $count } نصًا لم تُترجم بعد وترد هنا بلغة أخرى ({ $language }).
   *[other] نصوص لم تُترجم بعد وترد هنا بلغة أخرى ({ $language })، وعددها { $count }.
}
form-how = الخانات المستديرة: اختر واحدة منها. والخانات المربعة: ضع علامة في كل ما يتحقق. والرمز القصير بجانب السؤال يساعد من يُدخل الإجابات. تكفي صورة للصفحات بعد ملئها: أرسلها إلى من دعاك.
form-institution = المؤسسة
form-filled-by = ملأ الاستمارة
form-stop = ابدأ بالعبارة الأولى. وحيث تضع علامة في خانتها الأولى، اترك العبارات التي بعدها وتابع بعدها.
form-highest = اختر أعلى مستوى تتحقق عبارته في نصف المواضع المعنية على الأقل، وكذلك عبارات كل المستويات الأدنى منه.
form-level-zero = لا تتحقق حتى عبارة المستوى 1.
form-needs-answer = يحتاج إلى إجابة.
form-needs-answer-if = يحتاج إلى إجابة إذا كان
form-needs-answer-cases = يحتاج إلى إجابة في بعض الحالات: انظر الاستمارة على الشبكة.
form-only-if = فقط إذا كان
form-only-cases = في بعض الحالات فقط: انظر الاستمارة على الشبكة.
form-answer-is = { $question } ({ $id }): { $answers }
form-answer-is-not = { $question } ({ $id }): غير { $answers }
form-answer-any = { $question } ({ $id }): أُجيب عنه
form-quoted = «{ $answer }»
form-or = { $first } أو { $second }
form-na-because = لا ينطبق هنا، لأن
form-proof-line = إثباتك: العنوان أو الرابط أو الملف
form-alone = عندئذ لا تضع علامة أخرى.
form-at-most = { $count ->
    [one] ضع علامة واحدة على الأكثر.
    [two] ضع علامتين على الأكثر.
    [few] ضع { $count } علامات على الأكثر.
    [many] ضع { $count } علامة على الأكثر.
   *[other] عدد العلامات على الأكثر: { $count }.
}
form-rank = رقّمها: الرقم 1 للأول.
form-letters = { $count ->
    [one] حرف واحد على الأكثر.
    [two] حرفان على الأكثر.
    [few] { $count } أحرف على الأكثر.
    [many] { $count } حرفًا على الأكثر.
   *[other] عدد الأحرف على الأكثر: { $count }.
}
form-attach = أرفق الوثيقة واكتب عنوانها هنا
form-entry = البند { $number }
form-entries = لبنود أخرى انسخ هذه الصفحة.
form-grid-head = ضع علامة واحدة في كل صف
form-enablers = { $title }: { $node }
form-sign = التوقيع
form-position = المنصب
form-date = التاريخ
