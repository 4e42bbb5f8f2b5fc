import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { GitHub, Run } from '../../../../src/pipeline/requests/github.ts';
import { titleOf } from '../../../../src/pipeline/requests/identity.ts';
import { send } from '../../../../src/pipeline/requests/submission.ts';
import { LostAnswer } from '../../../../src/pipeline/requests/trouble.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const ID = '3f2a9c1e-2b1f-4f6e-9d2f-000000000001';

function run(id: number, title = titleOf(ID)): Run {
  const base = { attempt: 1, status: 'queued', conclusion: null, url: `u${id}`, created: '', event: '', path: '' };
  return { ...base, id, title };
}

/** GitHub, of which only dispatches and lists are asked; `answers` says what each dispatch comes to. */
function gitHub(answers: ((runs: Run[]) => void)[]): { readonly github: GitHub; readonly runs: Run[]; sent: number } {
  const runs: Run[] = [run(1, 'Bake somebody-else')];
  const unasked = async (): Promise<never> => assert.fail('not asked for');
  const state = {
    runs,
    sent: 0,
    github: {
      repository: 'acme/images',
      startWorkflow: async () => {
        state.sent += 1;
        answers.shift()?.(runs);
        return null;
      },
      sendEvent: unasked,
      runs: async function* () {
        yield* runs.toReversed();
      },
      run: unasked,
      jobs: unasked,
      artifact: unasked,
      cancel: unasked,
      again: unasked,
    },
  };
  return state;
}

const lost = (): never => {
  throw new LostAnswer('GitHub gave no answer when asked to start request.yml');
};
const submission = (github: GitHub) => ({
  github,
  payload: { id: ID, isOwnId: false, inputs: {}, event: {} },
  ref: 'main',
  event: '',
  signal: new AbortController().signal,
  stepMs: 1,
  patienceMs: 20,
});

describe('a request whose answer was lost', () => {
  it('is not sent again where its run is there', async () => {
    const state = gitHub([
      (runs) => {
        runs.push(run(2));
        lost();
      },
    ]);
    const sent = await send(fakeHost(), submission(state.github));
    assert.deepEqual([state.sent, sent.run?.id], [1, 2]);
  });

  it('is sent again where its run is not', async () => {
    const state = gitHub([lost, (runs) => void runs.push(run(2))]);
    const sent = await send(fakeHost(), submission(state.github));
    assert.deepEqual([state.sent, sent.run?.id], [2, 2]);
  });

  it('is given up after three times, with the id by which it would be found', async () => {
    const state = gitHub([lost, lost, lost, lost]);
    await assert.rejects(send(fakeHost(), submission(state.github)), (error: Error) => {
      assert.match(error.message, /It was sent 3 times, and no run has the id 3f2a9c1e-.*bakehouse status 3f2a9c1e-/);
      return true;
    });
    assert.equal(state.sent, 3);
  });

  it('that came twice all the same is its first run, and both are told', async () => {
    const state = gitHub([
      lost,
      (runs) => {
        // The first one appears late.
        runs.push(run(2), run(3));
      },
    ]);
    const host = fakeHost();
    const sent = await send(host, submission(state.github));
    assert.equal(sent.run?.id, 2);
    assert.match(host.told.map(([, text]) => text).join('\n'), /2 runs have the id 3f2a9c1e-.*the first one, 2, bakes/);
  });
});

describe('a request that GitHub has taken', () => {
  it('and does not list yet is accepted all the same', async () => {
    const state = gitHub([]);
    assert.deepEqual(await send(fakeHost(), submission(state.github)), { kind: 'accepted', run: null });
    assert.equal(state.sent, 1);
  });
});
