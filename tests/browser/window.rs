//! A browser window of one person, with a look of its own.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::base64;
use super::driver::Driver;
use crate::support::person::Person;
use crate::support::wait::until;

/// The key under which WebDriver hands out an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How the reader has set the browser.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// What pages are asked for in `Accept-Language`.
    pub language: &'static str,
    pub dark: bool,
    pub script: bool,
    /// In CSS pixels.
    pub width: u32,
}

impl Default for Look {
    fn default() -> Self {
        Self { language: "en", dark: false, script: true, width: 1200 }
    }
}

impl Look {
    /// The four looks under which every page must hold: en and ar, light and dark.
    pub fn all() -> [Self; 4] {
        let look = |language, dark| Self { language, dark, ..Self::default() };
        [look("en", false), look("en", true), look("ar", false), look("ar", true)]
    }
}

/// A session of its own, without cookies; the browser closes with this value.
#[derive(Debug)]
pub struct Window {
    driver: &'static Driver,
    path: String,
}

impl Window {
    pub fn open(look: Look) -> Self {
        let driver = Driver::shared();
        let session = driver.post("/session", &json!({ "capabilities": { "alwaysMatch": wishes(look) } }));
        let id = session.get("sessionId").and_then(Value::as_str).expect("a session");
        let window = Self { driver, path: format!("/session/{id}") };
        window.paint(look.dark);
        window
    }

