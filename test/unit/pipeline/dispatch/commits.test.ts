import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

import type { Host } from '../../../../src/core/runner/host.ts';
import { changedLegs, commitOf, planOf } from '../../../../src/pipeline/dispatch/commits.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';
import { commitAll, git, temporaryFolder } from '../../../support/plan/repository.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

introduceProviders();

it('finds what a commit revokes, though the branch has its entry by then', async (t) => {
  const workspace = await temporaryFolder(t);
  for (const name of ['base', 'web']) mkdirSync(join(workspace, name));
  writeFileSync(
    join(workspace, 'bakehouse.yml'),
    'version: 1\nimages:\n  base: { dockerfile: { file: base/Dockerfile } }\n  web: { dockerfile: { file: web/Dockerfile } }\n',
  );
  writeFileSync(join(workspace, 'base/Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  writeFileSync(join(workspace, 'web/Dockerfile'), 'FROM scratch\nCOPY Dockerfile /web\n');
  commitAll(workspace);
  const environment = { PATH: process.env['PATH'] ?? '', HOME: workspace, DOCKER_HOST: 'tcp://127.0.0.1:1' };
  const host: Host = {
    ...fakeHost({ environment }),
    kind: 'terminal',
    workspace,
    temporary: await temporaryFolder(t),
  };
  const { signal } = new AbortController();
  const before = await commitOf(host, 'main', signal);
  const planned = await planOf(host, before, [], signal);
  assert.deepEqual(changedLegs(planned, planned), []);
  const recipe = planned.find(({ leg }) => leg === 'base')?.recipe ?? '';
  writeFileSync(
    join(workspace, 'revocations.yml'),
    `- { recipe: ${recipe}, reason: a hole, by: alice, at: 2026-11-30 }\n`,
  );
  git(workspace, 'add', '.');
  git(workspace, 'commit', '--quiet', '--message', 'Revoke base');
  const after = await commitOf(host, 'main', signal);
  assert.deepEqual(changedLegs(await planOf(host, before, [], signal), await planOf(host, after, [], signal)), [
    'base',
  ]);
});
