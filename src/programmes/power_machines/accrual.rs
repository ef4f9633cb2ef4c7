//! Points for payments: 3 % or 0.3 % of the sum without VAT, half for discounts, half for charity.

use rust_decimal::dec;

use crate::amount::{
    Amount, Days, ExchangeRate, InPoints, Overflow, Percent, Points, Roubles, Rounding,
};
use crate::calendar::{Day, day};
use crate::estimate::{Decides, Status};
use crate::input::{Balance, Choice, Form, Money, Reader, Value, choices, form};
use crate::problem::{Allowed, ProblemCode};
use crate::programmes::{About, Formula, Headline, answer};
use crate::rule::{
    Figure, Period, Remark, Rule, date, days, percent, points, remark, roubles, rule, silence,
};
use crate::working::{Dates, Term, Working};

// 2.2
const PUBLICATION_DATE_UNKNOWN: Remark = remark("publication-date-unknown", "2.2");

// 3.1 Crediting
const CONTRACTS_SINCE: Figure<Day> = date("contracts-since", "3.1", day(2020, 1, 1));
const CONTRACT_DATE: Rule = CONTRACTS_SINCE.decides("contract-date");
const CREDITING_DAYS_ON_JOINING: Figure<Days> = days("crediting-days-on-joining", "3.1", dec!(14));
const CREDITING_DAYS: Figure<Days> = days("crediting-days", "3.1", dec!(7));
const CREDITING: Rule = rule("crediting", "3.1");
const LAST_DAY_OF_CREDITING: Remark = remark("last-day-of-crediting", "3.1");

const PAYMENT_BASE: Rule = rule("payment-base", "3.1");
const SPARE_PARTS_RATE: Figure<Percent> = percent("spare-parts-rate", "3.1", dec!(3));
const OTHER_RATE: Figure<Percent> = percent("other-rate", "3.1", dec!(0.3));
const PAYMENT_POINTS: Rule = rule("payment-points", "3.1");

const EXCLUSION: Rule = rule("exclusion", "3.1");
const COUNTED_POINTS: Rule = rule("counted-points", "3.1");

const DISCOUNT_SHARE: Figure<Percent> = percent("discount-share", "3.1", dec!(50));
const TO_DISCOUNT: Rule = DISCOUNT_SHARE.decides("to-discount");
const TO_CHARITY: Rule = rule("to-charity", "3.1");
const DISCOUNT_TOTAL: Rule = rule("discount-total", "3.1");
const CHARITY_TOTAL: Rule = rule("charity-total", "3.1");
const DISCOUNT_ACCOUNT: Rule = rule("discount", "3.1");
const CHARITY_ACCOUNT: Rule = rule("charity", "3.1");
const CREDITED: Rule = rule("credited", "3.1");

// 3.2 Spending
const POINT_VALUE: Figure<Roubles> = roubles("point-value", "3.2", dec!(1));
const POINT_IS_A_ROUBLE: Remark = remark("point-is-a-rouble", "3.2");

// 3.3 Limits
const CHARITY_LIMIT: Figure<Points> = points("charity-limit", "3.3", dec!(3_000_000));
const CHARITY_ROOM: Rule = CHARITY_LIMIT.decides("charity-room");
const CHARITY_CREDITED: Rule = CHARITY_LIMIT.decides("charity-credited");
const SHELF_LIFE: Figure<Days> = days("shelf-life", "3.3", dec!(1_095));
const EXPIRES: Rule = SHELF_LIFE.decides("expires");
const NO_CASH: Remark = remark("no-cash", "3.3");

const ROUNDING_NOT_MENTIONED: Remark = silence("rounding-not-mentioned");

const NOTES: &[Remark] = &[
    POINT_IS_A_ROUBLE,
    NO_CASH,
    LAST_DAY_OF_CREDITING,
    PUBLICATION_DATE_UNKNOWN,
    ROUNDING_NOT_MENTIONED,
];

choices! {
    /// What a contract is about.
    pub enum Subject {
        /// Supply of spare parts, or services.
        SparePartsAndServices = "spare-parts-and-services",
        /// Modernisation, supply of equipment, construction.
        Other = "other",
    }
}

