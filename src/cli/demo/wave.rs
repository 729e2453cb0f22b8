//! Two past waves, answered and signed, and an open campaign to try.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::{TryStreamExt as _, stream};
use indicatif::ProgressBar;
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

use super::answers::{Temper, below, typed};
use super::country::{Country, Institution, ROOT};
use super::lists;
use super::people::Cast;
use crate::actions::answering::{RowChange, RowSave, Save, Saved, TypedItem};
use crate::actions::campaigns::NewCampaign;
use crate::actions::picking::Picking;
use crate::actions::register::ScopeNode;
use crate::actions::{Actor, App, fresh_id};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::model::{Item, ItemKind, Survey};

/// How a finished wave went.
struct Past {
    name: &'static str,
    /// Days since it was opened.
    ago: i64,
    /// How many in a hundred sign, and how many more only begin.
    sign: u32,
    begin: u32,
    /// How much further everybody has come than in the country's beginnings, in levels.
    further: f64,
}

/// Two waves, so that there is something to compare: in the older one fewer have answered, and not only fewer.
const PAST: [Past; 2] = [
    Past { name: "First survey of the country", ago: 735, sign: 58, begin: 12, further: -0.45 },
    Past { name: "Second survey of the country", ago: 370, sign: 78, begin: 8, further: 0.0 },
];
/// The ministries, one a sector, come first in the country: they sign every time, and wait for you in the present.
const MINISTRIES: usize = 5;
/// Institutions that answer at the same time: what they save shares commits.
const AT_ONCE: usize = 8;

/// The waves of the last two years: most answered, some began, some never came.
pub async fn past(app: &App, country: &Country, cast: &Cast, seed: u64) -> Result<()> {
    let count = country.institutions.len() * PAST.len();
    let bar = ProgressBar::new(u64::try_from(count).unwrap_or(0));
    for (number, wave) in PAST.iter().enumerate() {
        let opened = Clock::System.now() - TimeDelta::days(wave.ago);
        let then = app.at(Clock::Fixed(opened));
        let wanted = Wave { survey: INSTITUTION, name: wave.name, opened };
        let slug = campaign(&then, &cast.officer, &wanted).await?;
        let responses = responses(&then, cast, &slug).await?;
        let ways = country.institutions.iter().enumerate().map(async |(at, institution)| {
            let mut random = random(seed, number, at);
            let luck = if at < MINISTRIES { 0 } else { below(&mut random, 100) };
            if luck < wave.sign + wave.begin {
                let day = opened + TimeDelta::days(3 + i64::try_from(at % 38).unwrap_or(0));
                let share = if luck < wave.sign { 100 } else { 30 };
                // From wave to wave some fall back although the country comes on.
                let own = f64::from(below(&mut random, 80)) / 100.0 - 0.4;
                let temper = temper(institution, wave.further + own, share);
                let response = found(&responses, &institution.code)?;
                answer(&app.at(Clock::Fixed(day)), &cast.hand, response, temper, &mut random).await?;
                if luck < wave.sign {
                    sign(&app.at(Clock::Fixed(day + TimeDelta::hours(30))), cast, response).await?;
                }
            }
            bar.inc(1);
            Ok(())
        });
        together(ways).await?;
        let closed = opened + TimeDelta::days(46);
        app.at(Clock::Fixed(closed)).close_campaign(&cast.officer, &slug).await?;
    }
    bar.finish_and_clear();
    Ok(())
}

/// The campaign of today: a few have begun, the ministries wait for you.
pub async fn present(app: &App, country: &Country, cast: &Cast, seed: u64) -> Result<()> {
    let opened = Clock::System.now() - TimeDelta::days(6);
    let then = app.at(Clock::Fixed(opened));
    let wave = Wave { survey: INSTITUTION, name: "Third survey of the country", opened };
    let slug = campaign(&then, &cast.officer, &wave).await?;
    let responses = responses(&then, cast, &slug).await?;
    let ways = country.institutions.iter().enumerate().skip(MINISTRIES).map(async |(at, institution)| {
        let mut random = random(seed, PAST.len(), at);
        let luck = below(&mut random, 100);
        if luck < 34 {
            let response = found(&responses, &institution.code)?;
            let day = app.at(Clock::Fixed(opened + TimeDelta::days(2)));
            let share = if luck < 20 { 100 } else { 40 };
            answer(&day, &cast.hand, response, temper(institution, 0.4, share), &mut random).await?;
            if luck < 20 {
                sign(&app.at(Clock::Fixed(opened + TimeDelta::days(4))), cast, response).await?;
            }
        }
        Ok(())
    });
    together(ways).await
}

/// Several at once, in no certain order; the first that fails ends all.
async fn together(ways: impl Iterator<Item = impl Future<Output = Result<()>>>) -> Result<()> {
    stream::iter(ways.map(Ok)).try_for_each_concurrent(AT_ONCE, |way| way).await
}

/// Each institution draws its own luck in each wave, so that it does not matter who answers first.
fn random(seed: u64, wave: usize, at: usize) -> ChaCha8Rng {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    random.set_stream((wave * 1_000_000 + at + 1) as u64);
    random
}

