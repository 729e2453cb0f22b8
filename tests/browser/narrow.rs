//! At 320 pixels nothing is pushed aside: only what stands in a named wrapper may scroll sideways.

use serde_json::json;

use crate::pages::{address, served};
use crate::window::{Look, Window};

/// How far a page reaches beyond its window, in pixels.
const BEYOND: &str = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

#[test]
fn a_narrow_page_does_not_scroll_sideways() {
    let (server, cast) = served();
    let officer = cast.officer(&server);
    let monitor = address(&officer, "/work", "/campaigns/");
    let pick = monitor.replace("/monitor", "/institutions");
    for language in ["en", "ar"] {
        let window = Window::open(Look { language, ..Look::default() });
        let narrow = json!({ "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": false });
        window.devtools("Emulation.setDeviceMetricsOverride", narrow);
        window.become_person(&server.url(), &officer);
        for path in [monitor.as_str(), pick.as_str(), "/institutions", "/campaigns"] {
            window.go(&format!("{}{path}", server.url()));
            assert_eq!(window.evaluate("innerWidth"), json!(320), "the window is narrow");
            assert_eq!(window.evaluate(BEYOND), json!(0), "{path} in {language}");
        }
    }
}
