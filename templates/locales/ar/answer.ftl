# Answering, checking, signing, the receipt.
answer-first-visit = يسأل هذا الاستبيان كيف تستخدم مؤسستك البرمجيات مفتوحة المصدر وتشاركها وتعتني بها. أجب عما تعرفه وبأي ترتيب. يمكنك التوقف متى شئت: ما حفظته يبقى.
answer-returned = أُعيدت إليك
answer-sections-complete = الأقسام المكتملة: { $complete } من { $all }
answer-until = حتى { $date }
answer-differences-open = { $count ->
    [one] لإجابة واحدة قيمتان: قارن بينهما
    [two] لكل من إجابتين قيمتان: قارن بينهما
    [few] لكل من { $count } إجابات قيمتان: قارن بينهما
    [many] لكل من { $count } إجابة قيمتان: قارن بينهما
   *[other] لكل من { $count } إجابة قيمتان: قارن بينهما
}
answer-then = بعد ذلك
answer-check = راجع الإجابات
answer-people = الأشخاص
answer-sign-off = وقّع
answer-receipt = الإيصال
answer-profile = ملف المؤسسة
answer-task-list = كل الأقسام
answer-go-on = تابع ما لم يكتمل
answer-overall = الإجمالي
answer-usually-by = يجيب عادةً: { $roles }
answer-pages-done = الصفحات المكتملة: { $done } من { $all }
answer-pages-done-unknown = الصفحات المكتملة: { $done } من { $all }، والإجابات «لا أعرف»: { $unknown }
answer-items-done = أُجيب عن { $done } من { $all }
answer-status-not-started = لم يبدأ
answer-status-in-progress = جارٍ
answer-status-complete = مكتمل
answer-status-differs = قيمتان
answer-status-not-asked = لا يُسأل عنه
answer-state-open = قيد الإجابة
answer-state-sent = أُرسلت إلى رئيس المؤسسة
answer-state-signed = موقّعة، لدى المكتب
answer-state-accepted = قبلها المكتب
answer-state-returned = أُعيدت مع ملاحظة
answer-state-withdrawn = أُخرجت من الحملة
answer-caption = { $institution } · { $section }، صفحة { $page } من { $all }
answer-why = لماذا نسأل
answer-rung = المستوى { $level }: { $name }
answer-dk = لا أعرف
answer-dk-means = تُحسب إجابةً. ولا يُبلغ مستوى أعلى من هذه العبارة حتى يُعرف الجواب. هل تسأل زميلًا؟
answer-na = لا ينطبق هنا
answer-na-why = إن كان لا ينطبق: لماذا؟
answer-na-because = لا ينطبق: { $reason }
answer-none = لا إجابة بعد
answer-with-comment = { $answer } (تعليق: { $comment })
answer-criteria = ضع علامة أمام ما يتحقق
answer-capped = { $met } من { $all }: يُحسب «{ $counts }» حتى تتحقق كلها.
answer-proof = ما الذي يُعد إثباتًا
answer-comment = تعليق
answer-comment-label = تعليق لزملائك وللمكتب
answer-written = { $by }، { $at }
answer-clear = امسح هذه الإجابة
answer-read-as = قُرئت القيمة: { $number } { $unit }
answer-day = اليوم
answer-month = الشهر
answer-year = السنة
answer-more-follow = { $count ->
    [one] تتبعها عبارة أخرى بعد الإجابة عن هذه وحفظها.
    [two] تتبعها عبارتان أخريان، خطوة خطوة، بعد الإجابة عن هذه وحفظها.
    [few] تتبعها { $count } عبارات أخرى، خطوة خطوة، بعد الإجابة عن هذه وحفظها.
    [many] تتبعها { $count } عبارة أخرى، خطوة خطوة، بعد الإجابة عن هذه وحفظها.
   *[other] تتبعها { $count } عبارة أخرى، خطوة خطوة، بعد الإجابة عن هذه وحفظها.
}
answer-save-continue = احفظ وتابع
answer-save-leave = احفظ واخرج
answer-previous = احفظ وارجع إلى الصفحة السابقة
answer-saved-at = كل شيء محفوظ على الخادم. آخر تغيير: { $at }.
answer-nothing-saved = لم يُحفظ شيء بعد.
answer-form-expired = هذه الصفحة من قبل أن تسجّل الدخول من جديد أو مضى عليها أكثر من أسبوع. لم يُخزَّن شيء بعد: ما كتبته ما زال هنا، فاحفظه من جديد.
answer-read-only-role = يمكنك قراءة هذه الإجابات. يغيّرها المساهمون ومنسق المؤسسة.
answer-locked-closed = أُغلقت الحملة. اسأل المكتب إن كان شيء يحتاج إلى تغيير.
answer-locked-sent = أُرسلت الإجابات إلى رئيس المؤسسة. لتغيير شيء يعيدها رئيس المؤسسة.
answer-locked-signed = الإجابات موقّعة. لتغيير شيء اطلب من المكتب إعادتها.
answer-locked-accepted = قُبلت الإجابات نهائيًا.
answer-locked-withdrawn = أُخرجت المؤسسة من الحملة.
answer-level = { $node }: المستوى { $level } { $name }، الدرجة { $score } من { $max }
answer-level-unknown = { $node }: المستوى { $level } { $name }، وقد يصل إلى { $high }، وغير المعروف: { $unknown }؛ الدرجة { $score } من { $max }
answer-level-withheld = { $node }: الإجابات لا تكفي لتحديد مستوى؛ المعروف حتى الآن: بين { $low } و{ $high }، وغير المعروف: { $unknown }
answer-level-not-asked = { $node }: لم يُسأل بعد
answer-level-none = { $node }: لا ينطبق
differences-title = قيمتان لإجابة واحدة
differences-intro = حفظ شخصان قيمتين مختلفتين. لم يُستبدل شيء: تبقى القيمة المعتمدة الآن حتى تحسم الأمر.
differences-none = لا توجد اختلافات.
differences-theirs = المعتمد الآن
differences-keep-mine = أبقِ إجابة { $by }
differences-keep-theirs = أبقِ المعتمد الآن
differences-keep-other = لا هذه ولا تلك، بل هذه القيمة
differences-third = قيمة ثالثة
differences-settle = احسم
check-blocks = قبل أن ترسل
check-refused = كُتب ولم يُقبل
check-refused-text = يبقى كما كتبته ولا يُحسب. صحّحه، أو احفظ الصفحة من دونه.
check-missing = دون إجابة
check-missing-text = يمكنك الإرسال دونها. ولا تنال القدرة مستوى إذا قلّت إجاباتها.
check-missing-page = { $title } (أُجيب عن { $done } من { $all })
check-required = يحتاج إلى إجابة: { $question }
check-change = غيّر
check-preview = المستويات كما هي الآن
check-coordinator-sends = يرسل منسق المؤسسة الإجابات.
check-send-head = أرسل إلى رئيس المؤسسة
check-send-office = وقّع وأرسل إلى المكتب
sign-off-title = وقّع عن مؤسستك
sign-off-gaps = أكبر الفجوات
sign-off-no-gaps = لا توجد قدرة دون هدفها.
sign-off-gap = { $node }: أقل من الهدف { $target } بمقدار { $gap }
sign-off-declaration = بتوقيعك تقر بأن هذه الإجابات هي إجابات مؤسستك.
sign-off-sign = وقّع وأرسل
sign-off-note = أو أعدها: ما الذي ينبغي تغييره؟
sign-off-return = أعدها
sign-off-head-signs = يوقّع رئيس المؤسسة.
receipt-title = إيصال
receipt-lead = إجابات { $institution } موقّعة ولدى المكتب.
receipt-replaced = وُقّعت إجابات { $institution } ثم أُعيدت. سيحل إيصال جديد محل هذا الإيصال.
receipt-number = الرقم
receipt-when = وقت التوقيع
receipt-who = الموقّع
receipt-survey = الاستبيان والنسخة والبصمة
receipt-fingerprint = بصمة الإجابات (SHA-256)
receipt-next = يقرأ المكتب الإجابات وقد يعود إليك بأسئلة. لا تُظهر الأرقام الوطنية مؤسستك وحدها ما لم توافق على ذكر اسمها.
receipt-accept = اقبلها نهائيًا
people-link = الرابط جاهز
people-link-text = انسخه الآن وأرسله إلى الشخص: لا يظهر إلا هذه المرة. يصلح لمدة 30 يومًا ولاستخدام واحد.
people-now = أصحاب الأدوار هنا
people-nobody = لا أحد بعد.
people-invited = الدعوات
people-withdraw = اسحب الدعوة
people-invite = ادعُ شخصًا
people-make-link = أنشئ رابطًا
people-with-role = { $name } ({ $role })
people-link-open = لم يُستخدم بعد
people-link-used = استُخدم
people-link-expired = انتهت صلاحيته
people-link-withdrawn = سُحب
answer-kept-saved = حُفظ ما كتبته قبل انتهاء جلستك. وما تعذّر قبوله تجده أدناه كما كتبته.
answer-kept-waits = تعذّر حفظ ما كتبته قبل انتهاء جلستك، إذ لا يمكن تغيير شيء هنا الآن. يبقى محفوظًا سبعة أيام ويُخزَّن عندما تسجّل الدخول بعد أن تُفتح الصفحة من جديد.
