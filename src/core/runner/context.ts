import { readFileSync } from 'node:fs';

import type { Environment, RunContext } from './host.ts';
import { memberOf } from '../values.ts';
import { decideTrust, type Trust } from './trust.ts';

/** Reads where a run comes from out of the variables that the runner sets for every step. */
export function readRunContext(environment: Environment): RunContext {
  const read = (name: string): string => environment[name] ?? '';
  const id = read('GITHUB_RUN_ID');
  const repository = read('GITHUB_REPOSITORY');
  return {
    id,
    attempt: Number(read('GITHUB_RUN_ATTEMPT') || '1'),
    url: id === '' ? '' : `${read('GITHUB_SERVER_URL')}/${repository}/actions/runs/${id}`,
    repository,
    commit: read('GITHUB_SHA'),
    ref: read('GITHUB_REF'),
    event: read('GITHUB_EVENT_NAME'),
  };
}

/** Decides trust from the event's payload; one that cannot be read leaves only what the event's name says. */
export function readTrust(environment: Environment): Trust {
  const payload = readPayload(environment);
  return decideTrust(environment['GITHUB_EVENT_NAME'] ?? '', environment['GITHUB_ACTOR'] ?? '', payload);
}

/** The default branch of the repository, as the event's payload tells it; null where it does not. A schedule runs on no other. */
export function readDefaultBranch(environment: Environment): string | null {
  const branch = memberOf(memberOf(readPayload(environment), 'repository'), 'default_branch');
  if (typeof branch === 'string' && branch !== '') return branch;
  const { GITHUB_EVENT_NAME: event, GITHUB_REF: ref = '' } = environment;
  return event === 'schedule' ? (/^refs\/heads\/(.+)$/.exec(ref)?.[1] ?? null) : null;
}

/** The id of the request that the event brought, as `bakehouse submit` sends it; null where it brought none. */
export function readRequestId(environment: Environment): string | null {
  const payload = readPayload(environment);
  const found = [memberOf(payload, 'inputs'), memberOf(payload, 'client_payload')]
    .map((one) => memberOf(one, 'id'))
    .find((one) => typeof one === 'string' && /^[\w.-]{1,64}$/.test(one));
  return typeof found === 'string' ? found : null;
}

function readPayload(environment: Environment): unknown {
  const path = environment['GITHUB_EVENT_PATH'] ?? '';
  try {
    return path === '' ? undefined : JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
