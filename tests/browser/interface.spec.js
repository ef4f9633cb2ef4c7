// What the element offers the page around it: attributes, properties, events, slots, looks.

import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { today } from '../../www/core/today.js';
import { cases, estimate, estimators, fileAt } from '../node/support.js';
import { anotherOrigin } from './host-page.js';
import { expect, test } from './support.js';
import { field, figure, grouped, option } from './visitor.js';

/** @import { Page } from '@playwright/test' */
/** @import { FieldDescription } from '../../pkg/points_estimator.js' */
/** @import { PointsEstimatorElement } from '../../www/element/points-estimator-element.js' */

const DEFINE = '<script type="module" src="points-estimator.js"></script>';
const COST = 'Стоимость системы G-RAY';
const POINTS = 'Баллы за проект';
const EVENTS = ['points-estimate', 'points-problems', 'points-action'];

const host = anotherOrigin();

/**
 * Keeps what the page hears from now on.
 *
 * @param {Page} page
 * @param {string[]} [names]
 */
async function listen(page, names = EVENTS) {
  await page.evaluate((types) => {
    /** @type {{ type: string, detail: unknown }[]} */
    const heard = [];
    Object.assign(globalThis, { heard });
    for (const type of types) {
      document.addEventListener(type, (event) => {
        const { detail } = /** @type {CustomEvent} */ (event);
        heard.push({ type, detail: JSON.parse(JSON.stringify(detail ?? null)) });
      });
    }
  }, names);
  /** @returns {Promise<{ type: string, detail: any }[]>} */
  return () => page.evaluate(() => Reflect.get(globalThis, 'heard'));
}

/** @param {Page} page */
function warningsOf(page) {
  /** @type {string[]} */
  const warnings = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  return warnings;
}

/**
 * @param {Page} page
 * @param {Record<string, unknown>} properties
 */
async function set(page, properties) {
  await page.locator('points-estimator').evaluate(async (element, given) => {
    Object.assign(element, given);
    await /** @type {PointsEstimatorElement} */ (element).updateComplete;
  }, properties);
}

/** What was set has been drawn, and what it might have told has been told. */
const settled = 1000;

test.describe('the programmes', () => {
  const SWITCH = 'Программа';

  test('are chosen within the element when several are offered, and nothing typed is lost', async ({
    page,
  }) => {
    await host.visit(
      page,
      `<points-estimator programmes="keaz kontur" edition="2022"></points-estimator>${DEFINE}`,
    );
    const heading = page.getByRole('heading', { level: 2 });
    await expect(heading).toHaveText('КЭАЗ-Теоретик');
    const choices = page.getByRole('group', { name: SWITCH, exact: true }).getByRole('radio');
    await expect(choices).toHaveCount(2);
    const heard = await listen(page);
    await option(page, SWITCH, 'КОНТУР').check();
    await expect(heading).toHaveText('Клуб проектировщиков КОНТУР');
    await expect(page.locator('points-estimator')).toHaveAttribute('programme', 'kontur');
    await expect.poll(async () => (await heard()).length).toBe(1);
    expect((await heard())[0]).toMatchObject({
      type: 'points-estimate',
      detail: { programme: 'kontur', edition: null, question: 'kontur' },
    });

    await field(page, COST).fill('1 000 000');
    await option(page, SWITCH, 'КЭАЗ-Теоретик').check();
    await expect(page.getByRole('radio', { name: '2026' })).toBeChecked();
    await option(page, SWITCH, 'КОНТУР').check();
    await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
  });

  test('are not chosen where one is offered, by default or by name', async ({ page }) => {
    await host.visit(
      page,
      `<points-estimator id="one"></points-estimator>
      <points-estimator id="two" programmes="guild"></points-estimator>${DEFINE}`,
    );
    await expect(page.locator('#two').getByRole('heading', { level: 2 })).toHaveText(
      'Гильдия профессионалов',
    );
    await expect(page.locator('#one').getByRole('form')).toBeVisible();
    await expect(page.getByRole('group', { name: SWITCH, exact: true })).toHaveCount(0);
  });

  test('may be a list, as a property', async ({ page }) => {
    await host.visit(page, `<points-estimator></points-estimator>${DEFINE}`);
    await expect(page.getByRole('form')).toBeVisible();
    await set(page, { programmes: ['guild', 'kontur'] });
    const choices = page.getByRole('group', { name: SWITCH, exact: true }).getByRole('radio');
    await expect(choices).toHaveCount(2);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('Гильдия профессионалов');
  });
});

