// A checkout with the line ends of Windows, as core.autocrlf makes it: everything that a plan reads there means the same. Only
// the digests of files differ, since other bytes would be uploaded; with eol=lf in .gitattributes they do not.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { commitAll, exampleRepository, git, temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';
import { someOf } from '../support/thorough.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Those that are repositories by themselves: the toolchain's image is made of a whole clone. */
const examples = readdirSync(join(root, 'examples')).filter((example) => example !== 'toolchain');

async function legsOf(t: TestContext, cwd: string): Promise<string> {
  const profiles = readdirSync(cwd).includes('profiles.yml');
  const given = profiles ? ['--profiles', readFileSync(join(cwd, 'profiles.yml'), 'utf8')] : [];
  const words = ['plan', '--json', '--look-up', 'false', '--resolve-sources', 'false', ...given];
  const env = { PATH: process.env['PATH'], HOME: await temporaryFolder(t) };
  const out = execFileSync(tested.node, [`${root}dist/cli.js`, ...words], {
    cwd,
    env,
    stdio: 'pipe',
    encoding: 'utf8',
  });
  return JSON.stringify(JSON.parse(readFileSync(JSON.parse(out).plan, 'utf8')).legs, null, 1);
}

/** A clone whose text files end their lines as those of Windows do, unless the repository says otherwise. */
async function windowsClone(t: TestContext, repository: string): Promise<string> {
  const folder = await temporaryFolder(t);
  git(folder, 'clone', '--quiet', '--config', 'core.autocrlf=true', repository, 'clone');
  return join(folder, 'clone');
}

const withoutDigests = (legs: string): string => legs.replaceAll(/\b(?:sha256:[0-9a-f]+|[bd][rk]2-[a-z2-7]+)/g, '…');

describe('a checkout with the line ends of Windows', () => {
  for (const example of someOf(examples, 6)) {
    it(`is planned as any other: examples/${example}`, async (t) => {
      const repository = await exampleRepository(t, example);
      const clone = await windowsClone(t, repository);
      assert.match(readFileSync(join(clone, 'README.md'), 'utf8'), /\r\n/);
      const [here, there] = [await legsOf(t, repository), await legsOf(t, clone)];
      assert.notEqual(here, there, 'other bytes would be uploaded');
      assert.equal(withoutDigests(there), withoutDigests(here));
    });
  }

  it('has the very keys of any other where .gitattributes says eol=lf', async (t) => {
    const repository = await exampleRepository(t, 'tiers');
    writeFileSync(join(repository, '.gitattributes'), '* text=auto eol=lf\n');
    commitAll(repository);
    const clone = await windowsClone(t, repository);
    assert.equal(await legsOf(t, clone), await legsOf(t, repository));
  });
});
