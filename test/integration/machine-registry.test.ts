// Machines in a real registry: handed on and published as OCI artifacts, which skopeo copies and anybody pulls.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';

import { sha256 } from '../../src/core/files/files.ts';
import type { Host } from '../../src/core/runner/host.ts';
import type { Candidate } from '../../src/image/provider-target.ts';
import type { BakedImage } from '../../src/image/record.ts';
import { findPushed, openBuildRegistry } from '../../src/providers/qemu/build-registry.ts';
import { bringMachine, markHandedOn, sendMachines } from '../../src/providers/qemu/hand-off.ts';
import { openMachineWitness } from '../../src/providers/qemu/witness.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { requirePart } from '../support/peers/available.ts';
import { type Registry, startRegistry } from '../support/peers/registry.ts';
import { definedEnvironment, tagsOf, temporaryFolder, writes } from '../support/publish/registry-images.ts';
import {
  bakedImage,
  candidateOf,
  notingLedger,
  publishAll,
  publisherOf,
} from '../support/publish/registry-publisher.ts';
import { fakeHost } from '../unit/core/runner/fake-host.ts';

introduceProviders();

const KEY = 'bk2-test';
const DISK = 'build/machine/web.qcow2';

interface Setting {
  readonly registry: Registry;
  readonly host: Host;
  readonly folder: string;
  readonly image: BakedImage;
  readonly content: Buffer;
}

async function start(t: TestContext): Promise<Setting | undefined> {
  const part = requirePart(t, 'docker-registry');
  if (part === undefined) return undefined;
  const registry = await startRegistry(t, part);
  const folder = await temporaryFolder(t);
  const content = randomBytes(3_000_000);
  const path = join(folder, DISK);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const file = {
    path: DISK,
    size: content.length,
    sha256: sha256(content),
    format: 'qcow2',
    'virtual-size': 4_000_000,
  };
  const image = bakedImage({
    id: file.sha256,
    build: 'qemu.web',
    provider: 'qemu',
    'builder-id': 'transcend.qemu',
    digests: {},
    created: '2026-11-30T10:00:00.000Z',
    files: [file],
  });
  const host: Host = { ...fakeHost(), workspace: folder, temporary: join(folder, 'temp'), environment: process.env };
  return { registry, host, folder, image, content };
}

const inputs = { 'artifact-prefix': 'x', 'pass-env': ['HOME'], 'allow-untrusted': false };

describe('a machine in the build registry', () => {
  it('is found by its key, fetched by its digest, and marked once it was tested', async (t) => {
    const at = await start(t);
    if (at === undefined) return;
    const { registry, host, folder, image, content } = at;
    const repository = `${registry.host}/acme/staging`;
    const leg = { leg: 'web', slug: 'web', key: KEY, 'declared-tag': null, folder };
    const [sent] = await sendMachines(host, inputs, { kind: 'registry', repository }, leg, [image]);
    assert.ok(sent !== undefined);
    assert.match(sent.handoff?.ref ?? '', /^127\.0\.0\.1:\d+\/acme\/staging@sha256:/);
    const before = registry.requests.length;
    await sendMachines(host, inputs, { kind: 'registry', repository }, leg, [image]);
    assert.deepEqual(writes(registry.requests.slice(before)), [], 'what is there is not sent again');

    const distribution = openBuildRegistry({});
    const found = await findPushed(distribution, repository, KEY, ['qemu.web']);
    assert.equal(found.kind, 'found');
    assert.deepEqual(
      found.images.map(({ id, files, handoff, verified }) => ({ id, files, handoff, verified })),
      [{ id: image.id, files: image.files, handoff: sent.handoff, verified: false }],
    );
    assert.deepEqual(await findPushed(distribution, repository, 'bk2-other', ['qemu.web']), {
      kind: 'missing',
      reason: null,
    });

    rmSync(join(folder, 'build'), { recursive: true });
    await assert.rejects(
      bringMachine(host, inputs, `${registry.host}/other`, leg, sent),
      /is not in the repository of this run/,
    );
    const changed = { ...sent, created: null };
    await assert.rejects(bringMachine(host, inputs, repository, leg, changed), /it was changed by hand/);
    await bringMachine(host, inputs, repository, leg, sent);
    assert.ok(readFileSync(join(folder, DISK)).equals(content));

    const { record } = candidateOf(sent);
    rmSync(join(folder, 'build'), { recursive: true });
    const look = openMachineWitness({ host, buildRegistry: repository, images: [sent] });
    const viewed = { record, leg: null };
    const untested = await look(viewed, sent);
    assert.equal(
      untested.kind === 'seen' && untested.untested?.includes(`there is no ${repository}:${KEY}-verified`),
      true,
    );
    await markHandedOn(sent, { record, key: KEY, environment: {} });
    assert.deepEqual(await look(viewed, sent), { kind: 'seen', problems: [], untested: null });
    const marked = await findPushed(distribution, repository, KEY, ['qemu.web']);
    assert.equal(marked.kind === 'found' && marked.images[0]?.verified, true);
  });
});

