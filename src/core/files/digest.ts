import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** `sha256:` and 64 hex digits. */
export function sha256(data: string | Uint8Array): string {
  return `sha256:${sha256Hex(data)}`;
}

/** The same over a file, without holding it in memory. */
export async function sha256OfFile(path: string): Promise<string> {
  return `sha256:${await sha256HexOfFile(path)}`;
}

/** The 64 hex digits alone, as lists of sums and lockfiles have them. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The same over a file, without holding it in memory. */
export async function sha256HexOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
