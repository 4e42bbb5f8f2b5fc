import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { messageOf } from '../core/errors.ts';
import { writeAtomically } from '../core/files/files.ts';
import type { Host } from '../core/runner/host.ts';
import { jobFolder } from '../core/files/paths.ts';
import type { RunContextFacts, RunFacts } from './facts.ts';
import { renderPage } from './page/page.ts';
import { scrubbedFacts } from './scrubbed-facts.ts';

/** Where the report is. */
export interface KeptReport {
  readonly path: string;
  /** Its page on GitHub; empty where it is on this machine alone. */
  readonly address: string;
}

/** What a host knows of its run, at this moment. */
export function runContext({ run }: Pick<Host, 'run'>): RunContextFacts {
  const { repository, commit, ref, event, id, attempt, url } = run;
  return { repository, commit, ref, event, id, attempt, url, at: Date.now() };
}

/**
 * Writes the report of a run, and keeps it as an artifact that a browser opens from the run's page. It is for people: where
 * it cannot be written or kept, the run goes on, and a notice says why. An untrusted change keeps none.
 *
 * @param name of the file, and of the artifact
 */
export async function keepReport(host: Host, facts: RunFacts, name: string): Promise<KeptReport | undefined> {
  const root = jobFolder(host);
  const path = join(root, name);
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    writeAtomically(path, renderPage(scrubbedFacts(facts, (text) => host.scrub(text))), 0o644);
  } catch (error) {
    host.annotate({ level: 'warning', message: `The report of the run could not be written: ${messageOf(error)}` });
    return undefined;
  }
  if (host.kind !== 'actions' || host.trust.kind === 'untrusted') return { path, address: '' };
  const uploaded = await host.upload({ name, files: [name], root, isUnzipped: true });
  if (uploaded.kind === 'unavailable') {
    host.info(`The report of the run could not be kept as an artifact: ${uploaded.reason}. It is at ${path}.`);
    return { path, address: '' };
  }
  const { url } = host.run;
  return { path, address: url === '' || uploaded.id === undefined ? '' : `${url}/artifacts/${uploaded.id}` };
}