describe('a machine that is published', () => {
  const fields = (registry: Registry) => ({
    repository: `${registry.host}/acme/{image}`,
    tags: ['{version}', 'latest'],
  });
  const candidate = ({ image, folder }: Setting, version = '1.0'): Candidate => ({
    ...candidateOf(image, { version }),
    folder,
  });

  it('is an artifact that skopeo copies, a second run writes nothing, and an earlier one is latest again', async (t) => {
    const at = await start(t);
    if (at === undefined) return;
    const { registry, image, content } = at;
    const request = {
      fields: fields(registry),
      candidates: [candidate(at)],
      environment: definedEnvironment(),
      temporary: await temporaryFolder(t),
    };
    const ledger = notingLedger();
    const first = await publishAll(publisherOf(request), ledger);
    assert.deepEqual(first.preflight.refusals, []);
    const [outcome] = first.outcomes;
    assert.equal(outcome?.status, 'created', outcome?.message ?? '');
    const name = `${registry.host}/acme/web`;
    const expected = [
      `replicate: upload ${image.id}, ${content.length + 2} bytes, to ${name}`,
      `expose: set ${name}:1.0`,
      `point: set ${name}:latest`,
    ];
    assert.deepEqual(
      first.preflight.changes.map(({ phase, what }) => `${phase}: ${what}`),
      expected,
    );
    assert.deepEqual(
      ledger.changes.map(({ phase, what }) => `${phase}: ${what}`),
      expected,
    );
    assert.equal(outcome.id, `${name}@${outcome.digest}`);
    const before = registry.requests.length;
    const second = await publishAll(publisherOf(request), notingLedger());
    assert.deepEqual(writes(registry.requests.slice(before)), []);
    assert.equal(second.outcomes[0]?.status, 'unchanged');

    const skopeo = requirePart(t, 'skopeo');
    if (skopeo !== undefined) {
      const copy = join(await temporaryFolder(t), 'copy');
      const args = [
        '--insecure-policy',
        'copy',
        '--quiet',
        '--src-tls-verify=false',
        `docker://${name}:1.0`,
        `dir:${copy}`,
      ];
      await promisify(execFile)(skopeo.skopeo, args);
      assert.ok(readFileSync(join(copy, image.id.slice(7))).equals(content));
    }

    // Another machine, then the first one again: only what consumers follow is moved.
    const next = { ...image, id: sha256('next'), files: [{ path: 'next.img', size: 4, sha256: sha256('next') }] };
    writeFileSync(join(at.folder, 'next.img'), 'next');
    await publishAll(
      publisherOf({ ...request, candidates: [candidate({ ...at, image: next }, '1.1')] }),
      notingLedger(),
    );
    const back = notingLedger();
    await publishAll(publisherOf(request), back);
    assert.deepEqual(
      back.changes.map(({ what }) => what),
      [`move ${name}:latest`],
    );
    assert.equal((await tagsOf({ origin: `http://${registry.host}` }, 'acme/web'))['latest'], outcome.digest);
  });

  it('ends as it should in the run after one that was ended at any of its changes', async (t) => {
    const at = await start(t);
    if (at === undefined) return;
    const { registry, image } = at;
    const temporary = await temporaryFolder(t);
    for (const most of [1, 2, 3]) {
      const repository = `${registry.host}/acme/ended-${most}`;
      const request = {
        fields: { ...fields(registry), repository },
        candidates: [candidate(at)],
        environment: definedEnvironment(),
        temporary,
      };
      // The last change was made, and nobody heard of it.
      let made = 0;
      const calm = notingLedger();
      const ending: typeof calm = {
        ...calm,
        change: async (change, call) => {
          if (made === most) throw new Error('ended');
          const result = await calm.change(change, call);
          made += 1;
          if (made === most) throw new Error('ended');
          return result;
        },
      };
      await publishAll(publisherOf(request), ending).catch(({ message }: Error) => assert.equal(message, 'ended'));
      assert.equal(made, most);
      const rest = notingLedger();
      const { outcomes } = await publishAll(publisherOf(request), rest);
      assert.equal(outcomes[0]?.message, null);
      assert.equal(rest.mutations(), 3 - most);
      const tags = await tagsOf({ origin: `http://${registry.host}` }, `acme/ended-${most}`);
      assert.deepEqual(tags, { '1.0': outcomes[0].digest, latest: outcomes[0].digest }, image.id);
    }
  });

  it('goes from the build registry to the target without being here', async (t) => {
    const at = await start(t);
    if (at === undefined || requirePart(t, 'skopeo') === undefined) return;
    const { registry, host, folder, image } = at;
    const repository = `${registry.host}/acme/staging`;
    const [sent] = await sendMachines(
      host,
      inputs,
      { kind: 'registry', repository },
      { slug: 'web', key: KEY, folder },
      [image],
    );
    assert.ok(sent !== undefined);
    rmSync(join(folder, 'build'), { recursive: true });
    const request = {
      fields: fields(registry),
      candidates: [candidate({ ...at, image: sent })],
      environment: definedEnvironment(),
      temporary: await temporaryFolder(t),
      buildRegistry: repository,
    };
    const { outcomes, preflight } = await publishAll(publisherOf(request), notingLedger());
    assert.deepEqual(preflight.refusals, []);
    assert.equal(outcomes[0]?.status, 'created', outcomes[0]?.message ?? '');
    assert.equal(outcomes[0].digest, sent.handoff?.ref?.split('@')[1]);
  });

  it('is refused where its file is not what was baked, and in an index', async (t) => {
    const at = await start(t);
    if (at === undefined) return;
    writeFileSync(join(at.folder, DISK), 'another');
    const request = {
      fields: fields(at.registry),
      candidates: [candidate(at)],
      environment: definedEnvironment(),
      temporary: await temporaryFolder(t),
    };
    const { preflight } = await publishAll(publisherOf(request), notingLedger());
    assert.match(preflight.refusals.join('\n'), /web\.qcow2 is not here as it was baked/);
    const inIndex = { ...request, fields: { ...request.fields, index: ['{version}-all'] } };
    const refused = await publishAll(publisherOf(inIndex), notingLedger());
    assert.match(refused.preflight.refusals.join('\n'), /an index is of container images, and this is a disk/);
    assert.deepEqual(writes(at.registry.requests), []);
  });
});
