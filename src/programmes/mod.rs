//! The programmes. One file is one estimator in one edition: its clauses, its form and its formula,
//! in the order of the document.

#[cfg(feature = "guild")]
pub mod guild;
#[cfg(feature = "keaz")]
pub mod keaz;
#[cfg(feature = "kontur")]
pub mod kontur;
#[cfg(feature = "power-machines")]
pub mod power_machines;
mod stage;

pub use stage::Stage;
