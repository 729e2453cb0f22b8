//! The JSON Schema says the same of the shape as the reader does.

use serde_json::{Value, json};

use crate::{folders, project};

fn validator(name: &str) -> jsonschema::Validator {
    let path = project().join("surveys/schema").join(name);
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::validator_for(&schema).unwrap()
}

fn read(path: &std::path::Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn every_definition_of_ours_fits_the_schema() {
    let (shape, texts) =
        (validator("atlas-survey-1.schema.json"), validator("atlas-survey-1-texts.schema.json"));
    let mut tried = 0;
    for parent in ["surveys", "surveys/examples", "tests/corpus/definitions"] {
        for folder in folders(&project().join(parent)) {
            let definition = folder.join("survey.json");
            if !definition.is_file() {
                continue;
            }
            tried += 1;
            let wrong: Vec<String> = shape.iter_errors(&read(&definition)).map(|e| e.to_string()).collect();
            assert!(wrong.is_empty(), "{}: {wrong:?}", definition.display());
            let languages = folder.join("lang");
            for file in std::fs::read_dir(languages).into_iter().flatten() {
                let path = file.unwrap().path();
                assert!(texts.is_valid(&read(&path)), "{}", path.display());
            }
        }
    }
    assert!(tried > 70, "{tried}");
}

#[test]
fn what_has_the_wrong_shape_does_not_fit_the_schema() {
    let shape = validator("atlas-survey-1.schema.json");
    let folder = project().join("tests/corpus/invalid-definitions");
    for name in ["unknown-keys", "wrong-types", "bands", "condition-words", "heads", "no-model", "empty-tree"]
    {
        assert!(!shape.is_valid(&read(&folder.join(format!("{name}.json")))), "{name}");
    }
    assert!(!shape.is_valid(&json!([])));
}
