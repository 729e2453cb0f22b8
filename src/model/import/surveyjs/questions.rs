//! Elements that are one question.

use super::super::form::{Choice, Question};
use super::super::note::shown;
use super::super::words::{Wording, without_tags};
use super::object::Object;
use super::{Around, Reader, bound};
use crate::model::{Comparison, ItemKind};

impl Reader {
    /// The question of an element; none where nobody is asked anything.
    pub fn question(&mut self, element: &Object<'_>, kind: &str, around: Around<'_>) -> Vec<Question> {
        match kind {
            "text" => vec![self.line(element)],
            "comment" => vec![self.lines(element)],
            "radiogroup" | "dropdown" | "buttongroup" => vec![self.choose(element, ItemKind::Single, around)],
            "checkbox" | "tagbox" => vec![self.choose(element, ItemKind::Multi, around)],
            "imagepicker" => {
                let kind = if element.flag("multiSelect") { ItemKind::Multi } else { ItemKind::Single };
                vec![self.choose(element, kind, around)]
            }
            "ranking" => vec![self.choose(element, ItemKind::Rank, around)],
            "boolean" => vec![self.truth(element)],
            "rating" => vec![self.rating(element)],
            "slider" => vec![self.slider(element)],
            "matrix" => vec![self.matrix(element)],
            "file" => vec![self.plain(element, ItemKind::File)],
            "signaturepad" => {
                let why = "nobody signs with a pen";
                self.form.notes.changed(&element.place(), "a signature", why, "a file is asked for");
                vec![self.plain(element, ItemKind::File)]
            }
            "html" => vec![self.html(element)],
            other => {
                self.lose(element, other);
                Vec::new()
            }
        }
    }

    fn plain(&mut self, element: &Object<'_>, kind: ItemKind) -> Question {
        let mut question = self.named(element, kind);
        self.common(element, &mut question);
        question
    }

    /// An element of which nothing is asked: it is listed once, with all that it holds.
    fn lose(&mut self, element: &Object<'_>, kind: &str) {
        let why = match kind {
            "expression" => "nothing is calculated from answers while they are given".to_owned(),
            "image" => "an item shows no pictures".to_owned(),
            "" => "an element has a type".to_owned(),
            other => format!("\"{}\" is no type that is known", shown(other)),
        };
        let members = element.all().map(|(key, value)| format!("{key}: {}", super::object::excerpt(value)));
        let whole = members.collect::<Vec<_>>().join(", ");
        self.form.notes.lost(&element.place(), &whole, &why, "nothing stands in its place");
    }

    fn line(&mut self, element: &Object<'_>) -> Question {
        let mut question = self.named(element, ItemKind::Text);
        self.input(element, &mut question);
        self.common(element, &mut question);
        question
    }

    /// What the kind of input makes of a text.
    pub fn input(&mut self, element: &Object<'_>, question: &mut Question) {
        let input = element.text("inputType").unwrap_or("text").to_owned();
        match input.as_str() {
            "text" | "" => {}
            "number" | "range" => {
                question.kind = ItemKind::Number;
                let (min, max) = (element.number("min"), element.number("max"));
                let is_turned = min.zip(max).is_some_and(|(min, max)| min > max);
                question.limit("min", min.filter(|_| !is_turned));
                question.limit("max", max.filter(|_| !is_turned));
                if is_turned {
                    let why = "the least number is larger than the largest";
                    self.form.notes.lost(
                        &element.place_of("min"),
                        "min and max",
                        why,
                        "any number is allowed",
                    );
                }
            }
            "date" => {
                question.kind = ItemKind::Date;
                for (key, how) in [("min", Comparison::Gte), ("max", Comparison::Lte)] {
                    let day = element.text(key).filter(|day| !day.is_empty());
                    question.rules.extend(day.map(|day| bound(&element.place_of(key), how, day)));
                }
            }
            "email" => question.kind = ItemKind::Email,
            "url" => question.kind = ItemKind::Url,
            other => {
                let what = format!("the input \"{}\"", shown(other));
                let why = "there is no such type";
                self.form.notes.changed(
                    &element.place_of("inputType"),
                    &what,
                    why,
                    "a line of text is asked for",
                );
            }
        }
        if question.kind == ItemKind::Text {
            question.limit(
                "max_chars",
                element.number("maxLength").filter(|most| (1.0..=4e9).contains(most)).map(f64::floor),
            );
        }
    }

    fn lines(&mut self, element: &Object<'_>) -> Question {
        let mut question = self.named(element, ItemKind::LongText);
        question.limit(
            "max_chars",
            element.number("maxLength").filter(|most| (1.0..=4e9).contains(most)).map(f64::floor),
        );
        self.common(element, &mut question);
        question
    }

