// The calculator away from its own page, in the engine: on somebody else's page, and on a disk.

import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { By, Key } from 'selenium-webdriver';
import { OFFLINE_PAGE } from '../../scripts/lib/offline.mjs';
import { SITE } from '../../scripts/lib/site.mjs';
import { VERSION } from '../../scripts/lib/release.mjs';
import { serve } from '../../scripts/lib/static-server.mjs';
import { goTo, startEngine } from './engine.js';
import { click, eventually, field, link, named, press, texts } from './visitor.js';

/** @import { WebElement } from 'selenium-webdriver' */
/** @import { Manifest } from '../../scripts/lib/release.mjs' */

const COST = 'Стоимость системы G-RAY';

const page = await startEngine();
const { driver } = page;

/** Another origin than that of what it embeds. */
const host = await serve(SITE);
after(() => host.close());

/** @type {Manifest} */
const manifest = JSON.parse(await readFile(join(SITE, VERSION, 'manifest.json'), 'utf8'));

/**
 * Opens a page of somebody else, into which one of the snippets was pasted.
 *
 * @param {keyof Manifest['snippets']} kind
 */
async function paste(kind) {
  const snippet = manifest.snippets[kind].replaceAll(manifest.base, page.site.replace(/\/$/, ''));
  const html = `<!doctype html><html lang="ru"><title>Host</title><body>${snippet}</body></html>`;
  host.pages.set('host.html', { html });
  await goTo(page, `${host.address}host.html`);
}

/**
 * Not by the driver, which may leave out a part of a pixel.
 *
 * @param {WebElement} element
 * @returns {Promise<number>}
 */
function heightOf(element) {
  return driver.executeScript(
    (/** @type {Element} */ drawn) => drawn.getBoundingClientRect().height,
    element,
  );
}

async function compute() {
  await named(page, 'form', 'Исходные данные');
  // By the mouse: what is in a frame of another origin cannot take the focus by itself.
  await click(page, await field(page, COST));
  await press(page, '1 234 567,89', Key.TAB);
  await eventually(page, () => texts(page, '.figure'), ['12 345,68 балла']);
}

test('the snippet of the element works on a page of another origin', async () => {
  await paste('element');
  await compute();
});

test('the snippet of the frame works on a page of another origin', async () => {
  await paste('frame');
  await driver.switchTo().frame(await driver.findElement(By.css('iframe')));
  await compute();
});

test('the script of the frame keeps it as high as its content, and passes the event on', async () => {
  await paste('frameScript');
  await driver.executeScript(() => {
    /** @type {unknown[]} */
    const heard = [];
    Object.assign(window, { heard });
    document.addEventListener('points-estimate', (event) => {
      const { target, detail } = /** @type {CustomEvent} */ (event);
      const from = /** @type {Element} */ (target).localName;
      heard.push({ from, points: detail.estimates[0].points });
    });
  });
  const frame = await driver.findElement(By.css('script + iframe'));
  await driver.switchTo().frame(frame);
  await compute();
  const content = await heightOf(await driver.findElement(By.css('points-estimator')));

  await driver.switchTo().defaultContent();
  await eventually(page, () => heightOf(frame), Math.ceil(content));
  const last = () => driver.executeScript(() => Reflect.get(window, 'heard').at(-1));
  await eventually(page, last, { from: 'iframe', points: '12345.68' });
});

test('the code of the page for integrators works where it is pasted, as it was chosen', async () => {
  await goTo(page, `${page.site}embed.html`);
  const code = async () => (await texts(page, '#script')).join('');
  await eventually(page, async () => /integrity=/.test(await code()), true);
  await click(page, await driver.findElement(By.css('.segment[lang=en]')));
  await eventually(page, async () => /lang="en"/.test(await code()), true);

  host.pages.set('host.html', { html: `<!doctype html><html lang="ru"><body>${await code()}` });
  await goTo(page, `${host.address}host.html`);
  await click(page, await field(page, 'Cost of the G-RAY system'));
  await press(page, '1,234,567.89', Key.TAB);
  await eventually(page, () => texts(page, '.figure'), ['12,345.68 points']);
});

test('opened from a disk, the single file computes in both languages', async () => {
  // A name as people give to folders.
  const folder = await mkdtemp(join(tmpdir(), 'калькулятор & баллы '));
  try {
    await copyFile(join(SITE, OFFLINE_PAGE), join(folder, OFFLINE_PAGE));
    await goTo(page, pathToFileURL(join(folder, OFFLINE_PAGE)).href);
    await compute();
    await click(page, await link(page, 'English'));
    await named(page, 'form', 'Your figures');
    assert.deepEqual(await texts(page, '.figure'), ['12,345.68 points']);
    const asked = await driver.executeScript(() => performance.getEntriesByType('resource').length);
    assert.equal(asked, 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
