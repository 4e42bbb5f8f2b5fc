// The seam: a provider that only this file knows gets all that kitchen-verify has to give.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { markUnverified, markVerified } from '../../../src/actions/kitchen-verify/mark.ts';
import type { Leftover } from '../../../src/image/leftover.ts';
import type { Provider } from '../../../src/image/provider.ts';
import type { KitchenSweep } from '../../../src/image/provider-kitchen.ts';
import type { TrialSweep } from '../../../src/image/provider-trial.ts';
import { memberAt, renderConfig } from '../../../src/kitchen/config/config-value.ts';
import { findings } from '../../../src/kitchen/config/doctor.ts';
import { serialDrivers } from '../../../src/kitchen/config/drivers.ts';
import { injectImage } from '../../../src/kitchen/config/injection.ts';
import { pluginProblem } from '../../../src/kitchen/config/plugin-problem.ts';
import { runConfig } from '../../../src/kitchen/config/run-config.ts';
import { KitchenError } from '../../../src/kitchen/outcome.ts';
import { parseInstanceState } from '../../../src/kitchen/run/instance-state.ts';
import { sweepKitchen } from '../../../src/kitchen/run/kitchen-sweep.ts';
import { noteStarted, runningImage } from '../../../src/kitchen/run/running-image.ts';
import { runScript } from '../../../src/kitchen/script/script-engine.ts';
import { sweepScript } from '../../../src/kitchen/script/script-sweep.ts';
import { providers as all } from '../../../src/providers/providers.ts';
import { failuresOf, phasesOf, scriptBench } from '../../support/kitchen/script.ts';
import { fakeHost } from '../core/runner/fake-host.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { sampleImage, sampleRecord } from '../image/sample-record.ts';
import { createCheckout } from '../recipe/checkout.ts';
import { request, subject } from './config/subjects.ts';

const kitchen = { command: ['false'], version: '4.1.5', environment: {}, gemfileLock: null } as const;

/** It only takes notes. */
function example(over: Partial<Provider> = {}) {
  const told: string[] = [];
  const left = (id: string): Leftover => ({
    kind: 'thing', id, region: 'here', state: 'left', reason: 'it is an example', command: null,
  }); // prettier-ignore
  const sweeps: (KitchenSweep | TrialSweep)[] = [];
  const provider: Provider = {
    name: 'example',
    title: 'Example',
    builders: [/^example$/],
    rules: {},
    kitchen: {
      drivers: [
        {
          name: 'exampler',
          gem: 'kitchen-exampler',
          keys: ['image', 'family'],
          contrary: ['family'],
          settings: ({ id, region }) => ({
            kind: 'settings',
            settings: [
              ['image', id],
              ['zone', region],
            ],
          }),
          labels: [{ kind: 'mapping', option: 'labels', word: (text) => text.replace(':', '-') }],
          isSerial: true,
        },
      ],
      instances: {
        kind: 'thing',
        idAt: [['thing', 'id']],
        isId: (text) => /^thing-\d+$/.test(text),
        removal: (id) => `example rm ${id}`,
      },
      variables: async () => ({ EXAMPLE: 'yes' }),
      findings: async ({ instances }) =>
        instances.map(({ name, option }) => ({ failure: 'config', message: `${name} is in ${option('zone')}` })),
      sweep: async (sweep) => {
        sweeps.push(sweep);
        return [left('thing-9')];
      },
    },
    running: async (_, id) => ({ id: `image of ${id}`, isSubject: true, note: `${id} runs it` }),
    trial: {
      prepare: async (trial) => ({
        start: async () => {
          told.push('start');
          trial.onStarted({ region: 'here', id: 'thing-1' });
          return { variables: { EXAMPLE_ADDRESS: '10.0.0.1' }, image: { id: 'img-1', isSubject: true }, tools: {} };
        },
        trouble: async () => null,
        remove: async () => {
          told.push('remove');
          return [];
        },
      }),
      sweep: async (sweep) => {
        sweeps.push(sweep);
        return [left('thing-1')];
      },
    },
    marks: {
      verified: async ({ id }, { key, slug, run }) => {
        told.push(`mark ${id} of ${slug} by ${key} in ${run === '' ? 'no run' : run}`);
      },
      unverified: async ({ id }) => void told.push(`unmark ${id}`),
    },
    ...over,
  };
  return { providers: [...all, provider], told, sweeps };
}

const image = subject('example', { id: 'img-1', region: 'here' });
const SUITES = { platforms: [{ name: 'a', driver: { family: 'old' } }], suites: [{ name: 'one' }] };

