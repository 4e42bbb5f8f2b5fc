import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, describe, test, type TestContext } from 'node:test';
import { connect as connectSecurely } from 'node:tls';
import { gunzipSync } from 'node:zlib';

import { requireCertificate, type Certificate } from '../../support/mirror/certificate.ts';
import type { Fault } from '../../support/mirror/faults.ts';
import { serveMirror, type MirrorServer } from '../../support/mirror/server.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { ask, converse, type Outcome } from './ask.ts';

const SIZE = 300_000;
const content = randomBytes(SIZE);

/** What a client sees of a fault, and what the server remembers of it. */
interface Case {
  readonly fault: Fault;
  readonly status?: number;
  readonly body?: Uint8Array;
  readonly claimed?: number;
  readonly error?: string;
  readonly ending: 'whole' | 'cut';
}

const part = content.subarray(0, 1000);
const half = content.subarray(0, SIZE / 2);

const CASES: readonly Case[] = [
  { fault: { kind: 'status', status: 503 }, status: 503, ending: 'whole' },
  { fault: { kind: 'delay', milliseconds: 5 }, status: 200, body: content, claimed: SIZE, ending: 'whole' },
  { fault: { kind: 'reset' }, error: 'ECONNRESET', ending: 'cut' },
  {
    fault: { kind: 'truncate', ending: 'clean', at: 1000 },
    status: 200,
    body: part,
    claimed: 1000,
    ending: 'whole',
  },
  { fault: { kind: 'truncate', ending: 'clean', at: 0 }, status: 200, body: Buffer.alloc(0), ending: 'whole' },
  {
    fault: { kind: 'truncate', ending: 'close' },
    status: 200,
    body: half,
    claimed: SIZE,
    error: 'ECONNRESET',
    ending: 'cut',
  },
  {
    fault: { kind: 'truncate', ending: 'reset', at: 1000 },
    status: 200,
    body: part,
    claimed: SIZE,
    error: 'ECONNRESET',
    ending: 'cut',
  },
  { fault: { kind: 'replace', body: 'forged' }, status: 200, body: Buffer.from('forged'), claimed: 6, ending: 'whole' },
  {
    fault: { kind: 'length', claimed: 1000 },
    status: 200,
    body: part,
    claimed: 1000,
    error: 'HPE_CLOSED_CONNECTION', // Node's word for bytes behind the end
    ending: 'cut',
  },
  {
    fault: { kind: 'length', claimed: SIZE + 1 },
    status: 200,
    body: content,
    claimed: SIZE + 1,
    error: 'ECONNRESET',
    ending: 'cut',
  },
  {
    fault: { kind: 'endless', declared: true, bytes: 200_001 },
    status: 200,
    body: Buffer.alloc(200_001),
    claimed: 200_001,
    ending: 'whole',
  },
  {
    fault: { kind: 'endless', declared: false, bytes: 200_001 },
    status: 200,
    body: Buffer.alloc(200_001),
    ending: 'whole',
  },
];

