import type { Attribute } from '../hcl/block.ts';
import { type Computed, isWhole, optionsOf, textsOf, UNKNOWN } from '../expression/computed.ts';
import { Evaluator } from '../expression/evaluator.ts';
import { attributeExpression, syntaxOf } from '../expression/source-expression.ts';
import type { Template } from '../template/template.ts';
import { type GivenValue, scopeOf } from './template-scope.ts';

/** Legs by the thousand share a template, and ask for one attribute after the other. */
const evaluators = new WeakMap<Template, { readonly given: GivenValue; readonly evaluator: Evaluator }>();

/**
 * Every text that the value of an attribute gives, where that is a text or a list of them; nothing for one that is only known
 * when the template runs.
 * @param path the file that the attribute stands in
 */
export function textsOfAttribute(
  template: Template,
  path: string,
  attribute: Pick<Attribute, 'text'>,
  given: GivenValue,
): readonly (string | undefined)[] {
  const file = template.files.find((one) => one.path === path);
  if (file === undefined) return [];
  const value = evaluatorOf(template, given).evaluate(attributeExpression(attribute, syntaxOf(template, file)));
  if (optionsOf(value).length > 1 || value.kind === 'unknown') return [undefined];
  return [...textsOf(value)].map((text) => (isWhole(text) ? text : undefined));
}

function evaluatorOf(template: Template, given: GivenValue): Evaluator {
  const known = evaluators.get(template);
  if (known?.given === given) return known.evaluator;
  const scope = scopeOf(template);
  const variable = (name: string): Computed | undefined => {
    const own = given(name);
    return own === undefined ? undefined : scope.typed(name, own);
  };
  const evaluator = new Evaluator({ ...scope, variable, other: () => UNKNOWN, isExact: true });
  evaluators.set(template, { given, evaluator });
  return evaluator;
}
