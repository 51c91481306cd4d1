import { remember } from '../storage.js';
import { en } from './en/index.js';

/**
 * A text is a string with `{name}` placeholders, or its plural forms by CLDR category
 * (`one`, `few`, `many`, `other`), chosen by the parameter `n`.
 * @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Text
 * @typedef {Record<string, string | number>} Params
 * @typedef {import('lit').ReactiveController} ReactiveController
 */

/** @type {Record<string, Record<string, Text>>} the languages that are here; English always is */
const dictionaries = { en };

/** @type {Record<string, () => Promise<Record<string, Text>>>} the others, fetched by whoever reads them */
const sources = {
  ru: async () => (await import('./ru/index.js')).ru,
};

/**
 * The texts of what is fetched later, a room or the views of a trained network, come with it: the first visit
 * does not wait for them.
 * @type {Record<string, Record<string, () => Promise<Record<string, Text>>>>}
 */
const parts = {
  options: {
    en: async () => (await import('./en/options.js')).options,
    ru: async () => (await import('./ru/options.js')).options,
  },
  runs: {
    en: async () => (await import('./en/runs.js')).runs,
    ru: async () => (await import('./ru/runs.js')).runs,
  },
  tools: {
    en: async () => (await import('./en/tools.js')).tools,
    ru: async () => (await import('./ru/tools.js')).tools,
  },
  pixels: {
    en: async () => (await import('./en/pixels.js')).pixels,
    ru: async () => (await import('./ru/pixels.js')).pixels,
  },
  playground: {
    en: async () => (await import('./en/playground/index.js')).playground,
    ru: async () => (await import('./ru/playground/index.js')).playground,
  },
  lesson: {
    en: async () => (await import('./en/lesson/index.js')).lesson,
    ru: async () => (await import('./ru/lesson/index.js')).lesson,
  },
  code: {
    en: async () => (await import('./en/code.js')).code,
    ru: async () => (await import('./ru/code.js')).code,
  },
  understanding: {
    en: async () => (await import('./en/understanding.js')).understanding,
    ru: async () => (await import('./ru/understanding.js')).understanding,
  },
};

/** The parts that were asked for. @type {Set<string>} */
const needed = new Set();

/** The languages offered, each under its own name. */
export const languages = [
  { code: 'en', short: 'EN', name: 'English' },
  { code: 'ru', short: 'RU', name: 'Русский' },
];

/** Tells by `change` that another language is spoken now. */
export const changes = new EventTarget();
let current = 'en';
let wanted = current;

/** @type {(_?: unknown) => void} */
let begin = () => {};
/** Settles when the texts of the first language that is spoken are here: nothing is to be shown before. */
export const firstTexts = new Promise((resolve) => {
  begin = resolve;
});

/**
 * Speaks the first of some languages that is offered, without keeping the choice.
 * @param {readonly string[]} tags of BCP 47, such as navigator.languages has, the most wanted first
 * @returns {Promise<void>} settles when the texts are here
 */
export function speak(tags) {
  return use(known(tags));
}

/** @param {readonly string[]} tags */
function known(tags) {
  const codes = tags.map((tag) => tag.toLowerCase().split('-')[0]);
  return codes.find((code) => code in dictionaries || code in sources) ?? 'en';
}

/** Where a language cannot be fetched, the page stays in the one it has. @param {string} code */
async function use(code) {
  wanted = code;
  const texts = await textsIn(code).catch(() => null);
  // Another one was chosen meanwhile.
  if (wanted !== code) return;
  if (texts) {
    dictionaries[code] = { ...dictionaries[code], ...texts };
    current = code;
  }
  begin();
  changes.dispatchEvent(new Event('change'));
}

/** The texts in a language, with all parts that are needed. @param {string} code */
async function textsIn(code) {
  const wantedParts = [...needed];
  const fetched = await Promise.all([
    dictionaries[code] ?? sources[code](),
    ...wantedParts.map((part) => parts[part][code]()),
  ]);
  return Object.assign({}, ...fetched);
}

/**
 * Fetches the texts of a part, now and in every language chosen later.
 * @param {keyof typeof parts} part
 * @throws where they cannot be fetched
 */
export async function needTexts(part) {
  needed.add(part);
  for (const code of new Set([current, wanted])) {
    const texts = await textsIn(code);
    // Another part may have come meanwhile.
    dictionaries[code] = { ...dictionaries[code], ...texts };
  }
}

export function language() {
  return current;
}

/** @param {string} code one of `languages` */
export function setLanguage(code) {
  const chosen = known([code]);
  remember('language', chosen);
  use(chosen);
}

/**
 * The text under `key` in the current language. Numbers among the parameters are written the way
 * the language writes them. A key that does not exist is a mistake of ours and says so.
 * @param {string} key
 * @param {Params} [params]
 * @returns {string}
 */
export function t(key, params = {}) {
  const text = dictionaries[current][key];
  if (text === undefined) throw new Error(`no text under "${key}" in language "${current}"`);
  const template =
    typeof text === 'string'
      ? text
      : (text[pluralRules().select(Number(params.n))] ?? text.other ?? '');
  return template.replace(/\{(\w+)\}/g, (_, name) => {
    const value = params[name];
    return typeof value === 'number' ? formatNumber(value) : String(value);
  });
}

/** @param {string} key whether the dictionaries have a text under it */
export function hasText(key) {
  return key in dictionaries[current];
}

/** @type {Map<string, any>} */
const formats = new Map();

/**
 * Intl objects are slow to make and these are asked for in every frame of a training: made once.
 * @template T
 * @param {string} key @param {() => T} make
 * @returns {T}
 */
function cached(key, make) {
  const id = `${current} ${key}`;
  if (!formats.has(id)) formats.set(id, make());
  return formats.get(id);
}

const pluralRules = () => cached('plural', () => new Intl.PluralRules(current));

/** @param {number} value @param {Intl.NumberFormatOptions} [options] */
export function formatNumber(value, options = {}) {
  return cached(
    `number ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(current, options),
  ).format(value);
}

/** @param {number} share 0…1 @param {number} [digits] after the point */
export function formatPercent(share, digits = 1) {
  return formatNumber(share, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A loss: three decimals, more where they would all be zeros. @param {number} value */
export function formatLoss(value) {
  if (!Number.isFinite(value)) return String(value);
  return Math.abs(value) < 0.01 && value !== 0
    ? formatNumber(value, { maximumSignificantDigits: 2 })
    : formatNumber(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
}

/** @param {number} seconds as "12 s" or "3 min 05 s" */
export function formatDuration(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return t('duration.seconds', { s: whole });
  return t('duration.minutes', {
    m: Math.floor(whole / 60),
    s: String(whole % 60).padStart(2, '0'),
  });
}

/** @param {string} iso a moment, as "24/11/2026, 17:52" */
export function formatDate(iso) {
  const make = () => new Intl.DateTimeFormat(current, { dateStyle: 'short', timeStyle: 'short' });
  return cached('date', make).format(new Date(iso));
}

/**
 * Keeps a Lit element in the current language: it renders again when that changes.
 * @implements {ReactiveController}
 */
export class Translated {
  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.update = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected() {
    changes.addEventListener('change', this.update);
  }

  hostDisconnected() {
    changes.removeEventListener('change', this.update);
  }
}
