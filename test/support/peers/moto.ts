// The stand-in for AWS: a real server that speaks EC2's protocol and keeps state. It is optimistic (everything is there
// at once, nothing is throttled): fault-proxy.ts in front of it makes it less so.
import { EC2Client } from '@aws-sdk/client-ec2';
import { ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, Socket } from 'node:net';
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
  const forks = MotoForks.of(part);
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

/**
 * Who forks the servers of this process: that of the whole run, where the runner has started one, else a child. They end
 * with this process.
 */
class MotoForks {
  static #one: MotoForks | undefined;
  readonly #commands: Writable;
  readonly #handles: readonly unknown[];
  readonly #waiting: { readonly resolve: (line: string) => void; readonly reject: (error: Error) => void }[] = [];
  readonly #said: string[] = [];
  #end: Error | undefined;

  static of({ python }: Parts['moto']): MotoForks {
    const shared = process.env['BAKEHOUSE_MOTO'];
    this.#one ??= shared === undefined ? MotoForks.#child(python) : MotoForks.#shared(shared);
    return this.#one;
  }

  static #shared(path: string): MotoForks {
    const socket = connect(path);
    return new MotoForks({ commands: socket, answers: socket, peer: socket, handles: [socket] });
  }

  static #child(python: string): MotoForks {
    const child = spawn(python, [program], { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] } });
    const { stdin, stdout, stderr } = child;
    const forks = new MotoForks({
      commands: stdin,
      answers: stdout,
      peer: child,
      handles: [child, stdin, stdout, stderr],
    });
    createInterface({ input: stderr }).on('line', (line) => {
      if (forks.#said.length < 50) forks.#said.push(line);
    });
    stdin.on('error', () => {}); // told by its end
    return forks;
  }

  private constructor(of: {
    readonly commands: Writable;
    readonly answers: Readable;
    /** What tells the end. */
    readonly peer: EventEmitter;
    /** What keeps this process from ending. */
    readonly handles: readonly unknown[];
  }) {
    this.#commands = of.commands;
    this.#handles = of.handles;
    createInterface({ input: of.answers }).on('line', (line) => this.#waiting.shift()?.resolve(line));
    of.peer.once('error', (error: Error) => this.#fail(`could not be started (${error.message})`));
    of.peer.once('close', () => this.#fail('ended'));
    this.#hold(false);
  }

  /** Sends a command, and gives the line that it answers. */
  async ask(command: string): Promise<string> {
    if (this.#end !== undefined) throw this.#end;
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#waiting.push({ resolve, reject });
    this.#hold(true);
    this.#commands.write(`${command}\n`);
    try {
      return await promise;
    } finally {
      if (this.#waiting.length === 0) this.#hold(false);
    }
  }

  #fail(what: string): void {
    this.#end ??= new Error([`moto ${what}. It said:`, ...this.#said].join('\n'));
    for (const { reject } of this.#waiting.splice(0)) reject(this.#end);
  }

  /** Whether this process waits for it: only while it owes an answer. */
  #hold(isNeeded: boolean): void {
    for (const it of this.#handles) {
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
