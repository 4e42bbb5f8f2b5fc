import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { renderIdMap } from '../../../../../src/publish/files/formats/id-map.ts';
import { itemsOf } from '../../../../../src/publish/files/item.ts';
import { candidatesOf, type GivenImage, placedImage } from '../../../../support/publish/candidates.ts';
import { Seeded } from '../../../../support/seeded.ts';
import { hostileText } from '../hostile.ts';

const SEED = 20260802;
const TRIES = 300;

function merged(
  text: string | Buffer | null,
  images: readonly GivenImage[],
  field: string | readonly string[] = '{image}',
  hasRegionInPath = false,
): string {
  const placed = images.map(placedImage);
  const existing = text === null ? null : Buffer.from(text);
  return renderIdMap(itemsOf(candidatesOf(placed), placed), field, hasRegionInPath, existing).content;
}

const one: readonly GivenImage[] = [{ id: 'ami-1' }];
const regions: readonly GivenImage[] = [{ id: 'ami-1' }, { id: 'ami-2', region: 'eu-west-1' }];

describe('renderIdMap', () => {
  const cases: readonly {
    title: string;
    text: string | null;
    expected: string;
    images?: readonly GivenImage[];
    field?: string | readonly string[];
  }[] = [
    { title: 'a new file', text: null, expected: '{\n  "web": "ami-1"\n}\n' },
    { title: 'an empty file', text: '', expected: '{\n  "web": "ami-1"\n}\n' },
    { title: 'an empty object', text: '{}', expected: '{\n  "web": "ami-1"\n}' },
    { title: 'nothing to change', text: '{ "web":"\\u0061mi-1" }', expected: '{ "web":"\\u0061mi-1" }' },
    {
      title: 'in place, all else kept',
      text: '{\r\n\t"b" : 1.50,\r\n\t"web" : "ami-0",\r\n\t"a":[1,2,{"web":"x"}]\r\n}',
      expected: '{\r\n\t"b" : 1.50,\r\n\t"web" : "ami-1",\r\n\t"a":[1,2,{"web":"x"}]\r\n}',
    },
    { title: 'null is no id yet', text: '{"web":null}', expected: '{"web":"ami-1"}' },
    {
      title: 'added last, as the others are',
      text: '{\n    "b": "x"\n}\n',
      expected: '{\n    "b": "x",\n    "web": "ami-1"\n}\n',
    },
    { title: 'added in one line', text: '{"a": 1, "b": 2}', expected: '{"a": 1, "b": 2, "web": "ami-1"}' },
    { title: 'added to one in one line', text: '{"a": 1}', expected: '{"a": 1, "web": "ami-1"}' },
    { title: 'added without blanks', text: '{"a":1}', expected: '{"a":1,"web":"ami-1"}' },
    { title: 'a mark at the beginning', text: '\u{feff}{"a":1}\r\n', expected: '\u{feff}{"a":1,"web":"ami-1"}\r\n' },
    {
      title: 'nested, by several names',
      text: '{\n  "web": {\n    "trixie": "ami-7"\n  }\n}\n',
      images: [{ id: 'ami-1', axes: { distro: 'bookworm' } }],
      field: ['{image}', '{distro}'],
      expected: '{\n  "web": {\n    "trixie": "ami-7",\n    "bookworm": "ami-1"\n  }\n}\n',
    },
    {
      title: 'by region where there are several',
      text: '{\n  "x": {}\n}\n',
      images: regions,
      expected: '{\n  "x": {},\n  "web": {\n    "eu-west-1": "ami-2",\n    "us-east-1": "ami-1"\n  }\n}\n',
    },
    {
      title: 'by region where the names hold a brace of that name',
      text: '{}',
      images: regions.slice(0, 1).map((image) => ({ ...image, axes: { region: 'us-east-1' } })),
      field: '{{region}}',
      expected: '{\n  "{region}": {\n    "us-east-1": "ami-1"\n  }\n}',
    },
    {
      title: 'by region where the names say so',
      text: null,
      images: regions,
      field: '{image}-{region}',
      expected: '{\n  "web-eu-west-1": "ami-2",\n  "web-us-east-1": "ami-1"\n}\n',
    },
    {
      title: 'into an empty object inside',
      text: '{\n\t"web": { }\n}',
      field: ['{image}', 'id'],
      expected: '{\n\t"web": {\n\t\t"id": "ami-1"\n\t}\n}',
    },
    { title: 'a name that objects inherit', text: '{}', field: '__proto__', expected: '{\n  "__proto__": "ami-1"\n}' },
  ];
  for (const { title, text, expected, images = one, field } of cases) {
    it(title, () => {
      const got = merged(text, images, field);
      assert.equal(got, expected);
      assert.equal(merged(got, images, field), got);
    });
  }

  const refused: readonly { text: string | Buffer; error: RegExp; field?: readonly string[] }[] = [
    { text: '{"web": "a",}', error: /is not JSON: .*Comments and commas at the end are no part of it/ },
    { text: '// x\n{}', error: /is not JSON/ },
    { text: 'web: ami-1', error: /is not JSON/ },
    { text: '["web"]', error: /is JSON, but no object/ },
    { text: '"web"', error: /is JSON, but no object/ },
    { text: Buffer.from([0x7b, 0xff, 0x7d]), error: /is not UTF-8 text/ },
    { text: '{"web": {"a": "b"}}', error: /member "web" must be an id as a string, but is "\{\\"a\\": \\"b\\"\}"/ },
    { text: '{"web": 5}', error: /member "web" must be an id as a string, but is "5"/ },
    { text: '{"web": "a"}', field: ['web', 'id'], error: /member "web" must be an object, but is/ },
    { text: '{"web": "a", "web": "b"}', error: /member "web" stands there 2 times/ },
    { text: '{"a":'.repeat(100) + '1' + '}'.repeat(100), error: /64 levels deep/ },
    { text: '['.repeat(3000) + ']'.repeat(3000), error: /no object/ },
  ];
  for (const { text, error, field } of refused) {
    it(`refuses ${text.toString().slice(0, 30)}`, () => assert.throws(() => merged(text, one, field), error));
  }

  it('refuses two ids under one name', () => {
    const images = [
      { id: 'ami-1', axes: { distro: 'a' } },
      { id: 'ami-2', axes: { distro: 'b' } },
    ];
    assert.throws(() => merged(null, images), /two images would stand under "web": .*Add \{distro\} to `field`/);
    assert.equal(
      merged(
        null,
        images.map((image) => ({ ...image, id: 'ami-1' })),
      ),
      '{\n  "web": "ami-1"\n}\n',
    );
  });

  it('is read back, whatever it is made of', () => {
    const seeded = new Seeded(SEED);
    for (let index = 0; index < TRIES; index++) {
      const names = seeded.some(1, 3, () => hostileText(seeded));
      const id = hostileText(seeded);
      const text = merged(
        null,
        [{ id }],
        names.map((name) => name.replace(/[{}]/g, '$&$&')),
      );
      assert.equal(memberAt(JSON.parse(text), names), id);
    }
  });

  it('is the same with all images at once as with one after the other', () => {
    const seeded = new Seeded(SEED + 2);
    for (let index = 0; index < TRIES; index++) {
      const { text } = foreignObject(seeded, 0);
      const images = seeded.some(2, 6, (): GivenImage => ({ id: `ami-${seeded.pick(['1', '2'])}`, image: seeded.pick(['a', 'b']), region: seeded.pick(['eu-west-1', 'us-east-1']), axes: { distro: seeded.pick(['x', 'y']) } })); // prettier-ignore
      const distinct = [...new Map(images.map((image) => [JSON.stringify({ ...image, id: '' }), image])).values()];
      const field = seeded.pick([
        ['{image}', '{distro}', '{region}'],
        ['ours', '{image}-{distro}-{region}'],
      ]);
      const placed = distinct.map(placedImage);
      const items = itemsOf(candidatesOf(placed), placed);
      const together = renderIdMap(items, field, false, Buffer.from(text)).content;
      const apart = items.reduce((file, item) => renderIdMap([item], field, false, Buffer.from(file)).content, text);
      assert.equal(together, apart, JSON.stringify(text));
    }
  });

  it('reads the file once, however many images there are', () => {
    const images = Array.from({ length: 400 }, (_, index): GivenImage => ({ id: `ami-${index}`, image: `i${index}` }));
    const parse = JSON.parse;
    let read = 0;
    JSON.parse = (text: string, ...more) => {
      if (text.length > 1000) read += 1;
      return parse(text, ...more);
    };
    try {
      const first = merged(null, images);
      read = 0;
      assert.equal(merged(first, images), first);
      assert.ok(read < 5, `${read} times`);
    } finally {
      JSON.parse = parse;
    }
  });

  it('changes its own members, and no other byte', () => {
    const seeded = new Seeded(SEED + 1);
    for (let index = 0; index < TRIES; index++) {
      const { text, value } = foreignObject(seeded, 0);
      const whole = `${seeded.pick(['', ' ', '\n'])}${text}${seeded.pick(['', '\n', '\r\n'])}`;
      const id = hostileText(seeded);
      const got = merged(whole, [{ id }], ['ours', '{image}']);
      const expected = { ...value, ours: { web: id } };
      assert.deepEqual(JSON.parse(got), expected);
      assert.deepEqual(Object.keys(Object(JSON.parse(got))), [...Object.keys(value), 'ours']);
      assert.equal(merged(got, [{ id }], ['ours', '{image}']), got);
      // What is put in is one stretch of text; what stands on both sides of it is as it was.
      let [start, end] = [0, 0];
      while (start < whole.length && whole[start] === got[start]) start += 1;
      while (end < whole.length - start && whole.at(-1 - end) === got.at(-1 - end)) end += 1;
      const lost = whole.slice(start, whole.length - end);
      assert.match(lost, /^\s*$/, `${JSON.stringify(whole)} → ${JSON.stringify(got)}`);
      // And a new value changes the value alone.
      const again = merged(got, [{ id: 'ami-new' }], ['ours', '{image}']);
      const old = JSON.stringify(id);
      const at = got.lastIndexOf(old);
      assert.equal(again, `${got.slice(0, at)}"ami-new"${got.slice(at + old.length)}`);
    }
  });
});

function memberAt(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, name)?.value : undefined,
    value,
  );
}

function foreignObject(seeded: Seeded, depth: number): { text: string; value: Record<string, unknown> } {
  const blank = (): string => seeded.pick(['', ' ', '\n', '\n\t', '  ', '\r\n  ']);
  const value: Record<string, unknown> = {};
  const parts = seeded
    .some(0, 3, () => seeded.below(1000))
    .flatMap((number) => {
      const name = `m${number}`;
      if (Object.hasOwn(value, name)) return [];
      const inner = depth < 2 && seeded.chance(0.3) ? foreignObject(seeded, depth + 1) : undefined;
      const leaf = seeded.pick([
        '1',
        '1.50',
        '-2e3',
        'true',
        'null',
        '[1, {"web": "}"}]',
        '"\\u0061\\/b"',
        JSON.stringify(hostileText(seeded)),
      ]);
      value[name] = inner === undefined ? JSON.parse(leaf) : inner.value;
      return [`${blank()}"${name}"${blank()}:${blank()}${inner?.text ?? leaf}${blank()}`];
    });
  return { text: `{${parts.length === 0 ? blank() : parts.join(',')}}`, value };
}
