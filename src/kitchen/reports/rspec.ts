import type { TestCase } from '../report.ts';
import type { CaseCollector } from './collector.ts';
import { ReportFault, MOST_MESSAGE } from './bounded-text.ts';
import { isJsonObject, type ReportObject, member, objectsMember, textMember } from './json-value.ts';
import { isSameFile, NO_PLACE, type TestPlace } from './place.ts';
import { lineNumber, plainMessage, plainName, plainPath, secondsOf } from './plain-text.ts';

const OUTCOMES: ReadonlyMap<unknown, TestCase['outcome']> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['pending', 'skipped'],
]);

/** A load error counts as a case, but a wrong number of them must not fill the report. */
const MOST_LOAD_ERRORS = 100;

export function isRspec(document: unknown): document is ReportObject {
  return isJsonObject(document) && Array.isArray(member(document, 'examples'));
}

/** Reads what `rspec --format json` writes (RSpec 3, serverspec). Throws a ReportFault. */
export function readRspec(document: ReportObject, cases: CaseCollector): void {
  for (const example of objectsMember(document, 'examples', "RSpec's report")) cases.add(caseOf(example));
  addLoadErrors(document, cases);
  checkSummary(document, cases);
}

function caseOf(example: ReportObject): TestCase {
  const name = plainName(textMember(example, 'full_description') ?? textMember(example, 'description') ?? '');
  const shown = name ?? plainName(textMember(example, 'id') ?? '') ?? '(without a name)';
  const status = member(example, 'status');
  const exception = member(example, 'exception');
  if (status === null) throw new ReportFault('aborted', `RSpec stopped before it ran ${JSON.stringify(shown)}.`);
  const told = OUTCOMES.get(status);
  if (told === undefined) {
    throw new ReportFault(
      'malformed',
      `An example of RSpec's report has the status ${JSON.stringify(status)?.slice(0, 60) ?? 'none'}.`,
    );
  }
  const hasException = isJsonObject(exception);
  // Nothing that passes raises.
  const outcome = told === 'passed' && hasException ? 'failed' : told;
  const raised = hasException ? (textMember(exception, 'message') ?? textMember(exception, 'class')) : null;
  const message = outcome === 'skipped' ? (textMember(example, 'pending_message') ?? raised) : raised;
  return {
    name: shown,
    outcome,
    message: outcome === 'passed' ? null : plainMessage(message ?? ''),
    ...placeOf(example, hasException ? exception : null),
    seconds: secondsOf(member(example, 'run_time')),
  };
}

/** The line of the backtrace that is in the example's own file: where it failed, not where it begins. */
function placeOf(example: ReportObject, exception: ReportObject | null): TestPlace {
  const file = plainPath(textMember(example, 'file_path'));
  if (file === null) return NO_PLACE;
  const backtrace = exception === null ? undefined : member(exception, 'backtrace');
  const entries: readonly unknown[] = Array.isArray(backtrace) ? backtrace.slice(0, 1000) : [];
  for (const entry of entries) {
    const found = typeof entry === 'string' ? /^([^:]{1,1000}):(\d{1,9})(?::in |$)/.exec(entry) : null;
    if (found !== null && isSameFile(found[1] ?? null, file)) return { file, line: lineNumber(found[2]) };
  }
  return { file, line: lineNumber(member(example, 'line_number')) };
}

/** What broke outside of examples: a file that does not load, a hook of the suite. JUnit's form of it is silent on these. */
function addLoadErrors(document: ReportObject, cases: CaseCollector): void {
  const summary = member(document, 'summary');
  const counted = isJsonObject(summary) ? Number(member(summary, 'errors_outside_of_examples_count') ?? 0) : 0;
  const told = /(\d{1,9}) errors? occurred outside of examples/.exec(textMember(document, 'summary_line') ?? '');
  const list = member(document, 'messages');
  const messages: readonly unknown[] = Array.isArray(list) ? list : [];
  const errors = messages.filter(
    (message): message is string => typeof message === 'string' && /^\s*An error occurred /.test(message),
  );
  const count = Math.max(Number.isFinite(counted) ? counted : 1, Number(told?.[1] ?? 0), errors.length);
  if (count === 0) return;
  for (let index = 0; index < Math.min(count, MOST_LOAD_ERRORS); index += 1) cases.add(loadError(errors[index] ?? ''));
  const first = errors[0] === undefined ? '' : ` ${errors[0].trim().split('\n')[0] ?? ''}`;
  cases.problem('aborted', `RSpec met ${count} ${count === 1 ? 'error' : 'errors'} outside of examples.${first}`);
}

function loadError(message: string): TestCase {
  const heading = message.trim().split('\n')[0] ?? '';
  const file = plainPath(/^An error occurred while loading (.{1,1000}?)\.?$/.exec(heading)?.[1] ?? null);
  const places = [...message.slice(0, 4 * MOST_MESSAGE).matchAll(/^\s{0,20}(?:# )?([^\s:]{1,1000}):(\d{1,9}):/gm)];
  const place = places.find(([, path]) => isSameFile(path ?? null, file));
  return {
    name: plainName(heading.replace(/^An error occurred /, '').replace(/\.$/, '')) ?? '(outside of examples)',
    outcome: 'errored',
    message: plainMessage(message),
    file,
    line: lineNumber(place?.[2]),
    seconds: null,
  };
}

/** RSpec counts what it lists: where the two differ, the list has lost something. */
function checkSummary(document: ReportObject, cases: CaseCollector): void {
  const summary = member(document, 'summary');
  if (!isJsonObject(summary))
    throw new ReportFault('truncated', 'RSpec\'s report has no "summary": the run was not ended.');
  const statuses = objectsMember(document, 'examples', "RSpec's report").map((example) => member(example, 'status'));
  const found = {
    example_count: statuses.length,
    failure_count: statuses.filter((status) => status === 'failed').length,
    pending_count: statuses.filter((status) => status === 'pending').length,
  };
  for (const [name, count] of Object.entries(found)) {
    const told = member(summary, name);
    if (told !== count) {
      cases.problem(
        'malformed',
        `RSpec's report says ${name} ${JSON.stringify(told) ?? 'nothing'}, but lists ${count}.`,
      );
    }
  }
}
