// examples/tiers as a project of Test Kitchen's, and images that it may look into.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { RubyPart } from '../peers/available.ts';
import { docker, dockerInventory, type DockerThing } from '../peers/docker.ts';
import { exampleRepository } from '../plan/repository.ts';
import { finish, type Finished, strangersHome } from './command.ts';

export interface LabImage {
  readonly name: string;
  readonly id: string;
  /** Whether a container or an image comes from this one. */
  readonly isOfIt: (thing: DockerThing) => boolean;
}

/** What examples/tiers/base does to an image, as far as its suites look, without a network. */
export const asItMustBe = [
  'useradd --create-home --home-dir /srv/app --shell /bin/bash app',
  'echo "Baked by Bakehouse." >/etc/motd',
  'mkdir -p /etc/ssl/certs',
  'for number in $(seq 101); do echo BEGIN; done >/etc/ssl/certs/ca-certificates.crt',
  'rm -rf /var/lib/apt/lists/*',
];

/** An image that came of these commands, run as app; it and all that was made of it is gone after the test. */
export async function labImage(t: TestContext, base: string, commands: readonly string[]): Promise<LabImage> {
  const mark = randomUUID();
  const name = `bakehouse.local/lab:${mark}`;
  const isOfIt = (thing: DockerThing) => thing.labels['bakehouse.test'] === mark;
  const maker = await docker('create', base, 'sh', '-euc', commands.join('\n'));
  t.after(async () => {
    const left = await dockerInventory(isOfIt);
    for (const { id } of left.filter((thing) => thing.kind === 'container')) await docker('rm', '--force', id);
    await docker('image', 'rm', '--force', ...left.filter((thing) => thing.kind === 'image').map((thing) => thing.id));
  });
  try {
    await docker('start', '--attach', maker);
    const label = ['--change', `LABEL bakehouse.test=${mark}`, '--change', 'CMD ["bash"]', '--change', 'USER app'];
    const id = await docker('commit', ...label, maker, name);
    return { name, id, isOfIt };
  } finally {
    await docker('rm', '--force', maker);
  }
}

export interface KitchenProject {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly kitchen: (...args: string[]) => Promise<Finished>;
  /** The rows of `kitchen list --json`, as `INSTANCE LAST_ACTION LAST_ERROR`. */
  readonly states: () => Promise<readonly string[]>;
  readonly report: (path: string) => Promise<string>;
}

/** The example in a folder of its own, run by a Test Kitchen, with an image in the place of the one that it names. */
export async function kitchenProject(t: TestContext, part: RubyPart, image: string): Promise<KitchenProject> {
  const folder = await exampleRepository(t, 'tiers');
  const environment = {
    ...(await strangersHome(t)),
    ...part.environment,
    BAKEHOUSE_IMAGE: image,
    KITCHEN_LOG_OVERWRITE: 'false',
    KITCHEN_LOCAL_YAML: '/dev/null',
    KITCHEN_GLOBAL_YAML: '/dev/null',
    // Test Kitchen 3 loads it too late for kitchen-docker's keys, unless its own ssh transport is in use.
    ...(part.version.startsWith('3.') ? { RUBYOPT: '-rnet/ssh' } : {}),
  };
  const kitchen = (...args: string[]) => finish(part.program, args, { cwd: folder, env: environment });
  return {
    folder,
    environment,
    kitchen,
    async states() {
      const { stdout } = await kitchen('list', '--json');
      const rows: readonly Readonly<Record<string, string | null>>[] = JSON.parse(stdout);
      return rows.map((row) => `${row['instance']} ${row['last_action']} ${row['last_error']}`);
    },
    report: (path) => readFile(join(folder, '.kitchen/reports', path), 'utf8'),
  };
}
