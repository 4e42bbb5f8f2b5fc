import { join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { percentFull } from '../../core/files/disk.ts';
import { refuseWindows } from '../../core/files/rights.ts';
import { type Interrupt, listenForInterrupt } from '../../core/process/interrupt.ts';
import { type Lock, TAKEN_AWAY } from '../../core/process/lock.ts';
import type { Host } from '../../core/runner/host.ts';
import { onceAMinute } from './answer.ts';
import { fingerprintOf, keptCertificate } from './certificate.ts';
import { namesOf, urlOf, warnOfGate } from './gate.ts';
import type { ServeInputs } from './inputs.ts';
import { KeptBuilds, ownFolder, untilAsked } from './kept-builds.ts';
import { listen } from './server.ts';
import { answerOf, type Bakery, type BuildService } from './service.ts';
import { readSettings, type ServeSettings } from './settings.ts';

export interface ServeOptions {
  /** The words by which this program is started. */
  readonly program: readonly string[];
  /** Cleans up after runs beside this folder of a run that were killed. False where one still gives a sign of itself. */
  readonly finishKilled: (host: Host) => Promise<boolean>;
}

/** Takes build requests by HTTP as packerd did, until it is asked to end. */
export async function serve(host: Host, options: ServeOptions): Promise<void> {
  refuseWindows('The service');
  const settings = readSettings(host);
  const interrupt = listenForInterrupt();
  let lock: Lock | undefined;
  try {
    lock = await ownFolder(host, settings.folder, interrupt);
    await serveFrom(host, settings, lock, interrupt, options);
    if (!lock.isOurs()) throw new UserError(`Another service has ${settings.folder} now: ${TAKEN_AWAY}`);
    host.info('The service has ended.');
  } finally {
    interrupt.dispose();
    lock?.release();
  }
}

/** Serves what the folder keeps, and what comes, for as long as the folder is ours. */
async function serveFrom(
  host: Host,
  { inputs, listening, allowed, gate, folder }: ServeSettings,
  own: Lock,
  interrupt: Interrupt,
  options: ServeOptions,
): Promise<void> {
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
    warnOfGate(host, gate, listening, inputs);
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
