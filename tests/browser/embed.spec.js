// The integrator's page, as a new user takes it: choose, copy, paste into a page of one's own.

import { VERSION } from '../../scripts/lib/release.mjs';
import { expectNoBarriers } from './barriers.js';
import { anotherOrigin } from './host-page.js';
import { stickingOut } from './sticking-out.js';
import { expect, test } from './support.js';
import { field, grouped, option } from './visitor.js';

/** @import { Locator, Page } from '@playwright/test' */

const host = anotherOrigin();
const RED = 'rgb(180, 20, 60)';
const ACCENT = '--points-estimator-accent';

/**
 * @param {Page} page
 * @param {string} [language]
 */
async function openEmbed(page, language = 'ru') {
  await page.goto(`./embed.html?lang=${language}`);
  await expect(live(page).getByRole('form')).toBeVisible();
  await expect(code(page, 'script')).not.toBeEmpty();
  // The versioned files are found after the core is.
  await expect(page.locator('#pinned')).toBeVisible();
}

/** @param {Page} page */
function live(page) {
  return page.locator('points-estimator');
}

/**
 * @param {Page} page
 * @param {string} id
 */
function code(page, id) {
  return page.locator(`#${id}`);
}

/**
 * Presses the button and gives what is on the clipboard then.
 *
 * @param {Page} page
 * @param {string} id
 */
async function copied(page, id) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  await page.locator(`#copy-${id}`).click();
  await expect(page.locator(`[data-copies=${id}] [role=status]`)).toHaveText(
    /^(Скопировано|Copied)\.$/,
  );
  return page.evaluate(() => navigator.clipboard.readText());
}

/**
 * KONTUR in English and red.
 *
 * @param {Page} page
 */
async function chooseKontur(page) {
  await page.getByLabel('Программа').selectOption('kontur');
  await option(page.locator('#choices'), 'Язык калькулятора', 'English').check();
  await page.getByLabel('Цвет бренда').fill(RED);
}

/**
 * A project of 1,234,567.89 roubles brings 1 % of it, rounded to the kopeck (clause 3).
 *
 * @param {Locator} where
 */
async function expectKonturInEnglish(where) {
  await field(where, 'Cost of the G-RAY system').fill('1,234,567.89');
  await expect(where.locator('.figure')).toHaveText('12,345.68 points');
}

test.describe('pasted into a bare page of another origin', () => {
  test('the script and the tag work, in the language and the colour that were chosen', async ({
    page,
    site,
  }) => {
    await openEmbed(page);
    await chooseKontur(page);
    const snippet = await copied(page, 'script');
    expect(snippet).toContain(`src="${site}${VERSION}/points-estimator.js" integrity="sha384-`);
    await host.visit(page, snippet);
    await expectKonturInEnglish(page.locator('body'));
    await expect(live(page)).toHaveCSS(ACCENT, RED);
  });

  test('the frame works, in the language and the colour that were chosen', async ({
    page,
    site,
  }) => {
    await openEmbed(page);
    await chooseKontur(page);
    const snippet = await copied(page, 'frame');
    expect(snippet).toContain(
      `src="${site}${VERSION}/points-estimator-frame.js" integrity="sha384-`,
    );
    await host.visit(page, snippet);
    const inside = page.locator('iframe').contentFrame();
    await expectKonturInEnglish(inside.locator('body'));
    await expect(inside.locator('points-estimator')).toHaveCSS(ACCENT, RED);
  });

  test('the code for npm works, where its import leads to the script as a bundler leads it', async ({
    page,
    site,
  }) => {
    await openEmbed(page);
    await chooseKontur(page);
    expect(await copied(page, 'install')).toBe(`npm install ./points-estimator-${VERSION}.tgz`);
    const snippet = await copied(page, 'npm');
    const imports = { 'points-estimator/define': `${site}points-estimator.js` };
    const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
    await host.visit(page, map + snippet);
    await expectKonturInEnglish(page.locator('body'));
    await expect(live(page)).toHaveCSS(ACCENT, RED);
  });

  test('the moving version works too, and is without a digest', async ({ page, site }) => {
    await openEmbed(page);
    await page.getByLabel('Именно эта версия').uncheck();
    const script = await copied(page, 'script');
    expect(script).toContain(`src="${site}points-estimator.js"`);
    expect(script).not.toContain('integrity');
    const frame = await copied(page, 'frame');
    expect(frame).not.toContain('integrity');
    await host.visit(page, script + frame);
    for (const where of [page.locator('body'), page.locator('iframe').contentFrame()]) {
      await field(where.locator('points-estimator'), 'Стоимость системы G-RAY').fill('1234567,89');
      await expect(where.locator('.figure')).toHaveText(grouped('12 345,68 балла'));
    }
  });

  for (const kind of /** @type {const} */ (['script', 'frame'])) {
    test(`the ${kind} works under the policy that stands below its code, and nothing besides`, async ({
      page,
    }) => {
      await openEmbed(page);
      const snippet = await copied(page, kind);
      const allowed = await code(page, `${kind}-policy`).textContent();
      // Without its icon the browser would ask the host for one.
      const policy = `default-src 'none'; img-src data:; ${allowed}`;
      await host.visit(page, snippet, { 'content-security-policy': policy });
      const where = kind === 'script' ? page : page.locator('iframe').contentFrame();
      await field(where.locator('body'), 'Стоимость системы G-RAY').fill('1234567,89');
      await expect(where.locator('.figure')).toHaveText(grouped('12 345,68 балла'));
    });
  }
});

