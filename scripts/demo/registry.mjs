// @ts-check
// A registry of the demo's own, on loopback, of whatever docker-registry is on PATH. It ends with the demo.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** It ends with this shell, and this shell with whoever holds its input: a killed demo leaves none behind. */
const UNTIL_INPUT_ENDS = '"$@" & exec 2>&-; cat >/dev/null; kill -KILL $!; wait $!';

/**
 * @param {string} program
 * @param {string} folder where images are kept, and removed with it
 * @returns {Promise<{ host: string, stop: () => Promise<void> }>} `host`: 127.0.0.1:PORT
 */
export async function startRegistry(program, folder) {
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
  const server = spawn('sh', ['-c', UNTIL_INPUT_ENDS, 'sh', program, 'serve', config], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const stop = async () => {
    server.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const lines = createInterface({ input: server.stderr });
  /** @type {Promise<string>} */
  const listening = new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      const host = /listening on (127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (host !== undefined) resolve(host);
    });
    server.once('close', () => reject(new Error('docker-registry ended before it listened')));
  });
  return { host: await listening, stop };
}
