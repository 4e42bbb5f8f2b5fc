// Container images on their way from one job to another: real docker, the real artifact client against the harness's twin
// of the service, and a real registry.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync, zstdCompressSync } from 'node:zlib';

import { type DockerRun, loadImage, saveImage } from '../../src/providers/docker/archive.ts';
import { pushImage } from '../../src/providers/docker/push.ts';
import { RegistryError } from '../../src/providers/docker/registry-trouble.ts';
import { createStagedManifests } from '../../src/providers/docker/staged-manifest.ts';
import { buildRegistryTags } from '../../src/providers/docker/staging.ts';
import { lookUpBuildRegistry, stagedHandoff } from '../../src/providers/docker/build-registry-look-up.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { type RegistryOptions, type Registry, registryUser, startRegistry } from '../support/peers/registry.ts';
import { smallImage } from '../support/peers/small-image.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import { only, writeAction } from '../unit/runner-harness/fixture-action.ts';
import { tarOf } from '../unit/core/files/image-archives.ts';

const execute = promisify(execFile);

function definedEnvironment(over: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ...Object.entries(over),
  ]);
}

const plain: DockerRun = { environment: definedEnvironment() };
const MIB = 1024 ** 2;
const noPause = async (): Promise<void> => {};

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bakehouse-handoff-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

interface Sample {
  readonly id: string;
  /** The one name that it has. */
  readonly name: string;
  readonly content: Buffer;
}

/** An image that nobody else has, with random bytes in one layer, and the same layer again. */
async function sampleImage(t: TestContext, base = 'scratch'): Promise<Sample> {
  const folder = await temporaryFolder(t);
  const content = randomBytes(2 * MIB);
  writeFileSync(join(folder, 'own'), content);
  const copy = 'COPY own /own\n';
  writeFileSync(join(folder, 'Dockerfile'), `FROM ${base}\n${copy}${copy}LABEL mark=${randomUUID()}\n`);
  const name = `bakehouse.local/handoff-${randomBytes(6).toString('hex')}:k`;
  await execute('docker', ['build', '--quiet', '--no-cache', '--tag', name, folder], {
    env: definedEnvironment({ DOCKER_BUILDKIT: '0' }),
  });
  const id = await docker('image', 'inspect', '--format', '{{.Id}}', name);
  t.after(() => docker('image', 'rm', '--force', id).catch(() => ''));
  return { id, name, content };
}

async function namesOf(id: string): Promise<readonly string[] | undefined> {
  try {
    const told: unknown = JSON.parse(await docker('image', 'inspect', '--format', '{{json .RepoTags}}', id));
    return Array.isArray(told) ? told.map(String) : [];
  } catch {
    return undefined;
  }
}

function hasDocker(t: TestContext): boolean {
  return requirePart(t, 'docker') !== undefined;
}

