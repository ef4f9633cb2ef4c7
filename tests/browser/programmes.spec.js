// Every programme, filled in as a visitor does, and the figures read back. They are the worked ones.

import { expect, test } from './support.js';
import {
  entry,
  expectStep,
  facts,
  field,
  figure,
  grouped,
  headline,
  open,
  option,
  result,
  step,
  unfold,
} from './visitor.js';

/** @import { Page } from '@playwright/test' */

const CONTEST = 'Конкурс';
const BONUS = 'Бонус за реализацию';
const EQUIPMENT = 'Оборудование КЭАЗ и KEAZ Optima';
const OPTIMA = 'Из него KEAZ Optima';
const INSTALLED = 'Установлено на объекте, с НДС';
const REGION = 'Где вы работаете и платите налоги';

test.describe('KONTUR', () => {
  const POINTS = 'Баллы за проект';

  /** @type {[string, string, string, string][]} */
  const worked = [
    ['1 000 000', '10 000 баллов', '3 000 баллов', '7 000 баллов'],
    ['1 234 567,89', '12 345,68 балла', '3 703,7 балла', '8 641,98 балла'],
  ];
  for (const [cost, points, onApproval, onRealisation] of worked) {
    test(`a system of ${cost} roubles brings ${points} in two parts that sum to it`, async ({
      page,
    }) => {
      await open(page, { programme: 'kontur' });
      await field(page, 'Стоимость системы G-RAY').fill(cost);

      await expect(figure(page, POINTS)).toHaveText(points);
      await expect(entry(result(page), 'После одобрения')).toContainText(onApproval);
      await expect(entry(result(page), 'После реализации')).toContainText(onRealisation);
    });
  }

  test('half a rouble more or less than a kopeck of points is rounded away from zero', async ({
    page,
  }) => {
    await open(page, { programme: 'kontur' });
    await field(page, 'Стоимость системы G-RAY').fill('0,49');
    await expect(figure(page, POINTS)).toHaveText('0 баллов');
    await field(page, 'Стоимость системы G-RAY').fill('0,50');
    await expect(figure(page, POINTS)).toHaveText('0,01 балла');
    await expectStep(page, 'После одобрения', { line: '= 0', clause: 'п. 4' });
    await expectStep(page, 'После реализации', { line: '= 0,01', clause: 'п. 4' });
  });

  /** @type {[string, string][]} */
  const payouts = [
    ['2026-12-31', 'до 10 янв. 2027'],
    ['2026-11-01', 'до 10 дек. 2026'],
  ];
  for (const [requested, paid] of payouts) {
    test(`a payout requested on ${requested} comes ${paid}`, async ({ page }) => {
      await open(page, { programme: 'kontur' });
      await field(page, 'Стоимость системы G-RAY').fill('1 млн');
      await field(page, 'Дата заявки').fill(requested);
      await expect(entry(result(page), 'После одобрения')).toContainText(paid);
    });
  }

  test('every line of the working has its clause, and the notes say what the rules are silent on', async ({
    page,
  }) => {
    await open(page, { programme: 'kontur' });
    await field(page, 'Стоимость системы G-RAY').fill('1234567.89');
    await expectStep(page, POINTS, { line: '1 234 567,89 ₽ × 1 % = 12 345,68', clause: 'п. 3' });
    await expectStep(page, 'После одобрения', {
      line: '12 345,68 × 30 % = 3 703,7',
      clause: 'п. 4',
    });
    await expectStep(page, 'После реализации', {
      line: '12 345,68 − 3 703,7 = 8 641,98',
      clause: 'п. 4',
    });
    await expect(page.locator('.notes')).toContainText('Один балл равен одному рублю. п. 3');
    await expect(page.locator('.notes')).toContainText('Правила молчат о налоге');
    await expect(page.locator('.notes')).toContainText('сертификатами Ozon');
  });

  test('a project at stage P cannot be uploaded yet, and its points stand apart', async ({
    page,
  }) => {
    await open(page, { programme: 'kontur' });
    await field(page, 'Стоимость системы G-RAY').fill('1 000 000');
    await option(page, 'Стадия документации', 'П').check();
    const documentation = entry(result(page), 'Рабочая документация готова');
    await expect(documentation.getByRole('img', { name: 'Не выполнено' })).toBeVisible();
    await expect(figure(page, POINTS)).toHaveText('0 баллов');
    await expect(headline(page, POINTS)).toContainText('Если выполнить условия: 10 000 баллов');
  });
});

