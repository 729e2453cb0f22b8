//! Charts as files: SVG in every look, PNG, and the numbers as CSV.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, ETAG, HeaderValue, IF_NONE_MATCH,
};
use actix_web::web::{self, Path};
use actix_web::{HttpRequest, HttpResponse};
use sha2::{Digest as _, Sha256};

use crate::actions::campaigns::CampaignView;
use crate::actions::profiles::{NationView, ProfileView};
use crate::charts::coverage::Stage;
use crate::charts::words::{Origin, Words};
use crate::charts::{Caption, Chart, Look, Size, Theme, coverage, distribution, gaps, strip};
use crate::error::Error;
use crate::model::Survey;
use crate::model::states::ResponseState;
use crate::web::fault::Fault;
use crate::web::reply::Reply;
use crate::web::visitor::{SignedIn, Visitor};

/// Pixels a unit of a PNG: 1440 wide.
const SCALE: f32 = 2.0;

/// What is asked for: `distribution.svg?theme=dark&width=360`.
struct Wanted {
    kind: String,
    format: Format,
    look: Look,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Svg,
    Png,
    Csv,
}

/// `GET /nation/{campaign}/chart/{file}`
///
/// # Errors
/// Outside the person's scope, before the first figures, or for an unknown file.
pub async fn of_nation(person: SignedIn, path: Path<(String, String)>, request: HttpRequest) -> Reply {
    let (slug, file) = path.into_inner();
    let wanted = wanted(&file, &request)?;
    let visitor = &person.visitor;
    let chart = match wanted.kind.as_str() {
        "coverage" => {
            let view = visitor.site.app.campaign(&person.actor, &slug).await?;
            let survey = visitor.site.app.survey(view.campaign.survey_version_id).await?;
            Some(stages_chart(visitor, &survey, &view))
        }
        kind => {
            let nation = visitor.site.app.nation(&person.actor, &slug).await?;
            match kind {
                "distribution" => distribution_chart(visitor, &nation),
                "gaps" => nation_gaps_chart(visitor, &nation),
                _ => None,
            }
        }
    };
    deliver(visitor, chart.ok_or(Fault(Error::NotFound))?, wanted, &request).await
}

/// `GET /institutions/{institution}/profile/{campaign}/chart/{file}`
///
/// # Errors
/// Outside the person's scope, when nothing was signed, or for an unknown file.
pub async fn of_institution(
    person: SignedIn,
    path: Path<(String, String, String)>,
    request: HttpRequest,
) -> Reply {
    let (institution, campaign, file) = path.into_inner();
    let wanted = wanted(&file, &request)?;
    let visitor = &person.visitor;
    let view = visitor.site.app.profile(&person.actor, &institution, &campaign, None).await?;
    let chart = match wanted.kind.as_str() {
        "strip" => Some(strip_chart(visitor, &view)),
        "gaps" => gaps_chart(visitor, &view),
        _ => None,
    };
    deliver(visitor, chart.ok_or(Fault(Error::NotFound))?, wanted, &request).await
}

fn words<'a>(visitor: &'a Visitor, survey: &'a Survey) -> Words<'a> {
    Words { i18n: &visitor.site.i18n, lang: visitor.lang, survey }
}

/// C4: the stages of a campaign.
pub(super) fn stages_chart(visitor: &Visitor, survey: &Survey, view: &CampaignView) -> Chart {
    use ResponseState::{Accepted, Sent, Signed};
    let stage = |key, code, states: &[ResponseState]| Stage {
        key,
        code,
        count: view.count(states),
        size_share: view.size_share(states),
    };
    let stages = [
        Stage {
            key: "campaign-stage-started",
            code: "started",
            count: view.started(),
            size_share: view.started_size_share(),
        },
        stage("campaign-stage-sent", "sent", &[Sent, Signed, Accepted]),
        stage("campaign-stage-signed", "signed", &[Signed, Accepted]),
        stage("campaign-stage-accepted", "accepted", &[Accepted]),
    ];
    let origin = Origin { name: &view.campaign.name, date: None };
    coverage::of_campaign(words(visitor, survey), &stages, view.all(), origin)
}

/// C3: none before the first figures, or of a survey without levels.
pub(super) fn distribution_chart(visitor: &Visitor, nation: &NationView) -> Option<Chart> {
    if !nation.survey.gives_levels() {
        return None;
    }
    let date = computed(visitor, nation);
    let origin = Origin { name: &nation.campaign.name, date: date.as_deref() };
    Some(distribution::chart(words(visitor, &nation.survey), nation.profile.as_ref()?, None, origin))
}

