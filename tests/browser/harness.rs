//! The helpers themselves, on a site of a few lines under the policy of the real one.

use crate::axe;
use crate::keyboard::Keyboard;
use crate::small_screen::{self, Promise};
use crate::support::person::Person;
use crate::support::tiny_site::TinySite;
use crate::window::{Key, Look, Window};

const POLICY: &str =
    "content-security-policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src data:";

const STYLE: &str = "body { background: #fff; color: #111; max-width: 20em; height: 2000px }
.tall { height: 44px; max-width: 9em } .wide { width: 700px }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } .faint { color: #222 } }
:focus { outline: 3px solid } .bare:focus { outline: none } .far { position: absolute; left: -99em }
.over { position: fixed; bottom: 0; width: 100%; height: 100% }";

/// A good page at `/`, one that is too faint in the dark at `/faint`, a form at `/form`.
fn site() -> TinySite {
    TinySite::new(|request| {
        let arabic = request.to_lowercase().contains("accept-language: ar");
        let (lang, dir) = if arabic { ("ar", "rtl") } else { ("en", "ltr") };
        let known = request.contains("session=s1");
        let page = |body: &str| {
            format!(
                "200 OK\r\n{POLICY}\r\n\r\n<!doctype html><html lang={lang} dir={dir}><head><title>T</title>\
                 <link rel=stylesheet href=/style><link rel=icon href=data:,></head><body><main><h1>Head</h1>\
                 {body}<p id=known>{known}</p></main></body></html>"
            )
        };
        match request.split(' ').nth(1).unwrap_or_default() {
            "/style" => format!("200 OK\r\ncontent-type: text/css\r\n\r\n{STYLE}"),
            "/script" => "200 OK\r\n\r\ndocument.querySelector('#made').textContent = 'by script'".to_owned(),
            "/faint" => page("<p class=faint>Hard to read</p>"),
            "/made" => page("<p id=made>by hand</p><script src=/script></script>"),
            "/form" => page(
                "<a href=/>Home</a><form action=/done><label>Name <input name=n></label>\
                             <button>Send</button></form>",
            ),
            "/stops" => page(
                "<button>Seen</button> <button class=bare>Bare</button> <button class=far>Far</button>\
                 <details><summary>More</summary><p class=over></p></details> <button>Under</button>",
            ),
            "/narrow" => page("<p>Good</p><label>Name <input class=tall></label>"),
            "/wide" => page("<p class=wide>Wide</p><input class=tall> <button>Flat</button>"),
            _ => page("<p>Good</p>"),
        }
    })
}

#[test]
fn axe_passes_a_good_page_under_a_strict_policy() {
    let site = site();
    let window = Window::open(Look::default());
    window.go(&site.url());
    assert_eq!(axe::faults(&window), Vec::<String>::new());
    assert!(axe::rules(&window) > 40, "axe has too few rules to mean anything");
}

#[test]
fn axe_finds_what_only_the_dark_scheme_shows() {
    let site = site();
    let window = Window::open(Look::default());
    window.go(&format!("{}/faint", site.url()));
    let found = |dark| {
        window.paint(dark);
        axe::mentions(&axe::faults(&window), "color-contrast")
    };
    assert!(!found(false) && found(true));
}

#[test]
fn a_window_has_the_language_and_the_cookies_it_is_given() {
    let site = site();
    let person = Person::new(&TinySite::new(|_| "200 OK\r\nset-cookie: session=s1".to_owned()).url());
    drop(person.get("/"));
    let window = Window::open(Look { language: "ar", ..Look::default() });
    window.become_person(&site.url(), &person);
    window.go(&site.url());
    assert_eq!(window.text("#known"), "true");
    assert_eq!(window.evaluate("document.dir"), "rtl");
}

#[test]
fn scripts_run_only_where_the_reader_lets_them() {
    let site = site();
    let shown = |script| {
        let window = Window::open(Look { script, ..Look::default() });
        window.go(&format!("{}/made", site.url()));
        window.evaluate("document.querySelector('#made').textContent").to_string()
    };
    assert_eq!((shown(true), shown(false)), ("\"by script\"".to_owned(), "\"by hand\"".to_owned()));
}

#[test]
fn a_form_is_filled_and_sent_by_keyboard_alone() {
    let site = site();
    let window = Window::open(Look::default());
    window.go(&format!("{}/form", site.url()));
    window.press(Key::Tab);
    assert_eq!(window.focused(), "Home");
    window.press(Key::Tab);
    window.type_into(":focus", "x y");
    window.press(Key::Tab);
    assert_eq!(window.focused(), "Send");
    window.press(Key::Enter);
    assert_eq!(window.address(), format!("{}/done?n=x+y", site.url()));
}

#[test]
fn a_page_that_is_too_wide_for_a_small_screen_is_found() {
    let site = site();
    let window = Window::open(Look::default());
    let found = |path: &str| {
        window.go(&format!("{}{path}", site.url()));
        small_screen::faults(&window)
    };
    assert_eq!(found("/narrow"), Vec::<(Promise, String)>::new());
    let faults = found("/wide");
    for promise in [Promise::Width, Promise::Labels, Promise::Targets] {
        assert!(faults.iter().any(|(broken, _)| *broken == promise), "{promise:?} in {faults:?}");
    }
}

#[test]
fn a_focus_that_nobody_could_see_is_found() {
    let site = site();
    let person = Keyboard { window: Window::open(Look::default()) };
    person.window.go(&format!("{}/stops", site.url()));
    assert_eq!(person.next().words, "Seen");
    let mut faults = Vec::new();
    for _ in 0..2 {
        person.window.press(Key::Tab);
        faults.extend(person.look().fault);
    }
    assert_eq!(person.next().words, "More");
    person.window.press(Key::Enter);
    person.window.press(Key::Tab);
    faults.extend(person.look().fault);
    let said = faults.join("\n");
    for (at, words) in ["no outline", "outside the window", "lies under"].into_iter().enumerate() {
        assert!(faults.get(at).is_some_and(|fault| fault.contains(words)), "{words}: {said}");
    }
}

#[test]
fn a_picture_shows_the_whole_page() {
    let site = site();
    let window = Window::open(Look::default());
    window.go(&site.url());
    let picture = window.picture();
    assert!(picture.starts_with(b"\x89PNG"));
    let height =
        picture.get(20..24).map(|bytes| bytes.iter().fold(0_u32, |sum, byte| sum * 256 + u32::from(*byte)));
    assert!(height.is_some_and(|height| height >= 2000), "{height:?}");
}

#[test]
fn the_browser_s_complaints_are_heard() {
    let broken = "<!doctype html><html lang=en><title>T</title><link rel=icon href=data:,><script>1</script>";
    let site = TinySite::new(move |_| format!("200 OK\r\n{POLICY}\r\n\r\n{broken}"));
    let window = Window::open(Look::default());
    window.go(&site.url());
    let said = window.complaints().join("\n");
    assert!(said.contains("Content Security Policy"), "{said}");
}
