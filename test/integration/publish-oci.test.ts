// Container images published to a real registry: real docker, real skopeo, with and without TLS and a login.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { loadImage, saveImage } from '../../src/providers/docker/archive.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { type Registry, type RegistryOptions, registryUser, startRegistry } from '../support/peers/registry.ts';
import { smallImage } from '../support/peers/small-image.ts';
import { requireCertificate } from '../support/mirror/certificate.ts';
import {
  builtImage,
  definedEnvironment,
  digestOf,
  type Door,
  hasBlob,
  stagedIndex,
  tagsOf,
  temporaryFolder,
  writes,
} from '../support/publish/registry-images.ts';
import {
  bakedImage,
  candidateOf,
  notingLedger,
  publishAll,
  publisherOf,
  type PublisherRequest,
} from '../support/publish/registry-publisher.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const tags = ['{version}', '{version}-{distro}', 'latest', 'latest-{distro}'];
const authorization = `Basic ${Buffer.from(`${registryUser.name}:${registryUser.password}`).toString('base64')}`;

async function registry(t: TestContext, options: RegistryOptions = {}): Promise<Registry | undefined> {
  const part = requirePart(t, 'docker-registry');
  if (part === undefined || requirePart(t, 'docker') === undefined) return undefined;
  return startRegistry(t, part, options);
}

function doorOf({ host }: Registry): Door {
  return { origin: `http://${host}` };
}

async function requestFor(
  t: TestContext,
  { host }: Registry,
  candidates: PublisherRequest['candidates'],
  over: Partial<PublisherRequest> = {},
): Promise<PublisherRequest> {
  const temporary = await temporaryFolder(t);
  const fields = { repository: `${host}/acme/{image}`, tags };
  return { fields, candidates, environment: definedEnvironment(), temporary, ...over };
}

