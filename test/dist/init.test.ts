// A newcomer's first minutes: the packed command line is installed, writes a first image, and bakes it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { requirePacker } from '../support/bake/packers.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist', 'cli.js');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(
  cwd: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const host = process.env['DOCKER_HOST'];
    const daemon = host === undefined ? {} : { DOCKER_HOST: host };
    const environment = { PATH: process.env['PATH'] ?? '', HOME: cwd, ...daemon, ...env };
    execFile(program, args, { cwd, env: environment, maxBuffer: 2 ** 26 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const bakehouse = async (cwd: string, ...args: string[]): Promise<Ran> => run(cwd, tested.node, [cli, ...args]);

/** Packer's part is not asked for: a Dockerfile needs docker alone. */
function hasDocker(t: TestContext): boolean {
  return requirePart(t, 'docker') !== undefined && requirePart(t, 'base-image') !== undefined;
}

describe('the packed command line', () => {
  it('is installed without a registry, and plans what it wrote', async (t) => {
    const folder = await temporaryFolder(t);
    const packed = await run(folder, process.execPath, [join(root, 'scripts', 'pack.mjs'), folder]);
    assert.equal(packed.code, 0, packed.err);
    const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    assert.ok(statSync(join(folder, archive)).size < 8e6, 'small');
    const prefix = join(folder, 'prefix');
    const at = join(folder, archive);
    const installed = await run(folder, 'npm', ['install', '--global', '--offline', '--prefix', prefix, at]);
    assert.equal(installed.code, 0, installed.err);
    assert.deepEqual(readdirSync(join(prefix, 'lib', 'node_modules')), ['bakehouse'], 'nothing comes along');
    const program = join(prefix, 'bin', 'bakehouse');
    const { version }: { readonly version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal((await run(folder, program, ['--version'])).out, `${version}\n`);
    const once = await run(folder, 'npx', ['--yes', '--offline', '--package', at, 'bakehouse', '--version']);
    assert.equal(once.out, `${version}\n`, once.err);
    const images = join(folder, 'images');
    mkdirSync(images);
    assert.equal((await run(images, program, ['init', '--builder', 'dockerfile'])).code, 0);
    const planned = await run(images, program, ['plan', '--json', '--look-up', 'false', '--resolve-sources', 'false']);
    assert.equal(planned.code, 0, planned.err);
    assert.equal(JSON.parse(planned.out).count, 1);
  });
});

describe('init', () => {
  it('writes what can be baked and tested at once, before the first commit', async (t) => {
    if (!hasDocker(t)) return;
    const folder = await temporaryFolder(t);
    // A name of its own: an image of the same definition that docker has here would be taken.
    const image = `first-${randomBytes(4).toString('hex')}`;
    const made = await bakehouse(folder, 'init', '--builder', 'dockerfile', '--image', image, '--json');
    assert.equal(made.code, 0, made.err);
    assert.deepEqual(JSON.parse(made.out).written, [
      'bakehouse.yml',
      `${image}/Dockerfile`,
      `test/${image}.sh`,
      '.github/workflows/images.yml',
      '.gitignore',
    ]);
    const baked = await bakehouse(folder, 'run', '--json');
    assert.equal(baked.code, 0, baked.err);
    assert.match(baked.err, /2 tests on 1 instance/);
    const { images }: { readonly images: readonly { readonly leg: string; readonly id: string }[] } = JSON.parse(
      baked.out,
    );
    t.after(async () => docker('image', 'rm', '--force', ...images.map(({ id }) => id)));
    assert.deepEqual(
      images.map(({ leg }) => leg),
      [image],
    );
  });

  for (const builder of ['packer', 'dockerfile']) {
    it(`writes a ${builder} image that is planned, with Test Kitchen and a registry`, async (t) => {
      const folder = await temporaryFolder(t);
      const words = ['--builder', builder, '--test', 'kitchen', '--publish', 'ghcr.io/acme/base'];
      const made = await bakehouse(folder, 'init', ...words);
      assert.equal(made.code, 0, made.err);
      assert.match(made.out, /Wrote {3}kitchen\.yml\n[^]*Next:\n {2}bakehouse run\n/);
      const planned = await bakehouse(folder, 'plan', '--look-up', 'false', '--resolve-sources', 'false');
      assert.equal(planned.code, 0, planned.out);
      assert.match(planned.out, /Planned 1 leg: 1 to bake/);
    });
  }

  for (const builder of ['packer', 'dockerfile'] as const) {
    it(`writes a ${builder} image that real Test Kitchen tests at once`, async (t) => {
      const kitchen = requirePart(t, 'kitchen');
      const packer = builder === 'packer' ? requirePacker(t, 'packer-current') : undefined;
      if (kitchen === undefined || !hasDocker(t) || (builder === 'packer' && packer === undefined)) return;
      const folder = await temporaryFolder(t);
      const env = { ...packer?.environment, ...kitchen.environment };
      const image = `first-${randomBytes(4).toString('hex')}`;
      const flags = ['--builder', builder, '--test', 'kitchen', '--image', image, '--yes'];
      const made = await run(folder, tested.node, [cli, 'init', ...flags], env);
      assert.equal(made.code, 0, made.err);
      const baked = await run(folder, tested.node, [cli, 'run', '--json'], env);
      const { images }: { readonly images?: readonly { readonly id: string }[] } = JSON.parse(baked.out || '{}');
      t.after(async () => docker('image', 'rm', '--force', ...(images ?? []).map(({ id }) => id)));
      assert.equal(baked.code, 0, baked.err);
      assert.match(baked.err, /Verified .*2 tests on 1 instance/);
    });
  }

  it('asks on a terminal', async (t) => {
    const folder = await temporaryFolder(t);
    const line = `printf 'web\\n\\n\\n\\n\\n' | script -qec "'${tested.node}' '${cli}' init --builder dockerfile" /dev/null`;
    const { code, out } = await run(folder, 'bash', ['-c', line]);
    assert.equal(code, 0, out);
    assert.match(out, /Name of the image \[base\]: /);
    assert.doesNotMatch(out, /Built by/);
    assert.ok(existsSync(join(folder, 'web', 'Dockerfile')));
  });

  it('changes nothing that is there', async (t) => {
    const folder = await temporaryFolder(t);
    mkdirSync(join(folder, 'base'));
    writeFileSync(join(folder, 'base', 'Dockerfile'), 'FROM mine\n');
    writeFileSync(join(folder, '.gitignore'), 'mine\n');
    const refused = await bakehouse(folder, 'init', '--builder', 'dockerfile');
    assert.equal(refused.code, 1);
    assert.match(refused.err, /error: base\/Dockerfile is there already, and nothing was written\./);
    assert.deepEqual(readdirSync(folder).sort(), ['.gitignore', 'base']);
    const other = await bakehouse(folder, 'init', '--builder', 'dockerfile', '--image', 'web');
    assert.equal(other.code, 0, other.err);
    assert.match(other.out, /Kept {4}\.gitignore, which was there/);
    assert.equal(readFileSync(join(folder, '.gitignore'), 'utf8'), 'mine\n');
    const again = await bakehouse(folder, 'init', '--image', 'third');
    assert.match(again.err, /error: bakehouse\.yml is there already/);
  });

  it('follows no link, and writes nothing where it is in the way', async (t) => {
    const folder = await temporaryFolder(t);
    const elsewhere = await temporaryFolder(t);
    symlinkSync(join(elsewhere, 'none.yml'), join(folder, 'bakehouse.yml'));
    const { code, err } = await bakehouse(folder, 'init');
    assert.equal(code, 1, err);
    assert.deepEqual(readdirSync(elsewhere), []);
    assert.deepEqual(readdirSync(folder), ['bakehouse.yml']);
    const linked = await temporaryFolder(t);
    symlinkSync(elsewhere, join(linked, 'test'));
    const refused = await bakehouse(linked, 'init');
    assert.match(refused.err, /error: test is a link to another folder, and nothing was written\./);
    assert.deepEqual([readdirSync(elsewhere), readdirSync(linked)], [[], ['test']]);
  });

  it('wants the root of the repository', async (t) => {
    const folder = await temporaryFolder(t);
    writeFileSync(join(folder, 'x'), '');
    await run(folder, 'git', ['init', '--quiet']);
    commitAll(folder);
    mkdirSync(join(folder, 'below'));
    const { code, err } = await bakehouse(join(folder, 'below'), 'init');
    assert.equal(code, 1);
    assert.match(err, /is a folder of the repository .*Run "bakehouse init" at its root\./);
  });

  it('answers a wrong flag with 2, and writes nothing', async (t) => {
    const folder = await temporaryFolder(t);
    const { code, err } = await bakehouse(folder, 'init', '--test', 'kitchn');
    assert.equal(code, 2);
    assert.match(err, /option '--test' must be script or kitchen, but was "kitchn" \(did you mean kitchen\?\)/);
    assert.deepEqual(readdirSync(folder), []);
  });
});
