// A real RabbitMQ on the loopback interface, with a folder of its own. It closes the channel of whoever does not acknowledge
// within five seconds, where half an hour is usual: no test may have to wait for so long.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket, connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

import { type ChannelModel, connect, type ConfirmChannel, type GetMessage, type Options } from 'amqplib';

import { steadyNow } from '../../../src/core/clock.ts';
import { waitUntil } from '../../../src/core/process/process.ts';
import type { Certificate } from '../../../src/pipeline/serve/certificate.ts';
import type { Parts } from '../peers/available.ts';

export const ACK_TIMEOUT_MS = 5000;
const STARTED_MS = 120_000;

/** All of its group ends with this shell, and this shell with whoever holds its input: a killed test leaves none behind. */
const UNTIL_INPUT_ENDS = '"$@" & cat >/dev/null; kill -KILL 0';

export interface Broker {
  readonly port: number;
  /** With the name and password that every broker takes from its own machine. */
  readonly url: string;
  /** By TLS, where it was given a certificate; 0 else. */
  readonly tlsPort: number;
  /** As a machine that loses power. */
  readonly kill: () => Promise<void>;
  /** With what it kept, on the same port. */
  readonly start: () => Promise<void>;
  /** Makes a queue of a name of its own, and looks after it. */
  readonly queue: () => Promise<Queue>;
  readonly close: () => Promise<void>;
}

export interface Queue {
  readonly name: string;
  readonly send: (body: string | Buffer, properties?: Options.Publish) => Promise<void>;
  /** How many wait in it, or in another one; undefined where there is none of that name. */
  readonly length: (name?: string) => Promise<number | undefined>;
  /** Takes one out for good. */
  readonly take: (name?: string) => Promise<GetMessage | undefined>;
}

