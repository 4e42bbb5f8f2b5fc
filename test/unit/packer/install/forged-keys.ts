// Keys with statements about themselves that no tool would make.
import assert from 'node:assert/strict';
import {
  type AnySecretKeyPacket,
  enums,
  type Key,
  PacketList,
  type PrivateKey,
  PublicKey,
  readKey,
  type SignaturePacket,
  type Subkey,
} from 'openpgp';

import { secretOf, signPacket } from '../../../support/archives/signing-key.ts';

const { keyFlags, signature: kind } = enums;

/** What gpg and openpgp say of a primary. */
export const CERTIFICATE: Partial<SignaturePacket> = {
  signatureType: kind.certPositive,
  keyFlags: Uint8Array.of(keyFlags.certifyKeys | keyFlags.signData),
};

/** A copy that can be changed, without the secret parts. */
export async function publicCopy(key: Key): Promise<Key> {
  return readKey({ binaryKey: key.toPublic().write() });
}

export function secretPrimary(key: PrivateKey): AnySecretKeyPacket {
  return secretOf(key.keyPacket);
}

/** A statement of the primary about its first name. */
export async function certify(key: PrivateKey, made: Date, says: Partial<SignaturePacket>): Promise<SignaturePacket> {
  const userID = key.users[0]?.userID;
  assert.ok(userID);
  return signPacket(secretPrimary(key), { userID, key: key.keyPacket }, made, { ...CERTIFICATE, ...says });
}

/** The armored key with these certificates alone. */
export async function withCertificates(key: Key, certificates: readonly SignaturePacket[]): Promise<string> {
  const copy = await publicCopy(key);
  const [user] = copy.users;
  assert.ok(user);
  user.selfCertifications = [...certificates];
  return copy.armor();
}

/** The armored key with a statement about the primary itself. */
export async function withStatement(key: Key, statement: SignaturePacket): Promise<string> {
  const [primary, ...others] = key.toPublic().toPacketList();
  assert.ok(primary);
  const list = new PacketList<typeof primary>();
  list.push(primary, statement, ...others);
  return new PublicKey(list).armor();
}

/** The armored key with a new binding of its first subkey. */
export async function withBinding(
  key: PrivateKey,
  made: Date,
  says: Partial<SignaturePacket>,
  consent: SignaturePacket | null,
): Promise<string> {
  const copy = await publicCopy(key);
  const [subkey] = copy.subkeys;
  assert.ok(subkey);
  const binding = {
    signatureType: kind.subkeyBinding,
    keyFlags: Uint8Array.of(keyFlags.signData),
    embeddedSignature: consent,
    ...says,
  };
  const data = { key: copy.keyPacket, bind: subkey.keyPacket };
  subkey.bindingSignatures = [await signPacket(secretPrimary(key), data, made, binding)];
  return copy.armor();
}

/** The armored key with a subkey of another one, bound properly. */
export async function withSubkey(key: PrivateKey, subkey: Subkey, made: Date): Promise<string> {
  const data = { key: key.keyPacket, bind: subkey.keyPacket };
  const embeddedSignature = await signPacket(secretOf(subkey.keyPacket), data, made, {
    signatureType: kind.keyBinding,
  });
  const says = { signatureType: kind.subkeyBinding, keyFlags: Uint8Array.of(keyFlags.signData), embeddedSignature };
  const binding = await signPacket(secretPrimary(key), data, made, says);
  const [copy] = (await publicCopy(subkey.mainKey)).getSubkeys(subkey.getKeyID());
  assert.ok(copy);
  const list = key.toPublic().toPacketList();
  list.push(copy.keyPacket, binding);
  return new PublicKey(list).armor();
}

/** The consent of the first subkey to be bound, signed by the subkey of `by`. */
export async function consentOf(
  key: PrivateKey,
  by: PrivateKey,
  made: Date,
  signatureType = kind.keyBinding,
): Promise<SignaturePacket> {
  const [[subkey], [signer]] = [key.subkeys, by.subkeys];
  assert.ok(subkey && signer);
  return signPacket(secretOf(signer.keyPacket), { key: key.keyPacket, bind: subkey.keyPacket }, made, {
    signatureType,
  });
}
