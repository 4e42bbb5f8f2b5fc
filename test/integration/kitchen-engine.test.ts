// The engine with real Test Kitchens and a real docker: what passes, each way to fail, and what is left behind.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { MARK, processesMarked, waitUntil } from '../../src/core/process/process.ts';
import { runKitchen } from '../../src/kitchen/run/kitchen-engine.ts';
import { sweepKitchen } from '../../src/kitchen/run/kitchen-sweep.ts';
import type { InstanceOutcome } from '../../src/kitchen/outcome.ts';
import { engineLab, type EngineLab, KITCHEN, type LabSettings } from '../support/kitchen/engine.ts';
import { labImage } from '../support/kitchen/project.ts';
import { type PartName, requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { describeThings } from '../support/peers/inventory.ts';
import { firstOf } from '../support/thorough.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const SPEC = `require 'serverspec'
set :backend, :dockercli
set :docker_container, ENV['KITCHEN_CONTAINER_ID']
describe(user('app')) { it { should exist } }
describe(file('/etc/motd')) { its(:content) { should match(/Baked/) } }
`;
const RSPEC = 'rspec --format json --out ".kitchen/reports/$KITCHEN_INSTANCE.json" spec.rb';
const IMAGE = ['useradd app', 'echo "Baked by Bakehouse." >/etc/motd'];

async function lab(
  t: TestContext,
  settings: Omit<LabSettings, 'image'> & { readonly image?: readonly string[] },
  name: PartName & ('kitchen' | 'kitchen-3') = 'kitchen',
): Promise<EngineLab | undefined> {
  const [part, base] = [requirePart(t, name), requirePart(t, 'base-image')];
  if (part === undefined || base === undefined || !requirePart(t, 'docker')) return undefined;
  const image = await labImage(t, base.image, settings.image ?? IMAGE);
  return engineLab(t, part, { ...settings, image });
}

/** `create passed, converge failed (converge), …` */
function story({ phases }: InstanceOutcome): string {
  return phases
    .map(({ phase, status, failure }) => `${phase} ${status}${failure === null ? '' : ` (${failure.class})`}`)
    .join(', ');
}

function failureOf({ phases }: InstanceOutcome): string {
  return phases.find(({ failure }) => failure !== null)?.failure?.message ?? '';
}

async function only(lab: EngineLab): Promise<InstanceOutcome> {
  const { instances } = await runKitchen(lab.request, lab.options);
  const [instance] = instances;
  assert.ok(instance !== undefined && instances.length === 1);
  return instance;
}

async function assertNothingLeft(lab: EngineLab): Promise<void> {
  assert.deepEqual(describeThings(await lab.marked()), []);
  assert.deepEqual(processesMarked(MARK, lab.request.mark), []);
}

const suite = (command: string, more = ''): string =>
  `${KITCHEN}suites: [{name: one, verifier: {command: ${JSON.stringify(command)}}${more}}]\n`;

for (const name of firstOf(['kitchen', 'kitchen-3'] as const)) {
  describe(`The engine kitchen with the part ${name}`, () => {
    it('tells an image that passes from one that does not, instance by instance', async (t) => {
      const files = {
        'spec.rb': SPEC,
        'bad.rb': SPEC.replace('Baked', 'Boiled'),
        'kitchen.yml':
          `${KITCHEN}suites:\n` +
          `  - {name: good, verifier: {command: ${JSON.stringify(RSPEC)}}}\n` +
          `  - {name: bad, verifier: {command: ${JSON.stringify(RSPEC.replace('spec.rb', 'bad.rb'))}}}\n`,
      };
      const project = await lab(t, { files, request: { parallel: 2 } }, name);
      if (project === undefined) return;
      const outcome = await runKitchen(project.request, project.options);
      const [good, bad] = outcome.instances;
      assert.ok(good !== undefined && bad !== undefined);
      assert.equal(story(good), 'create passed, converge passed, verify passed, destroy passed', project.shown());
      assert.equal(story(bad), 'create passed, converge passed, verify failed (test), destroy passed');
      assert.deepEqual(good.counts, { passed: 2, failed: 0, errored: 0, skipped: 0 });
      assert.deepEqual(bad.counts, { passed: 1, failed: 1, errored: 0, skipped: 0 });
      assert.equal(bad.cases[0]?.outcome, 'failed');
      assert.match(bad.cases[0]?.message ?? '', /Boiled/);
      for (const { image, problems } of outcome.instances) {
        assert.equal(image.isSubject, true);
        assert.match(image.id ?? '', /^sha256:/);
        assert.deepEqual(problems, []);
      }
      assert.deepEqual([outcome.isCancelled, outcome.problems, outcome.leftovers], [false, [], []]);
      assert.equal(outcome.tools['test-kitchen'], project.options.kitchen.version);
      // Nothing of ours in the repository: neither keys nor Dockerfiles; a state would be an instance that is there.
      assert.deepEqual(await project.names(), [
        '.kitchen', '.kitchen/logs', '.kitchen/reports', 'Dockerfile.erb', 'bad.rb', 'kitchen.yml', 'spec.rb',
      ]); // prettier-ignore
      assert.match(readFileSync(bad.log, 'utf8'), /Verify failed on instance <bad-debian>/);
      assert.equal(statSync(join(project.request.folder, 'kitchen.yml')).mode & 0o777, 0o600);
      assert.equal(
        await docker('image', 'inspect', '--format', '{{.Id}}', project.request.subject.reference),
        project.request.subject.id,
      );
      await assertNothingLeft(project);
    });
  });
}

describe('The engine kitchen', () => {
  it('counts TAP and sums of RSpec where no report is written', async (t) => {
    const tap = "printf 'ok 1 a\\nok 2 b # skip no\\nnot ok 3 c\\n1..3\\n'; exit 1";
    const files = {
      'kitchen.yml':
        `${KITCHEN}suites:\n  - {name: tap, verifier: {command: ${JSON.stringify(tap)}}}\n` +
        '  - {name: sums, verifier: {command: "echo \'5 examples, 0 failures, 1 pending\'"}}\n',
    };
    const project = await lab(t, { files });
    if (project === undefined) return;
    const { instances } = await runKitchen(project.request, project.options);
    assert.deepEqual(
      instances.map(({ counts }) => counts),
      [
        { passed: 1, failed: 1, errored: 0, skipped: 1 },
        { passed: 4, failed: 0, errored: 0, skipped: 1 },
      ],
    );
    assert.match(project.shown(), /Verifying <tap-debian>/);
  });

  it('tells a converge that fails, with the line that says why, and destroys', async (t) => {
    const converge = ", provisioner: {name: shell, sudo: false, command: 'echo no such package >&2; exit 7'}";
    const project = await lab(t, { files: { 'kitchen.yml': suite('true', converge) } });
    if (project === undefined) return;
    const instance = await only(project);
    assert.equal(story(instance), 'create passed, converge failed (converge), verify skipped, destroy passed');
    assert.match(failureOf(instance), /no such package|exit code 7|exited \(7\)/);
    await assertNothingLeft(project);
  });

  it('has all that a phase said as it failed, in the outcome and in the log, whatever its length', async (t) => {
    const command = 'i=0; while [ $i -lt 200 ]; do i=$((i+1)); echo told line $i of many; done; exit 7';
    const converge = `, provisioner: {name: shell, sudo: false, command: '${command}'}`;
    const project = await lab(t, { files: { 'kitchen.yml': suite('true', converge) } });
    if (project === undefined) return;
    const instance = await only(project);
    assert.equal(story(instance), 'create passed, converge failed (converge), verify skipped, destroy passed');
    const said = instance.phases.find(({ failure }) => failure !== null)?.failure?.text ?? '';
    for (const text of [`${said}\n${readFileSync(instance.log, 'utf8')}`, project.shown()]) {
      for (const line of [1, 100, 200]) assert.ok(text.includes(`told line ${line} of many`), `line ${line}: ${text}`);
    }
    assert.ok(said.includes('exited (7)') || said.includes("received '7'"), said);
    assert.ok(!failureOf(instance).includes('\n'));
  });

  it('tells a create that fails, tries again when asked to, and leaves no container of the build', async (t) => {
    const files = {
      'kitchen.yml': suite('true'),
      'Dockerfile.erb': 'FROM <%= @image %>\nUSER root\nRUN echo "mirror cannot be reached" >&2; exit 9\n',
    };
    const project = await lab(t, { files, options: { retries: 1 } });
    if (project === undefined) return;
    const instance = await only(project);
    assert.match(story(instance), /^create failed \(infrastructure\), converge skipped, verify skipped, destroy /);
    assert.match(failureOf(instance), /returned a non-zero code: 9|exit code: 9|mirror cannot be reached/);
    assert.match(project.shown(), /trying again/);
    const commands = await docker('ps', '--all', '--no-trunc', '--format', '{{.Command}}');
    assert.ok(!commands.includes('mirror cannot be reached'), commands);
    await assertNothingLeft(project);
  });

  it('tells a container that ends at once for its entrypoint', async (t) => {
    const files = { 'kitchen.yml': suite('true'), 'Dockerfile.erb': 'FROM <%= @image %>\nENTRYPOINT ["/bin/sh"]\n' };
    const project = await lab(t, { files });
    if (project === undefined) return;
    const instance = await only(project);
    assert.match(story(instance), /^create failed \(config\), converge skipped, verify skipped, destroy /);
    assert.match(failureOf(instance), /write `ENTRYPOINT \[\]` into the `dockerfile:`/);
    await assertNothingLeft(project);
  });

  it('tells a hook that fails, which Test Kitchen has no state for', async (t) => {
    const hook = ", lifecycle: {pre_verify: [{local: 'echo hook says no; exit 7'}]}";
    const project = await lab(t, { files: { 'kitchen.yml': suite('true', hook) } });
    if (project === undefined) return;
    const instance = await only(project);
    assert.equal(story(instance), 'create passed, converge passed, verify failed (config), destroy passed');
    assert.match(failureOf(instance), /^A lifecycle hook of verify failed: .*hook says no/);
    await assertNothingLeft(project);
  });

  it('has no tests where none ran, and takes no report that was there before', async (t) => {
    const stale = JSON.stringify({ version: '3.12', examples: [], summary: { example_count: 0 } });
    const files = { 'kitchen.yml': suite('true'), '.kitchen/reports/one-debian.json': stale };
    const project = await lab(t, { files });
    if (project === undefined) return;
    const instance = await only(project);
    assert.equal(story(instance), 'create passed, converge passed, verify passed, destroy passed');
    assert.deepEqual(instance.counts, { passed: 0, failed: 0, errored: 0, skipped: 0 });
    assert.deepEqual(instance.problems, []);
    assert.match(project.shown(), /\.kitchen\/reports\/one-debian\.json was there before verify began/);
  });

  it('sees that another image runs than the one under test', async (t) => {
    const base = requirePart(t, 'base-image');
    if (base === undefined) return;
    const files = { 'kitchen.yml': suite("echo '1 example, 0 failures'", `, driver: {image: "${base.image}"}`) };
    const project = await lab(t, { files, inject: false });
    if (project === undefined) return;
    const { image, ...instance } = await only(project);
    assert.equal(
      instance.phases.every(({ status }) => status === 'passed'),
      true,
    );
    assert.equal(image.isSubject, false);
    assert.match(image.id ?? '', /^sha256:/);
  });

  it('stops at its time limit and destroys', async (t) => {
    const project = await lab(t, {
      files: { 'kitchen.yml': suite('sleep 3600') },
      request: { timeouts: { create: 2, converge: 2, verify: 0.1, destroy: 2 } },
    });
    if (project === undefined) return;
    const instance = await only(project);
    assert.equal(story(instance), 'create passed, converge passed, verify failed (test), destroy passed');
    assert.match(failureOf(instance), /did not end within 0\.1 min/);
    await assertNothingLeft(project);
  });

  it('hides what is secret, also in messages', async (t) => {
    const files = {
      'kitchen.yml': suite(
        'true',
        ", provisioner: {name: shell, sudo: false, command: 'echo cannot use hunter2hunter2; exit 1'}",
      ),
    };
    const project = await lab(t, { files, request: { secrets: ['hunter2hunter2'] } });
    if (project === undefined) return;
    const instance = await only(project);
    const all = `${JSON.stringify(instance)}${project.shown()}${readFileSync(instance.log, 'utf8')}`;
    assert.ok(!all.includes('hunter2hunter2'));
    assert.match(all, /\*\*\*/);
  });

  it('stops on a cancel, begins nothing more, and leaves the rest to the sweep', async (t) => {
    const wait = JSON.stringify('touch "began-$KITCHEN_SUITE"; sleep 3600');
    const files = {
      'kitchen.yml': `${KITCHEN}suites:\n  - {name: one, verifier: {command: ${wait}}}\n  - {name: two, verifier: {command: ${wait}}}\n`,
    };
    const project = await lab(t, { files });
    if (project === undefined) return;
    const running = runKitchen(project.request, project.options);
    assert.ok(await waitUntil(async () => existsSync(join(project.root, 'began-one')), Date.now() + 60_000));
    project.cancel();
    const { instances, isCancelled } = await running;
    assert.equal(isCancelled, true);
    assert.deepEqual(instances.map(story), [
      'create passed, converge passed, verify cancelled (cancelled), destroy skipped',
      'create skipped, converge skipped, verify skipped',
    ]);
    assert.equal(existsSync(join(project.root, 'began-two')), false);
    assert.equal(
      (await project.marked()).some(({ kind }) => kind === 'container'),
      true,
    );
    const leftovers = await sweepKitchen(sweepOf(project, true));
    assert.deepEqual(
      leftovers.filter(({ state }) => state === 'left'),
      [],
    );
    await assertNothingLeft(project);
  });

  it('leaves nothing after Test Kitchen was killed in its verify', async (t) => {
    const files = { 'kitchen.yml': suite('touch began; sleep 3600') };
    const project = await lab(t, { files, options: { destroy: 'never' } });
    if (project === undefined) return;
    const running = runKitchen(project.request, project.options);
    assert.ok(await waitUntil(async () => existsSync(join(project.root, 'began')), Date.now() + 60_000));
    const pids = project.entries.flatMap((entry) => (entry.kind === 'process' ? [entry.process.pid] : []));
    process.kill(pids.at(-1) ?? 0, 'SIGKILL');
    const { instances } = await running;
    assert.deepEqual(instances.map(story), ['create passed, converge passed, verify failed (test), destroy skipped']);
    // What Test Kitchen had started has a session of its own and goes on.
    assert.ok(processesMarked(MARK, project.request.mark).length > 0);
    assert.equal(
      (await project.marked()).some(({ kind }) => kind === 'container'),
      true,
    );
    const leftovers = await sweepKitchen(sweepOf(project, false));
    assert.deepEqual(
      leftovers.filter(({ state }) => state === 'left'),
      [],
    );
    await assertNothingLeft(project);
  });

  it('removes by its mark what Test Kitchen does not know', async (t) => {
    const files = { 'kitchen.yml': suite('docker run --detach "$KITCHEN_IMAGE_ID" sleep infinity') };
    const project = await lab(t, { files });
    if (project === undefined) return;
    const { leftovers } = await runKitchen(project.request, project.options);
    assert.deepEqual(
      leftovers.map(({ kind, state }) => `${kind} ${state}`),
      ['container removed'],
    );
    await assertNothingLeft(project);
  });
});

function sweepOf(project: EngineLab, isAsked: boolean): Parameters<typeof sweepKitchen>[0] {
  const { request, options, entries, root } = project;
  return {
    providers: request.providers,
    entries,
    kitchen: options.kitchen,
    root,
    mark: request.mark,
    folder: request.folder,
    keep: [],
    isAsked,
    wait: Date.now() + 10_000,
    deadline: Date.now() + 90_000,
  };
}
