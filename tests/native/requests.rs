//! Random requests that have no problems, drawn from what the register says about the fields.

use chrono::{Days, NaiveDate};
use points_estimator::input::{FieldDescription, FieldKind, Value};
use points_estimator::{EstimatorInfo, estimators};
use proptest::prelude::*;
use proptest::strategy::Union;
use rust_decimal::Decimal;

type Entries = Vec<(String, Value)>;

/// A request of any estimator in any edition.
pub(crate) fn any_request() -> impl Strategy<Value = Value> {
    Union::new(estimators().iter().map(request))
}

/// A request of an estimator in an edition.
fn request(info: &EstimatorInfo) -> BoxedStrategy<Value> {
    let mut known: Entries = vec![("estimator".into(), Value::Text(info.id.into()))];
    known.extend(info.edition.map(|edition| ("edition".into(), Value::Text(edition.into()))));
    (form(&info.fields), proptest::option::of(day()))
        .prop_map(move |(fields, on)| {
            let mut entries = known.clone();
            entries.extend(on.map(|on| ("on".into(), on)));
            entries.extend(fields);
            agree(&mut entries);
            Value::Map(entries)
        })
        .boxed()
}

fn form(fields: &[FieldDescription]) -> BoxedStrategy<Entries> {
    let entries: Vec<BoxedStrategy<Option<(String, Value)>>> = fields
        .iter()
        .map(|field| {
            let id = field.id.to_owned();
            let likelihood = if field.required { 100 } else { 70 };
            let value = any_value(field).prop_map(move |value| (id.clone(), value));
            (value, 0..100)
                .prop_map(move |(entry, chance)| (chance < likelihood).then_some(entry))
                .boxed()
        })
        .collect();
    entries.prop_map(|entries| entries.into_iter().flatten().collect()).boxed()
}

fn any_value(field: &FieldDescription) -> BoxedStrategy<Value> {
    let choices = field.choices.clone();
    match field.kind {
        FieldKind::Money | FieldKind::Percent | FieldKind::ExchangeRate | FieldKind::Count => {
            number(field)
        }
        FieldKind::Date => day().boxed(),
        FieldKind::Choice => {
            proptest::sample::select(choices).prop_map(|choice| text(&choice)).boxed()
        }
        FieldKind::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        FieldKind::Text => ".{0,100}".prop_map(|name| text(&name)).boxed(),
        FieldKind::Counts => {
            let units = move |count: Vec<i64>| {
                let named = choices.iter().map(|choice| (*choice).to_owned());
                Value::Map(named.zip(count.into_iter().map(Value::Whole)).collect())
            };
            proptest::collection::vec(0..=1_000_000_i64, field.choices.len())
                .prop_map(units)
                .boxed()
        }
        FieldKind::Rows => {
            let row = form(&field.fields).prop_map(|mut entries| {
                agree(&mut entries);
                Value::Map(entries)
            });
            proptest::collection::vec(row, 1..=8).prop_map(Value::List).boxed()
        }
    }
}

/// A decimal text between the limits of a field: anywhere, or where thresholds lie.
fn number(field: &FieldDescription) -> BoxedStrategy<Value> {
    let scale = field.decimals.unwrap();
    let limit = |text: &Option<String>| {
        let mut limit: Decimal = text.as_ref().unwrap().parse().unwrap();
        limit.rescale(scale);
        limit.mantissa()
    };
    let (least, greatest) = (limit(&field.minimum), limit(&field.maximum));
    let modest = greatest.min(10_000_000_000);
    prop_oneof![least..=greatest, least..=modest, least..=greatest.min(1_000)]
        .prop_map(move |last_places| text(&Decimal::from_i128_with_scale(last_places, scale)))
        .boxed()
}

