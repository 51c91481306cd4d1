import { css, html, nothing } from 'lit';
import { formatNumber, t } from '../languages/index.js';
import { recall, remember } from '../storage.js';
import { base, buttons } from '../styles/controls.js';
import { DenseElement } from './element.js';
import { icon } from './icon.js';
import './segmented.js';
import './select-field.js';

const rates = [1, 2, 5, 10, 20];
/** Frames come in handfuls: each handful is one piece of work for whoever takes them. In milliseconds. */
const handful = 300;
const quality = 0.92;

/** What the browser's errors mean for the learner (Media Capture and Streams, 10.2.4). @type {Record<string, string>} */
const troubles = {
  NotAllowedError: 'camera.refused',
  SecurityError: 'camera.refused',
  NotFoundError: 'camera.none',
  OverconstrainedError: 'camera.none',
  NotReadableError: 'camera.busy',
  AbortError: 'camera.busy',
};

/**
 * `<dl-camera mode="record">`: what the camera sees, live. It is asked for when the element comes into the page and
 * let go when it leaves. `record` takes frames while the button (or Space or Enter on it) is held, `snap` one for
 * each press. Emits `dl-frames` with JPEG files; `frame` gives what it sees now to whoever asks.
 */
class Camera extends DenseElement {
  static properties = {
    mode: {},
    trouble: { state: true },
    cameras: { state: true },
    rate: { state: true },
    recording: { state: true },
    taken: { state: true },
  };

