import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { LegEnd } from '../../../src/pipeline/leg-run.ts';
import { checkTargets, unpublishedMessage } from '../../../src/pipeline/publish-stage.ts';

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

describe('checkTargets', () => {
  const planned = { targets: { registry: { oci: { repository: 'ghcr.io/acme/{image}', tags: ['latest'] } } } };

  it('takes all, names of the plan, and targets as YAML', () => {
    checkTargets('all', planned);
    checkTargets('registry', planned);
    checkTargets('mine: { oci: { repository: ghcr.io/acme/web, tags: [latest] } }', planned);
  });

  it('refuses before anything is baked what the plan has not, and what is no target', () => {
    assert.throws(() => checkTargets('registri', planned), /names "registri".* Did you mean registry\?/);
    assert.throws(() => checkTargets('mine: { oci: { repositori: ghcr.io/acme/web } }', planned), /repositori/);
  });
});
