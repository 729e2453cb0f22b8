//! The helpers themselves: a journey is only worth what its reader of forms and its databases are.

use crate::support::cluster::Cluster;
use crate::support::command::run;
use crate::support::database::{Database, on_both};
use crate::support::form::{Form, forms};
use crate::support::html::visible_text;
use crate::support::page::Page;
use crate::support::people::Cast;
use crate::support::person::Person;
use crate::support::server::Server;
use crate::support::tiny_site::TinySite;

const QUESTION: &str = r#"<!doctype html><html lang=en><body>
<form action="/sign-out" method="post"><input type=hidden name=token value="x"></form>
<form id="answer" action="/answer/abcdefgh/GOV-2?page=1" method="POST">
  <input type="hidden" name="token" value="a&amp;b&#x27;c">
  <fieldset><legend>1 <em>Signed</em></legend>
    <label><input type="radio" name="GOV-2.1" value="nowhere"> Nowhere</label>
    <label><input type='radio' name='GOV-2.1' value='most' checked> In most or all</label>
    <input type="checkbox" name="met" value="signed" checked><input type=checkbox name=met value=scope>
  </fieldset>
  <select name="kind"><option value="">-</option><option>draft</option></select>
  <textarea name="comment" rows="3">
1 &lt; 2</textarea>
  <input name="gone" value="1" disabled>
  <button name="do" value="save">Save</button> <button type="button" name="no">Fold</button>
</form>
<input form="answer" name="note" value="n"> <!-- <input name="hidden-in-comment"> -->
<script>document.write("<input name=scripted>")</script>
<a class="next" href="/answer/abcdefgh/check?a=1&amp;b=2">Check
 your <b>answers</b></a></body></html>"#;

fn question_page() -> Page {
    let headers = vec![("location".to_owned(), "/next".to_owned())];
    Page { path: "/answer".to_owned(), status: 200, headers, bytes: QUESTION.as_bytes().to_vec() }
}

fn pairs(form: &Form) -> String {
    form.pairs().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_form_is_sent_as_a_browser_would_send_it_untouched() {
    let form = question_page().form("answer");
    assert_eq!(form.method, "post");
    assert_eq!(pairs(&form), "token=a&b'c GOV-2.1=most met=signed kind= comment=1 < 2 note=n");
}

#[test]
fn a_form_is_filled_as_a_person_fills_it() {
    let form = question_page().form("/answer/abcdefgh/GOV-2");
    let form = form.choose("GOV-2.1", "nowhere").untick("met", "signed").tick("met", "scope");
    let form = form.choose("kind", "draft").fill("comment", "why").press("do", "save").without("note");
    assert_eq!(pairs(&form), "token=a&b'c GOV-2.1=nowhere met=scope kind=draft comment=why do=save");
}

#[test]
#[should_panic(expected = "`GOV-2.1` offers no `everywhere`")]
fn an_option_that_is_not_offered_cannot_be_chosen() {
    drop(question_page().form("answer").choose("GOV-2.1", "everywhere"));
}

#[test]
#[should_panic(expected = "no field `scripted`")]
fn fields_written_by_a_script_or_in_a_comment_are_not_there() {
    assert!(!question_page().form("answer").has("hidden-in-comment"));
    drop(question_page().form("answer").fill("scripted", "1"));
}

#[test]
fn a_page_is_read_as_a_person_reads_it() {
    let page = question_page().says("1 Signed").says("Check your answers").does_not_say("scripted");
    assert_eq!(page.link("answers"), "/answer/abcdefgh/check?a=1&b=2");
    assert_eq!(page.forms().len(), 2);
    assert_eq!(visible_text("<p>a</p><p>b<b>c</b>&nbsp;d"), "a bc d");
}

#[test]
fn broken_html_ends_the_reader_without_a_panic() {
    for html in
        ["<", "<a", "<a href", "<a href=\"x", "<input =\"\" / \u{e9}>", "&#xffffffff; &", "<!-- x", "</"]
    {
        drop(visible_text(html));
        assert!(forms(html).is_empty(), "{html}");
    }
}

#[test]
fn a_person_keeps_cookies_and_sees_redirects() {
    let site = TinySite::new(|request| {
        if request.starts_with("POST /sign-in") && request.ends_with("name=a%26b") {
            return "303 See Other\r\nlocation: /home\r\nset-cookie: session=s1; HttpOnly".to_owned();
        }
        let known = request.contains("cookie: session=s1");
        format!("200 OK\r\n\r\n<form action=/sign-in method=post><input name=name></form>known: {known}")
    });
    let person = Person::new(&site.url());
    let page = person.get("/sign-in").says("known: false");
    let form = page.form("/sign-in").fill("name", "a&b");
    assert_eq!(person.submit(&page, &form).has_status(303).leads_to(), "/home");
    assert_eq!(person.send(&page, &form).says("known: true").path, "/home");
    assert_eq!(person.cookie("session").as_deref(), Some("s1"));
    person.forget();
    drop(person.get("/home").says("known: false"));
}

#[test]
fn each_journey_has_an_empty_database_of_its_own() {
    on_both(|database| match database {
        Database::Sqlite { folder } => {
            assert!(database.url().starts_with("sqlite:/"));
            assert_eq!(folder.path().read_dir().expect("the folder").count(), 0);
        }
        Database::Postgres { url, cluster } => {
            let count = "select count(*) from information_schema.tables where table_schema = 'public'";
            assert_eq!(cluster.sql(url, count), "0");
            assert_ne!(cluster.fresh_database(), *url);
        }
    });
}

#[test]
fn a_killed_cluster_comes_back_with_all_that_was_committed() {
    let _alone = Cluster::alone();
    let cluster = Cluster::durable();
    let url = cluster.fresh_database();
    cluster.sql(&url, "create table kept (n int)");
    cluster.sql(&url, "insert into kept values (7)");
    cluster.kill9_and_restart();
    assert_eq!(cluster.sql(&url, "select n from kept"), "7");
    assert_eq!(cluster.sql(&url, "show fsync"), "on");
}

#[test]
fn a_server_that_cannot_start_says_so_at_once() {
    let settings = vec![("OSPO_ATLAS_DATABASE_URL".to_owned(), "carrier-pigeon:coop".to_owned())];
    let said = Server::serve(settings, tempfile::tempdir().expect("a folder"));
    assert!(said.is_err_and(|said| said.contains("exit status")));
}

#[test]
fn a_command_that_does_not_exist_is_wrong_usage() {
    drop(run(&["no-such-command"]).ends_with(2));
}

#[test]
fn the_cast_of_the_demonstration_is_read_by_role() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("accounts.csv");
    let rows = "role,email,password\nofficer,o@example.org,\"one, two\"\nhead,h@example.org,three\n";
    std::fs::write(&file, rows).expect("a file");
    let cast = Cast::read(&file);
    assert_eq!(cast.account("officer"), &["officer", "o@example.org", "one, two"]);
    assert_eq!(cast.account("head"), &["head", "h@example.org", "three"]);
}