test.describe('an attribute that cannot be used', () => {
  /** @type {[string, string, RegExp][]} what is set, what the warning names, what is shown instead */
  const wrong = [
    ['programme="nothing"', 'programme kontur keaz power-machines guild', /КОНТУР/],
    ['programmes="guild nothing"', 'programmes kontur keaz power-machines guild', /Гильдия/],
    ['programmes="guild keaz" programme="kontur"', 'programme guild keaz', /Гильдия/],
    ['programme="keaz" edition="1999"', 'edition 2026 2022', /КЭАЗ/],
    [
      'programme="power-machines" question="kontur"',
      'question power-machines-accrual power-machines-ledger power-machines-discount',
      /Силовые/,
    ],
    ['lang="fr"', 'lang ru en', /КОНТУР/],
    ['show="form everything"', 'show form result conditions steps notes rules', /КОНТУР/],
    ['layout="wide"', 'layout auto compact', /КОНТУР/],
    ['values="{not json"', 'values systemCost stage realised', /КОНТУР/],
    ['values="[1]"', 'values systemCost', /КОНТУР/],
    [`values='{"cost":"1"}'`, 'values cost systemCost', /КОНТУР/],
    [`values='{"systemCost":0.1}'`, 'values systemCost', /КОНТУР/],
    [`values='{"stage":"Q","realised":"yes","requestedOn":"tomorrow"}'`, 'values stage', /КОНТУР/],
    [
      `programme="keaz" values='{"projects":[{"stage":"R"},{"stages":"R"},7]}'`,
      'values projects[1].stages projects[2]',
      /КЭАЗ/,
    ],
  ];
  for (const [attributes, named, heading] of wrong) {
    test(`is left out, and the console says so once: ${attributes}`, async ({ page }) => {
      const warnings = warningsOf(page);
      await host.visit(page, `<points-estimator ${attributes}></points-estimator>${DEFINE}`);
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(heading);
      await expect(page.getByRole('form', { name: 'Исходные данные' })).toBeVisible();
      // Whatever has it drawn anew.
      await page.locator('points-estimator').evaluate(async (element) => {
        const parent = /** @type {Element} */ (element.parentElement);
        element.remove();
        parent.append(element);
        /** @type {HTMLElement} */ (parent).lang = 'en';
        await /** @type {PointsEstimatorElement} */ (element).updateComplete;
      });
      await page.getByRole('form').getByRole('textbox').first().fill('5');
      await page.waitForTimeout(settled);
      expect(warnings).toHaveLength(1);
      for (const word of named.split(' ')) expect(warnings[0]).toContain(word);
    });
  }

  test('is warned of again only when it is something else', async ({ page }) => {
    const warnings = warningsOf(page);
    await host.visit(page, `<points-estimator programme="one"></points-estimator>${DEFINE}`);
    await expect(page.getByRole('form')).toBeVisible();
    await set(page, { programme: 'one' });
    expect(warnings).toHaveLength(1);
    await set(page, { programme: 'two' });
    await expect.poll(() => warnings.length).toBe(2);
    await set(page, { programme: 'guild' });
    await set(page, { programme: 'two' });
    await expect.poll(() => warnings.length).toBe(3);
  });

  test('is none when it is empty, or when nothing is wrong', async ({ page }) => {
    const warnings = warningsOf(page);
    await host.visit(
      page,
      `<points-estimator programme="" programmes="" edition="" question="" lang="" show="" layout=""
        ></points-estimator>
      <points-estimator programmes="kontur keaz" programme="keaz" edition="2022" lang="en-GB"
        question="keaz-bonus" show="form result" layout="compact"
        values='{"systemCost":"1","projects":[{"installedCost":"100"}]}'></points-estimator>${DEFINE}`,
    );
    await expect(page.getByRole('form')).toHaveCount(2);
    await option(page, 'Programme', 'KONTUR').check();
    await expect(field(page, 'Cost of the G-RAY system')).toHaveValue('1');
    expect(warnings).toEqual([]);
  });
});

