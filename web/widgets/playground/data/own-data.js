import { t } from '../../../languages/index.js';
import { syntheticData } from '../data.js';
import { features } from '../features.js';
import { dataSetOf } from '../settings.js';
import { rolesOf } from './table-columns.js';
import { Unreadable } from './unreadable.js';

/**
 * @typedef {import('../settings.js').Settings} Settings
 * @typedef {import('../data.js').PlayData} PlayData
 * @typedef {import('./table-source.js').OpenTable} OpenTable
 * @typedef {{ name: string, files: File[] }} PictureClass
 */

/** Where the samples lie in the plane of the features, which other data have not. */
const elsewhere = ['csv', 'iris', 'fashion', 'images'];

/** Reasons that are no mistakes: the learner has only just begun. */
const yetToCome = [
  'playground.table.none',
  'playground.images.none',
  'playground.images.oneClass',
  'playground.images.tooFew',
  'playground.points.tooFew',
];

/** @param {Settings} settings */
export function isInPlane(settings) {
  return !elsewhere.includes(dataSetOf(settings));
}

/**
 * What the learner brought along: a table, images. And where the samples of an experiment come from: the engine's
 * generators, points, a formula, a table, images. Readers are fetched by who needs them.
 * Events: `change`, when there are other data; `loaded`, when more is known of those there are.
 */
export class OwnData extends EventTarget {
  /** @type {OpenTable | null} */
  table = null;
  /** @type {OpenTable | null} */
  iris = null;
  /** @type {PictureClass[]} */
  classes = [];
  /** Files that are no images the engine can read. @type {{ name: string, error: string }[]} */
  refused = [];
  /** Goes up with every event. */
  version = 0;
  /** Whether the settings ask for data that the learner has yet to bring. */
  waiting = false;
  /** @type {Map<string, any>} */
  #pictures = new Map();

  /** The table that the settings speak of, as far as it is here. @param {Settings} settings */
  tableOf(settings) {
    const name = dataSetOf(settings);
    return name === 'csv' ? this.table : name === 'iris' ? this.iris : null;
  }

  /** @param {OpenTable} table */
  useTable(table) {
    this.table = table;
    this.#say('change');
  }

  /** @param {PictureClass[]} classes */
  useClasses(classes) {
    this.classes = classes;
    this.#pictures = new Map();
    this.#say('change');
  }

  dismissRefused() {
    this.refused = [];
    this.#say('loaded');
  }

  /** @param {'change' | 'loaded'} type */
  #say(type) {
    this.version++;
    this.dispatchEvent(new Event(type));
  }

  /**
   * The samples of an experiment.
   * @param {any} dl the package
   * @param {Settings} settings
   * @returns {Promise<PlayData>}
   * @throws with a text for the learner
   */
  async dataOf(dl, settings) {
    this.waiting = false;
    try {
      return await this.#dataOf(dl, settings);
    } catch (error) {
      this.waiting = error instanceof Unreadable && yetToCome.includes(error.key);
      if (error instanceof Unreadable) throw new Error(t(error.key, error.params));
      throw error;
    }
  }

  /** @param {any} dl @param {Settings} settings @returns {Promise<PlayData>} */
  async #dataOf(dl, settings) {
    switch (dataSetOf(settings)) {
      case 'points':
        return (await import('./points-data.js')).drawnData(settings);
      case 'formula':
        return (await import('./formula-data.js')).formulaData(settings);
      case 'csv':
      case 'iris':
        return this.#tableData(settings);
      case 'fashion':
      case 'images':
        return this.#pictureData(dl, settings);
      default:
        return syntheticData(dl, settings);
    }
  }

  /** @param {Settings} settings */
  async #tableData(settings) {
    if (dataSetOf(settings) === 'iris' && !this.iris) {
      const { irisTable } = await import('./table-source.js');
      this.iris = await irisTable();
      this.#say('loaded');
    }
    const open = this.tableOf(settings);
    if (!open) throw new Unreadable('playground.table.none');
    const { tableData } = await import('./table-data.js');
    return tableData(open.table, open.columns, settings);
  }

  /** @param {any} dl @param {Settings} settings */
  async #pictureData(dl, settings) {
    const { pictureData, samplePictures, filePictures } = await import('./pictures.js');
    const { side, pictures } = settings;
    if (dataSetOf(settings) === 'fashion') {
      const chosen = pictures.split(',').map(Number);
      const names = Array.from({ length: 10 }, (_, label) => t(`fashion.${label}`));
      const make = () => samplePictures(dl, { chosen, side, names });
      return pictureData(dl, await this.#once(`${pictures} ${side}`, make), settings);
    }
    if (this.classes.every(({ files }) => files.length === 0))
      throw new Unreadable('playground.images.none');
    const own = await this.#once(`own ${side}`, async () => {
      const made = await filePictures(dl, this.classes, side);
      this.refused = made.refused;
      this.#say('loaded');
      return made;
    });
    return pictureData(dl, own, settings);
  }

  /**
   * Pictures are read once: another seed or network needs the same ones.
   * @template T
   * @param {string} key @param {() => Promise<T>} make
   * @returns {Promise<T>}
   */
  async #once(key, make) {
    // Other files may be chosen while these are read.
    const pictures = this.#pictures;
    if (!pictures.has(key)) pictures.set(key, await make());
    return pictures.get(key);
  }
}

/**
 * The inputs as the network's drawing offers them.
 * @param {Settings} settings @param {OwnData} own
 * @returns {import('../network-scene.js').Input[]}
 */
export function inputsOf(settings, own) {
  const name = dataSetOf(settings);
  if (name === 'fashion' || name === 'images') {
    const count = settings.side ** 2;
    return [{ name: 'pixels', label: t('playground.pixels', { n: count }), used: true, count }];
  }
  if (name === 'csv' || name === 'iris') return columnInputs(settings, own.tableOf(settings));
  // As in TensorFlow Playground, cosines are there only where an address asks for them.
  return features
    .filter(
      (feature) => settings.features.includes(feature.name) || !feature.name.startsWith('cos'),
    )
    .map((feature) => ({ ...feature, used: settings.features.includes(feature.name) }));
}

/** @param {Settings} settings @param {OpenTable | null} open @returns {import('../network-scene.js').Input[]} */
function columnInputs(settings, open) {
  if (!open) return [];
  const { inputs, target } = rolesOf(open.columns, settings);
  return open.columns.flatMap(({ name, kind }, index) =>
    kind === 'numbers' && index !== target
      ? [{ name: `${columnInput}${index}`, label: name, used: inputs.includes(index) }]
      : [],
  );
}

const columnInput = 'column ';

/**
 * The settings with a column of the table used as an input, or no longer.
 * @param {Settings} settings
 * @param {{ name: string, used: boolean }} input as `inputsOf` named it
 * @returns {Partial<Settings> | null} null where the input is no column
 */
export function withColumn({ without }, { name, used }) {
  if (!name.startsWith(columnInput)) return null;
  const index = name.slice(columnInput.length);
  const others = without.split(',').filter((left) => left !== '' && left !== index);
  return { without: (used ? others : [...others, index]).join(',') };
}
