import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { sha256 } from '../../../src/core/files/files.ts';
import { UserError } from '../../../src/core/errors.ts';
import { parseRecordArtifactName, recordArtifactName } from '../../../src/image/artifact-name.ts';
import { latestRecord, latestRecords, readRecordFiles } from '../../../src/image/record-chain.ts';
import {
  findRecordFiles,
  type FoundRecord,
  plannedRecord,
  readRecordFile,
  renderRecord,
} from '../../../src/image/record-file.ts';
import type { Record } from '../../../src/image/record.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { sampleRecord } from './sample-record.ts';

const folder = temporaryFolder();

/** A record as if it had been read from an artifact. */
function found(
  stage: Record['stage'],
  attempt: number,
  previous: FoundRecord | null,
  over: Partial<Record> = {},
): FoundRecord {
  const leg = over.leg ?? 'web';
  const record = sampleRecord({
    stage,
    leg,
    previous: previous?.digest ?? null,
    run: { url: '', id: '1', attempt },
    ...over,
  });
  return { record, digest: sha256(renderRecord(record)), from: `p-${leg}-${stage}-a${attempt}`, attempt };
}

describe('names of record artifacts', () => {
  const cases: readonly (readonly [name: string, said: readonly unknown[] | undefined])[] = [
    ['bakehouse-web-bake-a1', ['web', 'bake', 1]],
    ['bakehouse-web-x-verify-a12', ['web-x', 'verify', 12]],
    ['bakehouse-a-bake-a1-publish-a2', ['a-bake-a1', 'publish', 2]],
    ['bakehouse-infra-web-bake-a1', ['infra-web', 'bake', 1]],
    ['bakehouse-web-leftovers-a1', undefined],
    ['bakehouse-web-debug-log-a1', undefined],
    ['bakehouse-web-bake-a0', undefined],
    ['bakehouse-web-bake-a01', undefined],
    ['bakehouse-web-bake-a1 ', undefined],
    ['bakehouse-web-bake-a99999999999', undefined],
    ['bakehouse--bake-a1', undefined],
    ['bakehouse-bake-a1', undefined],
    ['other-web-bake-a1', undefined],
    ['bakehouse', undefined],
  ];
  for (const [name, said] of cases) {
    test(`read ${JSON.stringify(name)}`, () => {
      const read = parseRecordArtifactName('bakehouse', name);
      assert.deepEqual(read && [read.slug, read.stage, read.attempt], said);
      if (read !== undefined) assert.equal(recordArtifactName('bakehouse', read.slug, read.stage, read.attempt), name);
    });
  }
});

describe('latestRecords', () => {
  const bake = found('bake', 1, null);
  const verify = found('verify', 1, bake);
  const publish = found('publish', 1, verify);
  const again = found('bake', 2, null, { name: 'again' });
  const verifyAgain = found('verify', 2, bake);
  const planned = plannedRecord(sampleRecord({ leg: 'web', previous: null, status: 'reused' }));
  const verifyPlanned = found('verify', 1, planned);

  const whole: readonly (readonly [name: string, records: readonly FoundRecord[], latest: FoundRecord])[] = [
    ['the only one', [bake], bake],
    ['the latest stage', [bake, verify], verify],
    ['the latest of three', [bake, verify, publish], publish],
    ['a publish record of what was never verified', [bake, found('publish', 1, bake)], found('publish', 1, bake)],
    ['the highest attempt, whatever an earlier one came to', [bake, verify, publish, again], again],
    ['a second try of the tests, of an image of the first', [bake, verify, verifyAgain], verifyAgain],
    ["a test of the plan's image", [planned, verifyPlanned], verifyPlanned],
    ["what the run baked, not the plan's", [planned, bake], bake],
    ['one that came twice', [bake, { ...bake, from: 'again' }], bake],
    ['a bake that takes over what the plan found', [planned, found('bake', 1, planned)], found('bake', 1, planned)],
  ];
  for (const [name, records, latest] of whole) {
    test(`takes ${name}`, () => {
      for (const order of [records, records.toReversed()]) {
        const { byLeg, problems } = latestRecords({ records: order, problems: [] });
        assert.equal(byLeg.get('web')?.digest, latest.digest);
        assert.deepEqual([...problems], []);
        assert.equal(latestRecord({ records: order, problems: [] }, 'web')?.digest, latest.digest);
      }
    });
  }

  const other = found('bake', 1, null, { leg: 'other' });
  const broken: readonly (readonly [name: string, records: readonly FoundRecord[], message: RegExp])[] = [
    [
      'a lost predecessor',
      [verify],
      /^The verify record of web \(p-web-verify-a1\) follows one of digest sha256:\w{64}, which is not there/,
    ],
    ['a gap further down', [publish, verify], /^The verify record of web .* not there/],
    ['a predecessor that was changed by one byte', [{ ...bake, digest: sha256('x') }, verify], /not there/],
    ['a predecessor of another leg', [other, found('verify', 1, other)], /not there/],
    ['a test of nothing', [found('verify', 1, null)], /names no predecessor/],
    [
      'a test that follows a publication',
      [bake, publish, verify, found('verify', 2, publish)],
      /follows a publish record \(p-web-publish-a1\), which cannot be/,
    ],
    [
      'a test that follows a test',
      [bake, verify, found('verify', 2, verify)],
      /follows a verify record .*, which cannot be/,
    ],
    [
      'a publication that follows a publication',
      [bake, publish, verify, found('publish', 2, publish)],
      /follows a publish record .*, which cannot be/,
    ],
    [
      'two that differ',
      [bake, found('bake', 1, null, { name: 'x' })],
      /two records of attempt 1 and stage bake, and they differ/,
    ],
  ];
  for (const [name, records, message] of broken) {
    test(`refuses ${name}`, () => {
      const set = { records: [...records, found('bake', 1, null, { leg: 'well' })], problems: [] };
      const { byLeg, problems } = latestRecords(set);
      assert.match(problems.get('web')?.[0] ?? '', message);
      assert.equal(byLeg.has('web'), false);
      assert.equal(byLeg.has('well'), true, 'others are not kept back');
      assert.throws(
        () => latestRecord(set, 'web'),
        (error) => error instanceof UserError && message.test(error.message),
      );
    });
  }

  test('lets a later attempt make up for a broken one, and nothing else', () => {
    const problem = { leg: 'web', attempt: 1, message: 'broken' };
    assert.equal(latestRecords({ records: [again], problems: [problem] }).byLeg.has('web'), true);
    assert.equal(latestRecords({ records: [bake], problems: [problem] }).byLeg.has('web'), false);
    assert.deepEqual(latestRecords({ records: [], problems: [problem] }).problems.get('web'), ['broken']);
    assert.deepEqual(latestRecords({ records: [bake], problems: [{ ...problem, leg: null }] }).problems.get(null), [
      'broken',
    ]);
  });

  test('is undefined for a leg without any', () =>
    assert.equal(latestRecord({ records: [bake], problems: [] }, 'db'), undefined));
});

