// Nothing that axe knows to be a barrier, in any state; and a screen reader hears what it needs.

import { expectNoBarriers } from './barriers.js';
import { expect, test } from './support.js';
import { field, figure, fillEverything, open, option, programmes, unfold } from './visitor.js';

/** @import { Locator } from '@playwright/test' */

// No colour on its way to another one while it is measured.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const address of programmes) {
  const name = Object.values(address).join(' ');
  test(`${name} has no barriers: empty, filled, and with problems in the dark at 360 px in English`, async ({
    page,
  }) => {
    await open(page, address);
    await expectNoBarriers(page);

    await fillEverything(page);
    await expect(page.locator('.result .figure, .result .no-figure').first()).toBeVisible();
    await expectNoBarriers(page);

    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 720 });
    await page.getByRole('link', { name: 'English' }).click();
    const amounts = page.getByRole('form').locator('input[inputmode]:not([inputmode=text])');
    await amounts.first().fill('abc');
    await expect(page.getByText('We cannot read this as a number.').first()).toBeVisible();
    await expectNoBarriers(page);
  });
}

for (const address of programmes) {
  const name = Object.values(address).join(' ');
  test(`${name} at 320 px has no barriers with a problem and its rules open, in forced colours too`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, address);
    await fillEverything(page);
    const amount = page.getByRole('form').locator('input[inputmode]:not([inputmode=text])').first();
    await amount.fill('abc');
    await amount.blur();
    await expect(page.getByText('Не получается прочесть число.').first()).toBeVisible();
    await unfold(page);
    await expect(page.getByRole('table').last()).toBeVisible();
    await expectNoBarriers(page);

    await page.emulateMedia({ forcedColors: 'active' });
    await expectNoBarriers(page);
  });
}

test('what is to be pressed is large enough, or far enough from what else is', async ({ page }) => {
  // At this width nothing lies above the form, where axe would see less of what is below it.
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [programme, question] of [['keaz'], ['power-machines', 'power-machines-ledger']]) {
    await open(page, { programme, ...(question && { question }) });
    await fillEverything(page);
    await unfold(page.getByRole('form'));
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await expectNoBarriers(page, ['target-size']);
  }
});

test.describe('in forced colours, which leave out every background', () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`what is chosen still looks chosen, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await open(page, { programme: 'keaz' });
      /** @param {Locator} target */
      const look = (target) =>
        target.evaluate((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return `${color} on ${backgroundColor}`;
        });
      const stage = page.getByRole('group', { name: 'Стадия документации' });
      const chosen = stage.locator('.segment:has(:checked)');
      const other = stage.locator('.segment:not(:has(:checked))').first();
      expect(await look(chosen)).not.toBe(await look(other));

      const here = page.getByRole('link', { name: 'КЭАЗ-Теоретик' });
      expect(await look(here)).not.toBe(await look(page.getByRole('link', { name: 'КОНТУР' })));

      // What lies above other content has an edge to tell it from that.
      await page.setViewportSize({ width: 360, height: 720 });
      const bar = page.getByRole('button', { name: 'К расчёту' });
      const edge = await bar.evaluate((element) => {
        const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(element);
        return { visible: borderTopColor !== backgroundColor, borderTopWidth };
      });
      expect(edge).toEqual({ visible: true, borderTopWidth: '1px' });
    });

    test(`an estimate has no barriers, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.setViewportSize({ width: 360, height: 720 });
      await open(page, { programme: 'keaz' });
      await field(page, 'Установлено на объекте, с НДС').fill('10 000 000');
      await expect(page.locator('.result .figure').first()).toBeVisible();
      await expectNoBarriers(page);
    });
  }
});

test.describe('motion', () => {
  for (const reducedMotion of /** @type {const} */ (['reduce', 'no-preference'])) {
    const wanted = reducedMotion === 'no-preference';
    test(`is ${wanted ? 'there' : 'left out'} where the visitor says “${reducedMotion}”`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion });
      await page.addInitScript(() => {
        const scroll = Element.prototype.scrollIntoView;
        Element.prototype.scrollIntoView = function (options) {
          Object.assign(globalThis, { scrolled: options });
          scroll.call(this, options);
        };
      });
      await page.setViewportSize({ width: 360, height: 720 });
      await open(page, { programme: 'keaz' });
      const moving = await page.evaluate(() => {
        const root = document.querySelector('points-estimator')?.shadowRoot;
        return [...(root?.querySelectorAll('*') ?? [])].filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none';
        }).length;
      });
      expect(moving > 0).toBe(wanted);
      await page.getByRole('button', { name: 'К расчёту' }).click();
      await expect
        .poll(() => page.evaluate(() => Reflect.get(globalThis, 'scrolled')?.behavior))
        .toBe(wanted ? 'smooth' : 'auto');
    });
  }
});

