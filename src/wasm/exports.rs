//! What JavaScript can call.
//!
//! Every export makes three moves: read, ask the core, write. What a person typed wrong comes back
//! as data; what a programmer got wrong throws an `Error` with a `code`.

#![expect(unreachable_pub, reason = "JavaScript reaches it")]

use core::cell::Cell;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::read;
use super::vocabulary::Vocabulary;
use super::write::Tape;
use crate::input::ROWS_MAXIMUM;

#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** An exact decimal number as text: "1234567.89". */
export type Decimal = string;
/** A calendar day as text: "2026-12-31". */
export type Day = string;
export type Roubles = Decimal;
export type Points = Decimal;
/** A sum as text; a number only if it is a safe whole number. */
export type Money = Decimal | number;
export type Balance = Money;
export type Percent = Money;
export type ExchangeRate = Money;
/** A whole number, or its text. */
export type WholeNumber = Decimal | number;
export type RedeemedPoints = Money;
export type Position = WholeNumber;
export type Count = Decimal;
export type Name = string;
/** A number of pieces for some of the choices. */
export type Units<Choice extends string> = { [choice in Choice]?: Decimal | number };
export type Clause = string;
/** `on` is the day of reading, in Moscow. */
export type Request =
  | ({ estimator: "kontur"; on?: Day } & Kontur)
  | ({ estimator: "keaz-contest"; edition?: "2026"; on?: Day } & Contest2026)
  | ({ estimator: "keaz-contest"; edition: "2022"; on?: Day } & Contest2022)
  | ({ estimator: "keaz-bonus"; edition?: "2026"; on?: Day } & Bonus2026)
  | ({ estimator: "keaz-bonus"; edition: "2022"; on?: Day } & Bonus2022)
  | ({ estimator: "power-machines-accrual"; on?: Day } & Accrual)
  | ({ estimator: "power-machines-ledger"; on?: Day } & LedgerRequest)
  | ({ estimator: "power-machines-discount"; on?: Day } & Discount)
  | ({ estimator: "power-machines-membership"; on?: Day } & MembershipRequest)
  | ({ estimator: "guild-purchases"; on?: Day } & Purchases)
  | ({ estimator: "guild-prizes"; on?: Day } & Prizes)
  | ({ estimator: "guild-draw"; on?: Day } & Drawing);
"#;

#[wasm_bindgen]
extern "C" {
    #[cfg(feature = "register")]
    #[wasm_bindgen(typescript_type = "EstimatorInfo[]")]
    pub type EstimatorInfos;
    #[wasm_bindgen(typescript_type = "Request")]
    pub type RequestValue;
    #[wasm_bindgen(typescript_type = "Answer")]
    pub type AnswerValue;
}

#[wasm_bindgen(module = "/src/wasm/boundary.js")]
extern "C" {
    fn flatten(request: &RequestValue, rows: usize) -> String;

    type Decoder;
    #[wasm_bindgen(constructor)]
    fn new() -> Decoder;
    #[wasm_bindgen(method)]
    fn learn(this: &Decoder, name: &str);
    #[wasm_bindgen(method)]
    fn decode(this: &Decoder, words: &[u32], texts: &str) -> JsValue;
}

/// Every estimator in every edition: fields, parameters and everything that it can say.
#[cfg(feature = "register")]
#[wasm_bindgen]
pub fn estimators() -> Result<EstimatorInfos, JsValue> {
    write(&crate::estimators()).map(JsCast::unchecked_into)
}

/// Estimates a request.
///
/// @throws an `Error` whose `code` is "not-an-object" or "unknown-estimator".
#[wasm_bindgen]
pub fn estimate(request: &RequestValue) -> Result<AnswerValue, JsValue> {
    match crate::estimate(&read::value(&flatten(request, ROWS_MAXIMUM.saturating_add(1)))) {
        Ok(answer) => write(&answer).map(JsCast::unchecked_into),
        Err(misuse) => Err(error(misuse.code(), misuse.message())),
    }
}

/// The version of this package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    crate::version().into()
}

thread_local! {
    /// What was said so far, here and there.
    static SAID: Cell<Option<(Vocabulary, Decoder)>> = const { Cell::new(None) };
}

/// The answer as plain objects, `null` for what is absent.
fn write(answer: &impl Serialize) -> Result<JsValue, JsValue> {
    // Where anything fails on the way, neither side relies any longer on what the other knows.
    let said = SAID.try_with(Cell::take).ok().flatten();
    let (mut vocabulary, decoder) = said.unwrap_or_else(|| (Vocabulary::new(), Decoder::new()));
    let tape =
        Tape::of(answer, &mut vocabulary).map_err(|cause| error("internal", &cause.to_string()))?;
    let Tape { words, texts, .. } = tape;
    for name in vocabulary.new_names() {
        decoder.learn(&name);
    }
    let answer = decoder.decode(&words, &texts);
    let _ = SAID.try_with(|said| said.set(Some((vocabulary, decoder))));
    Ok(answer)
}

fn error(code: &'static str, message: &str) -> JsValue {
    let error = JsValue::from(serde_wasm_bindgen::Error::new(message));
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error
}
