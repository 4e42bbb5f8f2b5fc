// The examples, as the documents show them, really bake; and so does the demo.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { packerNames, requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { runJob } from '../support/runner/job.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

for (const name of packerNames) {
  describe(`examples/layers with ${name}`, () => {
    it('bakes a base layer that docker runs as its user', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const job = await runJob({
        workspace: `${root}examples/layers`,
        steps: [
          {
            action: bakeAction,
            inputs: { template: 'base', layer: 'base', vars: 'pull=false\nmotd=Hello, "world"' },
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
      const { stdout } = await promisify(execFile)(process.execPath, [`${root}scripts/demo.mjs`, ...flags], { env });
      const id = /The image {3}(sha256:[0-9a-f]{64})/.exec(stdout)?.[1] ?? '';
      assert.notEqual(id, '', stdout);
      if (flags.length === 0) {
        assert.match(stdout, /web\/bookworm is 127\.0\.0\.1:\d+\/acme\/web@sha256:\w{64}\n {2}and says: .*Bakehouse/);
        assert.match(stdout, /Reused: base\/bookworm, .*runtime\/bookworm/);
        assert.match(stdout, /Another image: web\/bookworm/);
      } else {
        assert.match(stdout, /What is different: the image is a file/);
        assert.match(stdout, /Verified {4}\d+ tests passed; the gate says pass/);
      }
      assert.match(stdout, /The report {2}\S+summary\.md/);
    });
  }
});
