// `npm run bench`: what bakehouse costs over the plain programs, compared side by side, turn by turn, in one run: a table,
// bench/results.json, and the page that is made of it. Never a pass or a fail: machines differ.
import { mkdtemp, rm } from 'node:fs/promises';
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openDaemon } from '../../scripts/provision/docker-daemon.mjs';
import { bakeRows } from './bake.ts';
import { kitchenRows } from './kitchen.ts';
import { type Bench, createBench } from './machine.ts';
import { writePage } from './page.ts';
import { planRows } from './plan.ts';
import { publishRows } from './publish.ts';
import { relayRows } from './relay.ts';
import { reportRows } from './report.ts';
import { type BenchResults, barText, isMet, type Part, parts, type Row } from './rows.ts';
import { setupPackerRows } from './setup-packer.ts';
import { readWanted, withDaemon, type Wanted } from './wanted.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rowsOf: Readonly<Record<Part, (bench: Bench) => Promise<readonly Row[]>>> = {
  bake: bakeRows,
  plan: planRows,
  'kitchen-verify': kitchenRows,
  publish: publishRows,
  'setup-packer': setupPackerRows,
  relay: relayRows,
  report: reportRows,
};

const wanted = readWanted(process.argv.slice(2));
if (wanted.kind === 'run') {
  const results = await measureAll(wanted);
  if (wanted.of.length === parts.length) {
    mkdirSync(join(root, 'bench'), { recursive: true });
    writeFileSync(join(root, 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
    writePage(root);
  }
  if (results.missing.length > 0) process.exitCode = 1;
} else if (wanted.kind === 'page') {
  writePage(root);
} else {
  (wanted.kind === 'help' ? process.stdout : process.stderr).write(`${wanted.text}\n`);
  process.exitCode = wanted.kind === 'help' ? 0 : 2;
}

/** One part after another; what fails in one does not keep the others from being measured. */
async function measureAll({ turns, long, of }: Wanted): Promise<BenchResults> {
  const begun = performance.now();
  const stop = new AbortController();
  // What was made goes all the same: each part takes away its own.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  const found: { readonly part: Part; readonly rows: Row[] }[] = [];
  const missing: { readonly part: Part; readonly why: string }[] = [];
  const daemon = of.some((part) => withDaemon.includes(part)) ? await openDaemon() : undefined;
  try {
    for (const part of of) {
      const started = performance.now();
      // Nothing of one part is in the way of another.
      const folder = await mkdtemp(join(tmpdir(), 'bakehouse-bench-'));
      try {
        const rows = await rowsOf[part](createBench(folder, { turns, long }, daemon?.host, stop.signal));
        found.push({ part, rows: [...rows] });
        print(part, rows, (performance.now() - started) / 1000);
      } catch (error) {
        if (stop.signal.aborted) throw error;
        const why = error instanceof Error ? error.message : String(error);
        missing.push({ part, why: why.replaceAll(folder, '…').slice(0, 500) });
        console.error(`\n${part} could not be measured: ${why}`);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
  } finally {
    await daemon?.stop();
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`\nAll of it took ${Math.floor(seconds / 60)} min ${seconds % 60} s.`);
  return {
    schema: 'bakehouse/bench/1',
    at: new Date().toISOString(),
    seconds,
    node: process.version,
    machine: {
      processor: cpus()[0]?.model.trim() ?? 'unknown',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 1e9),
      system: `${type()} ${release().split('-')[0]} ${arch()}`,
    },
    turns,
    long,
    parts: found,
    missing,
  };
}

function print(part: Part, rows: readonly Row[], seconds: number): void {
  console.log(`\n${part} (${seconds.toFixed(0)} s)`);
  for (const { what, figure, bars } of rows) {
    const told = bars.map((bar) => `${barText(bar)}${isMet(bar) ? '' : ' MISSED'}`).join(', ');
    console.log(`  ${what}\n    ${figure}${told === '' ? '' : `  (bar: ${told})`}`);
  }
}
