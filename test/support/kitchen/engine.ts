// The engine with a real Test Kitchen, as the action would set it up.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { MARK } from '../../../src/core/process/process.ts';
import type { Interrupt } from '../../../src/core/process/interrupt.ts';
import { createTerminalHost } from '../../../src/core/runner/terminal-host.ts';
import type { TestRequest, TestJournalEntry } from '../../../src/kitchen/engine.ts';
import { injectImage } from '../../../src/kitchen/config/injection.ts';
import type { KitchenOptions } from '../../../src/kitchen/run/kitchen-engine.ts';
import { findKitchenFiles } from '../../../src/kitchen/config/kitchen-files.ts';
import { loadConfig } from '../../../src/kitchen/config/loader-config.ts';
import { openServer } from '../../../src/kitchen/run/open-server.ts';
import { findKitchen } from '../../../src/kitchen/run/program.ts';
import type { Subject } from '../../../src/image/provider-verify.ts';
import { providers } from '../../../src/providers/providers.ts';
import { temporaryFolder } from '../plan/repository.ts';
import type { RubyPart } from '../peers/available.ts';
import { dockerInventory, type DockerThing } from '../peers/docker.ts';
import { strangersHome } from './command.ts';
import type { LabImage } from './project.ts';

/** What every kitchen file of these tests begins with: a container of the very image, reached by docker exec. */
export const KITCHEN = `driver:
  name: docker
  platform: debian
  dockerfile: Dockerfile.erb
  build_context: false
  run_command: sleep infinity
  username: root
transport: {name: docker, username: root}
provisioner: {name: dummy}
verifier: {name: shell}
platforms: [{name: debian}]
`;

export interface EngineLab {
  readonly request: TestRequest;
  readonly options: KitchenOptions;
  readonly root: string;
  readonly entries: readonly TestJournalEntry[];
  /** All that was shown. */
  readonly shown: () => string;
  /** Acts as the runner's first signal. */
  readonly cancel: () => void;
  /** What docker has with the mark of this run. */
  readonly marked: () => Promise<readonly DockerThing[]>;
  /** Names in the project's folder, with those of `.kitchen`. */
  readonly names: () => Promise<readonly string[]>;
}

export interface LabSettings {
  readonly files: Readonly<Record<string, string>>;
  readonly image: LabImage;
  /** `false`: whatever the kitchen file chooses is run. */
  readonly inject?: boolean;
  /** `false`: Test Kitchen is started anew for each call. */
  readonly isServed?: boolean;
  /** Of Test Kitchen; only what the action would let through. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly request?: Partial<TestRequest>;
  readonly options?: Partial<KitchenOptions>;
}

/** A project, loaded and injected, with all that the engine is given. */
export async function engineLab(t: TestContext, part: RubyPart, settings: LabSettings): Promise<EngineLab> {
  const { files, image } = settings;
  const [root, folder, scratch] = [await temporaryFolder(t), await temporaryFolder(t), await temporaryFolder(t)];
  for (const [path, text] of Object.entries({ 'Dockerfile.erb': 'FROM <%= @image %>\n', ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    await chmod(join(root, path), 0o755);
  }
  const mark = randomBytes(16).toString('hex');
  const own = { ...process.env, ...(await strangersHome(t)), ...part.environment, LANG: 'C.UTF-8' };
  const environment = { ...own, ...settings.environment, [MARK]: mark };
  const wanted = { command: part.program, workspace: root, folder: root, scratch, environment };
  const kitchen = await findKitchen({ ...wanted, pass: [MARK], chefLicense: '' }, async (request) => {
    if (settings.isServed === false) return undefined;
    const server = await openServer(request);
    if (typeof server === 'string') return assert.fail(server);
    t.after(() => server.close());
    return server;
  });
  const subject: Subject = {
    leg: 'web/debian-12',
    slug: 'web-debian-12',
    provider: 'docker',
    region: 'local',
    account: null,
    id: image.id,
    reference: image.name,
    files: [],
  };
  const found = findKitchenFiles({ workspace: root, folder: root, kitchenYaml: '', environment: {} });
  assert.ok(found.kitchen !== null);
  const { config } = await loadConfig(kitchen, { ...found, kitchen: found.kitchen }, { workspace: root, folder: root });
  const injection = injectImage({
    providers,
    config,
    where: 'kitchen.yml',
    subject,
    image: settings.inject ?? true,
    imageKey: '',
    suites: [],
    labels: { 'bakehouse:run': '77' },
    unique: '77-1',
    reports: join(folder, 'reports'),
  });
  let text = '';
  const entries: TestJournalEntry[] = [];
  const { interrupt, cancel } = handInterrupt();
  const host = createTerminalHost({
    environment: {},
    workspace: root,
    folder: scratch,
    inputs: {},
    colour: false,
    commit: '',
    write: (more) => {
      text += more;
    },
  });
  return {
    root,
    entries,
    cancel,
    shown: () => text,
    marked: () => dockerInventory((thing) => thing.labels['dev.bakehouse.mark'] === mark),
    names: async () =>
      [...(await readdir(root)), ...(await readdir(join(root, '.kitchen'))).map((name) => `.kitchen/${name}`)].sort(),
    options: {
      kitchen,
      injection,
      where: 'kitchen.yml',
      selection: [],
      phases: ['create', 'converge', 'verify'],
      destroy: 'always',
      retries: 0,
      ...settings.options,
    },
    request: {
      host,
      providers,
      subject,
      root,
      environment: {},
      secrets: [],
      interrupt,
      folder,
      logs: join(folder, 'logs'),
      mark,
      parallel: 1,
      timeouts: { create: 2, converge: 2, verify: 2, destroy: 2 },
      reports: ['.kitchen/reports/**/*'],
      now: Date.now,
      note: (entry) => entries.push(entry),
      ...settings.request,
    },
  };
}

function handInterrupt(): { readonly interrupt: Interrupt; readonly cancel: () => void } {
  let at: number | undefined;
  const listeners: (() => void)[] = [];
  return {
    interrupt: {
      at: () => at,
      count: () => (at === undefined ? 0 : 1),
      onFirst: (listener) => {
        if (at === undefined) listeners.push(listener);
        else listener();
      },
      dispose: () => {},
    },
    cancel: () => {
      at ??= Date.now();
      for (const listener of listeners.splice(0)) listener();
    },
  };
}
