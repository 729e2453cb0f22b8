//! A person who has only a keyboard: goes by Tab, and must always see where the focus is.

use serde::Deserialize;

use super::window::{Key, Window};

/// No page needs more steps from one place to the next.
const MOST_STEPS: usize = 160;

/// What has the focus, and what is wrong with how it shows.
const FOCUS: &str = "(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return { id: '', words: '', checked: false, fault: 'nothing has the focus' };
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const seen = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
  // Of a text area Chromium brings into the window the line to write on, not always all lines.
  const inside = seen >= Math.min(box.height, 32) - 1 && box.left < innerWidth && box.right > 0;
  const hit = document.elementFromPoint((Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
    (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2);
  const covered = !hit || !(e.contains(hit) || hit.contains(e));
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const fault = box.width < 1 || box.height < 1 ? 'it has no size'
    : !inside ? `it is outside the window: ${JSON.stringify(box)}`
    : covered ? `it lies under ${hit && hit.outerHTML.slice(0, 80)}`
    : !ring ? `it has no outline: ${style.outline}` : null;
  const label = e.labels && e.labels.length ? e.labels[0].innerText : e.ariaLabel || e.innerText || '';
  return { id: e.id, words: label.trim(), checked: !!e.checked, fault };
})()";

/// What has the focus.
#[derive(Debug, Deserialize)]
pub struct Focus {
    pub id: String,
    /// Its label, or else its own words.
    pub words: String,
    /// Whether a box is ticked, a radio chosen.
    pub checked: bool,
    /// Why a person could not see it.
    pub fault: Option<String>,
}

/// Hands on the keyboard; there is no mouse, and nothing is focused by script.
#[derive(Debug)]
pub struct Keyboard {
    pub window: Window,
}

impl Keyboard {
    /// What has the focus; fails the test when a person could not see it.
    #[track_caller]
    pub fn focus(&self) -> Focus {
        let focus = self.look();
        if let Some(fault) = &focus.fault {
            panic!(
                "{}: the focus cannot be seen at `{}` {}: {fault}",
                self.window.address(),
                focus.words,
                focus.id
            );
        }
        focus
    }

    /// What has the focus, seen or not.
    pub fn look(&self) -> Focus {
        serde_json::from_value(self.window.evaluate(FOCUS)).expect("a focus")
    }

    /// One step on.
    #[track_caller]
    pub fn next(&self) -> Focus {
        self.window.press(Key::Tab);
        self.focus()
    }

    /// One step back.
    #[track_caller]
    pub fn back(&self) -> Focus {
        self.window.press_back();
        self.focus()
    }

    /// Presses a key that moves the focus or changes what has it, such as an arrow or Space.
    #[track_caller]
    pub fn strike(&self, key: Key) -> Focus {
        self.window.press(key);
        self.focus()
    }

    /// Goes on by Tab to what has this id or begins with these words; every step must be seen.
    #[track_caller]
    pub fn to(&self, name: &str) -> Focus {
        let mut passed = Vec::new();
        while passed.len() < MOST_STEPS {
            let focus = self.next();
            if focus.id == name || focus.words.starts_with(name) {
                return focus;
            }
            passed.push(format!("{} {}", focus.id, focus.words));
        }
        panic!("no `{name}` on {} among {passed:#?}", self.window.address());
    }

    /// Follows the link or presses the button with these words, and waits for the next page.
    #[track_caller]
    pub fn enter(&self, name: &str) {
        self.to(name);
        self.window.leave(|| self.window.press(Key::Enter));
    }

    /// Goes to a field and types.
    #[track_caller]
    pub fn fill(&self, name: &str, text: &str) {
        self.to(name);
        self.window.write(text);
    }

    /// Signs in, by way of the link that skips the header.
    #[track_caller]
    pub fn sign_in(&self, base: &str, email: &str, password: &str) {
        self.window.go(&format!("{base}/sign-in"));
        assert_eq!(self.next().words, "Skip to the content", "the first stop of every page");
        self.window.press(Key::Enter);
        assert_eq!(self.window.evaluate("document.activeElement.id"), "main");
        assert_eq!(self.next().id, "email", "the first stop behind the header");
        self.window.write(email);
        assert_eq!(self.next().id, "password");
        assert_eq!(self.back().id, "email", "Shift and Tab lead back");
        self.fill("password", password);
        self.window.leave(|| self.window.press(Key::Enter));
    }
}
