import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { parseImageReference } from '../../../../src/plan/images-json/image-reference.ts';

const none = { registry: null, registry_host: null, registry_port: null, repo: null, tag: null };

describe('parseImageReference', () => {
  const cases: readonly (readonly [text: string, parts: ReturnType<typeof parseImageReference>])[] = [
    ['b', { ...none, image: 'b' }],
    ['b:1', { ...none, image: 'b', tag: '1' }],
    ['b/a', { ...none, repo: 'b', image: 'a' }],
    ['b/a:1', { ...none, repo: 'b', image: 'a', tag: '1' }],
    ['c:2/b/a:1', { registry: 'c:2', registry_host: 'c', registry_port: '2', repo: 'b', image: 'a', tag: '1' }],
    [
      'localhost:5000/a',
      {
        registry: 'localhost:5000',
        registry_host: 'localhost',
        registry_port: '5000',
        repo: null,
        image: 'a',
        tag: null,
      },
    ],
    [
      'corpusops/ubuntu:14.04_preprovision-2.9',
      { ...none, repo: 'corpusops', image: 'ubuntu', tag: '14.04_preprovision-2.9' },
    ],
    // Neither the predecessor's pattern nor docker's takes these.
    [':b', undefined],
    ['/a', undefined],
    ['/b/a:1', undefined],
    ['c/b/a:1', undefined],
    ['ghcr.io/acme/web:1.0', undefined],
    ['a/b:', undefined],
    ['', undefined],
    // The pattern would, but docker would refuse them when the image is there.
    ['a/b:1/x', undefined],
    ['Web:1', undefined],
    ['web:1 2', undefined],
    ['web:-1', undefined],
    ['web\n:1', undefined],
    ['web:{name}', undefined],
    ['h:port/a', undefined],
    [`web:${'x'.repeat(129)}`, undefined],
    ['-web', undefined],
  ];
  for (const [text, parts] of cases) {
    it(`reads ${JSON.stringify(text).slice(0, 50)}`, () => assert.deepEqual(parseImageReference(text), parts));
  }
});
