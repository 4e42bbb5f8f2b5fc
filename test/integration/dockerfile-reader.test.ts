import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';

import { contextReads } from '../../src/recipe/dockerfile/context.ts';
import { readDockerfile } from '../../src/recipe/dockerfile/dockerfile.ts';
import { ignoreRules, readIgnore } from '../../src/recipe/dockerfile/ignore.ts';
import { TemplateSyntaxError } from '../../src/recipe/hcl/syntax-error.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { Seeded } from '../support/seeded.ts';

const execute = promisify(execFile);

const seed = Number(process.env['BAKEHOUSE_SEED'] ?? 20261121);
const names: readonly [string, ...string[]] = ['a', 'b', 'ab', 'a.b', 'c.md', '.a', '{a,b}', 'a+', 'x y', 'é'];
const wildcards: readonly [string, ...string[]] = [
  '*',
  '?',
  '**',
  'a*',
  '*b',
  '*.md',
  '[ab]',
  '[^a]*',
  '**a',
  'a**',
  '\\*a',
  '??',
];

let folder = '';
const images: string[] = [];
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bakehouse-dockerfile-'));
});
after(async () => {
  await rm(folder, { recursive: true, force: true });
  if (images.length > 0) await docker('image', 'rm', '--force', ...new Set(images));
});

