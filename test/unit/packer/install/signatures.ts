import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { TrustedKeys } from '../../../../src/packer/install/keyring.ts';
import { type SignatureCheck, SignatureError } from '../../../../src/packer/install/signature-error.ts';
import { verifyByKeys } from '../../../../src/packer/install/signature.ts';

/** The real release and its key. */
export const release = {
  text: fixture('terraform-provider-null_3.1.0_SHA256SUMS'),
  signature: fixture('terraform-provider-null_3.1.0_SHA256SUMS.sig'),
  key: fixture('security.asc').toString('utf8'),
};

/** All tests but one are held at this time. */
export const NOW = new Date('2026-11-21T12:00:00Z');
export const DAY = 86_400;
export const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * DAY * 1000);

/** What the tests sign. */
export const TEXT = Buffer.from(`${'0'.repeat(64)}  packer_1.16.0_linux_amd64.zip\n`);

export interface Attempt extends TrustedKeys {
  readonly signature: Uint8Array;
  readonly text?: Uint8Array;
  readonly now?: Date;
}

/** Verifies; the fingerprint of the key that signed. */
export async function signerOf({ text = TEXT, signature, now = NOW, ...keys }: Attempt): Promise<string> {
  return (await verifyByKeys(text, signature, keys, now)).fingerprint;
}

/** The attempt is refused by this check with this message, which is one whole sentence or more. */
export async function assertRefused(attempt: Attempt, check: SignatureCheck, message: RegExp): Promise<void> {
  await assert.rejects(signerOf(attempt), (error) => {
    assert.ok(error instanceof SignatureError, String(error));
    assert.equal(error.check, check, error.message);
    assert.match(error.message, message);
    assert.match(error.message, /[.?]$/);
    return true;
  });
}

/** Whole numbers from 0 up to but not `below`, the same for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../../fixtures/hashicorp/${name}`, import.meta.url));
}
