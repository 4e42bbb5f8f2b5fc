// The examples, as the documents show them, really bake; and so does the demo.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { type Plan, plan } from '../../src/image/plan.ts';
import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { docker } from '../support/peers/docker.ts';
import { commitAll, exampleRepository } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { tested } from '../support/tested-node.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The legs as the command line plans them, without a call to any provider. */
function planned(cwd: string, args: readonly string[]): Plan['legs'] {
  const flags = ['--look-up', 'false', '--resolve-sources', 'false', '--json', ...args];
  const env = { PATH: process.env['PATH'], HOME: cwd, XDG_STATE_HOME: join(cwd, '.git', 'state') };
  const out = execFileSync(tested.node, [`${root}dist/cli.js`, 'plan', ...flags], { cwd, env, stdio: 'pipe' });
  return plan.parse(JSON.parse(readFileSync(JSON.parse(String(out))['plan'], 'utf8'))).legs;
}

for (const name of eitherPacker(import.meta.url)) {
  describe(`examples/tiers with ${name}`, () => {
    it('bakes a base tier that docker runs as its user', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const job = await runJob({
        workspace: `${root}examples/tiers`,
        steps: [
          {
            action: bakeAction,
            inputs: { template: 'base', tier: 'base', vars: 'pull=false\nmotd=Hello, "world"' },
            env: packer.environment,
          },
        ],
      });
      assert.equal(job.conclusion, 'success', job.log);
      const id = job.steps[0]?.outputs['image-id'] ?? '';
      t.after(() => docker('image', 'rm', '--force', id));
      assert.equal(await docker('run', '--rm', id, 'cat', '/etc/motd'), 'Hello, "world"');
      assert.equal(await docker('run', '--rm', id, 'id', '-un'), 'app');
    });
  });
}

for (const name of eitherPacker(import.meta.url)) {
  describe(`examples/windows with ${name}`, () => {
    for (const [what, from, to, status] of [
      ['is valid as it is', 'winrm_timeout', 'winrm_timeout', 'valid'],
      ['is not with an option that WinRM does not have', 'winrm_timeout', 'winrm_timeouts', 'failed'],
    ] as const) {
      it(what, async (t) => {
        const packer = requirePacker(t, name);
        const cloud = await startCloud(t);
        if (packer === undefined || cloud === undefined) return;
        const workspace = await exampleRepository(t, 'windows');
        const template = join(workspace, 'server/server.pkr.hcl');
        writeFileSync(template, readFileSync(template, 'utf8').replace(from, to));
        const endpoint = cloud.proxy.url;
        const job = await runJob({
          workspace,
          steps: [
            {
              action: bakeAction,
              inputs: {
                template: 'server',
                mode: 'validate',
                vars: `source_ami=ami-1\nami_name=windows-1\nregion=eu-west-1\nendpoint=${endpoint}`,
              },
              env: { ...packer.environment, ...cloud.moto.environment(endpoint) },
            },
          ],
        });
        assert.equal(job.steps[0]?.outputs['status'], status, job.log);
        if (status === 'failed') assert.match(job.log, /winrm_timeouts/);
      });
    }
  });
}

describe('examples/windows', () => {
  it('has its scripts among its inputs', async (t) => {
    const workspace = await exampleRepository(t, 'windows');
    const keys = new Set<string>();
    for (const script of [undefined, 'bootstrap.ps1', 'features.ps1']) {
      if (script !== undefined) appendFileSync(join(workspace, 'server', script), '# changed\n');
      commitAll(workspace);
      keys.add(
        planned(workspace, [])
          .map(({ recipe }) => recipe ?? '')
          .join(),
      );
    }
    assert.deepEqual([keys.size, keys.has('')], [3, false]);
  });
});

