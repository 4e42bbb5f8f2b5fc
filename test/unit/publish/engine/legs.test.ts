import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { PlannedLeg } from '../../../../src/image/plan.ts';
import type { LatestRecords } from '../../../../src/image/record-chain.ts';
import type { FoundRecord } from '../../../../src/image/record-file.ts';
import type { Record } from '../../../../src/image/record.ts';
import {
  isScanNeeded,
  keptBackImages,
  type LegRequest,
  sortLegs,
  verificationOf,
} from '../../../../src/publish/engine/legs.ts';
import { manifestScan } from '../../../../src/image/scan.ts';
import { sampleRecord } from '../../image/sample-record.ts';
import { sampleLeg, samplePlan } from '../../image/sample-plan.ts';

function found(over: Partial<Record>, attempt = 1): FoundRecord {
  return { record: sampleRecord(over), digest: `sha256:${'1'.repeat(64)}`, from: 'a test', attempt };
}

function latest(records: readonly FoundRecord[], problems: LatestRecords['problems'] = new Map()): LatestRecords {
  return { byLeg: new Map(records.map((one) => [one.record.leg, one])), problems };
}

function leg(id: string, over: Partial<PlannedLeg> = {}): PlannedLeg {
  return sampleLeg(id, { publish: ['registry'], ...over });
}

function asked(targets: readonly string[], over: Partial<LegRequest> = {}): LegRequest {
  return { targets, isEveryLeg: false, areNamed: false, isChosen: () => true, ...over };
}

describe('sortLegs', () => {
  it('takes the legs that name a target, and names those that were not baked', () => {
    const legs = [
      leg('web'),
      leg('files-only', { publish: ['ids'] }),
      leg('silent', { publish: [] }),
      leg('blocked'),
      leg('failed'),
      leg('lost'),
      leg('forged'),
      leg('unselected', { state: 'unselected' }),
    ];
    const records = latest(
      [
        found({ leg: 'web' }),
        found({ leg: 'files-only', status: 'reused' }),
        found({ leg: 'silent' }),
        found({ leg: 'blocked', status: 'blocked' }),
        found({ leg: 'failed', status: 'failed' }),
      ],
      new Map([['forged', ['its chain is broken']]]),
    );
    const sorted = sortLegs(samplePlan(legs), records, asked(['registry', 'ids']));
    assert.deepEqual(
      sorted.due.map(({ found: { record }, targets }) => [record.leg, targets]),
      [
        ['web', ['registry']],
        ['files-only', ['ids']],
      ],
    );
    assert.deepEqual(
      sorted.leftOut.map(({ leg: id }) => id),
      ['blocked', 'failed', 'lost'],
    );
    assert.deepEqual(sorted.refused, [{ leg: 'forged', image: 'forged', reasons: ['its chain is broken'] }]);
    assert.deepEqual(sorted.refusals, []);
  });

  it('takes every leg for targets of its own, and of named records those alone', () => {
    const plan = samplePlan([leg('web', { publish: [] }), leg('other', { publish: [] })]);
    const sorted = sortLegs(
      plan,
      latest([found({ leg: 'web' }), found({ leg: 'stranger' })]),
      asked(['mine'], { isEveryLeg: true, areNamed: true }),
    );
    assert.deepEqual(
      sorted.due.map(({ found: { record } }) => record.leg),
      ['web'],
    );
    assert.deepEqual(sorted.leftOut, [{ leg: 'other', image: 'other', reason: 'none of the named records is of it' }]);
    assert.deepEqual(sorted.refusals, ['stranger has a record, but the plan has no such leg.']);
  });

  it('takes all that have records where there is no plan', () => {
    const problems = new Map([[null, ['one is not JSON']]]);
    const sorted = sortLegs(
      null,
      latest([found({ leg: 'a' }), found({ leg: 'b' })], problems),
      asked(['t'], { isEveryLeg: true, areNamed: true }),
    );
    assert.equal(sorted.due.length, 2);
    assert.deepEqual(sorted.refusals, ['one is not JSON']);
  });
});

describe('sortLegs of some legs', () => {
  it('says nothing of those that nobody asked for', () => {
    const plan = samplePlan([leg('web'), leg('lost'), leg('forged')]);
    const records = latest([found({ leg: 'web' })], new Map([['forged', ['its chain is broken']]]));
    const sorted = sortLegs(plan, records, asked(['registry'], { isChosen: (id) => id === 'web' }));
    assert.deepEqual([sorted.due.length, sorted.leftOut, sorted.refused, sorted.refusals], [1, [], [], []]);
  });
});

