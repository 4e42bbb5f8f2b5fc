// @ts-check
// A registry of the demo's own, on loopback, of whatever docker-registry is on PATH. It stays until the demo is cleaned up, so
// that what was published can be pulled.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startTime } from '../provision/process-identity.mjs';
import { waitFor } from '../provision/wait.mjs';
import { noteLeft, readLeft } from './state.mjs';

/**
 * @param {string} program
 * @param {string} folder where images are kept
 * @returns {Promise<string>} 127.0.0.1:PORT, of the one that an earlier demo left, or of a new one
 */
export async function keepRegistry(program, folder) {
  const { registry } = readLeft();
  if (registry !== null && isAlive(registry)) return registry.host;
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'config.json');
  // The configuration is YAML, and JSON is YAML. Port 0: the system picks a free one, and the log tells which.
  writeFileSync(
    config,
    JSON.stringify({
      version: '0.1',
      log: { level: 'info', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: join(folder, 'images') } },
      http: { addr: '127.0.0.1:0', secret: 'of the demo', relativeurls: true },
    }),
  );
  const log = join(folder, 'registry.log');
  const output = openSync(log, 'w');
  const server = spawn(program, ['serve', config], { detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  server.unref();
  const pid = server.pid ?? 0;
  const start = startTime(pid) ?? '';
  const host = await waitFor(
    () =>
      /listening on (127\.0\.0\.1:\d+)/.exec(readFileSync(log, 'utf8'))?.[1] ??
      (isAlive({ pid, start }) ? undefined : 'ended'),
    { milliseconds: 20_000 },
  );
  if (host === undefined || host === 'ended') throw new Error(`docker-registry did not begin to listen: see ${log}`);
  noteLeft({ registry: { pid, start, host } });
  return host;
}
