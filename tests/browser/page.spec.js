import { expect, test } from './support.js';

test('the page opens with a form', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('points-estimator').getByRole('textbox').first()).toBeVisible();
});