test.describe('KEAZ 2026', () => {
  /**
   * @param {Page} page
   * @param {{ equipment: string, optima: string, stage: 'П' | 'Р' }} project
   */
  async function specify(page, { equipment, optima, stage }) {
    await open(page, { programme: 'keaz', edition: '2026' });
    await field(page, EQUIPMENT).fill(equipment);
    await field(page, OPTIMA).fill(optima);
    await option(page, 'Стадия документации', stage).check();
  }

  test('5 000 000 at stage R brings 50 contest points', async ({ page }) => {
    await specify(page, { equipment: '5 000 000', optima: '2 000 000', stage: 'Р' });
    await expect(figure(page, CONTEST)).toHaveText('50 баллов');
    await expectStep(page, 'Баллы за стоимость', {
      line: '5 000 000 ₽ ÷ 100 000 ₽ = 50',
      clause: 'п. 4.2.5',
    });
  });

  test('5 000 000 at stage P with focus products brings 82.5 contest points', async ({ page }) => {
    await specify(page, { equipment: '5 000 000', optima: '2 000 000', stage: 'П' });
    await page.getByText('Фокусные продукты', { exact: true }).click();
    await page.getByRole('textbox', { name: 'OptiMat A 50 баллов за шт.' }).fill('2');
    const more = page.getByRole('button', { name: 'Больше: OptiStart K', exact: true });
    for (let units = 0; units < 3; units += 1) await more.click();
    await expect(page.getByText('выбрано: 2')).toBeVisible();

    await expect(figure(page, CONTEST)).toHaveText('82,5 балла');
    await expectStep(page, 'До коэффициента стадии', {
      line: '50 + 100 + 15 = 165',
      clause: 'п. 4.2.5',
    });
    await expect(step(page, 'Баллы за проект')).toContainText('165 × 0,5 = 82,5');
    await expect(step(page, 'Баллы за фокусные продукты')).toContainText([
      '2 × 50 = 100',
      '3 × 5 = 15',
    ]);
  });

  test('contest points are not rounded: 3 456 789.01 at stage P brings 17.28394505', async ({
    page,
  }) => {
    await specify(page, { equipment: '3 456 789,01', optima: '3 456 789,01', stage: 'П' });
    await expect(figure(page, CONTEST)).toHaveText('17,28394505 балла');
  });

  test('a kopeck below the equipment threshold brings 0 now, says so, and shows what it would bring', async ({
    page,
  }) => {
    await specify(page, { equipment: '2 999 999,99', optima: '2 000 000', stage: 'Р' });
    await expect(figure(page, CONTEST)).toHaveText('0 баллов');
    await expect(headline(page, CONTEST)).toContainText('Если выполнить условия: 29,9999999 балла');
    const threshold = entry(facts(page, CONTEST), EQUIPMENT);
    await expect(threshold.getByRole('img', { name: 'Не выполнено' })).toBeVisible();
    await expect(threshold).toContainText('Не хватает: 0,01 ₽');
    await expect(threshold).toContainText('п. 4.1.5');

    await field(page, EQUIPMENT).fill('3 000 000');
    await expect(threshold.getByRole('img', { name: 'Выполнено' })).toBeVisible();
    await expect(figure(page, CONTEST)).toHaveText('30 баллов');
    await expect(headline(page, CONTEST)).not.toContainText('Если выполнить условия');
  });

  test('a kopeck below the share of KEAZ Optima brings 0 now of 100', async ({ page }) => {
    await specify(page, { equipment: '10 000 000', optima: '2 999 999,99', stage: 'Р' });
    await expect(figure(page, CONTEST)).toHaveText('0 баллов');
    await expect(headline(page, CONTEST)).toContainText('Если выполнить условия: 100 баллов');
    const share = entry(facts(page, CONTEST), 'достаточная доля');
    await expect(share).toContainText('Не хватает: 0,01 ₽');

    await field(page, OPTIMA).fill('3 000 000');
    await expect(share.getByRole('img', { name: 'Выполнено' })).toBeVisible();
    await expect(figure(page, CONTEST)).toHaveText('100 баллов');
  });

  /** @type {[string, string, string, string, string][]} */
  const bonuses = [
    ['10 000 000', 'Другой регион России', '100 100 ₽', '154 000 ₽', '53 900 ₽'],
    ['100 000 000', 'Другой регион России', '300 000 ₽', '461 538 ₽', '161 538 ₽'],
    ['100 000 000', 'Казахстан', '300 000 ₽', '428 571 ₽', '128 571 ₽'],
    ['100 000 000', 'Узбекистан', '300 000 ₽', '428 571 ₽', '128 571 ₽'],
  ];
  for (const [installed, region, net, gross, tax] of bonuses) {
    test(`${installed} installed, tax in "${region}": ${net} in hand`, async ({ page }) => {
      await open(page, { programme: 'keaz', edition: '2026' });
      await field(page, INSTALLED).fill(installed);
      await field(page, REGION).selectOption(region);
      await expect(figure(page, BONUS)).toHaveText(net);
      await expect(headline(page, BONUS)).toContainText(`до налога ${gross}, налог ${tax}`);
    });
  }

  test('the bonus is traced from the cost through tax to the hand', async ({ page }) => {
    await open(page, { programme: 'keaz', edition: '2026' });
    await field(page, INSTALLED).fill('10 000 000');
    await expectStep(page, 'Бонусные баллы', {
      line: '10 000 000 ₽ × 1,54 % = 154 000',
      clause: 'п. 5.3',
    });
    await expectStep(page, 'Налог', { line: '154 000 ₽ × 35 % = 53 900 ₽', clause: 'п. 9.1' });
    await expectStep(page, 'После налога', {
      line: '154 000 ₽ − 53 900 ₽ = 100 100 ₽',
      clause: 'п. 9.1',
    });
    await expectStep(page, 'С учётом предела выплаты', {
      line: '100 100 ₽ ≤ 300 000 ₽ ниже предела — не применяется',
      clause: 'п. 5.5',
    });
    const notes = page.locator('.notes').last();
    await expect(notes).toContainText('Фонд программы ограничен: 7 000 000 ₽.');
    await expect(notes).toContainText('30 января 2026');
  });

  test('what the documentation does not show is not counted, and what is above the cap is not paid', async ({
    page,
  }) => {
    await open(page, { programme: 'keaz', edition: '2026' });
    await field(page, INSTALLED).fill('12 000 000');
    await field(page, 'Из него нет в документации').fill('2 000 000');
    await expect(figure(page, BONUS)).toHaveText('100 100 ₽');
    await expect(headline(page, BONUS)).not.toContainText('предел');

    await field(page, INSTALLED).fill('102 000 000');
    await expect(headline(page, BONUS)).toContainText('Выплата упёрлась в предел.');
    // 1 540 000 points, of which 461 538 are paid.
    await expect(entry(facts(page, BONUS), 'Бонусные баллы')).toContainText('1 078 462');
  });

  test('a confirmed project is paid within 50 days, and in 2027 by its last day at the latest', async ({
    page,
  }) => {
    await open(page, { programme: 'keaz', edition: '2026' });
    await field(page, INSTALLED).fill('10 000 000');
    await unfold(page.getByRole('form'));
    await field(page, 'Дата подтверждения реализации').fill('2026-11-10');
    await expect(entry(facts(page, BONUS), 'Выплата бонуса')).toContainText('– 30 дек. 2026');
    await field(page, 'Дата подтверждения реализации').fill('2027-12-01');
    await expect(entry(facts(page, BONUS), 'Выплата бонуса')).toContainText('– 31 дек. 2027');
  });

  test('an order a day before the three months are over fails, and on the day it passes', async ({
    page,
  }) => {
    await open(page, { programme: 'keaz', edition: '2026' });
    await field(page, INSTALLED).fill('10 000 000');
    await unfold(page.getByRole('form'));
    await field(page, 'Дата регистрации проекта').fill('2026-11-30');
    await field(page, 'Дата первого заказа').fill('2027-02-27');
    const gap = entry(facts(page, BONUS), 'Первый заказ');
    await expect(gap.getByRole('img', { name: 'Не выполнено' })).toBeVisible();
    await expect(gap).toContainText('28 февраля 2027');
    await expect(figure(page, BONUS)).toHaveText('0 ₽');
    await expect(headline(page, BONUS)).toContainText('Если выполнить условия: 100 100 ₽');
    await field(page, 'Дата первого заказа').fill('2027-02-28');
    await expect(gap.getByRole('img', { name: 'Выполнено' })).toBeVisible();
    await expect(figure(page, BONUS)).toHaveText('100 100 ₽');
  });

  /** @type {[string, string, string, string][]} */
  const prizes = [
    ['Москва, Петербург и их области', '1', '50 000 ₽', '76 923 ₽'],
    ['Другой регион России', '5', '10 000 ₽', '15 385 ₽'],
    ['Беларусь', '1', '50 000 ₽', '71 429 ₽'],
    ['Узбекистан', '3', '30 000 ₽', '42 857 ₽'],
  ];
  for (const [region, place, net, gross] of prizes) {
    test(`place ${place} in "${region}" brings ${net} of ${gross}`, async ({ page }) => {
      await specify(page, { equipment: '5 000 000', optima: '2 000 000', stage: 'Р' });
      await field(page, REGION).selectOption(region);
      await unfold(page.getByRole('form'));
      await field(page, 'Место в рейтинге группы').fill(place);
      const prize = result(page).getByText(`Приз за ${place}-е место`);
      await expect(prize).toContainText(`: ${net} до налога ${gross}`);
    });
  }

  test('a cost typed once serves the contest and the bonus', async ({ page }) => {
    await open(page, { programme: 'keaz', edition: '2026' });
    await field(page, INSTALLED).fill('10 000 000');
    const inBonus = entry(facts(page, BONUS), EQUIPMENT);
    await expect(figure(page, BONUS)).toBeVisible();
    await unfold(result(page));
    await expect(inBonus.getByRole('img', { name: 'Неизвестно' })).toBeVisible();

    await expect(field(page, EQUIPMENT)).toHaveCount(1);
    await field(page, EQUIPMENT).fill('2 999 999,99');
    await expect(entry(facts(page, CONTEST), EQUIPMENT)).toContainText('Не хватает: 0,01 ₽');
    // The same threshold of the same project is said once.
    await expect(inBonus).toHaveCount(0);
    await expect(figure(page, BONUS)).toHaveText('0 ₽');
    await expect(headline(page, BONUS)).toContainText('Если выполнить условия: 100 100 ₽');
  });

  test('several projects: contest points and payouts add up, a removed project takes its own away', async ({
    page,
  }) => {
    await specify(page, { equipment: '5 000 000', optima: '2 000 000', stage: 'Р' });
    await field(page, INSTALLED).fill('10 000 000');
    await page.getByRole('button', { name: 'Добавить проект' }).click();

    const second = page.getByRole('region', { name: 'Проект 2', exact: true });
    await field(second, EQUIPMENT).fill('10 000 000');
    await field(second, OPTIMA).fill('3 000 000');
    await field(second, INSTALLED).fill('100 000 000');
    await expect(figure(page, CONTEST)).toHaveText('150 баллов');
    // 100 100 and, at the cap of one project, 300 000.
    await expect(figure(page, BONUS)).toHaveText('400 100 ₽');
    const projects = facts(page, CONTEST).getByRole('list').first();
    await expect(entry(projects, 'Проект 1')).toContainText('50 баллов');
    await expect(entry(projects, 'Проект 2')).toContainText('100 баллов');

    await unfold(second);
    await field(second, 'Название проекта').fill('Школа');
    await expect(entry(projects, 'Школа')).toContainText('100 баллов');

    await page.getByRole('button', { name: 'Убрать проект: Проект 1' }).click();
    await expect(figure(page, CONTEST)).toHaveText('100 баллов');
    await expect(figure(page, BONUS)).toHaveText('300 000 ₽');
    await expect(field(page, EQUIPMENT)).toHaveValue(grouped('10 000 000'));
    await expect(page.getByRole('button', { name: /^Убрать проект/ })).toHaveCount(0);
  });

  test('a project with a problem is left out of the bonus, and the bonus says so', async ({
    page,
  }) => {
    await open(page, { programme: 'keaz', edition: '2026' });
    await field(page, INSTALLED).fill('10 000 000');
    await page.getByRole('button', { name: 'Добавить проект' }).click();
    const second = page.getByRole('region', { name: 'Проект 2', exact: true });
    await expect(headline(page, BONUS)).not.toContainText('Без учёта');
    await field(second, INSTALLED).fill('-1');
    await expect(figure(page, BONUS)).toHaveText('100 100 ₽');
    await expect(headline(page, BONUS)).toContainText('Без учёта: Проект 2');
    await expect(page.getByRole('button', { name: 'К расчёту' })).toBeHidden();
    await page.setViewportSize({ width: 360, height: 720 });
    await expect(page.getByRole('button', { name: 'К расчёту' })).toContainText(
      '100 100 ₽, без учёта: Проект 2',
    );
    await field(second, INSTALLED).fill('10 000 000');
    await expect(figure(page, BONUS)).toHaveText('200 200 ₽');
    await expect(headline(page, BONUS)).not.toContainText('Без учёта');
  });

  test('what nobody has answered yet stands folded, what has failed does not', async ({ page }) => {
    await open(page, { programme: 'keaz', edition: '2026' });
    await field(page, EQUIPMENT).fill('2 000 000');
    const contest = facts(page, CONTEST);
    const upload = entry(contest, 'Проект загружен в срок приёма');
    await expect(entry(contest, EQUIPMENT)).toContainText('Не хватает: 1 000 000 ₽');
    await expect(upload).toBeHidden();
    await contest.getByText(/^Ещё не отвечено: \d+$/).click();
    await expect(upload).toBeVisible();
    await unfold(page.getByRole('form'));
    await field(page, 'Дата загрузки проекта').fill('2027-01-01');
    await expect(upload.getByRole('img', { name: 'Не выполнено' })).toBeVisible();
    await contest.getByText(/^Ещё не отвечено: \d+$/).click();
    await expect(upload).toBeVisible();
  });

  test('a project that is not built yet leaves the bonus of the others alone', async ({ page }) => {
    await specify(page, { equipment: '5 000 000', optima: '2 000 000', stage: 'Р' });
    await field(page, INSTALLED).fill('10 000 000');
    await page.getByRole('button', { name: 'Добавить проект' }).click();
    const second = page.getByRole('region', { name: 'Проект 2', exact: true });
    await field(second, EQUIPMENT).fill('10 000 000');
    await field(second, OPTIMA).fill('3 000 000');
    await field(second, INSTALLED).focus();
    await field(second, INSTALLED).blur();
    await expect(figure(page, CONTEST)).toHaveText('150 баллов');
    await expect(figure(page, BONUS)).toHaveText('100 100 ₽');
    await expect(page.locator('[aria-invalid=true]')).toHaveCount(0);
  });
});

