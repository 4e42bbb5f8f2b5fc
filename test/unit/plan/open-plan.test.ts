import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { sha256 } from '../../../src/core/files/files.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { Host } from '../../../src/core/runner/host.ts';
import { createTerminalHost } from '../../../src/core/runner/terminal-host.ts';
import { openPlan } from '../../../src/plan/open-plan.ts';
import { renderPlan } from '../../../src/plan/plan-file.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { sampleLeg, samplePlan } from '../image/sample-plan.ts';

describe('the plan that an input names', () => {
  const folder = temporaryFolder();
  const text = renderPlan(samplePlan([sampleLeg('web')]));
  const digest = sha256(text);
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out', 'plan.json'), text);

  /** A host whose run has one artifact with the plan. */
  const host = (artifacts: Readonly<Record<string, string>>): Host => ({
    ...createTerminalHost({
      environment: {},
      workspace: folder,
      folder: join(folder, 'temporary'),
      inputs: {},
      colour: false,
      commit: '',
      write: () => {},
    }),
    download: async (name, to) => {
      const file = artifacts[name];
      if (file === undefined) return { kind: 'unavailable', reason: 'there is no such artifact' };
      copyFileSync(file, join(to, 'plan.json'));
      return { kind: 'downloaded' };
    },
  });
  const withPlan = host({ 'bakehouse-plan-a1': join(folder, 'out', 'plan.json') });

  for (const path of ['out/plan.json', join(folder, 'out', 'plan.json')]) {
    it(`is a path: ${path === 'out/plan.json' ? 'relative' : 'absolute'}`, async () => {
      const plan = await openPlan(withPlan, path, '');
      assert.deepEqual([plan.digest, plan.fromArtifact, plan.plan.legs.length], [digest, false, 1]);
      assert.equal((await openPlan(withPlan, path, digest)).digest, digest);
    });
  }

  it('is an artifact', async () => {
    const plan = await openPlan(withPlan, 'bakehouse-plan-a1', digest);
    assert.deepEqual([plan.digest, plan.fromArtifact], [digest, true]);
  });

  const other = sha256('other');
  const refused: readonly (readonly [what: string, given: string, digest: string, message: RegExp])[] = [
    ['no name', '', '', /^Input "plan" is required here/],
    ['another plan', 'out/plan.json', other, /is another one than was meant/],
    ['another plan in the artifact', 'bakehouse-plan-a1', other, /is another one than was meant/],
    [
      'an artifact without its digest',
      'bakehouse-plan-a1',
      '',
      /^Input "plan-digest" is required with a plan out of an artifact/,
    ],
    [
      'a path that is not there',
      'out/other.json',
      digest,
      /^Input "plan" names "out\/other\.json", which does not exist\.$/,
    ],
    [
      'an artifact that is not there',
      'nope',
      digest,
      /which is no path here, and no artifact: there is no such artifact$/,
    ],
    ['a digest that is none', 'out/plan.json', 'sha256:x', /must be sha256: and 64 hex digits/],
    ['a folder', 'out', digest, /must be a file/],
  ];
  for (const [what, given, expected, message] of refused) {
    it(`is refused: ${what}`, () =>
      assert.rejects(
        () => openPlan(withPlan, given, expected),
        (error) => error instanceof UserError && message.test(error.message),
      ));
  }
});
