// A cancel, or the death of the main step, at any moment of a verification by real Test Kitchen: when the job is over,
// nothing of it is left. BAKEHOUSE_CANCELS and BAKEHOUSE_KILLS say how many are tried; the moments are random, and printed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { KITCHEN } from '../support/kitchen/engine.ts';
import { labImage } from '../support/kitchen/project.ts';
import { kitchenRepository, verifyImage, type VerifyRequest } from '../support/kitchen/verify-job.ts';
import { requirePart } from '../support/peers/available.ts';
import type { Moment } from '../support/runner/moments.ts';
import { isThorough } from '../support/thorough.ts';

const CANCELS = Number(process.env['BAKEHOUSE_CANCELS'] ?? (isThorough ? 60 : 3));
const KILLS = Number(process.env['BAKEHOUSE_KILLS'] ?? (isThorough ? 10 : 1));
/** As long as the whole takes, so that every phase is hit. */
const LONGEST_MS = 6500;

const report = `printf '<testsuite name="a" tests="1"><testcase classname="a" name="b"/></testsuite>'`;
const wait = (name: string): string =>
  `  - name: ${name}\n    verifier: {command: ${JSON.stringify(`sleep 2; mkdir -p .kitchen/reports/$KITCHEN_INSTANCE; ${report} > .kitchen/reports/$KITCHEN_INSTANCE/junit.xml`)}}\n`;
const files = {
  'kitchen.yml': `${KITCHEN}suites:\n${wait('one')}${wait('two')}`,
  // As packerd had it: what it leaves goes too.
  'gen-kitchen-dockerfile.sh': 'sleep 0.5; echo "FROM $BAKEHOUSE_IMAGE" > Dockerfile.erb; touch of-the-script\n',
};

describe('Test Kitchen, interrupted', () => {
  for (const [how, count] of [
    ['cancel', CANCELS],
    ['kill', KILLS],
  ] as const) {
    it(`${how}: nothing is left, ${count} times`, async (t) => {
      const part = requirePart(t, 'kitchen');
      if (part === undefined || requirePart(t, 'base-image') === undefined) return;
      const image = await labImage(t, 'debian:bookworm', ['useradd app']);
      const told: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const workspace = await kitchenRepository(t, files);
        // Spread over the whole, and random within.
        const after = Math.round(((index + Math.random()) * LONGEST_MS) / count);
        const moment: Moment = async ({ untilStarted }) => {
          await untilStarted();
          await pause(after);
        };
        const request: VerifyRequest = { part, image, workspace, inputs: { reports: '.kitchen/reports/**/*.xml' } };
        const { job, left, outputs } = await verifyImage(t, { ...request, [how]: moment });
        assert.deepEqual(
          left.filter((line) => !line.endsWith(' Dockerfile.erb')),
          [],
          `${how} after ${after} ms\n${job.log}`,
        );
        told.push(`${after} ms ${outputs['conclusion'] ?? 'no conclusion'}`);
      }
      t.diagnostic(told.join(', '));
    });
  }
});
