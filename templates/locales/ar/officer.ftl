# Register, campaigns, profiles, the nation.
register-count = { $count ->
    [zero] لا قيود
    [one] قيد واحد
    [two] قيدان
    [few] { $count } قيود
    [many] { $count } قيدًا
   *[other] عدد القيود: { $count }
}
register-find = الاسم أو المعرّف
register-find-button = ابحث
register-stem = يظهر لبيان الموضع فقط
list-all-kinds = كل الأنواع
list-all-states = كل الحالات
list-clear = أظهر الكل
list-none = لا شيء يطابق ما تبحث عنه.
list-pages = صفحات القائمة
list-range = من { $first } إلى { $last } من أصل { $count }
list-previous = الصفحة السابقة
list-next = الصفحة التالية
register-empty = لا شيء هنا بعد
register-empty-text = استورد قائمة أو أضف المؤسسة الأولى.
register-id = المعرّف
register-id-hint = الحروف والأرقام و - _ . فقط؛ يرد في الملفات ولا يتغير.
register-kind = النوع
register-parent = معرّف الجهة الأعلى
register-parent-hint = إن تُرك فارغًا: تحت الجذر مباشرة.
register-stratum = المجموعة في الأرقام الوطنية
register-size = الحجم (الموظفون)
register-add = أضف جهة
register-add-button = أضف إلى السجل
register-import = استورد قائمة
register-import-text = الصق الجدول بصيغة CSV أو اختر ملفًا، وسطره الأول أسماء الأعمدة. يلزم id وkind فقط، ويبني parent الشجرة.
register-table = الجدول (CSV)
register-file = أو ملف من هذا الجهاز
register-file-hint = ملف CSV بترميز UTF-8 لا يزيد على 2 ميغابايت. إن اختير ملف قُرئ بدل النص أعلاه وظهر نصه هناك.
register-preview = أرني ما سيحدث
register-take = استورد الأسطر السليمة
register-would-import = سيُضاف { $added } ويُغيَّر { $changed } ويبقى { $same } دون تغيير؛ والأسطر الخاطئة: { $wrong }. لم يُخزَّن شيء بعد.
register-imported = أُضيف { $added } وغُيّر { $changed } وبقي { $same } دون تغيير؛ والأسطر الخاطئة المتروكة: { $wrong }.
register-bad-lines = أسطر تحتاج إلى تصحيح
register-where = الموضع
register-what = المشكلة
register-line = السطر { $line }
register-new-ids = الجديدة
register-changed-ids = المتغيّرة
register-no-campaign = ليست في حملة بعد.
register-kind-nation = الدولة
register-kind-sector = قطاع
register-kind-ministry = وزارة
register-kind-department = إدارة
register-kind-agency = هيئة
register-kind-local = إدارة محلية
register-kind-programme = برنامج
register-kind-host = جهة مضيفة
register-kind-other = غير ذلك
problem-too-many-rows = الحد الأقصى لعدد أسطر القائمة: { $max }.
campaign-none = لا توجد حملة بعد
campaign-none-text = استورد السجل أولًا، ثم أنشئ حملة واختر مؤسساتها وادعُ منسقًا لكل منها وافتحها.
campaign-new = حملة جديدة
campaign-survey = الاستبيان والنسخة
campaign-depth = العمق
campaign-depth-rapid = سريع: سؤال واحد لكل قدرة
campaign-depth-standard = معياري: عبارة بعد عبارة حتى أول ما لا يتحقق في أي مكان
campaign-depth-verified = موثق: معياري مع إثباتات ومراجعة
campaign-closes = آخر يوم
campaign-closes-hint = حتى الساعة 23:59 بالتوقيت العالمي من ذلك اليوم. يمكن تركه فارغًا.
campaign-closes-never = لا آخر يوم
campaign-sign-off = هل يوقّع رئيس كل مؤسسة؟
campaign-sign-off-yes = نعم، يرسل المنسق إلى رئيس المؤسسة
campaign-sign-off-no = لا، يرسل المنسق إلى المكتب
campaign-language = لغة الدعوات
campaign-target = الهدف
campaign-target-hint = معرّف هدف في الاستبيان، مثل baseline. إن تُرك فارغًا: الأول.
campaign-create = أنشئها مسودةً
campaign-pick = اختر المؤسسات
campaign-pick-legend = من يشارك
campaign-taken = اختير { $taken } من { $all }
campaign-take-all = { $count ->
    [zero] لا شيء يُختار
    [one] اختر القيد الذي وُجد
    [two] اختر القيدين اللذين وُجدا
    [few] اختر كل ما وُجد: { $count } قيود
    [many] اختر كل ما وُجد: { $count } قيدًا
   *[other] اختر كل ما وُجد: { $count } قيد
}
campaign-pick-next = احفظ وأظهر الصفحة التالية
campaign-pick-paged = لا يتغير إلا ما تُظهره هذه الصفحة؛ احفظه قبل أن تغادرها.
campaign-kept = لهذه المؤسسات إجابات من قبل، فتبقى: { $codes }
campaign-state-draft = مسودة: لا يمكن لأحد الإجابة بعد
campaign-state-open = مفتوحة
campaign-state-closed = مغلقة
campaign-state-until = { $state }، حتى { $date }
campaign-coverage = التغطية
campaign-stage = المرحلة
campaign-stage-picked = المختارة
campaign-stage-started = بدأت الإجابة
campaign-stage-sent = المرسلة إلى رئيس المؤسسة
campaign-stage-signed = الموقّعة
campaign-stage-accepted = المقبولة
campaign-stage-count = { $count } من { $all } ({ $share })
campaign-open = افتح الحملة
campaign-open-title = هل تُفتح { $campaign }؟
campaign-open-text = { $count ->
    [one] من تلك اللحظة يمكن لمؤسسة واحدة أن تجيب.
    [two] من تلك اللحظة يمكن لمؤسستين أن تجيبا.
    [few] من تلك اللحظة يمكن لـ{ $count } مؤسسات أن تجيب.
    [many] من تلك اللحظة يمكن لـ{ $count } مؤسسة أن تجيب.
   *[other] عدد المؤسسات التي يمكنها الإجابة من تلك اللحظة: { $count }
}
campaign-open-again = { $count ->
    [one] يمكن لمؤسسة واحدة أن تغيّر إجاباتها من جديد. ما أُرسل أو وُقّع أو قُبل يبقى كما هو.
    [two] يمكن لمؤسستين أن تغيّرا إجاباتهما من جديد. ما أُرسل أو وُقّع أو قُبل يبقى كما هو.
    [few] يمكن لـ{ $count } مؤسسات أن تغيّر إجاباتها من جديد. ما أُرسل أو وُقّع أو قُبل يبقى كما هو.
    [many] يمكن لـ{ $count } مؤسسة أن تغيّر إجاباتها من جديد. ما أُرسل أو وُقّع أو قُبل يبقى كما هو.
   *[other] عدد المؤسسات التي يمكنها تغيير إجاباتها من جديد: { $count }. ما أُرسل أو وُقّع أو قُبل يبقى كما هو.
}
campaign-open-until = آخر يوم يُذكر لها: { $date }.
campaign-opened = الحملة مفتوحة.
campaign-close = أغلق الحملة
campaign-close-title = هل تُغلق { $campaign }؟
campaign-close-count = { $count ->
    [0] وقّعت جميع المؤسسات.
    [one] مؤسسة واحدة لم توقّع.
    [two] مؤسستان لم توقّعا.
    [few] { $count } مؤسسات لم توقّع.
    [many] { $count } مؤسسة لم توقّع.
   *[other] عدد المؤسسات التي لم توقّع: { $count }
}
campaign-close-text = بعد الإغلاق لا يغيّر أحد إجابة، وما لم يُوقّع حتى ذلك الحين يُعد بلا إجابة. يمكنك فتحها من جديد.
campaign-was-closed = الحملة مغلقة.
campaign-edit = الاسم وآخر يوم
campaign-changed = حُفظ الاسم وآخر يوم.
problem-campaign-changed = غيّر شخص آخر هذا في هذه الأثناء. هو الآن: «{ $name }»، { $date }. لم يُحفظ شيء مما كتبت؛ احفظ من جديد ليحل محله.
campaign-how-far = من أجاب وإلى أي حد
campaign-nobody = لم تُختر مؤسسات بعد.
campaign-answers = الإجابات
campaign-last = آخر تغيير
campaign-invite = الأشخاص
profile-answered = الأسئلة التي أُجيب عنها: { $done } من { $all }.
profile-facts = تم التحقق من { $verified } من الادعاءات، وتاريخ التوقيع { $date }، { $survey }
profile-to-target = قُطع { $share } من الطريق إلى الأهداف.
profile-to-target-known = في القدرات التي تكفي إجاباتها قُطع { $share } من الطريق إلى الأهداف. وعدد القدرات التي لا تكفي إجاباتها: { $unknown }.
profile-dimensions = النضج بحسب البُعد
profile-results = النتائج
profile-capabilities = القدرات
profile-parts = جزءًا جزءًا
profile-dimension = البُعد
profile-capability = القدرة
profile-level-head = المستوى
profile-result = النتيجة
profile-score = الدرجة
profile-completeness = ما أُجيب عنه
profile-bounds-head = مع غير المعروف
profile-target = الهدف
profile-gap = الفجوة
profile-flags = للعلم
profile-bounds = بين { $low } و{ $high }
profile-level = { $level } { $name }
profile-level-unknown = { $level } { $name }، وقد يصل إلى { $high }، وغير المعروف: { $unknown }
profile-not-asked = لم يُسأل بعد
profile-no-level = لا يوجد مستوى
profile-withheld = الإجابات لا تكفي ({ $share })
profile-does-not-apply = لا ينطبق
profile-gate-open = لم يُعرف بعد
profile-score-of = { $score } من { $max }
profile-score-of-unknown = بين { $low } و{ $high } من { $max }، وغير المعروف: { $unknown }
profile-flag-skip = تحقق شيء أعلى مع غياب خطوة أدنى.
profile-flag-thin = يقوم المستوى على تغطية النصف فقط.
profile-flag-rapid = من سؤال واحد؛ لا يُقارَن بأعماق أخرى.
profile-since = منذ الموجة الماضية: { $wave }
profile-since-signed = التوقيع في تلك الموجة { $then } وفي هذه { $now }.
profile-since-levels = المستوى بحسب القدرة: ارتفع في { $rose }، وبقي في { $stayed }، وانخفض في { $fell }، ولا يمكن القول في { $unknown }.
profile-since-versions = أُجيب حينها عن النسخة { $version } من الاستبيان، والآن عن النسخة { $newer }. وتُقارنان بالأسئلة التي تعني الشيء نفسه في كلتيهما، وهي تحمل { $share } من الوزن.
profile-since-dimensions = حينها والآن، بحسب البُعد
profile-since-capabilities = حينها والآن، بحسب القدرة
profile-since-parts = حينها والآن، جزءًا جزءًا
profile-since-score-then = الدرجة حينها
profile-since-score-now = الدرجة الآن
profile-since-score-change = تغيّر الدرجة
profile-since-rose = ارتفع
profile-since-stayed = بقي
profile-since-fell = انخفض
profile-since-unknown = لا يمكن القول
profile-since-link = أرقام تلك الموجة
profile-statements = العبارات
profile-statement = العبارة
profile-answer = الإجابة
profile-brings = يضيف
profile-blocks = يمنع المستوى التالي
profile-rule = القاعدة
profile-value = القيمة
profile-lost = يفقد
profile-sum = المجموع
profile-sum-note = مجموع ما أُضيف هو الدرجة، ومجموع ما أُضيف وما فُقد هو { $most }.
profile-how = كيف حُسب هذا؟
profile-how-note = كيف حُسب هذا؟ يقود كل بُعد إلى حسابه.
profile-parts-mean = الدرجة = مجموع وزن كل جزء × درجته، مقسومًا على مجموع الأوزان: { $sum }
profile-parts-shapley = الدرجة ليست متوسطًا بسيطًا: يضيف كل جزء قيمة شابلي الخاصة به، وهي متوسط ما يضيفه في جميع الترتيبات.
profile-parts-many = الدرجة ليست مجموعًا، والأجزاء أكثر من أن يُقال ما يضيفه كل منها.
profile-step-met = بُلغ المستوى { $level }: أجزاء وزنها { $share } من المجموع في المستوى { $level } أو أعلى (والمطلوب الثلثان)، وأدنى جزء في المستوى { $lowest } (والمطلوب { $below }).
profile-step-missed = لم يُبلغ المستوى { $level }: أجزاء وزنها { $share } من المجموع في المستوى { $level } أو أعلى (والمطلوب الثلثان)، وأدنى جزء في المستوى { $lowest } (والمطلوب { $below }).
profile-level-lowest = المستوى هو مستوى أدنى جزء: { $lowest }.
profile-losses = ما ينقص، الأكبر أولًا
profile-cause = السبب
profile-cause-low = أُجيب بأقل من الأقصى
profile-losses-rest = إجابات أخرى: { $count }
profile-losses-elsewhere = ما لا تستطيع أي إجابة هنا أن تضيفه
profile-rule-value = قيمة الإجابة
profile-rule-criteria = محدود: لم تتحقق كل المعايير
profile-rule-condition = محدود بشرط في الاستبيان
profile-rule-dk = «لا أعرف» لا تضيف شيئًا
profile-rule-unanswered = ما لا إجابة عنه لا يضيف شيئًا
profile-rule-not-shown = لم يُسأل: يُحسب كأنه لم يتحقق
profile-rule-out = لم يُسأل: خارج الحساب
profile-rule-na = لا ينطبق
profile-what-raises = ما الذي يرفع المستوى
profile-raises = يُبلغ المستوى { $level } { $name } عندما يتحقق ما يلي:
profile-change = { $item } على الأقل: «{ $to }».
profile-change-criteria = { $item } على الأقل: «{ $to }»، مع تحقق كل ما تحته.
profile-arithmetic = هذا حساب، وليس نصيحة بوضع علامات شكلية.
profile-nothing-raises = لا يوجد مستوى أعلى، أو أن الإجابات لا تكفي للحكم.
nation-title = الصورة الوطنية
nation-of = الصورة الوطنية: { $campaign }
nation-headline = درجة المؤسسة المتوسطة { $mean } من { $max } ({ $interval })؛ ومهما كانت إجابات التي لم تجب فالمتوسط بين { $low } و{ $high }.
nation-headline-bounds = أجاب أقل من النصف: متوسط الجميع بين { $low } و{ $high } من { $max }، ولا يمكن تحديد نطاق أضيق.
nation-hidden = محجوب: أقل من 5
nation-nobody = لا إجابة
nation-distribution = توزع المؤسسات على المستويات
nation-bounds-note = لا تفترض الحدود شيئًا عن المؤسسات التي لم تجب: فهي صحيحة مهما كانت إجابتها.
nation-gaps = أوسع الفجوات
nation-gap = { $node }: في { $share } من جميع المؤسسات، تقديرًا من { $n } منها يمكن مقارنتها
nation-gaps-lead = الأوسع انتشارًا، بحسب نسبة المؤسسات التي هي دون الهدف بمستوى أو أكثر. والنسبة مرجّحة: تُحسب كل مجموعة بحجمها، أي بعدد مؤسساتها كلها، أجابت أم لم تجب.
nation-no-gaps = لا توجد قدرة لها فجوة يجوز إظهارها.
nation-nothing-yet = لم يُوقّع شيء بعد. تظهر الأرقام خلال ثوان من أول توقيع.
nation-computed = حُسب { $at }.
nation-computed-stale = حُسب { $at }؛ وُقّع ما هو أحدث وتجري إضافته.
nation-heatmap = المؤسسات بحسب البُعد
nation-heatmap-text = مستوى كل مؤسسة ودرجتها؛ اختر عمودًا للترتيب بحسبه. للمكتب فقط: لا تُنشر أرقام مؤسسة بمفردها.
nation-no-group = دون مجموعة
nation-no-answer = لا إجابة
nation-none = –
nation-withheld = الإجابات لا تكفي
nation-cell-unknown = قد يصل إلى { $high }، وغير المعروف: { $unknown }
enablers-title = على ماذا يقوم ذلك
enablers-note = ما يُبقي الممارسة الجيدة حين يتغيّر الأشخاص أو المال أو القيادة. المؤشر متوسط أربعة تقديرات على الأقل، من 0 إلى 1. ولبلوغ «إلى حد كبير» ينقص «جزئيًا» 0.33 وينقص «لا» 0.67.
enablers-none = لم يُجَب عن أي من هذه الأسئلة.
enablers-unanswered = بلا إجابة
enablers-table = على ماذا يقوم كل بُعد
enablers-index = المؤشر
enablers-limiting = أكثر ما يعيقه
enablers-quadrants = متين أم هش؟
enablers-axes = الدرجة والمؤشر
enablers-score-high = الدرجة: { $share } من الحد الأقصى أو أكثر
enablers-score-low = الدرجة: أقل
enablers-index-high = المؤشر: { $share } أو أكثر
enablers-index-low = المؤشر: أقل
enablers-strong = متين: { $names }
enablers-fragile = هش، قليل ما يُبقيه: { $names }
enablers-ready = جاهز للتقدم: { $names }
enablers-starting = في البداية: { $names }
enablers-unknown = المعروف أقل من أن يحدد موضع: { $names }
profile-since-progress = ما قُطع من الطريق إلى الهدف
profile-since-regressed = فُقد الهدف مجددًا
enablers-n = لا
enablers-p = جزئيًا
enablers-l = إلى حد كبير
enablers-f = كليًا
enablers-dk = غير معروف