describe('an archive between two jobs', () => {
  const source = (path: string): string => JSON.stringify(import.meta.resolve(`../../src/${path}`));
  const preamble = `
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
const { introduceProviders } = await import(${source('providers/providers.ts')});
introduceProviders();
const { createActionsHost } = await import(${source('core/runner/actions-host.ts')});
const { saveHandoff, restoreArchive } = await import(${source('providers/docker/handoff.ts')});
const host = createActionsHost(env);
const inputs = { 'artifact-prefix': 'p', 'pass-env': [], 'allow-untrusted': false };
const image = { provider: 'docker', id: env.INPUT_ID, build: 'dockerfile', handoff: null };
const output = (name, value) => append('GITHUB_OUTPUT', name + '=' + JSON.stringify(value) + '\\n');
`;
  const top = ['inputs:', '  id: { required: true }', '  artifact: { default: "" }', '  file: { default: "" }'];
  const saving = `${preamble}
const leg = { slug: 'web', key: null };
const images = await saveHandoff(host, inputs, { kind: 'archive' }, leg, [image, { ...image, provider: 'file' }], host.temporary);
output('handoffs', images.map(({ handoff }) => handoff));
output('left', readdirSync(host.temporary).filter((name) => name.startsWith('image')));`;
  const restoring = `${preamble}
const folder = join(host.temporary, 'restored');
try {
  await restoreArchive(host, inputs, env.INPUT_ARTIFACT, folder, image);
  output('error', null);
} catch (error) {
  output('error', error.name + ': ' + error.message);
}
output('left', existsSync(folder));`;

  async function step(run: Run, main: string, inputs: Readonly<Record<string, string>>) {
    await using fixture = await writeAction({ top, main });
    const { DOCKER_HOST = '' } = process.env;
    const env = DOCKER_HOST === '' ? {} : { DOCKER_HOST };
    const done = only((await runJob({ run, steps: [{ action: fixture.action, inputs, env }] })).steps);
    assert.equal(done.conclusion, 'success', done.log);
    return (name: string): unknown => JSON.parse(done.outputs[name] ?? '"no output"');
  }

  it('brings the image to a daemon that has lost it, without a name', async (t) => {
    const base = requirePart(t, 'base-image');
    if (!hasDocker(t) || base === undefined) return;
    const { id } = await sampleImage(t, await smallImage(base.image));
    await using run = await Run.start();
    const saved = await step(run, saving, { id });
    assert.deepEqual(saved('handoffs'), [{ kind: 'archive', artifact: 'p-web-image-a1', ref: null }, null]);
    assert.deepEqual(saved('left'), []);
    const history = await docker('image', 'inspect', '--format', '{{json .Config}} {{json .RootFS}}', id);
    await docker('image', 'rm', '--force', id);
    assert.equal(await namesOf(id), undefined);
    const restored = await step(run, restoring, { id, artifact: 'p-web-image-a1' });
    assert.deepEqual([restored('error'), restored('left')], [null, false]);
    assert.deepEqual(await namesOf(id), []);
    assert.equal(await docker('image', 'inspect', '--format', '{{json .Config}} {{json .RootFS}}', id), history);
  });

  it('that is not there, or holds another file, is told', async (t) => {
    if (!hasDocker(t)) return;
    const { id } = await sampleImage(t);
    await using run = await Run.start();
    const gone = await step(run, restoring, { id, artifact: 'p-web-image-a1' });
    assert.match(
      String(gone('error')),
      /^UserError: The image sha256:.*"p-web-image-a1" could not be fetched: .*3 days/,
    );
    const planting = `${preamble}
writeFileSync(join(host.temporary, 'evil.tar'), 'x');
output('kind', (await host.upload({ name: 'p-web-image-a1', files: ['evil.tar'], root: host.temporary })).kind);`;
    assert.equal((await step(run, planting, { id }))('kind'), 'uploaded');
    const other = await step(run, restoring, { id, artifact: 'p-web-image-a1' });
    assert.match(
      String(other('error')),
      /UserError: .* the artifact must hold one file, image\.tar\.zst or image\.tar\.gz/,
    );
    assert.equal(other('left'), false);
  });

  it('that cannot be kept is an error with a way out', async (t) => {
    if (!hasDocker(t)) return;
    const { id } = await sampleImage(t);
    await using run = await Run.start();
    run.twin.fail({ on: 'CreateArtifact', status: 403, body: '{"msg":"no more space"}' });
    const failing =
      saving.replace('const images =', 'let images; try { images =') +
      `\n} catch (error) { output('error', error.message); output('left', readdirSync(host.temporary).filter((name) => name.startsWith('image'))); }`;
    const saved = await step(run, failing, { id });
    assert.match(
      String(saved('error')),
      /could not be handed on as the artifact "p-web-image-a1": .*no more space.*`build-registry`/,
    );
    assert.deepEqual(saved('left'), []);
  });
});

