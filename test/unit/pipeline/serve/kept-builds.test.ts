// Builds that a service keeps, whatever happens to its machine and its folder.
import assert from 'node:assert/strict';
import fs, { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';

import { failedResponse, KeptBuilds } from '../../../../src/pipeline/serve/kept-builds.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';

const intake = {
  id: undefined,
  request: { giturl: 'https://git.example.org/acme/web.git' },
  secrets: [['a', 'b c']] as const,
  digest: 'd',
};

describe('builds that are kept', () => {
  it('are on the disk when they are taken', { skip: process.platform !== 'linux' && 'needs /proc' }, async (t) => {
    const folder = await temporaryFolder(t);
    const builds = new KeptBuilds(folder, () => assert.fail());
    const synced: string[] = [];
    t.mock.method(fs, 'fsyncSync', (file: number) => synced.push(relative(folder, readlinkSync(`/proc/self/fd/${file}`))));
    syncBuiltinESMExports();
    const { id } = builds.add(intake);
    t.mock.restoreAll();
    syncBuiltinESMExports();
    const aside = join('builds', `.${id}`);
    const files = [join(aside, 'request.json'), aside, join(aside, 'secrets'), aside];
    assert.deepEqual(synced, [...files, 'builds']);
  }); // prettier-ignore

  it('whose files somebody has removed are gone, and keep no other one', async (t) => {
    const folder = await temporaryFolder(t);
    const builds = new KeptBuilds(folder, () => assert.fail());
    const [old = '', last = '', running = ''] = Array.from({ length: 3 }, () => builds.add(intake).id);
    for (const id of [old, last]) builds.end(id, failedResponse(id, 1, 'no'));
    rmSync(builds.folderOf(old), { recursive: true });
    rmSync(builds.folderOf(running), { recursive: true });
    builds.end(running, failedResponse(running, 1, 'no'));
    assert.equal(builds.prune(1), 1);
    assert.deepEqual(builds.all.map(({ id }) => id), [last]);
    rmSync(builds.folderOf(last), { recursive: true });
    assert.equal(builds.get(last), undefined, 'it may be asked for again');
    assert.deepEqual(readdirSync(join(folder, 'builds')), []);
  }); // prettier-ignore
});
