//! Lists of named values that are written as objects, in the order of the list.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A map whose order is the list's, so that the same nation is always the same bytes.
pub(super) fn entries<T: Serialize, S: Serializer>(
    list: &[(String, T)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(list.iter().map(|(id, value)| (id, value)))
}

/// The list behind such a map, in the order in which it is read; stored figures have the list itself.
pub(super) fn from_entries<'de, T, D>(deserializer: D) -> Result<Vec<(String, T)>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    struct Entries<T>(std::marker::PhantomData<T>);

    impl<'de, T: Deserialize<'de>> serde::de::Visitor<'de> for Entries<T> {
        type Value = Vec<(String, T)>;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an object, or a list of pairs")
        }

        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut list = Vec::new();
            while let Some(entry) = map.next_entry()? {
                list.push(entry);
            }
            Ok(list)
        }

        fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut pairs: A) -> Result<Self::Value, A::Error> {
            let mut list = Vec::new();
            while let Some(pair) = pairs.next_element()? {
                list.push(pair);
            }
            Ok(list)
        }
    }

    deserializer.deserialize_any(Entries(std::marker::PhantomData))
}
