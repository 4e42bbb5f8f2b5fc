import { devNull } from 'node:os';
import { join } from 'node:path';

import { steadyNow } from '../../core/clock.ts';
import { isFull } from '../../core/files/disk.ts';
import {
  isRunning,
  MARK,
  processesMarked,
  sendSignal,
  startDetached,
  waitUntil,
  withoutMark,
} from '../../core/process/process.ts';
import { messageOf } from '../../core/errors.ts';
import { type Leftover, listLeftovers } from '../../image/leftover.ts';
import { connectEc2, type Ec2 } from '../../providers/aws/ec2.ts';
import type { JournalEntry } from '../engine.ts';
import { configurationEnvironment } from '../config/expected-instances.ts';
import { instanceLeft, isSwept } from './instance-left.ts';
import { containersOf, readInstanceState } from './instance-state.ts';
import { sweepMarked } from '../../providers/docker/marked-containers.ts';
import type { KitchenProgram } from './program.ts';

export interface KitchenSweepRequest {
  /** Everything that the engine noted. */
  readonly entries: readonly JournalEntry[];
  /** As it was for the engine; with DOCKER_HOST where instances are containers. */
  readonly kitchen: KitchenProgram;
  /** Where Test Kitchen ran: absolute. */
  readonly root: string;
  readonly mark: string;
  /** Ours alone, still there: for the output of destroy. */
  readonly folder: string;
  /** Names of instances that are to stay, as the input `destroy` has it. */
  readonly keep: readonly string[];
  /** Whether what runs was sent its SIGTERM already: a second one would cut its cleaning short. */
  readonly isAsked: boolean;
  /** ms since the epoch: until then, what was asked to end may do so by itself. */
  readonly wait: number;
  /** ms since the epoch: until then all must be over. */
  readonly deadline: number;
  /** For tests. */
  readonly connect?: (region: string) => Promise<Servers>;
}

/** What the sweep asks of EC2. */
type Servers = Pick<Ec2, 'region' | 'instancesById' | 'terminate'>;

/** One more moment for what was asked to end before it is killed. */
const GRACE_MS = 10_000;
/** Of the job's time, for what comes after destroy. */
const REST_MS = 50_000;

/**
 * Ends what a run of Test Kitchen left running, destroys its instances by the same configuration, and removes what then
 * still has the run's mark. What cannot be removed is told with the command for it. Nothing without that mark, and no
 * instance that the run did not note, is touched.
 */
export async function sweepKitchen(request: KitchenSweepRequest): Promise<readonly Leftover[]> {
  await endProcesses(request);
  await destroyInstances(request);
  const isEverythingKept = request.keep.length > 0 && instancesOf(request).length === 0;
  if (isEverythingKept) return [];
  const [marked, servers] = await Promise.all([sweepContainers(request), sweepServers(request)]);
  // Judged last: what destroy could not do may be done by now.
  return [...leftInstances(request, [...marked, ...servers]), ...marked, ...servers];
}

async function sweepContainers({
  entries,
  kitchen,
  mark,
  root,
  keep,
}: KitchenSweepRequest): Promise<readonly Leftover[]> {
  if (!entries.some(({ kind }) => kind === 'instance')) return [];
  return sweepMarked(withoutMark(kitchen.environment), mark, containersOf(root, keep));
}

/** Instances whose state says that they are there, and of which nothing else says that they are gone. */
function leftInstances(request: KitchenSweepRequest, swept: readonly Leftover[]): readonly Leftover[] {
  return instancesOf(request).flatMap(([name]) => {
    const state = readInstanceState(request.root, name);
    return state.exists && !isSwept(state, swept) ? [instanceLeft(name, state, request.root)] : [];
  });
}

async function endProcesses({ entries, isAsked, wait, deadline, mark, keep }: KitchenSweepRequest): Promise<void> {
  const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
  const started = entries.flatMap((entry) => (entry.kind === 'process' ? [entry.process] : []));
  const running = async (): Promise<typeof started> => {
    const states = await Promise.all(
      started.map(async (one) => !ended.has(one.pid) && (await isRunning(one.pid, one.startTime))),
    );
    return started.filter((_, index) => states[index] === true);
  };
  const areOver = async (): Promise<boolean> => (await running()).length === 0;
  if (!isAsked) for (const { pid } of await running()) sendSignal(pid, 'SIGTERM');
  await waitUntil(areOver, Math.min(wait, deadline));
  for (const { pid } of await running()) sendSignal(pid, 'SIGKILL', true);
  // Commands of Test Kitchen have sessions of their own; the mark in their environment finds them. What a kept instance
  // needs (a hypervisor) may be among them.
  if (keep.length > 0) return;
  const strays = processesMarked(MARK, mark);
  for (const pid of strays) sendSignal(pid, 'SIGTERM');
  if (strays.length === 0) return;
  await waitUntil(async () => processesMarked(MARK, mark).length === 0, Math.min(steadyNow() + GRACE_MS, deadline));
  for (const pid of processesMarked(MARK, mark)) sendSignal(pid, 'SIGKILL');
}

