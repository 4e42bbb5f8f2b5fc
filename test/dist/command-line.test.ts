// The command line as shipped, on this Node; oldest-node.test.ts starts these tests again on the oldest.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { requirePacker } from '../support/bake/packers.ts';
import { dockerHcl, fileHcl } from '../support/bake/templates.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { dockerInventory } from '../support/peers/docker.ts';
import { tested } from '../support/tested-node.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function bakehouse(cwd: string, env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(tested.node, [cli, ...args], { cwd, env: { ...env, HOME: cwd } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const path = { PATH: process.env['PATH'] ?? '' };

describe('the command line', () => {
  it('bakes, and tells the outputs as JSON on stdout and nothing else there', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, { 'app.pkr.hcl': fileHcl('out.txt') });
    const { code, out, err } = await bakehouse(
      workspace,
      packer.environment,
      'bake',
      '--json',
      '--template',
      'app.pkr.hcl',
      '--vars',
      'content=x=y',
    );
    assert.equal(code, 0, err);
    const outputs: Record<string, string> = JSON.parse(out);
    assert.equal(outputs['status'], 'baked');
    assert.equal(readFileSync(join(workspace, 'out.txt'), 'utf8'), 'x=y');
    assert.match(readFileSync(outputs['report'] ?? '', 'utf8'), /🟢 app: baked/);
    assert.ok(!err.includes('\u001b['), 'no colours where there is no terminal');
  });

  it('fails with 1 on a failed bake, and tells why', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, {});
    const { code, out } = await bakehouse(workspace, packer.environment, 'bake', '--template', 'nope.json');
    assert.equal(code, 1);
    assert.match(out, /error: --template names "nope\.json"/);
  });

  it('answers wrong usage with 2 and the nearest name', async (t) => {
    const workspace = await workspaceWith(t, {});
    const flag = await bakehouse(workspace, path, 'bake', '--templat', 'x');
    assert.equal(flag.code, 2);
    assert.match(flag.err, /unknown option '--templat'[\s\S]*Did you mean --template\?/);
    const command = await bakehouse(workspace, path, 'bakee');
    assert.equal(command.code, 2);
    assert.match(command.err, /Did you mean bake\?/);
    assert.equal((await bakehouse(workspace, path, '--help')).code, 0);
  });

  it('cleans up in the foreground on Ctrl-C', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    if (packer === undefined || requirePart(t, 'docker') === undefined || requirePart(t, 'base-image') === undefined)
      return;
    const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline: ['echo begun', 'sleep 60'] }) });
    const child = spawn(tested.node, [cli, 'bake', '--template', 'app.pkr.hcl'], {
      cwd: workspace,
      env: { ...packer.environment, HOME: workspace },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (!said.includes(': begun') && (said + chunk).includes(': begun')) child.kill('SIGINT');
      said += chunk;
    });
    const [code] = await once(child, 'close');
    assert.equal(code, 130, said);
    assert.match(said, /Cancelled app after[\s\S]*nothing was left behind/);
    const left = await dockerInventory(({ mounts }) => (mounts ?? []).some((mount) => mount.startsWith(workspace)));
    assert.deepEqual(left, []);
  });
});
