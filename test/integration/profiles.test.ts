// Profiles of a configuration database, as packuilon had them: a leg for each operating system that has an image.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { type Chain, planChain } from '../support/plan/chain.ts';
import { bakeAll } from '../support/plan/fan-in.ts';
import { exampleRepository, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

const LEGS = {
  'webserver-debian12-x86_64': ['5f1c6a7e-0f5e-4c58-9a33-3d1d6f1f8a01', 'webserver', 'debian12-x86_64'],
  'worker-el9-x86_64': ['a9d0c3b2-6f0b-4d57-8b1f-70c2f6c4be02', 'worker', 'el9-x86_64'],
} as const;
const NOTICE = 'source-images.json has no image for "sl6x-x86_64", so "archive-sl6x-x86_64" is left out.';

for (const name of eitherPacker(import.meta.url)) {
  describe(`examples/profiles with ${name}`, () => {
    it('is two images and a notice, and nothing to do afterwards', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined) return;
      await using run = await Run.start();
      const workspace = await exampleRepository(t, 'profiles');
      const chain: Chain = { run, workspace, env: { ...packer.environment, HOME: await temporaryFolder(t) } };
      const profiles = readFileSync(join(workspace, 'profiles.yml'), 'utf8');

      const plan = await planChain(chain, 'first', { profiles, render: 'rendered' });
      assert.deepEqual(
        plan.levels.map((rows) => rows.map(({ leg }) => leg)),
        [Object.keys(LEGS)],
      );
      const notices = plan.job.steps[0]?.annotations.filter(({ level }) => level === 'notice') ?? [];
      assert.deepEqual(
        notices.map(({ file, line, message }) => [file, line, message]),
        [['profiles/archive.json', '1', NOTICE]],
      );
      const { statuses, log } = await bakeAll(chain, plan);
      assert.deepEqual(statuses, Object.fromEntries(Object.keys(LEGS).map((leg) => [leg, 'baked'])), log);
      for (const [leg, [image, personality, os]] of Object.entries(LEGS)) {
        const text = `image ${leg} from ${image}\npersonality ${personality} on ${os}\n`;
        assert.equal(readFileSync(join(workspace, `${leg}.image`), 'utf8'), text);
        const rendered: unknown = JSON.parse(readFileSync(join(workspace, `rendered/${leg}.json`), 'utf8'));
        assert.deepEqual(Object.entries(rendered ?? {})[0], ['variables', { AQ_PERSONALITY: personality, AQ_OS: os }]);
      }
      const slug = plan.levels[0]?.[0]?.slug ?? '';
      const kept = (await run.artifacts.files(`first-${slug}-bake-a1`)).get('template.json');
      assert.equal(String(kept), readFileSync(join(workspace, `rendered/${slug}.json`), 'utf8'));
      const again = await planChain(chain, 'again', { profiles });
      assert.deepEqual([again.levels, again.outputs['unchanged']], [[], '2'], again.job.log);
    });
  });
}

it('takes the profiles that an event brings', async (t) => {
  const workspace = await exampleRepository(t, 'profiles');
  const read = (name: string): unknown => JSON.parse(readFileSync(join(workspace, `profiles/${name}.json`), 'utf8'));
  const job = await runJob({
    workspace,
    event: {
      name: 'repository_dispatch',
      payload: { client_payload: { profiles: [read('worker'), read('archive')] } },
    },
    steps: [
      {
        action: planAction,
        inputs: { profiles: 'payload: true\nsource-images: source-images.json\ntemplate: template.json\n' },
      },
    ],
  });
  assert.equal(job.conclusion, 'success', job.log);
  const [step] = job.steps;
  assert.match(step?.outputs['level-0'] ?? '', /^\{"include":\[\{"leg":"worker-el9-x86_64",[^{]*\}\]\}$/);
  assert.deepEqual(
    step?.annotations.map(({ message }) => message),
    [NOTICE],
  );
});
