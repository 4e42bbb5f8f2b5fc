import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, show } from '../../core/runner/inputs.ts';
import { nameFits } from '../../plan/profiles/matching.ts';
import { chooseAddress } from '../queue/address.ts';
import { openSession } from '../queue/broker.ts';
import { BrokerAway } from '../queue/connection.ts';
import type { PackuilonConfig } from '../queue/config-ini.ts';
import { madeAt, readConfig } from '../queue/main.ts';
import { defaultRef, openPlace } from '../requests/place.ts';
import { changedLegs, commitOf, isCommitHere, planOf } from './changed-legs.ts';
import { type Destination, lineDestination, queueDestination, workflowDestination } from './destinations.ts';
import { type DispatchInputs, dispatchInputs } from './inputs.ts';
import { type Due, pack, parcelId } from './parcels.ts';
import { profileFolder, profileServer, type ProfileSource, UnreadableProfile } from './profile-sources.ts';
import { digestOfProfile, type SentProfile, SentSoFar } from './state.ts';

interface Dispatch {
  readonly host: Host;
  readonly inputs: DispatchInputs;
  readonly config: PackuilonConfig | undefined;
  readonly signal: AbortSignal;
  /** Opened at its first use: where nothing changed, nobody is asked. */
  readonly destination: () => Promise<Destination>;
}

/** Finds out what changed since it was sent the last time, and sends it. */
export async function dispatch(host: Host, print: (text: string) => Promise<void>): Promise<void> {
  for (const name of ['amqp', 'github-token']) {
    const value = host.input(name).trim();
    if (value !== '') host.secret(value);
  }
  const inputs = readInputs(dispatchInputs, (name) => host.input(name));
  const config = readConfig(host, inputs.config);
  const interrupt = listenForInterrupt();
  const stop = new AbortController();
  interrupt.onFirst(() => stop.abort());
  const { signal } = stop;
  let opened: Destination | undefined;
  const destination = async (): Promise<Destination> =>
    (opened ??= await openDestination(host, { inputs, config, signal }, print));
  const work = async (): Promise<void> => {
    try {
      const one: Dispatch = { host, inputs, config, signal, destination };
      await (inputs.commits === '' ? dispatchProfiles(one) : dispatchCommits(one));
    } finally {
      await opened?.close();
    }
  };
  try {
    await leaveInTime(host, interrupt, work);
  } catch (error) {
    if (!(error instanceof BrokerAway)) throw error;
    throw new UserError(`${error.message}. What was not sent is sent the next time.`);
  } finally {
    interrupt.dispose();
  }
}

async function dispatchProfiles({ host, inputs, config, signal, destination }: Dispatch): Promise<void> {
  const path = statePath(host, inputs, config);
  const source = sourceOf(host, { from: inputs.from, config, path }, signal);
  const state = new SentSoFar(path, source.name);
  const match = inputs.match === '' ? (config?.match ?? '') : inputs.match;
  const listed = (await source.list()).filter(({ name }) => match === '' || nameFits(name, match));
  const isPriming = state.isFirst && inputs.prime;
  const noted = new Map<string, SentProfile | null>();
  const dues: Due[] = [];
  for (const { name, stamp, fault } of listed) {
    signal.throwIfAborted();
    if (fault !== undefined) {
      host.annotate({ level: 'warning', title: 'Dispatch', message: `${show(name)} is left out: ${fault}.` });
      continue;
    }
    const known = state.item(name);
    if (known !== undefined && stamp !== null && known.stamp === stamp) continue;
    const text = await readProfile(host, source, name);
    if (text === undefined) continue;
    const digest = digestOfProfile(text);
    if (digest === undefined) {
      host.annotate({ level: 'warning', title: 'Dispatch', message: `${name} is not JSON, and is left out.` });
      continue;
    }
    const next: SentProfile = { stamp, digest, sent: known?.sent ?? 0 };
    if (isPriming || known?.digest === digest) noted.set(name, next);
    else dues.push({ name, text, next: { ...next, sent: next.sent + 1 } });
  }
  const there = new Set(listed.map(({ name }) => name));
  const gone = Object.keys(state.now.items).filter((name) => !there.has(name));
  for (const name of gone) noted.set(name, null);
  state.keep({}, noted);
  if (gone.length > 0) host.info(`No longer there: ${gone.slice(0, 20).join(', ')}.`);
  if (isPriming) {
    host.info(
      `The first run: ${noted.size} profiles of ${source.name} are noted, and nothing is sent. Those that change from now on are.`,
    );
    tell(host, [], 0);
    return;
  }
  if (dues.length === 0) {
    host.info(`Nothing changed: ${listed.length} profiles of ${source.name} are as they were.`);
    tell(host, [], 0);
    return;
  }
  await sendProfiles(host, state, dues, await destination());
}

/** Undefined where it is gone, or nobody can read it, which is told: the others are sent all the same. */
async function readProfile(host: Host, source: ProfileSource, name: string): Promise<string | undefined> {
  try {
    return await source.read(name);
  } catch (error) {
    if (!(error instanceof UnreadableProfile)) throw error;
    host.annotate({ level: 'warning', title: 'Dispatch', message: `${name} is left out: ${error.message}` });
    return undefined;
  }
}

