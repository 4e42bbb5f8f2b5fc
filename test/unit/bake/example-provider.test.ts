import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { cleanupOf } from '../../../src/bake/cleanup.ts';
import { askProvider } from '../../../src/bake/asked.ts';
import { createBakeFolder } from '../../../src/bake/folder.ts';
import { bringImage, sendImages, settleHandoff } from '../../../src/bake/hand-off.ts';
import { readJournal, writeJournal } from '../../../src/bake/journal.ts';
import { tagImages } from '../../../src/bake/tags.ts';
import { steadyNow } from '../../../src/core/clock.ts';
import { delay } from '../../../src/core/process/process.ts';
import type { Leftover } from '../../../src/image/leftover.ts';
import type { Provider } from '../../../src/image/provider.ts';
import type { OwnBake, PreflightRequest, ReadRecipe, SweepRequest } from '../../../src/image/provider-bake.ts';
import type { TagRequest } from '../../../src/image/provider-keep.ts';
import { connectBuildDaemon } from '../../../src/providers/docker/docker.ts';
import { providers } from '../../../src/providers/providers.ts';
import { fakeHost } from '../core/runner/fake-host.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { sampleRecord } from '../image/sample-record.ts';
import { uiLine } from '../packer/run/fixtures.ts';
import { sampleJournal } from './sample-journal.ts';

const example: Provider = { name: 'example', title: 'Example Cloud', builders: [/^example-/], rules: {} };

const recipe: ReadRecipe = { builds: [], regions: ['moon'], texts: ['shared'], values: [], variableTexts: [] };
const asking = {
  host: fakeHost(),
  environment: { A: '1' },
  recipe,
  account: 'mine',
  workingDirectory: '/work',
  slug: 'web',
};

