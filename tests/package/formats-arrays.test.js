// Arrays and tables: NumPy, PyTorch, struct and csv in Python read what is written here, and the other way round.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { load } from 'denselab';
import {
  loadSafetensors,
  readNpy,
  readNpz,
  readSafetensors,
  saveSafetensors,
  writeNpy,
  writeNpz,
  writeProbabilities,
  writeSafetensors,
} from 'denselab/formats';
import { modelOf } from '../support/format-models.js';
import { python, temporaryFolder } from '../support/python.js';

/** @type {import('denselab').Engine} */
let dl;
before(async () => {
  dl = await load({ threads: 1 });
});
const folder = temporaryFolder();
const path = (/** @type {string} */ name) => join(folder, name);
const file = (/** @type {string} */ name) => new Uint8Array(readFileSync(path(name)));

const dtypes = /** @type {import('denselab/formats').NumpyDType[]} */ ([
  ...['bool', 'int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64'],
  ...['float16', 'float32', 'float64'],
]);

/** Arrays of every type, order and shape, with the numbers in them as text. */
const makeArrays = `
import json, sys
from pathlib import Path
import numpy as np
from numpy.lib import format
folder = Path(sys.argv[1])
listed = {}
def keep(name, array, version=None):
    with open(folder / name, "wb") as out:
        format.write_array(out, array, version=version)
    values = [repr(value) for value in array.ravel(order="C").tolist()]
    listed[name] = [str(array.dtype.newbyteorder("=")), list(array.shape), values]
for dtype in ${JSON.stringify(dtypes)}:
    array = (np.arange(24).reshape(2, 3, 4) % 5 * 3.25 - (0 if dtype[0] in "bu" else 7)).astype(dtype)
    keep(f"{dtype}.npy", array)
    keep(f"{dtype}-fortran.npy", np.asfortranarray(array))
    keep(f"{dtype}-big.npy", array.astype(array.dtype.newbyteorder(">")))
    keep(f"{dtype}-scalar.npy", array[1, 1, 1].reshape(()))
    keep(f"{dtype}-empty.npy", array[:0])
keep("large.npy", np.array([2**60 + 1, -5], "int64"))
keep("unsigned.npy", np.array([2**64 - 1, 5], "uint64"))
halves = np.array([0, -0.0, 1, 65504, 6e-8, 6.1e-5, 1 / 3, np.inf, -np.inf], "float16")
keep("halves.npy", halves)
for version in [(1, 0), (2, 0), (3, 0)]:
    keep(f"version{version[0]}.npy", np.arange(6, dtype="float32").reshape(2, 3), version)
print(json.dumps(listed))
`;

/** Python's text of a number. @param {string} text */
function numberIn(text) {
  if (text === 'True' || text === 'False') return Number(text === 'True');
  return text.includes('inf') ? Number(text.replace('inf', 'Infinity')) : Number(text);
}

test('.npy: every type, order, byte order and version that NumPy writes', () => {
  const listed = Object.entries(JSON.parse(python('-c', makeArrays, folder)));
  assert.equal(listed.length, 5 * dtypes.length + 6);
  for (const [name, [dtype, shape, values]] of /** @type {[string, any][]} */ (listed)) {
    const array = readNpy(file(name));
    assert.equal(array.dtype, dtype, name);
    assert.deepEqual(array.shape, shape, name);
    const isBig = array.data instanceof BigInt64Array || array.data instanceof BigUint64Array;
    const expected = values.map(isBig ? BigInt : numberIn);
    assert.deepEqual(Array.from(/** @type {ArrayLike<any>} */ (array.data)), expected, name);
    assert.equal(isBig, name === 'large.npy' || name === 'unsigned.npy', name);
  }
});

