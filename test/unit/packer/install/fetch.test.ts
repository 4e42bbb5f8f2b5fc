import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { UserError } from '../../../../src/core/errors.ts';
import {
  type FetchOptions,
  NetworkError,
  NotFoundError,
  readAll,
  withAttempts,
} from '../../../../src/packer/install/fetch.ts';
import { sourceOf } from '../../../../src/packer/install/source.ts';
import { requireCertificate } from '../../../support/mirror/certificate.ts';
import type { Fault } from '../../../support/mirror/faults.ts';
import { startForwardProxy } from '../../../support/mirror/proxy.ts';
import { type MirrorServer, serveMirror } from '../../../support/mirror/server.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const options: FetchOptions = { idle: 1000, attempts: 3, backoff: 1, random: () => 0, userAgent: 'bakehouse-test' };
const CONTENT = 'x'.repeat(200_000);
const ignore = (): void => {};

async function get(
  base: string,
  path: string,
  notes: string[] = [],
  signal = new AbortController().signal,
): Promise<string> {
  const source = sourceOf(base, options, ignore);
  const note = (line: string): void => void notes.push(line);
  return withAttempts(options, signal, note, async () =>
    (await readAll(await source.open(path, signal), 1 << 20, `${source.name}/${path}`)).toString(),
  );
}

describe('fetching', () => {
  const folder = temporaryFolder();
  let mirror: MirrorServer;
  before(async () => {
    writeFileSync(join(folder, 'file'), CONTENT);
    mirror = await serveMirror(folder);
  });
  after(() => mirror.stop());
  beforeEach(() => mirror.clear());

  it('asks once where all is well, for bytes as they are', async () => {
    assert.equal(await get(mirror.url, 'file'), CONTENT);
    assert.deepEqual(
      mirror.requests.map(({ path, status, headers, authorized }) => [
        path,
        status,
        headers.includes('accept-encoding'),
        authorized,
      ]),
      [['/file', 200, true, false]],
    );
  });

  const passing: readonly (readonly [name: string, fault: Fault, times: number, note: RegExp])[] = [
    ['HTTP 500 twice', { kind: 'status', status: 500 }, 2, /answered HTTP 500; attempt 2 of 3/],
    ['HTTP 503', { kind: 'status', status: 503 }, 1, /answered HTTP 503/],
    ['HTTP 429', { kind: 'status', status: 429 }, 1, /answered HTTP 429/],
    ['a reset', { kind: 'reset' }, 1, /cannot be reached: .*ECONNRESET/],
    ['a stall half-way', { kind: 'stall' }, 1, /sent nothing for 1 s/],
    ['silence', { kind: 'silence' }, 1, /cannot be reached: /],
    ['an end too early', { kind: 'truncate', ending: 'close' }, 1, /broke off: /],
    ['a reset half-way', { kind: 'truncate', ending: 'reset' }, 1, /broke off: |cannot be reached: /],
  ];
  for (const [name, fault, times, note] of passing) {
    it(`goes on after ${name}`, async () => {
      const notes: string[] = [];
      mirror.arm('file', fault, times);
      assert.equal(await get(mirror.url, 'file', notes), CONTENT);
      assert.equal(mirror.requests.length, times + 1);
      assert.equal(notes.length, times);
      assert.match(notes[0] ?? '', note);
    });
  }

  it('gives up after the last attempt, with the last trouble', async () => {
    mirror.arm('file', { kind: 'status', status: 502 });
    await assert.rejects(get(mirror.url, 'file'), (error) => {
      assert.ok(error instanceof NetworkError);
      assert.equal(error.message, `${mirror.url}/file answered HTTP 502`);
      return true;
    });
    assert.equal(mirror.requests.length, 3);
  });

  const final: readonly (readonly [
    name: string,
    fault: Fault,
    kind: typeof UserError | typeof NotFoundError,
    message: RegExp,
  ])[] = [
    ['HTTP 404', { kind: 'status', status: 404 }, NotFoundError, /is not there \(HTTP 404\)/],
    ['HTTP 410', { kind: 'status', status: 410 }, NotFoundError, /is not there \(HTTP 410\)/],
    ['HTTP 403', { kind: 'status', status: 403 }, UserError, /it wants other credentials/],
    ['HTTP 407', { kind: 'status', status: 407 }, UserError, /the proxy wants credentials/],
    ['a part of it', { kind: 'status', status: 206 }, UserError, /answered HTTP 206/],
    ['an unasked gzip', { kind: 'gzip' }, UserError, /the encoding gzip, unasked/],
    ['more than it may be', { kind: 'endless', declared: false }, UserError, /is larger than 1048576 bytes/],
    ['a redirect to nowhere', { kind: 'status', status: 302 }, UserError, /names no location/],
    ['a redirect to no address', { kind: 'redirect', to: 'http://[' }, UserError, /which is no address/],
    [
      'a redirect to another http',
      { kind: 'redirect', to: 'http://127.0.0.1:1/x?secret=1' },
      UserError,
      /redirects to http:\/\/127\.0\.0\.1:1\/x; a redirect is followed to https only/,
    ],
    ['a redirect to a file', { kind: 'redirect', to: 'file:///etc/passwd' }, UserError, /followed to https only/],
  ];
  for (const [name, fault, kind, message] of final) {
    it(`does not ask again after ${name}`, async () => {
      mirror.arm('file', fault);
      await assert.rejects(get(mirror.url, 'file'), (error) => {
        assert.ok(error instanceof kind, String(error));
        assert.match(error.message, message);
        return true;
      });
      assert.equal(mirror.requests.length, 1);
    });
  }

  for (const status of [301, 302, 303, 307, 308] as const) {
    it(`follows HTTP ${status} to the same host`, async () => {
      mirror.arm('start', { kind: 'redirect', to: '/file', status });
      assert.equal(await get(mirror.url, 'start'), CONTENT);
    });
  }

  it('follows no redirect for ever', async () => {
    mirror.arm('file', { kind: 'loop' });
    await assert.rejects(get(mirror.url, 'file'), /redirects more than 5 times/);
    assert.equal(mirror.requests.length, 6);
  });

  it('gives credentials to their own origin', async () => {
    assert.equal(await get(mirror.url.replace('//', '//name:p%25w@'), 'file'), CONTENT);
    assert.equal(mirror.requests[0]?.authorized, true);
  });

  it('tells nobody the credentials', async () => {
    const base = mirror.url.replace('//', '//name:hunter2@');
    mirror.arm('file', { kind: 'status', status: 500 });
    const notes: string[] = [];
    const error: unknown = await get(base, 'file', notes).catch((reason: unknown) => reason);
    assert.doesNotMatch([String(error), ...notes, sourceOf(base, options, ignore).name].join('\n'), /hunter2|name/);
  });

  it('stops at once when it is told to', async () => {
    const stop = new AbortController();
    mirror.arm('file', { kind: 'silence' });
    const started = get(mirror.url, 'file', [], stop.signal);
    stop.abort(new Error('enough'));
    await assert.rejects(started, /enough/);
    assert.ok(mirror.requests.length <= 1);
  });
});