test.describe('KEAZ 2022', () => {
  /** @type {[string, string, string, string, string][]} */
  const worked = [
    ['12 345 678', '12', '101 254,30 ₽', '155 775,30 ₽', '54 521 ₽'],
    ['26 086 956,52', '', '195 000 ₽', '300 000 ₽', '105 000 ₽'],
    ['30 000 000', '', '195 000 ₽', '300 000 ₽', '105 000 ₽'],
  ];
  for (const [installed, units, net, gross, tax] of worked) {
    test(`${installed} and "${units}" OptiMat A: ${net} in hand`, async ({ page }) => {
      await open(page, { programme: 'keaz', edition: '2022' });
      await field(page, INSTALLED).fill(installed);
      await unfold(page.getByRole('form'));
      await field(page, 'Установлено OptiMat A').fill(units);
      await expect(figure(page, BONUS)).toHaveText(net);
      await expect(headline(page, BONUS)).toContainText(`до налога ${gross}, налог ${tax}`);
    });
  }

  test('30 000 000 is 45 000 points above the cap, and 26 086 956.52 is not a kopeck above it', async ({
    page,
  }) => {
    await open(page, { programme: 'keaz', edition: '2022' });
    await field(page, INSTALLED).fill('30 000 000');
    await expect(entry(facts(page, BONUS), 'Бонусные баллы')).toContainText('45 000');
    await expectStep(page, 'Бонусные баллы', {
      line: '345 000, не больше 300 000 = 300 000',
      clause: 'п. 5.5',
    });
    await field(page, INSTALLED).fill('26 086 956,52');
    await expect(step(page, 'Бонусные баллы')).toContainText('300 000 ≤ 300 000');
    await expect(headline(page, BONUS)).not.toContainText('предел');
  });

  test('the contest says that its document has no formula, and still knows the prizes', async ({
    page,
  }) => {
    await open(page, { programme: 'keaz', edition: '2022' });
    await field(page, EQUIPMENT).fill('5 000 000');
    await field(page, OPTIMA).fill('2 000 000');
    await expect(headline(page, CONTEST)).toContainText('Формулы в документе нет');
    await expect(figure(page, CONTEST)).toHaveCount(0);
    await unfold(page.getByRole('form'));
    await field(page, 'Место в рейтинге группы').fill('2');
    await field(page, REGION).selectOption('Беларусь');
    await expect(result(page).getByText('Приз за 2-е место')).toContainText(
      ': 40 000 ₽ до налога 57 142,85 ₽',
    );
  });

  test('another edition keeps what was typed, and answers by its own rules', async ({ page }) => {
    await open(page, { programme: 'keaz' });
    await field(page, INSTALLED).fill('30 000 000');
    await field(page, EQUIPMENT).fill('700 000');
    await field(page, OPTIMA).fill('210 000');
    const threshold = entry(facts(page, CONTEST), EQUIPMENT);
    await expect(threshold).toContainText('Не хватает: 2 300 000 ₽');

    await option(page, 'Редакция правил', '2022–23').check();
    await expect(page).toHaveURL(/edition=2022/);
    await expect(field(page, INSTALLED)).toHaveValue(grouped('30 000 000'));
    await expect(threshold.getByRole('img', { name: 'Выполнено' })).toBeVisible();
    await expect(figure(page, BONUS)).toHaveText('195 000 ₽');

    await option(page, 'Редакция правил', '2026').check();
    await expect(field(page, OPTIMA)).toHaveValue(grouped('210 000'));
    await expect(threshold).toContainText('Не хватает: 2 300 000 ₽');
  });
});

