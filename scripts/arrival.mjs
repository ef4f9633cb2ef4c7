// npm run arrival: how long a visitor waits for the form and for a first estimate, who types at once.
//
// On a telephone as Chromium emulates it: slow 4G (its own figures), a processor that is 4 times slower
// and, to compare with, as fast as this machine's. From a server that compresses, nothing cached.

import { chromium } from '@playwright/test';
import { prepareBrowser } from './lib/browser.mjs';
import { buildSite, SITE } from './lib/site.mjs';
import { say } from './lib/project.mjs';
import { serve } from './lib/static-server.mjs';

const VISITS = 5;

/** Bytes and milliseconds. */
const SLOW_4G = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

const MOMENTS = ['first paint', 'form', 'first estimate'];

await buildSite();
const server = await serve(SITE, { compressed: true });
const browser = await chromium.launch({
  executablePath: prepareBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});

say(`How long a visitor waits on slow 4G, in milliseconds: the median of ${VISITS} visits`);
console.log(row('', ...MOMENTS));
for (const slower of [1, 4]) {
  /** @type {number[][]} */
  const visits = [];
  for (let visit = 0; visit < VISITS; visit += 1) visits.push(await measure(slower));
  const medians = MOMENTS.map((_, moment) => median(visits.map((times) => times[moment])));
  console.log(row(`processor ×${slower}`, ...medians.map((time) => String(Math.round(time)))));
}
await browser.close();
await server.close();

/**
 * @param {number} slower how many times
 * @returns {Promise<number[]>} the moments since the visit began
 */
async function measure(slower) {
  const context = await browser.newContext({ viewport: { width: 360, height: 720 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(watch);
  await page.goto(`${server.address}?programme=kontur`);
  const times = await page.waitForFunction(() => Reflect.get(globalThis, 'times'));
  const moments = await times.jsonValue();
  await context.close();
  return moments;
}

/** In the page: types into the form when it is drawn, and looks for the figure at every frame. */
function watch() {
  let form = 0;
  const look = () => {
    const inside = document.querySelector('points-estimator')?.shadowRoot;
    /** @type {HTMLInputElement | null | undefined} */
    const amount = inside?.querySelector('input[inputmode]');
    if (amount && !form) {
      form = performance.now();
      amount.focus();
      amount.value = '1000000';
      amount.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    if (inside?.querySelector('.figure')) {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      Object.assign(globalThis, { times: [paint.startTime, form, performance.now()] });
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/** @param {number[]} numbers an odd count of them */
function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** @param {string[]} cells */
function row(...cells) {
  return cells.map((cell) => cell.padStart(16)).join('');
}
