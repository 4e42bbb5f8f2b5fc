import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';

import { type BakeFolder, createBakeFolder, removeBakeFolder } from '../../../src/bake/folder.ts';
import { type Journal, readJournal, writeJournal } from '../../../src/bake/journal.ts';
import { providers } from '../../../src/providers/providers.ts';
import { Sightings } from '../../../src/bake/sightings.ts';
import { cancelFile, hurryJob, jobDeadline } from '../../../src/core/process/deadline.ts';
import type { Host } from '../../../src/core/runner/host.ts';
import { jobFolder } from '../../../src/core/files/paths.ts';
import { NAMES_KEY_PAIRS, OWN_CREDENTIALS } from '../../../src/providers/aws/claims.ts';
import { readLinks } from '../../../src/providers/aws/sweep/noted-links.ts';
import { ContainerSightings } from '../../../src/providers/docker/packer-watch.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { sampleJournal } from './sample-journal.ts';

describe('the journal', () => {
  const temporary = temporaryFolder();
  const host = { temporary };
  const written = (over: Partial<Journal> = {}): { folder: BakeFolder; journal: Journal } => {
    const folder = createBakeFolder(host);
    const journal = sampleJournal(temporary, over);
    writeJournal(folder, journal);
    return { folder, journal };
  };

  test('lies in a folder of random name that nobody else may read', () => {
    const { folder } = written();
    assert.match(folder.path, /\/bakehouse\/b-[0-9a-f]{8}$/);
    assert.notEqual(createBakeFolder(host).path, folder.path);
    for (const path of [folder.path, folder.temporary]) assert.equal(statSync(path).mode & 0o777, 0o700);
    assert.equal(statSync(folder.journal).mode & 0o777, 0o600);
  });

  test('is read back as it was written', () => {
    const { folder, journal } = written({ child: null, phase: 'done' });
    const read = readJournal(host, folder.journal, providers);
    assert.deepEqual([read?.folder.path, read?.journal], [folder.path, journal]);
  });

  test('goes away with its folder', () => {
    const { folder } = written();
    removeBakeFolder(folder);
    assert.equal(existsSync(folder.path), false);
    assert.equal(readJournal(host, folder.journal, providers), undefined);
    removeBakeFolder(folder);
  });

  test('that is not there is none', () => {
    assert.equal(readJournal(host, '', providers), undefined);
    assert.equal(readJournal(host, join(jobFolder(host), 'b-00000000', 'journal.json'), providers), undefined);
  });

  test('outside of the job is refused, also through a link or by a name', () => {
    const { folder } = written();
    const text = readFileSync(folder.journal, 'utf8');
    const outside = join(temporary, 'b-00000000');
    mkdirSync(outside);
    writeFileSync(join(outside, 'journal.json'), text);
    symlinkSync(outside, join(jobFolder(host), 'b-11111111'));
    mkdirSync(join(jobFolder(host), 'other'));
    writeFileSync(join(jobFolder(host), 'other', 'journal.json'), text);
    const paths = [
      join(outside, 'journal.json'),
      join(jobFolder(host), 'b-11111111', 'journal.json'),
      join(jobFolder(host), 'other', 'journal.json'),
      join(jobFolder(host), '..', 'b-00000000', 'journal.json'),
    ];
    for (const path of paths) assert.throws(() => readJournal(host, path, providers), /lies outside of/, path);
  });

  test('that names a record or a log outside of the job is refused', () => {
    for (const over of [
      { recordPath: join(temporary, 'elsewhere.json') },
      { logPath: join(jobFolder(host), '..', '..', 'log') },
    ]) {
      const { folder } = written(over);
      assert.throws(() => readJournal(host, folder.journal, providers), /outside of/);
    }
  });

  const AWS = { name: 'aws', account: null, regions: [], claims: [], otherBuilds: [] };
  const whole = sampleJournal(temporary);
  const tampered: readonly (readonly [name: string, text: string])[] = [
    ['cut off', JSON.stringify(whole).slice(0, -10)],
    ['empty', ''],
    ['no object', '[]'],
    ['of another schema', JSON.stringify({ ...whole, schema: 'bakehouse/journal/2' })],
    ['with a pid that would be a group', JSON.stringify({ ...whole, child: { pid: -1, startTime: '1' } })],
    ['with pid 0', JSON.stringify({ ...whole, main: { pid: 0, startTime: '1' } })],
    ['without a start time', JSON.stringify({ ...whole, child: { pid: 13, startTime: '' } })],
    ['with a mark that finds others', JSON.stringify({ ...whole, mark: '' })],
    ['with another phase', JSON.stringify({ ...whole, phase: 'new' })],
    ['without regions', JSON.stringify({ ...whole, providers: [{ ...AWS, regions: 'us-east-1' }] })],
    ['with a provider that is a path', JSON.stringify({ ...whole, providers: [{ ...AWS, name: '../aws' }] })],
    ['with a wrong record', JSON.stringify({ ...whole, record: { ...whole.record, status: 'fine' } })],
    ['with a negative place in the log', JSON.stringify({ ...whole, shown: -5 })],
  ];
  for (const [name, text] of tampered) {
    test(`${name} is refused`, () => {
      const { folder } = written();
      writeFileSync(folder.journal, text);
      assert.throws(() => readJournal(host, folder.journal, providers));
    });
  }

  describe('as it was while providers were booleans', () => {
    const old = new URL('../../fixtures/bake/journal-of-booleans/', import.meta.url);
    const textOf = (name: string): string =>
      readFileSync(new URL(name, old), 'utf8').replaceAll('RUNNER_TEMP', temporary);
    const copied = (): BakeFolder => {
      const folder = createBakeFolder(host);
      for (const name of ['journal.json', 'seen.json', 'links.json'])
        writeFileSync(join(folder.path, name), textOf(name));
      return folder;
    };

    test('is read, with its providers by name', () => {
      const journal = readJournal(host, copied().journal, providers)?.journal;
      assert.deepEqual(journal?.providers, [
        { name: 'docker', account: null, regions: [], claims: [], otherBuilds: [] },
        {
          name: 'aws',
          account: '123456789012',
          regions: ['eu-west-1', 'us-east-1'],
          claims: ['names-key-pairs', 'own-credentials'],
          otherBuilds: ['docker', 'docker.app'],
        },
      ]);
      assert.deepEqual(journal?.unasked, ['googlecompute']);
      assert.deepEqual([journal?.mark, journal?.record.leg], ['a'.repeat(32), 'server/us-east-1/acme']);
    });

    test('says of AWS what the sweep of AWS understands', () => {
      const claims = readJournal(host, copied().journal, providers)?.journal?.providers.find(
        ({ name }) => name === 'aws',
      )?.claims;
      assert.deepEqual(claims, [NAMES_KEY_PAIRS, OWN_CREDENTIALS]);
    });

    test('leaves to each provider what was seen of its own, and the processes to the bake', () => {
      const { folder } = readJournal(host, copied().journal, providers) ?? assert.fail();
      const containers = new ContainerSightings({ note: folder.note('docker'), temporary: folder.temporary });
      assert.deepEqual([containers.containers, containers.volumes], [['c'.repeat(64)], ['b'.repeat(64)]]);
      assert.deepEqual(readLinks(folder.note('aws'))['eu-west-1']?.volumes, ['vol-0123456789abcdef0']);
      assert.deepEqual(new Sightings(folder).processes, [{ pid: 4711, startTime: '99' }]);
    });

    test('is refused where what it says of them is not whole', () => {
      const folder = copied();
      writeFileSync(folder.journal, textOf('journal.json').replace('"regions":["eu-west-1","us-east-1"],', ''));
      assert.throws(() => readJournal(host, folder.journal, providers));
    });

    test('is read also where what was seen cannot be copied, as on a full disk', () => {
      const folder = copied();
      rmSync(join(folder.path, 'seen.json'));
      mkdirSync(join(folder.path, 'seen.json'));
      assert.equal(readJournal(host, folder.journal, providers)?.journal?.mark, 'a'.repeat(32));
      assert.deepEqual(readLinks(folder.note('aws'))['eu-west-1']?.volumes, ['vol-0123456789abcdef0']);
    });

    test('is read a second time as well', () => {
      const folder = copied();
      readJournal(host, folder.journal, providers);
      writeFileSync(folder.note('docker'), '{"containers":[],"volumes":[]}');
      readJournal(host, folder.journal, providers);
      assert.equal(readFileSync(folder.note('docker'), 'utf8'), '{"containers":[],"volumes":[]}');
    });
  });

  test("of a temporary folder that cannot be written is the user's trouble, with the remedy", () => {
    const file = join(temporary, 'file');
    writeFileSync(file, '');
    const taken = join(temporary, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'bakehouse'), '');
    for (const path of [file, taken])
      assert.throws(() => createBakeFolder({ temporary: path }), {
        name: 'UserError',
        message: /cannot be written \(ENOTDIR\).*RUNNER_TEMP names it/,
      });
  });
});

