//! The operations of a calculation, and where their operands come from.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::amount::Unit;
use crate::document::Clause;
use crate::quantity::Scalar;

/// One operation of the calculation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Step {
    /// The name of its result.
    pub id: &'static str,
    /// The operation.
    pub kind: StepKind,
    /// The clause that wants it.
    pub clause: Clause,
    /// The list whose row it is about.
    pub list: Option<&'static str>,
    /// That row.
    pub row: Option<u32>,
    /// What it was done to.
    pub operands: Vec<Operand>,
    /// What came out.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Decimal"))]
    pub result: Scalar,
    /// The unit of the result.
    pub unit: Unit,
    /// Where it was rounded, if that changed the number.
    pub rounding: Option<Rounded>,
    /// False if the rule is there but did not bite, as a cap that was not reached.
    pub applied: bool,
}

/// The operations that rules are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// a · p %.
    Rate,
    /// a · b.
    Product,
    /// a ÷ b.
    Quotient,
    /// a + b + ….
    Sum,
    /// a − b − ….
    Difference,
    /// The lesser of a and a cap.
    Cap,
    /// A part of a whole: a · p %.
    Share,
    /// The last part of a whole: the whole less the others.
    Remainder,
    /// a · p %, whole roubles.
    Tax,
    /// The tax on top of a net sum: a · p ÷ (100 − p), whole roubles.
    GrossUp,
    /// A payment in roubles without VAT: a · exchange rate ÷ (1 + VAT %).
    Base,
    /// a without its decimals.
    WholePart,
    /// Read from a table of the document.
    Table,
    /// a if the conditions hold, else nothing.
    Gate,
}

/// Where a result was rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Rounded {
    /// To hundredths, half away from zero.
    Kopeck,
    /// To a whole number, half away from zero.
    Whole,
    /// To hundredths, what is beyond them cut off.
    CutKopeck,
    /// To five decimals, what is beyond them cut off.
    CutFive,
}

/// What an operation was done to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Operand {
    /// Its name.
    pub id: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// Its value as text.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
    pub value: Scalar,
    /// Where it comes from.
    pub source: Source,
}

/// Where an operand comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Source {
    /// A field of the request, whether it was given or left out.
    Field {
        /// Its path, as in a problem.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "string"))]
        path: FieldPath,
    },
    /// A parameter of the document.
    Parameter {
        /// The clause that publishes it.
        clause: Clause,
    },
    /// A choice that was made in a field.
    Choice,
    /// The result of an earlier step.
    Step {
        /// Its place among the steps, from 0.
        index: u32,
    },
    /// A part of the result of an earlier step.
    Part {
        /// Its place among the steps, from 0.
        index: u32,
    },
}

/// The place of a field in a request, written `projects[0].focus.optimat-a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldPath {
    /// The list and the row in it, if the field is one of a row.
    pub row: Option<(&'static str, u32)>,
    /// The field.
    pub field: &'static str,
    /// The choice, if the field has a number for each.
    pub choice: Option<&'static str>,
}

impl fmt::Display for FieldPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((list, row)) = self.row {
            write!(formatter, "{list}[{row}].")?;
        }
        formatter.write_str(self.field)?;
        if let Some(choice) = self.choice {
            write!(formatter, ".{choice}")?;
        }
        Ok(())
    }
}

impl Serialize for FieldPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
