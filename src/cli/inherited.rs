//! Answers that were taken over from above, in files: whether their path is one, and whether the giver
//! says the same still.

use super::batch::Batch;
use super::input::Register;
use crate::model::inherit::says_the_same;
use crate::model::responses::ResponseLine;
use crate::model::{Answer, Survey, nearest};

/// Every answer of a line whose path is none, in a sentence that begins with the item.
pub fn problems(survey: &Survey, register: Option<&Register>, line: &ResponseLine) -> Vec<String> {
    let taken = line.answers.iter().filter(|(_, answer)| !answer.inherited.is_empty());
    let problem = |(id, answer)| Some(format!("{id}: {}", problem(survey, register, line, (id, answer))?));
    taken.filter_map(problem).collect()
}

fn problem(
    survey: &Survey,
    register: Option<&Register>,
    line: &ResponseLine,
    (id, answer): (&String, &Answer),
) -> Option<String> {
    if survey.item(id).is_some_and(|item| !item.inheritable) {
        return Some(
            "\"inherited\" stands here, and the survey does not mark the item as inheritable".into(),
        );
    }
    if answer.inherited.contains(&line.institution) {
        return Some("\"inherited\" names the institution itself".into());
    }
    path_problem(register?, &line.institution, &answer.inherited)
}

/// A path goes from the institution above to the giver and leaves nobody out.
fn path_problem(register: &Register, institution: &str, path: &[String]) -> Option<String> {
    if let Some(unknown) = path.iter().find(|id| !register.knows(id)) {
        let near = nearest(unknown, register.ids());
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

/// Where a giver that is in the file too says something else now. The answer counts as it is: the giver
/// may have changed its own since.
pub fn notes(batch: &Batch) -> Vec<String> {
    let taken = batch.lines.iter().flat_map(|line| {
        let of_line = line.answers.iter().filter(|(_, answer)| !answer.inherited.is_empty());
        of_line.map(move |(id, answer)| (line, id, answer))
    });
    taken.filter_map(|(line, id, answer)| note(batch, line, (id, answer))).collect()
}

fn note(batch: &Batch, line: &ResponseLine, (id, answer): (&String, &Answer)) -> Option<String> {
    let giver = answer.inherited.last()?;
    let lines =
        batch.institutions().find(|lines| lines.first().is_some_and(|one| one.institution == *giver))?;
    let given = batch.case(lines)?.claimed;
    let cause = match given.get(id).filter(|given| given.is_answered()) {
        Some(given) if says_the_same(given, answer) => return None,
        Some(_) => "answers it in another way now",
        None => "has no answer to it",
    };
    Some(format!(
        "{}:{}: {id}: taken over from {giver}, which {cause}; it counts as it is",
        batch.name, line.line
    ))
}
