import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import type { Annotation, Host } from '../../../../src/core/runner/host.ts';
import { currentRevocations } from '../../../../src/plan/revocations/current-list.ts';
import { readDefaultList } from '../../../../src/plan/revocations/default-list.ts';
import { BranchTwin } from '../../../support/github/branch-twin.ts';
import { temporaryFolder } from '../../../support/plan/repository.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const KEY = `bk2-${'k'.repeat(40)}`;
const OTHER = `bk2-${'j'.repeat(40)}`;
const entry = (key: string, more = ''): string =>
  `- { key: ${key}, reason: a hole, by: alice, at: 2026-11-30${more} }\n`;

interface Asked {
  readonly host: Host;
  readonly twin: BranchTwin;
  readonly token: string;
  readonly told: Annotation[];
  readonly calls: string[];
}

/** A job whose checkout has this list, and a default branch that may have another one. */
async function asked(t: TestContext, own: string | null, ref = 'refs/tags/v1'): Promise<Asked> {
  const workspace = await temporaryFolder(t);
  if (own !== null) writeFileSync(join(workspace, 'revocations.yml'), own);
  const event = join(await temporaryFolder(t), 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main', full_name: 'acme/images' } }));
  const twin = new BranchTwin();
  const token = randomUUID();
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    const path = (request.url ?? '').replace(/^\/repos\/acme\/images/, '');
    const isIn = request.headers.authorization === `token ${token}`;
    const answer = isIn ? twin.answer(path) : { status: 401, body: { message: 'Bad credentials' } };
    response.writeHead(answer?.status ?? 404).end(JSON.stringify(answer?.body ?? { message: 'Not Found' }));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const told: Annotation[] = [];
  const environment = { ...process.env, GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_EVENT_PATH: event };
  const host: Host = {
    ...fakeHost({ environment }),
    workspace,
    run: { id: '1', attempt: 1, url: '', repository: 'acme/images', commit: '', ref, event: 'push' },
    annotate: (annotation) => void told.push(annotation),
  };
  return { host, twin, token, told, calls };
}

const keysOf = ({ list }: Awaited<ReturnType<typeof currentRevocations>>): readonly (string | undefined)[] =>
  list.entries.map(({ key }) => key);

describe('the list that counts', () => {
  it('is that of the default branch together with that of the checkout', async (t) => {
    const { host, twin, token } = await asked(t, entry(OTHER));
    twin.files.set('README.md', { text: '' });
    twin.files.set('revocations.yml', { text: entry(KEY) });
    const current = await currentRevocations(host, token);
    assert.deepEqual(keysOf(current), [OTHER, KEY]);
    assert.equal(current.unknown, null);
  });

  it('is no shorter where a change takes an entry, or the file, away', async (t) => {
    for (const own of [null, '', '[]\n']) {
      const { host, twin, token } = await asked(t, own, 'refs/pull/7/merge');
      twin.files.set('revocations.yml', { text: entry(KEY) });
      assert.deepEqual(keysOf(await currentRevocations(host, token)), [KEY]);
    }
  });

  it('is asked for also by a run of that very branch, which may have waited, or be run again', async (t) => {
    const { host, twin, token } = await asked(t, null, 'refs/heads/main');
    twin.files.set('revocations.yml', { text: entry(KEY) });
    assert.deepEqual(keysOf(await currentRevocations(host, token)), [KEY]);
  });

  it('is not that of a tag that is called as the branch is', async (t) => {
    const { host, twin, token } = await asked(t, null);
    twin.files.set('revocations.yml', { text: entry(KEY) });
    twin.tag = new Map();
    assert.deepEqual(keysOf(await currentRevocations(host, token)), [KEY]);
  });

  it('is told to be unknown in a job without a token and without a copy of the branch', async (t) => {
    const { host, told } = await asked(t, null);
    await currentRevocations(host, null);
    await currentRevocations({ ...host, kind: 'terminal' }, '');
    assert.equal(told.length, 0);
    await currentRevocations(host, '');
    const [only] = told;
    assert.equal(only?.level, 'warning');
    assert.match(only.message, /^Nobody could be asked .* no token for GitHub/);
  });

  it('takes two calls where the branch has no list', async (t) => {
    const { host, token, calls } = await asked(t, null);
    const current = await currentRevocations(host, token);
    assert.deepEqual([keysOf(current), current.unknown], [[], null]);
    assert.deepEqual(calls, [
      'GET /repos/acme/images/git/ref/heads/main',
      `GET /repos/acme/images/git/trees/${'b'.repeat(40)}`,
    ]);
  });

  it('tells of what is there twice, and of what is to come', async (t) => {
    const { host, token, told } = await asked(t, `${entry(KEY)}${entry(KEY)}${entry(OTHER).replace('2026', '2999')}`);
    await currentRevocations(host, token);
    assert.deepEqual(
      told.map(({ level, line, message }) => [level, line, message]),
      [
        ['warning', 2, 'This entry names what line 1 names; the stricter of the two counts.'],
        ['notice', 3, 'This entry is of a time to come; it counts already.'],
      ],
    );
  });

  it('stops everything where that of the checkout is broken', async (t) => {
    const { host, token } = await asked(t, '- { key: x }');
    await assert.rejects(currentRevocations(host, token), /revocations\.yml:1: \[0\]\.key must fit/);
  });
});

describe('the list of the default branch', () => {
  const trouble: Readonly<Record<string, readonly [change: (one: Asked) => Asked, says: RegExp]>> = {
    'that may not be read': [
      ({ twin, ...rest }) => ({ ...rest, twin: Object.assign(twin, { refusal: 403 }) }),
      /GitHub answers 403 \(Resource not accessible/,
    ],
    'with another token': [(one) => ({ ...one, token: 'other' }), /GitHub answers 401 \(Bad credentials\)/],
    'that is a link': [
      (one) => (one.twin.files.set('revocations.yml', { text: '/etc/passwd', mode: '120000' }), one),
      /must be a file of the repository, and no link or folder/,
    ],
    'that is a folder': [
      (one) => (one.twin.files.set('revocations.yml', { text: '', mode: '040000' }), one),
      /no link or folder/,
    ],
    'that is broken': [
      (one) => (one.twin.files.set('revocations.yml', { text: '- { key: x }' }), one),
      /revocations\.yml of main:1: \[0\]\.key must fit/,
    ],
  };
  for (const [name, [change, says]] of Object.entries(trouble))
    it(`is not known: one ${name}`, async (t) => {
      const { host, token } = change(await asked(t, null));
      const answer = await readDefaultList(host, token);
      assert.equal(answer.kind, 'unknown');
      assert.match(answer.kind === 'unknown' ? answer.reason : '', says);
    });

  it('has ten thousand entries', async (t) => {
    const { host, twin, token } = await asked(t, null);
    const text = Array.from(
      { length: 10_000 },
      (_, index) => `- { image: ami-${index}, reason: a hole, by: alice, at: 2026-11-30 }\n`,
    );
    twin.files.set('revocations.yml', { text: text.join('') });
    const answer = await readDefaultList(host, token);
    assert.equal(answer.kind === 'read' ? answer.entries.length : answer.kind, 10_000);
  });

  it('is what the checkout last fetched of it, where there is no token', async (t) => {
    const origin = await temporaryFolder(t);
    const git = (cwd: string, ...args: readonly string[]): void =>
      void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd,
        stdio: 'pipe',
      });
    git(origin, 'init', '--quiet', '--initial-branch=trunk');
    writeFileSync(join(origin, 'revocations.yml'), entry(KEY));
    git(origin, 'add', '.');
    git(origin, 'commit', '--quiet', '-m', 'revoke');
    const clone = join(await temporaryFolder(t), 'clone');
    git(origin, 'clone', '--quiet', origin, clone);
    git(clone, 'rm', '--quiet', 'revocations.yml');
    git(clone, 'commit', '--quiet', '-m', 'take it back');
    const { host } = await asked(t, null);
    const environment = { ...host.environment, GITHUB_EVENT_PATH: '' };
    const here = { ...host, kind: 'terminal' as const, workspace: clone, environment };
    assert.deepEqual(keysOf(await currentRevocations(here, '')), [KEY]);
    // A build request in a workflow: the repository that it names is not that of the workflow, nor need GitHub know it.
    const { host: job, calls, token } = await asked(t, null);
    const request = {
      ...job,
      workspace: clone,
      run: { ...job.run, repository: 'other/images' },
      environment: { ...job.environment, GITHUB_REPOSITORY: 'acme/images' },
    };
    assert.deepEqual(keysOf(await currentRevocations(request, token)), [KEY]);
    assert.deepEqual(calls, []);
    // Without a copy of the branch there is nobody to ask.
    git(clone, 'remote', 'remove', 'origin');
    assert.deepEqual(await readDefaultList(here, ''), { kind: 'unasked' });
    mkdirSync(join(origin, 'more'));
    git(origin, 'rm', '--quiet', 'revocations.yml');
    symlinkSync('more', join(origin, 'revocations.yml'));
    git(origin, 'add', 'revocations.yml');
    git(origin, 'commit', '--quiet', '-m', 'a link');
    git(clone, 'remote', 'add', 'origin', origin);
    git(clone, 'fetch', '--quiet', 'origin');
    git(clone, 'remote', 'set-head', 'origin', 'trunk');
    const link = await readDefaultList(here, '');
    assert.match(link.kind === 'unknown' ? link.reason : link.kind, /no link or folder/);
  });
});
