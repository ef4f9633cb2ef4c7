//! What the tapes of one instance refer to by number, so that it crosses the boundary once: names,
//! which are texts of the program itself, and shapes, which are the keys of objects.

use core::mem;
use core::ptr::{self, NonNull};

/// The names and the shapes of all that was written so far.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// The names by where they lie: a hash table of 2^n slots, at most half full.
    slots: Vec<Option<Name>>,
    names: u32,
    /// The names that JavaScript has still to learn.
    new_names: Vec<String>,
    /// Where the first and the last of them lie.
    first: usize,
    last: usize,
    /// The keys of all shapes, as a tree.
    keys: Vec<Key>,
    shapes: u32,
}

#[derive(Clone, Copy, Debug)]
struct Name {
    place: NonNull<str>,
    number: u32,
}

/// The keys of an object in their order: the place of the last of them in the tree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape(usize);

impl Shape {
    /// No keys.
    pub(super) const EMPTY: Self = Self(0);
    /// Nowhere in the tree.
    const NONE: Self = Self(usize::MAX);
}

#[derive(Debug)]
struct Key {
    name: &'static str,
    /// The key before it.
    before: Shape,
    /// The latest that was met after it.
    after: Shape,
    /// Another one that was met in its place.
    beside: Shape,
    /// The number of the shape that ends with it.
    number: Option<u32>,
}

impl Key {
    const fn new(name: &'static str, before: Shape, beside: Shape) -> Self {
        Self { name, before, after: Shape::NONE, beside, number: None }
    }
}

impl Vocabulary {
    /// Nothing is known.
    pub(super) fn new() -> Self {
        Self {
            slots: Vec::new(),
            names: 0,
            new_names: Vec::new(),
            first: usize::MAX,
            last: 0,
            keys: vec![Key::new("", Shape::NONE, Shape::NONE)],
            shapes: 0,
        }
    }

    /// The names that were met for the first time since this was last asked, in their order.
    pub(super) fn new_names(&mut self) -> Vec<String> {
        mem::take(&mut self.new_names)
    }

    /// The number of a name.
    pub(super) fn name(&mut self, name: &'static str) -> u32 {
        self.number_of(name)
    }

    /// The number of a text that is a name as well.
    ///
    /// The texts of the program lie side by side, away from all memory that it works with. So what
    /// lies between two names is one, and stays what it is.
    pub(super) fn name_of(&mut self, text: &str) -> Option<u32> {
        let address = text.as_ptr().addr();
        (self.first..self.last).contains(&address).then(|| self.number_of(text))
    }

    fn number_of(&mut self, name: &str) -> u32 {
        let place = NonNull::from(name);
        match self.slots.get(self.slot_of(place)) {
            Some(Some(known)) => known.number,
            _ => self.add(name),
        }
    }

    /// The slot of a name, or the one that it would get.
    fn slot_of(&self, place: NonNull<str>) -> usize {
        let highest = self.slots.len().saturating_sub(1);
        let mut slot = place.addr().get() & highest;
        while let Some(Some(other)) = self.slots.get(slot)
            && !ptr::eq(other.place.as_ptr(), place.as_ptr())
        {
            slot = slot.wrapping_add(1) & highest;
        }
        slot
    }

    fn add(&mut self, name: &str) -> u32 {
        let (place, number) = (NonNull::from(name), self.names);
        let address = place.addr().get();
        self.first = self.first.min(address);
        self.last = self.last.max(address);
        self.names = number.saturating_add(1);
        self.new_names.push(name.into());
        if usize::try_from(self.names).is_ok_and(|names| names > self.slots.len() / 2) {
            let slots = vec![None; self.slots.len().saturating_mul(2).max(512)];
            for known in mem::replace(&mut self.slots, slots).into_iter().flatten() {
                self.put(known);
            }
        }
        self.put(Name { place, number });
        number
    }

