//! The stages of design documentation, which two programmes speak of.

use crate::input::choices;

choices! {
    /// The stages of design documentation.
    pub enum Stage {
        /// Stage P, project documentation.
        ProjectDocumentation = "P",
        /// Stage R, working documentation.
        WorkingDocumentation = "R",
    }
}
