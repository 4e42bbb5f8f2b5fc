import type { Seeded } from '../seeded.ts';

const WORDS = ['a', 'b', 'web', 'data-x', 'été', '日本', 'é', 'x_1', ''] as const;

/** A literal string in quotes, with every escape that HCL knows. */
export function quoted(random: Seeded): string {
  const pieces = random.some(0, 3, () =>
    random.pick([
      () => random.pick(WORDS),
      () => random.pick(['\\n', '\\t', '\\"', '\\\\', '\\r', '\\u00e9', '\\U0001F600']),
      () => random.pick(['$${x}', '%%{y}', '$', '%', '$$', '$$$', '#', '//', '/*', ' ', "'", '{', '}', '<<EOT']),
    ])(),
  );
  // A dollar or percent sign before what may open a brace is another thing.
  return `"${pieces
    .join('')
    .replace(/([$%])\{/g, '$1$1{')
    .replace(/([$%])$/, '$1 ')}"`;
}

/** A string on several lines. It ends with its own newline, and has to stand last in an attribute. */
export function heredoc(random: Seeded, newline: string, interpolation: string): string {
  const flush = random.chance(0.5) ? '-' : '';
  const marker = random.pick(['EOT', 'E_1', 'été', 'EOF-x']);
  const indent = flush === '' ? '' : random.pick(['', '  ', '\t']);
  const lines = random.some(0, 4, () => {
    const text = random.pick([
      '',
      'one',
      '  two',
      '\tthree',
      'a "quoted" \\n',
      '$${no}',
      '# none',
      `${marker}x`,
      ` x ${marker}`,
    ]);
    const more = random.chance(0.2) ? interpolation : '';
    return `${indent}${text}${more}`;
  });
  return [`<<${flush}${marker}`, ...lines, `${indent}${marker}`].join(newline);
}

/** A value made of literals only, in one of HCL's ways to write it. */
export function literal(random: Seeded, depth = 2): string {
  const scalar = () =>
    random.pick([
      () => quoted(random),
      () => random.pick(['true', 'false', 'null']),
      () => random.pick(['0', '1', '42', '-7', '1.5', '1e3', '2.5E-2', '007']),
    ])();
  if (depth === 0 || random.chance(0.5)) return scalar();
  return random.chance(0.5)
    ? list(random, () => literal(random, depth - 1))
    : object(random, () => literal(random, depth - 1));
}

export function list(random: Seeded, item: () => string): string {
  const items = random.some(0, 3, item);
  const space = random.pick(['', ' ', '\n  ', ' # more\n', ' /* x */ ']);
  const trailing = items.length > 0 && random.chance(0.3) ? ',' : '';
  return `[${space}${items.join(`,${space || ' '}`)}${trailing}${space}]`;
}

function object(random: Seeded, item: () => string): string {
  const between = random.pick([', ', ',\n', '\n']);
  const keys = ['k', '"k 2"', 'été', '(1)', 'for_each', '7'].filter(() => random.chance(0.4));
  const members = keys.map((key) => `${key}${random.pick([' = ', ': ', '='])}${item()}`);
  return `{${random.pick(['', ' ', '\n'])}${members.join(between)}${random.pick(['', ' ', '\n'])}}`;
}

/** An expression that is computed, of anything in scope; it comes to a string. */
export function computed(random: Seeded, names: readonly string[], depth = 2): string {
  const name = (): string => (names.length === 0 ? '"none"' : (names[random.below(names.length)] ?? '"none"'));
  if (depth === 0) return random.chance(0.5) ? name() : quoted(random);
  const inner = (): string => computed(random, names, depth - 1);
  return random.pick<() => string>([
    () => `"\${${inner()}}"`,
    () => `"x-\${${random.pick(['', '~ '])}${inner()}${random.pick(['', ' ~'])}}-y"`,
    () => `"%{ if true }\${${inner()}}%{ else }no%{ endif }"`,
    () => `"%{ for i in ["p", "q"] ~}\${i}%{ endfor }"`,
    () => `upper(${inner()})`,
    () => `format("%s/%s", ${inner()}, ${inner()})`,
    () => `join(${quoted(random)}, [${inner()}, ${inner()},])`,
    () => `(true ? ${inner()} : ${inner()})`,
    () => `(1 + 2 * 3 >= 4 && !false ? ${inner()} : "z")`,
    () => `join("", [for i, v in [${inner()}] : "\${i}\${v}" if v != ${quoted(random)}])`,
    () => `keys({ for v in [${inner()}] : v => v... })[0]`,
    () => `[${inner()}, ${inner()}][1]`,
    () => `{ k = ${inner()} }.k`,
    () => `[{ k = ${inner()} }].0.k`,
    () => `join("", [{ k = ${inner()} }][*].k)`,
    () => `[{ k = ${inner()} }].*.k[0]`,
    () => `(\n ${inner()}\n)`,
    () => `/* c */ ${inner()} /* d */`,
    inner,
  ])();
}
