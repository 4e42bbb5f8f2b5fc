// What the command line keeps beside the record of a bake, where a workflow has artifacts.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { requirePacker } from '../support/bake/packers.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { madeUpToken } from '../support/peers/git-server.ts';
import { commitAll, exampleRepository, temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Runs the command line to its good end; gives its output, and where it keeps what it ran. */
async function bakehouse(
  t: TestContext,
  cwd: string,
  args: readonly string[],
): Promise<{ out: string; kept: string } | undefined> {
  const packer = requirePacker(t, 'packer-debian');
  if (packer === undefined) return undefined;
  const kept = await temporaryFolder(t);
  const env = { ...packer.environment, HOME: cwd, XDG_STATE_HOME: kept };
  const out = execFileSync(tested.node, [cli, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { out, kept };
}

describe('beside the record of a bake on the command line', () => {
  it("is Packer's debug log, without secrets, where it is asked for", async (t) => {
    const secret = madeUpToken();
    const cwd = await workspaceWith(t, {
      'app.pkr.hcl':
        'variable "token" {}\nsource "file" "app" {\n  content = var.token\n  target  = "app.image"\n}\nbuild {\n  sources = ["source.file.app"]\n}\n',
    });
    commitAll(cwd);
    const bake = ['bake', '--template', 'app.pkr.hcl', '--secret-vars', `token=${secret}`, '--json'];
    for (const isAsked of [false, true]) {
      const ran = await bakehouse(t, cwd, [...bake, '--reuse', 'never', '--debug-log', String(isAsked)]);
      if (ran === undefined) return;
      const record = String(JSON.parse(ran.out)['record']);
      const logs = globSync('debug.log', { cwd: dirname(record) });
      assert.deepEqual(logs, isAsked ? ['debug.log'] : []);
      if (!isAsked) continue;
      const text = readFileSync(join(dirname(record), 'debug.log'), 'utf8');
      assert.match(text, /\[INFO\] Packer version: 1\.6\.6/);
      assert.ok(!text.includes(secret));
    }
  });

  it('is the filled-in template of a profile', async (t) => {
    const cwd = await exampleRepository(t, 'profiles');
    const profiles = readFileSync(join(cwd, 'profiles.yml'), 'utf8');
    const ran = await bakehouse(t, cwd, ['run', '--profiles', profiles, '--json']);
    if (ran === undefined) return;
    const templates = globSync('**/legs/*/template.json', { cwd: ran.kept }).toSorted();
    const slugs = ['webserver-debian12-x86_64', 'worker-el9-x86_64'];
    assert.deepEqual(
      templates.map((path) => path.split('/').at(-2)),
      slugs,
    );
    for (const [index, path] of templates.entries()) {
      const { variables } = JSON.parse(readFileSync(join(ran.kept, path), 'utf8'));
      assert.equal(`${variables['AQ_PERSONALITY']}-${variables['AQ_OS']}`, slugs[index]);
    }
  });
});