test.describe('Power Machines', () => {
  const POINTS = 'Баллы за платежи';

  /**
   * Sum, kind, charity balance; points, discount, charity, not credited.
   *
   * @type {[string, string, string, string, string, string, string][]}
   */
  const worked = [
    ['10 млн', 'Запчасти и услуги', '', '300 000 баллов', '150 000', '150 000', ''],
    ['10 млн', 'Остальное', '', '30 000 баллов', '15 000', '15 000', ''],
    ['250 млн', 'Запчасти и услуги', '0', '6 750 000 баллов', '3 750 000', '3 000 000', '750 000'],
    ['10 млн', 'Запчасти и услуги', '2,9 млн', '250 000 баллов', '150 000', '100 000', '50 000'],
    ['1', 'Запчасти и услуги', '', '0,03 балла', '0,02', '0,01', ''],
  ];
  for (const [amount, subject, balance, points, discount, charity, forgone] of worked) {
    test(`${amount} for "${subject}" with "${balance}" on the charity account: ${points}`, async ({
      page,
    }) => {
      await open(page, { programme: 'power-machines' });
      await field(page, 'Сумма платежа').fill(amount);
      await option(page, 'За что платёж', subject).check();
      await field(page, 'Уже на счёте благотворительности').fill(balance);
      await expect(figure(page, POINTS)).toHaveText(points);
      const accounts = result(page).locator('.accounts');
      await expect(entry(accounts, 'На скидки')).toContainText(`${discount} балл`);
      await expect(entry(accounts, 'На благотворительность')).toContainText(`${charity} балл`);
      const notCredited = entry(accounts, 'На благотворительность').getByText('не начислят');
      if (forgone) await expect(notCredited).toContainText(forgone);
      else await expect(notCredited).toHaveCount(0);
    });
  }

  test('a sum with 22 % VAT and a sum in euro come to the same base', async ({ page }) => {
    await open(page, { programme: 'power-machines' });
    await unfold(page.getByRole('form'));
    await field(page, 'Сумма платежа').fill('12 200 000');
    await field(page, 'НДС в сумме').fill('22');
    await expectStep(page, 'Платёж без НДС', {
      line: '12 200 000 ₽ ÷ (100 % + 22 %) = 10 000 000 ₽',
      clause: 'п. 3.1',
    });
    await field(page, 'Сумма платежа').fill('100 000');
    await field(page, 'НДС в сумме').fill('');
    await field(page, 'Курс Банка России').fill('91,2345');
    await expect(step(page, 'Платёж без НДС')).toContainText('100 000 × 91,2345 = 9 123 450 ₽');
  });

  test('a cancelled payment and a contract of 2019 bring nothing now, one of 2020 does', async ({
    page,
  }) => {
    await open(page, { programme: 'power-machines' });
    await unfold(page.getByRole('form'));
    await field(page, 'Сумма платежа').fill('10 000 000');
    await field(page, 'Особые случаи').selectOption('Отменён плательщиком');
    const exclusion = entry(result(page), 'Платёж не попал в исключения');
    await expect(exclusion.getByRole('img', { name: 'Не выполнено' })).toBeVisible();
    await expect(figure(page, POINTS)).toHaveText('0 баллов');
    await expect(headline(page, POINTS)).toContainText('Если выполнить условия: 300 000 баллов');

    await field(page, 'Особые случаи').selectOption('Обычный платёж');
    await field(page, 'Дата договора').fill('2019-12-31');
    await expect(figure(page, POINTS)).toHaveText('0 баллов');
    await field(page, 'Дата договора').fill('2020-01-01');
    await expect(figure(page, POINTS)).toHaveText('300 000 баллов');
  });

  test('points of a later payment come within a week and live for 1 095 days', async ({ page }) => {
    await open(page, { programme: 'power-machines' });
    await unfold(page.getByRole('form'));
    await field(page, 'Сумма платежа').fill('10 000 000');
    await field(page, 'Дата вступления в программу').fill('2026-01-01');
    await field(page, 'Дата платежа').fill('2026-03-02');
    await expect(entry(result(page), 'Баллы начислят')).toContainText('9 мар. 2026');
    // 1 095 days after 2026-03-09, past the leap day of 2028.
    await expect(entry(result(page), 'Баллы сгорают')).toContainText('8 мар. 2029');
  });

  test('two payments add up', async ({ page }) => {
    await open(page, { programme: 'power-machines' });
    await field(page, 'Сумма платежа').fill('10 000 000');
    await page.getByRole('button', { name: 'Добавить платёж' }).click();
    const second = page.getByRole('region', { name: 'Платёж 2', exact: true });
    await field(second, 'Сумма платежа').fill('10 000 000');
    await option(second, 'За что платёж', 'Остальное').check();
    await expect(figure(page, POINTS)).toHaveText('330 000 баллов');
  });
});

