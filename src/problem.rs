//! What a person typed wrong, as data: every problem at once, each with its field.
//!
//! The page has its own words for a visitor; [`Problem::message`] is for a developer.

use serde::Serialize;

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ProblemCode {
    /// A field that the estimator cannot do without is missing or empty.
    Required,
    /// A value of another kind: a list in place of a number, a number in place of a text.
    WrongType,
    /// A text that is not a plain decimal number.
    NotANumber,
    /// A JavaScript number that is not a safe whole number.
    FractionalNumber,
    /// Below the least value.
    TooSmall,
    /// Above the greatest value.
    TooLarge,
    /// More decimals than the unit has.
    TooManyDecimals,
    /// A part of a piece.
    NotWhole,
    /// A text that is not a day of the calendar.
    NotADate,
    /// None of the choices.
    UnknownChoice,
    /// A key that the request does not have.
    UnknownKey,
    /// More rows than a list may have.
    TooManyRows,
    /// A list without rows.
    NoRows,
    /// A text that is too long.
    TooLong,
    /// A part that is more than its whole.
    PartAboveWhole,
}

/// What would be accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Allowed {
    /// The least value.
    pub minimum: Option<String>,
    /// The greatest value, or length, or number of rows.
    pub maximum: Option<String>,
    /// The number of decimals.
    pub decimals: Option<u32>,
    /// The choices, or the keys.
    pub choices: Vec<&'static str>,
}

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Problem {
    /// What is wrong.
    pub code: ProblemCode,
    /// Where: `projects[1].stage`.
    pub field: String,
    /// What was given, shortened; none if nothing was.
    pub given: Option<String>,
    /// What would be accepted.
    pub allowed: Allowed,
    /// One English sentence for a developer.
    pub message: String,
}

impl Problem {
    /// A problem with its message.
    #[must_use]
    pub fn new(code: ProblemCode, field: String, given: Option<String>, allowed: Allowed) -> Self {
        let message = message_of(code, &field, given.as_deref(), &allowed);
        Self { code, field, given, allowed, message }
    }

    /// A result of the whole request that does not fit into a decimal.
    pub(crate) fn too_large() -> Self {
        Self::new(ProblemCode::TooLarge, String::new(), None, Allowed::default())
    }
}

/// What is wrong, what was given, what would be accepted.
fn message_of(code: ProblemCode, field: &str, given: Option<&str>, allowed: &Allowed) -> String {
    let given = given.unwrap_or("nothing");
    let minimum = allowed.minimum.as_deref().unwrap_or_default();
    let maximum = allowed.maximum.as_deref().unwrap_or_default();
    let decimals = allowed.decimals.unwrap_or_default();
    let choices = || {
        allowed.choices.iter().fold(String::new(), |mut list, choice| {
            list.push_str(if list.is_empty() { "" } else { ", " });
            list.push_str(choice);
            list
        })
    };
    match code {
        ProblemCode::Required => format!("{field} is required"),
        ProblemCode::WrongType => format!("{field} cannot be {given}"),
        ProblemCode::NotANumber => {
            format!("{field} is \"{given}\": not a decimal number such as \"1234567.89\"")
        }
        ProblemCode::FractionalNumber => {
            format!(
                "{field} is the number {given}, which JavaScript may not hold exactly: pass text"
            )
        }
        ProblemCode::TooSmall => format!("{field} is {given}, less than {minimum}"),
        ProblemCode::TooLarge => format!("{field} is {given}, more than {maximum}"),
        ProblemCode::TooManyDecimals => {
            format!("{field} is {given}, with more than {decimals} decimals")
        }
        ProblemCode::NotWhole => format!("{field} is {given}: not a whole number"),
        ProblemCode::NotADate => {
            format!("{field} is \"{given}\": not a day such as \"2026-12-31\"")
        }
        ProblemCode::UnknownChoice => format!("{field} is \"{given}\": none of {}", choices()),
        ProblemCode::UnknownKey => format!("{field} is not a key here: there are {}", choices()),
        ProblemCode::TooManyRows => format!("{field} has more than {maximum} rows"),
        ProblemCode::NoRows => format!("{field} has no rows: give at least one"),
        ProblemCode::TooLong => format!("{field} is longer than {maximum} characters"),
        ProblemCode::PartAboveWhole => {
            format!("{field} is {given}, more than the whole of {maximum}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_of_every_problem_names_the_field_the_value_and_what_is_accepted() {
        let allowed = Allowed {
            minimum: Some("0".into()),
            maximum: Some("10".into()),
            decimals: Some(2),
            choices: vec!["P", "R"],
        };
        let message = |code| message_of(code, "rows[1].cost", Some("x"), &allowed);
        for (code, expected) in [
            (ProblemCode::Required, "rows[1].cost is required"),
            (ProblemCode::WrongType, "rows[1].cost cannot be x"),
            (
                ProblemCode::NotANumber,
                "rows[1].cost is \"x\": not a decimal number such as \"1234567.89\"",
            ),
            (
                ProblemCode::FractionalNumber,
                "rows[1].cost is the number x, which JavaScript may not hold exactly: pass text",
            ),
            (ProblemCode::TooSmall, "rows[1].cost is x, less than 0"),
            (ProblemCode::TooLarge, "rows[1].cost is x, more than 10"),
            (ProblemCode::TooManyDecimals, "rows[1].cost is x, with more than 2 decimals"),
            (ProblemCode::NotWhole, "rows[1].cost is x: not a whole number"),
            (ProblemCode::NotADate, "rows[1].cost is \"x\": not a day such as \"2026-12-31\""),
            (ProblemCode::UnknownChoice, "rows[1].cost is \"x\": none of P, R"),
            (ProblemCode::UnknownKey, "rows[1].cost is not a key here: there are P, R"),
            (ProblemCode::TooManyRows, "rows[1].cost has more than 10 rows"),
            (ProblemCode::NoRows, "rows[1].cost has no rows: give at least one"),
            (ProblemCode::TooLong, "rows[1].cost is longer than 10 characters"),
            (ProblemCode::PartAboveWhole, "rows[1].cost is x, more than the whole of 10"),
        ] {
            assert_eq!(message(code), expected);
        }
    }
}