describe('an image of the daemon', () => {
  it('is published, pulled by its digest, and says what it should; a second run writes nothing', async (t) => {
    const there = await registry(t);
    const base = requirePart(t, 'base-image');
    if (there === undefined || base === undefined) return;
    const id = await builtImage(t, await smallImage(base.image), 'this very image');
    const request = await requestFor(t, there, [candidateOf(bakedImage({ id }))]);

    const ledger = notingLedger();
    const first = await publishAll(publisherOf(request), ledger);
    assert.deepEqual(first.preflight.refusals, []);
    const [outcome] = first.outcomes;
    assert.equal(outcome?.status, 'created', outcome?.message ?? '');
    assert.deepEqual(
      first.preflight.changes.map(({ phase, what }) => `${phase}: ${what}`),
      ledger.changes.map(({ phase, what }) => `${phase}: ${what}`),
    );
    const name = `${there.host}/acme/web`;
    assert.deepEqual(
      ledger.changes.map(({ phase, what }) => `${phase}: ${what}`),
      [
        `replicate: push ${id} as ${name}:1.0`,
        `expose: set ${name}:1.0-bookworm`,
        `point: set ${name}:latest`,
        `point: set ${name}:latest-bookworm`,
      ],
    );
    const digest = outcome?.digest ?? '';
    assert.deepEqual(outcome, {
      target: 'registry',
      kind: 'oci',
      leg: 'web/bookworm',
      build: 'dockerfile',
      region: null,
      id: `${name}@${digest}`,
      digest,
      ref: `${name}:1.0`,
      status: 'created',
      isRequired: true,
      message: null,
    });
    assert.deepEqual(await tagsOf(doorOf(there), 'acme/web'), {
      '1.0': digest,
      '1.0-bookworm': digest,
      latest: digest,
      'latest-bookworm': digest,
    });
    const manifests = writes(there.requests).filter((one) => one.includes('/manifests/'));
    assert.deepEqual(
      manifests.map((one) => one.split('/').at(-1)),
      ['1.0', '1.0-bookworm', 'latest', 'latest-bookworm'],
    );

    const before = there.requests.length;
    const begun = performance.now();
    const again = notingLedger();
    const second = await publishAll(publisherOf(request), again);
    t.diagnostic(`a second run took ${(performance.now() - begun).toFixed(0)} ms`);
    assert.deepEqual(writes(there.requests.slice(before)), []);
    assert.equal(again.mutations(), 0);
    assert.deepEqual(second.preflight.changes, []);
    assert.deepEqual(second.outcomes, [{ ...outcome, status: 'unchanged' }]);

    // docker keeps no name of the push: the image loses its last one here, and comes from the registry alone.
    assert.ok(!(await docker('image', 'inspect', '--format', '{{json .RepoTags}}', id)).includes(there.host));
    await docker('image', 'rm', '--force', id);
    const said = await docker('run', '--rm', '--network', 'none', `${name}@${digest}`);
    t.after(() => docker('image', 'rm', '--force', `${name}@${digest}`).catch(() => ''));
    assert.equal(said, 'this very image');
  });

  it('moves latest to a newer one, and leaves the older tag', async (t) => {
    const there = await registry(t);
    if (there === undefined) return;
    const old = await requestFor(t, there, [candidateOf(bakedImage({ id: await builtImage(t) }))]);
    const [was] = (await publishAll(publisherOf(old), notingLedger())).outcomes;
    const next = await requestFor(t, there, [candidateOf(bakedImage({ id: await builtImage(t) }), { version: '1.1' })]);
    const ledger = notingLedger();
    const [is] = (await publishAll(publisherOf(next), ledger)).outcomes;
    assert.equal(is?.status, 'created');
    assert.deepEqual(
      ledger.changes
        .filter(({ phase }) => phase === 'point')
        .map(({ what, before, after }) => ({ what, before, after })),
      ['latest', 'latest-bookworm'].map((tag) => ({
        what: `move ${there.host}/acme/web:${tag}`,
        before: was?.digest,
        after: is?.digest,
      })),
    );
    // Back again: nothing is pushed, only what consumers follow is moved.
    const back = notingLedger();
    const [rolled] = (await publishAll(publisherOf(old), back)).outcomes;
    assert.equal(rolled?.status, 'updated');
    assert.equal(rolled?.digest, was?.digest);
    assert.deepEqual(
      back.changes.map(({ phase }) => phase),
      ['point', 'point'],
    );
    assert.deepEqual(await tagsOf(doorOf(there), 'acme/web'), {
      '1.0': was?.digest,
      '1.0-bookworm': was?.digest,
      '1.1': is?.digest,
      '1.1-bookworm': is?.digest,
      latest: was?.digest,
      'latest-bookworm': was?.digest,
    });
  });

  it('is not put under a tag that is another image', async (t) => {
    const there = await registry(t);
    if (there === undefined) return;
    const first = await requestFor(t, there, [candidateOf(bakedImage({ id: await builtImage(t) }))]);
    const [was] = (await publishAll(publisherOf(first), notingLedger())).outcomes;
    const id = await builtImage(t);
    const before = writes(there.requests).length;
    const other = await requestFor(t, there, [candidateOf(bakedImage({ id }))]);
    const { preflight } = await publishAll(publisherOf(other), notingLedger());
    assert.deepEqual(
      preflight.refusals,
      ['1.0', '1.0-bookworm'].map(
        (tag) =>
          `${there.host}/acme/web:${tag} is ${was?.digest} there already, and web/bookworm (dockerfile) is ${id}. A tag stays what it is: publish under a new one (another \`version\`), or list it in \`moving\` of the target.`,
      ),
    );
    assert.equal(writes(there.requests).length, before);

    const fields = { repository: `${there.host}/acme/{image}`, tags: ['latest'], moving: ['{version}'] };
    const [moved] = (await publishAll(publisherOf({ ...other, fields }), notingLedger())).outcomes;
    assert.equal(moved?.status, 'created', moved?.message ?? '');
    assert.equal(moved?.ref, `${there.host}/acme/web:1.0`);
    const now = await tagsOf(doorOf(there), 'acme/web');
    assert.equal(now['1.0'], moved?.digest);
    assert.equal(now['latest'], moved?.digest);
    assert.equal(now['1.0-bookworm'], was?.digest);
  });

  it('is refused where somebody sets its tag between the look and the push', async (t) => {
    const there = await registry(t);
    if (there === undefined) return;
    const mine = publisherOf(await requestFor(t, there, [candidateOf(bakedImage({ id: await builtImage(t) }))]));
    assert.deepEqual((await mine.preflight()).refusals, []);
    const rival = await requestFor(t, there, [candidateOf(bakedImage({ id: await builtImage(t) }))]);
    const [theirs] = (await publishAll(publisherOf(rival), notingLedger())).outcomes;
    const ledger = notingLedger();
    await mine.carryOut('replicate', ledger, []);
    const [outcome] = mine.outcomes();
    assert.equal(outcome?.status, 'failed');
    assert.match(outcome?.message ?? '', new RegExp(`acme/web:1\\.0 is ${theirs?.digest} there already`));
    assert.equal(ledger.mutations(), 0);
  });

  it('has its tags looked at again right before each is set', async (t) => {
    const there = await registry(t);
    if (there === undefined) return;
    const request = await requestFor(t, there, [candidateOf(bakedImage({ id: await builtImage(t) }))]);
    const mine = publisherOf(request);
    const ledger = notingLedger();
    await mine.preflight();
    await mine.carryOut('replicate', ledger, []);
    // The same run in another job sets what is right already; a rival sets what then must not be taken.
    const fields = { ...request.fields, tags: ['1.0', 'latest'] };
    await publishAll(publisherOf({ ...request, fields }), notingLedger());
    const rival = { repository: request.fields.repository, tags: ['1.0-{distro}'] };
    const other = [candidateOf(bakedImage({ id: await builtImage(t) }))];
    const [theirs] = (await publishAll(publisherOf({ ...request, candidates: other, fields: rival }), notingLedger()))
      .outcomes;
    const twin = publisherOf({ ...request, fields: { ...fields, tags: ['1.0', 'latest', 'latest-{distro}'] } });
    await twin.carryOut('replicate', notingLedger(), []);

    await mine.carryOut('expose', ledger, []);
    const [outcome] = mine.outcomes();
    assert.equal(outcome?.status, 'failed');
    assert.match(outcome?.message ?? '', new RegExp(`:1\\.0-bookworm is ${theirs?.digest} there already`));
    assert.equal((await tagsOf(doorOf(there), 'acme/web'))['1.0-bookworm'], theirs?.digest);
    assert.equal(ledger.mutations(), 1);

    await publishAll(
      publisherOf({ ...request, fields: { ...fields, tags: ['1.0', 'latest-{distro}'] } }),
      notingLedger(),
    );
    const late = notingLedger();
    await twin.carryOut('point', late, []);
    assert.equal(late.mutations(), 0);
    assert.equal(twin.outcomes()[0]?.status, 'unchanged');
  });

  it('that came as an archive is published like any other', async (t) => {
    const there = await registry(t);
    if (there === undefined) return;
    const id = await builtImage(t);
    const folder = await temporaryFolder(t);
    const run = { environment: definedEnvironment() };
    const archive = join(folder, await saveImage(id, folder, run));
    await docker('image', 'rm', '--force', id);
    await loadImage(archive, id, run);
    const handoff = { kind: 'archive', artifact: 'bakehouse-web-image-a1', ref: null } as const;
    const request = await requestFor(t, there, [candidateOf(bakedImage({ id, handoff }))]);
    const [outcome] = (await publishAll(publisherOf(request), notingLedger())).outcomes;
    assert.equal(outcome?.status, 'created', outcome?.message ?? '');
    assert.deepEqual(Object.keys(await tagsOf(doorOf(there), 'acme/web')).length, 4);
  });

  it('that the daemon does not have is refused', async (t) => {
    const there = await registry(t);
    if (there === undefined) return;
    const id = `sha256:${'0'.repeat(64)}`;
    const { preflight } = await publishAll(
      publisherOf(await requestFor(t, there, [candidateOf(bakedImage({ id }))])),
      notingLedger(),
    );
    assert.equal(preflight.refusals.length, 1);
    assert.match(preflight.refusals[0] ?? '', /the daemon of this job does not have sha256:0+\. Publish in the job/);
  });

  it('goes to a registry with TLS and a login, whose password is in docker alone', async (t) => {
    const folder = await temporaryFolder(t);
    const certificate = requireCertificate(t, folder);
    if (certificate === undefined) return;
    const there = await registry(t, { login: true, certificate });
    if (there === undefined) return;
    const id = await builtImage(t);
    const nobody = definedEnvironment({ DOCKER_CONFIG: join(folder, 'nobody') });
    const request = await requestFor(t, there, [candidateOf(bakedImage({ id }))], { environment: nobody });
    const refused = await publishAll(publisherOf(request), notingLedger());
    assert.match(
      refused.preflight.refusals.join('\n'),
      /wants a login to read acme\/web:1\.0, and takes none that docker has: HTTP 401 \(UNAUTHORIZED: .*\)\. Log in in a step before this one \(docker login 127\.0\.0\.1:\d+\)/,
    );
    assert.deepEqual(writes(there.requests), []);

    const environment = definedEnvironment({ DOCKER_CONFIG: loggedIn(folder, there.host) });
    const ledger = notingLedger();
    const done = await publishAll(publisherOf({ ...request, environment }), ledger);
    const [outcome] = done.outcomes;
    assert.equal(outcome?.status, 'created', outcome?.message ?? '');
    const told = JSON.stringify([done, ledger.changes]);
    assert.ok(!told.includes(registryUser.password) && !told.includes(authorization.slice(6)));
    const before = there.requests.length;
    assert.equal(
      (await publishAll(publisherOf({ ...request, environment }), notingLedger())).outcomes[0]?.status,
      'unchanged',
    );
    assert.deepEqual(writes(there.requests.slice(before)), []);
  });

  it('goes to a registry whose login a helper keeps', async (t) => {
    const there = await registry(t, { login: true });
    if (there === undefined) return;
    const folder = await temporaryFolder(t);
    const environment = withHelper(folder);
    const request = await requestFor(t, there, [candidateOf(bakedImage({ id: await builtImage(t) }))], { environment });
    const [outcome] = (await publishAll(publisherOf(request), notingLedger())).outcomes;
    assert.equal(outcome?.status, 'created', outcome?.message ?? '');
  });
});