describe('a bake whose provider nobody here knows', () => {
  test('asks its preflight, and keeps by its name what that says', async () => {
    const asked: PreflightRequest[] = [];
    const preflight: Provider['preflight'] = {
      regions: async ({ regions }, environment) => [...regions, environment['A'] ?? ''],
      check: async (request) => {
        asked.push(request);
        return 'mine';
      },
    };
    const kept = await askProvider({ ...example, preflight }, asking, { claims: ['shared'], otherBuilds: ['docker'] });
    assert.deepEqual(kept, {
      name: 'example',
      account: 'mine',
      regions: ['moon', '1'],
      claims: ['shared'],
      otherBuilds: ['docker'],
    });
    assert.deepEqual(
      asked.map(({ regions, account }) => [regions, account]),
      [[['moon', '1'], 'mine']],
    );
    const temporary = temporaryFolder();
    const folder = createBakeFolder({ temporary });
    writeJournal(folder, sampleJournal(temporary, { providers: [kept] }));
    assert.deepEqual(readJournal({ temporary }, folder.journal, providers)?.journal?.providers, [kept]);
  });

  test('asks nothing of one that has no preflight, and stops where one refuses', async () => {
    assert.deepEqual(await askProvider(example, asking, { claims: [], otherBuilds: [] }), {
      name: 'example',
      account: null,
      regions: [],
      claims: [],
      otherBuilds: [],
    });
    const check = async (): Promise<never> => Promise.reject(new Error('no rights'));
    await assert.rejects(askProvider({ ...example, preflight: { check } }, asking, { claims: [], otherBuilds: [] }), {
      message: 'no rights',
    });
  });

  test('has it looked at, noted, swept and tidied by the post step, each with what is its own', async () => {
    const calls: (readonly [string, OwnBake])[] = [];
    const sweeps: SweepRequest[] = [];
    const provider: Provider = {
      ...example,
      lines: { telling: /Example: /, trusted: (text) => (text === 'Example: T1' ? [['token', 'T1']] : []) },
      sweep: {
        what: 'things',
        command: () => 'example list',
        look: async (bake) => void calls.push(['look', bake]),
        note: async (bake) => void calls.push(['note', bake]),
        tidy: async (bake) => (calls.push(['tidy', bake]), []),
        sweep: async (request) => (sweeps.push(request), []),
      },
    };
    const temporary = temporaryFolder();
    const folder = createBakeFolder({ temporary });
    writeFileSync(folder.stdout, uiLine('==> example-vm.a: Example: T1'));
    const own = { name: 'example', account: null, regions: ['moon'], claims: ['shared'], otherBuilds: [] };
    const gone = { ...own, name: 'gone' };
    const journal = sampleJournal(temporary, { providers: [own, gone], keepOnFailure: true });
    const means = { providers: [...providers, provider], connectDaemon: connectBuildDaemon };
    const cleanup = cleanupOf(means, { PATH: '/p' }, folder, journal);
    await cleanup.lookOnce();
    await cleanup.note();
    assert.deepEqual(await cleanup.tidy(), []);
    const [stranger, ...others] = await cleanup.sweep(steadyNow() + 5000, () => {});
    assert.deepEqual(
      calls.map(([name, { regions, note, startedAt, temporary: at }]) => [name, regions, note, startedAt, at]),
      ['look', 'note', 'tidy'].map((name) => [
        name,
        ['moon'],
        folder.note('example'),
        journal.startedAt,
        folder.temporary,
      ]),
    );
    const [swept] = sweeps;
    assert.deepEqual([swept?.claims, swept?.keepOnFailure], [['shared'], true]);
    assert.deepEqual([...(swept?.words.told('example')[0]?.trusted('token') ?? [])], ['T1']);
    assert.deepEqual(others, []);
    assert.match(stranger?.reason ?? '', /^Not checked: Bakehouse cannot look for what a bake left with gone\./);
  });

  test('costs a bake and other providers nothing where it fails in the clean-up', async () => {
    const fails = async (): Promise<never> => Promise.reject(new Error('it is away'));
    const sweep = {
      what: 'things',
      command: () => 'example list',
      sweep: fails,
      look: fails,
      note: fails,
      tidy: fails,
    };
    const seen: string[] = [];
    const see = async (): Promise<void> => {
      await delay(20);
      seen.push('other');
    };
    const kept: Leftover = { kind: 'thing', id: 't-1', region: null, state: 'left', reason: 'it stays', command: null };
    const other: Provider = {
      ...example,
      name: 'other',
      sweep: { ...sweep, sweep: async () => [kept], look: see, note: see, tidy: async () => [kept] },
    };
    const temporary = temporaryFolder();
    const folder = createBakeFolder({ temporary });
    const own = { name: 'example', account: null, regions: [], claims: [], otherBuilds: [] };
    const journal = sampleJournal(temporary, { providers: [own, { ...own, name: 'other' }] });
    const means = { providers: [{ ...example, sweep }, other], connectDaemon: connectBuildDaemon };
    const cleanup = cleanupOf(means, { PATH: '/p' }, folder, journal);
    await cleanup.lookOnce();
    await cleanup.note();
    assert.deepEqual(seen, ['other', 'other']);
    const told = [
      ['things', 'could not be looked for: it is away', 'example list'],
      ['t-1', 'it stays', null],
    ];
    const shown = (found: readonly Leftover[]) => found.map(({ id, reason, command }) => [id, reason, command]);
    assert.deepEqual(shown(await cleanup.tidy()), told);
    assert.deepEqual(shown(await cleanup.sweep(steadyNow() + 5000, () => {})), told);
    const host = fakeHost();
    const record = sampleRecord();
    const images = record.images.map((image) => ({ ...image, provider: 'example' }));
    await tagImages(host, [{ ...example, tag: fails }], [], { ...record, images });
    assert.deepEqual(
      host.told,
      images.map(({ id, region }) => ['warning', `${id} in ${region} could not be tagged: it is away`]),
    );
  });

  test('has its images tagged, handed on and brought where it offers that, and left as they are where not', async () => {
    const record = sampleRecord();
    const images = record.images.map((image) => ({ ...image, provider: 'example' }));
    const [image = assert.fail()] = images;
    const tagged: TagRequest[] = [];
    const told = { ...fakeHost(), annotate: () => {} };
    const tag = async (request: TagRequest): Promise<void> => void tagged.push(request);
    await tagImages(told, [...providers, { ...example, tag }], [['team', 'a']], { ...record, images });
    assert.deepEqual(
      tagged.map((one) => [one.images, one.key, one.tags['team'], one.tags['bakehouse:leg']]),
      [[images, record.key, 'a', record.leg]],
    );
    await tagImages(told, [example], [], { ...record, images });
    const inputs = { 'artifact-prefix': 'x', 'pass-env': [], 'allow-untrusted': false };
    const context = { fromArtifact: true, buildRegistry: null, hasArtifactService: true };
    const leg = { leg: 'a', slug: 'a', key: 'k', 'declared-tag': null, folder: '/nowhere' };
    assert.deepEqual(settleHandoff([example], 'archive', context), { kind: 'none' });
    assert.deepEqual(await sendImages(told, [example], inputs, { kind: 'archive' }, leg, images, '/nowhere'), images);
    assert.equal(await bringImage(told, [example], inputs, null, leg, image), image.id);
    const handOff: Provider['handOff'] = {
      settle: () => ({ kind: 'archive' }),
      send: async (_host, _inputs, _how, _leg, all) => all.map((one) => ({ ...one, tags: ['sent'] })),
      bring: async (_host, _inputs, buildRegistry, { slug }) => `${buildRegistry}/${slug}`,
      name: async () => {},
    };
    const offering = [{ ...example, handOff }];
    assert.deepEqual(settleHandoff(offering, 'archive', context), { kind: 'archive' });
    const sent = await sendImages(told, offering, inputs, { kind: 'archive' }, leg, images, '/nowhere');
    assert.deepEqual(
      sent.map(({ tags }) => tags),
      images.map(() => ['sent']),
    );
    assert.equal(await bringImage(told, offering, inputs, 'here', leg, image), 'here/a');
  });
});
