// What setup-packer costs over the shell that people write for the same: `curl`, `sha256sum -c`, `unzip`, from one mirror
// on loopback, turn by turn; what it costs where nothing has to be fetched; and which parts of the bundle it loads.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { makeSigningKey } from '../support/archives/signing-key.ts';
import { makeMirror, thisPlatform } from '../support/mirror/release.ts';
import { serveMirror } from '../support/mirror/server.ts';
import type { Measured, Row } from './run.ts';

export interface Bench {
  /** Emptied by the caller. */
  readonly folder: string;
  readonly turns: number;
  /** Packer itself. */
  readonly program: string;
  readonly version: string;
  readonly measure: (
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => Promise<Measured>;
  /** The runner's environment with inputs. */
  readonly environment: (
    base: Readonly<Record<string, string>>,
    inputs: Readonly<Record<string, string>>,
  ) => Record<string, string>;
  readonly plain: Readonly<Record<string, string>>;
}

const main = fileURLToPath(new URL('../../dist/setup-packer/main.js', import.meta.url));

/** Writes the address of each module that is loaded, a line each, to the file that `LOADED` names. */
const WATCH = `import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) appendFileSync(process.env.LOADED, url + '\\n');
    return next(url, context);
  },
});
`;

export async function setupPackerRows(bench: Bench): Promise<readonly Row[]> {
  const { folder, turns, version, measure } = bench;
  const key = await makeSigningKey();
  const release = join(folder, 'release-host');
  await makeMirror(release, {
    releases: [{ version, binary: bench.program }],
    sign: (text) => key.sign(Buffer.from(text)),
  });
  const mirror = await serveMirror(release);
  const tools = join(folder, 'tools');
  const target = join(folder, 'shell');
  const script = join(folder, 'shell.sh');
  writeFileSync(script, shell(mirror.url, version, target));
  const inputs = { version, mirror: mirror.url, keyring: key.armored, 'prefer-system': 'false' };
  const base = { ...bench.plain, RUNNER_TOOL_CACHE: tools };
  const action = (more: Readonly<Record<string, string>>, env = base): Promise<Measured> =>
    measure(process.execPath, [main], bench.environment(env, { ...inputs, ...more }));
  try {
    const byShell: number[] = [];
    const cold: number[] = [];
    let peakMb = 0;
    for (let turn = 0; turn <= turns; turn += 1) {
      rmSync(target, { recursive: true, force: true });
      const a = await measure('sh', [script], bench.plain);
      rmSync(tools, { recursive: true, force: true });
      const b = await action({});
      if (turn === 0) continue;
      byShell.push(a.seconds);
      cold.push(b.seconds);
      peakMb = Math.max(peakMb, b.peakMb);
    }
    const onPath = { ...base, PATH: `${dirname(bench.program)}:${bench.plain['PATH']}` };
    const cached = await severalTimes(turns, () => action({}));
    // A system's Packer needs neither: most people have no mirror.
    const systems = { 'prefer-system': 'true', keyring: '', mirror: '' };
    const system = await severalTimes(turns, () => action(systems, onPath));
    const told = await severalTimes(turns, () => measure(bench.program, ['version'], bench.plain));
    const [s, c] = [median(byShell), median(cold)];
    const mb = statSync(join(release, 'packer', version, zipOf(version))).size / 1e6;
    return [
      {
        what: `setup-packer ${version}, ${mb.toFixed(0)} MB: curl + sha256sum + unzip, setup-packer cold (median of ${turns})`,
        figure: `${s.toFixed(2)} s, ${c.toFixed(2)} s: ${(c / s).toFixed(2)}×, ${peakMb.toFixed(0)} MB peak`,
        bar: '≤ 1.0×',
      },
      {
        what: `setup-packer warm: tool cache, system (of which "packer version") (median of ${turns})`,
        figure: `${cached.toFixed(3)} s, ${system.toFixed(3)} s (${told.toFixed(3)} s)`,
        bar: '< 0.35 s',
      },
      await loadedRow(
        'cold',
        () => {
          rmSync(tools, { recursive: true, force: true });
          return bench.environment(base, inputs);
        },
        bench,
      ),
      await loadedRow('system', () => bench.environment(onPath, { ...inputs, ...systems }), bench),
    ];
  } finally {
    await mirror.stop();
  }
}

/** The files of the bundle that one run loads. */
async function loadedRow(what: string, environment: () => Record<string, string>, bench: Bench): Promise<Row> {
  const list = join(bench.folder, 'loaded');
  const watch = join(bench.folder, 'watch.mjs');
  writeFileSync(list, '');
  writeFileSync(watch, WATCH);
  await bench.measure(process.execPath, ['--import', watch, main], { ...environment(), LOADED: list });
  const files = readFileSync(list, 'utf8')
    .split('\n')
    .filter((url) => url.startsWith('file:') && url.includes('/dist/'))
    .map((url) => fileURLToPath(url));
  const sized = files.map((file) => ({ file, kb: statSync(file).size / 1000 })).toSorted((a, b) => b.kb - a.kb);
  const total = sized.reduce((sum, { kb }) => sum + kb, 0);
  const largest = sized.slice(0, 3).map(({ file, kb }) => `${basename(file)} ${kb.toFixed(0)} kB`);
  return {
    what: `setup-packer loads (${what})`,
    figure: `${files.length} files, ${total.toFixed(0)} kB; ${largest.join(', ')}`,
    bar: '',
  };
}

function zipOf(version: string): string {
  return `packer_${version}_${thisPlatform.os}_${thisPlatform.arch}.zip`;
}

/** What the peers' users write by hand; it checks the sum, but nobody's signature. */
function shell(mirror: string, version: string, target: string): string {
  const zip = zipOf(version);
  const at = `${mirror}/packer/${version}`;
  return `set -eu
mkdir -p '${target}/work' '${target}/bin'
cd '${target}/work'
curl -fsSO '${at}/${zip}'
curl -fsSO '${at}/packer_${version}_SHA256SUMS'
sha256sum --ignore-missing -c packer_${version}_SHA256SUMS
unzip -o -q '${zip}'
mv packer '${target}/bin/packer'
`;
}

async function severalTimes(turns: number, once: () => Promise<Measured>): Promise<number> {
  const seconds: number[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const measured = await once();
    if (turn > 0) seconds.push(measured.seconds);
  }
  return median(seconds);
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
