import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Memory } from '../../../src/image/memory.ts';
import type { PlannedLeg } from '../../../src/image/plan.ts';
import { manifestScan } from '../../../src/image/scan.ts';
import { type Circumstances, decide } from '../../../src/plan/decision.ts';
import { sampleLeg } from '../image/sample-plan.ts';

const LEG: Partial<PlannedLeg> = {
  key: 'bk2-now',
  parent: 'base/a',
  values: { 'vars.version': '2', arch: 'x86' },
  sources: [{ of: 'docker', id: 'sha256:2', name: 'debian:bookworm' }],
};
const FILES = { 'web/app.conf': '100644:1', 'web/site.conf': '100644:2' };

const SAME: Memory = {
  schema: 'bakehouse/memory/1',
  leg: 'web/a',
  key: 'bk2-before',
  parentKey: 'bk2-parent',
  sources: [{ of: 'docker', id: 'sha256:2' }],
  files: FILES,
  values: { 'vars.version': '2', arch: 'x86' },
  artifacts: [],
};

const MISSING = { kind: 'missing', reason: null } as const;
const AT: Circumstances = {
  lookUp: MISSING,
  forced: null,
  memory: SAME,
  parentKey: 'bk2-parent',
  files: FILES,
  doubt: null,
  revoked: null,
  freshness: null,
};
const TESTED = { kitchen: {} };
const SCAN = manifestScan.parse({ reports: ['scans/*.json'] });

