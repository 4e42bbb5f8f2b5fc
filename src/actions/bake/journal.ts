import { join } from 'node:path';

import type { Host } from '../../core/host.ts';
import { startTimeOf } from '../../core/process.ts';
import type { Journal } from '../../packer/journal.ts';
import type { BakeInputs } from './inputs.ts';
import type { Prepared } from './prepare.ts';
import { newRecord, recordPath, stagesOf } from './record.ts';

/** What the post step needs should this process be killed: written before Packer starts. */
export async function newJournal(
  host: Host,
  inputs: BakeInputs,
  prepared: Prepared,
  trusted: boolean,
  started: number,
): Promise<Journal> {
  return {
    schema: 'bakehouse/journal/1',
    phase: 'running',
    main: { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? 'unknown' },
    packer: null,
    shown: 0,
    startedAt: started,
    mark: prepared.mark,
    keepOnFailure: inputs['keep-on-failure'],
    trusted,
    aws: prepared.providers.aws,
    docker: prepared.providers.docker,
    regions: [...prepared.regions],
    account: prepared.account,
    slug: prepared.leg.slug,
    workingDirectory: prepared.workingDirectory,
    artifactPrefix: inputs['artifact-prefix'],
    recordPath: recordPath(prepared.legFolder),
    logPath: join(prepared.legFolder, 'packer.log'),
    secrets: [...prepared.secrets],
    record: newRecord(host, inputs, prepared, stagesOf('running', new Date(started), null)),
  };
}
