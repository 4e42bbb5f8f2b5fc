// `bakehouse consume` from a real RabbitMQ, and what goes wrong between accepting a message and acknowledging it: nothing is
// lost, and nothing baked twice. The builder is Packer's `null`, of which nothing is found again: a second bake would show.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';

import { steadyNow } from '../../src/core/clock.ts';
import { waitUntil } from '../../src/core/process/process.ts';
import { MOST_BODY } from '../../src/pipeline/queue/message.ts';
import { makeCertificate } from '../../src/pipeline/serve/certificate.ts';
import { startRunsTwin } from '../support/github/runs-twin.ts';
import { requirePart } from '../support/peers/available.ts';
import {
  ACK_TIMEOUT_MS,
  type Broker,
  holdsAck,
  holdsDelivery,
  startBroker,
  startWire,
} from '../support/queue/broker.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { bakery, profileOf } from '../support/queue/consumer.ts';
import { holdsTune } from '../support/queue/frames.ts';
import { Seeded } from '../support/seeded.ts';

const NAMES = ['127.0.0.1', 'localhost'];
const certificate = makeCertificate(NAMES, Date.now());

let started: Promise<Broker> | undefined;
after(async () => (await started)?.close());

/** One broker for all: to start it takes longer than any of them. */
async function parts(t: TestContext): Promise<{ readonly broker: Broker; readonly packer: string } | undefined> {
  const rabbitmq = requirePart(t, 'rabbitmq');
  const packer = requirePart(t, 'packer-debian');
  if (rabbitmq === undefined || packer === undefined) return undefined;
  return { broker: await (started ??= startBroker(rabbitmq, certificate)), packer: packer.packer };
}

