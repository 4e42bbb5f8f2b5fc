// The stand-in for Azure's Resource Manager against Microsoft's own description of it: a test file with a misfit fails in the end.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { Description } from '../support/azure/description.ts';

describe('the description of Resource Manager', () => {
  const group = 'https://management.azure.com/subscriptions/s/resourceGroups/g';
  const problems = (method: string, path: string, body: unknown, answer: unknown, status = 200): readonly string[] => {
    const url = new URL(`${group}${path}`);
    return new Description().problems({ method, host: url.host, url, body, authorization: '' }, { status, body: answer }); // prettier-ignore
  };
  const images = '/providers/Microsoft.Compute/images';
  const version = '/providers/Microsoft.Compute/galleries/a/images/b/versions/1.0.0';
  const [compute, galleries] = ['?api-version=2024-07-01', '?api-version=2024-03-03'];

  it('fits what is as it says', () => {
    const image = { id: 'i', name: 'n', location: 'westeurope', tags: { a: 'b' }, properties: { provisioningState: 'Succeeded' } }; // prettier-ignore
    assert.deepEqual(problems('GET', `${images}/n${compute}`, undefined, image), []);
    assert.deepEqual(problems('GET', `${images}${compute}`, undefined, { value: [image], nextLink: 'x' }), []);
    const profile = { location: 'westeurope', properties: { storageProfile: { source: { id: 'i' } }, publishingProfile: { excludeFromLatest: true } } }; // prettier-ignore
    assert.deepEqual(problems('PUT', `${version}${galleries}`, profile, { ...profile, id: 'v' }, 201), []);
    const fault = { error: { code: 'NotFound', message: 'It is not there.' } };
    assert.deepEqual(problems('GET', `${images}/n${compute}`, undefined, fault, 404), []);
  });

  const cases: readonly (readonly [what: string, found: readonly string[], problem: RegExp])[] = [
    ['a method', problems('POST', `${images}/n/publish${compute}`, {}, {}), /there is no such method/],
    ['a version', problems('GET', `${images}/n?api-version=2024-07-02`, undefined, {}), /there is no such method/],
    ['a parameter', problems('GET', `${images}/n${compute}&filter=x`, undefined, { location: 'x' }), /images\.get takes no filter/],
    ['a member that is asked', problems('PATCH', `${version}${galleries}`, { property: 1 }, {}), /asked: .*"property"/],
    ['a member that only Azure says', problems('PATCH', `${version}${galleries}`, { properties: { provisioningState: 'Succeeded' } }, {}), /asked: .*"provisioningState"/],
    ['a member that is answered', problems('GET', `${images}/n${compute}`, undefined, { location: 'x', state: 'READY' }), /answered 200: .*"state"/],
    ['a number for a text', problems('GET', `${images}/n${compute}`, undefined, { location: 1 }), /\/location must be string/],
    ['a status', problems('GET', `${images}/n${compute}`, undefined, undefined, 302), /it gives no such status/],
    ['an error of another form', problems('GET', `${images}/n${compute}`, undefined, { code: 'x' }, 400), /must have required property 'error'/],
  ]; // prettier-ignore
  for (const [what, found, problem] of cases) {
    it(`sees ${what} that it has not`, () => assert.match(found.join('\n'), problem));
  }
});
