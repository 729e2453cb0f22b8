//! Settings: defaults that work, then a file, then `OSPO_ATLAS_*` variables, then flags.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::i18n::Lang;

/// Everything that `serve` can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// How people reach the service, without a slash at the end.
    pub base_url: String,
    /// `sqlite:PATH` or `postgres://…`.
    pub database_url: String,
    /// Folder for the database, the secret and exports.
    pub data_dir: PathBuf,
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Hours that a session lasts.
    pub session_hours: u16,
    /// Interface languages that are offered, the first being the default.
    pub languages: Vec<Lang>,
    /// File that holds the secret for form tokens; made at the first start.
    pub secret_file: PathBuf,
    /// Folder searched for Arabic and Chinese fonts.
    pub font_dir: PathBuf,
    /// Request lines as JSON instead of text.
    pub log_json: bool,
}

/// The same, each perhaps not given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// See [`Config::listen`].
    pub listen: Option<String>,
    /// See [`Config::base_url`].
    pub base_url: Option<String>,
    /// See [`Config::database_url`].
    pub database_url: Option<String>,
    /// See [`Config::data_dir`].
    pub data_dir: Option<PathBuf>,
    /// See [`Config::trusted_proxies`].
    pub trusted_proxies: Option<Vec<String>>,
    /// See [`Config::session_hours`].
    pub session_hours: Option<u16>,
    /// See [`Config::languages`].
    pub languages: Option<Vec<String>>,
    /// See [`Config::secret_file`].
    pub secret_file: Option<PathBuf>,
    /// See [`Config::font_dir`].
    pub font_dir: Option<PathBuf>,
    /// See [`Config::log_json`].
    pub log_json: Option<bool>,
}

const PREFIX: &str = "OSPO_ATLAS_";

impl Given {
    /// Reads a settings file (TOML).
    ///
    /// # Errors
    /// [`Error::Unavailable`] naming the line, also for a key that does not exist.
    pub fn from_toml(text: &str) -> Result<Self> {
        toml::from_str(text).map_err(|e| Error::Unavailable(format!("the settings file is wrong: {e}")))
    }

    /// Reads `OSPO_ATLAS_*` variables; lists are separated by commas.
    ///
    /// # Errors
    /// [`Error::Unavailable`] naming the variable, also one that does not exist.
    pub fn from_variables(variables: impl IntoIterator<Item = (String, String)>) -> Result<Self> {
        let mut given = Self::default();
        for (name, value) in variables {
            let Some(key) = name.strip_prefix(PREFIX) else { continue };
            given
                .set(&key.to_lowercase(), value)
                .map_err(|why| Error::Unavailable(format!("{name}: {why}")))?;
        }
        Ok(given)
    }

    fn set(&mut self, key: &str, value: String) -> Result<(), String> {
        let list = |text: &str| {
            text.split(',').map(|part| part.trim().to_owned()).filter(|p| !p.is_empty()).collect()
        };
        match key {
            "listen" => self.listen = Some(value),
            "base_url" => self.base_url = Some(value),
            "database_url" => self.database_url = Some(value),
            "data_dir" => self.data_dir = Some(value.into()),
            "trusted_proxies" => self.trusted_proxies = Some(list(&value)),
            "session_hours" => {
                self.session_hours =
                    Some(value.parse().map_err(|_| format!("{value} is no whole number of hours"))?);
            }
            "languages" => self.languages = Some(list(&value)),
            "secret_file" => self.secret_file = Some(value.into()),
            "font_dir" => self.font_dir = Some(value.into()),
            "log_json" => {
                self.log_json =
                    Some(value.parse().map_err(|_| format!("{value} is neither true nor false"))?);
            }
            // Read by the logging and the tests, not settings of the service.
            "log" => {}
            other => return Err(format!("there is no setting {other}")),
        }
        Ok(())
    }

