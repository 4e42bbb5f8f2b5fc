// What promote.yml must hold: one job shows and another moves exactly that, with rights that the first need not have.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

import { evaluated } from '../support/expression.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}
interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly environment?: string;
  readonly steps: readonly Step[];
}

const path = fileURLToPath(new URL('../../.github/workflows/promote.yml', import.meta.url));
const { jobs }: { jobs: Readonly<Record<'show' | 'move', Job>> } = parse(readFileSync(path, 'utf8'));
const stepOf = (job: Job, matches: (step: Step) => boolean): Step => job.steps.find(matches) ?? {};
const promoting = (job: Job): Step => stepOf(job, ({ uses }) => uses === '$/actions/promote');
const login = (job: Job): Step => stepOf(job, ({ name }) => name === 'Log in to the registry');

describe('promote.yml', () => {
  it('moves what was shown, by its digest alone, in the environment that agrees', () => {
    const { apply, ...moved } = promoting(jobs.move).with ?? {};
    assert.deepEqual(moved, promoting(jobs.show).with);
    assert.equal(apply, '${{ needs.show.outputs.changes-digest }}');
    assert.equal(jobs.move.needs, 'show');
    assert.equal(jobs.move.environment, '${{ inputs.environment }}');
    assert.equal(jobs.show.environment, undefined);
    const due = (digest: string): unknown =>
      evaluated(jobs.move.if ?? '', { needs: { show: { outputs: { 'changes-digest': digest } } } });
    assert.deepEqual([due(''), due('sha256:a')], [false, true]);
  });

  it('takes the password of the environment for the move before the one that was handed over', () => {
    const passwordOf = (job: Job, secrets: Readonly<Record<string, string>>): unknown =>
      evaluated(login(job).env?.['PASSWORD'] ?? '', { secrets });
    const both = { 'registry-password': 'reads', registry_password: 'writes' };
    assert.deepEqual([passwordOf(jobs.show, both), passwordOf(jobs.move, both)], ['reads', 'writes']);
    assert.equal(passwordOf(jobs.move, { 'registry-password': 'both', registry_password: '' }), 'both');
  });

  it('looks without a login where only the environment of the move has a password, which must have one', () => {
    const run = (job: Job) =>
      spawnSync('/bin/bash', ['-e', '-o', 'pipefail', '-c', login(job).run ?? 'exit 9'], {
        env: { PATH: '/nowhere', REGISTRY: 'ghcr.io', USERNAME: 'alice', PASSWORD: '' },
        encoding: 'utf8',
      });
    const [shown, moved] = [run({ ...jobs.show }), run({ ...jobs.move })];
    assert.equal(shown.status, 0, shown.stderr);
    assert.match(shown.stdout, /nobody logs in/);
    assert.equal(moved.status, 1, moved.stderr);
    assert.match(moved.stdout, /::error::registry-username needs/);
  });
});
