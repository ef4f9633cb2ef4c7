//! What prizes cost in tax: the organiser adds a money part to them and pays it as their tax.

use rust_decimal::dec;

use crate::amount::InRoubles;
use crate::document::clauses;
use crate::evaluation::{Evaluation, Named};

clauses! {
    pub(super) CLAUSES:
    // N = (Q − 4 000) · 13/87
    "8.6" {
        TAX_FREE: Roubles = dec!(4_000);
        UNTAXED_PART: Step;
        TAXED_PART: Step;
        MONEY_PART: Step;
    }
    "8.6.1" {
        ORGANISER_PAYS: Note;
    }
    "8.6.1.1" {
        INCOME_TAX: Percent = dec!(13);
    }
    // The form with personal data
    "10.5" {
        FORM_DAYS: Days = dec!(3);
    }
}

/// The money part N of the prizes of a year, Q.
pub(super) fn money_part(
    evaluation: &mut Evaluation<'_>,
    prizes: Named<InRoubles>,
) -> Named<InRoubles> {
    let untaxed = evaluation.cap(UNTAXED_PART, prizes, &TAX_FREE);
    let taxed = evaluation.difference(TAXED_PART, prizes, untaxed);
    evaluation.gross_up(MONEY_PART, taxed, &INCOME_TAX)
}
