// The versioned files: the snippets as they are pasted, and what becomes of a file that was changed.

import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITE } from '../../scripts/lib/site.mjs';
import { VERSION } from '../../scripts/lib/release.mjs';
import { filesOfVisit } from '../../scripts/lib/visit.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { anotherOrigin } from './host-page.js';
import { expect, test } from './support.js';
import { field, figure, grouped } from './visitor.js';

/** @import { Manifest } from '../../scripts/lib/release.mjs' */

const COST = 'Стоимость системы G-RAY';

const host = anotherOrigin();

/**
 * @param {string} base
 * @returns {Promise<Manifest['snippets']>}
 */
async function snippets(base) {
  const text = await readFile(join(SITE, VERSION, 'manifest.json'), 'utf8');
  /** @type {Manifest} */
  const manifest = JSON.parse(text);
  const filled = Object.entries(manifest.snippets).map(([name, snippet]) => [
    name,
    snippet.replaceAll(manifest.base, base.replace(/\/$/, '')),
  ]);
  return Object.fromEntries(filled);
}

/**
 * Serves the versioned files with one of them changed.
 *
 * @param {RegExp} name
 * @param {(content: Buffer) => Buffer} change
 */
async function tampered(name, change) {
  const folder = await mkdtemp(join(tmpdir(), 'points-estimator-'));
  await cp(join(SITE, VERSION), join(folder, VERSION), { recursive: true });
  const [file] = (await readdir(join(folder, VERSION))).filter((entry) => name.test(entry));
  const path = join(folder, VERSION, file);
  await writeFile(path, change(await readFile(path)));
  const server = await serve(folder);
  return {
    address: server.address,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

test('the snippet of the element, pasted into a bare page of another origin, works', async ({
  page,
  site,
}) => {
  const { element } = await snippets(site);
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await host.visit(page, element);
  await field(page, COST).fill('1 234 567,89');
  await expect(figure(page, 'Баллы за проект')).toHaveText(grouped('12 345,68 балла'));
  const embedded = asked.filter(
    (address) => address.startsWith('http') && !/host\.html$/.test(address),
  );
  // The script and what it needs for this programme, of that version.
  const { form, wasm } = filesOfVisit('ru', 'kontur');
  const expected = [...form, wasm].map((name) => `${site}${VERSION}/${name}`);
  expect(embedded.sort()).toEqual(expected.sort());
});

for (const name of /** @type {const} */ (['frameScript', 'frame'])) {
  test(`the snippet ${name}, pasted into a bare page of another origin, works`, async ({
    page,
    site,
  }) => {
    const snippet = (await snippets(site))[name];
    await host.visit(page, snippet);
    const inside = page.locator('iframe').contentFrame();
    await field(inside.locator('body'), COST).fill('1 234 567,89');
    await expect(inside.locator('.figure')).toHaveText(grouped('12 345,68 балла'));
    expect(await page.locator('iframe').getAttribute('src')).toContain(
      `${site}${VERSION}/frame.html`,
    );
  });
}

test.describe('a file that was changed', () => {
  test.use({ expectedFaults: /integrity|\.wasm|points-estimator: /i });

  /** @param {Buffer} script */
  const withMore = (script) => Buffer.concat([script, Buffer.from('\n;window.tampered=true;')]);

  test('is refused by the browser when it is the script of the element', async ({ page }) => {
    const server = await tampered(/^points-estimator\.js$/, withMore);
    const refusal = page.waitForEvent('console', (message) => message.type() === 'error');
    await host.visit(page, (await snippets(server.address)).element);
    expect((await refusal).text()).toMatch(/integrity/);
    expect(await page.evaluate(() => Reflect.get(window, 'tampered'))).toBeUndefined();
    expect(await page.evaluate(() => customElements.get('points-estimator'))).toBeUndefined();
    await server.close();
  });

  test('is refused by the browser when it is the host script of the frame', async ({ page }) => {
    const server = await tampered(/^points-estimator-frame\.js$/, withMore);
    const refusal = page.waitForEvent('console', (message) => message.type() === 'error');
    await host.visit(page, (await snippets(server.address)).frameScript);
    expect((await refusal).text()).toMatch(/integrity/);
    expect(await page.evaluate(() => Reflect.get(window, 'tampered'))).toBeUndefined();
    await expect(page.locator('iframe')).toHaveCount(0);
    await server.close();
  });

  test('does not run when it is the wasm, though it is a sound one', async ({ page }) => {
    // A section of its own at the end, which any engine would pass over.
    const section = Buffer.from([0, 2, 1, 120]);
    const server = await tampered(/^kontur-.*\.wasm$/, (wasm) => {
      const changed = Buffer.concat([wasm, section]);
      expect(WebAssembly.validate(changed)).toBe(true);
      return changed;
    });
    await host.visit(page, (await snippets(server.address)).element);
    await expect(page.getByRole('status')).toHaveText(/^Калькулятор не загрузился\./);
    await expect(page.getByRole('button', { name: 'Попробовать ещё раз' })).toBeVisible();
    await expect(page.getByRole('form')).toHaveCount(0);
    await server.close();
  });

  test('is not shown when it is words, though they are sound ones', async ({ page }) => {
    const server = await tampered(/^ru-kontur-.{8}\.json$/, (words) => {
      const changed = words.toString().replace('Стоимость', 'Половина');
      expect(JSON.parse(changed)).not.toEqual(JSON.parse(words.toString()));
      return Buffer.from(changed);
    });
    await host.visit(page, (await snippets(server.address)).element);
    await expect(page.getByRole('status')).toHaveText(/^Калькулятор не загрузился\./);
    await expect(page.getByText('Половина')).toHaveCount(0);
    await server.close();
  });

  test('is not shown when it is words that other words lead to', async ({ page }) => {
    const server = await tampered(/^ru-kontur-clauses-/, (words) =>
      Buffer.from(words.toString().replace('Ставка', 'Половина')),
    );
    await host.visit(page, (await snippets(server.address)).element);
    await field(page, COST).fill('1 000 000');
    await page.locator('.workings button.clause').first().click();
    await expect(page.locator('.clause-words')).toHaveText(/Не загрузилось/);
    await server.close();
  });

  test('does not run when it is a part of the script that is loaded later', async ({ page }) => {
    const server = await tampered(/^code-rules-/, withMore);
    await host.visit(page, (await snippets(server.address)).element);
    await field(page, COST).fill('1 000 000');
    await page.getByText('Правила в цифрах', { exact: true }).click();
    await expect(page.locator('.rules').getByRole('status')).toHaveText(/^Не загрузилось/);
    expect(await page.evaluate(() => Reflect.get(window, 'tampered'))).toBeUndefined();
    // The estimate is none the worse for it.
    await expect(figure(page, 'Баллы за проект')).toHaveText(grouped('10 000 баллов'));
    await server.close();
  });
});
