//! What a formula comes to.

use crate::amount::{Count, Points};
use crate::estimate::{Detail, Payout};
use crate::quantity::Quantity;

/// What a formula comes to, under one assumption.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    /// What the answer is about.
    pub(crate) headline: Headline,
    /// What would be credited; none if the document has no formula.
    pub(crate) points: Option<Points>,
    /// Roubles that would be paid.
    pub(crate) payout: Option<Payout>,
    /// The points of every row.
    pub(crate) rows: Vec<Option<Points>>,
    /// What only estimators of one kind answer.
    pub(crate) detail: Option<Detail>,
}

/// What an answer is about.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Headline {
    /// The points, if the document has a formula for them.
    #[default]
    Points,
    /// What is paid of them.
    Payout,
    /// What is left of them, whatever else would have been credited.
    Balance,
    /// The entry that wins a draw.
    WinningEntry(Count),
    /// No measure: a verdict.
    Verdict,
}

impl Outcome {
    /// So many points.
    pub(crate) fn points(points: Points) -> Self {
        Self { points: Some(points), ..Self::default() }
    }

    /// So many points, of which so many roubles are paid.
    pub(crate) fn paid(points: Points, payout: Payout) -> Self {
        let (headline, payout) = (Headline::Payout, Some(payout));
        Self { headline, payout, ..Self::points(points) }
    }

    /// The same, with the points of every row.
    pub(crate) fn with_rows(self, rows: Vec<Option<Points>>) -> Self {
        Self { rows, ..self }
    }

    /// The same, with what only estimators of one kind answer.
    pub(crate) fn with_detail(self, detail: Detail) -> Self {
        Self { detail: Some(detail), ..self }
    }

    /// The measure that the answer is about.
    pub(crate) fn measure(&self) -> Option<Quantity> {
        match self.headline {
            Headline::Points | Headline::Balance => self.points.map(Into::into),
            Headline::Payout => self.payout.map(|payout| payout.net.into()),
            Headline::WinningEntry(entry) => Some(entry.into()),
            Headline::Verdict => None,
        }
    }
}

impl Headline {
    /// The name of the measure; none where the answer is a verdict.
    pub(crate) const fn id(self) -> Option<&'static str> {
        match self {
            Self::Points => Some("points"),
            Self::Payout => Some("payout"),
            Self::Balance => Some("balance"),
            Self::WinningEntry(_) => Some("winning-entry"),
            Self::Verdict => None,
        }
    }

    /// Whether it is a question what the measure would be if every failed condition were met.
    pub(crate) const fn has_potential(self) -> bool {
        matches!(self, Self::Points | Self::Payout)
    }
}
