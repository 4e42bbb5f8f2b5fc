// @ts-check
// A docker daemon to work with: the one that answers, else one of our own beside whatever else the machine has. Ours
// has its own socket, folders and bridge. Its images stay in the cache, so the base image is imported once.
//
// Several runs may share ours: each holds a lease (a file named by its process), and the last one to leave ends it.
// A run that was killed leaves a lease that counts no longer, so its daemon is taken over or ended by the next one.
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBridge, removeBridge } from './bridge.mjs';
import { cacheFolder } from './cache.mjs';
import { ask, which } from './command.mjs';
import { withLock } from './lock.mjs';
import { releaseMounts } from './mounts.mjs';
import { isAlive, ownIdentity, startTime } from './process-identity.mjs';
import { Unavailable } from './unavailable.mjs';
import { waitFor } from './wait.mjs';

/**
 * @typedef {object} Daemon
 * @property {string} host what DOCKER_HOST is to be
 * @property {boolean} started whether this call started it
 * @property {boolean} isOurs whether nobody finds it without DOCKER_HOST
 * @property {() => Promise<void>} stop ends a daemon of ours when nobody else uses it; leaves any other alone
 *
 * @typedef {object} Running our own daemon, as written down for the next run
 * @property {number} pid
 * @property {string} start
 * @property {string} host
 * @property {string} runFolder socket, pid file and state of running containers
 * @property {string} [bridge]
 */

const remedy = 'start a docker daemon, or run this as root where containers may be started';

/**
 * The version of the daemon that answers; undefined when none does.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function daemonVersion(env = process.env) {
  return ask('docker', ['version', '--format', '{{.Server.Version}}'], { env }) || undefined;
}

/**
 * @param {{ readyWithin?: number, env?: NodeJS.ProcessEnv }} [options] `readyWithin` in milliseconds
 * @returns {Promise<Daemon>}
 * @throws {Unavailable}
 */
export async function openDaemon({ readyWithin = 60_000, env = process.env } = {}) {
  if (which('docker', env) === undefined) throw new Unavailable('no docker client is on PATH', 'install docker');
  if (daemonVersion(env) !== undefined) {
    const context = ask('docker', ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], { env });
    return {
      host: env['DOCKER_HOST'] || context || 'unix:///var/run/docker.sock',
      started: false,
      isOurs: false,
      stop: async () => {},
    };
  }
  return alone(readyWithin + 30_000, async () => {
    const found = readRunning();
    if (found !== undefined && isAlive(found) && daemonVersion({ ...env, DOCKER_HOST: found.host }) !== undefined) {
      return { host: found.host, started: false, isOurs: true, stop: lease() };
    }
    if (found !== undefined) await end(found);
    const running = await start(readyWithin, env);
    return { host: running.host, started: true, isOurs: true, stop: lease() };
  });
}

/**
 * Ends a daemon of ours that a killed run left behind; one that is in use stays.
 * @returns {Promise<void>}
 */
export function endUnusedDaemon() {
  return alone(60_000, async () => {
    const running = readRunning();
    if (running !== undefined && !isLeased()) await end(running);
  });
}

const folder = () => join(cacheFolder(), 'docker');
const runningFile = () => join(folder(), 'running.json');
const leases = () => join(folder(), 'leases');

/**
 * @template T
 * @param {number} milliseconds
 * @param {() => Promise<T>} work
 */
function alone(milliseconds, work) {
  return withLock(join(cacheFolder(), 'docker.lock'), { milliseconds }, work);
}

/**
 * @param {number} readyWithin
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Running>}
 */
async function start(readyWithin, env) {
  if (which('dockerd', env) === undefined)
    throw new Unavailable('no docker daemon answers, and no dockerd is on PATH', remedy);
  if (process.getuid?.() !== 0) throw new Unavailable('no docker daemon answers, and only root can start one', remedy);
  mkdirSync(folder(), { recursive: true });
  // The path of a socket is limited to about 100 bytes, which a cache folder may exceed.
  const runFolder = mkdtempSync(join(tmpdir(), 'bakehouse-docker-'));
  const host = `unix://${join(runFolder, 'docker.sock')}`;
  const bridge = makeBridge();
  const log = join(folder(), 'dockerd.log');
  const output = openSync(log, 'w');
  const args = ['--host', host, '--pidfile', join(runFolder, 'docker.pid')];
  args.push('--data-root', join(folder(), 'data'), '--exec-root', join(runFolder, 'exec'));
  // Where the system's containerd runs, dockerd uses that one: names of our own keep the two apart.
  args.push('--containerd-namespace', 'bakehouse', '--containerd-plugins-namespace', 'bakehouse-plugins');
  if (bridge !== undefined) args.push('--bridge', bridge.name);
  // A group of its own, so that Ctrl-C in a terminal reaches the run, which ends the daemon when it has cleaned up.
  const child = spawn('dockerd', args, { env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  /** @type {string | undefined} */
  let failure;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code, signal) => (failure = `it ended with ${signal ?? `exit ${code}`}`));
  child.unref();
  const pid = child.pid ?? 0;
  const running = { pid, start: startTime(pid) ?? '', host, runFolder, ...(bridge && { bridge: bridge.name }) };
  writeFileSync(runningFile(), JSON.stringify(running));
  const ready = await waitFor(() => failure ?? daemonVersion({ ...env, DOCKER_HOST: host }), {
    milliseconds: readyWithin,
  });
  if (ready !== undefined && failure === undefined) return running;
  await end(running);
  const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8);
  const reason = failure ?? `it did not answer within ${Math.round(readyWithin / 1000)} s`;
  throw new Unavailable(
    `dockerd could not be started: ${reason}`,
    remedy,
    [`The end of ${log}:`, ...tail].join('\n  '),
  );
}

/** @param {Running} running */
async function end(running) {
  if (isAlive(running)) {
    process.kill(running.pid, 'SIGTERM');
    // It stops its containers first, each with the grace that docker gives it.
    const ended = await waitFor(() => !isAlive(running), { milliseconds: 30_000 });
    if (ended === undefined) process.kill(running.pid, 'SIGKILL');
    await waitFor(() => !isAlive(running), { milliseconds: 5000 });
  }
  if (running.bridge !== undefined) removeBridge(running.bridge);
  // A daemon that was killed leaves the mounts of its containers: their networks, and their layers.
  releaseMounts(running.runFolder);
  releaseMounts(folder());
  rmSync(running.runFolder, { recursive: true, force: true });
  rmSync(runningFile(), { force: true });
}

/** @returns {Running | undefined} */
function readRunning() {
  try {
    return JSON.parse(readFileSync(runningFile(), 'utf8'));
  } catch {
    return undefined;
  }
}

let taken = 0;

/**
 * Writes down that this process uses the daemon.
 * @returns {() => Promise<void>} gives the lease back; again is harmless
 */
function lease() {
  const { pid, start } = ownIdentity();
  taken += 1;
  const file = join(leases(), `${pid}.${start}.${taken}`);
  mkdirSync(leases(), { recursive: true });
  writeFileSync(file, '');
  let isHeld = true;
  return async () => {
    if (!isHeld) return;
    isHeld = false;
    rmSync(file, { force: true });
    await endUnusedDaemon();
  };
}

/** @returns {boolean} whether a process that still runs uses the daemon; leases of dead ones are removed */
function isLeased() {
  let leased = false;
  for (const name of existsSync(leases()) ? readdirSync(leases()) : []) {
    const [pid, start] = name.split('.');
    if (isAlive({ pid: Number(pid), start: start ?? '' })) leased = true;
    else rmSync(join(leases(), name), { force: true });
  }
  return leased;
}
