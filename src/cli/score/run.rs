//! One run over responses that were checked.

use std::io::{self, Write};

use super::output::{Explanation, Head, Institution, SurveyName, Tail};
use super::own::OwnAnswer;
use super::print::{self, Printer};
use super::waves::Waves;
use super::{ScoreArgs, threads};
use crate::cli::ground::{Case, Ground};
use crate::cli::groups::{each_piece, institutions};
use crate::cli::inherited::{self, Givers};
use crate::cli::refusal::Refusal;
use crate::cli::source::Source;
use crate::cli::threads::Pace;
use crate::error::Error;
use crate::mapping::raked::{RakeSettings, Raking};
use crate::mapping::resampling::Resampling;
use crate::mapping::{Entry, Mapping, NationProfile, Scheme, sensitivity};
use crate::model::responses::{ResponseLine, Sieve};
use crate::scoring::{Explained, ResponseProfile};

/// What stays the same from piece to piece.
pub(super) struct Run<'a> {
    pub args: &'a ScoreArgs,
    pub ground: &'a Ground,
    /// What a nation keeps.
    pub scheme: Scheme,
    /// Name of the file of responses.
    pub name: String,
    pub givers: Givers,
    pub pace: Pace,
    /// What moved since an earlier wave.
    pub waves: Option<Waves>,
    /// What the nation answered of itself.
    pub own: Option<OwnAnswer>,
}

/// What a few responses came to.
#[derive(Default)]
struct Piece {
    /// The institutions, as they are printed.
    text: Vec<u8>,
    submitted: Vec<Submitted>,
    varied: Vec<sensitivity::Case>,
    /// What givers say otherwise.
    notes: Vec<String>,
    problems: Vec<String>,
}

/// What one institution adds to the nation.
struct Submitted {
    institution: String,
    claimed: Vec<Option<Entry>>,
    verified: Option<Vec<Option<Entry>>>,
    numbers: Vec<Option<f64>>,
}

/// What is gathered over all pieces.
struct Gathered<'a> {
    nation: Option<Mapping<'a>>,
    /// The nation with the reviewers' values, from the first of them on.
    verified: Option<Mapping<'a>>,
    varied: Vec<sensitivity::Case>,
    notes: Vec<String>,
    problems: Vec<String>,
}

