# What went wrong: fields, states, error pages.
problem-sign-in = عنوان البريد الإلكتروني أو كلمة المرور غير صحيحة.
problem-password-wrong = كلمة المرور غير صحيحة.
problem-password-short = الحد الأدنى لعدد حروف كلمة المرور: { $min }.
problem-password-long = الحد الأقصى لعدد حروف كلمة المرور: { $max }.
problem-password-common = هذه كلمة مرور يجربها أي أحد أولًا. اجمع بضع كلمات لا صلة بينها.
problem-email = «{ $email }» ليس عنوان بريد إلكتروني. اكتبه مثل minister@health.example.
problem-email-taken = لعنوان { $email } حساب من قبل.
problem-name = يجب أن يكون الاسم من 1 إلى 120 حرفًا.
problem-name-long = لا يزيد الاسم على 200 حرف ولا يحوي رموز تحكم.
problem-node-unknown = «{ $code }» ليس في السجل. استخدم معرّف قيد منه.
problem-role-of-institution = اختر «مساهم» أو «منسق» أو «رئيس المؤسسة»: هذه أدوار المؤسسة.
problem-invitation-used = استُخدم الرابط في هذه الأثناء.
problem-link-spent = استُخدم هذا الرابط من قبل. سجّل الدخول بكلمة مرورك.
problem-campaign-closed = الحملة مغلقة.
problem-campaign-not-open = الحملة ليست مفتوحة: لا يمكن تغيير شيء. ما حُفظ يبقى.
problem-campaign-empty = اختر مؤسسة واحدة على الأقل قبل فتح الحملة.
problem-campaign-name = يجب أن يكون الاسم من 1 إلى 120 حرفًا، مثل «استبيان 2026».
problem-changed-meanwhile = غيّر شخص آخر هذا في هذه الأثناء. حمّل الصفحة من جديد وقرر ثانية.
problem-wrong-state = هذا غير ممكن الآن: الحالة «{ $state }» والخطوة «{ $step }».
problem-register-empty = السجل فارغ: استورد المؤسسات أو أضفها أولًا.
problem-survey-unknown = اختر استبيانًا منشورًا.
problem-depth = اختر سريعًا أو معياريًا أو موثقًا.
problem-closes-in-past = يجب أن يقع آخر يوم في المستقبل.
problem-differences-open = { $count ->
    [one] لإجابة واحدة قيمتان. احسمها أولًا.
    [two] لكل من إجابتين قيمتان. احسمهما أولًا.
    [few] لكل من { $count } إجابات قيمتان. احسمها أولًا.
    [many] لكل من { $count } إجابة قيمتان. احسمها أولًا.
   *[other] لكل من { $count } إجابة قيمتان. احسمها أولًا.
}
problem-required-missing = { $count ->
    [one] تلزم إجابة واحدة قبل الإرسال: { $items }.
    [two] تلزم إجابتان قبل الإرسال: { $items }.
    [few] تلزم { $count } إجابات قبل الإرسال: { $items }.
    [many] تلزم { $count } إجابة قبل الإرسال: { $items }.
   *[other] عدد الإجابات اللازمة قبل الإرسال { $count }: { $items }.
}
problem-note = اكتب ما ينبغي تغييره، في 2000 حرف على الأكثر.
problem-third-value = اكتب القيمة الثالثة أو اخترها.
problem-item-unknown = هذا البند ليس من الاستبيان.
problem-nul = في النص رمز لا يمكن تخزينه. اكتب النص بدل لصقه.
problem-form-too-large = هذا النموذج أكبر من { $max } كيلوبايت. قصّر النصوص؛ ما حُفظ من قبل سليم.
problem-too-many-fields = الحد الأقصى لعدد حقول النموذج: { $max }.
problem-file-too-large = الملف أكبر من { $max } ميغابايت. أرسله على أجزاء أو احذف منه الأعمدة غير اللازمة؛ لم يُخزَّن شيء.
problem-file-no-table = لا يمكن قراءة «{ $name }» نصًا. احفظ الجدول بصيغة CSV وترميز UTF-8، مثل register.csv.
problem-code = «{ $code }» ليس معرّفًا: استخدم الحروف والأرقام و - _ . فقط، مثل MOH-07.
problem-code-taken = المعرّف { $code } في السجل من قبل.
problem-code-twice = المعرّف { $code } مكرر في هذه القائمة، أولًا في { $first }.
problem-kind = «{ $kind }» ليس نوعًا؛ استخدم واحدًا من { $kinds }.
problem-size = يجب أن يكون الحجم عددًا صحيحًا من 0 فأكثر، مثل 450.
problem-eligible = «{ $value }» ليس واحدًا من yes وno وmerged وunknown.
problem-parent-cycle = تشكّل الجهات الأعلى من { $code } حلقة مغلقة.
problem-outside-scope = يقع { $code } خارج الجزء الذي يمكنك تغييره من السجل.
problem-moved = سينتقل { $code } إلى جهة أخرى؛ الاستيراد لا ينقل الفروع.
problem-page-number = الرقم الذي تذكره: { $number }
problem-page-home = إلى الصفحة الأولى
problem-page-400-heading = تعذرت قراءة هذا الطلب
problem-page-400-text = في العنوان أو النموذج شيء لا تكتبه هذه الخدمة.
problem-page-400-advice = ارجع وحمّل الصفحة من جديد وحاول مرة أخرى.
problem-page-403-heading = ليس هذا من صلاحيتك
problem-page-403-text = لم يأت النموذج من صفحة لهذه الخدمة، أو جاء من جلسة أخرى. لم يُخزَّن شيء.
problem-page-403-role = يحتاج هذا إلى الدور { $roles }. يمنحه منسق مؤسستك أو المكتب.
problem-page-403-advice = ارجع وحمّل الصفحة من جديد وحاول مرة أخرى.
problem-page-404-heading = لا شيء هنا
problem-page-404-text = لا توجد صفحة كهذه، أو هي لمؤسسة لا دور لك فيها.
problem-page-404-advice = إن أرسل أحد إليك العنوان فاطلب منه دعوتك.
problem-page-409-heading = غير ممكن الآن
problem-page-409-advice = ما حُفظ من قبل سليم. ارجع وحمّل الصفحة من جديد.
problem-page-413-heading = كبير جدًا
problem-page-413-advice = إجاباتك المحفوظة من قبل سليمة.
problem-page-415-heading = نوع آخر من المحتوى
problem-page-415-text = لا يقبل هذا العنوان إلا نماذج هذه الخدمة.
problem-page-415-advice = استخدم النموذج الذي في الصفحة.
problem-page-422-heading = هناك ما يحتاج إلى إصلاح
problem-page-422-advice = ارجع وأصلحه؛ ما حُفظ من قبل سليم.
problem-page-429-heading = محاولات كثيرة
problem-page-429-text = { $minutes ->
    [one] انتظر دقيقة ثم حاول من جديد.
    [two] انتظر دقيقتين ثم حاول من جديد.
    [few] انتظر { $minutes } دقائق ثم حاول من جديد.
    [many] انتظر { $minutes } دقيقة ثم حاول من جديد.
   *[other] انتظر { $minutes } دقيقة ثم حاول من جديد.
}
problem-page-429-advice = لم يتغير شيء.
problem-page-500-heading = خلل في الخدمة
problem-page-500-text = ما حفظته من قبل سليم.
problem-page-500-advice = ارجع وحاول من جديد. إن تكرر فاذكر للمكتب الرقم أدناه.
problem-page-503-heading = غير متاح الآن
problem-page-503-text = لا تصل الخدمة إلى بياناتها في هذه اللحظة. لم يضع شيء أُكد حفظه.
problem-page-503-advice = حاول من جديد بعد ثوان.
problem-page-507-heading = لا مساحة متبقية
problem-page-507-text = امتلأ قرص الخادم. لم يُخزَّن شيء؛ ما حُفظ من قبل سليم.
problem-page-507-advice = أخبر المكتب وحاول لاحقًا.
problem-page-not-kept = انتهت جلستك، وفي هذه الصفحة أكثر من { $max } كيلوبايت. سجّل الدخول في نافذة أخرى ثم عد إلى هذه الصفحة واحفظها من جديد.
problem-rule-broken = { $count ->
    [one] تخالف إجابة واحدة إحدى قواعد الاستبيان: { $items }.
    [two] تخالف إجابتان قواعد الاستبيان: { $items }.
    [few] تخالف { $count } إجابات قواعد الاستبيان: { $items }.
    [many] تخالف { $count } إجابة قواعد الاستبيان: { $items }.
   *[other] تخالف { $count } إجابة قواعد الاستبيان: { $items }.
}
problem-answers-refused = { $count ->
    [zero] لا يوجد ما كُتب ولم يُقبل.
    [one] كُتب شيء واحد ولم يُقبل. صحّحه أو امحه أولًا: صفحة التحقق تبيّن موضعه.
    [two] كُتب شيئان ولم يُقبلا. صحّحهما أو امحهما أولًا: صفحة التحقق تبيّن موضعهما.
    [few] كُتبت { $count } أشياء ولم تُقبل. صحّحها أو امحها أولًا: صفحة التحقق تبيّن مواضعها.
    [many] كُتب { $count } شيئًا ولم يُقبل. صحّحها أو امحها أولًا: صفحة التحقق تبيّن مواضعها.
   *[other] عدد ما كُتب ولم يُقبل: { $count }. صحّحها أو امحها أولًا: صفحة التحقق تبيّن مواضعها.
}
problem-target-unknown = لا يحتوي هذا الاستبيان على الهدف «{ $target }». أهدافه هي: { $targets }.
problem-document-too-large = حجم الملف أكبر من { $max } ميغابايت. صغّره، مثلًا بتقسيمه، ثم أرسله من جديد؛ ولم يُحفظ شيء.