describe('faults of the mirror', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.zip'), content);
  writeFileSync(join(folder, 'b.zip'), 'b');
  const mirror = await serveMirror(folder);
  after(() => mirror.stop());
  const address = `${mirror.url}/a.zip`;

  let made: Certificate | undefined;
  const certify = (t: TestContext): Certificate | undefined => (made ??= requireCertificate(t, folder));

  const check = async (server: MirrorServer, one: Case, outcome: Outcome): Promise<void> => {
    const { fault, status, body, claimed, error, ending } = one;
    assert.deepEqual([outcome.status, outcome.error], [status, error]);
    if (body !== undefined) assert.equal(Buffer.compare(outcome.body, body), 0, `${outcome.body.length} bytes`);
    if (claimed !== undefined) assert.equal(outcome.headers['content-length'], String(claimed));
    assert.equal(outcome.complete, error === undefined);
    await server.settled();
    const record = server.requests.at(-1);
    assert.deepEqual([record?.fault, record?.status, record?.ending], [fault.kind, status, ending]);
  };

  for (const one of CASES) {
    test(JSON.stringify(one.fault), async () => {
      const armed = mirror.arm('a.zip', one.fault, 1);
      await check(mirror, one, await ask(address));
      assert.equal(armed.struck, 1);
      // Used up, it leaves no trace.
      const again = await ask(address);
      assert.deepEqual([again.status, again.complete, again.body.compare(content)], [200, true, 0]);
    });
  }

  test('the same by https', async (t) => {
    const certificate = certify(t);
    if (certificate === undefined) return;
    const secure = await serveMirror(folder, { certificate });
    try {
      for (const one of CASES) {
        secure.arm('a.zip', one.fault, 1);
        const outcome = await ask(`${secure.secureUrl}/a.zip`, { ca: certificate.cert });
        await check(secure, one, outcome);
      }
    } finally {
      await secure.stop();
    }
  });

  test('a status has headers and a body of its own, and a number of strikes', async () => {
    const armed = mirror.arm(
      /\/a\.zip$/,
      { kind: 'status', status: 429, headers: { 'retry-after': '1' }, body: 'slow down' },
      2,
    );
    for (const status of [429, 429, 200]) {
      const outcome = await ask(address);
      assert.equal(outcome.status, status);
      if (status === 429) assert.deepEqual([outcome.headers['retry-after'], String(outcome.body)], ['1', 'slow down']);
    }
    assert.equal(armed.struck, 2);
  });

  test('only what it names meets a fault, until it is disarmed; the first one made comes first', async () => {
    const first = mirror.arm('a.zip', { kind: 'status', status: 500 });
    const second = mirror.arm('zip', { kind: 'status', status: 503 });
    const statuses = async (): Promise<readonly unknown[]> =>
      await Promise.all(['a.zip', 'b.zip', 'c'].map(async (name) => (await ask(`${mirror.url}/${name}`)).status));
    assert.deepEqual(await statuses(), [500, 503, 404]);
    first.disarm();
    assert.deepEqual(await statuses(), [503, 503, 404]);
    second.disarm();
    assert.deepEqual(await statuses(), [200, 200, 404]);
    assert.deepEqual([first.struck, second.struck], [1, 3]);
  });

  test('a delay comes before the headers', async () => {
    mirror.arm('a.zip', { kind: 'delay', milliseconds: 40 }, 1);
    const begun = performance.now();
    await fetch(address, { method: 'HEAD' });
    assert.ok(performance.now() - begun >= 39);
  });

  for (const fault of [{ kind: 'silence' }, { kind: 'stall' }, { kind: 'stall', at: 1000 }] as const) {
    test(`${JSON.stringify(fault)} keeps the connection until the client leaves`, async () => {
      mirror.clear();
      mirror.arm('a.zip', fault, 1);
      const leaving = new AbortController();
      const bytes = fault.kind === 'silence' ? 0 : (fault.at ?? SIZE / 2);
      let ended = false;
      const reached = Promise.withResolvers<void>();
      const outcome = ask(address, {
        signal: leaving.signal,
        onBody: (size) => (size >= bytes ? (reached.resolve(), false) : false),
      }).finally(() => (ended = true));
      if (bytes > 0) await reached.promise;
      // Others are served in the meantime, by which time an end would have been seen.
      for (let turn = 0; turn < 5; turn += 1) assert.equal((await ask(address)).complete, true);
      assert.equal(ended, false);
      assert.equal(mirror.requests[0]?.ending, 'under way');
      leaving.abort();
      const { status, body, error } = await outcome;
      assert.deepEqual([status, body.length, error], [bytes === 0 ? undefined : 200, bytes, 'ABORT_ERR']);
      await mirror.settled();
      assert.deepEqual([mirror.requests[0].bytes, mirror.requests[0].ending], [bytes, 'cut']);
    });
  }

  test('a reset is one to TCP, and a close is none, beneath TLS too', async (t) => {
    const certificate = certify(t);
    if (certificate === undefined) return;
    const both = await serveMirror(folder, { certificate });
    const portOf = (url = ''): { host: string; port: number } => ({
      host: '127.0.0.1',
      port: Number(new URL(url).port),
    });
    try {
      for (const [fault, end, bytes] of [
        [{ kind: 'reset' }, 'ECONNRESET', 0],
        [{ kind: 'truncate', ending: 'reset', at: 1000 }, 'ECONNRESET', 1000],
        [{ kind: 'truncate', ending: 'close', at: 1000 }, 'FIN', 1000],
      ] as const) {
        both.arm('a.zip', fault, 2);
        for (const socket of [
          connect(portOf(both.url)),
          connectSecurely({ ...portOf(both.secureUrl), ca: certificate.cert }),
        ]) {
          const outcome = await converse(socket, 'GET /a.zip HTTP/1.1\r\nHost: x\r\n\r\n');
          const body = outcome.heard.split('\r\n\r\n').slice(1).join('\r\n\r\n');
          assert.deepEqual([outcome.end, body.length], [end, bytes], JSON.stringify(fault));
          socket.destroy();
        }
      }
    } finally {
      await both.stop();
    }
  });

  test('a redirect leads to a path or to another address', async () => {
    for (const to of ['/b.zip', `${mirror.url}/b.zip`]) {
      mirror.arm('a.zip', { kind: 'redirect', to }, 2);
      const { status, headers } = await ask(address);
      assert.deepEqual([status, headers.location], [302, to]);
      assert.equal(await (await fetch(address)).text(), 'b');
    }
    mirror.arm('a.zip', { kind: 'redirect', to: '/b.zip', status: 308 }, 1);
    assert.equal((await ask(address)).status, 308);
  });

  test('a redirect leads from https to http', async (t) => {
    const certificate = certify(t);
    if (certificate === undefined) return;
    const both = await serveMirror(folder, { certificate });
    try {
      both.arm('a.zip', { kind: 'redirect', to: `${both.url}/b.zip` }, 1);
      const { headers } = await ask(`${both.secureUrl}/a.zip`, { ca: certificate.cert });
      assert.match(headers.location ?? '', /^http:/);
      assert.equal(String((await ask(headers.location ?? '')).body), 'b');
    } finally {
      await both.stop();
    }
  });

  test('a reset loses what was on its way', async () => {
    mirror.arm('a.zip', { kind: 'truncate', ending: 'reset' }, 1);
    const { body, error } = await ask(address);
    assert.equal(error, 'ECONNRESET');
    assert.ok(body.length <= SIZE / 2);
    assert.equal(body.compare(content.subarray(0, body.length)), 0);
  });

  test('a loop never ends and never repeats itself', async () => {
    mirror.clear();
    mirror.arm('a.zip', { kind: 'loop' });
    await assert.rejects(fetch(address), ({ cause }: Error) => String(cause).includes('redirect count exceeded'));
    await mirror.settled();
    assert.equal(mirror.requests.length, 21);
    assert.equal(new Set(mirror.requests.map(({ path }) => path)).size, 21);
    mirror.clear();
  });

  test('gzip comes unasked, and undone by clients that know it', async () => {
    mirror.arm('a.zip', { kind: 'gzip' }, 2);
    const { headers, body } = await ask(address);
    assert.deepEqual([headers['content-encoding'], headers['content-length']], ['gzip', undefined]);
    assert.notEqual(body.compare(content), 0);
    assert.equal(gunzipSync(body).compare(content), 0);
    assert.equal(Buffer.from(await (await fetch(address)).arrayBuffer()).compare(content), 0);
  });

  for (const declared of [true, false]) {
    test(`a body without end costs only what is read${declared ? ', and says how long it is' : ''}`, async () => {
      mirror.clear();
      mirror.arm('a.zip', { kind: 'endless', declared }, 1);
      const { headers, error } = await ask(address, { onBody: (size) => size > 1_000_000 });
      assert.deepEqual([error, headers['content-length']], ['left', declared ? String(10 * 2 ** 30) : undefined]);
      await mirror.settled();
      assert.ok(mirror.bytes > 1_000_000 && mirror.bytes < 64_000_000, `${mirror.bytes} bytes`);
      assert.equal(mirror.requests[0]?.ending, 'cut');
    });
  }

  test('what the mirror does not have is missing, also with a fault of its body', async () => {
    mirror.arm('gone', { kind: 'gzip' });
    assert.equal((await ask(`${mirror.url}/gone`)).status, 404);
    mirror.arm('made-up', { kind: 'replace', body: '{}' });
    assert.equal(String((await ask(`${mirror.url}/made-up`)).body), '{}');
  });
});
