import type { Seeded } from '../seeded.ts';
import { computed, heredoc, list, literal, quoted } from './hcl-expression.ts';

const TYPES = ['docker', 'null', 'amazon-ebs'] as const;

/** A template in HCL's native syntax, all of which Packer takes unless chance has it that two parts do not fit. */
export function hclTemplate(random: Seeded): string {
  const newline = random.chance(0.15) ? '\r\n' : '\n';
  const variables = ['v1', 'v2', 'v-3', 'été'].filter(() => random.chance(0.5));
  const scope = variables.map((name) => `var.${name}`);
  const locals = ['l1', 'l2'].filter(() => random.chance(0.4));
  const sources = TYPES.flatMap((type) =>
    ['web', 'db_1', 'x-y'].filter(() => random.chance(0.3)).map((name) => ({ type, name })),
  );
  if (sources.length === 0) sources.push({ type: 'docker', name: 'web' });
  const blocks = [
    ...variables.map((name) => variable(random, name, newline)),
    ...locals.map((name) =>
      random.chance(0.5)
        ? `local ${quote(random, name)} {\n  expression = ${computed(random, scope)}\n}`
        : `locals {\n  ${name} = ${computed(random, scope)}\n}`,
    ),
    ...sources.map(
      ({ type, name }) => `source ${quote(random, type)} ${quote(random, name)} {${body(random, scope, newline)}}`,
    ),
    ...random.some(1, 2, () => build(random, sources, [...scope, ...locals.map((name) => `local.${name}`)], newline)),
  ];
  const comments = () =>
    random.pick(['', '', '# a { comment\n', '// another "\n', '/* of\n lines { */\n', '\n\n', '   \n', '\t']);
  const text =
    shuffled(random, blocks)
      .map((block) => `${comments()}${block}\n`)
      .join('') + comments();
  return `${random.chance(0.05) ? '\uFEFF' : ''}${newline === '\n' ? text : text.replace(/\r?\n/g, newline)}`;
}

function quote(random: Seeded, label: string): string {
  return random.chance(0.85) ? `"${label}"` : label;
}

function variable(random: Seeded, name: string, newline: string): string {
  if (random.chance(0.15)) return `variables {\n  ${name} = ${quoted(random)}\n}`;
  const given = random.pick([
    () => ['type = string', `default = ${quoted(random)}`],
    () => [`default = ${quoted(random)}`],
    () => ['type = string'],
    () => ['type=string', `default = ${heredoc(random, newline, '')}`],
    () => [`default = env(${quoted(random)})`, `description = ${quoted(random)}`],
    () => ['type = number', 'default = 7', 'sensitive = true'],
    () => [
      'type = string',
      'default = "a"',
      'sensitive = false',
      'validation {\n condition = length(var.' + name + ') > 0\n error_message = "The value is empty."\n }',
    ],
  ])();
  return given.length === 1 && random.chance(0.5)
    ? `variable ${quote(random, name)} { ${given[0]} }`
    : `variable "${name}" {\n${shuffled(random, given)
        .map((line) => `  ${line}\n`)
        .join('')}}`;
}

/** Arguments of a plugin, some of them as blocks. */
function body(random: Seeded, scope: readonly string[], newline: string): string {
  const names = ['image', 'commit', 'run_list', 'content', 'for', 'if', 'in', 'été'];
  const chosen = names.filter(() => random.chance(0.3));
  const lines = chosen.map(
    (name) =>
      `${name}${random.pick([' = ', '=', '\t=\t'])}${random.pick([
        () => literal(random),
        () => computed(random, scope),
        () => heredoc(random, newline, scope.length > 0 ? `\${${scope[0]}}` : '${1 + 1}'),
      ])()}`,
  );
  if (random.chance(0.3)) lines.push(`inner {\n    x = ${literal(random)}\n  }`, 'inner {}');
  if (random.chance(0.1)) lines.push('inner2 { x = 1 }');
  const comment = random.pick(['', ' # why', ' // "why"', ' /* why */']);
  return lines.length === 0
    ? random.pick(['', ' ', '\n'])
    : `\n${lines.map((line) => `  ${line}${line.includes('<<') ? '' : comment}\n`).join('')}`;
}

function build(
  random: Seeded,
  sources: readonly { readonly type: string; readonly name: string }[],
  scope: readonly string[],
  newline: string,
): string {
  const used = sources.filter(() => random.chance(0.7));
  if (used.length === 0) used.push(...sources.slice(0, 1));
  const listed = used.filter(() => random.chance(0.6));
  const own = used.filter((source) => !listed.includes(source));
  const reference = ({ type, name }: { type: string; name: string }): string =>
    random.pick([`source.${type}.${name}`, `${type}.${name}`, `x.${type}.${name}`, `source.${type}.${name}.more`]);
  const names = () =>
    list(random, () => `"${random.pick(['docker.web', 'null.db_1', 'web', 'local_name', 'nothing'])}"`);
  const filter = () => random.pick(['', '', '', `  only = ${names()}\n`, `  except = ${names()}\n`, '  only = []\n']);
  const step = (kind: string, type: string) =>
    `${kind} ${quote(random, type)} {${random.pick(['', `\n${filter()}`, `\n  name = ${quoted(random)}\n`])}${body(random, scope, newline)}}`;
  const parts = [
    ...(listed.length > 0 || own.length === 0
      ? [`sources = [${(listed.length > 0 ? listed : used).map((source) => `"${reference(source)}"`).join(', ')}]`]
      : []),
    ...(random.chance(0.4)
      ? [
          `name = ${random.chance(0.7) ? `"${random.pick(['app', 'the build', 'a.b', ''])}"` : computed(random, scope, 1)}`,
        ]
      : []),
    ...own.map(
      (source) =>
        `source "${reference(source)}" {${random.chance(0.4) ? `\n  name = "local_name"\n` : ''}${random.chance(0.5) ? '' : '\n  tag = "x"\n'}}`,
    ),
    ...random.some(0, 3, () => step('provisioner', random.pick(['shell', 'file', 'shell-local']))),
    ...(random.chance(0.1) ? [step('error-cleanup-provisioner', 'shell-local')] : []),
    ...random.some(0, 2, () => step('post-processor', random.pick(['manifest', 'docker-tag']))),
    ...(random.chance(0.3)
      ? [`post-processors {\n${random.some(0, 3, () => `${step('post-processor', 'docker-tag')}\n`).join('')}}`]
      : []),
    ...(random.chance(0.15)
      ? [
          `dynamic "provisioner" {\n  for_each = ["a", "b"]\n  labels = ["shell"]\n  content {\n    image = provisioner.value\n  }\n}`,
        ]
      : []),
  ];
  return `build {\n${shuffled(random, parts)
    .map((part) => `${part}\n`)
    .join('')}}`;
}

export function shuffled<T>(random: Seeded, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, at: random.fraction() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The same text with one thing taken out, doubled or put elsewhere: most such are no templates any more. */
export function broken(random: Seeded, text: string): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + 1 + random.below(4));
  return random.pick([
    () => text.slice(0, at) + text.slice(end),
    () => text.slice(0, end) + text.slice(at),
    () =>
      text.slice(0, at) +
      random.pick([
        '{',
        '}',
        '"',
        '${',
        '%{',
        '\n',
        ',',
        '[',
        ']',
        '=',
        '\\',
        '<<EOT\n',
        '#',
        '/*',
        ':',
        ' ',
        '..',
        '0',
      ]) +
      text.slice(at),
    () => text.slice(0, at),
  ])();
}