test('a figure and a problem have no barriers in the light and in the dark, at a desk and at 360 px', async ({
  page,
}) => {
  await open(page, { programme: 'keaz' });
  await field(page, 'Установлено на объекте, с НДС').fill('100 000 000');
  await field(page, 'Оборудование КЭАЗ и KEAZ Optima').fill('5');
  await unfold(page.getByRole('form'));
  await field(page, 'Место в рейтинге группы').fill('abc');
  await field(page, 'Место в рейтинге группы').blur();
  await expect(page.getByText('Не получается прочесть число.').first()).toBeVisible();
  await expect(page.locator('.unmet').first()).toBeVisible();
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 720 });
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme });
      await expectNoBarriers(page);
    }
  }
});

test.describe('where the wasm is refused', () => {
  test.use({ expectedFaults: /\.wasm/ });

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`the sentence and the button have no barriers, ${colorScheme}`, async ({ page }) => {
      await page.route('**/*.wasm', (route) => route.abort());
      await page.emulateMedia({ colorScheme });
      await page.goto('./');
      await expect(page.getByRole('button', { name: 'Попробовать ещё раз' })).toBeVisible();
      await expectNoBarriers(page);
    });
  }
});

test('a screen reader hears the settled figure once, not every key', async ({ page }) => {
  await page.clock.install({ time: '2026-06-15T09:00:00Z' });
  await open(page, { programme: 'kontur' });
  await page.clock.pauseAt('2026-06-15T10:00:00Z');
  const live = page.getByRole('status');
  await expect(live).toHaveText('');
  await live.evaluate((element) => {
    /** @type {string[]} */
    const heard = [];
    Object.assign(globalThis, { heard });
    new MutationObserver(() => heard.push(element.textContent ?? '')).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const heard = () => page.evaluate(() => Reflect.get(globalThis, 'heard'));

  const cost = field(page, 'Стоимость системы G-RAY');
  for (const key of '1000000') {
    await cost.press(key);
    await page.clock.runFor(300);
  }
  await expect(figure(page, 'Баллы за проект')).toHaveText('10 000 баллов');
  expect(await heard()).toEqual([]);

  await page.clock.runFor(10_000);
  expect(await heard()).toEqual(['Баллы за проект: 10\u00a0000\u00a0баллов.']);

  await option(page, 'Стадия документации', 'П').check();
  await page.clock.runFor(10_000);
  expect((await heard()).slice(1)).toEqual([
    'Баллы за проект: 0\u00a0баллов (если выполнить условия: 10\u00a0000\u00a0баллов).',
  ]);

  // Nothing of it is left to be found in another language or programme.
  await page.getByRole('link', { name: 'English' }).click();
  await expect(live).toHaveText('');
});

test('every field has a name and, where it has a hint, a description', async ({ page }) => {
  await open(page, { programme: 'keaz' });
  const cost = field(page, 'Оборудование КЭАЗ и KEAZ Optima');
  await expect(cost).toHaveAccessibleDescription('Всё вместе, по прайс-листу.');
  await expect(cost).toHaveAttribute('aria-required', 'true');
  await expect(
    page.getByRole('group', { name: 'Стадия документации' }),
  ).toHaveAccessibleDescription('П — проектная документация, Р — рабочая.');
});

test('the picture of the accounts says nothing that its text does not', async ({ page }) => {
  await open(page, { programme: 'power-machines' });
  await field(page, 'Сумма платежа').fill('250 млн');
  await expect(page.locator('.split')).toHaveAttribute('aria-hidden', 'true');
  await expect(page.locator('.split span')).toHaveCount(3);
  // 3 750 000 to 3 000 000 to the 750 000 that are not credited: five to four to one.
  const widths = await page
    .locator('.split span')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().width));
  expect(widths[0] / widths[2]).toBeCloseTo(5, 0);
  expect(widths[1] / widths[2]).toBeCloseTo(4, 0);
});
