// Promoting against the fake of AWS, which says how many calls changed something: shown first, agreed by digest, and back.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { Trust } from '../../src/core/runner/trust.ts';
import { type ChannelHistory, channelHistory } from '../../src/image/channel-history.ts';
import { promote } from '../../src/pipeline/promote/main.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import {
  HISTORY,
  keyOf,
  PARAMETER,
  PLAN,
  PRODUCTION,
  type Promoting,
  type PromotingOptions,
  startPromoting,
} from '../support/publish/promoting.ts';
import { awsEnvironment } from '../support/publish/verified-records.ts';
import { fakeHost } from '../unit/core/runner/fake-host.ts';

introduceProviders();

interface Ended {
  readonly outputs: Readonly<Record<string, string>>;
  /** All that was told, one a line. */
  readonly log: string;
  readonly failed: string;
  readonly mutations: readonly string[];
}

interface Bench extends Promoting {
  readonly folder: string;
  readonly run: (
    inputs: Readonly<Record<string, string>>,
    more?: { readonly trust?: Trust; readonly event?: string; readonly ref?: string },
  ) => Promise<Ended>;
  /** Shows the changes, and agrees to them. */
  readonly apply: (inputs: Readonly<Record<string, string>>) => Promise<Ended>;
  readonly history: () => ChannelHistory;
  /** What consumers get, by region. */
  readonly latest: () => Readonly<Record<string, string | undefined>>;
}

async function begin(t: TestContext, options: PromotingOptions = {}): Promise<Bench> {
  const promoting = await startPromoting(t, options);
  const { fake } = promoting;
  const folder = await promoting.repository();
  // The clients of AWS read them where they run; tests of one file run one after the other.
  const { ...kept } = process.env;
  Object.assign(process.env, awsEnvironment(fake));
  t.after(() => {
    process.env = kept;
  });
  const run: Bench['run'] = async (inputs, { trust, event = 'workflow_dispatch', ref = 'refs/heads/main' } = {}) => {
    const environment = { ...awsEnvironment(fake), GITHUB_ACTOR: 'alice' };
    const noted = fakeHost({
      inputs: { to: 'production', plan: PLAN, ...inputs },
      environment,
      ...(trust === undefined ? {} : { trust }),
    });
    const host = {
      ...noted,
      workspace: folder,
      temporary: await temporaryFolder(t),
      run: { ...noted.run, id: '99', url: 'https://github.test/runs/99', repository: 'acme/images', event, ref },
    };
    fake.clear();
    let thrown = '';
    try {
      await promote(host);
    } catch (error) {
      thrown = error instanceof Error ? error.message : String(error);
    }
    const told = (kind: string): readonly string[] =>
      noted.told.filter(([one]) => one === kind).map(([, text]) => text);
    return {
      outputs: Object.fromEntries(
        told('output').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      ),
      log: [...noted.told.map(([, text]) => text), thrown].join('\n'),
      failed: [...told('fail'), thrown].filter((text) => text !== '').join('\n'),
      mutations: fake.mutations().map(({ action, region }) => `${action} ${region}`),
    };
  };
  return {
    ...promoting,
    folder,
    run,
    apply: async (inputs) => {
      const shown = await run(inputs);
      assert.equal(shown.failed, '', shown.log);
      assert.deepEqual(shown.mutations, [], shown.log);
      return run({ ...inputs, apply: shown.outputs['changes-digest'] ?? '' });
    },
    history: () => channelHistory.parse(JSON.parse(readFileSync(join(folder, HISTORY), 'utf8'))),
    latest: () =>
      Object.fromEntries(['us-east-1', 'eu-west-1'].map((region) => [region, fake.parameters(region).get(PARAMETER)])),
  };
}