impl Run<'_> {
    /// Scores and prints all responses, and then what they make together.
    pub fn print(
        mut self,
        file: (&Source, &[bool]),
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> Result<(), Refusal> {
        let waves = self.waves.take();
        let mut printer = Printer::new(self.args.format, out);
        printer.head(&self.head()).map_err(unwritable)?;
        let mut all = Gathered::of(self.nation());
        let work = |lines: &[ResponseLine]| self.piece(lines);
        each_piece(file, (&self.ground.survey, self.sieve()), self.pace, work, |piece| {
            let piece = piece.map_err(unwritable)?;
            printer.institutions(&piece.text).map_err(unwritable)?;
            all.take(piece);
            Ok(())
        })?;
        let tail = self.tail(all, waves);
        let mut notes = tail.problems.iter();
        notes.try_for_each(|problem| writeln!(err, "note: {problem}")).map_err(unwritable)?;
        printer.tail(&tail).map_err(unwritable)
    }

    fn head(&self) -> Head {
        let survey = &self.ground.survey;
        Head { survey: SurveyName::of(survey), engine: env!("CARGO_PKG_VERSION") }
    }

    /// Answers are ticked unless more has to be known of them than the score.
    fn sieve(&self) -> Option<&Sieve> {
        let needs_answers = self.args.explain.is_some() || self.args.sensitivity.is_some();
        self.ground.sieve.as_ref().filter(|_| !needs_answers)
    }

    /// A nation of which nobody has submitted yet; none without a register.
    fn nation(&self) -> Option<Mapping<'_>> {
        Some(Mapping::new(self.scheme.clone(), &self.ground.register.as_ref()?.frame))
    }

    fn tail(&self, all: Gathered<'_>, waves: Option<Waves>) -> Tail {
        let mut nation = all.nation.as_ref().map(|mapping| self.profile(mapping));
        if let (Some(nation), Some(mapping)) = (nation.as_mut(), &all.nation) {
            nation.bootstrap = self.bootstrap(mapping);
            nation.raked = self.raked(mapping);
            nation.sensitivity = self.sensitivity(&all.varied);
            nation.own = self.own.as_ref().map(|own| own.beside(&self.ground.survey, nation));
        }
        let nation_verified = all.verified.map(|mapping| self.profile(&mapping));
        let mut problems = all.notes;
        problems.extend(all.problems);
        problems.extend(nation.iter_mut().flat_map(|nation| std::mem::take(&mut nation.problems)));
        Tail { nation, nation_verified, waves, problems }
    }

    fn piece(&self, lines: &[ResponseLine]) -> io::Result<Piece> {
        let mut piece = Piece { text: Vec::with_capacity(lines.len() * self.room()), ..Piece::default() };
        for lines in institutions(lines) {
            let Some(case) = self.ground.case(lines) else { continue };
            piece.notes.extend(lines.iter().flat_map(|l| inherited::notes(&self.givers, &self.name, l)));
            piece.notes.extend(lines.iter().filter_map(|line| self.cut_short(line)));
            piece.problems.extend(self.other_unit(&case));
            if self.args.sensitivity.is_some() && self.is_in_frame(&case) {
                piece.varied.push(self.ground.sensitivity_case(lines, &case));
            }
            self.score(case, &mut piece)?;
        }
        Ok(piece)
    }

    /// About how many bytes an institution takes.
    fn room(&self) -> usize {
        let plan = &self.ground.plan;
        let explained = if self.args.explain.is_some() { plan.items.len() } else { 0 };
        (plan.nodes.len() + explained) * print::room(self.args.format)
    }

    /// An institution of the frame that answered as something else is missing in the nation's figures.
    fn other_unit(&self, case: &Case<'_>) -> Option<String> {
        let register = self.ground.register.as_ref()?;
        let is_missing = !case.is_counted && register.is_counted(case.id);
        is_missing.then(|| {
            let (id, unit) = (case.id, &self.ground.survey.unit);
            format!("{id}: the response is not counted, as its \"unit\" is not \"{unit}\"")
        })
    }

    /// A row that ends early may have lost answers on its way.
    fn cut_short(&self, line: &ResponseLine) -> Option<String> {
        let ((cells, headings), name, at) = (line.cut_short?, &self.name, line.line);
        Some(format!(
            "{name}:{at}: the row has {cells} of {headings} cells; what is missing counts as unanswered"
        ))
    }

    /// Scores one institution, once as claimed and once as verified where a reviewer set values.
    fn score(&self, mut case: Case<'_>, piece: &mut Piece) -> io::Result<()> {
        let node = self.args.explain.as_deref();
        let (mut claimed, explained) = self.ground.claimed_explained(&case, node);
        let verified = self.ground.verified_explained(&case, node);
        claimed.disputes = std::mem::take(&mut case.disputes);
        piece.problems.extend(claimed.problems.iter().map(|problem| format!("{}: {problem}", case.id)));
        let numbers = self.ground.numbers(&case);
        let institution = case.id.to_owned();
        let is_wanted = case.is_counted && self.ground.register.is_some();
        let mut results = vec![institution_of(&case, "claimed", (claimed, explained))];
        results.extend(verified.map(|verified| institution_of(&case, "verified", verified)));
        print::add(&results, self.args.format, &mut piece.text)?;
        if !is_wanted {
            return Ok(());
        }
        let mut entries = results.iter().map(|result| self.scheme.entries(result.profile.all()));
        if let Some(claimed) = entries.next() {
            piece.submitted.push(Submitted { institution, claimed, verified: entries.next(), numbers });
        }
        Ok(())
    }

    /// Whether a response is one of those that the nation is made of.
    fn is_in_frame(&self, case: &Case<'_>) -> bool {
        let register = self.ground.register.as_ref();
        case.is_counted && register.is_some_and(|register| register.is_counted(case.id))
    }

    /// The nodes are spread over the threads.
    fn profile(&self, mapping: &Mapping<'_>) -> NationProfile {
        let of = |places: std::ops::Range<usize>| places.map(|place| mapping.part_at(place)).collect();
        mapping.profile_of(threads::spread(mapping.places(), self.pace.threads, of))
    }

    /// Each node has random numbers of its own, so the nodes are spread over the threads.
    fn bootstrap(&self, mapping: &Mapping<'_>) -> Option<Resampling> {
        let replicates = usize::try_from(self.args.bootstrap?).ok()?;
        let (seed, model) = (self.args.seed.to_string(), self.ground.survey.sha256.as_str());
        let of = |place| mapping.resampled(place, replicates, &[model, &seed]);
        let figures = threads::spread(mapping.places(), self.pace.threads, |places| places.map(of).collect());
        Some(Resampling::of(mapping, replicates, figures))
    }

    fn raked(&self, mapping: &Mapping<'_>) -> Option<Raking> {
        let columns = self.args.rake.as_slice();
        let (seed, model) = (self.args.seed.to_string(), self.ground.survey.sha256.as_str());
        let replicates = usize::try_from(self.args.bootstrap.unwrap_or(0)).ok()?;
        let settings = RakeSettings { columns, replicates, key: &[model, &seed] };
        let of = |place| mapping.raked(place, &settings);
        let spread =
            || threads::spread(mapping.places(), self.pace.threads, |places| places.map(of).collect());
        (!columns.is_empty()).then(|| Raking::of(mapping, columns, spread()))
    }

    fn sensitivity(&self, cases: &[sensitivity::Case]) -> Option<sensitivity::Sensitivity> {
        let base = usize::try_from(self.args.sensitivity?).ok()?;
        let seed = self.args.seed.to_string();
        let answers = sensitivity::digest(cases);
        let key = [self.ground.survey.sha256.as_str(), &answers, &seed];
        let settings = sensitivity::Settings { base, key: &key };
        let analysis = sensitivity::Analysis::new(&self.ground.plan, cases, &settings)?;
        let outcomes = threads::spread(analysis.runs(), self.pace.threads, |runs| analysis.run(runs));
        analysis.conclude(&outcomes)
    }
}

