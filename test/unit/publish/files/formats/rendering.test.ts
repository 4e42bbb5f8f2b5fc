import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { parseEnv } from 'node:util';

import { pathProblem } from '../../../../../src/image/repository-path.ts';
import { type FilesFields, filesFields } from '../../../../../src/publish/files/fields.ts';
import { imageManifest } from '../../../../../src/publish/files/formats/image-manifest.ts';
import { itemsOf } from '../../../../../src/publish/files/item.ts';
import { renderingsOf } from '../../../../../src/publish/files/formats/rendering.ts';
import { candidatesOf, type GivenImage, placedImage } from '../../../../support/publish/candidates.ts';
import { Seeded } from '../../../../support/seeded.ts';
import { hostileText } from '../hostile.ts';

const SEED = 20260803;
const TRIES = 300;

const three: readonly GivenImage[] = [
  { id: 'ami-2', region: 'us-east-1', axes: { distro: 'trixie' }, name: 'web-t' },
  { id: 'ami-1', region: 'eu-west-1', axes: { distro: 'trixie' }, name: 'web-t' },
  { image: 'db', id: 'ami-3', region: 'us-east-1' },
];

function rendered(
  fields: Partial<Record<keyof FilesFields, unknown>>,
  images: readonly GivenImage[],
  existing: string | null = null,
): Readonly<Record<string, string>> {
  const placed = images.map(placedImage);
  const { renderings, problems } = renderingsOf(filesFields.parse(fields), itemsOf(candidatesOf(placed), placed));
  assert.deepEqual(problems, []);
  const bytes = existing === null ? null : Buffer.from(existing);
  return Object.fromEntries(
    renderings.map(({ path, render }) => [path, Buffer.from(render(bytes).content).toString()]),
  );
}

function problemsOf(fields: Partial<Record<keyof FilesFields, unknown>>, images: readonly GivenImage[]): string {
  const placed = images.map(placedImage);
  return renderingsOf(filesFields.parse(fields), itemsOf(candidatesOf(placed), placed)).problems.join('\n');
}

describe('filesFields', () => {
  it('has its defaults', () => {
    assert.deepEqual(filesFields.parse({ tfvars: 'x.json' }), {
      tfvars: 'x.json',
      variable: '{image}_image_id',
      property: '{image}.image.id',
      field: '{image}',
      deliver: 'artifact',
    });
  });

  const refused: readonly { fields: object; error: RegExp }[] = [
    { fields: {}, error: /names at least one of manifest, tfvars/ },
    { fields: { deliver: 'commit' }, error: /names at least one/ },
    { fields: { map: 'x', tfvar: 'y' }, error: /tfvar/ },
    { fields: { map: '../x' }, error: /must stay inside the repository/ },
    { fields: { map: '{image}/../../x' }, error: /must stay inside/ },
    { fields: { map: '/etc/x' }, error: /must be relative/ },
    { fields: { map: '.git/config' }, error: /must not lead into \.git/ },
    { fields: { map: '.github/workflows/x.yml' }, error: /must not lead into \.github\/workflows/ },
    { fields: { map: 'x{' }, error: /a brace stands alone/ },
    { fields: { map: 'x', deliver: 'push' }, error: /deliver/ },
    { fields: { map: 'x', branch: 'main' }, error: /has a meaning only where/ },
    { fields: { map: 'x', deliver: 'commit', branch: '--upload-pack=x' }, error: /name of a branch/ },
    { fields: { map: 'x', deliver: 'commit', branch: 'a..b' }, error: /name of a branch/ },
    { fields: { map: 'x', deliver: 'commit', branch: 'a:b' }, error: /name of a branch/ },
    { fields: { map: 'x', deliver: 'commit', branch: 'a.lock' }, error: /name of a branch/ },
  ];
  for (const { fields, error } of refused) {
    it(`refuses ${JSON.stringify(fields)}`, () => {
      const { error: problem } = filesFields.safeParse(fields);
      assert.match(problem?.message ?? '', error);
    });
  }
});

