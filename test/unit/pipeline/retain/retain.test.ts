// Who may let images go at all, and what is said to somebody who asks for nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { Host } from '../../../../src/core/runner/host.ts';
import type { Trust } from '../../../../src/core/runner/trust.ts';
import { retain } from '../../../../src/pipeline/retain/retain.ts';
import { fakeHost, type FakeHost } from '../../core/runner/fake-host.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

function hostWith(
  t: TestContext,
  inputs: Readonly<Record<string, string>>,
  {
    manifest = 'version: 1\n',
    ref = 'refs/heads/main',
    trust = { kind: 'trusted' },
  }: { readonly manifest?: string; readonly ref?: string; readonly trust?: Trust } = {},
): Host & Pick<FakeHost, 'told'> {
  const workspace = mkdtempSync(join(tmpdir(), 'retain-'));
  t.after(() => rmSync(workspace, { recursive: true }));
  writeFileSync(join(workspace, 'bakehouse.yml'), manifest);
  writeFileSync(join(workspace, 'Dockerfile'), 'FROM scratch\n');
  writeFileSync(join(workspace, 'event.json'), '{"repository":{"default_branch":"main"}}');
  const environment = { GITHUB_EVENT_PATH: join(workspace, 'event.json') };
  const all = { manifest: 'bakehouse.yml', most: '25', ...inputs };
  const host = fakeHost({ inputs: all, environment, trust });
  return { ...host, workspace, run: { ...host.run, ref } };
}

describe('retain', () => {
  it('applies nothing in a run of another branch, or of a change that cannot be trusted', async (t) => {
    const inputs = { apply: DIGEST, providers: 'docker' };
    const other = retain(hostWith(t, inputs, { ref: 'refs/heads/topic' }));
    await assert.rejects(
      other,
      /only in runs of the default branch, .* this run is of "refs\/heads\/topic"\. Nothing was/,
    );
    const fork = retain(hostWith(t, inputs, { trust: { kind: 'untrusted', reason: 'it is of a fork', runs: false } }));
    await assert.rejects(fork, /but it is of a fork\. Nothing was changed/);
    const silent = hostWith(t, inputs);
    await assert.rejects(retain({ ...silent, environment: {} }), /nothing says which branch that is/);
    // The command in a step of a workflow: a terminal knows nothing of the run.
    const terminal = { ...hostWith(t, inputs, { ref: '' }), kind: 'terminal' as const };
    const step = { ...terminal.environment, GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push' };
    const environment = { ...step, GITHUB_REF: 'refs/heads/topic' };
    await assert.rejects(retain({ ...terminal, environment }), /this run is of "refs\/heads\/topic"/);
    const target = { ...step, GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_NAME: 'pull_request_target' };
    await assert.rejects(retain({ ...terminal, environment: target }), /secrets for others\. Nothing was changed/);
    await assert.rejects(retain(terminal), /images must be an object/);
  });

  it('asks whose images are meant, and says what a manifest lacks', async (t) => {
    const images = 'images: { web: { dockerfile: { file: Dockerfile } } }\n';
    const manifest = `version: 1\n${images}`;
    await assert.rejects(retain(hostWith(t, {}, { manifest })), /Say with --providers whose images are looked at: /);
    await assert.rejects(retain(hostWith(t, { providers: 'x' }, { manifest })), /names "x", which is no provider/);
    await assert.rejects(
      retain(hostWith(t, { providers: 'docker' }, { manifest })),
      /does not say how long images stay/,
    );
    const never = manifest.replace('} } }', '}, retain: never } }');
    await assert.rejects(retain(hostWith(t, { providers: 'docker' }, { manifest: never })), /does not say how long/);
  });

  it('says of a provider that offers it not that all of its images stay', async (t) => {
    const manifest =
      'version: 1\nretain: { delete: 30d, pull-requests: false }\nimages: { web: { dockerfile: { file: Dockerfile } } }\n';
    const host = hostWith(t, { providers: 'vagrant', repo: 'acme/images' }, { manifest });
    await retain(host);
    const said = host.told.map(([kind, text]) => `${kind}: ${text}`);
    assert.ok(
      said.some((line) => line === 'warning: Bakehouse cannot let old images go with Vagrant. All of them stay.'),
      said.join('\n'),
    );
    assert.ok(said.includes('output: due=0'));
  });

  it('takes no plan but the one that the digest is of', async (t) => {
    const host = hostWith(t, { apply: DIGEST, providers: 'docker', plan: 'plan.json' });
    for (const [text, says] of [
      ['{', /The plan is not JSON/],
      ['{}', /is no plan of bakehouse retain/],
      [
        JSON.stringify({ schema: 'bakehouse/retention/1', changes: [] }),
        /has the digest sha256:\w+, but "sha256:a+" was given/,
      ],
    ] as const) {
      writeFileSync(join(host.workspace, 'plan.json'), text);
      await assert.rejects(retain(host), says);
    }
  });
});