export async function startBroker(parts: Parts['rabbitmq'], certificate?: Certificate): Promise<Broker> {
  const folder = await mkdtemp(join(tmpdir(), 'bakehouse-rabbitmq-'));
  const [port, distribution, mapper, tlsPort = 0] = await freePorts(4);
  for (const name of ['db', 'log']) await mkdir(join(folder, name));
  const settings = [`listeners.tcp.1 = 127.0.0.1:${port}`, 'log.console = true'];
  if (certificate !== undefined) {
    settings.push(`listeners.ssl.1 = 127.0.0.1:${tlsPort}`, 'ssl_options.verify = verify_none');
    for (const [name, text] of [['certfile', certificate.certificate], ['keyfile', certificate.key]] as const) {
      settings.push(`ssl_options.${name} = ${join(folder, name)}`);
      await writeFile(join(folder, name), text);
    } // prettier-ignore
  }
  await writeFile(join(folder, 'rabbitmq.conf'), `${settings.join('\n')}\n`);
  await writeFile(
    join(folder, 'advanced.config'),
    `[{rabbit,[{consumer_timeout,${ACK_TIMEOUT_MS}},{channel_tick_interval,1000}]}].\n`,
  );
  await writeFile(join(folder, 'plugins'), '[].\n');
  const env = {
    PATH: `${parts.bin}:${process.env['PATH'] ?? ''}`,
    HOME: folder,
    LANG: 'C.UTF-8',
    RABBITMQ_NODENAME: `b${randomBytes(4).toString('hex')}@localhost`,
    RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq'),
    RABBITMQ_ADVANCED_CONFIG_FILE: join(folder, 'advanced.config'),
    RABBITMQ_MNESIA_BASE: join(folder, 'db'),
    RABBITMQ_LOG_BASE: join(folder, 'log'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'plugins'),
    RABBITMQ_DIST_PORT: String(distribution),
    // A queue of a moment ago is still there after a kill: what there is is written within the second, not after minutes.
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
      '-kernel inet_dist_use_interface {127,0,0,1} -mnesia dump_log_time_threshold 1000 -mnesia dump_log_write_threshold 1',
    ERL_EPMD_ADDRESS: '127.0.0.1',
    ERL_EPMD_PORT: String(mapper),
  };
  const url = `amqp://127.0.0.1:${port}`;
  const epmd = join(dirname(parts.bin), 'usr/lib/erlang/bin/epmd');
  const mapping = begin(env, [epmd, '-address', '127.0.0.1', '-port', String(mapper)], join(folder, 'epmd.out'));
  let server: ChildProcess | undefined;
  let sessions: ChannelModel[] = [];
  const end = async (child: ChildProcess | undefined): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.stdin?.end();
    await once(child, 'exit');
  };
  const start = async (): Promise<void> => {
    const log = join(folder, 'rabbitmq.out');
    server = begin(env, [parts.server], log);
    const isUp = async (): Promise<boolean> => {
      try {
        await (await connect(url)).close();
        return true;
      } catch {
        return false;
      }
    };
    if (!(await waitUntil(isUp, steadyNow() + STARTED_MS))) {
      throw new Error(`RabbitMQ does not answer: ${(await readFile(log, 'utf8')).slice(-4000)}`);
    }
  };
  const channel = async (): Promise<ConfirmChannel> => {
    const connection = await connect(url);
    connection.on('error', () => {});
    sessions.push(connection);
    const made = await connection.createConfirmChannel();
    made.on('error', () => {});
    return made;
  };
  await start();
  return {
    port: port ?? 0,
    url,
    tlsPort: certificate === undefined ? 0 : tlsPort,
    start,
    kill: () => end(server),
    queue: async () => {
      const name = `q-${randomBytes(5).toString('hex')}`;
      await (await channel()).assertQueue(name, { durable: true });
      return {
        name,
        send: async (body, properties = {}) => {
          const at = await channel();
          at.sendToQueue(name, Buffer.from(body), { persistent: true, ...properties });
          await at.waitForConfirms();
        },
        length: async (other = name) => {
          try {
            return (await (await channel()).checkQueue(other)).messageCount;
          } catch {
            return undefined;
          }
        },
        take: async (other = name) => {
          const at = await channel();
          const message = await at.get(other, { noAck: true });
          return message === false ? undefined : message;
        },
      };
    },
    close: async () => {
      await Promise.allSettled(sessions.map((one) => one.close()));
      sessions = [];
      await end(server);
      await end(mapping);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Something between us and the broker that cuts all connections when asked to. */
export interface Wire {
  readonly url: string;
  readonly cut: () => void;
  /** How many connections there were. */
  readonly count: () => number;
  /** Called with what the broker is about to be sent; false cuts all connections in its place. */
  lets: (bytes: Buffer) => boolean;
  /** What we are sent in the place of what the broker says; null cuts all connections. */
  says: (bytes: Buffer) => Buffer | null;
}

export async function startWire(t: TestContext, broker: Pick<Broker, 'port'>): Promise<Wire> {
  const open = new Set<Socket>();
  let count = 0;
  const server = createServer((near) => {
    count += 1;
    const far = connectSocket(broker.port, '127.0.0.1');
    near.on('data', (bytes) => {
      if (typeof bytes === 'string' || wire.lets(bytes)) far.write(bytes);
      else wire.cut();
    });
    far.on('data', (bytes) => {
      const said = wire.says(Buffer.from(bytes));
      if (said === null) wire.cut();
      else near.write(said);
    });
    far.on('end', () => near.end());
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const wire: Wire = {
    url: `amqp://127.0.0.1:${portOf(server)}`,
    cut: () => {
      for (const one of open) one.destroy();
    },
    count: () => count,
    lets: () => true,
    says: (bytes) => bytes,
  };
  t.after(() => {
    wire.cut();
    server.close();
  });
  return wire;
}

/** Whether these bytes hold an acknowledgement: the method 80 of the class 60 (AMQP 0-9-1, 4.2.3). */
export function holdsAck(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from([0, 60, 0, 80]));
}

/** Whether a message is handed out in these bytes: the method 60 of the class 60. */
export function holdsDelivery(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from([0, 60, 0, 60]));
}

function begin(env: NodeJS.ProcessEnv, command: readonly string[], log: string): ChildProcess {
  return spawn('sh', ['-c', `exec >>"$0" 2>&1; ${UNTIL_INPUT_ENDS}`, log, ...command], {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports: number[] = [];
  for (const server of servers) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ports.push(portOf(server));
  }
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
