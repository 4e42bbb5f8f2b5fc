import { generateKeyPair } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A key pair in files: kitchen-docker takes them instead of making its own in the repository. */
export interface KeyFiles {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** The files of a key pair in a folder. */
export function keyFilesIn(folder: string, name = 'id_rsa'): KeyFiles {
  return { privateKey: join(folder, name), publicKey: join(folder, `${name}.pub`) };
}

/**
 * Makes an RSA key pair as kitchen-docker would (container/linux.rb: 2048 bits, PEM, OpenSSH). Made here, it is in no
 * repository, instances that are created at once do not race for it, and Test Kitchen 3 need not make it, which fails.
 */
export async function makeKeyFiles(folder: string, name = 'id_rsa'): Promise<KeyFiles> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const files = keyFilesIn(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(files.privateKey, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  const blob = Buffer.concat([wire(Buffer.from('ssh-rsa')), wire(number(e)), wire(number(n))]);
  writeFileSync(files.publicKey, `ssh-rsa ${blob.toString('base64')} bakehouse\n`, { mode: 0o600 });
  return files;
}

/** Where kitchen-docker looks for its key pair, below where kitchen runs, and makes one where none is. */
const OF_KITCHEN = { folder: '.kitchen', name: 'docker_id_rsa' } as const;

/**
 * Puts a pair there before a script that writes a Dockerfile runs: packerd's scripts put its public half into the image. One
 * that is there stays.
 * @param root where kitchen runs
 */
export async function makeKitchenKey(root: string): Promise<void> {
  const path = join(root, OF_KITCHEN.folder, OF_KITCHEN.name);
  if (existsSync(path) || existsSync(`${path}.pub`)) return;
  await makeKeyFiles(join(root, OF_KITCHEN.folder), OF_KITCHEN.name);
}

/** The pair that is there, whole: a Dockerfile may have its public half in it. Undefined where there is none. */
export function kitchenKey(root: string): KeyFiles | undefined {
  const privateKey = join(root, OF_KITCHEN.folder, OF_KITCHEN.name);
  const publicKey = `${privateKey}.pub`;
  return existsSync(privateKey) && existsSync(publicKey) ? { privateKey, publicKey } : undefined;
}

/** RFC 4251, `string`: its length, then the bytes. */
function wire(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** RFC 4251, `mpint`: a positive one begins with a zero bit. */
function number(base64url: string): Buffer {
  const bytes = Buffer.from(base64url, 'base64url');
  return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}
