// The root action on a manifest: levels side by side, a failed leg that blocks its descendants alone, and what is left when
// the step is cancelled or killed. Packer's file builder, which needs no daemon; real git; processes that can be seen.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { containersOf } from '../support/bake/interruptions.ts';
import { type PackerPart, requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { madeUpToken, startGitServer } from '../support/peers/git-server.ts';
import { describeThings, processInventory } from '../support/peers/inventory.ts';
import { responseOf, runRoot, stagesOf, startRun } from '../support/pipeline/root.ts';
import { commitAll } from '../support/plan/repository.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import type { Moment } from '../support/runner/moments.ts';

/** An image that is a file; `script` runs on this machine after it is made. */
function template(target: string, script = 'true'): string {
  return `
variable "content" {
  type    = string
  default = "plain"
}
source "file" "image" {
  content = var.content
  target  = "${target}"
}
build {
  sources = ["source.file.image"]
  post-processor "shell-local" { inline = [${JSON.stringify(script)}] }
}
`;
}

/** Two trees of three levels; the names say who builds on whom. */
const LEGS = {
  a: null,
  'a-b': 'a',
  'a-b-c': 'a-b',
  'a-d': 'a',
  z: null,
  'z-y': 'z',
  'z-y-x': 'z-y',
} as const;

/** What is run again is another attempt of the same run. */
const secondAttempt = { github: { run_attempt: '2' } } as const;

/** Nobody can look for what a script of shell-local did, so the images are only reused where that is accepted. */
function manifest(): string {
  const images = Object.entries(LEGS).map(
    ([name, from]) =>
      `  ${name}:\n${from === null ? '' : `    from: ${from}\n`}    packer: { template: ${name}.pkr.hcl }\n    accept: [post-processors]\n`,
  );
  return `version: 1\nimages:\n${images.join('')}`;
}

async function forest(t: TestContext, scripts: Partial<Record<keyof typeof LEGS, string>> = {}): Promise<string> {
  const workspace = await workspaceWith(t, {
    'bakehouse.yml': manifest(),
    ...Object.fromEntries(
      Object.keys(LEGS).map((name) => [
        `${name}.pkr.hcl`,
        template(`out-${name}`, Object.entries(scripts).find(([leg]) => leg === name)?.[1]),
      ]),
    ),
  });
  commitAll(workspace);
  return workspace;
}

function legsIn(outputs: Readonly<Record<string, string>> | undefined): readonly string[] {
  return Object.keys(JSON.parse(outputs?.['images-by-leg'] ?? '{}')).sort();
}

describe('a manifest of three levels', () => {
  it('is baked level by level; then nothing is left to do', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await forest(t);
    const run = await startRun(t);
    const job = await runRoot(t, { run, inputs: { parallel: 3 }, workspace, env: packer.environment });
    assert.equal(job.conclusion, 'success', job.log);
    const outputs = job.steps[0]?.outputs ?? {};
    assert.deepEqual(legsIn(outputs), Object.keys(LEGS));
    const { buildstages } = responseOf(job);
    const order = buildstages.filter(({ name }) => name === 'RunPacker');
    assert.deepEqual(new Set(order.map(({ status }) => status)), new Set(['complete']));
    const startOf = (leg: string): number => Date.parse(order.find((one) => one.leg === leg)?.start ?? '');
    const endOf = (leg: string): number => Date.parse(order.find((one) => one.leg === leg)?.end ?? '');
    for (const [leg, from] of Object.entries(LEGS)) if (from !== null) assert.ok(endOf(from) <= startOf(leg), leg);
    assert.match(job.log, /^\[a-b\] Baked a-b in/m);
    const again = await runRoot(t, { run, ...secondAttempt, inputs: {}, workspace, env: packer.environment });
    assert.equal(again.conclusion, 'success', again.log);
    assert.deepEqual(again.steps[0]?.outputs['images-by-leg'], outputs['images-by-leg']);
    assert.deepEqual(
      stagesOf(responseOf(again)).filter((stage) => stage.includes('RunPacker')),
      [],
      again.log,
    );
  });

  for (const [fails, blocked] of [
    ['a', ['a-b', 'a-b-c', 'a-d']],
    ['a-b', ['a-b-c']],
  ] as const) {
    it(`of which ${fails} fails blocks ${blocked.join(', ')} alone`, async (t) => {
      const packer = requirePacker(t, 'packer-debian');
      if (packer === undefined) return;
      const workspace = await forest(t, { [fails]: 'false' });
      const job = await runRoot(t, { inputs: { parallel: 2 }, workspace, env: packer.environment });
      assert.equal(job.conclusion, 'failure', job.log);
      const records = job.steps[0]?.outputs['records'] ?? '';
      const statuses = Object.keys(LEGS).map((leg) => [
        leg,
        JSON.parse(readFileSync(join(records, leg, 'record.json'), 'utf8')).status,
      ]);
      const expected = Object.keys(LEGS).map((leg) => [
        leg,
        leg === fails ? 'failed' : blocked.some((one) => one === leg) ? 'blocked' : 'baked',
      ]);
      assert.deepEqual(statuses, expected);
      const good = expected.filter(([, status]) => status === 'baked').map(([leg]) => leg);
      assert.deepEqual(legsIn(job.steps[0]?.outputs), good);
      assert.match(responseOf(job).error?.message ?? '', new RegExp(`1 of 7 legs failed: ${fails}`));
    });
  }

  it('of an IMAGES.json ends at its first failure, unless it is to go on', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const names = ['z-first', 'm-fails', 'a-last'];
    const workspace = await workspaceWith(t, {
      'docker/IMAGES.json': JSON.stringify({
        images: names.map((name) => ({ name, version: '1', file: `${name}.json`, working_dir: '..' })),
      }),
      ...Object.fromEntries(
        names.map((name) => [
          `docker/packer/${name}.json`,
          JSON.stringify({
            builders: [{ type: 'file', content: name, target: `out-${name}` }],
            'post-processors': [{ type: 'shell-local', inline: [name === 'm-fails' ? 'false' : 'true'] }],
          }),
        ]),
      ),
    });
    commitAll(workspace);
    for (const goesOn of [false, true]) {
      const inputs = { parallel: 1, 'continue-on-error': goesOn };
      const job = await runRoot(t, { inputs, workspace, env: packer.environment });
      const records = job.steps[0]?.outputs['records'] ?? '';
      const statusOf = (name: string): unknown =>
        JSON.parse(readFileSync(join(records, `${name}-1`, 'record.json'), 'utf8')).status;
      const expected = ['failed', goesOn ? 'baked' : 'blocked'];
      assert.deepEqual(names.slice(1).map(statusOf), expected, job.log);
      assert.ok(existsSync(join(workspace, 'out-z-first')));
      assert.equal(existsSync(join(workspace, 'out-a-last')), goesOn, job.log);
      if (!goesOn) assert.match(responseOf(job).error?.message ?? '', /m-fails\/1 failed, and nothing of the list/);
    }
  });

  it('whose template cannot be read blocks what builds on it, too, and may leave the step green', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': `version: 1
images:
  a: { packer: { template: a.pkr.hcl, secret-vars: [content] } }
  b: { from: a, packer: { template: b.pkr.hcl } }
  c: { packer: { template: c.pkr.hcl } }
`,
      'a.pkr.hcl': template('out-a'),
      'b.pkr.hcl': template('out-b'),
      'c.pkr.hcl': template('out-c'),
    });
    commitAll(workspace);
    const job = await runRoot(t, { inputs: { 'continue-on-error': true }, workspace, env: packer.environment });
    assert.equal(job.conclusion, 'success', job.log);
    const { status, error } = responseOf(job);
    assert.equal(status, 'failed');
    assert.match(error?.message ?? '', /1 of 3 legs failed: a \(config: The plan names the secret content/);
    assert.match(error?.message ?? '', /Blocked by a: b/);
    assert.deepEqual(Object.keys(JSON.parse(job.steps[0]?.outputs['images-by-leg'] ?? '')), ['c']);
    assert.equal(job.steps[0]?.outputs['headline'], '1 of 3 images could not be baked');
    const url = job.steps[0]?.outputs['report-url'] ?? '';
    assert.match(url, /^https:\/\/.*\/actions\/runs\/\d+\/artifacts\/\d+$/);
    assert.ok(job.steps[0]?.summary.includes(`(${url})`), 'the summary links the same');
  });

  it('keeps the secrets of legs side by side, and lets no guest command the runner', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const secret = madeUpToken();
    const shout = `for i in 1 2 3 4 5 6; do echo '::set-output name=owned::yes'; echo '::error::owned'; sleep 0.05; done`;
    const workspace = await forest(t, { a: shout, z: shout });
    const job = await runRoot(t, {
      inputs: { parallel: 2, 'secret-vars': `UNUSED=${secret}` },
      workspace,
      env: packer.environment,
    });
    assert.equal(job.conclusion, 'success', job.log);
    assert.equal(job.steps[0]?.outputs['owned'], undefined);
    assert.deepEqual(
      job.steps[0]?.annotations.filter(({ message }) => message.includes('owned')),
      [],
    );
    assert.match(job.log, /\[a\].*::error::owned/);
    assert.match(job.log, /\[z\].*::error::owned/);
    const printed = (job.steps[0]?.rawStdout ?? '').replaceAll(/^::add-mask::.*$/gm, '');
    assert.ok(!printed.includes(secret));
  });
});

describe('tests of a manifest', () => {
  it('that fail block what builds on them, and close the gate', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const junit = (failed: boolean): string =>
      `<testsuite name="s" tests="1" failures="${failed ? 1 : 0}"><testcase name="t" classname="c">${failed ? '<failure message="no"/>' : ''}</testcase></testsuite>`;
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': `version: 1
images:
  good: { packer: { template: good.pkr.hcl }, verify: { script: { run: "sh test.sh good.xml", report: junit.xml } } }
  bad: { packer: { template: bad.pkr.hcl }, verify: { script: { run: "sh test.sh bad.xml", report: junit.xml } } }
  child: { from: bad, packer: { template: child.pkr.hcl } }
`,
      'test.sh': 'cp "$1" junit.xml\n',
      'good.xml': junit(false),
      'bad.xml': junit(true),
      ...Object.fromEntries(['good', 'bad', 'child'].map((name) => [`${name}.pkr.hcl`, template(`out-${name}`)])),
    });
    commitAll(workspace);
    const job = await runRoot(t, { inputs: { parallel: 1 }, workspace, env: packer.environment });
    assert.equal(job.conclusion, 'failure', job.log);
    assert.deepEqual(
      stagesOf(responseOf(job)).filter((stage) => stage.includes('KitchenTest')),
      ['bad KitchenTest failed', 'good KitchenTest complete', 'child KitchenTest skipped'],
      job.log,
    );
    assert.deepEqual(Object.keys(JSON.parse(job.steps[0]?.outputs['images-by-leg'] ?? '')), ['good']);
    assert.match(responseOf(job).error?.message ?? '', /bad \(its tests did not pass.*\)\.\nBlocked by bad: child/s);
  });
});

/** What of a job's own is still there: folders of bakes, verifications and runs hold secrets, and must go. */
function leftIn(temp: string): readonly string[] {
  const folder = join(temp, 'bakehouse');
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^[bvr]-/.test(name)) : [];
}

describe('a run that is ended', () => {
  const sleeping = 'echo begun; sleep 300';
  const ways = ['cancelled', 'killed'] as const;
  for (const way of ways) {
    it(`${way} in the middle of two legs leaves nothing, and goes on when it is run again`, async (t) => {
      const packer = requirePacker(t, 'packer-debian');
      if (packer === undefined) return;
      const marker = madeUpToken();
      const workspace = await forest(t, {
        'a-b': `test -e .git/${marker} || { ${sleeping}; }`,
        'z-y': `test -e .git/${marker} || { ${sleeping}; }`,
      });
      const begun: Moment = async ({ untilLine }) => {
        await Promise.all([untilLine(/\[a-b\].*begun/), untilLine(/\[z-y\].*begun/)]);
      };
      const run = await startRun(t);
      const job = await runRoot(t, {
        run,
        inputs: { parallel: 4 },
        workspace,
        env: { ...packer.environment, OF_THIS_TEST: marker },
        ...(way === 'cancelled' ? { cancel: begun } : { step: { kill: begun } }),
      });
      assert.notEqual(job.conclusion, 'success');
      assert.deepEqual(describeThings(await processInventory('RUNNER_TEMP', job.temp)), []);
      assert.deepEqual(leftIn(job.temp), [], job.log);
      const response = JSON.parse(readFileSync(join(job.temp, 'bakehouse', 'response.json'), 'utf8'));
      assert.equal(response.status, 'failed');
      assert.deepEqual(
        response.buildstages.filter(({ status }: { status: string }) => status === 'running' || status === 'pending'),
        [],
      );
      const again = await runRoot(t, {
        run,
        ...secondAttempt,
        inputs: { parallel: 4 },
        workspace: await withFile(workspace, join('.git', marker)),
        env: packer.environment,
      });
      assert.equal(again.conclusion, 'success', again.log);
      const redone = responseOf(again).buildstages.filter(({ name }) => name === 'RunPacker');
      assert.deepEqual(
        redone.map(({ leg }) => leg).filter((leg) => leg === 'a' || leg === 'z'),
        [],
      );
      assert.deepEqual(legsIn(again.steps[0]?.outputs), Object.keys(LEGS));
    });
  }

  it('killed while it clones leaves no git and no key', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    let asked = (): void => {};
    const wasAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const server = await startGitServer(t, {
      hold: async () => {
        asked();
        await new Promise(() => {});
      },
    });
    await server.add('web', { 'packer.json': '{}' });
    for (const way of ways) {
      const moment: Moment = async () => wasAsked;
      const job = await runRoot(t, {
        inputs: { request: JSON.stringify({ giturl: `${server.address}/web.git` }), 'checkout-token': madeUpToken() },
        env: packer.environment,
        ...(way === 'cancelled' ? { cancel: moment } : { step: { kill: moment } }),
      });
      assert.deepEqual(describeThings(await processInventory('RUNNER_TEMP', job.temp)), []);
      assert.deepEqual(leftIn(job.temp), [], job.log);
      assert.equal(job.orphans.length, 0);
    }
  });

  for (const way of ways) {
    it(`${way} while two containers are baked leaves none`, async (t) => {
      const packer: PackerPart | undefined = requirePacker(t, 'packer-current');
      if (packer === undefined || requirePart(t, 'docker') === undefined || requirePart(t, 'base-image') === undefined)
        return;
      const workspace = await workspaceWith(t, {
        'bakehouse.yml':
          'version: 1\nimages:\n  one: { packer: { template: one.pkr.hcl } }\n  two: { packer: { template: two.pkr.hcl } }\n',
        'one.pkr.hcl': dockerHcl({ inline: ['echo begun', 'sleep 300'] }),
        'two.pkr.hcl': dockerHcl({ inline: ['echo begun', 'sleep 301'] }),
      });
      commitAll(workspace);
      const begun: Moment = async ({ untilLine }) => {
        await Promise.all([untilLine(/\[one\].*begun/), untilLine(/\[two\].*begun/)]);
      };
      const job = await runRoot(t, {
        inputs: {},
        workspace,
        env: packer.environment,
        ...(way === 'cancelled' ? { cancel: begun } : { step: { kill: begun } }),
      });
      // Others use the same daemon: a container of this job has a folder of it mounted.
      assert.deepEqual(await containersOf(job.temp), [], job.log);
      assert.deepEqual(leftIn(job.temp), []);
    });
  }
});

async function withFile(workspace: string, name: string): Promise<string> {
  const { writeFile } = await import('node:fs/promises');
  await writeFile(join(workspace, name), '');
  return workspace;
}
