import { secondsOf } from './plain-text.ts';

/** What a line of TAP says, once its indentation is off. */
export type TapLine =
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'plan'; readonly count: number; readonly skip: string | null }
  | {
      readonly kind: 'test';
      readonly ok: boolean;
      readonly number: number | null;
      readonly description: string;
      readonly directive: 'skip' | 'todo' | null;
      readonly reason: string;
      readonly seconds: number | null;
    }
  | { readonly kind: 'bail out'; readonly reason: string }
  | { readonly kind: 'subtest'; readonly name: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'other' };

/**
 * TAP::Parser's (Grammar.pm), and not within a word: of a test that is not ok it takes a failure away, so that only what is
 * a directive beyond doubt is one. It begins at the first number sign that no backslash stands before.
 */
const DIRECTIVE = /^#\s*(skip|todo)(?![\w-])[\s:]*(.*)$/is;
/** Of a test that is ok, also what is less than one: read as a skip, it can only take away from what passed. */
const LOOSE_DIRECTIVE = /(?<=^|\s)#\s*(skip|todo)(?:ped|s)?(?![\w-])[\s:]*(.*)$/is;
/** bats --timing: `ok 1 nginx is installed in 31ms`. */
const TIMING = / in (\d{1,9})ms$/;

/** Reads one line. Whatever is not TAP is `other`: TAP lets programs write what they like in between. */
export function readTapLine(line: string): TapLine {
  if (line.startsWith('#')) {
    const subtest = /^# Subtest: ?(.*)$/.exec(line);
    if (subtest !== null) return { kind: 'subtest', name: subtest[1] ?? '' };
    return { kind: 'comment', text: line.slice(1) };
  }
  const test = /^(not )?ok(?:\s+(\d{1,9}))?(?=\s|$)(.*)$/.exec(line);
  if (test !== null) return testLine(test[1] === undefined, test[2], test[3] ?? '');
  const plan = /^1\.\.(\d{1,9})(?=\s|#|$)([^#]*)(.*)$/s.exec(line);
  if (plan !== null && (plan[2] ?? '').trim() === '') {
    const said = (plan[3] ?? '').slice(1).trim();
    const skip = /^skip\S*/i.exec(said)?.[0];
    return { kind: 'plan', count: Number(plan[1]), skip: skip === undefined ? null : said.slice(skip.length).trim() };
  }
  const version = /^TAP version (\d{1,4})\s*$/i.exec(line);
  if (version !== null) return { kind: 'version', version: Number(version[1]) };
  const bailOut = /^Bail out!/i.exec(line)?.[0];
  return bailOut === undefined ? { kind: 'other' } : { kind: 'bail out', reason: line.slice(bailOut.length).trim() };
}

function testLine(ok: boolean, number: string | undefined, rest: string): TapLine {
  const [before, word, reason] = directiveOf(ok, rest);
  const said = before.trim().replace(/^-(?:\s+|$)/, '');
  const timing = TIMING.exec(said);
  return {
    kind: 'test',
    ok,
    number: number === undefined ? null : Number(number),
    description: (timing === null ? said : said.slice(0, timing.index)).replaceAll('\\#', '#').trim(),
    directive: word === undefined ? null : word.toLowerCase() === 'skip' ? 'skip' : 'todo',
    reason,
    seconds: timing === null ? null : milliseconds(timing[1]),
  };
}

function directiveOf(ok: boolean, rest: string): readonly [before: string, word: string | undefined, reason: string] {
  const at = bareSign(rest);
  const strict = at === 0 || /\s/.test(rest.charAt(at - 1)) ? DIRECTIVE.exec(rest.slice(at)) : null;
  if (strict !== null) return [rest.slice(0, at), strict[1], strict[2] ?? ''];
  const loose = ok ? LOOSE_DIRECTIVE.exec(rest) : null;
  return loose === null ? [rest, undefined, ''] : [rest.slice(0, loose.index), loose[1], loose[2] ?? ''];
}

/** Where the first number sign stands that no backslash takes; the end of the text where there is none. */
function bareSign(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '#') return at;
  }
  return text.length;
}

/** `duration_ms: 31.2`, as node's and tap's YAML have it. */
export function tapSeconds(yaml: string): number | null {
  return milliseconds(/^\s{0,20}duration_ms: (\d{1,9}(?:\.\d{1,9})?)$/m.exec(yaml)?.[1]);
}

function milliseconds(value: string | undefined): number | null {
  const time = value === undefined ? null : secondsOf(value);
  return time === null ? null : time / 1000;
}
