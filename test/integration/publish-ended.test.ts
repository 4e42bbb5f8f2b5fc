// Publishing that is ended before its time: what it says, what it leaves, and that the next run does the rest, no more.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { publishJournal } from '../../src/publish/engine/journal.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import {
  type ImageChain,
  imageChain,
  publishAction,
  pushToMain,
  verifiedSteps,
} from '../support/publish/image-chain.ts';
import type { RegistryOptions } from '../support/peers/registry.ts';
import { tagsOf, writes } from '../support/publish/registry-images.ts';
import { type JobRequest, runJob } from '../support/runner/job.ts';
import type { Moment } from '../support/runner/moments.ts';
import { Run } from '../support/runner/run.ts';
import type { ActionStep } from '../support/runner/step.ts';
import { readZip } from '../support/runner/twin/zip.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

interface Ready extends ImageChain {
  readonly step: ActionStep;
}

async function ready(t: TestContext, interfere: RegistryOptions['interfere']): Promise<Ready | undefined> {
  const chain = await imageChain(t, interfere === undefined ? {} : { interfere });
  if (chain === undefined) return undefined;
  const { workspace, env, registry } = chain;
  const records = await temporaryFolder(t);
  const keep = ({ temp }: { readonly temp: string }): void =>
    cpSync(join(temp, 'bakehouse', 'legs'), records, { recursive: true });
  const job = await runJob({ workspace, env, event: pushToMain, steps: [...verifiedSteps, { run: keep }] });
  assert.equal(job.conclusion, 'success', job.log);
  const targets = `registry: { oci: { repository: "${registry.host}/acme/{image}", tags: ["{version}", stable, latest], moving: [stable] } }`;
  return { ...chain, step: { action: publishAction, id: 'publish', inputs: { records, targets, version: '1.0' } } };
}

describe('a publishing that is ended', () => {
  for (const how of ['cancel', 'kill'] as const) {
    it(`by ${how} leaves the journal, and is finished by the next run`, async (t) => {
      let isBlocked = true;
      // The connection is cut each time, and the client tries again and again: there is time to be ended in.
      const interfere: RegistryOptions['interfere'] = ({ method, url }) =>
        isBlocked && method === 'PUT' && url?.endsWith('/manifests/stable') === true ? 'drop' : undefined;
      const chain = await ready(t, interfere);
      if (chain === undefined) return;
      const { workspace, env, registry, step, repository } = chain;
      await using run = await Run.start();
      const request: JobRequest = { run, workspace, env, event: pushToMain, steps: [step] };
      // The moment at which the change is on disk as begun, and its call is made.
      const when: Moment = ({ untilLine }) => untilLine(/^registry web: set \S+:stable/);
      const ended = await runJob(
        how === 'kill' ? { ...request, steps: [{ ...step, kill: when }] } : { ...request, cancel: when },
      );
      const [first] = ended.steps;
      assert.notEqual(first?.conclusion, 'success', ended.log);
      isBlocked = false;
      const tags = await tagsOf({ origin: `http://${registry.host}` }, 'acme/web');
      assert.ok(tags['1.0'] !== undefined, ended.log);
      assert.equal(tags['latest'], undefined, 'what consumers follow was moved');
      if (how === 'kill') {
        assert.match(first?.log ?? '', /Publishing was ended after 1 of 3 changes\. Run it again/);
        assert.match(first?.log ?? '', /Begun, its end not seen: registry web.*stable/);
        assert.match(first?.log ?? '', /Left to do: registry web.*latest/);
      } else {
        assert.match(first?.log ?? '', /cancelled after [12] changes?; the next run does the rest/i);
        assert.equal(first?.outputs['status'], 'failed');
      }
      const kept = readZip(await run.artifacts.archive('bakehouse-publish-journal-a1')).get('publish-journal.json');
      const journal = publishJournal.parse(JSON.parse(String(kept)));
      assert.equal(journal.state, how === 'kill' ? 'running' : 'done');
      assert.equal(journal.planned.length, 3);

      const again = await runJob({ ...request, run: await another(t), steps: [step] });
      assert.equal(again.conclusion, 'success', again.log);
      assert.equal(again.steps[0]?.outputs['status'], 'published');
      const whole = await tagsOf({ origin: `http://${registry.host}` }, 'acme/web');
      assert.deepEqual(Object.keys(whole).sort(), ['1.0', 'latest', 'stable']);
      assert.equal(new Set(Object.values(whole)).size, 1);
      const before = writes(registry.requests).length;
      const third = await runJob({ ...request, run: await another(t), steps: [step] });
      assert.equal(third.steps[0]?.outputs['status'], 'unchanged', third.log);
      assert.equal(writes(registry.requests).length, before);
      assert.match(again.steps[0]?.outputs['digest'] ?? '', /^sha256:/);
      assert.equal(repository, `${registry.host}/acme/web`);
    });
  }
});

async function another(t: TestContext): Promise<Run> {
  const run = await Run.start();
  t.after(() => run[Symbol.asyncDispose]());
  return run;
}
