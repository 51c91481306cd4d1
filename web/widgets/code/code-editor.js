import { indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { python } from '@codemirror/lang-python';
import { indentUnit, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { css, html } from 'lit';
import { hasText, t } from '../../languages/index.js';
import { base } from '../../styles/controls.js';
import { DenseElement } from '../element.js';
import { codeColours, editorTheme } from './editor-theme.js';
import { phraseNames } from './phrases.js';
import { markProblem, wrongLine } from './wrong-line.js';

const languages = { python, javascript };
const indents = { python: '    ', javascript: '  ' };

/**
 * `<dl-code-editor language="python" .source=${text} label="…" .problem=${{ line, message }}>`: a program to be
 * written. Ctrl or Cmd and Enter runs it (`dl-run`); Escape and then Tab leave it by keyboard. Emits `dl-source` with the
 * text when the user has changed it. Each `document` (any text) has its own history.
 */
class CodeEditor extends DenseElement {
  static properties = {
    language: {},
    source: { attribute: false },
    document: {},
    label: {},
    problem: { attribute: false },
  };

  static styles = [
    base,
    css`
      :host {
        display: flex;
        min-height: 0;
        background: var(--surface);
      }

      .place {
        flex: 1;
        min-width: 0;
      }

      :host(:focus-within) {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }

      @media (pointer: coarse) {
        .place {
          --editor-size: 16px;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {keyof typeof languages} */
    this.language = 'python';
    this.source = '';
    this.document = '';
    this.label = '';
    /** @type {import('./wrong-line.js').Problem | null} */
    this.problem = null;
    /** @type {EditorView | null} */
    this.view = null;
    this.words = new Compartment();
    this.addEventListener('drop', (event) => this.#passFiles(event), { capture: true });
  }

  /** Files are for whoever is around: the editor itself would put what is in them into the text. @param {DragEvent} event */
  #passFiles(event) {
    const { dataTransfer } = event;
    if (event.composedPath()[0] === this || !dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const again = { dataTransfer, bubbles: true, composed: true, cancelable: true };
    this.dispatchEvent(new DragEvent('drop', again));
  }

  render() {
    return html`<div class="place"></div>`;
  }

  firstUpdated() {
    this.view = new EditorView({
      parent: /** @type {Element} */ (this.renderRoot.querySelector('.place')),
      root: /** @type {ShadowRoot} */ (this.renderRoot),
    });
    // Measured with the letters that are there at first, lines and their numbers would part.
    document.fonts.ready.then(() => this.view?.requestMeasure());
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    const { view } = this;
    if (!view) return;
    const another = changed.has('document') || changed.has('language');
    if (another || (changed.has('source') && this.source !== view.state.doc.toString())) {
      view.setState(this.#state());
      view.scrollDOM.scrollTop = 0;
    } else if (changed.size === 0 || changed.has('label')) {
      // The page's language, or the program's name, is another one.
      view.dispatch({ effects: this.words.reconfigure(this.#words()) });
    }
    if (another || changed.has('problem')) {
      view.dispatch({ effects: markProblem.of(this.problem) });
      if (this.problem) this.#show(this.problem.line);
    }
  }

  /** Puts the cursor at the beginning of a line, in sight. @param {number} number */
  goTo(number) {
    const { view } = this;
    if (!view) return;
    const line = view.state.doc.line(Math.min(Math.max(1, number), view.state.doc.lines));
    const indent = /^\s*/.exec(line.text)?.[0].length ?? 0;
    view.dispatch({ selection: { anchor: line.from + indent } });
    this.#show(number);
    view.focus();
  }

  /** @param {FocusOptions} [_options] */
  focus(_options) {
    this.view?.focus();
  }

  /** @param {number} number */
  #show(number) {
    const { view } = this;
    if (!view || number < 1 || number > view.state.doc.lines) return;
    const { from } = view.state.doc.line(number);
    view.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 60 }) });
  }

  #state() {
    const run = () => {
      this.emit('dl-run');
      return true;
    };
    return EditorState.create({
      doc: this.source,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        basicSetup,
        keymap.of([indentWithTab]),
        languages[this.language](),
        indentUnit.of(indents[this.language]),
        editorTheme,
        syntaxHighlighting(codeColours),
        wrongLine,
        this.words.of(this.#words()),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (!docChanged) return;
          this.source = state.doc.toString();
          this.emit('dl-source', this.source);
        }),
      ],
    });
  }

  /** What the editor says, in the page's language. */
  #words() {
    const phrases = Object.fromEntries(
      phraseNames
        .filter((name) => hasText(`editor.${name}`))
        .map((name) => [name, t(`editor.${name}`)]),
    );
    return [
      EditorState.phrases.of(phrases),
      EditorView.contentAttributes.of({
        tabindex: '0',
        'aria-label': this.label,
        'aria-description': t('code.editor.leave'),
      }),
    ];
  }
}

customElements.define('dl-code-editor', CodeEditor);
