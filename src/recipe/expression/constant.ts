import { type Computed, UNKNOWN } from './computed.ts';
import { Evaluator } from './evaluator.ts';
import { nativeExpression, textExpression } from './source-expression.ts';

/** An expression that can see nothing, such as the value of a file of variables. */
export function constantOf(text: string): Computed {
  return new Evaluator({
    variable: () => undefined,
    defaults: new Map(),
    locals: new Map(),
    other: () => UNKNOWN,
    files: { read: () => undefined, list: () => undefined, parse: textExpression },
    isExact: true,
  }).evaluate(nativeExpression(text));
}
