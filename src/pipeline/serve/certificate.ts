import { generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP, isIPv4 } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';

import { writeAtomically } from '../../core/files/files.ts';

// A certificate that signs itself (X.509 v3, RFC 5280), in DER. Node signs, and makes none.

const kept = z.object({ key: z.string(), certificate: z.string(), names: z.array(z.string()) });
/** PEM, both. */
export type Certificate = z.infer<typeof kept>;

const DAY_MS = 86_400_000;
/** What browsers and Apple take at most is 398 and 825 days. */
const VALID_DAYS = 397;
/** It is made anew so long before its end. */
const RENEWED_DAYS = 30;

/**
 * The certificate of a service at these names, kept so that who trusts it by `certificate.pem` still does after a restart.
 * @param names host names and IP addresses
 * @param now ms since the epoch
 */
export function keptCertificate(folder: string, names: readonly string[], now: number): Certificate {
  const path = join(folder, 'tls.json');
  const before = readKept(path);
  if (before !== undefined && isGood(before, names, now)) return before;
  const made = makeCertificate(names, now);
  writeAtomically(path, JSON.stringify(made));
  writeAtomically(join(folder, 'certificate.pem'), made.certificate, 0o644);
  return made;
}

/** A new one with a key of its own, on the curve P-256. */
export function makeCertificate(names: readonly string[], now: number): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const signed = toBeSigned(names, publicKey, now);
  const signature = sign('sha256', signed, privateKey);
  const der = sequence(signed, sequence(ECDSA_SHA256), tagged(BIT_STRING, Buffer.from([0]), signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    names: [...names],
  };
}

/** The SHA-256 of a certificate, as browsers and openssl show it. */
export function fingerprintOf({ certificate }: Certificate): string {
  return new X509Certificate(certificate).fingerprint256;
}

function readKept(path: string): Certificate | undefined {
  try {
    return kept.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function isGood({ certificate, names: had }: Certificate, names: readonly string[], now: number): boolean {
  try {
    const end = Date.parse(new X509Certificate(certificate).validTo);
    return end - now > RENEWED_DAYS * DAY_MS && names.every((name) => had.includes(name));
  } catch {
    return false;
  }
}

const [INTEGER, BIT_STRING, OCTET_STRING, OID, UTF8, SET, SEQUENCE] = [2, 3, 4, 6, 12, 0x31, 0x30] as const;
const [UTC_TIME, GENERALIZED_TIME, BOOLEAN] = [0x17, 0x18, 1] as const;
/** Of a context, with parts and without. */
const [PARTS, PLAIN] = [0xa0, 0x80] as const;

const ECDSA_SHA256 = objectId(1, 2, 840, 10045, 4, 3, 2);
const COMMON_NAME = objectId(2, 5, 4, 3);
const KEY_USAGE = objectId(2, 5, 29, 15);
const ALTERNATIVE_NAME = objectId(2, 5, 29, 17);
const BASIC_CONSTRAINTS = objectId(2, 5, 29, 19);
const EXTENDED_KEY_USAGE = objectId(2, 5, 29, 37);
const SERVER_AUTH = objectId(1, 3, 6, 1, 5, 5, 7, 3, 1);

function toBeSigned(names: readonly string[], key: KeyObject, now: number): Buffer {
  const name = sequence(tagged(SET, sequence(COMMON_NAME, tagged(UTF8, Buffer.from('bakehouse serve')))));
  // Of clients whose clock is behind ours it must be valid, too.
  const validity = sequence(time(now - DAY_MS), time(now + VALID_DAYS * DAY_MS));
  const serial = randomBytes(16);
  serial[0] = (Number(serial[0]) & 0x3f) | 0x40;
  return sequence(
    tagged(PARTS, tagged(INTEGER, Buffer.from([2]))),
    tagged(INTEGER, serial),
    sequence(ECDSA_SHA256),
    name,
    validity,
    name,
    key.export({ type: 'spki', format: 'der' }),
    tagged(
      PARTS | 3,
      sequence(
        extension(BASIC_CONSTRAINTS, true, sequence()),
        // digitalSignature
        extension(KEY_USAGE, true, tagged(BIT_STRING, Buffer.from([7, 0x80]))),
        extension(EXTENDED_KEY_USAGE, false, sequence(SERVER_AUTH)),
        extension(ALTERNATIVE_NAME, false, sequence(...names.map(alternative))),
      ),
    ),
  );
}

function extension(id: Buffer, isCritical: boolean, value: Buffer): Buffer {
  return sequence(id, ...(isCritical ? [tagged(BOOLEAN, Buffer.from([0xff]))] : []), tagged(OCTET_STRING, value));
}

function alternative(name: string): Buffer {
  return isIP(name) === 0 ? tagged(PLAIN | 2, Buffer.from(name, 'latin1')) : tagged(PLAIN | 7, addressBytes(name));
}

function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  // The URL of an IPv6 address has it in its shortest form, without an IPv4 address at the end.
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after] = short.split('::');
  const groups = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(':'));
  const [head, tail] = [groups(before), groups(after)];
  const all = [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

/** Until 2049 with two digits of the year. */
function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\.\d+/, '').replaceAll(/[-:T]/g, '');
  const isShort = Number(digits.slice(0, 4)) < 2050;
  return tagged(isShort ? UTC_TIME : GENERALIZED_TIME, Buffer.from(isShort ? digits.slice(2) : digits, 'latin1'));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(SEQUENCE, ...parts);
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const hex = content.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  const head = content.length < 128 ? [tag, content.length] : [tag, 0x80 | length.length, ...length];
  return Buffer.concat([Buffer.from(head), content]);
}

function objectId(first: number, second: number, ...more: readonly number[]): Buffer {
  const bytes = [first * 40 + second];
  for (const part of more) {
    const digits = [part & 0x7f];
    for (let rest = part >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
    bytes.push(...digits);
  }
  return tagged(OID, Buffer.from(bytes));
}