describe('jobDeadline', () => {
  /** By the clocks of this process, and of the machine since its start. */
  const now = 1_795_249_011_000;
  const machine = 86_400_000;
  const hostOf = (temporary: string, id = '17', attempt = 1): Pick<Host, 'temporary' | 'run'> => ({
    temporary,
    run: { id, attempt, url: '', repository: '', commit: '', ref: '', event: '' },
  });

  test('counts from the first that noticed the cancel, for the whole job', () => {
    const host = hostOf(temporaryFolder());
    const first = jobDeadline(host, now, machine);
    assert.deepEqual(first, { wait: now + 180_000, end: now + 260_000 });
    assert.deepEqual(jobDeadline(host, now + 100_000, machine + 100_000), first);
    assert.deepEqual(jobDeadline(hostOf(host.temporary), now + 1, machine + 1), first);
    assert.equal(statSync(cancelFile(host)).mode & 0o777, 0o600);
  });

  for (const [way, jump] of [
    ['forward', 3_600_000],
    ['back', -3_600_000],
  ] as const) {
    test(`counts on evenly for a process that began after the time of day was set an hour ${way}`, () => {
      const host = hostOf(temporaryFolder());
      jobDeadline(host, now, machine);
      const later = now + 10_000 + jump;
      assert.deepEqual(jobDeadline(host, later, machine + 10_000), { wait: later + 170_000, end: later + 250_000 });
    });
  }

  test('of another job is another', () => {
    jobDeadline(hostOf(temporaryFolder()), now, machine);
    assert.equal(jobDeadline(hostOf(temporaryFolder()), now + 5, machine + 5).wait, now + 5 + 180_000);
  });

  test('is never later than from now, whatever the file says', () => {
    const host = hostOf(temporaryFolder());
    jobDeadline(host, now, machine);
    writeFileSync(cancelFile(host), String(machine * 2));
    assert.equal(jobDeadline(host, now, machine).wait, now + 180_000);
  });

  test('of a file that another is just writing is its time', (t) => {
    const host = hostOf(temporaryFolder());
    const path = cancelFile(host);
    t.mock.method(Date, 'now', () => now + 9000);
    for (const text of ['', 'x', '-1', 'NaN']) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
      utimesSync(path, now / 1000, now / 1000);
      const deadline = { wait: now + 180_000, end: now + 260_000 };
      assert.deepEqual(jobDeadline(host, now + 9000, machine), deadline, text);
    }
  });

  test('of another run or attempt counts for nothing, also where both lie in one folder', () => {
    const temporary = temporaryFolder();
    jobDeadline(hostOf(temporary), now, machine);
    const [later, after] = [now + 200_000, machine + 200_000];
    for (const other of [hostOf(temporary, '18'), hostOf(temporary, '17', 2), hostOf(temporary, '')]) {
      assert.equal(jobDeadline(other, later, after).wait, later + 180_000);
    }
    assert.equal(jobDeadline(hostOf(temporary), later, after).wait, now + 180_000);
  });

  test('is in seconds once somebody asked a second time', () => {
    const host = hostOf(temporaryFolder());
    jobDeadline(host, now, machine);
    hurryJob(host, machine + 1000);
    assert.equal(jobDeadline(host, now + 1000, machine + 1000).wait, now + 1000 + 5000);
  });

  test('is now where no file can be written, and never throws', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    assert.deepEqual(jobDeadline(hostOf(file), now, machine), { wait: now, end: now + 80_000 });
  });
});
