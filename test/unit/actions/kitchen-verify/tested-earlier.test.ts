import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { whyTestedAgain } from '../../../../src/actions/kitchen-verify/tested-earlier.ts';
import type { Provider } from '../../../../src/image/provider.ts';
import type { Seen } from '../../../../src/image/provider-witness.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { sampleLeg } from '../../image/sample-plan.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

// Any job of the run may write a record that says so.
describe('an image whose record says that it passed its tests earlier', () => {
  const ask = (seen: Seen | undefined, images = [sampleImage({ provider: 'here' })]) => {
    const witness = { keeps: () => true, open: async () => async () => seen ?? assert.fail() };
    const here: Provider = {
      name: 'here',
      title: 'Here',
      builders: [],
      rules: {},
      ...(seen === undefined ? {} : { witness }),
    };
    const record = sampleRecord({ status: 'reused', tested: true, images });
    return whyTestedAgain(fakeHost(), [here], { leg: sampleLeg('web'), buildRegistry: null }, record);
  };

  it('is not tested again where its provider says so, too', async () => {
    assert.equal(await ask({ kind: 'seen', problems: [], untested: null }), undefined);
  });

  for (const [what, seen, why] of [
    ['lacks the mark of it', { kind: 'seen', problems: [], untested: 'it has no mark' }, /it has no mark/],
    ['is another image', { kind: 'seen', problems: ['it is another'], untested: null }, /it is another/],
    ['cannot be asked about', { kind: 'unknown', reason: 'nobody answers' }, /nobody answers/],
    ['has a provider that tells nothing', undefined, /cannot confirm an image/],
  ] as const) {
    it(`is tested again where it ${what}`, async () => assert.match((await ask(seen)) ?? '', why));
  }

  it('is tested again where there is none', async () => {
    assert.match((await ask({ kind: 'seen', problems: [], untested: null }, [])) ?? '', /names no image/);
  });
});
