// What bake costs over a plain `packer build` of the same template, how long it takes to its first error, and how large it is.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { survey } from '../../scripts/provision/survey.mjs';
import { dockerHcl } from '../support/bake/templates.ts';
import { type Bench, turnAbout } from './machine.ts';
import { atMost, type Bar, median, type Row } from './rows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist', 'bake', 'main.js');

export async function bakeRows(bench: Bench): Promise<readonly Row[]> {
  const rows = [await startUp(bench), bundle()];
  const found = packers();
  for (const [index, packer] of found.entries()) {
    rows.push(await overhead(bench, packer, 1.2, bench.turns));
    // Of one alone: what a long build takes is the guest's.
    if (index === found.length - 1) rows.push(await overhead(bench, packer, 29, bench.long));
  }
  return rows;
}

/** Plain Packer and bake in turn, on one template that sleeps so long in the guest. */
async function overhead(
  { folder, plain, measure, environment: runner }: Bench,
  { program, pluginPath }: { readonly program: string; readonly pluginPath: string },
  sleep: number,
  turns: number,
): Promise<Row> {
  const isLong = sleep > 10;
  const template = `app-${sleep}.pkr.hcl`;
  writeFileSync(join(folder, template), dockerHcl({ inline: [`sleep ${sleep}`] }));
  const environment = {
    ...plain,
    PATH: `${dirname(program)}:${process.env['PATH']}`,
    PACKER_PLUGIN_PATH: pluginPath,
  };
  const of = await turnAbout(
    turns,
    {
      plain: () => measure(program, ['build', '-color=false', template], environment),
      bake: () => measure(process.execPath, [main], runner(environment, { template, image: 'bench' })),
    },
    isLong,
  );
  const version = execFileSync(program, ['version'], { env: environment, encoding: 'utf8' }).split('\n')[0] ?? '';
  const [p, b] = [of('plain').seconds, of('bake').seconds];
  const more = median(of('bake').all.map(({ seconds }, index) => seconds - (of('plain').all[index]?.seconds ?? 0)));
  const bar: Bar = isLong ? atMost(b / p, 1.03, '×') : atMost(more, 0.2, '+s');
  const name = version.replace(/^Packer v/, 'Packer ');
  return {
    short: `bake, ${name}, ${Math.round(p)} s`,
    what: `${version}, a build of ${Math.round(p)} s: packer build, bake (median of ${turns})`,
    figure: `${p.toFixed(2)} s, ${b.toFixed(2)} s: ${more < 0 ? '−' : '+'}${Math.abs(more).toFixed(2)} s, ${(b / p).toFixed(3)}×`,
    bars: [bar],
    peer: { name: 'packer build', theirs: p, ours: b },
  };
}

async function startUp({ measure, environment, plain }: Bench): Promise<Row> {
  const inputs = { template: 'missing.json' };
  const of = await turnAbout(10, {
    bare: () => measure(process.execPath, ['-e', '0'], plain),
    error: () => measure(process.execPath, [main], environment(plain, inputs), 1),
  });
  const [bare, error] = [of('bare').seconds, of('error').seconds];
  return {
    short: 'bake, first error',
    what: 'bake: start to first error, against node -e 0 (median of 10)',
    figure: `${error.toFixed(3)} s, ${bare.toFixed(3)} s: +${(error - bare).toFixed(2)} s`,
    bars: [atMost(error - bare, 0.1, '+s')],
  };
}

function bundle(): Row {
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
  const bytes = files.map((path) => statSync(join(dist, path)).size).reduce((sum, size) => sum + size, 0);
  const packed = execFileSync('tar', ['-czf', '-', '-C', root, 'dist'], { maxBuffer: 1e9 }).length;
  return {
    short: 'bundle',
    what: 'bundle: files, size, packed',
    figure: `${files.length}, ${(bytes / 1e6).toFixed(1)} MB, ${(packed / 1e6).toFixed(1)} MB`,
    bars: [],
  };
}

function packers(): readonly { readonly program: string; readonly pluginPath: string }[] {
  const { parts } = survey();
  const plugin = parts['packer-plugin-docker'];
  const pluginPath = plugin?.ready === true ? (plugin.paths['pluginPath'] ?? '') : '';
  return (['packer-debian', 'packer-current'] as const).flatMap((name) => {
    const part = parts[name];
    return part?.ready === true ? [{ program: part.paths['packer'] ?? '', pluginPath }] : [];
  });
}