describe('a provider of whom only its folder knows', () => {
  test('has the settings and labels of its driver in the configuration', () => {
    const { providers } = example();
    const injection = injectImage(request({ driver: 'exampler', ...SUITES }, { providers, subject: image }));
    const key = { privateKey: '/key', publicKey: '/key.pub' };
    const config = runConfig(injection, { providers, where: 'kitchen.yml', mark: 'M', buildFolder: '/build', key });
    assert.deepEqual(JSON.parse(renderConfig(memberAt(config, ['platforms']) ?? null)), [
      { name: 'a', driver: { image: 'img-1', zone: 'here', labels: { 'bakehouse-mark': 'M' } } },
    ]);
  });

  test('is told of where a driver does not fit, or is not installed', () => {
    const { providers } = example();
    assert.throws(
      () => injectImage(request({ driver: 'docker', ...SUITES }, { providers, subject: image })),
      /\(of example\):\n- one-a: its driver docker runs images of docker\nWhat runs such images is the driver exampler\. /,
    );
    assert.throws(
      () => injectImage(request({ driver: 'exampler', ...SUITES }, { providers })),
      /- one-a: its driver exampler runs images of example\n/,
    );
    const lost = ">>>> Message: Could not load the 'exampler' driver from the load path. Did you mean: dummy ?\n";
    assert.match(pluginProblem(lost, kitchen, providers), /run `gem install kitchen-exampler` before this step\.$/);
    assert.ok(serialDrivers(providers).has('exampler'));
  });

  test('finds what would fail', async () => {
    const { providers } = example();
    const { config, instances } = injectImage(
      request({ driver: 'exampler', ...SUITES }, { providers, subject: image }),
    );
    const facts = { providers, kitchen, gems: new Map<string, string>(), config, instances, isLicenceAccepted: true };
    assert.deepEqual(await findings(facts), [{ failure: 'config', message: 'one-a is in here' }]);
  });

  test('is asked what an instance runs, by the id that its state names', async () => {
    const { providers } = example();
    const notes: unknown[] = [];
    const asked = { providers, subject: image, note: (entry: unknown) => void notes.push(entry) };
    const state = parseInstanceState('thing: {id: thing-7}\n');
    noteStarted(asked, state);
    assert.deepEqual(notes, [{ kind: 'started', provider: 'example', region: 'here', id: 'thing-7' }]);
    const running = { id: 'image of thing-7', isSubject: true, note: 'thing-7 runs it' };
    assert.deepEqual(await runningImage(asked, state, {}), running);
    const unknown = await runningImage(asked, parseInstanceState('thing: {id: $(reboot)}\n'), {});
    assert.deepEqual([unknown.id, unknown.isSubject], [null, false]);
  });

  test('sweeps what a run of Test Kitchen noted of it, and that alone', async () => {
    const { providers, sweeps } = example();
    const root = temporaryFolder();
    mkdirSync(join(root, '.kitchen'));
    writeFileSync(join(root, '.kitchen', 'one-a.yml'), 'thing: {id: thing-7}\n');
    const own = providers.filter(({ name }) => name === 'example');
    const found = await sweepKitchen({
      providers: own,
      entries: [
        { kind: 'instance', instance: 'one-a', config: 'kitchen.yml' },
        { kind: 'started', provider: 'example', region: 'here', id: 'thing-7' },
        { kind: 'started', provider: 'aws', region: 'eu-west-1', id: 'i-1' },
      ],
      kitchen: { ...kitchen, environment: { PATH: '' } },
      root,
      mark: 'M',
      folder: root,
      keep: [],
      isAsked: true,
      wait: 0,
      deadline: 0,
    });
    assert.deepEqual(sweeps, [
      { mark: 'M', environment: { PATH: '' }, noted: [{ region: 'here', id: 'thing-7' }], kept: [] },
    ]);
    assert.deepEqual(
      found.map(({ id, command }) => [id, command]),
      [
        ['one-a', 'example rm thing-7'],
        ['thing-9', null],
      ],
    );
  });

  test('costs no other what that finds where its sweep fails, and is named', async () => {
    const fails = async (): Promise<never> => Promise.reject(new Error('it is away'));
    const { kitchen: side, trial, ...rest } = example().providers.at(-1) ?? assert.fail();
    assert.ok(side !== undefined && trial !== undefined);
    const failing: Provider = {
      ...rest,
      name: 'failing',
      title: 'Failing',
      kitchen: { ...side, sweep: fails },
      trial: { ...trial, sweep: fails },
    };
    const folder = temporaryFolder();
    const common = { mark: 'M', folder, wait: 0, entries: [] };
    const entries = [{ kind: 'instance', instance: 'one-a', config: null }] as const;
    const swept = await sweepKitchen({
      ...common,
      entries,
      providers: [failing, ...example().providers.filter(({ name }) => name === 'example')],
      kitchen: { ...kitchen, environment: { PATH: '' } },
      root: folder,
      keep: [],
      isAsked: true,
      deadline: 0,
    });
    const lost = ['what was started at Failing', 'could not be looked for: it is away'];
    assert.deepEqual(
      swept.map(({ id, reason }) => [id, reason]),
      [lost, ['thing-9', 'it is an example']],
    );
    mkdirSync(join(folder, 'workspace'));
    const ofScript = { ...common, providers: [failing], subject: subject('failing'), environment: {} };
    const found = await sweepScript(ofScript);
    assert.deepEqual(
      found.map(({ id, reason }) => [id, reason]),
      [lost],
    );
    assert.equal(existsSync(join(folder, 'workspace')), false);
  });

  test('has its trial started, told to the script, noted and ended', async (t) => {
    const { providers, told, sweeps } = example();
    const { root } = createCheckout(join(temporaryFolder(), 'repository'), { 'a.txt': '' });
    const bench = await scriptBench(t, root, image, { providers });
    const command = `[ "$EXAMPLE_ADDRESS" = 10.0.0.1 ] && printf '1..1\nok 1 - it is up\n' >r.tap`;
    const outcome = await runScript(bench.request, { command, report: 'r.tap', inside: false, extra: [] });
    assert.equal(
      phasesOf(outcome),
      'create passed, converge skipped, verify passed, destroy passed',
      bench.shown() + failuresOf(outcome).join(),
    );
    assert.deepEqual(told, ['start', 'remove']);
    assert.deepEqual(outcome.instances[0]?.image, { id: 'img-1', isSubject: true });
    assert.deepEqual(
      bench.journal.map(({ kind }) => kind),
      ['instance', 'started', 'process', 'ended'],
    );
    const { mark, folder } = bench.request;
    const swept = { providers, subject: image, mark, environment: {}, folder, entries: bench.journal, wait: 0 };
    assert.deepEqual(
      (await sweepScript(swept)).map(({ id }) => id),
      ['thing-1'],
    );
    assert.deepEqual(sweeps[0], {
      subject: image,
      mark,
      environment: {},
      folder: join(folder, 'workspace'),
      private: join(folder, 'trial'),
      noted: [{ region: 'here', id: 'thing-1' }],
      wasAsked: true,
    });
  });

  test('without a trial, or without an inside, says so by the one sentence, and starts nothing', async (t) => {
    const { trial, ...rest } = example().providers.at(-1) ?? assert.fail();
    const { root } = createCheckout(join(temporaryFolder(), 'repository'), { 'a.txt': '' });
    for (const [providers, inside, message] of [
      [
        [...all, rest],
        false,
        'Bakehouse cannot run a script against an image with Example. It can with docker, EC2, QEMU, files, OpenStack, Azure and Google Compute Engine; verify an image of Example by Test Kitchen, which has a driver for it.',
      ],
      [
        [...all, { ...rest, ...(trial === undefined ? {} : { trial }) }],
        true,
        'Bakehouse cannot run a script inside of web with Example. It can with docker, EC2, QEMU, OpenStack, Azure and Google Compute Engine; set "script-inside" to false.',
      ],
    ] as const) {
      const bench = await scriptBench(t, root, image, { providers });
      const outcome = await runScript(bench.request, { command: 'true', report: '', inside, extra: [] });
      assert.deepEqual(failuresOf(outcome), [`create config: ${message}`]);
      assert.deepEqual(bench.journal, []);
    }
    const bench = await scriptBench(t, root, subject('nobody'), { providers: all });
    const outcome = await runScript(bench.request, {
      command: 'true',
      report: '',
      inside: false,
      machine: {},
      extra: [],
    });
    assert.match(failuresOf(outcome)[0] ?? '', /^create config: Bakehouse cannot run a script .* with nobody\. /);
  });

  test('has an image that passed marked, and its refusal told', async () => {
    const { providers, told } = example();
    const host = fakeHost();
    const record = sampleRecord({ key: 'bk1', images: [sampleImage({ provider: 'example', id: 'img-1' })] });
    const inputs = { 'pass-env': [], 'working-directory': '.' };
    await markVerified(host, inputs, providers, { slug: 'web' }, record);
    assert.deepEqual(told, ['mark img-1 of web by bk1 in no run']);
    assert.deepEqual(host.told, []);
    const refuses = example({
      marks: {
        verified: async () => {
          throw new KitchenError('infrastructure', 'no');
        },
        unverified: async () => {
          throw new KitchenError('infrastructure', 'no');
        },
      },
    });
    await markVerified(host, inputs, refuses.providers, { slug: 'web' }, record);
    await markUnverified(host, inputs, refuses.providers, { slug: 'web' }, record);
    assert.deepEqual(host.told, [
      ['warning', 'img-1 passed its tests, but could not be marked as verified: no'],
      [
        'warning',
        'img-1 did not pass its scan, and what marks it as verified could not be taken away: do that by hand: no',
      ],
    ]);
  });
});
