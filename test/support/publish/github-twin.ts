// A twin of the few calls of GitHub's API that a pull request takes. What it is asked and what it answers is held against
// GitHub's own description (test/fixtures/github).
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';

import { memberOf } from '../../../src/core/values.ts';
import { BranchTwin } from '../github/branch-twin.ts';
import { ApiDescription, overlaid } from '../github/api-description.ts';
import type { GitServer } from './git-server.ts';

const described = new ApiDescription('pulls.json');

interface Pull {
  readonly number: number;
  readonly title: string;
  readonly head: string;
  readonly base: string;
  state: 'open' | 'closed';
  merged: boolean;
  /** Of a closed one: it stays when the branch moves on. */
  sha: string | undefined;
}

export interface GithubTwin {
  readonly apiUrl: string;
  readonly pulls: readonly Readonly<Pull>[];
  readonly reads: () => number;
  readonly writes: () => number;
  readonly close: (number: number, merged: boolean) => void;
  /** The next creation is answered like this; `created` says whether it happens all the same. */
  readonly failNext: (status: number, message: string, created: boolean) => void;
}

export async function startGithubTwin(t: TestContext, repository: GitServer): Promise<GithubTwin> {
  const defaultBranch = new BranchTwin();
  const pulls: Pull[] = [];
  const count = { reads: 0, writes: 0 };
  const failures: { readonly status: number; readonly message: string; readonly created: boolean }[] = [];
  const branchHead = (branch: string): string =>
    repository.git('for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`).trim();

  const pullOf = (operation: string, { number, title, head, base, state, merged, sha }: Pull): unknown =>
    overlaid(described.sample(operation === 'list' ? itemsOf(schemaOf('list')) : schemaOf(operation)), {
      number,
      title,
      state,
      html_url: `https://github.example/acme/images/pull/${number}`,
      merged_at: merged ? '2026-01-01T00:00:00Z' : null,
      head: { ref: head, label: `acme:${head}`, sha: sha ?? branchHead(head), repo: { full_name: 'acme/images' } },
      base: { ref: base, label: `acme:${base}`, sha: branchHead(base), repo: { full_name: 'acme/images' } },
    });

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(599).end(String(error));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();

  return {
    apiUrl: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    pulls,
    reads: () => count.reads,
    writes: () => count.writes,
    close: (number, merged) => {
      const pull = pulls.find((one) => one.number === number);
      assert.ok(pull);
      Object.assign(pull, { state: 'closed', merged, sha: branchHead(pull.head) });
    },
    failNext: (status, message, created) => void failures.push({ status, message, created }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, operation: string | null, body: unknown): void => {
      if (operation !== null) checked(operation, body);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const url = new URL(request.url ?? '/', 'http://localhost');
    const branch = defaultBranch.answer(url.pathname.slice('/repos/acme/images'.length));
    if (request.headers.authorization !== `token ${repository.token}`) {
      send(401, null, { message: 'Bad credentials' });
    } else if (branch !== undefined) {
      send(branch.status, null, branch.body);
    } else if (url.pathname !== '/repos/acme/images/pulls') {
      send(404, null, { message: 'Not Found' });
    } else if (request.method === 'GET') {
      count.reads += 1;
      const known = described.operations['parameters'];
      for (const name of url.searchParams.keys()) {
        assert.ok(Array.isArray(known) && known.includes(name.replace('per_page', 'per-page')), `parameter ${name}`);
      }
      const state = url.searchParams.get('state') ?? 'open';
      const head = url.searchParams.get('head');
      const base = url.searchParams.get('base');
      const found = pulls.filter(
        (one) =>
          (state === 'all' || one.state === state) &&
          (head === null || head === `acme:${one.head}`) &&
          (base === null || base === one.base),
      );
      send(
        200,
        'list',
        found.toReversed().map((one) => pullOf('list', one)),
      );
    } else {
      count.writes += 1;
      const body = checked('request', JSON.parse(await textOf(request)));
      const [head, base, title] = ['head', 'base', 'title'].map((name) => String(memberOf(body, name)));
      const failure = failures.shift();
      const isThere = pulls.some((one) => one.state === 'open' && one.head === head && one.base === base);
      const create = (): Pull => {
        const pull: Pull = {
          number: pulls.length + 1,
          title: title ?? '',
          head: head ?? '',
          base: base ?? '',
          state: 'open',
          merged: false,
          sha: undefined,
        };
        pulls.push(pull);
        return pull;
      };
      if (failure !== undefined) {
        if (failure.created) create();
        send(failure.status, null, { message: failure.message });
      } else if (isThere) {
        const message = `A pull request already exists for acme:${head}.`;
        send(422, 'invalid', {
          message: 'Validation Failed',
          documentation_url: 'https://docs.github.com',
          errors: [{ resource: 'PullRequest', code: 'custom', message }],
        });
      } else send(201, 'created', pullOf('created', create()));
    }
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function schemaOf(operation: string): Readonly<Record<string, unknown>> {
  return described.operation(operation);
}

function itemsOf(schema: unknown): unknown {
  return memberOf(schema, 'items');
}

function checked(operation: string, value: unknown): unknown {
  return described.checked(operation, schemaOf(operation), value);
}
