// Keys as an admin makes them for a mirror of his own, and signatures by them: good ones, and any that openpgp or gpg
// would refuse to make. No private key is ever stored.
import {
  type AnySecretKeyPacket,
  type Config,
  config,
  createMessage,
  enums,
  generateKey,
  PacketList,
  type PrivateKey,
  reformatKey,
  Signature,
  SignaturePacket,
} from 'openpgp';

export interface SigningKeyOptions {
  /** What gpg makes by itself: Ed25519 (2.4 and later), or RSA of 3072 bits (2.2), which takes some 0.2 s. */
  readonly type?: 'ed25519' | 'rsa';
  /** When the key and its statements about itself were made; a day ago unless given. */
  readonly created?: Date;
  /** Seconds from its creation after which the key expires; never unless given. */
  readonly lifetime?: number;
  /** How many subkeys for signing it has. With none, as gpg makes it, the primary signs. */
  readonly subkeys?: number;
  /** The key was renewed: its statements are of this time and set this expiry; the older ones are gone. */
  readonly renewed?: { readonly at: Date; readonly lifetime?: number };
}

export interface SignOptions {
  /** Now unless given; need not be in the life of the key. */
  readonly made?: Date;
  readonly armored?: boolean;
  /** The subkey, counted from 0, or the primary; the first subkey unless given, or the primary where there is none. */
  readonly by?: number | 'primary';
  /** What else the signature says, such as its hash algorithm or its type. */
  readonly says?: Partial<SignaturePacket>;
}

export interface SigningKey {
  /** The public key. */
  readonly armored: string;
  /** Of the primary and of the subkeys, in upper-case hex. */
  readonly fingerprints: readonly string[];
  /** A detached signature over the bytes. */
  readonly sign: (text: Uint8Array, options?: SignOptions) => Promise<Uint8Array>;
  /** For tests that make statements of their own. */
  readonly privateKey: PrivateKey;
}

/** What openpgp's types leave out: it signs more than bytes, and does not do without the configuration. */
interface Signing {
  sign(by: AnySecretKeyPacket, data: object, made: Date, detached: boolean, config: Config): Promise<void>;
}

const DAY = 86_400_000;

export async function makeSigningKey(options: SigningKeyOptions = {}): Promise<SigningKey> {
  const { type = 'ed25519', created = new Date(Date.now() - DAY), lifetime = 0, subkeys = 0, renewed } = options;
  const userIDs = [{ name: 'Mirror', email: 'mirror@example.com' }];
  const algorithm =
    type === 'rsa' ? { type, rsaBits: 3072 } : { type: 'ecc' as const, curve: 'ed25519Legacy' as const };
  const { privateKey: first } = await generateKey({
    ...algorithm,
    userIDs,
    date: created,
    keyExpirationTime: lifetime,
    subkeys: Array.from({ length: subkeys }, () => ({ sign: true })),
    format: 'object',
  });
  const privateKey = renewed === undefined ? first : await renew(first, renewed.at, renewed.lifetime ?? 0);
  const packets = [privateKey, ...privateKey.subkeys].map(({ keyPacket }) => keyPacket);
  return {
    armored: privateKey.toPublic().armor(),
    fingerprints: packets.map((packet) => packet.getFingerprint().toUpperCase()),
    privateKey,
    async sign(text, { made = new Date(), armored = false, by, says = {} } = {}) {
      const signer = by === 'primary' ? first : (first.subkeys[by ?? 0] ?? first);
      const [literal] = (await createMessage({ binary: text })).packets;
      if (literal === undefined) throw new Error('openpgp made a message without a packet');
      const packet = await signPacket(secretOf(signer.keyPacket), literal, made, says);
      return armored ? Buffer.from(signatureOf([packet]).armor()) : joinSignatures([packet]);
    },
  };

  function renew(key: PrivateKey, date: Date, keyExpirationTime: number): Promise<PrivateKey> {
    return reformatKey({ privateKey: key, userIDs, date, keyExpirationTime, format: 'object' }).then(
      ({ privateKey }) => privateKey,
    );
  }
}

/** A signature over a message, a key or a name: whatever it `says`, at any time. */
export async function signPacket(
  by: AnySecretKeyPacket,
  data: object,
  made: Date,
  says: Partial<SignaturePacket>,
): Promise<SignaturePacket> {
  const packet = Object.assign(new SignaturePacket(), {
    signatureType: enums.signature.binary,
    publicKeyAlgorithm: by.algorithm,
    hashAlgorithm: enums.hash.sha512,
    ...says,
  });
  const signing: Signing = packet;
  // Its salt is not made for hash algorithms that nobody should use.
  await signing.sign(by, data, made, true, { ...config, nonDeterministicSignaturesViaNotation: false });
  return packet;
}

/** The packets as one binary file. */
export function joinSignatures(packets: readonly SignaturePacket[]): Uint8Array {
  return listOf(packets).write();
}

/** The secret part of a key that was made here. */
export function secretOf(
  packet: PrivateKey['keyPacket'] | PrivateKey['subkeys'][number]['keyPacket'],
): AnySecretKeyPacket {
  if (!('privateParams' in packet)) throw new Error('that key has no secret part');
  return packet;
}

function signatureOf(packets: readonly SignaturePacket[]): Signature {
  return new Signature(listOf(packets));
}

function listOf(packets: readonly SignaturePacket[]): PacketList<SignaturePacket> {
  const list = new PacketList<SignaturePacket>();
  list.push(...packets);
  return list;
}
