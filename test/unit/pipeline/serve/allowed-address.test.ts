import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { notAllowed, readAllowed } from '../../../../src/pipeline/serve/allowed-address.ts';
import { checkGitUrl } from '../../../../src/plan/request/git-address.ts';

const allowed = readAllowed([
  'https://good.example/acme/',
  'git@git.example.org:images',
  'http://127.0.0.1:8451/one.git',
  'https://deep.example/acme/images',
  'https://whole.example',
]);

describe('an address that is allowed', () => {
  for (const url of [
    'https://good.example/acme/web',
    'https://good.example/acme/web.git',
    'https://GOOD.example:443/acme//web.git/',
    'https://good.example/acme',
    'git@git.example.org:images/web.git',
    'ssh://git@git.example.org/images/web.git',
    'ssh://someone@git.example.org:22/images/web.git',
    'http://127.0.0.1:8451/one.git',
    'http://127.0.0.1:8451/one',
    'https://deep.example/acme/images/web',
    'https://whole.example/any/web.git',
  ]) {
    it(url, () => {
      assert.equal(checkGitUrl(url), undefined);
      assert.equal(notAllowed(url, allowed), undefined);
    });
  }

  it('is any where nothing is said', () => assert.equal(notAllowed('https://anywhere.example/x', []), undefined));
});

describe('an address that is not', () => {
  for (const url of [
    'https://good.example@evil.example/acme/web',
    'https://good.example:x@evil.example/acme/web',
    'https://good.example.evil.example/acme/web',
    'https://evil.example/https://good.example/acme/web',
    'https://evil.example/#https://good.example/acme/web',
    String.raw`https://good.example\@evil.example/acme/web`,
    'https://good.example/acme/../other/web',
    'https://good.example/acme/./web',
    'https://good.example/acme/%2e%2e/other/web',
    'https://good.example/acme/..%2fother/web',
    'https://good.example/acme-other/web',
    'https://good.example/ACME/web',
    'https://good.example/other',
    'https://deep.example/acme',
    'https://deep.example/acme/other',
    'https://deep.example/other/images',
    'https://good.example',
    'https://good.example:8443/acme/web',
    'https://good.example./acme/web.git',
    'http://127.0.0.1:8451/two.git',
    'http://127.0.0.1:845/one.git',
    'http://127.0.0.1:80/one.git',
    'http://good.example/acme/web',
    'ssh://git@good.example/acme/web',
    'git@git.example.org:other/web.git',
    'git@git.example.org:/../images/../other.git',
    'git@git.example.org.evil.example:images/web.git',
    'ssh://-oProxyCommand=touch@git.example.org/images/web',
    '--upload-pack=touch /tmp/x',
    'ext::sh -c touch% /tmp/x',
    'file:///srv/git/acme/web.git',
    '/srv/git/acme/web.git',
    'https://good.example/acme/web\nhttps://evil.example',
    'https://user:secret@good.example/acme/web',
  ]) {
    it(url, () => assert.ok((checkGitUrl(url) ?? notAllowed(url, allowed)) !== undefined));
  }
});

describe('what is to be allowed', () => {
  for (const [text, message] of [
    ['file:///srv/git', /has the scheme "file:\/\/"/],
    ['good.example', /local path or a short name/],
    ['https://user:secret@good.example/', /holds credentials/],
    ['https://good.example/a/../b', /holds a part that is \. or \.\./],
    ['http://good.example/', /plain http/],
  ] as const) {
    it(`is not ${text}`, () => assert.throws(() => readAllowed([text]), message));
  }
});
