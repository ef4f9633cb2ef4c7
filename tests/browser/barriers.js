// What axe knows to be a barrier.

import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';

/** @import { Page } from '@playwright/test' */

/**
 * @param {Page} page
 * @param {string[]} [rules] those of axe, also such as are off by themselves; all others left out
 */
export async function expectNoBarriers(page, rules) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const found = violations.map(({ id, help, nodes }) => {
    return `${id}: ${help}: ${nodes.map(({ target, html }) => `${target} ${html}`).join('; ')}`;
  });
  expect(found).toEqual([]);
}
