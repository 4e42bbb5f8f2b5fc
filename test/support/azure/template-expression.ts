// The expressions of deployment templates that Packer's builder writes: parameters, variables, resourceId, concat,
// not and empty.

export interface TemplateValues {
  readonly group: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

const TOKEN = /\s*(?:'((?:[^']|'')*)'|([A-Za-z]\w*)|([(),.[\]]))/y;

/** A value with every expression in it worked out. Throws for one that is not known. */
export function worked(value: unknown, values: TemplateValues): unknown {
  if (typeof value === 'string')
    return value.startsWith('[') && !value.startsWith('[[') ? evaluate(value, values) : value;
  if (Array.isArray(value)) return value.map((one) => worked(one, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, worked(one, values)]));
}

function evaluate(text: string, values: TemplateValues): unknown {
  let at = 1;
  const next = (): { readonly text?: string; readonly word?: string; readonly sign?: string } => {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`not understood: ${text}`);
    at = TOKEN.lastIndex;
    const [, quoted, word, sign] = match;
    return quoted === undefined ? (word === undefined ? { sign: sign ?? '' } : { word }) : { text: quoted };
  };
  const peek = (): string => {
    const before = at;
    const { sign = '' } = next();
    at = before;
    return sign;
  };
  const expression = (): unknown => {
    const token = next();
    if (token.text !== undefined) return token.text;
    const given: unknown[] = [];
    next();
    while (peek() !== ')') {
      given.push(expression());
      if (peek() === ',') next();
    }
    next();
    let result = call(token.word ?? '', given, values);
    while (peek() === '.') {
      next();
      const { word = '' } = next();
      result = typeof result === 'object' && result !== null ? Reflect.get(result, word) : undefined;
    }
    return result;
  };
  return expression();
}

function call(name: string, given: readonly unknown[], values: TemplateValues): unknown {
  const texts = given.map(String);
  if (name === 'parameters') return worked(values.parameters[texts[0] ?? ''], values);
  if (name === 'variables') return worked(values.variables[texts[0] ?? ''], values);
  if (name === 'concat') return texts.join('');
  if (name === 'not') return given[0] === false;
  if (name === 'empty') return given[0] === null || Object.keys(Object(given[0])).length === 0;
  if (name === 'resourceGroup') return { location: 'westeurope', id: values.group };
  if (name === 'resourceId') {
    const [type = '', ...names] = texts;
    const [namespace = '', ...kinds] = type.split('/');
    return `${values.group}/providers/${namespace}/${kinds.map((kind, index) => `${kind}/${names[index] ?? ''}`).join('/')}`;
  }
  throw new Error(`no such function is known: ${name}`);
}
