//! What the register publishes: every parameter of every document, with its clause.

use points_estimator::estimators;

/// One document: its estimator and edition, its dates with their clause, and its parameters.
type Document = (&'static str, &'static str, &'static str, &'static str);

const DOCUMENTS: [Document; 12] = [
    (
        "kontur",
        "always",
        "systemCost! stage namedInFull realised requestedOn",
        "accrual-rate 3 1 percent; point-value 3 1 RUB; approval-share 4 30 percent; \
         payout-day 4 10 count",
    ),
    (
        "keaz-contest 2026",
        "2026-01-01 2026-12-25 3.1.1.1",
        "projects! region place nomination realisedOn adult taxResident designer affiliated",
        "equipment-minimum 4.1.5 3000000 RUB; optima-minimum-share 4.1.5 30 percent; \
         documentation-since 4.1.4 2025-07-01 date; verification-days 4.1.6 20 count; roubles-per-point 4.2.5 100000 RUB; \
         stage-p 4.2.1 0.5 coefficient; stage-r 4.2.1 1 coefficient; \
         optimat-bb 4.2.3 50 points; optitrans 4.2.3 50 points; optiring 4.2.3 50 points; \
         optimat-t 4.2.3 40 points; optiswitch-di 4.2.3 20 points; optimat-d 4.2.3 30 points; \
         optimat-dx 4.2.3 30 points; optimat-a 4.2.3 50 points; optistart-p 4.2.3 20 points; \
         optistart-me 4.2.3 20 points; optistart-lc1e 4.2.3 20 points; \
         optistart-k 4.2.3 5 points; optistart-mp 4.2.3 5 points; opticore 4.2.3 50 points; \
         prize-1 2.2 50000 RUB; prize-2 2.2 40000 RUB; prize-3 2.2 30000 RUB; \
         prize-4 2.2 20000 RUB; prize-5 2.2 10000 RUB; \
         tax-russia 9.1 35 percent; tax-other 9.1 30 percent; prize-fund 2.1 831000 RUB; \
         intake-from 3.1.1.1 2026-01-01 date; intake-until 3.1.1.1 2026-12-25 date; \
         winners-from 3.1.1.2 2027-01-15 date; winners-until 3.1.1.2 2027-02-01 date; \
         handing-out-from 3.1.1.3 2027-02-01 date; handing-out-until 3.1.1.3 2027-03-31 date; \
         claiming-from 4.8 2027-01-15 date; claiming-until 4.8 2027-02-01 date; \
         contact-days 8.8.1 2 count; nomination-prize 2.3 50000 RUB; \
         realised-since 6.2 2026-01-01 date; realised-until 6.2 2026-12-31 date; \
         nomination-entries-from 6.5 2027-01-09 date; \
         nomination-entries-until 6.5 2027-01-23 date; \
         nomination-results-until 6.6 2027-02-07 date; \
         nomination-handing-out-from 3.1.3 2027-01-24 date; \
         nomination-handing-out-until 3.1.3 2027-02-07 date",
    ),
    (
        "keaz-bonus 2026",
        "2026-01-01 2026-12-31 3.1.2",
        "installedCost! region! undocumentedCost enteredContest equipmentCost optimaCost registeredOn \
         firstOrderOn confirmedOn adult taxResident designer affiliated",
        "equipment-minimum 4.1.5 3000000 RUB; optima-minimum-share 4.1.5 30 percent; \
         bonus-from 3.1.2 2026-01-01 date; bonus-until 3.1.2 2026-12-31 date; bonus-rate 5.3 1.54 percent; point-value 1.8 1 RUB; payout-cap 5.5 300000 RUB; \
         tax-russia 9.1 35 percent; tax-other 9.1 30 percent; order-gap-months 5.7 3 months; \
         payout-days 3.1.4 50 days; payout-deadline 3.1.4 2027-12-31 date; \
         write-off-until 5.6 2026-01-30 date; programme-fund 2.1 7000000 RUB",
    ),
    (
        "keaz-contest 2022",
        "2022-11-01 2023-10-31 3.1.1.1",
        "projects! region place adult taxResident designer affiliated",
        "equipment-minimum 4.1.5 700000 RUB; optima-minimum-share 4.1.5 30 percent; \
         documentation-since 4.1.4 2022-01-01 date; verification-days 4.1.6 10 count; \
         prize-1 2.2 50000 RUB; prize-2 2.2 40000 RUB; prize-3 2.2 30000 RUB; \
         prize-4 2.2 20000 RUB; prize-5 2.2 10000 RUB; \
         gross-prize-1 2.2 76923.08 RUB; gross-prize-2 2.2 61538.46 RUB; \
         gross-prize-3 2.2 46153.85 RUB; gross-prize-4 2.2 30769.23 RUB; \
         gross-prize-5 2.2 15384.62 RUB; \
         gross-prize-abroad-1 2.2 71428.57 RUB; gross-prize-abroad-2 2.2 57142.85 RUB; \
         gross-prize-abroad-3 2.2 42857.14 RUB; gross-prize-abroad-4 2.2 28571.42 RUB; \
         gross-prize-abroad-5 2.2 14285.71 RUB; prize-fund 2.1 890109.86 RUB; \
         intake-from 3.1.1.1 2022-11-01 date; intake-until 3.1.1.1 2023-10-31 date; \
         winners-from 3.1.1.2 2023-11-01 date; winners-until 3.1.1.2 2023-11-20 date; \
         handing-out-from 3.1.1.3 2023-11-21 date; handing-out-until 3.1.1.3 2023-12-10 date; \
         claiming-from 4.7 2023-11-21 date; claiming-until 4.7 2023-12-10 date; \
         contact-days 8.8.1 2 count",
    ),
    (
        "keaz-bonus 2022",
        "2022-11-01 2023-12-31 3.1.2",
        "installedCost! region! optimatAUnits enteredContest equipmentCost optimaCost requestedOn adult taxResident \
         designer affiliated",
        "equipment-minimum 4.1.5 700000 RUB; optima-minimum-share 4.1.5 30 percent; \
         bonus-from 3.1.2 2022-11-01 date; bonus-until 3.1.2 2023-12-31 date; bonus-rate 5.3 1.15 percent; points-per-optimat-a 5.4 1150 points; \
         point-value 1.8 1 RUB; points-cap 5.5 300000 points; \
         tax-russia 8.1 35 percent; tax-other 8.1 30 percent; payout-days 3.1.3 30 days; \
         payout-deadline 3.1.3 2024-01-30 date; write-off-until 5.8 2023-12-31 date; \
         programme-fund 2.1 4000000 RUB",
    ),
    (
        "power-machines-accrual",
        "unknown 2.2",
        "payments! charityBalance joinedOn",
        "spare-parts-rate 3.1 3 percent; other-rate 3.1 0.3 percent; \
         contracts-since 3.1 2020-01-01 date; discount-share 3.1 50 percent; \
         charity-limit 3.3 3000000 points; shelf-life 3.3 1095 days; \
         crediting-days-on-joining 3.1 14 days; crediting-days 3.1 7 days; \
         point-value 3.2 1 RUB",
    ),
    (
        "power-machines-ledger",
        "unknown 2.2",
        "joinedOn! payments! asOf! redemptions",
        "spare-parts-rate 3.1 3 percent; other-rate 3.1 0.3 percent; \
         contracts-since 3.1 2020-01-01 date; discount-share 3.1 50 percent; \
         charity-limit 3.3 3000000 points; shelf-life 3.3 1095 days; \
         crediting-days-on-joining 3.1 14 days; crediting-days 3.1 7 days; \
         point-value 3.2 1 RUB",
    ),
    (
        "power-machines-discount",
        "unknown 2.2",
        "orderPrice! procurement! balance! vatPercent pending",
        "tender-rate 3.5.2 10 percent; single-source-rate 3.5.2 20 percent; \
         point-value 3.2 1 RUB",
    ),
    (
        "power-machines-membership",
        "unknown 2.2",
        "kind! allContracts serviceContracts singleSourceShare unsecuredShare signedOn",
        "generating-all-contracts 4.1 3000000000 RUB; repair-all-contracts 4.1 50000000 RUB; \
         plant-service-contracts 4.1 30000000 RUB; \
         generating-service-contracts 4.1 100000000 RUB; \
         repair-service-contracts 4.1 30000000 RUB; access-days 4.2 14 days; \
         plant-current-contracts 5.1 3000000 RUB; \
         generating-current-contracts 5.1 25000000 RUB; \
         repair-current-contracts 5.1 30000000 RUB; single-source-minimum 5.1 50 percent; \
         unsecured-minimum 5.1 50 percent",
    ),
    (
        "guild-purchases",
        "2025-07-01 2025-12-31 3.2",
        "receipts! rate! lastMonthPurchases friends promoPoints adult resident employed signedUpOn",
        "standard-rate 7.3 3 percent; raised-rate 7.3 5 percent; \
         highlighted-factor 7.5 1.5 coefficient; membership-minimum 5.2 50000 RUB; \
         welcome-points 7.5 500 points; points-per-friend 7.5 1000 points; \
         bonus-unlock-minimum 7.5 1500 points; draw-minimum 9.1 5000 points; \
         receipts-a-date 6.3.2.7 5 count; \
         receipt-check-days 6.3.2.3 3 count; registration-since 3.2 2025-07-01 date; order-since 3.4 2025-07-01 date; registration-until 3.2 2025-12-31 date; purchases-since 3.3 2025-06-01 date; \
         purchases-until 3.3 2025-12-31 date; order-until 3.4 2026-01-15 date; \
         hand-out-until 3.5 2026-01-31 date; point-value 10.2 1 RUB",
    ),
    (
        "guild-prizes",
        "2025-07-01 2026-01-15 3.4",
        "prizes! balance earlierPrizesInYear formFilled",
        "ozon-minimum 8.2 500 points; mobile-minimum 8.2 100 points; \
         card-minimum 8.2 1700 points; tele2-limit 8.2 1000 RUB; big-three-limit 8.2 5000 RUB; \
         point-value 10.2 1 RUB; tax-free 8.6 4000 RUB; income-tax 8.6.1.1 13 percent; \
         form-days 10.5 3 days; form-until 10.10 2025-12-31 date; reply-days 10.11 3 days; \
         order-since 3.4 2025-07-01 date; order-until 3.4 2026-01-15 date; \
         hand-out-until 3.5 2026-01-31 date; programme-until 3.1 2026-01-31 date",
    ),
    (
        "guild-draw",
        "until 2026-01-15 9.5",
        "entries! grandPrizes! prizeNumber! prizeKind! firstEntry! notifiedOn",
        "grand-prize 8.3 100000 RUB; tax-free 8.6 4000 RUB; income-tax 8.6.1.1 13 percent; \
         tenfold 9.3 10 count; draw-day 9.5 2026-01-15 date; form-days 10.5 3 days; \
         reply-days 10.12 3 days; hand-out-until 3.5 2026-01-31 date",
    ),
];

