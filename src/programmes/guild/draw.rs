//! The draw of the grand prize: which entry wins, and which is next if that one cannot receive it.

use rust_decimal::{Decimal, dec};

use super::{HAND_OUT_PRIZES, HAND_OUT_UNTIL, HANDING_OUT, tax};
use crate::amount::{Count, InCount, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::document::{Entitlement, Parameter, Period, clauses};
use crate::estimate::{Detail, Payout, Status};
use crate::estimator::{Estimator, Formula};
use crate::evaluation::{Dates, Evaluation, Headline, Named, Outcome};
use crate::input::{Position, Reader, form};

clauses! {
    CLAUSES:
    // The grand prize
    "8.3" {
        GRAND_PRIZE: Roubles = dec!(100_000);
        GRAND_PRIZE_GROSS: Step;
        MONEY_PART_MISPRINT: Note;
    }
    // The winner's number, on one fraction: N = (S · K + S · i − S) ÷ M + fn
    "9.3" {
        NUMBERS_PRODUCT: Step;
        TENFOLD: Count = dec!(10);
        NUMBERS_TENFOLD: Step;
        DRAW_QUOTIENT: Step;
        DRAW_WHOLE: Step;
        DRAW_COEFFICIENT: Step;
        ENTRIES_BY_COEFFICIENT: Step;
        ENTRIES_BY_NUMBER: Step;
        ENTRIES_BEFORE: Step;
        ENTRIES_TOGETHER: Step;
        ENTRIES_PASSED: Step;
        DRAWN_NUMBER: Step;
        WINNING_ENTRY: Step;
    }
    "9.5" {
        DRAW_DAY: Day = day(2026, 1, 15);
        DRAW_HELD: Date;
    }
    // Handing out the grand prize
    "10.12" {
        WINNER_FORM: Date;
        REPLY_DAYS: Days + Note = dec!(3);
    }
}

/// What the sentence of 8.3 writes in digits. Its words and the table say what the formula gives, so
/// it is no parameter of the draw.
const MISPRINT: Parameter<Roubles> =
    Parameter::new(MONEY_PART_MISPRINT.id, "8.3", Roubles::new(dec!(14_354)));

form! {
    /// A draw of grand prizes among entries that are numbered in the order of their creation.
    pub struct Drawing {
        required {
            /// The number of entries, S.
            entries: Position = "entries" clause "9.3",
            /// The number of grand prizes that are drawn, M.
            grand_prizes: Position = "grandPrizes" clause "9.3" initially "1",
            /// Which of them it is about, i.
            prize_number: Position = "prizeNumber" clause "9.3" initially "1",
            /// The number of its kind in the table of prizes, x.
            prize_kind: Position = "prizeKind" clause "9.3" initially "4",
            /// The number of the first entry, fn.
            first_entry: Position = "firstEntry" clause "9.3" initially "1",
        }
        optional {
            /// The day on which the winner was notified.
            notified_on: Day = "notifiedOn" clause "10.5",
        }
        agree { Drawing::prizes_are_within_entries }
    }
}

impl Formula for Drawing {
    const ESTIMATOR: Estimator = Estimator {
        id: "guild-draw",
        programme: "guild",
        edition: None,
        period: Period::until(DRAW_DAY, "9.5"),
        row_of: None,
        entitlement: Entitlement::Draw,
        clauses: &[HANDING_OUT, tax::CLAUSES, CLAUSES],
    };

    fn evaluate(&self, evaluation: &mut Evaluation<'_>) -> Outcome {
        // 9.3
        let winning_entry = self.winning_entry(evaluation);
        let next_entry = self.entry_after(evaluation, winning_entry);
        // 8.3
        let prize = grand_prize(evaluation);
        // 9.5, 10.12
        self.schedule(evaluation);
        evaluation.note(tax::ORGANISER_PAYS);
        evaluation.note_with(MONEY_PART_MISPRINT, Some(evaluation.value(&MISPRINT)));
        evaluation.note_with(REPLY_DAYS.note(), Some(evaluation.value(&REPLY_DAYS)));

        let headline = Headline::WinningEntry(winning_entry);
        let detail = Detail::Draw { winning_entry, next_entry, prize };
        Outcome { headline, ..Outcome::default() }.with_detail(detail)
    }
}

impl Drawing {
    /// Refuses more prizes than entries, and a prize beyond the last one.
    fn prizes_are_within_entries(&self, reader: &mut Reader<'_>) -> bool {
        let grand_prizes = self.grand_prizes.count().value();
        reader.not_above("grandPrizes", grand_prizes, self.entries.count().value())
            & reader.not_above("prizeNumber", self.prize_number.count().value(), grand_prizes)
    }

    /// N, exact: nothing but K is cut before, to its five decimals.
    fn winning_entry(&self, evaluation: &mut Evaluation<'_>) -> Count {
        let entries = evaluation.field("entries", self.entries.count());
        let coefficient = self.coefficient(evaluation, entries);
        let prize_number = evaluation.field("prizeNumber", self.prize_number.count());
        let by_coefficient: Named<InCount> =
            evaluation.product(ENTRIES_BY_COEFFICIENT, entries, coefficient);
        let by_number = evaluation.product(ENTRIES_BY_NUMBER, entries, prize_number);
        let before = evaluation.difference(ENTRIES_BEFORE, by_number, entries);
        let together = evaluation.sum(ENTRIES_TOGETHER, &[by_coefficient, before], Rounding::None);
        // Truncating here is safe: N's fractional part is discarded in the end anyway.
        let grand_prizes = evaluation.field("grandPrizes", self.grand_prizes.count());
        let passed = evaluation.cut_quotient(ENTRIES_PASSED, together, grand_prizes);
        let first = evaluation.field("firstEntry", self.first_entry.count());
        let drawn = evaluation.sum(DRAWN_NUMBER, &[passed, first], Rounding::None);
        evaluation.whole_part::<_, InCount>(WINNING_ENTRY, drawn).amount()
    }

    /// K: i · x ÷ S, tenfold until it reaches 1, without its whole part.
    ///
    /// It is i · x that is multiplied by ten until it reaches S, so nothing is cut before the five
    /// decimals that count.
    fn coefficient(
        &self,
        evaluation: &mut Evaluation<'_>,
        entries: Named<InCount>,
    ) -> Named<InCount> {
        let prize_number = evaluation.field("prizeNumber", self.prize_number.count());
        let prize_kind = evaluation.field("prizeKind", self.prize_kind.count());
        let product = evaluation.product(NUMBERS_PRODUCT, prize_number, prize_kind);
        let scaled = tenfold_until(evaluation, product, entries);
        let quotient: Named<InCount> = evaluation.cut_quotient(DRAW_QUOTIENT, scaled, entries);
        let whole = evaluation.whole_part(DRAW_WHOLE, quotient);
        evaluation.difference(DRAW_COEFFICIENT, quotient, whole)
    }

    /// The entry that is next on the list; after the last, the first.
    fn entry_after(&self, evaluation: &mut Evaluation<'_>, winning_entry: Count) -> Count {
        let first = self.first_entry.count();
        let next = evaluation.unrecorded_sum([winning_entry, Count::new(Decimal::ONE)]);
        let end = evaluation.unrecorded_sum([first, self.entries.count()]);
        if next < end { next } else { first }
    }

    fn schedule(&self, evaluation: &mut Evaluation<'_>) {
        let draw_day = evaluation.value(&DRAW_DAY);
        evaluation.deadline(DRAW_HELD, Dates::between(draw_day, draw_day), Status::Met);
        let form_days = evaluation.value(&tax::FORM_DAYS);
        let form_until = self.notified_on.and_then(|day| day.plus_days(form_days));
        let status = if form_until.is_some() { Status::Met } else { Status::Unknown };
        evaluation.deadline(WINNER_FORM, Dates::by(form_until), status);
        let hand_out_until = evaluation.value(&HAND_OUT_UNTIL);
        evaluation.deadline(HAND_OUT_PRIZES, Dates::by(Some(hand_out_until)), status);
    }
}

/// A number, tenfold as often as it takes to reach another.
fn tenfold_until(
    evaluation: &mut Evaluation<'_>,
    number: Named<InCount>,
    reached: Named<InCount>,
) -> Named<InCount> {
    let mut scaled = number;
    while scaled.amount() < reached.amount() {
        let tenfold = evaluation.product(NUMBERS_TENFOLD, scaled, &TENFOLD);
        // A factor that stands in for ten need not make it greater: then it would never get there.
        if tenfold.amount() <= scaled.amount() {
            break;
        }
        scaled = tenfold;
    }
    scaled
}

/// The winner receives the grand prize in full: it is the net sum.
fn grand_prize(evaluation: &mut Evaluation<'_>) -> Payout {
    let grand_prize = evaluation.parameter(&GRAND_PRIZE);
    let tax = tax::money_part(evaluation, grand_prize);
    let gross = evaluation.sum(GRAND_PRIZE_GROSS, &[grand_prize, tax], Rounding::None);
    let (gross, tax, net) = (gross.amount(), tax.amount(), grand_prize.amount());
    Payout { gross, tax, net, capped: false }
}
