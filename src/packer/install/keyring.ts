import type * as OpenPgp from 'openpgp';

import { messageOf, UserError } from '../../core/errors.ts';
import { HASHICORP_KEY, HASHICORP_PRIMARY, HASHICORP_SIGNERS } from './hashicorp-key.ts';
import { SignatureError } from './signature-error.ts';
import { fingerprintOf, signersOf, validityOf } from './signing-key.ts';

/** Whose signatures count: HashiCorp's, by the embedded key, or those by the keys of the input `keyring`. */
export type Keyring = { readonly kind: 'hashicorp' } | { readonly kind: 'own'; readonly armored: string };

/** Armored keys, and which of them may sign: without `pins` all that are made for it. */
export interface TrustedKeys {
  readonly armored: string;
  readonly pins?: KeyPins;
}

/** Fingerprints in upper-case hex. */
export interface KeyPins {
  readonly primary: string;
  readonly signers: readonly string[];
}

/** Whole distributions' keyrings have less. */
const MOST_CHARACTERS = 1 << 20;

const BEGIN_PUBLIC = '-----BEGIN PGP PUBLIC KEY BLOCK-----';

const EXPORT = 'gpg --armor --export FINGERPRINT';

export function trustedKeys(keyring: Keyring): TrustedKeys {
  if (keyring.kind === 'own') return { armored: keyring.armored };
  return { armored: HASHICORP_KEY, pins: { primary: HASHICORP_PRIMARY, signers: HASHICORP_SIGNERS } };
}

/**
 * Reads and checks the value of the input `keyring`: one or more armored public keys, of which at least one can sign
 * (one that has expired can: it vouches for what it signed before).
 *
 * @throws UserError that names the input
 */
export async function readKeyring(armored: string, now: Date): Promise<Keyring> {
  const signers = (await readKeys(armored)).flatMap(signersOf);
  const reasons: string[] = [];
  for (const signer of signers) {
    try {
      await validityOf(signer, now);
      return { kind: 'own', armored };
    } catch (error) {
      if (!(error instanceof SignatureError)) throw error;
      reasons.push(error.message);
    }
  }
  throw new UserError(`Input "keyring" must hold a key that can sign, but none of its keys can. ${reasons.join(' ')}`);
}

/** The keys of one or more blocks of armor. Throws a UserError that names the input `keyring`. */
export async function readKeys(armored: string): Promise<readonly OpenPgp.Key[]> {
  const wants = `must hold armored OpenPGP public keys (${EXPORT})`;
  if (armored.length > MOST_CHARACTERS) {
    throw new UserError(
      `Input "keyring" must have at most ${MOST_CHARACTERS} characters, but has ${armored.length}. ` +
        'Export the keys that sign alone.',
    );
  }
  const begun = [...armored.matchAll(/-----BEGIN PGP ([A-Z ]+)-----/g)].map(([, kind = '']) => kind);
  if (begun.some((kind) => kind.startsWith('PRIVATE KEY'))) throw privateKey();
  const blocks = armored.split(/^(?=-----BEGIN PGP )/m).flatMap((part) => {
    const end = part.search(/^-----END PGP PUBLIC KEY BLOCK-----/m);
    return end === -1 || !part.startsWith(BEGIN_PUBLIC) ? [] : [part.slice(0, end + BEGIN_PUBLIC.length - 2)];
  });
  if (begun.length === 0) throw new UserError(`Input "keyring" ${wants}, but holds no block of armor.`);
  if (blocks.length !== begun.length) {
    const got = begun.find((kind) => kind !== 'PUBLIC KEY BLOCK');
    const what = got === undefined ? 'a block that does not end' : `a ${got}`;
    throw new UserError(`Input "keyring" ${wants}, but holds ${what}.`);
  }
  const { readKeys: parse } = await import('openpgp');
  const keys: OpenPgp.Key[] = [];
  for (const block of blocks) {
    try {
      // openpgp reads the first block of a text and leaves out the rest.
      keys.push(...(await parse({ armoredKeys: block })));
    } catch (error) {
      throw new UserError(`Input "keyring" ${wants}, but they cannot be read: ${messageOf(error)}.`);
    }
  }
  if (keys.some((key) => key.isPrivate())) throw privateKey();
  // An older copy of a key could be without the revocation that a newer one has.
  const prints = keys.flatMap(signersOf).map(fingerprintOf);
  const twice = prints.find((print, index) => prints.indexOf(print) !== index);
  if (twice !== undefined) {
    throw new UserError(`Input "keyring" must hold each key once, but holds ${twice} twice. Leave the older copy out.`);
  }
  return keys;
}

function privateKey(): UserError {
  return new UserError(
    'Input "keyring" must hold public keys only, but holds a private key. Whoever can read this workflow or its log ' +
      `may have it: revoke it if it is in use, and give the public one (${EXPORT}).`,
  );
}
