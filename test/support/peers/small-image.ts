import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { cacheFolder, withTemporaryFolder } from '../../../scripts/provision/cache.mjs';
import { withLock } from '../../../scripts/provision/lock.mjs';
import { docker } from './docker.ts';

const execute = promisify(execFile);
const PROGRAMS = ['sh', 'cat', 'chmod', 'cp', 'env', 'mkdir', 'rm', 'sleep', 'tail', 'test', 'true'];
/** Those programs with the libraries that they are linked to, as a tar; links are followed. */
const PACK = `cd / && set -- ${PROGRAMS.map((name) => `bin/${name}`).join(' ')}
tar --create --dereference --no-recursion tmp "$@" $(ldd "$@" | grep -o '/lib[^ )]*' | sort -u | cut -c 2-)`;

/**
 * The name of an image with a shell and what else a bake needs, out of a base image: a few megabytes, where to pack,
 * send and digest the whole base takes the processor seconds each time. It stays in the daemon, as its base does.
 */
export function smallImage(base: string): Promise<string> {
  const name = `bakehouse-small:${base.replaceAll(/\W/g, '-')}`;
  // Whoever began from it already would find another image under its name.
  return withLock(join(cacheFolder(), 'small-image.lock'), { milliseconds: 120_000 }, async () => {
    const id = await docker('image', 'inspect', '--format', '{{.Id}}', base);
    const of = await docker('image', 'inspect', '--format', '{{.Config.Labels.of}}', name).catch(() => '');
    if (of !== id) await make(base, id, name);
    return name;
  });
}

async function make(base: string, id: string, name: string): Promise<void> {
  const container = await docker('run', '--detach', base, 'sleep', 'infinity');
  try {
    await withTemporaryFolder(tmpdir(), async (folder) => {
      const packed = join(folder, 'root.tar');
      await execute('sh', ['-c', 'docker exec "$1" sh -ec "$2" >"$3"', 'sh', container, PACK, packed]);
      await docker('import', '--change', `LABEL of=${id}`, packed, name);
    });
  } finally {
    await docker('rm', '--force', container);
  }
}
