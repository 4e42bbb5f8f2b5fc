// @ts-check
// The real programs that tests run. A test file begins as soon as those that it names are there.
import { cacheFolder } from '../provision/cache.mjs';
import { daemonVersion, openDaemon } from '../provision/docker-daemon.mjs';
import { packagesRefusal } from '../provision/machine.mjs';
import { ensureBaseImage } from '../provision/parts/base-image.mjs';
import { provide } from '../provision/provide.mjs';
import { sets } from '../provision/sets.mjs';
import { Unavailable } from '../provision/unavailable.mjs';
import { startMoto } from './moto.mjs';

/**
 * @typedef {(line: string) => void} Print
 * @typedef {import('../provision/part.mjs').Part} Part
 * @typedef {import('../provision/sets.mjs').SetName} SetName
 * @typedef {import('../provision/survey.mjs').PartState} PartState
 * @typedef {import('../provision/survey.mjs').Survey} Survey
 */

/** What is there of what was asked for, and what is started for a whole run; more of it with time. */
export class RealParts {
  #asked;
  #print;
  #wants;
  /** @type {Record<string, PartState>} what is known of a part */
  #states = {};
  /** @type {import('../provision/docker-daemon.mjs').Daemon | Unavailable | undefined} */
  #daemon;
  /** The version of the daemon that answers. @type {string | null} */
  #version = null;
  /** @type {Awaited<ReturnType<typeof startMoto>>} */
  #moto;
  /** @type {(() => void)[]} */
  #waiting = [];
  /** Resolves when all is there that can be had. @type {Promise<void>} */
  done;

  /**
   * Begins to get what the tests need, as far as it may.
   * @param {readonly SetName[]} asked
   * @param {Print} print
   * @param {{ wantsDaemon: boolean, wantsMoto: boolean }} wants
   */
  constructor(asked, print, wants) {
    this.#asked = asked;
    this.#print = print;
    this.#wants = wants;
    this.done = this.#get().finally(() => this.#tell());
    this.done.catch(() => {}); // whoever awaits it hears of it
  }

  /**
   * Whether of each of these is known where it is, or why it is missing.
   * @param {Iterable<string>} needs names of parts
   */
  has(needs) {
    const ofAsked = new Set(this.#asked.flatMap((set) => sets[set].map(({ name }) => name)));
    return [...needs].every((name) => Object.hasOwn(this.#states, name) || !ofAsked.has(name));
  }

  /**
   * Resolves when more is known, or when the run is stopped.
   * @param {AbortSignal} signal
   * @returns {Promise<void>}
   */
  changed(signal) {
    const { promise, resolve } = Promise.withResolvers();
    if (signal.aborted) resolve(undefined);
    const stop = () => resolve(undefined);
    signal.addEventListener('abort', stop);
    this.#waiting.push(() => {
      signal.removeEventListener('abort', stop);
      resolve(undefined);
    });
    return promise;
  }

  /**
   * What tells a test file: BAKEHOUSE_PARTS (what `provision.mjs --json` prints, which sets were asked for, and what the
   * file may ask for), for a daemon of ours DOCKER_HOST, and BAKEHOUSE_MOTO, where a moto of this run listens.
   * @param {Iterable<string>} needs
   * @returns {NodeJS.ProcessEnv}
   */
  environment(needs) {
    const states = this.#states;
    /** @type {Survey} */
    const survey = { cache: cacheFolder(), daemon: this.#version, sets: {}, parts: {} };
    for (const [name, ofSet] of Object.entries(sets)) {
      for (const part of ofSet) survey.parts[part.name] = states[part.name] ?? unknown;
      const parts = ofSet.map((part) => part.name);
      survey.sets[name] = { ready: parts.every((part) => states[part]?.ready), parts };
    }
    const { DOCKER_HOST } = process.env;
    return {
      BAKEHOUSE_PARTS: JSON.stringify({ ...survey, asked: this.#asked, named: [...needs] }),
      ...(DOCKER_HOST === undefined ? {} : { DOCKER_HOST }),
      ...(this.#moto === undefined ? {} : { BAKEHOUSE_MOTO: this.#moto.socket }),
    };
  }

  /** Ends what was started. @returns {Promise<void>} */
  async putAway() {
    try {
      await this.done;
    } finally {
      await this.#moto?.stop();
      if (!(this.#daemon instanceof Unavailable)) await this.#daemon?.stop();
    }
  }

  async #get() {
    const decided = (/** @type {Part} */ part, /** @type {Unavailable | undefined} */ missing) =>
      this.#decided(part, missing);
    const refusal = packagesRefusal();
    if (process.env['BAKEHOUSE_PROVISION'] === '0') {
      this.#print('Not provisioning, as BAKEHOUSE_PROVISION=0 says.');
    } else if (refusal === undefined) {
      await provide(this.#asked, this.#print, decided);
      return;
    } else {
      this.#print(
        `Not provisioning: ${refusal.reason}. Tests whose programs are missing are skipped; to have them, ${refusal.remedy}.`,
      );
    }
    for (const part of new Set(this.#asked.flatMap((set) => sets[set]))) await decided(part, undefined);
  }

  /**
   * @param {Part} part
   * @param {Unavailable | undefined} missing what was tried, and says more than what is not there
   */
  async #decided(part, missing) {
    if (part.name === 'docker') {
      if (this.#wants.wantsDaemon) this.#daemon = await getDaemon(this.#print);
      this.#version = daemonVersion() ?? null;
    }
    if (part.name === 'base-image' || part.name === 'base-image-trixie') await this.#getImage(part.name);
    let state = part.look();
    if (!state.ready && missing !== undefined) state = { ...state, reason: missing.reason, remedy: missing.remedy };
    if (part.name === 'docker' && this.#daemon instanceof Unavailable) {
      const { reason, remedy } = this.#daemon;
      state = { ready: false, obtainable: false, reason, remedy };
    }
    const python = part.name === 'moto' && state.ready ? state.paths['python'] : undefined;
    if (this.#wants.wantsMoto && python !== undefined) this.#moto = await startMoto(python);
    this.#states[part.name] = state;
    this.#tell();
  }

  /** @param {import('../provision/parts/base-image.mjs').BaseImageName} name */
  async #getImage(name) {
    if (this.#daemon === undefined || this.#daemon instanceof Unavailable) return;
    await ensureBaseImage({ name }).catch((error) =>
      this.#print(error instanceof Unavailable ? error.message : String(error)),
    );
  }

  #tell() {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Of a part that nobody asked for, or that is still made while a file runs that does not name it. @type {PartState} */
const unknown = { ready: false, obtainable: false, reason: 'nobody asked for it', remedy: 'name its set' };

/** @param {Print} print */
async function getDaemon(print) {
  try {
    const daemon = await openDaemon();
    if (daemonVersion() === undefined) process.env['DOCKER_HOST'] = daemon.host;
    print(`docker daemon ${daemonVersion()} at ${daemon.host}${daemon.started ? ', started for this run' : ''}`);
    return daemon;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    print(error.message);
    return error;
  }
}
