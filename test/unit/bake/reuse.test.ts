import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { checkBases, checkRead, chosenReuse } from '../../../src/bake/reuse.ts';
import { refuseNoCommit } from '../../../src/bake/planned-leg.ts';
import type { Annotation } from '../../../src/core/runner/host.ts';
import { sampleLeg } from '../image/sample-plan.ts';

test('the input goes before what the image says', () => {
  assert.deepEqual(chosenReuse({ reuse: '' }, {}), { reuse: 'auto', said: 'The image says "reuse: auto"' });
  assert.deepEqual(chosenReuse({ reuse: '' }, { reuse: 'never' }).reuse, 'never');
  assert.deepEqual(chosenReuse({ reuse: 'auto' }, { reuse: 'never' }).reuse, 'auto');
  assert.equal(chosenReuse({ reuse: 'require' }, {}).said, 'Input "reuse" is require');
});

describe('strict reuse', () => {
  const bases = [
    { named: 'debian:12', source: { of: 'docker' as const, id: 'debian@sha256:1', name: 'debian:12' }, reason: null },
    { named: 'private/a:1', source: null, reason: 'no login' },
  ];

  test('refuses a base that is known by its name alone', () => {
    const annotations: Annotation[] = [];
    const host = { annotate: (one: Annotation) => void annotations.push(one) };
    assert.throws(
      () => checkBases(host, chosenReuse({ reuse: '' }, { reuse: 'strict' }), bases),
      /^UserError: The image says "reuse: strict", but what is behind these names cannot be known, .*: private\/a:1 \(no login\)\. Name them/,
    );
    checkBases(host, chosenReuse({ reuse: 'strict' }, {}), bases.slice(0, 1));
    assert.deepEqual(annotations, []);
    checkBases(host, chosenReuse({ reuse: 'auto' }, { reuse: 'strict' }), bases);
    assert.match(
      annotations.map(({ message }) => message).join(),
      /^By its name alone counts private\/a:1 \(no login\)/,
    );
  });

  test('refuses what lies outside the repository', () => {
    const doubts = [{ text: 'data.http.x', file: 'a.pkr.hcl', line: 3 }];
    assert.throws(() => checkRead(chosenReuse({ reuse: 'strict' }, {}), doubts), /a\.pkr\.hcl:3: data\.http\.x/);
    checkRead(chosenReuse({ reuse: 'strict' }, {}), []);
    checkRead(chosenReuse({ reuse: '' }, {}), doubts);
  });
});

test('a name of the commit is refused where there is none, and only there', () => {
  const leg = sampleLeg('web/a', { name: 'web-{git.sha}' });
  assert.throws(
    () => refuseNoCommit({ run: { commit: '' } }, leg),
    /uses \{git\.sha\}, but the repository has no commit yet/,
  );
  refuseNoCommit({ run: { commit: '0123' } }, leg);
  refuseNoCommit({ run: { commit: '' } }, { ...leg, name: 'web-{date}' });
});