describe('pathProblem', () => {
  for (const path of [
    'x',
    'a/b.json',
    '.github/images.md',
    'Distro/1.0/us-east-1.vmi.properties',
    '.gitignore',
    'a b/ü',
  ]) {
    it(`allows ${path}`, () => assert.equal(pathProblem(path), undefined));
  }
  const refused = [
    '', '.', '..', 'a/..', 'a/./b', 'a//b', 'a/', '/a', 'C:/a', 'a\\b', 'a\nb', 'a\0b', '.git', '.GIT/hooks/x', 'sub/.git/config',
    '.git./x', 'git~1/x', '.github/workflows', '.GitHub/Workflows/x.yml', '.github/actions/x/action.yml', '\ud800', 'x'.repeat(1025),
  ]; // prettier-ignore
  for (const path of refused) it(`refuses ${JSON.stringify(path.slice(0, 30))}`, () => assert.ok(pathProblem(path)));
});

describe('renderingsOf', () => {
  it('makes a file for each text that a path stands for', () => {
    assert.deepEqual(rendered({ properties: 'Distro/{version}/{region}.vmi.properties' }, three), {
      'Distro/1.0/eu-west-1.vmi.properties': 'web.image.id=ami-1\n',
      'Distro/1.0/us-east-1.vmi.properties': 'db.image.id=ami-3\nweb.image.id=ami-2\n',
    });
    assert.deepEqual(Object.keys(rendered({ manifest: '{image}/{distro}.json' }, three.slice(0, 2))), [
      'web/trixie.json',
    ]);
  });

  it('is the same in whatever order images come', () => {
    const fields = { manifest: 'a', tfvars: 'b', properties: 'c-{region}', map: 'd', dotenv: 'e', markdown: 'f' };
    assert.deepEqual(rendered(fields, three.toReversed()), rendered(fields, three));
  });

  it('leaves out images of other legs', () => {
    const placed = three.map(placedImage);
    const own = candidatesOf(placed).filter(({ image }) => image === 'db');
    assert.deepEqual(
      itemsOf(own, placed).map((item) => item.placed.id),
      ['ami-3'],
    );
  });

  it('names every mistake in a path', () => {
    assert.match(
      problemsOf({ map: '{distor}.json' }, three),
      /`map` \("\{distor\}\.json"\): the placeholder \{distor\} is not known; Did you mean \{distro\}\?/,
    );
    const away = [{ id: 'x', region: '../..' }];
    assert.match(problemsOf({ map: '{region}/x' }, away), /the path "\.\.\/\.\.\/x" must stay inside the repository/);
    assert.match(problemsOf({ map: '{region}/config' }, [{ id: 'x', region: '.git' }]), /must not lead into \.git/);
    assert.match(
      problemsOf({ map: '.github/{region}/x' }, [{ id: 'x', region: 'workflows' }]),
      /must not lead into \.github\/workflows/,
    );
    assert.match(problemsOf({ map: 'x', tfvars: 'x' }, three), /`tfvars` writes to "x", too/);
    assert.match(
      problemsOf({ map: 'x', tfvars: 'x/y' }, three),
      /`map` takes for a folder|`map` writes a file "x"|`tfvars` takes for a folder/,
    );
  });
});

describe('the image manifest', () => {
  it('is sorted, fits its schema, and has no clock', () => {
    const { 'm.json': text = '' } = rendered({ manifest: 'm.json' }, three);
    assert.deepEqual(
      imageManifest.parse(JSON.parse(text)).images.map(({ leg, region, id }) => [leg, region, id]),
      [
        ['db', 'us-east-1', 'ami-3'],
        ['web/trixie', 'eu-west-1', 'ami-1'],
        ['web/trixie', 'us-east-1', 'ami-2'],
      ],
    );
    const second =
      '    {\n      "axes": {\n        "distro": "trixie"\n      },\n      "build": "amazon-ebs.x",\n      "id": "ami-1",';
    assert.ok(text.includes(second), text);
    assert.equal(rendered({ manifest: 'm.json' }, three, text)['m.json'], text);
  });

  it('is not written over something else', () => {
    assert.throws(
      () => rendered({ manifest: 'm.json' }, three, '{"name": "package"}'),
      /is no image manifest of Bakehouse/,
    );
    assert.throws(
      () => rendered({ manifest: 'm.json' }, three, '# Read me'),
      /`manifest` \("m\.json"\): the file that is there is no image manifest/,
    );
  });
});

