//! The register: reading the tree, adding one node, importing a list.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;

use super::people::invalid;
use super::permission::{Verb, permit, permit_anywhere};
use super::tokens::new_slug;
use super::{Actor, App, Done, Note, Tx};
use crate::db::nodes;
pub use crate::db::nodes::ScopeNode;
use crate::db::responses::{self, Located};
use crate::db::{JsonValue, Stamp, accounts};
use crate::error::{Error, Message, Problem, Result};
use crate::model::roles::Role;

/// The kinds of a scope node.
pub const KINDS: [&str; 9] =
    ["nation", "sector", "ministry", "department", "agency", "local", "programme", "host", "other"];
/// Rows that one import may hold.
pub const MOST_ROWS: usize = 20_000;

/// A node as it is typed or imported.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewNode {
    /// The register's id.
    pub code: String,
    /// Names by language.
    pub names: BTreeMap<String, String>,
    /// Kind.
    pub kind: String,
    /// Code of the node above; the root if none.
    pub parent: Option<String>,
    /// Stratum.
    pub stratum: String,
    /// Size.
    pub size: Option<f64>,
    /// May be named.
    pub consent_publish: bool,
    /// `yes no merged unknown`; empty is yes.
    pub eligible: String,
    /// Further columns.
    pub attributes: BTreeMap<String, String>,
    /// Where it was typed, for problems: a line such as `line 14`, or empty.
    pub place: String,
}

/// What an import does, before or after it is done.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImportReport {
    /// Codes of nodes that are new.
    pub added: Vec<String>,
    /// Codes of nodes that change.
    pub changed: Vec<String>,
    /// Nodes that stay as they are.
    pub same: usize,
    /// Lines that are wrong; they are left out.
    pub problems: Vec<Problem>,
}

/// One institution with its people and responses.
#[derive(Debug, Clone)]
pub struct InstitutionView {
    /// The node.
    pub node: ScopeNode,
    /// Nodes from the root down to its parent.
    pub above: Vec<ScopeNode>,
    /// Name, address and role of everybody with a role here.
    pub people: Vec<(String, String, Role)>,
    /// Its responses, newest campaign first.
    pub responses: Vec<Located>,
}

impl App {
    /// The nodes in the person's scope in register order.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] when the person reads the register nowhere.
    pub async fn register(&self, actor: &Actor) -> Result<Vec<ScopeNode>> {
        permit_anywhere(actor, Verb::ReadRegister)?;
        let all = self.look(nodes::all).await?;
        Ok(all.into_iter().filter(|node| actor.may(Verb::ReadRegister, &node.path)).collect())
    }

