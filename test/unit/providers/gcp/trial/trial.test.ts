import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { runCommand } from '../../../../../src/core/process/command.ts';
import type { TrialRequest } from '../../../../../src/image/provider-trial.ts';
import type { NotedThing } from '../../../../../src/image/provider-verify.ts';
import { instanceChoice } from '../../../../../src/providers/gcp/trial/choice.ts';
import { gcpTrial } from '../../../../../src/providers/gcp/trial/trial.ts';
import { startSshGuest } from '../../../../support/azure/ssh-guest.ts';
import { ComputeEngine } from '../../../../support/gcp/compute-engine.ts';
import { connectTo } from '../../../../support/gcp/in-process.ts';

const MARK = '0123456789abcdef';

async function scene(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const engine = new ComputeEngine();
  t.after(() => engine.stop());
  Object.assign(engine.delays, { instance: 60, remove: 20 });
  const guest = await startSshGuest({ keys: () => engine.keys(), folder });
  t.after(guest.stop);
  engine.onAddress = (address) => {
    const door = createServer((socket) => void socket.pipe(connect(guest.port, '127.0.0.1')).pipe(socket));
    door.listen(guest.port, address);
    t.after(() => door.close());
  };
  const id = `projects/${engine.project}/global/images/web-1`;
  engine.store.add(id, { status: 'READY', architecture: 'ARM64' });
  const noted: NotedThing[] = [];
  const subject = {
    leg: 'web',
    slug: 'web',
    provider: 'gcp',
    region: 'global',
    account: null,
    id,
    reference: id,
    files: [],
  };
  const request: TrialRequest = {
    subject, name: 'web', mark: MARK, run: '4711', folder, inside: false,
    machine: { 'ssh-port': guest.port, zone: engine.zone },
    private: join(folder, 'private'), workspace: folder,
    environment: { PATH: process.env['PATH'] ?? '', HOME: folder }, timeoutMs: 20_000, isInterrupted: () => false,
    onStarted: (thing) => void noted.push(thing), keepLog: (name) => name,
  }; // prettier-ignore
  const trial = gcpTrial(connectTo(engine));
  const before = engine.inventory();
  return {
    engine,
    request,
    noted,
    begin: async (over: Partial<TrialRequest> = {}) => trial.prepare({ ...request, ...over }),
    sweep: async (wasAsked: boolean) => (await trial.sweep?.({ ...request, noted, wasAsked })) ?? [],
    left: async () => {
      await engine.settled();
      assert.deepEqual([...engine.misfits], [], 'all is as Google describes it');
      return engine.inventory().filter((path) => !before.includes(path));
    },
  };
}

describe('an instance of Google Cloud that a script tests', () => {
  it('is made of the image, lets the script in by a key of its own, and goes with its disk', async (t) => {
    const { engine, begin, noted, left, request } = await scene(t);
    const run = await begin();
    const { variables, image } = await run.start();
    assert.deepEqual(image, { id: request.subject.id, isSubject: true });
    assert.deepEqual(noted, [{ region: engine.zone, id: `bakehouse-${MARK}` }]);
    const options = { environment: request.environment, limitMs: 20_000 };
    const { exitCode, stdout } = await runCommand(variables['BAKEHOUSE_SSH'] ?? '', ['echo', 'inside'], options);
    assert.deepEqual([exitCode, stdout.trim()], [0, 'inside']);
    const instance = engine.store.get(`projects/${engine.project}/zones/${engine.zone}/instances/bakehouse-${MARK}`);
    assert.deepEqual(instance?.body['labels'], { 'bakehouse-mark': MARK, 'bakehouse-run': '4711' });
    assert.match(String(instance?.body['machineType']), /t2a-standard-1$/);
    assert.equal(await run.trouble(), null);
    assert.deepEqual(await run.remove(), []);
    assert.deepEqual(await left(), []);
  });

  it('goes also where its guest turns itself off', async (t) => {
    const { engine, begin, left } = await scene(t);
    const run = await begin();
    await run.start();
    const path = `projects/${engine.project}/zones/${engine.zone}/instances/bakehouse-${MARK}`;
    engine.store.change(path, { status: 'STOPPING' });
    assert.deepEqual(await run.remove(), []);
    assert.deepEqual(await left(), []);
  });

  it('leaves nothing after a kill, and strangers keep an instance of its name', async (t) => {
    const { engine, begin, sweep, left } = await scene(t);
    await (await begin()).start();
    assert.deepEqual(await sweep(true), []);
    assert.deepEqual(await left(), []);
    const path = `projects/${engine.project}/zones/${engine.zone}/instances/bakehouse-${MARK}`;
    engine.store.add(path, { status: 'RUNNING', labels: {} });
    const [told] = await sweep(true);
    assert.match(`${told?.state}: ${told?.reason}`, /^left: .* lacks its label bakehouse-mark/);
    assert.deepEqual(await left(), [path]);
  });

  it('says what keeps it from starting', async (t) => {
    const { engine, begin, request, left } = await scene(t);
    const start = async (over: Partial<TrialRequest>) => (await begin(over)).start();
    await assert.rejects(start({ machine: {} }), /in which zone the instance starts.*CLOUDSDK_COMPUTE_ZONE/);
    const subject = { ...request.subject, id: `${request.subject.id}-x` };
    await assert.rejects(start({ subject }), /has no image .*web-1-x/);
    engine.troubles.push({ method: 'POST', path: /instances$/, reply: { status: 403, body: { error: { code: 403, message: 'Quota' } } } });
    const refused = await begin();
    await assert.rejects(refused.start(), /was refused: .*Quota/);
    assert.deepEqual(await refused.remove(), []);
    assert.deepEqual(await left(), []);
  }); // prettier-ignore

  for (const given of [
    { zone: 'x' },
    { 'machine-type': 'E2' },
    { subnet: 'x' },
    { user: '-o x' },
    { key: 'k' },
    { 'ssh-port': 0 },
  ])
    it(`is none of ${JSON.stringify(given)}`, () => assert.equal(instanceChoice.safeParse(given).success, false));
});
