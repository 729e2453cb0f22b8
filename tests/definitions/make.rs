//! `cargo run --example open-data-maturity -- FOLDER OUT`: the definition and responses that the published
//! files of the EU Open Data Maturity give, for `survey check` and `score`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a tool for those who read the source")]

#[path = "open_data_maturity.rs"]
mod open_data_maturity;

fn main() {
    let mut arguments = std::env::args_os().skip(1).map(std::path::PathBuf::from);
    let (Some(folder), Some(out), None) = (arguments.next(), arguments.next(), arguments.next()) else {
        #[expect(clippy::print_stderr, reason = "how to use it")]
        {
            eprintln!("open-data-maturity FOLDER-WITH-THE-FILES OUTPUT-FOLDER");
        }
        std::process::exit(2);
    };
    let (definition, responses) = open_data_maturity::made(&folder);
    std::fs::create_dir_all(&out).unwrap();
    std::fs::write(out.join("survey.json"), serde_json::to_string_pretty(&definition).unwrap()).unwrap();
    let lines: String = responses.iter().map(|response| format!("{response}\n")).collect();
    std::fs::write(out.join("responses.jsonl"), lines).unwrap();
}
