import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { awsTrouble, nameOf } from '../../../../src/providers/aws/trouble.ts';

const named = (name: string, message = 'AWS says so', more: object = {}): Error =>
  Object.assign(new Error(message), { name, ...more });

describe('an error of AWS', () => {
  const meanings: readonly (readonly [code: string, meaning: RegExp])[] = [
    ['Throttling', /^AWS throttles this account/],
    ['SignatureDoesNotMatch', /set its clock/],
    ['UnauthorizedOperation', /^the credentials may not do that/],
    ['AuthFailure', /wrong or have expired/],
    ['ExpiredToken', /^the credentials have expired/],
    ['ResourceLimitExceeded', /^a quota/],
    ['InvalidAMIName.Duplicate', /has that name there/],
    ['TimeoutError', /did not answer in time/],
    ['InternalError', /^AWS itself has trouble/],
  ];
  for (const [code, meaning] of meanings) {
    test(`${code} is told by its meaning, with the code and what AWS said`, () => {
      const said = awsTrouble(named(code));
      assert.match(said, meaning);
      assert.ok(said.endsWith(`(${code}: AWS says so)`), said);
    });
  }

  test('of the connection is known by the code of the system', () => {
    assert.match(
      awsTrouble(named('Error', 'connect', { code: 'ECONNREFUSED' })),
      /^the connection to AWS failed.*\(connect\)$/,
    );
  });

  test('of a code that nobody knows is quoted as it is', () => {
    assert.equal(awsTrouble(named('InvalidThing.Odd')), 'InvalidThing.Odd: AWS says so');
    assert.equal(awsTrouble(named('InvalidThing.Odd', ' ')), 'InvalidThing.Odd: no message');
    assert.equal(awsTrouble(new Error('odd')), 'odd');
    assert.equal(awsTrouble('odd'), 'odd');
    assert.equal(awsTrouble(named('', 'odd')), 'odd');
  });

  test('whose status is one of the server is its own trouble, and any other is not', () => {
    const of = (metadata: unknown): string => awsTrouble(named('Odd', 'x', { $metadata: metadata }));
    assert.equal(of({ httpStatusCode: 500 }), 'AWS itself has trouble (status 500) (Odd: x)');
    assert.equal(of({ httpStatusCode: 503 }), 'AWS itself has trouble (status 503) (Odd: x)');
    for (const other of [{ httpStatusCode: 499 }, { httpStatusCode: '503' }, {}, null, 503])
      assert.equal(of(other), 'Odd: x');
    assert.equal(awsTrouble(null), 'null');
  });

  test('is named by its name, and nothing else has one', () => {
    assert.equal(nameOf(named('DependencyViolation')), 'DependencyViolation');
    for (const other of [null, undefined, 'x', { name: 'DependencyViolation' }]) assert.equal(nameOf(other), '');
  });
});
