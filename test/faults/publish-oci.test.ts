// Registries on a bad day: each ends in the right status with its message, and with no tag that should not be there.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { Outcome } from '../../src/image/provider-target.ts';
import { requirePart } from '../support/peers/available.ts';
import { type Interference, type Registry, startRegistry } from '../support/peers/registry.ts';
import {
  builtImage,
  definedEnvironment,
  type Door,
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
  type Published,
  publisherOf,
} from '../support/publish/registry-publisher.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const tags = ['1.0', '1.0-{distro}', 'latest', 'latest-{distro}'];

/** What happens to a request; `count` is how many of those that match came before, and itself. */
interface Fault {
  readonly match: RegExp;
  readonly answer: (count: number) => Interference | undefined;
}

interface Trouble {
  readonly there: Registry;
  readonly door: Door;
  readonly pauses: number[];
  readonly outcome: Outcome | undefined;
  readonly published: Published;
  readonly tags: readonly string[];
  readonly mutations: number;
}

interface Setting {
  readonly login?: boolean;
  /** Publishes an index of the same registry by skopeo instead of an image of the daemon. */
  readonly isStaged?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly controller?: AbortController;
}

async function publishWith(t: TestContext, fault: Fault, setting: Setting = {}): Promise<Trouble | undefined> {
  const part = requirePart(t, 'docker-registry');
  if (part === undefined || requirePart(t, 'docker') === undefined) return undefined;
  if (setting.isStaged === true && requirePart(t, 'skopeo') === undefined) return undefined;
  let isArmed = false;
  let count = 0;
  const there = await startRegistry(t, part, {
    login: setting.login ?? false,
    interfere: ({ method = '', url = '' }) => {
      if (!isArmed || !fault.match.test(`${method} ${url}`)) return undefined;
      count += 1;
      return fault.answer(count);
    },
  });
  const door = { origin: `http://${there.host}` };
  const buildRegistry = `${there.host}/acme/staging`;
  const index = setting.isStaged === true ? await stagedIndex(door, 'acme/staging') : undefined;
  const image =
    index === undefined
      ? bakedImage({ id: await builtImage(t) })
      : bakedImage({
          id: index.configs[0] ?? '',
          handoff: { kind: 'registry', artifact: null, ref: `${buildRegistry}@${index.digest}` },
        });
  const pauses: number[] = [];
  const ledger = notingLedger({}, setting.controller?.signal);
  isArmed = true;
  const published = await publishAll(
    publisherOf({
      fields: { repository: `${there.host}/acme/{image}`, tags },
      candidates: [candidateOf(image)],
      environment: setting.environment ?? definedEnvironment(),
      temporary: await temporaryFolder(t),
      buildRegistry,
      pauses,
    }),
    ledger,
  );
  isArmed = false;
  assert.equal(published.thrown, null);
  const names = setting.login === true ? [] : Object.keys(await tagsOf(door, 'acme/web'));
  const [outcome] = published.outcomes;
  return { there, door, pauses, outcome, published, tags: names, mutations: ledger.mutations() };
}

const ALL = ['1.0', '1.0-bookworm', 'latest', 'latest-bookworm'];
const json = (code: string, message: string): string => JSON.stringify({ errors: [{ code, message }] });

