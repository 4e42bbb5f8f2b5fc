// @ts-check
import { daemonVersion, openDaemon } from '../provision/docker-daemon.mjs';
import { packagesRefusal } from '../provision/machine.mjs';
import { ensureBaseImage } from '../provision/parts/base-image.mjs';
import { provide } from '../provision/provide.mjs';
import { survey } from '../provision/survey.mjs';
import { Unavailable } from '../provision/unavailable.mjs';
import { startMoto } from './moto.mjs';

/** @typedef {(line: string) => void} Print */

/**
 * @typedef {import('../provision/sets.mjs').SetName} SetName
 *
 * @typedef {object} RealParts
 * @property {NodeJS.ProcessEnv} environment what tells the tests: BAKEHOUSE_PARTS (what `provision.mjs --json` prints,
 * and which sets were asked for), for a daemon of ours DOCKER_HOST, and BAKEHOUSE_MOTO, where a moto of this run listens
 * @property {() => Promise<void>} putAway ends what was started
 */

/**
 * Gets what the tests against real programs need, as far as it may.
 * @param {readonly SetName[]} asked
 * @param {Print} print
 * @param {{ wantsDaemon: boolean, wantsMoto: boolean }} wants
 * @returns {Promise<RealParts>}
 */
export async function prepareRealParts(asked, print, { wantsDaemon, wantsMoto }) {
  const missing = await provision(asked, print);
  const daemon = wantsDaemon ? await getDaemon(print) : undefined;
  const found = survey();
  // What was tried says more than what is not there.
  for (const [name, { reason, remedy }] of missing) {
    const part = found.parts[name];
    if (part?.ready === false) found.parts[name] = { ...part, reason, remedy };
  }
  if (daemon instanceof Unavailable) {
    found.parts['docker'] = { ready: false, obtainable: false, reason: daemon.reason, remedy: daemon.remedy };
  }
  const python = found.parts['moto']?.ready ? found.parts['moto'].paths['python'] : undefined;
  const moto = wantsMoto && python !== undefined ? await startMoto(python) : undefined;
  const { DOCKER_HOST } = process.env;
  return {
    environment: {
      BAKEHOUSE_PARTS: JSON.stringify({ ...found, asked }),
      ...(DOCKER_HOST === undefined ? {} : { DOCKER_HOST }),
      ...(moto === undefined ? {} : { BAKEHOUSE_MOTO: moto.socket }),
    },
    putAway: async () => {
      await moto?.stop();
      if (!(daemon instanceof Unavailable)) await daemon?.stop();
    },
  };
}

/**
 * @param {readonly SetName[]} asked
 * @param {Print} print
 * @returns {Promise<ReadonlyMap<string, Unavailable>>} what could not be had, and why
 */
async function provision(asked, print) {
  if (process.env['BAKEHOUSE_PROVISION'] === '0') {
    print('Not provisioning, as BAKEHOUSE_PROVISION=0 says.');
    return new Map();
  }
  const refusal = packagesRefusal();
  if (refusal !== undefined) {
    print(
      `Not provisioning: ${refusal.reason}. Tests whose programs are missing are skipped; to have them, ${refusal.remedy}.`,
    );
    return new Map();
  }
  return provide(asked, print);
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
