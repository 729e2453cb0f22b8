# الأرقام الوطنية وفترات الثقة، وكيف حُسب كل منها.
nation-coverage-answered = المؤسسات التي أجابت: { $submitted } من { $frame } ({ $share }).
nation-coverage-size = بحسب الحجم: { $share }. وعدد المؤسسات التي لا يُعرف حجمها: { $unknown }.
nation-coverage-rate = معدل الاستجابة بين كل ما يدخل أو قد يدخل في المجتمع المدروس: { $rate }.
nation-coverage-over = القيود التي تبيّن أنها خارجه: { $count } ({ $share } من جميع القيود).
nation-interval = فترة الثقة 95%: { $range }
nation-no-interval = لا فترة ثقة: عدد من أجاب قليل جدًا
nation-marked = بين المؤسسات التي أجابت، مع ترجيح كل مجموعة بعدد مؤسساتها، المتوسط { $mean } ({ $interval }). وهو قائم على أقل من النصف.
nation-by-size = إذا حُسبت كل مؤسسة بحجمها (عدد الموظفين) فالمتوسط { $mean } ({ $interval }).
nation-assumption = تفترض فترة الثقة أن من أجاب عيّنة أمينة من مجموعته؛ ولا يستطيع أحد اختبار ذلك من الإجابات.
nation-uneven = أجابت المجموعات بتفاوت كبير: فالإجابات وعددها { $n } لا تقول أكثر مما تقوله { $neff } موزعة بالتساوي.
nation-means = الحدود والمتوسط جزءًا جزءًا
nation-means-capabilities = الحدود والمتوسط بحسب القدرة
nation-show-capabilities = إظهار كل قدرة
nation-own = إجابة الدولة عن نفسها
nation-own-from = من «{ $campaign }»، ووُقّعت في { $date }. تُعرض إلى جانب ما تقوله المؤسسات ولا تدخل في أرقامها أبدًا.
nation-own-apart = هنا تتناقض الدولة ومؤسساتها: يبعد المستوى الوسيط للمؤسسات عن مستوى الدولة بعدد من المستويات لا يقل عن { $levels }.
nation-own-alike = لا يبعد المستوى الوسيط للمؤسسات في أي قدرة عن مستوى الدولة بعدد من المستويات يبلغ { $levels } أو أكثر.
nation-own-row = { $node }: { $sentence }
nation-own-above = تقول الدولة إنها في المستوى { $level }، ونصف المؤسسات في المستوى { $middle } أو أدنى
nation-own-below = تقول الدولة إنها في المستوى { $level }، ونصف المؤسسات في المستوى { $middle } أو أعلى
nation-own-table = مستوى الدولة نفسها ومستويات مؤسساتها
nation-own-level = مستوى الدولة
nation-own-median = المستوى الوسيط للمؤسسات
nation-own-middle = النصف الأوسط منها
nation-own-flag = تناقض
nation-own-note = القدرات التي سُئل عنها الطرفان فقط. والوسيط محسوب على المؤسسات المعروف مستواها.
nation-itself = تسأل هذه الحملة الدولة أو جزءًا منها عن نفسها. ليست هنا مؤسسات تُجمع أرقامها، فلا متوسط ولا توزيع: كل إجابة قائمة بذاتها. وتظهر بجانب المؤسسات في الصورة الوطنية للحملة التي تسألها.
nation-itself-signed = { $node }: الإجابات الموقّعة بتاريخ { $date }
nation-further = بحسب الحجم وفي المجموع وبحسب المجموعة
nation-two-means = متوسط المؤسسات ومتوسط الموظفين
nation-mean-institution = المتوسط بحسب المؤسسة
nation-mean-size = المتوسط بحسب الحجم
nation-column-error = الخطأ المعياري
nation-two-means-note = بحسب الحجم تُحسب كل مؤسسة بعدد موظفيها. المؤسسات المستثناة لأن حجمها غير معروف: { $unknown }. وحيث تحمل مؤسسة واحدة أكثر من { $most } من المتوسط بحسب الحجم توضع شرطة مكانه.
nation-totals = المجاميع على جميع المؤسسات
nation-totals-what = ما يُعدّ
nation-totals-total = المجموع
nation-totals-level = المؤسسات التي مستواها الإجمالي { $level } أو أعلى
nation-totals-unit = { $what } ({ $unit })
nation-totals-note = المجموع تقدير: متوسط المؤسسات التي ذكرت العدد، مع ترجيح كل مجموعة بعدد مؤسساتها، مضروبًا في عدد جميع المؤسسات.
nation-column-of = n من N
nation-column-bounds = الحدود دون افتراض
nation-column-mean = المتوسط
nation-column-interval = فترة الثقة 95%
nation-column-level = في المستوى { $level } أو أعلى
nation-column-frame = المؤسسات (N)
nation-column-submitted = أجابت
nation-column-used = الصالحة للحساب (n)
nation-column-rate = معدل الاستجابة
nation-column-reliability = مدى الموثوقية
nation-n-of = { $n } من { $all }
nation-few = { $mean } (أقل من النصف)
nation-share-range = { $share } ({ $range })
nation-strata = بحسب مجموعات السجل
nation-sectors = بحسب القطاع
nation-group = المجموعة
nation-reliable = تكفي للنشر
nation-flagged = تُستخدم بحذر: الخطأ كبير
nation-unreliable = غير معلن: الخطأ أكبر مما يجوز
nation-reliability-unknown = غير معروفة
nation-group-hidden = محجوب، كي لا تُستنتج أرقام مجموعة تقل عن { $least }
nation-bias = هل من أجاب يشبه غيره؟
nation-bias-table = معدل الاستجابة بحسب المجموعة
nation-bias-row = { $attribute }: { $value }
nation-bias-difference = الفرق بالنقاط المئوية
nation-bias-more = { $group }: النسبة بين من أجاب أعلى منها بين جميع المؤسسات، والفرق بالنقاط المئوية: { $points }.
nation-bias-less = { $group }: النسبة بين من أجاب أدنى منها بين جميع المؤسسات، والفرق بالنقاط المئوية: { $points }.
nation-bias-alike = لا تختلف أي مجموعة بمقدار 10 نقاط مئوية أو أكثر.
nation-bias-note = الفرق هو نسبة المجموعة بين من أجاب ناقص نسبتها بين الجميع. وقد يثير الشك، لكنه لا يحسمه أبدًا.
nation-since = التغيّر منذ { $wave }
nation-since-coverage = المؤسسات التي أجابت في { $wave }: { $submitted } من { $frame } ({ $share }). التي أجابت الآن: { $submitted_now } من { $frame_now } ({ $share_now }).
nation-since-uneven = تختلف نسبتا من أجاب، والفرق بالنقاط المئوية { $points }: فقد يأتي تغيّر متوسط الجميع ممن أجاب. وما تقوله المؤسسات التي أجابت في المرتين يأتي أولًا.
nation-since-rose = المؤسسات التي أجابت في المرتين: { $n }. ارتفع متوسطها بمقدار { $change }، من { $before } إلى { $now } ({ $interval }).
nation-since-fell = المؤسسات التي أجابت في المرتين: { $n }. انخفض متوسطها بمقدار { $change }، من { $before } إلى { $now } ({ $interval }).
nation-since-stayed = المؤسسات التي أجابت في المرتين: { $n }. بقي متوسطها { $now } (التغيّر، { $interval }).
nation-since-levels = ارتفع منها مستوى واحدًا أو أكثر { $up }، وبقي على مستواه { $same }، وانخفض { $down }.
nation-since-cross = انتقل متوسط الجميع من { $before } إلى { $now }، أي تغيّر قدره { $change } ({ $interval }). وهو مجموع { $panel } ممن أجاب في المرتين و{ $entrants } ممن انضم و{ $leavers } ممن غادر.
nation-since-smallest = لو كان التغيّر الحقيقي في متوسط الجميع أصغر من { $least } لما ظهر على الأرجح.
nation-since-hidden = محجوب: عدد من أجاب في المرتين أو انضم أو غادر أقل من { $least }
nation-since-nobody = لم تُجب أي مؤسسة في المرتين
nation-since-versions = سألت { $wave } بالنسخة { $version } من الاستبيان، وتسأل هذه الحملة بالنسخة { $newer }. وتُقارنان بالأسئلة التي تعني الشيء نفسه في كلتيهما، وهي تحمل { $share } من الوزن.
nation-since-restated = سألت { $wave } بالنسخة { $version } من الاستبيان، وتسأل هذه الحملة بالنسخة { $newer }. وتُقارنان بالأسئلة التي تعني الشيء نفسه في كلتيهما، وهي تحمل { $share } من الوزن. كان المتوسط كما نُشر { $mean } ({ $interval })؛ وهو بعد إعادة حسابه هكذا { $before }.
nation-since-panel = تغيّر من أجاب في المرتين
nation-since-all = تغيّر جميع من أجاب ومصدره
nation-since-n = في المرتين (n)
nation-since-then = حينها
nation-since-now = الآن
nation-since-change = التغيّر
nation-since-least = أصغر تغيّر يمكن أن يظهر
nation-since-both = ممن أجاب في المرتين
nation-since-came = ممن انضم
nation-since-left = ممن غادر
nation-since-up = ارتفع المستوى
nation-since-same = بقي
nation-since-down = انخفض
nation-since-common = الوزن المشترك
nation-since-capabilities = إظهار تغيّر كل قدرة
nation-since-note = من أجاب في المرتين وحده يدل بنفسه على التغيّر؛ أما من انضم أو غادر فقد يحرّك متوسط الجميع دون أن يتغيّر أحد.
nation-since-lead-hidden = لا يُعرض ما تغيّر: عدد من أجاب في المرتين أو انضم أو غادر أقل من { $least }، ويمكن استنتاجه من الفرق بين الموجتين.
nation-since-lead-nobody = لم تُجب أي مؤسسة في المرتين.
nation-how-coverage = كيف حُسبت التغطية؟
nation-how-mean = كيف حُسب المتوسط؟
nation-how-bounds = كيف حُسبت الحدود؟
nation-how-share = كيف حُسبت النسبة في المستوى { $level } أو أعلى؟
nation-how-variance = التباين s²
nation-how-hits = من n، في المستوى { $level } أو أعلى
nation-how-groups = المجموعات التي تتألف منها الأرقام
nation-how-joined = المجموعة التي فيها أقل من إجابتين تُضم إلى التي تليها.
nation-how-rest = الجزء الأخير من المجاميع يأتي من المجموعات المحجوبة كلها معًا: N = { $frame }، n = { $n }.
nation-how-untold = تقوم النقاط مقام المجموعات المحجوبة.
nation-how-coverage-sum = التغطية = التي أجابت / المؤسسات: { $sum }
nation-how-rate-sum = معدل الاستجابة = التي أجابت / (داخلة في المجتمع + غير معروف): { $sum }
nation-how-over-sum = خارج المجتمع / جميع القيود: { $sum }
nation-how-mean-sum = المتوسط = مجموع N × متوسط كل مجموعة، مقسومًا على كل N: { $sum }
nation-how-variance-sum = التباين = مجموع ⁦(N / ΣN)² × (1 − n / N) × s² / n⁩: { $sum }
nation-how-error = الخطأ المعياري = جذر التباين: { $se }
nation-how-freedom = درجات الحرية = n ناقص عدد المجموعات: { $sum }
nation-how-interval = فترة الثقة = المتوسط ± t × الخطأ المعياري، حيث t = { $t }: { $sum }
nation-how-effect = أثر التصميم = ⁦n × Σ(n × (N / n)²) / (ΣN)²⁩: { $deff }؛ وما يبقى بعده من الإجابات: { $neff }
nation-how-low = على الأقل = مجموع أدنى الدرجات الممكنة لمن أجاب، مقسومًا على N: { $sum }
nation-how-high = على الأكثر = (مجموع أعلى درجاتها الممكنة + أعلى درجة × المؤسسات التي لم تجب) / N: { $sum }
nation-how-share-sum = النسبة = مجموع N × نسبة كل مجموعة، مقسومًا على كل N: { $sum }
nation-how-wilson = الفترة هي فترة ويلسون، بعدد من المحاولات يعطي تباين النسبة: { $range }
nation-how-title = كيف حُسب هذا؟ { $node }
nation-how-parts = كيف حُسبت أجزاؤه؟
nation-how-note = كيف حُسب هذا؟ يقود كل اسم في الجدول أعلاه إلى حسابه.
nation-how-since = كيف حُسب التغيّر؟
nation-how-since-panel = تغيّر من أجاب في المرتين = متوسطه البسيط الآن − حينها: { $sum }
nation-how-since-error = الخطأ المعياري = الانحراف المعياري لفروقها / √n: { $sum }
nation-how-since-freedom = درجات الحرية = n − 1: { $sum }
nation-how-since-interval = فترة الثقة = التغيّر ± t × الخطأ المعياري، حيث t = { $t }: { $sum }
nation-how-since-weights = جميع المتوسطات التالية مرجّحة بمجموعات السجل، كالمتوسط أعلاه.
nation-how-since-cross = تغيّر الجميع = المتوسط الآن − المتوسط حينها: { $sum }
nation-how-since-variance = تباينه = التباين حينها + التباين الآن − 2 × التغاير لمن أجاب في المرتين: { $sum }
nation-how-since-freedom-all = درجات الحرية = n ناقص عدد المجموعات، في الموجة الأقل درجات: { $sum }
nation-how-since-least = أصغر تغيّر يظهر أربع مرات من خمس = (1.96 + 0.84) × الخطأ المعياري: { $sum }
nation-how-since-both = من أجاب في المرتين = متوسطه الآن − متوسطه حينها: { $sum }
nation-how-since-came = من انضم = متوسط الجميع الآن − متوسط من أجاب في المرتين: { $sum }
nation-how-since-left = من غادر = متوسط الجميع حينها − متوسط من أجاب في المرتين: { $sum }
nation-how-since-parts = تغيّر الجميع = من أجاب في المرتين + من انضم − من غادر: { $sum }
# لمؤلفي الاستبيان: هل أجزاؤه متماسكة؟
coherence-title = هل الأجزاء متماسكة؟
coherence-lead = لمؤلفي الاستبيان، على المؤسسات التي لها أرقام في جميع الأجزاء. يتألف مقياس النضج من أجزاء لا يلزم أن تتلازم، فانخفاض ألفا ليس سببًا لحذف جزء.
coherence-few = عدد المؤسسات أقل من أن يقال شيء ({ $n } من { $least }).
coherence-alpha = ألفا كرونباخ { $alpha } ({ $interval })، وعدد المؤسسات: { $n }.
coherence-no-alpha = لا وجود لألفا كرونباخ هنا: لا شيء يتغير، أو لا يوجد إلا جزء واحد. عدد المؤسسات: { $n }.
coherence-parts = { $node }: أجزاؤه
coherence-weight = الوزن
coherence-importance = الأهمية
coherence-rest = الارتباط بالباقي
coherence-without = ألفا من دونه
coherence-note = الأهمية هي مربع الارتباط بالكل: ما يقوله الجزء عنه فعلًا، ويُقرأ إلى جانب وزنه.
coherence-opposite = { $one } و{ $other } متعاكسان: الارتباط { $r }.
coherence-alike = { $one } و{ $other } يقولان الشيء نفسه تقريبًا: الارتباط { $r }.
coherence-stairs = كيف صُعدت المستويات
coherence-reproducibility = قابلية الاستنساخ
coherence-skips = تتخطى مستوى
coherence-stairs-note = قابلية الاستنساخ 1 حيث لا تبلغ أي مؤسسة خطوة أعلى دون الأدنى منها؛ ومن 0.9 فصاعدًا يسمى ذلك مقياسًا.
