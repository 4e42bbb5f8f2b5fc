import { join } from 'node:path';

import type { Journal } from '../../../src/bake/journal.ts';
import { jobFolder } from '../../../src/core/files/paths.ts';
import { randomWord } from '../core/encodings.ts';
import { sampleRecord } from '../image/sample-record.ts';

/** What main leaves for the post step. @param temporary RUNNER_TEMP */
export function sampleJournal(temporary: string, over: Partial<Journal> = {}): Journal {
  return {
    schema: 'bakehouse/journal/1',
    phase: 'running',
    main: { pid: 12, startTime: '345' },
    child: { pid: 13, startTime: '346' },
    shown: 0,
    startedAt: 1_795_249_011_000,
    mark: 'a'.repeat(32),
    keepOnFailure: false,
    trusted: true,
    providers: [{ name: 'aws', account: null, regions: ['us-east-1'], claims: [], otherBuilds: [] }],
    unasked: [],
    slug: 'web-x',
    artifactPrefix: 'bakehouse',
    workingDirectory: '/workspace',
    recordPath: join(jobFolder({ temporary }), 'legs', 'web-x', 'record.json'),
    logPath: join(jobFolder({ temporary }), 'legs', 'web-x', 'packer.log'),
    secrets: [randomWord(20)],
    traces: null,
    record: sampleRecord(),
    ...over,
  };
}