    /// One institution.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn institution(&self, actor: &Actor, slug: &str) -> Result<InstitutionView> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.look(move |conn| {
            let node = nodes::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
            permit(&actor, Verb::ReadRegister, &node.path)
                .or_else(|_| permit(&actor, Verb::ReadProfile, &node.path))?;
            let people = accounts::people_at(conn, node.id)?;
            let mut above = nodes::all(conn)?;
            above.retain(|other| node.path.starts_with(&other.path) && other.id != node.id);
            above.sort_by_key(|other| other.path.len());
            let responses = responses::of_nodes(conn, &[node.id])?;
            let people = people.into_iter().map(|(a, role)| (a.name, a.email, role)).collect();
            Ok(InstitutionView { node, above, people, responses })
        })
        .await
    }

    /// Adds one node and returns its slug.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every wrong field.
    pub async fn add_node(&self, actor: &Actor, new: NewNode) -> Result<String> {
        let problems = check(&new);
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        let actor = actor.clone();
        self.act(move |tx| {
            let parent = match &new.parent {
                Some(code) => nodes::by_code(tx.conn, code)?,
                None => nodes::root(tx.conn)?,
            };
            let Some(parent) = parent else {
                let code = new.parent.clone().unwrap_or_default();
                return Err(invalid("parent", Message::new("problem-node-unknown").with("code", code)));
            };
            let permit = permit(&actor, Verb::EditRegister, &parent.path)?;
            if nodes::by_code(tx.conn, &new.code)?.is_some() {
                return Err(invalid("id", Message::new("problem-code-taken").with("code", &new.code)));
            }
            let position = nodes::count(tx.conn)?;
            let row = node_row(tx, &new, Some(&parent), position);
            nodes::insert(tx.conn, &row)?;
            let note = Note { result: "added", ..Note::on(&row.code) };
            Ok(Done::to_node(permit, row.id, note, row.slug))
        })
        .await
    }

    /// Says what an import would do; stores nothing.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] when the person may change the register nowhere.
    pub async fn preview_import(&self, actor: &Actor, rows: Vec<NewNode>) -> Result<ImportReport> {
        permit_anywhere(actor, Verb::EditRegister)?;
        let (actor, now) = (actor.clone(), self.clock.now());
        self.look(move |conn| {
            let known = nodes::all(conn)?;
            Ok(plan(&actor, &Tx { conn, now }, known, &rows).report)
        })
        .await
    }

    /// Imports every good line; wrong ones are reported and left out.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] when the person may change the register nowhere.
    pub async fn import_nodes(&self, actor: &Actor, rows: Vec<NewNode>) -> Result<ImportReport> {
        permit_anywhere(actor, Verb::EditRegister)?;
        let actor = actor.clone();
        self.act(move |tx| {
            let known = nodes::all(tx.conn)?;
            let planned = plan(&actor, tx, known, &rows);
            let root = nodes::root(tx.conn)?.ok_or(Error::NotFound)?;
            let permit = permit_anywhere(&actor, Verb::EditRegister)?;
            for (row, is_new) in &planned.writes {
                if *is_new { nodes::insert(tx.conn, row)? } else { nodes::update(tx.conn, row)? }
            }
            let report = planned.report;
            let note = Note {
                result: "imported",
                ..Note::on(format!(
                    "+{} ~{} !{}",
                    report.added.len(),
                    report.changed.len(),
                    report.problems.len()
                ))
            };
            Ok(Done::to_node(permit, root.id, note, report))
        })
        .await
    }
}

/// What an import writes, parents first, and what it reports.
struct Plan {
    writes: Vec<(ScopeNode, bool)>,
    report: ImportReport,
}

/// Parents may stand after their children: rows are placed in rounds until none can be placed.
fn plan(actor: &Actor, tx: &Tx<'_>, known: Vec<ScopeNode>, rows: &[NewNode]) -> Plan {
    let mut position = i64::try_from(known.len()).unwrap_or(i64::MAX);
    let root = known.iter().find(|node| node.parent_id.is_none()).cloned();
    let mut placed: HashMap<String, ScopeNode> =
        known.into_iter().map(|node| (node.code.clone(), node)).collect();
    let mut plan = Plan { writes: Vec::new(), report: ImportReport::default() };
    let mut waiting = sound_rows(rows, &mut plan.report.problems);
    loop {
        let before = waiting.len();
        let mut next = Vec::new();
        for row in waiting {
            let parent = match &row.parent {
                Some(code) => placed.get(code).cloned(),
                None if root.as_ref().is_some_and(|root| root.code == row.code) => None,
                None => root.clone(),
            };
            let is_root = root.as_ref().is_some_and(|root| root.code == row.code);
            match (parent, is_root) {
                (None, false) => next.push(row),
                (parent, _) => {
                    place(actor, tx, &mut placed, &mut plan, (row, parent.as_ref(), &mut position))
                }
            }
        }
        waiting = next;
        if waiting.len() == before {
            break;
        }
    }
    for row in waiting {
        let code = row.parent.clone().unwrap_or_default();
        let in_list = rows.iter().any(|other| other.code == code);
        let key = if in_list { "problem-parent-cycle" } else { "problem-node-unknown" };
        plan.report
            .problems
            .push(Problem::new(place_of(row, "parent"), Message::new(key).with("code", code)));
    }
    plan
}

/// Rows that are right by themselves and whose code stands once.
fn sound_rows<'a>(rows: &'a [NewNode], problems: &mut Vec<Problem>) -> Vec<&'a NewNode> {
    let mut seen: HashMap<&str, &str> = HashMap::new();
    let mut sound = Vec::new();
    for row in rows {
        let wrong = check(row);
        if let Some(first) = seen.get(row.code.as_str()) {
            let message = Message::new("problem-code-twice").with("code", &row.code).with("first", first);
            problems.push(Problem::new(place_of(row, "id"), message));
            continue;
        }
        seen.insert(&row.code, &row.place);
        if wrong.is_empty() {
            sound.push(row);
        }
        problems.extend(wrong.into_iter().map(|p| Problem::new(place_of(row, &p.place), p.message)));
    }
    sound
}

