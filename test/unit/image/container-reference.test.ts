import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UserError } from '../../../src/core/errors.ts';
import { parseReference, referenceProblem } from '../../../src/image/container-reference.ts';

const digest = `sha256:${'a'.repeat(64)}`;

describe("a container image's name", () => {
  for (const [text, name, host, path, tag, pinned] of [
    ['debian', 'debian', 'docker.io', 'library/debian', 'latest', null],
    ['debian:bookworm', 'debian', 'docker.io', 'library/debian', 'bookworm', null],
    ['docker.io/debian', 'docker.io/debian', 'docker.io', 'library/debian', 'latest', null],
    ['index.docker.io/library/debian', 'index.docker.io/library/debian', 'docker.io', 'library/debian', 'latest', null],
    ['acme/base:1.0', 'acme/base', 'docker.io', 'acme/base', '1.0', null],
    ['ghcr.io/acme/a/b:1', 'ghcr.io/acme/a/b', 'ghcr.io', 'acme/a/b', '1', null],
    ['localhost/x', 'localhost/x', 'localhost', 'x', 'latest', null],
    ['localhost:5000/x', 'localhost:5000/x', 'localhost:5000', 'x', 'latest', null],
    ['127.0.0.1:5000/x:2', '127.0.0.1:5000/x', '127.0.0.1:5000', 'x', '2', null],
    ['[::1]:5000/x', '[::1]:5000/x', '[::1]:5000', 'x', 'latest', null],
    [`debian@${digest}`, 'debian', 'docker.io', 'library/debian', 'latest', digest],
    [`debian:12@${digest}`, 'debian', 'docker.io', 'library/debian', '12', digest],
  ] as const) {
    it(text, () => assert.deepEqual(parseReference(text), { name, host, path, tag, digest: pinned }));
  }

  const bad = ['', 'Debian', 'a b', 'a:', ':a', 'a@sha256:1', '-a', 'a/', '/a', 'a//b', 'a..b', '../etc', 'http://a/b'];
  for (const text of [...bad, 'a:b:c/d', 'user@host/x', 'ghcr.io/x?y', 'x'.repeat(300), 'a\nb', '--help']) {
    it(`is not ${JSON.stringify(text)}`, () => assert.throws(() => parseReference(text), UserError));
  }
});

const x = (count: number): string => 'x'.repeat(count);

describe('a name that a container image is to get', () => {
  const allowed = [
    'web',
    'acme/web',
    'acme/web:1.0',
    'ghcr.io/acme/web:latest',
    'localhost:5000/web',
    'REGISTRY.example/acme/web:V_1.0-x',
    'a__b/c-d--e.f_g',
    `web:${x(128)}`,
  ];
  const refused = [
    '',
    'Web',
    'acme/Web',
    'web:',
    'web:.1',
    `web:${x(129)}`,
    'a b',
    '/web',
    'web/',
    'a//b',
    'a..b',
    'a___b',
    '-a',
    'a-',
    '--privileged',
    'web:1:2',
    'web\n',
    x(401),
  ];
  for (const one of allowed)
    it(`is allowed: ${one.slice(0, 40)}`, () => assert.equal(referenceProblem(one), undefined));
  for (const one of refused) {
    it(`is refused: ${JSON.stringify(one.slice(0, 40))}`, () =>
      assert.match(referenceProblem(one) ?? '', /is no name/));
  }

  it('that is hostile is refused at once', (t) => {
    const started = performance.now();
    for (const one of ['a-'.repeat(200), 'a.'.repeat(200), 'a_'.repeat(199), `${'a'.repeat(399)}!`, 'a/'.repeat(199)]) {
      assert.notEqual(referenceProblem(one), undefined);
    }
    t.diagnostic(`five hostile names in ${Math.round(performance.now() - started)} ms`);
  });
});