  static styles = [
    base,
    buttons,
    css`
      .view {
        position: relative;
        max-width: 420px;
        margin-inline: auto;
        overflow: hidden;
        border-radius: var(--radius-m);
        background: #000;
      }

      video {
        display: block;
        width: 100%;
        aspect-ratio: 4 / 3;
        object-fit: contain;
      }

      video.mirror {
        transform: scaleX(-1);
      }

      .recording {
        position: absolute;
        top: var(--space-2);
        left: var(--space-2);
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 2px var(--space-2);
        border-radius: 99px;
        background: #000c;
        color: #fff;
        font-size: var(--text-s);
      }

      .recording i {
        width: 9px;
        height: 9px;
        border-radius: 50%;
        background: #ff5a4f;
      }

      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: center;
        gap: var(--space-2);
        margin-top: var(--space-3);
      }

      .tools > .button {
        flex: 1 1 160px;
        touch-action: none;
        user-select: none;
        -webkit-user-select: none;
      }

      dl-segmented,
      dl-select-field {
        flex: 1 1 180px;
        min-width: 0;
      }

      .trouble {
        padding: var(--space-3);
        border-radius: var(--radius-m);
        background: var(--danger-soft);
        color: var(--danger);
        font-size: var(--text-s);
      }

      .trouble .button {
        margin-top: var(--space-2);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {'record' | 'snap'} */
    this.mode = 'record';
    /** the text that says why there is no picture @type {string} */
    this.trouble = '';
    /** @type {{ value: string, label: string }[]} */
    this.cameras = [];
    this.camera = recall('camera.id', '');
    this.rate = recall('camera.rate', 10);
    this.recording = false;
    this.taken = 0;
    /** how often the button was held: let go and held again at once, only the last time goes on */
    this.session = 0;
    /** @type {MediaStream | null} */
    this.stream = null;
    /** @type {File[]} */
    this.frames = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopRecording();
    this.#letGo();
  }

  render() {
    if (this.trouble)
      return html`<div class="trouble" role="alert">
        <p>${t(this.trouble)}</p>
        <button type="button" class="button" @click=${this.#start}>${t('camera.again')}</button>
      </div>`;
    return html`
      <div class="view">
        <video class="mirror" autoplay muted playsinline aria-label=${t('camera.view')}></video>
        ${
          this.recording
            ? html`<span class="recording"><i></i>${t('camera.taken', { n: this.taken })}</span>`
            : nothing
        }
      </div>
      <div class="tools">
        ${this.mode === 'record' ? this.#recordTools() : this.#snapTools()}
        ${
          this.cameras.length > 1
            ? html`<dl-select-field
                .label=${t('camera.which')}
                .options=${this.cameras}
                .value=${this.camera}
                @dl-change=${this.#chooseCamera}
              ></dl-select-field>`
            : nothing
        }
        <slot></slot>
      </div>
    `;
  }

  #recordTools() {
    return html`
      <dl-segmented
        .label=${t('camera.rate')}
        .options=${rates.map((rate) => ({ value: String(rate), label: formatNumber(rate) }))}
        .value=${String(this.rate)}
        @dl-change=${this.#chooseRate}
      ></dl-segmented>
      <button
        type="button"
        class="button primary"
        aria-pressed=${this.recording}
        @pointerdown=${this.#hold}
        @pointerup=${this.#stopRecording}
        @pointercancel=${this.#stopRecording}
        @lostpointercapture=${this.#stopRecording}
        @keydown=${this.#holdByKey}
        @keyup=${this.#stopRecording}
        @blur=${this.#stopRecording}
        @contextmenu=${(/** @type {Event} */ event) => event.preventDefault()}
      >
        ${icon('camera')} ${t('camera.hold')}
      </button>
    `;
  }

  #snapTools() {
    return html`<button type="button" class="button primary" @click=${this.#snap}>
      ${icon('camera')} ${t('camera.snap')}
    </button>`;
  }

  get #video() {
    return /** @type {HTMLVideoElement | null} */ (this.renderRoot.querySelector('video'));
  }

  async #start() {
    this.#letGo();
    this.trouble = '';
    try {
      // Pages that are not served safely have no cameras at all.
      if (!navigator.mediaDevices) throw new DOMException('', 'SecurityError');
      const device = this.camera ? { deviceId: { ideal: this.camera } } : {};
      const stream = await navigator.mediaDevices.getUserMedia({
        video: { width: { ideal: 640 }, height: { ideal: 480 }, ...device },
      });
      this.stream = stream;
      // Closed while the browser was asking: nobody wants it any more.
      if (!this.isConnected) return this.#letGo();
      stream.getVideoTracks()[0].addEventListener('ended', () => this.#fail('camera.ended'));
      await this.updateComplete;
      const video = this.#video;
      if (video) video.srcObject = stream;
      await this.#listCameras(stream);
    } catch (error) {
      this.#fail(troubles[/** @type {DOMException} */ (error).name] ?? 'camera.busy');
    }
  }

  /** @param {MediaStream} stream */
  async #listCameras(stream) {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const settings = stream.getVideoTracks()[0].getSettings();
    this.camera = settings.deviceId ?? '';
    this.#video?.classList.toggle('mirror', settings.facingMode !== 'environment');
    this.cameras = devices
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }, index) => ({
        value: deviceId,
        label: label || t('camera.number', { n: index + 1 }),
      }));
  }

  /** @param {string} trouble */
  #fail(trouble) {
    this.#stopRecording();
    this.#letGo();
    if (this.isConnected) this.trouble = trouble;
  }

  /** The camera's light goes out. */
  #letGo() {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.stream = null;
  }

  /** @returns {Promise<File | null>} what the camera sees now, null where it does not yet */
  async frame() {
    const video = this.#video;
    if (!video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    const time = new Date().toISOString().slice(0, 23).replace('T', ' ').replaceAll(':', '-');
    return new File([blob], `${t('camera.file')} ${time}.jpg`, { type: 'image/jpeg' });
  }

  async #snap() {
    const file = await this.frame();
    if (file) this.emit('dl-frames', [file]);
  }

  /** @param {PointerEvent} event */
  #hold(event) {
    if (event.button !== 0) return;
    /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    this.#record();
  }

  /** @param {KeyboardEvent} event */
  #holdByKey(event) {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) this.#record();
  }

  async #record() {
    if (this.recording || !this.stream) return;
    this.recording = true;
    this.taken = 0;
    const session = ++this.session;
    const started = performance.now();
    let handed = started;
    while (this.recording && session === this.session) {
      const file = await this.frame();
      if (file) {
        this.frames.push(file);
        this.taken++;
      }
      if (performance.now() - handed > handful) {
        this.#handOver();
        handed = performance.now();
      }
      const next = started + (1000 * this.taken) / this.rate;
      await new Promise((resolve) => setTimeout(resolve, Math.max(10, next - performance.now())));
    }
    // The last frame may have been on its way when the button was let go.
    this.#handOver();
  }

  #stopRecording() {
    this.recording = false;
    this.#handOver();
  }

  #handOver() {
    if (this.frames.length > 0) this.emit('dl-frames', this.frames);
    this.frames = [];
  }

  /** @param {CustomEvent<string>} event */
  #chooseRate(event) {
    this.rate = Number(event.detail);
    remember('camera.rate', this.rate);
  }

  /** @param {CustomEvent<string>} event */
  #chooseCamera(event) {
    this.camera = event.detail;
    remember('camera.id', this.camera);
    this.#start();
  }
}

customElements.define('dl-camera', Camera);
