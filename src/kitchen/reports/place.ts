import { lineNumber, plainPath } from './plain-text.ts';

/** Where a test is written, as far as a report tells. */
export interface TestPlace {
  readonly file: string | null;
  readonly line: number | null;
}

export const NO_PLACE: TestPlace = { file: null, line: null };

/** How the tools write places into the text of a failure. Per line, and with no two parts that can take the same text. */
const PLACES: readonly { readonly pattern: RegExp; readonly which: 'first' | 'last' }[] = [
  // bats: (in test file img.bats, line 3); with helpers, the test's own line comes last.
  { pattern: /\bin test file ([^\n,]{1,1000}), line (\d{1,9})\)/g, which: 'last' },
  // Ruby's backtraces, as rspec_junit_formatter writes them: the test's own line is the last one.
  { pattern: /^(?:# )?([^\s:]{1,1000}):(\d{1,9}):in /gm, which: 'last' },
  // pytest: test_web.py:12: AssertionError
  { pattern: /^([^\s:]{1,1000}\.py):(\d{1,9}): /gm, which: 'last' },
  // TAP's YAML: node's location, tape's and tap's file and line.
  { pattern: /^\s{0,20}location: ['"]?([^\n'":]{1,1000}):(\d{1,9}):\d{1,9}['"]?$/gm, which: 'first' },
  {
    pattern: /^\s{0,20}(?:file|fileName): ['"]?([^\n'"]{1,1000})['"]?\n\s{0,20}(?:line|lineNumber): (\d{1,9})$/gm,
    which: 'first',
  },
];

/** The place that the text of a failure tells; of a backtrace, the line in `file` where it has one. */
export function placeInText(text: string, file: string | null): TestPlace {
  for (const { pattern, which } of PLACES) {
    const places = [...text.matchAll(pattern)].map(([, path, line]) => ({
      file: plainPath(path ?? null),
      line: lineNumber(line),
    }));
    const inFile = file === null ? [] : places.filter((place) => isSameFile(place.file, file));
    const place = (inFile.length > 0 ? inFile : places).at(which === 'first' ? 0 : -1);
    if (place?.file !== undefined && place.file !== null) return place;
  }
  return NO_PLACE;
}

/** InSpec's name for a control that does not load ends with its place. */
export function placeInName(name: string): TestPlace {
  const found = /^Control Source Code Error (.{1,1000}):(\d{1,9})$/.exec(name.trim());
  return found === null ? NO_PLACE : { file: plainPath(found[1] ?? null), line: lineNumber(found[2]) };
}

/** Whether two ways of writing may mean one file: `./spec/web_spec.rb` and `/home/runner/work/spec/web_spec.rb`. */
export function isSameFile(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [long, short] = [one.replace(/^(?:\.\/)+/, ''), other.replace(/^(?:\.\/)+/, '')].sort(
    (a, b) => b.length - a.length,
  );
  return long === short || (long ?? '').endsWith(`/${short ?? ''}`);
}

/** The first place that says something, made whole by the others as far as they speak of the same file. */
export function bestPlace(places: readonly TestPlace[]): TestPlace {
  const first = places.find(({ file }) => file !== null);
  if (first === undefined) return NO_PLACE;
  const line = first.line ?? places.find((place) => place.line !== null && isSameFile(place.file, first.file))?.line;
  return { file: first.file, line: line ?? null };
}
