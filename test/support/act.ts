import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { workspaceWith } from './bake/workspace.ts';
import { commitAll, git } from './plan/repository.ts';
import { Run } from './runner/run.ts';

const bakehouse = fileURLToPath(new URL('../..', import.meta.url));

/** What act says of a push of these files; it must succeed. Artifacts and caches are the harness's twin's. */
export async function push(
  t: TestContext,
  act: string,
  files: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const workspace = await workspaceWith(t, files);
  commitAll(workspace);
  git(workspace, 'remote', 'add', 'origin', 'https://github.com/acme/images.git');
  await using run = await Run.start();
  const home = join(run.folder, 'home');
  mkdirSync(home, { recursive: true });
  const services = run.serviceEnvironment();
  // What a tag of the repository holds for a user; act copies all of it for each job.
  const repository = join(run.folder, 'bakehouse');
  for (const part of ['actions', 'dist']) cpSync(join(bakehouse, part), join(repository, part), { recursive: true });
  // act tells no default branch by itself; GitHub's payload of a push does.
  const event = join(run.folder, 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { full_name: 'acme/images', default_branch: 'main' } }));
  const child = spawn(
    act,
    [
      'push',
      '--eventpath',
      event,
      '-P',
      'ubuntu-latest=-self-hosted',
      '--action-offline-mode',
      '--no-cache-server',
      '--pull=false',
      '--local-repository',
      `acme/bakehouse@v1=${repository}`,
      ...Object.entries(services).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    {
      cwd: workspace,
      // act hands its own environment to the steps.
      env: {
        ...environment,
        PATH: `${dirname(process.execPath)}:${environment['PATH']}`,
        HOME: home,
        XDG_CACHE_HOME: join(home, 'cache'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const [code] = await once(child, 'close');
  assert.equal(code, 0, said);
  return said;
}
