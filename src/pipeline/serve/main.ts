import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { waitFor } from '../../core/clock.ts';
import { UserError } from '../../core/errors.ts';
import { percentFull } from '../../core/files/disk.ts';
import { ensureOwnFolder } from '../../core/files/own-folder.ts';
import { refuseWindows } from '../../core/files/rights.ts';
import { type Interrupt, listenForInterrupt } from '../../core/process/interrupt.ts';
import { type Lock, TAKEN_AWAY, tryLockOfStrangers, waitedFor } from '../../core/process/lock.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, secretTextsOf } from '../../core/runner/inputs.ts';
import { readAllowed } from './allowed-address.ts';
import { onceAMinute } from './answer.ts';
import { fingerprintOf, keptCertificate } from './certificate.ts';
import { decideGate, type Gate, type Listening, readListening, urlOf } from './gate.ts';
import { type ServeInputs, serveInputs } from './inputs.ts';
import { KeptBuilds } from './kept-builds.ts';
import { listen } from './server.ts';
import { answerOf, type Bakery, type BuildService } from './service.ts';

/** How often it is looked whether the folder is still ours. */
const LOOK_MS = 5000;

export interface ServeOptions {
  /** The words by which this program is started. */
  readonly program: readonly string[];
  /** Cleans up after runs beside this folder of a run that were killed. False where one still gives a sign of itself. */
  readonly finishKilled: (host: Host) => Promise<boolean>;
}

/** Takes build requests by HTTP as packerd did, until it is asked to end. */
export async function serve(host: Host, options: ServeOptions): Promise<void> {
  refuseWindows('The service');
  hideSecrets(host);
  const inputs = readInputs(serveInputs, (name) => host.input(name));
  const listening = readListening(inputs.listen);
  const allowed = readAllowed(inputs.allow);
  const gate = decideGate(listening, { ...inputs, allow: allowed });
  const folder = inputs.folder === '' ? join(dirname(dirname(host.temporary)), 'serve') : resolve(inputs.folder);
  ensureOwnFolder(folder, 'folder');
  const interrupt = listenForInterrupt();
  let lock: Lock | undefined;
  try {
    const own = await ownFolder(host, folder, interrupt);
    lock = own;
    const builds = new KeptBuilds(folder, (message) => host.annotate({ level: 'warning', message }));
    const bakery = await openBakery(host, inputs, builds, options);
    const certificate = inputs.tls ? keptCertificate(folder, namesOf(listening), Date.now()) : undefined;
    const service: BuildService = {
      gate,
      builds,
      bakery,
      allowed,
      takesSecrets: inputs.to === 'local',
      queue: inputs.queue,
      diskUse: () => percentFull('/var/lib/docker') ?? percentFull(folder),
      isEnding: () => interrupt.at() !== undefined || !own.isOurs(),
      tell: onceAMinute((line) => host.annotate({ level: 'warning', message: line })),
    };
    let resumed: Promise<void> | undefined;
    // Nobody is answered before what an earlier service left is taken up.
    const resume = async (): Promise<void> => (resumed ??= bakery.resume());
    const listener = await listen(listening, certificate, async (asked) => {
      await resume();
      return answerOf(service, asked);
    });
    try {
      warn(host, gate, listening, inputs);
      host.info(`Listening on ${urlOf(listening, listener.port, inputs.tls)}, builds are kept in ${folder}`);
      if (certificate !== undefined) {
        host.info(`Its certificate is ${join(folder, 'certificate.pem')}, SHA-256 ${fingerprintOf(certificate)}`);
      }
      await resume();
      await untilAsked(interrupt, own);
      const drainMs = own.isOurs() ? inputs.drain * 1000 : 0;
      await bakery.close({ drainMs, isHurried: (times) => interrupt.count() > times });
    } finally {
      // Or what went wrong would be told, and the process go on.
      await listener.close();
    }
    if (!own.isOurs()) throw new UserError(`Another service has ${folder} now: ${TAKEN_AWAY}`);
    host.info('The service has ended.');
  } finally {
    interrupt.dispose();
    lock?.release();
  }
}

/** Before anything is said: an error about another input could quote them. */
function hideSecrets(host: Host): void {
  for (const name of ['token', 'checkout-token', 'github-token']) {
    const value = host.input(name).trim();
    if (value !== '') host.secret(value);
  }
  for (const value of secretTextsOf(host.input('secret-vars'))) if (value !== '') host.secret(value);
}

/** One service at a time works in a folder. One that was killed in a container has no process that could be asked for. */
async function ownFolder(host: Host, folder: string, interrupt: Interrupt): Promise<Lock> {
  const stop = new AbortController();
  interrupt.onFirst(() => stop.abort());
  const found = await tryLockOfStrangers(join(folder, 'lock'), 'a service', (why) => host.info(`Taken over: ${why}.`), {
    signal: stop.signal,
    onWait: (by) => host.info(waitedFor(by, folder)),
  });
  if (found.kind === 'taken') return found.lock;
  const pids = found.by.processes.map(({ pid }) => pid).join(', ');
  throw new UserError(
    `Another service works in ${folder} (process ${pids} on ${found.by.place.host}). End it, or give this one a folder of its own: --folder.`,
  );
}

async function openBakery(host: Host, inputs: ServeInputs, builds: KeptBuilds, options: ServeOptions): Promise<Bakery> {
  if (inputs.to === 'local') {
    const { LocalBakery } = await import('./local-builds.ts');
    return new LocalBakery({ host, builds, inputs, ...options });
  }
  const given = (['secret-vars', 'checkout-token', 'ssh-key'] as const).find((name) => inputs[name].length > 0);
  if (given !== undefined) {
    throw new UserError(
      `Input "${given}" is for builds of this machine; the workflow on GitHub has secrets of its own.`,
    );
  }
  const { GitHubBakery } = await import('./github-builds.ts');
  return GitHubBakery.open({ host, builds, inputs });
}

function namesOf({ address }: Listening): readonly string[] {
  const isName = /^[A-Za-z0-9.-]{1,253}$/.test(hostname());
  return [...new Set(['localhost', '127.0.0.1', '::1', address, ...(isName ? [hostname()] : [])])];
}

/** What whoever starts it has to know. */
function warn(host: Host, gate: Gate, { address, isLoopback }: Listening, { allow, tls }: ServeInputs): void {
  if (gate.kind === 'open') {
    host.annotate({
      level: 'error',
      title: 'Open',
      message: `whoever reaches ${address} can have this machine bake, and read what was baked: ${allow.join(', ')}`,
    });
  }
  if (gate.kind === 'token' && !isLoopback && !tls) {
    host.annotate({
      level: 'warning',
      message: 'The token can be read on its way: give --tls, or put a proxy before it.',
    });
  }
}

async function untilAsked(interrupt: Interrupt, own: Lock): Promise<void> {
  const asked = new AbortController();
  interrupt.onFirst(() => asked.abort());
  while (!asked.signal.aborted && own.isOurs()) await waitFor(LOOK_MS, asked.signal);
}
