import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where kitchen-docker keeps the key pair by which it reaches its containers, and makes one where none is. */
const PRIVATE = '.kitchen/docker_id_rsa';

/**
 * Puts the key pair there before a script that writes a Dockerfile runs: packerd's scripts put its public half into the
 * image, and Test Kitchen then uses the other. One that is there stays.
 * @param folder where kitchen runs
 */
export function makeKeyPair(folder: string): void {
  const path = join(folder, PRIVATE);
  if (existsSync(path) || existsSync(`${path}.pub`)) return;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 3072,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  mkdirSync(join(folder, '.kitchen'), { recursive: true });
  writeFileSync(path, privateKey, { mode: 0o600, flag: 'wx' });
  writeFileSync(`${path}.pub`, `${sshPublicKey(publicKey)} kitchen_docker_key\n`, { mode: 0o644 });
}

/** The line of an authorized_keys file (RFC 4253, 6.6): name, exponent and modulus, each behind its length. */
function sshPublicKey(spki: string): string {
  const { e = '', n = '' } = createPublicKey(spki).export({ format: 'jwk' });
  const parts = [Buffer.from('ssh-rsa'), positive(e), positive(n)];
  return `ssh-rsa ${Buffer.concat(parts.flatMap((part) => [lengthOf(part), part])).toString('base64')}`;
}

/** A number as SSH writes it: a leading bit that is set would make it negative. */
function positive(base64url: string): Buffer {
  const bytes = Buffer.from(base64url, 'base64url');
  return (bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return length;
}
