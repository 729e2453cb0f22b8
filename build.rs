//! Rebuilds when an embedded file appears that no source line names.

fn main() {
    for folder in ["migrations", "templates", "surveys"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
