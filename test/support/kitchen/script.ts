// The engine `script` run as kitchen-verify runs it, on a terminal host and with an interrupt of the test's own.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Interrupt } from '../../../src/core/process/interrupt.ts';
import { createTerminalHost } from '../../../src/core/runner/terminal-host.ts';
import type { TestRequest, TestJournalEntry } from '../../../src/kitchen/engine.ts';
import type { EngineOutcome } from '../../../src/kitchen/outcome.ts';
import type { Subject } from '../../../src/image/provider-verify.ts';
import { providers } from '../../../src/providers/providers.ts';
import { docker, dockerInventory } from '../peers/docker.ts';
import { describeThings, fileInventory, processInventory } from '../peers/inventory.ts';

/** A wish to stop that comes when the test says so. */
export function handInterrupt(): Interrupt & { readonly fire: () => void } {
  const listeners: (() => void)[] = [];
  let at: number | undefined;
  let count = 0;
  return {
    at: () => at,
    count: () => count,
    onFirst: (listener) => {
      if (at === undefined) listeners.push(listener);
      else listener();
    },
    dispose: () => {},
    fire: () => {
      count += 1;
      if (at !== undefined) return;
      at = Date.now();
      for (const listener of listeners) listener();
    },
  };
}

export interface ScriptBench {
  readonly request: TestRequest;
  readonly journal: readonly TestJournalEntry[];
  /** What was shown, all of it. */
  readonly shown: () => string;
  /** Containers, processes and files of this run that are there now. */
  readonly left: () => Promise<readonly string[]>;
}

export async function scriptBench(
  t: TestContext,
  workspace: string,
  subject: Partial<Subject>,
  given: Partial<TestRequest> = {},
): Promise<ScriptBench> {
  const place = await mkdtemp(join(tmpdir(), 'bakehouse-script-'));
  const mark = `t${randomUUID()}`;
  t.after(async () => {
    const ids = await docker('ps', '--all', '--quiet', '--filter', `label=dev.bakehouse.mark=${mark}`).catch(() => '');
    if (ids !== '') await docker('rm', '--force', ...ids.split('\n'));
    await rm(place, { recursive: true, force: true });
  });
  for (const name of ['own', 'logs', 'host']) mkdirSync(join(place, name), { mode: 0o700 });
  let text = '';
  const environment = scriptEnvironment();
  const host = createTerminalHost({
    environment,
    workspace,
    folder: join(place, 'host'),
    inputs: {},
    colour: false,
    commit: '',
    write: (part) => {
      text += part;
    },
  });
  const journal: TestJournalEntry[] = [];
  const request: TestRequest = {
    host,
    providers,
    subject: {
      leg: 'web/debian',
      slug: 'web-debian',
      provider: 'docker',
      region: 'local',
      account: null,
      id: '',
      reference: '',
      files: [],
      ...subject,
    },
    root: workspace,
    environment,
    secrets: [],
    interrupt: handInterrupt(),
    folder: join(place, 'own'),
    logs: join(place, 'logs'),
    mark,
    parallel: 1,
    timeouts: { create: 2, converge: 1, verify: 2, destroy: 1 },
    reports: [],
    now: () => Date.now(),
    note: (entry) => journal.push(entry),
    ...given,
  };
  return {
    request,
    journal,
    shown: () => text,
    async left() {
      const containers = await dockerInventory(({ labels }) => labels['dev.bakehouse.mark'] === mark);
      const processes = await processInventory('BAKEHOUSE_MARK', mark);
      const files = (await fileInventory([join(request.folder, 'workspace')])).slice(0, 5);
      return describeThings([...containers, ...processes, ...files]);
    },
  };
}

/** What a child needs here: its programs, and the daemon. */
export function scriptEnvironment(): Readonly<Record<string, string>> {
  const names = ['PATH', 'HOME', 'DOCKER_HOST', 'TMPDIR', 'LANG'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

/** `create passed, converge skipped, …` of the only instance. */
export function phasesOf({ instances }: EngineOutcome): string {
  return (instances[0]?.phases ?? []).map(({ phase, status }) => `${phase} ${status}`).join(', ');
}

/** `3 passed, 1 failed`: what is not zero. */
export function countsOf({ instances }: EngineOutcome): string {
  const counts = Object.entries(instances[0]?.counts ?? {}).filter(([, count]) => count > 0);
  return counts.map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}

/** The failures of its phases, as `verify test: message`. */
export function failuresOf({ instances }: EngineOutcome): readonly string[] {
  return (instances[0]?.phases ?? []).flatMap(({ phase, failure }) =>
    failure === null ? [] : [`${phase} ${failure.class}: ${failure.message}`],
  );
}