describe('an index at a registry', () => {
  it('is copied to another registry whole, under the same digest', async (t) => {
    const [from, to] = [await registry(t), await registry(t, { login: true })];
    if (from === undefined || to === undefined || requirePart(t, 'skopeo') === undefined) return;
    const index = await stagedIndex(doorOf(from), 'acme/staging');
    const folder = await temporaryFolder(t);
    const buildRegistry = `${from.host}/acme/staging`;
    const image = bakedImage({
      id: index.configs[1] ?? '',
      handoff: { kind: 'registry', artifact: null, ref: `${buildRegistry}@${index.digest}` },
    });
    const environments: readonly Record<string, string>[] = [
      definedEnvironment({ DOCKER_CONFIG: loggedIn(folder, to.host) }),
      withHelper(await temporaryFolder(t)),
    ];
    for (const [number, environment] of environments.entries()) {
      const path = `run${number}`;
      const fields = { repository: `${to.host}/${path}/{image}`, tags };
      const request = await requestFor(t, to, [candidateOf(image)], { environment, buildRegistry, fields });
      const begun: number = to.requests.length;
      const ledger = notingLedger();
      const first = await publishAll(publisherOf(request), ledger);
      const [outcome] = first.outcomes;
      assert.equal(outcome?.status, 'created', outcome?.message ?? first.preflight.refusals.join());
      assert.equal(outcome?.digest, index.digest);
      assert.deepEqual(first.preflight.notices, [
        `web/bookworm (dockerfile): ${buildRegistry}@${index.digest} is published for linux/amd64, linux/arm/v7 too, which were not what was tested.`,
      ]);
      assert.deepEqual(
        ledger.changes.map(({ phase }) => phase),
        ['replicate', 'expose', 'expose', 'point', 'point'],
      );
      const door: Door = { ...doorOf(to), authorization };
      for (const digest of [index.digest, ...index.members]) {
        assert.equal(await digestOf(door, `${path}/web`, digest), digest);
      }
      for (const blob of index.blobs) assert.ok(await hasBlob(door, `${path}/web`, blob), blob);
      assert.deepEqual(
        await tagsOf(door, `${path}/web`),
        Object.fromEntries(['1.0', '1.0-bookworm', 'latest', 'latest-bookworm'].map((tag) => [tag, index.digest])),
      );
      // The copy itself sets no tag.
      const set: readonly string[] = writes(to.requests.slice(begun)).flatMap(
        (one) => /\/manifests\/(.+)$/.exec(one)?.[1] ?? [],
      );
      assert.deepEqual(set.slice(0, 4).toSorted(), [index.digest, ...index.members].toSorted());
      assert.deepEqual(set.slice(4), ['1.0', '1.0-bookworm', 'latest', 'latest-bookworm']);

      const before: number = to.requests.length;
      const start = performance.now();
      const second = await publishAll(publisherOf(request), notingLedger());
      t.diagnostic(`a second run took ${(performance.now() - start).toFixed(0)} ms`);
      assert.equal(second.outcomes[0]?.status, 'unchanged');
      assert.deepEqual(writes(to.requests.slice(before)), []);
    }
    assert.deepEqual(writes(from.requests.slice(from.requests.findLastIndex((one) => one.startsWith('PUT')) + 1)), []);
  });

  it('is copied to a registry with TLS', async (t) => {
    const folder = await temporaryFolder(t);
    const certificate = requireCertificate(t, folder);
    if (certificate === undefined) return;
    const [from, to] = [await registry(t), await registry(t, { login: true, certificate })];
    if (from === undefined || to === undefined || requirePart(t, 'skopeo') === undefined) return;
    const index = await stagedIndex(doorOf(from), 'acme/staging');
    const buildRegistry = `${from.host}/acme/staging`;
    const ref = `${buildRegistry}@${index.digest}`;
    const image = bakedImage({ id: index.configs[0] ?? '', handoff: { kind: 'registry', artifact: null, ref } });
    const environment = definedEnvironment({ DOCKER_CONFIG: loggedIn(folder, to.host) });
    const request = await requestFor(t, to, [candidateOf(image)], { buildRegistry, environment });
    for (const status of ['created', 'unchanged']) {
      const { outcomes, preflight } = await publishAll(publisherOf(request), notingLedger());
      assert.equal(outcomes[0]?.status, status, outcomes[0]?.message ?? preflight.refusals.join());
      assert.equal(outcomes[0]?.digest, index.digest);
    }
  });

  it('that lost a platform is made whole again', async (t) => {
    const [from, to] = [await registry(t), await registry(t)];
    if (from === undefined || to === undefined || requirePart(t, 'skopeo') === undefined) return;
    const index = await stagedIndex(doorOf(from), 'acme/staging');
    const buildRegistry = `${from.host}/acme/staging`;
    const ref = `${buildRegistry}@${index.digest}`;
    const image = bakedImage({ id: index.configs[0] ?? '', handoff: { kind: 'registry', artifact: null, ref } });
    const request = await requestFor(t, to, [candidateOf(image)], { buildRegistry });
    await publishAll(publisherOf(request), notingLedger());
    const lost = index.members[1] ?? '';
    const gone = await fetch(`http://${to.host}/v2/acme/web/manifests/${lost}`, { method: 'DELETE' });
    assert.equal(gone.status, 202);
    assert.equal(await digestOf(doorOf(to), 'acme/web', lost), undefined);

    const ledger = notingLedger();
    const [outcome] = (await publishAll(publisherOf(request), ledger)).outcomes;
    assert.equal(outcome?.status, 'created', outcome?.message ?? '');
    assert.deepEqual(
      ledger.changes.map(({ what }) => what),
      [`copy ${ref} to ${to.host}/acme/web`],
    );
    assert.equal(await digestOf(doorOf(to), 'acme/web', lost), lost);
  });

  it('that is staged in the repository itself is only tagged', async (t) => {
    const there = await registry(t);
    if (there === undefined) return;
    const index = await stagedIndex(doorOf(there), 'acme/web');
    const buildRegistry = `${there.host}/acme/web`;
    const ref = `${buildRegistry}@${index.digest}`;
    const image = bakedImage({ id: index.configs[0] ?? '', handoff: { kind: 'registry', artifact: null, ref } });
    const request = await requestFor(t, there, [candidateOf(image)], { buildRegistry });
    const ledger = notingLedger();
    const [outcome] = (await publishAll(publisherOf(request), ledger)).outcomes;
    assert.equal(outcome?.status, 'adopted', outcome?.message ?? '');
    assert.deepEqual(
      ledger.changes.map(({ phase }) => phase),
      ['expose', 'expose', 'point', 'point'],
    );
  });

  it('without skopeo is refused with what to install', async (t) => {
    const there = await registry(t);
    if (there === undefined) return;
    const index = await stagedIndex(doorOf(there), 'acme/staging');
    const buildRegistry = `${there.host}/acme/staging`;
    const ref = `${buildRegistry}@${index.digest}`;
    const image = bakedImage({ id: index.configs[0] ?? '', handoff: { kind: 'registry', artifact: null, ref } });
    const environment = definedEnvironment({ PATH: await temporaryFolder(t) });
    const before = writes(there.requests).length;
    const request = await requestFor(t, there, [candidateOf(image)], { buildRegistry, environment });
    const { preflight } = await publishAll(publisherOf(request), notingLedger());
    assert.deepEqual(preflight.refusals, [
      "To copy from registry to registry with all platforms, skopeo is needed, but skopeo cannot be run: there is none on PATH. Install it (apt-get install skopeo; GitHub's own Ubuntu runners have it).",
    ]);
    assert.equal(writes(there.requests).length, before);
  });

  it('that is not the image of the record, or is gone, or is elsewhere, is refused', async (t) => {
    const there = await registry(t);
    if (there === undefined) return;
    const index = await stagedIndex(doorOf(there), 'acme/staging');
    const buildRegistry = `${there.host}/acme/staging`;
    const strange = `sha256:${'1'.repeat(64)}`;
    const cases: readonly { readonly id: string; readonly ref: string; readonly message: RegExp }[] = [
      {
        id: strange,
        ref: `${buildRegistry}@${index.digest}`,
        message: /is not the image of its record, sha256:1+\. Somebody/,
      },
      { id: index.configs[0] ?? '', ref: `${buildRegistry}@${strange}`, message: /@sha256:1+ is gone\. Bake it again/ },
      {
        id: index.configs[0] ?? '',
        ref: `${there.host}/evil/staging@${index.digest}`,
        message: /evil\/staging@sha256:[0-9a-f]+, which is not in the repository of this run/,
      },
      {
        id: index.configs[0] ?? '',
        ref: `${buildRegistry}:tag`,
        message: /which is not in the repository of this run/,
      },
    ];
    for (const { id, ref, message } of cases) {
      const image = bakedImage({ id, handoff: { kind: 'registry', artifact: null, ref } });
      const { preflight } = await publishAll(
        publisherOf(await requestFor(t, there, [candidateOf(image)], { buildRegistry })),
        notingLedger(),
      );
      assert.equal(preflight.refusals.length, 1);
      assert.match(preflight.refusals[0] ?? '', message);
    }
  });
});

