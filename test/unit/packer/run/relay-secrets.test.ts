import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { describe, test } from 'node:test';

import { createRelay } from '../../../../src/core/process/relay.ts';
import { createScrub, longestForm, secretForms } from '../../../../src/core/secrets/secrets.ts';
import { MachineReader } from '../../../../src/packer/run/machine-output.ts';
import {
  awkwardSecret,
  encodingVariants,
  longestStretch,
  percentEncoded,
  randomWord,
  twelveEncodings,
} from '../../core/encodings.ts';

const LINE = 64 * 1024;
const asIs = (lines: string): string => lines;

type Relayed = (chunks: readonly Buffer[]) => string;

/** One relay for many streams, each to its end: making one costs more than using it. */
function relayOf(secrets: readonly string[], render = asIs): Relayed {
  let written = '';
  const relay = createRelay(secrets, render, (lines) => {
    written += lines;
  });
  return (chunks) => {
    written = '';
    for (const chunk of chunks) relay.push(chunk);
    relay.end();
    return written;
  };
}

function relayed(secrets: readonly string[], chunks: readonly Buffer[]): string {
  return relayOf(secrets)(chunks);
}

function splitAt(bytes: Buffer, ...places: readonly number[]): readonly Buffer[] {
  const cuts = [0, ...places.toSorted((a, b) => a - b), bytes.length];
  return cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end));
}

function assertHidden(written: string, secret: string, traces: readonly string[]): void {
  for (const trace of [secret, ...secret.split('\n'), ...traces]) {
    assert.ok(!written.includes(trace), `left in the log: ${written}`);
  }
  assert.match(written, /\*\*\*/);
  assert.match(written, /before/);
  assert.match(written, /after/);
}

function machineRender(): (lines: string) => string {
  const reader = new MachineReader({ onUi: () => {}, onErrorLines: () => {}, onArtifact: () => {}, onError: () => {} });
  return (lines) => reader.render(lines);
}

describe('a planted secret', () => {
  const secret = awkwardSecret();

  test('has twelve encodings that differ', () => {
    assert.equal(new Set(twelveEncodings(secret).map(({ printed }) => printed)).size, 12);
  });

  for (const { name, printed, traces } of twelveEncodings(secret)) {
    const bytes = Buffer.from(`earlier\nbefore [${printed}] after\nlater\n`);

    test(`as ${name}: split at every byte, it is found nowhere`, () => {
      const through = relayOf([secret]);
      for (let place = 0; place <= bytes.length; place += 1) {
        assertHidden(through(splitAt(bytes, place)), secret, traces);
      }
    });

    test(`as ${name}: in three chunks at random, byte by byte, and among other secrets`, () => {
      const through = relayOf([randomWord(12), secret, secret.slice(0, 5)]);
      for (let round = 0; round < 25; round += 1) {
        assertHidden(through(splitAt(bytes, randomInt(bytes.length), randomInt(bytes.length))), secret, traces);
      }
      const single = [...bytes].map((byte) => Buffer.from([byte]));
      assertHidden(relayed([secret], single), secret, traces);
    });

    test(`as ${name}: coloured by a terminal escape in its middle`, () => {
      const middle = Math.floor(printed.length / 2);
      const coloured = `before ${printed.slice(0, middle)}\u001b[1;31m${printed.slice(middle)}\u001b[0m after\n`;
      assertHidden(relayed([secret], [Buffer.from(coloured)]), secret, traces);
    });

    test(`as ${name}: in Packer's stream, at every split`, () => {
      const escaped = printed.replaceAll(',', '%!(PACKER_COMMA)').replaceAll('\n', '\\n');
      const line = Buffer.from(`1795249011,,ui,say,==> app: before ${escaped} after\n`);
      const through = relayOf([secret], machineRender());
      for (let place = 0; place <= line.length; place += 1) {
        assertHidden(through(splitAt(line, place)), secret, traces);
      }
    });
  }

  for (const { name, printed, traces } of encodingVariants(secret)) {
    test(`as ${name}`, () => {
      const bytes = Buffer.from(`before [${printed}] after\n`);
      const through = relayOf([secret]);
      for (const place of [0, 9, Math.floor(bytes.length / 2), bytes.length - 8]) {
        assertHidden(through(splitAt(bytes, place)), secret, traces);
      }
    });
  }

  test('with marks that URI encoders treat differently, as any of them writes it', () => {
    const marks = `${randomWord(8)}!'()*~ /${randomWord(8)}`;
    const printed = [
      new URLSearchParams({ x: marks }).toString().slice(2),
      encodeURIComponent(marks),
      percentEncoded(marks, '-_.~'),
      percentEncoded(marks, '-_.~', '+'),
      percentEncoded(marks, '-_.~').replace(/%../g, (code) => code.toLowerCase()),
    ];
    for (const one of printed) assert.equal(relayed([marks], [Buffer.from(`[${one}]\n`)]), '[***]\n', one);
  });

  test('with letters beyond ASCII, as JSON of an encoder that escapes them', () => {
    const wide = `${randomWord(8)}ü${randomWord(8)}`;
    assert.equal(relayed([wide], [Buffer.from(`[${wide.replace('ü', '\\u00fc')}]\n`)]), '[***]\n');
  });
});

