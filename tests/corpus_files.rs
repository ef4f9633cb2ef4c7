// The files of the corpus, one for each estimator: included by the native tests and by those in wasm.

const FILES: &[&str] = &[
    include_str!("cases/guild-draw.json"),
    include_str!("cases/guild-prizes.json"),
    include_str!("cases/guild-purchases.json"),
    include_str!("cases/keaz-bonus.json"),
    include_str!("cases/keaz-contest.json"),
    include_str!("cases/kontur.json"),
    include_str!("cases/power-machines-accrual.json"),
    include_str!("cases/power-machines-discount.json"),
    include_str!("cases/power-machines-ledger.json"),
    include_str!("cases/power-machines-membership.json"),
];
