import assert from 'node:assert/strict';
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import { writeBeside } from '../../../../src/providers/file/beside.ts';
import { lookAtFiles } from '../../../../src/providers/file/witness.ts';
import { workspaceWith } from '../../../support/bake/workspace.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

const bytes = 'a disk';
const id = sha256(bytes);
const image = sampleImage({
  provider: 'file',
  account: null,
  region: 'local',
  id,
  digests: {},
  files: [{ path: 'disk.img', size: bytes.length, sha256: id }],
});
const record = sampleRecord({ images: [image] });

describe('lookAtFiles', () => {
  const cases: readonly (readonly [
    name: string,
    given: {
      readonly verified?: boolean;
      readonly now?: string;
      readonly isBare?: boolean;
      readonly key?: string | null;
    },
    expected: { readonly problem?: RegExp; readonly untested?: RegExp; readonly unknown?: RegExp },
  ])[] = [
    ['says yes to the bytes and their mark', {}, {}],
    [
      'tells that no test was passed',
      { verified: false },
      { untested: /beside disk\.img does not say that it passed/ },
    ],
    ['tells of bytes that changed', { now: 'another' }, { problem: /not those that were baked: .*has changed since/ }],
    ['tells where nothing lies beside them', { isBare: true }, { problem: /disk\.img has no record beside it/ }],
    ['tells of another key', { key: 'bk2-other' }, { problem: /is of another key/ }],
    ['cannot ask without a key', { key: null }, { unknown: /no bake key/ }],
  ];
  for (const [name, { verified = true, now = bytes, isBare = false, key }, expected] of cases) {
    it(name, async (t) => {
      const workspace = realpathSync(await workspaceWith(t, { 'disk.img': bytes }));
      if (!isBare) {
        const { files } = image;
        const common = { recipe: null, build: null, id, created: null, run: null };
        writeBeside(workspace, { ...common, key: record.key ?? '', files: [...files], verified });
      }
      writeFileSync(join(workspace, 'disk.img'), now);
      const own = key === undefined ? record : { ...record, key };
      const seen = await lookAtFiles({ workspace }, { record: own, leg: null }, image);
      if (expected.unknown !== undefined) {
        assert.match(seen.kind === 'unknown' ? seen.reason : '', expected.unknown);
        return;
      }
      assert.equal(seen.kind, 'seen');
      const [problem = ''] = seen.kind === 'seen' ? seen.problems : [];
      const untested = seen.kind === 'seen' ? seen.untested : null;
      assert.match(problem, expected.problem ?? /^$/);
      assert.match(untested ?? '', expected.untested ?? /^$/);
    });
  }
});
