import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { describe, test } from 'node:test';

import { openContest, winnerOf, withdraw } from '../../../src/bake/contest.ts';
import type { BakeOptions } from '../../../src/bake/options.ts';
import type { SettledLeg } from '../../../src/bake/settled-leg.ts';
import type { FoundImage } from '../../../src/image/found.ts';
import type { Provider } from '../../../src/image/provider.ts';
import type { BakedImage } from '../../../src/image/record.ts';
import { fakeHost } from '../core/runner/fake-host.ts';
import { sampleLeg } from '../image/sample-plan.ts';

function found(id: string, created: string | null, provider = 'example'): FoundImage {
  const base = { build: null, account: null, region: 'moon', digests: {}, tags: [], files: [], verified: false };
  return { ...base, provider, id, created, runId: '7' };
}

const own = [{ provider: 'example', id: 'b', created: '2026-01-01T00:00:01.000Z' }];
const bakes = (...some: readonly (readonly FoundImage[])[]): ReadonlyMap<string, typeof some> =>
  new Map([['example', some]]);
const none: ReadonlySet<string> = new Set();
const ids = (winner: readonly FoundImage[] | undefined): readonly string[] | undefined => winner?.map(({ id }) => id);

describe('of two bakes of one key', () => {
  const older = [found('z', '2026-01-01T00:00:00.000Z')];
  const younger = [found('a', '2026-01-01T00:00:02.000Z')];
  const same = [found('a', '2026-01-01T00:00:01.000Z')];
  const mine = [found('b', '2026-01-01T00:00:01.000Z')];

  test('that has its names already counts, whatever its age', () => {
    for (const other of [older, younger, same])
      assert.deepEqual(ids(winnerOf(own, bakes(other), none, 'others')), [other[0]?.id]);
    assert.equal(winnerOf(own, bakes(), none, 'others'), undefined);
    assert.equal(winnerOf(own, new Map(), none, 'others'), undefined);
  });

  test('that was created first counts, then that of the lowest id, where both have names', () => {
    const cases: readonly (readonly [readonly FoundImage[], string | undefined])[] = [
      [older, 'z'],
      [younger, undefined],
      [same, 'a'],
      [[found('c', '2026-01-01T00:00:01.000Z')], undefined],
      [[found('c', null)], undefined],
    ];
    for (const [other, winner] of cases) {
      assert.deepEqual(
        ids(winnerOf(own, bakes(mine, other), none, 'first')),
        winner === undefined ? undefined : [winner],
      );
      // The other one sees the same.
      const theirs = other.map(({ provider, id, created }) => ({ provider, id, created }));
      const seen = winnerOf(theirs, bakes(other, mine), none, 'first');
      assert.deepEqual(ids(seen), winner === undefined ? ['b'] : undefined);
    }
  });

  test('only one gives way where the records do not say when their images were created, as those of EC2', () => {
    const untold = [{ provider: 'example', id: 'b', created: null }];
    const theirs = [{ provider: 'example', id: 'z', created: null }];
    assert.deepEqual(ids(winnerOf(untold, bakes(mine, older), none, 'first')), ['z']);
    assert.equal(winnerOf(theirs, bakes(mine, older), none, 'first'), undefined);
  });

  test('ours is known in whatever letters its provider tells it', () => {
    const loud = [{ provider: 'example', id: 'B', created: null }];
    assert.deepEqual(ids(winnerOf(loud, bakes(mine, older), none, 'first')), ['z']);
    assert.equal(winnerOf(loud, bakes(mine), none, 'others'), undefined);
    assert.equal(winnerOf(own, bakes(older), new Set(['Z']), 'others'), undefined);
  });

  test('ours stays where the provider does not tell of it yet', () => {
    assert.equal(winnerOf(own, bakes(older), none, 'first'), undefined);
  });

  test('the first of several others counts', () => {
    assert.deepEqual(ids(winnerOf(own, bakes(younger, older, same), none, 'others')), ['z']);
  });

  test('none counts that was there before, and would not do', () => {
    assert.equal(winnerOf(own, bakes(older), new Set(['z']), 'others'), undefined);
    assert.deepEqual(ids(winnerOf(own, bakes(older, younger), new Set(['z']), 'others')), ['a']);
  });

  test('one counts whole or not at all, where a leg has images at two providers', () => {
    const both = [...own, { provider: 'other', id: 'x', created: null }];
    assert.equal(winnerOf(both, bakes(older), none, 'others'), undefined);
    const there = new Map([...bakes(older), ['other', [[found('y', null, 'other')]]] as const]);
    assert.deepEqual(ids(winnerOf(both, there, none, 'others')), ['z', 'y']);
  });

  test('the same image that both have built is no other one', () => {
    assert.equal(winnerOf(own, bakes(mine), none, 'others'), undefined);
  });
});