#[test]
fn the_register_names_every_document_with_its_dates_fields_and_parameters_the_newest_edition_first()
{
    let infos = estimators();
    assert_eq!(infos.len(), DOCUMENTS.len());
    for (info, (name, dates, fields, parameters)) in infos.iter().zip(DOCUMENTS) {
        let words = [Some(info.id), info.edition].into_iter().flatten();
        assert_eq!(words.collect::<Vec<_>>().join(" "), name);

        let period = match (info.opens, info.closes, info.period_clause) {
            (Some(opens), Some(closes), Some(clause)) => format!("{opens} {closes} {clause}"),
            (None, Some(closes), Some(clause)) => format!("until {closes} {clause}"),
            (None, None, Some(clause)) => format!("unknown {clause}"),
            (None, None, None) => "always".into(),
            other => panic!("{name}: {other:?}"),
        };
        assert_eq!(period, dates, "{name}");

        let asked =
            info.fields.iter().map(|it| it.id.to_owned() + if it.required { "!" } else { "" });
        assert_eq!(asked.collect::<Vec<_>>().join(" "), fields, "{name}");

        let mut published: Vec<String> = info
            .parameters
            .iter()
            .map(|it| {
                let unit = serde_json::to_value(it.unit).unwrap();
                format!("{} {} {} {}", it.id, it.clause, it.value, unit.as_str().unwrap())
            })
            .collect();
        let mut expected: Vec<&str> = parameters.split("; ").collect();
        // The register is in the order of the clauses, this table in that of the reading.
        published.sort();
        expected.sort_unstable();
        assert_eq!(published, expected, "{name}");
    }
}

#[test]
fn only_the_bonus_is_asked_for_every_row_of_its_sibling() {
    for info in estimators() {
        let expected = (info.id == "keaz-bonus").then_some("projects");
        assert_eq!(info.row_of, expected, "{} {:?}", info.id, info.edition);
    }
}
