import { t } from '../../../languages/index.js';
import { className } from '../classes.js';

/** @typedef {import('../store.js').ImageClass} ImageClass */

/** Images moved, deleted and left out of the training. Every change can be undone. */
export class Arranging {
  /**
   * @param {import('../store.js').Store} store
   * @param {import('../classes.js').Classes} classes
   * @param {(message: import('../../../widgets/toast.js').Message) => void} notify
   */
  constructor(store, classes, notify) {
    this.store = store;
    this.classes = classes;
    this.notify = notify;
  }

  /** @param {number[]} ids */
  remove(ids) {
    const away = new Set(ids);
    const text =
      ids.length === 1
        ? t('undo.image', { name: this.classes.describe(ids[0]) })
        : t('undo.images', { n: ids.length });
    this.#undoable(text, (item) => without(item, away));
  }

  /** @param {number[]} ids @param {number} to the class they come into */
  move(ids, to) {
    const target = this.store.state.classes.find(({ id }) => id === to);
    if (!target) return;
    const there = new Set(target.images);
    const moved = ids.filter((id) => !there.has(id));
    if (moved.length === 0) return;
    const away = new Set(moved);
    // An image that was left out stays so in its new class.
    const off = this.store.state.classes.flatMap((item) => item.off).filter((id) => away.has(id));
    this.#undoable(t('undo.moved', { n: moved.length, name: className(target) }), (item) =>
      item.id === to
        ? { ...item, images: [...item.images, ...moved], off: [...item.off, ...off] }
        : without(item, away),
    );
  }

  /** @param {number[]} ids @param {boolean} used whether they are trained on */
  use(ids, used) {
    const chosen = new Set(ids);
    const text = t(used ? 'undo.used' : 'undo.unused', { n: ids.length });
    this.#undoable(text, (item) => {
      const here = item.images.filter((id) => chosen.has(id));
      if (here.length === 0) return item;
      const off = item.off.filter((id) => !chosen.has(id));
      return { ...item, off: used ? off : [...off, ...here] };
    });
  }

  /** @param {number} id @param {boolean} used whether the class is trained on */
  useClass(id, used) {
    const item = this.store.state.classes.find((other) => other.id === id);
    if (!item) return;
    const text = t(used ? 'undo.classUsed' : 'undo.classUnused', { name: className(item) });
    this.#undoable(text, (other) => (other.id === id ? { ...other, disabled: !used } : other));
  }

  /** @param {string} text @param {(item: ImageClass) => ImageClass} change */
  #undoable(text, change) {
    const before = this.store.state.classes;
    const after = before.map(change);
    this.store.set({ classes: after });
    this.notify({
      text,
      undo: () => {
        const classes = this.store.state.classes.map((item) => {
          const [then, changed] = [before, after].map((all) =>
            all.find(({ id }) => id === item.id),
          );
          return then && changed && then !== changed ? undone(item, then, changed) : item;
        });
        this.store.set({ classes });
      },
    });
  }
}

/** @param {ImageClass} item @param {Set<number>} away @returns {ImageClass} the same one where nothing is taken away */
function without(item, away) {
  const images = item.images.filter((id) => !away.has(id));
  if (images.length === item.images.length) return item;
  return { ...item, images, off: item.off.filter((id) => !away.has(id)) };
}

/**
 * What a class is when a change is taken back and everything since then stays.
 * @param {ImageClass} now @param {ImageClass} before the change @param {ImageClass} after it
 * @returns {ImageClass}
 */
function undone(now, before, after) {
  return {
    ...now,
    images: takenBack(now.images, before.images, after.images),
    off: takenBack(now.off, before.off, after.off),
    disabled: before.disabled === after.disabled ? now.disabled : before.disabled,
  };
}

/** @param {number[]} now @param {number[]} before @param {number[]} after */
function takenBack(now, before, after) {
  if (now === after) return before;
  const [then, changed] = [new Set(before), new Set(after)];
  const result = now.filter((id) => then.has(id) || !changed.has(id));
  for (const [index, id] of before.entries()) if (!changed.has(id)) result.splice(index, 0, id);
  return result;
}