choices! {
    /// Why nothing is accrued for a payment.
    pub enum Exclusion {
        /// Nothing speaks against it.
        None = "none",
        /// Paid later than the contract says.
        Late = "late",
        /// A fine or a penalty.
        Penalty = "penalty",
        /// Cancelled by the payer.
        Cancelled = "cancelled",
        /// On an order that had a discount from this programme.
        Discounted = "discounted",
    }
}

form! {
    /// Payments of one participant.
    pub struct Accrual {
        required {
            /// The payments.
            payments: Vec<Payment> = "payments" in "3.1",
        }
        optional {
            /// Points on the charity account before these payments.
            charity_balance: Balance = "charityBalance" in "3.3",
            /// The day on which the participant joined.
            joined_on: Day = "joinedOn" in "3.1",
        }
        agree { Accrual::charity_balance_is_within_its_limit }
    }
}

form! {
    /// A payment.
    pub struct Payment {
        required {
            /// The sum, in roubles or in the currency of the rate of exchange.
            amount: Money = "amount" in "3.1",
            /// What the contract is about.
            subject: Subject = "subject" in "3.1" from "spare-parts-and-services",
        }
        optional {
            /// The rate of the VAT that the sum includes, percent; nothing: no VAT.
            vat_percent: Percent = "vatPercent" in "3.1",
            /// Roubles for a unit of the currency on the day of payment; nothing: roubles.
            exchange_rate: ExchangeRate = "exchangeRate" in "3.1",
            /// What speaks against accruing points, if anything.
            exclusion: Exclusion = "exclusion" in "3.1",
            /// The date of the contract.
            contracted_on: Day = "contractedOn" in "3.1",
            /// The day on which the payment was received.
            paid_on: Day = "paidOn" in "3.1",
        }
    }
}

impl Formula for Accrual {
    const ABOUT: About = About {
        id: "power-machines-accrual",
        programme: "power-machines",
        edition: None,
        period: Period { opens: None, closes: None, clause: Some("2.2") },
        row_of: None,
        fields: Self::FIELDS,
        figures: &[
            SPARE_PARTS_RATE.published(),
            OTHER_RATE.published(),
            CONTRACTS_SINCE.published(),
            DISCOUNT_SHARE.published(),
            CHARITY_LIMIT.published(),
            SHELF_LIFE.published(),
            CREDITING_DAYS_ON_JOINING.published(),
            CREDITING_DAYS.published(),
            POINT_VALUE.published(),
        ],
        accounts: &[DISCOUNT_ACCOUNT, CHARITY_ACCOUNT],
        schedule: &[CREDITING, EXPIRES],
        conditions: &[CONTRACT_DATE, EXCLUSION],
        steps: &[
            PAYMENT_BASE,
            PAYMENT_POINTS,
            COUNTED_POINTS,
            TO_DISCOUNT,
            TO_CHARITY,
            DISCOUNT_TOTAL,
            CHARITY_TOTAL,
            CHARITY_ROOM,
            CHARITY_CREDITED,
            CREDITED,
        ],
        notes: NOTES,
        answer: answer::<Self>,
    };

    fn work(&self, working: &mut Working) -> Result<Headline, Overflow> {
        let balance = self.charity_balance.unwrap_or(Points::ZERO);
        let mut room_left = CHARITY_LIMIT.value.minus(balance)?;
        let mut discount_parts = Vec::new();
        let mut charity_parts = Vec::new();
        let mut potential_discount = Points::ZERO;
        let mut potential_charity = Points::ZERO;
        for (row, payment) in self.payments.iter().enumerate() {
            working.row(Some(row));
            let points = payment.points(working)?;
            let counted = working.gate(COUNTED_POINTS, points);
            let (to_discount, to_charity) = split(working, counted)?;
            discount_parts.push(to_discount);
            charity_parts.push(to_charity);
            let (discount, charity) = split(&mut Working::default(), points)?;
            potential_discount = potential_discount.plus(discount.amount())?;
            potential_charity = potential_charity.plus(charity.amount())?;
            working.row_points(Some(counted.amount()), Some(points.amount()));

            // The limit of the charity account is filled in the order of the rows.
            let fits = to_charity.amount().least(room_left);
            room_left = room_left.minus(fits)?;
            self.schedule(working, payment, to_discount.amount().plus(fits)?);
        }
        working.row(None);

        let discount = working.sum(DISCOUNT_TOTAL, &discount_parts, Rounding::None)?;
        let charity = working.sum(CHARITY_TOTAL, &charity_parts, Rounding::None)?;
        let balance = Term::given("charityBalance", balance);
        let room = working.difference(CHARITY_ROOM, (&CHARITY_LIMIT).into(), balance)?;
        let charity_credited = working.cap(CHARITY_CREDITED, charity, room);
        let credited = working.sum(CREDITED, &[discount, charity_credited], Rounding::None)?;

        let [charity, charity_credited] = [charity, charity_credited].map(Term::amount);
        let forgone = charity.minus(charity_credited)?;
        working.account(DISCOUNT_ACCOUNT, discount.amount(), Points::ZERO);
        working.account(CHARITY_ACCOUNT, charity_credited, forgone);

        working.notes(NOTES);
        let potential_charity = Amount::new(potential_charity.value().min(room.amount().value()));
        Ok(Headline {
            points: Some(credited.amount()),
            potential: Some(potential_discount.plus(potential_charity)?),
        })
    }
}

