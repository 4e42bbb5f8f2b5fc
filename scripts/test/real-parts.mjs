// @ts-check
import { daemonVersion, openDaemon } from '../provision/docker-daemon.mjs';
import { packagesRefusal } from '../provision/machine.mjs';
import { ensureBaseImage } from '../provision/parts/base-image.mjs';
import { provide } from '../provision/provide.mjs';
import { setNames } from '../provision/sets.mjs';
import { survey } from '../provision/survey.mjs';
import { Unavailable } from '../provision/unavailable.mjs';

/** @typedef {(line: string) => void} Print */

/**
 * Gets what the tests against real programs need, as far as it may, and tells the tests by the environment:
 * BAKEHOUSE_PARTS (what `provision.mjs --json` prints) and, for a daemon of ours, DOCKER_HOST.
 * @param {Print} print
 * @returns {Promise<() => Promise<void>>} what puts it away again
 */
export async function prepareRealParts(print) {
  await provision(print);
  const daemon = await getDaemon(print);
  const found = survey();
  if (daemon instanceof Unavailable) {
    found.parts['docker'] = { ready: false, obtainable: false, reason: daemon.reason, remedy: daemon.remedy };
  }
  process.env['BAKEHOUSE_PARTS'] = JSON.stringify(found);
  return async () => {
    if (!(daemon instanceof Unavailable)) await daemon.stop();
  };
}

/** @param {Print} print */
async function provision(print) {
  if (process.env['BAKEHOUSE_PROVISION'] === '0') {
    print('Not provisioning, as BAKEHOUSE_PROVISION=0 says.');
    return;
  }
  const refusal = packagesRefusal();
  if (refusal !== undefined) {
    print(
      `Not provisioning: ${refusal.reason}. Tests whose programs are missing are skipped; to have them, ${refusal.remedy}.`,
    );
    return;
  }
  await provide(setNames, print);
}

/** @param {Print} print */
async function getDaemon(print) {
  try {
    const daemon = await openDaemon();
    if (daemonVersion() === undefined) process.env['DOCKER_HOST'] = daemon.host;
    print(`docker daemon ${daemonVersion()} at ${daemon.host}${daemon.started ? ', started for this run' : ''}`);
    for (const name of /** @type {const} */ (['base-image', 'base-image-trixie'])) {
      await ensureBaseImage({ name }).catch((error) =>
        print(error instanceof Unavailable ? error.message : String(error)),
      );
    }
    return daemon;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    print(error.message);
    return error;
  }
}
