// What reads archives and finds duplicates, apart from the page: zip archives that Python has written.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { Contents } from '../../web/rooms/images/samples/contents.js';
import { layoutOf, readRow } from '../../web/rooms/images/samples/pixel-table.js';
import { readZip } from '../../web/rooms/images/samples/zip-reader.js';

/** @param {string} script that writes an archive to `out` @returns {Blob} */
function pythonZip(script) {
  const program = `
import io, sys, zipfile
out = io.BytesIO()
${script}
sys.stdout.buffer.write(out.getvalue())`;
  return new Blob([execFileSync('python3', ['-c', program], { maxBuffer: 2 ** 26 })]);
}

/** Every file of an archive: its path, and its text or why there is none. @param {Blob} blob */
async function read(blob) {
  const found = [];
  for await (const { path, content, error } of readZip(blob))
    found.push([path, content ? await content.text() : /** @type {any} */ (error).key]);
  return found;
}

test('stored and deflated files, streamed and with Zip64, behind a program that unpacks itself', async () => {
  const blob = pythonZip(`
out.write(b'MZ' + b'x' * 500)
with zipfile.ZipFile(out, 'a') as z:
    z.writestr('a/stored.txt', 'stored', zipfile.ZIP_STORED)
    z.writestr('a/deflated.txt', 'deflated ' * 500, zipfile.ZIP_DEFLATED)
    with z.open('b/large.txt', 'w', force_zip64=True) as f: f.write(b'zip64')
    z.writestr('__MACOSX/a/._x', 'junk')
    z.writestr('a/.DS_Store', 'junk')
    z.writestr('folder/', '')
    z.writestr('b/other.txt', 'x' * 100, zipfile.ZIP_LZMA)
    z.comment = b'a comment'`);
  expect(await read(blob)).toEqual([
    ['a/stored.txt', 'stored'],
    ['a/deflated.txt', 'deflated '.repeat(500)],
    ['b/large.txt', 'zip64'],
    ['b/other.txt', 'reason.zipMethod'],
  ]);
  const streamed = pythonZip(`
class Stream(io.RawIOBase):
    def writable(self): return True
    def write(self, data): return out.write(data)
with zipfile.ZipFile(Stream(), 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('s.txt', 'streamed' * 9)`);
  expect(await read(streamed)).toEqual([['s.txt', 'streamed'.repeat(9)]]);
});

test('names in UTF-8, with and without the flag, and as Russian Windows writes them', async () => {
  const blob = pythonZip(`
class Named(zipfile.ZipInfo):
    __slots__ = ['raw']
    def _encodeFilenameFlags(self): return self.raw, 0
def name(text, encoding):
    info = Named('x')
    info.raw = text.encode(encoding)
    return info
with zipfile.ZipFile(out, 'w') as z:
    z.writestr('коты/1.txt', 'flag')
    z.writestr(name('коты/2.txt', 'utf-8'), 'no flag')
    z.writestr(name('коты/3.txt', 'cp866'), 'dos')`);
  expect(await read(blob)).toEqual([
    ['коты/1.txt', 'flag'],
    ['коты/2.txt', 'no flag'],
    ['коты/3.txt', 'dos'],
  ]);
});

test('a flipped bit is found, and the other files are read', async () => {
  const blob = pythonZip(`
with zipfile.ZipFile(out, 'w') as z:
    z.writestr('one.txt', 'first content')
    z.writestr('two.txt', 'second content')
out.getbuffer()[out.getvalue().index(b'first content')] ^= 1`);
  expect(await read(blob)).toEqual([
    ['one.txt', 'reason.zipDamaged'],
    ['two.txt', 'second content'],
  ]);
});

test('files with the same bytes are told from files of the same size and checksum', async () => {
  const contents = new Contents();
  // Two texts with one CRC-32, a known pair.
  const texts = ['plumless', 'buckeroo', 'plumless', 'short', 'buckeroo', 'other'];
  const items = texts.map((text, id) => ({ id, file: new Blob([text]) }));
  expect(await contents.identify(items)).toEqual([0, 1, 0, 3, 1, 5]);
  const large = { id: 6, file: new Blob([randomBytes(1000)]) };
  expect(await contents.identify([large, { id: 7, file: large.file }])).toEqual([6, 6]);
});

test('tables of pixels: where the label is, colours, shares of one, values that are none', () => {
  const grey = layoutOf([
    ['a', 'b', 'c', 'd', 'label'],
    ['0', '255', '7', '8', 'cat'],
  ]);
  expect(grey).toMatchObject({
    header: true,
    label: 4,
    width: 2,
    height: 2,
    channels: 1,
    scale: 1,
  });
  const row = readRow(['0', '255', '7', '8', 'cat'], /** @type {any} */ (grey));
  expect(row).toEqual({ label: 'cat', pixels: Uint8Array.of(0, 255, 7, 8) });
  const colours = layoutOf([
    ['5', ...Array(12).fill('0.2')],
    ['6', ...Array(12).fill('1')],
  ]);
  expect(colours).toMatchObject({ header: false, label: 0, width: 2, channels: 3, scale: 255 });
  const bare = layoutOf([['1', '2', '3', '4']]);
  expect(bare).toMatchObject({ label: -1, width: 2, channels: 1 });
  expect(
    layoutOf([
      ['name', 'price'],
      ['bread', '2'],
    ]),
  ).toBeNull();
  expect(readRow(['1', '2', '3', '-4'], /** @type {any} */ (bare))).toMatchObject({
    key: 'reason.rowValue',
    params: { value: '-4', column: 4 },
  });
});
