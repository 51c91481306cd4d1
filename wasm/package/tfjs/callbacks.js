// Callbacks of fit: objects with functions, instances of Callback, early stopping.

import { namespace } from './absent.js';

/** @typedef {Record<string, number>} Logs */

/**
 * What one who is called back may have; `set…` are told before training begins.
 * @typedef {object} CallbackFunctions
 * @property {(logs?: Logs) => unknown} [onTrainBegin]  before the first epoch
 * @property {(logs?: Logs) => unknown} [onTrainEnd]  after the last epoch
 * @property {(epoch: number, logs?: Logs) => unknown} [onEpochBegin]  before an epoch, from 0
 * @property {(epoch: number, logs: Logs) => unknown} [onEpochEnd]  after an epoch
 * @property {(batch: number, logs: Logs) => unknown} [onBatchBegin]  before a batch of its epoch, from 0
 * @property {(batch: number, logs: Logs) => unknown} [onBatchEnd]  loss and metrics of the epoch so far
 * @property {(epoch: number, batch: number, logs: Logs) => unknown} [onYield]  after a slice of time
 * @property {(params: object) => void} [setParams]  before all others
 * @property {(model: any) => void} [setModel]  before all others
 */

/** To be extended: has the model that is trained. */
export class Callback {
  /** @type {any} */ model = null;
  /** @type {any} */ params = null;
  /** @type {any} */ validationData = null;

  /** Told what fit was asked for: epochs, batchSize, samples, … @param {object} params */
  setParams(params) {
    this.params = params;
  }

  /** Told whom it belongs to. @param {any} model */
  setModel(model) {
    this.model = model;
  }

  /** Before the first epoch. @param {Logs} [_logs] */
  async onTrainBegin(_logs) {}
  /** After the last epoch. @param {Logs} [_logs] */
  async onTrainEnd(_logs) {}
  /** Before an epoch, from 0. @param {number} _epoch @param {Logs} [_logs] */
  async onEpochBegin(_epoch, _logs) {}
  /** After an epoch, with loss and metrics. @param {number} _epoch @param {Logs} [_logs] */
  async onEpochEnd(_epoch, _logs) {}
  /** Before a batch of its epoch, from 0. @param {number} _batch @param {Logs} [_logs] */
  async onBatchBegin(_batch, _logs) {}
  /** After a batch, with loss and metrics. @param {number} _batch @param {Logs} [_logs] */
  async onBatchEnd(_batch, _logs) {}
}

/** A callback made of functions. */
export class CustomCallback extends Callback {
  /** @param {CallbackFunctions} functions */
  constructor(functions) {
    super();
    const given = Object.entries(functions).filter(([, value]) => value != null);
    Object.assign(this, Object.fromEntries(given));
  }
}

/** Ends training when a figure no longer improves; the engine does it. */
export class EarlyStopping extends Callback {
  /**
   * @param {{ monitor?: string, minDelta?: number, patience?: number, verbose?: number,
   *   mode?: 'auto' | 'min' | 'max', baseline?: number, restoreBestWeights?: boolean }} [options]
   *   monitor ('val_loss'), minDelta (0), patience (0), mode ('auto'), restoreBestWeights (false)
   */
  constructor({ verbose: _, baseline, ...options } = {}) {
    super();
    if (baseline != null)
      throw new Error('tf.callbacks.earlyStopping: the argument baseline is not in denselab.');
    this.monitor = options.monitor ?? 'val_loss';
    this.minDelta = Math.abs(options.minDelta ?? 0);
    this.patience = options.patience ?? 0;
    this.mode = options.mode ?? 'auto';
    this.restoreBestWeights = options.restoreBestWeights ?? false;
  }
}

/** Callbacks that are there to be used. */
export const callbacks = namespace('tf.callbacks', {
  /** Ends training when a figure no longer improves. @param {ConstructorParameters<typeof EarlyStopping>[0]} [options] */
  earlyStopping: (options) => new EarlyStopping(options),
});

/** What fit gives: the figures of every epoch. */
export class History extends Callback {
  /** @type {number[]} */ epoch = [];
  /** @type {Record<string, number[]>} */ history = {};
}

const names = [
  'onTrainBegin',
  'onTrainEnd',
  'onEpochBegin',
  'onEpochEnd',
  'onBatchBegin',
  'onBatchEnd',
  'onYield',
  'setParams',
  'setModel',
];

/**
 * @param {unknown} given  to fit
 * @returns {{ functions: CallbackFunctions[], early: EarlyStopping | undefined }}
 */
export function callbacksOf(given) {
  const list = given == null ? [] : Array.isArray(given) ? given : [given];
  for (const one of list) {
    if (typeof one !== 'object' || one === null)
      throw new Error(`fit: a callback must be an object with functions, but got ${one}.`);
    if (one instanceof Callback) continue;
    const unknown = Object.keys(one).find((name) => !names.includes(name));
    if (unknown)
      throw new Error(
        `fit: there is no callback ${unknown}. There is: ${names.slice(0, 7).join(', ')}.`,
      );
  }
  const early = list.filter((one) => one instanceof EarlyStopping);
  if (early.length > 1) throw new Error('fit: there can be one earlyStopping.');
  return { functions: list.filter((one) => !(one instanceof EarlyStopping)), early: early[0] };
}

/**
 * Calls one function of all, one after the other.
 * @param {CallbackFunctions[]} functions
 * @param {keyof CallbackFunctions} name
 * @param {any[]} args
 */
export async function callAll(functions, name, ...args) {
  for (const one of functions) await /** @type {any} */ (one)[name]?.(...args);
}

/** @param {CallbackFunctions[]} functions @param {readonly (keyof CallbackFunctions)[]} wanted */
export const someHave = (functions, wanted) =>
  functions.some((one) =>
    wanted.some((name) => one[name] && one[name] !== /** @type {any} */ (Callback.prototype)[name]),
  );
