import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Findings } from '../../../../../src/providers/aws/sweep/findings.ts';

const answer = (name: string, message = `${name}, says AWS`): Error =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 400 } });
const silence = new Error('no answer within 10 s');
const failing = (error: unknown) => async (): Promise<never> => {
  throw error;
};

const question = <T>(look: () => Promise<T>, what = 'volumes vol-1') => ({
  what, command: `describe ${what}`, right: 'ec2:DescribeVolumes', look,
}); // prettier-ignore
const removal = (remove: () => Promise<void>, id = 'vol-1') => ({
  kind: 'volume', id, reason: 'it is ours', command: `delete-volume --volume-id ${id}`, right: 'ec2:DeleteVolume', remove,
}); // prettier-ignore
const done = async (): Promise<void> => {};

describe('what a sweep finds', () => {
  test('is removed and told as removed, with why, and without a command', async () => {
    const findings = new Findings('us-east-1', false);
    assert.equal(await findings.remove(removal(done)), true);
    assert.deepEqual(findings.all, [
      { kind: 'volume', id: 'vol-1', region: 'us-east-1', state: 'removed', reason: 'it is ours', command: null },
    ]);
  });

  test('is listed and not removed where nothing is to be', async () => {
    const findings = new Findings('us-east-1', true);
    assert.equal(await findings.remove(removal(failing(new Error('nobody asks')))), false);
    const [one] = findings.all;
    assert.deepEqual([one?.state, one?.reason], ['left', 'kept as keep-on-failure asks']);
    assert.equal(one?.command, 'aws ec2 delete-volume --volume-id vol-1 --region us-east-1');
  });

  test('is left where AWS refuses, with the right that is missing, and the next is tried', async () => {
    const findings = new Findings('us-east-1', false);
    for (const name of ['UnauthorizedOperation', 'AccessDenied', 'AccessDeniedException'])
      assert.equal(await findings.remove(removal(failing(answer(name)), name)), false);
    assert.equal(await findings.remove(removal(failing(answer('VolumeInUse')), 'used')), false);
    assert.equal(await findings.remove(removal(done)), true);
    assert.equal(findings.isSilent, false);
    assert.deepEqual(
      findings.all.map(({ id, state, reason }) => [id, state, reason]),
      [
        ['UnauthorizedOperation', 'left', 'the credentials lack ec2:DeleteVolume: UnauthorizedOperation, says AWS'],
        ['AccessDenied', 'left', 'the credentials lack ec2:DeleteVolume: AccessDenied, says AWS'],
        ['AccessDeniedException', 'left', 'the credentials lack ec2:DeleteVolume: AccessDeniedException, says AWS'],
        ['used', 'left', 'VolumeInUse, says AWS'],
        ['vol-1', 'removed', 'it is ours'],
      ],
    );
  });

  test('is told once, as it was first', async () => {
    const findings = new Findings('us-east-1', false);
    findings.left('image', 'ami-1', 'first', 'deregister-image --image-id ami-1');
    findings.left('image', 'ami-1', 'second', 'deregister-image --image-id ami-1');
    findings.left('snapshot', 'ami-1', 'of another kind', 'delete-snapshot --snapshot-id ami-1');
    assert.deepEqual(
      findings.all.map(({ kind, reason }) => [kind, reason]),
      [
        ['image', 'first'],
        ['snapshot', 'of another kind'],
      ],
    );
  });

  test('of a long answer is told on one line that ends', async () => {
    const findings = new Findings('us-east-1', false);
    await findings.remove(removal(failing(answer('Odd', `a\n\n b${'x'.repeat(1000)}`))));
    assert.match(findings.all[0]?.reason ?? '', /^a bx{1,297}$/);
  });
});

describe('a question', () => {
  test('gives what it is answered', async () => {
    const findings = new Findings('us-east-1', false);
    assert.deepEqual(await findings.ask(question(async () => [1])), [1]);
    assert.deepEqual(findings.all, []);
  });

  test('that is refused is noted with the right that is missing and the command, and the next is asked', async () => {
    const findings = new Findings('us-east-1', false);
    assert.equal(await findings.ask(question(failing(answer('UnauthorizedOperation')))), undefined);
    assert.equal(await findings.ask(question(async () => 7, 'others')), 7);
    assert.deepEqual(findings.all, [
      {
        kind: 'unknown',
        id: 'volumes vol-1',
        region: 'us-east-1',
        state: 'unchecked',
        reason: 'the credentials lack ec2:DescribeVolumes: UnauthorizedOperation, says AWS',
        command: 'aws ec2 describe volumes vol-1 --region us-east-1',
      },
    ]);
  });

  test('that nobody answers is the last: what would have been asked is told in one row, what would go is left', async () => {
    const findings = new Findings('us-east-1', false);
    let asked = 0;
    const count = async (): Promise<void> => {
      asked += 1;
    };
    assert.equal(await findings.ask(question(failing(silence))), undefined);
    assert.equal(findings.isSilent, true);
    assert.equal(await findings.ask(question(count, 'others')), undefined);
    assert.equal(await findings.remove(removal(count)), false);
    assert.equal(asked, 0);
    assert.deepEqual(
      findings.all.map(({ id, state, reason, command }) => [id, state, reason, command]),
      [
        ['vol-1', 'left', silence.message, 'aws ec2 delete-volume --volume-id vol-1 --region us-east-1'],
        [
          'volumes vol-1; others',
          'unchecked',
          `could not be looked for: ${silence.message}`,
          'aws ec2 describe volumes vol-1 --region us-east-1',
        ],
      ],
    );
  });

  test('is unanswered unless AWS itself gave a status', async () => {
    const odd = [null, 'x', new Error('x'), { $metadata: null }, { $metadata: 1 }, { $metadata: { requestId: 'x' } }];
    for (const error of odd) {
      const findings = new Findings('us-east-1', false);
      assert.equal(await findings.remove(removal(failing(error))), false);
      assert.equal(findings.isSilent, true, JSON.stringify(error));
      assert.equal(findings.all[0]?.state, 'left');
    }
  });
});
