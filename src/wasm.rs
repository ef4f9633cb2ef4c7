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
export type Place = WholeNumber;
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
  | ({ estimator: "guild-purchases"; on?: Day } & Purchases);
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "EstimatorInfo[]")]
    pub type EstimatorInfos;
    #[wasm_bindgen(typescript_type = "Request")]
    pub type RequestValue;
    #[wasm_bindgen(typescript_type = "Answer")]
    pub type AnswerValue;
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
    } else if Array::is_array(value) {
        read_list(value.unchecked_ref(), depth)
    } else if value.is_object() {
        read_object(value.unchecked_ref(), depth)
    } else {
        Value::Other("something else")
    }
}

fn read_number(number: &Number) -> Value {
    let text = number.to_string_with_radix(10).map_or_else(|_| String::new(), String::from);
    match text.parse::<i64>() {
        Ok(whole) if Number::is_safe_integer(number) => Value::Whole(whole),
        _ => Value::Fraction(text),
    }
}

fn read_list(list: &Array, depth: usize) -> Value {
    // One row more than allowed is enough to see that there are too many.
    let rows = list.iter().take(ROWS_MAXIMUM.saturating_add(1));
    Value::List(rows.map(|row| read(&row, depth.saturating_sub(1))).collect())
}

fn read_object(object: &Object, depth: usize) -> Value {
    let mut entries = Vec::new();
    for key in Object::keys(object).iter().take(KEYS_MAXIMUM) {
        // A getter of the caller's may throw: then there is no value.
        let value = Reflect::get(object, &key).unwrap_or(JsValue::UNDEFINED);
        let key: JsString = key.unchecked_into();
        let name = key.slice(0, TEXT_MAXIMUM).into();
        entries.push((name, read(&value, depth.saturating_sub(1))));
    }
    Value::Map(entries)
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
