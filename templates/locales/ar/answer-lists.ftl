# Lists and documents, which are answered on pages of their own.
roster-open = افتح القائمة
roster-none = لا شيء يُدرج هنا
roster-none-means = هذه إجابة. القائمة التي لا صفوف فيها ولا هذه العلامة لم يُجب عنها بعد.
roster-count = { $count ->
    [0] لا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] عدد الصفوف: { $count }
}
roster-count-names = { $count }: { $names }
file-open = أضف المستند أو غيّره
file-in-words = { $name } ({ $size })
file-size-kb = { $size } كيلوبايت
file-size-mb = { $size } ميغابايت
roster-add = أضف صفًا
roster-paste = الصق من جدول بيانات
roster-paste-label = الصفوف، وأسماء الأعمدة في السطر الأول
roster-paste-help = انسخ الخلايا من جدول البيانات والصقها هنا. الأعمدة المعروفة:
roster-paste-result = { $count ->
    [0] لا يمكن إضافة أي صف بعد. لم يُخزَّن شيء.
    [one] يمكن إضافة صف واحد. لم يُخزَّن شيء بعد.
    [two] يمكن إضافة صفين. لم يُخزَّن شيء بعد.
    [few] يمكن إضافة { $count } صفوف. لم يُخزَّن شيء بعد.
    [many] يمكن إضافة { $count } صفًا. لم يُخزَّن شيء بعد.
   *[other] الصفوف التي يمكن إضافتها: { $count }. لم يُخزَّن شيء بعد.
}
roster-paste-too-many = الصفوف أكثر مما تتسع له هذه القائمة. الصفوف المقروءة: { $count }، وما زالت تتسع لهذا العدد: { $free }، وحدها الأقصى: { $max }. لم يُخزَّن شيء بعد.
roster-faults = ما لا يمكن إضافته
roster-fault-row = الصف
roster-fault-column = العمود
roster-line = السطر { $row }
roster-column-unknown = «{ $name }» ليس اسم أي عمود هنا.
roster-column-twice = يتكرر العمود «{ $name }» مرتين. احذف أحدهما: لا يُقرأ شيء قبل ذلك.
roster-cell-not-asked = لا يُسأل عن هذا في صف كهذا. اتركه فارغًا.
roster-cell-beyond = لا اسم لعمود فوق هذا: { $cells }. ضع النص الذي فيه علامة الفصل بين الخلايا بين علامتي اقتباس مزدوجتين، أو سمِّ العمود.
roster-will-be-added = ستُضاف هذه الصفوف
roster-add-these = أضف هذه الصفوف
roster-show = اعرض
roster-remove = احذف
roster-remove-title = هل تحذف «{ $name }»؟
roster-leave = أبقِه
roster-new = صف جديد
roster-unnamed = صف بلا اسم
roster-save = احفظ
roster-save-another = احفظ وأضف صفًا آخر
roster-opens = حُفظ الصف. يتبعه سؤال آخر بحسب ما كتبت.
roster-left-out = لم يُملأ
roster-twice = مكرر
roster-total = { $column }: { $sum } { $unit }
roster-full = { $max ->
    [one] في هذه القائمة صفها الوحيد.
    [two] في هذه القائمة صفاها، ولا يمكن إضافة غيرهما.
    [few] في هذه القائمة { $max } صفوف، ولا يمكن إضافة غيرها.
    [many] في هذه القائمة { $max } صفًا، ولا يمكن إضافة غيرها.
   *[other] عدد صفوف القائمة { $max }، ولا يمكن إضافة غيرها.
}
roster-paste-added = { $count ->
    [zero] لم تُضَف أي صفوف. ما تعذّرت إضافته باقٍ أدناه: صحّحه ثم تحقق من جديد.
    [one] أُضيف صف واحد. ما تعذّرت إضافته باقٍ أدناه: صحّحه ثم تحقق من جديد.
    [two] أُضيف صفان. ما تعذّرت إضافته باقٍ أدناه: صحّحه ثم تحقق من جديد.
    [few] أُضيفت { $count } صفوف. ما تعذّرت إضافته باقٍ أدناه: صحّحه ثم تحقق من جديد.
    [many] أُضيف { $count } صفًا. ما تعذّرت إضافته باقٍ أدناه: صحّحه ثم تحقق من جديد.
   *[other] عدد الصفوف المضافة: { $count }. ما تعذّرت إضافته باقٍ أدناه: صحّحه ثم تحقق من جديد.
}
