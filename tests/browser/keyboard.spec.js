// The whole page by keyboard alone.

import { expect, test } from './support.js';
import {
  entry,
  facts,
  field,
  figure,
  fillEverything,
  grouped,
  open,
  option,
  programmes,
  result,
  unfold,
} from './visitor.js';

/** @import { Locator, Page } from '@playwright/test' */

const EQUIPMENT = 'Оборудование КЭАЗ и KEAZ Optima';
const INSTALLED = 'Установлено на объекте, с НДС';

/**
 * Goes on to a control as a visitor does; it must be in the order of the keyboard.
 *
 * @param {Locator} control
 * @param {'Tab' | 'Shift+Tab'} [key]
 */
async function tabTo(control, key = 'Tab') {
  for (let steps = 0; steps < 40; steps += 1) {
    await control.page().keyboard.press(key);
    if (await control.evaluate(isFocused)) return;
  }
  throw new Error(`${control} cannot be reached by ${key}`);
}

/** @param {Element} element */
function isFocused(element) {
  return /** @type {Document | ShadowRoot} */ (element.getRootNode()).activeElement === element;
}

/**
 * What has the focus: its name, and whether a visitor sees where it is.
 *
 * @param {Page} page
 */
function focusedNow(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    // Of a choice, the whole segment is drawn.
    const drawn = element.closest('.segment') ?? element;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    // The button inside a date's field draws a ring of its own, and the field none.
    const inside = element.matches('[type=date]:not(:focus-visible)');
    const { left, top, width, height } = drawn.getBoundingClientRect();
    const above = root.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name: element.id || element.textContent?.trim() || element.tagName,
      outlined: inside || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
      uncovered: above !== null && (drawn.contains(above) || above.contains(drawn)),
    };
  });
}

test('a project of KONTUR from the first Tab to its figures', async ({ page }) => {
  await open(page, { programme: 'guild' });
  const { keyboard } = page;

  await tabTo(page.getByRole('link', { name: 'КОНТУР' }));
  await keyboard.press('Enter');
  await tabTo(field(page, 'Стоимость системы G-RAY'));
  await keyboard.type('1 234 567,89');
  await tabTo(option(page, 'Стадия документации', 'Р'));
  await keyboard.press('ArrowLeft');
  await expect(option(page, 'Стадия документации', 'П')).toBeChecked();
  await expect(figure(page, 'Баллы за проект')).toHaveText('0 баллов');
  await keyboard.press('ArrowRight');
  await expect(figure(page, 'Баллы за проект')).toHaveText('12 345,68 балла');

  await tabTo(option(page, 'Проект реализован?', 'Пока не знаю'));
  await keyboard.press('ArrowLeft');
  await expect(option(page, 'Проект реализован?', 'Нет')).toBeChecked();
  const realised = entry(result(page), 'Проект реализован и подтверждён');
  await expect(realised.getByRole('img', { name: 'Не выполнено' })).toBeVisible();

  // The order of day, month and year is the browser's own: 05.05 is the same in each.
  await tabTo(field(page, 'Дата заявки'));
  await keyboard.type('05052026');
  await expect(field(page, 'Дата заявки')).toHaveValue('2026-05-05');
  await expect(entry(result(page), 'После одобрения')).toContainText('до 10 июн. 2026');
});

