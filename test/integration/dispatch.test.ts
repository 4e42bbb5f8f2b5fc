// `bakehouse dispatch` as it is shipped: beside packuilon's own cdb2rabbit, over a real RabbitMQ, to GitHub and between commits.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { type RunsTwin, startRunsTwin } from '../support/github/runs-twin.ts';
import { requirePart } from '../support/peers/available.ts';
import { commitAll, git, temporaryFolder } from '../support/plan/repository.ts';
import { type Broker, startBroker } from '../support/queue/broker.ts';
import { bakery, profileOf } from '../support/queue/consumer.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let started: Promise<Broker> | undefined;
after(async () => (await started)?.close());

interface Ran {
  readonly code: number | null;
  readonly out: string;
  /** On either stream. */
  readonly said: string;
}

async function dispatch(
  folder: string,
  environment: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<Ran> {
  const child = spawn(process.execPath, [cli, 'dispatch', ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const [code] = await once(child, 'close');
  return { code, out, said: `${out}${err}` };
}

/** The server of an Aquilon: a list, and the profiles in it. */
async function profileServer(
  t: TestContext,
): Promise<{ readonly url: string; readonly put: (name: string, text: string) => void }> {
  const profiles = new Map<string, { readonly text: string; readonly mtime: number }>();
  const server = createServer((request, response) => {
    const name = (request.url ?? '').replace('/profiles/', '');
    const rows = [...profiles].map(([one, { mtime }]) => `<profile mtime='${mtime}'>${one}</profile>\n`);
    const list = `<?xml version='1.0' encoding='utf-8'?>\n<profiles>\n${rows.join('')}</profiles>\n`;
    const body = name === 'profiles-info.xml' ? list : profiles.get(name)?.text;
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  let clock = 1_486_571_445;
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/profiles/`,
    put: (name, text) => void profiles.set(name, { text, mtime: (clock += 1) }),
  };
}

describe('what changed', () => {
  it('goes from a server of profiles through RabbitMQ to a bake, by the config.ini of either era', async (t) => {
    const rabbitmq = requirePart(t, 'rabbitmq');
    const packer = requirePart(t, 'packer-debian');
    if (rabbitmq === undefined || packer === undefined) return;
    const broker = await (started ??= startBroker(rabbitmq));
    const queue = await broker.queue();
    const server = await profileServer(t);
    const place = await bakery(t, { packer: packer.packer });
    const config = (consumer: string): string =>
      [
        '[global]',
        `QUEUE = ${queue.name}`,
        'RABBIT_HOST = 127.0.0.1',
        `RABBIT_PORT = ${broker.port}`,
        'RABBIT_USER = guest',
        'RABBIT_PW = guest',
        '[cdb2rabbit]',
        `PROFILE_INFO_URL = ${server.url}profiles-info.xml`,
        `PROFILE_DIR_URL = ${server.url}`,
        'PROFILE_MATCH = .cloud.template.json',
        `CACHE_DIR = ${place.workspace}/cache`,
        '[rabbit2packer]',
        'THREAD_COUNT = 2',
        `IMAGES_CONFIG = ${place.workspace}/source-images.json`,
        consumer,
        '',
      ].join('\n');
    mkdirSync(join(place.workspace, 'cache'));
    writeFileSync(join(place.workspace, 'first.ini'), config(`PACKER_TEMPLATE = ${place.workspace}/template.json`));
    writeFileSync(join(place.workspace, 'today.ini'), config(`PACKER_TEMPLATE_MAP = ${place.workspace}/map.json`));
    writeFileSync(join(place.workspace, 'map.json'), JSON.stringify({ DEFAULT: [`${place.workspace}/template.json`] }));
    const run = (): Promise<Ran> => dispatch(place.workspace, {}, '--config', 'first.ini', '--to', 'amqp');
    server.put('web.cloud.template.json', profileOf('web'));
    server.put('other.json', profileOf('other'));
    const first = await run();
    assert.equal(first.code, 0, first.said);
    assert.match(first.said, /The first run: 1 profiles of \S+ are noted, and nothing is sent/);
    assert.equal(await queue.length(), 0);
    const changed = `${profileOf('web').slice(0, -1)}, "more": 1}`;
    server.put('web.cloud.template.json', changed);
    server.put('new.cloud.template.json', profileOf('new'));
    server.put('other.json', profileOf('another'));
    const next = await run();
    assert.equal(next.code, 0, next.said);
    assert.equal((await run()).code, 0);
    assert.equal(await queue.length(), 2, next.said);
    // As packuilon sent it, and an id by which it is known again.
    const message = await queue.take();
    assert.equal(String(message?.content), changed);
    assert.equal(message?.properties.deliveryMode, 2);
    assert.match(String(message?.properties.messageId), /^change-[0-9a-f]{32}$/);
    await queue.send(message?.content ?? '', { messageId: String(message?.properties.messageId) });
    const idle = ['--idle-exit', '1'];
    const consumed = await place.consumeBy('today.ini', ...idle).end;
    assert.equal(consumed.code, 0, consumed.said);
    assert.deepEqual(place.bakes().toSorted(), ['new-sl7x-x86_64', 'web-sl7x-x86_64'], consumed.said);
  });

  it('goes to GitHub in as few events as take it, and is looked for where the answer was lost', async (t) => {
    const twin: RunsTwin = await startRunsTwin(t);
    const folder = await temporaryFolder(t);
    mkdirSync(join(folder, 'profiles'));
    const environment = { GITHUB_API_URL: twin.apiUrl, GH_TOKEN: twin.token };
    const words = ['--from', 'profiles', '--to', 'github', '--repo', 'acme/images', '--prime', 'false'];
    for (const name of ['a', 'b', 'c']) {
      const text = { ...JSON.parse(profileOf(name)), more: 'x'.repeat(25_000) };
      writeFileSync(join(folder, 'profiles', `${name}.json`), JSON.stringify(text));
    }
    writeFileSync(join(folder, 'profiles', 'large.json'), JSON.stringify({ system: {}, more: 'x'.repeat(70_000) }));
    twin.fail({ on: 'dispatch', kind: 'cut after' });
    const { code, said } = await dispatch(folder, environment, ...words);
    assert.equal(code, 1, said);
    assert.match(said, /1 of 4 profiles could not be sent\. large\.json: The request is too large/);
    assert.match(said, /a\.json, b\.json is accepted|a\.json, b\.json was there/);
    assert.equal(twin.runs.length, 2, said);
    assert.ok(!said.includes(twin.token));
    const again = await dispatch(folder, environment, ...words);
    assert.equal(twin.runs.length, 2, again.said);
  });

  it('between two commits are the legs of another recipe, and what builds on them', async (t) => {
    const folder = await temporaryFolder(t);
    const write = (base: string, web: string): void => {
      writeFileSync(
        join(folder, 'base.json'),
        JSON.stringify({ builders: [{ type: 'null', communicator: 'none' }], variables: { v: base } }),
      );
      writeFileSync(
        join(folder, 'web.json'),
        JSON.stringify({ builders: [{ type: 'null', communicator: 'none' }], variables: { v: web } }),
      );
      writeFileSync(
        join(folder, 'bakehouse.yml'),
        'version: 1\nimages:\n  base: { packer: { template: base.json }, verify: none }\n  web: { packer: { template: web.json }, verify: none }\n',
      );
    };
    git(folder, 'init', '--quiet');
    write('1', '1');
    commitAll(folder);
    git(folder, 'tag', 'v1');
    write('1', '2');
    git(folder, 'add', '.');
    git(folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--quiet', '-m', 'second');
    const { code, out, said } = await dispatch(folder, {}, '--commits', 'v1..HEAD');
    assert.equal(code, 0, said);
    assert.deepEqual(JSON.parse(out).only, ['web'], said);
    assert.match((await dispatch(folder, {}, '--commits', 'v1..v1', '--state', 'other.json')).said, /Nothing changed/);
    const primed = await dispatch(folder, {}, '--commits', '..v1', '--state', 'third.json');
    assert.match(primed.said, /The first run: [0-9a-f]{40} is noted/);
    const next = await dispatch(folder, {}, '--commits', '..HEAD', '--state', 'third.json');
    assert.deepEqual(JSON.parse(next.out).only, ['web'], next.said);
    // For a program that reads both: one object, and nothing else on that stream.
    const forced = readFileSync(join(folder, 'third.json'), 'utf8').replace(
      /"commit": "\w+"/,
      `"commit": "${'1'.repeat(40)}"`,
    );
    writeFileSync(join(folder, 'forced.json'), forced);
    const gone = await dispatch(folder, {}, '--commits', '..HEAD', '--state', 'forced.json');
    assert.deepEqual([gone.code, gone.out], [1, '']);
    assert.match(gone.said, /The last commit that was sent, 1{40}, is not in this repository: .*--commits A\.\.HEAD/);
    const both = await dispatch(folder, {}, '--commits', 'v1..HEAD', '--state', 'fourth.json', '--json');
    const { messages, sent } = JSON.parse(both.out);
    assert.deepEqual([messages, sent], [[JSON.parse(out)], ['web']], both.said);
    const none = await dispatch(folder, {}, '--commits', 'v1..v1', '--state', 'fifth.json', '--json');
    assert.deepEqual(JSON.parse(none.out).messages, [], none.said);
    const wrong = await dispatch(folder, {}, '--commits', 'HEAD');
    assert.match(wrong.said, /must be A\.\.B/);
    assert.ok(JSON.parse(readFileSync(join(folder, 'third.json'), 'utf8')).commit);
  });
});
