// `npm run soak [-- --count 100 --kills 100 --packer packer-current]`: many interruptions at random moments of a real docker bake, with each Packer that is
// here; the inventory of the whole daemon before and after. Minutes long, so not part of `npm test`, which does ten.
// Beside the bakes stands what is somebody else's and looks like theirs: of the same image, with a folder of nearly the
// same name, with a volume that docker made, with an image without a name. None of it may be touched.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { openDaemon } from '../../scripts/provision/docker-daemon.mjs';
import { survey } from '../../scripts/provision/survey.mjs';
import { interruptBake } from '../support/bake/interruptions.ts';
import type { PackerPart } from '../support/bake/packers.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { bakeAction } from '../support/bake/workspace.ts';
import { runJob } from '../support/runner/job.ts';
import { docker, dockerInventory, type DockerThing } from '../support/peers/docker.ts';
import { describeThings, difference, processInventory } from '../support/peers/inventory.ts';
import { soakOptions } from './soak-options.ts';

const options = soakOptions(`Usage: npm run soak -- [--count 100] [--kills 100] [--packer packer-current]

Cancels and kills docker bakes at random moments, with each Packer that is here, on a daemon of its own, beside things of
others that look like theirs. What is left, and what was touched, is told by inventory; 1 where there is any.

  --count N      so many cancels with each Packer (100)
  --kills N      so many kills with each Packer (100)
  --packer NAME  only with this one: packer-current or packer-debian
  --help         this`);
const template = 'app.pkr.hcl';
/** A little longer than a bake takes on this machine, so that some interruptions come too late. */
const BEYOND = 1.1;

const daemon = await openDaemon();
process.env['DOCKER_HOST'] = daemon.host;
const workspace = await mkdtemp(join(tmpdir(), 'bakehouse-soak-'));
const image = await imageWithVolume();
const strangers = await standBeside();
try {
  const hcl = dockerHcl({ inline: ['echo begun', 'sleep 1.5'] }).replace('debian:bookworm', image);
  await writeFile(join(workspace, template), hcl);
  for (const packer of packersHere()) {
    await soak(packer, 'cancel', options.count);
    await soak(packer, 'kill', options.kills);
  }
  const touched = await touchedOf(strangers);
  console.log(`${strangers.length} things of others stood beside; ${touched.length} were touched.`);
  for (const thing of touched) console.log(`  ${thing.kind} ${thing.id} (${thing.label})`);
  if (touched.length > 0) process.exitCode = 1;
} finally {
  await docker('rm', '--force', '--volumes', ...idsOf('container')).catch(() => '');
  await docker('image', 'rm', '--force', ...idsOf('image'), image).catch(() => '');
  await rm(workspace, { recursive: true, force: true });
  await daemon.stop();
}

/** An image of which docker makes a volume for every container. */
async function imageWithVolume(): Promise<string> {
  const source = await docker('create', 'debian:bookworm', 'true');
  try {
    return await docker('commit', '--change', 'VOLUME /kept', source);
  } finally {
    await docker('rm', source);
  }
}

/** What other jobs on one daemon may have, as like ours as can be. */
async function standBeside(): Promise<readonly DockerThing[]> {
  const before = await dockerInventory();
  const folder = join(tmpdir(), 'bakehouse-soak-beside', 'bakehouse', 'b-0', 't', 'packer');
  const running = await docker('run', '--detach', '--volume', `${folder}:/packer-files`, image, 'sleep', 'infinity');
  await docker('create', '--interactive', '--tty', '--entrypoint', '/bin/sh', image);
  await docker('commit', running);
  return difference(before, await dockerInventory()).added;
}

/** Those that are not there any more, or are another by now: a container that was stopped, too. */
async function touchedOf(things: readonly DockerThing[]): Promise<readonly DockerThing[]> {
  const now = new Map((await dockerInventory()).map((thing) => [`${thing.kind} ${thing.id}`, thing.label]));
  return things.filter(({ kind, id, label }) => now.get(`${kind} ${id}`) !== label);
}

function idsOf(kind: DockerThing['kind']): readonly string[] {
  return strangers.filter((thing) => thing.kind === kind).map(({ id }) => id);
}

async function soak(packer: PackerPart, how: 'cancel' | 'kill', count: number): Promise<void> {
  const temporary = await leftInTemporary();
  const statuses = new Map<string, number>();
  const told: DockerThing[] = [];
  const untold: DockerThing[] = [];
  let there = await dockerInventory();
  let failed = 0;
  const longest = BEYOND * (await durationOf(packer));
  const begun = performance.now();
  for (let turn = 0; turn < count; turn += 1) {
    const after = Math.random() * longest;
    const end = await interruptBake({ packer, workspace, template, how, after });
    statuses.set(end.status, (statuses.get(end.status) ?? 0) + 1);
    const now = await dockerInventory();
    const { added } = difference(there, now);
    there = now;
    // An image that was made is in the record; what cannot be proven to be the bake's is told with what removes it.
    const silent = added.filter(({ id }) => !end.told.has(id));
    told.push(...added.filter(({ id }) => end.told.has(id)));
    untold.push(...silent);
    const left = [...end.left, ...describeThings(silent)];
    if (left.length === 0) continue;
    failed += 1;
    console.log(`${how} after ${Math.round(after)} ms left:\n  ${left.join('\n  ')}\n${end.job.log}`);
  }
  const files = (await leftInTemporary()).filter((name) => !temporary.includes(name));
  const processes = await processInventory('PACKER_PLUGIN_MAGIC_COOKIE', '');
  const seconds = Math.round((performance.now() - begun) / 1000);
  const ended = [...statuses].map(([status, number]) => `${number} ${status}`).join(', ');
  console.log(
    `Packer ${packer.version}: ${count} × ${how} in ${seconds} s (${ended}); told: ${told.length}; ` +
      `left untold: ${untold.length} of docker, ${files.length} temporary files, ${processes.length} processes; ${failed} jobs with leftovers.`,
  );
  for (const line of [...describeThings(untold), ...files]) console.log(`  ${line}`);
  if (failed > 0 || untold.length > 0 || files.length > 0) process.exitCode = 1;
}

/** Of the main step of a bake that nobody interrupts, in ms. */
async function durationOf(packer: PackerPart): Promise<number> {
  const { steps, log } = await runJob({
    workspace,
    steps: [{ action: bakeAction, inputs: { template }, env: packer.environment }],
  });
  const made = steps[0]?.outputs['image-id'] ?? '';
  if (made === '') throw new Error(`the bake that nobody interrupts failed:\n${log}`);
  await docker('image', 'rm', '--force', made);
  return steps[0]?.phases.main?.durationMs ?? 0;
}

async function leftInTemporary(): Promise<readonly string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('packer'));
}

function packersHere(): readonly PackerPart[] {
  const { parts } = survey();
  return (['packer-debian', 'packer-current'] as const).flatMap((name) => {
    if (options.packer !== undefined && options.packer !== name) return [];
    const part = parts[name];
    const plugins = parts['packer-plugin-docker'];
    if (part?.ready !== true) {
      console.log(`${name} is not here: ${part?.reason ?? 'unknown'}`);
      return [];
    }
    const program = part.paths['packer'] ?? '';
    const path = plugins?.ready === true ? plugins.paths['pluginPath'] : undefined;
    const environment = {
      PATH: `${dirname(program)}:${process.env['PATH']}`,
      CHECKPOINT_DISABLE: '1',
      DOCKER_HOST: daemon.host,
      ...(path === undefined ? {} : { PACKER_PLUGIN_PATH: path }),
    };
    return [{ name, program, version: part.version, environment }];
  });
}
