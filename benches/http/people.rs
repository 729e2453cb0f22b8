//! One coordinator for each institution that still answers, made by the actions that people use.

use ospo_atlas::actions::people::NewAccount;
use ospo_atlas::actions::sessions::SignIn;
use ospo_atlas::actions::{Actor, App, Options};
use ospo_atlas::clock::Clock;
use ospo_atlas::model::roles::Role;

use crate::support::people::PASSWORD;

/// Makes so many accounts: each one's address and the question page they work on.
pub fn hire(url: &str, officer: &[String; 3], count: usize) -> Vec<(String, String)> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let app = App::open(url, Clock::System, Options::default()).expect("the database");
        let [_, email, password] = officer;
        let officer = actor(&app, email, password).await;
        let campaigns = app.campaigns(&officer).await.expect("the campaigns");
        let open = campaigns.iter().find(|campaign| campaign.state == "open").expect("an open campaign");
        let all = app.participants(&officer, &open.slug).await.expect("the campaign");
        let waiting = all.iter().filter(|(response, _)| response.state == "open").take(count);
        let mut people = Vec::new();
        for (response, node) in waiting {
            let email = format!("hand-{}@bench.example", node.code);
            let new = NewAccount {
                email: email.clone(),
                name: "Hand".into(),
                password: PASSWORD.into(),
                role: Role::Coordinator,
                node: node.code.clone(),
            };
            app.add_account(new).await.expect("an account");
            people.push((email, format!("/answer/{}/leadership/GOV-1", response.slug)));
        }
        assert_eq!(people.len(), count, "not enough institutions still answer");
        people
    })
}

async fn actor(app: &App, email: &str, password: &str) -> Actor {
    match app.sign_in(email, password, "bench").await.expect("the database answers") {
        SignIn::Welcome(token) => app.actor(&token).await.expect("the database answers").expect("a session"),
        SignIn::Refused | SignIn::Wait(_) => panic!("{email} cannot sign in"),
    }
}
