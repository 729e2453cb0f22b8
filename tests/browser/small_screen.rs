//! A page on a screen of 320 pixels, under a finger: its width, its labels, its targets.

use serde::Deserialize;

use super::axe;
use super::window::Window;

/// What a page promises to somebody with a small screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Promise {
    /// Nothing scrolls sideways but tables inside their own named frame.
    Width,
    /// Every field has a label, every group of choices a legend, every frame a name.
    Labels,
    /// Choices and buttons are 44 pixels high, everything else that is pressed 24.
    Targets,
}

/// Links inside a sentence are as high as its line; the link that skips the header has no place.
const LOOK: &str = "(() => {
  const found = [], say = (promise, what, e) => found.push([promise, `${what}: ${e.outerHTML.slice(0, 160)}`]);
  const all = css => [...document.querySelectorAll(css)];
  const drawn = e => { const box = e.getBoundingClientRect(); return box.width > 1 && box.height > 1; };
  const name = e => (e.labels && e.labels.length) || e.ariaLabel || e.getAttribute('aria-labelledby');
  const page = document.scrollingElement;
  if (page.scrollWidth > innerWidth) {
    say('Width', `${page.scrollWidth} pixels wide`, page.querySelector('title'));
    for (const e of all('body *')) {
      const box = e.getBoundingClientRect(), frame = e.parentElement.closest('.scroll');
      const framed = frame && (getComputedStyle(e).position !== 'absolute' || frame.contains(e.offsetParent));
      if (!framed && !e.closest('.skip') && (box.right > innerWidth + 1 || box.left < -1))
        say('Width', `from ${box.left} to ${box.right}`, e);
    }
  }
  for (const e of all('input:not([type=hidden], [hidden]), select, textarea')) if (!name(e)) say('Labels', 'no label', e);
  for (const e of all('fieldset')) if (!e.querySelector(':scope > legend')) say('Labels', 'no legend', e);
  for (const e of all('input[type=radio]')) if (!e.closest('fieldset')) say('Labels', 'no group', e);
  for (const e of all('.scroll')) if (!e.ariaLabel || e.tabIndex < 0) say('Labels', 'no name', e);
  const least = (css, height) => all(css).filter(drawn).forEach(e => {
    const high = e.getBoundingClientRect().height;
    if (high < height - 0.1) say('Targets', `${high} of ${height} pixels high`, e);
  });
  least('.choice > label, button:not(.plain), .button, input:not([type=radio], [type=checkbox]), select', 44);
  least('a:not(p a, .skip), button.plain, summary, .choice > input', 24);
  return found;
})()";

/// What the page in the window does not keep, each with what to mend.
pub fn faults(window: &Window) -> Vec<(Promise, String)> {
    window.squeeze(Some(320));
    let found = window.evaluate(LOOK);
    let mut faults: Vec<(Promise, String)> = serde_json::from_value(found).expect("a list of faults");
    faults.extend(axe::small_targets(window).into_iter().map(|fault| (Promise::Targets, fault)));
    window.squeeze(None);
    faults
}
