import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { type ChannelEntry, emptyHistory, withEntry } from '../../../../src/image/channel-history.ts';
import { type Revocation, revocation } from '../../../../src/image/revocation.ts';
import { revokedStands, standsIn } from '../../../../src/pipeline/revoke/channels.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { sampleImage } from '../../image/sample-record.ts';

const keyOf = (letter: string): string => `bk2-${letter.repeat(40)}`;
const said = { reason: 'a hole', by: 'alice', at: '2026-11-30' };
const entryOf = (over: Readonly<Record<string, unknown>>): Revocation => revocation.parse({ ...said, ...over });

const stands: ChannelEntry = {
  leg: 'web',
  image: 'web',
  key: keyOf('a'),
  recipe: `br2-${'r'.repeat(40)}`,
  version: '1',
  'baked-in': '1',
  parent: { leg: 'base', key: keyOf('p'), id: 'ami-parent' },
  sources: [{ of: 'aws', id: 'ami-source', name: null }],
  images: [sampleImage({ id: 'ami-1' })],
  places: [],
  begun: '2026-11-01T00:00:00.000Z',
  since: '2026-11-01T00:01:00.000Z',
  by: 'alice',
  run: '',
  agreed: `sha256:${'a'.repeat(64)}`,
};
const history = withEntry(emptyHistory('production'), stands);

describe('what stands in a channel', () => {
  const hits: readonly Readonly<Record<string, unknown>>[] = [
    { key: keyOf('a') },
    { recipe: stands.recipe },
    { image: 'ami-1' },
    { digest: `sha256:${'b'.repeat(64)}` },
    { key: keyOf('p') },
    { image: 'ami-parent' },
    { image: 'ami-source' },
  ];
  for (const named of hits) {
    it(`is hit by ${JSON.stringify(named).slice(0, 30)}`, () => {
      const told = standsIn(history, 'previous', entryOf(named), []);
      assert.deepEqual(told, [{ channel: 'production', leg: 'web', key: keyOf('a'), 'on-revoke': 'previous' }]);
    });
  }

  it('is not hit by what it does not stand on, nor by what is not inherited', () => {
    assert.deepEqual(standsIn(history, 'fail', entryOf({ key: keyOf('z') }), []), []);
    assert.deepEqual(standsIn(history, 'fail', entryOf({ key: keyOf('p'), inherit: false }), []), []);
    const moved = withEntry(history, {
      ...stands,
      key: keyOf('n'),
      images: [sampleImage({ id: 'ami-2', digests: {}, files: [] })],
    });
    assert.deepEqual(standsIn(moved, 'fail', entryOf({ image: 'ami-1' }), []), []);
  });

  it('is hit also where it may still stand, since nobody saw the end of what came after', () => {
    const other = { key: keyOf('n'), images: [sampleImage({ id: 'ami-2', digests: {}, files: [] })] };
    const moving = withEntry(history, { ...stands, ...other, since: null });
    assert.deepEqual(
      standsIn(moving, 'fail', entryOf({ key: keyOf('a') }), []).map(({ key }) => key),
      [keyOf('a')],
    );
    assert.deepEqual(
      standsIn(moving, 'fail', entryOf({ key: keyOf('n') }), []).map(({ key }) => key),
      [keyOf('n')],
    );
  });

  it('is hit by the id of a copy in another region', () => {
    const places = [{ provider: 'aws', region: 'eu-west-1', id: 'ami-copy' }];
    const copied = withEntry(emptyHistory('production'), { ...stands, places });
    assert.equal(standsIn(copied, 'fail', entryOf({ image: 'ami-copy' }), []).length, 1);
  });

  it('is told of the channels whose histories can be read, whatever is with the others', () => {
    const folder = temporaryFolder();
    const channels = `channels:
  broken: { targets: [a] }
  production: { targets: [ids] }
  other: { targets: [b], history: { files: { branch: state } } }
  kept: { targets: [c], history: { files: { deliver: artifact } } }
`;
    writeFileSync(join(folder, 'bakehouse.yml'), `images: {}\n${channels}`);
    mkdirSync(join(folder, 'channels'));
    writeFileSync(join(folder, 'channels/broken.json'), '{}');
    writeFileSync(join(folder, 'channels/production.json'), JSON.stringify(history));
    const told = revokedStands(folder, entryOf({ key: keyOf('a') }), []);
    assert.deepEqual(
      told.stands.map(({ channel }) => channel),
      ['production'],
    );
    const [broken, other, kept, ...more] = told.unknown;
    assert.match(broken ?? '', /^What stands in the channel broken is not known: The history/);
    assert.match(other ?? '', /^What stands in the channel other is not known: .* channels\/other\.json/);
    assert.match(kept ?? '', /^What stands in the channel kept is not known/);
    assert.deepEqual(more, []);
  });

  it('is read from the manifest and the histories of the checkout, and what cannot be is told', () => {
    const folder = temporaryFolder();
    assert.deepEqual(revokedStands(folder, entryOf({ key: keyOf('a') }), []), { stands: [], unknown: [] });
    writeFileSync(join(folder, 'bakehouse.yml'), 'images: {}\nchannels: { production: { targets: [ids] } }\n');
    assert.deepEqual(revokedStands(folder, entryOf({ key: keyOf('a') }), []), { stands: [], unknown: [] });
    mkdirSync(join(folder, 'channels'));
    writeFileSync(join(folder, 'channels/production.json'), JSON.stringify(history));
    assert.equal(revokedStands(folder, entryOf({ key: keyOf('a') }), []).stands.length, 1);
    writeFileSync(join(folder, 'channels/production.json'), '{}');
    assert.match(
      revokedStands(folder, entryOf({ key: keyOf('a') }), []).unknown.join(),
      /the channel production is not known: The history/,
    );
  });
});