describe('tfvars', () => {
  const tfvars = (fields: object, images: readonly GivenImage[], existing?: string): unknown =>
    JSON.parse(rendered({ tfvars: 'x', ...fields }, images, existing)['x'] ?? '');

  it('has a text, or a map by region', () => {
    assert.deepEqual(tfvars({}, three), {
      db_image_id: 'ami-3',
      web_image_id: { 'eu-west-1': 'ami-1', 'us-east-1': 'ami-2' },
    });
    assert.deepEqual(tfvars({}, [{ id: 'ami-1', axes: { region: 'us-east-1' } }]), {
      web_image_id: { 'us-east-1': 'ami-1' },
    });
    assert.deepEqual(tfvars({ variable: '{image}_{region}' }, three.slice(0, 2)), {
      'web_eu-west-1': 'ami-1',
      'web_us-east-1': 'ami-2',
    });
    assert.deepEqual(rendered({ tfvars: '{region}/x' }, three.slice(1, 2)), {
      'eu-west-1/x': '{\n  "web_image_id": "ami-1"\n}\n',
    });
  });

  it('makes a name out of what an image may be called', () => {
    assert.deepEqual(tfvars({}, [{ image: 'web.v1+x', id: 'ami-1' }]), { web_v1_x_image_id: 'ami-1' });
    assert.throws(
      () => tfvars({}, [{ image: '9web', id: 'ami-1' }]),
      /`variable` makes "9web_image_id" of the leg "9web", but/,
    );
    assert.throws(() => tfvars({ variable: '{image} id' }, three), /but the name of a variable is made of/);
  });

  it('has a map by every axis in which the images of a variable differ, and their region last', () => {
    const legs = (['a', 'b'] as const).flatMap((distro) =>
      (['one', 'two'] as const).map((customer) => ({
        id: `ami-${distro}-${customer}`,
        axes: { distro, customer, region: 'us-east-1' },
      })),
    );
    const regional = (id: string): object => ({ 'us-east-1': id });
    assert.deepEqual(tfvars({}, legs), {
      web_image_id: {
        a: { one: regional('ami-a-one'), two: regional('ami-a-two') },
        b: { one: regional('ami-b-one'), two: regional('ami-b-two') },
      },
    });
    assert.deepEqual(tfvars({ variable: '{image}_{distro}' }, legs.slice(0, 3)), {
      web_a: { one: regional('ami-a-one'), two: regional('ami-a-two') },
      web_b: regional('ami-b-one'),
    });
    // An axis of one value tells nothing apart.
    assert.deepEqual(tfvars({}, [{ id: 'ami-1', axes: { distro: 'a' } }]), { web_image_id: 'ami-1' });
  });

  it('refuses two ids under one name', () => {
    const legs = [
      { image: 'db', id: 'ami-1' },
      { image: 'web', id: 'ami-2' },
    ];
    assert.throws(() => tfvars({ variable: 'id' }, legs), /stand under "id": .*Add \{image\} to `variable`/);
    assert.throws(() => tfvars({ variable: 'id' }, three), /Add \{image\} to `variable`|both an id and a map of ids/);
  });

  it('is not written over what is no file of variables', () => {
    assert.throws(() => tfvars({}, three, '[3]'), /is JSON, but no object with variables/);
    assert.throws(() => tfvars({}, three, 'count = 3'), /is not JSON/);
    assert.throws(() => tfvars({}, three, '{"web_image_id": [3]}'), /"web_image_id" must be an id or a map of ids/);
  });
});

