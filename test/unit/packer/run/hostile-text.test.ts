// Texts that made something take the square of their length. At these lengths that would be hours: whoever hangs, fails.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { withoutPlace } from '../../../../src/core/files/paths.ts';
import { createRelay } from '../../../../src/core/process/relay.ts';
import { after, sectionsOf, readFailureText } from '../../../../src/kitchen/run/failure-text.ts';
import { withoutTrailing } from '../../../../src/core/text/wording.ts';
import { crashProblem } from '../../../../src/kitchen/config/loader-problem.ts';
import { readTapLine } from '../../../../src/kitchen/reports/tap-line.ts';
import { findImages } from '../../../../src/packer/run/artifact-id.ts';
import { readDiagnostics } from '../../../../src/packer/run/diagnostics.ts';
import { LineLedger } from '../../../../src/packer/run/ledger.ts';
import { MachineReader } from '../../../../src/packer/run/machine-output.ts';
import { Timeline } from '../../../../src/packer/run/timeline.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { staleNames } from '../../../../src/publish/files/formats/stale-names.ts';
import { scalar } from '../../../../src/recipe/expression/computed.ts';
import { formatted } from '../../../../src/recipe/expression/format.ts';
import { pathPattern } from '../../../../src/recipe/reading/pattern.ts';
import { shellTokens } from '../../../../src/recipe/reading/shell-words.ts';
import { isThorough } from '../../../support/thorough.ts';

// The square of the shorter one is minutes, too, whatever is done for each character.
const LENGTH = isThorough ? 8_000_000 : 3_000_000;
const HANGS = { timeout: 120_000 };

const filled = (part: string, length = LENGTH): string => part.repeat(Math.ceil(length / part.length));

const STREAMS: readonly (readonly [what: string, text: string])[] = [
  ['one line of carriage returns', filled('\r')],
  ['many lines of carriage returns', filled(`${filled('\r', 60_000)}x\n`)],
  ['carriage returns before line ends', filled('\r\r\r\n')],
  ['one line of letters', filled('x')],
  ['escapes', filled('\u001b')],
  ['an escape that never ends', `\u001b[${filled('0')}`],
  ['a title that never ends', `\u001b]${filled('0')}`],
  ['beginnings of colours', filled('\u001b[')],
  ['colours', filled('\u001b[1;31m#\u001b[0m\n')],
  ['short control sequences', filled('\u009b\u009d')],
  ['backspaces', filled('x\b')],
  ['marks of commands', filled('##[::')],
  ['line ends', filled('\n')],
  ['bytes that are no UTF-8', Buffer.alloc(LENGTH, 0xff).toString('latin1')],
];

describe('a relay', () => {
  for (const [what, text] of STREAMS) {
    for (const secrets of [[], ['x', '0'.repeat(40), `${'\r'.repeat(3)}x`]]) {
      it(`takes ${what} as they come, with ${secrets.length} secrets`, HANGS, () => {
        let written = 0;
        const relay = createRelay(
          secrets,
          (lines) => lines,
          (lines) => {
            written += lines.length;
          },
        );
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length; at += 128 * 1024) relay.push(bytes.subarray(at, at + 128 * 1024));
        relay.end();
        assert.ok(written > 0);
      });
    }
  }
});

describe('what reads a text of strangers', () => {
  const ui = (text: string) => ({ kind: 'error' as const, text, first: text });
  const reader = (): MachineReader =>
    new MachineReader({ onUi: () => {}, onErrorLines: () => {}, onArtifact: () => {}, onError: () => {} });
  const readers: readonly (readonly [what: string, read: () => unknown])[] = [
    ['a build that is named without end', () => new LineLedger(providers).read(ui(`==> ${filled('a: ')}\u2028`))],
    ['a plea that is never finished', () => new LineLedger(providers).read(ui(`==> a: ${filled('please delete ')}`))],
    ['a step that is named without end', () => new Timeline(() => 0).read(ui(`==> ${filled('a: ')}\u2028`))],
    ['artifacts without number', () => reader().render(`1,${filled(',artifact,1,x')}\u2028\n`)],
    ['errors of no build', () => reader().render(`1,${filled(',error,')}\u2028\n`)],
    ['slashes', () => assert.equal(withoutTrailing(`a${filled('/')}`, '/'), 'a')],
    ['places', () => withoutPlace(filled(' (looked for '))],
    ['messages without end', () => readFailureText(`>>>>>> ${filled('x')}`, filled('Message: \n'))],
    [
      'output without end',
      () => {
        const text = `Expected process to exit with [0], but received '1'\n${filled('STDERR: \n')}`;
        return readFailureText(`>>>>>> Message: ${text}`, '');
      },
    ],
    ['classes of errors', () => readFailureText(filled('a:1:in `b: '), '')],
    ['paths', () => crashProblem(filled('/'), '', '/k.yml', (path) => path)],
    ['a message that does not end', () => readFailureText(`>>>>>> Message: -${filled('\n')}>`, '')],
    ['blanks before no directive', () => readTapLine(`ok 1 \\T${filled('\t\t')}\0`)],
    ['here-documents of blank lines', () => shellTokens(`cat <<EOF\n${filled('\n', 2_000_000)}x`)],
    ['zeroes of a verb', () => formatted([scalar(`% ${filled('0')}1]A%%`)])],
    ['commas between braces', () => pathPattern(`{${filled(',', 2_000_000)}`, true)],
    [
      'a name of many parts',
      () =>
        assert.deepEqual(staleNames(`${filled('{name}a', 350)}b`, [['a'.repeat(300), 'ami-12345678']], new Set()), []),
    ],
    ['directives', () => readTapLine(`ok 1 ${filled('# ')}`)],
    ['a plan of blanks', () => readTapLine(`1..1${filled(' ')}\u2028`)],
    [
      'regions',
      () =>
        findImages(
          [{ build: 'b', builderId: 'mitchellh.amazonebs', id: filled('aa-'), text: '', files: [] }],
          String,
          providers,
        ),
    ],
    ['a JSON error of blanks', () => readDiagnostics(`Error parsing JSON: ${filled(' ')}`, undefined)],
    ['diagnostics of blank lines', () => readDiagnostics(`Error: a\n\n${filled('\n * \n')}`, undefined)],
  ];
  for (const [what, read] of readers) it(`takes ${what}`, HANGS, () => void read());
});

describe('sectionsOf', () => {
  const edges = {
    begin: after('<'),
    end: (line: string, isFirst: boolean) => (!isFirst && line.startsWith('>') ? '' : undefined),
  };
  it('gives each with what its edges leave of their lines, and none that does not end', () => {
    assert.deepEqual(sectionsOf('x\n<a\nb\n>\ny\n<c\n<d\n> e\n<open', edges), ['a\nb\n', 'c\n<d\n']);
  });
  it('lets one begin and end on one line where its end says so', () => {
    const inline = { begin: after('<'), end: (line: string) => /^(.*)>$/.exec(line)?.[1] };
    assert.deepEqual(sectionsOf('<a>\n<b\nc>', inline), ['a', 'b\nc']);
  });
});
