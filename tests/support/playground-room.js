// The Playground room as a learner finds it: by names and roles, never by its insides.

import { expect } from '@playwright/test';

/**
 * The room, with a network in it.
 * @param {import('@playwright/test').Page} page
 * @param {string} [address] what stands behind "#"
 */
export async function openPlayground(page, address = 'playground') {
  await page.goto(`./#${address}`);
  const room = new PlaygroundRoom(page);
  await room.ready();
  return room;
}

export class PlaygroundRoom {
  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    this.page = page;
    this.train = page.getByRole('button', { name: 'Train', exact: true });
    this.pause = page.getByRole('button', { name: 'Pause', exact: true });
    this.step = page.getByRole('button', { name: 'One epoch' });
    this.reset = page.getByRole('button', { name: 'Start again from the first weights' });
    this.epochs = page.getByRole('timer', { name: 'Epoch' }).locator('b');
    this.network = page.getByRole('group', { name: /^The network/ });
    this.plane = page.getByRole('img', { name: /^The plane/ });
    this.editor = page.getByRole('dialog', { name: /neuron|Output/ });
    this.testAccuracy = page.locator('[data-figure="testAccuracy"]');
    this.menu = page.getByRole('button', { name: 'This experiment: link, file' });
    this.moreLayers = page.getByRole('button', { name: 'One more hidden layer' });
    this.lessLayers = page.getByRole('button', { name: 'One hidden layer less' });
  }

  /** A network is there, and drawn. */
  async ready() {
    await expect.poll(() => this.epoch(), { timeout: 30_000 }).toBe(0);
  }

  /** A field by its whole label. @param {string} label */
  field(label) {
    return this.page.getByLabel(label, { exact: true });
  }

  /** @param {string} label @param {string} value */
  async choose(label, value) {
    await this.field(label).selectOption(value);
  }

  /** The element, whatever shadow roots it is in. */
  get #playground() {
    return this.page.locator('dense-playground');
  }

  /** How many epochs are over: asked again and again, where all of the state would keep the page busy. */
  epoch() {
    return this.#playground.evaluate((playground) => {
      const { frame } = /** @type {any} */ (playground).session;
      return frame?.epoch;
    });
  }

  /** What only a picture shows, as numbers. */
  state() {
    return this.#playground.evaluate((playground) => {
      const { frame, settings, net, running, error } = /** @type {any} */ (playground).session;
      return {
        settings,
        running,
        error,
        inputs: net?.inputs,
        cut: net?.cut,
        samples: net?.data.targets.length,
        epoch: frame?.epoch,
        testLoss: frame?.testLoss,
        trainLoss: frame?.trainLoss,
        weights: Object.fromEntries(
          Object.entries(frame?.weights ?? {}).map(([name, weight]) => [
            name,
            [.../** @type {any} */ (weight).data],
          ]),
        ),
      };
    });
  }

  /**
   * How many frames of a training come in so many seconds, and how many heat maps the last of them has.
   * @param {number} seconds
   */
  countFrames(seconds) {
    return this.#playground.evaluate(async (playground, duration) => {
      const { session } = /** @type {any} */ (playground);
      let frames = 0;
      const count = () => frames++;
      session.addEventListener('frame', count);
      await new Promise((resolve) => setTimeout(resolve, 1000 * duration));
      session.removeEventListener('frame', count);
      const maps = session.frame.maps.layers.reduce(
        (/** @type {number} */ sum, /** @type {{ shape: number[] }} */ { shape }) => sum + shape[1],
        0,
      );
      return { frames, maps };
    }, seconds);
  }

  /** One epoch, and what there is then. */
  async oneEpoch() {
    const epoch = await this.epoch();
    await this.step.click();
    await expect.poll(() => this.epoch()).toBe(epoch + 1);
    return this.state();
  }

  /** Trains until so many epochs are over, then rests. @param {number} epochs */
  async trainUntil(epochs) {
    await this.train.click();
    await expect.poll(() => this.epoch(), { timeout: 60_000 }).toBeGreaterThanOrEqual(epochs);
    await this.pause.click();
    await expect(this.train).toBeVisible();
  }

  /** The same, and what there is then. @param {number} epochs */
  async trainFor(epochs) {
    await this.trainUntil(epochs);
    return this.state();
  }

  /** The colour in the middle of a neuron, or of the plane. @param {import('@playwright/test').Locator} canvas @param {number} x share @param {number} y share */
  colourAt(canvas, x, y) {
    return canvas.evaluate(
      (element, [across, down]) => {
        const drawn = /** @type {HTMLCanvasElement} */ (element);
        const context = drawn.getContext('2d');
        const [left, top] = [Math.floor(across * drawn.width), Math.floor(down * drawn.height)];
        return [...(context?.getImageData(left, top, 1, 1).data ?? [])].slice(0, 3);
      },
      [x, y],
    );
  }
}