describe('dotenv', () => {
  const env = (fields: object, images: readonly GivenImage[], existing?: string): string =>
    rendered({ dotenv: 'x', ...fields }, images, existing)['x'] ?? '';

  it('has names in capital letters, one for each region', () => {
    assert.equal(
      env({}, three),
      '# Written by Bakehouse: image ids. Changes made here are lost.\nDB_IMAGE_ID=ami-3\nWEB_IMAGE_ID_EU_WEST_1=ami-1\nWEB_IMAGE_ID_US_EAST_1=ami-2\n',
    );
    assert.deepEqual(parseEnv(env({ variable: '{image}' }, [{ image: '9.w', id: 'ami-1' }])), { _9_W: 'ami-1' });
  });

  it('refuses names that become one, and other files', () => {
    const images = [
      { image: 'a.b', id: 'ami-1' },
      { image: 'a-b', id: 'ami-2' },
    ];
    assert.throws(() => env({}, images), /stand under "A_B_IMAGE_ID"/);
    assert.throws(() => env({}, three, 'SECRET=x\n'), /was not written by Bakehouse/);
    assert.equal(env({}, three, env({}, [{ image: 'db', id: 'old' }])), env({}, three));
  });

  // Others than the two readers below take these in another way: python-dotenv fills in and unescapes between single
  // quotes, Ruby's dotenv and compose between double ones.
  for (const id of ['a\\b', "a\\'", '${HOME}', "'${X}'", `'"`, "'$X", "'`id`", "it's!", 'a\nb', 'a\rb', '\ud800']) {
    it(`refuses ${JSON.stringify(id)}`, () => assert.throws(() => env({}, [{ id }]), /has no form that a shell/));
  }

  it('means the same to a shell and to a library, or is refused', () => {
    const seeded = new Seeded(SEED);
    let [written, refused] = [0, 0];
    const files: { id: string; text: string }[] = [];
    for (let index = 0; index < TRIES; index++) {
      const id = hostileText(seeded);
      let text: string;
      try {
        text = env({}, [{ id }]);
      } catch (error) {
        assert.match(String(error), /has no form that a shell and dotenv libraries read alike/);
        refused += 1;
        continue;
      }
      written += 1;
      assert.equal(parseEnv(text)['WEB_IMAGE_ID'], id);
      files.push({ id, text });
    }
    assert.ok(written > 50 && refused > 50, `${written} written, ${refused} refused`);
    // One shell for all: each file is sourced in a shell of its own inside.
    const script = files.map(({ text }) => `(\n${text}printf '%s\\0' "$WEB_IMAGE_ID"\n)`).join('\n');
    const { stdout, stderr } = spawnSync('sh', ['-eu'], {
      input: script,
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin' },
    });
    assert.equal(stderr, '');
    assert.deepEqual(
      stdout.split('\0').slice(0, -1),
      files.map(({ id }) => id),
    );
  });
});

describe('the Markdown table', () => {
  it('has a row for each image', () => {
    assert.equal(
      rendered({ markdown: 'x' }, three)['x'],
      [
        '<!-- Written by Bakehouse: image ids. Changes made here are lost. -->',
        '',
        '| Image | distro | Region | Build | Id | Name | Version |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        '| db |  | us-east-1 | amazon-ebs.x | ami-3 | web-1 | 1.0 |',
        '| web | trixie | eu-west-1 | amazon-ebs.x | ami-1 | web-t | 1.0 |',
        '| web | trixie | us-east-1 | amazon-ebs.x | ami-2 | web-t | 1.0 |',
        '',
      ].join('\n'),
    );
    assert.throws(() => rendered({ markdown: 'README.md' }, three, '# Read me\n'), /was not written by Bakehouse/);
  });

  it('is read back, and stays a table with no markup in it', () => {
    const seeded = new Seeded(SEED + 1);
    for (let index = 0; index < TRIES; index++) {
      const [id, name] = [hostileText(seeded), hostileText(seeded)];
      const lines = (rendered({ markdown: 'x' }, [{ id, name }])['x'] ?? '').split('\n');
      assert.equal(lines.length, 6);
      const cells = [...(lines[4] ?? '').matchAll(/\| ((?:\\.|[^\\|])*) (?=\|)/gu)].map(([, cell = '']) => cell);
      assert.equal(cells.length, 6, lines[4]);
      assert.equal(/(?<!\\)(?:\\\\)*[`*_[\]<>|~]/.test(cells.join('')), false, lines[4]);
      const text = (cell: string | undefined): string =>
        (cell ?? '').replace(/\\(.)/g, '$1').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      // oxlint-disable-next-line no-control-regex -- what cannot stand in a cell is a blank there
      const flat = (one: string): string => one.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ');
      assert.equal(text(cells[3]), flat(id));
      assert.equal(text(cells[4]), flat(name));
    }
  });
});