describe('an archive', () => {
  it('is packed by zstd or gzip, and either is taken', async (t) => {
    if (!hasDocker(t)) return;
    const { id } = await sampleImage(t);
    const folder = await temporaryFolder(t);
    for (const [zstd, name] of [
      [true, 'image.tar.zst'],
      [false, 'image.tar.gz'],
    ] as const) {
      assert.equal(await saveImage(id, folder, plain, undefined, zstd), name);
      const { size, mode } = statSync(join(folder, name));
      assert.equal(mode & 0o777, 0o600);
      t.diagnostic(`${name}: ${(size / 1024 ** 2).toFixed(1)} MiB`);
    }
    await docker('image', 'rm', '--force', id);
    for (const name of ['image.tar.zst', 'image.tar.gz']) {
      await loadImage(join(folder, name), id, plain);
      assert.deepEqual(await namesOf(id), []);
      await docker('image', 'rm', '--force', id);
    }
  });

  it('above the limit is neither kept nor taken', async (t) => {
    if (!hasDocker(t)) return;
    const { id } = await sampleImage(t);
    const folder = await temporaryFolder(t);
    for (const [limits, reason] of [
      [
        { packed: MIB, unpacked: 1024 * MIB },
        /The archive of the image sha256:\w+ has more than 1048576 bytes.*`build-registry`/,
      ],
      [{ packed: 1024 * MIB, unpacked: MIB }, /The image sha256:\w+ unpacked has more than 1048576 bytes/],
    ] as const) {
      await assert.rejects(saveImage(id, folder, plain, limits), { name: 'UserError', message: reason });
      assert.deepEqual(readdirSync(folder), []);
    }
    const name = await saveImage(id, folder, plain);
    await docker('image', 'rm', '--force', id);
    const refused = loadImage(join(folder, name), id, plain, { packed: MIB, unpacked: MIB });
    await assert.rejects(refused, { name: 'UserError', message: /The archive unpacked has more than 1048576 bytes/ });
    assert.equal(await namesOf(id), undefined);
  });

  it('is given up when its job is stopped', async (t) => {
    if (!hasDocker(t)) return;
    const { id } = await sampleImage(t);
    const folder = await temporaryFolder(t);
    await assert.rejects(saveImage(id, folder, { ...plain, signal: AbortSignal.abort() }), { name: 'AbortError' });
    assert.deepEqual(readdirSync(folder), []);
  });

  it('of an image that is not there is an error of docker', async (t) => {
    if (!hasDocker(t)) return;
    const folder = await temporaryFolder(t);
    const nobody = `sha256:${'0'.repeat(64)}`;
    await assert.rejects(saveImage(nobody, folder, plain), {
      name: 'CommandError',
      message: /docker save failed .*no such/i,
    });
    const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    await assert.rejects(
      saveImage(nobody, folder, { environment: { ...plain.environment, PATH: '/nowhere' } }),
      /ENOENT/,
    );
    assert.equal(timers(), before, 'nothing waits for a program that never ran');
    assert.deepEqual(readdirSync(folder), []);
  });

  it('of another hand changes nothing of the daemon', async (t) => {
    if (!hasDocker(t)) return;
    const victim = await sampleImage(t);
    const wanted = await sampleImage(t);
    const folder = await temporaryFolder(t);
    const unpacked = async (...names: readonly string[]): Promise<Buffer> => {
      const path = join(folder, 'raw.tar');
      await docker('save', '--output', path, ...names);
      return readFileSync(path);
    };
    const good = await unpacked(wanted.id);
    // Other drivers keep no second layer of a file that is the same, and then there is none to link.
    if ((await docker('info', '--format', '{{.Driver}}')) === 'overlay2') {
      assert.equal(good.includes(`../`), true, 'the second layer is a link to the first');
    }
    const named = await unpacked(wanted.name);
    const changed = Buffer.from(good);
    const own = changed.indexOf(wanted.content);
    assert.ok(own > 0);
    changed.writeUInt8(changed.readUInt8(own) ^ 1, own);
    await docker('image', 'rm', '--force', wanted.id);
    const before = await docker('image', 'ls', '--all', '--no-trunc', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}');
    const others = before.split('\n').filter((line) => line.includes(victim.id));
    for (const [what, bytes, id, reason] of [
      ['with names', named, wanted.id, /names of images/],
      ['of another image', good, victim.id, /another id than/],
      ['with a changed byte', changed, wanted.id, /another layer 1 than the image has/],
      ['that is cut off', good.subarray(0, good.length - 5000), wanted.id, /cut off/],
      ['with something after its end', Buffer.concat([good, tarOf([{ name: 'x' }])]), wanted.id, /after its end/],
      ['that is empty', Buffer.alloc(0), wanted.id, /cut off/],
    ] as const) {
      for (const [name, pack] of [
        ['image.tar.zst', zstdCompressSync],
        ['image.tar.gz', (raw: Buffer) => gzipSync(raw, { level: 1 })],
      ] as const) {
        const path = join(folder, name);
        writeFileSync(path, pack(bytes));
        await assert.rejects(loadImage(path, id, plain), { name: 'UserError', message: reason }, `${what}, ${name}`);
        assert.equal(await namesOf(wanted.id), undefined, what);
        assert.deepEqual(await namesOf(victim.id), [victim.name], what);
      }
    }
    const after = await docker('image', 'ls', '--all', '--no-trunc', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}');
    assert.deepEqual(
      after.split('\n').filter((line) => line.includes(victim.id)),
      others,
    );
    const damaged = join(folder, 'image.tar.zst');
    const packed = zstdCompressSync(good);
    const middle = Math.floor(packed.length / 2);
    packed.writeUInt8(packed.readUInt8(middle) ^ 0xff, middle);
    for (const bytes of [packed, Buffer.from('no zstd at all'), packed.subarray(0, 2000)]) {
      writeFileSync(damaged, bytes);
      await assert.rejects(loadImage(damaged, wanted.id, plain), { name: 'UserError' });
    }
    assert.equal(await namesOf(wanted.id), undefined);
    // And the good one is taken by the same daemon.
    writeFileSync(damaged, zstdCompressSync(good));
    await loadImage(damaged, wanted.id, plain);
    assert.deepEqual(await namesOf(wanted.id), []);
  });
});