/** Instances to destroy, by the configuration that they were made with. */
function instancesOf({ entries, keep }: KitchenSweepRequest): readonly (readonly [name: string, config: string])[] {
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind === 'instance' && entry.config !== null && !keep.includes(entry.instance)) {
      found.set(entry.instance, entry.config);
    }
  }
  return [...found];
}

async function destroyInstances(request: KitchenSweepRequest): Promise<void> {
  const isThere = ([name]: readonly [string, string]): boolean => readInstanceState(request.root, name).exists;
  const all = instancesOf(request);
  // One start of Ruby for all, in which Test Kitchen minds the drivers that do one at a time; when a hook of one ends it
  // for all, each is tried by itself.
  for (const config of new Set(all.map(([, path]) => path))) {
    const names = all.filter((one) => one[1] === config && isThere(one)).map(([name]) => name);
    if (names.length > 0) await destroy(request, config, `^(${names.map(escaped).join('|')})$`, names.length);
    for (const name of names) {
      if (names.length > 1 && isThere([name, config])) await destroy(request, config, name, 1);
    }
  }
}

async function destroy(request: KitchenSweepRequest, config: string, which: string, count: number): Promise<void> {
  const { kitchen, root, mark, folder, deadline } = request;
  // A provider that is silent must not take the time for what is left by then.
  const until = deadline - REST_MS;
  if (steadyNow() >= until) return;
  const [program, ...words] = kitchen.command;
  // On a full disk Test Kitchen would fall over its own first line, and destroy nothing.
  const output = isFull(folder) ? devNull : join(folder, 'sweep.log');
  const child = startDetached({
    program,
    args: [...words, 'destroy', which, `--concurrency=${Math.min(count, 4)}`, '--no-color'],
    cwd: root,
    environment: { ...kitchen.environment, ...configurationEnvironment(config), [MARK]: mark },
    stdout: output,
    stderr: output,
  });
  let isOver = false;
  const noted = (async (): Promise<void> => {
    await child.exit;
    isOver = true;
  })();
  if (await waitUntil(async () => isOver, until)) return await noted;
  sendSignal(child.pid, 'SIGKILL', true);
  // Commands of Test Kitchen have sessions of their own.
  for (const pid of processesMarked(MARK, mark)) sendSignal(pid, 'SIGKILL');
}

function escaped(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_]/g, String.raw`\$&`);
}

/** EC2 instances whose id the run noted, and which have its mark: the id alone was read from the repository's folder. */
async function sweepServers({
  entries,
  mark,
  connect = connectEc2,
}: KitchenSweepRequest): Promise<readonly Leftover[]> {
  const noted = entries.filter((entry) => entry.kind === 'ec2-instance');
  const found: Leftover[] = [];
  for (const region of new Set(noted.map((entry) => entry.region))) {
    const ids = [...new Set(noted.flatMap((entry) => (entry.region === region ? [entry.id] : [])))];
    const command = `aws ec2 terminate-instances --region ${region} --instance-ids ${ids.join(' ')}`;
    const swept = async (): Promise<readonly Leftover[]> => terminateMarked(await connect(region), ids, mark);
    found.push(...(await listLeftovers(ids.join(', '), command, swept())));
  }
  return found;
}

async function terminateMarked(ec2: Servers, ids: readonly string[], mark: string): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const { InstanceId: id, Tags, State } of await ec2.instancesById(ids)) {
    if (id === undefined || State?.Name === 'shutting-down') continue;
    const command = `aws ec2 terminate-instances --region ${ec2.region} --instance-ids ${id}`;
    const left = (reason: string): Leftover => ({
      kind: 'instance', id, region: ec2.region, state: 'left', reason, command,
    }); // prettier-ignore
    if (Tags?.some(({ Key, Value }) => Key === 'bakehouse:mark' && Value === mark) !== true) {
      found.push(left("the state of an instance names it, but it lacks this run's mark"));
      continue;
    }
    try {
      await ec2.terminate([id]);
      found.push({ ...left("it has this run's own mark"), state: 'removed', command: null });
    } catch (error) {
      found.push(left(messageOf(error)));
    }
  }
  return found;
}
