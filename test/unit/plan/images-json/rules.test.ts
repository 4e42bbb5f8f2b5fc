// The rules by which the predecessor resolved an entry, one by one.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { LegDefinition } from '../../../../src/image/definition.ts';
import { legDefinition } from '../../../../src/image/definition.ts';
import { linkChain } from '../../../../src/plan/images-json/chain.ts';
import { readImagesJson } from '../../../../src/plan/images-json/images-json.ts';
import { draftOf, refusalOf, repositoryWith } from './repository.ts';

type Files = Readonly<Record<string, string>>;

function only(t: TestContext, entry: unknown, files: Files): LegDefinition {
  const definition = draftOf(t, [entry], files).legs[0]?.definition;
  assert.ok(definition !== undefined);
  return legDefinition.parse(definition);
}

/** What rule by rule an entry becomes, in one line. */
function told({ leg, name, version, work, ...rest }: LegDefinition): string {
  const file = work.builder === 'packer' ? work.template : work.file;
  const folder = work.builder === 'packer' ? work['working-directory'] : work.context;
  return [work.builder, leg, name, version, file, folder, rest['declared-tag'] ?? '-'].join(' ');
}

describe('an entry of IMAGES.json', () => {
  const cases: readonly (readonly [rule: string, entry: unknown, files: readonly string[], expected: string])[] = [
    [
      '1: the builder is Packer',
      { file: 'a-1.json' },
      ['docker/packer/a-1.json'],
      'packer shop/a-1 shop-a-1 a-1 docker/packer/a-1.json . -',
    ],
    [
      '1: dockerfile forces the builder',
      { dockerfile: 'D.1', builder_type: 'packer', tag: 'a/b:1' },
      ['D.1'],
      'dockerfile b/1 a/b:1 1 D.1 . a/b:1',
    ],
    ['1: docker_file is dockerfile', { docker_file: 'D.1', tag: 'b:1' }, ['D.1'], 'dockerfile b/1 b:1 1 D.1 . b:1'],
    [
      '1: docker is dockerfile',
      { builder_type: 'docker', file: 'D', tag: 'b:1' },
      ['D'],
      'dockerfile b/1 b:1 1 D . b:1',
    ],
    [
      '2: a given name',
      { name: 'web', file: 'x.1.json' },
      ['docker/packer/x.1.json'],
      'packer web/x.1 web-x.1 x.1 docker/packer/x.1.json . -',
    ],
    [
      '3: Packer, with a version',
      { name: 'web', version: '2' },
      ['docker/packer/web-2.json'],
      'packer web/2 web-2 2 docker/packer/web-2.json . -',
    ],
    [
      '3: Packer, without one',
      { name: 'web' },
      ['docker/packer/web.json'],
      'packer web/web web-web web docker/packer/web.json . -',
    ],
    [
      '3: a Dockerfile, with a version',
      { name: 'w', version: '2', tag: 'a/b', builder_type: 'dockerfile' },
      ['Dockerfile.w-2'],
      'dockerfile b/2 a/b 2 Dockerfile.w-2 . a/b',
    ],
    [
      '3: a Dockerfile, without one',
      { builder_type: 'dockerfile', tag: 'b:1' },
      ['Dockerfile'],
      'dockerfile b/1 b:1 1 Dockerfile . b:1',
    ],
    [
      '3: an empty file is none',
      { file: '', name: 'web' },
      ['docker/packer/web.json'],
      'packer web/web web-web web docker/packer/web.json . -',
    ],
    [
      '3: file goes before dockerfile',
      { file: 'F.1', dockerfile: 'D.1', tag: 'b:1' },
      ['F.1', 'D.1'],
      'dockerfile b/1 b:1 1 F.1 . b:1',
    ],
    [
      '4: a folder of HCL2 is a template',
      { file: 'web', version: '1', name: 'web' },
      ['docker/packer/web/a.pkr.hcl'],
      'packer web/1 web-1 1 docker/packer/web . -',
    ],
    [
      '5: the tag names image and version',
      { dockerfile: 'D', name: 'x', version: '9', tag: 'h:1/a/b:3' },
      ['D'],
      'dockerfile b/3 h:1/a/b:3 3 D . h:1/a/b:3',
    ],
    [
      '5: a formatted file',
      { dockerfile: 'docker/{img_parts[repo]}/{name}:{version}', tag: 'a/b:3' },
      ['docker/a/b:3'],
      'dockerfile b/3 a/b:3 3 docker/a/b:3 . a/b:3',
    ],
    [
      '5: numbered fields in file',
      { dockerfile: '{0}-{1}', tag: 'a/b:3' },
      ['b-3'],
      'dockerfile b/3 a/b:3 3 b-3 . a/b:3',
    ],
    [
      '5: a member of its own in file',
      { dockerfile: '{distro}/D', distro: 'debian', tag: 'b:3' },
      ['debian/D'],
      'dockerfile b/3 b:3 3 debian/D . b:3',
    ],
    ['5: one brace is no field', { dockerfile: 'D}', tag: 'b:3' }, ['D}'], 'dockerfile b/3 b:3 3 D} . b:3'],
    [
      '5: file of Packer is never formatted',
      { file: '{a}-1.json', name: 'w' },
      ['docker/packer/{a}-1.json'],
      'packer w/{a}-1 w-{{a}}-1 {a}-1 docker/packer/{a}-1.json . -',
    ],
    [
      '6: the version of a file of two dots',
      { file: 'b.2.json', name: 'w' },
      ['docker/packer/b.2.json'],
      'packer w/b.2 w-b.2 b.2 docker/packer/b.2.json . -',
    ],
    [
      '6: the version of a Dockerfile without tag',
      { dockerfile: 'D.1', tag: 'a/b' },
      ['D.1'],
      'dockerfile b/D a/b D D.1 . a/b',
    ],
    [
      '7: working_dir from IMAGES.json',
      { name: 'w', working_dir: '../src' },
      ['docker/packer/w.json', 'src/a'],
      'packer w/w w-w w docker/packer/w.json src -',
    ],
    [
      '7: working_dir from where plan runs',
      { name: 'w', working_dir: 'src' },
      ['docker/packer/w.json', 'src/a'],
      'packer w/w w-w w docker/packer/w.json src -',
    ],
    [
      '7: working_dir above IMAGES.json',
      { name: 'w', working_dir: '../' },
      ['docker/packer/w.json'],
      'packer w/w w-w w docker/packer/w.json . -',
    ],
    [
      '7: a Dockerfile in its working_dir',
      { dockerfile: 'D', tag: 'b:1', working_dir: 'src' },
      ['src/D'],
      'dockerfile b/1 b:1 1 src/D src b:1',
    ],
    [
      '7: a Dockerfile where it is documented',
      { dockerfile: 'D', tag: 'b:1' },
      ['docker/dockerfile/D'],
      'dockerfile b/1 b:1 1 docker/dockerfile/D . b:1',
    ],
    [
      'the tag of a template',
      { name: 'w', tag: 'acme/w:1' },
      ['docker/packer/w.json'],
      'packer w/w acme/w:1 w docker/packer/w.json . acme/w:1',
    ],
    [
      'a null is nothing',
      {
        name: null,
        file: 'a.json',
        version: null,
        tag: null,
        working_dir: null,
        extra_args: null,
        builder_type: null,
        dockerfile: null,
      },
      ['docker/packer/a.json'],
      'packer shop/a shop-a a docker/packer/a.json . -',
    ],
  ];
  for (const [rule, entry, files, expected] of cases) {
    it(rule, (t) => {
      const made = Object.fromEntries(files.map((path) => [path, '{}']));
      assert.equal(told(only(t, entry, made)), expected);
    });
  }

  it('2: the name of the folder is without setups.', (t) => {
    const repository = repositoryWith(t, {
      'setups.redis/docker/packer/redis-7.json': '{}',
      'setups.redis/docker/IMAGES.json': '{"images": [{"version": "7"}]}',
    });
    const { legs, notices } = readImagesJson({
      repository,
      files: ['setups.redis/docker/IMAGES.json'],
      cwd: `${repository}/setups.redis`,
    });
    assert.equal(legs[0]?.definition.leg, 'redis/7');
    assert.match(notices[0]?.message ?? '', /^images\[0\] has no "name": it is redis, after the folder/);
  });

  it('7: an IMAGES.json at the root has the root as its working_dir', (t) => {
    const repository = repositoryWith(t, { 'IMAGES.json': '{"images": [{"name": "w"}]}', 'packer/w.json': '{}' });
    const draft = readImagesJson({ repository, files: ['IMAGES.json'] });
    assert.deepEqual(
      draft.legs.map(({ definition }) => told(definition)),
      ['packer w/w w-w w packer/w.json . -'],
    );
  });

  const words: readonly (readonly [extra: string, entry: object, expected: object])[] = [
    ['-var a=b -var=c=d=e --var "f=g h"', {}, { vars: { a: 'b', c: 'd=e', f: 'g h' } }],
    ['-var a=1 -var a=2', {}, { vars: { a: '2' } }],
    ['-var constructor=x', {}, { vars: { constructor: 'x' } }],
    ['-var-file vars/a.json -var-file=./vars/b.json', {}, { 'var-files': ['vars/a.json', 'vars/b.json'] }],
    ['-only=x,y -only z -except w', {}, { only: ['x', 'y', 'z'], except: ['w'] }],
    ['-force -on-error abort', {}, { arguments: ['-force', '-on-error', 'abort'] }],
    ['-force -- -var a=b', {}, { arguments: ['-force', '--', '-var', 'a=b'] }],
    ['-var v={version} -var "n={name!r}" -var {{}}=1', {}, { vars: { v: 'w', n: "'w'", '{}': '1' } }],
    ['-var one={', {}, { vars: { one: '{{' } }],
    [
      '-var "f={file} {working_dir} {fimage_file} {images_file}"',
      {},
      { vars: { f: 'w.json . docker/packer/w.json docker/IMAGES.json' } },
    ],
    [
      '-var "f={working_dir} {fimage_file} {images_file}"',
      { working_dir: 'vars' },
      { vars: { f: '. ../docker/packer/w.json ../docker/IMAGES.json' } },
    ],
    ['-var "n={retries} {deep[a][0]}"', { retries: 3, deep: { a: ['x'] } }, { vars: { n: '3 x' } }],
  ];
  for (const [extra, entry, expected] of words) {
    it(`8: ${extra}`, (t) => {
      const files = { 'docker/packer/w.json': '{}', 'vars/a.json': '{}', 'vars/b.json': '{}' };
      const { work } = only(t, { name: 'w', extra_args: extra, ...entry }, files);
      const empty = { vars: {}, 'var-files': [], only: [], except: [], arguments: [] };
      assert.ok(work.builder === 'packer');
      const { vars, 'var-files': varFiles, only: onlyThese, except, arguments: rest } = work;
      const found = { vars, 'var-files': varFiles, only: onlyThese, except, arguments: rest };
      assert.deepEqual(found, { ...empty, ...expected });
    });
  }

  it('8: the words of a Dockerfile stay as they are', (t) => {
    const extra = "--build-arg BV={img_parts[tag]} --build-arg 'O={img_parts[repo]} {{x}}' -var a=b";
    const { work } = only(t, { dockerfile: 'D', tag: 'acme/b:v0.25.1', extra_args: extra }, { D: '' });
    assert.deepEqual(work.builder === 'dockerfile' && work.arguments, [
      '--build-arg',
      'BV=v0.25.1',
      '--build-arg',
      'O=acme {{x}}',
      '-var',
      'a=b',
    ]);
  });

  it('gives a leg whole', (t) => {
    const files = { 'docker/packer/w.json': '{}', 'src/a': '' };
    assert.deepEqual(draftOf(t, [{ name: 'w', working_dir: '../src' }], files).legs, [
      {
        at: { file: 'docker/IMAGES.json', line: 3 },
        definition: {
          leg: 'w/w',
          slug: 'w-w',
          image: 'w',
          tier: 'application',
          axes: {},
          name: 'w-w',
          version: 'w',
          parent: null,
          source: null,
          work: {
            builder: 'packer',
            template: 'docker/packer/w.json',
            'working-directory': 'src',
            only: [],
            except: [],
            vars: {},
            'secret-vars': {},
            'var-files': [],
            arguments: [],
            version: null,
            'vars-in-environment': false,
            substitutions: null,
          },
          inputs: null,
          accept: [],
          extras: ['src'],
          tags: {},
          'declared-tag': null,
          verify: null,
          publish: [],
          'runs-on': null,
          arch: null,
          timeout: null,
          account: null,
          'retry-shell-flake': true,
        },
      },
    ]);
  });

  it('stands on an earlier one that its FROM names, over all files', async (t) => {
    const repository = repositoryWith(t, {
      'docker/IMAGES.json': '{"images": [{"name": "a", "version": "1"}, {"dockerfile": "D", "tag": "acme/b:1"}]}',
      'more/IMAGES.json': '{"images": [{"name": "c", "version": "1"}]}',
      'docker/packer/a-1.json': '{}',
      'more/packer/c-1.json': '{"builders": [{"type": "docker", "image": "acme/b:1", "commit": true}]}',
      D: 'FROM debian',
    });
    const read = readImagesJson({ repository, files: ['docker/IMAGES.json', 'more/IMAGES.json'] });
    const { legs, from } = await linkChain(repository, read);
    assert.deepEqual(
      legs.map(({ definition: { leg, parent, 'retry-shell-flake': retry } }) => [leg, parent, retry]),
      [
        ['a/1', null, true],
        ['b/1', null, false],
        ['c/1', 'b/1', true],
      ],
    );
    assert.deepEqual(from, ['docker/IMAGES.json', 'more/IMAGES.json']);
  });

  it('has an id that begins with its repository where two would be the same', (t) => {
    const entries = [
      { dockerfile: 'D', tag: 'a/web:1' },
      { dockerfile: 'D', tag: 'b/web:1' },
      { name: 'web', version: '1' },
      { dockerfile: 'D', tag: 'h:1/b/web:1' },
    ];
    const { legs } = draftOf(t, entries, { D: '', 'docker/packer/web-1.json': '{}' });
    assert.deepEqual(
      legs.map(({ definition: { leg, slug } }) => [leg, slug]),
      [
        ['a/web/1', 'a-web-1'],
        ['b/web/1', 'b-web-1'],
        ['web/1', 'web-1'],
        ['h:1/b/web/1', 'h-1-b-web-1'],
      ],
    );
  });

  it('keeps the first place and the last values of an image that stands twice', (t) => {
    const web = { dockerfile: 'D', tag: 'a/web:1' };
    const twice = draftOf(t, [web, { dockerfile: 'D', tag: 'a/db:1' }, web], { D: '' });
    assert.deepEqual(
      twice.legs.map(({ definition }) => definition['declared-tag']),
      ['a/web:1', 'a/db:1'],
    );
    assert.match(twice.notices.map(({ message }) => message).join(), /both a\/web\/1\. The two are alike/);
    const other = draftOf(t, [web, { dockerfile: 'E', tag: 'a/db:1' }, { dockerfile: 'E', tag: 'a/web:1' }], {
      D: '',
      E: '',
    });
    assert.deepEqual(
      other.legs.map(({ definition: { work } }) => (work.builder === 'dockerfile' ? basename(work.file) : '')),
      ['E', 'E'],
    );
    assert.match(other.notices.map(({ message }) => message).join(), /The values of this one count/);
    assert.deepEqual(
      [twice, other].map(({ notices }) => notices.map(({ level = 'notice' }) => level)),
      [['notice'], ['warning']],
    );
  });

  it('keeps a template beside a Dockerfile, and another template, of the same name', (t) => {
    const template = { name: 'web', version: '1' };
    const files = { D: '', 'docker/packer/web-1.json': '{}', 'docker/packer/other.json': '{}' };
    const kinds = [template, { dockerfile: 'D', tag: 'web:1' }];
    const refused = /SAME_IMAGE: images\[1\] and images\[0\] .* are both web\/1/;
    assert.match(refusalOf(() => draftOf(t, kinds, files)).join('\n'), refused);
    const templates = [template, { ...template, file: 'other.json' }];
    assert.match(refusalOf(() => draftOf(t, templates, files)).join('\n'), refused);
  });

  it('goes by the tag of a Dockerfile, whatever its version', (t) => {
    const { legs } = draftOf(
      t,
      [
        { dockerfile: 'D', tag: 'a/web', version: '1' },
        { dockerfile: 'D', tag: 'a/web', version: '2' },
      ],
      { D: '' },
    );
    assert.deepEqual(
      legs.map(({ definition: { leg } }) => leg),
      ['web/2'],
    );
  });

  it('is told of what stops nothing', (t) => {
    const entry = {
      name: 'w',
      extra_arg: '-force',
      mine: 'x',
      extra_args: '-var m={mine} -var a=$HOME -var "b=`id`" ; x',
    };
    const { notices } = draftOf(t, [entry], { 'docker/packer/w.json': '{}' });
    assert.deepEqual(notices, [
      {
        file: 'docker/IMAGES.json',
        line: 5,
        message: 'images[0].extra_arg is no field of IMAGES.json. Did you mean "extra_args"?',
      },
      {
        file: 'docker/IMAGES.json',
        line: 7,
        message: 'images[0].extra_args holds $ ` ;, which a shell would act upon. No shell reads it here.',
      },
    ]);
  });
});
