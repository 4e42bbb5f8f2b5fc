// Which entry builds on which: the order of the file is no dependency.
import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { describe, it } from 'node:test';

import { linkChain, parentsOf } from '../../../../src/plan/images-json/chain.ts';
import { findImagesJson, readImagesJson } from '../../../../src/plan/images-json/images-json.ts';
import { loadTemplate } from '../../../../src/recipe/template/loaded-template.ts';
import { linkedDraftOf } from './repository.ts';

/** A Dockerfile's image of this name, from this text. */
const image = (name: string, args = ''): object => ({
  tag: `acme/${name}:1`,
  dockerfile: `D.${name}`,
  extra_args: args,
});
const packer = (name: string, args = ''): object => ({
  name,
  version: '1',
  tag: `acme/${name}:1`,
  file: `${name}.json`,
  extra_args: args,
});
const docker = (of: string, more: object = {}): string =>
  JSON.stringify({ variables: { base: 'debian' }, builders: [{ type: 'docker', image: of, commit: true }], ...more });

describe('what an entry of IMAGES.json builds on', () => {
  const base = image('base');
  const files = { 'D.base': 'FROM debian\n' };
  const cases: readonly (readonly [what: string, entries: readonly object[], files: Record<string, string>, string])[] =
    [
      ['nothing of the list', [image('x')], { 'D.x': 'FROM debian\n' }, '-'],
      ['its FROM', [image('x')], { 'D.x': 'FROM acme/base:1\n' }, 'base/1'],
      ['its FROM, by docker’s long name', [image('x')], { 'D.x': 'FROM docker.io/acme/base:1\n' }, 'base/1'],
      ['another tag', [image('x')], { 'D.x': 'FROM acme/base:2\n' }, '-'],
      ['a digest of a registry', [image('x')], { 'D.x': `FROM acme/base:1@sha256:${'0'.repeat(64)}\n` }, '-'],
      ['a stage of that name', [image('x')], { 'D.x': 'FROM debian AS base\nFROM base\n' }, '-'],
      ['an argument', [image('x', '--build-arg B=acme/base')], { 'D.x': 'ARG B\nFROM $B:1\n' }, 'base/1'],
      ['an argument’s default', [image('x')], { 'D.x': 'ARG B=acme/base:1\nFROM $B\n' }, 'base/1'],
      ['a copy', [image('x')], { 'D.x': 'FROM debian\nCOPY --from=acme/base:1 /a /b\n' }, 'base/1'],
      [
        'a mount',
        [image('x')],
        { 'D.x': 'FROM debian\nRUN --mount=type=bind,from=acme/base:1,target=/b true\n' },
        'base/1',
      ],
      [
        'a context that is an image',
        [image('x', '--build-context up=docker-image://acme/base:1')],
        { 'D.x': 'FROM up\n' },
        'base/1',
      ],
      ['the docker builder', [packer('x')], { 'docker/packer/x.json': docker('acme/base:1') }, 'base/1'],
      ['another builder', [packer('x')], { 'docker/packer/x.json': '{"builders": [{"type": "null"}]}' }, '-'],
      [
        'a variable of the docker builder',
        [packer('x', '-var base=acme/base:1')],
        { 'docker/packer/x.json': docker('{{user `base`}}') },
        'base/1',
      ],
      [
        'a file of variables',
        [packer('x', '-var-file up.json')],
        { 'docker/packer/x.json': docker('{{user `base`}}'), 'up.json': '{"base": "acme/base:1"}' },
        'base/1',
      ],
      ['a Dockerfile that cannot be read', [image('x')], { 'D.x': 'COPY\n' }, '-'],
      ['a template that cannot be read', [packer('x')], { 'docker/packer/x.json': '{' }, '-'],
    ];
  for (const [what, entries, own, parent] of cases) {
    it(what, async (t) => {
      const { legs, notices } = await linkedDraftOf(t, [base, ...entries], { ...files, ...own });
      assert.equal(legs.at(-1)?.definition.parent ?? '-', parent);
      assert.deepEqual(notices, []);
    });
  }

  it('is the name that a template of Packer gives its image, and the latest of several of one name', async (t) => {
    const tagged = docker('debian', {
      'post-processors': [{ type: 'docker-tag', repository: 'acme/other', tags: ['9', '8'] }],
    });
    const { legs } = await linkedDraftOf(t, [packer('a'), packer('b'), image('x')], {
      'docker/packer/a.json': tagged,
      'docker/packer/b.json': tagged,
      'D.x': 'FROM acme/other:8\n',
    });
    assert.deepEqual(
      legs.map(({ definition }) => definition.parent),
      [null, null, 'b/1'],
    );
  });

  it('is no later entry, and not itself', async (t) => {
    const own = { ...files, 'D.x': 'FROM acme/base:1\nCOPY --from=acme/x:1 /a /b\n' };
    const { legs, notices } = await linkedDraftOf(t, [image('x'), base], own);
    assert.deepEqual(
      legs.map(({ definition }) => definition.parent),
      [null, null],
    );
    const message =
      'x/1 begins with docker.io/acme/base:1, which base/1 makes further down: it gets the image that is there before. Put that entry first.';
    assert.deepEqual(notices, [{ level: 'warning', ...legs[0]?.at, message }]);
  });

  it('is all before it where nobody can tell, with a notice', async (t) => {
    const { legs, notices } = await linkedDraftOf(t, [base, image('a'), packer('x')], {
      ...files,
      'D.a': 'FROM debian\n',
      'docker/packer/x.json': docker('{{env `BASE`}}'),
    });
    assert.deepEqual(
      legs.map(({ definition }) => definition.parent),
      [null, 'base/1', 'a/1'],
    );
    assert.match(notices[0]?.message ?? '', /^Which image x\/1 begins with is only known when it is baked/);
    assert.equal(notices[0]?.line, legs[2]?.at.line);
  });
});

