// A repository that cannot be planned from, and plans that are not the one that was meant.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { fileHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { expectRefusal, type RefusedPlan } from '../support/plan/refusal.ts';
import { commitAll, git, planAction } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

const files = {
  'bakehouse.yml': 'version: 1\nimages:\n  web: { dockerfile: { file: web/Dockerfile } }\n',
  'web/Dockerfile': 'FROM scratch\nCOPY . /\n',
  'web/page.html': 'hello\n',
};

const cases: readonly RefusedPlan[] = [
  {
    name: 'no .git',
    files,
    noRepository: true,
    says: [
      'WORKSPACE is no git repository, so nobody can tell which files are inputs of an image. Check it out with actions/checkout; an unpacked archive has no .git. On a laptop, run git init and git add.',
    ],
  },
  {
    name: 'a repository without a tracked file',
    files,
    noRepository: true,
    arrange: (workspace) => git(workspace, 'init', '--quiet'),
    says: [
      'git tracks no file in WORKSPACE, so nobody can tell which files are inputs of an image. Check the repository out with actions/checkout, or add the files with git add.',
    ],
  },
  {
    name: 'a submodule that is not checked out',
    files,
    arrange: (workspace) =>
      git(workspace, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},web/vendor`),
    says: [
      'bakehouse.yml:3: web: "web/vendor" is an input of an image, but that submodule is not checked out. Set submodules: recursive on actions/checkout, or leave it out with "!" in the inputs of the image.',
    ],
  },
  {
    name: 'a pointer of Git LFS instead of a file',
    files: {
      ...files,
      'web/disk.img': `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`,
    },
    says: [
      'bakehouse.yml:3: web: "web/disk.img" is an input of an image, but only the pointer of Git LFS is checked out. Set lfs: true on actions/checkout, or run git lfs pull.',
    ],
  },
  {
    name: 'a plan that is not there',
    files,
    inputs: { mode: 'collect', plan: './nope.json' },
    says: ['Input "plan" names "./nope.json", which does not exist.'],
  },
  {
    name: 'collect without a plan',
    files,
    inputs: { mode: 'collect' },
    says: ['Input "plan" is required here: the path of plan.json, or its artifact.'],
  },
  {
    name: 'a plan out of an artifact, without its digest',
    files,
    inputs: { mode: 'collect', plan: 'bakehouse-plan-a1' },
    says: [
      'Input "plan-digest" is required with a plan out of an artifact, which any job of the run may have written: the output "digest" of plan.',
    ],
  },
  {
    name: 'an artifact that is not there',
    files,
    inputs: { mode: 'collect', plan: 'bakehouse-plan-a1', 'plan-digest': `sha256:${'0'.repeat(64)}` },
    says: [
      'Input "plan" names "bakehouse-plan-a1", which is no path here, and no artifact: Artifact not found for name: bakehouse-plan-a1',
    ],
  },
];

describe('a repository that plan refuses', () => {
  for (const one of cases) it(one.name, (t) => expectRefusal(t, one));
});

describe('a plan with another digest', () => {
  it('is refused by bake and by collect', async (t) => {
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': 'version: 1\nimages:\n  app: { packer: { template: app.pkr.hcl } }\n',
      'app.pkr.hcl': fileHcl('out.txt'),
    });
    commitAll(workspace);
    await using run = await Run.start();
    const planned = await runJob({
      run,
      workspace,
      steps: [{ action: planAction, id: 'plan', inputs: { 'look-up': 'false' } }],
    });
    assert.equal(planned.conclusion, 'success', planned.log);
    const { plan = '', digest = '', 'plan-artifact': artifact = '' } = planned.steps[0]?.outputs ?? {};
    const other = `sha256:${'0'.repeat(64)}`;
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('"app"', '"aqp"'));
    const tries = [
      {
        plan: artifact,
        'plan-digest': other,
        says: /: its digest is sha256:[0-9a-f]{64}, but sha256:0{64} was asked for\. Take plan and digest from one run of the plan action\.$/,
      },
      { plan, 'plan-digest': digest, says: /is another one than was meant: its digest is / },
      {
        plan: artifact,
        'plan-digest': 'abc',
        says: /^The plan's digest must be sha256: and 64 hex digits, but was "abc"\.$/,
      },
    ];
    for (const { says, ...inputs } of tries) {
      for (const step of [
        { action: planAction, id: 'x', inputs: { mode: 'collect', ...inputs } },
        { action: bakeAction, id: 'x', inputs: { leg: 'app', ...inputs } },
      ]) {
        const job = await runJob({ run, workspace, steps: [step] });
        assert.equal(job.conclusion, 'failure', job.log);
        const message = job.steps[0]?.annotations.find(({ level }) => level === 'error')?.message ?? '';
        t.diagnostic(message);
        assert.match(message, says, job.log);
        assert.doesNotMatch(job.log, /This is a bug|\n\s+at .*:\d+:\d+/);
      }
    }
  });
});