describe('a queue of RabbitMQ', () => {
  it('has what it holds baked, and what nobody can read laid aside with the reason', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const place = await bakery(t, { packer });
    const queue = await broker.queue();
    const bad: readonly (readonly [string | Buffer, string, RegExp])[] = [
      ['{"system":', '', /is not JSON/],
      ['{"hello": 1}', '', /neither a profile \(system\), a build request \(giturl\) nor legs/],
      [Buffer.from([0xff, 0xfe]), '', /is not UTF-8/],
      [Buffer.alloc(MOST_BODY + 1, 0x20), '', /at most 4194304 are read/],
      [profileOf('short'), 'abc', /id of the message "abc" is too short/],
    ];
    // As packuilon sends it: the profile alone, persistent, with no id and no type.
    await queue.send(profileOf('web'));
    for (const [body, messageId] of bad) await queue.send(body, messageId === '' ? {} : { messageId });
    // Laid aside in our name it would go where its sender likes, and come back for ever.
    await queue.send('{"for": "ever"}', { headers: { CC: [queue.name] } });
    // The same message twice, as a sender does whose confirm was lost.
    for (let times = 0; times < 2; times += 1) await queue.send(profileOf('db'), { messageId: 'order-4711' });
    await queue.send(profileOf('lost', 'beos5'));
    const { code, said } = await place.consume(broker.url, queue.name, '--idle-exit', '1').end;
    assert.equal(code, 1, said);
    assert.deepEqual(place.bakes().toSorted(), ['db-sl7x-x86_64', 'web-sl7x-x86_64'], said);
    assert.match(said, /order-4711 \(profile db\) came again; it is here already/);
    assert.match(said, /3 messages taken, 1 failed, 6 not readable/);
    assert.equal(await queue.length(), 0);
    for (const [body, , reason] of bad) {
      const dead = await queue.take(`${queue.name}.dead`);
      assert.deepEqual(dead?.content, Buffer.from(body));
      assert.match(String(dead?.properties.headers?.['bakehouse-reason']), reason);
      assert.equal(dead?.properties.headers?.['bakehouse-queue'], queue.name);
    }
    assert.equal(String((await queue.take(`${queue.name}.dead`))?.content), '{"for": "ever"}');
    const lost = await queue.take(`${queue.name}.dead`);
    assert.match(String(lost?.properties.headers?.['bakehouse-reason']), /has no image for "beos5"/);
    assert.equal(await queue.length(`${queue.name}.dead`), 0);
  });

  it('is made where it is not there, and that is said once', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const place = await bakery(t, { packer });
    const name = `mistyped-${randomBytes(5).toString('hex')}`;
    const first = await place.consume(broker.url, name, '--idle-exit', '0.5').end;
    assert.equal(first.code, 0, first.said);
    assert.match(first.said, new RegExp(`There was no queue ${name} at amqp://127\\.0\\.0\\.1:\\d+, so it was made`));
    const second = await place.consume(broker.url, name, '--idle-exit', '0.5').end;
    assert.doesNotMatch(second.said, /There was no queue/);
  });

  it('is left by whoever was asleep while another one took the journal over, and nothing is lost', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const home = await temporaryFolder(t);
    const place = await bakery(t, {
      packer,
      also: `echo >>${join(home, 'begun')}; test -e ${join(home, 'go')} || sleep 60`,
    });
    const queue = await broker.queue();
    await queue.send(profileOf('web'));
    const asleep = place.consume(broker.url, queue.name);
    await waitUntil(async () => existsSync(join(home, 'begun')), steadyNow() + 120_000);
    const locks = join(place.journal, 'locks', 'consumer');
    for (const name of readdirSync(locks)) rmSync(join(locks, name));
    const { code, said } = await asleep.end;
    assert.equal(code, 1, said);
    assert.match(said, /Another consume has \S+ now: this one gave no sign for 5 minutes/);
    assert.equal(readdirSync(join(place.journal, 'state/bakehouse/runs')).length, 1, 'runs are those of this journal');
    writeFileSync(join(home, 'go'), '');
    const next = await place.consume(broker.url, queue.name, '--idle-exit', '1').end;
    assert.equal(next.code, 0, next.said);
    assert.match(next.said, /\(profile web\): 1 image ready: 1 baked/);
  });

  it('is asked over TLS, where its certificate is trusted and its port the right one', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const queue = await broker.queue();
    await queue.send(profileOf('web'));
    const folder = await temporaryFolder(t);
    const trusting = async (pem: string): ReturnType<typeof bakery> => {
      const path = join(folder, `${randomBytes(5).toString('hex')}.pem`);
      writeFileSync(path, pem);
      return bakery(t, { packer, environment: { NODE_EXTRA_CA_CERTS: path } });
    };
    const [place, other] = [
      await trusting(certificate.certificate),
      await trusting(makeCertificate(NAMES, Date.now()).certificate),
    ];
    const tls = `amqps://guest:guest@127.0.0.1:${broker.tlsPort}`;
    const wrong: readonly (readonly [typeof place, string, RegExp])[] = [
      [other, tls, /amqps:\/\/127\.0\.0\.1:\d+ cannot be trusted: .*NODE_EXTRA_CA_CERTS=FILE/],
      [place, `amqps://guest:guest@127.0.0.1:${broker.port}`, /does not speak TLS as we do: .*without TLS it is amqp:\/\//],
      [place, `amqp://guest:guest@127.0.0.1:${broker.tlsPort}`, /does not speak AMQP 0-9-1 .*Is it that of amqps:\/\//],
    ]; // prettier-ignore
    for (const [at, url, told] of wrong) {
      const { code, said } = await at.consume(url, queue.name, '--idle-exit', '1').end;
      assert.equal(code, 1, said);
      assert.match(said, told);
      assert.doesNotMatch(said, /tried again|\n {4}at /);
    }
    assert.equal(await queue.length(), 1);
    const { code, said } = await place.consume(tls, queue.name, '--idle-exit', '1').end;
    assert.equal(code, 0, said);
    assert.deepEqual(place.bakes(), ['web-sl7x-x86_64'], said);
    assert.equal(await queue.length(), 0);
  });

  it('says what no broker says, or goes in the middle of it: nothing is lost', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const place = await bakery(t, { packer });
    const queue = await broker.queue();
    const wire = await startWire(t, broker);
    // In the place of a message: noise, the beginning of a frame of 2 GB, half of what it should be, and the end.
    const spoils: ((bytes: Buffer) => Buffer | null)[] = [
      () => Buffer.alloc(512, 0xff),
      () => Buffer.from([3, 0, 2, 0x7f, 0xff, 0xff, 0xff, 0]),
      (bytes) => {
        setImmediate(wire.cut);
        return bytes.subarray(0, bytes.length >> 1);
      },
      () => null,
    ];
    const all = spoils.length;
    let handshakes = 0;
    wire.says = (bytes) => {
      // And once in the middle of the handshake.
      if (holdsTune(bytes)) return (handshakes += 1) === 3 ? null : bytes;
      const spoil = holdsDelivery(bytes) ? spoils.shift() : undefined;
      return spoil === undefined ? bytes : spoil(bytes);
    };
    for (const name of ['web', 'db']) await queue.send(profileOf(name));
    const { code, said } = await place.consume(wire.url, queue.name, '--idle-exit', '2').end;
    assert.equal(code, 0, said);
    assert.equal(wire.count(), all + 2, said);
    assert.deepEqual(place.bakes().toSorted(), ['db-sl7x-x86_64', 'web-sl7x-x86_64'], said);
    assert.equal(await queue.length(), 0);
    assert.doesNotMatch(said, /\n {4}at /);
  });

  it('gets a message back whose bake failed, among the dead, and has it baked when it is sent again', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const place = await bakery(t, { packer, also: 'test -e /nonexistent' });
    const queue = await broker.queue();
    await queue.send(profileOf('web'), { messageId: 'order-4711' });
    const first = await place.consume(broker.url, queue.name, '--idle-exit', '1').end;
    assert.equal(first.code, 1, first.said);
    const dead = await queue.take(`${queue.name}.dead`);
    assert.equal(String(dead?.content), profileOf('web'));
    assert.equal(dead?.properties.messageId, 'order-4711');
    assert.match(String(dead?.properties.headers?.['bakehouse-reason']), /web-sl7x-x86_64/);
    await queue.send(dead?.content ?? '', { messageId: 'order-4711' });
    await place.consume(broker.url, queue.name, '--idle-exit', '1').end;
    assert.equal(place.bakes().length, 2);
    assert.equal(await queue.length(`${queue.name}.dead`), 1);
  });

  it('loses its connection between accepting and acknowledging: one bake', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const place = await bakery(t, { packer });
    const queue = await broker.queue();
    const wire = await startWire(t, broker);
    let acks = 0;
    wire.lets = (bytes) => !holdsAck(bytes) || (acks += 1) > 2;
    await queue.send(profileOf('web'));
    await queue.send(profileOf('db'));
    const { code, said } = await place.consume(wire.url, queue.name, '--idle-exit', '2').end;
    assert.equal(code, 0, said);
    assert.equal(wire.count(), 3, said);
    assert.match(said, /\(profile web\) came again/);
    assert.deepEqual(place.bakes().toSorted(), ['db-sl7x-x86_64', 'web-sl7x-x86_64'], said);
    assert.equal(await queue.length(), 0);
  });

  it('is killed and comes back while a bake goes on that takes longer than it waits for acknowledgements', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const place = await bakery(t, { packer, also: `sleep ${ACK_TIMEOUT_MS / 1000 + 3}` });
    const queue = await broker.queue();
    await queue.send(profileOf('web'));
    await queue.send(profileOf('db'));
    const consumer = place.consume(broker.url, queue.name, '--max-messages', '2');
    assert.ok(await waitUntil(async () => place.bakes().length === 1, steadyNow() + 240_000), consumer.said());
    await broker.kill();
    await consumer.until(/It is tried again in/);
    await broker.start();
    const { code, said } = await consumer.end;
    assert.equal(code, 0, said);
    assert.deepEqual(place.bakes(), ['web-sl7x-x86_64', 'db-sl7x-x86_64'], said);
    assert.equal(await queue.length(), 0);
  });

  it('loses no message of a consumer that is killed at any moment, and none is baked twice', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const seed = Number(process.env['BAKEHOUSE_SEED'] ?? randomBytes(4).readUInt32BE());
    t.diagnostic(`BAKEHOUSE_SEED=${seed}`);
    const random = new Seeded(seed);
    const place = await bakery(t, { packer });
    const queue = await broker.queue();
    const wire = await startWire(t, broker);
    const names = ['a', 'b', 'c', 'd'].map((name) => `p${name}`);
    for (const name of names) await queue.send(profileOf(name));
    // Once at each place where something has been promised and not been told, and some more wherever they fall.
    for (const moment of ['connecting', 'ack', 'accepted', 'working', ...random.some(1, 2, () => 'later')]) {
      const consumer = place.consume(wire.url, queue.name, '--at-once', '2');
      const isOver = once(consumer.end);
      if (moment === 'ack') {
        wire.lets = (bytes) => {
          if (holdsAck(bytes)) consumer.child.kill('SIGKILL');
          return !holdsAck(bytes);
        };
      } else if (moment === 'accepted') await consumer.until(/is accepted|are taken out/);
      else if (moment === 'working') {
        const before = place.bakes().length;
        await waitUntil(async () => place.bakes().length > before || isOver(), steadyNow() + 60_000);
      } else await waitUntil(async () => isOver(), steadyNow() + random.below(moment === 'later' ? 6000 : 1500), 20);
      if (moment === 'ack') await waitUntil(async () => isOver(), steadyNow() + 30_000);
      consumer.child.kill('SIGKILL');
      await consumer.end;
      wire.lets = () => true;
    }
    const { code, said } = await place.consume(wire.url, queue.name, '--at-once', '2', '--idle-exit', '2').end;
    assert.equal(code, 0, said);
    assert.deepEqual(
      place.bakes().toSorted(),
      names.map((name) => `${name}-sl7x-x86_64`),
      said,
    );
    assert.equal(await queue.length(), 0);
    assert.equal(await queue.length(`${queue.name}.dead`), undefined);
  });

  it('cleans up after Ctrl-C, and goes on with the message the next time', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const place = await bakery(t, { packer, also: 'sleep 600' });
    const queue = await broker.queue();
    await queue.send(profileOf('web'));
    const consumer = place.consume(broker.url, queue.name);
    assert.ok(await waitUntil(async () => place.bakes().length === 1, steadyNow() + 240_000), consumer.said());
    consumer.child.kill('SIGINT');
    const { code, said } = await consumer.end;
    assert.equal(code, 0, said);
    const again = place.consume(broker.url, queue.name);
    assert.ok(await waitUntil(async () => place.bakes().length === 2, steadyNow() + 240_000), again.said());
    again.child.kill('SIGINT');
    await again.end;
    assert.equal(await queue.length(), 0);
  });
});