describe('a build registry', () => {
  const key = `bk2-${'k2'.repeat(20)}`;
  const { staged, verified } = buildRegistryTags(key);

  async function open(t: TestContext, options: RegistryOptions = {}) {
    const part = requirePart(t, 'docker-registry');
    if (!hasDocker(t) || part === undefined) return undefined;
    const registry = await startRegistry(t, part, options);
    const image = await sampleImage(t);
    const repository = `${registry.host}/acme/staging`;
    return { registry, repository, image, request: { image: image.id, repository, tag: staged } };
  }

  /** docker with a configuration of its own: logged in there, or nowhere. */
  async function client(
    t: TestContext,
    registry?: Registry,
    password: string = registryUser.password,
  ): Promise<DockerRun> {
    const folder = join(await temporaryFolder(t), 'docker');
    mkdirSync(folder);
    const auth = Buffer.from(`${registryUser.name}:${password}`).toString('base64');
    writeFileSync(
      join(folder, 'config.json'),
      JSON.stringify(registry === undefined ? {} : { auths: { [registry.host]: { auth } } }),
    );
    return { environment: definedEnvironment({ DOCKER_CONFIG: folder }) };
  }

  const failed = (failure: string, message: RegExp) => (error: unknown) => {
    assert.ok(error instanceof RegistryError, String(error));
    assert.match(error.message, message);
    assert.equal(error.failure, failure);
    return true;
  };

  it('gives the image back by its digest, and docker keeps no name of it', async (t) => {
    const open1 = await open(t);
    if (open1 === undefined) return;
    const { repository, image, request } = open1;
    const ref = await pushImage(request, plain, noPause);
    assert.match(ref, /^127\.0\.0\.1:\d+\/acme\/staging@sha256:[0-9a-f]{64}$/);
    assert.deepEqual(await namesOf(image.id), [image.name]);
    assert.equal(await pushImage(request, plain, noPause), ref, 'again');
    await docker('image', 'rm', '--force', image.id);
    await docker('pull', '--quiet', ref);
    assert.deepEqual(await namesOf(image.id), []);
    const manifests = createStagedManifests(plain.environment);
    const [found, missing] = await lookUpBuildRegistry(manifests, repository, [
      { key, builds: ['dockerfile'] },
      { key: 'bk2-other', builds: [] },
    ]);
    assert.deepEqual(missing, { kind: 'missing', reason: null });
    assert.ok(found?.kind === 'found');
    const [one] = found.images;
    assert.ok(one !== undefined);
    assert.deepEqual([one.id, one.build, one.verified], [image.id, 'dockerfile', false]);
    assert.deepEqual(stagedHandoff(repository, one), { kind: 'registry', artifact: null, ref });
    await pushImage({ ...request, tag: verified }, plain, noPause);
    const [again] = await lookUpBuildRegistry(manifests, repository, [{ key, builds: ['dockerfile'] }]);
    assert.equal(again?.kind === 'found' && again.images[0]?.verified, true);
    const none = await lookUpBuildRegistry(manifests, `${repository}/none`, [{ key, builds: [] }]);
    assert.deepEqual(none, [{ kind: 'missing', reason: null }], 'a repository that is not there');
  });

  it('leaves an image its only name, and another its own', async (t) => {
    const opened = await open(t);
    if (opened === undefined) return;
    const { repository, image, request } = opened;
    const name = `${repository}:${staged}`;
    const other = await sampleImage(t);
    await docker('tag', other.id, name);
    await pushImage(request, plain, noPause);
    assert.deepEqual(await namesOf(image.id), [image.name]);
    assert.deepEqual([...((await namesOf(other.id)) ?? [])].sort(), [name, other.name].sort());
    await docker('image', 'rm', name);
    await docker('image', 'rm', image.name).catch(() => '');
    if ((await namesOf(image.id)) === undefined) await docker('pull', '--quiet', name);
    await pushImage(request, plain, noPause);
    assert.notEqual(await namesOf(image.id), undefined, 'the image is still there');
  });

  it('wants a login, and takes a right one', async (t) => {
    const opened = await open(t, { login: true });
    if (opened === undefined) return;
    const { registry, repository, request } = opened;
    const stranger = await client(t);
    await assert.rejects(
      pushImage(request, stranger, noPause),
      failed(
        'credentials',
        /docker has no credentials for 127\.0\.0\.1:\d+ that it takes: .*no basic auth.*docker login 127/,
      ),
    );
    const wrong = await client(t, registry, 'wrong');
    await assert.rejects(pushImage(request, wrong, noPause), failed('credentials', /no credentials.*unauthorized/));
    const friend = await client(t, registry);
    const ref = await pushImage(request, friend, noPause);
    const wants = [{ key, builds: [] }];
    const [found] = await lookUpBuildRegistry(createStagedManifests(friend.environment), repository, wants);
    assert.equal(found?.kind === 'found' && `${repository}@${found.images[0]?.digests['manifest']}`, ref);
    const [unknown] = await lookUpBuildRegistry(createStagedManifests(stranger.environment), repository, wants);
    assert.equal(unknown?.kind, 'unknown');
    assert.match(unknown.reason, /could not be asked: .*(?:no basic auth|unauthorized)/i);
  });

  it('that does not let everybody write says so', async (t) => {
    const body = '{"errors":[{"code":"DENIED","message":"permission_denied: write_package"}]}';
    const opened = await open(t, {
      interfere: ({ method }) => (method === 'POST' ? { status: 403, body } : undefined),
    });
    if (opened === undefined) return;
    await assert.rejects(
      pushImage(opened.request, plain, noPause),
      failed('credentials', /does not let docker push to .*denied: .*packages: write/),
    );
    assert.deepEqual(await namesOf(opened.image.id), [opened.image.name]);
  });

  it('is tried again when the network breaks, and only then', async (t) => {
    let drops = 0;
    const opened = await open(t, {
      interfere: ({ method, url = '' }) =>
        method === 'PUT' && url.includes('/manifests/') && (drops += 1) <= 2 ? 'drop' : undefined,
    });
    if (opened === undefined) return;
    const pauses: number[] = [];
    const ref = await pushImage(opened.request, plain, async (ms) => void pauses.push(ms));
    assert.match(ref, /@sha256:/);
    assert.ok(drops >= 3, String(drops));
    assert.deepEqual(pauses, [2000, 6000].slice(0, pauses.length));
    assert.ok(pauses.length > 0);
  });

  it('that is not there is told after some tries', async (t) => {
    if (!hasDocker(t)) return;
    const image = await sampleImage(t);
    const pauses: number[] = [];
    const repository = '127.0.0.1:9/acme/staging';
    const request = { image: image.id, repository, tag: staged };
    await assert.rejects(
      pushImage(request, plain, async (ms) => void pauses.push(ms)),
      failed('network', /^127\.0\.0\.1:9 cannot be reached, or is in trouble: .*connection refused\.$/),
    );
    assert.deepEqual(pauses, [2000, 6000, 15_000]);
    assert.deepEqual(await namesOf(image.id), [image.name]);
    const wants = [{ key, builds: [] }];
    const [unknown] = await lookUpBuildRegistry(createStagedManifests(plain.environment), repository, wants);
    assert.equal(unknown?.kind, 'unknown');
    assert.match(unknown.reason, /could not be asked: .*ECONNREFUSED/);
  });

  it('whose tags stay as they are takes the same image again, and no other', async (t) => {
    let isKept = false;
    const message =
      "The image tag 'x' already exists in the repository and cannot be overwritten because the tag is immutable.";
    const body = JSON.stringify({ errors: [{ code: 'TAG_INVALID', message }] });
    const opened = await open(t, {
      interfere: ({ method, url = '' }) =>
        isKept && method === 'PUT' && url.includes('/manifests/') ? { status: 400, body } : undefined,
    });
    if (opened === undefined) return;
    const ref = await pushImage(opened.request, plain, noPause);
    isKept = true;
    assert.equal(await pushImage(opened.request, plain, noPause), ref);
    const other = await sampleImage(t);
    await assert.rejects(
      pushImage({ ...opened.request, image: other.id }, plain, noPause),
      failed('config', new RegExp(`keeps the tag .* it has ${opened.image.id} there, not ${other.id}`)),
    );
  });
});
