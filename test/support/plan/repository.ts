import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The folder of the shipped action. */
export const planAction = fileURLToPath(new URL('../../../actions/plan', import.meta.url));

/** git in a folder, as somebody with no settings of his own; gives what it prints. */
export function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', folder, ...who, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  }).trim();
}

/** Makes a folder a repository with all its files committed. */
export function commitAll(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'All');
}

/** An example of ours as a repository of its own, gone after the test. */
export async function exampleRepository(t: TestContext, name: string): Promise<string> {
  const folder = await temporaryFolder(t);
  cpSync(fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url)), folder, { recursive: true });
  commitAll(folder);
  return folder;
}

/** Takes the tests out of an example's manifest, for those who look at its bakes alone; nothing is committed. */
export function withoutVerify(workspace: string): void {
  const path = join(workspace, 'bakehouse.yml');
  const text = readFileSync(path, 'utf8').replaceAll(/^ {4}verify:\n {6}.*\n/gm, '');
  assert.ok(!text.includes('verify:'), text);
  writeFileSync(path, text);
}

/** An empty folder, gone after the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bakehouse-workspace-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