/** What one of them fails with is told, and the others are sent. */
async function sendProfiles(
  host: Host,
  state: SentSoFar,
  dues: readonly Due[],
  destination: Destination,
): Promise<void> {
  const sent: string[] = [];
  const failures: string[] = [];
  for (const one of pack(dues, destination, state.now.pending)) {
    if (one.kind === 'refused') {
      failures.push(`${one.due.name}: ${one.reason}`);
      continue;
    }
    // Should we be killed after it was sent and before that is noted, it is looked for.
    state.keep({ pending: one.parcel.id });
    const said = await destination.send(one.parcel);
    state.keep({ pending: null }, new Map(one.dues.map(({ name, next }) => [name, next])));
    const names = one.dues.map(({ name }) => name);
    sent.push(...names);
    host.info(`${names.join(', ')} ${said}.`);
  }
  tell(host, sent, failures.length);
  if (failures.length > 0)
    host.fail(`${failures.length} of ${dues.length} profiles could not be sent. ${failures.join('; ')}`);
}

async function dispatchCommits({ host, inputs, config, signal, destination }: Dispatch): Promise<void> {
  const [first = '', last = '', ...more] = inputs.commits.split('..');
  if (!inputs.commits.includes('..') || last === '' || more.length > 0 || last.startsWith('.')) {
    throw new UserError(
      `Input "commits" must be A..B, or ..B where the state says where it begins, but was ${show(inputs.commits)}.`,
    );
  }
  const state = new SentSoFar(
    statePath(host, inputs, config),
    `commits of ${inputs.manifest.join(', ') || 'the manifest'}`,
  );
  const until = await commitOf(host, last, signal);
  const since = first === '' ? state.now.commit : await commitOf(host, first, signal);
  if (since === null) {
    state.keep({ commit: until });
    host.info(`The first run: ${until} is noted, and nothing is sent. What changes from there on is.`);
    tell(host, [], 0);
    return;
  }
  if (first === '' && !(await isCommitHere(host, since, signal))) {
    throw new UserError(
      `The last commit that was sent, ${since}, is not in this repository: its history was written anew, or the clone is too shallow (fetch-depth: 0 brings all of it). To go on from a commit that is there, name it once: --commits A..${last}`,
    );
  }
  const before = await planOf(host, since, inputs.manifest, signal);
  const legs = changedLegs(before, await planOf(host, until, inputs.manifest, signal));
  if (legs.length === 0) {
    host.info(`Nothing changed from ${since} to ${until}: all recipes are as they were.`);
  } else {
    const id = parcelId(`${since}\n${until}\n${legs.join('\n')}`);
    const to = await destination();
    const parcel = { id, isOld: state.now.pending === id, content: { kind: 'legs' as const, only: legs } };
    const reason = to.refuses(parcel);
    if (reason !== undefined) throw new UserError(reason);
    state.keep({ pending: id });
    host.info(`${legs.join(', ')} ${await to.send(parcel)}.`);
  }
  state.keep({ pending: null, commit: until });
  tell(host, legs, 0);
}

interface Sought {
  readonly from: string;
  readonly config: PackuilonConfig | undefined;
  /** Of the state, which is no profile. */
  readonly path: string;
}

function sourceOf(host: Host, { from, config, path }: Sought, signal: AbortSignal): ProfileSource {
  if (/^https?:/i.test(from)) return profileServer(from, undefined, signal);
  if (from !== '') {
    const folder = resolve(host.workspace, from);
    if (existsSync(folder) && statSync(folder).isDirectory()) return profileFolder(from, folder, path);
    throw new UserError(
      `Input "from" must be a folder of profiles or the address of a server, but ${show(from)} is neither.`,
    );
  }
  const { infoUrl, folderUrl } = config ?? {};
  if (infoUrl !== undefined) return profileServer(infoUrl, folderUrl, signal);
  throw new UserError(
    'What may have changed? Give a folder of profiles or a server (--from), two commits (--commits A..B), or --config config.ini.',
  );
}

async function openDestination(
  host: Host,
  { inputs, config, signal }: Omit<Dispatch, 'host' | 'destination'>,
  print: (text: string) => Promise<void>,
): Promise<Destination> {
  if (inputs.to === 'stdout') return lineDestination(print);
  if (inputs.to === 'github') {
    const github = await openPlace(host, inputs, signal);
    const ref = inputs.ref === '' ? defaultRef(host) : inputs.ref;
    return workflowDestination(host, { github, ref, event: inputs.event, signal });
  }
  const queue = inputs.queue === '' ? (config?.queue ?? 'build-queue') : inputs.queue;
  const address = chooseAddress(host, inputs.amqp, config?.broker);
  const session = await openSession(address, { queue, prefetch: 1, signal, onMade: madeAt(host, address) });
  return queueDestination(session, queue);
}

function statePath(host: Host, { state }: DispatchInputs, config: PackuilonConfig | undefined): string {
  const folder = host.input('state') === '' ? config?.cacheFolder : undefined;
  return resolve(host.workspace, folder ?? '', state);
}

function tell(host: Host, sent: readonly string[], failed: number): void {
  host.output('sent', JSON.stringify(sent));
  host.output('failed', String(failed));
}
