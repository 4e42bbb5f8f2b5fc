// A private base image: only whoever logged in to its registry learns what it is now.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import { parseReference } from '../../../../src/image/container-reference.ts';
import { createRegistry, type RegistryAnswer } from '../../../../src/providers/docker/registry.ts';
import { createStagedManifests } from '../../../../src/providers/docker/staged-manifest.ts';
import { registryUser } from '../../../support/peers/registry.ts';
import { startTokenRegistry } from '../../../support/publish/registry-with-tokens.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const pair = Buffer.from(`${registryUser.name}:${registryUser.password}`).toString('base64');
const config = `sha256:${'c'.repeat(64)}`;
const manifest = JSON.stringify({ schemaVersion: 2, config: { digest: config } });

/** An environment in which docker is logged in: by its file, or by a credential helper. */
function environmentOf(host: string, how: 'nobody' | 'file' | 'helper'): Readonly<Record<string, string>> {
  const folder = temporaryFolder();
  const auths = how === 'file' ? { [host]: { auth: pair } } : {};
  writeFileSync(join(folder, 'config.json'), JSON.stringify(how === 'helper' ? { credsStore: 'test' } : { auths }));
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  const told = JSON.stringify({ Username: registryUser.name, Secret: registryUser.password });
  writeFileSync(join(programs, 'docker-credential-test'), `#!/bin/sh\ncat >/dev/null\nprintf '%s' '${told}'\n`, {
    mode: 0o755,
  });
  return { PATH: `${programs}:${process.env['PATH'] ?? ''}`, HOME: folder, DOCKER_CONFIG: folder };
}

describe('a private base image', () => {
  for (const how of ['file', 'helper'] as const) {
    it(`is resolved, and found where it is staged, with the login of docker's ${how}`, async (t) => {
      const { host } = await startTokenRegistry(t, { 'acme/base:1.0': manifest }, { login: `Basic ${pair}` });
      const environment = environmentOf(host, how);
      const registry = createRegistry({ userAgent: 'bakehouse-test', idle: 60_000, environment });
      const answer: RegistryAnswer = await registry.digestOf(parseReference(`${host}/acme/base:1.0`));
      assert.deepEqual(answer, { kind: 'found', digest: sha256(manifest) });
      assert.deepEqual(await createStagedManifests(environment).read(`${host}/acme/base:1.0`), {
        kind: 'found',
        manifest: sha256(manifest),
        config,
      });
    });
  }

  it('is not shown to whoever did not log in, who is told how to', async (t) => {
    const { host } = await startTokenRegistry(t, { 'acme/base:1.0': manifest }, { login: `Basic ${pair}` });
    const environment = environmentOf(host, 'nobody');
    const registry = createRegistry({ userAgent: 'bakehouse-test', idle: 60_000, environment });
    const answer = await registry.digestOf(parseReference(`${host}/acme/base:1.0`));
    assert.equal(answer.kind, 'missing');
    assert.match(
      answer.kind === 'missing' ? answer.reason : '',
      /wants a login to read acme\/base:1\.0.*docker login /,
    );
  });
});