test('.npy and .npz: NumPy reads all types that are written here', () => {
  const values = [0, 1, 2, 3, 100, 7];
  /** @type {Map<string, { data: number[], shape: number[], dtype: import('denselab/formats').NumpyDType }>} */
  const arrays = new Map(dtypes.map((dtype) => [dtype, { data: values, shape: [2, 3], dtype }]));
  writeFileSync(path('stored.npz'), writeNpz(arrays));
  writeFileSync(path('packed.npz'), writeNpz(Object.fromEntries(arrays), { compress: true }));
  const others = [
    new Float32Array([1.5, -2]),
    new Float64Array([0.1]),
    new Uint8ClampedArray([255]),
    new BigInt64Array([2n ** 60n + 1n]),
    [],
  ];
  others.forEach((data, i) => {
    writeFileSync(path(`own${i}.npy`), writeNpy({ data }));
  });
  writeFileSync(path('half.npy'), writeNpy({ data: halves, dtype: 'float16' }));
  writeFileSync(path('halves.f32'), new Uint8Array(halves.buffer));
  const printed = python(
    '-c',
    `
import sys
from pathlib import Path
import numpy as np
folder = Path(sys.argv[1])
for name in ["stored.npz", "packed.npz"]:
    for dtype, array in np.load(folder / name).items():
        expected = np.array(${JSON.stringify(values)}).reshape(2, 3).astype(dtype)
        assert array.dtype == expected.dtype and (array == expected).all(), (name, dtype)
for i in range(${others.length}):
    array = np.load(folder / f"own{i}.npy")
    print(array.dtype, array.shape, array.tolist())
half = np.load(folder / "half.npy")
with np.errstate(over="ignore"):
    expected = np.fromfile(folder / "halves.f32", "float32").astype("float16")
assert half.dtype == "float16"
assert (half.view("uint16") == expected.view("uint16")).all(), (half, expected)
`,
    folder,
  );
  assert.deepEqual(printed.trim().split('\n'), [
    'float32 (2,) [1.5, -2.0]',
    'float64 (1,) [0.1]',
    'uint8 (1,) [255]',
    `int64 (1,) [${2n ** 60n + 1n}]`,
    'float64 (0,) []',
  ]);
});

/** Where rounding to float16 is delicate: subnormals, ties, the largest, beyond it. */
const halves = Float32Array.from([
  ...[0, -0, 1, -1, 1 / 3, 65_504, 65_519, 65_520, 1e9, -1e9, 2048.5, 2049, 2051, 4095.9],
  ...[6e-8, 2.9e-8, 2.98e-8, 3e-8, 8.9e-8, 6.1e-5, 6.09e-5, 6.1035e-5, 1e-12, Infinity],
  ...Array.from({ length: 500 }, (_, i) => Math.sin(i) * 10 ** ((i % 14) - 8)),
]);

test('.npz: what numpy.savez and savez_compressed write', () => {
  python(
    '-c',
    `
import sys
import numpy as np
arrays = {"x": np.arange(6, dtype="float32").reshape(2, 3), "labels": np.array([1, 0])}
np.savez(sys.argv[1] + "/plain.npz", **arrays)
np.savez_compressed(sys.argv[1] + "/small.npz", **arrays)
`,
    folder,
  );
  for (const name of ['plain.npz', 'small.npz']) {
    const arrays = readNpz(file(name));
    assert.deepEqual([...arrays.keys()], ['x', 'labels']);
    const x = { dtype: 'float32', shape: [2, 3], data: Float32Array.of(0, 1, 2, 3, 4, 5) };
    assert.deepEqual(arrays.get('x'), x);
    assert.deepEqual(arrays.get('labels')?.data, Float64Array.of(1, 0));
  }
});

/** safetensors as its documentation describes it, by struct, json and PyTorch alone. */
const safetensors = `
import json, struct, sys
import torch
def read(path):
    data = open(path, "rb").read()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        part = bytearray(data[8 + length + begin : 8 + length + end])
        yield name, entry["dtype"], torch.frombuffer(part, dtype=torch.float32).reshape(entry["shape"])
def write(path, tensors, names):
    header, body = {}, b""
    for name, tensor in tensors.items():
        raw = bytes(tensor.contiguous().view(torch.uint8).numpy()) if tensor.dtype != torch.bfloat16 else bytes(tensor.view(torch.int16).numpy().view("uint8"))
        header[name] = {"dtype": names[name], "shape": list(tensor.shape), "data_offsets": [len(body), len(body) + len(raw)]}
        body += raw
    text = json.dumps(header).encode()
    open(path, "wb").write(struct.pack("<Q", len(text)) + text + body)
`;

test('safetensors: an independent parser finds the weights', async () => {
  const model = modelOf(dl, [
    dl.layers.dense({ units: 3, inputShape: [2] }),
    dl.layers.batchNormalization(),
  ]);
  writeFileSync(path('model.safetensors'), await saveSafetensors(model));
  const source = `${safetensors}
print(json.dumps([[n, d, list(t.shape), t.ravel().tolist()] for n, d, t in read(sys.argv[1])]))`;
  const found = JSON.parse(python('-c', source, path('model.safetensors')));
  const expected = model
    .getWeights()
    .map(({ name, shape, data }) => [name, 'F32', shape, [...data]]);
  assert.deepEqual(found, expected);
  const { metadata } = readSafetensors(file('model.safetensors'));
  assert.deepEqual(JSON.parse(metadata.structure), model.toJSON());

  const other = dl.modelFromJSON(metadata.structure);
  await loadSafetensors(other, file('model.safetensors'));
  assert.deepEqual(other.getWeights(), model.getWeights());
});

