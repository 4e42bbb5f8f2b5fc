import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import { temporaryFolder } from '../../core/temporary-folder.ts';
import { createCheckout, packerLeg, recipeOf } from '../checkout.ts';

const folder = temporaryFolder();

test('what says whose an image becomes is read with the values of variables', async () => {
  const { root } = createCheckout(join(folder, 'repository'), {
    'web.pkr.hcl': `variable "where" {}
source "azure-arm" "a" { subscription_id = var.where }
source "googlecompute" "b" {
  project_id       = "\${var.where}-bakes"
  image_project_id = var.where
}
build { sources = ["azure-arm.a", "googlecompute.b"] }
`,
  });
  const { template } = await recipeOf(root, packerLeg({ template: 'web.pkr.hcl', vars: { where: 'acme' } }));
  assert.deepEqual(
    template?.builds.map(({ literals }) => literals),
    [{ subscription_id: 'acme' }, { project_id: 'acme-bakes', image_project_id: 'acme' }],
  );
});
