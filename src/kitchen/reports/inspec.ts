import type { TestCase } from '../report.ts';
import type { CaseCollector } from './collector.ts';
import { ReportFault } from './bounded-text.ts';
import { InspecOriginals } from './inspec-originals.ts';
import { isJsonObject, type ReportObject, member, objectsMember, textMember } from './json-value.ts';
import { bestPlace, NO_PLACE, placeInName, type TestPlace } from './place.ts';
import { lineNumber, plainMessage, plainName, plainPath, secondsOf } from './plain-text.ts';

const WHAT = "InSpec's report";

const OUTCOMES: ReadonlyMap<unknown, TestCase['outcome']> = new Map([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['skipped', 'skipped'],
]);

/** What a control as a whole says where InSpec runs with enhanced outcomes. */
const CONTROL_STATUSES: ReadonlySet<unknown> = new Set(['passed', 'failed', 'not_applicable', 'not_reviewed', 'error']);

export function isInspec(document: unknown): document is ReportObject {
  if (!isJsonObject(document)) return false;
  return Array.isArray(member(document, 'profiles')) || Array.isArray(member(document, 'controls'));
}

/**
 * Reads the `json` and `json-min` of InSpec and Cinc Auditor, 4 to 7. A failure with an exception is an error: the test
 * itself broke. A profile that did not run (unsupported platform, load error) has no failing control to show for it, so
 * it is a problem. Throws a ReportFault.
 */
export function readInspec(document: ReportObject, cases: CaseCollector): void {
  if (!isJsonObject(member(document, 'statistics'))) {
    throw new ReportFault('malformed', `${WHAT} has no "statistics".`);
  }
  if (member(document, 'profiles') === undefined) {
    for (const control of objectsMember(document, 'controls', WHAT)) cases.add(minimalCase(control));
    return;
  }
  const profiles = objectsMember(document, 'profiles', WHAT);
  if (profiles.length === 0) throw new ReportFault('aborted', 'InSpec ran no profile.');
  const originals = new InspecOriginals(profiles);
  for (const profile of profiles) readProfile(profile, originals, cases);
}

function readProfile(profile: ReportObject, originals: InspecOriginals, cases: CaseCollector): void {
  const name = plainName(textMember(profile, 'name') ?? '') ?? '(without a name)';
  const why = textMember(profile, 'skip_message') ?? textMember(profile, 'status_message');
  const status = member(profile, 'status') ?? (textMember(profile, 'skip_message') === null ? 'loaded' : 'skipped');
  if (status === 'skipped' && textMember(profile, 'parent_profile') !== null) {
    // A profile that others build on may be for another platform; the one that was asked for may not.
    cases.add({
      name: plainName(`${name} › (skipped as a whole)`) ?? name,
      outcome: 'skipped',
      message: plainMessage(why ?? ''),
      ...NO_PLACE,
      seconds: null,
    });
  } else if (status !== 'loaded') {
    const what =
      status === 'skipped' ? 'was skipped as a whole' : `has the status ${JSON.stringify(status).slice(0, 60)}`;
    cases.problem('aborted', `The profile ${JSON.stringify(name)} ${what}${why === null ? '.' : `: ${why}`}`);
    if (!Array.isArray(member(profile, 'controls'))) return;
  }
  for (const control of objectsMember(profile, 'controls', WHAT)) {
    if (!originals.hasThatOf(profile, control)) readControl(control, name, cases);
  }
}

function readControl(control: ReportObject, profile: string, cases: CaseCollector): void {
  const id = textMember(control, 'id');
  const title = textMember(control, 'title') ?? id ?? '(without a name)';
  const above = [profile, id === null || id.startsWith('(generated from ') ? null : id].filter((part) => part !== null);
  const place = placeOf(control, id);
  const status = member(control, 'status');
  if (status !== undefined && status !== null && !CONTROL_STATUSES.has(status))
    throw unknownStatus('A control', status);
  const results = objectsMember(control, 'results', "A control of InSpec's report");
  const whole = { name: plainName([profile, title].join(' › ')) ?? profile, ...place, seconds: null };
  const badBefore = cases.bad;
  for (const result of results) {
    const read = resultCase(result, above, place);
    // A control of impact 0 says nothing of the image when it passes; InSpec itself counts it as not applicable.
    const isVoid = status === 'not_applicable' && read.outcome === 'passed';
    cases.add(isVoid ? { ...read, outcome: 'skipped', message: 'not applicable' } : read);
  }
  if ((status === 'error' || status === 'failed') && cases.bad === badBefore) {
    cases.add({
      ...whole,
      outcome: status === 'error' ? 'errored' : 'failed',
      message: `The control's status is ${status}.`,
    });
  } else if (results.length === 0) {
    cases.add({ ...whole, outcome: 'skipped', message: waiverOf(control) ?? 'Nothing was tested in this control.' });
  }
}

function resultCase(result: ReportObject, above: readonly string[], place: TestPlace): TestCase {
  const own = plainName(textMember(result, 'code_desc') ?? '') ?? '(without a name)';
  const status = member(result, 'status');
  const told = OUTCOMES.get(status);
  if (told === undefined) throw unknownStatus('A result', status);
  const exception = textMember(result, 'exception');
  const backtrace = member(result, 'backtrace');
  const isBroken = exception !== null || (Array.isArray(backtrace) && backtrace.length > 0);
  const outcome = isBroken && told !== 'skipped' ? 'errored' : told;
  const message =
    outcome === 'skipped'
      ? (textMember(result, 'skip_message') ?? textMember(result, 'message'))
      : (textMember(result, 'message') ?? exception);
  return {
    name: plainName([...above, own].join(' › ')) ?? own,
    outcome,
    message: outcome === 'passed' ? null : plainMessage(message ?? ''),
    ...bestPlace([place, placeInName(own)]),
    seconds: secondsOf(member(result, 'run_time')),
  };
}

/** `json-min` lists results; each names its control. */
function minimalCase(result: ReportObject): TestCase {
  const id = textMember(result, 'id');
  const profile = textMember(result, 'profile_id');
  const isGenerated = id?.startsWith('(generated from ') ?? true;
  return resultCase(
    result,
    [profile, isGenerated ? null : id].filter((part) => part !== null),
    placeOfId(id),
  );
}

function placeOf(control: ReportObject, id: string | null): TestPlace {
  const location = member(control, 'source_location');
  if (!isJsonObject(location)) return placeOfId(id);
  const file = plainPath(textMember(location, 'ref'));
  return file === null ? placeOfId(id) : { file, line: lineNumber(member(location, 'line')) };
}

/** A control without a name is called after its place: `(generated from a.rb:12 0123abcd)`. */
function placeOfId(id: string | null): TestPlace {
  const found = /^\(generated from (.{1,1000}):(\d{1,9}) [0-9a-f]+\)$/.exec(id ?? '');
  return found === null ? NO_PLACE : { file: plainPath(found[1] ?? null), line: lineNumber(found[2]) };
}

function waiverOf(control: ReportObject): string | null {
  const waiver = member(control, 'waiver_data');
  if (!isJsonObject(waiver)) return null;
  const why = textMember(waiver, 'justification') ?? textMember(waiver, 'message');
  return why === null ? null : plainMessage(`waived: ${why}`);
}

function unknownStatus(what: string, status: unknown): ReportFault {
  return new ReportFault(
    'malformed',
    `${what} of InSpec's report has the status ${JSON.stringify(status)?.slice(0, 60) ?? 'none'}.`,
  );
}
