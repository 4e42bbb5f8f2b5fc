import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type PublishTold, renderPublishing } from '../../../../src/actions/publish-image/summary.ts';

const told: PublishTold = {
  title: 'Publish',
  status: 'published',
  headline: 'published with 1 change',
  warnings: [],
  unverified: [],
  refusals: [],
  keptBack: [],
  troubles: [],
  notices: [],
  changes: [],
  outcomes: [],
  left: [],
  leftOut: [],
  address: '',
};
const change = {
  target: 'fleet',
  kind: 'aws',
  leg: 'web',
  region: 'eu-west-1',
  phase: 'point',
  what: 'set /images/web',
  before: 'ami-1',
  after: 'ami-2',
} as const;
const hostile = '</details><script>|`x`\n# **@octocat** ![x](http://y)';

describe('renderPublishing', () => {
  it('tells each change with before and after', () => {
    const text = renderPublishing({ ...told, changes: [{ ...change, status: 'done', message: null }] });
    assert.match(text, /^### 🟢 Publish: published with 1 change/);
    assert.match(text, /\| 🟢 \| `fleet` aws \| `web` `eu-west-1` \| set \/images\/web \| `ami-1` → `ami-2` \|/);
  });

  it('shows in red what was let through', () => {
    const text = renderPublishing({ ...told, unverified: ['web'], warnings: ['Untrusted: a fork'] });
    assert.match(text, /🔴 \*\*Published without having passed tests\*\*: `web`/);
    assert.match(text, /🔴 \*\*Untrusted: a fork\*\*/);
  });

  it('never calls published what a publish that failed did not finish', () => {
    const place = {
      target: 'hub',
      kind: 'oci',
      build: 'b',
      region: null,
      id: 'x@sha256:1',
      digest: null,
      isRequired: true,
      message: null,
    } as const;
    const outcomes = [
      { ...place, leg: 'web', ref: 'x:1', status: 'created' },
      { ...place, leg: 'db', ref: 'x:2', status: 'unchanged' },
      { ...place, leg: 'mail', ref: 'x:3', status: 'created' },
    ] as const;
    const due = { ...change, target: 'hub', kind: 'oci', region: null, leg: 'web', what: 'set x:1' } as const;
    const left = [due, { ...due, leg: 'db', what: 'set x:2' }];
    const unverified = ['web'];
    const text = renderPublishing({ ...told, status: 'failed', headline: 'failed', unverified, outcomes, left });
    assert.match(text, /\| `web` \| `hub` oci \|  \| `x:1` \| not done: set x:1 \|/);
    assert.match(text, /\| `db` \| `hub` oci \|  \| `x:2` \| not done: set x:2 \|/);
    assert.match(text, /\| `mail` \| `hub` oci \|  \| `x:3` \| created \|/, 'where all was done');
    assert.match(text, /\*\*Not done\*\*\n\n- ⚪ `hub` oci `web`: set x:1/);
    assert.doesNotMatch(text, /[Pp]ublished/);
  });

  it('names what was refused, and what was left out', () => {
    const leftOut = [{ leg: 'base', image: 'base', reason: 'it is failed' }];
    const text = renderPublishing({ ...told, status: 'failed', refusals: ['no', 'never'], leftOut });
    assert.match(text, /- 🔴 no\n- 🔴 never/);
    assert.match(text, /- ⚪ `base`: it is failed/);
  });

  it('names what was kept back, in red, beside what was published', () => {
    const keptBack = [
      { image: 'web', reasons: ['web/a is left out: it is failed.', 'web/b is left out: it is blocked.'] },
    ];
    const text = renderPublishing({ ...told, status: 'incomplete', keptBack });
    assert.match(text, /^### 🔴 Publish/);
    assert.match(text, /\*\*Kept back\*\*\n\n- 🔴 `web`: web\/a is left out: it is failed\. web\/b is left out/);
  });

  it('shows what others wrote as text, and keeps the table whole', () => {
    const text = renderPublishing({
      ...told,
      headline: hostile,
      warnings: [hostile],
      unverified: [hostile],
      refusals: [hostile],
      troubles: [hostile],
      notices: [hostile],
      keptBack: [{ image: hostile, reasons: [hostile] }],
      leftOut: [{ leg: hostile, image: hostile, reason: hostile }],
      changes: [
        { ...change, leg: hostile, what: hostile, before: hostile, after: hostile, status: 'failed', message: hostile },
      ],
      outcomes: [
        {
          target: hostile,
          kind: 'oci',
          leg: hostile,
          build: 'b',
          region: hostile,
          id: null,
          digest: null,
          ref: hostile,
          status: 'failed',
          isRequired: true,
          message: hostile,
        },
      ],
    });
    const outside = text.replace(/(`+)[\s\S]*?\1/g, '');
    assert.doesNotMatch(outside, /<script>|<\/details>|[^\\]!\[|[^\\]@octocat/);
    for (const row of text.split('\n').filter((line) => line.startsWith('|'))) {
      const cells = row.replaceAll('\\|', '').split('|').length - 2;
      assert.equal(cells, 5, row);
    }
  });

  it('does not grow without end', () => {
    const many = Array.from({ length: 5000 }, () => 'x'.repeat(5000));
    const text = renderPublishing({ ...told, refusals: many, changes: many.map((what) => ({ ...change, what })) });
    assert.ok(text.length < 400_000, String(text.length));
    assert.match(text, /and 4950 more/);
  });
});