    fn choose(&mut self, element: &Object<'_>, kind: ItemKind, around: Around<'_>) -> Question {
        let mut question = self.named(element, kind);
        let mut given = self.all_given(element);
        if given.is_empty() && !element.has("choices") {
            given.clone_from(&self.borrowed);
        }
        self.take_choices(&mut question, given);
        self.take_extras(element, &mut question, around.is_column);
        if kind == ItemKind::Multi {
            question.limit("min", element.number("minSelectedChoices").filter(|least| *least >= 1.0));
            question.limit("max", element.number("maxSelectedChoices").filter(|most| *most >= 1.0));
        }
        self.enough(&mut question);
        self.common(element, &mut question);
        question
    }

    /// A question with too few choices is one of another type.
    pub fn enough(&mut self, question: &mut Question) {
        let least = if question.kind == ItemKind::Multi { 1 } else { 2 };
        if question.choices.len() >= least {
            return;
        }
        if question.choices.is_empty() {
            question.kind = ItemKind::Text;
            question.fields.retain(|key, _| key == "required");
            let why = "its choices are not in the survey";
            self.form.notes.changed(
                &question.place,
                "a question without choices",
                why,
                "a line of text is asked for",
            );
        } else {
            question.kind = ItemKind::Multi;
            let why = "one choice alone is nothing to choose from";
            self.form.notes.changed(
                &question.place,
                "a question with one choice",
                why,
                "it can be ticked or not",
            );
        }
    }

    fn truth(&mut self, element: &Object<'_>) -> Question {
        let mut question = self.named(element, ItemKind::Single);
        for (code, label, value, word) in
            [("true", "labelTrue", "valueTrue", "Yes"), ("false", "labelFalse", "valueFalse", "No")]
        {
            let kept = element.get(value).and_then(super::choices::plain);
            let text = self.words(element, label);
            let place = question.place.clone();
            self.needed_word(&format!("{}.{code}", question.id), &text, word, &place);
            question.choices.push(Choice {
                value: kept.unwrap_or_else(|| code.to_owned()),
                code: code.to_owned(),
                ..Choice::default()
            });
        }
        self.common(element, &mut question);
        question
    }

    fn rating(&mut self, element: &Object<'_>) -> Question {
        let mut question = self.named(element, ItemKind::Single);
        let mut given = self.given(element, "rateValues");
        if given.is_empty() {
            let from = element.number("rateMin").unwrap_or(1.0);
            let step = element.number("rateStep").unwrap_or(1.0);
            let count = element.number("rateCount").filter(|count| *count >= 2.0);
            let to = element.number("rateMax").or_else(|| count.map(|count| from + (count - 1.0) * step));
            given = self.steps(from, to.unwrap_or(5.0), step, &question.place);
        }
        self.take_choices(&mut question, given);
        let codes: Vec<String> = question.choices.iter().map(|choice| choice.code.clone()).collect();
        for (code, key) in [(codes.first(), "minRateDescription"), (codes.last(), "maxRateDescription")] {
            let text = self.words(element, key);
            if let Some(code) = code {
                self.form.words.put(&format!("{}.{code}.help", question.id), &text);
            }
        }
        self.enough(&mut question);
        self.common(element, &mut question);
        question
    }

    fn slider(&mut self, element: &Object<'_>) -> Question {
        let mut question = self.named(element, ItemKind::Number);
        if element.text("sliderType") == Some("range") {
            question.kind = ItemKind::Text;
            let why = "a question has one number";
            self.form.notes.changed(
                &question.place,
                "a slider with two ends",
                why,
                "a line of text is asked for",
            );
        } else {
            let (min, max) = (element.number("min").unwrap_or(0.0), element.number("max").unwrap_or(100.0));
            question.limit("min", Some(min.min(max)));
            question.limit("max", Some(max.max(min)));
        }
        self.common(element, &mut question);
        question
    }

    /// Markup becomes plain lines.
    fn html(&mut self, element: &Object<'_>) -> Question {
        let mut question = self.named(element, ItemKind::Note);
        let html = self.words(element, "html");
        let plain: Wording = html.iter().map(|(tag, text)| (tag.clone(), without_tags(text))).collect();
        if html != plain {
            let why = "a note is plain text";
            let what = html.first().map(|(_, text)| text.as_str()).unwrap_or_default();
            self.form.notes.changed(&element.place_of("html"), what, why, "its words stand without markup");
        }
        self.form.words.put(&format!("{}.text", question.id), &plain);
        self.common(element, &mut question);
        question
    }
}
