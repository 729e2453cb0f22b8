//! What conditions refer to and compare: dangling references and type errors.

use serde_json::Value;

use super::condition::{Comparison, Condition, Operand};
use super::definition::Survey;
use super::item::Item;
use super::kinds::ItemKind;
use super::parse::Draft;
use super::problem::Findings;
use super::scheme::LeafKind;

/// Notes everything that is wrong with conditions.
pub(super) fn check(draft: &Draft, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    for (at, item) in survey.items.iter().enumerate().take(draft.written) {
        of_item(draft, item, &format!("/items/{at}"), None, out);
        for (i, column) in item.columns.iter().enumerate() {
            of_item(draft, column, &format!("/items/{at}/items/{i}"), Some(item), out);
        }
    }
    for (at, section) in survey.sections.iter().enumerate() {
        let place = draft.places.get(&format!("/sections/{at}")).copied().unwrap_or(0);
        if let Some(condition) = &section.visible_if {
            let mut check =
                Checked { survey, roster: None, place, pointer: format!("/sections/{at}/visible_if"), out };
            check.condition(condition);
        }
    }
}

fn of_item(draft: &Draft, item: &Item, pointer: &str, roster: Option<&Item>, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    let place = draft.places.get(pointer).copied().unwrap_or(0);
    let own = |key: &str| format!("{pointer}/{key}");
    let constraints = item.constraints.iter().map(|c| (c, own("constraints"), true));
    let caps = item.caps.iter().map(|cap| (&cap.when, own("caps"), false));
    let visible = item.visible_if.iter().map(|c| (c, own("visible_if"), false));
    let required = item.required_if.iter().map(|c| (c, own("required_if"), true));
    for (condition, pointer, may_name_itself) in constraints.chain(caps).chain(visible).chain(required) {
        if !may_name_itself && condition.items().contains(&item.id.as_str()) {
            out.add(place, &pointer, format!("this cannot rest on the answer to {} itself", item.id));
        }
        Checked { survey, roster, place, pointer, out }.condition(condition);
    }
}

/// What an operand gives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind<'a> {
    Number,
    Text,
    Day,
    /// A code of this item.
    Code(&'a str),
    /// Several codes of this item.
    Codes(&'a str),
    Truth,
    /// The register says.
    Open,
}

struct Checked<'a, 'o, 'f> {
    survey: &'a Survey,
    roster: Option<&'a Item>,
    place: usize,
    pointer: String,
    out: &'o mut Findings<'f>,
}

impl<'a> Checked<'a, '_, '_> {
    fn add(&mut self, cause: String) {
        self.out.add(self.place, &self.pointer, cause);
    }

    fn condition(&mut self, condition: &'a Condition) {
        match condition {
            Condition::And(parts) | Condition::Or(parts) => {
                parts.iter().for_each(|part| self.condition(part))
            }
            Condition::Not(part) => self.condition(part),
            Condition::Compare(how, left, right) => self.compare(*how, left, right),
            Condition::In(operand, list) => {
                let kind = self.kind(operand);
                if matches!(kind, Some(Kind::Codes(_))) {
                    self.add(
                        "\"in\" asks about one value; several choices take \"any_in\" or \"all_in\"".into(),
                    );
                }
                self.list(kind, list);
            }
            Condition::AnyIn(operand, list) | Condition::AllIn(operand, list) => {
                let kind = self.kind(operand);
                self.list(kind, list);
            }
            Condition::Answered(item) => drop(self.item(item)),
            Condition::Special(id, state) => {
                let Some(item) = self.item(id) else { return };
                let offered = if state == "dk" { item.offers_dk } else { item.offers_na };
                if !offered {
                    self.add(format!("{id} does not offer \"{state}\", so this can never hold"));
                }
            }
        }
    }

    fn compare(&mut self, how: Comparison, left: &'a Operand, right: &'a Operand) {
        let (Some(a), Some(b)) = (self.kind(left), self.kind(right)) else { return };
        let ordered = !matches!(how, Comparison::Eq | Comparison::Ne);
        let fits = match (a, b) {
            (Kind::Open, _) | (_, Kind::Open) => true,
            (Kind::Codes(_), _) | (_, Kind::Codes(_)) => false,
            (Kind::Number, Kind::Number) => true,
            (Kind::Day, Kind::Day | Kind::Text) | (Kind::Text, Kind::Day) => true,
            (Kind::Text | Kind::Code(_), Kind::Text | Kind::Code(_)) => !ordered,
            (Kind::Truth, Kind::Truth) => !ordered,
            (_, _) => false,
        };
        if !fits {
            let cause = match (a, b) {
                (Kind::Codes(id), _) | (_, Kind::Codes(id)) => {
                    format!("{id} has several choices: ask with \"any_in\", \"all_in\" or \"count\"")
                }
                _ if ordered && a.word() == b.word() => {
                    format!("{} has no order: only \"eq\" and \"ne\" can be asked of it", a.word())
                }
                _ => format!("{} is never compared with {}: there is no coercion", a.word(), b.word()),
            };
            self.add(cause);
        }
        if let Operand::Constant(constant) = right {
            self.constant(a, constant);
        }
        if let Operand::Constant(constant) = left {
            self.constant(b, constant);
        }
    }

