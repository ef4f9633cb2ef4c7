// The core cannot be loaded: the element says so, keeps what stands in its place, and tries again.
// Which cause it names to whoever puts it on a site, see loading.spec.js.

import { expect, test } from './support.js';
import { field, figure } from './visitor.js';

/** @import { Page, Route } from '@playwright/test' */

test.use({ expectedFaults: /\.wasm|points-estimator: / });

const SENTENCE =
  'Калькулятор не загрузился. Возможно, пропала связь или браузер не поддерживает WebAssembly.';

/** @type {[string, (route: Route) => Promise<void>][]} */
const refusals = [
  ['is blocked', (route) => route.abort('blockedbyclient')],
  ['is not there', (route) => route.fulfill({ status: 404 })],
  [
    'is another page, as a host answers that does not know the file',
    (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Home</p>' }),
  ],
  [
    'has the wrong bytes',
    (route) => route.fulfill({ contentType: 'application/wasm', body: 'not a module' }),
  ],
  [
    'is cut short',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.body()).subarray(0, 1000);
      await route.fulfill({ contentType: 'application/wasm', body });
    },
  ],
];

/** @param {Page} page */
async function expectRefusal(page) {
  await expect(page.getByRole('status')).toHaveText(SENTENCE);
  await expect(page.getByText('Здесь живёт калькулятор баллов.')).toBeVisible();
  await expect(page.getByRole('form')).toHaveCount(0);
}

for (const [what, refuse] of refusals) {
  test(`the wasm ${what}: the element says so, keeps its fallback, and loads when asked again`, async ({
    page,
  }) => {
    await page.route('**/*.wasm', refuse);
    await page.goto('./');
    await expectRefusal(page);

    await page.unroute('**/*.wasm');
    await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
    await field(page, 'Стоимость системы G-RAY').fill('1 000 000');
    await expect(figure(page, 'Баллы за проект')).toHaveText('10 000 баллов');
    await expect(page.getByText('Здесь живёт калькулятор баллов.')).toBeHidden();
  });
}

test('asked again in vain, the element says the same and keeps the focus on the button', async ({
  page,
}) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  const again = page.getByRole('button', { name: 'Попробовать ещё раз' });
  await again.focus();
  const asked = page.waitForRequest('**/*.wasm');
  await page.keyboard.press('Enter');
  await asked;
  await expect(again).toBeFocused();
  await expectRefusal(page);

  await page.unroute('**/*.wasm');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
});

test('in English the sentence, the fallback and the button are English', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./?lang=en');
  await expect(page.getByRole('status')).toHaveText(
    'The calculator did not load. The connection may be down, or the browser lacks WebAssembly.',
  );
  await expect(page.getByText('A points calculator lives here.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a browser without WebAssembly is told so', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await page.goto('./');
  await expectRefusal(page);
});
