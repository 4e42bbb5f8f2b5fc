import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { NetworkError, NotFoundError } from '../../../../src/packer/install/fetch.ts';
import { listReleases, NoIndexError } from '../../../../src/packer/install/release-index.ts';
import type { ReleaseSource } from '../../../../src/packer/install/source.ts';

const { signal } = new AbortController();
const linux = { os: 'linux', arch: 'amd64' };
const builds = (...platforms: readonly string[]) => ({
  builds: platforms.map((name) => ({ os: name.split('_')[0], arch: name.split('_')[1] })),
});

/** A source that holds an index, and where given the folders of a mirror on this machine. */
function holding(index: string | Uint8Array | Error, folders?: readonly string[]): ReleaseSource {
  return {
    name: 'https://mirror.example',
    isMirror: true,
    identity: 'x',
    // oxlint-disable-next-line require-await -- as a source answers
    open: async () => {
      if (index instanceof Error) throw index;
      return (async function* body() {
        yield Buffer.from(index);
      })();
    },
    list: () => folders,
    traffic: { requests: 0, bytes: 0 },
  };
}

async function list(source: ReleaseSource): Promise<readonly string[]> {
  return (await listReleases(source, 'packer', linux, signal)).map(({ text }) => text);
}

describe('the index of a release host', () => {
  it('gives the versions that are built for the platform', async () => {
    const versions = {
      '1.9.1': builds('linux_amd64', 'darwin_arm64'),
      '1.9.2': builds('darwin_arm64'),
      '1.10.0-rc1': builds('linux_amd64'),
      '1.8.0+ent': builds('linux_amd64'),
      '0.1.0': {},
      nonsense: builds('linux_amd64'),
      '../../etc': builds('linux_amd64'),
    };
    assert.deepEqual(await list(holding(JSON.stringify({ name: 'packer', versions }))), [
      '1.9.1',
      '1.10.0-rc1',
      '0.1.0',
    ]);
  });

  it('is not needed in a folder', async () => {
    const folders = ['1.9.1', '1.16.0', 'latest', 'LICENSE'];
    assert.deepEqual(await list(holding(new NotFoundError('x', 'is not there'), folders)), ['1.9.1', '1.16.0']);
  });

  it('counts in a folder that has one', async () => {
    const index = JSON.stringify({ versions: { '1.9.1': builds('linux_amd64') } });
    assert.deepEqual(await list(holding(index, ['1.16.0', 'index.json'])), ['1.9.1']);
  });

  it('that is missing is told with what to do', async () => {
    await assert.rejects(list(holding(new NotFoundError('x', 'is not there'))), (error) => {
      assert.ok(error instanceof NoIndexError);
      assert.match(
        error.message,
        /^https:\/\/mirror\.example\/packer\/index\.json is not there.*Name an exact version/,
      );
      return true;
    });
  });

  it('leaves trouble of the network as it is, for another attempt', async () => {
    await assert.rejects(list(holding(new NetworkError('gone'))), NetworkError);
  });

  const hostile: readonly (readonly [name: string, text: string | Uint8Array])[] = [
    ['nothing', ''],
    ['HTML', '<!DOCTYPE html><title>Sign in</title>'],
    ['half of it', '{"versions": {"1.9.1": {"builds": ['],
    ['a list', '[]'],
    ['null', 'null'],
    ['without versions', '{"name": "packer"}'],
    ['versions as a list', '{"versions": ["1.9.1"]}'],
    ['a version that is null', '{"versions": {"1.9.1": null}}'],
    ['builds that are no list', '{"versions": {"1.9.1": {"builds": {"os": "linux"}}}}'],
    ['a build without a platform', '{"versions": {"1.9.1": {"builds": [{}]}}}'],
    ['nested 200 000 deep', '['.repeat(200_000)],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x7b])],
    ['more than anybody sends', Buffer.alloc((64 << 20) + 1, ' ')],
  ];
  for (const [name, text] of hostile) {
    it(`is refused: ${name}`, async () => {
      await assert.rejects(list(holding(text)), (error) => {
        assert.ok(error instanceof UserError, String(error));
        assert.match(error.message, /^https:\/\/mirror\.example\/packer\/index\.json is /);
        assert.ok(error.message.length < 500 && !error.message.includes('\n'), error.message);
        return true;
      });
    });
  }
});
