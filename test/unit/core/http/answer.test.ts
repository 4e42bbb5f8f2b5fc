import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { z } from 'zod';

import { formedAs, hasStatus, isAnswer, ServiceError, UnreadableAnswer } from '../../../../src/core/http/answer.ts';
import { Silence } from '../../../../src/core/http/silence.ts';

describe('an answer that is no good', () => {
  const said = JSON.stringify({ error: { message: 'Nothing is there.' } });

  it('is told with its status, what that means, the word of the service and its reason', () => {
    const messageOf = (status: number, code?: unknown): string =>
      new ServiceError('Acme, the disk', { status, text: said }, { code }).message;
    assert.equal(messageOf(404, 'notFound'), 'Acme, the disk: HTTP 404 (notFound: Nothing is there)');
    assert.equal(messageOf(403), 'Acme, the disk: the credentials may not do that; HTTP 403 (Nothing is there)');
    assert.equal(messageOf(503), 'Acme, the disk: the service itself has trouble; HTTP 503 (Nothing is there)');
    assert.equal(new ServiceError('Acme', { status: 404, text: '' }).message, 'Acme: HTTP 404');
  });

  it('means what it means to its service', () => {
    const meanings = { 413: 'a quota is used up' };
    const messageOf = (status: number): string => new ServiceError('Acme', { status, text: '' }, { meanings }).message;
    assert.equal(messageOf(413), 'Acme: a quota is used up; HTTP 413');
    assert.equal(messageOf(429), 'Acme: it takes no more questions at the moment; HTTP 429');
  });

  it('has no word but one that is a word', () => {
    for (const code of ['a\nb', 'x'.repeat(81), '', 7, { code: 'a' }, undefined])
      assert.equal(new ServiceError('Acme', { status: 400, text: '' }, { code }).code, '', JSON.stringify(code));
    assert.equal(new ServiceError('Acme', { status: 400, text: '' }, { code: 'In.Use_1' }).code, 'In.Use_1');
  });

  it('is one all the same, which silence is not', () => {
    const refused = new ServiceError('Acme', { status: 409, text: '' });
    assert.deepEqual([refused, new UnreadableAnswer('x'), new Silence('Acme', 'x', {})].map(isAnswer), [
      true,
      true,
      false,
    ]);
    assert.ok(hasStatus(refused, 400, 409) && !hasStatus(refused, 400) && !hasStatus(new Error('409'), 409));
  });

  it('says where it has another form', () => {
    const form = z.object({ items: z.array(z.object({ name: z.string() })) });
    assert.deepEqual(formedAs('the list', { items: [{ name: 'a' }] }, form), { items: [{ name: 'a' }] });
    assert.throws(() => formedAs('the list', { items: [{ name: 1 }] }, form), {
      name: 'UnreadableAnswer',
      message: /^the list is told in another form than is known: items\.0\.name ./,
    });
  });
});
