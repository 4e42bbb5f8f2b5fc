import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { filesFields } from '../../../../src/publish/files/fields.ts';
import { createFilesPublisher, type FilesPublisher } from '../../../../src/publish/files/files.ts';
import type { Placed } from '../../../../src/image/provider-target.ts';
import { candidatesOf, memoryLedger, placedImage } from '../../../support/publish/candidates.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const root = temporaryFolder();
let folders = 0;

function freshFolder(): string {
  const folder = join(root, String(folders++));
  mkdirSync(folder);
  return folder;
}

const placed: readonly Placed[] = [
  placedImage({ id: 'ami-1', region: 'us-east-1' }),
  placedImage({ id: 'ami-2', region: 'eu-west-1' }),
];

function publisherIn(folder: string, fields: object, images = placed): FilesPublisher {
  return createFilesPublisher({
    target: 'ids',
    fields: filesFields.parse(fields),
    candidates: candidatesOf(images),
    fleet: null,
    folder,
    world: null,
  });
}

function statuses(publisher: FilesPublisher): readonly unknown[] {
  return publisher.outcomes().map(({ ref, region, status }) => [ref, region, status]);
}

describe('createFilesPublisher', () => {
  it('writes what differs, one change for each file, and nothing the second time', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'us-east-1.properties'), 'web.image.id=ami-1\n');
    const fields = { properties: '{region}.properties', tfvars: 'deep/er/images.auto.tfvars.json' };
    const first = publisherIn(folder, fields);
    assert.deepEqual(
      (await first.preflight()).changes.map(({ what, before, after, phase, kind }) => [
        what,
        before,
        after,
        phase,
        kind,
      ]),
      [
        ['write deep/er/images.auto.tfvars.json', null, '6 lines', 'announce', 'files'],
        ['write eu-west-1.properties', null, '1 line', 'announce', 'files'],
      ],
    );
    assert.deepEqual(readdirSync(folder), ['us-east-1.properties'], 'a preflight writes nothing');
    const ledger = memoryLedger();
    await first.carryOut('announce', ledger, placed);
    assert.equal(ledger.mutations(), 2);
    assert.deepEqual(first.written(), [
      'deep/er/images.auto.tfvars.json',
      'eu-west-1.properties',
      'us-east-1.properties',
    ]);
    assert.deepEqual(statuses(first), [
      ['deep/er/images.auto.tfvars.json', 'eu-west-1', 'created'],
      ['deep/er/images.auto.tfvars.json', 'us-east-1', 'created'],
      ['eu-west-1.properties', 'eu-west-1', 'created'],
      ['us-east-1.properties', 'us-east-1', 'unchanged'],
    ]);
    assert.equal(readFileSync(join(folder, 'eu-west-1.properties'), 'utf8'), 'web.image.id=ami-2\n');
    assert.deepEqual(readdirSync(join(folder, 'deep/er')), ['images.auto.tfvars.json'], 'nothing temporary is left');

    const again = memoryLedger();
    const second = publisherIn(folder, fields);
    const before = statSync(join(folder, 'eu-west-1.properties'), { bigint: true }).mtimeNs;
    assert.deepEqual(await second.preflight(), { refusals: [], notices: [], changes: [] });
    await second.carryOut('announce', again, placed);
    assert.equal(again.mutations(), 0);
    assert.equal(statSync(join(folder, 'eu-west-1.properties'), { bigint: true }).mtimeNs, before);
    assert.deepEqual([...new Set(second.outcomes().map(({ status }) => status))], ['unchanged']);
  });

  it('keeps the mode of a file', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'ids.json'), '{}');
    chmodSync(join(folder, 'ids.json'), 0o754);
    await publisherIn(folder, { map: 'ids.json' }).carryOut('announce', memoryLedger(), placed);
    assert.equal(statSync(join(folder, 'ids.json')).mode & 0o7777, 0o754);
    assert.match(readFileSync(join(folder, 'ids.json'), 'utf8'), /ami-2/);
  });

  it('has the ids as they are when all else is done', async () => {
    const folder = freshFolder();
    const copied = [...placed, placedImage({ id: 'ami-3', region: 'ap-south-1' })];
    await publisherIn(folder, { tfvars: 'x.json' }).carryOut('announce', memoryLedger(), copied);
    const text = readFileSync(join(folder, 'x.json'), 'utf8');
    assert.deepEqual(JSON.parse(text), {
      web_image_id: { 'ap-south-1': 'ami-3', 'eu-west-1': 'ami-2', 'us-east-1': 'ami-1' },
    });
  });

  const refused: readonly { title: string; fields: object; arrange: (folder: string) => void; error: RegExp }[] = [
    {
      title: 'a map that is no JSON',
      fields: { map: 'ids.json', tfvars: 'a.json' },
      arrange: (folder) => writeFileSync(join(folder, 'ids.json'), 'x: y'),
      error: /^Target ids, files: `map` \("ids\.json"\): the file that is there is not JSON/,
    },
    {
      title: 'a link to a file outside',
      fields: { map: 'ids.json', tfvars: 'a.json' },
      arrange: (folder) => {
        const outside = join(freshFolder(), 'x.json');
        writeFileSync(outside, '{}');
        symlinkSync(outside, join(folder, 'ids.json'));
      },
      error: /"ids\.json" is a link; name the path that it leads to/,
    },
    {
      title: 'a folder that leads outside',
      fields: { map: 'link/ids.json', tfvars: 'a.json' },
      arrange: (folder) => symlinkSync(freshFolder(), join(folder, 'link')),
      error: /"link" is a link/,
    },
    {
      title: 'a link into .git',
      fields: { map: 'link/config', tfvars: 'a.json' },
      arrange: (folder) => {
        mkdirSync(join(folder, '.git'));
        symlinkSync('.git', join(folder, 'link'));
      },
      error: /"link" is a link/,
    },
    {
      title: 'a folder in the place of the file',
      fields: { map: 'ids.json', tfvars: 'a.json' },
      arrange: (folder) => mkdirSync(join(folder, 'ids.json')),
      error: /"ids\.json" is no plain file/,
    },
    {
      title: 'a file in the place of a folder',
      fields: { map: 'ids/x.json', tfvars: 'a.json' },
      arrange: (folder) => writeFileSync(join(folder, 'ids'), ''),
      error: /"ids" is no folder/,
    },
    {
      title: 'more than a list of ids can have',
      fields: { map: 'ids.json', tfvars: 'a.json' },
      arrange: (folder) => writeFileSync(join(folder, 'ids.json'), ' '.repeat(4 * 1024 * 1024 + 1)),
      error: /"ids\.json".*4194305 bytes; at most 4194304 are read|has 4194305 bytes; at most 4194304/,
    },
  ];
  for (const { title, fields, arrange, error } of refused) {
    it(`refuses ${title}, and writes no other file either`, async () => {
      const folder = freshFolder();
      arrange(folder);
      const before = readdirSync(folder);
      const publisher = publisherIn(folder, fields);
      const { refusals } = await publisher.preflight();
      assert.equal(refusals.length, 1);
      assert.match(refusals[0] ?? '', error);
      const ledger = memoryLedger();
      await publisher.carryOut('announce', ledger, placed);
      assert.equal(ledger.mutations(), 0);
      assert.deepEqual(readdirSync(folder), before);
      assert.deepEqual([...new Set(publisher.outcomes().map(({ status }) => status))].sort(), ['failed', 'skipped']);
      assert.deepEqual(publisher.written(), []);
    });
  }

  it('refuses what placeholders make of a path, and two images under one name', async () => {
    const folder = freshFolder();
    const { refusals } = await publisherIn(folder, { map: '{distro}.json' }).preflight();
    assert.match(
      refusals.join(),
      /^Target ids, files: `map` \("\{distro\}\.json"\): the placeholder \{distro\} is not known/,
    );
    const { refusals: clashes } = await publisherIn(folder, { properties: 'x.properties' }).preflight();
    assert.match(clashes.join(), /Add \{region\} to `property`, or to the path/);
    const publisher = publisherIn(folder, { map: '{distro}.json' });
    await publisher.carryOut('announce', memoryLedger(), placed);
    assert.deepEqual(statuses(publisher), [
      [null, 'eu-west-1', 'failed'],
      [null, 'us-east-1', 'failed'],
    ]);
  });

  it('writes nothing once the run is cancelled', async () => {
    const folder = freshFolder();
    const ledger = memoryLedger();
    ledger.abort();
    const publisher = publisherIn(folder, { map: 'ids.json' });
    await publisher.carryOut('announce', ledger, placed);
    assert.deepEqual(readdirSync(folder), []);
    assert.deepEqual([...new Set(publisher.outcomes().map(({ status }) => status))], ['failed']);
  });

  it('needs a repository for a commit', async () => {
    const { refusals } = await publisherIn(freshFolder(), { map: 'ids.json', deliver: 'commit' }).preflight();
    assert.match(refusals.join(), /deliver: commit needs a repository on GitHub, which is not known here/);
  });
});
