import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { fingerprintOf, keptCertificate, makeCertificate } from '../../../../src/pipeline/serve/certificate.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';

const DAY = 86_400_000;
const names = ['localhost', 'build-1.example.org', '127.0.0.1', '::1', '2001:db8::a:0:1', '::ffff:10.0.0.1'];
const hasOpenssl = ((): boolean => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('a certificate', () => {
  const now = Date.parse('2026-11-30T12:00:00Z');
  const made = makeCertificate(names, now);
  const read = new X509Certificate(made.certificate);

  it('is read by Node, for these names and no others', () => {
    for (const name of names.filter((one) => /[g-z]/.test(one))) assert.equal(read.checkHost(name), name);
    for (const address of ['127.0.0.1', '::1', '2001:db8::a:0:1']) assert.ok(read.checkIP(address), address);
    assert.match(read.subjectAltName ?? '', /IP Address:0:0:0:0:0:FFFF:A00:1/i);
    assert.equal(read.checkHost('evil.example'), undefined);
    assert.equal(read.checkIP('10.0.0.1'), undefined);
  });

  it('is signed by its key, is no authority, and ends within 398 days', () => {
    assert.ok(read.verify(read.publicKey) && read.checkPrivateKey(createPrivateKey(made.key)));
    assert.equal(read.ca, false);
    assert.match(read.serialNumber, /^[4-7][0-9A-F]{31}$/, 'positive, and hard to guess');
    assert.ok(Date.parse(read.validFrom) < now && Date.parse(read.validTo) - now < 398 * DAY);
    assert.equal(fingerprintOf(made), read.fingerprint256);
    assert.notEqual(new X509Certificate(makeCertificate(names, now).certificate).serialNumber, read.serialNumber);
  });

  it('has four digits of the year after 2049', () => {
    const late = new X509Certificate(makeCertificate(names, Date.parse('2049-12-01T00:00:00Z')).certificate);
    assert.match(late.validTo, /2051/);
  });

  it('is one for OpenSSL', { skip: hasOpenssl ? false : 'openssl is not here' }, async (t) => {
    const path = join(await temporaryFolder(t), 'certificate.pem');
    // Of this moment: OpenSSL goes by the clock.
    writeFileSync(path, makeCertificate(names, Date.now()).certificate);
    const said = execFileSync('openssl', ['verify', '-x509_strict', '-check_ss_sig', '-purpose', 'sslserver', '-verify_ip', '::1', '-CAfile', path, path]); // prettier-ignore
    assert.match(said.toString(), /OK/);
  });
});

describe('the certificate of a folder', () => {
  it('stays until its end comes near, or another name is wanted', async (t) => {
    const folder = await temporaryFolder(t);
    const now = Date.now();
    const first = keptCertificate(folder, names, now);
    assert.equal(statSync(join(folder, 'tls.json')).mode & 0o777, 0o600);
    assert.deepEqual(keptCertificate(folder, names, now + 300 * DAY), first);
    assert.deepEqual(keptCertificate(folder, ['localhost'], now), first);
    assert.notDeepEqual(keptCertificate(folder, names, now + 380 * DAY), first);
    assert.notDeepEqual(keptCertificate(folder, ['other.example'], now), first);
    writeFileSync(join(folder, 'tls.json'), '{"key": ');
    assert.equal(keptCertificate(folder, names, now).names.length, names.length);
  });
});
