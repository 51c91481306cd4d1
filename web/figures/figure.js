/**
 * A figure as a program describes it and a view draws it: plain data, so that it can go from worker to page.
 * @typedef {object} Figure
 * @property {number} width in inches, as figsize has it
 * @property {number} height
 * @property {string} title above all axes
 * @property {AxesData[]} axes
 *
 * @typedef {object} AxesData one pair of axes
 * @property {Cell} cell where in the figure's grid
 * @property {string} title
 * @property {string} xlabel
 * @property {string} ylabel
 * @property {boolean} frame whether the axes are drawn at all
 * @property {boolean} grid
 * @property {'auto' | 'equal'} aspect
 * @property {string | null} legend where it stands ('best', 'upper left', …), null for none
 * @property {Scale} x
 * @property {Scale} y
 * @property {Mark[]} marks what is drawn, in this order
 * @property {ColourBar | null} bar
 *
 * @typedef {{ rows: number, columns: number, row: number, column: number }} Cell
 *
 * @typedef {object} Scale
 * @property {'linear' | 'log'} kind
 * @property {[number | null, number | null]} limits null: as the data ask
 * @property {boolean} inverted
 * @property {{ at: number[], labels: string[] | null, turned: number } | null} ticks null: as the view likes
 *
 * @typedef {{ mark: number, label: string }} ColourBar of the mark with that index
 *
 * @typedef {Line | Points | Bars | Picture | Rule | Area | Words} Mark
 *
 * @typedef {object} Line
 * @property {'line'} kind
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {string} color a name of matplotlib's or of CSS, or 'C0' … of the colour cycle
 * @property {number} width
 * @property {string} dash '-', '--', ':', '-.' or '' for none
 * @property {string} marker 'o', '.', 's', '^', 'v', 'x', '+', '*', 'D' or '' for none
 * @property {number} markerSize
 * @property {number} alpha
 * @property {string} label
 *
 * @typedef {object} Points
 * @property {'points'} kind
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {string[]} colors one, or one a point; none where `values` tell the colour
 * @property {Mapped | null} values
 * @property {Float64Array} areas one, or one a point
 * @property {string} marker
 * @property {number} alpha
 * @property {string} label
 *
 * @typedef {object} Bars
 * @property {'bars'} kind
 * @property {Float64Array} from where each begins along its axis
 * @property {Float64Array} to
 * @property {Float64Array} base where each stands
 * @property {Float64Array} top
 * @property {boolean} lying
 * @property {string} color
 * @property {string} edge '' for none
 * @property {number} alpha
 * @property {string} label
 *
 * @typedef {object} Picture
 * @property {'picture'} kind
 * @property {number} rows
 * @property {number} columns
 * @property {Uint8ClampedArray | null} rgba of a picture in colours
 * @property {Mapped | null} values of one in numbers
 * @property {[number, number, number, number]} extent left, right, bottom, top
 * @property {boolean} smooth
 * @property {number} alpha
 *
 * @typedef {object} Mapped numbers that a colour map turns into colours
 * @property {Float64Array} data
 * @property {string} cmap
 * @property {number} from the number that the first colour stands for
 * @property {number} to
 *
 * @typedef {{ kind: 'rule', at: number, upright: boolean, color: string, width: number, dash: string, alpha: number, label: string }} Rule
 * @typedef {{ kind: 'area', x: Float64Array, low: Float64Array, high: Float64Array, color: string, alpha: number, label: string }} Area
 * @typedef {{ kind: 'words', x: number, y: number, text: string, color: string, size: number, align: string }} Words
 */

/** @param {Cell} cell @returns {AxesData} */
export const emptyAxes = (cell) => ({
  cell,
  title: '',
  xlabel: '',
  ylabel: '',
  frame: true,
  grid: false,
  aspect: 'auto',
  legend: null,
  x: emptyScale(),
  y: emptyScale(),
  marks: [],
  bar: null,
});

/** @returns {Scale} */
const emptyScale = () => ({ kind: 'linear', limits: [null, null], inverted: false, ticks: null });
