// Python: MicroPython, with modules of ours that are thin doors to the engine. One program, one interpreter:
// what a program leaves behind goes with it. Runs in a worker (and in Node, for tests).

// @ts-expect-error  it has no types
import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript';
import { adapted } from './adapted.js';
import { openDoors } from './doors.js';
import { withMemory } from './memory.js';
import { programError } from './program-error.js';

/**
 * @typedef {{ type: 'text', stream: 'out' | 'error', text: string }
 *   | { type: 'figure', figure: Record<string, any> }} Output  what a program gives while it runs
 * @typedef {import('./program-error.js').ProgramError} ProgramError
 *
 * @typedef {object} Setting
 * @property {ReadonlyMap<string, string>} modules  path ('numpy/__init__.py') → source
 * @property {Record<string, Record<string, unknown> | Function>} doors  name → what Python finds in `_denselab.<name>`
 * @property {ReadonlyMap<string, Uint8Array>} [files]  that the program finds by name
 * @property {(output: Output) => void} emit
 * @property {() => boolean} [interrupted]  whether the program is to end: asked by doors whose work takes long
 * @property {string} [wasmUrl]  where MicroPython's WebAssembly is; default: beside its script
 *
 * @typedef {object} Outcome
 * @property {ProgramError | null} error
 * @property {Map<string, Uint8Array>} written  files that the program wrote or changed
 */

/** The folder a program starts in, with the files it was given. */
const home = '/files';
const library = '/lib';
const heapBytes = 64 * 2 ** 20;
/** a line that goes on for longer is given on in pieces */
const longest = 8192;

/**
 * Runs a program from its first line to its end.
 * @param {string} source
 * @param {Setting} setting
 * @returns {Promise<Outcome>} errors of the program are part of it
 * @throws where the interpreter itself does not load
 */
export async function runPython(
  source,
  { modules, doors, files = new Map(), emit, interrupted, wasmUrl },
) {
  const output = lines(emit);
  const { loaded: python, memory } = await withMemory(() =>
    loadMicroPython({
      url: wasmUrl,
      heapsize: heapBytes,
      linebuffer: false,
      stdout: output.write,
      stderr: output.write,
      stdin: () => null,
    }),
  );
  const { FS } = python;
  writeWhole(FS, output.write);
  FS.mkdirTree(home);
  for (const [path, text] of modules) writeFile(FS, `${library}/${path}`, text);
  for (const [name, bytes] of files) writeFile(FS, `${home}/${name}`, bytes);
  FS.chdir(home);
  /** @type {(() => void)[]} */
  const last = [];
  const inside = {
    FS,
    home,
    emit,
    flush: output.flush,
    toJs: python.PyProxy.toJs,
    atEnd: (/** @type {() => void} */ work) => void last.push(work),
    interrupted: interrupted ?? (() => false),
    words: () => new Int32Array(memory.buffer),
  };
  python.registerJsModule('_denselab', openDoors(doors, inside));
  python.globals.set('_source', adapted(source));
  python.runPython('import _program; _traceback = _program.run(_source)');
  output.flush();
  for (const work of last) work();
  const traceback = python.globals.get('_traceback');
  return {
    error: traceback === null ? null : programError(traceback, source),
    written: writtenFiles(FS, files),
  };
}

/**
 * What is printed comes in the pieces in which it is written, not byte by byte: that takes a quarter of the time.
 * @param {any} FS @param {(chunk: Uint8Array) => void} write
 */
function writeWhole(FS, write) {
  for (const descriptor of [1, 2]) {
    const stream = FS.getStream(descriptor);
    stream.stream_ops = {
      ...stream.stream_ops,
      write(
        /** @type {unknown} */ _stream,
        /** @type {Uint8Array} */ memory,
        /** @type {number} */ offset,
        /** @type {number} */ length,
      ) {
        write(memory.subarray(offset, offset + length));
        return length;
      },
    };
  }
}

/**
 * Bytes of standard output as text, given on with every line, and with every return to its beginning
 * (progress lines are written over and over).
 * @param {(output: Output) => void} emit
 */
function lines(emit) {
  /** @type {number[]} */
  let bytes = [];
  const decoder = new TextDecoder();
  const flush = () => {
    if (bytes.length === 0) return;
    const text = decoder.decode(new Uint8Array(bytes), { stream: true });
    bytes = [];
    if (text) emit({ type: 'text', stream: 'out', text });
  };
  /** @param {Uint8Array} chunk */
  const write = (chunk) => {
    for (const byte of chunk) {
      bytes.push(byte);
      if (byte === 10 || byte === 13 || bytes.length === longest) flush();
    }
  };
  return { write, flush };
}

/** @param {any} FS @param {string} path @param {string | Uint8Array} content */
function writeFile(FS, path, content) {
  FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
  FS.writeFile(path, content);
}

/** @param {any} FS @param {ReadonlyMap<string, Uint8Array>} given */
function writtenFiles(FS, given) {
  /** @type {Map<string, Uint8Array>} */
  const written = new Map();
  const walk = (/** @type {string} */ folder) => {
    for (const name of FS.readdir(folder)) {
      if (name === '.' || name === '..') continue;
      const path = `${folder}/${name}`;
      if (FS.isDir(FS.stat(path).mode)) {
        walk(path);
        continue;
      }
      const relative = path.slice(home.length + 1);
      const bytes = FS.readFile(path);
      if (!same(bytes, given.get(relative))) written.set(relative, bytes);
    }
  };
  walk(home);
  return written;
}

/** @param {Uint8Array} bytes @param {Uint8Array} [others] */
function same(bytes, others) {
  return bytes.length === others?.length && bytes.every((byte, i) => byte === others[i]);
}
