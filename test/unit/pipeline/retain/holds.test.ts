// What holds images besides their providers: files of the checkout, open pull requests, channels. What cannot be looked at holds all.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { Host } from '../../../../src/core/runner/host.ts';
import { channel } from '../../../../src/image/channel.ts';
import { NO_REVOCATIONS, revocation, type Revocations, revocationsOf } from '../../../../src/image/revocation.ts';
import { holdByChannels } from '../../../../src/pipeline/retain/channel-holds.ts';
import { holdProposed } from '../../../../src/pipeline/retain/open-pull-requests.ts';
import { fetchedDefault, type Holds, holdPinned, knownCommits, noHolds } from '../../../../src/pipeline/retain/pins.ts';
import { sampleImage } from '../../image/sample-record.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const AMI = 'ami-0123456789abcdef0';
const OTHER = 'ami-0fedcba9876543210';
const KEY = `bk2-${'a'.repeat(40)}`;
const NAMES = [AMI, OTHER, KEY];

function folderWith(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'retain-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function git(folder: string, ...args: readonly string[]): string {
  const own = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...own, ...args], { cwd: folder, encoding: 'utf8' }).trim();
}

function checkout(t: TestContext, files: Readonly<Record<string, string>>): { folder: string; host: Host } {
  const folder = folderWith(t, files);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'x');
  return { folder, host: hostIn(t, folder) };
}

function hostIn(t: TestContext, workspace: string, environment: Readonly<Record<string, string>> = {}): Host {
  const own = { PATH: process.env['PATH'] ?? '', ...environment };
  return { ...fakeHost({ environment: own }), workspace, temporary: folderWith(t, {}) };
}

/** `name: kinds and words`, and what holds all. */
function shown({ byName, ofAll }: Holds): readonly string[] {
  return [
    ...[...byName].map(([name, holds]) => `${name}: ${holds.map(({ kind, what }) => `${kind} ${what}`).join('; ')}`),
    ...ofAll.map(({ kind, what }) => `all: ${kind} ${what}`),
  ];
}

describe('files of the checkout', () => {
  const pinned = async (host: Host, globs: readonly string[], except: readonly string[] = []) => {
    const holds = noHolds();
    await holdPinned(host, NAMES, globs, except, holds);
    return shown(holds);
  };

  it('hold what they name, in whatever capitals, and as part of anything', async (t) => {
    const { host } = checkout(t, {
      'infra/main.tf': `a = "${AMI.toUpperCase()}"\n`,
      'infra/deep/x.bin': `\0\0${OTHER}\0`,
      'revocations.yml': `- key: ${KEY}\n`,
      'none.txt': 'ami-0123456789abcdef\n',
    });
    assert.deepEqual(await pinned(host, ['**'], ['revocations.yml']), [
      `${OTHER}: pin infra/deep/x.bin, which names it`,
      `${AMI}: pin infra/main.tf, which names it`,
    ]);
    assert.deepEqual(await pinned(host, ['infra/*.tf']), [`${AMI}: pin infra/main.tf, which names it`]);
    assert.deepEqual(await pinned(host, ['**/*.yml']), [`${KEY}: pin revocations.yml, which names it`]);
  });

  it('hold what only the index or the default branch has, whatever git is set to', async (t) => {
    const { folder, host } = checkout(t, { 'infra/main.tf': `a = "${AMI}"\n`, 'other/x.tf': `b = "${OTHER}"\n` });
    for (const name of ['lineNumber', 'column']) git(folder, 'config', `grep.${name}`, 'true');
    git(folder, 'sparse-checkout', 'set', 'infra');
    assert.deepEqual(await pinned(host, ['**']), [
      `${AMI}: pin infra/main.tf, which names it`,
      `${OTHER}: pin other/x.tf, which names it`,
    ]);
    // Agreed to after days, when the branch has gone on.
    git(folder, 'sparse-checkout', 'disable');
    const before = git(folder, 'rev-parse', 'HEAD');
    writeFileSync(join(folder, 'new.tf'), KEY);
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'y');
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    git(folder, 'reset', '--quiet', '--hard', before);
    const holds = noHolds();
    await holdPinned(host, NAMES, ['**/*.tf'], ['other/x.tf'], holds, fetchedDefault('main'));
    assert.deepEqual(shown(holds), [`${AMI}: pin infra/main.tf, which names it`, `${KEY}: pin new.tf, which names it`]);
  });

  it('hold everything where git cannot read one of them', async (t) => {
    const { folder, host } = checkout(t, { 'main.tf': `a = "${AMI}"\n` });
    const blob = git(folder, 'rev-parse', 'HEAD:main.tf');
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    assert.match((await pinned(host, ['**'])).join(), /^all: unknown files of the repository, which git cannot/);
  });

  it('hold everything where git cannot search them', async (t) => {
    const [all, ...none] = await pinned(hostIn(t, folderWith(t, {})), ['**']);
    assert.match(all ?? '', /^all: unknown files of the repository, which git cannot search: /);
    assert.deepEqual(none, []);
  });

  it('tell which commits are of this repository', async (t) => {
    const { folder, host } = checkout(t, {});
    const head = git(folder, 'rev-parse', 'HEAD');
    // In the store, and of no branch.
    const stray = git(folder, 'commit-tree', '-m', 'y', git(folder, 'rev-parse', 'HEAD^{tree}'));
    // Fetched from a fork, and for a pull request of one.
    for (const ref of ['refs/remotes/alice/main', 'refs/pull/7/head']) git(folder, 'update-ref', ref, stray);
    assert.deepEqual([...(await knownCommits(host, [head, stray, 'f'.repeat(40), 'HEAD', '--all']))], [head]);
    git(folder, 'update-ref', 'refs/remotes/origin/topic', stray);
    assert.equal((await knownCommits(host, [head, stray])).size, 2);
    assert.equal((await knownCommits(hostIn(t, folderWith(t, {})), [head])).size, 0);
  });
});