test('a picture within the calculator is drawn under that policy, which has no inline styles', async ({
  page,
}) => {
  await openEmbed(page);
  await page.getByLabel('Программа').selectOption('power-machines');
  const snippet = await copied(page, 'script');
  const allowed = await code(page, 'script-policy').textContent();
  const policy = `default-src 'none'; img-src data:; ${allowed}`;
  await host.visit(page, snippet, { 'content-security-policy': policy });
  await field(page, 'Сумма платежа').fill('250 млн');
  const parts = page.locator('.split span');
  await expect(parts).toHaveCount(3);
  const widths = await parts.evaluateAll((all) =>
    all.map((part) => part.getBoundingClientRect().width),
  );
  // 3 750 000 to 3 000 000 to the 750 000 that are not credited.
  expect(widths[0] / widths[2]).toBeCloseTo(5, 0);
  expect(widths[1] / widths[2]).toBeCloseTo(4, 0);
});

test.describe('what is chosen', () => {
  test('changes the calculator beside it and all three codes', async ({ page }) => {
    await openEmbed(page);
    await expect(live(page)).toHaveAttribute('programme', 'kontur');
    await expect(page.getByLabel('Редакция правил')).toBeHidden();
    await expect(page.getByLabel('Что посчитать')).toBeHidden();

    await page.getByLabel('Программа').selectOption('keaz');
    await page.locator('select[name=edition]').selectOption('2022');
    await option(page.locator('#choices'), 'Язык калькулятора', 'English').check();
    await page.getByLabel('Цвет бренда').fill('#b4143c');
    const tag = `<points-estimator programme="keaz" edition="2022" lang="en" style="${ACCENT}: #b4143c"></points-estimator>`;
    await expect(code(page, 'script')).toContainText(tag);
    await expect(code(page, 'npm')).toContainText(tag);
    await expect(code(page, 'frame')).toContainText(
      'data-programme="keaz" data-edition="2022" data-lang="en" data-accent="#b4143c" async',
    );
    await expect(live(page).getByRole('heading', { level: 2 })).toHaveText('KEAZ-Theorist');
    await expect(live(page).getByRole('radio', { name: '2022–23' })).toBeChecked();
    await expect(live(page).getByRole('form', { name: 'Your figures' })).toBeVisible();
    await expect(live(page)).toHaveCSS(ACCENT, '#b4143c');
    await expect(page.getByLabel('Выбрать цвет')).toHaveValue('#b4143c');

    // What another programme does not have is forgotten.
    await page.getByLabel('Программа').selectOption('guild');
    await expect(live(page)).not.toHaveAttribute('edition');
    await expect(code(page, 'frame')).not.toContainText('data-edition');
    await page.getByLabel('Цвет бренда').fill('');
    await option(page.locator('#choices'), 'Язык калькулятора', 'Как у сайта').check();
    await expect(code(page, 'script')).toContainText(
      '<points-estimator programme="guild"></points-estimator>',
    );
    await expect(live(page)).not.toHaveAttribute('lang');
  });

  test('is a question too, where a programme answers several', async ({ page }) => {
    await openEmbed(page);
    await page.getByLabel('Программа').selectOption('power-machines');
    await page.locator('select[name=question]').selectOption({ label: 'Скидка на заказ' });
    await expect(code(page, 'script')).toContainText('question="power-machines-discount"');
    await expect(code(page, 'frame')).toContainText('data-question="power-machines-discount"');
    await expect(live(page)).toHaveAttribute('question', 'power-machines-discount');
    await page.getByLabel('Программа').selectOption('kontur');
    await expect(live(page)).not.toHaveAttribute('question');
  });

  test('within the calculator is chosen for the code as well', async ({ page }) => {
    await openEmbed(page);
    await page.getByLabel('Программа').selectOption('keaz');
    await live(page).getByRole('radio', { name: '2022–23' }).check();
    await expect(code(page, 'script')).toContainText('edition="2022"');
    await expect(page.locator('select[name=edition]')).toHaveValue('2022');
    await page.getByLabel('Программа').selectOption('power-machines');
    await live(page).getByRole('radio', { name: 'Участие' }).check();
    await expect(code(page, 'script')).toContainText('question="power-machines-membership"');
  });

  test('stays when the page speaks another language, and the calculator with it', async ({
    page,
  }) => {
    await openEmbed(page);
    await page.getByLabel('Программа').selectOption('guild');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveTitle('The points calculator on your site');
    await expect(page.getByLabel('Programme', { exact: true })).toHaveValue('guild');
    await expect(live(page).getByRole('form', { name: 'Your figures' })).toBeVisible();
    const words = await page.locator('main').innerText();
    // The name of a language stands in that language.
    expect(words.replace('Русский', '')).not.toMatch(/[а-яё]/i);
    // The site that it is pasted into has a language of its own.
    await expect(code(page, 'script')).not.toContainText('lang=');
  });

  test('a colour that is none is not in the code, and the field says so', async ({ page }) => {
    await openEmbed(page);
    const colour = page.getByLabel('Цвет бренда');
    await colour.fill('greenish"><script>');
    await expect(colour).toHaveAttribute('aria-invalid', 'true');
    await expect(colour).toHaveAccessibleDescription('Это не цвет CSS. Попробуйте #0b7a68.');
    await expect(code(page, 'script')).not.toContainText('greenish');
    await expect(live(page)).not.toHaveAttribute('style', /accent/);
    await colour.fill('green');
    await expect(colour).toHaveAttribute('aria-invalid', 'false');
    await expect(code(page, 'script')).toContainText(`${ACCENT}: green`);
  });
});

