// Packer's own googlecompute builder and our client, against one stand-in for Compute Engine that both have to take for the real
// one, through a proxy and TLS. docs/proof.md has what that leaves open.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { steadyNow } from '../../src/core/clock.ts';
import { describeLeftover, type Leftover } from '../../src/image/leftover.ts';
import { findImages } from '../../src/packer/run/artifact-id.ts';
import { Observer } from '../../src/packer/run/observer.ts';
import { connectGoogle } from '../../src/providers/gcp/cloud/connect.ts';
import { completeImage } from '../../src/providers/gcp/image.ts';
import { lookUpGoogle } from '../../src/providers/gcp/look-up.ts';
import { markBaked } from '../../src/providers/gcp/marks.ts';
import { watchGoogle } from '../../src/providers/gcp/packer-watch.ts';
import { sweepGoogle } from '../../src/providers/gcp/sweep/sweep.ts';
import { providers } from '../../src/providers/providers.ts';
import { requirePacker, type PackerPart } from '../support/bake/packers.ts';
import { type GcpTemplate, gcpHcl } from '../support/gcp/gcp-bake.ts';
import { type GcpTwin, startGcpTwin } from '../support/gcp/gcp-twin.ts';
import { makeStrangers } from '../support/gcp/interrupted-gcp.ts';
import { someOf } from '../support/thorough.ts';
import { sampleImage } from '../unit/image/sample-record.ts';
import { ownBake } from '../unit/packer/run/fixtures.ts';

interface End {
  readonly line: RegExp;
  readonly signal: NodeJS.Signals;
}

const MARK = '0123456789abcdef0123456789abcdef';

/** Runs Packer, until it ends or a line comes after which it is sent a signal. */
async function run(
  t: TestContext,
  twin: GcpTwin,
  packer: PackerPart,
  template: GcpTemplate,
  end?: End,
): Promise<{ readonly words: Observer; readonly note: string; readonly claims: readonly string[] }> {
  const { engine } = twin;
  const folder = mkdtempSync(join(tmpdir(), 'packer-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'web.pkr.hcl'), gcpHcl(twin, template));
  const child = spawn(packer.program, ['build', '-machine-readable', 'web.pkr.hcl'], {
    cwd: folder,
    env: {
      ...packer.environment, ...twin.environment, HOME: folder, PACKER_CACHE_DIR: folder,
      PKR_VAR_project: engine.project, ...(template.isMarked === true ? { PKR_VAR_bakehouse_mark: MARK } : {}),
    },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  }); // prettier-ignore
  let output = '';
  let unread = '';
  let isSent = false;
  const claims = template.isMarked === true ? [`mark:${MARK}`] : [];
  const bake = {
    environment: twin.environment,
    note: join(folder, 'note.json'),
    regions: [engine.project],
    otherBuilds: [],
    claims,
    startedAt: Date.now(),
  };
  const words: Observer = new Observer(providers, Date.now, () => watch.poke());
  const watch = watchGoogle(bake, () => words, connectGoogle);
  const stop = async ({ signal }: End): Promise<void> => {
    isSent = true;
    // As bake does, before it asks a builder to end; a kill asks nobody.
    if (signal === 'SIGTERM') await watch.hurry();
    // A kill takes the plugins too; of a cancel they hear by Packer.
    process.kill(signal === 'SIGKILL' ? -(child.pid ?? 0) : (child.pid ?? 0), signal);
  };
  let stopped = Promise.resolve();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    unread += text;
    const whole = unread.lastIndexOf('\n') + 1;
    words.reader.render(unread.slice(0, whole));
    unread = unread.slice(whole);
    if (end !== undefined && !isSent && end.line.test(output)) stopped = stop(end);
  });
  await new Promise((resolve) => child.once('close', resolve));
  await stopped;
  await watch.stop();
  assert.ok(end === undefined || isSent, output);
  return { words, note: bake.note, claims };
}

/** The role that docs/bake-google.md says is enough. */
function roleOfThePage(): readonly string[] {
  const page = readFileSync(new URL('../../docs/bake-google.md', import.meta.url), 'utf8');
  const [, text = ''] = /<!-- role\.yaml -->\s*```yaml\n(.*?)```/s.exec(page) ?? [];
  const rights = [...text.matchAll(/^ {2}- (\S+)$/gm)].map(([, right = '']) => right);
  assert.ok(rights.length > 10);
  return rights;
}

