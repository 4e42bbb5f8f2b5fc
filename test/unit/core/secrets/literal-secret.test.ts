import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readDocument } from '../../../../src/core/text/document.ts';
import {
  documentSecrets,
  isSecretName,
  literalSecrets,
  secretShape,
} from '../../../../src/core/secrets/literal-secret.ts';
import { letters, secretTexts } from '../../plan/literal-secret-texts.ts';

const value = letters(20);

describe('the shape of a secret', () => {
  for (const [what, text] of secretTexts) {
    it(`is known: ${what}, ${text.slice(0, 10)}`, () => {
      assert.equal(secretShape(text), what);
      assert.equal(secretShape(`x = "${text}" # y`), what);
    });
  }

  it('is not that of what people write', () => {
    const plain = [
      'a', 'ami-0123456789abcdef0', '136693071363', 'debian-12-amd64-*', 'sha256:'.padEnd(71, 'a'), 'subnet-0a1b2c3d',
      'https://github.com/acme/images.git', 'git@github.com:acme/images.git', 'https://me@example.com/', 'http://[::1]:80/',
      'https://me:${var.password}@example.com', 'https://me:{env.PASS}@example.com', 'arn:aws:iam::123456789012:role/bake',
      '-----BEGIN CERTIFICATE-----', '-----BEGIN PUBLIC KEY-----', 'AKIA', 'MAKIAABCDEFGHIJKLMNOPQ', 'ghp_short', 'risk_live_x',
      '5f1c6a7e-0f5e-4c58-9a33-3d1d6f1f8a01', 'a@b:c@d', 'time 10:20 user@host', '',
    ]; // prettier-ignore
    assert.deepEqual(
      plain.filter((text) => secretShape(text) !== undefined),
      [],
    );
  });

  it('costs no more than the text is long', () => {
    const size = 400_000;
    const hostile = [
      'a', '-', ' ', '=', '"', "'", '\\', 'eyJ', 'eyJ-', 'eyJa.', '://', '://a:', '://a:b', 'xoxb-', 'AKIA', 'aws secret ', 'a="', 'token="\\"', "token='",
      'password ', 'password=', '{"a":', '-----BEGIN ', 'a.', 'a-', 'AccountKey=', 'passwordPassword', 'password: {', '# ',
    ].map((part) => part.repeat(size / part.length)); // prettier-ignore
    const start = performance.now();
    for (const text of hostile) literalSecrets(text);
    const spent = performance.now() - start;
    // Anything that grew with the square would take minutes for one of these.
    assert.ok(spent < 20_000, `${spent} ms`);
  });
});

describe('the name of a secret', () => {
  const secret =
    'password PASSWORD db_password dbPassword ssh-password winrm.password password2 passwd root_passwd passphrase secret ' +
    'client_secret clientSecret CLIENT_SECRET token apiToken github-token api_key APIKEY apikey access_key secret_key ' +
    'private_key storage_account_key credentials aws_secret_access_key pass pwd db_pass';
  const plain =
    'name user username region password_file passwordPath token_url token_ttl max_tokens secret_name secrets secret-vars ' +
    'public_key ssh_keypair_name key access_key_id bypass compass monkey keypair tokenizer secretary image x_key map_key ' +
    'authorized_keys license_keys';
  for (const name of secret.split(' ')) it(`is ${name}`, () => assert.ok(isSecretName(name)));
  for (const name of plain.split(' ')) it(`is not ${name}`, () => assert.ok(!isSecretName(name)));
});

