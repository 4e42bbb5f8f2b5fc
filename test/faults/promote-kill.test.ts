// Kill at every call: a channel that moves parameters in two regions and a file, with its history in a repository.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { temporaryFolder } from '../support/plan/repository.ts';
import { pushToMain } from '../support/publish/image-chain.ts';
import { startGitServer } from '../support/publish/git-server.ts';
import { killEverywhere, type World } from '../support/publish/kill-everywhere.ts';
import { HISTORY, keyOf, PLAN, startPromoting } from '../support/publish/promoting.ts';
import { createTripwire, isAwsWrite, isPush } from '../support/publish/tripwire.ts';
import { awsEnvironment } from '../support/publish/verified-records.ts';
import { runJob } from '../support/runner/job.ts';
import type { StepResult } from '../support/runner/step.ts';

const promoteAction = fileURLToPath(new URL('../../actions/promote', import.meta.url));

it('a promotion killed at any request to AWS or to a git server ends as undisturbed', async (t) => {
  const targets = {
    fleet: { aws: { regions: ['eu-west-1'], ssm: ['/images/{image}/latest'] } },
    ids: { files: { tfvars: 'images.auto.tfvars.json', deliver: 'commit' } },
  };
  const channels = { production: { targets: ['fleet', 'ids'], needs: ['verify'] } };
  const digests = new Map<string, string>();
  const worldOf = async (): Promise<World> => {
    const { fake, bakes, repository } = await startPromoting(t, { channels, over: { targets } });
    const server = await startGitServer(t, { 'images.auto.tfvars.json': '{}\n' });
    const workspace = await repository();
    const tripwire = createTripwire(t);
    const git = await tripwire.before(new URL(server.url).host, isPush);
    const endpoint = `http://${await tripwire.before(new URL(fake.url).host, isAwsWrite)}`;
    const request = {
      env: { ...awsEnvironment(fake, endpoint), HOME: await temporaryFolder(t) },
      github: { repository: 'acme/images', server_url: `http://${git}`, token: server.token },
    };
    const promote = async (inputs: Readonly<Record<string, string>>): Promise<StepResult> => {
      const { steps, log } = await runJob({
        ...request,
        workspace,
        event: pushToMain,
        steps: [{ action: promoteAction, id: 'promote', inputs: { to: 'production', plan: PLAN, ...inputs } }],
      });
      const [step] = steps;
      assert.ok(step !== undefined && step.conclusion === 'success', log);
      return step;
    };
    // Every world has the same images and places, and so the same changes: they are agreed to once.
    const agreed = async (inputs: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> => {
      const of = inputs['image'] ?? '';
      const apply = digests.get(of) ?? (await promote(inputs)).outputs['changes-digest'] ?? '';
      digests.set(of, apply);
      return { ...inputs, apply };
    };
    // The older image stands there: what is killed moves the channel from it to the newer one.
    await promote(await agreed({ image: keyOf('a'), records: bakes[0]?.records ?? '' }));
    const inputs = await agreed({ image: keyOf('b'), records: bakes[1]?.records ?? '' });
    return {
      tripwire,
      action: promoteAction,
      workspace,
      request,
      inputs: { to: 'production', plan: PLAN, ...inputs },
      state: async () => ({
        aws: fake.state(),
        ids: server.file('main', 'images.auto.tfvars.json'),
        history: withoutTimes(server.file('main', HISTORY)),
        commits: server.git('log', '--format=%s', 'main'),
      }),
    };
  };
  await killEverywhere(t, worldOf, 6);
});

/** A later run ends at a later time, and the server of a world has an address of its own. */
function withoutTimes(history: string): unknown {
  return JSON.parse(history, (name, value: unknown) =>
    ['begun', 'since', 'created', 'run'].includes(name) && value !== null ? 'some' : value,
  );
}
