import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

import { ignoreRules, readIgnore } from '../../src/recipe/dockerfile/ignore.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { Seeded } from '../support/seeded.ts';

const execute = promisify(execFile);
const seed = Number(process.env['BAKEHOUSE_SEED'] ?? 20261129);
/** Sets of patterns for each client and builder. */
const SETS = Number(process.env['BAKEHOUSE_IGNORE_SETS'] ?? 60);

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

/** Every docker client in PATH, once for each version. */
async function clients(): Promise<readonly Client[]> {
  const found = new Map<string, Client>();
  for (const place of (process.env['PATH'] ?? '').split(delimiter)) {
    const program = join(place, 'docker');
    try {
      await access(program);
      const { stdout } = await execute(program, ['version', '--format', '{{.Client.Version}}']);
      const version = stdout.trim();
      if (!found.has(version)) found.set(version, { program, version });
    } catch {
      // No docker there, or one that does not reach the daemon.
    }
  }
  return [...found.values()];
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
  const env = { ...process.env, DOCKER_BUILDKIT: builder };
  const { stdout } = await execute(client.program, ['build', '--quiet', '--no-cache', context], { env });
  const image = stdout.trim();
  images.push(image);
  const container = await docker('create', image, 'none');
  try {
    const archive = join(context, 'out.tar');
    await docker('export', '--output', archive, container);
    const listing = await execute('tar', ['--list', '--quoting-style=literal', '--file', archive]);
    return new Set(listing.stdout.split('\n').flatMap((path) => /^context\/(.*[^/])$/.exec(path)?.[1] ?? []));
  } finally {
    await docker('rm', container);
  }
}

describe('what docker clients send', () => {
  for (const builder of ['0', '1'] as const) {
    it(`is never ignored: ${builder === '0' ? 'classic builder' : 'BuildKit'}`, async (t) => {
      if (requirePart(t, 'docker') === undefined) return;
      t.diagnostic(`BAKEHOUSE_SEED=${seed}`);
      for (const client of await clients()) {
        const seeded = new Seeded(seed);
        const texts = [...KNOWN, ...Array.from({ length: SETS }, () => setOf(seeded))];
        const count = { sets: 0, sent: 0, differ: 0, more: 0 };
        for (const text of texts) {
          let left: ReadonlySet<string>;
          try {
            left = await sent(client, builder, text);
          } catch (error) {
            if (builder === '0') throw error;
            t.diagnostic(`docker ${client.version} has no BuildKit here`);
            break;
          }
          const isIgnored = readIgnore(text);
          const { today, before: earlier } = ignoreRules(text);
          for (const path of PATHS) {
            assert.ok(
              !left.has(path) || !isIgnored(path),
              `${path} with ${JSON.stringify(text)}, docker ${client.version}`,
            );
            if (left.has(path)) count.sent += 1;
            else if (!isIgnored(path)) count.more += 1;
            if (today(path) !== earlier(path)) count.differ += 1;
          }
          count.sets += 1;
        }
        t.diagnostic(
          `docker ${client.version}: ${count.sets} sets, ${count.sent} files sent, all counted; ${count.more} counted besides; the two rules differ on ${count.differ}`,
        );
      }
    });
  }
});
