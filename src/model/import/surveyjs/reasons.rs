//! Why properties of SurveyJS have no counterpart.

/// What decides how a thing looks.
const LOOKS: [&str; 46] = [
    "width",
    "minWidth",
    "maxWidth",
    "startWithNewLine",
    "indent",
    "titleLocation",
    "descriptionLocation",
    "colCount",
    "itemSize",
    "hideNumber",
    "showNumber",
    "state",
    "size",
    "cols",
    "rows",
    "autoGrow",
    "allowResize",
    "renderAs",
    "displayMode",
    "showLabel",
    "imageFit",
    "imageWidth",
    "imageHeight",
    "imageHeightText",
    "contentMode",
    "rateType",
    "scaleColorMode",
    "rateColorMode",
    "showRangeLabels",
    "displayRateDescriptionsAsExtremeItems",
    "labelLocation",
    "theme",
    "widthMode",
    "logo",
    "logoPosition",
    "logoWidth",
    "logoHeight",
    "showProgressBar",
    "progressBarType",
    "showQuestionNumbers",
    "questionTitleLocation",
    "questionErrorLocation",
    "questionsOnPageMode",
    "showTitle",
    "innerIndent",
    "columnMinWidth",
];
/// What changes answers or the form while it is filled in.
const MOVES: [&str; 17] = [
    "triggers",
    "calculatedValues",
    "setValueIf",
    "setValueExpression",
    "resetValueIf",
    "enableIf",
    "choicesEnableIf",
    "choicesVisibleIf",
    "rowsVisibleIf",
    "columnsVisibleIf",
    "minValueExpression",
    "maxValueExpression",
    "defaultValueExpression",
    "clearIfInvisible",
    "clearInvisibleValues",
    "copyDefaultValueFromLastEntry",
    "expression",
];
/// Answers to begin with, or to compare with.
const ANSWERS: [&str; 6] =
    ["defaultValue", "correctAnswer", "defaultRowValue", "defaultPanelValue", "defaultDisplayValue", "score"];
/// Words of buttons and messages.
const MESSAGES: [&str; 20] = [
    "completedHtml",
    "completedBeforeHtml",
    "completedHtmlOnCondition",
    "loadingHtml",
    "startSurveyText",
    "pagePrevText",
    "pageNextText",
    "completeText",
    "previewText",
    "editText",
    "requiredText",
    "requiredErrorText",
    "emptySurvey",
    "addRowText",
    "removeRowText",
    "addPanelText",
    "removePanelText",
    "placeholder",
    "placeHolder",
    "optionsCaption",
];

/// Why a property has no counterpart.
pub(super) fn reason(key: &str) -> &'static str {
    if LOOKS.contains(&key) {
        "how a question looks is not part of a definition"
    } else if MOVES.contains(&key) {
        "nothing is calculated or changed from answers while they are given"
    } else if ANSWERS.contains(&key) {
        "a definition has no answers to begin or compare with"
    } else if MESSAGES.contains(&key) {
        "words of buttons and messages are the program's own"
    } else {
        "this property has no counterpart"
    }
}
