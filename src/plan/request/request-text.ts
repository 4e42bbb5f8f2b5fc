import { readFileSync } from 'node:fs';
import { parse } from 'node:path';

import { messageOf, UserError } from '../../core/errors.ts';
import { writeJson } from '../../core/files/bounded-file.ts';
import type { Host } from '../../core/runner/host.ts';
import { isObject, memberOf } from '../../core/values.ts';
import { insideWorkspace, isInside, shownPath } from '../../core/files/paths.ts';
import { buildRequest } from './build-request.ts';

/** The text of a build request, and where it was found. */
export interface RequestText {
  readonly text: string;
  /** For messages. */
  readonly name: string;
  /** The file that was read, if it is one of the repository. */
  readonly from: readonly string[];
}

export interface RequestPlaces {
  /** Absolute, links resolved. */
  readonly repository: string;
  /** GITHUB_EVENT_PATH */
  readonly eventPath: string | undefined;
  readonly kind: Host['kind'];
}

/**
 * Finds the request that the input `request` means: JSON itself, the word `event`, or the path of a JSON file. In a job that
 * file is one of the repository; on a terminal its owner may keep it anywhere.
 */
export function findRequest(input: string, { repository, eventPath, kind }: RequestPlaces): RequestText {
  const given = input.trim();
  if (given.startsWith('{') || given.startsWith('[')) return { text: input, name: 'input "request"', from: [] };
  if (given === 'event') {
    const text = writeJson('The request of the event', requestFromEvent(readEvent(eventPath)), 2);
    return { text, name: 'the event', from: [] };
  }
  const path = insideWorkspace(
    'Input "request"',
    kind === 'terminal' ? parse(repository).root : repository,
    repository,
    given,
  );
  const isOwn = isInside(repository, path);
  const name = isOwn ? shownPath(repository, path) : given;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return { text, name, from: isOwn ? [name] : [] };
  } catch (error) {
    throw new UserError(`Input "request" names ${name}, which cannot be read as UTF-8 text (${messageOf(error)}).`);
  }
}

function readEvent(path: string | undefined): unknown {
  if (path === undefined || path === '') {
    throw new UserError(
      'Input "request" is event, but this run has no event (GITHUB_EVENT_PATH is not set); give the JSON itself.',
    );
  }
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Its message would quote the payload.
    throw new UserError(`Input "request" is event, but the event cannot be read as JSON (${path}).`);
  }
}

/**
 * The request that an event carries: the `client_payload` of repository_dispatch; or, of the `inputs` of
 * workflow_dispatch, which are texts and may be more than a request's, those that a request has and that are not empty.
 * `buildvars` may be JSON in a text in both.
 */
export function requestFromEvent(payload: unknown): unknown {
  const dispatched = memberOf(payload, 'client_payload');
  if (isObject(dispatched)) return withReadVariables(Object.entries(dispatched));
  const inputs = memberOf(payload, 'inputs');
  if (isObject(inputs)) {
    return withReadVariables(
      Object.entries(inputs).filter(([name, value]) => Object.hasOwn(buildRequest.shape, name) && value !== ''),
    );
  }
  throw new UserError(
    'Input "request" is event, but the event holds no request: repository_dispatch brings one as its client_payload, ' +
      'workflow_dispatch as its inputs.',
  );
}

function withReadVariables(members: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(
    members.map(([name, value]) => [
      name,
      name === 'buildvars' && typeof value === 'string' ? variablesIn(value) : value,
    ]),
  );
}

function variablesIn(text: string): unknown {
  if (text.trim() === '') return [];
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError('buildvars of the event must be JSON, a list of {"key", "value"}, but cannot be read as that.');
  }
}
