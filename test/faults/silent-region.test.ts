// A region that accepts every request and answers none: before, while and after a bake, and in the midst of the clean-up.
import { DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { requirePacker } from '../support/bake/packers.ts';
import { A_WHILE, bakeInSilence } from '../support/bake/silence.ts';
import { amazonHcl } from '../support/bake/templates.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { sourceImages } from '../support/peers/moto.ts';

interface Region {
  readonly template: string;
  readonly env: Readonly<Record<string, string>>;
  /** From now on, or once it has answered so many calls, it answers no more. */
  readonly mute: (after?: number) => void;
  readonly instances: () => Promise<readonly string[]>;
}

async function region(t: TestContext): Promise<Region | undefined> {
  const packer = requirePacker(t, 'packer-debian');
  const cloud = await startCloud(t);
  if (packer === undefined || cloud === undefined) return undefined;
  return {
    template: amazonHcl({
      endpoint: cloud.proxy.url,
      sourceImage: sourceImages[0]?.ami_id ?? '',
      regions: ['us-east-1'],
      name: 'server-1',
      local: ['echo begun; sleep 600'],
    }),
    env: { ...packer.environment, ...cloud.moto.environment(cloud.proxy.url) },
    mute: (after = 0) => cloud.proxy.inject({ after, delay: { request: 3_600_000 } }),
    instances: async () => {
      const { Reservations = [] } = await cloud.moto.ec2('us-east-1').send(new DescribeInstancesCommand({}));
      return Reservations.flatMap(({ Instances = [] }) => Instances)
        .filter(({ State }) => State?.Name === 'running')
        .map(({ InstanceId = '' }) => InstanceId);
    },
  };
}

const NOT_ASKED = /Not checked: could not be looked for: EC2 in us-east-1 did not answer/;

describe('a region that is mute', () => {
  it('before a bake runs costs no more than the cancel', async (t) => {
    const here = await region(t);
    if (here === undefined) return;
    here.mute();
    await bakeInSilence(t, {
      ...here,
      how: 'cancel',
      when: async ({ untilStarted }) => {
        await untilStarted();
        await pause(A_WHILE);
      },
    });
  });

  it('while a bake runs costs no more than the cancel, and is named', async (t) => {
    const here = await region(t);
    if (here === undefined) return;
    const job = await bakeInSilence(t, {
      ...here,
      how: 'cancel',
      isRunning: true,
      when: async ({ untilLine }) => {
        await untilLine(/begun/);
        here.mute();
      },
    });
    assert.match(job.steps[1]?.phases.post?.log ?? '', NOT_ASKED, job.log);
  });

  it('between a bake and its clean-up is named, with what to look for', async (t) => {
    const here = await region(t);
    if (here === undefined) return;
    const job = await bakeInSilence(t, {
      ...here,
      how: 'kill',
      when: ({ untilLine }) => untilLine(/begun/),
      between: () => here.mute(),
    });
    const post = job.steps[1]?.phases.post?.log ?? '';
    assert.match(post, NOT_ASKED, job.log);
    assert.match(post, /key pair packer_[0-9a-f-]{36}.*; look with: aws ec2 describe-key-pairs .* --region us-east-1/);
    assert.doesNotMatch(post, /nothing was left behind/, job.log);
    assert.deepEqual(job.orphans, [], job.log);
    // It is there, and what it was started with is named; so is its id where EC2 told it before.
    const [there = '', ...more] = await here.instances();
    assert.deepEqual([there !== '', more], [true, []]);
    assert.match(post, new RegExp(`instances with the key pair packer_|Left: instance ${there} .*did not answer`));
  });

  it('from the midst of the clean-up on takes nothing back of what was removed before', async (t) => {
    const here = await region(t);
    if (here === undefined) return;
    const job = await bakeInSilence(t, {
      ...here,
      how: 'kill',
      when: ({ untilLine }) => untilLine(/begun/),
      between: () => here.mute(ANSWERED),
    });
    const post = job.steps[1]?.phases.post?.log ?? '';
    assert.match(post, /Not checked: could not be looked for: EC2|Left: /, job.log);
    assert.doesNotMatch(post, /nothing was left behind/, job.log);
    const there = await here.instances();
    const removed = [...post.matchAll(/Removed: instance (i-\w+)/g)].map(([, id]) => id);
    for (const id of removed) assert.equal(there.includes(id ?? ''), false, post);
  });
});

/** Calls of the clean-up that are answered: by then it has looked for the instance, and has begun to end it. */
const ANSWERED = 4;
