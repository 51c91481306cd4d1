import { isFull, within, write } from './database.js';

/**
 * @typedef {import('./database.js').Database} Database
 * @typedef {import('./schema.js').Part} Part
 * @typedef {import('./schema.js').Sheet} Sheet
 * @typedef {import('./schema.js').Rows} Rows
 * @typedef {import('./schema.js').Preparation} Preparation
 * @typedef {{ id: number, error: unknown }} Failure
 */

/** A sheet with fewer images is filled up before another is begun. */
const sheetful = 64;
/** Larger samples are decoded from their files again: keeping them would take as much as the files. */
const largestRow = 256 * 1024;

/** The images of one library, kept: each file once, and sheets of thumbnails and prepared pixels. */
export class Shelf {
  /** @type {Set<number>} ids of the files that are kept */
  #kept = new Set();
  /** @type {Map<number, Sheet>} by number */
  #sheets = new Map();
  /** @type {Map<number, string>} what the rows of a sheet were made for */
  #rowsFor = new Map();

  /**
   * @param {Database} db
   * @param {number} project
   * @param {Part} part
   * @param {import('../library.js').ImageLibrary} library
   */
  constructor(db, project, part, library) {
    this.db = db;
    this.project = project;
    this.part = part;
    this.library = library;
  }

  /** What the kept files and rows take, in bytes. */
  get bytes() {
    let sum = 0;
    for (const { bytes, thumbnails } of this.#sheets.values()) sum += bytes + thumbnails.size;
    return sum;
  }

  /** What was kept before. @returns {Promise<{ images: import('./schema.js').KeptImage[], rows: Rows[] }>} */
  async load() {
    const range = within(this.project, this.part);
    const [keys, sheets, rowKeys, rows] = await Promise.all([
      this.db.getAllKeys('sheets', range),
      this.db.getAll('sheets', range),
      this.db.getAllKeys('rows', range),
      this.db.getAll('rows', range),
    ]);
    for (const [index, sheet] of sheets.entries()) {
      this.#sheets.set(numberOf(keys[index]), sheet);
      for (const id of sheet.ids) this.#kept.add(id);
    }
    for (const [index, { ids, preparation }] of rows.entries())
      this.#rowsFor.set(numberOf(rowKeys[index]), rowsKey(ids, preparation));
    return { images: sheets.flatMap((sheet) => this.#imagesOf(sheet)), rows };
  }

  /** @param {Sheet} sheet */
  #imagesOf({ ids, names, sizes, shapes, thumbnails }) {
    let end = 0;
    return ids.map((id, index) => {
      const [width, height] = [shapes[2 * index], shapes[2 * index + 1]];
      const start = end;
      end = start + 4 * width * height;
      // Cut out when it is wanted: a slice costs the browser more than one would think.
      const bytes = () => thumbnails.slice(start, start + 4 * width * height).arrayBuffer();
      return {
        id,
        name: names[index],
        width: sizes[2 * index],
        height: sizes[2 * index + 1],
        open: () => this.db.get('files', [this.project, this.part, id]),
        thumbnail: async () =>
          width > 0 ? new ImageData(new Uint8ClampedArray(await bytes()), width, height) : null,
      };
    });
  }

  /**
   * Keeps the images that are not kept yet; images of the sample set need no keeping.
   * @param {number[]} ids
   * @returns {Promise<Failure[]>} what could not be kept
   */
  async keep(ids) {
    const fresh = ids.filter((id) => !this.#kept.has(id) && this.library.place(id) < 0);
    /** @type {Failure[]} */
    const failures = [];
    for (let first = 0; first < fresh.length; first += sheetful) {
      const lot = fresh.slice(first, first + sheetful);
      failures.push(...(await this.#keepLot(lot)));
      const full = failures.find(({ error }) => isFull(error));
      if (full) {
        const rest = fresh.slice(first + sheetful).map((id) => ({ id, error: full.error }));
        return [...failures, ...rest];
      }
    }
    return failures;
  }

  /** One file that cannot be read fails its whole transaction: the halves are tried, down to that one. @param {number[]} lot @returns {Promise<Failure[]>} */
  async #keepLot(lot) {
    try {
      await this.#put(lot);
      return [];
    } catch (error) {
      if (lot.length === 1) return [{ id: lot[0], error }];
      const half = lot.length >> 1;
      return [
        ...(await this.#keepLot(lot.slice(0, half))),
        ...(await this.#keepLot(lot.slice(half))),
      ];
    }
  }

  /** @param {number[]} lot */
  async #put(lot) {
    const files = await Promise.all(lot.map((id) => this.library.file(id)));
    const [n, sheet] = this.#open();
    const grown = await this.#grown(sheet, lot, files);
    await write(this.db, ['files', 'sheets'], (store) => [
      ...lot.map((id, index) => store('files').put(files[index], [this.project, this.part, id])),
      store('sheets').put(grown, [this.project, this.part, n]),
    ]);
    this.#sheets.set(n, grown);
    for (const id of lot) this.#kept.add(id);
  }

  /** The sheet to write on: the last one while it has room, or a new one. @returns {[number, Sheet]} */
  #open() {
    const last = Math.max(-1, ...this.#sheets.keys());
    const sheet = this.#sheets.get(last);
    if (sheet && sheet.ids.length < sheetful) return [last, sheet];
    const empty = { ids: [], names: [], sizes: [], shapes: [], thumbnails: new Blob(), bytes: 0 };
    return [last + 1, empty];
  }

  /** @param {Sheet} sheet @param {number[]} lot @param {Blob[]} files @returns {Promise<Sheet>} */
  async #grown(sheet, lot, files) {
    const pictures = await Promise.all(lot.map((id) => this.library.thumbnail(id)));
    const sizes = lot.map((id) => this.library.size(id));
    return {
      ids: [...sheet.ids, ...lot],
      names: [...sheet.names, ...lot.map((id) => this.library.name(id))],
      sizes: [...sheet.sizes, ...sizes.flatMap(({ width, height }) => [width, height])],
      shapes: [
        ...sheet.shapes,
        ...pictures.flatMap((picture) => [picture?.width ?? 0, picture?.height ?? 0]),
      ],
      thumbnails: new Blob([sheet.thumbnails, ...pictures.map((picture) => picture?.data ?? '')]),
      bytes: files.reduce((sum, { size }) => sum + size, sheet.bytes),
    };
  }

  /**
   * Keeps the pixels of images as the network gets them, where the library has them at hand.
   * @param {number[]} ids of the images in use
   * @param {Preparation} preparation
   */
  async keepRows(ids, preparation) {
    const { width, height, channels } = preparation;
    if (width * height * channels > largestRow) return;
    const used = new Set(ids);
    for (const [n, sheet] of this.#sheets) {
      const live = sheet.ids.filter((id) => used.has(id));
      const key = rowsKey(live, preparation);
      if (live.length === 0 || this.#rowsFor.get(n) === key) continue;
      const pixels = await this.library.pixels(live, preparation);
      if (!pixels) continue;
      const rows = { ids: live, preparation, pixels };
      await write(this.db, ['rows'], (store) => [
        store('rows').put(rows, [this.project, this.part, n]),
      ]);
      this.#rowsFor.set(n, key);
    }
  }

  /**
   * Frees what belongs to images that are no longer in use. Not while their deletion can be undone.
   * @param {number[]} ids of the images in use
   */
  async tidy(ids) {
    const used = new Set(ids);
    for (const [n, sheet] of this.#sheets) {
      const dead = sheet.ids.filter((id) => !used.has(id));
      if (dead.length === 0) continue;
      const empty = dead.length === sheet.ids.length;
      await write(this.db, ['files', 'sheets', 'rows'], (store) => [
        ...dead.map((id) => store('files').delete([this.project, this.part, id])),
        ...(empty
          ? ['sheets', 'rows'].map((name) => store(name).delete([this.project, this.part, n]))
          : []),
      ]);
      if (empty) this.#sheets.delete(n);
    }
  }
}

/** @param {any} key of a sheet or its rows */
function numberOf(key) {
  return key[2];
}

/** @param {number[]} ids @param {Preparation} preparation */
function rowsKey(ids, preparation) {
  return JSON.stringify([preparation, ids]);
}
