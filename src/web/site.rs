//! What every request may use: actions, texts, templates, fonts, settings.

use std::sync::{Arc, OnceLock};

use super::security::FormKey;
use super::templates::Templates;
use super::visitor::CookieNames;
use crate::actions::App;
use crate::charts::Painter;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::fonts::Fonts;
use crate::i18n::{I18n, Lang};
use crate::report::pdf::Press;

/// The site, shared by all workers.
pub struct Site {
    /// What people can do.
    pub app: App,
    /// Interface texts.
    pub i18n: Arc<I18n>,
    /// Page templates.
    pub templates: Templates,
    /// Fonts for pictures and reports.
    pub fonts: Fonts,
    painter: OnceLock<Painter>,
    /// Settings.
    pub config: Config,
    /// Languages on offer, the first one being the default.
    pub languages: Vec<Lang>,
    /// For form tokens.
    pub form_key: FormKey,
    /// Cookie names.
    pub cookies: CookieNames,
    /// Time.
    pub clock: Clock,
    press: OnceLock<Press>,
}

impl Site {
    /// Puts the site together.
    ///
    /// # Errors
    /// When an embedded template or text is broken.
    pub fn new(app: App, config: Config, form_key: FormKey, fonts: Fonts) -> Result<Self> {
        let i18n = Arc::new(I18n::embedded()?);
        Ok(Self {
            app,
            templates: Templates::embedded(Arc::clone(&i18n))?,
            i18n,
            fonts,
            painter: OnceLock::new(),
            languages: config.languages.clone(),
            form_key,
            cookies: CookieNames::for_https(config.is_https()),
            clock: Clock::System,
            press: OnceLock::new(),
            config,
        })
    }

    /// Paints charts as PNG. Made when the first one is asked for, since fonts take memory.
    pub fn painter(&self) -> &Painter {
        self.painter.get_or_init(|| Painter::new(&self.fonts))
    }

    /// What sets reports. Made at first use: most servers never print one.
    ///
    /// # Errors
    /// When the program was built without PDF.
    pub fn press(&self) -> Result<&Press> {
        if let Some(press) = self.press.get() {
            return Ok(press);
        }
        let made = Press::new(&self.fonts)?;
        Ok(self.press.get_or_init(|| made))
    }
}
