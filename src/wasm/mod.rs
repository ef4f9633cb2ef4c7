//! The boundary: the only folder that knows JavaScript.
//!
//! What is asked comes in as one text, what is answered leaves as one tape: a call into JavaScript
//! for every value would cost more than the calculation. `boundary.js` is the other side of both.
//!
//! | file | what it does |
//! | --- | --- |
//! | `exports` | what JavaScript can call |
//! | [`read`] | a request from its flat text |
//! | [`write`] | an answer as a tape |
//! | [`vocabulary`] | what the tapes of one instance refer to by number |
//! | `boundary.js` | a request as flat text, an answer from its tape |

#[cfg(target_arch = "wasm32")]
mod exports;
mod read;
mod vocabulary;
mod write;