describe('the input "mirror"', () => {
  const folder = temporaryFolder();
  const wrong: readonly (readonly [mirror: string, message: RegExp])[] = [
    ['mirror.example', /must be an address such as/],
    ['ftp://mirror.example', /must begin with https:\/\/, http:\/\/ or file:\/\//],
    ['https://mirror.example/a?token=hunter2', /without \? and #/],
    ['https://mirror.example/a#hunter2', /without \? and #/],
    ['https://name:hunter2/x@mirror.example', /was "…@mirror\.example"/],
    ['https://name:100%hunter2@mirror.example', /write it as %25/],
    [pathToFileURL(join(folder, 'gone')).href, /which is no folder of this machine/],
    ['file://elsewhere/x', /names no folder of this machine/],
  ];
  for (const [mirror, message] of wrong) {
    it(`is refused, and shows no password: ${message.source}`, () => {
      assert.throws(
        () => sourceOf(mirror, options, ignore),
        (error) => {
          assert.ok(error instanceof UserError, String(error));
          assert.match(error.message, message);
          assert.doesNotMatch(error.message, /hunter2/);
          return true;
        },
      );
    });
  }

  const secrets: readonly (readonly [mirror: string, secrets: readonly string[]])[] = [
    ['https://mirror.example', []],
    ['https://name:hunter2@mirror.example', ['hunter2']],
    ['https://name:p%25w@mirror.example', ['p%25w', 'p%w']],
    ['https://token@mirror.example', ['token']],
  ];
  for (const [mirror, expected] of secrets) {
    it(`has masked of ${mirror}: ${expected.join(', ')}`, () => {
      const told: string[] = [];
      sourceOf(mirror, options, (value) => told.push(value));
      assert.deepEqual(told, expected);
    });
  }

  it('identifies a mirror with or without a slash at the end, and never the release host', () => {
    const identity = (mirror: string): string => sourceOf(mirror, options, ignore).identity;
    assert.equal(identity(''), '');
    assert.equal(identity('https://mirror.example/a'), identity('https://mirror.example/a/'));
    assert.notEqual(identity('https://mirror.example/a'), identity('https://mirror.example/b'));
    assert.notEqual(identity('https://releases.hashicorp.com'), '');
  });
});

describe('a mirror that is a folder', () => {
  const outside = temporaryFolder();
  const root = join(outside, 'mirror');
  const url = pathToFileURL(root).href;
  before(() => {
    mkdirSync(join(root, 'packer'), { recursive: true });
    writeFileSync(join(root, 'packer', 'b'), CONTENT);
    writeFileSync(join(root, 'packer', 'a'), '');
    writeFileSync(join(outside, 'secret'), 'not of the mirror');
    symlinkSync(join(root, 'packer', 'b'), join(root, 'inside'));
    symlinkSync(join(outside, 'secret'), join(root, 'outside'));
    symlinkSync(outside, join(root, 'parent'));
  });

  it('gives its files, and those that its links lead to', async () => {
    assert.equal(await get(url, 'packer/b'), CONTENT);
    assert.equal(await get(url, 'inside'), CONTENT);
    assert.equal(await get(`${url}/`, 'packer/a'), '');
  });

  for (const path of ['outside', 'parent/secret', '../secret', 'packer/../../secret', 'gone', 'packer/a/below']) {
    it(`does not give ${path}`, async () => assert.rejects(get(url, path), NotFoundError));
  }

  it('lists what is in it, sorted', () => {
    const source = sourceOf(url, options, ignore);
    assert.deepEqual(source.list('packer'), ['a', 'b']);
    assert.deepEqual(source.list('gone'), []);
    assert.deepEqual(source.traffic, { requests: 0, bytes: 0 });
  });

  it('lists nothing outside of it', () => {
    assert.deepEqual(sourceOf(url, options, ignore).list('parent'), []);
    assert.deepEqual(sourceOf(url, options, ignore).list('..'), []);
  });
});

describe('fetching, in a process of its own', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), 'through');
  const script = join(folder, 'fetch.mjs');
  const fetch = new URL('../../../../src/packer/install/fetch.ts', import.meta.url).href;
  writeFileSync(
    script,
    `import { fetchBody, readAll } from ${JSON.stringify(fetch)};
const options = { idle: 5000, attempts: 1, backoff: 1, random: () => 0, userAgent: 'x' };
const read = async () => {
  const body = await fetchBody(new URL(process.argv[2]), options, { requests: 0, bytes: 0 }, new AbortController().signal);
  return (await readAll(body, 100, 'it')).toString();
};
console.log(await read().catch((error) => error.message));
`,
  );
  /** What the child got, or the message of its error. The environment is read once, at its start. */
  const fetched = async (url: string, more: Readonly<Record<string, string>>): Promise<string> => {
    const env = { PATH: process.env['PATH'], ...more };
    return (await promisify(execFile)(process.execPath, [script, url], { env })).stdout.trim();
  };

  const proxies: readonly (readonly [name: string, noProxy: string, proxied: number])[] = [
    ['goes through the proxy', '', 1],
    ['goes past it where no_proxy says so', '.example,127.0.0.1', 0],
  ];
  for (const [name, noProxy, proxied] of proxies) {
    it(name, async () => {
      const mirror = await serveMirror(folder);
      const target = new URL(mirror.url).host;
      const proxy = await startForwardProxy({ routes: { 'mirror.example:80': target } });
      try {
        // Nobody can resolve the name: only the proxy knows where it leads.
        const url = proxied === 1 ? 'http://mirror.example/file' : `${mirror.url}/file`;
        assert.equal(await fetched(url, { http_proxy: proxy.url, no_proxy: noProxy }), 'through');
        assert.equal(proxy.requests.length, proxied);
        assert.equal(mirror.requests.length, 1);
      } finally {
        await proxy.stop();
        await mirror.stop();
      }
    });
  }

  it('is redirected to https, where the credentials of the first do not go', async (t) => {
    const certificate = requireCertificate(t, folder);
    if (certificate === undefined) return;
    const mirror = await serveMirror(folder, { certificate });
    const trusting = { NODE_EXTRA_CA_CERTS: certificate.authorityFile };
    try {
      mirror.arm('start', { kind: 'redirect', to: `${mirror.secureUrl}/file` });
      assert.equal(await fetched(`${mirror.url.replace('//', '//name:hunter2@')}/start`, trusting), 'through');
      assert.deepEqual(
        mirror.requests.map(({ secure, authorized }) => [secure, authorized]),
        [
          [false, true],
          [true, false],
        ],
      );
    } finally {
      await mirror.stop();
    }
  });

  it('is not redirected from https to http', async (t) => {
    const certificate = requireCertificate(t, folder);
    if (certificate === undefined) return;
    const mirror = await serveMirror(folder, { certificate });
    const trusting = { NODE_EXTRA_CA_CERTS: certificate.authorityFile };
    try {
      mirror.arm('start', { kind: 'redirect', to: `${mirror.url}/file` });
      assert.match(await fetched(`${mirror.secureUrl}/start`, trusting), /a redirect is followed to https only/);
      assert.equal(mirror.requests.length, 1);
      assert.match(
        await fetched(`${mirror.secureUrl}/file`, {}),
        /cannot be reached: .*(?:self[- ]signed|certificate)/i,
      );
    } finally {
      await mirror.stop();
    }
  });
});