impl Accrual {
    /// Refuses a balance that the limit rules out.
    fn charity_balance_is_within_its_limit(&self, reader: &mut Reader<'_>) -> bool {
        let limit = CHARITY_LIMIT.value;
        let Some(balance) = self.charity_balance.filter(|balance| *balance > limit) else {
            return true;
        };
        let allowed = Allowed {
            minimum: Some("0".into()),
            maximum: Some(limit.to_string()),
            ..Allowed::default()
        };
        let given = Value::Text(balance.to_string());
        reader.within("charityBalance", |reader| {
            reader.problem(ProblemCode::TooLarge, &given, allowed);
        });
        false
    }

    /// When the points of a payment are credited at the latest, and until when they are good.
    fn schedule(&self, working: &mut Working, payment: &Payment, points: Points) {
        let by = match (self.joined_on, payment.paid_on) {
            (Some(joined), Some(paid)) if paid <= joined => {
                joined.plus_days(CREDITING_DAYS_ON_JOINING.value)
            }
            (Some(_), Some(paid)) => paid.plus_days(CREDITING_DAYS.value),
            _ => None,
        };
        let until = by.and_then(|credited| credited.plus_days(SHELF_LIFE.value));
        let status = match by {
            None => Status::Unknown,
            Some(_) if working.is_open() => Status::Met,
            Some(_) => Status::Unmet,
        };
        working.schedule(CREDITING, points, Dates { from: None, by }, status);
        working.schedule(EXPIRES, points, Dates { from: None, by: until }, status);
    }
}

impl Payment {
    /// The points for this payment, whether or not it counts.
    fn points(&self, working: &mut Working) -> Result<Term<InPoints>, Overflow> {
        let since = CONTRACTS_SINCE.value;
        working.not_before(CONTRACT_DATE, Decides::Points, self.contracted_on, since);
        let exclusion = self.exclusion.map(Choice::id);
        working.chosen(EXCLUSION, Decides::Points, exclusion, Exclusion::None.id());

        let amount = Term::given("amount", self.amount);
        let exchange_rate = self.exchange_rate.map(|rate| Term::given("exchangeRate", rate));
        let vat_percent = self.vat_percent.map(|vat| Term::given("vatPercent", vat));
        let base = working.base(PAYMENT_BASE, amount, exchange_rate, vat_percent)?;
        let rate = match self.subject {
            Subject::SparePartsAndServices => &SPARE_PARTS_RATE,
            Subject::Other => &OTHER_RATE,
        };
        working.rate(PAYMENT_POINTS, base, rate, Rounding::Kopeck)
    }
}

/// Half for discounts; charity gets the rest, so that no kopeck is lost or made.
fn split(
    working: &mut Working,
    points: Term<InPoints>,
) -> Result<(Term<InPoints>, Term<InPoints>), Overflow> {
    let to_discount = working.share(TO_DISCOUNT, points, &DISCOUNT_SHARE, Rounding::Kopeck)?;
    let to_charity = working.remainder(TO_CHARITY, points, to_discount)?;
    Ok((to_discount, to_charity))
}
