//! The draw of the grand prize: which entry wins, and who is next if that one cannot receive it.

use rust_decimal::{Decimal, dec};

use super::{
    FORM_DAYS, HAND_OUT_PRIZES, HAND_OUT_UNTIL, INCOME_TAX, MONEY_PART, ORGANISER_PAYS, TAX_FREE,
    TAXED_PART, UNTAXED_PART, money_part,
};
use crate::amount::{Count, Days, InCount, Roubles, Rounding};
use crate::calendar::{Day, day};
use crate::estimate::{Draw, Payout, Status};
use crate::input::{Form, Position, Reader, form};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{Figure, Period, Remark, Rule, count, date, days, remark, roubles, rule};
use crate::working::{Dates, Term, Working};

// 8.3
const GRAND_PRIZE: Figure<Roubles> = roubles("grand-prize", "8.3", dec!(100_000));
const GRAND_PRIZE_GROSS: Rule = rule("grand-prize-gross", "8.3");
// The digits of its sentence; the words beside them and the table say what the formula gives.
const MISPRINT: Figure<Roubles> = roubles("money-part-misprint", "8.3", dec!(14_354));
const MONEY_PART_MISPRINT: Remark = remark("money-part-misprint", "8.3");

// 9.3, on one fraction: the winner's number is (S · K + S · i − S) ÷ M + fn
const TENFOLD: Figure<Count> = count("tenfold", "9.3", dec!(10));
const NUMBERS_PRODUCT: Rule = rule("numbers-product", "9.3");
const NUMBERS_TENFOLD: Rule = TENFOLD.decides("numbers-tenfold");
const DRAW_QUOTIENT: Rule = rule("draw-quotient", "9.3");
const DRAW_WHOLE: Rule = rule("draw-whole", "9.3");
const DRAW_COEFFICIENT: Rule = rule("draw-coefficient", "9.3");
const ENTRIES_BY_COEFFICIENT: Rule = rule("entries-by-coefficient", "9.3");
const ENTRIES_BY_NUMBER: Rule = rule("entries-by-number", "9.3");
const ENTRIES_BEFORE: Rule = rule("entries-before", "9.3");
const ENTRIES_TOGETHER: Rule = rule("entries-together", "9.3");
const ENTRIES_PASSED: Rule = rule("entries-passed", "9.3");
const DRAWN_NUMBER: Rule = rule("drawn-number", "9.3");
const WINNING_ENTRY: Rule = rule("winning-entry", "9.3");

// 9.5
const DRAW_DAY: Figure<Day> = date("draw-day", "9.5", day(2026, 1, 15));
const DRAW_HELD: Rule = DRAW_DAY.decides("draw-held");

// 10.12
const WINNER_FORM: Rule = rule("winner-form", "10.12");
const REPLY_DAYS: Figure<Days> = days("reply-days", "10.12", dec!(3));
const REPLY: Remark = remark("reply-days", "10.12");

form! {
    /// A draw of grand prizes among entries that are numbered in the order of their creation.
    pub struct Drawing {
        required {
            /// The number of entries, S.
            entries: Position = "entries" in "9.3",
            /// The number of grand prizes that are drawn, M.
            grand_prizes: Position = "grandPrizes" in "9.3" from "1",
            /// Which of them it is about, i.
            prize_number: Position = "prizeNumber" in "9.3" from "1",
            /// The number of its kind in the table of prizes, x.
            prize_kind: Position = "prizeKind" in "9.3" from "4",
            /// The number of the first entry, fn.
            first_entry: Position = "firstEntry" in "9.3" from "1",
        }
        optional {
            /// The day on which the winner was told.
            notified_on: Day = "notifiedOn" in "10.5",
        }
        agree { Drawing::prizes_are_within_entries }
    }
}