/// C6 of the nation: none before the first figures, or where the survey has no target.
pub(super) fn nation_gaps_chart(visitor: &Visitor, nation: &NationView) -> Option<Chart> {
    let target = nation.survey.target(nation.campaign.target.as_deref())?;
    let date = computed(visitor, nation);
    let origin = Origin { name: &nation.campaign.name, date: date.as_deref() };
    Some(gaps::of_nation(words(visitor, &nation.survey), nation.profile.as_ref()?, target, origin))
}

fn computed(visitor: &Visitor, nation: &NationView) -> Option<String> {
    nation.computed_at.map(|at| visitor.site.i18n.date(visitor.lang, at))
}

/// C1 of one institution, from the answers as they were signed.
pub(super) fn strip_chart(visitor: &Visitor, view: &ProfileView) -> Chart {
    let date = visitor.site.i18n.date(visitor.lang, view.snapshot.signed_at.0);
    let origin = Origin { name: view.located.node.name(visitor.lang.code()), date: Some(&date) };
    strip::chart(words(visitor, &view.survey), &view.profile, Some(&view.answers), None, origin)
}

/// C6 of one institution: none where the survey has no target.
pub(super) fn gaps_chart(visitor: &Visitor, view: &ProfileView) -> Option<Chart> {
    let target = view.survey.target(view.located.campaign.target.as_deref())?;
    let date = visitor.site.i18n.date(visitor.lang, view.snapshot.signed_at.0);
    let origin = Origin { name: view.located.node.name(visitor.lang.code()), date: Some(&date) };
    Some(gaps::of_response(words(visitor, &view.survey), &view.profile, Some(target), origin))
}

fn wanted(file: &str, request: &HttpRequest) -> Result<Wanted, Fault> {
    let (kind, format) = match file.rsplit_once('.') {
        Some((kind, "svg")) => (kind, Format::Svg),
        Some((kind, "png")) => (kind, Format::Png),
        Some((kind, "csv")) => (kind, Format::Csv),
        Some(_) | None => return Err(Fault(Error::NotFound)),
    };
    let mut look = Look::default();
    for (name, value) in form_urlencoded::parse(request.query_string().as_bytes()) {
        match (name.as_ref(), value.as_ref()) {
            ("theme", code) => look.theme = Theme::parse(code).ok_or(Fault(Error::Malformed))?,
            ("width", "360") => look.size = Size::Narrow,
            ("width", "720") => look.size = Size::Wide,
            ("caption", "source") => look.caption = Caption::Source,
            ("width" | "caption", _) => return Err(Fault(Error::Malformed)),
            (_, _) => {}
        }
    }
    Ok(Wanted { kind: kind.to_owned(), format, look })
}

/// The file with a tag of its content: a browser that has it already gets 304.
async fn deliver(visitor: &Visitor, chart: Chart, wanted: Wanted, request: &HttpRequest) -> Reply {
    let (kind, format) = (wanted.kind, wanted.format);
    let (body, content_type, ending) = match format {
        Format::Svg => (chart.svg(wanted.look).into_bytes(), "image/svg+xml", "svg"),
        Format::Csv => (chart.table.csv()?, "text/csv; charset=utf-8", "csv"),
        Format::Png => {
            let site = visitor.site.clone();
            // Painting takes some ten milliseconds: not on the thread that serves others.
            let painted = web::block(move || site.painter().png(&chart, wanted.look, SCALE)).await;
            let body = painted.map_err(|e| Fault(Error::Defect(format!("painting: {e}"))))??;
            (body, "image/png", "png")
        }
    };
    let digest = Sha256::digest(&body);
    let tag = format!("\"{}\"", digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect::<String>());
    let mut response = HttpResponse::Ok();
    response
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .insert_header((ETAG, tag.clone()))
        // A picture opened by itself may load and run nothing.
        .insert_header((CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'")))
        .insert_header((CONTENT_DISPOSITION, format!("inline; filename=\"{kind}.{ending}\"")))
        .content_type(content_type);
    if request.headers().get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()) == Some(tag.as_str()) {
        return Ok(HttpResponse::NotModified()
            .insert_header((ETAG, tag))
            .insert_header((CACHE_CONTROL, "private, no-cache"))
            .finish());
    }
    Ok(response.body(body))
}
