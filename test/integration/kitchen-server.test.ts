// Test Kitchen as it stays loaded: started once, to each call as if it had been started, and nothing left when it dies.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { realpath, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { MARK, processesMarked, waitUntil } from '../../src/core/process/process.ts';
import { runKitchen } from '../../src/kitchen/run/kitchen-engine.ts';
import type { InstanceOutcome } from '../../src/kitchen/outcome.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { engineLab, type EngineLab, type LabSettings } from '../support/kitchen/engine.ts';
import { requirePart } from '../support/peers/available.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { firstOf } from '../support/thorough.ts';

introduceProviders();

/** Instances that are nothing but a state: what is measured here is Test Kitchen. */
const DUMMY = `driver: {name: dummy}
transport: {name: exec}
provisioner: {name: dummy}
verifier: {name: shell}
platforms: [{name: a}]
`;

type Part = 'kitchen' | 'kitchen-3';

async function lab(t: TestContext, settings: Omit<LabSettings, 'image'>, name: Part): Promise<EngineLab | undefined> {
  const part = requirePart(t, name);
  if (part === undefined) return undefined;
  const image = { id: 'sha256:none', name: 'none', isOfIt: () => false };
  return engineLab(t, part, { ...settings, image, inject: false });
}

function suites(command: string, names: readonly string[]): string {
  return `${DUMMY}suites:\n${names.map((name) => `  - {name: ${name}, verifier: {command: ${JSON.stringify(command)}}}\n`).join('')}`;
}

function story({ phases }: InstanceOutcome): string {
  return phases
    .map(({ phase, status, failure }) => `${phase} ${status}${failure === null ? '' : ` (${failure.class})`}`)
    .join(', ');
}

for (const name of firstOf(['kitchen', 'kitchen-3'] as const)) {
  describe(`Test Kitchen that stays loaded, of the part ${name}`, () => {
    it('starts one Ruby for all phases of four instances, each with what it says in its own log', async (t) => {
      const counted = join(await temporaryFolder(t), 'starts');
      const counting = join(await temporaryFolder(t), 'counting.rb');
      writeFileSync(counting, `File.write(${JSON.stringify(counted)}, "#{$0}\\n", mode: "a")\n`);
      const project = await lab(
        t,
        {
          files: {
            'kitchen.yml': suites('echo said by $KITCHEN_INSTANCE; test $KITCHEN_SUITE != bad', [
              'one', 'two', 'three', 'bad',
            ]),
          },
          environment: { RUBYOPT: `-r${counting}` },
          request: { parallel: 4 },
        },
        name,
      ); // prettier-ignore
      if (project === undefined) return;
      const { instances } = await runKitchen(project.request, project.options);
      const good = 'create passed, converge passed, verify passed, destroy passed';
      const bad = 'create passed, converge passed, verify failed (test), destroy passed';
      assert.deepEqual(instances.map(story), [good, good, good, bad], project.shown());
      for (const { name: own, log } of instances) {
        const said = readFileSync(log, 'utf8').match(/said by \S+/g);
        assert.deepEqual(said, [`said by ${own}`]);
      }
      assert.deepEqual(readFileSync(counted, 'utf8').match(/\n/g)?.length, 1);
      assert.deepEqual(processesMarked(MARK, project.request.mark), []);
    });
  });
}

describe('Test Kitchen that stays loaded', () => {
  it('is to what it starts as one that was started for it', async (t) => {
    const told = 'env | sort; pwd; umask; grep -E "^Sig(Blk|Ign)" /proc/self/status; ls /proc/self/fd; cat';
    const seen = await Promise.all(
      [true, false].map(async (isServed) => {
        const settings = { files: { 'kitchen.yml': suites(`(${told}) > seen`, ['one']) }, isServed };
        const project = await lab(t, settings, 'kitchen');
        if (project === undefined) return undefined;
        const { instances } = await runKitchen(project.request, project.options);
        assert.match(story(instances[0] ?? assert.fail()), /verify passed, destroy passed$/, project.shown());
        const { root, request } = project;
        const text = readFileSync(join(root, 'seen'), 'utf8').replaceAll(root, 'ROOT');
        // What is made up for each run, by the lab and by Test Kitchen.
        const names = /^(HOME|KITCHEN_MY_ID|KITCHEN_\w+_ID)=.*$/gm;
        return text.replaceAll(request.folder, 'FOLDER').replaceAll(request.mark, 'MARK').replaceAll(names, '$1');
      }),
    );
    assert.match(seen[0] ?? 'KITCHEN_YAML=FOLDER', /KITCHEN_YAML=FOLDER/);
    assert.equal(seen[0], seen[1]);
  });

  it('asks the plugins that are loaded for all whether they have what they need', async (t) => {
    const ruby = await realpath('/usr/bin/ruby');
    const path = await temporaryFolder(t);
    for (const program of [ruby, '/bin/sh']) await symlink(program, join(path, basename(program)));
    const files = { 'kitchen.yml': suites('true', ['one']).replace('driver: {name: dummy}', 'driver: {name: docker}') };
    const project = await lab(t, { files, environment: { PATH: path } }, 'kitchen');
    if (project === undefined) return;
    await assert.rejects(runKitchen(project.request, project.options), /You must first install the Docker CLI/);
    assert.deepEqual(processesMarked(MARK, project.request.mark), []);
  });

  it('takes what it runs with it when it is killed, and the rest is done without it', async (t) => {
    const project = await lab(t, { files: { 'kitchen.yml': suites('touch began; sleep 3600', ['one']) } }, 'kitchen');
    if (project === undefined) return;
    const running = runKitchen(project.request, project.options);
    assert.ok(await waitUntil(async () => existsSync(join(project.root, 'began')), Date.now() + 60_000));
    process.kill(project.options.kitchen.server?.process.pid ?? 0, 'SIGKILL');
    const { instances } = await running;
    assert.deepEqual(instances.map(story), [
      'create passed, converge passed, verify failed (infrastructure), destroy passed',
    ]);
    const [failure] = instances.flatMap(({ phases }) => phases.flatMap((phase) => phase.failure ?? []));
    assert.match(
      failure?.message ?? '',
      /^verify was ended, since the Test Kitchen that it came of is gone: .*SIGKILL/,
    );
    assert.equal(project.shown().match(/started anew for each phase/g)?.length, 1);
    assert.deepEqual(processesMarked(MARK, project.request.mark), []);
  });

  it('ends when whoever asks it has gone, and what it runs does not', async (t) => {
    const project = await lab(t, { files: { 'kitchen.yml': suites('true', ['one']) } }, 'kitchen');
    if (project === undefined) return;
    const { kitchen } = project.options;
    const files = { stdout: join(project.root, 'out'), stderr: join(project.root, 'err') };
    const where = { cwd: project.root, environment: kitchen.environment };
    const call = await kitchen.server?.start({ args: ['verify', 'one-a', '--no-color'], ...where, ...files });
    await kitchen.server?.close();
    assert.deepEqual([await call?.exit, call?.isUnheard()], [137, true]);
    assert.match(readFileSync(files.stdout, 'utf8'), /Test Kitchen is finished/);
    assert.equal(await kitchen.server?.start({ args: ['version'], ...where, ...files }), undefined);
  });
});
