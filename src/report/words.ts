import { counted } from '../core/text/wording.ts';
import { groupedBy } from '../core/values.ts';
import type { BakedImage } from '../image/record.ts';
import { countWords, type Scan } from '../image/scan.ts';
import type { Publication } from '../image/verification.ts';
import type { LegStatus } from '../plan/collection.ts';
import type { LegFacts, RunFacts, TestFacts } from './facts.ts';
import { describeLeftover, isOpen, type Leftover } from '../image/leftover.ts';

/** Worst first: the order of everything that is told. */
export const STATUSES: readonly LegStatus[] = ['failed', 'missing', 'cancelled', 'blocked', 'baked', 'reused'];

export function isGood({ status }: Pick<LegFacts, 'status'>): boolean {
  return status === 'baked' || status === 'reused';
}

/** Worst first, and else as they stand. */
export function worstFirst(legs: readonly LegFacts[]): readonly LegFacts[] {
  return legs.toSorted((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
}

/** How many there are of each status that there is. */
export function tally(legs: readonly LegFacts[]): readonly (readonly [LegStatus, number])[] {
  return STATUSES.flatMap((status) => {
    const count = legs.filter((leg) => leg.status === status).length;
    return count === 0 ? [] : [[status, count] as const];
  });
}

/** How the run ended, for titles and colours. */
export function runState(facts: RunFacts): 'failed' | 'cancelled' | 'ready' {
  if (facts.isCancelled) return 'cancelled';
  return facts.problems.length > 0 || facts.legs.some((leg) => !isGood(leg)) ? 'failed' : 'ready';
}

/** The result in one sentence without a full stop, the worst first. */
export function headline(facts: RunFacts): string {
  const { legs } = facts;
  const good = legs.filter(isGood).length;
  const of = `of ${counted(legs.length, 'image')}`;
  if (facts.isCancelled) return `Cancelled: ${good} ${of} ${good === 1 ? 'is' : 'are'} ready`;
  const bad = legs.filter(({ status }) => status === 'failed' || status === 'missing');
  if (bad.length > 0) return `${bad.length} ${of} ${whatFailed(bad)}`;
  const counts = tally(legs).map(([status, count]) => `${count} ${status}`);
  if (good < legs.length) return `${legs.length - good} ${of} not ready: ${counts.join(', ')}`;
  const ready = `${counted(legs.length, 'image')} ready${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
  if (facts.problems.length > 0) return `The run failed; ${ready}`;
  return legs.length === 0 ? 'No images' : ready;
}

function whatFailed(bad: readonly LegFacts[]): string {
  const kinds = new Set(bad.map(({ trouble }) => trouble?.kind));
  const [kind] = kinds;
  if (kinds.size > 1) return 'failed';
  if (kind === 'tests') return bad.length === 1 ? 'failed its tests' : 'failed their tests';
  if (kind === 'scan') return bad.length === 1 ? 'did not pass its scan' : 'did not pass their scan';
  return kind === 'bake' ? 'could not be baked' : 'came to no result';
}

/** What became of the tests of one image. */
export function testWords(tests: TestFacts): string {
  const { scan } = tests;
  return `${ownTestWords(tests)}${scan === undefined ? '' : `; scan: ${scan}`}`;
}

function ownTestWords({ state, total, passed, failed }: TestFacts): string {
  if (state === 'passed') return passed === total ? `${total} passed` : `${passed} of ${total} passed`;
  if (state === 'earlier') return 'passed earlier';
  if (state === 'none') return 'no tests';
  if (state === 'unknown') return '–';
  return total === 0 ? 'failed' : failed === 0 ? 'not accepted' : `${failed} of ${total} failed`;
}

/** What a scan came to: `passed by trivy 0.60: 2 high, 14 low, 2026-11-30`. */
export function scanVerdict(scan: Scan): string {
  const { gate, by, at, 'report-only': reportOnly } = scan;
  const verdict = gate === 'pass' ? 'passed' : reportOnly === true ? 'only reported, not passed' : 'not passed';
  return `${verdict} by ${by}: ${countWords(scan)}, ${at.slice(0, 10)}`;
}

const MOST_FINDINGS = 50;

/** What shuts the gate of a scan, a line each. */
export function scanFindings({ failing = [], problems = [] }: Scan): readonly string[] {
  const found = failing.map(({ id, package: of, version, fixed, severity }) =>
    [`${id} (${severity})`, of === '' ? '' : `in ${of} ${version}`, fixed === '' ? '' : `fixed in ${fixed}`]
      .filter((part) => part !== '')
      .join(', '),
  );
  return [...problems, ...found].slice(0, MOST_FINDINGS);
}

/** The tests of this run; those that passed earlier are not among them. Empty where there were none. */
export function testTally(legs: readonly LegFacts[]): string {
  const total = legs.reduce((sum, { tests }) => sum + tests.total, 0);
  const passed = legs.reduce((sum, { tests }) => sum + tests.passed, 0);
  return total === 0 ? '' : `${passed.toLocaleString('en-US')} of ${counted(total, 'test')} passed`;
}

/** Why an image stands as it does: what went wrong, else what the plan said. */
export function whyWords(leg: LegFacts, at: number): string {
  if (leg.blockedBy !== null) return `${leg.blockedBy} failed`;
  const [test] = leg.tests.failures;
  if (leg.trouble?.kind === 'tests' && test !== undefined) return test.name;
  if (leg.trouble !== null) return firstLine(leg.trouble.message);
  const age = leg.status === 'reused' ? ageOf(leg.images, at) : '';
  return age === '' ? leg.reason : age;
}

export function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/** Where an image can be had: names it was published under, else regions, else where it stays. */
export function placeWords({ images, publications }: LegFacts, onRunner: boolean): readonly string[] {
  const published = publications.flatMap(({ kind, ref, id, region, status }) => {
    if (status === 'failed' || status === 'skipped' || kind === 'files') return [];
    return [kind === 'oci' ? (ref ?? '') : (region ?? id ?? '')].filter((place) => place !== '');
  });
  const own = images.flatMap(({ region, handoff, provider }) => {
    if (region !== 'local') return [region];
    if (handoff?.kind === 'registry' && handoff.ref !== null) return ['build registry'];
    if (published.length > 0) return [];
    if (provider === 'file') return ['files of the run'];
    return [onRunner ? 'this run only' : 'this machine'];
  });
  return [...new Set([...published, ...own])];
}

/** One thing that was published, with all regions that it is in. */
interface PublishedThing extends Omit<Publication, 'region'> {
  readonly regions: readonly string[];
}

/** What was published of a leg, each thing once: a version of a gallery is the same one in all its regions. */
export function publishedThings({ publications }: Pick<LegFacts, 'publications'>): readonly PublishedThing[] {
  const things = groupedBy(publications, (one) => JSON.stringify({ ...one, region: null }));
  return [...things.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    // A file has ids of all regions.
    const regions = first.kind === 'files' && first.ref !== null ? [] : same.flatMap(({ region }) => region ?? []);
    return [{ ...first, regions: [...new Set(regions)] }];
  });
}

/** An id that one can read: a digest by its first 12 digits. */
export function shortId(id: string): string {
  return id.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/g, '$1');
}

/** `0.4 s`, `20 s`, `3 min 12 s`, `1 h 5 min`. */
export function duration(ms: number): string {
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How old the oldest of these is; empty where nobody knows. */
export function ageOf(images: readonly BakedImage[], at: number): string {
  const created = images.flatMap(({ created: when }) => (when === null ? [] : [Date.parse(when)]));
  const ms = at - Math.min(...created);
  if (created.length === 0 || ms < 0) return '';
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} min old`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h old` : `${Math.round(hours / 24)} days old`;
}

/** From the first to the last thing that was done for an image; undefined where nothing was. */
export function span(legs: readonly LegFacts[]): { readonly start: number; readonly end: number } | undefined {
  let [start, end] = [Infinity, -Infinity];
  for (const { parts } of legs) {
    for (const part of parts) [start, end] = [Math.min(start, part.start), Math.max(end, part.end)];
  }
  return end < start ? undefined : { start, end };
}

/** The images that the run waited for: the one that ended last, and those above it that were baked before. */
export function criticalPath(legs: readonly LegFacts[]): readonly LegFacts[] {
  const byId = new Map(legs.map((leg) => [leg.leg, leg]));
  const endOf = ({ parts }: LegFacts): number => parts.reduce((end, part) => Math.max(end, part.end), -Infinity);
  let last: LegFacts | undefined;
  for (const leg of legs) if (leg.parts.length > 0 && (last === undefined || endOf(leg) > endOf(last))) last = leg;
  const path: LegFacts[] = [];
  for (
    let at = last;
    at !== undefined && !path.includes(at);
    at = at.parent === null ? undefined : byId.get(at.parent)
  ) {
    if (at.parts.length > 0) path.unshift(at);
  }
  return path;
}

/** What is left, in a sentence or two; the same in the page, the summary and on a terminal. */
export function leftSentence(leftovers: readonly Leftover[]): string {
  const count = (state: Leftover['state']): number => leftovers.filter((one) => one.state === state).length;
  const [left, unchecked, removed] = [count('left'), count('unchecked'), count('removed')];
  return [
    left === 0 ? 'Left behind: nothing that a bake or test reported.' : `Left behind: ${counted(left, 'thing')}.`,
    unchecked === 0 ? '' : `Not checked: ${counted(unchecked, 'thing')}.`,
    removed === 0 ? '' : `Removed: ${counted(removed, 'thing')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What somebody has to look at, each with what removes or finds it. */
export function openLeftovers(leftovers: readonly Leftover[]): readonly string[] {
  return [...new Set(leftovers.filter(isOpen).map(describeLeftover))];
}
