// `bakehouse consume` as it is shipped, in a repository whose template writes a line for each bake of a profile.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { steadyNow } from '../../../src/core/clock.ts';
import { waitUntil } from '../../../src/core/process/process.ts';
import { workspaceWith } from '../bake/workspace.ts';
import { commitAll, temporaryFolder } from '../plan/repository.ts';

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const LONG_MS = 240_000;

export interface Consumption {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly until: (pattern: RegExp) => Promise<void>;
  readonly end: Promise<{ readonly code: number | null; readonly said: string }>;
}

export interface Bakery {
  readonly workspace: string;
  readonly journal: string;
  /** The names of what was baked, in that order, twice where it was baked twice. */
  readonly bakes: () => readonly string[];
  readonly consume: (url: string, queue: string, ...words: readonly string[]) => Consumption;
  /** By a config.ini of packuilon. */
  readonly consumeBy: (config: string, ...words: readonly string[]) => Consumption;
}

/** A profile as packuilon's consumer takes it. */
export function profileOf(name: string, os = 'sl7x-x86_64'): string {
  const pxelinux = { kernel: `${os}/vmlinuz` };
  return JSON.stringify({ system: { personality: { name }, aii: { nbp: { pxelinux } } } });
}

export interface BakeryOptions {
  readonly packer: string;
  /** Shell words that each bake runs after its line is written. */
  readonly also?: string;
  /** In place of the template that writes a line. */
  readonly template?: string;
  /** What the operating system of profiles starts from. */
  readonly sourceImage?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export async function bakery(
  t: TestContext,
  { packer, also = 'true', template, sourceImage = 'id-of-sl7x', environment = {} }: BakeryOptions,
): Promise<Bakery> {
  const home = await temporaryFolder(t);
  const log = join(home, 'bakes');
  const workspace = await workspaceWith(t, {
    'template.json':
      template ??
      JSON.stringify({
        builders: [{ type: 'null', communicator: 'none' }],
        provisioners: [{ type: 'shell-local', inline: [`echo "$NAME" >> ${log}`, also] }],
      }),
    'source-images.json': JSON.stringify({ 'sl7x-x86_64': sourceImage }),
  });
  commitAll(workspace);
  const journal = join(home, 'journal');
  const profiles = '{payload: true, template: template.json, source-images: source-images.json}';
  return {
    workspace,
    journal,
    bakes: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
        : [],
    consume: (url, queue, ...words) =>
      start({ RABBITMQ_URL: url }, ['--queue', queue, '--profiles', profiles, ...words]),
    consumeBy: (config, ...words) => start({}, ['--config', config, ...words]),
  };

  function start(broker: Readonly<Record<string, string>>, words: readonly string[]): Consumption {
    const child = spawn(
      process.execPath,
      [cli, 'consume', '--journal', journal, '--allow-no-tests', 'true', ...words],
      {
        cwd: workspace,
        env: {
          PATH: `${packer.slice(0, packer.lastIndexOf('/'))}:${process.env['PATH'] ?? ''}`,
          HOME: home,
          ...broker,
          ...environment,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    t.after(() => child.kill('SIGKILL'));
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    const end = once(child, 'close').then(([code]) => ({ code, said }));
    const until = async (pattern: RegExp): Promise<void> => {
      const isSaid = async (): Promise<boolean> => pattern.test(said) || child.exitCode !== null;
      await waitUntil(isSaid, steadyNow() + LONG_MS);
      if (!pattern.test(said)) throw new Error(`${String(pattern)} was not said:\n${said}`);
    };
    return { child, said: () => said, until, end };
  }
}