test('safetensors: what PyTorch has, in its types', () => {
  const source = `${safetensors}
v = torch.tensor([[1.5, -2.0, 0.25], [3.0, 4.0, -0.125]])
tensors = {"a": v, "b": v.half(), "c": v.bfloat16(), "d": v.double(), "e": v.int(), "f": v.char()}
write(sys.argv[1], tensors, dict(a="F32", b="F16", c="BF16", d="F64", e="I32", f="I8"))`;
  python('-c', source, path('torch.safetensors'));
  const { arrays } = readSafetensors(file('torch.safetensors'));
  const whole = [1, -2, 0, 3, 4, 0];
  const real = [1.5, -2, 0.25, 3, 4, -0.125];
  assert.deepEqual(
    arrays.map(({ name, dtype, shape, data }) => [
      name,
      dtype,
      shape,
      Array.from(/** @type {ArrayLike<any>} */ (data)),
    ]),
    [
      ['a', 'F32', [2, 3], real],
      ['b', 'F16', [2, 3], real],
      ['c', 'BF16', [2, 3], real],
      ['d', 'F64', [2, 3], real],
      ['e', 'I32', [2, 3], whole],
      ['f', 'I8', [2, 3], whole],
    ],
  );
});

test('safetensors: what does not fit a model is refused, and the model stays as it was', async () => {
  const model = modelOf(dl, [dl.layers.dense({ units: 3, inputShape: [2] })]);
  const before = model.getWeights();
  const kernel = { name: 'dense/kernel', shape: [2, 3], data: new Float32Array(6) };
  const bias = { name: 'dense/bias', shape: [3], data: new Float32Array(3) };
  const withNaN = { ...bias, data: Float32Array.of(0, Number.NaN, 0) };
  for (const [arrays, message] of /** @type {const} */ ([
    [[kernel], /no array "dense\/bias".*It has "dense\/kernel"/],
    [[kernel, { ...bias, shape: [1, 3] }], /"dense\/bias" has shape \[1, 3\], but .*\[3\]/],
    [[kernel, withNaN], /"dense\/bias" must hold finite numbers, but value 1 is NaN/],
    [[kernel, bias, { ...bias, name: 'more' }], /the model has no arrays "more"/],
  ])) {
    await assert.rejects(loadSafetensors(model, writeSafetensors(arrays)), message);
    assert.deepEqual(model.getWeights(), before);
  }
});

test('CSV: Python’s csv finds names, classes and numbers again', () => {
  const names = ['plain.png', 'a, b.png', 'say "cheese".jpg', 'two\nlines.png', ' пробел.png'];
  const classes = ['cat', 'dog, wet', 'bird'];
  const data = Float32Array.from({ length: 15 }, (_, i) => ((i * 7) % 10) / 10);
  writeFileSync(path('table.csv'), writeProbabilities(names, classes, data));
  const source = `
import csv, json, sys
print(json.dumps(list(csv.reader(open(sys.argv[1], newline="", encoding="utf8"), strict=True))))`;
  const [head, ...rows] = JSON.parse(python('-c', source, path('table.csv')));
  assert.deepEqual(head, ['file', 'class', ...classes]);
  assert.deepEqual(
    rows.map((/** @type {string[]} */ [name]) => name),
    names,
  );
  const found = Float32Array.from(
    rows.flatMap((/** @type {string[]} */ row) => row.slice(2)),
    Number,
  );
  assert.deepEqual(found, data);
  assert.deepEqual(rows[0].slice(0, 2), ['plain.png', 'dog, wet']);
  const rates = Float32Array.of(0.25, 1 / 3);
  const two = writeProbabilities(['a', 'b'], ['no', 'yes'], rates).split('\r\n');
  assert.deepEqual(two, ['file,class,no,yes', 'a,no,0.75,0.25', 'b,no,0.6666666,0.33333334']);
  assert.throws(() => writeProbabilities(['a'], classes, data), /make 3 numbers, but there are 15/);
});