describe('a file of variables', () => {
  const named = 'a literal value for "db_password"';
  const cases: readonly (readonly [line: string, what: string | undefined])[] = [
    [`db_password = "${value}"`, named],
    [`  db_password="${value}"`, named],
    [`"db_password": "${value}",`, named],
    [`db_password: ${value}`, named],
    [`db_password: '${value}'`, named],
    [`db_password=${value}`, named],
    [`db_password={${value}}`, named],
    [`db_password = 12345678`, named],
    [`db_password: |`, named],
    ['db_password = <<EOT', named],
    [`{ user = "a", db_password = "${value}" }`, named],
    [`{"user":"a","db_password":"${value}"}`, named],
    [`x = { db_password: ${value} }`, named],
    [`user = "db_password = ${value}"`, named],
    [`db_password = "${value}" # not allowed`, named],
    [`db_password = "${value}" # allow-secret`, undefined],
    [`db_password: ${value}   #allow-secret  `, undefined],
    [`db_password = "${value}" # allow-secret\r`, undefined],
    [`# db_password = "${value}"`, undefined],
    [`// db_password = "${value}"`, undefined],
    ['db_password = ""', undefined],
    ['db_password = null', undefined],
    ['db_password = true', undefined],
    ['db_password:', undefined],
    ['db_password: ~', undefined],
    ['db_password = {', undefined],
    ['db_password: { from: x }', undefined],
    [`password_file = "${value}"`, undefined],
    [`user = "db_password"`, undefined],
  ];
  for (const [line, what] of cases) {
    it(`${what === undefined ? 'may' : 'must not'} hold ${line.replaceAll(value, '…')}`, () => {
      assert.deepEqual(literalSecrets(`a = 1\n${line}\nb = 2\n`), what === undefined ? [] : [{ line: 2, what }]);
    });
  }

  it('is searched for shapes in its comments, too', () => {
    const [, text] = secretTexts[2] ?? ['', ''];
    assert.deepEqual(literalSecrets(`# ${text}`), [{ line: 1, what: 'an AWS access key' }]);
  });

  it('may allow the next line, where nothing can follow a value', () => {
    const text = `# allow-secret\ntoken=${value}\ntoken=${value}`;
    assert.deepEqual(literalSecrets(text), [{ line: 3, what: 'a literal value for "token"' }]);
  });

  it('is never quoted', () => {
    for (const [, text] of secretTexts) {
      assert.ok(!JSON.stringify(literalSecrets(`x_password = "${text}"`)).includes(text.slice(-12)));
    }
  });
});

describe('a document', () => {
  const found = (text: string, placeholders = true) =>
    documentSecrets(readDocument('a.yml', Buffer.from(text)), text, placeholders);
  const named = (name: string, line: number) => [{ line, what: `a literal value for "${name}"` }];

  const cases: readonly (readonly [name: string, text: string, found: readonly unknown[]])[] = [
    ['a member', `a: 1\nvars:\n  password: ${value}\n`, named('password', 3)],
    ['a number', `password: 12345678`, named('password', 1)],
    ['a text of several lines', `password: |\n  ${value}\n`, named('password', 1)],
    ['an item of a list', `x:\n  - { token: ${value} }`, named('token', 2)],
    ['a key and a value', `- { key: token, value: ${value} }`, named('token', 1)],
    ['a name and a value', `- name: token\n  value: ${value}`, named('token', 2)],
    ['braces that are no placeholder', `password: "{{${value}}}"`, named('password', 1)],
    ['a text beside a placeholder', `password: "{image}-${value}"`, named('password', 1)],
    ['a placeholder', 'password: "{env.PASSWORD}"', []],
    ['several placeholders', 'password: "{image}-{tier}"', []],
    ['nothing', 'password: ""\ntoken: null\nsecret: true\n', []],
    ['a mapping', 'credentials: { file: x }', []],
    ['names of secrets', 'secret-vars: { password: DB_PASSWORD }\nsecrets: [token]\n', []],
    ['the name of a secret', `- { key: token, secret: DB_TOKEN }`, []],
    ['a secret that is alone', `secret: ${value}`, named('secret', 1)],
    ['a name beside another', `- { key: user, value: ${value} }`, []],
    ['an allowed line', `password: ${value} # allow-secret\n`, []],
  ];
  for (const [name, text, expected] of cases) {
    it(`${expected.length > 0 ? 'must not' : 'may'} hold ${name}`, () => assert.deepEqual(found(text), expected));
  }

  it('without placeholders has no references', () => {
    assert.deepEqual(found('password: "{env.PASSWORD}"', false), named('password', 1));
  });

  it('is searched for shapes even where names stand', () => {
    const [, text] = secretTexts[5] ?? ['', ''];
    assert.deepEqual(found(`secrets:\n  - ${text}`), [{ line: 2, what: 'a GitHub token' }]);
  });
});
