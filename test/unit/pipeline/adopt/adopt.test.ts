import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readRows, rowOf } from '../../../../src/pipeline/adopt/rows.ts';
import { awsProvider } from '../../../../src/providers/aws/provider.ts';

const { adoption } = awsProvider();
assert.ok(adoption !== undefined);
const ids = adoption;

const A = 'ami-0123456789abcdef0';
const B = 'ami-0123456789abcdef1';

describe('a list of images to adopt', () => {
  for (const text of [
    `leg,id\nweb/noble,${A}\ndb,${B}\n`,
    `web/noble, ${A}\r\n\r\n# the database\r\n"db","${B}"`,
    `\uFEFFleg,id\rweb/noble,${A}\rdb,${B}`,
  ]) {
    it(`is read: ${JSON.stringify(text).slice(0, 60)}`, () => {
      assert.deepEqual(readRows(text, 'x.csv', ids), [
        { leg: 'web/noble', id: A },
        { leg: 'db', id: B },
      ]);
    });
  }

  for (const [text, says] of [
    ['', /x\.csv names no image/],
    ['leg,id\n', /x\.csv names no image/],
    [`web,${A}\nleg,id`, /x\.csv:2: must be a leg and the id/],
    [`web,${A},why\nweb`, /x\.csv:1: .*\n.*x\.csv:2: /],
    ['web,sha256:abc', /x\.csv:1: must be/],
    ['web,ami-XYZ', /x\.csv:1: must be/],
    [`web,${A}\nweb,${B}`, /names the leg web twice/],
    [`web,${A}\ndb,${A}`, /names the image ami-0123456789abcdef0 twice/],
  ] as const) {
    it(`is refused: ${JSON.stringify(text)}`, () => {
      assert.throws(() => readRows(text, 'x.csv', ids), says);
    });
  }

  it('may be one row', () => {
    assert.deepEqual(rowOf('web', A, ids), { leg: 'web', id: A });
    assert.throws(() => rowOf('web', 'web-1', ids), /is named by its id/);
  });
});
