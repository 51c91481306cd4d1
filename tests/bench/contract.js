// What every contender answers to, whether it runs in the page or as a program of its own: these
// methods, with these arguments, as plain JSON. Data and weights are files that all of them read.

/**
 * @typedef {object} Network
 * @property {number} features
 * @property {{ units: number, activation: 'relu' | 'tanh' | 'sigmoid' | 'softmax' }[]} layers
 *   the last one is softmax with cross-entropy for labels, or sigmoid with binary cross-entropy
 * @property {{ name: 'sgd' | 'adam', rate: number }} optimizer
 * @property {string} weights  the file of the initial weights: float32, kernel [in, out] and bias of
 *   each layer in turn
 *
 * @typedef {object} DataSet
 * @property {string} name  what to call it from now on
 * @property {string} file  `<file>.x` holds the samples row by row, `<file>.y` a uint8 label for each
 * @property {'uint8' | 'float32'} type  of the samples; uint8 counts as 0 … 1
 * @property {number} features
 * @property {boolean} [binary]  labels are 0 and 1, for a single sigmoid; else 0 … 9
 * @property {number} samples  how many of the file's are used, from the first
 *
 * @typedef {object} Description
 * @property {string} library  name and version
 * @property {string} [build]  what of it runs: instructions, flags
 * @property {number} [threads]  as the library itself says
 * @property {number[]} [threadChoices]  what its method `threads` takes; all are tried, the best counts
 *
 * @typedef {object} TrainArguments
 * @property {string} model
 * @property {string} data
 * @property {number} batchSize
 * @property {number} [epochs]  1
 * @property {boolean} [shuffle]  a new order every epoch (true)
 * @property {number} [rate]  the learning rate from now on
 * @property {number} [seed]  of the order, where the library takes one (0)
 *
 * @typedef {object} Contract
 * @property {() => Description | Promise<Description>} describe
 * @property {(data: DataSet) => unknown} load
 * @property {(made: { model: string, network: Network }) => unknown} make  a new model of this name
 * @property {(asked: TrainArguments) => number | Promise<number>} train  seconds
 * @property {(asked: { model: string, data: string, batchSize: number }) => number | Promise<number>}
 *   predict  seconds, until the outputs are numbers of the language
 * @property {(asked: { model: string, data: string }) => Evaluation | Promise<Evaluation>} evaluate
 * @property {(dropped: { model?: string, data?: string }) => unknown} drop  frees one of them
 *
 * @typedef {{ seconds: number, loss: number, accuracy: number }} Evaluation
 *
 * @typedef {object} Contender  as the rows see it
 * @property {string} name
 * @property {Description} description
 * @property {(method: string, asked?: object) => Promise<any>} call
 * @property {() => Promise<unknown>} close
 * @property {Set<string>} [loaded]  names of the data sets it has
 */

export {};
