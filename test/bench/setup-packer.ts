// What setup-packer costs over hashicorp/setup-packer as it is shipped, and over the shell that people write for the same
// (`curl`, `sha256sum -c`, `unzip`), from one mirror on loopback, turn by turn; what it costs where nothing has to be
// fetched; and which parts of the bundle it loads.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { survey } from '../../scripts/provision/survey.mjs';
import { makeSigningKey } from '../support/archives/signing-key.ts';
import { makeMirror, thisPlatform } from '../support/mirror/release.ts';
import { serveMirror } from '../support/mirror/server.ts';
import { type Bench, type Measured, turnAbout } from './machine.ts';
import { atMost, type Row } from './rows.ts';
import { type Peer, preparePeer } from './setup-packer-peer.ts';

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

/** Of the current Packer, whose archive is the one that people download; of Debian's where there is no other. */
export async function setupPackerRows(bench: Bench): Promise<readonly Row[]> {
  const { folder, turns, measure, plain } = bench;
  const { program, version } = packer(plain);
  const key = await makeSigningKey();
  const release = join(folder, 'release-host');
  await makeMirror(release, {
    releases: [{ version, binary: program }],
    sign: (text) => key.sign(Buffer.from(text)),
  });
  const mirror = await serveMirror(release);
  const tools = join(folder, 'tools');
  const target = join(folder, 'shell');
  const script = join(folder, 'shell.sh');
  writeFileSync(script, shell(mirror.url, version, target));
  const inputs = { version, mirror: mirror.url, keyring: key.armored, 'prefer-system': 'false' };
  const base = { ...plain, RUNNER_TOOL_CACHE: tools };
  const action = (more: Readonly<Record<string, string>>, env = base): Promise<Measured> =>
    measure(process.execPath, [main], bench.environment(env, { ...inputs, ...more }));
  const cold = async (): Promise<Measured> => {
    rmSync(tools, { recursive: true, force: true });
    return action({});
  };
  const byShell = async (): Promise<Measured> => {
    rmSync(target, { recursive: true, force: true });
    return measure('sh', [script], plain);
  };
  try {
    const mb = statSync(join(release, 'packer', version, zipOf(version))).size / 1e6;
    const peer = preparePeer(bench, { release, mirror: mirror.url, version, zip: zipOf(version) });
    const of = await turnAbout(turns, { ours: cold, shell: byShell, peer: peer?.cold });
    const [c, s] = [of('ours'), of('shell').seconds];
    const what = `setup-packer ${version}, ${mb.toFixed(0)} MB, nothing there yet`;
    // A system's Packer needs no mirror, and most people have none.
    const onPath = { ...base, PATH: `${dirname(program)}:${plain['PATH']}` };
    const systems = { 'prefer-system': 'true', keyring: '', mirror: '' };
    return [
      ...(peer === undefined
        ? []
        : await peerRows(bench, peer, what, [of('peer').seconds, c.seconds], () => action({}))),
      {
        short: 'setup-packer, against a shell',
        what: `${what}: curl + sha256sum + unzip, setup-packer (median of ${turns})`,
        figure: `${s.toFixed(2)} s, ${c.seconds.toFixed(2)} s: ${(c.seconds / s).toFixed(2)}×, ${c.peakMb.toFixed(0)} MB peak`,
        bars: [atMost(c.seconds / s, 1, '×')],
        peer: { name: 'curl, sha256sum, unzip', theirs: s, ours: c.seconds },
      },
      await warmRow(
        bench,
        () => action({}),
        () => action(systems, onPath),
        () => measure(program, ['version'], plain),
      ),
      await loadedRow(
        'nothing there yet',
        () => {
          rmSync(tools, { recursive: true, force: true });
          return bench.environment(base, inputs);
        },
        bench,
      ),
      await loadedRow("the system's", () => bench.environment(onPath, { ...inputs, ...systems }), bench),
    ];
  } finally {
    await mirror.stop();
  }
}

async function peerRows(
  { turns }: Bench,
  peer: Peer,
  what: string,
  [theirs, ours]: readonly [number, number],
  warm: () => Promise<Measured>,
): Promise<readonly Row[]> {
  const of = await turnAbout(turns, { peer: peer.warm, ours: warm });
  const [w, o] = [of('peer').seconds, of('ours').seconds];
  const figure = (a: number, b: number): string => `${a.toFixed(2)} s, ${b.toFixed(2)} s: ${(b / a).toFixed(2)}×`;
  return [
    {
      short: 'setup-packer, nothing there yet',
      what: `${what}: ${peer.name}, setup-packer (median of ${turns})`,
      figure: figure(theirs, ours),
      bars: [atMost(ours / theirs, 0.5, '×')],
      peer: { name: peer.name, theirs, ours },
    },
    {
      short: 'setup-packer, in the tool cache',
      what: `setup-packer with the version in the tool cache: ${peer.name}, setup-packer (median of ${turns})`,
      figure: figure(w, o),
      bars: [atMost(o / w, 1, '×')],
      peer: { name: peer.name, theirs: w, ours: o },
    },
  ];
}

async function warmRow(
  { turns }: Bench,
  cached: () => Promise<Measured>,
  system: () => Promise<Measured>,
  told: () => Promise<Measured>,
): Promise<Row> {
  const of = await turnAbout(turns, { cached, system, told });
  const [c, s, t] = [of('cached').seconds, of('system').seconds, of('told').seconds];
  return {
    short: 'setup-packer, nothing fetched',
    what: `setup-packer where nothing is fetched: the tool cache's, the system's, of which "packer version" (median of ${turns})`,
    figure: `${c.toFixed(3)} s, ${s.toFixed(3)} s, ${t.toFixed(3)} s`,
    bars: [atMost(c, 0.35, 's'), atMost(s, 0.35, 's')],
  };
}

function packer(plain: Readonly<Record<string, string>>): { readonly program: string; readonly version: string } {
  const { parts } = survey();
  const part = [parts['packer-current'], parts['packer-debian']].find((one) => one?.ready === true);
  const program = part?.paths['packer'];
  if (program === undefined) throw new Error('there is no Packer here: node scripts/provision.mjs packer-current');
  const said = execFileSync(program, ['version'], { env: plain, encoding: 'utf8' });
  const version = /^Packer v(\S+)/.exec(said)?.[1];
  if (version === undefined) throw new Error(`${program} tells no version: ${said}`);
  return { program, version };
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
    short: `setup-packer loads (${what})`,
    what: `setup-packer loads (${what})`,
    figure: `${files.length} files, ${total.toFixed(0)} kB; ${largest.join(', ')}`,
    bars: [],
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