test.describe('the values', () => {
  test('stand in their fields as the visitor’s language writes them, and tell nobody', async ({
    page,
  }) => {
    await host.visit(
      page,
      `<div id="around" lang="ru"><points-estimator
        values='{"systemCost":"1234567.89","stage":"R","realised":true,"requestedOn":"2026-12-31"}'
      ></points-estimator></div>${DEFINE}`,
    );
    const heard = await listen(page);
    await expect(field(page, COST)).toHaveValue(grouped('1 234 567,89'));
    await expect(option(page, 'Стадия документации', 'Р')).toBeChecked();
    await expect(option(page, 'Проект реализован?', 'Да')).toBeChecked();
    await expect(figure(page, POINTS)).toHaveText(grouped('12 345,68 балла'));
    await page.locator('#around').evaluate((around) => Object.assign(around, { lang: 'en' }));
    await expect(field(page, 'Cost of the G-RAY system')).toHaveValue('1,234,567.89');
    await expect(figure(page, 'Points for the project')).toHaveText('12,345.68 points');

    await set(page, { values: { systemCost: 1000000 } });
    await expect(figure(page, 'Points for the project')).toHaveText('10,000 points');
    await expect(option(page, 'Stage of the documentation', 'R')).toBeChecked();
    await set(page, { values: { systemCost: null, stage: null } });
    await expect(field(page, 'Cost of the G-RAY system')).toHaveValue('');
    await set(page, { values: { systemCost: '-5' } });
    await expect(page.getByText('Check these fields:')).toBeVisible();
    await page.waitForTimeout(settled);
    expect(await heard()).toEqual([]);
  });

  test('give way to the visitor’s, until the host sets others', async ({ page }) => {
    await host.visit(
      page,
      `<points-estimator values='{"systemCost":"1000000"}'></points-estimator>${DEFINE}`,
    );
    await field(page, COST).fill('2 000 000');
    await expect(figure(page, POINTS)).toHaveText('20 000 баллов');
    // A framework sets equal values anew whenever it draws.
    await set(page, { values: { systemCost: '1000000' }, lang: 'ru', edition: undefined });
    await page.locator('points-estimator').evaluate((element) => {
      document.body.prepend(element);
      element.setAttribute('values', '{ "systemCost": "1000000" }');
    });
    await page.waitForTimeout(settled);
    await expect(figure(page, POINTS)).toHaveText('20 000 баллов');
    await set(page, { values: { systemCost: '3000000' } });
    await expect(figure(page, POINTS)).toHaveText('30 000 баллов');
  });

  test('make as many rows as they have, and leave one where they have none', async ({ page }) => {
    await host.visit(page, `<points-estimator programme="keaz"></points-estimator>${DEFINE}`);
    const names = page.getByLabel('Название проекта');
    await expect(names).toHaveCount(1);
    await set(page, { values: { projects: [{ name: 'А' }, { name: 'Б' }, { name: 'В' }] } });
    await expect(names).toHaveCount(3);
    await set(page, { values: { projects: [{ name: 'Г', focus: { 'optimat-a': 2 } }, {}] } });
    await expect(names).toHaveCount(2);
    await expect(names.first()).toHaveValue('Г');
    await expect(names.nth(1)).toHaveValue('');
    await expect(page.locator('.badge', { hasText: '1' })).toHaveCount(1);
    await set(page, { values: { projects: [] } });
    await expect(names).toHaveCount(1);
    await expect(names).toHaveValue('');
  });

  /**
   * A request with every field of the estimator in it: those that it leaves out stay empty.
   *
   * @param {Record<string, any>} request
   * @param {FieldDescription[]} fields
   * @returns {Record<string, unknown>}
   */
  const complete = (request, fields) =>
    Object.fromEntries(
      fields.map(({ id, kind, fields: inner }) => {
        const rows = (request[id] ?? []).map?.((/** @type {any} */ row) => complete(row, inner));
        return [id, kind === 'rows' ? rows : (request[id] ?? null)];
      }),
    );

  for (const [file, own] of Object.entries(cases)) {
    test(`of every case in ${file} come to what the core says of that request`, async ({
      page,
    }) => {
      await host.visit(page, DEFINE);
      const on = today();
      const asked = own.map(({ name, request }) => {
        const { estimator, edition = null } = /** @type {Record<string, any>} */ (request);
        const info = estimators().find((each) => {
          return each.id === estimator && (edition === null || each.edition === edition);
        });
        if (!info) throw new Error(name);
        const values = complete(request, info.fields);
        // What the element leaves out, such as rows that nobody has begun, is left out here too.
        const direct = estimate(/** @type {any} */ ({ ...request, on }));
        return { name, info, values, direct };
      });
      const answers = await page.evaluate(
        async (each) => {
          await customElements.whenDefined('points-estimator');
          const found = [];
          for (const { programme, edition, question, values } of each) {
            const element = /** @type {PointsEstimatorElement} */ (
              document.createElement('points-estimator')
            );
            // Drawing whole forms is for other tests.
            Object.assign(element, { programme, edition, question, values, show: 'notes' });
            const button = document.createElement('button');
            button.slot = 'action';
            element.append(button);
            const told = new Promise((tell) => {
              element.addEventListener('points-action', (event) => {
                tell(/** @type {CustomEvent} */ (event).detail);
              });
            });
            document.body.append(element);
            while (element.phase !== 'ready') await new Promise(requestAnimationFrame);
            await element.updateComplete;
            button.click();
            const detail = /** @type {any} */ (await told);
            const { answer } = detail.answers.find((/** @type {any} */ one) => {
              return one.estimator === question;
            });
            found.push(JSON.parse(JSON.stringify(answer)));
            element.remove();
          }
          return found;
        },
        asked.map(({ info, values }) => ({
          programme: info.programme,
          edition: info.edition ?? undefined,
          question: info.id,
          values,
        })),
      );
      asked.forEach(({ name, direct }, index) => {
        expect(answers[index], name).toEqual(JSON.parse(JSON.stringify(direct)));
      });
    });
  }
});