/// What the country answers of itself, more hopeful than its institutions are; signed before their last campaign.
pub async fn own(app: &App, cast: &Cast, seed: u64) -> Result<()> {
    let opened = Clock::System.now() - TimeDelta::days(40);
    let then = app.at(Clock::Fixed(opened));
    let wave = Wave { survey: NATION, name: "The country about itself", opened };
    let slug = campaign(&then, &cast.officer, &wave).await?;
    let responses = responses(&then, cast, &slug).await?;
    let response = found(&responses, ROOT)?;
    let mut random = ChaCha8Rng::seed_from_u64(seed + 2);
    let temper = Temper { skill: 2.4, staff: 40_000, share: 100 };
    answer(&app.at(Clock::Fixed(opened + TimeDelta::days(9))), &cast.hand, response, temper, &mut random)
        .await?;
    sign(&app.at(Clock::Fixed(opened + TimeDelta::days(10))), cast, response).await?;
    app.at(Clock::Fixed(opened + TimeDelta::days(11))).close_campaign(&cast.officer, &slug).await
}

/// A campaign to be made.
struct Wave {
    survey: &'static str,
    name: &'static str,
    opened: DateTime<Utc>,
}

/// The survey of an institution, and that of the whole country.
const INSTITUTION: &str = "ospo-institution";
const NATION: &str = "ospo-nation";

async fn campaign(app: &App, officer: &Actor, wave: &Wave) -> Result<String> {
    let surveys = app.published_surveys().await?;
    let shipped = surveys.iter().find(|version| version.survey == wave.survey);
    let survey = shipped.ok_or_else(|| Error::Defect(format!("{} is not shipped", wave.survey)))?;
    let new = NewCampaign {
        name: wave.name.into(),
        survey_version: survey.id,
        depth: "standard".into(),
        closes_at: Some(wave.opened + TimeDelta::days(45)),
        sign_off: true,
        language: "en".into(),
        target: Some("baseline".into()),
        node: None,
    };
    let slug = app.create_campaign(officer, new).await?;
    let nodes = app.register(officer).await?;
    let answers = |node: &&ScopeNode| match node.kind.as_str() {
        "nation" => wave.survey == NATION,
        "sector" => false,
        _ => wave.survey == INSTITUTION,
    };
    let picking = Picking::add(nodes.iter().filter(answers).map(|node| node.slug.clone()).collect());
    app.pick_nodes(officer, &slug, picking).await?;
    app.open_campaign(officer, &slug).await?;
    Ok(slug)
}

/// The responses of a campaign by the id of their institution.
async fn responses(app: &App, cast: &Cast, campaign: &str) -> Result<HashMap<String, String>> {
    let participants = app.participants(&cast.officer, campaign).await?;
    Ok(participants.into_iter().map(|(response, node)| (node.code, response.slug)).collect())
}

fn found<'a>(responses: &'a HashMap<String, String>, code: &str) -> Result<&'a str> {
    responses.get(code).map(String::as_str).ok_or(Error::NotFound)
}

/// How an institution answers when it has come so much further.
fn temper(institution: &Institution, further: f64, share: u32) -> Temper {
    Temper { skill: institution.skill + further, staff: institution.staff, share }
}

/// Answers page by page, as people do; `share` per cent of the pages.
async fn answer(
    app: &App,
    hand: &Actor,
    response: &str,
    temper: Temper,
    random: &mut ChaCha8Rng,
) -> Result<()> {
    let survey = app.response(hand, response).await?.survey;
    for items in pages(&survey) {
        // The first page holds what is required.
        let is_first = survey.items.first().is_some_and(|_| items.contains(&0));
        if !is_first && below(random, 100) >= temper.share {
            continue;
        }
        let items_typed = typed(&survey, &items, temper, random);
        let save = Save { op: fresh_id(), items: items_typed, take: None, asked_in: None };
        accepted(&app.save_answers(hand, response, save).await?)?;
        let listed = items.iter().filter_map(|at| survey.items.get(*at));
        for list in listed.filter(|item| item.kind() == ItemKind::Roster) {
            accepted(&app.change_rows(hand, response, listing(list, temper, random)).await?)?;
        }
    }
    Ok(())
}

fn listing(list: &Item, temper: Temper, random: &mut ChaCha8Rng) -> RowSave {
    RowSave {
        op: fresh_id(),
        typed: TypedItem { item: list.id.clone(), ..TypedItem::default() },
        change: RowChange::Append(lists::rows(list, temper, random)),
        problems: Vec::new(),
        asked_in: None,
    }
}

fn accepted(saved: &Saved) -> Result<()> {
    saved.problems.first().map_or(Ok(()), |problem| {
        let (place, message) = (&problem.place, &problem.message);
        Err(Error::Defect(format!("the demonstration's answers: {place} {message}")))
    })
}

fn pages(survey: &Survey) -> Vec<Vec<usize>> {
    survey.sections.iter().flat_map(|section| survey.pages(section)).map(|page| page.items).collect()
}

async fn sign(app: &App, cast: &Cast, response: &str) -> Result<()> {
    app.send(&cast.hand, response).await?;
    app.sign(&cast.hand, response).await?;
    app.accept(&cast.officer, response).await
}
