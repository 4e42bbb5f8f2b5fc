import type { z } from 'zod';

import { parseJson, readBounded } from '../core/files/bounded-file.ts';
import { byUnits, canonicalPieces, memberOf } from '../core/values.ts';
import { sha256, writePieces } from '../core/files/files.ts';
import { UserError } from '../core/errors.ts';
import { show } from '../core/runner/inputs.ts';
import { type Plan, plan as planSchema } from '../image/plan.ts';
import { rememberWritten } from '../image/record-file.ts';
import { isList } from './default-manifests.ts';

/** Ten thousand legs, each with files of its own, have about a third of this. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_TOLD = 5;
const STAGES = ['bake', 'verify', 'publish'];

/** A plan as it was read, with the digest of its very bytes. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly digest: string;
}

/**
 * The text of plan.json: canonical JSON, legs by level and id, records by leg and stage; one plan has one text. Its
 * digest is `sha256(renderPlan(plan))`.
 */
export function renderPlan(plan: Plan): string {
  return [...planPieces(plan)].join('');
}

function* planPieces(plan: Plan): Generator<string> {
  yield* canonicalPieces(orderedPlan(plan));
  yield '\n';
}

/** Writes that text in one step, as a reader sees it, and gives its digest. It is never in memory whole. */
export function writePlan(path: string, plan: Plan): string {
  return writePieces(path, planPieces(plan), 0o644);
}

/** A plan with its legs and records in the order in which they stand in its text. */
export function orderedPlan(plan: Plan): Plan {
  return {
    ...plan,
    // Of a list the order is its own.
    legs: isList(plan.from) ? plan.legs : plan.legs.toSorted((a, b) => a.level - b.level || byUnits(a.leg, b.leg)),
    records: plan.records.toSorted(
      (a, b) => byUnits(a.leg, b.leg) || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage),
    ),
  };
}

/**
 * Reads plan.json, which came from another job and is not trusted before it fits its digest.
 * Throws a UserError that says what is wrong with it.
 *
 * @param expected the digest that the plan action put out; none where the file is taken as it is
 */
export function readPlan(path: string, expected?: string): ReadPlan {
  const what = `The plan ${show(path)}`;
  if (expected !== undefined && !/^sha256:[0-9a-f]{64}$/.test(expected)) {
    throw new UserError(`The plan's digest must be sha256: and 64 hex digits, but was ${show(expected)}.`);
  }
  const bytes = readBounded('The plan', path, MOST_BYTES);
  const digest = sha256(bytes);
  if (expected !== undefined && digest !== expected) {
    throw new UserError(
      `${what} is another one than was meant: its digest is ${digest}, but ${expected} was asked for. Take plan and digest from one run of the plan action.`,
    );
  }
  const value = parseJson(what, bytes);
  checkSchema(what, value);
  const parsed = planSchema.safeParse(value);
  if (!parsed.success) throw new UserError(`${what} is not valid: ${problemsOf(parsed.error)}.`);
  checkUnique(what, parsed.data);
  const written = memberOf(value, 'records');
  if (Array.isArray(written)) parsed.data.records.forEach((record, index) => rememberWritten(record, written[index]));
  return { plan: parsed.data, digest };
}

function checkSchema(what: string, value: unknown): void {
  const isObject = typeof value === 'object' && value !== null && 'schema' in value;
  const schema = isObject && typeof value.schema === 'string' ? value.schema : undefined;
  if (schema === 'bakehouse/plan/1') return;
  if (schema?.startsWith('bakehouse/plan/') === true) {
    throw new UserError(
      `${what} is of the kind ${show(schema)}; this version of Bakehouse reads "bakehouse/plan/1". Plan and bake with the same version.`,
    );
  }
  throw new UserError(`${what} is no plan: it must begin with the member "schema" of "bakehouse/plan/1".`);
}

/** Ids and slugs become folders, references and names of artifacts: two legs of one would share them. */
function checkUnique(what: string, { legs }: Plan): void {
  for (const member of ['leg', 'slug'] as const) {
    const seen = new Set<string>();
    for (const leg of legs) {
      if (seen.has(leg[member]))
        throw new UserError(`${what} is not valid: two legs have the ${member} ${show(leg[member])}.`);
      seen.add(leg[member]);
    }
  }
}

function problemsOf(error: z.ZodError): string {
  const told = error.issues.slice(0, MOST_TOLD).map(({ path, message }) => {
    const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
    return `${where.replace(/^\./, '').slice(0, 120)}: ${message.slice(0, 200)}`;
  });
  const more = error.issues.length - told.length;
  return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