describe('the image of the bake that was second', () => {
  const image: BakedImage = {
    build: 'a',
    'builder-id': '',
    provider: 'example',
    account: null,
    region: 'moon',
    id: 'i-1',
    created: null,
    digests: {},
    tags: [],
    files: [],
    handoff: null,
  };
  const provider = (withdrawn: string[], error?: string): Provider => ({
    name: 'example',
    title: 'Example Cloud',
    builders: [],
    rules: {},
    contest: {
      bakes: async () => [],
      withdraw: async ({ id }) => {
        if (error !== undefined) throw new Error(error);
        withdrawn.push(id);
      },
      command: ({ id }) => `example rm ${id}`,
    },
  });

  test('is removed', async () => {
    const withdrawn: string[] = [];
    const [told] = await withdraw(fakeHost(), [provider(withdrawn)], [], [image]);
    assert.deepEqual(withdrawn, ['i-1']);
    assert.deepEqual([told?.state, told?.region, told?.command], ['removed', 'moon', null]);
  });

  test('is told with what removes it, where it cannot be removed', async () => {
    const [told] = await withdraw(fakeHost(), [provider([], 'it is used')], [], [image]);
    assert.deepEqual([told?.state, told?.command], ['left', 'example rm i-1']);
    assert.match(told?.reason ?? '', /not removed: it is used$/);
    const [other] = await withdraw(fakeHost(), [], [], [image]);
    assert.deepEqual([other?.state, other?.command], ['left', null]);
  });
});

describe('an image of the key', () => {
  const ours: BakedImage = {
    build: 'a',
    'builder-id': '',
    provider: 'example',
    account: null,
    region: 'moon',
    id: 'new',
    created: null,
    digests: {},
    tags: [],
    files: [],
    handoff: null,
  };
  const open = async (
    unread: readonly object[],
    { isThere = false, failsFirst = false, accept = [] as readonly string[] } = {},
  ): Promise<readonly string[] | undefined> => {
    let calls = 0;
    const provider: Provider = {
      name: 'example',
      title: 'Example Cloud',
      builders: [/^dockerfile$/],
      rules: {},
      lookUp: async () => [],
      contest: {
        bakes: async () => {
          calls += 1;
          if (failsFirst && calls === 1) throw new Error('it does not answer');
          return [[found('old', '2026-01-01T00:00:00.000Z')]];
        },
        withdraw: async () => {},
        command: () => '',
      },
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a contest takes of them
    const settled = {
      identity: { key: 'bk2-x', read: { unread, builds: [] }, definition: sampleLeg('web'), isForced: false },
      handoff: { kind: 'none' },
    } as unknown as SettledLeg;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    const inputs = { reuse: '', accept, 'pass-env': [] } as unknown as BakeOptions;
    const host = { ...fakeHost(), workspace: tmpdir() };
    return ids(await (await openContest(host, [provider], inputs, settled, isThere)).named([ours]));
  };

  test('is a rival where it came while ours was baked', async () => {
    assert.deepEqual(await open([]), ['old']);
  });

  test('is none where it is baked all the same, since nobody can tell whether it has changed', async () => {
    const doubt = { text: 'data.http.x', file: 'a.pkr.hcl', line: 3 };
    assert.equal(await open([doubt]), undefined);
    assert.deepEqual(await open([doubt], { accept: ['unread'] }), ['old']);
  });

  test('is none where it was there and would not do, also where that could not be asked again', async () => {
    assert.equal(await open([], { isThere: true }), undefined);
    assert.equal(await open([], { isThere: true, failsFirst: true }), undefined);
  });
});
