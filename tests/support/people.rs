//! The people of the journeys: who they are in the program, and how they sign in.

use super::person::Person;
use super::server::Server;

/// The first administrator of every test server.
pub const ADMINISTRATOR: &str = "administrator@example.org";
/// Everybody's password in the tests.
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
pub fn signed_in(server: &Server, email: &str, password: &str) -> Person {
    let person = Person::new(&server.url());
    let page = person.open("/sign-in").has_status(200);
    let form = page.form("/sign-in").fill("email", email).fill("password", password);
    let answer = person.submit(&page, &form);
    assert_eq!(answer.status, 303, "{email} could not sign in: {}", answer.text());
    person
}
