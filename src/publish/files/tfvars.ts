import { UserError } from '../../core/errors.ts';
import { show } from '../../core/inputs.ts';
import { isObject } from '../../core/member.ts';
import { fill } from '../../image/placeholder.ts';
import { entriesOf } from './entry.ts';
import { type Item, tellsRegion } from './item.ts';
import { sortedJson } from './sorted-json.ts';
import { utf8Text } from './stored-text.ts';

/** HCL's identifiers, without letters beyond ASCII. */
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * Variables for Terraform and Packer: a text, or a map of texts by region. Texts of a JSON variable file are taken as they
 * are by both, `${` and `%{` too (HCL evaluates them without a context: hcl/json/structure.go, expression.Value).
 * Throws a UserError.
 * @param hasRegionInPath one file for each region: then an id stands alone
 */
export function renderTfvars(
  items: readonly Item[],
  variable: string,
  hasRegionInPath: boolean,
  existing: Uint8Array | null,
): string {
  if (existing !== null) checkOurs(utf8Text(existing));
  const isTold = hasRegionInPath || tellsRegion(variable);
  const entries = entriesOf(items, 'variable', (item) => {
    const name = variableName(variable, item);
    return item.isRegional && !isTold ? [name, item.placed.region] : [name];
  });
  const variables = new Map<string, string | Map<string, string>>();
  for (const { names, id } of entries) {
    const [name = '', region] = names;
    const there = variables.get(name);
    if (region === undefined) {
      if (there !== undefined) throw mixed(name);
      variables.set(name, id);
    } else if (typeof there === 'string') throw mixed(name);
    else variables.set(name, (there ?? new Map<string, string>()).set(region, id));
  }
  return sortedJson(
    Object.fromEntries(
      [...variables].map(([name, one]) => [name, typeof one === 'string' ? one : Object.fromEntries(one)]),
    ),
  );
}

/** Names of images and values of axes may hold dots and plus signs, which a variable's name may not. */
function variableName(variable: string, { values, placed }: Item): string {
  const plain = new Map([...values].map(([name, value]) => [name, value.replace(/[^A-Za-z0-9_-]/g, '_')]));
  const name = fill(variable, plain);
  if (IDENTIFIER.test(name)) return name;
  throw new UserError(
    `\`variable\` makes ${show(name)} of the leg ${show(placed.leg)}, but the name of a variable is made of letters, digits, _ and -, and begins with a letter or _.`,
  );
}

function mixed(name: string): UserError {
  return new UserError(
    `the variable ${show(name)} would hold both an id and ids by region; tell the images apart by {image} in \`variable\`.`,
  );
}

/** It is written whole: what somebody else keeps in it would be lost. */
function checkOurs(text: string): void {
  let value: unknown;
  try {
    value = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw new UserError('the file that is there is not JSON; remove it, or name another path.');
  }
  const isId = (one: unknown): boolean => typeof one === 'string';
  const isOurs =
    isObject(value) &&
    Object.values(value).every((one) => isId(one) || (isObject(one) && Object.values(one).every(isId)));
  if (!isOurs) {
    throw new UserError(
      'the file that is there holds more than ids of images, which would be lost; name a path of its own.',
    );
  }
}
