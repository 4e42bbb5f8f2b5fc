// What an expression of a workflow comes to, by GitHub's own library.
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** The value of `${{ … }}`, or of a bare expression as in `if`, as JSON has it. What a context does not hold is null. */
export function evaluated(expression: string, contexts: Readonly<Record<string, unknown>>): unknown {
  const inside = /^\$\{\{(.*)\}\}\s*$/s.exec(expression.trim())?.[1] ?? expression;
  const { tokens } = new Lexer(inside).lex();
  const tree = new Parser(tokens, Object.keys(contexts), []).parse();
  const text = JSON.stringify(new Evaluator(tree, dictionaryOf(contexts)).evaluate(), data.replacer);
  return JSON.parse(text);
}

function dictionaryOf(contexts: Readonly<Record<string, unknown>>): data.Dictionary {
  const known = JSON.parse(JSON.stringify(contexts), data.reviver);
  if (!(known instanceof data.Dictionary)) throw new TypeError('Contexts are an object.');
  return known;
}
