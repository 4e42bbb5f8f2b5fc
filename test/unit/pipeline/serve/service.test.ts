// What is answered, in the shapes of packerd, whatever comes.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { BuildResponse, BuildStage } from '../../../../src/pipeline/response.ts';
import type { HttpAnswer } from '../../../../src/pipeline/serve/answer.ts';
import { failedResponse, type KeptBuild, KeptBuilds } from '../../../../src/pipeline/serve/kept-builds.ts';
import {
  answerOf,
  type Bakery,
  type HttpQuestion,
  type BuildService,
  TooLarge,
} from '../../../../src/pipeline/serve/service.ts';
import { faultsOf, ourDescription, packerdsOwn } from '../../../support/pipeline/packerd-api.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';

const giturl = 'https://git.example.org/acme/web.git';

const RESPONSE: BuildResponse = {
  buildrequestid: 'x',
  id: 'y',
  status: 'running',
  buildstages: [
    { name: 'GitClone', status: 'complete', log: 'Cloning\n', start: '2026-11-30T07:00:00Z', end: '2026-11-30T07:00:01Z' }, // prettier-ignore
    { name: 'RunBerksVendor', status: 'skipped', log: '' },
    { name: 'KitchenTest', status: 'skipped', log: 'The repository has no kitchen file.\n' },
    { name: 'RunPacker', status: 'running', log: '==> image\n', start: '2026-11-30T07:00:02Z', leg: 'web' },
  ],
  buildrequest: [{ rel: 'buildrequest', href: 'https://github.com/acme/images/actions/runs/1' }],
  images: ['a'.repeat(64)],
  artifacts: [{ rel: 'artifact', href: 'ami-1' }],
  links: [{ rel: 'buildresponse', href: 'file:///srv/secret/place' }],
};

class Bakes implements Bakery {
  readonly taken: KeptBuild[] = [];
  readonly given = new Map<number, BuildResponse>();
  count = 1;
  well = true;
  isBroken = false;
  get waiting(): number {
    return this.taken.length;
  }
  async resume(): Promise<void> {}
  add(build: KeptBuild): void {
    this.taken.push(build);
  }
  async attempts(): Promise<number> {
    if (this.isBroken) throw new TypeError('cannot read /srv/secret/place');
    return this.count;
  }
  async response(_: KeptBuild, number: number): Promise<BuildResponse | undefined> {
    return this.given.get(number);
  }
  isWell(): boolean {
    return this.well;
  }
  async close(): Promise<void> {}
}

interface At {
  readonly bakes: Bakes;
  readonly folder: string;
  readonly told: string[];
  /** Asks, and holds the answer to packerd's description. */
  readonly ask: (
    method: string,
    path: string,
    request?: unknown,
    over?: Partial<BuildService & HttpQuestion>,
  ) => Promise<Asking>;
}
interface Asking extends HttpAnswer {
  readonly body: any; // oxlint-disable-line no-explicit-any -- what is asked of it is what is tested
}

async function at(t: TestContext): Promise<At> {
  const folder = await temporaryFolder(t);
  const bakes = new Bakes();
  const told: string[] = [];
  const service: BuildService = {
    gate: { kind: 'machine' },
    builds: new KeptBuilds(folder, (line) => told.push(line)),
    bakery: bakes,
    allowed: [],
    takesSecrets: true,
    queue: 3,
    diskUse: () => 31,
    isEnding: () => false,
    tell: (line) => told.push(line),
  };
  const headers = { host: '127.0.0.1', 'content-type': 'application/json' };
  return {
    bakes,
    folder,
    told,
    ask: async (method, path, request, over = {}) => {
      const body = async (): Promise<Uint8Array> => Buffer.from(JSON.stringify(request) ?? '');
      const answer = await answerOf({ ...service, ...over }, { method, url: path, headers, body, ...over });
      const text = JSON.stringify(answer.body);
      const plain: unknown = text === undefined ? undefined : JSON.parse(text);
      if (answer.status !== 404 && answer.status !== 405) {
        assert.equal(faultsOf(method, path, answer.status, plain), '', `${method} ${path}: ${answer.status} ${text}`);
      }
      assert.ok(!(text ?? '').includes('/srv/secret'), text);
      return { ...answer, body: plain };
    },
  };
}