test.describe('parts and layout', () => {
  /**
   * Makes the element of the page one that knows these attributes, and of them no other.
   *
   * @param {Page} page
   * @param {string[]} attributes
   */
  const withAttributes = (page, attributes) =>
    page.addInitScript((known) => {
      const define = customElements.define.bind(customElements);
      customElements.define = (name, element) => {
        const own = /** @type {{ observedAttributes?: string[] }} */ (element);
        const others = own.observedAttributes?.filter((name) => !/^(show|layout)$/.test(name));
        Object.defineProperty(element, 'observedAttributes', {
          get: () => [...(others ?? []), ...known],
        });
        define(name, element);
      };
    }, attributes);

  test('are offered where the element knows them', async ({ page }) => {
    await withAttributes(page, ['show', 'layout']);
    await openEmbed(page);
    const parts = page.getByRole('group', { name: 'Части' });
    await parts.getByLabel('Примечания').uncheck();
    await parts.getByLabel('Правила в цифрах').uncheck();
    await option(page.locator('#choices'), 'Раскладка', 'Плотная').check();
    const said = 'show="form result conditions steps" layout="compact"';
    await expect(code(page, 'script')).toContainText(said);
    await expect(code(page, 'frame')).toContainText(
      'data-show="form result conditions steps" data-layout="compact"',
    );
    await expect(live(page)).toHaveAttribute('show', 'form result conditions steps');
    await expect(live(page)).toHaveAttribute('layout', 'compact');

    for (const name of ['Форма', 'Расчёт', 'Условия']) await field(parts, name).uncheck();
    await parts.getByLabel('Ход расчёта').click();
    await expect(parts.getByLabel('Ход расчёта')).toBeChecked();
    await expect(code(page, 'script')).toContainText('show="steps"');

    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.getByLabel('How it is computed')).toBeChecked();
    await expect(page.getByLabel('Good to know')).not.toBeChecked();
    for (const box of await page.locator('[name=show]').all()) await box.check();
    await expect(code(page, 'script')).not.toContainText('show=');
    await expect(live(page)).not.toHaveAttribute('show');
  });

  test('are not offered where it does not', async ({ page }) => {
    await withAttributes(page, []);
    await openEmbed(page);
    await expect(page.locator('[data-attribute=show]')).toBeHidden();
    await expect(page.locator('[data-attribute=layout]')).toBeHidden();
    await expect(code(page, 'script')).not.toContainText(/show=|layout=/);
  });
});

