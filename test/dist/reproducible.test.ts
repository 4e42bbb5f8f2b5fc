// dist is what its source gives, byte for byte.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file under a folder, by its path there, with the digest of its bytes. */
function digests(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(
    paths.toSorted().map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

describe('dist', () => {
  // On a clean clone, which lies elsewhere, this also says that the bytes do not depend on the place.
  it('is what a fresh build gives', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'bakehouse-build-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    await promisify(execFile)(process.execPath, ['scripts/build.mjs', join(folder, 'dist')], { cwd: root });
    assert.deepEqual(digests(join(folder, 'dist')), digests(join(root, 'dist')), 'run: npm run build, and commit dist');
  });

  it('names the licence of everything in it', () => {
    const licences = readFileSync(join(root, 'dist', 'licenses.txt'), 'utf8');
    for (const name of [
      '@actions/core',
      '@actions/artifact',
      '@aws-sdk/client-ec2',
      'commander',
      'picomatch',
      'yaml',
      'zod',
    ]) {
      assert.match(licences, new RegExp(`^${name}$`, 'm'), name);
    }
  });
});
