// examples/refresh by real docker, on several days: the machine's time of day is set, nothing of the example changes.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { plan as planSchema, type PlannedLeg } from '../../src/image/plan.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { requireBuilder } from '../support/bake/builders.ts';
import { bakeAction } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, forgetImages } from '../support/peers/docker.ts';
import { commitAll, exampleRepository, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { pushToMain } from '../support/publish/image-chain.ts';
import type { EventRequest } from '../support/runner/contexts.ts';
import { runJob } from '../support/runner/job.ts';
import { dayIn, daysLater } from '../support/runner/other-day.ts';
import type { StepContext } from '../support/runner/step.ts';

introduceProviders();

const REPOSITORY = { full_name: 'octo-org/images', default_branch: 'main' };
const pullRequest: EventRequest = {
  name: 'pull_request',
  payload: { repository: REPOSITORY, pull_request: { head: { repo: REPOSITORY }, user: { login: 'octocat' } } },
};

interface Day {
  readonly legs: readonly PlannedLeg[];
  /** By leg: what became of it where it was due. */
  readonly statuses: Readonly<Record<string, string | undefined>>;
  readonly ids: Readonly<Record<string, string | undefined>>;
  readonly log: string;
}

interface Example {
  readonly workspace: string;
  /** Plans so many days from now, and bakes what is due, in one job. */
  readonly on: (days: number, event?: EventRequest, env?: Readonly<Record<string, string>>) => Promise<Day>;
}

async function example(t: TestContext): Promise<Example | undefined> {
  const builder = requireBuilder(t, 'buildkit');
  if (builder === undefined || requirePart(t, 'base-image') === undefined) return undefined;
  const workspace = await exampleRepository(t, 'refresh');
  // What this test bakes is nobody else's, even in a daemon that has served before.
  appendFileSync(join(workspace, 'base/Dockerfile'), `# ${Date.now()} ${process.pid}\n`);
  commitAll(workspace);
  const home = await temporaryFolder(t);
  const made: string[] = [];
  t.after(() => forgetImages(made.toReversed()));
  const on: Example['on'] = async (days, event = pushToMain, over = {}) => {
    let text = '';
    const keep = ({ temp }: StepContext): void => {
      text = readFileSync(join(temp, 'bakehouse/plan/plan.json'), 'utf8');
    };
    const bake = (leg: string, parents: readonly string[]) => ({
      action: bakeAction,
      id: leg,
      inputs: ({ steps }: { readonly steps: StepContext['steps'] }) => ({
        plan: steps['plan']?.outputs['plan'] ?? '',
        'plan-digest': steps['plan']?.outputs['digest'] ?? '',
        leg,
        records: parents.map((one) => steps[one]?.outputs['record'] ?? '').join('\n'),
        handoff: 'none',
      }),
    });
    const job = await runJob({
      workspace,
      event,
      env: { ...builder, HOME: home, ...daysLater(days), ...over },
      steps: [{ action: planAction, id: 'plan' }, { run: keep }, bake('base', []), bake('web', ['base'])],
    });
    assert.equal(job.conclusion, 'success', job.log);
    const [, , base, web] = job.steps.map(({ outputs }) => outputs);
    made.push(...[base, web].flatMap((outputs) => outputs?.['image-id'] ?? []));
    return {
      legs: planSchema.parse(JSON.parse(text)).legs,
      statuses: { base: base?.['status'], web: web?.['status'] },
      ids: { base: base?.['image-id'], web: web?.['image-id'] },
      log: job.log,
    };
  };
  return { workspace, on };
}

const reasonsOf = ({ legs }: Day): readonly string[] => legs.map(({ leg, reason }) => `${leg}: ${reason}`);
const epochsOf = ({ legs }: Day): readonly (string | undefined)[] => legs.map(({ epoch }) => epoch);

describe('examples/refresh', () => {
  it('is baked, kept while it is fresh, and baked anew with what builds on it', async (t) => {
    const there = await example(t);
    if (there === undefined) return;
    const first = await there.on(0);
    assert.deepEqual(first.statuses, { base: 'baked', web: 'baked' }, first.log);
    assert.deepEqual(epochsOf(first), [dayIn(0), undefined]);
    const label = await docker('image', 'inspect', '--format', '{{index .Config.Labels "dev.bakehouse.epoch"}}', first.ids['base'] ?? ''); // prettier-ignore
    assert.equal(label, dayIn(0));

    for (const days of [0, 6]) {
      const same = await there.on(days);
      assert.deepEqual(reasonsOf(same), ['base: unchanged', 'web: unchanged']);
      assert.deepEqual(same.ids, first.ids);
      assert.match(same.log, /Nothing is older than it may be, and no source has moved\./);
    }

    // Who looks at a change sees what it does, and not what time does.
    const checked = await there.on(9, pullRequest);
    assert.deepEqual(reasonsOf(checked), [
      'base: unchanged; stale: 9 days, limit 7, not renewed in this run',
      'web: unchanged',
    ]);
    assert.deepEqual(checked.ids, first.ids);
    assert.doesNotMatch(checked.log, /Nothing is older/);

    const later = await there.on(8);
    assert.equal(reasonsOf(later)[0], 'base: stale: 8 days, limit 7');
    assert.match(reasonsOf(later)[1] ?? '', /^web: (?:parent changed: base|new)$/);
    assert.deepEqual(epochsOf(later), [dayIn(8), undefined]);
    assert.deepEqual(later.statuses, { base: 'baked', web: 'baked' }, later.log);
    // No layer of the first was taken.
    const words = [first, later].map(({ ids }) => docker('run', '--rm', ids['web'] ?? ''));
    const [before, after] = await Promise.all(words);
    assert.notEqual(before, after);
    assert.match(after ?? '', /^[0-9a-f-]{36}$/);

    assert.deepEqual(reasonsOf(await there.on(8)), ['base: unchanged', 'web: unchanged']);
    assert.deepEqual((await there.on(8, pullRequest)).ids, later.ids);
  });

  it('is as old as its key says, whatever a daemon tells', async (t) => {
    const there = await example(t);
    if (there === undefined) return;
    // The clock was years ahead when it was baked: that image is never taken for fresh, and this is told.
    const ahead = await there.on(2000);
    assert.deepEqual(epochsOf(ahead), [dayIn(2000), undefined]);
    const now = await there.on(0);
    assert.deepEqual(epochsOf(now), [dayIn(0), undefined]);
    assert.deepEqual(now.statuses, { base: 'baked', web: 'baked' }, now.log);
    // Over midnight, and back again by a clock that was a little ahead.
    const tomorrow = await there.on(1);
    assert.deepEqual(tomorrow.ids, now.ids);
  });

  it('goes by the calendar where the daemon does not answer the plan', async (t) => {
    const there = await example(t);
    if (there === undefined) return;
    const job = await runJob({
      workspace: there.workspace,
      event: pushToMain,
      env: { HOME: await temporaryFolder(t), DOCKER_HOST: 'tcp://127.0.0.1:9' },
      steps: [{ action: planAction, id: 'plan', inputs: { explain: 'base' } }],
    });
    assert.equal(job.conclusion, 'success', job.log);
    const day = Math.floor(Date.now() / 86_400_000);
    const start = new Date((day - (day % 7)) * 86_400_000).toISOString().slice(0, 10);
    assert.ok(job.log.includes(`epoch: ${start}`), job.log);
  });
});
