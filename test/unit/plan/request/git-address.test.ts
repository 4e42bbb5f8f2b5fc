import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';

import { checkBranch, checkGitUrl, repositoryNameOf } from '../../../../src/plan/request/git-address.ts';
import { assertLinear } from '../../../support/growth.ts';
import { letters, secretTexts } from '../literal-secret-texts.ts';

describe('the address of a repository', () => {
  const good: readonly (readonly [url: string, name: string | undefined])[] = [
    ['https://github.com/acme/images.git', 'images'],
    ['https://github.com/acme/images', 'images'],
    ['https://github.com:8443/acme/images/', 'images'],
    ['https://git.example.com/~me/a%20b.git', 'a-20b'],
    ['https://example.com', undefined],
    ['https://example.com/.git', undefined],
    ['https://[2001:db8::1]:443/x.git', 'x'],
    ['ssh://git@github.com/acme/images.git', 'images'],
    ['ssh://github.com:22/acme/images.git', 'images'],
    ['git@github.com:acme/images.git', 'images'],
    ['git@github.com:images', 'images'],
    ['deploy-1@10.0.0.1:/srv/git/images.git', 'images'],
    ['http://localhost:3000/x.git', 'x'],
    ['http://127.0.0.1/x.git', 'x'],
    ['http://127.255.0.9:80/x.git', 'x'],
    ['http://[::1]:8080/x.git', 'x'],
  ];
  for (const [url, name] of good) {
    it(`may be ${url}`, () => {
      assert.equal(checkGitUrl(url), undefined);
      assert.equal(repositoryNameOf(url), name);
    });
  }

  const bad: readonly (readonly [url: string, message: RegExp])[] = [
    ['', /^giturl is empty\. It must be https:/],
    [
      '--upload-pack=touch',
      /^giturl begins with a hyphen, so git would take it for an option: "--upload-pack=touch"\./,
    ],
    ['-oProxyCommand=x', /option/],
    ['ext::sh', /^giturl names the remote helper "ext", a program that git would run\./],
    ['ext::sh -c touch% x', /helper "ext"/],
    ['fd::7', /helper "fd"/],
    ['https::https://example.com/x', /helper "https"/],
    ['file:///srv/git/x.git', /^giturl has the scheme "file:\/\/"\./],
    ['FILE:///srv/git/x.git', /scheme "FILE/],
    ['git://example.com/x.git', /scheme "git/],
    ['ftp://example.com/x.git', /scheme/],
    ['HTTP://example.com/x.git', /scheme/],
    ['git+ssh://example.com/x.git', /scheme/],
    ['/srv/git/x.git', /^giturl is "\/srv\/git\/x\.git", which is a local path or a short name\./],
    ['../x', /local path/],
    ['.', /local path/],
    ['x', /local path/],
    ['C:\\git\\x', /local path/],
    ['C:/git/x', /local path/],
    ['origin:x', /local path/],
    ['http://example.com/x.git', /^giturl is plain http to "example\.com", which anybody between could change\./],
    ['http://127.0.0.1.example.com/x', /plain http/],
    ['http://127.1/x', /plain http/],
    ['http://127.0.0.256/x', /plain http/],
    ['http://0x7f000001/x', /plain http/],
    ['http://localhost.example.com/x', /plain http/],
    ['http://localhost@example.com/x', /credentials/],
    ['https://me@example.com/x', /^giturl holds credentials; give them as checkout-token or ssh-key\./],
    [`https://me:${letters(12)}@example.com/x`, /holds credentials/],
    [`https://:${letters(12)}@example.com/x`, /holds credentials/],
    [`https://${letters(12)}:@example.com/x`, /holds credentials/],
    [`ssh://git:${letters(12)}@example.com/x`, /holds credentials/],
    ['https://a@b@example.com/x', /holds credentials/],
    ['ssh://-oProxyCommand=x/y', /has the host "-oProxyCommand=x"/],
    ['ssh://git@-oProxyCommand=x/y', /has the host/],
    ['ssh://-l@example.com/y', /holds credentials/],
    ['-x@example.com:y', /option/],
    ['git@-oProxyCommand=x:y', /^giturl is "git@-oProxy/],
    ['git@example.com:-x', /has the path "-x"/],
    ['git@example.com:', /has the path ""/],
    ['git@[::1]:x', /local path|giturl is/],
    ['https:///x.git', /has the host ""/],
    ['https://', /has the host ""/],
    ['https://example.com:x/y', /has the port "x"/],
    ['https://example.com:99999/y', /has the port/],
    ['https://exa_mple.com/y', /has the host/],
    ['https://example.com\\@evil.example/x', /backslash|credentials/],
    ['https://example.com/x?private=1', /question mark/],
    ['https://example.com/x#y', /question mark/],
    ['https://example.com/x%0ahost=evil', /control character/],
    ['https://example.com/x\nhost=evil', /control character/],
    ['https://example.com/x y', /blank/],
    ['https://example.com/\u202ex', /beyond ASCII/],
    ['https://ex\u0430mple.com/x', /beyond ASCII/],
    [' https://example.com/x', /blank/],
    [`https://example.com/${'x'.repeat(2048)}`, /^giturl has 2068 characters; at most 2048 are read\./],
    [`https://example.com/${secretTexts[5]?.[1]}/x`, /^giturl holds a GitHub token;/],
  ];
  for (const [url, message] of bad) {
    it(`must not be ${JSON.stringify(url.slice(0, 40))}`, () =>
      assert.match(checkGitUrl(url)?.message ?? 'fine', message));
  }

  it('is not quoted when it holds credentials', () => {
    const secret = letters(12);
    const urls = ['https://a:S@h/x', 'https://S@h/x', 'ssh://a:S@h/x', 'https://a:S@h/x?y', 'https://S:@h:1/'];
    for (const url of urls) {
      const message = checkGitUrl(url.replace('S', secret))?.message ?? '';
      assert.match(message, /credentials|question mark/);
      assert.ok(!message.includes(secret), url);
    }
  });

  it('costs no more than it is long', () => {
    assertLinear((length) => {
      for (const part of ['a', '-', '/', ':', '@', '.', 'a.', 'https://', 'git@', '%0', '[']) {
        const long = part.repeat(length / part.length);
        for (const address of [long, `https://${long}`, `git@${long}`]) checkGitUrl(address);
      }
    });
  });
});

describe('a branch, tag or commit', () => {
  const good = ['main', 'v1.2.3', 'feature/a-b_c', 'refs/heads/main', 'HEAD', 'a@b', 'ünï', '#1', 'a'.repeat(255), 'x.locked', '0123456789abcdef0123456789abcdef01234567']; // prettier-ignore
  const bad: readonly (readonly [branch: string, message: RegExp])[] = [
    ['', /^branch is empty\. It must be a branch, a tag or a commit, but was ""\.$/],
    ['-b', /^branch begins with a hyphen, so git would take it for an option\./],
    ['--upload-pack=x', /hyphen/],
    ['a..b', /holds ".."/],
    ['a b', /blank/],
    ['a\tb', /control/],
    ['a\nb', /control/],
    ['a\u007fb', /control/],
    ['a\u00a0b', /blank/],
    ['a\u2028b', /blank/],
    ...['~', '^', ':', '?', '*', '[', '\\'].map((sign) => [`a${sign}b`, /which means something to git/] as const),
    ['a@{1}', /"@\{"/],
    ['@', /is "@"/],
    ['/a', /empty part/],
    ['a/', /empty part/],
    ['a//b', /empty part/],
    ['.a', /dot/],
    ['a/.b', /dot/],
    ['a.', /dot/],
    ['a.lock', /\.lock/],
    ['a.lock/b', /\.lock/],
    ['a'.repeat(256), /255 bytes/],
    ['ü'.repeat(128), /255 bytes/],
    ['a\ud800', /not Unicode/],
  ];
  for (const branch of good) it(`may be ${branch.slice(0, 20)}`, () => assert.equal(checkBranch(branch), undefined));
  for (const [branch, message] of bad) {
    it(`must not be ${JSON.stringify(branch.slice(0, 20))}`, () => {
      assert.match(checkBranch(branch)?.message ?? 'fine', message);
    });
  }

  it('that is taken, git takes too', () => {
    for (const branch of good) execFileSync('git', ['check-ref-format', '--allow-onelevel', branch]);
  });

  it('that git refuses, is refused', () => {
    const parts = [
      'a',
      '-',
      '.',
      '..',
      '/',
      '@',
      '{',
      '@{',
      '.lock',
      ' ',
      '~',
      '^',
      ':',
      '?',
      '*',
      '[',
      '\\',
      'ü',
      '\u0001',
      'refs/',
    ];
    let seed = 7;
    const next = (): string => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return parts[Math.floor(seed / 2 ** 16) % parts.length] ?? '';
    };
    const names = new Set(
      Array.from({ length: 150 }, (_, index) => Array.from({ length: (index % 4) + 1 }, next).join('')),
    );
    const wrong = [...names].filter((name) => checkBranch(name) === undefined && !isTakenByGit(name));
    assert.deepEqual(wrong, []);
  });
});

function isTakenByGit(name: string): boolean {
  try {
    execFileSync('git', ['check-ref-format', '--allow-onelevel', name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
