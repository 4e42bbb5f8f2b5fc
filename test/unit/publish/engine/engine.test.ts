import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  CancelledError,
  createJournalLedger,
  type JournalLedger,
} from '../../../../src/publish/engine/journal-ledger.ts';
import { statusOf, carryOutPhases, type Publishing, surveyTargets } from '../../../../src/publish/engine/engine.ts';
import { progressOf, type PublishJournal } from '../../../../src/publish/engine/journal.ts';
import { phases, type Publisher } from '../../../../src/image/provider-target.ts';
import type { TargetPublisher } from '../../../../src/publish/engine/targets.ts';
import { fakePublisher } from './fake-publisher.ts';

function ledgerOf(signal: AbortSignal, write: (journal: PublishJournal) => void = () => {}): JournalLedger {
  return createJournalLedger({
    run: { url: '', id: '1', attempt: 1 },
    signal,
    now: () => new Date(0),
    write,
    scrub: (text) => text.replaceAll('s3cret', '***'),
    log: () => {},
  });
}

async function run(
  publishers: readonly Publisher[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Publishing & { readonly ledger: JournalLedger }> {
  const ledger = ledgerOf(signal);
  const publishing = await carryOutPhases({ publishers, ledger, place: () => [], during: async (_, body) => body() });
  return { ...publishing, ledger };
}

describe('carryOutPhases', () => {
  it('begins no phase before the last is whole over all targets', async () => {
    const steps: string[] = [];
    let slow = Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    slow = promise;
    const first = fakePublisher({ target: 'quick', changesIn: [...phases], steps });
    const second = fakePublisher({
      target: 'slow',
      changesIn: [...phases],
      steps,
      call: async (what) => (what.startsWith('slow replicate') ? slow : undefined),
    });
    const running = run([first, second]);
    // Every turn that quick could take, it has taken.
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    assert.deepEqual(steps.toSorted(), [
      'quick replicate',
      'quick replicate us-east-1',
      'slow replicate',
      'slow replicate us-east-1',
    ]);
    resolve();
    const { stoppedBefore, troubles, outcomes, ledger } = await running;
    assert.equal(stoppedBefore, null);
    assert.deepEqual(troubles, []);
    assert.equal(outcomes.length, 2);
    assert.equal(ledger.mutations(), 10);
    const order = steps.map((step) => phases.findIndex((phase) => step.split(' ')[1] === phase));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
  });

  for (const [index, phase] of phases.entries()) {
    it(`shows nothing of any target when a required place fails to ${phase}`, async () => {
      const steps: string[] = [];
      const well = fakePublisher({ target: 'well', changesIn: [...phases], steps });
      const bad = fakePublisher({
        target: 'bad',
        changesIn: [...phases],
        steps,
        places: [{ region: 'eu-west-1', failsIn: phase }],
      });
      const { stoppedBefore, troubles, ...rest } = await run([well, bad]);
      assert.equal(stoppedBefore, phases[index + 1] ?? null);
      assert.deepEqual(troubles, ['web is not at the target bad (aws, eu-west-1): no such luck']);
      for (const later of phases.slice(index + 1)) assert.ok(!steps.some((step) => step.includes(later)), later);
      assert.equal(statusOf({ stoppedBefore, troubles, ...rest }, rest.ledger.mutations()), 'failed');
    });
  }

  it('goes on without a region of best effort, and says so', async () => {
    const steps: string[] = [];
    const places = [{ region: 'us-east-1' }, { region: 'eu-west-1', isRequired: false, failsIn: 'replicate' }] as const;
    const publishing = await run([fakePublisher({ places, changesIn: [...phases], steps })]);
    assert.equal(publishing.stoppedBefore, null);
    assert.equal(steps.at(-1), 'fleet announce us-east-1');
    assert.equal(statusOf(publishing, publishing.ledger.mutations()), 'partial');
  });

  it('stops after what a publisher throws, and lets the others end their phase', async () => {
    const steps: string[] = [];
    const bad = fakePublisher({ target: 'bad', throwsIn: 'share', steps });
    const well = fakePublisher({ target: 'well', changesIn: ['share'], steps });
    const publishing = await run([bad, well]);
    assert.equal(publishing.stoppedBefore, 'expose');
    assert.deepEqual(publishing.troubles, ['The target bad (aws) failed to share: bad broke']);
    assert.ok(steps.includes('well share us-east-1'));
    assert.equal(statusOf(publishing, 1), 'failed');
  });

  it('makes no further change once it is cancelled, and lets the one under way end', async () => {
    const steps: string[] = [];
    const cancel = new AbortController();
    const places = [{ region: 'r1' }, { region: 'r2' }, { region: 'r3' }];
    const publisher = fakePublisher({
      places,
      changesIn: [...phases],
      steps,
      call: async (what) => (what.endsWith('r2') ? cancel.abort() : undefined),
    });
    const publishing = await run([publisher], cancel.signal);
    assert.deepEqual(steps, ['fleet replicate', 'fleet replicate r1', 'fleet replicate r2']);
    assert.equal(publishing.isCancelled, true);
    assert.deepEqual(publishing.troubles, []);
    assert.equal(publishing.stoppedBefore, 'share');
    assert.equal(statusOf(publishing, 2), 'failed');
    assert.deepEqual(
      publishing.ledger.journal().entries.map(({ status }) => status),
      ['done', 'done'],
    );
  });

  it('tells what a publisher throws in a cancel, unless it is the cancel itself', async () => {
    for (const [error, troubles] of [
      [new TypeError('a bug'), ['The target bad (aws) failed to replicate: a bug']],
      [new CancelledError('replicate'), []],
    ] as const) {
      const cancel = new AbortController();
      const bad: Publisher = {
        ...fakePublisher({ target: 'bad', steps: [] }),
        carryOut: async () => {
          cancel.abort();
          throw error;
        },
      };
      const publishing = await run([bad], cancel.signal);
      assert.deepEqual(publishing.troubles, troubles);
      assert.equal(publishing.isCancelled, true);
    }
  });

  it('tells it, too, where nobody cancelled anything', async () => {
    const bad: Publisher = {
      ...fakePublisher({ target: 'bad', steps: [] }),
      carryOut: async () => {
        throw new CancelledError('replicate');
      },
    };
    assert.equal((await run([bad])).troubles.length, 1);
  });

  it('begins nothing when it was cancelled before', async () => {
    const steps: string[] = [];
    const publishing = await run([fakePublisher({ steps })], AbortSignal.abort());
    assert.deepEqual(steps, []);
    assert.equal(publishing.isCancelled, true);
    assert.equal(publishing.stoppedBefore, 'replicate');
  });

  it('is unchanged when nothing was changed', async () => {
    const publishing = await run([fakePublisher({ changesIn: [], steps: [] })]);
    assert.equal(publishing.ledger.mutations(), 0);
    assert.equal(statusOf(publishing, 0), 'unchanged');
    assert.equal(statusOf(publishing, 1), 'published');
  });
});

describe('surveyTargets', () => {
  it('refuses a file that two targets would write to one place', async () => {
    const writes = (target: string, place: string): TargetPublisher => ({
      target,
      kind: 'files',
      preflight: async () => ({ refusals: [], notices: [], changes: [] }),
      files: () => ({ target, place, paths: ['ids.json'] }),
      carryOut: async () => {},
      outcomes: () => [],
    });
    const publishers = [writes('a', 'folder'), writes('b', 'branch x'), writes('c', 'folder')];
    const { refusals } = await surveyTargets(publishers, () => []);
    assert.equal(refusals.length, 1);
    assert.match(refusals[0] ?? '', /^Target c, files: the target "a" writes the file "ids\.json", too, /);
  });

  it('takes the refusals of all targets, and what one throws for one', async () => {
    const steps: string[] = [];
    const { refusals, changes } = await surveyTargets(
      [
        fakePublisher({ target: 'a', refusals: ['no', 'never'], steps }),
        fakePublisher({ target: 'b', throwsIn: 'preflight', steps }),
        fakePublisher({ target: 'c', steps }),
      ],
      () => [],
    );
    assert.deepEqual(refusals, ['no', 'never', 'The target b (aws) could not be looked at: b broke']);
    assert.equal(changes.length, 2);
    assert.deepEqual(steps, ['a preflight', 'b preflight', 'c preflight']);
  });
});

describe('createJournalLedger', () => {
  const change = { target: 't', kind: 'oci', leg: 'web', region: null, phase: 'point', what: 'set latest', before: null, after: 'x' } as const; // prettier-ignore

  it('has each intent on disk before its call, and each end after', async () => {
    const written: (readonly string[])[] = [];
    const ledger = ledgerOf(new AbortController().signal, ({ entries }) => {
      written.push(entries.map(({ status }) => status));
    });
    let during: readonly string[] = [];
    await ledger.change(change, async () => {
      during = written.at(-1) ?? [];
    });
    assert.deepEqual(during, ['begun']);
    await assert.rejects(
      ledger.change(change, () => Promise.reject(new Error('the s3cret is wrong'))),
      /s3cret is wrong/,
    );
    assert.deepEqual(written, [['begun'], ['done'], ['done', 'begun'], ['done', 'failed']]);
    assert.equal(ledger.journal().entries[1]?.message, 'the *** is wrong');
    assert.equal(ledger.mutations(), 2);
  });

  it('makes no call whose intent cannot be written', async () => {
    let calls = 0;
    const ledger = ledgerOf(new AbortController().signal, () => {
      throw new Error('ENOSPC');
    });
    const call = ledger.change(change, async () => {
      calls += 1;
    });
    await assert.rejects(call, /ENOSPC/);
    assert.equal(calls, 0);
    assert.equal(ledger.mutations(), 0);
  });

  it('tells what is left of what was planned', async () => {
    const cancel = new AbortController();
    const ledger = ledgerOf(cancel.signal);
    const second = { ...change, what: 'set stable' };
    ledger.plan([change, second]);
    await ledger.change(change, async () => {});
    cancel.abort();
    await assert.rejects(
      ledger.change(second, async () => {}),
      { name: 'CancelledError' },
    );
    const { done, open, left } = progressOf(ledger.journal());
    assert.deepEqual([done.length, open.length, left.map(({ what }) => what)], [1, 0, ['set stable']]);
    // What was begun is taken back all the same.
    await ledger.change({ ...change, what: 'remove half' }, async () => {}, true);
    assert.equal(progressOf(ledger.journal()).done.length, 2);
  });
});
