//! The form with characters that markup would have to escape: here they stay letters.

use crate::{corpus, import};

#[test]
fn signs_of_markup_stay_letters_and_calculations_are_listed() {
    let Some(path) = corpus("import/xlsform/xml_escaping.xls") else { return };
    let form = import("xlsform", &path);
    assert_eq!(form.sections(), [("questions", vec!["table-list-3"])]);
    assert_eq!(form.codes("table-list-3"), ["yes", "no"]);
    assert_eq!(form.text("en", "table-list-3.text"), "${a} < ${b}");
    form.lists("sheet survey, row 2: left out: calculate | 2 | a");
    form.lists("sheet survey, row 4: changed: ${a} < ${b}: a text does not show answers");
    form.lists("sheet choices, row 3: left out: the list \"list\" with 4 choices");
}
