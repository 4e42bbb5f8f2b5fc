import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { LegEnd } from '../../../src/pipeline/leg-run.ts';
import { checkPublishing, isScanWished, unpublishedMessage } from '../../../src/pipeline/publish-stage.ts';

function end(leg: string, status: LegEnd['status']): LegEnd {
  return { leg, status, failures: [] };
}

describe('unpublishedMessage', () => {
  it('names what failed, what was blocked and what passed for nothing', () => {
    assert.equal(
      unpublishedMessage([end('a', 'failed'), end('b', 'blocked'), end('c', 'done'), end('d', 'done')]),
      'Nothing was published, as this failed: a. Not baked for that: b. Not published, though it passed: c, d. Run it again, or publish the records by publish-image.',
    );
  });

  it('is short for many legs, and knows a run that failed without one', () => {
    const ends = Array.from({ length: 60 }, (_, index) => end(`leg${index}`, 'done'));
    assert.match(unpublishedMessage(ends), /^Nothing was published, as the run failed\. .* leg9 and 50 more\./);
  });
});

describe('what is to be published', () => {
  const planned = { targets: { registry: { oci: { repository: 'ghcr.io/acme/{image}', tags: ['latest'] } } } };
  const check = (targets: string, key = ''): Promise<void> => checkPublishing({ targets, 'signing-key': key }, planned);

  it('is all, names of the plan, or targets as YAML', async () => {
    await check('');
    await check('all');
    await check('registry');
    await check('mine: { oci: { repository: ghcr.io/acme/web, tags: [latest] } }');
  });

  it('is refused before anything is baked where the plan has it not, and where it is no target or no key', async () => {
    await assert.rejects(check('registri'), /names "registri".* Did you mean registry\?/);
    await assert.rejects(check('mine: { oci: { repositori: ghcr.io/acme/web } }'), /repositori/);
    await assert.rejects(check('all', 'no key'), /Input "signing-key" must be a key as PEM/);
  });
});

describe('a scan that a run asks for', () => {
  const wished = (reports: readonly string[], policy = ''): boolean =>
    isScanWished({ 'scan-reports': reports, 'scan-policy': policy });

  it('keeps back what is published unscanned, unless its policy only reports', () => {
    assert.deepEqual([wished([]), wished(['*.json']), wished(['*.json'], 'fail-on: critical')], [false, true, true]);
    assert.equal(wished(['*.json'], 'mode: report-only'), false);
  });
});
