// The stand-in for Compute Engine against Google's own description of it: every test of it asks for misfits in the end.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ComputeEngine } from '../support/gcp/compute-engine.ts';
import { Discovery } from '../support/gcp/discovery.ts';

describe('the description of Compute Engine', () => {
  const engine = new ComputeEngine();
  const at = `https://compute.googleapis.com/compute/v1/projects/${engine.project}`;
  const problems = (method: string, path: string, body: unknown, answer: unknown): readonly string[] => {
    const url = new URL(`${at}${path}`);
    return new Discovery().problems(
      { method, host: url.host, url, body, authorization: '' },
      { status: 200, body: answer },
    );
  };

  it('fits what is as it says', () => {
    assert.deepEqual(
      problems('GET', '/global/images/family/web', undefined, { id: '1', name: 'web-1', labels: { a: 'b' } }),
      [],
    );
    assert.deepEqual(
      problems('GET', '/global/images?filter=x&maxResults=2', undefined, { items: [{ status: 'READY' }] }),
      [],
    );
    assert.deepEqual(
      problems('POST', '/zones/z/instances/i/setDiskAutoDelete?autoDelete=true&deviceName=d', {}, { status: 'DONE' }),
      [],
    );
  });

  const cases: readonly (readonly [what: string, found: readonly string[], problem: RegExp])[] = [
    ['a method', problems('POST', '/global/images/web/share', {}, {}), /there is no such method/],
    ['a parameter', problems('GET', '/global/images?query=x', undefined, {}), /images\.list takes no query/],
    ['a member that is asked', problems('POST', '/global/images', { nam: 'x' }, {}), /asked: .*additional properties.*"nam"/],
    ['a member that is answered', problems('GET', '/global/images/x', undefined, { state: 'READY' }), /answered: .*"state"/],
    ['a number for a text', problems('GET', '/global/images/x', undefined, { id: 1 }), /answered: \/id must be string/],
    ['a word of a list', problems('GET', '/global/images/x', undefined, { status: 'ready' }), /one of the allowed values/],
  ]; // prettier-ignore
  for (const [what, found, problem] of cases) {
    it(`sees ${what} that it has not`, () => assert.match(found.join('\n'), problem));
  }
});
