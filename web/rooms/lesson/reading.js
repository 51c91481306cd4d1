/** @typedef {import('lit').ReactiveController} ReactiveController */

/** below the bars of the page, the share of the window where the line that is read is taken to be */
const eye = 0.3;

/** The task at the bottom of the window: what gets the focus is scrolled to above it. */
const taskHeight = '140px';

/** What says that the reader now goes on by themselves. */
const ownWill = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/**
 * Keeps the address and the place in the text together: an address leads to its chapter, and reading on changes
 * the address. Chapters grow when their widgets are made: the one that was asked for is held in its place until
 * the reader moves.
 * @implements {ReactiveController}
 */
export class Reading {
  /** @param {import('lit').LitElement & { current: string }} host @param {readonly string[]} slugs in their order */
  constructor(host, slugs) {
    this.host = host;
    this.slugs = slugs;
    /** slug of the chapter that is held in its place */
    this.held = '';
    this.frame = 0;
    this.follow = (/** @type {HashChangeEvent} */ event) => this.#follow(event);
    this.scrolled = () => {
      this.frame ||= requestAnimationFrame(() => this.#look());
    };
    this.release = () => {
      this.held = '';
    };
    this.grown = new ResizeObserver(() => this.#hold());
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('hashchange', this.follow);
    window.addEventListener('scroll', this.scrolled, { passive: true });
    for (const type of ownWill) window.addEventListener(type, this.release, { passive: true });
    keepAbove(taskHeight);
    this.host.updateComplete.then(() => {
      const chapters = this.host.renderRoot.querySelector('.chapters');
      if (chapters) this.grown.observe(chapters);
      this.#arrive(slugIn(location.hash), false);
    });
  }

  hostDisconnected() {
    window.removeEventListener('hashchange', this.follow);
    window.removeEventListener('scroll', this.scrolled);
    for (const type of ownWill) window.removeEventListener(type, this.release);
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.grown.disconnect();
    keepAbove('');
  }

  /** @param {HashChangeEvent} event */
  #follow({ oldURL, newURL }) {
    const slug = slugIn(new URL(newURL).hash);
    keepAbove(slug === undefined ? '' : taskHeight);
    if (slug !== undefined) this.#arrive(slug, slugIn(new URL(oldURL).hash) !== undefined);
  }

  /**
   * Once the shell has shown the room and put it where it was left.
   * @param {string | undefined} slug '' is the room itself @param {boolean} within from another place in the lesson
   */
  #arrive(slug, within) {
    setTimeout(() => {
      if (slug === '' && within) window.scrollTo(0, 0);
      const chapter = this.#chapter(slug);
      if (!slug || !chapter) return this.scrolled();
      this.held = slug;
      this.#hold();
      this.#read(slug);
      if (within) chapter.focusTitle();
    });
  }

  #hold() {
    if (this.held && !this.host.hidden) this.#chapter(this.held)?.scrollIntoView();
  }

  /** @param {string | undefined} slug @returns {any} */
  #chapter(slug) {
    return slug && this.slugs.includes(slug)
      ? this.host.renderRoot.querySelector(`[data-slug="${slug}"]`)
      : null;
  }

  /** Which chapter is read now: the last that begins above the line that is read. */
  #look() {
    this.frame = 0;
    if (this.host.hidden) return;
    const line = innerHeight * eye;
    const above = this.slugs.filter(
      (slug) => this.#chapter(slug)?.getBoundingClientRect().top < line,
    );
    this.#read(this.held || (above.at(-1) ?? ''));
  }

  /** @param {string} slug */
  #read(slug) {
    this.host.current = slug;
    const address = slug ? `#lesson/${slug}` : '#lesson';
    if (location.hash !== address && slugIn(location.hash) !== undefined)
      history.replaceState(history.state, '', address);
  }
}

/** @param {string} height of what lies over the bottom of the page */
function keepAbove(height) {
  document.documentElement.style.scrollPaddingBottom = height;
}

/** @param {string} hash @returns {string | undefined} undefined where it leads to another room */
function slugIn(hash) {
  const [id, slug = ''] = hash.slice(1).split('/');
  return id === 'lesson' ? slug : undefined;
}
