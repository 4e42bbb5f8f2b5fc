import { spawnSync } from 'node:child_process';

import { LOCAL_MS } from '../../core/process/command.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import { createWire, publicTls, type Wire, wordsOf } from '../../core/http/wire.ts';
import { readDefaultBranch } from '../../core/runner/context.ts';
import type { Host } from '../../core/runner/host.ts';
import { isObject, memberOf } from '../../core/values.ts';
import { type Revocation, REVOCATIONS_FILE } from '../../image/revocation.ts';
import { parseRevocations, refused } from './revocation-file.ts';

/** What the default branch says is revoked, whatever the checkout says. */
export type DefaultList =
  | { readonly kind: 'read'; readonly entries: readonly Revocation[]; readonly from: string }
  /** There is nobody to ask: no token, and no copy of the branch. */
  | { readonly kind: 'unasked' }
  /** It was asked for, and is not known. A clause. */
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * The list of the default branch as it is now, by GitHub's API; without a token, or outside of GitHub, as the checkout last
 * fetched that branch from its origin. Never throws for what comes.
 */
export async function readDefaultList(host: Host, token: string): Promise<DefaultList> {
  const { repository } = host.run;
  // What a build request names is another repository than the workflow's: its clone was just made, and tells of its own branch.
  const own = host.environment['GITHUB_REPOSITORY'] || repository;
  const isOwn = own.toLowerCase() === repository.toLowerCase();
  const branch = isOwn ? readDefaultBranch(host.environment) : null;
  const from = `${REVOCATIONS_FILE} of ${branch ?? 'the default branch'}`;
  try {
    const bytes =
      host.kind === 'actions' && isOwn && token !== '' && repository !== ''
        ? await fromGitHub(host, token, branch, from)
        : fetched(host, branch, from);
    if (bytes === undefined) return { kind: 'unasked' };
    return { kind: 'read', entries: bytes === null ? [] : parseRevocations(from, bytes).entries, from };
  } catch (error) {
    return { kind: 'unknown', reason: `${from} cannot be read: ${messageOf(error).replace(/\.$/, '')}` };
  }
}

/** It is one answer of an API: who waits longer does not get it. */
const CALL_MS = 30_000;
const TRIES = 3;

/** The bytes of the file; null: there is none. A tree tells a missing file from one that the token may not see. */
async function fromGitHub(host: Host, token: string, branch: string | null, from: string): Promise<Uint8Array | null> {
  const { environment, run } = host;
  const wire = createWire(publicTls(), environment, { callMs: CALL_MS, tries: TRIES });
  const api = (environment['GITHUB_API_URL'] ?? '') || 'https://api.github.com';
  const ask = (path: string): Promise<unknown> => answered(wire, `${api}/repos/${run.repository}/git/${path}`, token);
  // By its name alone a tag could be meant that is called as the branch is; whoever may push that need not be let near the branch.
  const head = branch === null ? 'HEAD' : await ask(`ref/heads/${encodeURIComponent(branch)}`);
  const commit = typeof head === 'string' ? head : memberOf(memberOf(head, 'object'), 'sha');
  // A repository without a commit.
  if (head === null) return null;
  if (typeof commit !== 'string' || !/^(?:HEAD|[0-9a-f]{40,64})$/.test(commit))
    throw new UserError('GitHub gave no commit');
  const tree = await ask(`trees/${commit}`);
  if (tree === null) return null;
  const entries = memberOf(tree, 'tree');
  if (!Array.isArray(entries)) throw new UserError('GitHub gave no tree');
  const entry: unknown = entries.find((one) => memberOf(one, 'path') === REVOCATIONS_FILE);
  if (entry === undefined && memberOf(tree, 'truncated') !== false)
    throw new UserError('GitHub gave a part of the tree');
  if (entry === undefined) return null;
  const [mode, sha] = [memberOf(entry, 'mode'), memberOf(entry, 'sha')];
  if ((mode !== '100644' && mode !== '100755') || typeof sha !== 'string' || !/^[0-9a-f]{40,64}$/.test(sha))
    throw refused(from);
  const blob = await ask(`blobs/${sha}`);
  const content = memberOf(blob, 'content');
  if (typeof content !== 'string' || memberOf(blob, 'encoding') !== 'base64')
    throw new UserError('GitHub gave no file');
  return Buffer.from(content, 'base64');
}

async function answered(wire: Wire, address: string, token: string): Promise<unknown> {
  const reply = await wire.send('GitHub', {
    method: 'GET',
    url: new URL(address),
    headers: {
      Accept: 'application/vnd.github+json',
      Authorization: `token ${token}`,
      'User-Agent': 'bakehouse',
      'X-GitHub-Api-Version': '2022-11-28',
    },
  });
  if (reply.status === 409) return null;
  if (reply.status !== 200) throw new UserError(`GitHub answers ${reply.status} (${wordsOf(reply)})`);
  const value: unknown = JSON.parse(reply.text);
  if (!isObject(value)) throw new UserError('GitHub gave no answer that is known here');
  return value;
}

const MOST_BYTES = 16 * 1024 * 1024;

/** As the checkout last fetched it; undefined: it has no copy of that branch. */
function fetched(host: Host, branch: string | null, from: string): Uint8Array | null | undefined {
  const git = (...args: readonly string[]): Buffer | undefined => {
    const { status, stdout, stderr } = spawnSync('git', ['--no-pager', ...args], {
      cwd: host.workspace,
      env: childEnvironment(host.environment, [], {
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_LITERAL_PATHSPECS: '1',
      }),
      timeout: LOCAL_MS,
      killSignal: 'SIGKILL',
      maxBuffer: MOST_BYTES,
    });
    // A repository of another user, which git does not read, is not one without that branch.
    if (status !== 0 && String(stderr).includes('dubious ownership'))
      throw new UserError('git does not read this repository, as another user owns it; name it in safe.directory');
    return status === 0 ? stdout : undefined;
  };
  const names = [...(branch === null ? [] : [`refs/remotes/origin/${branch}`]), 'refs/remotes/origin/HEAD'];
  for (const name of names) {
    if (git('rev-parse', '--verify', '--quiet', `${name}^{commit}`) === undefined) continue;
    const entry = git('ls-tree', '-z', name, '--', REVOCATIONS_FILE)?.toString('utf8');
    if (entry === undefined) throw new UserError(`git cannot list ${name}`);
    if (entry === '') return null;
    const [, mode = '', kind = '', id = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t/.exec(entry) ?? [];
    if (kind !== 'blob' || mode === '120000') throw refused(from);
    const bytes = git('cat-file', 'blob', id);
    if (bytes === undefined) throw new UserError(`git cannot read it at ${name}`);
    return bytes;
  }
  return undefined;
}
