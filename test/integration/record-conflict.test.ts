import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { packerNames, requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

const TEMPLATE = `variable "row" { type = string }
source "file" "image" {
  content = "of \${var.row}"
  target  = "out.txt"
}
build { sources = ["source.file.image"] }
`;

describe('rows of a matrix that bake one template where no key is known', () => {
  it('lose no record: the second is red and says what to set, and a row of its own name is kept', async (t) => {
    const packer = requirePacker(t, packerNames[0]);
    if (packer === undefined) return;
    await using run = await Run.start();
    const row = async (vars: string, more: Readonly<Record<string, string>> = {}) =>
      runJob({
        run,
        // Each job has a machine of its own; none has a git repository.
        workspace: await workspaceWith(t, { 't.pkr.hcl': TEMPLATE }),
        steps: [{ action: bakeAction, inputs: { template: 't.pkr.hcl', vars, ...more }, env: packer.environment }],
      });
    const first = await row('row=one');
    assert.equal(first.conclusion, 'success', first.log);
    assert.match(first.steps[0]?.outputs['record-artifact'] ?? '', /^bakehouse-t-bake-a1$/);
    const second = await row('row=two');
    assert.equal(second.conclusion, 'failure', second.log);
    const errors = (second.steps[0]?.annotations ?? []).filter(({ level }) => level === 'error');
    assert.match(errors.map(({ message }) => message).join('\n'), /Another job of this run has made other images of t: .*"artifact-prefix" of its own/); // prettier-ignore
    const same = await row('row=one');
    assert.equal(same.conclusion, 'success', same.log);
    assert.equal(same.steps[0]?.outputs['record-artifact'], 'bakehouse-t-bake-a1');
    const own = await row('row=two', { 'artifact-prefix': 'two' });
    assert.equal(own.conclusion, 'success', own.log);
    assert.equal(own.steps[0]?.outputs['record-artifact'], 'two-t-bake-a1');
  });
});
