import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isAnswer } from '../../../../src/pipeline/serve/answer.ts';
import { routeOf } from '../../../../src/pipeline/serve/routes.ts';

const ID = '0b9f7a3e-5f0f-4a52-9d3c-5d4a86f5f0aa';

describe('a path that packerd had', () => {
  const routes: readonly [method: string, path: string, route: object][] = [
    ['GET', '/health', { kind: 'health' }],
    ['GET', '/health?pretty', { kind: 'health' }],
    ['POST', '/build', { kind: 'build' }],
    ['GET', '/build/queue', { kind: 'queue' }],
    ['GET', '/build/queue/', { kind: 'queue' }],
    ['GET', `/build/queue/${ID}`, { kind: 'request', id: ID }],
    ['GET', `/build/queue/${ID.toUpperCase()}`, { kind: 'request', id: ID }],
    ['GET', `/build/responses/${ID}`, { kind: 'responses', id: ID }],
    ['GET', `/build/responses/${ID}/0`, { kind: 'response', id: ID, number: 0 }],
    ['GET', `/build/responses/${ID}/12/stages`, { kind: 'stages', id: ID, number: 12 }],
    ['GET', `/build/responses/${ID}/0/stages/RunPacker`, { kind: 'stage', id: ID, number: 0, name: 'RunPacker' }],
    ['GET', `/build/responses/${ID}/0/stages/a%2Fb`, { kind: 'stage', id: ID, number: 0, name: 'a/b' }],
  ];
  for (const [method, path, route] of routes) {
    it(`${method} ${path}`, () => assert.deepEqual(routeOf(method, path), route));
  }
});

describe('a path that packerd refused', () => {
  const refusals: readonly [method: string, path: string, status: number, code: number][] = [
    ['GET', '/', 404, 404],
    ['GET', '', 400, 400],
    ['GET', 'http://elsewhere/health', 400, 400],
    ['GET', '/%zz', 400, 400],
    ['GET', '/health/more', 404, 404],
    ['GET', '/swagger.json', 404, 404],
    ['GET', '/build', 405, 405],
    ['DELETE', `/build/queue/${ID}`, 405, 405],
    ['HEAD', '/health', 405, 405],
    ['GET', '/build/queue/short', 422, 604],
    ['GET', `/build/queue/${ID}0`, 422, 603],
    ['GET', `/build/queue/${ID.replace('0', 'g')}`, 400, 4],
    // Of 36 characters, and a way out of the folder of builds.
    ['GET', `/build/queue/${encodeURIComponent('../../../../../../../../../../../etc')}`, 400, 4],
    ['GET', `/build/queue/${encodeURIComponent(`${ID.slice(0, 35)}\0`)}`, 400, 4],
    ['GET', '/build/queue/../../etc/passwd', 404, 404],
    ['GET', `/build/responses/${ID}/-1`, 422, 601],
    ['GET', `/build/responses/${ID}/0x0`, 422, 601],
    ['GET', `/build/responses/${ID}/99999999999999999999`, 422, 601],
    ['GET', `/build/responses/${ID}/0/logs`, 404, 404],
    ['GET', `/build/responses/${ID}/0/stages/${'x'.repeat(65)}`, 422, 603],
    ['GET', `/build/responses/${ID}/0/stages/RunPacker/more`, 404, 404],
  ];
  for (const [method, path, status, code] of refusals) {
    it(`${method} ${path || 'nothing'}`, () => {
      const found = routeOf(method, path);
      assert.ok(isAnswer(found), JSON.stringify(found));
      assert.equal(found.status, status);
      assert.equal(Reflect.get(Object(found.body), 'code'), code);
    });
  }
});
