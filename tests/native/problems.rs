//! Bad input: what is wrong, where, and how it is said.

use points_estimator::problem::Problem;
use points_estimator::{Answer, Misuse, estimate, estimators};
use serde_json::{Value as Json, json, to_value};

use crate::corpus::{estimated, value};

fn problems(request: &Json) -> Vec<Problem> {
    match estimate(&value(request)) {
        Ok(Answer::Problems(problems)) => problems,
        other => panic!("{request} is answered by {other:?}"),
    }
}

/// Field, code and message of every problem.
fn said(request: &Json) -> Vec<(String, String, String)> {
    let text = |code| to_value(code).unwrap().as_str().unwrap().to_owned();
    problems(request).into_iter().map(|it| (it.field, text(it.code), it.message)).collect()
}

#[track_caller]
fn assert_said(request: &Json, expected: &[(&str, &str, &str)]) {
    let said = said(request);
    let said: Vec<_> = said.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    assert_eq!(said, expected, "{request}");
}

fn kontur(system_cost: impl Into<Json>) -> Json {
    json!({ "estimator": "kontur", "systemCost": system_cost.into() })
}

fn contest(projects: impl Into<Json>) -> Json {
    json!({ "estimator": "keaz-contest", "projects": projects.into() })
}

fn project() -> Json {
    json!({ "equipmentCost": "5000000", "optimaCost": "2000000", "stage": "R" })
}

/// A project with one more field, or another value in one of its own.
fn project_with(key: &str, given: impl Into<Json>) -> Json {
    let mut project = project();
    project[key] = given.into();
    project
}

#[test]
fn a_sum_is_a_plain_decimal_from_0_to_a_thousand_billions_with_two_decimals() {
    let shaped = "not a decimal number such as \"1234567.89\"";
    for (given, code, message) in [
        ("-1", "too-small", "systemCost is -1, less than 0"),
        ("-0.01", "too-small", "systemCost is -0.01, less than 0"),
        ("\u{2212}1", "too-small", "systemCost is \u{2212}1, less than 0"),
        ("", "required", "systemCost is required"),
        (" ", "required", "systemCost is required"),
        ("abc", "not-a-number", &format!("systemCost is \"abc\": {shaped}")),
        ("NaN", "not-a-number", &format!("systemCost is \"NaN\": {shaped}")),
        ("1e400", "not-a-number", &format!("systemCost is \"1e400\": {shaped}")),
        ("1,5", "not-a-number", &format!("systemCost is \"1,5\": {shaped}")),
        ("1 000", "not-a-number", &format!("systemCost is \"1 000\": {shaped}")),
        (".5", "not-a-number", &format!("systemCost is \".5\": {shaped}")),
        ("5.", "not-a-number", &format!("systemCost is \"5.\": {shaped}")),
        ("+5", "not-a-number", &format!("systemCost is \"+5\": {shaped}")),
        ("1.2.3", "not-a-number", &format!("systemCost is \"1.2.3\": {shaped}")),
        ("--1", "not-a-number", &format!("systemCost is \"--1\": {shaped}")),
        ("١٢", "not-a-number", &format!("systemCost is \"١٢\": {shaped}")),
        (
            "1000000000000000.01",
            "too-large",
            "systemCost is 1000000000000000.01, more than 1000000000000000",
        ),
        (
            "123456789012345678901234567890",
            "too-large",
            "systemCost is 123456789012345678901234567890, more than 1000000000000000",
        ),
        ("0.001", "too-many-decimals", "systemCost is 0.001, with more than 2 decimals"),
        ("1.000", "too-many-decimals", "systemCost is 1.000, with more than 2 decimals"),
    ] {
        assert_said(&kontur(given), &[("systemCost", code, message)]);
    }
}

#[test]
fn a_sum_within_its_limits_is_taken_as_text_or_as_a_whole_number() {
    for given in ["0", "-0", "0.00", " 1 ", "007.5", "1000000000000000.00"] {
        estimated(&value(&kontur(given)));
    }
    estimated(&value(&kontur(1_000_000_000_000_000_i64)));
}

