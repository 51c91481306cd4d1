// What the Code room keeps of a program's output.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Transcript } from '../../web/widgets/code/transcript.js';

/** @param {number} i @param {'out' | 'error'} [stream] */
const line = (i, stream = 'out') =>
  /** @type {const} */ ({ type: 'text', stream, text: `line ${i}\n` });

/** @param {Transcript} transcript */
const kept = (transcript) =>
  transcript.entries.reduce(
    (sum, entry) => sum + (entry.kind === 'text' ? entry.lines.length : 0),
    0,
  );

test('the last lines are kept, also of output and errors in turn', () => {
  for (const streams of [['out'], ['out', 'error']]) {
    const transcript = new Transcript();
    for (let i = 0; i < 5000; ++i)
      transcript.add([line(i, /** @type {any} */ (streams[i % streams.length]))], 0);
    assert.ok(kept(transcript) >= 1000 && kept(transcript) < 1200, `${kept(transcript)}`);
    assert.ok(transcript.text.endsWith('line 4999'));
    assert.ok(transcript.leftOut >= 3800, `${transcript.leftOut}`);
  }
});

test('a line is written over; empty lines stay where they are', () => {
  const transcript = new Transcript();
  const texts = ['1/3\r', '2/3\r', '3/3\n', '\n', 'end\n'];
  transcript.add(
    texts.map((text) => ({ type: 'text', stream: 'out', text })),
    0,
  );
  assert.equal(transcript.text, '3/3\n\nend');
});
