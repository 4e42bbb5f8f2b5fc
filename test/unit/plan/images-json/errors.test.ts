// What is wrong in an IMAGES.json, by the predecessor's codes, and what a stranger may write into one.
import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { findImagesJson, readImagesJson } from '../../../../src/plan/images-json/images-json.ts';
import { draftOf, refusalOf, repositoryWith } from './repository.ts';

const files = {
  'docker/packer/w.json': '{}',
  D: '',
  'src/D': '',
  'docker/src/x': '',
  'docker/dockerfile/both': '',
  both: '',
};

describe('an entry that is wrong', () => {
  const cases: readonly (readonly [entry: unknown, message: string])[] = [
    ['text', '3: NOT_A_MAPPING: images[0] must be an object, as {"file": "base.json"}.'],
    [[], '3: NOT_A_MAPPING: images[0] must be an object, as {"file": "base.json"}.'],
    [
      { builder_type: 'podman', name: 'w' },
      '4: INVALID_BUILDER_TYPE: images[0].builder_type must be packer, dockerfile or docker, but was "podman".',
    ],
    [
      { builder_type: '' },
      '4: INVALID_BUILDER_TYPE: images[0].builder_type must be packer, dockerfile or docker, but was "".',
    ],
    [
      { builder_type: ['packer'] },
      '4: INVALID_BUILDER_TYPE: images[0].builder_type must be a string in quotes, but was [ "packer" ].',
    ],
    [
      { name: 1, version: 1.5, file: {}, tag: true, working_dir: [], extra_args: ['-force'], dockerfile: 0 },
      [
        '4: NO_NAME: images[0].name must be a string in quotes, but was 1.',
        '5: NO_VERSION: images[0].version must be a string in quotes, but was 1.5.',
        '6: NO_IMAGE_FILE_ERROR: images[0].file must be a string in quotes, but was {}.',
        '7: INVALID_DOCKER_TAG: images[0].tag must be a string in quotes, but was true.',
        '8: working dir is not a dir: images[0].working_dir must be a string in quotes, but was [].',
        '9: INVALID_EXTRA_ARGS: images[0].extra_args must be a string in quotes, but was [ "-force" ].',
        '12: NO_IMAGE_FILE_ERROR: images[0].dockerfile must be a string in quotes, but was 0.',
      ].join('\n'),
    ],
    [{ dockerfile: 'D' }, '3: NO_TAG: images[0] has no tag; an image from a Dockerfile needs one, as "acme/web:1.0".'],
    [
      { dockerfile: 'D', tag: '' },
      '3: NO_TAG: images[0] has no tag; an image from a Dockerfile needs one, as "acme/web:1.0".',
    ],
    [
      { dockerfile: 'D', tag: 'ghcr.io/acme/web:1' },
      '5: INVALID_DOCKER_TAG: images[0].tag must be [host:port/][repo/]image[:tag] in lower case; a registry is one only with its port, but was "ghcr.io/acme/web:1".',
    ],
    [
      { name: 'w', tag: 'No Tag' },
      '5: INVALID_DOCKER_TAG: images[0].tag must be [host:port/][repo/]image[:tag] in lower case; a registry is one only with its port, but was "No Tag".',
    ],
    [
      { dockerfile: 'D', tag: 'web' },
      '3: NO_VERSION: images[0] has no version, and the file "D" gives none; write "version", or a tag with :version.',
    ],
    [
      { file: 'Packerfile', name: 'w' },
      '3: NO_VERSION: images[0] has no version, and the file "Packerfile" gives none; write "version", or a tag with :version.',
    ],
    [
      { name: 'w', version: 'a\u202eb', file: 'w.json' },
      '3: NO_VERSION: images[0] gives "a\u202eb" to the id of a leg, which takes 200 characters that can be seen.',
    ],
    [
      { name: 'w'.repeat(201), file: 'w.json' },
      `3: NO_NAME: images[0] gives "${'w'.repeat(120)}…" to the id of a leg, which takes 200 characters that can be seen.`,
    ],
    [
      { name: 'w', working_dir: 'gone' },
      '5: working dir "gone" is not a dir: images[0].working_dir must be a relative path of a folder, from docker or from the root of the repository.',
    ],
    [
      { name: 'w', working_dir: 'D' },
      '5: working dir "D" is not a dir: images[0].working_dir must be a relative path of a folder, from docker or from the root of the repository.',
    ],
    [
      { name: 'w', working_dir: '../..' },
      '5: working dir "../.." is not a dir: images[0].working_dir must be a relative path of a folder, from docker or from the root of the repository, and stay inside the repository.',
    ],
    [
      { name: 'w', working_dir: '/tmp' },
      '5: working dir "/tmp" is not a dir: images[0].working_dir must be a relative path of a folder, from docker or from the root of the repository, and stay inside the repository.',
    ],
    [
      { name: 'w', working_dir: 'src' },
      '5: working dir "src" is not a dir but two: images[0].working_dir means both docker/src (from the folder of IMAGES.json) and src (from where plan runs); write "../docker/src" or "../src".',
    ],
    [
      { name: 'gone' },
      '3: IMAGEFILE_DOES_NOT_EXIST: images[0] names "gone.json", which is not in docker/packer; plan\'s input "render" writes it from packer.json.',
    ],
    [
      { dockerfile: 'gone', tag: 'a:1' },
      '4: IMAGEFILE_DOES_NOT_EXIST: images[0].dockerfile names "gone", which is not in docker/dockerfile nor in the root of the repository.',
    ],
    [
      { dockerfile: 'src', tag: 'a:1' },
      '4: IMAGEFILE_DOES_NOT_EXIST: images[0].dockerfile names "src", which is not in docker/dockerfile nor in the root of the repository.',
    ],
    [
      { dockerfile: 'both', tag: 'a:1' },
      '4: NO_IMAGE_FILE_ERROR: images[0].dockerfile names "both", which is both docker/dockerfile/both and both; remove or rename one.',
    ],
    [
      { name: 'w', file: '../../../etc/passwd.x' },
      '5: NO_IMAGE_FILE_ERROR: images[0].file must be a relative path that stays inside the repository, but was "../../../etc/passwd.x".',
    ],
    [
      { name: 'w', file: '/etc/passwd.x' },
      '5: NO_IMAGE_FILE_ERROR: images[0].file must be a relative path that stays inside the repository, but was "/etc/passwd.x".',
    ],
    [
      { dockerfile: '{0.__class__}', tag: 'a:1' },
      '4: AttributeError: images[0].dockerfile cannot be formatted: {0.__class__} asks for the attribute __class__, and values have none.',
    ],
    [{ dockerfile: '{e}', tag: 'a:1', e: '' }, '4: NO_IMAGE_FILE_ERROR: images[0].dockerfile names no file.'],
    [
      { name: 'w', extra_args: '{img_parts[tag]}' },
      '5: KeyError: images[0].extra_args cannot be formatted: img_parts is not known; known are name, extra_args, images_file, builder_type, file, version, working_dir, fimage_file.',
    ],
    [
      { name: 'w', extra_args: '{0}' },
      '5: IndexError: images[0].extra_args cannot be formatted: {0} stands for nothing; write a name, as {name}.',
    ],
    [
      { name: 'w', extra_args: '{__proto__}' },
      '5: KeyError: images[0].extra_args cannot be formatted: __proto__ is not known;',
    ],
    [
      { name: 'w', extra_args: '{name:999999999}' },
      '5: ValueError: images[0].extra_args cannot be formatted: the width 999999999 is more than 1000,',
    ],
    [
      { name: 'w', extra_args: "-var 'a=b" },
      '5: INVALID_EXTRA_ARGS: images[0].extra_args cannot be split into words: the single quote at character 6 is not closed.',
    ],
    [
      { name: 'w', extra_args: '-force -var' },
      '5: INVALID_EXTRA_ARGS: images[0].extra_args ends in -var, which needs a value.',
    ],
    [
      { name: 'w', extra_args: '-var secret' },
      '5: INVALID_EXTRA_ARGS: images[0].extra_args holds a -var that is not name=value.',
    ],
    [
      { name: 'w', extra_args: '-var __proto__=1' },
      '5: INVALID_EXTRA_ARGS: images[0].extra_args holds a -var of the name __proto__, which no variable may have here.',
    ],
    [
      { name: 'w', extra_args: '-var-file=../x.json' },
      '5: INVALID_EXTRA_ARGS: images[0].extra_args holds -var-file "../x.json", which must be a file in the repository.',
    ],
    [
      { name: 'w', working_dir: '../src', extra_args: '-var-file x' },
      '6: INVALID_EXTRA_ARGS: images[0].extra_args holds -var-file "x", which must be a file in src, or elsewhere in the repository.',
    ],
  ];
  for (const [entry, message] of cases) {
    it(`is told: ${message.slice(3, 90)}`, (t) => {
      const [expected = '', ...more] = message
        .split('\n')
        .map((line) => (/^\d/.test(line) ? `docker/IMAGES.json:${line}` : line));
      const lines = refusalOf(() => draftOf(t, [entry], files));
      for (const [index, line] of [expected, ...more].entries())
        assert.ok(lines[index]?.startsWith(line), `${lines.join('\n')}\n\nexpected\n\n${line}`);
      assert.equal(lines.length, 1 + more.length);
    });
  }

  it('NO_NAME, where the folder gives none', (t) => {
    const repository = repositoryWith(t, { 'setups./docker/IMAGES.json': '{"images": [{}]}' });
    const request = { repository, files: ['setups./docker/IMAGES.json'], cwd: join(repository, 'setups.') };
    assert.match(
      refusalOf(() => readImagesJson(request)).join('\n'),
      /:1: NO_NAME: images\[0\] has no name, and the folder/,
    );
  });

  it('is told with all others of its file', (t) => {
    const lines = refusalOf(() =>
      draftOf(t, [{ dockerfile: 'D' }, 7, { name: 'w' }, { name: 'gone' }, { tag: 'A' }], files),
    );
    assert.deepEqual(
      lines.map((line) => line.split(': ', 2).join(': ')),
      [
        'docker/IMAGES.json:3: NO_TAG',
        'docker/IMAGES.json:6: NOT_A_MAPPING',
        'docker/IMAGES.json:10: IMAGEFILE_DOES_NOT_EXIST',
        'docker/IMAGES.json:14: INVALID_DOCKER_TAG',
      ],
    );
    const many = refusalOf(() =>
      draftOf(
        t,
        Array.from({ length: 60 }, () => 7),
      ),
    );
    assert.deepEqual([many.length, many.at(-1)], [51, 'docker/IMAGES.json:52: And 10 more.']);
  });

  it('does not lead out by a link', (t) => {
    const repository = repositoryWith(t, {
      ...files,
      'docker/IMAGES.json':
        '{"images": [{"name": "w", "file": "out-1.json"}, {"name": "v", "working_dir": "away"}, {"name": "in", "version": "1"}]}',
    });
    writeFileSync(join(repository, '../secret.json'), '{}');
    symlinkSync('../../../secret.json', join(repository, 'docker/packer/out-1.json'));
    symlinkSync('../..', join(repository, 'docker/away'));
    symlinkSync('w.json', join(repository, 'docker/packer/in-1.json'));
    const lines = refusalOf(() => readImagesJson({ repository, files: ['docker/IMAGES.json'] }));
    assert.deepEqual(
      lines.map((line) => line.split(': ')[1]),
      ['NO_IMAGE_FILE_ERROR', 'working dir "away" is not a dir'],
    );
    symlinkSync('../secret.json', join(repository, 'IMAGES.json'));
    assert.throws(() => readImagesJson({ repository, files: ['IMAGES.json'] }), /must stay inside the repository/);
    assert.throws(() => readImagesJson({ repository, files: ['../secret.json'] }), /must stay inside the repository/);
  });
});

