import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { BadMessage, MOST_BODY, readMessage } from '../../../../src/pipeline/queue/message.ts';

const read = (value: unknown, id?: string) => readMessage(Buffer.from(JSON.stringify(value)), id);
const PROFILE = { system: { personality: { name: 'web\u0007server' } } };

describe('a message', () => {
  it('is a profile, a request or legs', () => {
    assert.deepEqual(read(PROFILE).wish, { kind: 'profile', profile: JSON.stringify(PROFILE) });
    assert.equal(read(PROFILE).label, 'profile web?server');
    const request = { giturl: 'https://github.com/acme/web', buildonly: 'image', id: 'order-4711' };
    assert.deepEqual(read(request).wish, { kind: 'request', request: JSON.stringify(request) });
    assert.deepEqual([read(request).id, read(request).label], ['order-4711', 'request for web']);
    assert.deepEqual(read({ only: 'web, db/*' }).wish, { kind: 'legs', only: ['web', 'db/*'] });
    assert.deepEqual(read({ only: ['web'] }).wish, { kind: 'legs', only: ['web'] });
  });

  it('has an id of its own, or none', () => {
    assert.equal(read(PROFILE).id, null);
    assert.equal(read(PROFILE, '').id, null);
    assert.equal(read(PROFILE, 'order-4711').id, 'order-4711');
    assert.equal(read({ only: 'web', id: 'order-4711' }, 'order-4711').id, 'order-4711');
    // A profile may have an id of the database, which is none of ours.
    assert.equal(read({ ...PROFILE, id: 7 }).id, null);
    assert.equal(read(PROFILE).digest, read(PROFILE, 'order-4711').digest);
  });

  for (const [what, body, id, reason] of [
    ['empty', '', undefined, /is empty/],
    ['no JSON', '{', undefined, /is not JSON/],
    ['a list', '[]', undefined, /is JSON, but no object/],
    ['null', 'null', undefined, /is JSON, but no object/],
    ['of an unknown kind', '{"a": 1}', undefined, /neither a profile .*; it has a\./],
    ['a request without sense', '{"giturl": "no address"}', undefined, /giturl/],
    ['a request of a member that nobody knows', '{"giturl": "https://github.com/a/b", "x": 1}', undefined, /x/],
    ['legs without a name', '{"only": [""]}', undefined, /must name 1 to 1000 legs/],
    ['legs that are numbers', '{"only": 7}', undefined, /a string, or a list/],
    ['with an id that is too short', '{"only": "web"}', 'abc', /"abc" is too short/],
    ['with an id that GitHub could not show', '{"only": "web"}', 'a b c d e f', /letters, digits/],
    ['with two ids', '{"only": "web", "id": "order-4711"}', 'order-4712', /has two ids: order-4712 and order-4711/],
    ['with an id that is no string', '{"only": "web", "id": 4711}', undefined, /id in the message is no string/],
  ] as const) {
    it(`that is ${what} is refused with the reason`, () => {
      const refused = (error: Error): boolean => error instanceof BadMessage && reason.test(error.message);
      assert.throws(() => readMessage(Buffer.from(body), id), refused);
    });
  }

  it('that is no text, or too long, is refused with the reason', () => {
    assert.throws(() => readMessage(Buffer.from([0xc3, 0x28]), undefined), /not UTF-8/);
    assert.throws(() => readMessage(Buffer.alloc(MOST_BODY + 1, 0x20), undefined), /at most/);
    const pit = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    for (const body of [`{"system": ${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`, `{"system": {"a": ${pit}}}`]) {
      assert.throws(() => readMessage(Buffer.from(body), undefined), /nested too deeply/);
    }
  });
});
