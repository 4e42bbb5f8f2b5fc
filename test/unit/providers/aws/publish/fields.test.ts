import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';

import { awsFields } from '../../../../../src/providers/aws/publish/fields.ts';

const ORGANISATION = 'arn:aws:organizations::123456789012:organization/o-abcdefghij';
const UNIT = 'arn:aws-us-gov:organizations::123456789012:ou/o-abcdefghij/ou-ab12-abcdefgh';

describe('awsFields', () => {
  it('has defaults that change nothing but what is said', () => {
    assert.deepEqual(awsFields.parse({}), {
      regions: [],
      share: [],
      'share-mode': 'add',
      'max-unshare': 5,
      'share-snapshots': false,
      public: false,
      protect: false,
      ssm: [],
      'launch-templates': [],
    });
  });

  for (const fields of [
    { regions: ['eu-west-1', 'us-gov-west-1', '{region}'], share: ['000000000012', ORGANISATION, UNIT, '{account}'] },
    { 'deprecate-after': 90, ssm: '/images/{image}/{region}' },
    { 'deprecate-after': 'P1Y6M', ssm: ['golden', '/a/b.c_d-e'] },
  ]) {
    it(`takes ${JSON.stringify(fields)}`, () => void awsFields.parse(fields));
  }

  const refused: readonly (readonly [object, RegExp])[] = [
    [{ share: ['12345678901a'] }, /"share" takes ids of accounts \(12 digits, in quotes\).*"12345678901a"/],
    [
      { share: [123_456_789_012] },
      /has to be text: write it in quotes, as "123456789012", or its zeros in front are lost/,
    ],
    [{ share: ['arn:aws:iam::123456789012:root'] }, /"share" takes ids of accounts .* but has "arn:aws:iam/],
    [{ share: 'all' }, /expected array/],
    [{ regions: ['EU'] }, /"regions" takes names of regions, such as eu-west-1, but has "EU"/],
    [{ 'share-mode': 'replace' }, /"add"\|"exact"/],
    [{ 'max-unshare': -1 }, />=0/],
    [{ 'deprecate-after': 0 }, /Too small|Invalid input/],
    [{ 'deprecate-after': 'P0D' }, /a number of days, or an ISO 8601 period/],
    [{ 'deprecate-after': '90' }, /a number of days, or an ISO 8601 period/],
    [{ 'deprecate-after': 'PT5H' }, /a number of days, or an ISO 8601 period/],
    [{ ssm: '/aws/service/x' }, /"ssm" takes names of parameters/],
    [{ ssm: 'a/b' }, /"ssm" takes names of parameters/],
    [{ ssm: `/${'a/'.repeat(15)}b` }, /at most 15 levels/],
    [{ ssm: '/with space' }, /"ssm" takes names of parameters/],
    [{ shares: [] }, /Unrecognized key: "shares"/],
  ];
  for (const [fields, message] of refused) {
    it(`refuses ${JSON.stringify(fields)}`, () => {
      const parsed = awsFields.safeParse(fields);
      assert.equal(parsed.success, false);
      assert.match(JSON.stringify(z.treeifyError(parsed.error)).replaceAll('\\"', '"'), message);
    });
  }
});