/// A day of the whole range, or of the years that the documents are about.
fn day() -> impl Strategy<Value = Value> {
    let first = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap();
    let day_number = |year, month, day| {
        let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        u64::try_from((day - first).num_days()).unwrap()
    };
    prop_oneof![
        0..=day_number(2100, 12, 31),
        day_number(2019, 12, 1)..=day_number(2028, 3, 1),
        day_number(2025, 5, 25)..=day_number(2025, 6, 7),
    ]
    .prop_map(move |number| text(&(first + Days::new(number))))
}

fn text(value: &impl ToString) -> Value {
    Value::Text(value.to_string())
}

/// The fields that must agree with another one.
fn agree(entries: &mut Entries) {
    for (part, whole) in [
        ("optimaCost", "equipmentCost"),
        ("undocumentedCost", "installedCost"),
        ("grandPrizes", "entries"),
        ("prizeNumber", "grandPrizes"),
    ] {
        if let Some(whole) = amount(entries, whole) {
            at_most(entries, part, whole);
        }
    }
    // What parameters of the documents limit.
    at_most(entries, "charityBalance", Decimal::from(3_000_000));
    at_most(entries, "place", Decimal::from(5));
    // Written so, days compare as they follow each other.
    if let (Value::Text(contracted), Value::Text(paid)) =
        (Value::entry(entries, "contractedOn"), Value::entry(entries, "paidOn"))
        && paid < contracted
    {
        let contracted = text(contracted);
        put(entries, "paidOn", contracted);
    }
    days_follow_each_other(entries);
    let is_abroad = matches!(
        Value::entry(entries, "region"),
        Value::Text(region) if !["capitals", "russia"].contains(&region.as_str())
    );
    if is_abroad {
        at_most(entries, "place", Decimal::from(3));
    }
}

/// A ledger has no request before anything could be credited, and is not read before it begins.
pub(crate) fn days_follow_each_other(entries: &mut Entries) {
    let Some(as_of) = day_of(entries, "asOf") else { return };
    let joined = day_of(entries, "joinedOn").unwrap();
    let paid = days_of(entries, "payments", "paidOn");
    let credited = paid
        .iter()
        .map(|paid| if *paid <= joined { joined + Days::new(14) } else { *paid + Days::new(7) });
    let credited = credited.min().unwrap();
    if credited > NaiveDate::from_ymd_opt(2100, 12, 31).unwrap() {
        entries.retain(|(name, _)| name != "redemptions");
    }
    if let Some((_, Value::List(rows))) = entries.iter_mut().find(|it| it.0 == "redemptions") {
        for row in rows {
            let Value::Map(row) = row else { panic!("{row:?}") };
            let requested = day_of(row, "requestedOn").unwrap();
            put(row, "requestedOn", text(&requested.max(credited)));
        }
    }
    let requested = days_of(entries, "redemptions", "requestedOn");
    let first = paid.into_iter().chain(requested).fold(joined, NaiveDate::min);
    put(entries, "asOf", text(&as_of.max(first)));
}

fn day_of(entries: &[(String, Value)], key: &str) -> Option<NaiveDate> {
    match Value::entry(entries, key) {
        Value::Text(text) => Some(text.parse().unwrap()),
        _ => None,
    }
}

fn days_of(entries: &[(String, Value)], list: &str, key: &str) -> Vec<NaiveDate> {
    let Value::List(rows) = Value::entry(entries, list) else { return Vec::new() };
    let days = rows.iter().filter_map(|row| match row {
        Value::Map(row) => day_of(row, key),
        _ => None,
    });
    days.collect()
}

/// The amount of an entry.
pub(crate) fn amount(entries: &[(String, Value)], key: &str) -> Option<Decimal> {
    match Value::entry(entries, key) {
        Value::Text(text) => Some(text.parse().unwrap()),
        _ => None,
    }
}

fn at_most(entries: &mut Entries, key: &str, limit: Decimal) {
    if amount(entries, key).is_some_and(|amount| amount > limit) {
        put(entries, key, text(&limit));
    }
}

fn put(entries: &mut Entries, key: &str, value: Value) {
    entries.iter_mut().find(|(name, _)| name == key).unwrap().1 = value;
}