describe('record files', () => {
  const text = `${JSON.stringify(sampleRecord(), null, 2)}\n`;
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  test('are read with the digest of their very bytes', () => {
    const { record, digest, attempt } = readRecordFile(write('record.json', text));
    assert.deepEqual(record, sampleRecord());
    assert.equal(digest, sha256(text));
    assert.equal(attempt, 2);
  });

  test('of the plan have the digest of their rendering', () => {
    const planned = plannedRecord(sampleRecord());
    assert.equal(readRecordFile(write('planned.json', renderRecord(sampleRecord()))).digest, planned.digest);
  });

  const wrong: readonly (readonly [name: string, content: string | Uint8Array, message: RegExp])[] = [
    ['empty', '', /is not JSON/],
    ['cut', text.slice(0, -20), /is not JSON/],
    ['not UTF-8', Buffer.from([0xc3, 0x28]), /is not UTF-8/],
    ['of another kind', '{"schema":"bakehouse/plan/1"}', /is not valid: schema: /],
    ['a list', '[]', /is not valid: Invalid input: expected object/],
    ['with a wrong member', text.replace('"baked"', '"good"'), /is not valid: status: /],
    ['too large', `${text}${' '.repeat(1024 * 1024)}`, /has \d+ bytes; at most 1048576/],
  ];
  for (const [name, content, message] of wrong) {
    test(`that are ${name} are refused, and keep no others back`, () => {
      const path = write('wrong.json', content);
      assert.throws(
        () => readRecordFile(path),
        (error) => error instanceof UserError && message.test(error.message),
      );
      const { records, problems } = readRecordFiles([path, write('record.json', text)]);
      assert.equal(records.length, 1);
      assert.match(problems[0]?.message ?? '', message);
    });
  }

  test('are found in folders by name, and nothing is followed out of them', () => {
    const root = join(folder, 'tree');
    for (const path of ['legs/web', 'legs/db', 'a/b/c/d/e']) mkdirSync(join(root, path), { recursive: true });
    for (const path of [
      'legs/web/record.json',
      'legs/db/verify-record.json',
      'legs/db/bake.record.json',
      'legs/db/package.json',
      'a/b/c/d/record.json',
      'a/b/c/d/e/record.json',
      'myrecord.json',
    ]) {
      writeFileSync(join(root, path), '{}');
    }
    symlinkSync('/etc', join(root, 'legs/etc'));
    symlinkSync(join(root, 'legs/web/record.json'), join(root, 'legs/record.json'));
    assert.deepEqual(
      findRecordFiles([root, join(root, 'myrecord.json'), root]).map((path) => path.slice(root.length + 1)),
      [
        'a/b/c/d/record.json',
        'legs/db/bake.record.json',
        'legs/db/verify-record.json',
        'legs/web/record.json',
        'myrecord.json',
      ],
    );
    assert.throws(
      () => findRecordFiles([join(root, 'none')]),
      /^UserError: Input "records" names ".*none", which does not exist\.$/,
    );
  });
});