    /// The page in the light or the dark scheme.
    pub fn paint(&self, dark: bool) {
        let scheme = if dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Makes the page this wide, in CSS pixels; `None` gives it the whole window again.
    pub fn squeeze(&self, width: Option<u32>) {
        let Some(width) = width else {
            self.devtools("Emulation.clearDeviceMetricsOverride", json!({}));
            return;
        };
        let metrics = json!({ "width": width, "height": 640, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// With which status the server answered.
    pub fn status(&self) -> u64 {
        let entry = "performance.getEntriesByType('navigation')[0].responseStatus";
        self.evaluate(entry).as_u64().expect("a status")
    }

    pub fn go(&self, url: &str) {
        self.driver.post(&format!("{}/url", self.path), &json!({ "url": url }));
    }

    /// Where the window is now.
    pub fn address(&self) -> String {
        text(self.driver.get(&format!("{}/url", self.path)))
    }

    /// Gives the window the cookies of somebody who signed in over HTTP at `base`.
    pub fn become_person(&self, base: &str, person: &Person) {
        for (name, value) in person.cookies() {
            self.devtools("Network.setCookie", json!({ "url": base, "name": name, "value": value }));
        }
    }

    /// Loses all cookies.
    pub fn forget(&self) {
        self.devtools("Network.clearBrowserCookies", json!({}));
    }

    pub fn click(&self, css: &str) {
        self.on(css, "click", &json!({}));
    }

    pub fn type_into(&self, css: &str, text: &str) {
        self.on(css, "value", &json!({ "text": text }));
    }

    /// Empties a field.
    pub fn clear(&self, css: &str) {
        self.on(css, "clear", &json!({}));
    }

    /// The text of the first match, as it is drawn.
    pub fn text(&self, css: &str) -> String {
        text(self.driver.get(&format!("{}/element/{}/text", self.path, self.element(css))))
    }

    /// Presses one key, such as `Tab`, `Enter` or ` `, wherever the focus is.
    pub fn press(&self, key: Key) {
        self.strike(&[key.code()]);
    }

    /// Presses Tab while Shift is held.
    pub fn press_back(&self) {
        let (shift, tab) = ("\u{e008}", Key::Tab.code());
        let strokes = [("keyDown", shift), ("keyDown", tab), ("keyUp", tab), ("keyUp", shift)];
        self.keyboard(&strokes);
    }

    /// Types a text wherever the focus is, sign by sign.
    pub fn write(&self, text: &str) {
        let signs: Vec<String> = text.chars().map(String::from).collect();
        self.strike(&signs.iter().map(String::as_str).collect::<Vec<_>>());
    }

    fn strike(&self, keys: &[&str]) {
        let strokes: Vec<_> = keys.iter().flat_map(|key| [("keyDown", *key), ("keyUp", *key)]).collect();
        self.keyboard(&strokes);
    }

    fn keyboard(&self, strokes: &[(&str, &str)]) {
        let strokes: Vec<Value> =
            strokes.iter().map(|(kind, key)| json!({ "type": kind, "value": key })).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.driver.post(&format!("{}/actions", self.path), &json!({ "actions": [keyboard] }));
    }

    /// Does what leads to another page and waits until that page stands.
    #[track_caller]
    pub fn leave(&self, act: impl FnOnce()) {
        self.evaluate("document.left = true; undefined");
        act();
        let stands = "!document.left && document.readyState === 'complete'";
        let new = until(Duration::from_secs(30), || (self.evaluate(stands) == true).then_some(()));
        assert!(new.is_some(), "still on {} after half a minute", self.address());
    }

    /// The words of the element that has the focus.
    pub fn focused(&self) -> String {
        let words = "e.labels?.[0]?.innerText || e.innerText || e.name || ''";
        text(self.evaluate(&format!("(e => {words})(document.activeElement)")))
    }

    /// The value of an expression in the page; promises are waited for. Works under any
    /// Content-Security-Policy, and also when the page's own scripts are switched off.
    pub fn evaluate(&self, expression: &str) -> Value {
        let wish = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let answer = self.devtools("Runtime.evaluate", wish);
        if let Some(details) = answer.get("exceptionDetails") {
            panic!("in the page: {details}");
        }
        answer.pointer("/result/value").cloned().unwrap_or_default()
    }

    /// What the browser complained about since the last call: script errors, refused content, files
    /// not found.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.driver.post(&format!("{}/se/log", self.path), &json!({ "type": "browser" }));
        let entries = log.as_array().cloned().unwrap_or_default();
        entries.into_iter().filter_map(|entry| Some(entry.get("message")?.as_str()?.to_owned())).collect()
    }

    /// The whole page as a PNG, also what is below the fold.
    pub fn picture(&self) -> Vec<u8> {
        let answer = self.devtools("Page.captureScreenshot", json!({ "captureBeyondViewport": true }));
        base64::decoded(answer.get("data").and_then(Value::as_str).unwrap_or_default())
    }

    pub fn save_picture(&self, file: &Path) {
        std::fs::write(file, self.picture()).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// A command of the browser's own protocol, for what WebDriver cannot say.
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.driver.post(&format!("{}/goog/cdp/execute", self.path), &body)
    }

    fn element(&self, css: &str) -> String {
        let wish = json!({ "using": "css selector", "value": css });
        let found = self.driver.post(&format!("{}/element", self.path), &wish);
        found.get(ELEMENT).and_then(Value::as_str).expect("an element").to_owned()
    }

    fn on(&self, css: &str, verb: &str, body: &Value) {
        self.driver.post(&format!("{}/element/{}/{verb}", self.path, self.element(css)), body);
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.driver.delete(&self.path);
    }
}

/// Keys that a person without a mouse uses.
#[derive(Debug, Clone, Copy)]
pub enum Key {
    Tab,
    Enter,
    Space,
    Down,
    Escape,
}

impl Key {
    fn code(self) -> &'static str {
        match self {
            Self::Tab => "\u{e004}",
            Self::Enter => "\u{e007}",
            Self::Space => " ",
            Self::Down => "\u{e015}",
            Self::Escape => "\u{e00c}",
        }
    }
}

fn text(value: Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn wishes(look: Look) -> Value {
    let arguments = [
        "--headless=new".to_owned(),
        // Chromium's sandbox refuses root; the pages are our own.
        "--no-sandbox".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--no-first-run".to_owned(),
        "--no-proxy-server".to_owned(),
        "--force-device-scale-factor=1".to_owned(),
        format!("--window-size={},900", look.width),
        format!("--lang={}", look.language),
    ];
    let script = if look.script { 1 } else { 2 };
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": { "args": arguments, "prefs": {
            "intl.accept_languages": look.language,
            "profile.managed_default_content_settings.javascript": script,
        } },
    })
}