describe('examples/images-json-systemd', () => {
  const repository = realpathSync(new URL('../../../../examples/images-json-systemd', import.meta.url));

  it('is a Dockerfile on a template whose container is privileged', async () => {
    const { legs, notices } = await linkChain(
      repository,
      readImagesJson({ repository, files: findImagesJson(repository) }),
    );
    assert.deepEqual(
      legs.map(({ definition: { leg, parent } }) => [leg, parent]),
      [
        ['systemd/1.0', null],
        ['journal/1.0', 'systemd/1.0'],
      ],
    );
    assert.deepEqual(notices, []);
    const work = legs[0]?.definition.work;
    assert.ok(work?.builder === 'packer');
    const { model } = loadTemplate(repository, repository, work.template);
    assert.deepEqual(
      model.builds.map(({ type, literals }) => [type, literals['privileged']]),
      [['docker', true]],
    );
  });
});

describe('parents of a list', () => {
  const of = (names: string, bases: string): Parameters<typeof parentsOf>[0][number] => ({
    names: names.split(' '),
    bases: bases === '?' ? 'unknown' : bases.split(' ').filter((one) => one !== ''),
  });

  it('put what one entry names on each other', () => {
    assert.deepEqual(parentsOf([of('a', ''), of('b', ''), of('c', 'a'), of('d', 'b c')]), [null, 0, 1, 2]);
  });

  it('never take an entry away from what it builds on', () => {
    // Every small list: whoever is named stays above, at any distance, and always stands earlier.
    const sets = (count: number): readonly string[] =>
      Array.from({ length: 2 ** count }, (_, bits) =>
        Array.from({ length: count }, (_one, at) => ((bits >> at) & 1 ? `n${at}` : '')).join(' '),
      );
    let lists: readonly (readonly string[])[] = [[]];
    for (let count = 0; count < 5; count += 1)
      lists = lists.flatMap((list) => sets(count).map((set) => [...list, set]));
    assert.equal(lists.length, 1024);
    for (const list of lists) {
      const parents = parentsOf(list.map((bases, index) => of(`n${index}`, bases)));
      for (const [index, bases] of list.entries()) {
        const above = new Set<string>();
        for (let at = parents[index] ?? null; at !== null; at = parents[at] ?? null) {
          assert.ok(at < index);
          above.add(`n${at}`);
        }
        for (const base of bases.split(' ').filter((one) => one !== '')) assert.ok(above.has(base), list.join(','));
      }
    }
  });

  it('stay one line where many cannot be told', () => {
    const parents = parentsOf(Array.from({ length: 10_000 }, (_, index) => of(`n${index}`, '?')));
    assert.deepEqual([parents[0], parents[1], parents[9_999]], [null, 0, 9_998]);
  });
});
