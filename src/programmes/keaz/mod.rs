//! KEAZ-Theorist: a contest for what a project's documentation specifies, and a bonus for what was
//! really installed. The two add up independently.
//!
//! One folder is one edition of the document; the files of both have the same names, so that what
//! changed between them can be read side by side. What both editions say in the same words is
//! here.

pub mod edition_2022;
pub mod edition_2026;
mod equipment;
pub mod participant;
mod payment;
mod prize;
pub mod upload;
mod window;
