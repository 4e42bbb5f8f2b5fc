import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { standInOf } from '../../../src/bake/planned-leg.ts';
import { providers } from '../../../src/providers/providers.ts';

describe('what stands for a parent that is not there, in a check', () => {
  const leg = { slug: 'base-eu', key: 'bk2-x' };
  const inRegion = { ...leg, region: 'eu-west-1' };
  for (const [what, builders, of, wanted] of [
    ['an AMI is one where it is started by a builder of EC2', ['amazon-ebs'], inRegion, /^ami-0+$/],
    ['an image of OpenStack is none of AWS, though it has a region', ['openstack'], inRegion, undefined],
    ['an image of a builder that nobody knows is none of AWS', ['digitalocean'], inRegion, undefined],
    ['a disk is none of AWS', ['qemu'], inRegion, undefined],
    ['an image of docker is a name', ['docker'], leg, /base-eu/],
    ['an image of a Dockerfile is a name', ['dockerfile'], leg, /base-eu/],
    ['what cannot be read is an AMI in a region', [], inRegion, /^ami-0+$/],
    ['what cannot be read is a name elsewhere', [], leg, /base-eu/],
  ] as const) {
    it(what, () => {
      const is = standInOf(providers, builders, of);
      if (wanted === undefined) assert.equal(is, undefined);
      else assert.match(is ?? '', wanted);
    });
  }
});