#[test]
fn a_number_with_a_fraction_must_be_text() {
    let message = "systemCost is the number 0.30000000000000004, which JavaScript may not hold \
                   exactly: pass text";
    let request: Json =
        serde_json::from_str(r#"{"estimator":"kontur","systemCost":0.30000000000000004}"#).unwrap();
    assert_said(&request, &[("systemCost", "fractional-number", message)]);
}

#[test]
fn a_value_of_another_kind_is_named() {
    for (given, kind) in [
        (json!(true), "true"),
        (json!([]), "a list"),
        (json!([1]), "a list"),
        (json!({}), "an object"),
    ] {
        let message = format!("systemCost cannot be {kind}");
        assert_said(&kontur(given), &[("systemCost", "wrong-type", &message)]);
    }
    let request = json!({
        "estimator": "kontur", "systemCost": "1", "stage": 1, "realised": "yes", "requestedOn": 5,
    });
    assert_said(
        &request,
        &[
            ("stage", "wrong-type", "stage cannot be 1"),
            ("realised", "wrong-type", "realised cannot be yes"),
            ("requestedOn", "wrong-type", "requestedOn cannot be 5"),
        ],
    );
}

#[test]
fn what_is_asked_about_a_person_a_past_and_a_nomination_is_answered_in_its_kind() {
    let mut request = contest([project_with("enteredBefore", "no")]);
    request["adult"] = 18.into();
    request["nomination"] = "novelty".into();
    request["realisedOn"] = "2026-02-30".into();
    assert_said(
        &request,
        &[
            ("projects[0].enteredBefore", "wrong-type", "projects[0].enteredBefore cannot be no"),
            (
                "nomination",
                "unknown-choice",
                "nomination is \"novelty\": none of innovator, scale, technical-excellence, \
                 discovery",
            ),
            (
                "realisedOn",
                "not-a-date",
                "realisedOn is \"2026-02-30\": not a day such as \"2026-12-31\"",
            ),
            ("adult", "wrong-type", "adult cannot be 18"),
        ],
    );
}

#[test]
fn a_nomination_is_an_unknown_key_in_the_edition_of_2022() {
    let mut request = contest([json!({ "equipmentCost": "1" })]);
    request["edition"] = "2022".into();
    request["nomination"] = "scale".into();
    let codes: Vec<_> = said(&request).into_iter().map(|(field, code, _)| (field, code)).collect();
    assert_eq!(codes, [("nomination".into(), "unknown-key".into())]);
}

#[test]
fn a_long_value_is_repeated_only_as_far_as_60_characters() {
    let problem = problems(&kontur("я".repeat(10_000))).remove(0);
    assert_eq!(problem.given, Some("я".repeat(60)));
}

#[test]
fn a_day_must_be_in_the_calendar_and_between_2000_and_2100() {
    for (given, code, message) in [
        ("2026-02-30", "not-a-date", "on is \"2026-02-30\": not a day such as \"2026-12-31\""),
        ("2025-02-29", "not-a-date", "on is \"2025-02-29\": not a day such as \"2026-12-31\""),
        ("21.11.2026", "not-a-date", "on is \"21.11.2026\": not a day such as \"2026-12-31\""),
        ("2026-1-1", "not-a-date", "on is \"2026-1-1\": not a day such as \"2026-12-31\""),
        ("1999-12-31", "too-small", "on is 1999-12-31, less than 2000-01-01"),
        ("2101-01-01", "too-large", "on is 2101-01-01, more than 2100-12-31"),
    ] {
        let mut request = kontur("1");
        request["on"] = given.into();
        assert_said(&request, &[("on", code, message)]);
    }
    for day in ["2000-01-01", "2024-02-29", "2100-12-31"] {
        let mut request = kontur("1");
        request["on"] = day.into();
        assert_eq!(estimated(&value(&request)).period.on.unwrap().to_string(), day);
    }
}

#[test]
fn an_unknown_choice_is_answered_with_the_choices() {
    let region = "region is \"moscow\": none of capitals, russia, kazakhstan, belarus, uzbekistan";
    let mut request = contest([project_with("stage", "S")]);
    request["region"] = "moscow".into();
    assert_said(
        &request,
        &[
            ("projects[0].stage", "unknown-choice", "projects[0].stage is \"S\": none of P, R"),
            ("region", "unknown-choice", region),
        ],
    );
    let region = "region is \"uzbekistan\": none of capitals, russia, kazakhstan, belarus";
    let request = json!({
        "estimator": "keaz-bonus", "edition": "2022", "installedCost": "1", "region": "uzbekistan",
    });
    assert_said(&request, &[("region", "unknown-choice", region)]);
}

#[test]
fn an_unknown_edition_is_answered_with_the_editions() {
    for given in [json!("2024"), json!(2026)] {
        let mut request = contest([project()]);
        request["edition"] = given.clone();
        let given = given.as_str().unwrap_or("2026");
        let message = format!("edition is \"{given}\": none of 2026, 2022");
        assert_said(&request, &[("edition", "unknown-choice", &message)]);
    }
}

#[test]
fn units_are_whole_and_from_0_to_a_million() {
    let field = "projects[0].focus.opticore";
    for (given, code, message) in [
        (json!("-1"), "too-small", "is -1, less than 0"),
        (json!(-1), "too-small", "is -1, less than 0"),
        (json!("1.5"), "not-whole", "is 1.5: not a whole number"),
        (json!(1.5), "not-whole", "is 1.5: not a whole number"),
        (json!(1_000_001), "too-large", "is 1000001, more than 1000000"),
        (json!("two"), "not-a-number", "is \"two\": not a decimal number such as \"1234567.89\""),
    ] {
        let request = contest([project_with("focus", json!({ "opticore": given }))]);
        assert_said(&request, &[(field, code, &format!("{field} {message}"))]);
    }
}

#[test]
fn an_unknown_key_is_refused_by_its_name_wherever_it_stands() {
    let mut request = contest([
        project_with("optimaCosts", "1"),
        project_with("focus", json!({ "optimat-z": 1, "opticore": 2 })),
    ]);
    request["regoin"] = "russia".into();
    let choices = "optimat-bb, optitrans, optiring, optimat-t, optiswitch-di, optimat-d, \
                   optimat-dx, optimat-a, optistart-p, optistart-me, optistart-lc1e, \
                   optistart-k, optistart-mp, opticore";
    assert_said(
        &request,
        &[
            (
                "regoin",
                "unknown-key",
                "regoin is not a key here: there are estimator, edition, on, projects, region, \
                 place, nomination, realisedOn, adult, taxResident, designer, affiliated",
            ),
            (
                "projects[0].optimaCosts",
                "unknown-key",
                "projects[0].optimaCosts is not a key here: there are equipmentCost, stage, name, \
                 optimaCost, focus, documentedOn, uploadedOn, enteredBefore, realisedBefore",
            ),
            (
                "projects[1].focus.optimat-z",
                "unknown-key",
                &format!("projects[1].focus.optimat-z is not a key here: there are {choices}"),
            ),
        ],
    );
}

#[test]
fn a_field_of_another_edition_is_an_unknown_key() {
    let request = json!({
        "estimator": "keaz-bonus", "edition": "2022", "installedCost": "1", "region": "russia",
        "undocumentedCost": "1",
    });
    let codes: Vec<_> = said(&request).into_iter().map(|(field, code, _)| (field, code)).collect();
    assert_eq!(codes, [("undocumentedCost".into(), "unknown-key".into())]);
}

#[test]
fn a_list_has_1_to_1_000_rows() {
    type List = fn(Json) -> Json;
    let lists: [(List, Json); 3] = [
        (contest, project()),
        (
            |rows| json!({ "estimator": "power-machines-accrual", "payments": rows }),
            json!({ "amount": "1", "subject": "other" }),
        ),
        (
            |rows| json!({ "estimator": "guild-purchases", "rate": "raised", "receipts": rows }),
            json!({ "regular": "1" }),
        ),
    ];
    for (list, row) in lists {
        let request = list(json!(vec![row.clone(); 1_000]));
        assert_eq!(estimated(&value(&request)).points.map(|_| ()), Some(()));
        let (field, code, message) = said(&list(json!(vec![row; 1_001]))).remove(0);
        assert_eq!(code, "too-many-rows");
        assert_eq!(message, format!("{field} has more than 1000 rows"));
        assert_said(
            &list(json!([])),
            &[(&field, "no-rows", &format!("{field} has no rows: give at least one"))],
        );
        assert_said(
            &list(json!(["row"])),
            &[(&format!("{field}[0]"), "wrong-type", &format!("{field}[0] cannot be row"))],
        );
        assert_said(
            &list(json!("rows")),
            &[(&field, "wrong-type", &format!("{field} cannot be rows"))],
        );
    }
}

#[test]
fn a_name_has_at_most_100_characters() {
    let name = |length| contest([project_with("name", "я".repeat(length))]);
    estimated(&value(&name(100)));
    let message = "projects[0].name is longer than 100 characters";
    assert_said(&name(101), &[("projects[0].name", "too-long", message)]);
}

#[test]
fn a_part_above_its_whole_is_refused_at_the_part_and_nothing_of_it_is_fine() {
    let request = contest([
        project_with("optimaCost", "5000000.01"),
        project_with("optimaCost", "0"),
        project_with("optimaCost", "5000000"),
    ]);
    let message = "projects[0].optimaCost is 5000000.01, more than the whole of 5000000";
    assert_said(&request, &[("projects[0].optimaCost", "part-above-whole", message)]);

    let request = json!({
        "estimator": "keaz-bonus", "installedCost": "100", "undocumentedCost": "100.01",
        "equipmentCost": "3000000", "optimaCost": "3000000.01", "region": "russia",
    });
    assert_said(
        &request,
        &[
            (
                "undocumentedCost",
                "part-above-whole",
                "undocumentedCost is 100.01, more than the whole of 100",
            ),
            (
                "optimaCost",
                "part-above-whole",
                "optimaCost is 3000000.01, more than the whole of 3000000",
            ),
        ],
    );
    assert_eq!(problems(&request)[0].allowed.maximum.as_deref(), Some("100"));
}

#[test]
fn a_place_has_a_prize_in_its_group() {
    let place = |region: &str, place: i64| {
        let mut request = contest([project()]);
        request["region"] = region.into();
        request["place"] = place.into();
        request
    };
    estimated(&value(&place("russia", 5)));
    estimated(&value(&place("belarus", 3)));
    for (region, given, last) in [("russia", 6, 5), ("belarus", 4, 3)] {
        let message = format!("place is {given}, more than {last}");
        assert_said(&place(region, given), &[("place", "too-large", &message)]);
    }
    assert_said(&place("russia", 0), &[("place", "too-small", "place is 0, less than 1")]);
}

#[test]
fn a_charity_balance_is_within_its_limit() {
    let balance = |balance: &str| {
        json!({
            "estimator": "power-machines-accrual", "charityBalance": balance,
            "payments": [{ "amount": "1", "subject": "other" }],
        })
    };
    estimated(&value(&balance("3000000")));
    let message = "charityBalance is 3000000.01, more than 3000000";
    assert_said(&balance("3000000.01"), &[("charityBalance", "too-large", message)]);
}

#[test]
fn percents_and_rates_of_exchange_have_limits_of_their_own() {
    let payment = |key: &str, given: &str| {
        let mut payment = json!({ "amount": "1", "subject": "other" });
        payment[key] = given.into();
        json!({ "estimator": "power-machines-accrual", "payments": [payment] })
    };
    for (key, given) in [
        ("vatPercent", "0"),
        ("vatPercent", "100"),
        ("exchangeRate", "0.000001"),
        ("exchangeRate", "100000"),
    ] {
        estimated(&value(&payment(key, given)));
    }
    for (key, given, code, what) in [
        ("vatPercent", "100.01", "too-large", "more than 100"),
        ("vatPercent", "0.001", "too-many-decimals", "with more than 2 decimals"),
        ("exchangeRate", "0", "too-small", "less than 0.000001"),
        ("exchangeRate", "100000.000001", "too-large", "more than 100000"),
        ("exchangeRate", "1.0000001", "too-many-decimals", "with more than 6 decimals"),
    ] {
        let field = format!("payments[0].{key}");
        assert_said(
            &payment(key, given),
            &[(&field, code, &format!("{field} is {given}, {what}"))],
        );
    }
}

fn draw(entries: u32, grand_prizes: u32, prize_number: u32) -> Json {
    json!({
        "estimator": "guild-draw", "entries": entries, "grandPrizes": grand_prizes,
        "prizeNumber": prize_number, "prizeKind": 4, "firstEntry": 501,
    })
}

#[test]
fn a_draw_has_an_entry_at_least() {
    let told = [
        ("entries", "too-small", "entries is 0, less than 1"),
        ("firstEntry", "too-small", "firstEntry is 0, less than 1"),
    ];
    let mut request = draw(0, 1, 1);
    request["firstEntry"] = 0.into();
    assert_said(&request, &told);
}

/// One of the worked examples asks for 3 prizes among 1 entry.
#[test]
fn more_grand_prizes_than_entries_are_refused_although_an_example_draws_3_among_1() {
    let above = |entries: u32| format!("grandPrizes is 3, more than {entries}");
    assert_said(&draw(1, 3, 2), &[("grandPrizes", "too-large", &above(1))]);
    assert_said(&draw(2, 3, 3), &[("grandPrizes", "too-large", &above(2))]);
    estimated(&value(&draw(3, 3, 2)));
}

#[test]
fn a_prize_after_the_last_is_refused_and_so_is_everything_else_that_is_wrong_with_a_draw() {
    let number = ("prizeNumber", "too-large", "prizeNumber is 4, more than 3");
    assert_said(&draw(3, 3, 4), &[number]);
    let prizes = ("grandPrizes", "too-large", "grandPrizes is 3, more than 2");
    assert_said(&draw(2, 3, 4), &[prizes, number]);
    estimated(&value(&draw(3, 3, 3)));
}

#[test]
fn a_prize_is_in_whole_points_by_a_method_of_the_catalogue() {
    let request = json!({
        "estimator": "guild-prizes",
        "prizes": [{ "method": "cash", "points": "100.5" }],
    });
    let method = "prizes[0].method is \"cash\": none of ozon, mobile, card";
    let points = "prizes[0].points is 100.5: not a whole number";
    assert_said(
        &request,
        &[
            ("prizes[0].method", "unknown-choice", method),
            ("prizes[0].points", "not-whole", points),
        ],
    );
}

#[test]
fn every_problem_of_a_request_is_told_at_once() {
    let request = json!({
        "estimator": "guild-purchases", "on": "yesterday", "friends": "1.5", "raet": "raised",
        "receipts": [{ "regular": "-1" }, {}, { "regular": "1", "on": "2026-02-30" }],
    });
    let told: Vec<_> = said(&request).into_iter().map(|(field, code, _)| (field, code)).collect();
    let expected = [
        ("on", "not-a-date"),
        ("raet", "unknown-key"),
        ("receipts[0].regular", "too-small"),
        ("receipts[1].regular", "required"),
        ("receipts[2].on", "not-a-date"),
        ("rate", "required"),
        ("friends", "not-whole"),
    ];
    assert_eq!(told, expected.map(|(field, code)| (field.to_owned(), code.to_owned())));
}

#[test]
fn every_required_field_of_every_estimator_is_asked_for() {
    for info in estimators() {
        let mut request = json!({ "estimator": info.id });
        if let Some(edition) = info.edition {
            request["edition"] = edition.into();
        }
        let told: Vec<_> =
            said(&request).into_iter().map(|(field, code, _)| (field, code)).collect();
        let required = info.fields.iter().filter(|field| field.required);
        let expected: Vec<_> =
            required.map(|field| (field.id.to_owned(), "required".to_owned())).collect();
        assert_eq!(told, expected, "{} {:?}", info.id, info.edition);
    }
}

#[test]
fn a_request_that_is_no_object_or_names_no_estimator_is_a_programmers_mistake() {
    for request in [json!(null), json!([]), json!("kontur"), json!(1), json!(true)] {
        assert_eq!(estimate(&value(&request)), Err(Misuse::NotAnObject), "{request}");
    }
    for request in [
        json!({}),
        json!({ "estimator": "konture" }),
        json!({ "estimator": "KONTUR" }),
        json!({ "estimator": null }),
        json!({ "estimator": ["kontur"] }),
    ] {
        assert_eq!(estimate(&value(&request)), Err(Misuse::UnknownEstimator), "{request}");
    }
    assert_eq!(Misuse::NotAnObject.code(), "not-an-object");
    assert_eq!(Misuse::UnknownEstimator.code(), "unknown-estimator");
}

#[test]
fn the_days_of_a_ledger_follow_each_other() {
    let ledger = |as_of: &str, requested: [&str; 2]| {
        json!({
            "estimator": "power-machines-ledger", "joinedOn": "2026-01-10", "asOf": as_of,
            "payments": [
                { "amount": "1", "subject": "other", "paidOn": "2026-01-20", "contractedOn": "2026-01-20" },
                { "amount": "1", "subject": "other", "paidOn": "2026-01-05" },
            ],
            "redemptions": requested.map(|day| {
                json!({ "account": "charity", "points": "0.01", "requestedOn": day })
            }),
        })
    };
    // The second payment is credited first: two weeks after joining.
    estimated(&value(&ledger("2026-01-05", ["2026-01-24", "2100-12-31"])));
    let field = "redemptions[1].requestedOn";
    let early = format!("{field} is 2026-01-23, less than 2026-01-24");
    let request = ledger("2026-01-24", ["2026-01-24", "2026-01-23"]);
    assert_said(&request, &[(field, "too-small", &early)]);
    let before = "asOf is 2026-01-04, less than 2026-01-05";
    let request = ledger("2026-01-04", ["2026-01-24", "2026-01-24"]);
    assert_said(&request, &[("asOf", "too-small", before)]);
    let request = ledger("2026-01-04", ["2026-01-24", "2026-01-23"]);
    assert_said(&request, &[(field, "too-small", &early), ("asOf", "too-small", before)]);
}

#[test]
fn a_payment_is_not_made_before_its_contract() {
    let dated = |contracted: &str| {
        let payment = json!({
            "amount": "1", "subject": "other", "paidOn": "2026-01-20", "contractedOn": contracted,
        });
        let ledger = json!({
            "estimator": "power-machines-ledger", "joinedOn": "2026-01-10", "asOf": "2026-02-01",
            "payments": [payment],
        });
        [ledger, json!({ "estimator": "power-machines-accrual", "payments": [payment] })]
    };
    for request in dated("2026-01-20") {
        estimated(&value(&request));
    }
    for request in dated("2026-01-21") {
        let field = "payments[0].paidOn";
        let message = format!("{field} is 2026-01-20, less than 2026-01-21");
        assert_said(&request, &[(field, "too-small", &message)]);
    }
}

#[test]
fn a_redemption_is_of_some_points_and_a_share_of_at_most_100_percent() {
    let request = json!({
        "estimator": "power-machines-ledger", "joinedOn": "2026-01-10", "asOf": "2026-02-01",
        "payments": [{ "amount": "1", "subject": "other", "paidOn": "2026-01-20" }],
        "redemptions": [{ "account": "charity", "points": "0", "requestedOn": "2026-02-01" }],
    });
    let field = "redemptions[0].points";
    assert_said(&request, &[(field, "too-small", &format!("{field} is 0, less than 0.01"))]);
    let request = json!({
        "estimator": "power-machines-membership", "kind": "plant", "unsecuredShare": "101",
    });
    let message = "unsecuredShare is 101, more than 100";
    assert_said(&request, &[("unsecuredShare", "too-large", message)]);
}
