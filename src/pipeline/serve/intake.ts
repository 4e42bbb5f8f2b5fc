import { createHash } from 'node:crypto';

import { UserError } from '../../core/errors.ts';
import { parseJson, writeJson } from '../../core/files/bounded-file.ts';
import type { Pair } from '../../core/runner/inputs.ts';
import { isLiteralSecret } from '../../core/secrets/literal-secret.ts';
import { canonicalJson, isObject } from '../../core/values.ts';
import { checkRequest } from '../../plan/request/request.ts';
import { notAllowed, type PlainAddress } from './allowed-address.ts';
import { isUuid } from './routes.ts';

/** What was asked for, checked. */
export interface Intake {
  /** The sender's own, or undefined. */
  readonly id: string | undefined;
  /** The request as `run` and `submit` take it, without `id` and what packerd added itself. */
  readonly request: Readonly<Record<string, unknown>>;
  /** Values of variables that look like secrets, by the names that the request has for them. */
  readonly secrets: readonly Pair[];
  /** Of the request without those values: by it the same request is known. */
  readonly digest: string;
}

export interface IntakeRules {
  readonly allowed: readonly PlainAddress[];
  /** Whether secrets are taken out of the request; else one that holds any is refused. */
  readonly takesSecrets: boolean;
}

/** What the names of secrets begin with that came with a request. */
const OF_REQUEST = 'request.';

/** Members that packerd set itself, and that its clients may send back. */
const NOT_SENT: ReadonlySet<string> = new Set(['id', 'localpath', 'responses', 'responselinks']);
/** Members that packerd read as left out where they are empty or null: a script writes `"branch": "$BRANCH"`. */
const OPTIONAL: ReadonlySet<string> = new Set(['branch', 'templatepath', 'buildonly', 'buildvars']);

/**
 * Reads the body of `POST /build`. packerd's clients send passwords as values of variables: they come by a connection, and not
 * from a repository, so that they are taken, and kept apart from the first moment on. Throws a UserError; no value is in it. Pure.
 */
export function readIntake(body: Uint8Array, { allowed, takesSecrets }: IntakeRules): Intake {
  const value = parseJson('The request', body);
  if (!isObject(value)) throw new UserError('The request must be an object, as {"giturl": "https://…"}.');
  const sent = value['id'];
  const id = sent === undefined || sent === null || sent === '' ? undefined : sent;
  if (id !== undefined && (typeof id !== 'string' || !isUuid(id))) {
    throw new UserError('The id of a request must be a uuid: by it the same request is known when it comes again.');
  }
  const isLeftOut = (name: string, of: unknown): boolean =>
    NOT_SENT.has(name) || (OPTIONAL.has(name) && (of === '' || of === null));
  const kept = Object.fromEntries(Object.entries(value).filter(([name, of]) => !isLeftOut(name, of)));
  const { request, secrets } = takesSecrets ? withoutSecrets(kept) : { request: kept, secrets: [] };
  const { giturl } = checkRequest({ name: 'The request', text: writeJson('The request', request, 2), from: [] });
  const wrong = notAllowed(giturl, allowed);
  if (wrong !== undefined) throw new UserError(wrong);
  return {
    id: id?.toLowerCase(),
    request,
    secrets,
    digest: createHash('sha256').update(canonicalJson(request)).digest('hex'),
  };
}

function withoutSecrets(request: Readonly<Record<string, unknown>>): Pick<Intake, 'request' | 'secrets'> {
  const variables = request['buildvars'];
  if (!Array.isArray(variables)) return { request, secrets: [] };
  const secrets = new Map<string, string>();
  const buildvars = variables.map((one: unknown) => {
    if (!isObject(one)) return one;
    const { key, value } = one;
    if (typeof key !== 'string' || typeof value !== 'string' || !isLiteralSecret(key, value)) return one;
    // None of the names that whoever started the service gave can be that.
    const name = `${OF_REQUEST}${key}`;
    // Twice is an error that is told later; a name that is none, too.
    if (!secrets.has(name)) secrets.set(name, value);
    const { value: _, ...rest } = one;
    return { ...rest, secret: name };
  });
  return { request: { ...request, buildvars }, secrets: [...secrets] };
}