describe('what is to be done for a leg', () => {
  const cases: readonly (readonly [
    what: string,
    expected: readonly [todo: string, state: string, reason: string],
    at?: Partial<Circumstances>,
    leg?: Partial<PlannedLeg>,
  ])[] = [
    ['never baked', ['bake', 'new', 'new'], { memory: undefined }],
    ['never baked, and tested', ['bake verify', 'new', 'new'], { memory: undefined }, { verify: TESTED }],
    ['never baked, and not to be tested', ['bake', 'new', 'new'], { memory: undefined }, { verify: { none: true } }],
    [
      'half there',
      ['bake', 'new', 'new (b is missing)'],
      { memory: undefined, lookUp: { kind: 'missing', reason: 'b is missing' } },
    ],
    ['gone', ['bake', 'new', 'the image is gone'], { memory: { ...SAME, key: 'bk2-now' } }],
    [
      'changed on disk',
      ['bake', 'new', 'the image is gone (out.img has changed since it was baked)'],
      {
        memory: { ...SAME, key: 'bk2-now' },
        lookUp: { kind: 'missing', reason: 'out.img has changed since it was baked' },
      },
    ],
    ['there', ['', 'unchanged', 'unchanged'], { lookUp: { kind: 'found', verified: false } }],
    [
      'there and verified',
      ['', 'unchanged', 'unchanged'],
      { lookUp: { kind: 'found', verified: true } },
      { verify: TESTED },
    ],
    [
      'there, with what its post-processors left',
      ['', 'unchanged', 'unchanged; still there: what docker-tag left'],
      { lookUp: { kind: 'found', verified: true, postProcessors: 'still there: what docker-tag left' } },
    ],
    [
      'there and tested, and scanned with that',
      ['', 'unchanged', 'unchanged'],
      { lookUp: { kind: 'found', verified: true } },
      { verify: TESTED, scan: SCAN },
    ],
    [
      'there and tested once, and only scanned now',
      ['verify', 'verify', 'baked, not yet scanned'],
      { lookUp: { kind: 'found', verified: true } },
      { verify: { none: true }, scan: SCAN },
    ],
    [
      'there, without what its post-processors left',
      ['bake verify', 'post-processors', 'unchanged, but a:1 is not there'],
      { lookUp: { kind: 'lost', reason: 'a:1 is not there' } },
      { verify: TESTED },
    ],
    [
      'there, not verified',
      ['verify', 'verify', 'baked, not yet verified'],
      { lookUp: { kind: 'found', verified: false } },
      { verify: TESTED },
    ],
    [
      'there, and not to be tested',
      ['', 'unchanged', 'unchanged'],
      { lookUp: { kind: 'found', verified: false } },
      { verify: { none: true } },
    ],
    [
      'forced',
      ['bake verify', 'forced', 'forced'],
      { forced: 'itself', lookUp: { kind: 'found', verified: true } },
      { verify: TESTED },
    ],
    [
      'found, but with a doubt',
      ['bake', 'unknown', 'unchanged, but /opt/x lies outside the repository'],
      { lookUp: { kind: 'found', verified: true }, doubt: '/opt/x' },
    ],
    [
      'found, and never to be taken',
      ['bake verify', 'unknown', 'reuse: never, so it is baked each time'],
      { lookUp: { kind: 'found', verified: true } },
      { verify: TESTED, reuse: 'never' },
    ],
    [
      'found, with a doubt, and to be there',
      ['', 'unchanged', 'unchanged'],
      { lookUp: { kind: 'found', verified: true }, doubt: '/opt/x' },
      { reuse: 'require' },
    ],
    [
      'changed, and to be there',
      ['bake', 'unknown', 'there is no image of its key (b is missing), and reuse: require lets none be baked'],
      { lookUp: { kind: 'missing', reason: 'b is missing' } },
      { reuse: 'require' },
    ],
    [
      'found, with a doubt, and to be sure',
      ['bake', 'unknown', 'unchanged, but /opt/x lies outside the repository'],
      { lookUp: { kind: 'found', verified: true }, doubt: '/opt/x' },
      { reuse: 'strict' },
    ],
    [
      'baked by other rules',
      ['bake', 'changed', 'rules of the key changed'],
      { memory: { ...SAME, key: 'bk1-before', files: {} } },
    ],
    ['forced by its parent', ['bake', 'forced', 'forced with base/a'], { forced: 'by-parent' }],
    ['forced without a key', ['bake', 'forced', 'forced'], { forced: 'itself' }, { key: null }],
    [
      'not to be asked',
      ['bake', 'unknown', 'not looked up: docker could not be asked'],
      { lookUp: { kind: 'failed', reason: 'docker could not be asked' } },
    ],
    ['not asked', ['bake', 'unknown', 'not looked up'], { lookUp: { kind: 'not-asked' } }],
    [
      'without a source',
      ['bake', 'unknown', 'its source cannot be resolved, so nothing can be found again'],
      {},
      { key: null },
    ],
    [
      'under a parent without a key',
      ['bake', 'unknown', 'base/a has no key, so nothing can be found again'],
      { parentKey: null },
      { key: null },
    ],
    [
      'without a source, and without a parent',
      ['bake', 'unknown', 'its source cannot be resolved, so nothing can be found again'],
      { parentKey: null },
      { key: null, parent: null },
    ],
    [
      'with a changed file',
      ['bake', 'changed', 'inputs changed: web/app.conf'],
      { memory: { ...SAME, files: { ...FILES, 'web/app.conf': '100644:0' } } },
    ],
    [
      'with a changed mode',
      ['bake', 'changed', 'inputs changed: web/app.conf'],
      { memory: { ...SAME, files: { ...FILES, 'web/app.conf': '100755:1' } } },
    ],
    [
      'with a new file, and one that is gone',
      ['bake', 'changed', 'inputs changed: web/old.conf, web/site.conf'],
      { memory: { ...SAME, files: { 'web/app.conf': '100644:1', 'web/old.conf': '1' } } },
    ],
    [
      'with files before values',
      ['bake', 'changed', 'inputs changed: web/app.conf, vars.version'],
      {
        memory: { ...SAME, files: { ...FILES, 'web/app.conf': '0' }, values: { ...SAME.values, 'vars.version': '1' } },
      },
    ],
    [
      'with a value less',
      ['bake', 'changed', 'inputs changed: vars.old'],
      { memory: { ...SAME, values: { ...SAME.values, 'vars.old': 'x' } } },
    ],
    [
      'with a value called like what every object has',
      ['bake', 'changed', 'inputs changed: constructor'],
      { memory: { ...SAME, values: { ...SAME.values, constructor: 'x' } } },
    ],
    [
      'with more than a reader takes in',
      ['bake', 'changed', 'inputs changed: a, b, c, d and 3 more'],
      { memory: { ...SAME, files: { ...FILES, a: '1', b: '1', c: '1', d: '1', e: '1', f: '1', g: '1' } } },
    ],
    [
      'on a newer source',
      ['bake', 'source', 'source image newer: debian:bookworm'],
      { memory: { ...SAME, sources: [{ of: 'docker', id: 'sha256:1' }] } },
    ],
    [
      'on a newer source without a name',
      ['bake', 'source', 'source image newer: ami-2'],
      { memory: { ...SAME, sources: [] } },
      { sources: [{ of: 'aws', id: 'ami-2', name: null }] },
    ],
    ['under a changed parent', ['bake', 'parent', 'parent changed: base/a'], { parentKey: 'bk2-other' }],
    [
      'that has no parent any more',
      ['bake', 'parent', 'parent changed: it has none any more'],
      { parentKey: null },
      { parent: null },
    ],
    ['with a change that nobody sees', ['bake', 'changed', 'inputs changed'], {}],
  ];
  for (const [what, expected, at = {}, leg = {}] of cases) {
    it(what, () => {
      const { todo, state, reason } = decide(sampleLeg('web/a', { ...LEG, ...leg }), { ...AT, ...at });
      assert.deepEqual([todo.join(' '), state, reason], expected);
    });
  }
});
