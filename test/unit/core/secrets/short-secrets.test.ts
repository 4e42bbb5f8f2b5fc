import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';

import { credentialValues } from '../../../../src/core/secrets/environment.ts';
import { createScrub } from '../../../../src/core/secrets/secrets.ts';
import { shortSecrets, tellShortSecrets } from '../../../../src/core/secrets/short-secrets.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';

introduceProviders();

/** Of letters that no hexadecimal number has, so that hiding the word itself touches none of its encodings. */
const word = (length: number): string =>
  Array.from(randomBytes(length), (byte) => String.fromCharCode(0x67 + (byte % 20))).join('');

describe('secrets that are too short to be hidden', () => {
  it('are those, and only those, that a scrub leaves in some form', () => {
    for (let length = 1; length < 12; length += 1) {
      const value = word(length);
      const hex = Buffer.from(value).toString('hex');
      const isEncodedHidden = !createScrub([value])(`<${hex.toUpperCase()}>`).includes(hex.toUpperCase());
      assert.deepEqual(shortSecrets([['pin', value]], {}).plainOnly, isEncodedHidden ? [] : ['pin'], `${length}`);
      const environment = { VAULT_TOKEN: value, LANG: value };
      const isHidden = credentialValues(environment, []).includes(value);
      assert.deepEqual(shortSecrets([], environment).shown, isHidden ? [] : ['VAULT_TOKEN'], `${length}`);
    }
    assert.deepEqual(shortSecrets([['none', '']], { VAULT_TOKEN: '', ARM_CLIENT_SECRET: undefined }), {
      plainOnly: [],
      shown: [],
    });
    // Given as a secret it is hidden as one.
    assert.deepEqual(shortSecrets([['VAULT_TOKEN', word(5)]], { VAULT_TOKEN: word(5) }).shown, []);
  });

  it('are told once, by name and without their values', () => {
    const told: string[] = [];
    const host = {
      annotate: ({ message }: { readonly message: string }) => void told.push(message),
      info: (line: string) => void told.push(line),
    };
    const values = [`\u00a7${word(1)}`, `\u00a7${word(2)}`, `\u00a7${word(6)}`] as const;
    const secrets = [
      ['pin', values[0]],
      ['code', values[1]],
      ['long', word(20)],
    ] as const;
    tellShortSecrets(host, secrets, { AWS_SESSION_TOKEN: values[2] });
    assert.equal(told.length, 2);
    assert.match(told[0] ?? '', /: pin, code\. /);
    assert.match(told[1] ?? '', /: AWS_SESSION_TOKEN$/);
    for (const value of values) assert.ok(!told.join('\n').includes(value));
    tellShortSecrets(host, [['long', word(20)]], {});
    assert.equal(told.length, 2);
  });
});
