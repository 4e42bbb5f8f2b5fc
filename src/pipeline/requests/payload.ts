import { realpathSync } from 'node:fs';
import { randomUUID } from 'node:crypto';

import { InputError, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { isObject } from '../../core/values.ts';
import { checkRequest } from '../../plan/request/request.ts';
import { findRequest } from '../../plan/request/request-text.ts';
import { checkOwnId } from './identity.ts';
import type { SubmitInputs } from './inputs.ts';

/** What is sent, and the id by which it is found again. */
export interface Payload {
  readonly id: string;
  /** Whether somebody chose the id, so that the request may have been sent before. */
  readonly isOwnId: boolean;
  /** The inputs of the workflow. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The same for an event. */
  readonly event: Readonly<Record<string, unknown>>;
}

/** All inputs of a `workflow_dispatch` together. */
const MOST_INPUTS = 65_535;
/** The `client_payload` of a `repository_dispatch`. */
const MOST_PAYLOAD = 64 * 1024 - 1;
const MOST_MEMBERS = 10;

/** Reads and checks a request before anything is sent. Throws a UserError, or a DocumentError with lines. */
export function readPayload(host: Host, inputs: SubmitInputs): Payload {
  const { request: given, only } = inputs;
  if ((given === '') === (only.length === 0)) {
    throw new InputError(
      given === ''
        ? 'What is to be baked? Give a request (--request FILE), or legs of the manifest there (--only web).'
        : 'A request and legs of a manifest are given together; a run has one of them.',
    );
  }
  const request = given === '' ? undefined : readRequestObject(host, given);
  const ofRequest = typeof request?.['id'] === 'string' ? request['id'] : '';
  if (inputs.id !== '' && ofRequest !== '' && ofRequest !== inputs.id) {
    throw new UserError(`The request has the id ${ofRequest}, and "id" says ${inputs.id}. Give one of them.`);
  }
  const own = inputs.id === '' ? ofRequest : inputs.id;
  if (own !== '') checkOwnId(own, inputs.id === '' ? 'The id of the request' : 'Input "id"');
  const id = own === '' ? randomUUID() : own;
  const payload: Payload = {
    id,
    isOwnId: own !== '',
    inputs: request === undefined ? { id, only: only.join(',') } : { id, request: JSON.stringify({ ...request, id }) },
    event: request === undefined ? { id, only: only.join(',') } : { ...request, id },
  };
  checkSize(payload, inputs.event !== '');
  return payload;
}

function readRequestObject(host: Host, given: string): Readonly<Record<string, unknown>> {
  const places = { repository: realpathSync(host.workspace), eventPath: undefined, kind: host.kind };
  const text = findRequest(given, places);
  checkRequest(text);
  let value: unknown;
  try {
    value = JSON.parse(text.text);
  } catch {
    throw new UserError(`${text.name} is not JSON; a request that is sent must be.`);
  }
  if (!isObject(value)) throw new UserError(`${text.name} must be an object.`);
  return value;
}

/** Throws a UserError for what GitHub would not take. */
export function checkSize({ inputs, event }: Pick<Payload, 'inputs' | 'event'>, isEvent: boolean): void {
  const size = isEvent ? Buffer.byteLength(JSON.stringify(event)) : JSON.stringify(inputs).length;
  const most = isEvent ? MOST_PAYLOAD : MOST_INPUTS;
  if (size > most) {
    throw new UserError(
      `The request is too large: ${size} ${isEvent ? 'bytes' : 'characters'}, and GitHub takes ${most} in ${isEvent ? 'the payload of an event' : 'the inputs of a workflow'}. Keep files in the repository of the request, and send what names them.`,
    );
  }
  const members = Object.keys(event).length;
  if (isEvent && members > MOST_MEMBERS) {
    throw new UserError(`The request has ${members} members, and GitHub takes ${MOST_MEMBERS} in an event.`);
  }
}
