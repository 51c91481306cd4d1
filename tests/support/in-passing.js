// What the page shows for a moment only: expect itself soon looks no more than once a second.

import { expect } from '@playwright/test';

/** Waits until it is there, with ten looks a second. @param {import('@playwright/test').Locator} locator */
export async function expectInPassing(locator) {
  await expect.poll(() => locator.isVisible(), { intervals: [100] }).toBe(true);
}
