/**
 * Answers to a question that is asked again and again while a slider moves: one is worked on, of those that come
 * meanwhile only the last is asked, and what is out of date is never shown.
 */
export class Latest {
  #busy = false;
  /** @type {(() => Promise<void>) | null} */
  #next = null;

  /**
   * @template T
   * @param {() => Promise<T>} ask
   * @param {(answer: T) => void} show
   */
  ask(ask, show) {
    this.#next = async () => {
      const answer = await ask();
      if (!this.#next) show(answer);
    };
    this.#run();
  }

  async #run() {
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#next) {
        const next = this.#next;
        this.#next = null;
        await next();
      }
    } finally {
      this.#busy = false;
      // A question that fails takes none with it that was asked meanwhile.
      if (this.#next) this.#run();
    }
  }
}
