// The core on its way, in the engine: the form before it, a frame in its place, and why there is neither.

import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { By } from 'selenium-webdriver';
import { root } from '../../scripts/lib/project.mjs';
import { goTo, startEngine } from './engine.js';
import { click, eventually, field, named, press, texts } from './visitor.js';

/** @import { Diagnosis } from '../../www/core/diagnosis.js' */
/** @import { PointsEstimatorElement } from '../../www/element/points-estimator-element.js' */

const COST = 'Стоимость системы G-RAY';

const page = await startEngine();
const { driver } = page;
const { origin } = new URL(page.site);

/** What waits for the wasm, until it is let go. @type {(() => void)[]} */
const waiting = [];

/** The page of somebody else, and a wasm that comes when it is told to. */
let html = '';
let policy = '';
const host = createServer(({ url }, response) => {
  if (url?.endsWith('.wasm')) {
    waiting.push(() => {
      response.writeHead(200, { 'Content-Type': 'application/wasm' });
      createReadStream(join(root, 'pkg', 'points_estimator_bg.wasm')).pipe(response);
    });
    return;
  }
  if (url !== '/') return response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    ...(policy && { 'Content-Security-Policy': policy }),
  });
  return response.end(html);
});
await new Promise((ready) => host.listen(0, '127.0.0.1', () => ready(null)));
after(() => {
  host.closeAllConnections();
  host.close();
});

/**
 * Opens a page with the element, under a policy.
 *
 * @param {string} attributes
 * @param {string} under
 */
async function visit(attributes, under = '') {
  policy = under;
  html = `<!doctype html><html lang="ru"><title>Host</title><link rel="icon" href="data:,">
    <body><script type="module" src="${page.site}points-estimator.js"></script>
    <points-estimator programme="kontur" ${attributes}></points-estimator></body></html>`;
  const { port } = /** @type {import('node:net').AddressInfo} */ (host.address());
  await goTo(page, `http://127.0.0.1:${port}/`);
}

/** @returns {Promise<Diagnosis>} */
function diagnosis() {
  return driver.executeScript(() => {
    const element = document.querySelector('points-estimator');
    return /** @type {PointsEstimatorElement} */ (element).diagnose();
  });
}

/** It was expected that something is logged. */
function forgive() {
  return driver.executeScript(() => Reflect.get(window, 'faults').splice(0));
}

test('what is typed before the core is there stays, and is answered when it comes', async () => {
  await visit('wasm-url="late.wasm"');
  const cost = await field(page, COST);
  await click(page, cost);
  await press(page, '1 234 567,8');
  await eventually(page, () => texts(page, '.summary'), ['Готовим расчёт…']);
  assert.deepEqual(await texts(page, '.figure'), []);

  await eventually(page, async () => waiting.length, 1);
  for (const go of waiting.splice(0)) go();
  await eventually(page, () => texts(page, '.figure'), ['12 345,68 балла']);
  await press(page, '9');
  assert.equal(await cost.getProperty('value'), '1 234 567,89');
});

test('where the policy forbids WebAssembly a frame does, and its estimates are the element’s events', async () => {
  await visit('', `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src data:`);
  await driver.executeScript(() => {
    /** @type {unknown[]} */
    const heard = [];
    Object.assign(window, { heard });
    document.addEventListener('points-estimate', (event) => {
      const { target, detail } = /** @type {CustomEvent} */ (event);
      heard.push(`${/** @type {Element} */ (target).localName} ${detail.estimates[0].points}`);
    });
  });
  const found = await diagnosis();
  assert.equal(found.ok, true, found.help);
  assert.equal(found.code, 'wasm-forbidden');
  const element = await driver.findElement(By.css('points-estimator'));
  const frame = await (await element.getShadowRoot()).findElement(By.css('iframe'));
  await driver.switchTo().frame(frame);
  await named(page, 'form', 'Исходные данные');
  await click(page, await field(page, COST));
  await press(page, '1 000 000');
  await eventually(page, () => texts(page, '.figure'), ['10 000 баллов']);
  await driver.switchTo().defaultContent();
  const last = () => driver.executeScript(() => Reflect.get(window, 'heard').at(-1));
  await eventually(page, last, 'points-estimator 10000');
  await forgive();
});

test('where the policy allows neither, it names both directives', async () => {
  await visit('', `script-src ${origin}; frame-src 'none'`);
  const { ok, code, help } = await diagnosis();
  assert.deepEqual(
    { ok, code, help },
    {
      ok: false,
      code: 'wasm-forbidden',
      help: `Add 'wasm-unsafe-eval' to script-src, or ${origin} to frame-src.`,
    },
  );
  await named(page, 'button', 'Попробовать ещё раз');
  await forgive();
});

test('where the policy forbids to fetch the wasm, it names that directive', async () => {
  const under = `script-src ${origin} 'wasm-unsafe-eval'; connect-src 'none'; frame-src 'none'`;
  await visit('', under);
  const { ok, code, help } = await diagnosis();
  assert.deepEqual({ ok, code }, { ok: false, code: 'connection-forbidden' });
  assert.match(help, /connect-src.*frame-src/);
  await forgive();
});

test('of a wasm that is not there it says so, and the visitor may try again', async () => {
  await visit('wasm-url="nowhere"');
  const { ok, code, facts } = await diagnosis();
  assert.deepEqual(
    { ok, code, status: facts.status },
    { ok: false, code: 'not-found', status: 404 },
  );
  await named(page, 'button', 'Попробовать ещё раз');
  await forgive();
});