describe('keptBackImages', () => {
  it('keeps an image back for each of its legs that is refused or left out, and no other', () => {
    const kept = keptBackImages(
      [
        { leg: 'web/a', image: 'web', reasons: ['web/a is not published: its tests did not pass.'] },
        { leg: 'db', image: 'db', reasons: ['one.', 'two.'] },
      ],
      [{ leg: 'web/b', image: 'web', reason: 'it is failed' }],
    );
    assert.deepEqual(kept, [
      {
        image: 'web',
        reasons: ['web/a is not published: its tests did not pass.', 'web/b is left out: it is failed.'],
      },
      { image: 'db', reasons: ['one.', 'two.'] },
    ]);
    assert.deepEqual(keptBackImages([], []), []);
  });
});

describe('verificationOf', () => {
  const kitchen = { kitchen: {} };
  const cases: readonly (readonly [
    name: string,
    over: Partial<PlannedLeg> | null,
    attempt: number,
    requireVerified: boolean,
    expected: ReturnType<typeof verificationOf>,
  ])[] = [
    ['no plan, and an image that an earlier run baked', null, 1, true, 'earlier'],
    ['a leg with tests', { verify: kitchen }, 1, true, 'required'],
    ['a leg of which nothing was said', { verify: null }, 1, true, 'required'],
    ['verify: none', { verify: { none: true } }, 1, true, 'waived'],
    ['require-verified: false', { verify: kitchen }, 1, false, 'waived'],
    ['the plan found it, tested', { verify: kitchen, todo: [] }, 0, true, 'earlier'],
    ['the plan found it, not tested', { verify: kitchen, todo: ['verify'] }, 0, true, 'required'],
    ['the plan found it, and nobody ever tests it', { verify: null, todo: [] }, 0, true, 'required'],
    ['the records of a run that found it, tested', { verify: kitchen, todo: [] }, 1, true, 'earlier'],
    ['the records of a run that found it, not tested', { verify: kitchen, todo: ['verify'] }, 1, true, 'required'],
  ];
  for (const [name, over, attempt, requireVerified, expected] of cases) {
    it(`is ${expected} for ${name}`, () => {
      const due = {
        found: found({ status: 'reused', verification: null }, attempt),
        leg: over === null ? null : leg('web', { todo: ['bake'], ...over }),
        targets: ['registry'],
      };
      assert.equal(verificationOf(due, requireVerified), expected);
    });
  }

  it('is earlier where the job of the leg found it, tested, of which the plan could not know', () => {
    const due = {
      found: found({ status: 'reused', verification: null, tested: true }, 1),
      leg: leg('web', { todo: ['bake', 'verify'], verify: kitchen }),
      targets: ['registry'],
    };
    assert.equal(verificationOf(due, true), 'earlier');
    const baked = { ...due, found: found({ status: 'baked', verification: null, tested: true }, 1) };
    assert.equal(verificationOf(baked, true), 'required');
  });

  it('is required of what was baked, and of what was tested and did not pass', () => {
    for (const status of ['baked', 'reused'] as const) {
      const { verification } = sampleRecord();
      const record = { status, verification: status === 'baked' ? null : verification };
      assert.equal(verificationOf({ found: found(record), leg: null, targets: ['t'] }, true), 'required');
    }
  });
});

describe('whether a leg needs a scan of this run', () => {
  const scan = manifestScan.parse({ reports: ['*.json'] });
  const none = { none: true };
  const kitchen = { kitchen: {} };
  const cases: readonly (readonly [
    name: string,
    over: Partial<PlannedLeg> | null,
    planned: boolean,
    wished: boolean,
    isPrevious?: true,
  ])[] = [
    ['no plan', null, false, true],
    ['baked, and nothing tests it', { todo: ['bake'], verify: none }, false, true],
    ['there already, and nothing tests it', { todo: [], verify: none }, false, true],
    ['there already, of which nothing was said', { todo: [], verify: null }, false, true],
    ['tested in this run', { todo: ['verify'], verify: kitchen }, false, true],
    ['tested in an earlier run', { todo: [], verify: kitchen }, false, false],
    ['its manifest asks for one', { todo: ['verify'], verify: none, scan }, true, true],
    ['only reported', { todo: ['verify'], verify: none, scan: { ...scan, mode: 'report-only' } }, false, false],
    ['an earlier image for one that is revoked', { todo: ['verify'], verify: none, scan }, false, false, true],
  ];
  for (const [name, over, planned, wished, isPrevious] of cases) {
    it(name, () => {
      const due = { leg: over === null ? null : leg('web', over), ...(isPrevious === true ? { isPrevious } : {}) };
      assert.deepEqual([isScanNeeded(due, false), isScanNeeded(due, true)], [planned, wished]);
    });
  }
});
