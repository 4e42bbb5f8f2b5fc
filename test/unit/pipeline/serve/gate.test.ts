import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { describe, it } from 'node:test';

import { decideGate, notLetIn, readListening, urlOf } from '../../../../src/pipeline/serve/gate.ts';

const token = randomUUID();
const given = { token: '', open: false, allow: [] };
const here = readListening('127.0.0.1:8080');
const everywhere = readListening('0.0.0.0:8080');

describe('where is listened', () => {
  for (const [text, address, isLoopback, url] of [
    ['127.0.0.1:8080', '127.0.0.1', true, 'http://127.0.0.1:8080'],
    ['localhost:8080', '127.0.0.1', true, 'http://127.0.0.1:8080'],
    ['[::1]:8080', '::1', true, 'http://[::1]:8080'],
    ['127.1.2.3:8080', '127.1.2.3', true, 'http://127.1.2.3:8080'],
    ['0.0.0.0:8080', '0.0.0.0', false, 'http://0.0.0.0:8080'],
    ['[::]:8080', '::', false, 'http://[::]:8080'],
    ['[::ffff:127.0.0.1]:8080', '::ffff:127.0.0.1', false, 'http://[::ffff:127.0.0.1]:8080'],
  ] as const) {
    it(text, () => {
      const found = readListening(text);
      assert.deepEqual(found, { address, port: 8080, isLoopback });
      assert.equal(urlOf(found, found.port, false), url);
    });
  }
  for (const text of ['', '8080', ':8080', '127.0.0.1', '127.0.0.1:99999', 'example.org:80', '::1:80', '127.1:80']) {
    it(`is not ${text === '' ? 'nothing' : text}`, () =>
      assert.throws(() => readListening(text), /Input "listen" must be an IP address/));
  }
});

describe('who is let in', () => {
  it('is decided by what was given', () => {
    assert.deepEqual(decideGate(here, given), { kind: 'machine' });
    assert.equal(decideGate(here, { ...given, token }).kind, 'token');
    assert.equal(decideGate(everywhere, { ...given, token }).kind, 'token');
    assert.deepEqual(decideGate(everywhere, { ...given, open: true, allow: ['x'] }), { kind: 'open' });
  });

  it('is nobody from elsewhere without a word about it', () => {
    assert.throws(() => decideGate(everywhere, given), /Whoever reaches 0\.0\.0\.0 could have any program run here/);
    assert.throws(() => decideGate(everywhere, { ...given, allow: ['x'] }), /could have any program run here/);
    assert.throws(() => decideGate(everywhere, { ...given, open: true }), /needs "allow"/);
    assert.throws(() => decideGate(here, { ...given, open: true }), /needs "allow"/);
    assert.throws(() => decideGate(everywhere, { token, open: true, allow: ['x'] }), /given together/);
    assert.throws(() => decideGate(everywhere, { ...given, token: 'short' }), /could be guessed/);
    for (const bad of ['two words that are long', 'schlüsselschlüssel', 'a-long-token\nof-two-lines'])
      assert.throws(() => decideGate(everywhere, { ...given, token: bad }), /nobody could send it/);
  });
});

describe('one who asks', () => {
  const status = (gate: Parameters<typeof notLetIn>[0], headers: IncomingHttpHeaders): number =>
    notLetIn(gate, headers)?.status ?? 200;

  it('has the token, the whole of it, and no other', () => {
    const gate = decideGate(everywhere, { ...given, token });
    assert.equal(status(gate, { authorization: `Bearer ${token}` }), 200);
    assert.equal(status(gate, { authorization: `bearer  ${token}`, origin: 'https://page.example' }), 200);
    for (const authorization of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      token,
      `Basic ${token}`,
      `Bearer ${token.slice(1)}`,
      `Bearer ${token}x`,
      `Bearer ${token.toUpperCase()}`,
      `Bearer ${token} ${token}`,
      `Bearer ${'x'.repeat(5000)}`,
    ]) {
      assert.equal(status(gate, { authorization }), 401, authorization);
    }
    assert.ok(!JSON.stringify(notLetIn(gate, {})).includes(token));
  });

  it('is a program of this machine, and no page in its browser', () => {
    const gate = decideGate(here, given);
    for (const host of ['127.0.0.1', '127.0.0.1:8080', 'localhost:8080', 'LOCALHOST', '[::1]:8080']) {
      assert.equal(status(gate, { host }), 200, host);
      assert.equal(status(gate, { host, origin: 'http://127.0.0.1:8080' }), 403, 'of this very address, even');
    }
    // A name of a stranger's that leads to 127.0.0.1.
    for (const host of [
      undefined,
      '',
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '10.0.0.1',
    ]) {
      assert.equal(status(gate, { host }), 403, host);
    }
  });

  it('may be anybody where it is open, but for pages', () => {
    const gate = decideGate(everywhere, { ...given, open: true, allow: ['x'] });
    assert.equal(status(gate, { host: 'builds.example' }), 200);
    assert.equal(status(gate, { host: 'builds.example', origin: 'null' }), 403);
  });
});
