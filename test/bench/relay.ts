// How fast hostile and encoded text is rendered, with secrets to look for: of the processor's time, in this process.
import { randomBytes } from 'node:crypto';

import { createRelay } from '../../src/core/process/relay.ts';
import type { Row } from './run.ts';

const MB = 1024 * 1024;
const SIZE = 50 * MB;
const CHUNK = 64 * 1024;

/** One row for each kind of text, 50 MB of it, with three secrets. */
export function relayTextRows(): readonly Row[] {
  const secrets = [8, 24, 48].map((length) => randomBytes(length).toString('base64url'));
  return Object.entries(texts()).map(([kind, bytes]) => {
    const start = process.cpuUsage();
    const relay = createRelay(
      secrets,
      (lines) => lines,
      () => {},
    );
    for (let at = 0; at < bytes.length; at += CHUNK) relay.push(bytes.subarray(at, at + CHUNK));
    relay.end();
    const { user, system } = process.cpuUsage(start);
    const rate = SIZE / MB / ((user + system) / 1_000_000);
    return {
      what: `50 MB of ${kind} rendered and scrubbed of three secrets`,
      figure: `${rate.toFixed(0)} MB per second of processor time`,
      bar: '≥ 40 MB/s',
    };
  });
}

function texts(): Readonly<Record<string, Buffer>> {
  return {
    'carriage returns': Buffer.alloc(SIZE, '\r'),
    'one endless line': Buffer.alloc(SIZE, 'x'),
    'ANSI escapes': Buffer.alloc(SIZE, '\u001b[1;32mok\u001b[0m installing package 12 of 80 \u001b[K\n'),
    'base64 in lines of 76': Buffer.alloc(SIZE, wrapped(randomBytes(3 * MB).toString('base64'), 76)),
    'hex in lines of 64': Buffer.alloc(SIZE, wrapped(randomBytes(2 * MB).toString('hex'), 64)),
  };
}

function wrapped(text: string, columns: number): string {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += columns) lines.push(`${text.slice(at, at + columns)}\n`);
  return lines.join('');
}
