import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import type { GitHub } from '../requests/github.ts';
import { idOf } from '../requests/identity.ts';
import { checkSize, type Payload } from '../requests/payload.ts';
import { send } from '../requests/submission.ts';
import { stateOf } from '../requests/telling.ts';
import { BadMessage, type MessageWish } from './message.ts';

/** Something to bake, for the workflow of a repository. */
export interface Errand {
  readonly id: string;
  /** Whether it may have been sent before, so that its run is looked for first. */
  readonly isOld: boolean;
  readonly wish: MessageWish | { readonly kind: 'profiles'; readonly profiles: readonly string[] };
}

export interface Counter {
  readonly github: GitHub;
  readonly ref: string;
  /** The type of an event; empty starts the workflow itself, which cannot take profiles. */
  readonly event: string;
  readonly signal: AbortSignal;
}

/** An event that brings profiles, where nobody says another. */
const EVENT = 'bake';
/** So long a run is looked for whose dispatch got no answer, in ms: a quarter of this each time. */
const PATIENCE_MS = 60_000;
const STEP_MS = 1000;
/** What goes on is among these. */
const NEWEST = 300;

/**
 * Hands an errand to GitHub, once. Gives in words what became of it. Throws a BadMessage for what GitHub would never take,
 * Refused for what it does not let us do, and another UserError where it may take it later.
 */
export async function handOver(host: Host, { github, ref, event, signal }: Counter, errand: Errand): Promise<string> {
  const type = event === '' && isProfiles(errand) ? EVENT : event;
  const payload: Payload = { ...payloadOf(errand), id: errand.id, isOwnId: errand.isOld };
  try {
    checkSize(payload, type !== '');
  } catch (error) {
    throw error instanceof UserError ? new BadMessage(error.message) : error;
  }
  const sent = await send(host, {
    github,
    payload,
    ref,
    event: type,
    signal,
    stepMs: STEP_MS,
    patienceMs: PATIENCE_MS,
    isSoonDone: true,
  });
  if (sent.kind === 'known') return `was there already as run ${sent.run.id} (${stateOf(sent.run)})`;
  return sent.run === null
    ? `is accepted as request ${errand.id}`
    : `is accepted as run ${sent.run.id}, ${sent.run.url}`;
}

/**
 * A run that still goes on and whose id begins so: of a message that was handed out before, by somebody who could not say so
 * any more. One that is over is none: the same may be asked for again.
 */
export async function runThatGoesOn(github: GitHub, beginning: string): Promise<string | undefined> {
  let seen = 0;
  for await (const run of github.runs()) {
    seen += 1;
    if (run.status !== 'completed' && idOf(run)?.startsWith(beginning) === true) return idOf(run);
    if (seen >= NEWEST) break;
  }
  return undefined;
}

/** What is sent, for a workflow and as an event. Pure. */
export function payloadOf({ id, wish }: Pick<Errand, 'id' | 'wish'>): Pick<Payload, 'inputs' | 'event'> {
  if (wish.kind === 'legs') {
    const only = wish.only.join(',');
    return { inputs: { id, only }, event: { id, only } };
  }
  if (wish.kind === 'request') {
    const request: Readonly<Record<string, unknown>> = JSON.parse(wish.request);
    return { inputs: { id, request: JSON.stringify({ ...request, id }) }, event: { ...request, id } };
  }
  const profiles = (wish.kind === 'profile' ? [wish.profile] : wish.profiles).map((one): unknown => JSON.parse(one));
  return { inputs: { id }, event: { id, profiles } };
}

function isProfiles({ wish }: Errand): boolean {
  return wish.kind === 'profile' || wish.kind === 'profiles';
}