    /// These settings, and for those not given here the others.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            listen: self.listen.or(other.listen),
            base_url: self.base_url.or(other.base_url),
            database_url: self.database_url.or(other.database_url),
            data_dir: self.data_dir.or(other.data_dir),
            trusted_proxies: self.trusted_proxies.or(other.trusted_proxies),
            session_hours: self.session_hours.or(other.session_hours),
            languages: self.languages.or(other.languages),
            secret_file: self.secret_file.or(other.secret_file),
            font_dir: self.font_dir.or(other.font_dir),
            log_json: self.log_json.or(other.log_json),
        }
    }

    /// Checks and completes the settings.
    ///
    /// # Errors
    /// [`Error::Unavailable`] naming the setting and what it accepts.
    pub fn complete(self) -> Result<Config> {
        let wrong = |setting: &str, why: String| Error::Unavailable(format!("setting {setting}: {why}"));
        let listen = self.listen.unwrap_or_else(|| "127.0.0.1:8080".into());
        let listen: SocketAddr = listen
            .parse()
            .map_err(|_| wrong("listen", format!("{listen} is no ADDRESS:PORT, like 127.0.0.1:8080")))?;
        let base_url = self.base_url.unwrap_or_else(|| format!("http://{listen}"));
        check_base_url(&base_url).map_err(|why| wrong("base_url", why))?;
        let data_dir = self.data_dir.unwrap_or_else(|| PathBuf::from("data"));
        let session_hours = self.session_hours.unwrap_or(12);
        if !(1..=720).contains(&session_hours) {
            return Err(wrong("session_hours", format!("{session_hours} is not between 1 and 720")));
        }
        let languages = match self.languages {
            Some(codes) => languages(&codes).map_err(|why| wrong("languages", why))?,
            None => Lang::ALL.to_vec(),
        };
        let mut trusted_proxies = Vec::new();
        for text in self.trusted_proxies.unwrap_or_default() {
            trusted_proxies
                .push(text.parse().map_err(|_| wrong("trusted_proxies", format!("{text} is no address")))?);
        }
        Ok(Config {
            listen,
            base_url: base_url.trim_end_matches('/').to_owned(),
            database_url: self.database_url.unwrap_or_else(|| sqlite_in(&data_dir)),
            secret_file: self.secret_file.unwrap_or_else(|| data_dir.join("secret")),
            data_dir,
            trusted_proxies,
            session_hours,
            languages,
            font_dir: self.font_dir.unwrap_or_else(|| PathBuf::from("/usr/share/fonts")),
            log_json: self.log_json.unwrap_or(false),
        })
    }
}

impl Config {
    /// Whether people come over https, so that cookies are `__Host-` and Secure.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

/// All variables of the process, as [`Given::from_variables`] wants them.
#[must_use]
pub fn process_variables() -> BTreeMap<String, String> {
    std::env::vars_os().filter_map(|(k, v)| Some((k.into_string().ok()?, v.into_string().ok()?))).collect()
}

fn languages(codes: &[String]) -> Result<Vec<Lang>, String> {
    if codes.is_empty() {
        return Err("name at least one".into());
    }
    let parse = |code: &String| Lang::parse(code).ok_or(format!("{code} is none of en fr es pt ar ru zh"));
    codes.iter().map(parse).collect()
}

fn sqlite_in(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("atlas.sqlite").display())
}

/// Passwords must not cross a network in clear: http is for this machine alone.
fn check_base_url(url: &str) -> Result<(), String> {
    if url.strip_prefix("https://").is_some_and(|rest| !rest.is_empty()) {
        return Ok(());
    }
    let Some(rest) = url.strip_prefix("http://") else {
        return Err(format!("{url} begins with neither https:// nor http://"));
    };
    let authority = rest.split('/').next().unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    let is_loopback =
        host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    if is_loopback {
        return Ok(());
    }
    Err(format!("{url}: http is only for this machine (127.0.0.1 or localhost); people elsewhere need https"))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn nothing_given_is_a_service_on_this_machine() {
        let config = Given::default().complete().unwrap();
        assert_eq!(config.base_url, "http://127.0.0.1:8080");
        assert_eq!(config.database_url, "sqlite:data/atlas.sqlite");
    }

    #[test]
    fn an_unknown_key_is_an_error_that_names_it() {
        assert!(Given::from_toml("listne = \"x\"").unwrap_err().to_string().contains("listne"));
        let variables = [("OSPO_ATLAS_LISTNE".to_owned(), "x".to_owned())];
        assert!(Given::from_variables(variables).unwrap_err().to_string().contains("OSPO_ATLAS_LISTNE"));
    }

    #[test]
    fn clear_http_is_refused_beyond_this_machine() {
        for url in ["http://127.0.0.1:8080", "http://localhost", "http://[::1]:80", "https://atlas.example"] {
            assert_eq!(check_base_url(url), Ok(()), "{url}");
        }
        for url in
            ["http://atlas.example", "http://10.0.0.5", "ftp://x", "https://", "http://127.0.0.1.example"]
        {
            assert!(check_base_url(url).is_err(), "{url}");
        }
    }

    #[test]
    fn flags_win_over_variables_and_these_over_the_file() {
        let file = Given::from_toml("listen = \"127.0.0.1:1\"\nsession_hours = 8").unwrap();
        let variables =
            Given::from_variables([("OSPO_ATLAS_LISTEN".to_owned(), "127.0.0.1:2".to_owned())]).unwrap();
        let flags = Given { listen: Some("127.0.0.1:3".into()), ..Given::default() };
        let config = flags.or(variables).or(file).complete().unwrap();
        assert_eq!((config.listen.port(), config.session_hours), (3, 8));
    }
}
