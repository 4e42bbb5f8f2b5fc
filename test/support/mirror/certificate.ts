import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** A certificate for 127.0.0.1 and localhost, or for other names, made for one run. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** For NODE_EXTRA_CA_CERTS, SSL_CERT_FILE or `curl --cacert`: it has signed itself. */
  readonly authorityFile: string;
}

const NAMES = 'subjectAltName=IP:127.0.0.1,DNS:localhost';

/** A new certificate in a new folder inside `folder`; skips the test where there is no openssl to make it. */
export function requireCertificate(t: TestContext, folder: string, names = NAMES): Certificate | undefined {
  const made = mkdtempSync(join(folder, 'certificate-'));
  const authorityFile = join(made, 'cert.pem');
  const keyFile = join(made, 'key.pem');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-days', '2', '-subj', '/CN=127.0.0.1', '-addext', names];
  try {
    const files = ['-keyout', keyFile, '-out', authorityFile];
    execFileSync('openssl', ['req', '-x509', ...curve, ...subject, ...files], { stdio: 'pipe' });
  } catch (error) {
    t.skip(`openssl makes no certificate here (${String(error)}). To have it: install openssl 1.1.1 or later.`);
    return undefined;
  }
  return { cert: readFileSync(authorityFile, 'utf8'), key: readFileSync(keyFile, 'utf8'), authorityFile };
}
