/**
 * What is kept of the Images room, and how: version 1.
 *
 * In the browser, the IndexedDB database "denselab" (its version is `schemaVersion`; a page that finds a newer
 * one leaves it alone). Every record but those of `projects` has a key that begins with the project's id, and
 * `part` is "train" for the images of the classes, "try" for those of "Try it".
 *
 * | store      | key                | value                                                                     |
 * |------------|--------------------|---------------------------------------------------------------------------|
 * | `projects` | id (ascending)     | `Entry`: what the list of projects shows                                  |
 * | `states`   | project            | `Kept`: classes, settings, tried pictures; small, written as one works    |
 * | `networks` | project            | `Network`: structure, weights, optimizer, curves, written after an epoch  |
 * | `runs`     | project, run       | `RunRecord` (training/runs.js): a finished training with its weights,     |
 * |            |                    | written when it appears or changes                                        |
 * | `files`    | project, part, id  | an image's file, byte for byte, written once                              |
 * | `sheets`   | project, part, n   | `Sheet`: names, sizes and thumbnails of up to 127 images                  |
 * | `rows`     | project, part, n   | `Rows`: the pixels of sheet n as the network gets them, so that opening a |
 * |            |                    | project decodes nothing; made anew for another preparation                |
 *
 * Image ids are the ones the library gives and never change. An id that a state mentions but no sheet has
 * (its file could not be saved) is left out on reading. Images of the sample set are no files: `Kept.samples`
 * lists their ids by their place in the set. Which images a training holds back follows from
 * `Network.trained.classes` and the settings and the lock of its `course` (see split.js).
 *
 * As a file, `<name>.denselab` is a zip archive:
 *
 *     project.json                     { format: "denselab project", version: 1, name, created, state: Kept,
 *                                        network: Network and runs: [RunRecord] without their numbers,
 *                                        images: [{ part, id, path, name, width, height }] }
 *     images/<class>/<file name>       the files as they were, byte for byte
 *     tried/<file name>                those of "Try it"
 *     network.safetensors              the weights under their names, the optimizer's slots as
 *                                      "optimizer/<position>/<name>" and its step counter as metadata
 *                                      "iterations", the best epoch's weights as "best/<name>"; in the
 *                                      safetensors format, which Python reads too
 *     runs/<id>.safetensors            the weights of a run
 *
 * @typedef {import('../store.js').ImageClass} ImageClass
 * @typedef {import('../store.js').Trained} Trained
 * @typedef {import('../store.js').Curves} Curves
 * @typedef {import('../settings.js').Preparation} Preparation
 * @typedef {'train' | 'try'} Part
 *
 * The times are in milliseconds since 1970; `opened` is the last time. `deleted` is when the learner deleted the project: it can be undone until the page is opened again.
 * @typedef {{
 *   id: number, name: string, created: number, changed: number, opened: number, images: number, bytes: number,
 *   deleted?: number
 * }} Entry
 *
 * `count` is the library's number of ids given so far.
 * @typedef {Record<Part, { count: number, samples: number[] }>} Ids
 * @typedef {{
 *   classes: ImageClass[], coloured: boolean, settings: import('../settings.js').Settings,
 *   trials: import('../store.js').Trial[], chosen: number, measured: import('../store.js').State['measured'],
 *   locked: import('../store.js').State['locked'], current: number, compared: number[],
 *   rates: import('../store.js').State['rates'], ids: Ids
 * }} Kept
 *
 * A network after `epochsDone` whole epochs of `epochs`. `running` says that it was being trained: whoever
 * reads that finds a training that was interrupted. Without weights it was interrupted in its first epoch.
 * `resumedAt` is the epoch after which a training was taken up again by itself. `course` is how the training goes
 * on, whatever is set by now; null where it has not got through its first epoch.
 * @typedef {{ name: string, shape: number[], data: Float32Array }} Weight
 * @typedef {{ iterations: number, slots: { name: string, data: Float32Array }[] }} OptimizerState
 * @typedef {{
 *   running: boolean, paused: boolean, status: import('../store.js').RunStatus, epochs: number,
 *   epochsDone: number, curves: Curves, trained: Trained | null, structure: object | null,
 *   weights: Weight[], optimizer: OptimizerState | null, resumedAt: number,
 *   course: import('../trainer.js').Course | null, held: number, ending: string, seconds: number
 * }} Network
 *
 * `sizes` of the images and `shapes` of the thumbnails are width, height, width, …; `thumbnails` are RGBA
 * pixels, one after the other; `bytes` is what the files take.
 * @typedef {{
 *   ids: number[], names: string[], sizes: number[], shapes: number[], thumbnails: Blob, bytes: number
 * }} Sheet
 * @typedef {{ ids: number[], preparation: Preparation, pixels: Uint8Array }} Rows
 *
 * A project as it is read, wherever it comes from.
 * @typedef {import('../training/runs.js').RunRecord} RunRecord
 * @typedef {import('../image-sources.js').KeptImage} KeptImage
 * @typedef {{
 *   name: string, created: number, state: Kept, network: Network | null, runs: RunRecord[],
 *   images: Record<Part, KeptImage[]>, rows: Record<Part, Rows[]>
 * }} Content
 */

export const schemaVersion = 1;
export const databaseName = 'denselab';
export const fileFormat = 'denselab project';
export const fileEnding = '.denselab';

/** @type {Part[]} */
export const parts = ['train', 'try'];
