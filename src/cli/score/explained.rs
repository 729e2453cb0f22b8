//! The explanation of one node for people: arithmetic line by line, no advice.

use std::io::{self, Write};

use super::output::Explanation;
use crate::scoring::number::rounded;
use crate::scoring::{Cause, Change, NextLevel, Parts, PartsBy, Reason, Waterfall};

/// Prints the way from the most to the score, the children's parts and the next level.
pub fn write(found: &Explanation<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "  explained: {}", found.node)?;
    match &found.waterfall {
        Some(waterfall) => fall(waterfall, out)?,
        None => writeln!(out, "    no score that could be taken apart")?,
    }
    if let Some(parts) = &found.parts {
        children(parts, out)?;
    }
    if let Some(next) = &found.next_level {
        raise(next, out)?;
    }
    Ok(())
}

fn fall(way: &Waterfall, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "    {:>7}  the most that could be had", figure(way.max))?;
    for loss in &way.losses {
        writeln!(out, "    {:>7}  {} ({})", figure(-loss.lost), loss.item, cause(loss.cause))?;
    }
    if way.rest.items > 0 {
        let items = several(way.rest.items, "further item");
        writeln!(out, "    {:>7}  {items}", figure(-way.rest.lost))?;
    }
    if way.elsewhere != 0.0 {
        writeln!(out, "    {:>7}  what no item here could bring", figure(-way.elsewhere))?;
    }
    writeln!(out, "    {:>7}  the score", figure(way.score))
}

fn children(parts: &Parts, out: &mut dyn Write) -> io::Result<()> {
    match parts.by {
        PartsBy::Sum => writeln!(out, "    parts of the score, by weight:")?,
        PartsBy::Shapley => writeln!(out, "    parts of the score, by the value of Shapley:")?,
        PartsBy::TooManyChildren => {
            return writeln!(
                out,
                "    no parts: the score is no sum, and there are more than eight children"
            );
        }
    }
    for child in &parts.children {
        let brought = figure(child.contribution.unwrap_or(0.0));
        let lost = figure(child.lost.unwrap_or(0.0));
        writeln!(out, "    {brought:>7}  {} (score {}, {lost} lost)", child.node, figure(child.score))?;
    }
    Ok(())
}

fn raise(next: &NextLevel, out: &mut dyn Write) -> io::Result<()> {
    let level = next.level;
    if let Some(reason) = next.reason {
        let at = next.at.as_deref().map_or_else(String::new, |at| format!(" ({at})"));
        return writeln!(
            out,
            "    level {level} cannot be reached by other answers: {}{at}",
            because(reason)
        );
    }
    let changes = several(next.changes.len(), "other answer");
    writeln!(out, "    level {level} takes {changes}, cost {}:", figure(next.cost))?;
    if next.far {
        writeln!(out, "      there is no way without a change of more than two steps")?;
    }
    for one in &next.changes {
        writeln!(out, "      {}", change(one))?;
    }
    for one in &next.raises {
        let from = one.from.map_or_else(|| "none".to_owned(), |from| from.to_string());
        writeln!(out, "      with them {} goes from level {from} to {}", one.node, one.to)?;
    }
    for one in &next.first {
        let level =
            one.level.map_or_else(|| "has no level".to_owned(), |level| format!("is at level {level}"));
        writeln!(out, "      {} comes first and {level}, not {}", one.node, one.needed)?;
    }
    writeln!(out, "      this is arithmetic, not advice to tick boxes")
}

fn change(change: &Change) -> String {
    let Change { item, from, to, steps, .. } = change;
    let steps = several(usize::try_from(*steps).unwrap_or(usize::MAX), "step");
    let mut said = format!("{item}: {from} -> {to}, {steps}");
    if change.needs_criteria {
        said.push_str(&format!(", with all criteria met: {}", change.criteria.join(" ")));
    }
    if let Some(key) = &change.evidence {
        said.push_str(&format!(", to be shown by {key}"));
    }
    said
}

fn several(number: usize, word: &str) -> String {
    if number == 1 { format!("1 {word}") } else { format!("{number} {word}s") }
}

fn figure(value: f64) -> String {
    format!("{:.2}", rounded(value, 2))
}

const fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Low => "answered below the most",
        Cause::Capped => "capped",
        Cause::DontKnow => "don't know",
        Cause::Unanswered => "unanswered",
        Cause::NotShown => "not shown",
    }
}

const fn because(reason: Reason) -> &'static str {
    match reason {
        Reason::TooLittleAnswered => "too little is answered",
        Reason::NoOption => "no option of an item brings enough",
        Reason::NotApplicable => "an N/A counts as nothing",
        Reason::Held => "a condition caps or hides an item",
        Reason::NoHigherLevel => "no higher level applies",
        Reason::NotEnough => "all that can be changed does not bring enough",
        Reason::NotASum => "the level goes by a score that is no sum",
        Reason::StagesOverlap => "the stages need a node and one below it at once",
        Reason::ConditionsChange => "with the changes other items are asked or capped",
    }
}
