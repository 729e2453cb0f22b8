# Texts of every page.
common-service = استبيان نضج المصادر المفتوحة
common-service-call = استبيان المصادر المفتوحة
common-skip = انتقل إلى المحتوى
common-my-work = أعمالي
common-institutions = المؤسسات
common-campaigns = الحملات
common-account = الحساب
common-sign-in = تسجيل الدخول
common-sign-out = تسجيل الخروج
common-language = اللغة
common-choose-language = اختر
common-footer = خدمة يقدمها مكتب المصادر المفتوحة. للاستفسار اكتب إلى من دعاك.
common-method = كيف تُحسب الدرجة
common-error-title = خطأ: { $title }
common-problem-heading = { $count ->
    [one] توجد مشكلة
    [two] توجد مشكلتان
    [few] توجد { $count } مشكلات
    [many] توجد { $count } مشكلة
   *[other] عدد المشكلات: { $count }
}
common-error-prefix = خطأ:
common-back = رجوع
common-save = احفظ
common-cancel = ألغِ
common-name = الاسم
common-email = عنوان البريد الإلكتروني
common-role = الدور
common-state = الحالة
common-percent = { $number }٪
common-list-comma = {"، "}
common-date-time = { $date }، { $time } بالتوقيت العالمي
common-not-known = غير معروف
common-yes = نعم
common-no = لا
common-draft-translation = هذه الترجمة أولية: لم يراجعها أحد بعد.
common-in-language = باللغة { $language }
common-role-contributor = مساهم
common-role-coordinator = منسق
common-role-head = رئيس المؤسسة
common-role-officer = موظف المكتب
common-role-reviewer = مراجع
common-role-viewer = مطّلع
common-role-administrator = مدير النظام
