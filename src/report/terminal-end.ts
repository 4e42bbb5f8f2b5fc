import { counted, cutText } from '../core/text/wording.ts';
import type { Leftover } from '../image/leftover.ts';
import { askedFlags, legNames, retryCommand, useCommands } from './commands.ts';
import type { LegFacts, RunFacts } from './facts.ts';
import {
  leftSentence,
  openLeftovers,
  duration,
  firstLine,
  headline,
  isGood,
  publishedThings,
  runState,
  shortId,
  span,
  tally,
  testTally,
  testWords,
  whyWords,
  worstFirst,
} from './words.ts';

export interface TerminalEndOptions {
  /** Columns that there are. */
  readonly width: number;
  /** Of the whole run, in ms. */
  readonly tookMs: number;
  /** Path of the report; empty where there is none. */
  readonly report: string;
  /** What the clean-up after the run found, beside what the records name. */
  readonly leftovers: readonly Leftover[];
}

const MOST_REUSED = 30;
const MOST_ROWS = 60;
const MOST_FAILED = 5;
const MOST_SAID = 12;
const MOST_COMMANDS = 10;

/** The lines that a run on a terminal ends with: the worst comes last, and the very last line is the result. */
export function renderTerminalEnd(facts: RunFacts, options: TerminalEndOptions): readonly string[] {
  const state = runState(facts);
  const leftovers = [...facts.legs.flatMap((leg) => leg.leftovers), ...options.leftovers];
  const left = [`  ${leftSentence(leftovers)}`, ...openLeftovers(leftovers).map((line) => `    ${line}`)];
  const places = options.report === '' ? [] : [`  Report   file://${options.report}`];
  const rows = renderRows(facts, options.width);
  if (state === 'cancelled')
    return [...rows, '', ...left.slice(1), ...places, cancelled(facts, leftovers, options.tookMs)];
  if (state === 'failed')
    return [...rows, '', ...failures(facts), '', ...left, ...places, failed(facts, options.tookMs)];
  return [...rows, '', ...published(facts), ...left, ...places, ...next(facts), done(facts, options.tookMs)];
}

/** What is well first, so that what is not stands where one looks; of that, what failed before what it blocked. */
function renderRows(facts: RunFacts, width: number): readonly string[] {
  const reused = facts.legs.filter(({ status }) => status === 'reused');
  const isFolded = reused.length > MOST_REUSED;
  const worst = worstFirst(facts.legs)
    .filter(({ status }) => !isFolded || status !== 'reused')
    .slice(0, MOST_ROWS);
  const shown = [...worst.filter(isGood).toReversed(), ...worst.filter((leg) => !isGood(leg))];
  const hidden = facts.legs.length - shown.length - (isFolded ? reused.length : 0);
  const nameWidth = Math.max(0, ...shown.map(({ leg }) => leg.length));
  const cells = shown.map((leg) => ({ leg, time: timeOf(leg), id: idOf(leg), more: moreOf(leg, facts.run.at) }));
  const idWidth = Math.max(0, ...cells.map(({ id }) => id.length));
  return [
    ...(isFolded ? [`  ${counted(reused.length, 'image')} reused`] : []),
    ...(hidden > 0 ? [`  ${counted(hidden, 'more image')}, in the report`] : []),
    ...cells.map(({ leg, time, id, more }) =>
      [
        '',
        leg.leg.padEnd(nameWidth),
        (isGood(leg) || leg.status === 'blocked' ? leg.status : leg.status.toUpperCase()).padEnd(9),
        width < 60 ? undefined : time.padEnd(10),
        width < 80 ? undefined : id.padEnd(idWidth),
        more,
      ]
        .filter((cell) => cell !== undefined)
        .join('  ')
        .trimEnd(),
    ),
  ];
}

function timeOf(leg: LegFacts): string {
  const took = span([leg]);
  return took === undefined ? '-' : duration(took.end - took.start);
}

function idOf({ images }: LegFacts): string {
  const [first, ...more] = images;
  if (first === undefined) return '-';
  return `${shortId(first.id).slice(0, 40)}${more.length === 0 ? '' : ` +${more.length}`}`;
}

function moreOf(leg: LegFacts, at: number): string {
  if (leg.status === 'blocked') return leg.blockedBy === null ? 'blocked' : `by ${leg.blockedBy}`;
  if (leg.trouble !== null && leg.trouble.kind !== 'tests') return cutText(firstLine(leg.trouble.message), 100);
  const age = leg.status === 'reused' ? whyWords(leg, at) : '';
  return [testWords(leg.tests), age].filter((words) => words !== '').join(', ');
}