/** A context of its own, with these files. */
async function contextOf(files: Readonly<Record<string, string>>): Promise<string> {
  const context = await mkdtemp(join(folder, 'context-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(context, path)), { recursive: true });
    await writeFile(join(context, path), text);
  }
  return context;
}

/** Builds with the builder that every docker has, and gives the id of the image. */
async function build(context: string, args: readonly string[] = []): Promise<string> {
  const env = { ...process.env, DOCKER_BUILDKIT: '0' };
  const { stdout } = await execute('docker', ['build', '--quiet', '--no-cache', ...args, context], { env });
  const image = stdout.trim();
  images.push(image);
  return image;
}

/** The client judges what is ignored, whichever daemon builds: until docker 23 by another rule than after. */
async function ruleOfDocker(): Promise<'today' | 'before'> {
  const version = await docker('version', '--format', '{{.Client.Version}}');
  return Number.parseInt(version, 10) < 23 ? 'before' : 'today';
}

/** Builds with BuildKit, and gives the archive of what the image holds. */
async function buildArchive(context: string, env: Readonly<Record<string, string>>): Promise<string> {
  const archive = join(folder, 'output.tar');
  const args = ['build', '--quiet', '--output', `type=tar,dest=${archive}`, context];
  await execute('docker', args, { env: { ...process.env, ...env } });
  return archive;
}

/** What makes `docker build` use BuildKit; undefined where it cannot be had, after marking the test as skipped. */
async function buildKit(t: TestContext): Promise<Readonly<Record<string, string>> | undefined> {
  const part = requirePart(t, 'buildx');
  if (part === undefined) return undefined;
  const config = await mkdtemp(join(folder, 'config-'));
  await mkdir(join(config, 'cli-plugins'));
  await symlink(part.buildx, join(config, 'cli-plugins/docker-buildx'));
  return { DOCKER_BUILDKIT: '1', DOCKER_CONFIG: config };
}

/** The archive of what an image holds. */
async function archiveOf(image: string): Promise<string> {
  const container = await docker('create', image, 'none');
  const archive = join(folder, 'image.tar');
  try {
    await docker('export', '--output', archive, container);
  } finally {
    await docker('rm', container);
  }
  return archive;
}

/** The files below /context. */
async function filesIn(archive: string): Promise<readonly string[]> {
  const { stdout } = await execute('tar', ['--list', '--quoting-style=literal', '--file', archive]);
  return stdout.split('\n').flatMap((path) => /^context\/(.*[^/])$/.exec(path)?.[1] ?? []);
}

function tree(seeded: Seeded): Record<string, string> {
  const files: Record<string, string> = { Dockerfile: 'FROM scratch\nCOPY . /context/\n' };
  const folders = ['', ...seeded.some(6, 6, () => `${seeded.some(1, 3, () => `${seeded.pick(names)}.d`).join('/')}/`)];
  for (const each of folders) for (const name of names) files[each + name] = '';
  // Folders that are named as patterns name things, where no file is.
  for (const name of ['f', 'f/a', 'f/a/b']) files[`${name}/b/c.md/a`] = '';
  return files;
}

function pattern(seeded: Seeded): string {
  const part = (): string => (seeded.chance(0.5) ? seeded.pick(names) : seeded.pick(wildcards));
  const parts = seeded.some(1, 3, () => (seeded.chance(0.3) ? `${part()}.d` : seeded.chance(0.2) ? 'f' : part()));
  const path = parts.join('/');
  return `${seeded.chance(0.4) ? '!' : ''}${seeded.chance(0.1) ? '/' : ''}${path}${seeded.chance(0.1) ? '/' : ''}`;
}

function ignoreText(seeded: Seeded): string {
  const first = seeded.pick(['*', 'f', '**/*.md', '*.d', 'f/*']);
  return [first, ...seeded.some(1, 5, () => pattern(seeded))].join('\n');
}

describe('an ignore file', () => {
  const known = [
    '*\n!a\n!f/a',
    'f\n!f/a/b',
    '**/b\n!f',
    '**/*.md\n!c.md',
    'Dockerfile\n.dockerignore',
    '*\n!../../a\n!/b\n! ab',
    '\uFEFFa\r\n #b\r\n# ab\r\n',
  ];
  for (const text of known) {
    it(`${JSON.stringify(text)} leaves what docker leaves`, async (t) => {
      if (requirePart(t, 'docker') === undefined) return;
      const files = { ...tree(new Seeded(seed)), '.dockerignore': text };
      const isIgnored = ignoreRules(text)[await ruleOfDocker()];
      const left = Object.keys(files).filter((path) => !isIgnored(path));
      assert.deepEqual(
        (await filesIn(await archiveOf(await build(await contextOf(files))))).toSorted(),
        left.toSorted(),
      );
    });
  }

  it('leaves what docker leaves, for patterns by chance', async (t) => {
    if (requirePart(t, 'docker') === undefined) return;
    t.diagnostic(`BAKEHOUSE_SEED=${seed}`);
    const seeded = new Seeded(seed);
    const count = { ignored: 0, left: 0, unseen: 0 };
    const rule = await ruleOfDocker();
    for (let round = 0; round < 24; round += 1) {
      const text = ignoreText(seeded);
      const files = { ...tree(seeded), '.dockerignore': text };
      const isIgnored = ignoreRules(text)[rule];
      const left = new Set(await filesIn(await archiveOf(await build(await contextOf(files)))));
      for (const path of Object.keys(files)) {
        const place = `${JSON.stringify(path)} with ${JSON.stringify(text)}`;
        if (isIgnored(path)) {
          assert.equal(left.has(path), false, `${place}: docker does not ignore it`);
          count.ignored += 1;
        } else if (left.has(path)) count.left += 1;
        // A regular expression to that client, which ours does not guess at.
        else if (rule === 'before' && text.includes('+')) count.unseen += 1;
        else {
          // This builder does not look into an ignored folder for what `!` finds by a wildcard; BuildKit does.
          const parents = path.split('/').map((_, index, parts) => parts.slice(0, index).join('/'));
          assert.ok(parents.slice(1).some(isIgnored), `${place}: docker ignores it`);
          assert.match(text, /^!.*[*?[]/m, place);
          count.unseen += 1;
        }
      }
    }
    t.diagnostic(
      `${count.ignored} files ignored, ${count.left} left, ${count.unseen} excepted that this builder misses`,
    );
    assert.ok(count.ignored > 200 && count.left > 200);
  });

  it('leaves just what BuildKit leaves, for patterns by chance', async (t) => {
    if (requirePart(t, 'docker') === undefined) return;
    const env = await buildKit(t);
    if (env === undefined) return;
    t.diagnostic(`BAKEHOUSE_SEED=${seed}`);
    const seeded = new Seeded(seed + 1);
    const count = { ignored: 0, left: 0 };
    for (let round = 0; round < 40; round += 1) {
      const text = ignoreText(seeded);
      const files = { ...tree(seeded), '.dockerignore': text };
      const isIgnored = ignoreRules(text).today;
      const left = Object.keys(files).filter((path) => !isIgnored(path));
      const archive = await buildArchive(await contextOf(files), env);
      assert.deepEqual((await filesIn(archive)).toSorted(), left.toSorted(), JSON.stringify(text));
      count.left += left.length;
      count.ignored += Object.keys(files).length - left.length;
    }
    t.diagnostic(`${count.ignored} files ignored, ${count.left} left`);
    assert.ok(count.ignored > 200 && count.left > 200);
  });

  for (const text of ['[a', 'a\\', '!', '[]a]', '[-a]', '!/']) {
    it(`${JSON.stringify(text)} is refused by both`, async (t) => {
      if (requirePart(t, 'docker') === undefined) return;
      const context = await contextOf({ Dockerfile: 'FROM scratch\nCOPY . /\n', a: '', '.dockerignore': text });
      await assert.rejects(build(context));
      assert.throws(() => readIgnore(text), TemplateSyntaxError);
    });
  }
});

/** [name, Dockerfile, build arguments]. Whatever a stage takes goes on to the last one. */
const dockerfiles: readonly (readonly [name: string, text: string, args?: Readonly<Record<string, string>>])[] = [
  ['sources', 'FROM scratch\nCOPY a f/b /x/\n'],
  ['a folder', 'FROM scratch\nADD f /x/\n'],
  ['globs', 'FROM scratch\nCOPY *.md f/?x g/[ab]* /x/\n'],
  ['the whole context', 'FROM scratch\nCOPY . /x/\n'],
  ['ways out of the context', 'FROM scratch\nCOPY /a ./f/../b /x/\n'],
  ['JSON', 'FROM scratch\nCOPY ["x y", "c.md", "/x/"]\n'],
  ['continuations', 'FROM scratch\r\ncopy a \\\r\n# b \\\r\n\r\n  f/b \\  \r\n /x/\r\n'],
  ['another escape', '# escape=`\nFROM scratch\nCOPY a `\n b /x/\n'],
  [
    'arguments',
    'ARG A=a\nFROM scratch\nARG A\nARG B=b\nARG N=none\nENV F=f G=${N:+g}\nCOPY $A ${F}/${B:-a} ${G:-c.md} /x/\n',
    { N: '', B: 'bx' },
  ],
  ['substitution', 'FROM scratch\nARG A=a\nENV A=b\nCOPY $A "${N:-f}"/\'bx\' /x/\n'],
  [
    'stages',
    'ARG BASE=one\nFROM scratch AS One\nENV D=f\nCOPY a /x/\nFROM $BASE\nCOPY --from=one /x /y/\nCOPY --from=0 /x /z/\nCOPY ${D}/b /x/\n',
  ],
  ['nothing', 'FROM scratch\nENV a=b\n'],
];

/** Files that hold a text by which they are found in an image. */
function marked(paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.map((path) => [path, `[text of ${path}]\n`]));
}

async function foundIn(archive: string, paths: readonly string[]): Promise<readonly string[]> {
  const content = await readFile(archive, 'utf8');
  return paths.filter((path) => content.includes(`[text of ${path}]`));
}

describe('the files that a Dockerfile reads are those that are in the image', () => {
  const paths = ['a', 'b', 'c.md', 'x y', 'f/b', 'f/bx', 'g/a', 'g/ca', 'g/bb/c'];
  for (const [name, text, args = {}] of dockerfiles) {
    it(name, async (t) => {
      if (requirePart(t, 'docker') === undefined) return;
      const isRead = contextReads(readDockerfile(text, new Map(Object.entries(args))));
      const context = await contextOf({ ...marked(paths), Dockerfile: text });
      const options = Object.entries(args).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]);
      const archive = await archiveOf(await build(context, options));
      assert.deepEqual(paths.filter(isRead), await foundIn(archive, paths));
    });
  }

  it('mounts', async (t) => {
    if (requirePart(t, 'docker') === undefined) return;
    const base = requirePart(t, 'base-image');
    const env = await buildKit(t);
    if (base === undefined || env === undefined) return;
    const run = (mount: string): string => `RUN --mount=${mount} find /m -type f -exec cat {} + >> /x\n`;
    const text = [
      `FROM ${base.image} AS run\n`,
      run('target=/m/a,source=f/b --mount=type=bind,src=/g,dst=/m/g'),
      run('type=tmpfs,target=/m'),
      run(`type=bind,from=${base.image},source=/etc/apt,target=/m`),
      'FROM scratch\nCOPY --from=run /x /x\n',
    ].join('');
    const read = readDockerfile(text);
    assert.deepEqual(read.unread, []);
    const bases = read.bases.map(({ kind, reference }) => `${kind} ${reference}`);
    assert.deepEqual(bases, [`from ${base.image}`, `mount ${base.image}`]);
    const archive = await buildArchive(await contextOf({ ...marked(paths), Dockerfile: text }), env);
    assert.deepEqual(paths.filter(contextReads(read)), await foundIn(archive, paths));
  });
});

describe('a Dockerfile that docker refuses', () => {
  const refused = [
    '',
    '# x\nARG A\n',
    'FROM scratch\nCOPPY a /\n',
    'RUN x\nFROM scratch\n',
    'FROM scratch as\n',
    'FROM scratch AS 1\n',
    'FROM scratch\nCOPY a\n',
    'FROM scratch\nCOPY ["a", 1]\n',
    'FROM scratch\nCOPY "a b" /\n',
    'FROM scratch\nCOPY ${a b /\n',
    'FROM scratch\nENV a\n',
    'FROM scratch\nENV a=1 b\n',
    'FROM scratch\nONBUILD ONBUILD RUN x\n',
    '# escape=x\nFROM scratch\n',
    '# escape=`\n# escape=`\nFROM scratch\n',
  ];
  for (const text of refused) {
    it(`is refused here: ${JSON.stringify(text)}`, async (t) => {
      if (requirePart(t, 'docker') === undefined) return;
      await assert.rejects(build(await contextOf({ Dockerfile: text, a: '' })));
      assert.throws(() => readDockerfile(text), TemplateSyntaxError);
    });
  }
});