test.describe('the parts that a host wants', () => {
  const VALUES = `values='{"payments":[{"amount":"10000000","subject":"other"}]}'`;

  /** @type {Record<string, string>} */
  const seen = {
    form: 'form',
    result: '.figure',
    conditions: '[part=conditions]',
    steps: '[part=steps]',
    notes: '[part=notes]',
    rules: '[part=rules]',
  };

  for (const wanted of [...Object.keys(seen), 'form result', 'result steps', 'form steps']) {
    test(`are shown, and no others: ${wanted}`, async ({ page }) => {
      await page.setViewportSize({ width: 1400, height: 900 });
      await host.visit(
        page,
        `<points-estimator programme="power-machines" show="${wanted}" ${VALUES}
          ><button slot="action">Call</button></points-estimator>${DEFINE}`,
      );
      await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
      const parts = wanted.split(' ');
      for (const [part, selector] of Object.entries(seen)) {
        await expect(page.locator(selector).first(), part).toBeVisible({
          visible: parts.includes(part),
        });
      }
      await expect(page.getByRole('button', { name: 'Call' })).toBeVisible();
      // No way leads to what is not there.
      await expect(page.locator('.bar')).toHaveCount(wanted === 'form result' ? 1 : 0);
      await expect(page.locator('.link')).toHaveCount(0);
      const columns = await page.locator('.columns').evaluate((element) => {
        return getComputedStyle(element).gridTemplateColumns.split(' ').length;
      });
      expect(columns).toBe(wanted === 'form result' ? 2 : 1);
      const { violations } = await new AxeBuilder({ page }).include('points-estimator').analyze();
      expect(violations).toEqual([]);
    });
  }

  test('are all of them by default, in that order', async ({ page }) => {
    await host.visit(
      page,
      `<points-estimator programme="power-machines" ${VALUES}></points-estimator>${DEFINE}`,
    );
    await expect(page.locator('.figure')).toBeVisible();
    const tops = await page.locator('points-estimator').evaluate(
      (element, selectors) =>
        selectors.map((selector) => {
          const nodes = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
          return nodes.findIndex((node) => node.matches(selector));
        }),
      Object.values(seen),
    );
    expect(tops).not.toContain(-1);
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
  });

  test('leave what is still needed as words where there is no form to lead to', async ({
    page,
  }) => {
    await host.visit(page, `<points-estimator show="result"></points-estimator>${DEFINE}`);
    await expect(page.locator('.needed').getByText(COST)).toBeVisible();
    await expect(page.locator('.needed').getByRole('button')).toHaveCount(0);
  });
});

test('a compact one is one column at any width, fits 320 pixels, and has its figures at hand', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await host.visit(
    page,
    `<points-estimator layout="compact" values='{"systemCost":"1000000"}'></points-estimator>${DEFINE}`,
  );
  await expect(page.locator('.figure')).toBeVisible();
  const columns = () =>
    page.locator('.columns').evaluate((element) => {
      return getComputedStyle(element).gridTemplateColumns.split(' ').length;
    });
  expect(await columns()).toBe(1);
  await expect(page.locator('.bar')).toBeVisible();
  const compact = (await page.locator('points-estimator').boundingBox())?.height ?? 0;
  await page.setViewportSize({ width: 320, height: 800 });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  const narrow = (await page.locator('points-estimator').boundingBox())?.height ?? 0;
  await set(page, { layout: 'auto' });
  const auto = (await page.locator('points-estimator').boundingBox())?.height ?? 0;
  expect(narrow).toBeLessThan(auto);
  await page.setViewportSize({ width: 1400, height: 900 });
  expect(await columns()).toBe(2);
  expect(compact).toBeGreaterThan(0);
});