describe('a registry', () => {
  it('that asks to wait is waited for as long as it says', async (t) => {
    const trouble = await publishWith(t, {
      match: /^GET .*\/manifests\/1\.0$/,
      answer: (count) =>
        count < 3 ? { status: 429, body: json('TOOMANYREQUESTS', 'slow'), headers: { 'retry-after': '7' } } : undefined,
    });
    if (trouble === undefined) return;
    assert.deepEqual(trouble.pauses, [7000, 7000]);
    assert.equal(trouble.outcome?.status, 'created');
    assert.deepEqual(trouble.tags, ALL);
  });

  it('that says 500 three times is asked a fourth time', async (t) => {
    const trouble = await publishWith(t, {
      match: /^PUT .*\/manifests\/latest$/,
      answer: (count) => (count < 4 ? { status: 500, body: json('UNKNOWN', 'oops') } : undefined),
    });
    if (trouble === undefined) return;
    assert.deepEqual(trouble.pauses, [1000, 4000, 15_000]);
    assert.equal(trouble.outcome?.status, 'created');
    assert.deepEqual(trouble.tags, ALL);
  });

  it('that cuts answers short is asked again', async (t) => {
    const trouble = await publishWith(t, {
      match: /^GET .*\/manifests\/sha256:/,
      answer: (count) =>
        count === 1 ? { status: 200, body: '{"schemaVersion": 2, "config": {}}', isHalf: true } : undefined,
    });
    if (trouble === undefined) return;
    assert.deepEqual(trouble.pauses, [1000]);
    assert.equal(trouble.outcome?.status, 'created');
  });

  it('that loses the connection of a push is pushed to again', async (t) => {
    const trouble = await publishWith(t, {
      match: /^PUT .*\/manifests\/1\.0$/,
      answer: (count) => (count < 3 ? { status: 503, body: 'gone' } : undefined),
    });
    if (trouble === undefined) return;
    assert.deepEqual(trouble.pauses, [2000, 6000]);
    assert.equal(trouble.outcome?.status, 'created');
    assert.deepEqual(trouble.tags, ALL);
  });

  const failures: readonly {
    readonly name: string;
    readonly fault: Fault;
    readonly setting?: Setting;
    readonly message: RegExp;
    readonly tags: readonly string[];
    readonly mutations: number;
    readonly waits: number;
  }[] = [
    {
      name: 'that will not answer for an hour is not waited for',
      fault: {
        match: /^GET .*\/manifests\/1\.0$/,
        answer: () => ({ status: 429, body: '', headers: { 'retry-after': '3600' } }),
      },
      message: /takes no more at the moment: HTTP 429, and is to be asked again after 3600\.$/,
      tags: [],
      mutations: 0,
      waits: 0,
    },
    {
      name: 'that stays in trouble at the second tag has no latest',
      fault: {
        match: /^PUT .*\/manifests\/1\.0-bookworm$/,
        answer: () => ({ status: 500, body: json('UNKNOWN', 'unknown\nerror') }),
      },
      message: /^127\.0\.0\.1:\d+ is in trouble: HTTP 500 \(UNKNOWN: unknown error\) \(asked 4 times\)\.$/,
      tags: ['1.0'],
      mutations: 2,
      waits: 3,
    },
    {
      name: 'that takes no manifest of a push has no tag',
      fault: { match: /^PUT .*\/manifests\/1\.0$/, answer: () => ({ status: 500, body: 'no' }) },
      message: /^127\.0\.0\.1:\d+ cannot be reached, or is in trouble: .*500/,
      tags: [],
      mutations: 1,
      waits: 3,
    },
    {
      name: 'that forbids a tag says so',
      fault: {
        match: /^PUT .*\/manifests\/latest$/,
        answer: () => ({ status: 403, body: json('DENIED', 'requested access to the resource is denied') }),
      },
      message:
        /does not let this login write acme\/web:latest: HTTP 403 \(DENIED: requested access to the resource is denied\)\. Give the credentials of this job the right to do so \(for ghcr\.io `packages: write`\)/,
      tags: ['1.0', '1.0-bookworm'],
      mutations: 3,
      waits: 0,
    },
    {
      name: 'whose tags cannot be moved says so',
      fault: {
        match: /^PUT .*\/manifests\/latest$/,
        answer: () => ({ status: 400, body: json('TAG_INVALID', "The image tag 'latest' is immutable") }),
      },
      message: /did not let us write acme\/web:latest: HTTP 400 \(TAG_INVALID: The image tag 'latest' is immutable\)\./,
      tags: ['1.0', '1.0-bookworm'],
      mutations: 3,
      waits: 0,
    },
    {
      name: 'that answers with a page is none',
      fault: {
        match: /^GET .*\/manifests\//,
        answer: () => ({
          status: 200,
          body: '<html>Sign in</html>',
          headers: { 'content-type': 'text/html; charset=utf-8' },
        }),
      },
      message:
        /answered for acme\/web:1\.0 with text\/html, which is no manifest\. Is there a proxy or a page for logins in between\?/,
      tags: [],
      mutations: 0,
      waits: 0,
    },
    {
      name: 'that sends 100 MB is not listened to',
      fault: {
        match: /^GET .*\/manifests\//,
        answer: () => ({ status: 200, body: Buffer.alloc(100 * 1024 * 1024, ' ') }),
      },
      message: /does not answer as a registry does: it sends more than 4194304 bytes\.$/,
      tags: [],
      mutations: 0,
      waits: 0,
    },
    {
      name: 'that lies about a digest is not believed',
      fault: {
        match: /^GET .*\/manifests\/1\.0$/,
        answer: () => ({
          status: 200,
          body: '{"schemaVersion": 2}',
          headers: {
            'content-type': 'application/vnd.oci.image.manifest.v1+json',
            'docker-content-digest': `sha256:${'0'.repeat(64)}`,
          },
        }),
      },
      message: /answered for acme\/web:1\.0 with bytes of sha256:[0-9a-f]{64}, and says that they are sha256:0{64}\.$/,
      tags: [],
      mutations: 0,
      waits: 0,
    },
    {
      name: 'that says 401 without saying how to log in wants a login',
      fault: { match: /^GET .*\/manifests\//, answer: () => ({ status: 401, body: '' }) },
      message:
        /wants a login to read acme\/web:1\.0, and takes none that docker has: HTTP 401\. Log in .*\(docker login 127/,
      tags: [],
      mutations: 0,
      waits: 0,
    },
    {
      name: 'that lets everybody read, but nobody write, wants a login before anything is pushed',
      fault: { match: /^GET \/v2\/$/, answer: () => ({ status: 401, body: '' }) },
      message:
        /^Nobody is logged in at 127\.0\.0\.1:\d+, where images are to be written\. Log in in a step before this one \(docker login/,
      tags: [],
      mutations: 0,
      waits: 0,
    },
    {
      name: 'that refuses the content of a copy has no tag',
      fault: {
        match: /^(?:POST|PUT|PATCH) .*\/acme\/web\/(?:blobs|manifests)/,
        answer: () => ({ status: 503, body: json('UNAVAILABLE', 'no') }),
      },
      setting: { isStaged: true },
      message: /^skopeo could not copy 127.*\/acme\/staging@sha256:[0-9a-f]+ to 127.*\/acme\/web: .*503/,
      tags: [],
      mutations: 1,
      waits: 3,
    },
    {
      name: 'that forbids a copy says so',
      fault: {
        match: /^(?:POST|PUT|PATCH) .*\/acme\/web\//,
        answer: () => ({ status: 403, body: json('DENIED', 'denied') }),
      },
      setting: { isStaged: true },
      message: /^skopeo could not copy .*denied.*\. Give the credentials of this job the right to write there\.$/,
      tags: [],
      mutations: 1,
      waits: 0,
    },
  ];
  for (const { name, fault, setting, message, tags: left, mutations, waits } of failures) {
    it(name, async (t) => {
      const trouble = await publishWith(t, fault, setting);
      if (trouble === undefined) return;
      const said = trouble.outcome?.message ?? trouble.published.preflight.refusals.join('\n');
      assert.match(said, message);
      assert.equal(trouble.outcome?.status ?? 'failed', 'failed');
      assert.deepEqual(trouble.tags, left);
      assert.equal(trouble.mutations, mutations);
      assert.equal(trouble.pauses.length, waits);
      if (mutations === 0) {
        const begun = trouble.there.requests.findIndex((one) => one.includes('/acme/web/'));
        assert.deepEqual(writes(trouble.there.requests.slice(begun)), []);
      }
    });
  }

  it('that takes another password than docker has wants a login, and nothing tells the password', async (t) => {
    const folder = await temporaryFolder(t);
    const password = `wrong-${randomUUID()}`;
    const auth = Buffer.from(`somebody:${password}`).toString('base64');
    const trouble = await publishWith(
      t,
      { match: /./, answer: () => undefined },
      { login: true, environment: definedEnvironment({ DOCKER_CONFIG: folder, ...config(folder, auth) }) },
    );
    if (trouble === undefined) return;
    const told = JSON.stringify(trouble.published);
    assert.match(told, /wants a login to read acme\/web:1\.0, and takes none that docker has: HTTP 401/);
    assert.ok(!told.includes(password) && !told.includes(auth));
  });

  it('that is cancelled while it is waited for is left with what is done', async (t) => {
    const controller = new AbortController();
    const trouble = await publishWith(
      t,
      {
        match: /^PUT .*\/manifests\/latest$/,
        answer: () => {
          controller.abort();
          return { status: 503, body: '' };
        },
      },
      { controller },
    );
    if (trouble === undefined) return;
    assert.equal(trouble.outcome?.status, 'failed');
    assert.equal(trouble.outcome?.message, 'The run was cancelled.');
    assert.deepEqual(trouble.tags, ['1.0', '1.0-bookworm']);
  });

  it('that does not take a tag of one image keeps latest of all where it is', async (t) => {
    const part = requirePart(t, 'docker-registry');
    if (part === undefined || requirePart(t, 'docker') === undefined) return;
    const there = await startRegistry(t, part, {
      interfere: ({ method = '', url = '' }) =>
        method === 'PUT' && url.endsWith('/acme/b/manifests/stable') ? { status: 403, body: '' } : undefined,
    });
    const door = { origin: `http://${there.host}` };
    const candidates = [];
    for (const leg of ['a/x', 'b/x']) candidates.push(candidateOf(bakedImage({ id: await builtImage(t) }), { leg }));
    const { outcomes } = await publishAll(
      publisherOf({
        fields: { repository: `${there.host}/acme/{image}`, tags: ['1.0', 'latest'], moving: ['stable'] },
        candidates,
        environment: definedEnvironment(),
        temporary: await temporaryFolder(t),
      }),
      notingLedger(),
    );
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['failed', 'failed'],
    );
    assert.equal(
      outcomes[0]?.message,
      `${there.host}/acme/a:latest was left as it is, because b/x (dockerfile) failed.`,
    );
    assert.deepEqual(Object.keys(await tagsOf(door, 'acme/a')), ['1.0', 'stable']);
    assert.deepEqual(Object.keys(await tagsOf(door, 'acme/b')), ['1.0']);
  });

  it('that is gone is asked a few times, and not for every image', async (t) => {
    if (requirePart(t, 'docker') === undefined) return;
    const id = await builtImage(t);
    const legs = Array.from({ length: 12 }, (_, number) => `web${number}/bookworm`);
    const pauses: number[] = [];
    const { preflight } = await publishAll(
      publisherOf({
        fields: { repository: '127.0.0.1:1/acme/{image}', tags },
        candidates: legs.map((leg) => candidateOf(bakedImage({ id }), { leg })),
        environment: definedEnvironment(),
        temporary: await temporaryFolder(t),
        pauses,
      }),
      notingLedger(),
    );
    assert.match(
      preflight.refusals.join('\n'),
      /127\.0\.0\.1:1 cannot be reached: .*ECONNREFUSED.* \(asked 4 times\)\.$/,
    );
    assert.ok(preflight.refusals.length <= 4 && pauses.length <= 12, String(pauses.length));
  });
});

/** Every registry of this machine has this login. */
function config(folder: string, auth: string): Readonly<Record<string, string>> {
  const answer = Buffer.from(auth, 'base64').toString('utf8').split(':');
  const told = JSON.stringify({ Username: answer[0], Secret: answer[1] });
  writeFileSync(join(folder, 'docker-credential-wrong'), `#!/bin/sh\nread -r host\necho '${told}'\n`, { mode: 0o755 });
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ credsStore: 'wrong' }));
  return { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
}