test.describe('Guild', () => {
  const POINTS = 'Баллы за покупки';

  /**
   * Regular, highlighted, rate, last month; purchase points, bonus points, points to spend.
   *
   * @type {[string, string, string, string, string, string, string][]}
   */
  const worked = [
    ['60 000', '', 'Стандартная', '60 000', '1 800', '500', '2 300 баллов'],
    ['40 000', '20 000', 'Повышенная', '60 000', '3 500', '500', '4 000 баллов'],
    ['50 000', '', 'Стандартная', '50 000', '1 500', '500', '2 000 баллов'],
    ['50 016,67', '', 'Стандартная', '50 016,67', '1 501', '500', '2 001 балл'],
  ];
  for (const [regular, highlighted, rate, lastMonth, purchase, bonus, spendable] of worked) {
    test(`${regular} and "${highlighted}" at the rate "${rate}": ${spendable} to spend`, async ({
      page,
    }) => {
      await open(page, { programme: 'guild' });
      await field(page, 'Акционная продукция').fill(regular);
      await field(page, 'Выделенные товары').fill(highlighted);
      await option(page, 'Ваша ставка', rate).check();
      await field(page, 'Покупки за месяц до регистрации').fill(lastMonth);
      await expect(figure(page, POINTS)).toHaveText(spendable);
      const accounts = result(page).locator('.accounts');
      await expect(entry(accounts, 'За покупки')).toContainText(`${purchase} балл`);
      await expect(entry(accounts, 'Бонусные баллы')).toContainText(`${bonus} балл`);
      await expect(result(page)).toContainText(`Можно потратить: ${spendable}`);
    });
  }

  test('a kopeck below 50 000 brings nothing now and says what is missing', async ({ page }) => {
    await open(page, { programme: 'guild' });
    await field(page, 'Акционная продукция').fill('49 999,99');
    await field(page, 'Покупки за месяц до регистрации').fill('49 999,99');
    await expect(figure(page, POINTS)).toHaveText('0 баллов');
    const threshold = entry(result(page), 'Покупки за месяц до регистрации');
    await expect(threshold).toContainText('Не хватает: 0,01 ₽');
    await expect(threshold).toContainText('п. 5.2');
    await expectStep(page, 'Начислят за покупки', {
      line: '0 условия не выполнены',
      clause: 'п. 7.4',
    });
    await expect(result(page)).toContainText('Можно потратить: 0 баллов');
  });

  test('at 50 000 sharp a note tells of the other wording, by which there would be none', async ({
    page,
  }) => {
    await open(page, { programme: 'guild' });
    await field(page, 'Акционная продукция').fill('50 000');
    await field(page, 'Покупки за месяц до регистрации').fill('50 000');
    const note = entry(page.locator('.noted'), 'Порог записан двумя способами');
    await expect(note).toContainText('Если читать «более», было бы 0 баллов.');
  });

  test('raised rate on highlighted products is 7.5 %, with the clause', async ({ page }) => {
    await open(page, { programme: 'guild' });
    await field(page, 'Акционная продукция').fill('40 000');
    await field(page, 'Выделенные товары').fill('20 000');
    await option(page, 'Ваша ставка', 'Повышенная').check();
    await expectStep(page, 'Ставка за выделенные товары', {
      line: '5 % × 1,5 = 7,5 %',
      clause: 'п. 7.5',
    });
    await expectStep(page, 'Баллы за выделенные товары', {
      line: '20 000 ₽ × 7,5 % = 1 500',
      clause: 'п. 7.5',
    });
  });

  test('prizes are ordered until 15 January and handed out until 31 January 2026', async ({
    page,
  }) => {
    await open(page, { programme: 'guild' });
    await field(page, 'Акционная продукция').fill('60 000');
    await expect(entry(result(page), 'Заказать призы')).toContainText('15 янв. 2026');
    await expect(entry(result(page), 'Получить призы')).toContainText('до 31 янв. 2026');
  });

  test('a sixth receipt of one date is not registered', async ({ page }) => {
    await open(page, { programme: 'guild' });
    await field(page, 'Покупки за месяц до регистрации').fill('60 000');
    for (let receipt = 1; receipt <= 6; receipt += 1) {
      if (receipt > 1) await page.getByRole('button', { name: 'Добавить чек' }).click();
      const row = page.getByRole('region', { name: `Чек ${receipt}`, exact: true });
      await field(row, 'Акционная продукция').fill('10 000');
      await field(row, 'Дата чека').fill('2025-08-01');
    }
    // Five receipts at 3 %, and 500 of welcome.
    await expect(figure(page, POINTS)).toHaveText('2 000 баллов');
    await expect(headline(page, POINTS)).toContainText('Если выполнить условия: 2 300 баллов');
    const perDate = entry(result(page), 'Чеков за одну дату');
    await expect(perDate.getByRole('img', { name: 'Выполнено', exact: true })).toHaveCount(5);
    await expect(perDate.getByRole('img', { name: 'Не выполнено' })).toHaveCount(1);
  });
});

test('another programme and back keeps what was typed', async ({ page }) => {
  await open(page, { programme: 'kontur' });
  await field(page, 'Стоимость системы G-RAY').fill('1 000 000');
  await page.getByRole('link', { name: 'Гильдия' }).click();
  await field(page, 'Акционная продукция').fill('60 000');
  await page.getByRole('link', { name: 'КОНТУР' }).click();
  await expect(field(page, 'Стоимость системы G-RAY')).toHaveValue(grouped('1 000 000'));
  await expect(figure(page, 'Баллы за проект')).toHaveText('10 000 баллов');
  await page.goBack();
  await expect(field(page, 'Акционная продукция')).toHaveValue(grouped('60 000'));
});
