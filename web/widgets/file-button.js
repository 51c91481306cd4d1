import { css, html, nothing } from 'lit';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { entriesFromFiles } from './files.js';
import { icon } from './icon.js';

const accepted = 'image/*,.tga,.pgm,.ppm,.pnm,.psd,.avif,.zip,.csv,.gz';

/**
 * `<dl-file-button label="Add images" icon="image">`: a file input that looks like a button. `directory`
 * chooses a whole folder, `any` files whatever they are called; `bare` shows the icon alone. Emits `dl-files`
 * with the entries.
 */
class FileButton extends DenseElement {
  static properties = {
    label: {},
    icon: {},
    directory: { type: Boolean },
    any: { type: Boolean },
    bare: { type: Boolean },
    kind: {},
  };

  static styles = [
    base,
    buttons,
    css`
      :host {
        display: inline-flex;
      }

      .button {
        position: relative;
        overflow: hidden;
        width: 100%;
      }

      /* The input keeps its place under the label, so that focus and assistive technology find it there. */
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        opacity: 0;
        cursor: pointer;
        font-size: 0;
      }

      input::file-selector-button {
        cursor: pointer;
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    /** @type {Parameters<typeof icon>[0]} */
    this.icon = 'image';
    this.directory = false;
    this.any = false;
    this.bare = false;
    /** further classes of the button, such as "quiet" or "primary" */
    this.kind = '';
  }

  render() {
    return html`<label class="button ${this.kind} ${this.bare ? 'icon' : ''}" title=${this.bare ? this.label : nothing}>
      ${icon(this.icon)}<span class=${this.bare ? 'hidden-text' : ''}>${this.label}</span>
      <input
        type="file"
        multiple
        accept=${this.directory || this.any ? nothing : accepted}
        ?webkitdirectory=${this.directory}
        @change=${this.#change}
      />
    </label>`;
  }

  /** Opens the browser's dialog, as a press of the button does. */
  choose() {
    this.renderRoot.querySelector('input')?.click();
  }

  /** @param {Event} event */
  async #change(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const chosen = entriesFromFiles(input.files);
    // Emptied, so that choosing the same file again is a change too.
    input.value = '';
    const entries = await chosen;
    if (entries.length > 0) this.emit('dl-files', entries);
  }
}

customElements.define('dl-file-button', FileButton);
