import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Host } from '../../../../src/core/runner/host.ts';
import { readInputs } from '../../../../src/core/runner/inputs.ts';
import { channel as channelOf } from '../../../../src/image/channel.ts';
import {
  type ChannelEntry,
  type ChannelHistory,
  emptyHistory,
  withEntry,
} from '../../../../src/image/channel-history.ts';
import type { Record as LegRecord } from '../../../../src/image/record.ts';
import { revocation, revocationsOf } from '../../../../src/image/revocation.ts';
import { chooseLegs, type PromotedLegs } from '../../../../src/pipeline/promote/choice.ts';
import { promoteInputs } from '../../../../src/pipeline/promote/inputs.ts';
import { publishImageInputs } from '../../../../src/actions/publish-image/inputs.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { sampleLeg, samplePlan } from '../../image/sample-plan.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

const keyOf = (letter: string): string => `bk2-${letter.repeat(40)}`;
const imageOf = (letter: string) => sampleImage({ id: `ami-${letter}`, digests: {}, files: [] });
const AT = '2026-11-01T00:00:00.000Z';

function entry(letter: string, over: Partial<ChannelEntry> = {}): ChannelEntry {
  return {
    leg: 'web',
    image: 'web',
    key: keyOf(letter),
    recipe: null,
    version: '1',
    'baked-in': '1',
    parent: null,
    sources: [],
    images: [imageOf(letter)],
    places: [],
    begun: AT,
    since: AT,
    by: 'alice',
    run: '',
    agreed: `sha256:${'a'.repeat(64)}`,
    ...over,
  };
}

function recordOf(letter: string, over: Partial<LegRecord> = {}): LegRecord {
  return sampleRecord({ leg: 'web', key: keyOf(letter), images: [imageOf(letter)], previous: null, ...over });
}

interface Case {
  readonly inputs: Readonly<Record<string, string>>;
  readonly entries?: readonly ChannelEntry[];
  readonly records?: readonly LegRecord[];
  readonly revoked?: readonly string[];
  /** Ids that are revoked. */
  readonly images?: readonly string[];
  readonly 'on-revoke'?: string;
  readonly unknown?: string | null;
}

async function choose({
  inputs,
  entries = [],
  records = [],
  revoked = [],
  images = [],
  unknown = null,
  ...rest
}: Case): Promise<PromotedLegs> {
  const host: Host = { ...fakeHost(), run: { ...fakeHost().run, repository: 'acme/images' } };
  const history = entries.reduce<ChannelHistory>(withEntry, emptyHistory('production'));
  const channel = channelOf.parse({ targets: ['ids'], 'on-revoke': rest['on-revoke'] ?? 'previous' });
  const plan = samplePlan([sampleLeg('web', { publish: ['ids'], key: keyOf('p') })], { records: [...records] });
  const given = readInputs(promoteInputs, (name) => ({ to: 'production', ...inputs })[name] ?? '');
  return chooseLegs({
    host,
    settings: {
      inputs: given,
      plan,
      channels: { production: channel },
      name: 'production',
      channel,
      publishing: { inputs: readInputs(publishImageInputs, () => ''), plan, targets: {}, areInline: false },
    },
    folder: { path: '/nowhere', journal: '/nowhere' },
    history,
    from: null,
    revoked: revocationsOf(
      [...revoked.map((letter) => ({ key: keyOf(letter) })), ...images.map((image) => ({ image }))].map((named) =>
        revocation.parse({ ...named, reason: 'a hole', by: 'alice', at: '2026-11-30' }),
      ),
    ),
    unknown,
  });
}

const keys = ({ found }: PromotedLegs): readonly (string | null)[] => found.due.map((due) => due.found.record.key);

