import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { readRunContext, readTrust } from '../../../../src/core/runner/context.ts';
import { decideTrust } from '../../../../src/core/runner/trust.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const repository = { full_name: 'acme/images' };
const pull = (head: unknown, login = 'someone'): unknown => ({
  repository,
  pull_request: { head: { repo: head }, user: { login } },
});

type Expected = 'trusted' | 'untrusted, runs' | 'untrusted, runs nothing';
const cases: readonly (readonly [name: string, event: string, actor: string, payload: unknown, expected: Expected])[] =
  [
    ['a push', 'push', 'someone', { repository }, 'trusted'],
    ['a push without a payload', 'push', 'someone', undefined, 'trusted'],
    ['a schedule', 'schedule', 'someone', { repository }, 'trusted'],
    ['a dispatch', 'workflow_dispatch', 'someone', { repository, inputs: {} }, 'trusted'],
    ['no event at all', '', '', undefined, 'trusted'],
    ['a pull request of the same repository', 'pull_request', 'someone', pull(repository), 'trusted'],
    ['the same in other letters', 'pull_request', 'someone', pull({ full_name: 'Acme/Images' }), 'trusted'],
    ['a pull request of a fork', 'pull_request', 'someone', pull({ full_name: 'evil/images' }), 'untrusted, runs'],
    ['a pull request of a deleted fork', 'pull_request', 'someone', pull(null), 'untrusted, runs'],
    ['a pull request without a payload', 'pull_request', 'someone', undefined, 'untrusted, runs'],
    ['a pull request whose payload is no object', 'pull_request', 'someone', 'x', 'untrusted, runs'],
    ['a pull request whose name is no text', 'pull_request', 'someone', pull({ full_name: 1 }), 'untrusted, runs'],
    ['a review of a fork', 'pull_request_review', 'someone', pull({ full_name: 'evil/images' }), 'untrusted, runs'],
    ['Dependabot as the actor', 'pull_request', 'dependabot[bot]', pull(repository), 'untrusted, runs'],
    ['Dependabot as the author', 'pull_request', 'someone', pull(repository, 'dependabot[bot]'), 'untrusted, runs'],
    ['a push by Dependabot', 'push', 'dependabot[bot]', { repository }, 'untrusted, runs'],
    ['pull_request_target', 'pull_request_target', 'someone', pull(repository), 'untrusted, runs nothing'],
    [
      'pull_request_target of a fork',
      'pull_request_target',
      'x',
      pull({ full_name: 'e/i' }),
      'untrusted, runs nothing',
    ],
    ['workflow_run', 'workflow_run', 'someone', { repository }, 'untrusted, runs nothing'],
    ['workflow_run by Dependabot', 'workflow_run', 'dependabot[bot]', { repository }, 'untrusted, runs nothing'],
  ];

describe('decideTrust', () => {
  for (const [name, event, actor, payload, expected] of cases) {
    test(`${name} is ${expected}`, () => {
      const trust = decideTrust(event, actor, payload);
      assert.equal(trust.kind === 'trusted' ? trust.kind : `untrusted, runs${trust.runs ? '' : ' nothing'}`, expected);
    });
  }

  test('says where a stranger comes from', () => {
    const reasons = [pull({ full_name: 'evil/images' }), pull(null)].map((payload) => {
      const trust = decideTrust('pull_request', 'someone', payload);
      return trust.kind === 'untrusted' ? trust.reason : '';
    });
    assert.deepEqual(reasons, [
      'the pull request comes from evil/images',
      'the pull request comes from a deleted fork',
    ]);
  });
});

describe('the run', () => {
  const folder = temporaryFolder();

  test("reads trust from the event's file", () => {
    const path = join(folder, 'event.json');
    writeFileSync(path, JSON.stringify(pull({ full_name: 'evil/images' })));
    const environment = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path, GITHUB_ACTOR: 'someone' };
    assert.equal(readTrust(environment).kind, 'untrusted');
    writeFileSync(path, JSON.stringify(pull(repository)));
    assert.equal(readTrust(environment).kind, 'trusted');
  });

  test('does not trust a pull request whose event cannot be read', () => {
    writeFileSync(join(folder, 'broken.json'), '{');
    for (const path of ['', join(folder, 'missing.json'), join(folder, 'broken.json')]) {
      const environment = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
      assert.equal(readTrust(environment).kind, 'untrusted', path);
    }
  });

  test('knows its place, and that outside GitHub it has none', () => {
    const run = readRunContext({
      GITHUB_RUN_ID: '12',
      GITHUB_RUN_ATTEMPT: '3',
      GITHUB_SERVER_URL: 'https://example.test',
      GITHUB_REPOSITORY: 'acme/images',
      GITHUB_SHA: 'abc',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_EVENT_NAME: 'push',
    });
    assert.deepEqual(run, {
      id: '12',
      attempt: 3,
      url: 'https://example.test/acme/images/actions/runs/12',
      repository: 'acme/images',
      commit: 'abc',
      ref: 'refs/heads/main',
      event: 'push',
    });
    const none = { id: '', attempt: 1, url: '', repository: '', commit: '', ref: '', event: '' };
    assert.deepEqual(readRunContext({}), none);
  });
});
