import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { chooseAddress, readAddress, shownBroker } from '../../../../src/pipeline/queue/address.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const GUEST = { username: 'guest', password: 'guest', vhost: '/' };

describe('the address of a broker', () => {
  for (const [text, expected, shown] of [
    ['amqp://host', { protocol: 'amqp', hostname: 'host', port: 5672, ...GUEST }, 'amqp://host:5672'],
    ['amqps://host/', { protocol: 'amqps', hostname: 'host', port: 5671, ...GUEST }, 'amqps://host:5671'],
    [
      'amqp://us%20er:p%40ss@[::1]:99/a%2Fb',
      { protocol: 'amqp', hostname: '::1', port: 99, username: 'us er', password: 'p@ss', vhost: 'a/b' },
      'amqp://[::1]:99/a%2Fb',
    ],
    [
      'amqp://user@host',
      { protocol: 'amqp', hostname: 'host', port: 5672, ...GUEST, username: 'user', password: '' },
      'amqp://host:5672',
    ],
  ] as const) {
    it(`is read of ${text}`, () => {
      const address = readAddress(text);
      assert.deepEqual(address, expected);
      assert.equal(shownBroker(address), shown);
    });
  }

  for (const [text, message] of [
    ['hidden-word', /no address/],
    ['http://user:hidden-word@host', /amqp:\/\/ or amqps/],
    ['amqp://', /names no host|no address/],
    ['amqp://user:hidden-word@host/v?heartbeat=1', /after the vhost/],
    ['amqp://user:hidden%word@host', /a % that begins no character/],
  ] as const) {
    it(`is refused without being shown: ${text}`, () => {
      assert.throws(
        () => readAddress(text),
        (error: Error) => message.test(error.message) && !error.message.includes('hidden'),
      );
    });
  }

  it('hides its password, written either way, and not the one that everybody knows', () => {
    const hidden: string[] = [];
    const host = { ...fakeHost({}), secret: (value: string) => void hidden.push(value) };
    chooseAddress(host, 'amqp://baker:p%40ss@host', undefined);
    assert.deepEqual(hidden, ['amqp://baker:p%40ss@host', 'p@ss', 'p%40ss']);
    hidden.length = 0;
    const environment = { RABBITMQ_URL: 'amqp://elsewhere' };
    assert.equal(chooseAddress({ ...host, environment }, '', readAddress('amqp://here')).hostname, 'elsewhere');
    assert.equal(chooseAddress({ ...host, environment: {} }, '', readAddress('amqp://here')).hostname, 'here');
    assert.deepEqual(hidden, []);
    assert.throws(() => chooseAddress({ ...host, environment: {} }, '', undefined), /Which broker\?/);
  });
});
