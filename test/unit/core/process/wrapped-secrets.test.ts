// Secrets as programs print them over several lines, and one form within another.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'node:test';

import { createRelay } from '../../../../src/core/process/relay.ts';
import { longestStretch, randomWord } from '../encodings.ts';

const PREFIX = '    docker.app: ';

function relayed(secrets: readonly string[], text: string, size = text.length): string {
  let written = '';
  const relay = createRelay(
    secrets,
    (lines) => lines,
    (lines) => {
      written += lines;
    },
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) relay.push(bytes.subarray(at, at + size));
  relay.end();
  return written;
}

const wrapped = (text: string, columns: number, end = '\n'): string =>
  (text.match(new RegExp(`.{1,${columns}}`, 'g')) ?? []).map((line) => `${PREFIX}${line}${end}`).join('');

const pairs = (hex: string): readonly string[] => hex.match(/../g) ?? [];

/** Forms that stand on lines of a dump: what must not be left is any stretch of twelve characters of base64 or hex. */
function dumps(secret: string): readonly (readonly [name: string, printed: string])[] {
  const base64 = Buffer.from(secret).toString('base64');
  const echoed = Buffer.from(`${secret}\n`).toString('base64');
  const shifted = Buffer.from(`p:${secret}`).toString('base64');
  const hex = Buffer.from(secret).toString('hex');
  const words = pairs(hex.length % 4 === 0 ? hex : `${hex}00`);
  return [
    ...[76, 64, 60].flatMap((columns): [string, string][] => [
      [`base64 at ${columns} columns`, wrapped(base64, columns)],
      [`base64 of a line at ${columns} columns`, wrapped(echoed, columns)],
      [`base64 behind a name at ${columns} columns`, wrapped(shifted, columns)],
      [`base64 at ${columns} columns with CRLF`, wrapped(base64, columns, '\r\n')],
    ]),
    ['base64 of PowerShell at 76 columns', wrapped(Buffer.from(secret, 'utf16le').toString('base64'), 76)],
    ['base64url at 64 columns', wrapped(Buffer.from(secret).toString('base64url'), 64)],
    ['hex with blanks', wrapped(pairs(hex).join(' '), 48)],
    ['hex with colons', wrapped(pairs(hex).join(':'), 45)],
    ['hex with colons, capitals', wrapped(pairs(hex.toUpperCase()).join(':'), 54)],
    ['hex of xxd -p', wrapped(hex, 60)],
    ['hex in groups of two bytes', wrapped((hex.match(/.{1,4}/g) ?? []).join(' '), 40)],
    ['hex of od -x', wrapped(words.map((_, at) => words[at ^ 1]).join('').replace(/(....)/g, '$1 '), 40)],
    ['hex of a C array', wrapped(pairs(hex).map((one) => `0x${one}`).join(', '), 72)],
  ]; // prettier-ignore
}

describe('a dump', () => {
  const secrets = { short: randomWord(24), long: randomWord(90), 'very long': randomWord(400) };
  for (const [length, secret] of Object.entries(secrets)) {
    for (const [form, printed] of dumps(secret)) {
      test(`of a ${length} secret, ${form}: no stretch of it is left`, () => {
        for (const size of [printed.length, 7, 64]) {
          const written = relayed([secret], `before\n${printed}after\n`, size);
          const bare = (text: string): string => text.replaceAll(/0x|[^A-Za-z0-9+/_-]/g, '');
          const plain = bare(printed.replaceAll(PREFIX, ''));
          const left = written.replaceAll(PREFIX, '').replaceAll(/0x|[^A-Za-z0-9+/_\n*-]/g, '');
          const forms = [plain, ...printed.split('\n').map(bare)];
          for (const one of forms) assert.equal(longestStretch(left, one, 14), '', written);
          assert.match(written, /before\n[^]*\*\*\*[^]*after\n/);
        }
      });
    }
  }

  test('of something else is shown', () => {
    const other = Buffer.from(randomWord(200)).toString('base64');
    const hex = pairs(Buffer.from(randomWord(40)).toString('hex')).join(' ');
    assert.equal(relayed([randomWord(90)], `${wrapped(other, 76)}${hex}\n`), `${wrapped(other, 76)}${hex}\n`);
  });
});

describe('a private key', () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const body = privateKey.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
  const joined = body.join('');
  const forms: Readonly<Record<string, string>> = {
    'as it is': privateKey,
    'behind a prefix': body.map((line) => `${PREFIX}${line}\n`).join(''),
    'on one line': `${joined}\n`,
    'wrapped anew': wrapped(joined, 76),
    'as JSON': `${JSON.stringify({ key: privateKey })}\n`,
    'as base64': wrapped(Buffer.from(privateKey).toString('base64'), 76),
    'as base64 of openssl': wrapped(Buffer.from(privateKey).toString('base64'), 64),
    'as hex': wrapped(Buffer.from(privateKey).toString('hex'), 60),
  };
  for (const [name, printed] of Object.entries(forms)) {
    test(`${name}: not one line of its body is printed`, () => {
      const written = relayed([privateKey], printed);
      const kept = printed.split('\n').filter((line) => line.trim().length > 20 && !line.includes('-----'));
      for (const line of kept) assert.ok(!written.includes(line.trim()), line);
      for (const line of body) assert.equal(longestStretch(written, line, 14), '', written);
    });
  }
});

describe('one form within another', () => {
  const secret = `${randomWord(6)}"\\'&</ ${randomWord(6)}`;
  const json = JSON.stringify(secret);
  const python = secret.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  const forms: Readonly<Record<string, string>> = {
    'JSON in JSON': JSON.stringify(json),
    'a double URL': encodeURIComponent(encodeURIComponent(secret)),
    "Python's repr": `'${python}'`,
    "the shell's $'…'": `$'${python}'`,
    'numbers of HTML': secret.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
  };
  for (const [name, printed] of Object.entries(forms)) {
    test(`${name} is hidden`, () => {
      const written = relayed([secret], `[${printed}]\n`);
      assert.equal(longestStretch(written, secret.slice(0, 6), 6), '', written);
      assert.equal(longestStretch(written, secret.slice(-6), 6), '', written);
    });
  }
});

describe('a relay hides', () => {
  test('what a broken escape would take along, and what dropping escapes joins', () => {
    const secret = randomWord(20);
    const text = `a \u001b${secret} b ${secret.slice(0, 9)}\u001b[0m${secret.slice(9)} c\n`;
    const written = relayed([secret], text);
    assert.equal(longestStretch(written, secret, 6), '', written);
    assert.match(written, /^a .*\*\*\* c\n$/);
  });

  test('what is told later than something else', async () => {
    const { Secrets } = await import('../../../../src/core/secrets/secrets.ts');
    const [first, second] = [randomWord(20), randomWord(20)];
    const secrets = new Secrets();
    secrets.add(first);
    assert.equal(secrets.scrub(`${first} ${second}`), `*** ${second}`);
    secrets.add(second);
    assert.equal(secrets.scrub(`${first} ${second}`), '*** ***');
  });
});