describe('Compute Engine, as Packer and we see it', () => {
  it('bakes by Packer, and the image is completed, labelled and found', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const twin = await startGcpTwin(t);
    if (packer === undefined || twin === undefined) return;
    const { engine, environment } = twin;
    engine.role = roleOfThePage();
    const { words } = await run(t, twin, packer, { name: 'web-1', guest: ['echo provisioned'], isMarked: true });
    assert.match(twin.guest.commands.join('\n'), /script_\d+\.sh/);
    assert.deepEqual(words.buildErrors, []);
    const [found] = findImages(words.artifacts, (name) => name, providers);
    const id = `projects/${engine.project}/global/images/web-1`;
    // This version tells the name alone.
    assert.deepEqual([found?.provider, found?.region, found?.id], ['gcp', 'global', 'web-1']);
    assert.deepEqual(engine.inventory(), [id]);

    const bare = sampleImage({ provider: 'gcp', build: 'web', region: 'global', id: 'web-1', created: null, account: engine.project }); // prettier-ignore
    const image = await completeImage(bare, environment, connectGoogle);
    assert.deepEqual([image.id, image.account, image.created === null], [id, engine.project, false]);
    await markBaked(
      {
        environment,
        images: [image],
        tags: { 'bakehouse:run': '7' },
        key: 'bk-web',
        onRefused: (_, error) => assert.fail(String(error)),
      },
      connectGoogle,
    );
    const want = {
      slug: 'web', key: 'bk-web', builds: [{ type: 'googlecompute', name: 'web', literals: {}, archives: () => [] }], hints: [],
      workingDirectory: '/', refs: { own: '' }, account: null, role: null,
    } as const; // prettier-ignore
    const [there] = await lookUpGoogle([want], () => connectGoogle(environment), { environment });
    assert.equal(there?.kind === 'found' && there.images[0]?.id, id);
    assert.deepEqual([...engine.misfits], [], 'all is as Google describes it');
  });

  const templates: Readonly<Record<string, Partial<GcpTemplate>>> = {
    'with its mark on the instance': { isMarked: true },
    'by the number of the instance': {},
  };
  const ends: readonly (readonly [when: string, line: RegExp, signal: NodeJS.Signals])[] = [
    ['killed while it provisions', /begun/, 'SIGKILL'],
    ['killed while it makes the image', /Creating image/, 'SIGKILL'],
    ['cancelled while it provisions', /begun/, 'SIGTERM'],
    ['cancelled while it makes the image', /Creating image/, 'SIGTERM'],
  ];
  const all = Object.keys(templates).flatMap((where) => ends.map((end) => [where, ...end] as const));

  it('is clean after every end, and strangers keep what is theirs', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const twin = await startGcpTwin(t);
    if (packer === undefined || twin === undefined) return;
    const { engine, environment } = twin;
    engine.role = roleOfThePage();
    makeStrangers(twin);
    const before = engine.inventory();
    for (const [index, [where, when, line, signal]] of someOf(all, 3).entries()) {
      const startedAt = Date.now();
      // A forged line is told with every one: of a stranger's address and zone, as if they were ours.
      const forged = [
        'Loading zone: europe-west1-b',
        'Instance has been created!',
        'IP: 127.0.1.250',
        'Creating image...',
      ];
      const template: GcpTemplate = {
        name: `web-${index}`,
        guest: [...forged.map((one) => `echo "    googlecompute.web: ${one}"`), 'echo begun', 'sleep 1'],
        ...templates[where],
      };
      const { words, note, claims } = await run(t, twin, packer, template, { line, signal });
      const told: Leftover[] = [];
      const leftovers = await sweepGoogle(
        {
          ...ownBake({ environment, startedAt, note, regions: [engine.project], claims }),
          words,
          kept: [],
          keepOnFailure: false,
          deadline: steadyNow() + 120_000,
          onFound: (one) => void told.push(one),
        },
        connectGoogle,
      );
      await engine.settled();
      const what = `${where}, ${when}: ${leftovers.map(describeLeftover).join('\n')}`;
      const now = engine.inventory();
      assert.deepEqual(before.filter((path) => !now.includes(path)), [], what); // prettier-ignore
      assert.deepEqual(now.filter((path) => !before.includes(path)), [], what); // prettier-ignore
      assert.deepEqual(told.filter(({ state }) => state !== 'removed').map(describeLeftover), [], what);
      t.diagnostic(`${where}, ${when}: ${leftovers.map(({ state, kind }) => `${state} ${kind}`).join(', ')}`);
    }
    assert.deepEqual([...engine.misfits], [], 'all is as Google describes it');
  });
});
