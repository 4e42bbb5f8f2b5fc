// What publishing costs: 25 container images to four registries against the slowest of the four alone, and against the shell
// that people write for it; and how much memory it takes to send machines, many of them and a large one.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { survey } from '../../scripts/provision/survey.mjs';
import { type Ending, startRegistry } from '../support/peers/registry.ts';
import { writeVerifiedRecords } from '../support/publish/verified-records.ts';
import { type Bench, type Measured, turnAbout } from './machine.ts';
import { type ImageOfFleet, loadContainers, writeMachines } from './publish-images.ts';
import { atMost, type Row } from './rows.ts';

const main = fileURLToPath(new URL('../../dist/publish-image/main.js', import.meta.url));
const IMAGES = 25;
const REGISTRIES = 4;
/** Milliseconds that the slowest registry is away. */
const AWAY = 20;
const MB = 1e6;

export async function publishRows(bench: Bench): Promise<readonly Row[]> {
  const program = survey().parts['docker-registry'];
  if (program?.ready !== true) throw new Error('there is no registry here: node scripts/provision.mjs registry');
  const part = { registry: program.paths['registry'] ?? '', label: '' };
  return [...(await containerRows(bench, part)), await machineRow(bench, part)];
}

type RegistryPart = Parameters<typeof startRegistry>[1];

/** Fresh registries for one measurement: docker sends nothing twice to one that it has sent it to. */
async function atRegistries(
  part: RegistryPart,
  delays: readonly number[],
  work: (hosts: readonly string[]) => Promise<Measured>,
): Promise<Measured> {
  const ends: (() => unknown)[] = [];
  // What a test context is asked for here; it ends in the opposite order.
  const ending = { after: (end: () => unknown) => void ends.unshift(end) };
  try {
    const registries = await Promise.all(
      delays.map((delay) => startRegistry(ending satisfies Ending, part, { delay })),
    );
    return await work(registries.map(({ host }) => host));
  } finally {
    for (const end of ends) await end();
  }
}

async function containerRows(bench: Bench, part: RegistryPart): Promise<readonly Row[]> {
  const docker = (...args: readonly string[]): string =>
    execFileSync('docker', args, { env: { ...process.env, ...bench.plain }, encoding: 'utf8' });
  const images = loadContainers(bench.folder, IMAGES, docker);
  const records = join(bench.folder, 'records-of-containers');
  writeVerifiedRecords(records, images);
  const [one] = images;
  const recordsOfOne = join(bench.folder, 'records-of-one');
  if (one !== undefined) writeVerifiedRecords(recordsOfOne, [one]);
  const four = [0, 0, 0, AWAY];
  try {
    const of = await turnAbout(
      2,
      {
        slowest: () => atRegistries(part, [AWAY], (hosts) => publish(bench, records, hosts)),
        all: () => atRegistries(part, four, (hosts) => publish(bench, records, hosts)),
        one: () => atRegistries(part, [0], (hosts) => publish(bench, recordsOfOne, hosts)),
      },
      true,
    );
    const shell = await atRegistries(part, four, (hosts) =>
      bench.measure('sh', ['-ec', pushes(images, hosts)], bench.plain),
    );
    const [s, a, o] = [of('slowest'), of('all'), of('one')];
    return [
      {
        short: 'publish to 4 registries',
        what: `publish ${IMAGES} container images: to a registry that is ${AWAY} ms away, to that and three near ones (median of 2)`,
        figure: `${s.seconds.toFixed(1)} s, ${a.seconds.toFixed(1)} s: ${(a.seconds / s.seconds).toFixed(2)}×`,
        bars: [atMost(a.seconds / s.seconds, 1.25, '×')],
        peer: {
          name: 'the slowest registry alone',
          theirs: s.seconds,
          ours: a.seconds,
        },
      },
      {
        short: 'publish, against a shell',
        what: `publish ${IMAGES} container images to ${REGISTRIES} registries: docker tag and push in a loop, once, publish-image`,
        figure: `${shell.seconds.toFixed(1)} s, ${a.seconds.toFixed(1)} s: ${(a.seconds / shell.seconds).toFixed(2)}×`,
        bars: [atMost(a.seconds / shell.seconds, 1, '×')],
        peer: {
          name: 'docker push in a loop',
          theirs: shell.seconds,
          ours: a.seconds,
        },
      },
      {
        short: 'memory, 100 uploads to 1',
        what: `peak memory of publish-image: 1 image to 1 registry, ${IMAGES} to ${REGISTRIES}`,
        figure: `${o.peakMb.toFixed(0)} MB, ${a.peakMb.toFixed(0)} MB`,
        bars: [atMost(a.peakMb / o.peakMb, 1.5, '×')],
      },
    ];
  } finally {
    docker('image', 'rm', '--force', ...images.map(({ image }) => image.id));
  }
}

