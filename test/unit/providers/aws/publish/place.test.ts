import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { placesOf } from '../../../../../src/providers/aws/publish/place.ts';
import { candidateOf, targetOf } from '../../../../support/publish/aws-publishing.ts';

describe('placesOf', () => {
  it('fills placeholders in for each region, of the leg and of the place', () => {
    const leg = candidateOf(
      { 'us-east-1': 'ami-1' },
      {
        values: new Map([
          ['image', 'web'],
          ['region', 'us-east-1'],
          ['customer', '210987654321'],
        ]),
      },
    );
    const fields = {
      regions: ['eu-west-1', 'us-east-1'],
      share: ['{customer}', '210987654321'],
      'kms-key': 'alias/{region}',
      ssm: ['/{region}/{image}', '/{build}'],
    };
    const { places, refusals } = placesOf(targetOf(fields, [leg], { bestEffort: new Set(['eu-west-1']) }));
    assert.deepEqual(refusals, []);
    assert.deepEqual(
      places.map(({ region, isHome, isRequired, share, kmsKey, parameters }) => ({
        region,
        isHome,
        isRequired,
        share,
        kmsKey,
        parameters,
      })),
      [
        {
          region: 'us-east-1',
          isHome: true,
          isRequired: true,
          share: ['210987654321'],
          kmsKey: null,
          parameters: ['/us-east-1/web', '/amazon-ebs.web'],
        },
        {
          region: 'eu-west-1',
          isHome: false,
          isRequired: false,
          share: ['210987654321'],
          kmsKey: 'alias/eu-west-1',
          parameters: ['/eu-west-1/web', '/amazon-ebs.web'],
        },
      ],
    );
  });

  it('refuses two images under one parameter, but not one image of two legs', () => {
    const legs = [candidateOf({ 'us-east-1': 'ami-1' }), candidateOf({ 'us-east-1': 'ami-2' }, { leg: 'web/2' })];
    const { refusals } = placesOf(targetOf({ ssm: '/golden' }, legs));
    assert.match(
      refusals.join('\n'),
      /web \(amazon-ebs\.web\) and web\/2 \(amazon-ebs\.web\) would both be the image of the parameter \/golden in us-east-1/,
    );
    const alias = [candidateOf({ 'us-east-1': 'ami-1' }), candidateOf({ 'us-east-1': 'ami-1' }, { leg: 'web/2' })];
    assert.deepEqual(placesOf(targetOf({ ssm: '/golden' }, alias)).refusals, []);
  });

  it('keeps partitions apart', () => {
    const apart = (from: string, to: string): boolean =>
      placesOf(targetOf({ regions: [to] }, [candidateOf({ [from]: 'ami-1' })])).refusals.length > 0;
    assert.deepEqual(
      [
        apart('us-east-1', 'eu-west-1'),
        apart('us-east-1', 'us-gov-west-1'),
        apart('cn-north-1', 'cn-northwest-1'),
        apart('cn-north-1', 'us-east-1'),
        apart('us-iso-east-1', 'us-isob-east-1'),
        apart('us-gov-west-1', 'us-gov-east-1'),
      ],
      [false, true, false, true, true, false],
    );
  });
});
