import type { Seeded } from '../seeded.ts';

const NAMES = ['BASE', 'DIR', 'X_1', 'v', 'été'] as const;

/** A Dockerfile of several stages, most of which BuildKit takes. */
export function dockerfile(random: Seeded): string {
  const escape = random.chance(0.1) ? '`' : '\\';
  const newline = random.chance(0.15) ? '\r\n' : '\n';
  const lines: string[] = [];
  if (random.chance(0.1)) lines.push('# syntax=docker/dockerfile:1');
  if (escape === '`' || random.chance(0.05))
    lines.push(`#${random.pick([' ', ''])}escape${random.pick(['=', ' = '])}${escape}`);
  lines.push(...random.some(0, 2, () => argument(random)), ...random.some(0, 1, () => random.pick(['# why', ''])));
  const stages: string[] = [];
  for (const name of ['build', 'Second', 'x-1', ''].slice(-1 - random.below(4))) {
    lines.push(from(random, stages, name));
    if (name !== '') stages.push(name);
    lines.push(...random.some(0, 6, () => instruction(random, stages.slice(0, name === '' ? undefined : -1), escape)));
  }
  const text = `${random.chance(0.05) ? '\uFEFF' : ''}${lines.join('\n')}${random.chance(0.9) ? '\n' : ''}`;
  return newline === '\n' ? text : text.replaceAll('\n', newline);
}

function word(random: Seeded, name: string): string {
  return random.pick([name, name, name.toLowerCase(), `${name.charAt(0)}${name.slice(1).toLowerCase()}`]);
}

function reference(random: Seeded, names: readonly [string, ...string[]] = NAMES): string {
  const name = random.pick(names);
  return random.pick([
    `$${name}`,
    `\${${name}}`,
    `\${${name}:-other}`,
    `\${${name}:+set}`,
    `\${${name}-x}`,
    `\${${name}#a}`,
    `\${${name}%/*}`,
    `\${${name}/a/b}`,
  ]);
}

function path(random: Seeded): string {
  const plain = () =>
    random.pick(['a', './b', '/c', 'd/e/', '../f', '*.txt', 'g?/[hi]*', '.', './', 'été', "'q r'", '"s t"', 'u\\ v']);
  return random.chance(0.3)
    ? `${random.pick(['', 'p/', './'])}${reference(random)}${random.pick(['', '/x'])}`
    : plain();
}

function argument(random: Seeded): string {
  const value = random.pick([
    '',
    '=',
    '=debian:bookworm',
    '=src',
    `=${reference(random)}`,
    '="a b"',
    "='$x'",
    '=a\\ b',
  ]);
  return `${word(random, 'ARG')} ${random.pick(NAMES)}${value}`;
}

function from(random: Seeded, stages: readonly string[], name: string): string {
  const images = [
    'debian:bookworm',
    'alpine',
    'scratch',
    'ghcr.io/a/b:1',
    'localhost:5000/x',
    '${BASE:-debian:trixie}',
    'a/b:${v:-2}',
    '"debian:bookworm"',
  ] as const;
  const stage = stages[random.below(stages.length)];
  const base =
    stage !== undefined && random.chance(0.4)
      ? random.pick([stage.toLowerCase(), stage.toLowerCase(), stage])
      : random.pick(images);
  const platform = random.pick(['', '', '', '--platform=linux/arm64 ', '--platform=$BUILDPLATFORM ']);
  return `${word(random, 'FROM')} ${platform}${base}${name === '' ? '' : ` ${word(random, 'AS')} ${name}`}${random.pick(['', '', '  '])}`;
}

function instruction(random: Seeded, stages: readonly string[], escape: string): string {
  const joint = () => random.pick([' ', ' ', '  ', `${escape}\n  `, ` ${escape}\n# comment\n `, ` ${escape}  \n\n `]);
  const paths = () => random.some(1, 3, () => path(random)).join(joint());
  const stage = stages[random.below(stages.length)];
  const other = () =>
    stage !== undefined && random.chance(0.7)
      ? random.pick([stage, stage.toLowerCase()])
      : random.pick(['alpine:3', 'ghcr.io/a/c']);
  const body = (): string =>
    random.pick<() => string>([
      () => argument(random),
      () =>
        `${word(random, 'ENV')} ${random.pick(NAMES)}=${random.pick(['x', '"y z"', reference(random), "'$q'", 'a/b'])}${random.pick(['', ' OTHER=1'])}`,
      () => `${word(random, 'ENV')} ${random.pick(NAMES)} ${random.pick(['x y', reference(random)])}`,
      () => `${word(random, 'COPY')}${joint()}${paths()} /to/`,
      () => `COPY --chown=0:0 --chmod=755 ${paths()} ${reference(random)}/to/`,
      () => `COPY --link ["a b", "c", "/to/"]`,
      () => `ADD ${random.pick(['https://example.org/a.tar ', ''])}${paths()} /to/`,
      () => `COPY --from=${other()} /etc /etc`,
      () => `COPY <<EOF ${random.pick(['', 'a '])}/to/\nCOPY not /this\n$BASE\nEOF`,
      () => `COPY <<-"E1" <<E2 /to/\n\tone\n\tE1\ntwo\nE2`,
      () => `RUN <<EOF\nCOPY x y\nEOF`,
      () =>
        `RUN --mount=type=bind,source=${random.pick(['m', './m/n', reference(random, ['DIR', 'v'])])},target=/m true`,
      () => `RUN --mount=type=bind,from=${other()},target=/m --mount=type=cache,target=/c true`,
      () => `RUN echo "a ${escape}\n  COPY x y" && true`,
      () => `RUN ["sh", "-c", "true"]`,
      () => `WORKDIR ${path(random)}`,
      () => `LABEL a=b "c d"="e"`,
      () => `CMD true`,
      () => `SHELL ["/bin/sh", "-c"]`,
      () => random.pick(['# COPY a b', '  # indented', '', '   ']),
    ])();
  const text = body();
  return random.chance(0.08) && /^(?:COPY [^<-]|RUN [^<-]|ADD|WORKDIR)/.test(text)
    ? `${word(random, 'ONBUILD')} ${text}`
    : text;
}