describe('bakehouse promote', () => {
  it('shows what it would move, moves exactly what was agreed, and changes nothing the second time', async (t) => {
    const { run, bakes, history, latest, folder } = await begin(t);
    const inputs = { image: 'web', records: bakes[1]?.records ?? '' };
    const shown = await run(inputs);
    assert.equal(shown.outputs['status'], 'planned', shown.log);
    assert.deepEqual(shown.mutations, []);
    assert.equal(existsSync(join(folder, HISTORY)), false);
    const digest = shown.outputs['changes-digest'] ?? '';
    assert.match(digest, /^sha256:[0-9a-f]{64}$/);
    assert.match(shown.log, new RegExp(`Nothing was moved\\. To do so, add: --apply ${digest}`));

    const other = await run({ ...inputs, apply: `sha256:${'0'.repeat(64)}` });
    assert.match(other.failed, /What is to be moved is not what was agreed: it has the digest sha256:/);
    assert.deepEqual(other.mutations, []);
    assert.deepEqual(latest(), { 'us-east-1': undefined, 'eu-west-1': undefined });

    const done = await run({ ...inputs, apply: digest });
    assert.equal(done.outputs['status'], 'published', done.log);
    assert.equal(latest()['us-east-1'], bakes[1]?.id);
    const [entry, ...more] = history().entries;
    assert.deepEqual(more, []);
    assert.equal(entry?.by, 'alice');
    assert.equal(entry?.key, keyOf('b'));
    assert.equal(entry?.run, 'https://github.test/runs/99');
    assert.equal(entry?.agreed, digest);
    assert.ok(entry?.since !== null);
    assert.deepEqual(entry?.places.map(({ region }) => region).toSorted(), ['eu-west-1', 'us-east-1']);

    const before = readFileSync(join(folder, HISTORY), 'utf8');
    for (const apply of ['', digest]) {
      const again = await run({ ...inputs, apply });
      assert.equal(again.outputs['status'], 'unchanged', again.log);
      assert.deepEqual(again.mutations, []);
      assert.equal(again.outputs['changes-digest'], '');
    }
    assert.equal(readFileSync(join(folder, HISTORY), 'utf8'), before);
  });

  it('goes back with no copy, and forward again', async (t) => {
    const { run, apply, bakes, history, latest } = await begin(t);
    const [older, newer] = bakes;
    assert.equal((await apply({ image: keyOf('a'), records: older?.records ?? '' })).outputs['status'], 'published');
    assert.equal((await apply({ image: 'web', records: newer?.records ?? '' })).outputs['status'], 'published');
    assert.equal(latest()['us-east-1'], newer?.id);

    const shown = await run({ back: 'true' });
    const inputs = { back: 'true', apply: shown.outputs['changes-digest'] ?? '' };
    const back = await run(inputs);
    assert.equal(back.outputs['status'], 'published', back.log);
    assert.equal(latest()['us-east-1'], older?.id);
    assert.deepEqual(back.mutations.toSorted(), ['PutParameter eu-west-1', 'PutParameter us-east-1']);
    assert.deepEqual(
      history().entries.map(({ key }) => key),
      [keyOf('a'), keyOf('b'), keyOf('a')],
    );
    // The same again does not go back further.
    const again = await run(inputs);
    assert.equal(again.outputs['status'], 'unchanged', again.log);
    assert.equal(latest()['us-east-1'], older?.id);

    const listed = await run({ list: 'true' });
    assert.match(listed.log, /\* bk2-a{40} 1\.0, since \S+ by alice: us-east-1 ami-/);
    assert.deepEqual(listed.mutations, []);
    const forward = await apply({ back: 'true' });
    assert.equal(latest()['us-east-1'], newer?.id, forward.log);
  });

  it('moves nothing of a pull request, nor of a branch', async (t) => {
    const { run, bakes } = await begin(t);
    const inputs = { image: 'web', records: bakes[1]?.records ?? '' };
    const { outputs } = await run(inputs);
    const apply = outputs['changes-digest'] ?? '';
    const trust: Trust = { kind: 'untrusted', reason: 'the pull request comes from a fork', runs: true };
    for (const given of [inputs, { ...inputs, apply }]) {
      const stranger = await run(given, { trust, event: 'pull_request', ref: 'refs/pull/1/merge' });
      assert.match(stranger.failed, /Nothing is published here: the pull request comes from a fork/);
      assert.deepEqual(stranger.mutations, []);
    }
    const branch = await run({ ...inputs, apply }, { event: 'push', ref: 'refs/heads/other' });
    assert.match(branch.failed, /Targets count as they are on the default branch/);
    assert.deepEqual(branch.mutations, []);
  });

  it('promotes nothing that is revoked, and does not go back to it', async (t) => {
    const { run, apply, bakes, folder, latest } = await begin(t, { bakes: 3 });
    for (const [index, name] of ['a', 'b', 'c'].entries())
      await apply({ image: keyOf(name), records: bakes[index]?.records ?? '' });
    const entry = `- { key: ${keyOf('b')}, reason: a hole, by: alice, at: 2026-11-30, on-revoke: previous }\n`;
    writeFileSync(join(folder, 'revocations.yml'), entry);
    const named = await run({ image: keyOf('b'), records: bakes[1]?.records ?? '' });
    assert.match(named.failed, /web is not published: it is revoked by alice/);
    // What its entry says of publishing is not done here: another image was not asked for.
    assert.doesNotMatch(named.log, /on-revoke is previous/);
    const back = await apply({ back: 'true' });
    assert.equal(back.outputs['status'], 'published', back.log);
    assert.match(back.log, /web does not go back to the key bk2-b+: it is revoked by alice/);
    assert.equal(latest()['us-east-1'], bakes[0]?.id);
  });

  it('asks for what the channel needs: a scan of this very image, and another channel', async (t) => {
    const own = { targets: ['fleet'], history: { files: { deliver: 'artifact' } } };
    const channels = {
      staging: { targets: ['ids'], history: { files: { deliver: 'artifact' } } },
      production: { ...own, needs: ['verify', 'scan', { channel: 'staging', age: '3d' }] },
    };
    const { run, apply, bakes, folder } = await begin(t, { channels });
    const records = bakes[1]?.records ?? '';
    const refused = await run({ image: 'web', records });
    assert.match(refused.log, /its record tells of no scan\. Scan the image, and name the record/);
    assert.match(refused.log, /it does not stand in the channel staging\. Promote it there first/);
    assert.deepEqual(refused.mutations, []);

    const scanned = join(folder, 'scanned');
    const scan = (images: readonly string[], gate = 'pass') =>
      writeScanned(records, scanned, { gate, by: 'trivy', at: '2026-11-30T10:00:00.000Z', images });
    scan(['ami-other']);
    assert.match(
      (await run({ image: 'web', records: scanned })).log,
      /the scan by trivy at \S+ was not of its image ami-/,
    );
    scan([bakes[1]?.id ?? ''], 'block');
    const blocked = (await run({ image: 'web', records: scanned })).log;
    assert.match(
      blocked,
      /it did not pass its scan by trivy\. Mend the image, or say in the policy why it does no harm/,
    );
    scan([bakes[1]?.id ?? '']);
    assert.equal((await apply({ to: 'staging', image: 'web', records: scanned })).outputs['status'], 'published');
    const young = await run({ from: 'staging' });
    assert.match(young.log, /it stands in the channel staging since \S+, and must for 3d\. Promote it from /);
    const path = join(folder, 'channels/staging.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"since": "[^"]+"/, '"since": "2026-01-01T00:00:00.000Z"'));
    const promoted = await apply({ from: 'staging' });
    assert.equal(promoted.outputs['status'], 'published', promoted.log);
  });

  for (const [choice, says] of [
    ['previous', /"published"|web stands in the channel production/],
    ['none', /web is left where it stands, since on-revoke of the channel production is none/],
    ['fail', /on-revoke of the channel is fail: promote another image, or go back by --back/],
  ] as const) {
    it(`does with what stands there and is revoked what on-revoke says: ${choice}`, async (t) => {
      const channels = { production: { ...PRODUCTION.production, 'on-revoke': choice } };
      const { run, apply, bakes, folder, latest } = await begin(t, { channels });
      for (const [index, name] of ['a', 'b'].entries())
        await apply({ image: keyOf(name), records: bakes[index]?.records ?? '' });
      assert.equal((await run({ revoked: 'true' })).outputs['status'], 'unchanged');
      const entry = `- { image: ${bakes[1]?.id ?? ''}, reason: a hole, by: alice, at: 2026-11-30 }\n`;
      writeFileSync(join(folder, 'revocations.yml'), entry);
      const shown = await run({ revoked: 'true' });
      assert.match(shown.log, says);
      assert.deepEqual(shown.mutations, []);
      assert.equal(shown.failed === '', choice !== 'fail', shown.log);
      if (choice === 'previous') await apply({ revoked: 'true' });
      assert.equal(latest()['us-east-1'], bakes[choice === 'previous' ? 0 : 1]?.id);
    });
  }

  it('refuses a history that cannot be read, and changes nothing', async (t) => {
    const { run, bakes, folder } = await begin(t);
    mkdirSync(join(folder, 'channels'));
    writeFileSync(join(folder, HISTORY), '{"schema": "bakehouse/channel-history/1", "channel": "production"}');
    const broken = await run({ image: 'web', records: bakes[1]?.records ?? '' });
    assert.match(broken.failed, /The history of the channel production .* cannot be read at entries/);
    assert.deepEqual(broken.mutations, []);
  });
});

/** The same records with a scan in them, their chain whole. */
function writeScanned(from: string, to: string, scan: object): void {
  const { bake, verify } = chainWith(from, scan);
  mkdirSync(join(to, 'verify'), { recursive: true });
  writeFileSync(join(to, 'record.json'), bake);
  writeFileSync(join(to, 'verify', 'record.json'), verify);
}

function chainWith(from: string, scan: object): { readonly bake: string; readonly verify: string } {
  const verify = JSON.parse(readFileSync(join(from, 'web', 'verify', 'record.json'), 'utf8'));
  return {
    bake: readFileSync(join(from, 'web', 'record.json'), 'utf8'),
    verify: JSON.stringify({ ...verify, scan }),
  };
}
