// A RUNNER_TEMP that is full before, while or after a verification runs: nothing of it is left behind.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { KITCHEN } from '../support/kitchen/engine.ts';
import { labImage } from '../support/kitchen/project.ts';
import { kitchenRepository, verifyImage } from '../support/kitchen/verify-job.ts';
import { requirePart } from '../support/peers/available.ts';
import type { Moment } from '../support/runner/moments.ts';
import { mountOver, requireSmallDisks, type SmallDisk } from '../support/small-disk.ts';
import { someOf } from '../support/thorough.ts';

const SIZES = [200 * 1024, 3 * 1024 * 1024];
const CASES = (['script', 'kitchen'] as const).flatMap((engine) =>
  (['before', 'during', 'after'] as const).flatMap((when) =>
    (['whole', 'cancel', 'kill'] as const)
      // On a full disk none begins.
      .filter((how) => when !== 'before' || how === 'whole')
      .flatMap((how) => SIZES.map((size) => ({ engine, when, how, size }))),
  ),
);

const files = {
  'kitchen.yml': `${KITCHEN}suites:\n  - name: one\n    verifier: {command: "echo begun; sleep 4; echo more; sleep 4"}\n`,
};

describe('a full disk', () => {
  for (const { engine, when, how, size } of someOf(CASES, 4)) {
    it(`of ${size / 1024} KB, filled ${when} a verification by ${engine} that is ${how}, leaves nothing behind`, async (t) => {
      const part = requirePart(t, 'kitchen');
      if (part === undefined || requirePart(t, 'base-image') === undefined || !requireSmallDisks(t)) return;
      const image = await labImage(t, 'debian:bookworm', ['useradd app']);
      const workspace = await kitchenRepository(t, files);
      let disk: SmallDisk | undefined;
      const begun: Moment = async ({ untilLine }) => {
        await untilLine(/begun/);
        if (when === 'during') disk?.fill();
      };
      const { job, left, outputs } = await verifyImage(t, {
        part,
        image,
        workspace,
        inputs: engine === 'script' ? { engine, script: 'echo begun; sleep 4; echo more; sleep 4' } : { engine },
        ...(how === 'whole' ? {} : { [how]: begun }),
        ...(how === 'whole' && when === 'during' ? { meanwhile: begun } : {}),
        first: (temporary) => {
          disk = mountOver(temporary, size);
          if (when === 'before') disk.fill();
        },
        release: () => disk?.release(),
        last: () => {
          if (when === 'after') disk?.fill();
        },
      });
      t.diagnostic(`${engine}, ${size / 1024} KB, ${when}, ${how}: ${outputs['conclusion'] ?? 'no conclusion'}`);
      assert.deepEqual(left, [], job.log);
      assert.doesNotMatch(job.log, /This is a bug|met trouble/);
    });
  }
});
