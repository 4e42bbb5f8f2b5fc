import { UserError } from '../../core/errors.ts';
import { readDocument } from '../../core/text/document.ts';

const NAME = 'Input "script-machine"';

/** What the input says of the machine of a test, which its provider looks into; null: nothing. Throws a UserError. */
export function machineOf(text: string): Readonly<Record<string, unknown>> | null {
  if (text === '') return null;
  const { value } = readDocument(NAME, Buffer.from(text));
  if (isMapping(value)) return value;
  throw new UserError(`${NAME} must be a mapping of YAML, as subnet: subnet-0123456789abcdef0.`);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
