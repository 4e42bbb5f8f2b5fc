// The stand-in for AWS: a real server that speaks EC2's protocol and keeps state. It is optimistic (everything is there
// at once, nothing is throttled): fault-proxy.ts in front of it makes it less so.
import { EC2Client } from '@aws-sdk/client-ec2';
import { ChildProcess, spawn, type ChildProcessByStdio } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Parts } from './available.ts';

const program = fileURLToPath(new URL('moto-forks.py', import.meta.url));
const sourceImagesFile = fileURLToPath(new URL('source-images.json', import.meta.url));

/** The images of a vendor that every region has to begin with; moto's own list is long, old and slow to load. */
export const sourceImages: readonly SourceImage[] = JSON.parse(readFileSync(sourceImagesFile, 'utf8'));

export interface SourceImage {
  readonly ami_id: string;
  readonly owner_id: string;
  readonly name: string;
  readonly architecture: 'x86_64' | 'arm64';
}

export interface Moto {
  readonly url: string;
  /** For Packer and our own code: credentials that are nobody's, and `url` (or a proxy's) as the only endpoint. */
  readonly environment: (url?: string) => Record<string, string>;
  /** A client of our own, to look at the state or to make some. */
  readonly ec2: (region: string, url?: string) => EC2Client;
  /** Forgets everything, in all regions. */
  readonly reset: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a server on a free port of the loopback interface, which has nothing in common with any other. */
export async function startMoto(part: Parts['moto']): Promise<Moto> {
  const forks = await MotoForks.of(part);
  const [id = '', port = ''] = (await forks.ask('start')).split(' ');
  if (!/^\d+$/.test(port)) throw new Error(`moto did not start: ${port}`);
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await forks.ask(`stop ${id}`);
  };
  const credentials = fakeCredentials();
  return {
    url,
    environment: (endpoint = url) => ({
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL: endpoint,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    }),
    ec2: (region, endpoint = url) => new EC2Client({ region, endpoint, credentials, maxAttempts: 1 }),
    async reset() {
      const answer = await fetch(new URL('/moto-api/reset', url), { method: 'POST' });
      if (!answer.ok) throw new Error(`moto's reset answered ${answer.status}.`);
    },
    stop,
  };
}

/** The one process of this one that servers are forked from; it and they end with it. */
class MotoForks {
  static #one: Promise<MotoForks> | undefined;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #waiting: { readonly resolve: (line: string) => void; readonly reject: (error: Error) => void }[] = [];
  readonly #said: string[] = [];

  static of({ python }: Parts['moto']): Promise<MotoForks> {
    this.#one ??= Promise.resolve(new MotoForks(python));
    return this.#one;
  }

  constructor(python: string) {
    this.#child = spawn(python, [program], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], PYTHONUNBUFFERED: '1', MOTO_AMIS_PATH: sourceImagesFile },
    });
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.#waiting.shift()?.resolve(line));
    createInterface({ input: this.#child.stderr }).on('line', (line) => {
      if (this.#said.length < 50) this.#said.push(line);
    });
    const fail = (what: string) => {
      const error = new Error([`moto ${what}. It said:`, ...this.#said].join('\n'));
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    this.#child.once('error', (error) => fail(`could not be started (${error.message})`));
    this.#child.once('close', () => fail('ended'));
    this.#child.stdin.on('error', () => {}); // told by its end
    this.#hold(false);
  }

  /** Sends a command, and gives the line that it answers. */
  async ask(command: string): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    if (this.#child.exitCode !== null) throw new Error(['moto has ended. It said:', ...this.#said].join('\n'));
    this.#waiting.push({ resolve, reject });
    this.#hold(true);
    this.#child.stdin.write(`${command}\n`);
    try {
      return await promise;
    } finally {
      if (this.#waiting.length === 0) this.#hold(false);
    }
  }

  /** Whether this process waits for it: only while it owes an answer. */
  #hold(isNeeded: boolean): void {
    const { stdin, stdout, stderr } = this.#child;
    for (const it of [this.#child, stdin, stdout, stderr]) {
      // Pipes of a child are sockets, which their types do not say.
      if (!(it instanceof ChildProcess || it instanceof Socket)) continue;
      if (isNeeded) it.ref();
      else it.unref();
    }
  }
}

/** Made for one run, of the right form, and known to nobody. */
function fakeCredentials(): { accessKeyId: string; secretAccessKey: string } {
  return {
    accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  };
}
