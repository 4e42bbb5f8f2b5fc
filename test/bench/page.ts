// docs/performance.md and its picture, made of bench/results.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { performancePlot } from './plot.ts';
import { type BenchResults, type Bar, barText, benchResults, isMet, type Part } from './rows.ts';

const RESULTS = 'bench/results.json';
const PAGE = 'docs/performance.md';
const PLOT = 'docs/pictures/performance.svg';

const TITLES: Readonly<Record<Part, string>> = {
  bake: 'bake',
  plan: 'plan',
  'kitchen-verify': 'kitchen-verify',
  publish: 'publish-image',
  'setup-packer': 'setup-packer',
  relay: 'The log of a build',
  report: 'The report',
};

/** The page and its picture by their paths, as bench/results.json has them now. @param root of the repository */
export function performanceFiles(root: string): ReadonlyMap<string, string> {
  const results = benchResults.parse(JSON.parse(readFileSync(join(root, RESULTS), 'utf8')));
  const page = readFileSync(join(root, PAGE), 'utf8');
  return new Map([
    [PAGE, withResults(page, results)],
    [PLOT, performancePlot(results)],
  ]);
}

export function writePage(root: string): void {
  for (const [path, text] of performanceFiles(root)) writeFileSync(join(root, path), text);
  console.log(`Wrote ${PAGE} and ${PLOT}.`);
}

/** The page with what stands between its two marks made anew. */
function withResults(page: string, results: BenchResults): string {
  const parts = /^([^]*<!-- results -->\n)[^]*(<!-- \/results -->\n[^]*)$/.exec(page);
  if (parts === null) throw new Error(`${PAGE} has no marks for the results`);
  const [, before = '', after = ''] = parts;
  return `${before}\n${resultsText(results)}\n${after}`;
}

function resultsText(results: BenchResults): string {
  const { at, seconds, node, machine, turns, long, parts, missing } = results;
  const bars = parts.flatMap(({ rows }) => rows.flatMap((row) => row.bars.map((bar) => ({ row, bar }))));
  const missed = bars.filter(({ bar }) => !isMet(bar));
  const lines = [
    `Measured on ${at.slice(0, 10)} in one sitting of ${minutes(seconds)}, with Node ${node}, on ${machine.cores} cores of`,
    `${machine.processor} with ${machine.memoryGb} GB (${machine.system}); each ${turns} times, what takes half a minute ${times(long)}.`,
    '',
    `**${bars.length - missed.length} of ${bars.length} bars are met.** ${missed.length === 0 ? 'None is missed.' : 'Missed are:'}`,
    '',
    ...missed.map(({ row, bar }) => `- ${cell(row.what)}: ${barText(bar)} was wanted, ${row.figure}.`),
    ...(missed.length === 0 ? [] : ['']),
    ...missing.map(({ part, why }) => `- ${TITLES[part]} could not be measured: ${cell(why)}`),
    ...(missing.length === 0 ? [] : ['']),
    `![Times against plain programs and bars; the tables below say the same](pictures/performance.svg)`,
    '',
    ...parts.flatMap(({ part, rows }) => [
      `## ${TITLES[part]}`,
      '',
      '| what | measured | bar | |',
      '| --- | --- | --- | --- |',
      ...rows.map(
        ({ what, figure, bars: own }) =>
          `| ${cell(what)} | ${figure} | ${own.map(barText).join(', ')} | ${judged(own)} |`,
      ),
      '',
    ]),
  ];
  return lines.join('\n');
}

function judged(bars: readonly Bar[]): string {
  if (bars.length === 0) return '';
  return bars.every(isMet) ? 'met' : '**missed**';
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function minutes(seconds: number): string {
  const count = Math.max(1, Math.round(seconds / 60));
  return count === 1 ? 'a minute' : `${count} minutes`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
