// The stand-in for AWS: a real server that speaks EC2's protocol and keeps state. It is optimistic (everything is there
// at once, nothing is throttled): fault-proxy.ts in front of it makes it less so.
import { EC2Client } from '@aws-sdk/client-ec2';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Parts } from './available.ts';

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

/** The server ends with the process that holds its input, however that one ends: a killed test leaves none behind. */
const untilInputEnds = `
import os, sys, threading
def end_with_input():
    sys.stdin.read()
    os._exit(0)
threading.Thread(target=end_with_input, daemon=True).start()
from moto.server import main
main()
`;

/** Starts a server on a free port of the loopback interface. */
export async function startMoto({ python }: Parts['moto']): Promise<Moto> {
  // Port 0: the system picks a free one, and the server's first lines tell which.
  const server = spawn(python, ['-c', untilInputEnds, '--host', '127.0.0.1', '--port', '0'], {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], PYTHONUNBUFFERED: '1', MOTO_AMIS_PATH: sourceImagesFile },
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async () => {
    server.kill('SIGKILL'); // it keeps nothing that it would have to put away
    await ended;
  };

  let url: string;
  try {
    url = await address(server.stderr, 30_000);
  } catch (error) {
    await stop();
    throw error;
  }
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

/** The address that the server says it listens on; it logs every request afterwards, which is read and dropped. */
function address(output: NodeJS.ReadableStream, milliseconds: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const said: string[] = [];
  const fail = (what: string) => reject(new Error([`moto ${what}. It said:`, ...said].join('\n')));
  const deadline = setTimeout(fail, milliseconds, `did not start within ${milliseconds} ms`);
  const lines = createInterface({ input: output });
  lines.on('line', (line) => {
    const match = /Running on (http:\/\/[\d.]+:\d+)/.exec(line);
    if (match?.[1] !== undefined) resolve(match[1]);
    else if (said.length < 50) said.push(line);
  });
  lines.once('close', () => fail('ended'));
  return promise.finally(() => clearTimeout(deadline));
}

/** Made for one run, of the right form, and known to nobody. */
function fakeCredentials(): { accessKeyId: string; secretAccessKey: string } {
  return {
    accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  };
}
