import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  type ChannelEntry,
  type ChannelHistory,
  emptyHistory,
  withEnd,
  withEntry,
} from '../../../../src/image/channel-history.ts';
import type { Change } from '../../../../src/image/provider-target.ts';
import {
  agreementOf as agreementWith,
  type ChannelLeg,
  type DueMoves,
} from '../../../../src/publish/engine/agreement.ts';
import { sampleImage } from '../../image/sample-record.ts';

const START = emptyHistory('production');
const OTHER = `sha256:${'0'.repeat(64)}`;

const TERMS = { channel: { needs: ['verify'] }, targets: { fleet: { aws: { ssm: ['/images/latest'] } } } };

function agreementOf(
  history: ChannelHistory,
  legs: readonly ChannelLeg[],
  changes: readonly Change[],
  given: string,
  terms: unknown = TERMS,
): DueMoves {
  return agreementWith({ history, wanted: legs, changes, terms }, given);
}

function wanted(leg: string, name: string): ChannelLeg {
  return {
    leg,
    version: '1',
    key: `bk2-${name}`,
    images: [sampleImage({ id: `ami-${name}` })],
    targets: ['fleet', 'ids'],
  };
}

function change(leg: string | null, over: Partial<Change> = {}): Change {
  const what = 'set /images/latest';
  return {
    target: 'fleet',
    kind: 'aws',
    leg,
    region: 'us-east-1',
    phase: 'point',
    what,
    before: 'a',
    after: 'b',
    ...over,
  };
}

function entry({ leg, key }: ChannelLeg, agreed: string, since: string | null, aim?: string): ChannelEntry {
  return {
    leg,
    image: leg,
    key,
    recipe: null,
    version: '1',
    'baked-in': '1',
    parent: null,
    sources: [],
    images: [sampleImage({ id: `ami-${key?.slice(4) ?? ''}` })],
    places: [],
    begun: '2026-11-01T00:00:00.000Z',
    since,
    by: 'alice',
    run: '',
    agreed,
    ...(aim === undefined ? {} : { aim }),
  };
}
const SINCE = '2026-11-01T00:01:00.000Z';

describe('agreementOf', () => {
  const [web, db] = [wanted('web', 'b'), wanted('db', 'b')];

  it('is of exactly the changes, and of what stands there now', () => {
    const { digest, begins, isResumed } = agreementOf(START, [web], [change('web')], '');
    assert.match(digest, /^sha256:/);
    assert.deepEqual([begins, isResumed], [['web'], false]);
    const others = [
      agreementOf(START, [web], [change('web', { before: 'c' })], ''),
      agreementOf(START, [web], [change('web'), change('web', { region: 'eu-west-1' })], ''),
      agreementOf(START, [wanted('web', 'c')], [change('web')], ''),
      agreementOf(withEntry(START, entry(wanted('web', 'a'), OTHER, SINCE)), [web], [change('web')], ''),
      agreementOf({ ...START, channel: 'staging' }, [web], [change('web')], ''),
      agreementOf(START, [{ ...web, version: '2' }], [change('web')], ''),
      agreementOf(START, [{ ...web, targets: ['fleet'] }], [change('web')], ''),
      agreementOf(START, [web], [change('web')], '', { ...TERMS, channel: { needs: [] } }),
      agreementOf(START, [web], [change('web')], '', { ...TERMS, targets: { fleet: { aws: { share: ['2'] } } } }),
    ];
    assert.equal(new Set([digest, ...others.map((one) => one.digest)]).size, others.length + 1);
  });

  it('is the same whatever the order in which legs and changes were found', () => {
    const changes = [change('web'), change('db')];
    assert.equal(
      agreementOf(START, [web, db], changes, '').digest,
      agreementOf(START, [db, web], changes.toReversed(), '').digest,
    );
  });

  it('is none where all stands there', () => {
    const history = withEntry(START, entry(web, OTHER, SINCE));
    const { aim: _, ...due } = agreementOf(history, [web], [], '');
    assert.deepEqual(due, { digest: '', begins: [], ends: [], isResumed: false });
  });

  it('takes what is there without an entry, and moves nothing for it', () => {
    const { digest, begins, ends } = agreementOf(START, [web], [], '');
    assert.notEqual(digest, '');
    assert.deepEqual([begins, ends], [['web'], []]);
  });

  it('goes on with what was begun under the digest that was given, and with nothing else', () => {
    const { digest, aim } = agreementOf(START, [web], [change('web'), change(null, { target: 'ids' })], '');
    const begun = withEntry(START, entry(web, digest, null, aim));
    const left = [change(null, { target: 'ids' })];
    const resumed = agreementOf(begun, [web], left, digest);
    assert.deepEqual([resumed.begins, resumed.ends, resumed.isResumed], [[], ['web'], true]);
    assert.equal(agreementOf(begun, [web], left, OTHER).isResumed, false);
    assert.equal(agreementOf(begun, [web, db], [...left, change('db')], digest).isResumed, false);
    assert.equal(agreementOf(begun, [wanted('web', 'c')], left, digest).isResumed, false);
    const ended = withEnd(begun, web, { since: SINCE, places: [] });
    assert.deepEqual(agreementOf(ended, [web], [], digest).digest, '');
  });

  it('goes on with nothing else than what was agreed: no other need, place, version or target', () => {
    const { digest, aim } = agreementOf(START, [web], [change('web')], '');
    const begun = withEntry(START, entry(web, digest, null, aim));
    const isResumed = (one: ChannelLeg, terms?: unknown): boolean =>
      agreementOf(begun, [one], [change('web', { what: 'share it with 2' })], digest, terms).isResumed;
    assert.equal(isResumed(web), true);
    assert.equal(isResumed(web, { ...TERMS, channel: { needs: [] } }), false);
    assert.equal(isResumed(web, { ...TERMS, targets: { fleet: { aws: { share: ['2'] } } } }), false);
    assert.equal(isResumed({ ...web, version: '2' }), false);
    assert.equal(isResumed({ ...web, targets: ['fleet'] }), false);
    const untold = withEntry(START, entry(web, digest, null));
    assert.equal(agreementOf(untold, [web], [change('web')], digest).isResumed, false);
  });

  it('takes the digest of what came to its end for no agreement to anything that is due since', () => {
    const { digest, aim } = agreementOf(START, [web], [change('web')], '');
    const ended = withEntry(START, entry(web, digest, SINCE, aim));
    const { isResumed, begins, digest: now } = agreementOf(ended, [web], [change('web', { before: 'c' })], digest);
    assert.deepEqual([isResumed, begins], [false, ['web']]);
    assert.notEqual(now, digest);
  });

  it('agrees anew where what stands there was moved by hand', () => {
    const history = withEntry(START, entry(web, OTHER, SINCE));
    assert.deepEqual(agreementOf(history, [web], [change('web')], '').begins, ['web']);
  });

  it('counts a file that is of several legs for those that move', () => {
    const history = withEntry(START, entry(db, OTHER, SINCE));
    const file = change(null, { target: 'ids' });
    assert.deepEqual(agreementOf(history, [web, db], [change('web'), file], '').begins, ['web']);
    const all = withEntry(history, entry(web, OTHER, SINCE));
    assert.deepEqual(agreementOf(all, [web, db], [file], '').begins, ['web', 'db']);
  });
});
