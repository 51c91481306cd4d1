/** @typedef {import('lit').ReactiveController} ReactiveController */

/**
 * Keeps an element's `width` at that of its content, in CSS pixels, as long as it is in the page.
 * @implements {ReactiveController}
 */
export class Width {
  /** @param {import('lit').LitElement & { width: number }} host */
  constructor(host) {
    this.host = host;
    this.observer = new ResizeObserver(([{ contentRect }]) => {
      host.width = contentRect.width;
    });
    host.addController(this);
  }

  hostConnected() {
    this.observer.observe(this.host);
  }

  hostDisconnected() {
    this.observer.disconnect();
  }
}
