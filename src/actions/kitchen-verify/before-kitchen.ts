import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Host } from '../../core/runner/host.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import type { ProcessIdentity } from '../../core/process/long-process.ts';
import { type BerksResult, lockWarning, reasonToSkip, vendorCookbooks } from '../../kitchen/berks/berkshelf.ts';
import {
  type DockerfileScriptResult,
  findDockerfileScript,
  runDockerfileScript,
} from '../../kitchen/config/gen-dockerfile.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import type { Traces } from '../../kitchen/berks/repository-traces.ts';
import type { Subject } from '../../image/provider-verify.ts';
import type { KitchenVerifyInputs } from './inputs.ts';
import type { JournalFile } from './journal.ts';

export interface BeforeKitchenRequest {
  readonly inputs: KitchenVerifyInputs;
  readonly subject: Subject;
  /** Of the kitchen file; absolute, links resolved. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Ours alone, gone after post. */
  readonly folder: string;
  /** Where logs go that are kept. */
  readonly logs: string;
  readonly secrets: readonly string[];
  readonly interrupt: Interrupt;
  readonly journal: JournalFile;
}

/** `cancelled`, or since when (ms since the epoch) the Dockerfile of the driver must have been written; null: no script ran. */
export type BeforeKitchen = 'cancelled' | { readonly writtenSince: number | null };

/** What packerd did before `kitchen test`: the cookbooks of a Berksfile, and the script that writes a Dockerfile. */
export async function prepareRepository(host: Host, request: BeforeKitchenRequest): Promise<BeforeKitchen> {
  return (await vendor(host, request)) ? generate(host, request) : 'cancelled';
}

/** False after a cancel. */
async function vendor(host: Host, request: BeforeKitchenRequest): Promise<boolean> {
  const { inputs, root, interrupt } = request;
  const wish = { berks: inputs.berks, frozen: inputs['berks-frozen'], folder: root };
  if (reasonToSkip(wish) !== undefined) return true;
  const watched = watch(request);
  const result = await host.group('Berkshelf', () =>
    vendorCookbooks(host, {
      ...wish,
      ...watched.common,
      scratch: scratchFolder(request, 'berks'),
      logPath: join(request.logs, 'berks.log'),
      interrupt,
    }),
  );
  watched.end(result);
  if (result.kind === 'cancelled') return false;
  if (result.kind === 'failed') {
    const { class: reason, message } = result.failure;
    throw new KitchenError(reason === 'network' || reason === 'throttled' ? 'infrastructure' : 'config', message);
  }
  if (result.kind === 'complete') {
    host.info(`Vendored ${result.cookbooks.length === 0 ? 'no cookbooks' : result.cookbooks.join(', ')}.`);
    const message = lockWarning(result.lockChanges);
    if (message !== undefined) {
      host.annotate({ level: result.lockChanges === null ? 'notice' : 'warning', title: 'Berkshelf', message });
    }
  }
  return true;
}

async function generate(host: Host, request: BeforeKitchenRequest): Promise<BeforeKitchen> {
  const { inputs, root, subject, interrupt } = request;
  const script = findDockerfileScript(inputs['gen-dockerfile'], host.workspace, root);
  if (script === null) return { writtenSince: null };
  const writtenSince = Date.now();
  const watched = watch(request);
  const result = await host.group('Dockerfile', () =>
    runDockerfileScript(host, {
      ...watched.common,
      script,
      folder: root,
      subject,
      scratch: scratchFolder(request, 'gen-dockerfile'),
      logPath: join(request.logs, 'gen-dockerfile.log'),
      interrupt,
    }),
  );
  watched.end(result);
  if (result.kind === 'cancelled') return 'cancelled';
  if (result.kind === 'failed') throw new KitchenError('config', result.message);
  if (result.created.length > 0) host.info(`Written: ${result.created.join(', ')}`);
  return { writtenSince };
}

/** Keeps the journal of one program: what it leaves in the repository, and whether it still runs. */
function watch({ inputs, environment, secrets, journal }: BeforeKitchenRequest) {
  let started: ProcessIdentity | undefined;
  const { traces: earlier } = journal.value;
  return {
    common: {
      environment,
      secrets,
      timeoutMinutes: inputs['converge-timeout'],
      onTraces: (traces: Traces) => journal.change({ traces: [...earlier, traces] }),
      onStart: (process: ProcessIdentity) => {
        started = process;
        journal.note({ kind: 'process', process, instance: '' });
      },
    },
    end: (result: BerksResult | DockerfileScriptResult) => {
      const isLeft = result.kind === 'cancelled' && result.isLeft;
      if (started !== undefined && !isLeft) journal.note({ kind: 'ended', pid: started.pid });
    },
  };
}

function scratchFolder({ folder }: BeforeKitchenRequest, name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}
