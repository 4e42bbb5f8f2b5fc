import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  type Revocation,
  revocation,
  revocationOfFound,
  revocationOfImage,
  revocationOfMade,
  revokedWords,
  revocationsOf,
} from '../../../src/image/revocation.ts';

const KEY = `bk2-${'k'.repeat(40)}`;
const RECIPE = `br2-${'r'.repeat(40)}`;
const DIGEST = `sha256:${'ab'.repeat(32)}`;

const said = { reason: 'OpenSSL has a hole', by: 'alice', at: '2026-11-30T12:00:00Z' };
const entry = (over: object): Revocation => revocation.parse({ ...said, ...over });

describe('an entry', () => {
  it('has what is not said of it', () => {
    assert.deepEqual(entry({ key: KEY }), { key: KEY, ...said, inherit: true, 'on-revoke': 'fail' });
  });

  it('takes keys, recipes and digests in capitals', () => {
    assert.equal(entry({ key: KEY.toUpperCase() }).key, KEY);
    assert.equal(entry({ recipe: RECIPE.toUpperCase() }).recipe, RECIPE);
    assert.equal(entry({ digest: DIGEST.toUpperCase() }).digest, DIGEST);
  });

  const wrong: Readonly<Record<string, object>> = {
    'a pattern of keys': { key: 'bk2-*' },
    'half a key': { key: KEY.slice(0, 20) },
    'a recipe as a key': { key: RECIPE },
    'a pattern of images': { image: 'ami-*' },
    'an image with blanks': { image: 'ami 1' },
    'no image': { image: '' },
    'half a digest': { digest: 'sha256:ab' },
    'nothing that is revoked': {},
    'two that are revoked': { key: KEY, digest: DIGEST },
    'no reason': { key: KEY, reason: ' ' },
    'an escape of terminals': { key: KEY, reason: '\u001b[31mred' },
    'an escape in C1': { key: KEY, reason: '\u009b31mred' },
    'turned text': { key: KEY, reason: 'safe \u202egnihton' },
    'a return': { key: KEY, reason: 'one\rtwo' },
    'an escape in who': { key: KEY, by: '\u001b]0;x\u0007' },
    'no day': { key: KEY, at: 'yesterday' },
    'a day that is none': { key: KEY, at: '2026-13-40' },
    'half a zone': { key: KEY, at: '2026-11-30T12:00:00' },
    'another way back': { key: KEY, 'on-revoke': 'older' },
    'a word that is not known': { key: KEY, until: '2027-01-01' },
  };
  for (const [name, over] of Object.entries(wrong))
    it(`refuses ${name}`, () => {
      // A time without a zone is of the place of whoever reads it.
      const isTaken = revocation.safeParse({ ...said, ...over }).success;
      assert.equal(isTaken, false);
    });

  it('takes a day, and lines of a reason', () => {
    assert.equal(entry({ key: KEY, at: '2026-11-30' }).at, '2026-11-30');
    assert.equal(
      revokedWords(entry({ key: KEY, reason: 'one\ntwo.' })),
      `revoked by alice at ${said.at} (key ${KEY}): one two`,
    );
  });
});

describe('what a list revokes', () => {
  const list = revocationsOf([
    entry({ key: KEY }),
    entry({ recipe: RECIPE }),
    entry({ image: 'ami-0ABC' }),
    entry({ digest: DIGEST }),
    entry({ image: 'ami-alone', inherit: false }),
    entry({ image: `ghcr.io/acme/web@sha256:${'cd'.repeat(32)}` }),
  ]);

  it('is what has the key or the recipe', () => {
    assert.equal(revocationOfMade(list, { key: KEY, recipe: null })?.key, KEY);
    assert.equal(revocationOfMade(list, { key: 'bk2-x', recipe: RECIPE })?.recipe, RECIPE);
    assert.equal(revocationOfMade(list, { key: null, recipe: null }), undefined);
    // A name is of one kind: a recipe is no key.
    assert.equal(revocationOfMade(list, { key: RECIPE, recipe: KEY }), undefined);
  });

  const file = { path: 'a.qcow2', size: 1, sha256: DIGEST };
  const images: readonly (readonly [name: string, image: Parameters<typeof revocationOfImage>[1], is: boolean])[] = [
    ['by its id', { id: 'ami-0abc' }, true],
    ['by its id in capitals', { id: 'AMI-0ABC' }, true],
    ['by its config', { id: 'web:1', digests: { config: DIGEST } }, true],
    ['by a digest as its id', { id: DIGEST }, true],
    ['by a digest within its id', { id: `127.0.0.1:5000/web@${DIGEST}` }, true],
    ['by a file of it', { id: 'out/a.qcow2', files: [file] }, true],
    ['not by a part of its id', { id: 'ami-0abc1' }, false],
    ['not by another digest', { id: `sha256:${'ac'.repeat(32)}` }, false],
    ['by the reference in full', { id: `ghcr.io/acme/web@sha256:${'cd'.repeat(32)}` }, true],
  ];
  for (const [name, image, is] of images)
    it(`is an image ${name}`, () => assert.equal(revocationOfImage(list, image) !== undefined, is));

  it('is what was baked on it, unless it is said not to be', () => {
    const image = { id: 'ami-child', digests: {}, files: [] };
    assert.ok(revocationOfFound(list, { ...image, parent: 'ami-0abc' }));
    assert.equal(revocationOfFound(list, { ...image, parent: 'ami-alone' }), undefined);
    assert.equal(revocationOfFound(list, image), undefined);
  });

  it('is what any of several lists says, the stricter of two entries first', () => {
    const loose = entry({ key: KEY, inherit: false, 'on-revoke': 'previous', by: 'bob' });
    const strict = entry({ key: KEY, 'on-revoke': 'none' });
    const both = revocationsOf([loose], [strict, strict]);
    assert.deepEqual(both.entries, [{ ...loose, inherit: true, 'on-revoke': 'none' }]);
  });
});
