//! Does a step say the truth? Its result is worked out again from what it shows.

use points_estimator::estimate::{Estimate, Rounded, Source, Step, StepKind};
use points_estimator::input::Value;
use points_estimator::quantity::Scalar;
use rust_decimal::Decimal;

use crate::corpus::{corpus, estimated};

/// An exact fraction.
struct Fraction {
    numerator: i128,
    denominator: i128,
}

/// A decimal text as a whole number of its last places, and the power of ten that it is short of.
fn parts(text: &str) -> Fraction {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let numerator = format!("{whole}{decimals}").parse().unwrap();
    let places = u32::try_from(decimals.len()).unwrap();
    Fraction { numerator, denominator: 10_i128.pow(places) }
}

impl Fraction {
    const HUNDRED: Self = Self { numerator: 100, denominator: 1 };

    const fn times(&self, other: &Self) -> Self {
        Self {
            numerator: self.numerator * other.numerator,
            denominator: self.denominator * other.denominator,
        }
    }

    const fn over(&self, other: &Self) -> Self {
        Self {
            numerator: self.numerator * other.denominator,
            denominator: self.denominator * other.numerator,
        }
    }

    /// Denominators are powers of ten here, and the larger one will do for both.
    fn plus(&self, other: &Self) -> Self {
        let denominator = self.denominator.max(other.denominator);
        let scaled = |it: &Self| it.numerator * (denominator / it.denominator);
        Self { numerator: scaled(self) + scaled(other), denominator }
    }

    const fn negative(&self) -> Self {
        Self { numerator: -self.numerator, denominator: self.denominator }
    }

    const fn is(&self, other: &Self) -> bool {
        self.numerator * other.denominator == other.numerator * self.denominator
    }

    /// The whole number below; nothing here is negative.
    const fn cut(&self) -> Self {
        Self { numerator: self.numerator / self.denominator, denominator: 1 }
    }

    /// The nearest whole number, half away from zero; nothing here is negative.
    const fn rounded(&self) -> Self {
        let doubled = 2 * self.numerator + self.denominator;
        Self { numerator: doubled / (2 * self.denominator), denominator: 1 }
    }
}

/// What the operation of a step makes of its operands; nothing if it reads a table.
fn exact(step: &Step) -> Option<Fraction> {
    let numbers = || step.operands.iter().map(|operand| parts(&operand.value.to_string()));
    let pair = || (numbers().next().unwrap(), numbers().nth(1).unwrap());
    Some(match step.kind {
        StepKind::Rate | StepKind::Share | StepKind::Tax => {
            let (base, percent) = pair();
            base.times(&percent).over(&Fraction::HUNDRED)
        }
        StepKind::Product => pair().0.times(&pair().1),
        StepKind::Quotient => pair().0.over(&pair().1),
        StepKind::Sum => numbers().fold(parts("0"), |sum, number| sum.plus(&number)),
        StepKind::Difference | StepKind::Remainder => pair().0.plus(&pair().1.negative()),
        StepKind::Cap => {
            let (capped, cap) = pair();
            let excess = capped.plus(&cap.negative()).numerator;
            assert_eq!(step.applied, excess > 0, "{step:?}");
            if excess > 0 { cap } else { capped }
        }
        StepKind::GrossUp => {
            let (net, percent) = pair();
            net.times(&percent).over(&Fraction::HUNDRED.plus(&percent.negative()))
        }
        StepKind::Base => {
            let factor = |id, without: &str| {
                let operand = step.operands.iter().find(|operand| operand.id == id);
                parts(&operand.map_or_else(|| without.into(), |it| it.value.to_string()))
            };
            let hundredfold = numbers().next().unwrap().times(&Fraction::HUNDRED);
            let vat = Fraction::HUNDRED.plus(&factor("vatPercent", "0"));
            hundredfold.times(&factor("exchangeRate", "1")).over(&vat)
        }
        StepKind::WholePart => numbers().next().unwrap().cut(),
        StepKind::Gate if step.applied => parts("0"),
        StepKind::Gate => numbers().next().unwrap(),
        StepKind::Table => return None,
    })
}

/// Every step follows from its operands, every operand that is a step is the result of that step, a
/// part of one no more than it, and the last result is the headline.
pub(crate) fn check(estimate: &Estimate) {
    for (index, step) in estimate.steps.iter().enumerate() {
        check_result(step);
        for operand in &step.operands {
            let earlier = |at: u32| &estimate.steps[..index][usize::try_from(at).unwrap()];
            match operand.source {
                Source::Step { index } => {
                    assert_eq!(operand.value, earlier(index).result, "{}: {operand:?}", step.id);
                }
                Source::Part { index } => {
                    let [part, whole] = [operand.value, earlier(index).result]
                        .map(|value| value.to_string().parse::<Decimal>().unwrap());
                    assert!(part <= whole, "{}: {operand:?} of {whole}", step.id);
                }
                Source::Field { .. } | Source::Parameter { .. } | Source::Choice => {}
            }
        }
    }
    if let Some(points) = estimate.points {
        let last = estimate.steps.last().unwrap();
        assert_eq!(last.result.to_string(), points.to_string());
    }
}

/// Every operand that is a field holds what the request has there; nothing is zero.
fn check_fields(request: &Value, estimate: &Estimate) {
    for operand in estimate.steps.iter().flat_map(|step| &step.operands) {
        if let Source::Field { path } = operand.source {
            let given = given(request, &path.to_string());
            let given = given.map_or(Decimal::ZERO, |text| text.parse().unwrap());
            assert_eq!(operand.value, Scalar::Number(given.normalize()), "{path}");
        }
    }
}

/// The number at a path such as `projects[0].focus.optimat-a`, as text.
fn given(request: &Value, path: &str) -> Option<String> {
    let segments = path.split(['.', '[']).map(|segment| segment.trim_end_matches(']'));
    let value = segments.fold(request, |value, segment| match value {
        Value::Map(entries) => Value::entry(entries, segment),
        Value::List(rows) => &rows[segment.parse::<usize>().unwrap()],
        _ => &Value::Absent,
    });
    match value {
        Value::Text(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Whole(number) => Some(number.to_string()),
        _ => None,
    }
}

fn check_result(step: &Step) {
    let Some(exact) = exact(step) else { return };
    let result = parts(&step.result.to_string());
    let places = match step.rounding {
        None => return assert!(exact.is(&result), "{step:?}"),
        Some(Rounded::Kopeck | Rounded::CutKopeck) => Fraction::HUNDRED,
        Some(Rounded::Whole) => parts("1"),
        Some(Rounded::CutFive) => parts("100000"),
    };
    let is_cut = matches!(step.rounding, Some(Rounded::CutKopeck | Rounded::CutFive));
    let scaled = exact.times(&places);
    let rounded = if is_cut { scaled.cut() } else { scaled.rounded() }.over(&places);
    assert!(rounded.is(&result), "{step:?}");
    assert!(!exact.is(&result), "nothing was rounded in {step:?}");
}

#[test]
fn every_step_of_every_case_follows_from_its_operands_and_each_is_where_its_source_says() {
    for case in corpus() {
        let estimate = estimated(&case.request);
        check(&estimate);
        check_fields(&case.request, &estimate);
    }
}

#[test]
fn a_fraction_rounds_half_away_from_zero() {
    for (number, whole) in [("2.49", "2"), ("2.5", "3"), ("0.5", "1"), ("3", "3")] {
        assert!(parts(number).rounded().is(&parts(whole)), "{number}");
    }
}
