import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { UserError } from '../../../src/core/errors.ts';
import { idFromMap } from '../../../src/plan/id-map.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';

describe('an id out of a JSON map', () => {
  const folder = temporaryFolder();
  const outside = temporaryFolder();
  const map = {
    'centos-7': 'ami-1',
    aws: { 'eu-west-1': { bookworm: 'ami-2' }, __proto: 'x' },
    'a.b': 'ami-3',
    list: ['ami-4'],
    number: 12,
    nothing: null,
    empty: '',
    none: {},
  };
  mkdirSync(join(folder, 'maps'));
  writeFileSync(join(folder, 'maps', 'ids.json'), JSON.stringify(map));
  writeFileSync(join(folder, 'bad.json'), '{"a": }');
  writeFileSync(join(folder, 'latin.json'), Buffer.from([0x22, 0xe4, 0x22]));
  writeFileSync(join(folder, 'proto.json'), '{"__proto__": "ami-own"}');
  writeFileSync(join(folder, 'large.json'), Buffer.alloc(4 * 1024 * 1024 + 1, ' '));
  writeFileSync(join(outside, 'ids.json'), '{"a": "ami-5"}');
  symlinkSync(join(outside, 'ids.json'), join(folder, 'link.json'));

  for (const [file, field, expected] of [
    ['maps/ids.json', ['centos-7'], 'ami-1'],
    ['maps/ids.json', ['aws', 'eu-west-1', 'bookworm'], 'ami-2'],
    ['maps/ids.json', ['a.b'], 'ami-3'],
    ['proto.json', ['__proto__'], 'ami-own'],
  ] as const) {
    it(`${file} ${field.join(' ')}`, () => assert.equal(idFromMap(folder, file, field), expected));
  }

  for (const [file, field, message] of [
    ['maps/none.json', ['a'], /source\.map names "maps\/none\.json", which does not exist/],
    ['maps', ['a'], /maps, which is not a file/],
    ['link.json', ['a'], /must stay inside the workspace/],
    ['../ids.json', ['a'], /source\.map/],
    ['bad.json', ['a'], /bad\.json, which is not JSON: /],
    ['latin.json', ['a'], /not JSON: it is not UTF-8 text/],
    ['large.json', ['a'], /4194305 bytes; at most 4194304/],
    ['maps/ids.json', ['centos7'], /ids\.json has no field "centos7"\. Did you mean "centos-7"\?/],
    ['maps/ids.json', ['aws', 'us-gov-1'], /under aws has no field "us-gov-1"\. It has eu-west-1, __proto\./],
    ['maps/ids.json', ['none', 'x'], /It is empty/],
    ['maps/ids.json', ['constructor'], /no field "constructor"/],
    ['maps/ids.json', ['__proto__'], /no field "__proto__"/],
    ['maps/ids.json', ['centos-7', 'length'], /under centos-7 is a string, so it has no field "length"/],
    ['maps/ids.json', ['list', '0'], /under list is a list/],
    ['maps/ids.json', ['number'], /must be an image id as a string, but is the number 12/],
    ['maps/ids.json', ['aws'], /but is an object/],
    ['maps/ids.json', ['nothing'], /but is null/],
    ['maps/ids.json', ['empty'], /but is empty/],
  ] as const) {
    it(`refuses ${file} ${field.join(' ')}`, () => {
      assert.throws(
        () => idFromMap(folder, file, field),
        (error) => error instanceof UserError && message.test(error.message),
      );
    });
  }
});
