import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Asker } from '../../../../src/image/asker.ts';
import { awsStrays } from '../../../../src/providers/aws/strays.ts';
import type { TrialInstance, TrialInstances } from '../../../../src/providers/aws/trial-instance.ts';

const [mark, other] = ['a'.repeat(32), 'b'.repeat(32)];
const unasked = async (): Promise<never> => assert.fail('not asked for');
const asker = (over: Partial<Asker> = {}): Asker => ({
  repository: '/', environment: { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y', AWS_REGION: 'eu-west-1' }, passEnv: [],
  agent: 'test', untrusted: null, buildRegistry: null, ref: '', now: 0, remember: async () => undefined, notice: () => {}, ...over,
}); // prettier-ignore

describe('instances that runs left on EC2', () => {
  const instance = (id: string, tags: Readonly<Record<string, string>>, launched: string | null): TrialInstance => ({
    id, imageId: 'ami-1', state: 'running', reason: '', address: '', tags, launched,
  }); // prettier-ignore
  const all: Readonly<Record<string, readonly TrialInstance[]>> = {
    'eu-west-1': [
      instance('i-1', { 'bakehouse:mark': mark, 'bakehouse:run': '7' }, '2026-11-01T10:00:00.000Z'),
      instance('i-2', { 'bakehouse:mark': other, 'bakehouse:keep': '' }, '2026-11-02T10:00:00.000Z'),
      instance('i-3', { 'bakehouse:mark': 'mine' }, '2026-11-02T10:00:00.000Z'),
    ],
    'us-east-1': [instance('i-4', { 'bakehouse:mark': mark }, null)],
  };
  const ended: string[] = [];
  const strays = awsStrays(async (region): Promise<TrialInstances> => ({
    region,
    start: unasked,
    look: unasked,
    isReachable: unasked,
    tagged: async (name, value) => {
      assert.equal(name, 'bakehouse:mark');
      return (all[region] ?? []).filter(({ tags }) => value === undefined || tags[name] === value);
    },
    terminate: async (id) => void ended.push(`${region} ${id}`),
  }));

  it('are told by the marks that runs make up, in the own region and in those that are named', async () => {
    const found = await strays.find(['us-east-1'], asker());
    assert.deepEqual(
      found.map(({ region, run, since, things, holds }) => [region, run, since, ...things, ...holds]),
      [
        ['eu-west-1', '7', '2026-11-01T10:00:00.000Z', 'instance i-1 (running)'],
        ['eu-west-1', null, '2026-11-02T10:00:00.000Z', 'instance i-2 (running)', 'its tag bakehouse:keep'],
        ['us-east-1', null, null, 'instance i-4 (running)'],
      ],
    );
    await assert.rejects(strays.find([], asker({ untrusted: 'a fork' })), /a fork/);
    await assert.rejects(strays.find([], asker({ environment: {} })), /no AWS credentials/);
  });

  it('are ended by their mark', async () => {
    assert.deepEqual(await strays.end({ region: 'eu-west-1', mark }, asker()), []);
    assert.deepEqual(ended, ['eu-west-1 i-1']);
  });
});
