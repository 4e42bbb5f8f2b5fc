import { counted, cutText } from '../core/text/wording.ts';
import { codeSpan, escapeMarkdown, fencedBlock, foldedBlock, table } from '../core/runner/summary.ts';
import { useCommands, retryCommand } from './commands.ts';
import type { LegFacts, RunFacts } from './facts.ts';
import {
  leftSentence,
  openLeftovers,
  duration,
  headline,
  isGood,
  placeWords,
  publishedThings,
  shortId,
  span,
  tally,
  testTally,
  testWords,
  whyWords,
  worstFirst,
} from './words.ts';

/** Over so many the reused ones are folded, and over so many more only what went wrong is shown. */
const MOST_OPEN = 20;
const MOST_SHOWN = 200;
const MOST_FAILED = 10;
const MOST_TESTS = 3;
const MOST_IDS = 6;
const MOST_LINES = 100;

/**
 * The summary of a run: what came of it in a sentence, what went wrong and what to do, the images, the rest folded.
 *
 * @param address of the report; empty where a browser cannot open it
 */
export function renderJobSummary(facts: RunFacts, address: string): string {
  const parts = [
    `### ${escapeMarkdown(headline(facts))}`,
    renderSentence(facts),
    renderContext(facts, address),
    renderOtherPackers(facts),
    renderWrong(facts),
    renderImages(facts),
    renderPublished(facts),
    renderCommands(facts),
    renderTimes(facts),
    renderLeft(facts),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderSentence({ legs, publishes, unpublished }: RunFacts): string {
  const all = span(legs);
  const counts = tally(legs).map(([status, count]) => `${count} ${status === 'missing' ? 'without a result' : status}`);
  const told = [testTally(legs), all === undefined ? '' : duration(all.end - all.start)].filter((part) => part !== '');
  const first = [counts.length === 0 ? '' : `**${counts.join(' · ')}**`, told.join(', ')]
    .filter((part) => part !== '')
    .join(' — ');
  const published = legs.filter(isPublished).length;
  const second =
    unpublished !== ''
      ? escapeMarkdown(flat(unpublished))
      : publishes
        ? `Published: ${counted(published, 'image')}.`
        : '';
  // GitHub may draw a line end as a blank.
  return [first === '' ? '' : `${first}.`, second].filter((part) => part !== '').join('\n');
}

function renderContext({ run, tools }: RunFacts, address: string): string {
  const packer = tools.find(([name]) => name === 'Packer')?.[1];
  return [
    address === '' ? '' : `[**Open the report**](${address})`,
    run.commit === ''
      ? ''
      : `commit ${codeSpan(run.commit.slice(0, 7))}${run.ref === '' ? '' : ` on ${codeSpan(run.ref.replace(/^refs\/(?:heads|tags)\//, ''))}`}`,
    packer === undefined ? '' : `Packer ${escapeMarkdown(packer)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What was reused may be of another Packer: nothing is wrong with that, but whoever looks for a difference wants to know. */
function renderOtherPackers({ tools, otherPackers }: RunFacts): string {
  const own = tools.find(([name]) => name === 'Packer')?.[1] ?? '';
  return otherPackers
    .map(([version, legs]) => {
      const more = legs.length - MOST_FAILED;
      const named = legs.slice(0, MOST_FAILED).map(codeSpan).join(', ');
      const whose = `${named}${more > 0 ? ` and ${more} more` : ''}`;
      return `Baked with Packer ${escapeMarkdown(version)}; this run has ${escapeMarkdown(own)}: ${whose}.`;
    })
    .join('\n');
}

function renderWrong(facts: RunFacts): string {
  const { legs, problems } = facts;
  const bad = legs.filter(({ status }) => status === 'failed' || status === 'missing');
  if (bad.length === 0 && problems.length === 0) return '';
  const more = bad.length - MOST_FAILED;
  return [
    '#### What went wrong',
    ...problems.slice(0, MOST_FAILED).map((problem) => `- ${escapeMarkdown(flat(problem))}`),
    ...bad.slice(0, MOST_FAILED).map((leg) => renderFailure(facts, leg)),
    more > 0 ? `and ${counted(more, 'more image')}, in the table below.` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function renderFailure(facts: RunFacts, leg: LegFacts): string {
  const { legs } = facts;
  const { trouble, tests } = leg;
  const blocked = legs.filter(({ blockedBy }) => blockedBy === leg.leg).map((one) => codeSpan(one.leg));
  const after = [
    blocked.length === 0
      ? ''
      : `Blocked by it: ${blocked.slice(0, MOST_FAILED).join(', ')}${blocked.length > MOST_FAILED ? ` and ${blocked.length - MOST_FAILED} more` : ''}.`,
    `Reproduce: ${codeSpan(retryCommand(facts, [leg]))}`,
  ].filter((part) => part !== '');
  if (tests.failures.length === 0) {
    const what =
      trouble?.kind === 'bake'
        ? `could not be baked${trouble.class === '' ? '' : ` (${trouble.class})`}`
        : trouble?.kind === 'tests'
          ? tests.total === 0
            ? 'could not be tested'
            : 'failed its tests'
          : trouble?.kind === 'scan'
            ? 'did not pass its scan'
            : 'came to no result';
    const said = (trouble?.message ?? '').trim();
    const first = cut(said);
    const all = first === said ? '' : `\n${foldedBlock('All that was said', said)}`;
    return `**${codeSpan(leg.leg)} ${what}**\n${fencedBlock(first)}${all}\n${after.join(' ')}`;
  }
  const title = `**${codeSpan(leg.leg)} failed ${tests.failed} of ${counted(tests.total, 'test')}**`;
  const shown = tests.failures.slice(0, MOST_TESTS).map(({ name, file, line, message }, index) => {
    const place = file === null ? '' : ` (${codeSpan(`${file}${line === null ? '' : `:${line}`}`)})`;
    return `${index === 0 ? `${title}: ` : ''}${escapeMarkdown(flat(name))}${place}\n${fencedBlock(cut(message))}`;
  });
  const more = tests.failures.length - shown.length;
  return [...shown, more > 0 ? `and ${counted(more, 'more test')}` : '', after.join(' ')]
    .filter((part) => part !== '')
    .join('\n');
}

function renderImages(facts: RunFacts): string {
  const sorted = worstFirst(facts.legs);
  if (sorted.length === 0) return '';
  const wrong = sorted.filter((leg) => !isGood(leg));
  if (sorted.length > MOST_SHOWN) {
    const left = `${counted(sorted.length - wrong.length, 'image')} that ${sorted.length - wrong.length === 1 ? 'is' : 'are'} well: see the report.`;
    return [wrong.length === 0 ? '' : `#### Images\n\n${imageTable(facts, wrong.slice(0, MOST_SHOWN))}`, left]
      .filter((part) => part !== '')
      .join('\n\n');
  }
  const open = sorted.length > MOST_OPEN ? sorted.filter(({ status }) => status !== 'reused') : sorted;
  const reused = sorted.slice(open.length);
  return [
    open.length === 0 ? '' : `#### Images\n\n${imageTable(facts, open)}`,
    reused.length === 0 ? '' : folded(`${counted(reused.length, 'image')} reused`, imageTable(facts, reused)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function imageTable(facts: RunFacts, legs: readonly LegFacts[]): string {
  const rows = legs.map((leg) => [
    codeSpan(leg.leg),
    isGood(leg) || leg.status === 'blocked' ? leg.status : `**${leg.status === 'missing' ? 'no result' : leg.status}**`,
    idCell(leg),
    escapeMarkdown(placeWords(leg, facts.run.id !== '').join(', ')),
    leg.tests.state === 'failed' ? `**${testWords(leg.tests)}**` : testWords(leg.tests),
    escapeMarkdown(flat(whyWords(leg, facts.run.at))),
  ]);
  return table(['Image', 'Result', 'Image ID', 'Where', 'Tests', 'Why'], rows);
}

function idCell({ images }: LegFacts): string {
  if (images.length === 0) return '–';
  const shown = images.slice(0, MOST_IDS).map(({ id }) => codeSpan(shortId(id)));
  return `${shown.join('<br>')}${images.length > shown.length ? `<br>and ${images.length - shown.length} more` : ''}`;
}

function renderPublished({ legs }: RunFacts): string {
  const rows = legs.flatMap((leg) =>
    publishedThings(leg).map(({ target, kind, ref, regions, digest, id, status }) => [
      codeSpan(leg.leg),
      `${codeSpan(target)} ${kind}`,
      [...(ref === null ? [] : [codeSpan(ref)]), regions.map(codeSpan).join(', ')]
        .filter((part) => part !== '')
        .join(' in '),
      codeSpan(shortId(digest ?? id ?? '')),
      status === 'failed' ? `**${status}**` : status,
    ]),
  );
  if (rows.length === 0) return '';
  const more = rows.length - MOST_LINES;
  return `#### Published\n\n${table(['Image', 'Target', 'Reference', 'Digest or ID', 'Now'], rows.slice(0, MOST_LINES))}${more > 0 ? `\n\nand ${more} more, in the report` : ''}`;
}

/** In blocks of code, which GitHub gives a button that copies. */
function renderCommands(facts: RunFacts): string {
  const lines = facts.legs.filter(isGood).flatMap((leg) => {
    const ids = leg.images.map(({ id, region }) => (region === 'local' ? id : `${id} ${region}`));
    return [`# ${flat(leg.leg)}`, ...ids, ...useCommands(leg, facts.run.id !== '')];
  });
  if (lines.length === 0) return '';
  return folded('Copy full IDs and pull commands', fencedBlock(lines.slice(0, 3 * MOST_LINES).join('\n')));
}

function renderTimes({ legs }: RunFacts): string {
  const rows = legs
    .filter(({ parts }) => parts.length > 0)
    .slice(0, MOST_LINES)
    .map((leg) => {
      const took = span([leg]);
      const of = (what: LegFacts['parts'][number]['what']): string => {
        const own = leg.parts.filter((part) => part.what === what);
        return own.length === 0 ? '–' : duration(own.reduce((sum, { start, end }) => sum + end - start, 0));
      };
      return [
        codeSpan(leg.leg),
        of('bake'),
        of('test'),
        of('publish'),
        took === undefined ? '–' : duration(took.end - took.start),
      ];
    });
  return rows.length === 0 ? '' : folded('Time per image', table(['Image', 'Bake', 'Test', 'Publish', 'Total'], rows));
}

function renderLeft({ legs }: RunFacts): string {
  const all = legs.flatMap(({ leftovers }) => leftovers);
  const open = openLeftovers(all).slice(0, MOST_OPEN);
  return [leftSentence(all), ...open.map((line) => `- ${codeSpan(line)}`)].join('\n');
}

function isPublished({ publications }: LegFacts): boolean {
  return publications.some(({ status }) => status !== 'failed' && status !== 'skipped');
}

function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function flat(text: string): string {
  return cutText(text.replace(/\s+/g, ' ').trim(), 400);
}

function cut(text: string): string {
  return cutText(text.trim().split('\n').slice(0, 20).join('\n'), 1500);
}
