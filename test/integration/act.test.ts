// A second engine, not ours, runs a workflow: two bakes, and a third job that reads both ids from `needs`.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { requirePacker } from '../support/bake/packers.ts';
import { dockerHcl, dockerJson } from '../support/bake/templates.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { Run } from '../support/runner/run.ts';

const bakehouse = fileURLToPath(new URL('../..', import.meta.url));

const workflow = `
on: push
jobs:
  base:
    runs-on: ubuntu-latest
    outputs: { id: "\${{ steps.bake.outputs.image-id }}" }
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/bake@v1
        id: bake
        with: { template: base.pkr.hcl }
  web:
    runs-on: ubuntu-latest
    outputs: { id: "\${{ steps.bake.outputs.image-id }}" }
    steps:
      - uses: actions/checkout@v4
      - uses: acme/bakehouse/actions/bake@v1
        id: bake
        with: { template: web.json }
  tell:
    needs: [base, web]
    runs-on: ubuntu-latest
    steps:
      - run: echo "base is $BASE and web is $WEB"
        env:
          BASE: \${{ needs.base.outputs.id }}
          WEB: \${{ needs.web.outputs.id }}
`;

describe('act', () => {
  it('hands the ids of two bake jobs to a third', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    const act = requirePart(t, 'act');
    if (packer === undefined || act === undefined || requirePart(t, 'base-image') === undefined) return;
    const inline = ['true'];
    const workspace = await workspaceWith(t, {
      'base.pkr.hcl': dockerHcl({ inline }),
      'web.json': dockerJson({ inline }),
      '.github/workflows/images.yml': workflow,
    });
    for (const args of [
      ['init', '-q', '-b', 'main'],
      ['add', '.'],
      ['-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-qm', 'x'],
    ]) {
      execFileSync('git', args, { cwd: workspace });
    }
    execFileSync('git', ['remote', 'add', 'origin', 'https://github.com/acme/images.git'], { cwd: workspace });
    await using run = await Run.start();
    const home = join(run.folder, 'home');
    mkdirSync(home, { recursive: true });
    const services = run.serviceEnvironment();
    // What a tag of the repository holds for a user; act copies all of it for each job.
    const repository = join(run.folder, 'bakehouse');
    for (const part of ['actions', 'dist']) cpSync(join(bakehouse, part), join(repository, part), { recursive: true });
    const child = spawn(
      act.act,
      [
        'push',
        '-P',
        'ubuntu-latest=-self-hosted',
        '--action-offline-mode',
        '--no-cache-server',
        '--pull=false',
        '--local-repository',
        `acme/bakehouse@v1=${repository}`,
        ...Object.entries(services).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      ],
      {
        cwd: workspace,
        // act hands its own environment to the steps.
        env: {
          ...packer.environment,
          PATH: `${dirname(process.execPath)}:${packer.environment['PATH']}`,
          HOME: home,
          XDG_CACHE_HOME: join(home, 'cache'),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    const [code] = await once(child, 'close');
    assert.equal(code, 0, said);
    const [, base = '', web = ''] = /base is (sha256:[0-9a-f]{64}) and web is (sha256:[0-9a-f]{64})/.exec(said) ?? [];
    assert.notEqual(base, '', said);
    assert.notEqual(web, '', said);
    for (const id of new Set([base, web])) {
      assert.equal(await docker('image', 'inspect', '--format', '{{.Id}}', id), id);
      await docker('image', 'rm', '--force', id);
    }
  });
});
