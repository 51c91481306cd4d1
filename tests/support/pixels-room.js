// The Pixels room as a learner finds it: by names and roles, never by its insides.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

const folder = join(import.meta.dirname, '..', 'fixtures', 'images');

/** A file of the fixtures. @param {string} name */
export const fixture = (name) => join(folder, name);

/** A picture that another program wrote as binary PGM or PPM. @param {string} name */
export function golden(name) {
  const bytes = readFileSync(fixture(name));
  const [kind, width, height] = bytes.toString('latin1').split(/\s+/, 3);
  const channels = kind === 'P6' ? 3 : 1;
  const size = Number(width) * Number(height) * channels;
  const data = bytes.subarray(bytes.length - size);
  return { data, width: Number(width), height: Number(height), channels };
}

/** The room, with its first example open. @param {import('@playwright/test').Page} page */
export async function openPixels(page) {
  await page.goto('./#pixels');
  const room = new PixelsRoom(page);
  await room.opened('fashion-mnist-9.png');
  return room;
}

export class PixelsRoom {
  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    this.page = page;
    this.views = page.getByRole('application', { name: 'The picture, pixel by pixel' });
    this.vector = page.getByRole('region', { name: 'One long row of features' });
    this.strip = page.getByRole('slider', { name: 'The picture as a vector' });
    this.neighbours = page.getByRole('region', { name: 'Neighbours are alike' });
    this.colours = page.getByRole('region', { name: 'Colour maps' });
    this.channels = page.getByRole('region', { name: 'Red, green and blue' });
    this.scaling = page.getByRole('region', { name: 'Dividing by 255' });
    this.sparse = page.getByRole('region', { name: 'How few pixels are enough?' });
  }

  /** @param {string | { name: string, mimeType: string, buffer: Buffer }} file */
  async open(file) {
    await this.page
      .getByLabel('Choose a picture', { exact: true })
      .setInputFiles(/** @type {any} */ (file));
    await this.opened(typeof file === 'string' ? (file.split('/').at(-1) ?? '') : file.name);
  }

  /** All cards, down to the last two, speak of the picture. @param {string} name */
  async opened(name) {
    await expect(this.page.getByText(name, { exact: true })).toBeVisible({ timeout: 30_000 });
    await expect(
      this.colours.getByRole('img', { name: `${name} in the colour map gray` }),
    ).toBeVisible();
    await expect(this.neighbours.getByRole('table')).toBeVisible({ timeout: 30_000 });
    await expect(this.sparse).toBeVisible();
  }

  /** The pixel the room speaks of. @returns {Promise<Record<'row' | 'column' | 'grey' | 'red' | 'green' | 'blue', number>>} */
  async readout() {
    const parts = await this.page
      .locator('[data-readout]')
      .evaluateAll((all) =>
        all.map((part) => [part.getAttribute('data-readout'), Number(part.textContent)]),
      );
    return Object.fromEntries(parts);
  }

  /** Goes to a pixel by keyboard. @param {number} row @param {number} column */
  async go(row, column) {
    await this.views.focus();
    const now = await this.readout();
    const press = async (/** @type {string} */ key, /** @type {number} */ times) => {
      for (let i = 0; i < times; i++) await this.page.keyboard.press(key);
    };
    await press(row < now.row ? 'ArrowUp' : 'ArrowDown', Math.abs(row - now.row));
    await press(column < now.column ? 'ArrowLeft' : 'ArrowRight', Math.abs(column - now.column));
    await expect.poll(async () => (await this.readout()).row).toBe(row);
    await expect.poll(async () => (await this.readout()).column).toBe(column);
  }
}