test.describe('the event', () => {
  test('points-problems tells what the visitor is told to be wrong, once, with its path', async ({
    page,
  }) => {
    await host.visit(page, `<points-estimator programme="keaz"></points-estimator>${DEFINE}`);
    await page.getByRole('button', { name: 'Добавить проект' }).click();
    const heard = await listen(page, ['points-problems']);
    const second = page.getByRole('region', { name: 'Проект 2', exact: true });
    const cost = field(second, 'Установлено на объекте, с НДС');
    // Left empty is not refused.
    await cost.focus();
    await cost.blur();
    await cost.fill('много');
    await expect.poll(async () => (await heard()).length).toBe(1);
    await cost.blur();
    const [{ detail }] = await heard();
    expect(detail).toEqual({
      programme: 'keaz',
      edition: '2026',
      question: 'keaz-contest',
      problems: [
        {
          path: 'projects[1].installedCost',
          problem: expect.objectContaining({ code: 'not-a-number', given: 'много' }),
        },
      ],
    });
    // Another word for the same mistake is no news; another mistake is, and so is a second field.
    await cost.fill('очень много');
    await page.waitForTimeout(settled);
    expect(await heard()).toHaveLength(1);
    await cost.fill('-1');
    await expect.poll(async () => (await heard()).length).toBe(2);
    await field(
      page.getByRole('region', { name: 'Проект 1' }),
      'Оборудование КЭАЗ и KEAZ Optima',
    ).fill('0,001');
    await expect.poll(async () => (await heard()).length).toBe(3);
    const paths = (await heard())[2].detail.problems.map((/** @type {any} */ { path }) => path);
    expect(paths.sort()).toEqual(['projects[0].equipmentCost', 'projects[1].installedCost']);
    await cost.fill('1');
    await page.waitForTimeout(settled);
    expect(await heard()).toHaveLength(3);
  });

  test('points-problems says nothing of what the host has set', async ({ page }) => {
    await host.visit(
      page,
      `<points-estimator values='{"systemCost":"-1"}'></points-estimator>${DEFINE}`,
    );
    await expect(page.getByText('Проверьте поля:')).toBeVisible();
    const heard = await listen(page);
    await set(page, { values: { systemCost: '-2' }, lang: 'en' });
    await page.waitForTimeout(settled);
    expect(await heard()).toEqual([]);
    await option(page, 'Stage of the documentation', 'P').check();
    await page.waitForTimeout(settled);
    expect((await heard()).map(({ type }) => type)).toEqual(['points-estimate']);
  });

  test('points-action tells that something in its slot was pressed, and what is estimated', async ({
    page,
  }) => {
    await host.visit(
      page,
      `<points-estimator>
        <div slot="action"><p>Ready?</p><button>Send</button><a href="#sent"><b>Link</b></a></div>
      </points-estimator>${DEFINE}`,
    );
    await field(page, COST).fill('1 000 000');
    await expect(figure(page, POINTS)).toHaveText('10 000 баллов');
    const heard = await listen(page, ['points-action']);
    await page.getByText('Ready?').click();
    await page.locator('.figure').click();
    expect(await heard()).toEqual([]);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Link').click();
    await page.getByRole('button', { name: 'Send' }).press('Enter');
    expect(await heard()).toHaveLength(3);
    await expect(page).toHaveURL(/#sent$/);
    expect((await heard())[0].detail).toMatchObject({
      programme: 'kontur',
      edition: null,
      question: 'kontur',
      estimates: [{ points: '10000' }],
    });
    // What was typed a moment ago counts.
    const points = await page.locator('points-estimator').evaluate((element) => {
      const input = element.shadowRoot?.querySelector('input');
      if (!input) throw new Error('there is no field');
      input.value = '2000000';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      element.querySelector('button')?.click();
      return Reflect.get(globalThis, 'heard').at(-1).detail.estimates[0].points;
    });
    expect(points).toBe('20000');
  });

  test('of each kind is of its exported class, and gets out of shadow trees', async ({ page }) => {
    await host.visit(page, `<main></main>${DEFINE}`);
    await page.locator('main').evaluate((main) => {
      const root = main.attachShadow({ mode: 'open' });
      root.innerHTML = `<article><points-estimator><button slot="action">Send</button>
        </points-estimator></article>`;
    });
    await page.evaluate(async (types) => {
      const classes = await import(new URL('points-estimator.js', location.href).href);
      /** @type {string[]} */
      const heard = [];
      Object.assign(globalThis, { heard });
      for (const type of types) {
        document.addEventListener(type, (event) => {
          const [name] = Object.keys(classes).filter(
            (each) => /Event$/.test(each) && event instanceof classes[each],
          );
          heard.push(`${type} ${name}`);
        });
      }
    }, EVENTS);
    await field(page, COST).fill('-');
    await page.getByRole('button', { name: 'Send' }).click();
    const heard = () => page.evaluate(() => Reflect.get(globalThis, 'heard'));
    await expect
      .poll(async () => [...new Set(await heard())].sort())
      .toEqual([
        'points-action PointsActionEvent',
        'points-estimate PointsEstimateEvent',
        'points-problems PointsProblemsEvent',
      ]);
  });
});

test('the slots stand where they belong: the action under the figures, the disclaimer last', async ({
  page,
}) => {
  await host.visit(
    page,
    `<points-estimator><p>Waiting</p><button slot="action">Send</button>
      <p slot="disclaimer">No offer</p></points-estimator>${DEFINE}`,
  );
  await expect(page.getByText('Waiting')).toBeHidden();
  const tops = [];
  for (const css of ['.summary', '[slot=action]', '.rules', '[slot=disclaimer]']) {
    tops.push((await page.locator(css).boundingBox())?.y ?? -1);
  }
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  expect(tops[0]).toBeGreaterThan(0);
});

test.describe('within a form of the host', () => {
  const HEARD = ['input', 'change', 'submit', 'reset', 'formdata', 'invalid'];

  test('it takes no part: no event of the form, no value, no submission', async ({ page }) => {
    await host.visit(
      page,
      `<form action="#submitted"><input name="own" value="1" required>
        <points-estimator></points-estimator><button>Order</button></form>${DEFINE}`,
    );
    const heard = await listen(page, HEARD);
    await field(page, COST).fill('1 000 000');
    await field(page, COST).press('Enter');
    await option(page, 'Стадия документации', 'П').check();
    await field(page, 'Дата заявки').fill('2026-01-01');
    await expect(page.locator('.figure')).toHaveText('0 баллов');
    expect(await heard()).toEqual([]);
    await expect(page).not.toHaveURL(/#submitted/);
    const form = await page.locator('form[action]').evaluate((element) => {
      const own = /** @type {HTMLFormElement} */ (element);
      return { names: [...new FormData(own).keys()], elements: own.elements.length };
    });
    expect(form).toEqual({ names: ['own'], elements: 2 });
    await page.locator('form[action]').evaluate((element) => {
      /** @type {HTMLFormElement} */ (element).reset();
    });
    await expect(field(page, COST)).toHaveValue(grouped('1 000 000'));
  });

  test('what the host itself puts into a slot is heard as ever', async ({ page }) => {
    await host.visit(
      page,
      `<points-estimator><input slot="action" aria-label="E-mail"></points-estimator>${DEFINE}`,
    );
    await expect(page.getByRole('form')).toBeVisible();
    const heard = await listen(page, HEARD);
    await field(page, 'E-mail').fill('a');
    await field(page, 'E-mail').blur();
    expect((await heard()).map(({ type }) => type)).toEqual(['input', 'change']);
  });
});

test.describe('moved about', () => {
  test('it keeps its state, hears the languages around it, and tells what it told before', async ({
    page,
  }) => {
    await host.visit(page, `<main></main><points-estimator></points-estimator>${DEFINE}`);
    await field(page, COST).fill('1234567,8');
    await page.locator('points-estimator').evaluate((element) => {
      const root = /** @type {Element} */ (document.querySelector('main')).attachShadow({
        mode: 'open',
      });
      root.innerHTML = '<section lang="ru"></section>';
      root.firstElementChild?.append(element);
    });
    // The field that was being typed into is no longer.
    await expect(field(page, COST)).toHaveValue(grouped('1 234 567,80'));
    const section = page.locator('section[lang]');
    await section.evaluate((around) => Object.assign(around, { lang: 'en' }));
    await expect(figure(page, 'Points for the project')).toHaveText('12,345.68 points');
    const heard = await listen(page);
    await field(page, 'Cost of the G-RAY system').fill('1,000,000');
    await expect
      .poll(async () => (await heard()).map(({ type }) => type))
      .toEqual(['points-estimate']);
  });

  test('a property of every kind that was set before the element is defined is kept', async ({
    page,
  }) => {
    await host.visit(page, '<points-estimator lang="en"></points-estimator>');
    await page.locator('points-estimator').evaluate((element) => {
      Object.assign(element, {
        programmes: 'guild keaz',
        programme: 'keaz',
        edition: '2022',
        question: 'keaz-bonus',
        values: { projects: [{ name: 'Mill', installedCost: '43.47' }], region: 'russia' },
        show: 'form result',
        layout: 'compact',
      });
    });
    await page.addScriptTag({ type: 'module', url: './points-estimator.js' });
    await expect(page.getByRole('radio', { name: '2022–23' })).toBeChecked();
    await expect(field(page, 'Name of the project')).toHaveValue('Mill');
    await expect(field(page, 'Installed on site, with VAT')).toHaveValue('43.47');
    await expect(page.getByRole('radio', { name: 'Guild' })).not.toBeChecked();
    await expect(page.locator('.rules')).toHaveCount(0);
    await expect(page.locator('points-estimator')).toHaveAttribute('layout', 'compact');
    const own = await page.locator('points-estimator').evaluate((element) => Object.keys(element));
    expect(own).not.toContain('values');
  });
});

test.describe('the looks', () => {
  const VALUES = `values='{"payments":[{"amount":"10000000","subject":"other"}]}'`;

  test('follow the public properties, and any surface with its text can be read', async ({
    page,
  }) => {
    for (const [scheme, surface, text] of [
      ['light', '#fdf6e3', '#3b2f1e'],
      ['dark', '#10243f', '#e8f0ff'],
    ]) {
      await host.visit(
        page,
        `<style>body { background: ${surface} } points-estimator {
          color-scheme: ${scheme};
          --points-estimator-surface: ${surface};
          --points-estimator-text: ${text};
          --points-estimator-accent: #ff5c8a;
          --points-estimator-radius: 0px;
        }</style>
        <points-estimator programme="power-machines" ${VALUES}></points-estimator>${DEFINE}`,
      );
      await expect(page.locator('.figure')).toBeVisible();
      const colours = await page.evaluate(
        (given) =>
          given.map((colour) => {
            document.body.style.color = colour;
            return getComputedStyle(document.body).color;
          }),
        [surface, text],
      );
      await expect(page.locator('.estimator')).toHaveCSS('background-color', colours[0]);
      await expect(page.locator('.estimator')).toHaveCSS('color', colours[1]);
      await expect(page.locator('.estimator')).toHaveCSS('border-radius', '0px');
      await expect(page.locator('.box input').first()).toHaveCSS('border-radius', '0px');
      const axe = new AxeBuilder({ page }).include('points-estimator').withRules('color-contrast');
      expect((await axe.analyze()).violations).toEqual([]);
    }
  });

  test('are light or dark as the host says, and not as its neighbours are', async ({ page }) => {
    await host.visit(
      page,
      `<points-estimator id="light" style="color-scheme: light"></points-estimator>
      <points-estimator id="dark" style="color-scheme: dark"></points-estimator>${DEFINE}`,
    );
    await expect(page.locator('#light .estimator')).toHaveCSS(
      'background-color',
      'rgb(255, 255, 255)',
    );
    await expect(page.locator('#dark .estimator')).toHaveCSS('background-color', 'rgb(21, 24, 28)');
  });

  test('take the host’s font, and no name of a colour that the host uses itself', async ({
    page,
  }) => {
    await host.visit(
      page,
      `<style>* { --accent: red; --text: red; --surface: red; --radius: 90px }
        body { font-family: monospace }</style>
      <points-estimator></points-estimator>${DEFINE}`,
    );
    await expect(page.locator('.estimator')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('.estimator')).toHaveCSS('border-radius', '20px');
    await expect(page.locator('.box input').first()).toHaveCSS('font-family', 'monospace');
  });

  for (const { name } of manifest().cssParts) {
    test(`can be changed by the part ${name}`, async ({ page }) => {
      await host.visit(
        page,
        `<style>points-estimator::part(${name}) { outline: 3px solid rgb(1, 2, 3) }</style>
        <points-estimator programme="power-machines" ${VALUES}></points-estimator>${DEFINE}`,
      );
      await expect(page.locator('.figure')).toBeVisible();
      const part = page.locator(`[part=${name}]`).first();
      await expect(part).toHaveCSS('outline-color', 'rgb(1, 2, 3)');
    });
  }
});

test('a policy without inline styles has nothing to forbid, and the bars have their lengths', async ({
  page,
}) => {
  await page.addInitScript(() => {
    /** @type {string[]} */
    const violations = [];
    Object.assign(globalThis, { violations });
    addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
      violations.push(`${violatedDirective} ${sourceFile}`);
    });
  });
  await host.visit(
    page,
    `<points-estimator programme="power-machines"
      values='{"payments":[{"amount":"10000000","subject":"other"}]}'
    ></points-estimator>${DEFINE}`,
    {
      'content-security-policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; " +
        "style-src 'none'; img-src data:; require-trusted-types-for 'script'; " +
        'trusted-types lit-html',
    },
  );
  await field(page, 'Сумма платежа').fill('20 000 000');
  await expect(page.locator('.split')).toBeVisible();
  const bars = await page.locator('.split span').evaluateAll((spans) =>
    spans.map((span) => ({
      grow: Number(getComputedStyle(span).flexGrow),
      width: span.getBoundingClientRect().width,
    })),
  );
  expect(bars.length).toBeGreaterThan(1);
  const perPoint = bars.map(({ grow, width }) => width / grow);
  for (const each of perPoint) expect(each).toBeCloseTo(perPoint[0], 1);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'violations'))).toEqual([]);
});

