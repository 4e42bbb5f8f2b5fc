import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

import { reservedNamesNotice } from '../core/secrets/environment.ts';
import { UserError } from '../core/errors.ts';
import { checkRights } from '../core/files/rights.ts';
import { checkRequest, type RequestFacts } from '../plan/request/request.ts';
import { findRequest, type RequestText } from '../plan/request/request-text.ts';
import { type CheckoutStep, openCheckout } from './checkout/checkout.ts';
import type { PipelineRun } from './pipeline-run.ts';
import { withoutTrailing } from '../core/text/wording.ts';

/** A request whose repository is there. */
export interface CheckedOut {
  readonly text: RequestText;
  readonly facts: RequestFacts;
}

/** An error of a stage that the response already tells of. */
export class StageError extends UserError {
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

/** Reads the request, clones its repository, and makes that the place where all further stages run. */
export async function checkOutRequest(run: PipelineRun): Promise<CheckedOut> {
  const { host, inputs } = run;
  const { text, facts } = readRequest(run);
  if (facts.id !== null) run.requestId = facts.id;
  const notice = reservedNamesNotice([...facts.variables, ...facts.secretVariables]);
  if (notice !== undefined) host.annotate({ level: 'notice', title: 'Build request', message: notice });
  checkRights(host, false, { done: 'baked', verb: 'bake' });
  if (host.trust.kind === 'untrusted' && (inputs['checkout-token'] !== '' || inputs['ssh-key'] !== '')) {
    throw new StageError(
      `Nothing is cloned here: ${host.trust.reason}, and this step holds a credential for repositories. Take "checkout-token" and "ssh-key" out of jobs that run on pull requests.`,
      100,
    );
  }
  const stop = new AbortController();
  run.interrupt.onFirst(() => stop.abort(new UserError('The run was cancelled while its repository was fetched.')));
  mkdirSync(dirname(run.folder.checkout), { recursive: true, mode: 0o700 });
  const checkout = openCheckout(host, {
    giturl: facts.giturl,
    branch: facts.branch,
    token: inputs['checkout-token'],
    sshKey: inputs['ssh-key'],
    folder: run.folder.checkout,
    mark: run.mark,
    signal: stop.signal,
  });
  try {
    await host.group('Checkout', async () => {
      host.info(`${facts.giturl}${facts.branch === null ? '' : ` at ${facts.branch}`}`);
      await stage(run, 'GitClone', checkout.clone);
      await stage(run, 'GitCheckout', checkout.checkOut);
    });
    const commit = await checkout.commit();
    host.info(`Commit ${commit}`);
    run.place = {
      workspace: realpathSync(run.folder.checkout),
      run: { ...host.run, repository: repositoryOf(facts.giturl), commit, ref: facts.branch ?? '' },
    };
  } finally {
    checkout.close();
  }
  return { text, facts };
}

function readRequest(run: PipelineRun): CheckedOut {
  const { host, inputs, stages } = run;
  try {
    const text = findRequest(inputs.request, {
      repository: realpathSync(host.workspace),
      eventPath: host.environment['GITHUB_EVENT_PATH'],
      kind: host.kind,
    });
    return { text, facts: checkRequest(text) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    stages.end('GitClone', undefined, 'failed', `${error.message}\n`);
    throw new StageError(error.message, 100);
  }
}

async function stage(run: PipelineRun, name: string, work: () => Promise<CheckoutStep>): Promise<void> {
  run.stages.begin(name);
  const { log, failure } = await work();
  if (log !== '') run.host.info(log.trimEnd());
  run.stages.end(name, undefined, failure === null ? 'complete' : 'failed', log);
  if (failure !== null) throw new StageError(failure.message, existsSync(run.folder.path) ? 4 : 5);
}

/** `acme/images`, of an address that was checked. */
function repositoryOf(giturl: string): string {
  const path = /^\w+:\/\/[^/]*\/(.*)$/.exec(giturl)?.[1] ?? giturl.slice(giturl.indexOf(':') + 1);
  return withoutTrailing(path, '/').replace(/\.git$/, '');
}