describe('examples/packer-resources', () => {
  it('names all of its images by one convention', async (t) => {
    const legs = planned(await exampleRepository(t, 'packer-resources'), []);
    const named = legs.map(({ leg, name }) => `${leg}: ${name?.replaceAll(/\d{12,}|\{[^}]*\}/g, '…')}`);
    assert.deepEqual(named, [
      'base/eu-west-1: acme-base-base-eu-west-1-…-…',
      'base/us-east-1: acme-base-base-us-east-1-…-…',
      'web/eu-west-1: acme-web-application-eu-west-1-…-…',
      'web/us-east-1: acme-web-application-us-east-1-…-…',
    ]);
  });

  it('is chosen from by tier', async (t) => {
    const workspace = await exampleRepository(t, 'packer-resources');
    const tiersOf = (...args: readonly string[]) => [...new Set(planned(workspace, args).map(({ tier }) => tier))];
    assert.deepEqual(tiersOf(), ['base', 'application']);
    assert.deepEqual(tiersOf('--only', 'tier=base'), ['base']);
    assert.deepEqual(tiersOf('--except', 'tier=application'), ['base']);
  });

  it('is refused with a name that AWS would refuse', async (t) => {
    const workspace = await exampleRepository(t, 'packer-resources');
    const manifest = join(workspace, 'bakehouse.yml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace("name: 'acme-{image}", "name: 'acme:{image}"));
    assert.throws(
      () => planned(workspace, []),
      /bakehouse\.yml:13: base\/eu-west-1: the name "acme:base[^]*is not allowed for amazon-ebs/,
    );
  });
});

describe('npm run demo', () => {
  for (const [what, flags] of [
    ['with docker', []],
    ['without docker', ['--no-docker']],
  ] as const) {
    it(`ends with an image ${what}`, async (t) => {
      if (requirePart(t, 'packer-debian') === undefined) return;
      if (flags.length === 0 && requirePart(t, 'base-image') === undefined) return;
      const home = await workspaceWith(t, {});
      const env = { ...process.env, XDG_STATE_HOME: home, CHECKPOINT_DISABLE: '1' };
      const demo = (...args: readonly string[]) =>
        promisify(execFile)(process.execPath, [`${root}scripts/demo.mjs`, ...args], { env });
      try {
        const { stdout, stderr } = await demo(...flags);
        const id = /^Image {6}(sha256:[0-9a-f]{64})$/m.exec(stdout)?.[1] ?? '';
        assert.notEqual(id, '', stdout);
        if (flags.length === 0) {
          // What docker has of a demo in another home is found, without a word on what its inputs were.
          assert.match(stdout, /^Baked {6}web\/bookworm.*: (?:inputs changed: web\/site\/index\.html|new), /m);
          assert.match(stdout, /^Reused {5}base\/bookworm, .*runtime\/bookworm/m);
          assert.match(stdout, /^Verified {3}[1-9]\d* tests passed/m);
          const published = /^Published {2}(127\.0\.0\.1:\d+\/acme\/web@sha256:\w{64})$/m.exec(stdout)?.[1] ?? '';
          // The registry is still there, and so is the image.
          assert.match(await docker('run', '--rm', published), /Bakehouse/);
          assert.match(await docker('run', '--rm', id), /Changed by the demo/);
        } else {
          assert.match(stdout, /different: the image is a file/);
          assert.doesNotMatch(stdout, /registry|docker daemon/, 'says only what it does');
          assert.match(stdout, /Verified {3}1 test passed; the gate says pass/);
          assert.doesNotMatch(stdout + stderr, /warning:/);
        }
        assert.match(stdout, /^Report {5}\S+(?:summary\.md|report-a1\.html)$/m);
      } finally {
        // Before the folder goes that says what there is to clean.
        await demo('--clean');
      }
    });
  }

  it('publishes a machine to Glance, where it may be had, and says what is missing where not', async (t) => {
    const home = await workspaceWith(t, {});
    const env = { ...process.env, XDG_STATE_HOME: home, CHECKPOINT_DISABLE: '1', OS_CLOUD: 'of-the-reader' };
    const demo = (environment: NodeJS.ProcessEnv, ...args: readonly string[]) =>
      promisify(execFile)(process.execPath, [`${root}scripts/demo.mjs`, ...args], { env: environment });
    await assert.rejects(
      demo({ ...env, BAKEHOUSE_CACHE: join(home, 'cache') }, '--machine', '--glance'),
      /--glance publishes to a Keystone and a Glance of this machine, and they are missing: [^]*scripts\/provision\.mjs openstack/,
    );
    const needed = ['packer-debian', 'qemu-system-x86_64', 'qemu-img', 'machine-disk', 'openstack'] as const;
    if (needed.map((name) => requirePart(t, name)).includes(undefined)) return;
    try {
      const { stdout } = await demo(env, '--machine', '--glance');
      const [, size, id] =
        /^In Glance {2}demo-machine is active: qcow2, (\d+) bytes, sha512 [0-9a-f]{16}…, as ([0-9a-f-]{36})$/m.exec(
          stdout,
        ) ?? [];
      assert.equal(
        Number(size),
        statSync(join(home, 'bakehouse/demo/machine/build/machine/machine.qcow2')).size,
        stdout,
      );
      assert.match(stdout, new RegExp(`^Told .*"RegionOne": "${id}"`, 'm'));
      assert.match(stdout, /^Read there Baked by Bakehouse, tested over ssh\.$/m);
      assert.match(stdout, /^Second run .*the disk is as it was recorded/m);
      assert.deepEqual(readdirSync(join(home, 'bakehouse/demo/cloud')), [], 'the cloud went with the demo');
    } finally {
      await demo(env, '--clean');
    }
  });
});
