import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import {
  beginJournal,
  createVerifyFolder,
  type VerifyJournal,
  readJournal,
} from '../../../../src/actions/kitchen-verify/journal.ts';
import { jobFolder } from '../../../../src/core/files/paths.ts';
import type { TestJournalEntry } from '../../../../src/kitchen/engine.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const MARK = '0123456789abcdef0123456789abcdef';

/** As the first version wrote it, to the letter. */
const OLD =
  '{"schema":"bakehouse/verify-journal/1","phase":"stopping","main":{"pid":4711,"startTime":"123"},"engine":"script",' +
  `"mark":"${MARK}","root":"/w","keep":[],"destroy":"always","subject":{"leg":"web/trixie","slug":"web-trixie",` +
  '"provider":"aws","region":"eu-west-1","account":null,"id":"ami-1","reference":"ami-1","files":[]},' +
  '"environment":{"PATH":"/bin"},"kitchen":{"command":["bundle","exec","kitchen"],"version":"4.1.5","environment":{},' +
  '"gemfileLock":"/w/Gemfile.lock"},"entries":[{"kind":"instance","instance":"web/trixie","config":null},' +
  '{"kind":"container","name":"bakehouse-web-1"},{"kind":"ec2-instance","region":"eu-west-1","id":"i-0a"},' +
  '{"kind":"process","process":{"pid":4712,"startTime":"124"},"instance":"web/trixie"},{"kind":"ended","pid":4712}],' +
  '"traces":[{"root":"/w","watched":[{"path":".kitchen","wasThere":false,"copy":null,"held":[]}]}]}';

const FIRST = {
  main: { pid: 1, startTime: '2' },
  engine: 'kitchen',
  mark: MARK,
  root: '/w',
  destroy: 'always',
  subject: {
    leg: 'web', slug: 'web', provider: 'example', region: 'local', account: null, id: 'i', reference: 'i', files: [],
  },
  environment: {},
} as const; // prettier-ignore

function place() {
  const temporary = temporaryFolder();
  return { host: { ...fakeHost(), temporary }, temporary };
}

function begin(host: ReturnType<typeof place>['host']) {
  const folder = createVerifyFolder(host);
  const { subject } = FIRST;
  return { folder, journal: beginJournal(host, folder, { ...FIRST, subject: { ...subject, files: [] } }) };
}

describe('the journal of a verification', () => {
  test('of the first version is read, with what it names of docker and of EC2', () => {
    const { host } = place();
    const folder = join(jobFolder(host), 'v-0a1b2c3d');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'journal.json');
    writeFileSync(path, OLD);
    const journal = readJournal(host, path)?.journal;
    const { keep, ...old } = JSON.parse(OLD);
    assert.deepEqual(keep, []);
    assert.deepEqual(journal, {
      ...old,
      schema: 'bakehouse/verify-journal/2',
      entries: [
        { kind: 'instance', instance: 'web/trixie', config: null },
        { kind: 'started', provider: 'docker', region: 'local', id: 'bakehouse-web-1' },
        { kind: 'started', provider: 'aws', region: 'eu-west-1', id: 'i-0a' },
        { kind: 'process', process: { pid: 4712, startTime: '124' }, instance: 'web/trixie' },
        { kind: 'ended', pid: 4712 },
      ],
    });
  });

  test('holds a provider that nobody here knows, and is read as it was written', () => {
    const { host } = place();
    const { folder, journal } = begin(host);
    const entries: readonly TestJournalEntry[] = [
      { kind: 'instance', instance: 'one-a', config: '/own/kitchen.yml' },
      { kind: 'started', provider: 'example', region: 'here', id: 'thing-1' },
    ];
    for (const entry of entries) journal.note(entry);
    journal.change({ phase: 'done' });
    const read: VerifyJournal | undefined = readJournal(host, folder.journal)?.journal;
    assert.deepEqual(read, journal.value);
    assert.deepEqual([read?.phase, read?.subject.provider, read?.entries], ['done', 'example', entries]);
    assert.deepEqual(host.told.at(-1), ['state', `journal=${folder.journal}`]);
  });

  test('is refused where it is of a later version, or lies elsewhere', () => {
    const { host, temporary } = place();
    const { folder } = begin(host);
    writeFileSync(folder.journal, readFileSync(folder.journal, 'utf8').replace('journal/2', 'journal/3'));
    assert.throws(() => readJournal(host, folder.journal), /schema/);
    const elsewhere = join(temporary, 'v-0a1b2c3d');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'journal.json'), OLD);
    assert.throws(() => readJournal(host, join(elsewhere, 'journal.json')), /lies outside of/);
  });

  test('leaves nothing where it cannot be written', () => {
    const { host } = place();
    const folder = createVerifyFolder(host);
    mkdirSync(folder.journal);
    const { subject } = FIRST;
    assert.throws(() => beginJournal(host, folder, { ...FIRST, subject: { ...subject, files: [] } }));
    assert.equal(existsSync(folder.path), false);
  });
});