fn place(
    actor: &Actor,
    tx: &Tx<'_>,
    placed: &mut HashMap<String, ScopeNode>,
    plan: &mut Plan,
    (row, parent, position): (&NewNode, Option<&ScopeNode>, &mut i64),
) {
    let known = placed.get(&row.code).cloned();
    let mut node = node_row(tx, row, parent, *position);
    let allowed = actor.may(Verb::EditRegister, &node.path)
        && known.as_ref().is_none_or(|known| actor.may(Verb::EditRegister, &known.path));
    if !allowed {
        let message = Message::new("problem-outside-scope").with("code", &row.code);
        plan.report.problems.push(Problem::new(place_of(row, "id"), message));
        return;
    }
    if let Some(known) = known {
        // A node keeps its key, address and place; moving a branch is an action of its own.
        if known.parent_id != node.parent_id {
            let message = Message::new("problem-moved").with("code", &row.code);
            plan.report.problems.push(Problem::new(place_of(row, "parent"), message));
            return;
        }
        node = ScopeNode {
            id: known.id,
            slug: known.slug.clone(),
            position: known.position,
            created_at: known.created_at,
            ..node
        };
        if node == known {
            plan.report.same += 1;
            return;
        }
        plan.report.changed.push(row.code.clone());
        plan.writes.push((node.clone(), false));
    } else {
        *position += 1;
        plan.report.added.push(row.code.clone());
        plan.writes.push((node.clone(), true));
    }
    placed.insert(row.code.clone(), node);
}

fn place_of(row: &NewNode, column: &str) -> String {
    if row.place.is_empty() { column.to_owned() } else { format!("{}, {column}", row.place) }
}

/// The row of a node below a parent.
pub(super) fn node_row(tx: &Tx<'_>, new: &NewNode, parent: Option<&ScopeNode>, position: i64) -> ScopeNode {
    let above = parent.map_or("/", |parent| parent.path.as_str());
    ScopeNode {
        id: tx.id(),
        code: new.code.clone(),
        slug: new_slug(),
        kind: new.kind.clone(),
        parent_id: parent.map(|parent| parent.id),
        path: format!("{above}{}/", new.code),
        names: JsonValue(json!(new.names)),
        stratum: new.stratum.clone(),
        size: new.size,
        consent_publish: new.consent_publish,
        eligible: if new.eligible.is_empty() { "yes".into() } else { new.eligible.clone() },
        attributes: JsonValue(json!(new.attributes)),
        position,
        created_at: Stamp(tx.now),
        retired_at: None,
    }
}

/// Everything that is wrong with a node by itself; `place` is the column.
fn check(new: &NewNode) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut wrong = |column: &str, message: Message| problems.push(Problem::new(column, message));
    let code_ok = !new.code.is_empty()
        && new.code.len() <= 60
        && new.code.starts_with(|c: char| c.is_ascii_alphanumeric())
        && new.code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    if !code_ok {
        wrong("id", Message::new("problem-code").with("code", &new.code));
    }
    if new.names.values().all(|name| name.trim().is_empty()) {
        wrong("name", Message::new("problem-name"));
    }
    if new.names.values().any(|name| name.chars().count() > 200 || name.chars().any(char::is_control)) {
        wrong("name", Message::new("problem-name-long"));
    }
    if !KINDS.contains(&new.kind.as_str()) {
        wrong("kind", Message::new("problem-kind").with("kind", &new.kind).with("kinds", KINDS.join(", ")));
    }
    if new.size.is_some_and(|size| !size.is_finite() || size < 0.0) {
        wrong("size", Message::new("problem-size"));
    }
    if !["", "yes", "no", "merged", "unknown"].contains(&new.eligible.as_str()) {
        wrong("eligible", Message::new("problem-eligible").with("value", &new.eligible));
    }
    if new.parent.as_deref() == Some(new.code.as_str()) {
        wrong("parent", Message::new("problem-parent-cycle").with("code", &new.code));
    }
    problems
}