    fn list(&mut self, kind: Option<Kind<'a>>, list: &[Value]) {
        for constant in list {
            match (kind, constant) {
                (Some(Kind::Number), Value::Number(_)) | (Some(Kind::Open) | None, _) => {}
                (Some(Kind::Text | Kind::Day | Kind::Code(_) | Kind::Codes(_)), Value::String(_)) => {
                    if let Some(kind) = kind {
                        self.constant(kind, constant);
                    }
                }
                (Some(kind), other) => {
                    self.add(format!("{} is never {other}: there is no coercion", kind.word()));
                }
            }
        }
    }

    /// A code that is compared with has to be one of the item's.
    fn constant(&mut self, kind: Kind<'a>, constant: &Value) {
        let (Kind::Code(id) | Kind::Codes(id)) = kind else { return };
        let (Some(item), Some(code)) = (self.survey.any_item(id), constant.as_str()) else { return };
        if !item.options.iter().any(|option| option.code == code) {
            let cause = format!("\"{code}\" is no option of {id}, so this can never hold");
            let known = item.options.iter().map(|option| option.code.as_str());
            self.out.unknown(self.place, &self.pointer, cause, code, known);
        }
    }

    fn item(&mut self, id: &str) -> Option<&'a Item> {
        let inside = self.roster.and_then(|roster| roster.column(id));
        if let Some(found) = inside.or_else(|| self.survey.item(id)) {
            return Some(found);
        }
        let cause = match self.survey.roster_of(id) {
            Some(roster) => {
                format!("{id} is a column of {}: outside it ask with sum, min, max or mean", roster.id)
            }
            None => format!("\"{id}\" is not an item here"),
        };
        let known = self.survey.items.iter().map(|item| item.id.as_str());
        self.out.unknown(self.place, &self.pointer, cause, id, known);
        None
    }

    fn kind(&mut self, operand: &'a Operand) -> Option<Kind<'a>> {
        match operand {
            Operand::Constant(Value::Number(_)) => Some(Kind::Number),
            Operand::Constant(Value::Bool(_)) => Some(Kind::Truth),
            Operand::Constant(_) => Some(Kind::Text),
            Operand::Fact(_) | Operand::Campaign(_) => Some(Kind::Open),
            Operand::Level(id) => self.level(id),
            Operand::Count(id) => {
                let item = self.item(id)?;
                if !matches!(item.kind, ItemKind::Multi | ItemKind::Rank | ItemKind::Roster) {
                    let word = item.kind.word();
                    self.add(format!("{id} is of type {word}: only choices and rows are counted"));
                }
                Some(Kind::Number)
            }
            Operand::Value(id) => self.value(id),
            Operand::Answer(id) => self.answer(id),
            Operand::Fold(_, parts) => {
                for part in parts {
                    if let Some(kind) =
                        self.kind(part).filter(|kind| !matches!(kind, Kind::Number | Kind::Open))
                    {
                        self.add(format!("{} cannot be added up", kind.word()));
                    }
                }
                Some(Kind::Number)
            }
            Operand::Column(_, id) => {
                let column = self.survey.roster_of(id).and_then(|roster| roster.column(id));
                match column {
                    Some(column) if column.kind == ItemKind::Number => {}
                    Some(_) => self.add(format!("the column {id} holds no numbers")),
                    None => self.add(format!("\"{id}\" is not a column of a roster here")),
                }
                Some(Kind::Number)
            }
        }
    }

    fn level(&mut self, id: &str) -> Option<Kind<'a>> {
        match self.survey.node(id) {
            Some(node) if !node.is_leaf() => {
                self.add(format!("{id} has children: a condition can ask for the level of a leaf only"));
            }
            Some(node) if self.survey.model.leaf_rule(node).kind != LeafKind::Staircase => {
                self.add(format!("{id} is no staircase: its answers attain no level"));
            }
            Some(_) => {}
            None => {
                let known = self.survey.model.nodes.iter().map(|node| node.id.as_str());
                let cause = format!("\"{id}\" is not a node here");
                self.out.unknown(self.place, &self.pointer, cause, id, known);
            }
        }
        Some(Kind::Number)
    }

    fn value(&mut self, id: &str) -> Option<Kind<'a>> {
        let item = self.item(id)?;
        let has_values = match item.kind {
            ItemKind::Statement | ItemKind::Single => {
                item.options.iter().any(|option| option.value.is_some())
            }
            ItemKind::Number => true,
            _ => false,
        };
        if !has_values {
            self.add(format!("the options of {id} have no values: ask for its \"answer\""));
        }
        Some(Kind::Number)
    }

    fn answer(&mut self, id: &str) -> Option<Kind<'a>> {
        let item = self.item(id)?;
        let id = item.id.as_str();
        Some(match item.kind {
            ItemKind::Statement | ItemKind::Single => Kind::Code(id),
            ItemKind::Multi | ItemKind::Rank => Kind::Codes(id),
            ItemKind::Number | ItemKind::Level => Kind::Number,
            ItemKind::Date => Kind::Day,
            ItemKind::Text | ItemKind::LongText | ItemKind::Url | ItemKind::Email | ItemKind::Spdx => {
                Kind::Text
            }
            ItemKind::Matrix | ItemKind::Roster | ItemKind::File | ItemKind::Note => {
                self.add(format!("an answer of type {} cannot be compared", item.kind.word()));
                return None;
            }
        })
    }
}

impl Kind<'_> {
    const fn word(self) -> &'static str {
        match self {
            Self::Number => "a number",
            Self::Text => "a text",
            Self::Day => "a day",
            Self::Code(_) => "a choice",
            Self::Codes(_) => "a list of choices",
            Self::Truth => "true or false",
            Self::Open => "a fact",
        }
    }
}