/** What an editor is told of the tag. */
function manifest() {
  const text = readFileSync(fileAt('../../www/element/custom-elements.json'), 'utf8');
  const [module] = JSON.parse(text).modules;
  const element = module.declarations.find((/** @type {any} */ each) => each.customElement);
  return /** @type {Record<string, { kind?: string, name: string, attribute?: string, reflects?: boolean }[]>} */ ({
    ...element,
    exports: module.exports,
    declarations: module.declarations,
  });
}

/** @param {{ name: string }[]} entries */
function namesOf(entries) {
  return entries.map(({ name }) => name).sort();
}

test('what the manifest says of the tag is what the class has', async ({ page }) => {
  const said = manifest();
  await host.visit(
    page,
    `<points-estimator programme="power-machines"
      values='{"payments":[{"amount":"10000000","subject":"other"}]}'></points-estimator>${DEFINE}`,
  );
  await expect(page.locator('.figure')).toBeVisible();
  const has = await page.evaluate(async () => {
    const all = await import(new URL('points-estimator.js', location.href).href);
    const { PointsEstimatorElement: Class } = all;
    const Base = Object.getPrototypeOf(Class);
    const root = document.querySelector('points-estimator')?.shadowRoot;
    const sheets = (root?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules]);
    const styles = sheets.map(({ cssText }) => cssText).join('\n');
    const nodes = [...(root?.querySelectorAll('*') ?? [])];
    /** @type {[string, any][]} */
    const properties = [...Class.elementProperties];
    return {
      attributes: Class.observedAttributes.sort(),
      fields: properties
        .filter(([, { state }]) => !state)
        .map(([name, { attribute, reflect }]) => ({
          name,
          attribute: typeof attribute === 'string' ? attribute : name.toLowerCase(),
          reflects: reflect === true,
        })),
      // Those that neither Lit nor the platform asks for.
      methods: Object.entries(Object.getOwnPropertyDescriptors(Class.prototype))
        .filter(([name, { value }]) => typeof value === 'function' && !(name in Base.prototype))
        .map(([name]) => name),
      parts: [...new Set(nodes.flatMap((node) => [...node.part]))].sort(),
      slots: nodes.filter((node) => node.matches('slot')).map((node) => node.getAttribute('name')),
      custom: [...new Set(styles.match(/--points-estimator-\w+/g))].sort(),
      classes: Object.keys(all)
        .filter((name) => /^Points/.test(name))
        .sort(),
    };
  });
  expect(namesOf(said.attributes)).toEqual(has.attributes);
  const fields = said.members
    .filter(({ kind }) => kind === 'field')
    .map(({ name, attribute, reflects = false }) => ({ name, attribute, reflects }));
  expect(fields).toEqual(has.fields);
  expect(namesOf(said.members.filter(({ kind }) => kind === 'method'))).toEqual(has.methods);
  expect(namesOf(said.cssParts)).toEqual(has.parts);
  expect(namesOf(said.cssProperties)).toEqual(has.custom);
  // The unnamed one is gone once the core is ready.
  expect(namesOf(said.slots)).toEqual(['', ...has.slots].sort());
  expect(namesOf(said.declarations)).toEqual(has.classes);
  const scripts = said.exports.filter(({ name }) => name !== 'points-estimator');
  expect(namesOf(scripts)).toEqual(has.classes);
  const events = said.declarations.filter(({ name }) => /Event$/.test(name));
  const ofClasses = events.map(({ name }) => {
    return name
      .replace(/Event$/, '')
      .replace(/(?!^)[A-Z]/g, '-$&')
      .toLowerCase();
  });
  expect(namesOf(said.events)).toEqual(ofClasses.sort());
});

