import { credentialNames } from './environment.ts';
import { UserError } from './errors.ts';
import type { Host } from './host.ts';

/** How an action is called in what is said of it: `baked`, `bake`. */
export interface Deed {
  readonly done: string;
  readonly verb: string;
}

/** Who wrote what is about to run decides whether it runs, and what may leave the runner. True when it is trusted. */
export function checkRights(host: Host, allowUntrusted: boolean, { done, verb }: Deed): boolean {
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
  host.info(`Untrusted: ${trust.reason}. It is ${done}, but no record, log or tag leaves this runner.`);
  return false;
}