describe('several legs', () => {
  it('have latest moved after all else, across all of them', async (t) => {
    const there = await registry(t);
    if (there === undefined) return;
    const legs = ['web/bookworm', 'web/trixie', 'api/bookworm'];
    const candidates = [];
    for (const leg of legs) candidates.push(candidateOf(bakedImage({ id: await builtImage(t) }), { leg }));
    const fields = {
      repository: `${there.host}/acme/{image}`,
      tags: ['latest-{distro}', '{version}-{distro}'],
      moving: ['stable-{distro}'],
    };
    const { outcomes } = await publishAll(
      publisherOf(await requestFor(t, there, candidates, { fields })),
      notingLedger(),
    );
    assert.deepEqual(
      outcomes.map(({ leg, status }) => [leg, status]),
      legs.map((leg) => [leg, 'created']),
    );
    const set = writes(there.requests).flatMap((one) => /\/manifests\/(\w+)/.exec(one)?.[1] ?? []);
    assert.deepEqual(set, ['1', '1', '1', 'stable', 'stable', 'stable', 'latest', 'latest', 'latest']);
  });
});

/** A DOCKER_CONFIG with a login, as `docker login` writes it. */
function loggedIn(folder: string, host: string): string {
  const path = join(folder, 'docker');
  mkdirSync(path, { recursive: true });
  const auth = authorization.slice('Basic '.length);
  writeFileSync(join(path, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
  return path;
}

/** An environment whose docker asks a helper for all logins. */
function withHelper(folder: string): Record<string, string> {
  const answer = JSON.stringify({ Username: registryUser.name, Secret: registryUser.password });
  writeFileSync(join(folder, 'docker-credential-test'), `#!/bin/sh\nread -r host\necho '${answer}'\n`, { mode: 0o755 });
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ credsStore: 'test' }));
  return definedEnvironment({ DOCKER_CONFIG: folder, PATH: `${folder}:${process.env['PATH'] ?? ''}` });
}
