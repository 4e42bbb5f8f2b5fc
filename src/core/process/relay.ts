import { LineBatches } from '../text/lines.ts';
import { createScrub, longestForm, type Scrub } from '../secrets/secrets.ts';

/** Turns whole lines of a program's output into the lines to show. Called with many lines at a time, for speed. */
export type Render = (lines: string) => string;

export interface Relay {
  readonly push: (chunk: Buffer) => void;
  readonly end: () => void;
}

/**
 * What a program writes, on its way to the log: cut into lines, rendered, freed of terminal escapes, scrubbed of
 * secrets, and only then written. In this order: a decoder can join what an escape had split.
 *
 * @param write gets whole lines, as text that is safe to show once the runner obeys no commands
 */
export function createRelay(secrets: readonly string[], render: Render, write: (lines: string) => void): Relay {
  // What is shown has no escapes, so a secret that holds some is looked for without them, too.
  const sought = [...new Set([...secrets, ...secrets.map(dropEscapes)])];
  const scrub = createScrub(sought);
  const margin = sought.length === 0 ? 0 : 4 * longestForm(sought) + 1024;
  const batches = new LineBatches((batch) => write(showable(render(batch), scrub)), scrub, margin);
  return { push: (chunk) => batches.push(chunk), end: () => batches.end() };
}

/** Escapes dropped, secrets hidden. The last word on every text that leaves us. */
export function showable(text: string, scrub: Scrub): string {
  if (!CONTROL.test(text)) return scrub(text);
  // Before, too: a broken escape takes what follows it along, which may be the first letter of a secret.
  return scrub(dropEscapes(scrub(text, true)));
}

// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
/** CSI, OSC (to BEL or ST) and two-character sequences: ECMA-48. */
const ESCAPES =
  // oxlint-disable-next-line no-control-regex -- as above
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\n\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;
// oxlint-disable-next-line no-control-regex -- as above
const LEFT_OVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Text without terminal escapes and control characters. A carriage return starts a new line: for the runner, whose
 * reader ends a line at any of CR, LF and CRLF, it does so anyway. Several of them start one.
 */
export function dropEscapes(text: string): string {
  if (!CONTROL.test(text)) return text;
  return text
    .replace(ESCAPES, '')
    .replace(/\r+\n?/g, '\n')
    .replace(LEFT_OVER, '');
}
