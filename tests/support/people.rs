//! The people of the journeys: who they are in the program, and how they sign in.

use std::fs;
use std::path::Path;

use super::person::Person;
use super::server::Server;

/// The first administrator of every test server.
pub const ADMINISTRATOR: &str = "administrator@example.org";
/// The administrator's password, and everybody's whom a journey invites.
pub const PASSWORD: &str = "a long and plain password";

/// Somebody with no account.
pub fn stranger(server: &Server) -> Person {
    Person::new(&server.url())
}

/// The person of the OSPO who made the installation.
pub fn administrator(server: &Server) -> Person {
    signed_in(server, ADMINISTRATOR, PASSWORD)
}

/// Signs in through the form of the sign-in page, as everybody does.
#[track_caller]
pub fn signed_in(server: &Server, email: &str, password: &str) -> Person {
    let person = Person::new(&server.url());
    let page = person.open("/sign-in").has_status(200);
    let form = page.form("/sign-in").fill("email", email).fill("password", password);
    let answer = person.submit(&page, &form);
    assert_eq!(answer.status, 303, "{email} could not sign in: {}", answer.text());
    person
}

/// The people whom `ospo-atlas demo` makes, one for each role, as its `accounts.csv` names them.
#[derive(Debug)]
pub struct Cast {
    rows: Vec<[String; 3]>,
}

impl Cast {
    /// Reads `accounts.csv` (`role,email,password`).
    pub fn read(file: &Path) -> Self {
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let heads = reader.headers().expect("a header").clone();
        assert_eq!(heads.iter().collect::<Vec<_>>(), ["role", "email", "password"]);
        Self { rows: reader.deserialize().map(|row| row.expect("three cells")).collect() }
    }

    pub fn officer(&self, server: &Server) -> Person {
        self.sign_in("officer", server)
    }

    pub fn coordinator(&self, server: &Server) -> Person {
        self.sign_in("coordinator", server)
    }

    pub fn contributor(&self, server: &Server) -> Person {
        self.sign_in("contributor", server)
    }

    pub fn head(&self, server: &Server) -> Person {
        self.sign_in("head", server)
    }

    pub fn viewer(&self, server: &Server) -> Person {
        self.sign_in("viewer", server)
    }

    fn sign_in(&self, role: &str, server: &Server) -> Person {
        let [_, email, password] = self.account(role);
        signed_in(server, email, password)
    }

    /// Role, e-mail address and password of the first account with this role.
    #[track_caller]
    pub fn account(&self, role: &str) -> &[String; 3] {
        let found = self.rows.iter().find(|[known, _, _]| known == role);
        found.unwrap_or_else(|| panic!("no {role} in {:?}", self.rows))
    }
}
