import { credentialNames } from '../secrets/environment.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../runner/host.ts';
import { machineCredentials } from '../secrets/machine-credentials.ts';

/** How an action is called in what is said of it: `baked`, `bake`. */
export interface Deed {
  readonly done: string;
  readonly verb: string;
}

/** Who wrote what is about to run decides whether it runs, and what may leave the runner. True when it is trusted. */
export function checkRights(
  host: Pick<Host, 'trust' | 'environment' | 'annotate' | 'info'>,
  allowUntrusted: boolean,
  { done, verb }: Deed,
): boolean {
  const { trust } = host;
  if (trust.kind === 'trusted') return true;
  if (allowUntrusted) {
    const message = `Untrusted: ${trust.reason}. It is ${done} with all rights of this run, since allow-untrusted is true.`;
    host.annotate({ level: 'warning', title: 'Untrusted change', message });
    return true;
  }
  const Verb = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  if (!trust.runs) {
    throw new UserError(`Nothing is ${done} here: ${trust.reason}. ${Verb} on push, or on the event pull_request.`);
  }
  const credentials = credentialNames(host.environment);
  if (credentials.length > 0) {
    throw new UserError(
      `Nothing is ${done} here: ${trust.reason}, and this job holds credentials (${credentials.join(', ')}). ` +
        'Take them out of jobs that run on pull requests.',
    );
  }
  checkMachine(host, trust.reason, done);
  host.info(`Untrusted: ${trust.reason}. It is ${done}, but no record, log or tag leaves this runner.`);
  return false;
}

/** What runs here runs as the runner's user: it can use whatever lies in that user's home. */
function checkMachine(host: Pick<Host, 'environment' | 'annotate'>, reason: string, done: string): void {
  const held = machineCredentials(host.environment);
  const paths = (isCloud: boolean): string =>
    held.flatMap((one) => (one.isCloud === isCloud ? [one.path] : [])).join(', ');
  if (held.some(({ isCloud }) => isCloud)) {
    throw new UserError(
      `Nothing is ${done} here: ${reason}, and this machine holds credentials (${paths(true)}). ` +
        'Take them off machines that run pull requests.',
    );
  }
  if (held.length === 0) return;
  const message = `Untrusted: ${reason}. What it runs can read credentials of this machine (${paths(false)}). Take them off machines that run pull requests.`;
  host.annotate({ level: 'warning', title: 'Untrusted change', message });
}

/**
 * Throws a UserError on Windows, where a program and all that it started cannot be asked to end.
 * @param what is run, such as bake
 */
export function refuseWindows(what: string): void {
  if (process.platform !== 'win32') return;
  throw new UserError(
    `${what} runs on Linux and macOS; on Windows it cannot stop what it starts so that nothing is left behind.`,
  );
}
