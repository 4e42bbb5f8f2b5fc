// What is refused before the first change: each by itself, through the shipped action, with a real daemon and a real registry
// that counts what is asked of it.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { type Record, record } from '../../src/image/record.ts';
import { docker } from '../support/peers/docker.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import {
  bakeSteps,
  imageChain,
  type ImageChain,
  publishAction,
  publishStep,
  pushToMain,
  verifiedSteps,
} from '../support/publish/image-chain.ts';
import { writes } from '../support/publish/registry-images.ts';
import type { EventRequest } from '../support/runner/contexts.ts';
import { runJob } from '../support/runner/job.ts';
import type { StepResult } from '../support/runner/step.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

/** The records of a leg that was baked and verified, outside of the job that made them. */
interface Verified extends ImageChain {
  readonly records: string;
  readonly bake: Record;
  /** The two names that the daemon has of its image. */
  readonly references: readonly [staged: string, verified: string];
}

async function verified(t: TestContext): Promise<Verified | undefined> {
  const chain = await imageChain(t);
  if (chain === undefined) return undefined;
  const records = await temporaryFolder(t);
  const job = await runJob({
    workspace: chain.workspace,
    env: chain.env,
    event: pushToMain,
    steps: [
      ...bakeSteps,
      publishStep({}, { id: 'early', continueOnError: true }),
      ...verifiedSteps.slice(bakeSteps.length),
      {
        run: ({ temp }) => cpSync(join(temp, 'bakehouse', 'legs'), records, { recursive: true }),
      },
    ],
  });
  assert.equal(job.conclusion, 'success', job.log);
  const early = job.steps.find(({ id }) => id === 'early');
  assert.match(early?.log ?? '', /web is not published: nothing has tested it/);
  assert.equal(early?.outputs['mutations'], '0');
  const bake = record.parse(JSON.parse(readFileSync(join(records, 'web', 'record.json'), 'utf8')));
  const staged = `bakehouse.local/web:${bake.key}`;
  return { ...chain, records, bake, references: [staged, `${staged}-verified`] };
}

function event(name: string, over: object = {}): EventRequest {
  const repository = { full_name: 'octo-org/images', default_branch: 'main' };
  return { name, payload: { repository, ...over } };
}

const fromFork = { pull_request: { head: { repo: { full_name: 'stranger/images' } }, user: { login: 'stranger' } } };
const fromHere = { pull_request: { head: { repo: { full_name: 'octo-org/images' } }, user: { login: 'octocat' } } };

interface Case {
  readonly name: string;
  /** Changes the records, each a text by its stage. */
  readonly edit?: (verify: Record, other: string) => Record;
  readonly editBake?: (text: string) => string;
  readonly event?: EventRequest;
  readonly ref?: string;
  readonly inputs?: Readonly<{ [name: string]: string }>;
  /** Takes away what the daemon has. */
  readonly without?: 'staged' | 'verified';
  readonly says: RegExp;
  /** Not refused, but planned. */
  readonly isPlanned?: boolean;
}