describe('secrets of several lines', () => {
  const lines = [randomWord(20), `  ${randomWord(20)}`, `${randomWord(20)}\r`, randomWord(20)];
  const secret = lines.join('\n');

  test('are hidden line by line, behind a prefix, in any order', () => {
    for (const line of lines.toReversed()) {
      const written = relayed([secret], [Buffer.from(`==> app: ${line.trim()} (1)\n`)]);
      assert.equal(written, '==> app: *** (1)\n');
    }
  });

  test('are hidden line by line in other encodings, too', () => {
    for (const line of lines.map((one) => one.trim())) {
      const hex = Buffer.from(line).toString('hex');
      const base64 = Buffer.from(line).toString('base64');
      assert.equal(relayed([secret], [Buffer.from(`${hex} ${base64}\n`)]), '*** ***\n');
    }
  });

  test('are hidden when the newlines are escaped', () => {
    const written = relayed([secret], [Buffer.from(`[${JSON.stringify(secret)}]\n`)]);
    assert.equal(written, '["***"]\n');
  });
});

describe('odd secrets', () => {
  test('that hold a terminal escape themselves are hidden, although the escape is dropped from the log', () => {
    const [start, end] = [randomWord(10), randomWord(10)];
    const secret = `${start}\u001b[31m${end}`;
    const written = relayed([secret], [Buffer.from(`x ${secret} y\n`)]);
    assert.ok(!written.includes(start) && !written.includes(end), written);
  });

  test('that hold a control character are hidden without it', () => {
    const [start, end] = [randomWord(10), randomWord(10)];
    const written = relayed([`${start}\u0007${end}`], [Buffer.from(`x ${start}\u0007${end} y\n`)]);
    assert.ok(!written.includes(start) && !written.includes(end), written);
  });

  test('of one character are hidden where they stand, without touching encodings', () => {
    assert.equal(relayed(['{'], [Buffer.from('{"a":7b}\n')]), '***"a":7b}\n');
  });

  test('that are empty hide nothing', () => {
    assert.deepEqual(secretForms(''), []);
    assert.equal(relayed([''], [Buffer.from('abc\n')]), 'abc\n');
    assert.equal(longestForm([]), 0);
  });

  test('are texts, not patterns', () => {
    const secret = `.*${randomWord(4)}(a|b)[c]^$\\`;
    assert.equal(createScrub([secret])(`x${secret}y anything else`), 'x***y anything else');
  });

  test('that begin one another are hidden whole, the longest first', () => {
    const short = randomWord(8);
    const long = `${short}${randomWord(8)}`;
    assert.equal(createScrub([short, long])(`${long} ${short}`), '*** ***');
  });

  test('that are half a surrogate pair do no harm', () => {
    assert.equal(createScrub([`\ud83d${randomWord(6)}`])('plain'), 'plain');
  });
});

describe('a secret across the cut of a long line', () => {
  const secret = randomWord(40);
  const forms: readonly (readonly [name: string, printed: string])[] = [
    ['plain', secret],
    ['hex', Buffer.from(secret).toString('hex')],
    ['base64', Buffer.from(secret).toString('base64')],
  ];
  for (const [name, printed] of forms) {
    test(`as ${name}: leaves no part of eight characters`, () => {
      // Where the cut may fall: the limit, the limit with its margin, and any place between.
      const margin = 4 * longestForm([secret]) + 1024;
      const places = [
        ...Array.from({ length: printed.length + 8 }, (_, index) => LINE - printed.length - 4 + index),
        ...Array.from({ length: printed.length / 3 + 4 }, (_, index) => LINE + margin - printed.length - 4 + 3 * index),
        ...Array.from({ length: 12 }, () => randomInt(LINE - 200, LINE + margin)),
      ];
      const through = relayOf([secret]);
      for (const place of places) {
        const written = through([Buffer.from(`${'.'.repeat(place)}${printed}${'.'.repeat(2 * margin)}\n`)]);
        assert.equal(longestStretch(written, printed, 8), '', `at ${place}`);
        assert.match(written, /line of \d+ bytes cut here/);
      }
    });
  }

  test('repeated without end: each is hidden, and none is left in part', () => {
    const written = relayed([secret], [Buffer.from(`${secret.repeat(4000)}\n`)]);
    assert.equal(longestStretch(written, secret, 8), '');
    assert.match(written, /\*\*\*/);
  });

  test('with letters of several bytes leaves no part', () => {
    const wide = Array.from({ length: 12 }, () => `${randomWord(2)}ß漢`).join('');
    const through = relayOf([wide]);
    for (let place = LINE - 100; place < LINE + 8; place += 7) {
      const written = through([Buffer.from(`${'.'.repeat(place)}${wide}${'.'.repeat(20_000)}\n`)]);
      assert.equal(longestStretch(written, wide, 8), '');
    }
  });

  test("in Packer's stream, quoted for a shell, its comma escaped, leaves no part", () => {
    const [start, end] = [randomWord(24), randomWord(24)];
    const awkward = `${start},'${end}`;
    const printed = `${start}%!(PACKER_COMMA)'\\''${end}`;
    const head = '1795249011,,ui,say,==> app: ';
    const margin = 4 * longestForm([awkward]) + 1024;
    const through = relayOf([awkward], machineRender());
    for (let place = LINE - printed.length - 4; place <= LINE + 4; place += 3) {
      const filler = '.'.repeat(place - head.length);
      const written = through([Buffer.from(`${head}${filler}${printed}${'.'.repeat(4 * margin)}\n`)]);
      for (const part of [start, end]) assert.equal(longestStretch(written, part, 8), '', `at ${place}`);
    }
  });
});