/** Files of disks, which are sent by publish-image itself. */
async function machineRow(bench: Bench, part: RegistryPart): Promise<Row> {
  const sent = (count: number, bytes: number, registries: number) => async (): Promise<Measured> => {
    const workspace = join(bench.folder, 'machines');
    const records = join(bench.folder, 'records-of-machines');
    try {
      writeVerifiedRecords(records, writeMachines(workspace, count, bytes));
      const near = Array.from({ length: registries }, () => 0);
      return await atRegistries(part, near, (hosts) => publish(bench, records, hosts, workspace));
    } finally {
      for (const folder of [workspace, records]) rmSync(folder, { recursive: true, force: true });
    }
  };
  const of = await turnAbout(
    1,
    {
      small: sent(1, 8 * MB, 1),
      many: sent(IMAGES, 8 * MB, REGISTRIES),
      large: sent(1, 400 * MB, 1),
    },
    true,
  );
  const [s, m, l] = [of('small'), of('many'), of('large')];
  const most = Math.max(m.peakMb, l.peakMb);
  return {
    short: 'memory, disks',
    what: `peak memory for disks: 1 of 8 MB to 1 registry, ${IMAGES} of 8 MB to ${REGISTRIES}, 1 of 400 MB to 1 (once)`,
    figure: `${s.peakMb.toFixed(0)} MB, ${m.peakMb.toFixed(0)} MB in ${m.seconds.toFixed(1)} s, ${l.peakMb.toFixed(0)} MB in ${l.seconds.toFixed(1)} s`,
    bars: [atMost(most / s.peakMb, 1.5, '×')],
  };
}

async function publish(
  bench: Bench,
  records: string,
  hosts: readonly string[],
  workspace = bench.folder,
): Promise<Measured> {
  const targets = Object.fromEntries(
    hosts.map((host, index) => [
      `registry-${index}`,
      { oci: { repository: `${host}/acme/{image}`, tags: ['{version}', 'latest'] } },
    ]),
  );
  const inputs = { records, targets: JSON.stringify(targets), version: '1.0', report: 'false' };
  const event = join(bench.folder, 'event.json');
  const repository = { full_name: 'octo-org/images', default_branch: 'main' };
  writeFileSync(event, JSON.stringify({ repository }));
  const environment = {
    ...bench.environment(bench.plain, inputs),
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: repository.full_name,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: randomBytes(20).toString('hex'),
  };
  return await bench.measure(process.execPath, [main], environment);
}

/** What people write: one image after another, to one registry after another. */
function pushes(images: readonly ImageOfFleet[], hosts: readonly string[]): string {
  const lines = hosts.flatMap((host) =>
    images.flatMap(({ image, leg }) =>
      ['1.0', 'latest'].flatMap((tag) => {
        const name = `${host}/acme/${leg}:${tag}`;
        return [`docker tag ${image.id} ${name}`, `docker push -q ${name}`, `docker rmi ${name} >/dev/null`];
      }),
    ),
  );
  return lines.join('\n');
}
