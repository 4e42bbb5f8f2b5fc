import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { TestContext } from 'node:test';

import { steadyNow } from '../../../src/core/clock.ts';
import { waitUntil } from '../../../src/core/process/process.ts';
import { byte, long, method, methodsIn, text } from './frames.ts';

/** What is said: bytes, the end of the connection, or a byte now and then. */
type Saying = Buffer | 'cut' | 'drip';
/** By the method that it answers; to what has no answer nothing is said. */
export type Sayings = Readonly<Record<string, readonly Saying[] | (() => readonly Saying[])>>;

export interface HostileBroker {
  readonly port: number;
  readonly isMet: () => Promise<void>;
  /** Once every connection is closed. */
  readonly isLeft: () => Promise<void>;
}

/** All that a client needs to hear to open a session, close it again, and find each queue there. */
export const OPENS: Readonly<Record<string, readonly Buffer[]>> = {
  header: [method('10.10', byte(0), byte(9), long(0), long(5), Buffer.from('PLAIN'), long(5), Buffer.from('en_US'))],
  '10.11': [method('10.30', Buffer.from([0, 0]), long(131_072), Buffer.from([0, 0]))],
  '10.40': [method('10.41', text(''))],
  '10.50': [method('10.51')],
  '20.10': [method('20.11', 1, long(0))],
  '20.40': [method('20.41', 1)],
  '50.10': [method('50.11', 1, text('q'), long(0), long(0))],
  '60.10': [method('60.11', 1)],
  '85.10': [method('85.11', 1)],
};

const DRIP_MS = 50;

export async function startHostile(t: TestContext, says: Sayings): Promise<HostileBroker> {
  const open = new Set<Socket>();
  let met = 0;
  const server = createServer((socket) => {
    met += 1;
    open.add(socket);
    const timers: NodeJS.Timeout[] = [];
    socket.on('error', () => {});
    socket.on('close', () => {
      open.delete(socket);
      for (const timer of timers) clearInterval(timer);
    });
    socket.on('data', (bytes: Buffer) => {
      for (const { id } of methodsIn(bytes)) {
        const answer = says[id] ?? [];
        for (const saying of typeof answer === 'function' ? answer() : answer) {
          if (saying === 'cut') socket.end();
          else if (saying === 'drip') timers.push(setInterval(() => socket.write(byte(0)), DRIP_MS));
          else socket.write(saying);
        }
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  const until = async (what: string, condition: () => boolean): Promise<void> => {
    if (!(await waitUntil(async () => condition(), steadyNow() + 60_000, 10))) throw new Error(`${what} in vain`);
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    isMet: () => until('met', () => met > 0),
    isLeft: () => until('left', () => open.size === 0),
  };
}
