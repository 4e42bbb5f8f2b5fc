import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { tellSessionEnd } from '../../../../src/actions/bake/environment-notices.ts';
import type { Annotation } from '../../../../src/core/runner/host.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { sessionEnd } from '../../../../src/providers/aws/profile.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const at = (AWS_CREDENTIAL_EXPIRATION: string, minutes: number) =>
  sessionEnd({ AWS_CREDENTIAL_EXPIRATION }, NOW, minutes);

describe('the end of a session', () => {
  for (const [expiration, minutes, left] of [
    ['2026-11-21T13:00:00Z', 60, 60],
    ['2026-11-21T13:00:00Z', 51, 60],
    ['2026-11-21T14:00:00+01:00', 51, 60],
    ['2026-11-21T13:00:59.500Z', 55, 60],
    ['2026-11-21T11:00:00Z', 1, 0],
  ] as const) {
    it(`at ${expiration} is told of a bake of ${minutes} minutes`, () => {
      assert.match(
        at(expiration, minutes) ?? '',
        new RegExp(`end in ${left} min, but the bake may take ${minutes} min`),
      );
    });
  }

  for (const [expiration, minutes] of [
    ['2026-11-21T13:00:00Z', 50],
    ['2026-11-21T13:00:00Z', 5],
    ['', 350],
    ['soon', 350],
    ['2026-13-77T99:99:99Z', 350],
    ['1', 350],
  ] as const) {
    it(`at ${JSON.stringify(expiration)} is nothing to tell of one of ${minutes} minutes`, () => {
      assert.equal(at(expiration, minutes), undefined);
    });
  }

  it('that nobody tells is nothing to tell', () => assert.equal(sessionEnd({}, NOW, 350), undefined));
});

describe('a bake', () => {
  const told = (minutes: number, timeoutMinutes: number | null, type: string): readonly string[] => {
    const annotations: Annotation[] = [];
    const host = {
      environment: { AWS_CREDENTIAL_EXPIRATION: new Date(Date.now() + 3_600_000).toISOString() },
      annotate: (one: Annotation) => void annotations.push(one),
    };
    tellSessionEnd(host, providers, minutes, { timeoutMinutes, identity: { read: { builds: [{ type }] } } });
    return annotations.map(({ level, title }) => `${level} ${title}`);
  };

  it('warns where somebody set the timeout, notes where nobody did, and says nothing where AWS is not asked', () => {
    assert.deepEqual(told(120, 120, 'amazon-ebs'), ['warning Credentials']);
    assert.deepEqual(told(120, null, 'amazon-ebs'), ['warning Credentials']);
    assert.deepEqual(told(350, null, 'amazon-ebs'), ['notice Credentials']);
    assert.deepEqual(told(30, 30, 'amazon-ebs'), []);
    assert.deepEqual(told(120, 120, 'docker'), []);
  });
});
