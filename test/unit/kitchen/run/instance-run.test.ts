import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import type { TestJournalEntry } from '../../../../src/kitchen/engine.ts';
import type { Providers } from '../../../../src/image/provider.ts';
import type { KitchenRunContext, InstanceContext } from '../../../../src/kitchen/run/run-context.ts';
import { runInstance } from '../../../../src/kitchen/run/instance-run.ts';
import type { InstanceOutcome } from '../../../../src/kitchen/outcome.ts';
import { exampleProvider } from '../../../support/example-provider/provider.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { createCheckout } from '../../recipe/checkout.ts';

const PATH = process.env['PATH'] ?? '';

/** A run of a program that stands in for Test Kitchen and writes down what it is asked for. */
async function run(root: string, environment: Readonly<Record<string, string>>, providers: Providers = []) {
  const folder = temporaryFolder();
  const calls = join(folder, 'calls');
  const kitchen = join(folder, 'kitchen');
  const state = join(root, '.kitchen', 'default-a.yml');
  const act = `[ "$1" = destroy ] && rm -f '${state}' || printf 'last_action: %s\\nserver_id: i-1\\n' "$1" >'${state}'`;
  writeFileSync(kitchen, `#!/bin/sh\necho "$1" >>'${calls}'\n${act}\n`, { mode: 0o755 });
  mkdirSync(join(root, '.kitchen'), { recursive: true });
  const journal: TestJournalEntry[] = [];
  const own = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', PATH, ...environment };
  const bench: KitchenRunContext = {
    request: {
      host: fakeHost(),
      providers,
      subject: {
        leg: 'web', slug: 'web', provider: 'other', region: 'local', account: null, id: 'i', reference: 'i', files: [],
      },
      root,
      environment: own,
      secrets: [],
      interrupt: { at: () => undefined, count: () => 0, onFirst: () => {}, dispose: () => {} },
      folder,
      logs: folder,
      mark: 'mark',
      parallel: 1,
      timeouts: { create: 1, converge: 1, verify: 1, destroy: 1 },
      reports: [],
      now: () => Date.now(),
      note: (entry) => journal.push(entry),
    },
    kitchen: { command: [kitchen], version: '4.1.5', environment: { PATH }, gemfileLock: null },
    configuration: join(folder, 'kitchen.yml'),
    instances: [],
    phases: ['create', 'converge', 'verify'],
    destroy: 'always',
    retries: 0,
    inTurn: async (_driver, _phase, work) => work(),
  }; // prettier-ignore
  const context: InstanceContext = {
    planned: {
      name: 'default-a', suite: 'default', platform: 'a', driver: 'other', transport: null, provisioner: null,
      verifier: null, settings: [], report: null, dockerfile: null,
    },
    host: bench.request.host,
    files: join(folder, 'files'),
    log: join(folder, 'a.log'),
    secrets: new Set(),
  }; // prettier-ignore
  const outcome = await runInstance(bench, context);
  const asked = existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [];
  return { outcome, journal, asked, state };
}

function story({ phases }: InstanceOutcome): string {
  return phases.map(({ phase, status }) => `${phase} ${status}`).join(', ');
}

describe('an instance with a state that is there before', () => {
  const STATE = 'server_id: i-theirs\n';

  test('is refused where the repository holds it, and nothing is destroyed', async () => {
    const { root } = createCheckout(join(temporaryFolder(), 'repository'), { '.kitchen/default-a.yml': STATE });
    const { outcome, journal, asked, state } = await run(root, {});
    assert.equal(story(outcome), 'create failed, converge skipped, verify skipped, destroy skipped');
    assert.equal(outcome.phases[0]?.failure?.class, 'config');
    assert.match(
      outcome.phases[0]?.failure?.message ?? '',
      /^The repository holds \.kitchen\/default-a\.yml, .*git rm/,
    );
    assert.deepEqual([journal, asked], [[], []]);
    assert.equal(readFileSync(state, 'utf8'), STATE);
  });

  test('is refused where git cannot say whether the repository holds it', async () => {
    const { root, write } = createCheckout(join(temporaryFolder(), 'repository'), { 'web/kitchen.yml': '' });
    write('.kitchen/default-a.yml', STATE);
    const { outcome, journal, asked, state } = await run(root, { PATH: temporaryFolder() });
    assert.equal(story(outcome), 'create failed, converge skipped, verify skipped, destroy skipped');
    assert.equal(
      outcome.phases[0]?.failure?.message,
      'There is .kitchen/default-a.yml, the state of an instance, and git cannot say whether the repository holds it (git is not on PATH); Test Kitchen would destroy what it names. Let git read the repository, or remove the file if an earlier run left it.',
    );
    assert.deepEqual([journal, asked], [[], []]);
    assert.equal(readFileSync(state, 'utf8'), STATE);
  });

  test('is destroyed and made anew where an earlier run left it', async () => {
    const { root, write } = createCheckout(join(temporaryFolder(), 'repository'), { 'web/kitchen.yml': '' });
    write('.kitchen/default-a.yml', STATE);
    const { outcome, journal, asked } = await run(root, {});
    assert.equal(story(outcome), 'create passed, converge passed, verify passed, destroy passed');
    assert.deepEqual(asked, ['destroy', 'create', 'converge', 'verify', 'destroy']);
    assert.deepEqual(
      journal.filter(({ kind }) => kind === 'instance').map((entry) => 'instance' in entry && entry.instance),
      ['default-a'],
    );
  });
});

describe('an instance that runs nothing', () => {
  const withEnd = (hasEnded: boolean): Providers => [
    {
      ...exampleProvider({ images: new Map(), verified: new Set(), machines: new Set(), published: [] }),
      name: 'other',
      kitchen: { drivers: [], instances: { kind: 'machine', idAt: [['server_id']], isId: () => true } },
      running: async () => ({ id: 'i', isSubject: true, note: 'it runs the very image', hasEnded }),
    },
  ]; // prettier-ignore

  test('was not created, though Test Kitchen saw it in time', async () => {
    const { outcome } = await run(temporaryFolder(), {}, withEnd(true));
    assert.equal(story(outcome), 'create failed, converge skipped, verify skipped, destroy passed');
    assert.match(outcome.phases[0]?.failure?.message ?? '', /^The container ended as soon as it was started/);
  });

  test('is told from one that does', async () => {
    const { outcome } = await run(temporaryFolder(), {}, withEnd(false));
    assert.equal(story(outcome), 'create passed, converge passed, verify passed, destroy passed');
  });
});