test.describe('without the clipboard', () => {
  test('the button selects the code, and two keys copy it', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await openEmbed(page);
    await page.locator('#copy-frame').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-copies=frame] [role=status]')).toHaveText(
      'Браузер не дал скопировать. Текст выделен: нажмите Ctrl+C.',
    );
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected).toBe(await code(page, 'frame').textContent());
    await page.keyboard.press('ControlOrMeta+C');
    await page.getByLabel('Цвет бренда').focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(page.getByLabel('Цвет бренда')).toHaveValue(selected);
  });
});

test.describe('without the versioned files', () => {
  test.use({ expectedFaults: /manifest\.json/ });

  /** @type {[string, { status?: number, body: string }][]} */
  const answers = [
    ['are not there', { status: 404, body: '' }],
    ['are another page', { body: '<!doctype html><p>Home</p>' }],
    ['have a manifest without digests', { body: '{"files":{}}' }],
  ];
  for (const [how, answer] of answers) {
    test(`which ${how}, the code is that of the moving version`, async ({ page, site }) => {
      await page.route('**/manifest.json', (route) => route.fulfill(answer));
      const asked = page.waitForResponse('**/manifest.json');
      await page.goto('./embed.html');
      await asked;
      await expect(live(page).getByRole('form')).toBeVisible();
      await expect(page.locator('#pinned')).toBeHidden();
      expect(await copied(page, 'script')).toBe(
        `<script type="module" src="${site}points-estimator.js"></script>\n` +
          '<points-estimator programme="kontur"></points-estimator>',
      );
    });
  }
});

test.describe('without the core', () => {
  test.use({ expectedFaults: /\.wasm/ });

  test('the page says that there is nothing to choose from', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('./embed.html');
    await expect(page.getByRole('alert')).toHaveText(/не из чего/);
    await expect(page.locator('#choices')).toBeHidden();
    await expect(page.locator('#code')).toBeHidden();
  });
});

test.describe('to read and to use', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  /** @type {[string, [number, 'light' | 'dark'][]][]} */
  const languages = [
    [
      'ru',
      [
        [1440, 'light'],
        [360, 'dark'],
      ],
    ],
    [
      'en',
      [
        [360, 'light'],
        [768, 'dark'],
      ],
    ],
  ];
  for (const [language, looks] of languages) {
    test(`the page has no barriers and does not stick out at any width (${language})`, async ({
      page,
    }) => {
      await openEmbed(page, language);
      await page.locator('select[name=programme]').selectOption('keaz');
      await page.locator('#accent').fill('rgb(180, 20, 60)');
      for (const more of await page.locator('#code summary').all()) await more.click();
      await page.locator('#copy-script').click();
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await stickingOut(page), `at ${width} px`).toEqual([]);
      }
      for (const [width, colorScheme] of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await expectNoBarriers(page);
      }
      await page.locator('#accent').fill('nonsense');
      await expectNoBarriers(page);
    });
  }

  test('the keyboard reaches every choice and every button, and shows where it is', async ({
    page,
  }) => {
    await openEmbed(page);
    await page.locator('select[name=programme]').selectOption('keaz');
    /** @type {string[]} */
    const reached = [];
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press('Tab');
      const now = await page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement || activeElement.localName === 'points-estimator') return null;
        const drawn = activeElement.closest('.segment') ?? activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
        const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        const name = activeElement.id || activeElement.getAttribute('name') || drawn.textContent;
        return { name: name?.trim() ?? '', outlined };
      });
      if (now === null) break;
      expect(now.outlined, now.name).toBe(true);
      reached.push(now.name);
    }
    const wanted = ['edition', 'lang', 'accent', 'picker', 'pin', 'copy-script', 'copy-frame'];
    expect(reached).toEqual(expect.arrayContaining([...wanted, 'copy-install', 'copy-npm']));
  });

  test('every button to copy has a name of its own', async ({ page }) => {
    await openEmbed(page);
    for (const name of [
      'Скопировать Скрипт и тег',
      'Скопировать Фрейм',
      `Скопировать npm install ./points-estimator-${VERSION}.tgz`,
      'Скопировать npm',
    ]) {
      await expect(page.getByRole('button', { name, exact: true })).toHaveCount(1);
    }
  });
});

test('the page of the calculator leads here in its own language, and back', async ({ page }) => {
  await page.goto('./?lang=en');
  const links = page.getByRole('contentinfo').getByRole('link');
  await expect(links).toHaveCount(1);
  await links.click();
  await expect(page).toHaveTitle('The points calculator on your site');
  await page.getByRole('contentinfo').getByRole('link').click();
  await expect(page).toHaveTitle('How many points a project brings');
});
