//! The boundary: the only file that knows JavaScript.
//!
//! Every export makes three moves: read, ask the core, write. What a person typed wrong comes back
//! as data; what a programmer got wrong throws an `Error` with a `code`.

#![expect(unreachable_pub, reason = "JavaScript reaches it")]

use js_sys::{Array, JsString, Number, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::input::{ROWS_MAXIMUM, Value};

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
    #[wasm_bindgen(typescript_type = "EstimatorInfo[]")]
    pub type EstimatorInfos;
    #[wasm_bindgen(typescript_type = "Request")]
    pub type RequestValue;
    #[wasm_bindgen(typescript_type = "Answer")]
    pub type AnswerValue;

    // What a caller hands in may throw where js-sys takes for granted that nothing does. None of
    // these gives an object: wasm-bindgen would keep a place for it for ever where it throws.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Object)]
    fn assign(to: &JsValue, from: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, method, getter)]
    fn length(this: &List) -> Result<u32, JsValue>;
    type List;
}

/// Every estimator in every edition: fields, figures and everything that it can say.
#[wasm_bindgen]
pub fn estimators() -> Result<EstimatorInfos, JsValue> {
    write(&crate::estimators()).map(JsCast::unchecked_into)
}

/// Estimates a request.
///
/// @throws an `Error` whose `code` is "not-an-object" or "unknown-estimator".
#[wasm_bindgen]
pub fn estimate(request: &RequestValue) -> Result<AnswerValue, JsValue> {
    let request = read(request, DEPTH_MAXIMUM);
    match crate::estimate(&request) {
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

/// A request holds lists of rows that hold counts: nothing lies deeper.
const DEPTH_MAXIMUM: usize = 4;
/// The most of a text that is looked at: more than any field takes.
const TEXT_MAXIMUM: u32 = 200;
/// The most keys of an object that are looked at.
const KEYS_MAXIMUM: usize = 100;

/// What JavaScript holds. However large, deep or odd it is, the answer is small, and nothing throws.
fn read(value: &JsValue, depth: usize) -> Value {
    if value.is_undefined() || value.is_null() {
        Value::Absent
    } else if let Some(flag) = value.as_bool() {
        Value::Flag(flag)
    } else if let Some(text) = value.dyn_ref::<JsString>() {
        Value::Text(text.slice(0, TEXT_MAXIMUM).into())
    } else if value.is_bigint() {
        Value::Other("a BigInt")
    } else if let Some(number) = value.dyn_ref::<Number>() {
        read_number(number)
    } else if value.is_function() || value.is_symbol() {
        Value::Other("a function or a symbol")
    } else if depth == 0 {
        Value::Other("an object within too many others")
    } else {
        read_inside(value, depth.saturating_sub(1)).unwrap_or(Value::Other("an object that throws"))
    }
}

fn read_number(number: &Number) -> Value {
    let text = number.to_string_with_radix(10).map_or_else(|_| String::new(), String::from);
    match text.parse::<i64>() {
        Ok(whole) if Number::is_safe_integer(number) => Value::Whole(whole),
        _ => Value::Fraction(text),
    }
}

/// A list or an object. Whatever is asked of it may run the caller's code, and that may throw: so
/// it is asked only to copy itself, and the copy is read.
fn read_inside(value: &JsValue, depth: usize) -> Result<Value, JsValue> {
    if is_array(value)? {
        return read_list(value, depth);
    }
    // Without a prototype even `__proto__` is a key like any other.
    let copy = Object::create(JsValue::NULL.unchecked_ref::<Object>());
    assign(&copy, value)?;
    let keys = Object::keys(&copy);
    let entries = keys.iter().take(KEYS_MAXIMUM).map(|key| {
        let entry = Reflect::get(&copy, &key).unwrap_or(JsValue::UNDEFINED);
        let key: JsString = key.unchecked_into();
        (key.slice(0, TEXT_MAXIMUM).into(), read(&entry, depth))
    });
    Ok(Value::Map(entries.collect()))
}

fn read_list(list: &JsValue, depth: usize) -> Result<Value, JsValue> {
    let length = list.unchecked_ref::<List>().length()?;
    if usize::try_from(length).is_ok_and(|length| length > ROWS_MAXIMUM) {
        // One row more than allowed is enough to see that there are too many.
        return Ok(Value::List(vec![Value::Absent; ROWS_MAXIMUM.saturating_add(1)]));
    }
    let copy = Array::new();
    assign(&copy, list)?;
    Ok(Value::List((0..length).map(|row| read(&copy.get(row), depth)).collect()))
}

/// Plain objects, `null` for what is absent.
const SERIALIZER: Serializer = Serializer::json_compatible();

fn write(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&SERIALIZER).map_err(|cause| error("internal", &cause.to_string()))
}

fn error(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
