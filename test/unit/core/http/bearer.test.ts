import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { heldToken, isTokenText, jsonSender, sendForm } from '../../../../src/core/http/bearer.ts';
import type { Wire, WireRequest } from '../../../../src/core/http/wire.ts';

function wireOf(...statuses: readonly number[]) {
  const asked: WireRequest[] = [];
  const wire: Wire = {
    send: async (_, request) => {
      asked.push(request);
      return { status: statuses[asked.length - 1] ?? 200, headers: {}, text: '{}' };
    },
    open: assert.fail,
  };
  return { wire, asked };
}

describe('a token', () => {
  it('is held until it nearly ends, or is not taken any more', async () => {
    const given = [3600, 3600, 60, 3600];
    let times = 0;
    const held = heldToken(async () => ({ text: String((times += 1)), seconds: given[times - 1] ?? 0 }));
    const texts: string[] = [];
    for (const again of [false, false, true, true, false]) texts.push((await held(again)).text);
    assert.deepEqual(texts, ['1', '1', '2', '3', '4']);
  });

  it('is one that may stand in a header', () => {
    assert.ok(isTokenText('eyJ.a-b_c='));
    for (const text of ['', 'a b', 'a\nb', 'é', 'x'.repeat(16_385)]) assert.ok(!isTokenText(text), text.slice(0, 9));
  });
});

describe('a question as somebody', () => {
  const url = new URL('https://acme.example.org/disks');

  it('is asked once more with a new token, and no third time', async () => {
    const { wire, asked } = wireOf(401, 401);
    const send = jsonSender('Acme', wire, async (again) => (again ? 'Bearer new' : 'Bearer old'));
    assert.equal((await send('PUT', url, { a: 1 })).status, 401);
    const told = asked.map(({ headers, body }) => [headers['Authorization'], headers['Content-Type'], body]);
    assert.deepEqual(told, [
      ['Bearer old', 'application/json', '{"a":1}'],
      ['Bearer new', 'application/json', '{"a":1}'],
    ]);
  });

  it('without a body says nothing of one', async () => {
    const { wire, asked } = wireOf();
    await jsonSender('Acme', wire, async () => 'Bearer a')('GET', url);
    assert.deepEqual(asked, [
      {
        method: 'GET',
        url,
        headers: { Accept: 'application/json', Authorization: 'Bearer a', 'User-Agent': 'bakehouse' },
      },
    ]);
  });

  it('is sent as a form where somebody signs in', async () => {
    const { wire, asked } = wireOf();
    await sendForm('Acme', wire, url, { grant_type: 'a b', scope: 'c&d' });
    assert.equal(asked[0]?.body, 'grant_type=a+b&scope=c%26d');
    assert.equal(asked[0]?.headers['Content-Type'], 'application/x-www-form-urlencoded');
  });
});