function failures({ legs, problems }: RunFacts): readonly string[] {
  const bad = legs.filter(({ status }) => status === 'failed' || status === 'missing');
  const told = bad.slice(0, MOST_FAILED).flatMap((leg): readonly string[] => {
    const [test] = leg.tests.failures;
    if (test === undefined) return [`  ${leg.leg} failed:`, ...said(leg.trouble?.message ?? '')];
    const place = test.file === null ? '' : `  ${test.file}${test.line === null ? '' : `:${test.line}`}`;
    const more = leg.tests.failures.length - 1;
    return [
      `  ${leg.leg} failed: ${test.name}${place}`,
      ...said(test.message),
      ...(more === 0 ? [] : [`      and ${counted(more, 'more test')}`]),
    ];
  });
  const more = bad.length - MOST_FAILED;
  return [
    ...told,
    ...(more > 0 ? [`  and ${counted(more, 'more image')}, in the report`] : []),
    ...problems.slice(0, MOST_FAILED).flatMap((problem) => said(problem)),
  ];
}

function said(text: string): readonly string[] {
  const lines = text.trim().split('\n');
  const more = lines.length - MOST_SAID;
  return [...lines.slice(0, MOST_SAID), ...(more > 0 ? [`and ${counted(more, 'more line')}, in the report`] : [])].map(
    (line) => `      ${line}`.trimEnd(),
  );
}

function published({ legs, run }: RunFacts): readonly string[] {
  const names = legs.flatMap((leg) =>
    publishedThings(leg).map(({ target, ref, id, regions, digest, status }) => {
      const places = regions.join(', ');
      const where = ref === null ? places || target : [ref, places].filter((part) => part !== '').join(' in ');
      return `  Published  ${where}  ${shortId(digest ?? id ?? '')}  ${status}`.trimEnd();
    }),
  );
  const pulls = legs
    .filter(({ publications }) => publications.length > 0)
    .flatMap((leg) => useCommands(leg, run.id !== ''));
  // A file with the ids of several images is published once for each.
  const each = [...new Set(names)];
  return [...each.slice(0, MOST_ROWS), ...pulls.slice(0, MOST_COMMANDS).map((command) => `  Pull       ${command}`)];
}

/** What one may want to do now. `plan` reads a request in a checkout of its own, so there it has nothing to show. */
function next({ legs, asked }: RunFacts): readonly string[] {
  const leg = legs.find(({ status }) => status === 'baked') ?? legs[0];
  if (leg === undefined) return [];
  const [use] = useCommands(leg, false);
  const name = legNames([leg]);
  const words = (...own: readonly string[]): string => ['bakehouse', ...own].join(' ');
  const flags = askedFlags(asked);
  const isPlanned = asked.every(({ flag }) => flag !== 'request');
  return [
    ...(use === undefined ? [] : [use]),
    ...(use === undefined && isPlanned ? [words('plan', ...flags, `--only ${name}`, '--list')] : []),
    ...(isPlanned ? [words('plan', ...flags, `--explain ${name}`)] : []),
    words('run', ...flags, `--only ${name}`, `--rebuild ${name}`),
  ].map((command, index) => `  ${index === 0 ? 'Next' : '    '}     ${command}`);
}

function counts(legs: readonly LegFacts[]): string {
  return tally(legs)
    .filter(([status]) => status === 'baked' || status === 'reused')
    .map(([status, count]) => `${count} ${status}`)
    .join(', ');
}

function done(facts: RunFacts, tookMs: number): string {
  const tests = testTally(facts.legs);
  return `Done: ${headline(facts).replace(':', ',')}, ${tests === '' ? '' : `${tests}, `}${duration(tookMs)}.`;
}

function failed(facts: RunFacts, tookMs: number): string {
  const { legs, asked } = facts;
  const count = (...statuses: readonly string[]): number =>
    legs.filter(({ status }) => statuses.includes(status)).length;
  const [bad, blocked, stopped] = [count('failed', 'missing'), count('blocked'), count('cancelled')];
  const wrong = [
    bad === 0 ? '' : `${bad} of ${counted(legs.length, 'image')}`,
    blocked === 0 ? '' : `${blocked} blocked`,
    stopped === 0 ? '' : `${stopped} cancelled`,
  ].filter((part) => part !== '');
  const first = wrong.length === 0 ? 'the run' : wrong.join(', ');
  const retry = legs.filter(({ status }) => status === 'failed' || status === 'missing' || status === 'cancelled');
  const what =
    retry.length === 0 || retry.length > 20
      ? ['bakehouse run', ...askedFlags(asked)].join(' ')
      : retryCommand(facts, retry);
  const rest = [counts(legs), duration(tookMs)].filter((part) => part !== '').join(', ');
  return `Failed: ${first}. ${rest}. Retry: ${what}`;
}

function cancelled({ legs }: RunFacts, leftovers: readonly Leftover[], tookMs: number): string {
  const stopped = legs.filter(({ status }) => status === 'cancelled').length;
  const never = legs.filter(({ status }) => status === 'missing' || status === 'blocked').length;
  const rest = counts(legs);
  return [
    `Cancelled after ${duration(tookMs)}.`,
    `${counted(stopped, 'bake')} stopped, ${never} not begun${rest === '' ? '' : `, ${rest}`}.`,
    leftSentence(leftovers),
  ].join(' ');
}
