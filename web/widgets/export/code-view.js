import { cpp } from '@codemirror/lang-cpp';
import { javascript } from '@codemirror/lang-javascript';
import { python } from '@codemirror/lang-python';
import { syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { css, html } from 'lit';
import { base } from '../../styles/controls.js';
import { codeColours, editorTheme } from '../code/editor-theme.js';
import { DenseElement } from '../element.js';

const languages = { python, javascript, cpp };

/** `<dl-code-view language="python" label="Keras" .source=${text}>`: a program to be read and copied. */
class CodeView extends DenseElement {
  static properties = { language: {}, label: {}, source: { attribute: false } };

  static styles = [
    base,
    css`
      .place {
        overflow: hidden;
        height: 100%;
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--surface);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {keyof typeof languages} */
    this.language = 'python';
    this.label = '';
    this.source = '';
    /** @type {EditorView | null} */
    this.view = null;
  }

  render() {
    return html`<div class="place"></div>`;
  }

  firstUpdated() {
    this.view = new EditorView({
      parent: /** @type {Element} */ (this.renderRoot.querySelector('.place')),
      root: /** @type {ShadowRoot} */ (this.renderRoot),
    });
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (!this.view || !['language', 'label', 'source'].some((name) => changed.has(name))) return;
    this.view.setState(this.#state());
    this.view.scrollDOM.scrollTop = 0;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.view?.destroy();
  }

  #state() {
    return EditorState.create({
      doc: this.source,
      extensions: [
        lineNumbers(),
        languages[this.language](),
        syntaxHighlighting(codeColours),
        editorTheme,
        EditorState.readOnly.of(true),
        // No keyboard comes up on phones; the focus still gets there, to scroll and to select.
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({
          'aria-label': this.label,
          'aria-readonly': 'true',
          tabindex: '0',
        }),
      ],
    });
  }
}

customElements.define('dl-code-view', CodeView);