describe('a file that is no IMAGES.json', () => {
  const cases: readonly (readonly [what: string, text: string, message: RegExp])[] = [
    [
      'a comment',
      '{\n  // all of them\n  "images": []\n}',
      /^docker\/IMAGES\.json:2: IMAGES_FILE_NOT_A_JSON: column 3: .* JSON has no comments\.$/,
    ],
    [
      'a # comment',
      '{\n"images": [\n{}, # one\n{}]}',
      /^docker\/IMAGES\.json:3: IMAGES_FILE_NOT_A_JSON: .* JSON has no comments\.$/,
    ],
    [
      'a last comma',
      '{"images": [\n{},\n]}',
      /:3: IMAGES_FILE_NOT_A_JSON: column 1: .* No comma stands before a closing bracket\.$/,
    ],
    [
      'a last comma in a mapping',
      '{"images": [{"name": "a",}]}',
      /:1: IMAGES_FILE_NOT_A_JSON: column 26: .* No comma stands/,
    ],
    ['single quotes', "{'images': []}", /:1: IMAGES_FILE_NOT_A_JSON: column 2: .* JSON has double quotes only\.$/],
    ['YAML', 'images:\n  - name: a\n', /:1: IMAGES_FILE_NOT_A_JSON: /],
    ['nothing', '', /:1: IMAGES_FILE_NOT_A_JSON: .*ends too early/],
    ['NaN', '{"images": NaN}', /IMAGES_FILE_NOT_A_JSON/],
    [
      'a member twice',
      '{"images": [{"tag": "a",\n"tag": "b"}]}',
      /:2: IMAGES_FILE_NOT_A_JSON: "tag" is written twice in one object\.$/,
    ],
    ['deep nesting', `{"images": ${'['.repeat(100_000)}`, /IMAGES_FILE_NOT_A_JSON: .*Nesting is deeper/],
    [
      '10 MB',
      `{"images": [${' '.repeat(10_000_000)}]}`,
      /IMAGES_FILE_NOT_A_JSON: the file has 10000014 bytes; at most 4194304 are read\.$/,
    ],
    ['no images', '{"image": []}', /^docker\/IMAGES\.json:1: No 'images' in images data': /],
    ['a list', '[]', /No 'images' in images data'/],
    ['null', 'null', /No 'images' in images data'/],
    ['images of another type', '{\n"images": {"a": {}}}', /:2: No 'images' in images data'/],
    ['images only behind __proto__', '{"__proto__": {"images": []}}', /No 'images' in images data'/],
    [
      'a long entry',
      `{"images": [{},\n{"x": "${'x'.repeat(20_000)}"}]}`,
      /:2: images\[1\] has more than 16384 characters/,
    ],
    ['too many', `{"images": [${'{},'.repeat(10_000)}{}]}`, /images has 10001 entries; at most 10000 are read/],
  ];
  for (const [what, text, message] of cases) {
    it(`is refused: ${what}`, (t) => {
      const repository = repositoryWith(t, { 'docker/IMAGES.json': text });
      assert.match(refusalOf(() => readImagesJson({ repository, files: ['docker/IMAGES.json'] })).join('\n'), message);
    });
  }

  it('is refused: not UTF-8, a folder, not there', (t) => {
    const repository = repositoryWith(t, { 'folder/IMAGES.json/': '' });
    writeFileSync(join(repository, 'IMAGES.json'), Buffer.from('{"images": ["\xff"]}', 'latin1'));
    const of = (file: string): string => refusalOf(() => readImagesJson({ repository, files: [file] })).join('\n');
    assert.equal(of('IMAGES.json'), 'IMAGES.json:1: IMAGES_FILE_NOT_A_JSON: the file is not UTF-8 text.');
    assert.equal(of('folder/IMAGES.json'), 'folder/IMAGES.json:1: IMAGES_FILE_NOT_A_JSON: it cannot be read (EISDIR).');
    assert.equal(of('gone.json'), 'gone.json:1: Images file gone.json does not exists: write it, or name another.');
  });

  it('may have no images at all', (t) => assert.deepEqual(draftOf(t, []).legs, []));
});

describe('findImagesJson', () => {
  it('finds the usual places', (t) => {
    const repository = repositoryWith(t, {
      'docker/IMAGES.json': '{}',
      '.docker/IMAGES.json': '{}',
      'IMAGES.json/': '',
      'x/IMAGES.json': '',
    });
    assert.deepEqual(findImagesJson(repository), ['docker/IMAGES.json', '.docker/IMAGES.json']);
  });
});
