// @ts-check

const controls = 'input, select, textarea, summary';

/**
 * Brings a part of the page into sight, unfolding what hides it, and puts the focus into its first
 * control, or on itself where it has none.
 *
 * @param {Element | null} target
 */
export function showAndFocus(target) {
  if (!target) return;
  for (
    let fold = target.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  ) {
    fold.open = true;
  }
  const own = target.hasAttribute('tabindex') ? target : target.querySelector(controls);
  if (!(own instanceof HTMLElement)) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  own.focus({ preventScroll: true });
  target.scrollIntoView({
    block: own === target ? 'start' : 'center',
    behavior: still ? 'auto' : 'smooth',
  });
}
