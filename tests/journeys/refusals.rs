//! What bad input gets: a clear answer, never a 500, nothing stored half.

use crate::office::{Office, step};
use crate::support::database::on_both;
use crate::support::people::{PASSWORD, signed_in, stranger};

#[test]
fn a_wrong_step_is_refused_with_the_state() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let base = format!("/answer/{response}");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let head = office.invited(&response, "maya@health.example", "head");
        let path = format!("{base}/profile/profile-note");
        let page = lina.get(&path);
        let answer = page.form("questions").fill("profile-staff", "12").press("go", "next");
        lina.submit(&page, &answer).has_status(303);
        let check = lina.get(&format!("{base}/check"));
        lina.submit(&check, &check.form(&format!("{base}/send"))).has_status(303);
        let sign_off = head.get(&format!("{base}/sign-off"));
        let sign = sign_off.form(&format!("{base}/sign"));
        head.submit(&sign_off, &sign).has_status(303);
        head.submit(&sign_off, &sign).has_status(409).says("signed");
        lina.submit(&page, &answer.fill("profile-staff", "13")).has_status(409);

        let works = office.response("Ministry of Works");
        let tom = office.invited(&works, "tom@works.example", "coordinator");
        let path = format!("/answer/{works}/leadership/GOV-1");
        let page = tom.get(&path).has_status(200);
        let form = page.form("questions").choose("GOV-1.1", "half").press("go", "next");
        step(&office.officer, &office.campaign, "Close the campaign").has_status(303);
        tom.submit(&page, &form).has_status(409).says("not open");
        tom.get(&path).has_status(200).says("closed");
    });
}

#[test]
fn another_institution_s_response_is_as_missing_as_one_that_never_was() {
    on_both(|database| {
        let office = Office::open(database);
        let works = office.response("Ministry of Works");
        let lina =
            office.invited(&office.response("Ministry of Health"), "lina@health.example", "coordinator");
        let foreign = lina.get(&format!("/answer/{works}")).has_status(404);
        let missing = lina.get("/answer/abcdefgh").has_status(404);
        assert_eq!(foreign.text(), missing.text());
        lina.get(&format!("/answer/{works}/leadership/GOV-1")).has_status(404);
        lina.get(&format!("/nation/{}", office.campaign)).has_status(404);
        lina.get("/campaigns").has_status(403).says("Officer");
    });
}

#[test]
fn a_role_that_is_too_low_hears_which_one_it_takes() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let karim = office.invited(&response, "karim@health.example", "contributor");
        let page = karim.get(&format!("/answer/{response}/leadership/GOV-1")).has_status(200);
        let token = page.form("questions").value("csrf").expect("a token").to_owned();
        let pairs = [("csrf".to_owned(), token)];
        karim.post(&format!("/answer/{response}/send"), &pairs).has_status(403).says("Coordinator");
        karim.post(&format!("/answer/{response}/sign"), &pairs).has_status(403).says("Head");
    });
}

#[test]
fn a_form_that_is_not_ours_stores_nothing() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let karim = office.invited(&response, "karim@health.example", "contributor");
        let path = format!("/answer/{response}/leadership/GOV-1");
        let page = lina.get(&path);
        let form = page.form("questions").choose("GOV-1.1", "most").press("go", "next");
        lina.submit(&page, &form.clone().without("csrf")).has_status(403);
        lina.submit(&page, &form.clone().fill("csrf", "00")).has_status(403);
        let theirs = karim.get(&path).form("questions").value("csrf").expect("a token").to_owned();
        lina.submit(&page, &form.fill("csrf", &theirs)).has_status(403);
        assert_eq!(lina.get(&path).form("questions").value("GOV-1.1.rev"), Some("0"));
    });
}

#[test]
fn oversized_and_malformed_requests_get_a_clear_answer() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let path = format!("/answer/{response}/leadership/GOV-1");
        let form = "application/x-www-form-urlencoded";
        lina.post_body(&path, form, &vec![b'a'; 20 << 20]).has_status(413);
        lina.post_body(&path, "text/plain", b"a=b").has_status(415);
        lina.post_body(&path, form, &[0xff, 0xfe, 0x00]).has_status(400);
        for garbage in [
            "/answer/%2e%2e%2fetc",
            "/answer/ABCDEFGH",
            "/link/x",
            "/institutions/%00",
            "/nation/'%20OR%201=1--",
            "//work",
            "/%61nswer/x",
        ] {
            let status = lina.get(garbage).status;
            assert!((300..500).contains(&status), "{garbage} gives {status}");
        }
        lina.get(&path).has_status(200);
    });
}

#[test]
fn signing_in_says_nothing_about_addresses_and_slows_down_guessing() {
    on_both(|database| {
        let office = Office::open(database);
        let person = stranger(&office.server);
        let page = person.get("/sign-in").has_status(200);
        let with = |email: &str| {
            page.form("/sign-in").fill("email", email).fill("password", "a wrong one altogether")
        };
        let known = person.submit(&page, &with("officer@office.example")).has_status(422);
        let unknown = person.submit(&page, &with("nobody@office.example")).has_status(422);
        assert_eq!(known.text(), unknown.text());
        let mut last = known;
        for _ in 0..10 {
            last = person.submit(&page, &with("officer@office.example"));
        }
        assert_eq!(last.status, 429);
        assert!(last.header("retry-after").is_some());
        let away =
            page.form("/sign-in").fill("email", "administrator@example.org").fill("password", PASSWORD);
        let fresh = stranger(&office.server);
        let page = fresh.get("/sign-in?next=//evil.example");
        let form =
            page.form("/sign-in").fill("email", "administrator@example.org").fill("password", PASSWORD);
        assert_eq!(fresh.submit(&page, &form).has_status(303).leads_to(), "/");
        drop(away);
    });
}

#[test]
fn a_session_ends_with_signing_out() {
    on_both(|database| {
        let office = Office::open(database);
        let person = signed_in(&office.server, "officer@office.example", PASSWORD);
        let page = person.get("/work").has_status(200);
        person.submit(&page, &page.form("/sign-out")).has_status(303);
        let after = person.get("/work").has_status(303);
        assert!(after.leads_to().starts_with("/sign-in?next="));
    });
}

#[test]
fn every_answer_carries_the_security_headers() {
    on_both(|database| {
        let office = Office::open(database);
        let person = stranger(&office.server);
        let style = person.get("/sign-in").html();
        let at = style.find("/assets/style").expect("a style sheet");
        let style: String = style.get(at..).expect("within").chars().take_while(|c| *c != '"').collect();
        for path in ["/sign-in", "/work", "/no-such-page", "/healthz", style.as_str()] {
            let page = person.get(path);
            for header in
                ["content-security-policy", "x-content-type-options", "referrer-policy", "cache-control"]
            {
                assert!(page.header(header).is_some(), "{path} lacks {header}");
            }
        }
        assert_eq!(person.get(&style).header("cache-control"), Some("public, max-age=31536000, immutable"));
    });
}
