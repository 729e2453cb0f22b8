//! Who asks, and in which language: worked out once per request.

use std::future::Future;
use std::pin::Pin;

use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::Payload;
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};

use super::fault::Fault;
use super::site::Site;
use crate::actions::Actor;
use crate::actions::tokens::new_token;
use crate::error::Error;
use crate::i18n::Lang;

/// Whoever asks, signed in or not.
#[derive(Clone)]
pub struct Visitor {
    /// The site.
    pub site: Data<Site>,
    /// The person, if signed in.
    pub actor: Option<Actor>,
    /// The language of the answer.
    pub lang: Lang,
    /// To whom form tokens are bound: the session's token, or the visitor's cookie.
    pub bound_to: String,
    /// A visitor's cookie that has to be set with the answer.
    pub fresh: Option<String>,
    /// Path and query of the request, to come back to.
    pub here: String,
}

/// Whoever asks and is signed in; others are sent to sign in and come back.
#[derive(Clone)]
pub struct SignedIn {
    /// The visitor.
    pub visitor: Visitor,
    /// The person.
    pub actor: Actor,
}

/// The names of our cookies, which depend on whether people come over https.
#[derive(Debug, Clone, Copy)]
pub struct CookieNames {
    /// The session's token.
    pub session: &'static str,
    /// A visitor's secret, for the forms before signing in.
    pub visitor: &'static str,
    /// A chosen language.
    pub language: &'static str,
}

impl CookieNames {
    /// `__Host-` keeps a cookie to this very host, but needs https.
    #[must_use]
    pub const fn for_https(is_https: bool) -> Self {
        if is_https {
            Self { session: "__Host-session", visitor: "__Host-visitor", language: "__Host-lang" }
        } else {
            Self { session: "session", visitor: "visitor", language: "lang" }
        }
    }
}

impl Visitor {
    /// A token for a form on the page.
    #[must_use]
    pub fn form_token(&self) -> String {
        self.site.form_key.token(&self.bound_to, self.site.clock.now())
    }

    /// The code of the chosen theme, if any.
    #[must_use]
    pub fn theme(&self) -> Option<&str> {
        self.actor.as_ref().and_then(|actor| actor.account.theme.as_deref())
    }
}

/// A cookie of ours: for this host, not for scripts, not sent along from other sites' forms.
#[must_use]
pub fn cookie(name: &'static str, value: String, is_https: bool, hours: Option<i64>) -> Cookie<'static> {
    let mut cookie =
        Cookie::build(name, value).path("/").http_only(true).secure(is_https).same_site(SameSite::Lax);
    if let Some(hours) = hours {
        cookie = cookie.max_age(Duration::hours(hours));
    }
    cookie.finish()
}

/// The session's token in a request.
#[must_use]
pub fn session_token(request: &HttpRequest, site: &Site) -> Option<String> {
    request
        .cookie(site.cookies.session)
        .map(|cookie| cookie.value().to_owned())
        .filter(|token| token.len() == 43)
}

impl FromRequest for Visitor {
    type Error = Fault;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Fault>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let known = request.extensions().get::<Self>().cloned();
            if let Some(known) = known {
                return Ok(known);
            }
            let visitor = look(&request).await?;
            request.extensions_mut().insert(visitor.clone());
            Ok(visitor)
        })
    }
}

impl FromRequest for SignedIn {
    type Error = Fault;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Fault>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let visitor = Visitor::from_request(request, payload);
        Box::pin(async move {
            let visitor = visitor.await?;
            match visitor.actor.clone() {
                Some(actor) => Ok(Self { visitor, actor }),
                None => Err(Fault(Error::NotSignedIn)),
            }
        })
    }
}

async fn look(request: &HttpRequest) -> Result<Visitor, Fault> {
    let site = request
        .app_data::<Data<Site>>()
        .cloned()
        .ok_or_else(|| Error::Defect("no site in the server".into()))?;
    let session = session_token(request, &site);
    let actor = match &session {
        Some(token) => site.app.actor(token).await?,
        None => None,
    };
    let kept =
        request.cookie(site.cookies.visitor).map(|c| c.value().to_owned()).filter(|value| value.len() == 43);
    let fresh = (actor.is_none() && kept.is_none()).then(new_token);
    let bound_to = match (&actor, session) {
        (Some(_), Some(token)) => token,
        _ => kept.or_else(|| fresh.clone()).unwrap_or_default(),
    };
    let lang = language(request, &site, actor.as_ref());
    let here = request.uri().path_and_query().map(ToString::to_string).unwrap_or_else(|| "/".into());
    Ok(Visitor { site, actor, lang, bound_to, fresh, here })
}

/// `?lang=`, else the account's, else the cookie's, else the browser's, else the first offered.
fn language(request: &HttpRequest, site: &Site, actor: Option<&Actor>) -> Lang {
    let offered = |code: &str| Lang::parse(code).filter(|lang| site.languages.contains(lang));
    let asked = form_urlencoded::parse(request.query_string().as_bytes())
        .find(|(name, _)| name == "lang")
        .and_then(|(_, code)| offered(&code));
    let chosen = || actor.and_then(|actor| actor.account.language.as_deref()).and_then(offered);
    let cookie = || request.cookie(site.cookies.language).and_then(|cookie| offered(cookie.value()));
    let header = || {
        request
            .headers()
            .get(ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .and_then(|text| preferred(text).into_iter().find_map(|code| offered(&code)))
    };
    asked
        .or_else(chosen)
        .or_else(cookie)
        .or_else(header)
        .or_else(|| site.languages.first().copied())
        .unwrap_or(Lang::En)
}

/// The base languages of an `Accept-Language` header, best first.
fn preferred(header: &str) -> Vec<String> {
    let mut ranked: Vec<(f32, String)> = header
        .split(',')
        .take(20)
        .filter_map(|part| {
            let mut pieces = part.trim().split(';');
            let code = pieces.next()?.trim().split('-').next()?.to_lowercase();
            let weight = pieces
                .find_map(|p| p.trim().strip_prefix("q="))
                .map_or(Some(1.0), |q| q.trim().parse().ok())?;
            (weight > 0.0).then_some((weight, code))
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranked.into_iter().map(|(_, code)| code).collect()
}

#[cfg(test)]
mod tests {
    use super::preferred;

    #[test]
    fn the_browser_s_languages_come_best_first() {
        assert_eq!(preferred("fr;q=0.5, ar-EG, en;q=0.8, zh;q=0"), ["ar", "en", "fr"]);
        assert!(preferred("").iter().all(String::is_empty));
    }
}
