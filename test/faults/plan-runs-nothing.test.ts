// plan executes nothing of the repository and needs no secret: an untrusted change may be planned.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { realpathSync, rmSync, utimesSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { workspaceWith } from '../support/bake/workspace.ts';
import { folderSnapshot } from '../support/plan/folder-snapshot.ts';
import { commitAll, planAction, temporaryFolder } from '../support/plan/repository.ts';
import { layTraps } from '../support/plan/traps.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

const fork = {
  name: 'pull_request',
  payload: {
    pull_request: { head: { repo: { full_name: 'stranger/images' } }, user: { login: 'stranger' } },
    repository: { full_name: 'acme/images' },
  },
};

describe('a repository full of traps', () => {
  for (const [where, path] of [
    ['as it is', process.env['PATH'] ?? ''],
    ['with the workspace itself on PATH, as . and as nothing', `.::./:${process.env['PATH'] ?? ''}:`],
  ] as const) {
    it(`is planned, ${where}, and none goes off`, async (t) => {
      const workspace = realpathSync(await temporaryFolder(t));
      const marks = await temporaryFolder(t);
      const home = await temporaryFolder(t);
      const traps = layTraps(workspace, marks, false);
      for (const mark of traps.sprung()) rmSync(join(marks, mark));
      const before = folderSnapshot(workspace);
      await using run = await Run.start();
      const job = await runJob({
        run,
        workspace,
        event: fork,
        env: { HOME: home },
        steps: [{ action: planAction, id: 'plan', env: { PATH: path } }],
      });
      const [step] = job.steps;
      assert.equal(job.conclusion, 'success', job.log);
      assert.equal(step?.outputs['count'], '5', job.log);
      assert.deepEqual(traps.sprung(), [], job.log);
      assert.deepEqual(folderSnapshot(workspace), before);
      assert.deepEqual(folderSnapshot(home), {});
      // The traps are live: who is not careful runs into them.
      careless(workspace);
      const sprung = traps.sprung();
      for (const trap of ['hook-fsmonitor-watchman', 'filter']) assert.ok(sprung.includes(trap), sprung.join());
    });
  }

  it('is refused where git would have to fetch what it lists, and fetches nothing', async (t) => {
    const workspace = realpathSync(await temporaryFolder(t));
    const marks = await temporaryFolder(t);
    const traps = layTraps(workspace, marks, true);
    for (const mark of traps.sprung()) rmSync(join(marks, mark));
    const job = await runJob({
      workspace,
      event: fork,
      env: { HOME: await temporaryFolder(t) },
      steps: [{ action: planAction, id: 'plan' }],
    });
    assert.equal(job.conclusion, 'failure', job.log);
    assert.match(job.log, /git cannot list the files of .*: (?:error|fatal): /);
    assert.deepEqual(traps.sprung(), [], job.log);
    careless(workspace);
    assert.ok(traps.sprung().includes('remote'));
  });
});

/** What a tool does that asks git for the state of a checkout, of which a file looks as if it had been written again. */
function careless(workspace: string): void {
  // Git asks the filter only for what is newer than its index.
  const later = new Date(Date.now() + 10_000);
  utimesSync(join(workspace, 'Makefile'), later, later);
  for (const command of ['status', 'ls-files']) {
    try {
      execFileSync('git', [command], { cwd: workspace, stdio: 'ignore' });
    } catch {
      // Some trap made it fail.
    }
  }
}

/** A registry that knows nothing, and counts who asks. */
async function countingRegistry(t: TestContext): Promise<{ readonly host: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return { host: `127.0.0.1:${address.port}`, asked };
}

describe('a pull request of a stranger', () => {
  it('is planned, and nothing of it leaves the runner', async (t) => {
    const registry = await countingRegistry(t);
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': `version: 1\nimages:\n  base: { source: { docker: "${registry.host}/debian:bookworm" }, dockerfile: { file: Dockerfile } }\n  web: { from: base, dockerfile: { file: web/Dockerfile } }\n`,
      Dockerfile: 'FROM scratch\n',
      'web/Dockerfile': 'FROM scratch\n',
    });
    commitAll(workspace);
    for (const [event, isTrusted] of [
      [fork, false],
      [{ name: 'pull_request_target', payload: fork.payload }, false],
      [{ name: 'push', payload: {} }, true],
    ] as const) {
      await using run = await Run.start();
      const before = registry.asked.length;
      const job = await runJob({
        run,
        workspace,
        event,
        // No credential of any kind, and no token that reads the repository.
        github: { token: '' },
        steps: [{ action: planAction, id: 'plan' }],
      });
      const outputs = job.steps[0]?.outputs ?? {};
      assert.equal(job.conclusion, 'success', job.log);
      assert.equal(outputs['count'], '2');
      assert.match(outputs['level-0'] ?? '', /"leg":"base"/);
      assert.match(outputs['level-1'] ?? '', /"leg":"web"/);
      assert.equal(run.artifacts.list().length, isTrusted ? 1 : 0, 'artifacts');
      assert.deepEqual(run.caches.keys(), [], 'caches');
      assert.equal(outputs['plan-artifact'] ?? '', isTrusted ? 'bakehouse-plan-a1' : '');
      // A request of the trusted run shows that the registry would have been asked.
      assert.equal(registry.asked.length > before, isTrusted, registry.asked.join());
    }
  });
});