const cases: readonly Case[] = [
  { name: 'nothing speaks against it', inputs: { mode: 'plan' }, says: /would be made/, isPlanned: true },
  {
    name: 'another image was tested',
    edit: (verify, other) => ({
      ...verify,
      verification: verify.verification && { ...verify.verification, image: other },
    }),
    says: /was tested, not its image/,
  },
  {
    name: 'the tests failed',
    edit: (verify) => ({
      ...verify,
      verification: verify.verification && { ...verify.verification, gate: 'block', conclusion: 'failure' },
    }),
    says: /its tests did not pass \(failure\)/,
  },
  {
    name: 'a record forged for another image that is there',
    edit: (verify, other) => ({
      ...verify,
      images: verify.images.map((image) => ({ ...image, id: other, digests: { config: other } })),
      verification: verify.verification && { ...verify.verification, image: other },
    }),
    says: /its record says sha256:\w+, but bakehouse\.local\/web:bk2-\w+ is sha256:\w+: one of them was changed/,
  },
  {
    name: 'a bake record edited behind the tests',
    editBake: (text) => text.replace('"web"', '"web" '),
    says: /it was lost or changed/,
  },
  { name: 'a record that is none', editBake: () => '{', says: /is not JSON/ },
  { name: 'the mark of the passed tests is gone', without: 'verified', says: /-verified, which a passed test leaves/ },
  { name: 'the image is gone', without: 'staged', says: /is gone: there is no bakehouse\.local\/web/ },
  { name: 'a fork', event: event('pull_request', fromFork), says: /the pull request comes from stranger\/images/ },
  { name: 'pull_request_target', event: event('pull_request_target', fromHere), says: /pull_request_target runs with/ },
  {
    name: 'targets of a pull request',
    event: event('pull_request', fromHere),
    ref: 'refs/pull/7/merge',
    says: /Targets count as they are on the default branch, but this run is of refs\/pull\/7\/merge/,
  },
  { name: 'targets of a branch', ref: 'refs/heads/feature', says: /this run is of refs\/heads\/feature/ },
  {
    name: 'a pull request that only plans',
    event: event('pull_request', fromHere),
    ref: 'refs/pull/7/merge',
    inputs: { mode: 'plan' },
    says: /This run only plans; applied here, it would be refused/,
    isPlanned: true,
  },
  {
    name: 'a branch that only plans, and is allowed',
    ref: 'refs/heads/feature',
    inputs: { mode: 'plan', 'allow-untrusted': 'true' },
    says: /used all the same, since allow-untrusted is true/,
    isPlanned: true,
  },
  {
    name: 'untested, and allowed',
    without: 'verified',
    inputs: { mode: 'plan', 'require-verified': 'false' },
    says: /web: registry \(not verified\)/,
    isPlanned: true,
  },
  {
    name: 'a target of an unknown kind',
    inputs: { targets: 'registry: { ocy: {} }' },
    says: /"ocy" is not known here.*oci/,
  },
  { name: 'no targets', inputs: { targets: '' }, says: /Nothing says where to publish/ },
  {
    name: 'records that are not there',
    inputs: { records: 'nowhere/at/all' },
    says: /nowhere\/at\/all", which does not exist/,
  },
];

describe('the gate of publish-image', () => {
  it('refuses each before the first change', async (t) => {
    const chain = await verified(t);
    if (chain === undefined) return;
    const { workspace, env, registry, references, bake } = chain;
    const [staged, mark] = references;
    const other = await docker('image', 'inspect', '--format', '{{.Id}}', 'debian:bookworm');
    const id = bake.images[0]?.id ?? '';
    assert.deepEqual(writes(registry.requests), []);
    for (const one of cases) {
      await t.test(one.name, async (t) => {
        const records = await temporaryFolder(t);
        cpSync(chain.records, records, { recursive: true });
        const [bakePath, verifyPath] = [
          join(records, 'web', 'record.json'),
          join(records, 'web', 'verify', 'record.json'),
        ];
        if (one.edit !== undefined) {
          const verify = record.parse(JSON.parse(readFileSync(verifyPath, 'utf8')));
          writeFileSync(verifyPath, JSON.stringify(one.edit(verify, other)));
        }
        if (one.editBake !== undefined) writeFileSync(bakePath, one.editBake(readFileSync(bakePath, 'utf8')));
        if (one.without !== undefined) {
          await docker('image', 'tag', id, 'bakehouse.local/web:kept');
          await docker('image', 'rm', '--no-prune', one.without === 'staged' ? staged : mark);
        }
        const step = await published({ workspace, env }, one, {
          records,
          targets: `registry: { oci: { repository: "${registry.host}/acme/{image}", tags: ["{version}", latest] } }`,
          ...one.inputs,
        });
        if (one.without !== undefined) await docker('image', 'tag', id, one.without === 'staged' ? staged : mark);
        assert.match(step.log, one.says);
        assert.equal(step.conclusion, one.isPlanned === true ? 'success' : 'failure', step.log);
        assert.equal(step.outputs['status'], one.isPlanned === true ? 'planned' : 'failed', step.log);
        assert.equal(step.outputs['mutations'], '0');
        assert.deepEqual(writes(registry.requests), []);
        if (one.isPlanned !== true) assert.doesNotMatch(step.log, /This is a bug/);
      });
    }
  });
});

async function published(
  chain: Pick<ImageChain, 'workspace' | 'env'>,
  { event: happened = pushToMain, ref = 'refs/heads/main' }: Case,
  inputs: Readonly<{ [name: string]: string }>,
): Promise<StepResult> {
  const job = await runJob({
    ...chain,
    event: happened,
    github: { ref },
    steps: [{ action: publishAction, id: 'publish', continueOnError: false, inputs: { version: '1.0', ...inputs } }],
  });
  const [step] = job.steps;
  assert.ok(step !== undefined);
  return step;
}