describe('a queue of RabbitMQ before GitHub', () => {
  it('hands each message on once, though GitHub answers late, or not at all, or the broker hands it out again', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const twin = await startRunsTwin(t);
    const environment = { GITHUB_API_URL: twin.apiUrl, GH_TOKEN: twin.token };
    const place = await bakery(t, { packer, environment });
    const queue = await broker.queue();
    const wire = await startWire(t, broker);
    let acks = 0;
    wire.lets = (bytes) => !holdsAck(bytes) || (acks += 1) > 1;
    // An answer that is lost after it was done; one that comes after the broker has lost its patience.
    twin.fail(
      { on: 'dispatch', kind: 'cut after' },
      { on: 'dispatch', kind: 'limit', after: ACK_TIMEOUT_MS / 1000 + 3 },
    );
    await queue.send(JSON.stringify({ giturl: 'https://github.com/acme/web', buildonly: 'image' }));
    await queue.send(JSON.stringify({ only: ['web', 'db/*'] }), { messageId: 'order-4711' });
    const words = ['--to', 'github', '--repo', 'acme/images', '--idle-exit', '2'];
    const { code, said } = await place.consume(wire.url, queue.name, ...words).end;
    assert.equal(code, 0, said);
    assert.equal(twin.runs.length, 2, said);
    assert.equal(await queue.length(), 0);
    assert.ok(!said.includes(twin.token));
  });

  it('keeps its messages where GitHub refuses us, and lays aside what GitHub would never take', async (t) => {
    const found = await parts(t);
    if (found === undefined) return;
    const { broker, packer } = found;
    const twin = await startRunsTwin(t);
    const environment = { GITHUB_API_URL: twin.apiUrl, GH_TOKEN: twin.token };
    const place = await bakery(t, { packer, environment });
    const queue = await broker.queue();
    const large = JSON.stringify({ ...JSON.parse(profileOf('web')), more: 'x'.repeat(70_000) });
    await queue.send(large);
    await queue.send(JSON.stringify({ only: 'web' }), { messageId: 'order-4711' });
    twin.fail({ on: 'dispatch', kind: 'forbidden' });
    const words = ['--to', 'github', '--repo', 'acme/images', '--idle-exit', '1'];
    const refused = await place.consume(broker.url, queue.name, ...words).end;
    assert.equal(refused.code, 1);
    assert.match(refused.said, /does not start request\.yml|token may not do it/);
    assert.equal(await queue.length(), 1, refused.said);
    assert.match(
      String((await queue.take(`${queue.name}.dead`))?.properties.headers?.['bakehouse-reason']),
      /too large: 70\d+ bytes/,
    );
    const { code, said } = await place.consume(broker.url, queue.name, ...words).end;
    assert.equal(code, 0, said);
    assert.deepEqual([twin.runs.length, await queue.length()], [1, 0]);
  });
});

function once(end: Promise<unknown>): () => boolean {
  let isOver = false;
  void end.then(() => (isOver = true));
  return () => isOver;
}