    fn put(&mut self, name: Name) {
        let slot = self.slot_of(name.place);
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = Some(name);
        }
    }

    /// The shape with one more key.
    pub(super) fn with(&mut self, shape: Shape, name: &'static str) -> Shape {
        let after = self.keys.get(shape.0).map_or(Shape::NONE, |key| key.after);
        let mut next = after;
        while let Some(key) = self.keys.get(next.0) {
            if ptr::eq(key.name, name) {
                return next;
            }
            next = key.beside;
        }
        let new = Shape(self.keys.len());
        self.keys.push(Key::new(name, shape, after));
        if let Some(key) = self.keys.get_mut(shape.0) {
            key.after = new;
        }
        new
    }

    /// The number of a shape, if JavaScript knows it.
    pub(super) fn shape(&self, shape: Shape) -> Option<u32> {
        self.keys.get(shape.0)?.number
    }

    /// Gives a shape its number, and gives its keys.
    pub(super) fn add_shape(&mut self, shape: Shape) -> (u32, Vec<&'static str>) {
        let number = self.shapes;
        self.shapes = number.saturating_add(1);
        if let Some(key) = self.keys.get_mut(shape.0) {
            key.number = Some(number);
        }
        let mut names = Vec::new();
        let mut last = shape;
        while let Some(key) = self.keys.get(last.0)
            && last.0 != Shape::EMPTY.0
        {
            names.push(key.name);
            last = key.before;
        }
        names.reverse();
        (number, names)
    }
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the texts are ASCII")]
mod tests {
    use super::*;

    const NAMES: [&str; 4] = ["points", "payout", "steps", "notes"];

    #[test]
    fn a_name_keeps_its_number_and_is_new_once() {
        let mut vocabulary = Vocabulary::new();
        let numbers = NAMES.map(|name| vocabulary.name(name));
        assert_eq!(numbers, [0, 1, 2, 3]);
        assert_eq!(vocabulary.new_names(), NAMES);
        assert_eq!(NAMES.map(|name| vocabulary.name(name)), numbers);
        assert!(vocabulary.new_names().is_empty());
    }

    #[test]
    fn a_thousand_names_keep_their_numbers() {
        let text: &'static str = "points ".repeat(1_000).leak();
        let names: Vec<&'static str> = (0..1_000).map(|start| &text[start..start + 7]).collect();
        let mut vocabulary = Vocabulary::new();
        for (number, name) in
            (0..).zip(names.iter().copied()).chain((0..).zip(names.iter().copied()))
        {
            assert_eq!(vocabulary.name(name), number);
        }
    }

    #[test]
    fn a_text_is_a_name_where_it_is_one_of_the_programs_own() {
        let text: &'static str = "points, payout and steps".to_owned().leak();
        let (first, middle, last) = (&text[..6], &text[8..14], &text[19..]);
        let mut vocabulary = Vocabulary::new();
        assert_eq!(vocabulary.name_of(middle), None);
        assert_eq!((vocabulary.name(first), vocabulary.name(last)), (0, 1));
        assert_eq!(vocabulary.name_of(middle), Some(2));
        assert_eq!(vocabulary.name_of(first), Some(0));
        assert_eq!(vocabulary.name_of(&String::from(middle)), None);
    }

    #[test]
    fn a_beginning_of_a_name_is_another_name() {
        let mut vocabulary = Vocabulary::new();
        let [name, ..] = NAMES;
        assert_eq!((vocabulary.name(name), vocabulary.name(&name[..5])), (0, 1));
        assert_eq!(vocabulary.new_names(), ["points", "point"]);
    }

    #[test]
    fn a_shape_is_its_keys_in_their_order() {
        let mut vocabulary = Vocabulary::new();
        let mut shape = |keys: &[&'static str]| {
            keys.iter().fold(Shape::EMPTY, |shape, key| vocabulary.with(shape, key))
        };
        let [points, payout, steps, notes] = NAMES;
        let shapes: [&[_]; 5] =
            [&[], &[points], &[points, payout], &[payout, points], &[points, steps, notes]];
        let places = shapes.map(&mut shape);
        assert_eq!(shapes.map(shape).map(|shape| shape.0), places.map(|shape| shape.0));
        for (number, (shape, keys)) in (0..).zip(places.into_iter().zip(shapes)) {
            assert_eq!(vocabulary.shape(shape), None);
            assert_eq!(vocabulary.add_shape(shape), (number, keys.to_vec()));
            assert_eq!(vocabulary.shape(shape), Some(number));
        }
    }
}
