import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { platformOf } from '../../../../src/packer/install/platform.ts';
import { fetchRelease } from '../../../../src/packer/install/release.ts';
import { sourceOf } from '../../../../src/packer/install/source.ts';
import { makeMirror, scriptPacker } from '../../../support/mirror/release.ts';
import { type MirrorServer, serveMirror } from '../../../support/mirror/server.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const options = { idle: 1000, attempts: 1, backoff: 1, random: () => 0, userAgent: 'bakehouse-test' };

describe('a release', () => {
  const folder = temporaryFolder();
  let mirror: MirrorServer;
  before(async () => {
    const releases = [{ version: '1.10.0', binary: Buffer.from(scriptPacker('1.10.0')) }];
    await makeMirror(join(folder, 'mirror'), { releases });
    mirror = await serveMirror(join(folder, 'mirror'));
  });
  after(() => mirror.stop());

  /** What is said of a version whose list nobody signed, or that is not there at all. */
  async function refusal(version: string): Promise<string> {
    const target = join(folder, version);
    mkdirSync(target);
    const request = {
      product: 'packer',
      version,
      platform: platformOf(process.platform, process.arch),
      verify: 'signature',
      keyring: { kind: 'hashicorp' },
      locked: undefined,
      pick: (entry: string) => entry,
    } as const;
    const fetching = { options, signal: new AbortController().signal, now: new Date(), note: () => {} };
    try {
      await fetchRelease(
        request,
        sourceOf(mirror.url, options, () => {}),
        target,
        fetching,
      );
    } catch (error) {
      assert.ok(error instanceof UserError);
      return error.message;
    }
    throw new Error('it was fetched');
  }

  it('that does not exist is told as that: nothing is said of its signature, and no check is advised to be turned off', async () => {
    const said = await refusal('1.99.0');
    assert.match(said, /has no packer 1\.99\.0 for \w+: .*HTTP 404.*Is the version right\? Nothing was installed\.$/);
    assert.doesNotMatch(said, /signature|verify|checksum/);
  });

  it('that exists without a signature is told as that', async () => {
    assert.match(await refusal('1.10.0'), /has no signature for packer 1\.10\.0 .*set verify: checksum/);
  });
});