describe('open pull requests', () => {
  const BLOB = '/repos/acme/images/git/blobs/b';
  const file = (filename: string, more: object) => ({ filename, status: 'modified', sha: 'b', ...more });

  const proposed = async (
    t: TestContext,
    files: readonly object[] | number,
    blob: string | null = null,
    place = { repository: 'acme/images', token: 'token-of-a-test' },
  ): Promise<readonly string[]> => {
    const server = createServer(({ url = '' }, response) => {
      const path = url.replace(/\?.*/, '');
      const answer =
        path === '/repos/acme/images/pulls'
          ? [{ number: 7 }]
          : path.endsWith('/pulls/7/files')
            ? files
            : path === BLOB && blob !== null
              ? { encoding: 'base64', content: Buffer.from(blob).toString('base64') }
              : 404;
      response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(typeof answer === 'number' ? { message: 'no' } : answer));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const holds = noHolds();
    const host = hostIn(t, '/nowhere', { GITHUB_API_URL: `http://127.0.0.1:${port}` });
    await holdProposed(host, place, NAMES, ['infra/**'], ['infra/history.json'], holds);
    server.closeAllConnections();
    return shown(holds);
  };

  it('hold what they bring into the files that count', async (t) => {
    const named = `${AMI}: pull-request pull request #7, which names it in infra/a.tf`;
    assert.deepEqual(await proposed(t, [file('infra/a.tf', { patch: `+x = "${AMI}"` })]), [named]);
    // Too large for a patch.
    assert.deepEqual(await proposed(t, [file('infra/a.tf', {})], `"${AMI}"`), [named]);
    const others = [
      file('docs/a.md', { patch: `+${AMI}` }),
      file('infra/history.json', { patch: `+${AMI}` }),
      file('infra/gone.tf', { patch: `-${AMI}`, status: 'removed' }),
    ];
    assert.deepEqual(await proposed(t, others), []);
  });

  it('hold everything where GitHub does not say what they bring', async (t) => {
    for (const [files, place] of [
      [[file('infra/large.bin', {})]],
      [403],
      [Array.from({ length: 3000 }, (_, index) => file(`docs/${index}`, { patch: '' }))],
      [[], { repository: '', token: 'x' }],
      [[], { repository: 'acme/images', token: '' }],
    ] as const) {
      const [all = '', ...none] = await proposed(t, files, null, place);
      assert.match(all, /^all: unknown (?:open pull requests|pull request #7)/);
      assert.deepEqual(none, []);
    }
  });
});

describe('channels', () => {
  const entry = (id: string, since: string | null) => ({
    leg: 'web',
    image: 'web',
    key: id === AMI ? KEY : null,
    recipe: null,
    version: '1',
    'baked-in': '1',
    parent: null,
    sources: [],
    images: [sampleImage({ id })],
    begun: '2026-11-01T00:00:00Z',
    since,
    by: 'alice',
    run: '',
    agreed: `sha256:${'0'.repeat(64)}`,
  });
  const history = (entries: readonly object[], name = 'production'): string =>
    JSON.stringify({ schema: 'bakehouse/channel-history/1', channel: name, entries });
  const production = channel.parse({ targets: ['ids'] });
  const read = async (host: Host, one = production, revoked = NO_REVOCATIONS): Promise<readonly string[]> => {
    const holds = noHolds();
    const promoted = await holdByChannels(host, { production: one }, holds, revoked, 'main');
    return [...shown(holds), ...[...promoted].map(([name, time]) => `${name} ${new Date(time).toISOString()}`)];
  };

  it('hold what stands there and what is on its way, and say since when', async (t) => {
    const text = history([entry(AMI, '2026-11-02T00:00:00Z'), entry(OTHER, null)]);
    const { host } = checkout(t, { 'channels/production.json': text });
    assert.deepEqual(await read(host), [
      `${KEY}: channel the channel production, where it stands`,
      `${AMI}: channel the channel production, where it stands`,
      `${OTHER}: channel the channel production, to which it is being promoted`,
      `${KEY} 2026-11-02T00:00:00.000Z`,
      `${AMI} 2026-11-02T00:00:00.000Z`,
    ]);
  });

  it('hold what going back leads to over what is revoked', async (t) => {
    const entries = [AMI, OTHER, 'ami-now'].map((id) => entry(id, '2026-11-02T00:00:00Z'));
    const { host } = checkout(t, { 'channels/production.json': history(entries) });
    const held = async (revoked?: Revocations): Promise<boolean> =>
      (await read(host, production, revoked)).some((line) => line.startsWith(`${AMI}: channel`));
    assert.equal(await held(), false);
    const revoked = revocation.parse({ image: OTHER, reason: 'a hole', by: 'alice', at: '2026-11-30' });
    assert.equal(await held(revocationsOf([revoked])), true);
  });

  it('hold by what the default branch has, too, which may be ahead', async (t) => {
    const { folder, host } = checkout(t, {
      'channels/production.json': history([entry(AMI, '2026-11-02T00:00:00Z')]),
    });
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    writeFileSync(join(folder, 'channels/production.json'), history([entry(OTHER, '2026-11-03T00:00:00Z')]));
    assert.deepEqual(
      (await read(host)).filter((line) => line.includes('channel the')).map((line) => line.split(':', 1)[0]),
      [OTHER, KEY, AMI],
    );
  });

  it('hold everything where their history cannot be read', async (t) => {
    for (const [text, says] of [
      ['{', /cannot be read/],
      ['[]', /cannot be read/],
      [history([], 'staging'), /it is that of staging/],
    ] as const) {
      const { host } = checkout(t, { 'channels/production.json': text });
      const [all = '', ...none] = await read(host);
      assert.match(all, /^all: unknown the channel production, whose history \(channels\/production\.json\)/);
      assert.match(all, says);
      assert.deepEqual(none, []);
    }
    const { folder, host } = checkout(t, {});
    assert.deepEqual(await read(host), [], 'nothing was promoted yet');
    const elsewhere = channel.parse({ targets: ['ids'], history: { files: { deliver: 'artifact' } } });
    assert.match((await read(host, elsewhere))[0] ?? '', /^all: unknown the channel production, whose history is kept/);
    const branched = channel.parse({ targets: ['ids'], history: { files: { branch: 'channels' } } });
    const stale = checkout(t, { 'channels/production.json': history([]) });
    assert.match((await read(stale.host, branched))[0] ?? '', /^all: unknown .*is on the branch channels: fetch it/);
    git(stale.folder, 'update-ref', 'refs/remotes/origin/channels', 'HEAD');
    assert.deepEqual(await read(stale.host, branched), []);
    mkdirSync(join(folder, 'channels'));
    symlinkSync('/etc/passwd', join(folder, 'channels/production.json'));
    assert.match((await read(host))[0] ?? '', /^all: unknown .*must stay inside the workspace/);
  });
});
