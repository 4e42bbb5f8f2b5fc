import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { channel, channelProblems, type Channels } from '../../../src/image/channel.ts';

function channelsOf(written: Readonly<Record<string, unknown>>): Channels {
  return Object.fromEntries(Object.entries(written).map(([name, one]) => [name, channel.parse(one)]));
}

describe('a channel', () => {
  it('needs nothing, and refuses what is revoked, unless it says otherwise', () => {
    assert.deepEqual(channel.parse({ targets: ['ids'] }), {
      targets: ['ids'],
      needs: [],
      'on-revoke': 'fail',
      history: {},
    });
  });

  const refused: readonly (readonly [string, unknown])[] = [
    ['no target', { targets: [] }],
    ['a need that nobody knows', { targets: ['ids'], needs: ['luck'] }],
    ['an age in hours', { targets: ['ids'], needs: [{ channel: 'staging', age: '3h' }] }],
    ['an age of no day', { targets: ['ids'], needs: [{ channel: 'staging', age: '0d' }] }],
    ['a history outside of the repository', { targets: ['ids'], history: { files: { path: '../x.json' } } }],
    ['a history that runs', { targets: ['ids'], history: { files: { path: '.github/workflows/x.yml' } } }],
    ['a branch without commits', { targets: ['ids'], history: { files: { deliver: 'artifact', branch: 'x' } } }],
    ['a choice that nobody knows', { targets: ['ids'], 'on-revoke': 'delete' }],
  ];
  for (const [what, written] of refused)
    it(`is refused with ${what}`, () => assert.equal(channel.safeParse(written).success, false));
});

describe('channelProblems', () => {
  const told = (written: Readonly<Record<string, unknown>>): readonly string[] =>
    channelProblems(channelsOf(written), ['ids', 'fleet']).map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('finds none where all names lead somewhere', () => {
    assert.deepEqual(
      told({ staging: { targets: ['ids'] }, production: { targets: ['fleet'], needs: [{ channel: 'staging' }] } }),
      [],
    );
  });

  it('tells of a target that is not known, and of one that two channels would move', () => {
    assert.deepEqual(told({ one: { targets: ['ids', 'nobody'] }, two: { targets: ['ids'] } }), [
      'one.targets.1: The target "nobody" is not known. Known are ids, fleet.',
      'two.targets.0: The target "ids" is of the channel one already; one channel moves it.',
    ]);
  });

  it('tells of a channel that needs itself, or one that is not known', () => {
    assert.deepEqual(told({ one: { targets: ['ids'], needs: [{ channel: 'one' }, { channel: 'two', age: '3d' }] } }), [
      'one.needs.0.channel: The channel one cannot need itself.',
      'one.needs.1.channel: The channel "two" is not known. Known are one.',
    ]);
  });

  it('tells of two histories in one file', () => {
    const history = { files: { path: 'channels/one.json' } };
    assert.deepEqual(told({ one: { targets: ['ids'] }, two: { targets: ['fleet'], history } }), [
      'two.history: The channel one keeps its history in the same file.',
    ]);
  });
});
