// How fast and in how much memory a log is relayed: that of a build by bake as a whole process, and hostile and encoded text,
// with secrets to look for, of the processor's time in this process.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createRelay } from '../../src/core/process/relay.ts';
import { type Bench, turnAbout } from './machine.ts';
import { atLeast, atMost, type Row } from './rows.ts';

const bakeMain = fileURLToPath(new URL('../../dist/bake/main.js', import.meta.url));
const MB = 1024 * 1024;
const SIZE = 50 * MB;
const CHUNK = 64 * 1024;
/** An artifact, as the machine-readable log of Packer ends. */
const END = [
  'docker.app,artifact,0,builder-id,packer.file',
  'docker.app,artifact,0,id,File',
  'docker.app,artifact,0,files-count,1',
  'docker.app,artifact,0,file,0,out.txt',
  'docker.app,artifact,0,end',
];

export async function relayRows(bench: Bench): Promise<readonly Row[]> {
  return [...(await logRows(bench)), ...textRows()];
}

/** A stand-in for Packer that writes a log of 200 MB at once: Packer itself would be the slower one. */
async function logRows({ folder, plain, measure, environment: runner }: Bench): Promise<readonly Row[]> {
  const log = join(folder, 'big.log');
  await writeLog(log);
  writeFileSync(join(folder, 'out.txt'), 'x');
  writeFileSync(
    join(folder, 'file.pkr.hcl'),
    'variable "token" { default = "" }\nsource "file" "x" {\n  content = ""\n  target = "out.txt"\n}\nbuild {\n  sources = ["source.file.x"]\n}\n',
  );
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const script = `#!/bin/sh\n[ "$1" = version ] && echo 'Packer v1.16.0' && exit 0\nexec cat '${log}'\n`;
  writeFileSync(join(bin, 'packer'), script, { mode: 0o755 });
  const mb = statSync(log).size / 1e6;
  const environment = { ...plain, PATH: `${bin}:${process.env['PATH']}` };
  const inputs = { template: 'file.pkr.hcl', image: 'relay' };
  const bake = (more: Readonly<Record<string, string>>) => () =>
    measure(process.execPath, [bakeMain], runner(environment, { ...inputs, ...more }));
  const of = await turnAbout(2, { none: bake({}), three: bake({ 'secret-vars': secretVars() }) });
  return (['none', 'three'] as const).map((name) => {
    const { seconds, peakMb } = of(name);
    return {
      short: `a log through bake, ${name === 'none' ? 'no secrets' : 'three secrets'}`,
      what: `a log of ${Math.round(mb)} MB through bake, ${name === 'none' ? 'no secrets' : 'three secrets'} (median of 2)`,
      figure: `${(mb / seconds).toFixed(0)} MB/s as a whole process, ${peakMb.toFixed(0)} MB peak`,
      bars: [atLeast(mb / seconds, 60, 'MB/s'), atMost(peakMb, 150, 'MB')],
    };
  });
}

async function writeLog(path: string): Promise<void> {
  const stream = createWriteStream(path);
  const line = (index: number): string =>
    `1795248617,,ui,say,==> docker.app: Get:${index} http://deb.example/debian bookworm/main amd64 libexample${index} 1.2.3 [123 kB]%!(PACKER_COMMA) ok\n`;
  const block = Array.from({ length: 10_000 }, (_, index) => line(index)).join('');
  for (let written = 0; written < 200e6; written += block.length) {
    if (!stream.write(block)) await once(stream, 'drain');
  }
  stream.end(END.map((one) => `1795248617,${one}\n`).join(''));
  await once(stream, 'close');
}

function secretVars(): string {
  const random = (): string => randomBytes(24).toString('base64');
  return `token<<END\n${random()}\n${random()}\n${random()}\nEND`;
}

/** One row for each kind of text, 50 MB of it, with three secrets. */
function textRows(): readonly Row[] {
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
      short: `relay of ${kind}`,
      what: `50 MB of ${kind} rendered and scrubbed of three secrets`,
      figure: `${rate.toFixed(0)} MB per second of processor time`,
      bars: [atLeast(rate, 40, 'MB/s')],
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