impl Formula for Drawing {
    const ABOUT: About = About {
        id: "guild-draw",
        programme: "guild",
        edition: None,
        period: Period { opens: None, closes: Some(DRAW_DAY.value), clause: Some("9.5") },
        row_of: None,
        fields: Self::FIELDS,
        figures: &[
            GRAND_PRIZE.published(),
            TAX_FREE.published(),
            INCOME_TAX.published(),
            TENFOLD.published(),
            DRAW_DAY.published(),
            FORM_DAYS.published(),
            REPLY_DAYS.published(),
            HAND_OUT_UNTIL.published(),
        ],
        accounts: &[],
        schedule: &[DRAW_HELD, WINNER_FORM, HAND_OUT_PRIZES],
        conditions: &[],
        steps: &[
            NUMBERS_PRODUCT,
            NUMBERS_TENFOLD,
            DRAW_QUOTIENT,
            DRAW_WHOLE,
            DRAW_COEFFICIENT,
            ENTRIES_BY_COEFFICIENT,
            ENTRIES_BY_NUMBER,
            ENTRIES_BEFORE,
            ENTRIES_TOGETHER,
            ENTRIES_PASSED,
            DRAWN_NUMBER,
            WINNING_ENTRY,
            UNTAXED_PART,
            TAXED_PART,
            MONEY_PART,
            GRAND_PRIZE_GROSS,
        ],
        notes: &[ORGANISER_PAYS, MONEY_PART_MISPRINT, REPLY],
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Headline {
        let winner = self.winner(working);
        working.draw = Some(Draw { winning_entry: winner, next_entry: self.next(working, winner) });

        let grand_prize = (&GRAND_PRIZE).into();
        let tax = money_part(working, grand_prize);
        let gross = working.sum(GRAND_PRIZE_GROSS, &[grand_prize, tax], Rounding::None);
        let payout = Payout {
            gross: gross.amount(),
            tax: tax.amount(),
            net: GRAND_PRIZE.value,
            capped: false,
        };
        working.payout = Some(payout);
        working.potential_payout = Some(payout);

        let held = Dates::between(DRAW_DAY.value, DRAW_DAY.value);
        working.deadline(DRAW_HELD, held, Status::Met);
        let form_until = self.notified_on.and_then(|day| day.plus_days(FORM_DAYS.value));
        let status = if form_until.is_some() { Status::Met } else { Status::Unknown };
        working.deadline(WINNER_FORM, Dates::by(form_until), status);
        working.deadline(HAND_OUT_PRIZES, Dates::by(Some(HAND_OUT_UNTIL.value)), status);

        working.note(ORGANISER_PAYS);
        working.note_with(MONEY_PART_MISPRINT, Some(MISPRINT.value));
        working.note_with(REPLY, Some(REPLY_DAYS.value));
        Headline { points: None, potential: None }
    }
}

impl Drawing {
    /// Refuses more prizes than entries, and a prize that there is not.
    fn prizes_are_within_entries(&self, reader: &mut Reader<'_>) -> bool {
        let grand_prizes = self.grand_prizes.count().value();
        reader.not_above("grandPrizes", grand_prizes, self.entries.count().value())
            & reader.not_above("prizeNumber", self.prize_number.count().value(), grand_prizes)
    }

    /// N, exact: the only number that is cut before is K, to its five decimals.
    fn winner(&self, working: &mut Working) -> Count {
        let entries = Term::given("entries", self.entries.count());
        let coefficient = self.coefficient(working, entries);
        let prize_number = Term::given("prizeNumber", self.prize_number.count());
        let by_coefficient: Term<InCount> =
            working.product(ENTRIES_BY_COEFFICIENT, entries, coefficient);
        let by_number = working.product(ENTRIES_BY_NUMBER, entries, prize_number);
        let before = working.difference(ENTRIES_BEFORE, by_number, entries);
        let together = working.sum(ENTRIES_TOGETHER, &[by_coefficient, before], Rounding::None);
        // Cut behind the point, where the whole fraction goes in the end: N is what it would be.
        let grand_prizes = Term::given("grandPrizes", self.grand_prizes.count());
        let passed = working.cut_quotient(ENTRIES_PASSED, together, grand_prizes);
        let first = Term::given("firstEntry", self.first_entry.count());
        let drawn = working.sum(DRAWN_NUMBER, &[passed, first], Rounding::None);
        let winner: Term<InCount> = working.whole_part(WINNING_ENTRY, drawn);
        winner.amount()
    }

    /// K: i · x ÷ S without its whole part, once it has one.
    ///
    /// It is i · x that is multiplied by ten until it reaches S: so nothing is cut before the five
    /// decimals that count.
    fn coefficient(&self, working: &mut Working, entries: Term<InCount>) -> Term<InCount> {
        let prize_number = Term::given("prizeNumber", self.prize_number.count());
        let prize_kind = Term::given("prizeKind", self.prize_kind.count());
        let mut scaled: Term<InCount> = working.product(NUMBERS_PRODUCT, prize_number, prize_kind);
        while scaled.amount() < entries.amount() {
            scaled = working.product(NUMBERS_TENFOLD, scaled, &TENFOLD);
        }
        let quotient: Term<InCount> = working.cut_quotient(DRAW_QUOTIENT, scaled, entries);
        let whole = working.whole_part(DRAW_WHOLE, quotient);
        working.difference(DRAW_COEFFICIENT, quotient, whole)
    }

    /// The entry after the winner's; after the last, the first.
    fn next(&self, working: &mut Working, winner: Count) -> Count {
        let first = self.first_entry.count();
        let next = working.total([winner, Count::new(Decimal::ONE)]);
        let end = working.total([first, self.entries.count()]);
        if next < end { next } else { first }
    }
}
