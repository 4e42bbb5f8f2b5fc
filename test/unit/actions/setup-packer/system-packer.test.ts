import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { whyNotCounted } from '../../../../src/actions/setup-packer/planned.ts';
import { versionRequest } from '../../../../src/packer/install/version-request.ts';

const path = '/usr/bin/packer';
const docker = { source: 'github.com/hashicorp/docker' };
const request = (input: string) => versionRequest({ input, file: undefined, lock: undefined, required: [] });

describe('the Packer on PATH', () => {
  it('does not count where it knows no plugins and the template wants one', () => {
    assert.match(
      whyNotCounted({ path, version: '1.6.6' }, [docker], request('auto')) ?? '',
      /^\/usr\/bin\/packer is Packer 1\.6\.6, which knows no plugins, and github\.com\/hashicorp\/docker is wanted/,
    );
  });

  it('counts where it knows them, where none is wanted, and where it is asked for by its version', () => {
    assert.equal(whyNotCounted({ path, version: '1.7.0' }, [docker], request('auto')), undefined);
    assert.equal(whyNotCounted({ path, version: '1.6.6' }, [], request('auto')), undefined);
    assert.equal(whyNotCounted({ path, version: '1.6.6' }, [docker], request('1.6.6')), undefined);
  });

  it('does not count where it is another program of that name', () => {
    assert.match(whyNotCounted({ path, version: undefined }, [], request('auto')) ?? '', /is not HashiCorp's Packer/);
  });
});