describe('a service', () => {
  it('answers a request at once, with links that lead on', async (t) => {
    const { ask, bakes } = await at(t);
    assert.equal((await ask('GET', '/build/queue')).status, 204);
    const accepted = await ask('POST', '/build', { giturl, branch: 'demo', buildvars: [{ key: 'a', value: 'b' }] });
    assert.equal(accepted.status, 202);
    const [{ href: request }, { href: responses }, { href: health }] = accepted.body;
    assert.deepEqual(accepted.body.map(({ rel }: { rel: string }) => rel), ['buildrequest', 'buildresponses', 'health']); // prettier-ignore
    assert.deepEqual((await ask('GET', health)).body, { status: 'ok', diskpercentfull: 31 });
    assert.deepEqual((await ask('GET', '/build/queue')).body, [{ rel: 'buildrequest', href: request }]);
    const shown = (await ask('GET', request)).body;
    const id = request.split('/').at(-1);
    assert.deepEqual(shown, {
      id,
      giturl,
      branch: 'demo',
      responses: [shown.responses[0]],
      responselinks: [
        { rel: 'buildresponses', href: responses },
        { rel: 'buildresponse', href: `${responses}/0` },
        { rel: 'buildstages', href: `${responses}/0/stages` },
      ],
    });
    assert.match(String(shown.responses[0]), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    const pending = (await ask('GET', String(shown.responselinks[1]?.href))).body;
    assert.deepEqual([pending.status, pending.buildstages, pending.id], ['pending', [], shown.responses[0]]);
    assert.equal(bakes.taken[0]?.id, id);
  });

  it('shows what a build is at, in the words that packerd had', async (t) => {
    const { ask, bakes } = await at(t);
    bakes.given.set(0, { ...RESPONSE, error: { code: 1, message: 'no' } });
    const [, { href }] = (await ask('POST', '/build', { giturl })).body;
    const { buildstages, ...rest } = (await ask('GET', `${href}/0`)).body;
    assert.deepEqual(buildstages.map(({ name, status, log }: BuildStage) => [name, status, log]), [
      ['GitClone', 'complete', 'Cloning\n'],
      ['RunBerksVendor', 'complete', 'skipped\n'],
      ['KitchenTest', 'complete', 'skipped: The repository has no kitchen file.\n'],
      ['RunPacker', 'running', '==> image\n'],
    ]); // prettier-ignore
    assert.deepEqual([rest.images, rest.artifacts, rest.error], [RESPONSE.images, RESPONSE.artifacts, { code: 1, message: 'no' }]); // prettier-ignore
    assert.deepEqual(rest.buildrequest, [{ rel: 'buildrequest', href: href.replace('responses', 'queue') }]);
    const stages = (await ask('GET', `${href}/0/stages`)).body;
    assert.equal(stages.length, 4);
    assert.deepEqual((await ask('GET', stages[0].href)).body, buildstages[0]);
    assert.equal((await ask('GET', `${href}/0/stages/Nothing`)).body.code, 4);
    assert.equal((await ask('GET', `${href}/1`)).body.code, 4);
    bakes.count = 2;
    assert.equal((await ask('GET', `${href}`)).body.length, 2);
    assert.equal((await ask('GET', `${href}/1`)).body.status, 'pending');
  });

  it('tells what is not there from what is wrong', async (t) => {
    const { ask } = await at(t);
    assert.equal((await ask('GET', `/build/queue/${randomUUID()}`)).body.code, 4);
    assert.equal((await ask('GET', `/build/responses/${randomUUID()}/0`)).body.code, 4);
    assert.equal((await ask('GET', '/build/queue/x')).status, 422);
    assert.equal((await ask('POST', '/build', { giturl: 'ext::sh' })).body.code, 100);
    assert.equal((await ask('POST', '/build', 7)).status, 400);
    assert.equal((await ask('GET', '/nothing')).status, 404);
    assert.equal((await ask('PUT', '/build')).headers?.['Allow'], 'POST');
  });

  it('takes one request once', async (t) => {
    const { ask, bakes } = await at(t);
    const id = randomUUID();
    const first = await ask('POST', '/build', { id, giturl });
    assert.deepEqual((await ask('POST', '/build', { id: id.toUpperCase(), giturl })).body, first.body);
    assert.equal(bakes.taken.length, 1);
    const other = await ask('POST', '/build', { id, giturl, branch: 'other' });
    assert.deepEqual([other.status, other.body.code], [400, 100]);
    assert.match(other.body.message, /that of another request/);
  });

  it('takes no more than may wait, and nothing once it ends', async (t) => {
    const { ask } = await at(t);
    for (let count = 0; count < 3; count += 1) assert.equal((await ask('POST', '/build', { giturl })).status, 202);
    const many = await ask('POST', '/build', { giturl });
    assert.deepEqual([many.status, many.headers?.['Retry-After']], [429, '60']);
    assert.equal((await ask('GET', '/build/queue')).body.length, 3);
    const ending = await ask('POST', '/build', { giturl }, { isEnding: () => true });
    assert.deepEqual([ending.status, ending.headers?.['Retry-After']], [503, '60']);
  });

  it('takes JSON, and so much of it', async (t) => {
    const { ask, folder } = await at(t);
    for (const type of [undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonx']) {
      const headers = { host: '127.0.0.1', 'content-type': type };
      assert.equal((await ask('POST', '/build', { giturl }, { headers })).status, 415, type);
    }
    const headers = { host: '127.0.0.1', 'content-type': 'Application/JSON; charset=utf-8' };
    assert.equal((await ask('POST', '/build', { giturl }, { headers })).status, 202);
    const body = async (): Promise<Uint8Array> => Promise.reject(new TooLarge('The request has more than 64 bytes.'));
    assert.equal((await ask('POST', '/build', {}, { body })).status, 413);
    assert.equal(readdirSync(join(folder, 'builds')).length, 1);
  });

  it('lets nobody in before it has looked who that is', async (t) => {
    const { ask } = await at(t);
    const headers = { host: 'evil.example' };
    assert.equal((await ask('GET', '/health', undefined, { headers })).status, 403);
    const body = async (): Promise<Uint8Array> => assert.fail('it was read');
    assert.equal((await ask('POST', '/build', undefined, { headers, body })).status, 403);
  });

  it('says that it is unwell, and keeps to itself why', async (t) => {
    const { ask, bakes, told } = await at(t);
    bakes.well = false;
    assert.equal((await ask('GET', '/health')).body.status, 'err');
    assert.deepEqual((await ask('GET', '/health', undefined, { diskUse: () => undefined })).body, { status: 'err', diskpercentfull: 100 }); // prettier-ignore
    const [{ href }] = (await ask('POST', '/build', { giturl })).body;
    bakes.isBroken = true;
    assert.deepEqual([(await ask('GET', href)).status, told.length], [500, 1]);
    assert.match(told[0] ?? '', /cannot read \/srv\/secret\/place/);
  });
});

describe('the builds on disk', () => {
  const intake = { id: undefined, request: { giturl }, secrets: [['a', 'b c']] as const, digest: 'd' };

  it('are whole or not there, and found again in their order', async (t) => {
    const folder = await temporaryFolder(t);
    const builds = new KeptBuilds(folder, () => assert.fail());
    const ids = Array.from({ length: 5 }, () => builds.add(intake).id);
    // What a service that was killed had begun to write.
    mkdirSync(join(folder, 'builds', `.${randomUUID()}`));
    const broken = randomUUID();
    mkdirSync(join(folder, 'builds', broken));
    writeFileSync(join(folder, 'builds', broken, 'request.json'), '{"giturl": ');
    const told: string[] = [];
    const again = new KeptBuilds(folder, (line) => told.push(line));
    assert.deepEqual(new Set(again.all.map(({ id }) => id)), new Set(ids));
    assert.match(told.join('\n'), new RegExp(`^The build ${broken} cannot be read`));
    assert.deepEqual(readdirSync(join(folder, 'builds')).filter((name) => name.startsWith('.')), []); // prettier-ignore
  });

  it('leave what others keep in a folder of that name', async (t) => {
    const folder = await temporaryFolder(t);
    const theirs = ['.git', '.env', 'notes', `.${randomUUID()}.txt`].map((name) => join(folder, 'builds', name));
    for (const path of theirs) mkdirSync(path, { recursive: true });
    assert.deepEqual(new KeptBuilds(folder, () => assert.fail()).all, []);
    assert.deepEqual(theirs.filter((path) => !existsSync(path)), []); // prettier-ignore
  });

  it('have their secrets until they are over, and for nobody else', async (t) => {
    const folder = await temporaryFolder(t);
    const builds = new KeptBuilds(folder, () => assert.fail());
    const { id } = builds.add(intake);
    const path = builds.secretsPath(id);
    assert.deepEqual([readFileSync(path, 'utf8'), statSync(path).mode & 0o777], ['a=b c', 0o600]);
    assert.ok(!readFileSync(builds.requestPath(id), 'utf8').includes('b c'));
    builds.end(id, failedResponse(id, 1, 'no'));
    assert.ok(!existsSync(path));
    assert.equal(new KeptBuilds(folder, () => assert.fail()).outcome(id)?.error?.message, 'no');
  });

  it('go when they are old and over', async (t) => {
    const folder = await temporaryFolder(t);
    const builds = new KeptBuilds(folder, () => assert.fail());
    const ids = Array.from({ length: 6 }, () => builds.add(intake).id);
    for (const id of ids.slice(1)) builds.end(id, failedResponse(id, 1, 'no'));
    assert.equal(builds.prune(2), 3);
    assert.deepEqual(builds.all.map(({ id }) => id), [ids[0], ids[4], ids[5]]); // prettier-ignore
    assert.equal(readdirSync(join(folder, 'builds')).length, 3);
  });

  it('are not taken where they cannot be written', { skip: process.getuid?.() === 0 && 'root may write anywhere' }, async (t) => {
    const folder = await temporaryFolder(t);
    const builds = new KeptBuilds(folder, () => assert.fail());
    chmodSync(join(folder, 'builds'), 0o500);
    t.after(() => chmodSync(join(folder, 'builds'), 0o700));
    assert.throws(() => builds.add(intake), /EACCES/);
    assert.deepEqual(builds.all, []);
  }); // prettier-ignore
});

describe("our description of packerd's answers", () => {
  const own = packerdsOwn();
  it("is packerd's", { skip: own === undefined && 'PACKERD_SWAGGER names no swagger.yml' }, () => {
    assert.deepEqual(JSON.parse(JSON.stringify(ourDescription)), own);
  });

  it('sees what packerd did not say', () => {
    const id = randomUUID();
    assert.equal(faultsOf('GET', '/health', 200, { status: 'ok', diskpercentfull: 1 }), '');
    assert.match(faultsOf('GET', '/health', 200, { status: 'ok' }), /diskpercentfull/);
    assert.match(faultsOf('GET', `/build/responses/${id}/0`, 200, { buildstages: [{ status: 'skipped' }] }), /status/);
    assert.match(faultsOf('GET', '/build/queue', 404, {}), /has no 404/);
    assert.match(faultsOf('GET', '/build/queue', 204, []), /nothing/);
  });
});
