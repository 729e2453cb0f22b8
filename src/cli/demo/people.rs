//! One account per role, and the hand that answers for the past.

use std::path::Path;

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::answers::below;
use super::country::{Country, ROOT};
use crate::actions::people::NewAccount;
use crate::actions::sessions::SignIn;
use crate::actions::tokens::new_token;
use crate::actions::{Actor, App};
use crate::error::{Error, Result};
use crate::model::roles::Role;

const WORDS: [&str; 24] = [
    "amber", "anchor", "basket", "bridge", "candle", "cedar", "cloud", "copper", "delta", "ember", "falcon",
    "garden", "harbour", "island", "jasmine", "lantern", "meadow", "orchard", "pebble", "quartz", "river",
    "saddle", "timber", "willow",
];

/// The people of the demonstration.
pub struct Cast {
    /// Works at the office.
    pub officer: Actor,
    /// Answered and signed for everybody in the past.
    pub hand: Actor,
    rows: Vec<(Role, String, String)>,
}

impl Cast {
    /// Makes the register by the officer's hand, and one account per role.
    pub async fn make(app: &App, country: &Country) -> Result<Self> {
        // Not from the seed: a demonstration that somebody reaches must not open with known words.
        let mut random = ChaCha8Rng::seed_from_u64(rand::rng().random());
        let mut rows = Vec::new();
        let officer = account(app, Role::Officer, ROOT, &mut random).await?;
        let signed_in = actor(app, &officer).await?;
        let report = app.import_nodes(&signed_in, country.nodes.clone()).await?;
        if let Some(problem) = report.problems.first() {
            return Err(Error::Defect(format!(
                "the demonstration's register: {} {}",
                problem.place, problem.message
            )));
        }
        rows.push((Role::Officer, officer.0, officer.1));
        for role in [Role::Administrator, Role::Reviewer, Role::Viewer] {
            let made = account(app, role, ROOT, &mut random).await?;
            rows.push((role, made.0, made.1));
        }
        for role in [Role::Coordinator, Role::Contributor, Role::Head] {
            let made = account(app, role, "min-health", &mut random).await?;
            rows.push((role, made.0, made.1));
        }
        let hand = Self::hand(app).await?;
        Ok(Self { officer: actor_of(app, &rows, Role::Officer).await?, hand, rows })
    }

    /// An account whose password nobody knows: it carries the past.
    async fn hand(app: &App) -> Result<Actor> {
        let (email, password) = ("past@office.veridia.example".to_owned(), new_token());
        let new = |role| NewAccount {
            email: email.clone(),
            name: "Sami Adeyo".into(),
            password: password.clone(),
            role,
            node: ROOT.into(),
        };
        app.add_account(new(Role::Coordinator)).await?;
        app.grant_on_server(&email, Role::Head, ROOT).await?;
        actor(app, &(email, password)).await
    }

    /// Writes `role,email,password`, readable by this user alone.
    pub fn write(&self, path: &Path) -> Result<()> {
        use std::io::Write as _;
        let failed =
            |e: std::io::Error| Error::Unavailable(format!("{} cannot be written: {e}", path.display()));
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(failed)?;
        let mut text = String::from("role,email,password\n");
        for (role, email, password) in &self.rows {
            text.push_str(&format!("{role},{email},{password}\n"));
        }
        file.write_all(text.as_bytes()).map_err(failed)
    }
}

async fn account(app: &App, role: Role, node: &str, random: &mut ChaCha8Rng) -> Result<(String, String)> {
    let email = format!("{role}@{}.example", if node == ROOT { "office.veridia" } else { "health.veridia" });
    let mut word = || WORDS.get(usize::try_from(below(random, 24)).unwrap_or(0)).copied().unwrap_or("willow");
    let words = [word(), word(), word(), word(), word()].join("-");
    let password = format!("{words}-{:04}", below(random, 10_000));
    let new = NewAccount {
        email: email.clone(),
        name: match role {
            Role::Officer => "Noor Halim",
            Role::Administrator => "Iris Okello",
            Role::Reviewer => "Tomas Verel",
            Role::Viewer => "Amina Dural",
            Role::Coordinator => "Lina Sabri",
            Role::Contributor => "Karim Osei",
            Role::Head => "Dr Maya Renn",
        }
        .into(),
        password: password.clone(),
        role,
        node: node.into(),
    };
    app.add_account(new).await?;
    Ok((email, password))
}

async fn actor_of(app: &App, rows: &[(Role, String, String)], role: Role) -> Result<Actor> {
    let row = rows.iter().find(|row| row.0 == role).ok_or(Error::NotFound)?;
    actor(app, &(row.1.clone(), row.2.clone())).await
}

/// Signs in as anybody would.
async fn actor(app: &App, (email, password): &(String, String)) -> Result<Actor> {
    match app.sign_in(email, password, "demo").await? {
        SignIn::Welcome(token) => app.actor(&token).await?.ok_or(Error::NotSignedIn),
        SignIn::Refused | SignIn::Wait(_) => Err(Error::Defect(format!("{email} cannot sign in"))),
    }
}
