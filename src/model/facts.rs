//! What the register says of an institution, for conditions.

use std::collections::BTreeMap;

use serde_json::Value;

/// Facts by name, such as `institution.kind`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts(BTreeMap<String, Value>);

impl Facts {
    /// Sets a text.
    pub fn set_text(&mut self, name: &str, text: &str) {
        self.0.insert(name.to_owned(), Value::from(text));
    }

    /// Sets a number.
    pub fn set_number(&mut self, name: &str, number: f64) {
        self.0.insert(name.to_owned(), Value::from(number));
    }

    /// The fact with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Value> {
        self.0.get(name).cloned()
    }
}