impl<'a> Gathered<'a> {
    const fn of(nation: Option<Mapping<'a>>) -> Self {
        Self { nation, verified: None, varied: Vec::new(), notes: Vec::new(), problems: Vec::new() }
    }

    fn take(&mut self, piece: Piece) {
        self.varied.extend(piece.varied);
        self.notes.extend(piece.notes);
        self.problems.extend(piece.problems);
        let Some(nation) = &mut self.nation else { return };
        for one in piece.submitted {
            let (id, numbers) = (&one.institution, &one.numbers);
            if one.verified.is_some() && self.verified.is_none() {
                self.verified = Some(nation.as_claimed());
            }
            nation.take_entries(id, &one.claimed, numbers);
            if let Some(verified) = &mut self.verified {
                verified.take_entries(id, one.verified.as_ref().unwrap_or(&one.claimed), numbers);
            }
            if let Some(Some(root)) = one.verified.as_ref().and_then(|entries| entries.first()) {
                nation.take_verified(id, root);
            }
        }
    }
}

/// One row of the result: the figures with the explanation that was asked for.
fn institution_of<'p>(
    case: &Case<'_>,
    basis: &'static str,
    (profile, explained): (ResponseProfile, Option<Explained<'p>>),
) -> Institution<'p> {
    let explanation = explained.map(|Explained { trace, next_level }| Explanation {
        node: trace.node,
        trace: trace.items,
        blockers: trace.blockers,
        next_level,
        parts: trace.parts,
        waterfall: trace.waterfall,
    });
    Institution { id: case.id.to_owned(), basis, profile, agreement: case.agreement, explanation }
}

fn unwritable(error: io::Error) -> Refusal {
    Refusal::Error(Error::Unavailable(format!("the result cannot be written: {error}")))
}
