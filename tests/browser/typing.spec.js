// What people type and paste, right and wrong, and where the page says so.

import { expect, test } from './support.js';
import { field, figure, grouped, headline, open, option, result, unfold } from './visitor.js';

/** @import { Locator, Page } from '@playwright/test' */

const COST = 'Стоимость системы G-RAY';
const HINT = 'По вашему проекту или спецификации.';
const POINTS = 'Баллы за проект';
const EQUIPMENT = 'Оборудование КЭАЗ и KEAZ Optima';
const OPTIMA = 'Из него KEAZ Optima';
const INSTALLED = 'Установлено на объекте, с НДС';

/**
 * Puts a text on the field as a paste does, all at once.
 *
 * @param {Locator} input
 * @param {string} text
 */
async function paste(input, text) {
  await input.focus();
  await input.page().keyboard.insertText(text);
}

/**
 * The field is marked, and the sentence that describes it says why.
 *
 * @param {Locator} input
 * @param {string | RegExp} sentence
 */
async function expectProblem(input, sentence) {
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(sentence);
}

/** @param {Locator} input */
async function expectNoProblem(input) {
  await expect(input).toBeVisible();
  await expect(input).not.toHaveAttribute('aria-invalid', 'true');
}

/** @param {string} text */
function readable(text) {
  return JSON.stringify(text).replace(/[^\x20-\x7e\u0400-\u04ff₽]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

test.describe('an amount', () => {
  /**
   * What is typed, what stands there once the field is left, and 1 % of it.
   *
   * @type {[string, string, string][]}
   */
  const amounts = [
    ['1\u00a0234\u00a0567,89\u00a0₽', '1 234 567,89', '12 345,68 балла'],
    ['1\u202f234\u202f567,89 ₽', '1 234 567,89', '12 345,68 балла'],
    ['1234567.89', '1 234 567,89', '12 345,68 балла'],
    ['1234567,89 руб.', '1 234 567,89', '12 345,68 балла'],
    // Wide digits, as East Asian keyboards type them.
    ['１２３４５６７．８９', '1 234 567,89', '12 345,68 балла'],
    ['1.234.567,89', '1 234 567,89', '12 345,68 балла'],
    ['1,234,567.89', '1 234 567,89', '12 345,68 балла'],
    ["1'234'567.89", '1 234 567,89', '12 345,68 балла'],
    ['  1234567.89\n', '1 234 567,89', '12 345,68 балла'],
    ['1 млн', '1 000 000', '10 000 баллов'],
    ['1,5 млн', '1 500 000', '15 000 баллов'],
    ['250 тыс.', '250 000', '2 500 баллов'],
    ['0,5', '0,50', '0,01 балла'],
    ['0', '0', '0 баллов'],
    ['1 000 000 000 000 000', '1 000 000 000 000 000', '10 000 000 000 000 баллов'],
  ];
  for (const [typed, shown, points] of amounts) {
    test(`pasted as ${readable(typed)} is ${shown}, shown so when it is left`, async ({ page }) => {
      await open(page, { programme: 'kontur' });
      await paste(field(page, COST), typed);
      await expect(figure(page, POINTS)).toHaveText(points);
      await field(page, COST).blur();
      await expect(field(page, COST)).toHaveValue(grouped(shown));
      await expect(figure(page, POINTS)).toHaveText(points);
      await expectNoProblem(field(page, COST));
    });
  }

  test('is left as it is typed until the field is left, and can be typed on from there', async ({
    page,
  }) => {
    await open(page, { programme: 'kontur' });
    await field(page, COST).pressSequentially('1000000');
    await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
    await expect(field(page, COST)).toHaveValue('1000000');
    await field(page, COST).blur();
    await expect(field(page, COST)).toHaveValue(grouped('1 000 000'));
    await field(page, COST).press('End');
    await field(page, COST).pressSequentially('0');
    await expect(figure(page, POINTS)).toHaveText('100 000 баллов');
    await field(page, COST).blur();
    await expect(field(page, COST)).toHaveValue(grouped('10 000 000'));
  });

  test('of three decimals after a lone comma is refused in Russian and is a thousand in English', async ({
    page,
  }) => {
    await open(page, { programme: 'kontur' });
    await field(page, COST).fill('1,234');
    await field(page, COST).blur();
    await expectProblem(
      field(page, COST),
      /Знаков после запятой — не больше 2\. Тысячи отделяйте пробелом\./,
    );

    await open(page, { programme: 'kontur', lang: 'en' });
    await field(page, 'Cost of the G-RAY system').fill('1,234');
    await field(page, 'Cost of the G-RAY system').blur();
    await expect(field(page, 'Cost of the G-RAY system')).toHaveValue('1,234');
    await expect(figure(page, 'Points for the project')).toHaveText('12.34 points');
  });

  test('typed in Russian means the same when the page turns English', async ({ page }) => {
    await open(page, { programme: 'kontur' });
    await field(page, COST).fill('1 234 567,89');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(field(page, 'Cost of the G-RAY system')).toHaveValue('1,234,567.89');
    await expect(figure(page, 'Points for the project')).toHaveText('12,345.68 points');
  });
});

test.describe('a wrong amount', () => {
  /** @type {[string, string][]} */
  const wrong = [
    ['abc', 'Не получается прочесть число. Попробуйте так: 1 234 567,89.'],
    ['NaN', 'Не получается прочесть число. Попробуйте так: 1 234 567,89.'],
    ['1e400', 'Не получается прочесть число. Попробуйте так: 1 234 567,89.'],
    ['12 34 млн рублей и ещё', 'Не получается прочесть число. Попробуйте так: 1 234 567,89.'],
    ['-5', 'Подойдёт значение от 0 ₽.'],
    ['−0,01', 'Подойдёт значение от 0 ₽.'],
    ['1,234', 'Знаков после запятой — не больше 2. Тысячи отделяйте пробелом.'],
    ['1'.repeat(30), 'Подойдёт значение до 1 000 000 000 000 000 ₽.'],
    ['1 000 000 000 000 000,01', 'Подойдёт значение до 1 000 000 000 000 000 ₽.'],
  ];
  for (const [typed, sentence] of wrong) {
    test(`"${typed}" is explained at its field, stays there, and gives way to a right one`, async ({
      page,
    }) => {
      await open(page, { programme: 'kontur' });
      await field(page, COST).fill('1 000 000');
      await expect(figure(page, POINTS)).toHaveText('10 000 баллов');

      await field(page, COST).fill(typed);
      await expect(figure(page, POINTS)).toHaveCount(0);
      await field(page, COST).blur();
      await expectProblem(field(page, COST), `${HINT} ${sentence}`);
      await expect(field(page, COST)).toHaveValue(typed);
      await expect(result(page)).toContainText('Проверьте поля: Стоимость системы G-RAY');

      await field(page, COST).fill('1 000 000');
      await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
      await expectNoProblem(field(page, COST));
      await expect(field(page, COST)).toHaveAccessibleDescription(HINT);
    });
  }

  test('is named while it is still being typed only after a pause', async ({ page }) => {
    await page.clock.install({ time: '2026-06-15T09:00:00Z' });
    await open(page, { programme: 'kontur' });
    await page.clock.pauseAt('2026-06-15T10:00:00Z');
    await field(page, COST).pressSequentially('-');
    await page.clock.runFor(500);
    await expectNoProblem(field(page, COST));
    await page.clock.runFor(500);
    await expectProblem(field(page, COST), /Не получается прочесть число/);
  });

  test('left empty is asked for once the field was left, not before', async ({ page }) => {
    await open(page, { programme: 'kontur' });
    await field(page, COST).focus();
    await expectNoProblem(field(page, COST));
    await field(page, COST).blur();
    await expectProblem(field(page, COST), /Заполните это поле\./);
  });
});

test('a part above its whole is explained at the part, and either of them can put it right', async ({
  page,
}) => {
  await open(page, { programme: 'keaz' });
  await field(page, EQUIPMENT).fill('5 000 000');
  await field(page, OPTIMA).fill('5 000 000,01');
  await field(page, OPTIMA).blur();
  await expectProblem(field(page, OPTIMA), /Часть не бывает больше целого: здесь до 5.000.000.₽\./);
  await expect(field(page, OPTIMA)).toHaveValue(grouped('5 000 000,01'));
  await expectNoProblem(field(page, EQUIPMENT));

  await field(page, EQUIPMENT).fill('5 000 000,01');
  await expectNoProblem(field(page, OPTIMA));
  await expect(figure(page, 'Конкурс')).toHaveText('50,0000001 балла');

  await field(page, EQUIPMENT).fill('5 000 000');
  await field(page, OPTIMA).fill('5 000 000');
  await expectNoProblem(field(page, OPTIMA));
  await expect(figure(page, 'Конкурс')).toHaveText('50 баллов');
});

test('several things wrong are explained at once, each at its field', async ({ page }) => {
  await open(page, { programme: 'keaz' });
  await unfold(page.getByRole('form'));
  await field(page, EQUIPMENT).fill('abc');
  await field(page, OPTIMA).fill('-5');
  await field(page, INSTALLED).fill('1,234');
  await field(page, 'Место в рейтинге группы').fill('1,5');
  const units = page.getByRole('textbox', { name: 'OptiMat A 50 баллов за шт.' });
  await units.fill('-1');
  await units.blur();

  await expectProblem(field(page, EQUIPMENT), /Не получается прочесть число/);
  await expectProblem(field(page, OPTIMA), /Подойдёт значение от 0/);
  await expectProblem(field(page, INSTALLED), /Знаков после запятой — не больше 2/);
  await expectProblem(field(page, 'Место в рейтинге группы'), /Нужно целое число/);
  await expectProblem(units, /Подойдёт значение от 0/);
  await expect(result(page).getByText('Проверьте поля:')).toHaveCount(2);
  await expect(result(page).locator('.figure')).toHaveCount(0);
  await expect(units).toHaveValue('-1');
});

test('what is wrong with one estimator leaves the other one its answer', async ({ page }) => {
  await open(page, { programme: 'keaz' });
  await unfold(page.getByRole('form'));
  await field(page, INSTALLED).fill('10 000 000');
  await field(page, 'Место в рейтинге группы').fill('0');
  await field(page, 'Место в рейтинге группы').blur();
  await expectProblem(field(page, 'Место в рейтинге группы'), /Подойдёт значение от 1/);
  await expect(figure(page, 'Бонус за реализацию')).toHaveText('100 100 ₽');
});

test('the list of fields to check leads to each of them', async ({ page }) => {
  await open(page, { programme: 'keaz' });
  await unfold(page.getByRole('form'));
  await field(page, 'Название проекта').fill('Школа');
  await field(page, EQUIPMENT).fill('abc');
  await page
    .getByRole('button', { name: `${EQUIPMENT} (Школа)`, exact: true })
    .first()
    .click();
  await expect(field(page, EQUIPMENT)).toBeFocused();
});

test.describe('a date', () => {
  /** @param {Page} page */
  async function requestedOn(page) {
    await open(page, { programme: 'kontur' });
    await field(page, COST).fill('1 000 000');
    return field(page, 'Дата заявки');
  }

  test('that does not exist, 2026-02-30, is refused at its field', async ({ page }) => {
    const date = await requestedOn(page);
    // The order of day, month and year is the browser's own: find the day by what it does.
    for (const place of [0, 1, 2]) {
      await date.fill('2026-02-28');
      await date.blur();
      await date.focus();
      for (let steps = 0; steps < place; steps += 1) await date.press('ArrowRight');
      await date.press('ArrowUp');
      await date.press('ArrowUp');
      if ((await date.inputValue()) === '') break;
    }
    await expect(date).toHaveValue('');
    await date.blur();
    await expectProblem(date, /Такой даты нет\. Проверьте день, месяц и год\./);
    await expect(figure(page, POINTS)).toHaveCount(0);
    // What was typed is still in it.
    expect(await date.evaluate((input) => input.matches(':invalid'))).toBe(true);

    await date.fill('2026-03-02');
    await expectNoProblem(date);
    await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
    await expect(result(page)).toContainText('до 10 апр. 2026');
  });

  test('that was begun and not finished is refused, and an empty one is not', async ({ page }) => {
    const date = await requestedOn(page);
    await date.fill('2026-02-28');
    await date.focus();
    await date.press('Backspace');
    await date.blur();
    await expectProblem(date, /Такой даты нет/);
    await date.fill('');
    await expectNoProblem(date);
    await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
  });

  /** @type {[string, RegExp][]} */
  const beyond = [
    ['1999-12-31', /Подойдёт значение от 1 января 2000/],
    ['2101-01-01', /Подойдёт значение до 31 декабря 2100/],
  ];
  for (const [typed, sentence] of beyond) {
    test(`beyond the calendar, ${typed}, is refused at its field`, async ({ page }) => {
      const date = await requestedOn(page);
      await date.fill(typed);
      await date.blur();
      await expectProblem(date, sentence);
      await expect(date).toHaveValue(typed);
    });
  }
});

test.describe('a number of another kind', () => {
  /** @type {[string, string, string, RegExp][]} */
  const wrong = [
    ['power-machines', 'НДС в сумме', '101', /Подойдёт значение до 100/],
    ['power-machines', 'НДС в сумме', '-1', /Подойдёт значение от 0/],
    ['power-machines', 'Курс Банка России', '0', /Подойдёт значение от 0,000001/],
    ['power-machines', 'Курс Банка России', '91,2345678', /Знаков после запятой — не больше 6/],
    ['guild', 'Друзья, вступившие по вашей ссылке', '1,5', /Нужно целое число/],
    ['guild', 'Друзья, вступившие по вашей ссылке', '1 000 001', /Подойдёт значение до 1.000.000/],
    ['guild', 'Баллы по промокодам', 'сто', /Не получается прочесть число/],
  ];
  for (const [programme, label, typed, sentence] of wrong) {
    test(`"${typed}" in "${label}" is refused there`, async ({ page }) => {
      await open(page, { programme });
      await unfold(page.getByRole('form'));
      await field(page, label).fill(typed);
      await field(page, label).blur();
      await expectProblem(field(page, label), sentence);
      await expect(field(page, label)).toHaveValue(typed);
      await field(page, label).fill('1');
      await expectNoProblem(field(page, label));
    });
  }

  test('one that is left at the moment it is typed stays as it was typed', async ({ page }) => {
    await open(page, { programme: 'power-machines' });
    await unfold(page.getByRole('form'));
    const rate = field(page, 'Курс Банка России');
    await rate.focus();
    // Sooner than the page is drawn anew.
    await rate.evaluate((input) => {
      const box = /** @type {HTMLInputElement} */ (input);
      box.value = '91,2345678';
      box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      box.blur();
    });
    await expectProblem(rate, /Знаков после запятой — не больше 6/);
    await expect(rate).toHaveValue('91,2345678');
  });

  test('a rate of exchange with a lone comma has decimals, in English too', async ({ page }) => {
    await open(page, { programme: 'power-machines', lang: 'en' });
    await unfold(page.getByRole('form'));
    await field(page, 'Amount of the payment').fill('100,000');
    await field(page, 'Exchange rate of the Bank of Russia').fill('91,234');
    await expect(page.locator('.workings')).toContainText('100,000 × 91.234 = 9,123,400 ₽');
  });
});

test.describe('answers as you type', () => {
  test('there is no button to press, and Enter asks nothing of the network', async ({ page }) => {
    await open(page, { programme: 'kontur' });
    await expect(page.getByRole('form').locator('[type=submit], button:not([type])')).toHaveCount(
      0,
    );
    await field(page, COST).fill('1 000 000');
    const address = page.url();
    await field(page, COST).press('Enter');
    await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
    await expect(field(page, COST)).toHaveValue('1 000 000');
    expect(page.url()).toBe(address);
  });

  test('every key has its answer', async ({ page }) => {
    await open(page, { programme: 'kontur' });
    /** @type {[string, string][]} */
    const keys = [
      ['1', '0,01 балла'],
      ['0', '0,1 балла'],
      ['0', '1 балл'],
      ['0', '10 баллов'],
      ['Backspace', '1 балл'],
    ];
    await field(page, COST).focus();
    for (const [key, points] of keys) {
      await page.keyboard.press(key);
      await expect(figure(page, POINTS)).toHaveText(points);
    }
  });

  test('the answer stands there within two frames of the key', async ({ page }) => {
    await open(page, { programme: 'kontur' });
    await field(page, COST).fill('1 000 000');
    await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
    const shown = await field(page, COST).evaluate(async (element) => {
      const input = /** @type {HTMLInputElement} */ (element);
      input.value = '2 000 000';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      const frame = () => new Promise(requestAnimationFrame);
      await frame();
      await frame();
      const root = /** @type {ShadowRoot} */ (input.getRootNode());
      return root.querySelector('.figure')?.textContent?.replace(/\s+/g, ' ').trim();
    });
    expect(shown).toBe('20 000 баллов');
  });

  test('plural forms are right: 1 балл, 2 балла, 5, 11 and 21 in their own', async ({ page }) => {
    await open(page, { programme: 'kontur' });
    /** @type {[string, string][]} */
    const forms = [
      ['100', '1 балл'],
      ['200', '2 балла'],
      ['500', '5 баллов'],
      ['1 100', '11 баллов'],
      ['2 100', '21 балл'],
      ['150', '1,5 балла'],
      ['100 000 100', '1 000 001 балл'],
    ];
    for (const [cost, points] of forms) {
      await field(page, COST).fill(cost);
      await expect(figure(page, POINTS)).toHaveText(points);
    }
  });
});

test('a condition that nobody answered is unknown: it neither blocks nor passes', async ({
  page,
}) => {
  await open(page, { programme: 'kontur' });
  await field(page, COST).fill('1 000 000');
  await option(page, 'Стадия документации', 'Не указано').check();
  await result(page).getByText('Ещё не отвечено: 3').click();
  await expect(
    result(page).getByRole('listitem').filter({ hasText: 'Рабочая документация готова' }),
  ).toContainText('Укажите: Стадия документации');
  await expect(headline(page, POINTS)).toContainText('10 000 баллов');
});