test.describe('in a frame', () => {
  test('the address sets the same, and the page hears of what is refused', async ({
    page,
    site,
  }) => {
    const values = '{"systemCost":"1000000"}';
    await host.visit(
      page,
      `<script src="${site}points-estimator-frame.js" data-programmes="kontur guild"
        data-show="form result" data-layout="compact" data-values='${values}'
        data-surface="#fdf6e3" data-text="#3b2f1e" data-radius="2px" data-accent="url(x)"
        async></script>`,
    );
    const inside = page.locator('iframe').contentFrame();
    await expect(inside.locator('.figure')).toHaveText(grouped('10 000 баллов'));
    const element = inside.locator('points-estimator');
    await expect(element).toHaveAttribute('layout', 'compact');
    await expect(inside.getByRole('group', { name: 'Программа', exact: true })).toBeVisible();
    await expect(inside.locator('.rules')).toHaveCount(0);
    await expect(inside.locator('.estimator')).toHaveCSS('border-radius', '4px');
    await expect(inside.locator('.estimator')).toHaveCSS('color', 'rgb(59, 47, 30)');
    expect(await element.getAttribute('style')).not.toContain('accent');
    const heard = await listen(page);
    await field(inside.locator('body'), COST).fill('x');
    await expect
      .poll(async () => (await heard()).map(({ type }) => type))
      .toEqual(['points-estimate', 'points-problems']);
    expect((await heard())[1].detail.problems[0]).toMatchObject({ path: 'systemCost' });
  });
});
