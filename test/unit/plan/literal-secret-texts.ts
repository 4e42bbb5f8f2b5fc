import { createHash } from 'node:crypto';

/** Letters and digits, the same in every run, that no scanner of sources takes for a secret. */
export function letters(
  length: number,
  alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789',
): string {
  return Array.from({ length }, (_, index) => {
    const byte = createHash('sha256').update(`letters ${index}`).digest()[0] ?? 0;
    return alphabet[byte % alphabet.length];
  }).join('');
}

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Put together here, so that no line of this file has the shape of one. */
const made = (...parts: readonly string[]): string => parts.join('');

/** One made-up secret of each kind, by what it is called. */
export const secretTexts: readonly (readonly [what: string, text: string])[] = [
  ['a private key', made('-----BEGIN OPENSSH ', 'PRIVATE KEY-----')],
  ['a private key', made('-----BEGIN ', 'PRIVATE KEY-----')],
  ['an AWS access key', made('AK', 'IA', letters(16, upper))],
  ['an AWS access key', made('AS', 'IA', letters(16, upper))],
  ['an AWS secret access key', made('aws_sec', 'ret', '_access_key = "', letters(40), '"')],
  ['a GitHub token', made('gh', 'p_', letters(36))],
  ['a GitHub token', made('github_', 'pat_', letters(60))],
  ['a GitLab token', made('glp', 'at-', letters(20))],
  ['a Slack token', made('xo', 'xb-', letters(24))],
  [
    'a Slack webhook',
    made('https://hooks.sla', 'ck.com', '/services/T', letters(9), '/B', letters(9), '/', letters(24)),
  ],
  ['a Google API key', made('AI', 'za', letters(35))],
  ['a Google token', made('ya', '29.', letters(40))],
  ['an Azure storage key', made('Account', 'Key=', letters(86), '==')],
  ['an Azure client secret', made(letters(3), '8', 'Q~', letters(34))],
  ['a Vault token', made('hv', 's.', letters(24))],
  ['a DigitalOcean token', made('dop', '_v1_', letters(64, '0123456789abcdef'))],
  ['a Stripe key', made('sk_', 'live_', letters(24))],
  ['an npm token', made('np', 'm_', letters(36))],
  ['a PyPI token', made('pyp', 'i-AgE', letters(60))],
  ['a signed token (JWT)', made('ey', 'J', letters(20), '.ey', 'J', letters(30), '.', letters(40))],
  ['a password inside a URL', made('https://me:', letters(12), '@example.com/x')],
];
