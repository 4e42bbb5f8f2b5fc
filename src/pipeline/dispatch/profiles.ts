import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

import { InputError, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { nameFits } from '../../plan/profiles/matching.ts';
import type { PackuilonConfig } from '../queue/config-ini.ts';
import type { Destination, Dispatch } from './destinations.ts';
import { type Due, pack } from './parcels.ts';
import {
  profileFolder,
  profileServer,
  type ProfileSource,
  RefusedProfile,
  UnreadableProfile,
} from './profile-sources.ts';
import { digestOfProfile, type SentProfile, SentSoFar, statePath, tellSent } from './state.ts';

/** Sends the profiles that are other ones than when they were sent the last time. */
export async function dispatchProfiles({ host, inputs, config, signal, destination }: Dispatch): Promise<void> {
  const path = statePath(host, inputs, config);
  const source = sourceOf(host, { from: inputs.from, config, path }, signal);
  const state = new SentSoFar(path, source.name);
  const match = inputs.match === '' ? (config?.match ?? '') : inputs.match;
  const listed = (await source.list()).filter(({ name }) => match === '' || nameFits(name, match));
  const isPriming = state.isFirst && inputs.prime;
  const noted = new Map<string, SentProfile | null>();
  const dues: Due[] = [];
  let refusal: RefusedProfile | undefined;
  let leftOut = 0;
  let read = 0;
  for (const { name, stamp, fault } of listed) {
    signal.throwIfAborted();
    if (fault !== undefined) {
      leftOut += 1;
      host.annotate({ level: 'warning', title: 'Dispatch', message: `${show(name)} is left out: ${fault}.` });
      continue;
    }
    const known = state.item(name);
    if (known !== undefined && stamp !== null && known.stamp === stamp) continue;
    const text = await readProfile(host, source, name);
    if (text === undefined) continue;
    if (text instanceof UnreadableProfile) {
      leftOut += 1;
      if (text instanceof RefusedProfile) refusal ??= text;
      continue;
    }
    read += 1;
    const digest = digestOfProfile(text);
    if (digest === undefined) {
      leftOut += 1;
      host.annotate({ level: 'warning', title: 'Dispatch', message: `${name} is not JSON, and is left out.` });
      continue;
    }
    const next: SentProfile = { stamp, digest, sent: known?.sent ?? 0 };
    if (isPriming || known?.digest === digest) noted.set(name, next);
    else dues.push({ name, text, next: { ...next, sent: next.sent + 1 } });
  }
  // It wants a password, say: of none is known whether it changed.
  if (refusal !== undefined && read === 0) throw refusal;
  const there = new Set(listed.map(({ name }) => name));
  const gone = Object.keys(state.now.items).filter((name) => !there.has(name));
  for (const name of gone) noted.set(name, null);
  state.keep({}, noted);
  if (gone.length > 0) host.info(`No longer there: ${gone.slice(0, 20).join(', ')}.`);
  if (isPriming) {
    host.info(
      `The first run: ${noted.size} profiles of ${source.name} are noted, and nothing is sent. Those that change from now on are.`,
    );
    tellSent(host, [], 0);
    return;
  }
  if (dues.length === 0) {
    const others = leftOut === 0 ? '' : `, and ${leftOut} are left out`;
    host.info(`Nothing changed: ${listed.length - leftOut} profiles of ${source.name} are as they were${others}.`);
    tellSent(host, [], 0);
    return;
  }
  await sendProfiles(host, state, dues, await destination());
}

/** Undefined where it is gone; where nobody can read it, that is told, and the others are sent all the same. */
async function readProfile(
  host: Host,
  source: ProfileSource,
  name: string,
): Promise<string | UnreadableProfile | undefined> {
  try {
    return await source.read(name);
  } catch (error) {
    if (!(error instanceof UnreadableProfile)) throw error;
    host.annotate({ level: 'warning', title: 'Dispatch', message: `${name} is left out: ${error.message}` });
    return error;
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
  tellSent(host, sent, failures.length);
  if (failures.length > 0)
    host.fail(`${failures.length} of ${dues.length} profiles could not be sent. ${failures.join('; ')}`);
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
  throw new InputError(
    'What may have changed? Give a folder of profiles or a server (--from), two commits (--commits A..B), or --config config.ini.',
  );
}
