//! Answers that were taken over from above, in files: whether their path is one, and whether the giver
//! says the same still.

use std::collections::{HashMap, HashSet};

use super::register::Register;
use crate::model::inherit::says_the_same;
use crate::model::responses::ResponseLine;
use crate::model::{Answer, Answers, Survey};

/// The answers of a line that were taken over.
fn taken(line: &ResponseLine) -> impl Iterator<Item = (&String, &Answer)> {
    line.answers.iter().filter(|(_, answer)| !answer.inherited.is_empty())
}

/// Every answer of a line whose path is none, in a sentence that begins with the item.
pub fn problems(survey: &Survey, register: Option<&Register>, line: &ResponseLine) -> Vec<String> {
    let problem = |(id, answer)| {
        let cause = misplaced(survey, line, (id, answer))
            .or_else(|| path_problem(register?, &line.institution, &answer.inherited))?;
        Some(format!("{id}: {cause}"))
    };
    taken(line).filter_map(problem).collect()
}

fn misplaced(survey: &Survey, line: &ResponseLine, (id, answer): (&String, &Answer)) -> Option<String> {
    if survey.item(id).is_some_and(|item| !item.inheritable) {
        return Some(
            "\"inherited\" stands here, and the survey does not mark the item as inheritable".into(),
        );
    }
    if answer.inherited.contains(&line.institution) {
        return Some("\"inherited\" names the institution itself".into());
    }
    None
}

/// A path goes from the institution above to the giver and leaves nobody out.
fn path_problem(register: &Register, institution: &str, path: &[String]) -> Option<String> {
    if let Some(unknown) = path.iter().find(|id| !register.knows(id)) {
        let near = register.nearest(unknown);
        let mend = near.map(|near| format!("; did you mean \"{near}\"?")).unwrap_or_default();
        return Some(format!("\"inherited\" names \"{unknown}\", which the register does not have{mend}"));
    }
    // What the register does not know stands below nobody; that is said elsewhere.
    let above = Some(register.above(institution)).filter(|_| register.knows(institution))?;
    if let Some(stranger) = path.iter().find(|id| !above.contains(&id.as_str())) {
        return Some(format!("\"inherited\": {stranger} does not stand above {institution} in the register"));
    }
    let is_way = above.iter().zip(path).all(|(above, id)| above == id) && path.len() <= above.len();
    let way = || above.iter().copied().take_while(|id| Some(*id) != path.last().map(String::as_str));
    (!is_way).then(|| {
        let whole: Vec<&str> = way().chain(path.last().map(String::as_str)).collect();
        format!("\"inherited\" is the way up, one institution after the other: {}", whole.join(", "))
    })
}

/// Items that were taken over, by the institution that gave them.
pub type Wanted = HashMap<String, HashSet<String>>;

/// Adds to the wanted what a line has taken over.
pub fn want(wanted: &mut Wanted, given: Vec<(String, String)>) {
    for (giver, item) in given {
        wanted.entry(giver).or_default().insert(item);
    }
}

/// What a line has taken over: giver and item.
pub fn given_to(line: &ResponseLine) -> Vec<(String, String)> {
    taken(line).filter_map(|(id, answer)| Some((answer.inherited.last()?.clone(), id.clone()))).collect()
}

/// What givers that are in the file too say themselves, of the items that were taken over.
pub type Givers = HashMap<String, Answers>;

/// Where a giver that is in the file too says something else now. The answer counts as it is: the giver
/// may have changed its own since.
pub fn notes(givers: &Givers, file: &str, line: &ResponseLine) -> Vec<String> {
    let note = |(id, answer): (&String, &Answer)| {
        let giver = answer.inherited.last()?;
        let cause = match givers.get(giver)?.get(id).filter(|given| given.is_answered()) {
            Some(given) if says_the_same(given, answer) => return None,
            Some(_) => "answers it in another way now",
            None => "has no answer to it",
        };
        let line = line.line;
        Some(format!("{file}:{line}: {id}: taken over from {giver}, which {cause}; it counts as it is"))
    };
    taken(line).filter_map(note).collect()
}