test('a second project of KEAZ is added, filled in and removed, and the focus goes along', async ({
  page,
}) => {
  await open(page, { programme: 'keaz' });
  const { keyboard } = page;
  await tabTo(field(page, EQUIPMENT));
  await keyboard.type('5 000 000');
  await tabTo(page.getByRole('button', { name: 'Добавить проект' }));
  await keyboard.press('Enter');

  const second = page.getByRole('region', { name: 'Проект 2', exact: true });
  await expect(field(second, EQUIPMENT)).toBeFocused();
  await keyboard.type('10 000 000');
  await expect(figure(page, 'Конкурс')).toHaveText('150 баллов');

  await tabTo(page.getByRole('button', { name: 'Убрать проект: Проект 2' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(second).toHaveCount(0);
  await expect(field(page, EQUIPMENT)).toBeFocused();
  await expect(figure(page, 'Конкурс')).toHaveText('50 баллов');
});

test('after the first of three rows is removed, the focus is in the one that took its place', async ({
  page,
}) => {
  await open(page, { programme: 'guild' });
  for (const receipt of [1, 2, 3]) {
    if (receipt > 1) await page.getByRole('button', { name: 'Добавить чек' }).press('Enter');
    const row = page.getByRole('region', { name: `Чек ${receipt}`, exact: true });
    await field(row, 'Акционная продукция').fill(String(receipt * 1000));
  }
  await page.getByRole('button', { name: 'Убрать чек: Чек 1', exact: true }).press('Enter');
  const first = page.getByRole('region', { name: 'Чек 1', exact: true });
  await expect(field(first, 'Акционная продукция')).toBeFocused();
  await expect(field(first, 'Акционная продукция')).toHaveValue(grouped('2 000'));

  await page.getByRole('button', { name: 'Убрать чек: Чек 2', exact: true }).press('Enter');
  await expect(field(page, 'Акционная продукция')).toBeFocused();
});

test('the link of an unknown condition unfolds its field and puts the focus there', async ({
  page,
}) => {
  await open(page, { programme: 'keaz' });
  await field(page, EQUIPMENT).fill('5 000 000');
  await field(page, INSTALLED).fill('10 000 000');
  const documented = field(page, 'Дата документации');
  await expect(documented).toBeHidden();
  await unfold(result(page));
  await page.getByRole('button', { name: 'Укажите: Дата документации' }).press('Enter');
  await expect(documented).toBeFocused();
  await expect(documented).toBeInViewport();

  // One of two dates is there: the link leads to the other.
  const gap = entry(facts(page, 'Бонус за реализацию'), 'Первый заказ');
  await gap.getByRole('button', { name: 'Укажите: Дата регистрации проекта' }).press('Enter');
  await expect(field(page, 'Дата регистрации проекта')).toBeFocused();
  await field(page, 'Дата регистрации проекта').fill('2026-01-10');
  await gap.getByRole('button', { name: 'Укажите: Дата первого заказа' }).press('Enter');
  await expect(field(page, 'Дата первого заказа')).toBeFocused();
});

test('the link of an unknown condition leads into its own project', async ({ page }) => {
  await open(page, { programme: 'keaz' });
  await field(page, EQUIPMENT).fill('5 000 000');
  await page.getByRole('button', { name: 'Добавить проект' }).click();
  const second = page.getByRole('region', { name: 'Проект 2', exact: true });
  await field(second, EQUIPMENT).fill('10 000 000');
  await unfold(result(page));
  await page.getByRole('button', { name: 'Укажите: Из него KEAZ Optima' }).nth(1).press('Enter');
  await expect(field(second, 'Из него KEAZ Optima')).toBeFocused();
});

test('what the result still waits for is a way to the field', async ({ page }) => {
  await open(page, { programme: 'kontur' });
  await result(page).getByRole('button', { name: 'Стоимость системы G-RAY' }).press('Enter');
  await expect(field(page, 'Стоимость системы G-RAY')).toBeFocused();
});

test('the count of a focus product goes up and down by its buttons, not below zero', async ({
  page,
}) => {
  await open(page, { programme: 'keaz' });
  await page.locator('summary').filter({ hasText: 'Фокусные продукты' }).press('Enter');
  const units = page.getByRole('textbox', { name: 'OptiCore 50 баллов за шт.' });
  const more = page.getByRole('button', { name: 'Больше: OptiCore' });
  const fewer = page.getByRole('button', { name: 'Меньше: OptiCore' });
  await expect(fewer).toBeDisabled();
  await more.press('Enter');
  await more.press('Space');
  await expect(units).toHaveValue('2');
  await fewer.press('Enter');
  await expect(units).toHaveValue('1');
  await expect(fewer).toBeEnabled();
});

for (const width of [360, 1440]) {
  for (const address of programmes.filter(({ edition }) => edition !== '2022')) {
    const name = Object.values(address).join(' ');
    test(`at ${width} px every stop of Tab in ${name} shows its focus, behind nothing`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 720 });
      await open(page, address);
      if (address.question) await fillEverything(page);
      else await page.getByRole('form').getByRole('textbox').first().fill('5 000 000');
      await expect(page.locator('.result .figure, .result .no-figure').first()).toBeVisible();
      await unfold(page);
      await page.locator('nav a').first().focus();
      await page.keyboard.press('Shift+Tab');

      const stops = [];
      for (;;) {
        await page.keyboard.press('Tab');
        const stop = await focusedNow(page);
        if (stop === null) break;
        stops.push(stop);
        expect(stops.length, 'the keyboard gets out of the form').toBeLessThan(500);
      }
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter(({ outlined, uncovered }) => !outlined || !uncovered)).toEqual([]);
    });
  }
}
