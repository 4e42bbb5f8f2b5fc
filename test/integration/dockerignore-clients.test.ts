import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';

import { ignoreRules, readIgnore } from '../../src/recipe/dockerfile/ignore.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { Seeded } from '../support/seeded.ts';
import { isThorough, someOf } from '../support/thorough.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const execute = promisify(execFile);
const seed = Number(process.env['BAKEHOUSE_SEED'] ?? 20261129);
/** Random sets of patterns for each client. */
const SETS = Number(process.env['BAKEHOUSE_IGNORE_SETS'] ?? (isThorough ? 200 : 60));
/** What a quick run takes of those, and of the known ones: each is a build for each client. */
const QUICK = { sets: process.env['BAKEHOUSE_IGNORE_SETS'] === undefined ? 8 : SETS, known: 4 };

const PATHS = ['a', 'c.md', '.h', 'f/a', 'f/.d/x', 'f/b/c.md', 'f/b/a', 'a.d/f/b/c.md', 'a.d/f/b/a', 'a.d/b/x.md', 'deep/1/2/3/a', 'deep/1/2/b', 'deep/1/x.md', 'docs/a.md', 'docs/b/a.md', 'docs/b/x'] as const; // prettier-ignore
const NAMES = [
  'a',
  'b',
  'f',
  'c.md',
  '.h',
  'deep',
  '1',
  '2',
  'docs',
  'a.d',
  '*.md',
  '*',
  '**',
  '?',
  'f*',
  '[ab]',
] as const;

/** Those that the two rules are known to judge otherwise. */
const KNOWN = ['**/b\n!f', '**/*.md\n!docs', 'f/*\n!f', 'deep/1/2\n!deep/1', 'a.d/*/b\n!a.d', 'deep/*/2\n!deep', '**/.h\n!docs', '**/b\n!a.d/f/b/c.md', '**/2\n!deep/1/2/3/a']; // prettier-ignore

interface Client {
  readonly program: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string>>;
}

let folder = '';
const images: string[] = [];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bakehouse-ignore-'));
});
after(async () => {
  await rm(folder, { recursive: true, force: true });
  if (images.length > 0) await docker('image', 'rm', '--force', ...new Set(images));
});

/** Every docker client in PATH, once for each version, that has the builder: since docker 23 BuildKit is a plugin. */
async function clients(t: TestContext, builder: '0' | '1'): Promise<readonly Client[]> {
  const found = new Map<string, Client>();
  const plugin = builder === '1' ? requirePart(t, 'buildx') : undefined;
  const config = join(folder, 'config');
  if (plugin !== undefined) {
    await mkdir(join(config, 'cli-plugins'), { recursive: true });
    await symlink(plugin.buildx, join(config, 'cli-plugins', 'docker-buildx'));
  }
  for (const place of (process.env['PATH'] ?? '').split(delimiter)) {
    const program = join(place, 'docker');
    try {
      await access(program);
      const { stdout } = await execute(program, ['version', '--format', '{{.Client.Version}}']);
      const client = stdout.trim();
      const own = { program, environment: { DOCKER_BUILDKIT: builder } };
      if (builder === '0' || Number.parseInt(client, 10) < 23) {
        const version = `docker ${client}${builder === '0' ? '' : ', with BuildKit inside'}`;
        if (!found.has(version)) found.set(version, { ...own, version });
      } else if (plugin !== undefined) {
        const version = `docker ${client} with buildx ${await versionOf(plugin.buildx)}`;
        const environment = { ...own.environment, DOCKER_CONFIG: config };
        if (!found.has(version)) found.set(version, { ...own, version, environment });
      }
    } catch {
      // No docker there, or one that does not reach the daemon.
    }
  }
  return [...found.values()];
}

async function versionOf(buildx: string): Promise<string> {
  const { stdout } = await execute(buildx, ['version']);
  return /\d[\w.+-]*/.exec(stdout)?.[0] ?? stdout.trim();
}

function setOf(seeded: Seeded): string {
  const pattern = (): string => seeded.some(1, 4, () => seeded.pick(NAMES)).join('/');
  return [pattern(), ...seeded.some(1, 4, () => `${seeded.chance(0.5) ? '!' : ''}${pattern()}`)].join('\n');
}

/** The files that an image gets by COPY of the whole context. */
async function sent(client: Client, builder: '0' | '1', text: string): Promise<ReadonlySet<string>> {
  const context = await mkdtemp(join(folder, 'context-'));
  for (const path of PATHS) {
    await mkdir(dirname(join(context, path)), { recursive: true });
    await writeFile(join(context, path), `[text of ${path}]\n`);
  }
  await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY . /context/\n');
  await writeFile(join(context, '.dockerignore'), text);
  const archive = join(folder, 'out.tar');
  if (builder === '1') await build(client, ['--quiet', '--output', `type=tar,dest=${archive}`, context]);
  else await exportImage(await build(client, ['--quiet', context]), archive);
  const listing = await execute('tar', ['--list', '--quoting-style=literal', '--file', archive]);
  await rm(archive);
  return new Set(listing.stdout.split('\n').flatMap((path) => /^context\/(.*[^/])$/.exec(path)?.[1] ?? []));
}

async function build({ program, environment }: Client, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, ['build', '--no-cache', ...args], {
    env: { ...process.env, ...environment },
  });
  return stdout.trim();
}

async function exportImage(image: string, archive: string): Promise<void> {
  images.push(image);
  const container = await docker('create', image, 'none');
  try {
    await docker('export', '--output', archive, container);
  } finally {
    await docker('rm', container);
  }
}

describe('what docker clients send', () => {
  for (const builder of ['0', '1'] as const) {
    it(`is never ignored: ${builder === '0' ? 'classic builder' : 'BuildKit'}`, async (t) => {
      if (requirePart(t, 'docker') === undefined) return;
      t.diagnostic(`BAKEHOUSE_SEED=${seed}`);
      const all = await clients(t, builder);
      if (all.length === 0) {
        t.skip('no docker client here has BuildKit');
        return;
      }
      for (const client of all) {
        const seeded = new Seeded(seed);
        const sets = Array.from({ length: SETS }, () => setOf(seeded));
        const texts = [...someOf(KNOWN, QUICK.known, client.version), ...someOf(sets, QUICK.sets, client.version)];
        const count = { sets: 0, sent: 0, differ: 0, more: 0 };
        for (const text of texts) {
          const left = await sent(client, builder, text);
          const isIgnored = readIgnore(text);
          const { today, before: earlier } = ignoreRules(text);
          for (const path of PATHS) {
            assert.ok(!left.has(path) || !isIgnored(path), `${path} with ${JSON.stringify(text)}, ${client.version}`);
            if (left.has(path)) count.sent += 1;
            else if (!isIgnored(path)) count.more += 1;
            if (today(path) !== earlier(path)) count.differ += 1;
          }
          count.sets += 1;
        }
        t.diagnostic(
          `${client.version}: ${count.sets} sets, ${count.sent} files sent, all counted; ${count.more} counted besides; the two rules differ on ${count.differ}`,
        );
      }
    });
  }
});
