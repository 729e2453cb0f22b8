# Lists and documents, which are answered on pages of their own.
roster-open = افتح القائمة
roster-none = لا شيء يُدرج هنا
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
file-in-words = { $name } ({ $size } ك.ب)
