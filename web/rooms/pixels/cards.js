import { html, nothing } from 'lit';
import { t } from '../../languages/index.js';
import '../../widgets/help.js';
import '../../widgets/pixels/channels-view.js';
import '../../widgets/pixels/colour-map.js';
import '../../widgets/pixels/neighbours-view.js';
import { radius } from '../../widgets/pixels/neighbours-view.js';
import { statisticsOf, valuesAt } from '../../widgets/pixels/picture.js';
import '../../widgets/pixels/scaling-experiment.js';
import '../../widgets/pixels/scaling-view.js';
import '../../widgets/pixels/sparse-view.js';
import { sparsePixels } from '../../widgets/pixels/sparse-view.js';
import './array-view.js';
import './vector-card.js';

/**
 * @typedef {import('../../widgets/pixels/picture.js').Picture} Picture
 * @typedef {import('../../widgets/pixels/draw-view.js').Point} Point
 * @typedef {object} Card one thing to see in a picture
 * @property {string} id its title's key is `<id>.title`
 * @property {boolean} [wide] as wide as the page
 * @property {string} [help] what the word in its title means; the word is `<id>.term`
 * @property {(picture: Picture) => unknown} lead what is to be seen
 * @property {(picture: Picture, point: Point) => unknown} view
 */

/** @type {Card[]} */
export const cards = [
  {
    id: 'vector',
    wide: true,
    help: 'help.feature',
    lead: () => t('vector.text'),
    view: (picture, point) =>
      html`<dl-vector-card .picture=${picture} .point=${point}></dl-vector-card>`,
  },
  {
    id: 'array',
    lead: () => t('array.text'),
    view: (picture) => html`<dl-array-view .picture=${picture}></dl-array-view>`,
  },
  { id: 'colours', lead: coloursLead, view: colours },
  {
    id: 'scaling',
    lead: () => t('scaling.text'),
    view: (picture, point) => html`<pre class="code">image_array = image_array / 255.</pre>
      <dl-scaling-view .picture=${picture} .point=${point}></dl-scaling-view>
      <dl-scaling-experiment class="part"></dl-scaling-experiment>`,
  },
  { id: 'channels', lead: () => t('channels.text'), view: channels },
  {
    id: 'neighbours',
    help: 'help.correlation',
    lead: () => t('neighbours.text', { n: radius }),
    view: (picture) => html`<dl-neighbours-view .picture=${picture}></dl-neighbours-view>`,
  },
  {
    id: 'sparse',
    lead: sparseLead,
    view: (picture) => html`<dl-sparse-view .picture=${picture}></dl-sparse-view>`,
  },
];

/** @param {Card} card @param {Picture} picture @param {Point} point @param {(event: CustomEvent) => void} pointed */
export function cardView({ id, wide, help, lead, view }, picture, point, pointed) {
  return html`<section class=${wide ? 'wide' : nothing} aria-label=${t(`${id}.title`)} @dl-point=${pointed}>
    <div class="head">
      <h2>
        ${t(`${id}.title`)}
        ${help ? html`<dl-help .term=${t(`${id}.term`)} .text=${t(help)}></dl-help>` : nothing}
      </h2>
    </div>
    <p class="lead">${lead(picture)}</p>
    ${view(picture, point)}
  </section>`;
}

/** @param {Picture} picture */
function coloursLead({ counts }) {
  const { min, max } = statisticsOf(counts);
  return t('colours.text', { from: min, to: max });
}

/** @param {Picture} picture */
function sparseLead(picture) {
  const { width, height } = sparsePixels(picture);
  const copy = width < picture.width ? t('sparse.copy', { width, height }) : nothing;
  return html`${t('sparse.text')} ${copy}`;
}

/** @param {Picture} picture @param {Point} point */
function colours(picture, point) {
  const codes = {
    viridis: 'plt.imshow(image_array)',
    gray: "plt.imshow(image_array, cmap='gray')",
  };
  return html`<div class="pair">
    ${Object.entries(codes).map(
      ([map, code]) => html`<div>
        <h3>${t(`colours.${map}`)}</h3>
        <pre class="code">${`${code}\nplt.colorbar()`}</pre>
        <dl-colour-map .picture=${picture} .point=${point} map=${map}></dl-colour-map>
      </div>`,
    )}
  </div>`;
}

/** @param {Picture} picture @param {Point} point */
function channels(picture, point) {
  const { width, height, coloured } = picture;
  const { red, green, blue, grey } = valuesAt(picture, point.row, point.column);
  const code = [
    '>>> image_array.shape',
    `(${height}, ${width}, 3)`,
    `>>> image_array[${point.row}, ${point.column}]`,
    `[${red}, ${green}, ${blue}]`,
  ].join('\n');
  return html`
    <dl-channels-view .picture=${picture} .point=${point}></dl-channels-view>
    <p class="hint">${t(coloured ? 'channels.shape' : 'channels.equal')}</p>
    <pre class="code">${code}</pre>
    <p class="hint">${t('channels.grey.text')}</p>
    <pre class="code">0.299 · ${red} + 0.587 · ${green} + 0.114 · ${blue} = ${grey}</pre>
  `;
}