describe('what is promoted by a name', () => {
  it('is the image of that name, by its record', async () => {
    assert.deepEqual(keys(await choose({ inputs: { image: keyOf('a') }, records: [recordOf('a'), recordOf('b')] })), [
      keyOf('a'),
    ]);
    assert.deepEqual(keys(await choose({ inputs: { image: 'ami-a' }, records: [recordOf('a')] })), [keyOf('a')]);
  });

  for (const [what, over, says] of [
    [
      'of another repository',
      { git: { ...sampleRecord().git, repository: 'evil/images' } },
      /web .* of the repository evil\/images, not of acme\/images/,
    ],
    ['of a bake that failed', { status: 'failed' }, /web .* is failed/],
    ['of a bake that was cancelled', { status: 'cancelled' }, /web .* is cancelled/],
  ] as const) {
    it(`is nothing by a record ${what}`, async () => {
      const choice = await choose({ inputs: { image: keyOf('a') }, records: [recordOf('a', over)] });
      assert.deepEqual(keys(choice), []);
      assert.match(choice.refusals.join(), says);
    });
  }

  it('is nothing where a way besides says what is meant', async () => {
    for (const way of [{ back: 'true' }, { revoked: 'true' }, { from: 'staging' }])
      await assert.rejects(
        choose({ inputs: { image: keyOf('a'), ...way }, records: [recordOf('a')] }),
        /names one image, and so goes with none of/,
      );
  });
});

describe('going back', () => {
  const entries = [entry('a'), entry('b'), entry('c')];

  it('leads to the newest before that is not revoked', async () => {
    assert.deepEqual(keys(await choose({ inputs: { back: 'true' }, entries })), [keyOf('b')]);
    assert.deepEqual(keys(await choose({ inputs: { back: 'true' }, entries, revoked: ['b'] })), [keyOf('a')]);
    const none = await choose({ inputs: { back: 'true' }, entries, revoked: ['a', 'b'] });
    assert.match(none.refusals.join(), /nothing else that is good stood there before/);
  });

  it('keeps in mind that an image was baked of files that differ from the commit', async () => {
    const dirty = entry('a', { dirty: ['web.pkr.hcl'], version: '1.0-dirty' });
    const [due] = (await choose({ inputs: { back: 'true' }, entries: [dirty, entry('b')] })).found.due;
    assert.deepEqual([due?.found.record.git.dirty, due?.version], [['web.pkr.hcl'], '1.0']);
    const [clean] = (await choose({ inputs: { back: 'true' }, entries: [entry('a'), entry('b')] })).found.due;
    assert.deepEqual([clean?.found.record.git.dirty, clean?.version], [undefined, '1']);
  });

  it('does not lead to what has a copy that is revoked', async () => {
    const copied = entry('b', { places: [{ provider: 'aws', region: 'eu-west-1', id: 'ami-copy' }] });
    const choice = await choose({
      inputs: { back: 'true' },
      entries: [entry('a'), copied, entry('c')],
      images: ['ami-copy'],
    });
    assert.deepEqual(keys(choice), [keyOf('a')]);
    assert.match(choice.notices.join(), /does not go back to the key bk2-b+: its copy ami-copy is revoked/);
  });

  it('is refused where nobody knows what is revoked', async () => {
    for (const way of ['back', 'revoked']) {
      const choice = await choose({ inputs: { [way]: 'true' }, entries, unknown: 'GitHub gave no answer' });
      assert.deepEqual(keys(choice), []);
      assert.match(choice.refusals.join(), /What is revoked is not known: GitHub gave no answer/);
    }
  });
});

describe('what stands there and is revoked', () => {
  const moving = [entry('a'), entry('b', { since: null })];

  it('is gone back from, and what is not revoked is left', async () => {
    assert.deepEqual(
      keys(await choose({ inputs: { revoked: 'true' }, entries: [entry('a'), entry('b')], revoked: ['b'] })),
      [keyOf('a')],
    );
    const none = await choose({ inputs: { revoked: 'true' }, entries: [entry('a'), entry('b')], revoked: ['a'] });
    assert.deepEqual([keys(none), none.refusals, none.notices], [[], [], []]);
  });

  it('is told also of what may still stand there, since nobody saw the end of what came after', async () => {
    const choice = await choose({ inputs: { revoked: 'true' }, entries: moving, revoked: ['a'] });
    assert.match(
      choice.refusals.join(),
      /web may still stand .* by the key bk2-a+, and it is revoked .* Finish promoting/,
    );
    const left = await choose({ inputs: { revoked: 'true' }, entries: moving, revoked: ['a'], 'on-revoke': 'none' });
    assert.deepEqual(left.refusals, []);
    assert.match(left.notices.join(), /web may still stand/);
  });
});
