// What a Resource Manager may answer that Azure's own does not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { z } from 'zod';

import type { Wire, WireReply, WireRequest } from '../../../../../src/core/http/wire.ts';
import { createArm } from '../../../../../src/providers/azure/cloud/arm.ts';
import { isGroupName, readId } from '../../../../../src/providers/azure/cloud/ids.ts';
import { ServiceError, isAnswer } from '../../../../../src/core/http/answer.ts';

const manager = new URL('https://management.example.org');

function armOf(answer: (asked: WireRequest, times: number) => Partial<WireReply>, changeMs?: number) {
  const asked: WireRequest[] = [];
  const wire: Pick<Wire, 'send'> = {
    send: async (_, request) => {
      asked.push(request);
      return { status: 200, headers: {}, text: '{}', ...answer(request, asked.length) };
    },
  };
  const authorize = async (): Promise<string> => 'Bearer x';
  return { asked, arm: createArm(manager, { open: assert.fail, ...wire }, authorize, {}, changeMs) };
}

describe('a Resource Manager', () => {
  for (const [how, headers] of [
    ['as a status', { 'azure-asyncoperation': `${manager.href}operations/1` }],
    ['as a place', { location: `${manager.href}operations/1` }],
  ] as const) {
    it(`that never says how a change ended, told ${how}, is not asked for ever`, async () => {
      const { arm, asked } = armOf(() => ({ status: 202, headers, text: '{"status":"InProgress"}' }), 1500);
      await assert.rejects(arm.change('PATCH', '/subscriptions/s/x', 'resources', {}), (error: Error) => {
        assert.ok(error instanceof ServiceError, error.message);
        assert.match(error.message, /it still goes on after 0 min/);
        return true;
      });
      assert.equal(asked.length, 2);
    });
  }

  it('that leads to no address gives no list', async () => {
    const { arm } = armOf(() => ({ text: '{"value":[],"nextLink":"https://[x"}' }));
    await assert.rejects(arm.all('/subscriptions/s/x', 'resources', z.unknown()), (error: Error) => isAnswer(error));
  });

  it('that leads elsewhere gets no token there', async () => {
    const { arm, asked } = armOf(() => ({ text: '{"value":[],"nextLink":"https://evil.example.org/next"}' }));
    await assert.rejects(arm.all('/subscriptions/s/x', 'resources', z.unknown()), /evil\.example\.org/);
    assert.equal(asked.length, 1);
  });
});

describe('an id', () => {
  const of = (group: string, name: string): string =>
    `/subscriptions/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}/resourceGroups/${group}/providers/Microsoft.Compute/images/${name}`;

  it('has a group and a name', () => {
    assert.deepEqual(readId(of('images.of', 'web-1'))?.names, ['web-1']);
  });

  for (const [group, name] of [
    ['..', 'web'],
    ['images', '..'],
    ['images', '.'],
  ] as const) {
    it(`leads out of no group: ${group}, ${name}`, () => {
      assert.equal(readId(of(group, name)), undefined);
      assert.equal(isGroupName(group) && isGroupName(name), false);
    });
  }
});
