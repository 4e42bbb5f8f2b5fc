import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';

import { createBakeFolder } from '../../../src/bake/folder.ts';
import { type Journal, writeJournal } from '../../../src/bake/journal.ts';
import { cleanUp } from '../../../src/actions/bake/post.ts';
import { writeAtomically } from '../../../src/core/files/files.ts';
import { ContainerSightings } from '../../../src/providers/docker/packer-watch.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { type Answer, scriptedDocker } from '../providers/scripted-docker.ts';
import { fakeHost } from '../core/runner/fake-host.ts';
import { sampleJournal } from './sample-journal.ts';

const volume = 'b'.repeat(64);

/** Post after a main step that was killed between its last note and the end of its report. */
async function after(phase: Journal['phase'], answers: Readonly<Record<string, Answer>>) {
  const docker = scriptedDocker(answers);
  const temporary = temporaryFolder();
  const folder = createBakeFolder({ temporary });
  const seen = { containers: ['c'.repeat(64)], volumes: [volume] };
  const note = folder.note('docker');
  writeAtomically(note, JSON.stringify(seen));
  assert.deepEqual(new ContainerSightings({ note, temporary: folder.temporary }).volumes, [volume]);
  const providers = [{ name: 'docker', account: null, regions: [], claims: [], otherBuilds: [] }];
  writeJournal(folder, sampleJournal(temporary, { phase, providers }));
  const base = fakeHost({ environment: docker.environment });
  await cleanUp({ ...base, temporary, state: () => folder.journal });
  return { docker, told: base.told, isFolderThere: existsSync(folder.path) };
}

const there = { [`volume inspect -- ${volume}`]: { out: JSON.stringify([{ Name: volume }]) } };

describe('post, where main was cut off as it told of a good bake', () => {
  it('removes what docker made for its containers, in silence', async () => {
    const { docker, told, isFolderThere } = await after('done', { ...there, [`volume rm -- ${volume}`]: {} });
    assert.deepEqual(docker.removals(), [`volume rm -- ${volume}`]);
    assert.deepEqual(told, []);
    assert.equal(isFolderThere, false);
  });

  it('says nothing where that was done', async () => {
    const gone = { code: 1, out: '[]', err: `Error: No such volume: ${volume}` };
    const { docker, told } = await after('done', { [`volume inspect -- ${volume}`]: gone });
    assert.deepEqual(docker.removals(), []);
    assert.deepEqual(told, []);
  });

  it('names what docker does not let go', async () => {
    const busy = { code: 1, err: 'Error response from daemon: remove: volume is in use' };
    const { told, isFolderThere } = await after('done', { ...there, [`volume rm -- ${volume}`]: busy });
    assert.match(told.map(([, text]) => text).join('\n'), new RegExp(`volume ${volume}.*in use`));
    assert.match(told.map(([, text]) => text).join('\n'), new RegExp(`docker volume rm ${volume}`));
    assert.equal(isFolderThere, false);
  });
});
