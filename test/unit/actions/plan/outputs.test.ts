import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { test } from 'node:test';

import { planImages } from '../../../../src/actions/plan/main.ts';
import { readPlan } from '../../../../src/plan/plan-file.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';
import { workspaceWith } from '../../../support/bake/workspace.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

introduceProviders();

/** Of one key, but not one image, are `a` and `c`. */
const MANIFEST = `version: 1
images:
  a: { name: one, packer: { template: same.pkr.hcl } }
  b: { packer: { template: other.pkr.hcl } }
  c: { name: two, packer: { template: same.pkr.hcl } }
`;
const TEMPLATE =
  'source "file" "disk" {\n  content = "x"\n  target  = "out"\n}\nbuild {\n  sources = ["file.disk"]\n}\n';

test('who goes on with a plan in the same process has what its file says, in that order', async (t) => {
  const files = { 'same.pkr.hcl': TEMPLATE, 'other.pkr.hcl': TEMPLATE.replace('x', 'y'), 'bakehouse.yml': MANIFEST };
  const workspace = realpathSync(await workspaceWith(t, files));
  const git = (...args: readonly string[]): Buffer => execFileSync('git', args, { cwd: workspace, stdio: 'ignore' });
  git('init', '-q');
  git('add', '.');
  const inputs = { 'look-up': 'false', 'resolve-sources': 'false', 'dry-run': 'true', summary: 'none' };
  const environment = { PATH: process.env['PATH'] };
  const host = { ...fakeHost({ inputs, environment }), workspace, temporary: realpathSync(temporaryFolder()) };
  const { path, digest, plan } = await planImages(host);
  const read = readPlan(path, digest);
  assert.deepEqual(
    plan.legs.map(({ leg }) => leg),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(plan, read.plan);
});
