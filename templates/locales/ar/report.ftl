# The report on an institution as a document.
report-link = التقرير (PDF)
report-title = نضج المصادر المفتوحة: { $institution }
report-title-survey = { $survey }: { $institution }
report-foot = { $title } · { $date } · { $survey }
report-page = صفحة { $page } من { $pages }
report-campaign = الحملة
report-file = من الملف
report-no-date = التاريخ غير مذكور
report-survey = الاستبيان ونسخته
report-survey-fingerprint = بصمة الاستبيان (SHA-256)
report-answered = من الأسئلة أُجيب عنها
report-verified = من الادعاءات تم التحقق منها
report-to-target = من الطريق إلى الأهداف قُطعت
report-to-target-known = من الطريق إلى الأهداف قُطعت حيث تكفي الإجابات؛ وعدد القدرات التي لا تكفي إجاباتها: { $unknown }
report-dk = من الإجابات «لا أعرف»
report-claimed = الأرقام كما تدّعيها المؤسسة، من الإجابات كما وُقّعت.
report-level = { $name }
report-level-unknown = { $unknown ->
    [one] { $name }، وقد يصل إلى { $high }، وعبارة واحدة غير معروفة
    [two] { $name }، وقد يصل إلى { $high }، وعبارتان غير معروفتين
    [few] { $name }، وقد يصل إلى { $high }، و{ $unknown } عبارات غير معروفة
    [many] { $name }، وقد يصل إلى { $high }، و{ $unknown } عبارة غير معروفة
   *[other] { $name }، وقد يصل إلى { $high }، و{ $unknown } عبارة غير معروفة
}
report-dimensions-table = مستوى كل بعد ودرجته وفجوته
report-capabilities-table = قدرات البُعد «{ $dimension }»
report-gaps-table = القدرات التي دون هدفها، والأوسع فجوةً أولًا
report-verified-heading = المدّعى والمتحقق منه
report-verified-table = الأبعاد كما تدّعيها المؤسسة وكما تحقق منها مراجع
report-level-claimed = المستوى المدّعى
report-score-claimed = الدرجة المدّعاة
report-level-verified = المستوى المتحقق منه
report-score-verified = الدرجة المتحقق منها
report-not-asked = لا ترد هنا الأبعاد التي لا تسأل عنها هذه النسخة من الاستبيان بعد.
report-cannot-say = لا تكفي الإجابات لمعرفة ما الذي يرفع مستوى ما يلي:
report-how-to-read = كيف يُقرأ هذا التقرير
report-word-level = المستوى
report-means-level = الخطوة التي بُلغت: تتحقق كل العبارات حتى هذا المستوى في نصف المواضع المعنية على الأقل. تبدأ المستويات من 0، وهو نقطة انطلاق لا عيب، وتصعد إلى أعلاها. ويبلغ البُعد مستوى عندما لا تقل أي من قدراته عنه بأكثر من مستوى واحد ويكون ثلثاها قد بلغه.
report-word-score = الدرجة
report-means-score = التقدم داخل المستوى وما بعده، على المقياس نفسه وبكسور عشرية. قد تعلو الدرجة على المستوى إذا تحقق شيء أعلى مع غياب خطوة أدنى.
report-word-bounds = مع غير المعروف
report-means-bounds = الدرجة لو لم يتحقق شيء مما لم يُجب عنه، ولو تحقق كله. والحقيقة بينهما.
report-word-unknown = غير المعروف
report-means-unknown = عبارات بلا إجابة. أما «لا أعرف» فتُعد إجابة، غير أنه لا يُعطى مستوى فوق تلك العبارة حتى يعرف أحد.
report-word-gap = الفجوة
report-means-gap = الهدف ناقصًا الدرجة حيث تكون الدرجة أدنى. وما زاد على الهدف في قدرة لا يسد فجوة في أخرى.
report-word-share = الإجابات لا تكفي
report-means-share = حيث تقل العبارات المُجاب عنها لا يُعطى مستوى ولا درجة، بل الحدّان فقط.
profile-flag-provisional = مؤقت ولا يُقارن: معظم العبارات لا ينطبق هنا.
problem-unknown-campaign = لا توجد حملة «{ $id }».{ $near ->
    [none] {""}
   *[other] {" "}هل تقصد «{ $near }»؟
}
problem-unknown-institution = لا توجد مؤسسة «{ $id }».{ $near ->
    [none] {""}
   *[other] {" "}هل تقصد «{ $near }»؟
}
problem-nothing-signed = لم توقّع { $institution } شيئًا في هذه الحملة بعد.
problem-report-font = لا يوجد في هذا التثبيت خط لهذه اللغة، فسيظهر التقرير مربعات. اقرأه بلغة أخرى أو اطلب من مدير النظام تثبيت الخط.
