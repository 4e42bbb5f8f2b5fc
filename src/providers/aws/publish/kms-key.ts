import type { Image } from '@aws-sdk/client-ec2';

import { tagOf } from '../choice.ts';

/** On a copy and its snapshots: the key that was asked for, as the target names it. EC2 tells only what an alias stood for. */
export const KEY_TAG = 'bakehouse:kms-key';

const KEY_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;
const ALIAS = /^alias\/[\w/-]{1,250}$/;

/** One key for all regions to copy to, or one for each, and for all others `default`. */
export type KeysWanted = string | Readonly<Record<string, string>>;

/** The key of copies in a region, as it is written; undefined: none is wanted. */
export function keyIn(wanted: KeysWanted | undefined, region: string): string | undefined {
  if (wanted === undefined || typeof wanted === 'string') return wanted;
  return Object.hasOwn(wanted, region) ? wanted[region] : wanted['default'];
}

/** All that is written of keys, and where each is for; null: for any region. */
export function keysWritten(
  wanted: KeysWanted | undefined,
): readonly { readonly key: string; readonly region: string | null }[] {
  if (wanted === undefined) return [];
  if (typeof wanted === 'string') return [{ key: wanted, region: null }];
  return Object.entries(wanted).map(([region, key]) => ({ key, region: region === 'default' ? null : region }));
}

/**
 * What is wrong with a key; null: nothing.
 * @param region where it is to encrypt; null: that is not known yet
 */
export function keyProblem(key: string, region: string | null = null): string | null {
  const parts = key.startsWith('arn:') ? key.split(':') : null;
  const [, , service, own = '', account = '', rest = ''] = parts ?? [];
  const isWhole = parts === null || (parts.length === 6 && service === 'kms' && /^\d{12}$/.test(account));
  const name = parts === null ? key : rest.replace(/^key\//, '');
  if (!isWhole || !(KEY_ID.test(name) || ALIAS.test(name))) {
    return `"kms-key" takes ids of KMS keys (1234abcd-12ab-34cd-56ef-1234567890ab), alias/NAME, and the ARNs of both, but has ${JSON.stringify(key)}.`;
  }
  if (parts === null || region === null || own === region) return null;
  return `"kms-key" names ${key} for copies in ${region}, but that key is in ${own}: a key encrypts in its own region. Name one for each region, or write an alias or {region}.`;
}

/** Whether a key is one region's alone, and does not say which. */
export function isOfOneRegion(key: string): boolean {
  return KEY_ID.test(key) && !key.startsWith('mrk-');
}

/**
 * Why a copy that is there is not encrypted as it is wanted; null where it is, or where nobody can tell.
 * @param keys ARNs of the keys that its snapshots are encrypted with
 */
export function keyMismatch(copy: Image, keys: readonly string[], wanted: string): string | null {
  const asked = tagOf(copy, KEY_TAG);
  const name = nameOf(wanted);
  if (KEY_ID.test(name)) {
    const other = keys.find((key) => nameOf(key) !== name);
    return other === undefined ? null : `is encrypted with ${other}`;
  }
  return asked === undefined || nameOf(asked) === name ? null : `was encrypted with ${asked}`;
}

/** Whether the key of a copy that is there cannot be compared with the one that is wanted. */
export function isKeyUnknown(copy: Image, wanted: string): boolean {
  return !KEY_ID.test(nameOf(wanted)) && tagOf(copy, KEY_TAG) === undefined;
}

/** A key's id, or alias/NAME, without what its ARN says besides. */
function nameOf(key: string): string {
  return (key.startsWith('arn:') ? (key.split(':')[5] ?? '') : key).replace(/^key\//, '');
}
