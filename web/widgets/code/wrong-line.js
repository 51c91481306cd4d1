import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  GutterMarker,
  gutterLineClass,
  WidgetType,
} from '@codemirror/view';

/** @typedef {{ line: number, message: string }} Problem */

/** What is wrong, and where; null: nothing. @type {import('@codemirror/state').StateEffectType<Problem | null>} */
export const markProblem = StateEffect.define();

/** Under the line: the reason. */
class Reason extends WidgetType {
  /** @param {string} message */
  constructor(message) {
    super();
    this.message = message;
  }

  /** @param {Reason} other */
  eq(other) {
    return other.message === this.message;
  }

  toDOM() {
    const element = document.createElement('div');
    element.className = 'cm-wrongMessage';
    element.textContent = this.message;
    return element;
  }
}

const wrongNumber = new (class extends GutterMarker {
  elementClass = 'cm-wrongNumber';
})();

/** @type {StateField<{ lines: import('@codemirror/view').DecorationSet, numbers: RangeSet<GutterMarker> }>} */
const field = StateField.define({
  create: () => ({ lines: Decoration.none, numbers: RangeSet.empty }),
  update(marks, { effects, docChanged, state }) {
    const effect = effects.find((one) => one.is(markProblem));
    // What was wrong may have been put right.
    const cleared = { lines: Decoration.none, numbers: RangeSet.empty };
    if (!effect) return docChanged ? cleared : marks;
    const problem = /** @type {Problem | null} */ (effect.value);
    if (!problem || problem.line < 1 || problem.line > state.doc.lines) return cleared;
    const line = state.doc.line(problem.line);
    return {
      lines: Decoration.set([
        Decoration.line({ class: 'cm-wrongLine' }).range(line.from),
        Decoration.widget({ widget: new Reason(problem.message), block: true, side: 1 }).range(
          line.to,
        ),
      ]),
      numbers: RangeSet.of([wrongNumber.range(line.from)]),
    };
  },
  provide: (self) => [
    EditorView.decorations.from(self, ({ lines }) => lines),
    gutterLineClass.from(self, ({ numbers }) => numbers),
  ],
});

/** Marks the line where a program failed, until the text is changed. */
export const wrongLine = [field];
