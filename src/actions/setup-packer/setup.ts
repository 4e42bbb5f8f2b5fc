import type { Host } from '../../core/runner/host.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import { platformOf } from '../../packer/install/platform.ts';
import { checkFrozen, pinsOf } from '../../packer/install/plugin-lock.ts';
import { type Keyring, readKeyring } from '../../packer/install/signature.ts';
import { sourceOf } from '../../packer/install/source.ts';
import type { SetupPackerInputs } from './inputs.ts';
import { readSettings, type Setup } from './settings.ts';

/** All that the set-up goes by: where from, for which platform, held against whose keys. */
export async function prepareSetup(host: Host, inputs: SetupPackerInputs, signal: AbortSignal): Promise<Setup> {
  const settings = readSettings(host, inputs);
  const { lock, needs } = settings;
  const platform = platformOf(process.platform, process.arch);
  if (inputs.frozen && lock.content !== undefined) checkFrozen(pinsOf(needs, lock.content, platform).drift, lock.name);
  if (platform.notice !== undefined) host.annotate({ level: 'notice', message: platform.notice });
  const now = new Date();
  const options = {
    idle: 30_000,
    attempts: 3,
    backoff: 1000,
    random: Math.random,
    userAgent: 'bakehouse-setup-packer',
  };
  return {
    ...settings,
    host,
    platform,
    source: sourceOf(inputs.mirror, options, (value) => host.secret(value)),
    keyring: await keyringOf(inputs.keyring, now),
    environment: childEnvironment(host.environment, [], {}),
    fetching: { options, signal, now, note: (line) => host.info(line) },
  };
}

/**
 * Keys are read when something is held against them: a warm start does without OpenPGP. Only what must not be there at
 * all is told at once.
 */
async function keyringOf(armored: string, now: Date): Promise<Keyring> {
  if (armored === '') return { kind: 'hashicorp' };
  return armored.includes('BEGIN PGP PUBLIC KEY BLOCK') && !armored.includes('PRIVATE KEY')
    ? { kind: 'own', armored }
    : readKeyring(armored, now);
}
