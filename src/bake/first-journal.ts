import { join } from 'node:path';

import type { Host } from '../core/runner/host.ts';
import { startTimeOf } from '../core/process/process.ts';
import type { BakeOptions } from './options.ts';
import type { Journal } from './journal.ts';
import type { Prepared } from './prepare.ts';
import type { BakeTurn } from './turn.ts';
import { firstStages, newRecord, recordPath } from './record.ts';

/** What the post step needs should this process be killed: written before the builder starts. */
export async function firstJournal(
  host: Host,
  inputs: BakeOptions,
  prepared: Prepared,
  trusted: boolean,
  started: number,
  turn: Pick<BakeTurn, 'paths'>,
): Promise<Journal> {
  const { builder, settled, legFolder } = prepared;
  return {
    schema: 'bakehouse/journal/1',
    phase: inputs.mode === 'validate' ? 'checking' : 'running',
    main: { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? 'unknown' },
    child: null,
    shown: 0,
    startedAt: started,
    mark: prepared.mark,
    keepOnFailure: inputs['keep-on-failure'],
    trusted,
    providers: [...builder.providers],
    unasked: [...builder.unasked],
    slug: settled.leg.slug,
    workingDirectory: builder.workingDirectory,
    artifactPrefix: inputs['artifact-prefix'],
    recordPath: recordPath(legFolder),
    logPath: join(legFolder, builder.logName),
    secrets: [...builder.secrets],
    traces: null,
    ...(turn.paths.length === 0 ? {} : { turn: [...turn.paths] }),
    record: newRecord(host, prepared, firstStages(builder.stage, new Date(started))),
  };
}
