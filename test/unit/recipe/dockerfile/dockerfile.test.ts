import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { contextReads } from '../../../../src/recipe/dockerfile/context.ts';
import type { Dockerfile } from '../../../../src/recipe/dockerfile/content.ts';
import { readDockerfile } from '../../../../src/recipe/dockerfile/dockerfile.ts';
import { TemplateSyntaxError } from '../../../../src/recipe/hcl/syntax-error.ts';

/** What was found, a line each, in the order of the file. */
function summary({ copies, bases, remotes, unread }: Dockerfile): readonly string[] {
  return [
    ...bases.map(({ kind, reference, line, stage }) => ({ line, text: `${kind} ${reference} in ${stage ?? '-'}` })),
    ...copies.map(({ sources, line }) => ({ line, text: `copy ${sources.join('|')}` })),
    ...remotes.map(({ url, line }) => ({ line, text: `remote ${url}` })),
    ...unread.map(({ kind, text, line }) => ({ line, text: `unread ${kind} ${text}` })),
  ]
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, text }) => `${line}: ${text}`);
}

const given = new Map([
  ['GIVEN', 'g'],
  ['VERSION', '9'],
]);

/** [what it shows, Dockerfile, what is found]; read with GIVEN=g and VERSION=9. */
const cases: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
  ['sources', 'FROM scratch\nCOPY a b* /c/', ['2: copy a|b*']],
  ['the JSON form', 'FROM scratch\nADD ["a b", "c", "/"]', ['2: copy a b|c']],
  ['what only looks like JSON', 'FROM scratch\nCOPY [a, b] /', ['2: copy [a,|b]']],
  ['flags', 'FROM scratch\nCOPY --chown=1:2 --link --chmod="0 7" -- a /', ['2: copy a']],
  ['the whole context', 'FROM scratch\nCOPY . /\nCOPY "" /', ['2: copy .', '3: copy .']],
  ['lower case, tabs, returns', '\uFEFFfrom\tscratch\r\ncopy\ta \\\r\n\t b /\r\n', ['2: copy a|b']],
  ['comments and empty lines in a line', 'FROM scratch\nCOPY a \\\n# no\n\n  # no\n b \\  \n /\n', ['2: copy a|b']],
  ['a doubled escape, which continues nothing', 'FROM scratch\nRUN a\\\\\nCOPY a /', ['3: copy a']],
  ['another escape', '# escape=`\nFROM scratch\nCOPY a `\n b\\ /\n', ['3: copy a|b\\']],
  ['no directive behind a comment', '# x\n# escape=`\nFROM scratch\nCOPY a\\\n b /', ['4: copy a|b']],
  [
    'from a stage, by name, number and image',
    'FROM x AS Build\nFROM scratch\nCOPY --from=build a /\nCOPY --from=0 a /\nCOPY --from=y:1 a /',
    ['1: from x in build', '5: copy y:1 in -'],
  ],
  [
    'bases',
    'FROM --platform=$BUILDPLATFORM a:1@sha256:00 AS one\nFROM one\nFROM ONE AS two\nFROM b',
    ['1: from a:1@sha256:00 in one', '4: from b in -'],
  ],
  [
    'arguments before FROM',
    'ARG VERSION=1\nARG B=b-$VERSION\nFROM a:${VERSION} AS y\nFROM $B',
    ['3: from a:9 in y', '4: from b-9 in -'],
  ],
  [
    'arguments of a stage',
    'ARG VERSION=1\nARG T=t\nFROM scratch\nCOPY [$VERSION]${T}x /\nARG VERSION\nARG T\nCOPY $VERSION$T /\nARG T=u$VERSION\nCOPY $T /',
    ['4: copy []x', '7: copy 9t', '9: copy u9'],
  ],
  ['environment', 'FROM scratch\nENV A=1 B=$A\nENV C  c d\nCOPY $A$B "$C" \'$C\' \\$C /', ['4: copy 1|c d|$C|$C']],
  [
    'defaults',
    'FROM scratch\nARG E=\nARG A=a\nCOPY ${A:-x}${E:-y}${E-z}${N:-${A:+n}}${N-$A} ${A:+p}${E:+q}${E+r}/ /',
    ['4: copy ayna|pr/'],
  ],
  [
    'what an image may set',
    'FROM x\nCOPY $A ${A:-b} c /\nENV A=1\nCOPY $A /',
    ['1: from x in -', '2: copy c', '2: unread source $A', '2: unread source ${A:-b}', '4: copy 1'],
  ],
  [
    'what the platform sets',
    'FROM a-$TARGETARCH\nFROM scratch\nARG TARGETOS\nCOPY $TARGETOS $TARGETARCH. /',
    ['1: unread base a-$TARGETARCH', '4: copy .', '4: unread source $TARGETOS'],
  ],
  [
    'ENV against ARG',
    'FROM scratch\nENV A=1\nARG A=2\nCOPY $A /\nARG B=1\nENV B=2\nCOPY $B /',
    ['4: unread source $A', '7: copy 2'],
  ],
  [
    'stages that start from stages',
    'FROM scratch AS a\nENV A=1\nFROM a AS b\nCOPY $A$B /\nFROM x AS c\nENV A=2\nFROM c\nCOPY $A $B /',
    ['4: copy 1', '5: from x in c', '8: copy 2', '8: unread source $B'],
  ],
  [
    'patterns in a substitution',
    'FROM scratch\nARG A=a\nCOPY ${A#x} ${A%%y} ${A/a/b} ${N#x}n /',
    ['3: copy n', '3: unread source ${A#x}', '3: unread source ${A%%y}', '3: unread source ${A/a/b}'],
  ],
  ['no base', 'ARG A\nFROM $A', ['2: unread base $A']],
  [
    'here-documents',
    'FROM scratch\nCOPY <<EOF <<-"E2" a /x\nCOPY b /\nEOF\n\tCOPY c /\n\tE2\nRUN 3<<E <<< x\nCOPY d /\nE\nCOPY e /',
    ['2: copy a', '10: copy e'],
  ],
  ['what is no here-document', 'FROM scratch\nRUN echo $((1<<2)) a<<EOF\nCOPY a /', ['3: copy a']],
  [
    'remotes',
    'FROM scratch\nARG V=1\nADD https://x/$V.tgz git@host.x:a/b.git#v1 git://x/y ssh://x/y local@x /',
    [
      '3: copy local@x',
      '3: remote https://x/1.tgz',
      '3: remote git@host.x:a/b.git#v1',
      '3: remote git://x/y',
      '3: remote ssh://x/y',
    ],
  ],
  [
    'mounts',
    'FROM scratch AS s\nARG D=d\nRUN --mount=type=bind,source=$D/x,target=/x --mount=target=/y make\nRUN --mount=type=cache,target=/c --mount=type=secret,id=s,src=k --mount=type=tmpfs,target=/t x\nRUN --mount=from=s,src=a,target=/a --mount=type=bind,from=img,target=/b x\nRUN --mount=\'type=bind,"source=a,b",target=/\' x',
    ['3: copy d/x', '3: copy .', '5: mount img in s', '6: copy a,b'],
  ],
  [
    'mounts that hang on something',
    'FROM x\nRUN --mount=type=bind,source=$A,target=/a x',
    ['1: from x in -', '2: unread source --mount=type=bind,source=$A,target=/a'],
  ],
  [
    'triggers',
    'FROM scratch\nONBUILD COPY a $B /\nonbuild ADD ["b", "/"]\nONBUILD RUN --mount=target=/x y',
    ['2: copy a', '2: unread source $B', '3: copy b', '4: copy .'],
  ],
  [
    'triggers that cannot be read, at which docker looks only where they run',
    "FROM scratch\nONBUILD ADD 'a b\nONBUILD COPY x\nONBUILD NOTHING y\nCOPY z /",
    ["2: unread source 'a b", '3: unread source x', '4: unread source y', '5: copy z'],
  ],
  [
    'a frontend',
    '# syntax=docker/dockerfile:1.7-labs\nFROM scratch\nCOPY --parents a/**/b /',
    ['1: frontend docker/dockerfile:1.7-labs in -', '3: copy a/**/b'],
  ],
  [
    'a frontend of others',
    '#syntax = x/y:1 z\nBAKE it',
    ['1: frontend x/y:1 in -', '1: unread file #syntax = x/y:1 z'],
  ],
  ['a frontend of another notation', '{"syntax": "x/y"}', ['1: frontend x/y in -', '1: unread file {"syntax": "x/y"}']],
];

describe('a Dockerfile', () => {
  for (const [name, text, found] of cases) {
    it(name, () => assert.deepEqual(summary(readDockerfile(text, given)), found));
  }

  it('tells its stages and arguments', () => {
    const { stages, args } = readDockerfile(
      'ARG V="1 2"\nARG A B=$V\nFROM x:$A AS One\nFROM one\nFROM $N',
      new Map([['A', '7']]),
    );
    assert.deepEqual(stages, [
      { name: 'one', base: 'x:7', line: 3 },
      { name: null, base: 'one', line: 4 },
      { name: null, base: null, line: 5 },
    ]);
    assert.deepEqual(args, [
      { name: 'V', default: '1 2', line: 1 },
      { name: 'A', default: null, line: 2 },
      { name: 'B', default: '1 2', line: 2 },
    ]);
  });

  const refused: readonly (readonly [text: string, line: number, message: RegExp])[] = [
    ['', 1, /no FROM/],
    ['# x\nARG A', 1, /no FROM/],
    ['FROM x\n\nCOPPY a b', 3, /no instruction "COPPY"/],
    ['RUN x\nFROM x', 1, /before the first FROM/],
    ['FROM x as', 1, /FROM takes/],
    ['FROM x y', 1, /FROM takes/],
    ['FROM x as 1', 1, /stage's name/],
    ['FROM x\nCOPY a', 2, /source and a destination/],
    ['FROM x\nCOPY ["a", 1]', 2, /strings only/],
    ['FROM x\nCOPY https://x/y z', 2, /use ADD/],
    ['FROM x\nCOPY "a b" c', 2, /double quote/],
    ["FROM x\nCOPY 'a b", 2, /single quote/],
    ['FROM x\nCOPY ${a b', 2, /does not know/],
    ['FROM x\nCOPY ${a:-b c', 2, /lacks the "}"/],
    ['FROM x\nCOPY ${} c', 2, /without a name/],
    ['FROM x\nENV a', 2, /needs a value/],
    ['FROM x\nENV a=1 b', 2, /name=value everywhere/],
    ['FROM x\nARG =1', 2, /before the "="/],
    ['FROM x\nRUN <<E\nx', 2, /last line "E"/],
    ['FROM x\nONBUILD ONBUILD RUN x', 2, /another instruction than "ONBUILD"/],
    ['FROM x\nONBUILD', 2, /another instruction/],
    ["FROM x\nRUN --mount='type=bind,x\"' y", 2, /quote that does not match/],
    ['# escape=x\nFROM x', 1, /must be/],
    ['# escape=`\n# escape=`\nFROM x', 2, /second time/],
    ['FROM x\nRUN \0', 2, /NUL/],
  ];
  for (const [text, line, message] of refused) {
    it(`is refused: ${JSON.stringify(text)}`, () => {
      assert.throws(
        () => readDockerfile(text),
        (error) => error instanceof TemplateSyntaxError && error.line === line && message.test(error.message),
      );
    });
  }
});

describe('a Dockerfile made to harm', () => {
  const lines = 100_000;
  const long = 1_000_000;
  const harmful: readonly (readonly [name: string, text: string, message?: RegExp])[] = [
    ['10 MB', `FROM x\n${'RUN y\n'.repeat(1_700_000)}`, /longer than 4194304 characters/],
    ['many lines', `FROM scratch\n${'COPY a$B b /c\n'.repeat(lines)}`],
    ['many continuations', `FROM scratch\nCOPY a \\\n${'b \\\n# c\n\n'.repeat(lines)} /`],
    ['many names', `FROM scratch\n${Array.from({ length: lines }, (_, at) => `ENV a${at}=$a${at - 1}`).join('\n')}`],
    ['many stages', 'FROM scratch AS a\n'.repeat(501), /more than 500 stages/],
    [
      'a long chain of stages',
      `FROM scratch AS a0\n${Array.from({ length: 499 }, (_, at) => `FROM a${at} AS a${at + 1}\n`).join('')}COPY ${'$N'.repeat(lines)}x /`,
    ],
    ['deep nesting', `FROM scratch\nCOPY ${'${a:-'.repeat(long / 10)} /`, /deeper than 200 levels/],
    ['deep nesting that closes', `FROM scratch\nCOPY ${'${a:-'.repeat(150)}x${'}'.repeat(150)} /`],
    ['values that grow', `FROM scratch\nENV a=xxxxxxxx\n${'ENV a=$a$a\n'.repeat(60)}`, /Substitution makes more than/],
    [
      'a value that is used often',
      `FROM scratch\nENV a=${'x'.repeat(1000)}\n${'COPY $a /\n'.repeat(lines)}`,
      /Substitution makes/,
    ],
    ['here-documents within quotes', `FROM scratch\nRUN ${'<<"'.repeat(long)}`],
    ['blanks behind <<', `FROM scratch\nRUN <<${' '.repeat(long)}<`],
    ['a here-document without an end', `FROM scratch\nRUN <<E\n${'x\n'.repeat(lines)}`, /last line "E"/],
    ['many here-documents', `FROM scratch\nRUN ${'<<E '.repeat(lines)}\n${'E\n'.repeat(lines)}`],
    ['deep JSON', `FROM scratch\nCOPY ${'['.repeat(long)} /`],
    ['blanks', `FROM scratch\nCOPY a${' '.repeat(long)}\\${' '.repeat(long)}x /`],
    ['blanks in a directive', `# syntax=a${' '.repeat(long)}b\nFROM scratch`],
    ['quotes in a mount', `FROM scratch\nRUN --mount='${'"a"'.repeat(long / 10)}' x`],
  ];
  for (const [name, text, message] of harmful) {
    // The time is bounded only to tell linear from quadratic, which would take minutes.
    it(name, { timeout: 20_000 }, () => {
      const read = () => readDockerfile(text);
      if (message === undefined) read();
      else assert.throws(read, message);
    });
  }
});

/** [Dockerfile, paths that it reads, paths that it does not] */
const reads: readonly (readonly [text: string, read: readonly string[], left: readonly string[]])[] = [
  ['FROM scratch\nCOPY a /', ['a', 'a/b/c'], ['ab', 'b/a']],
  ['FROM scratch\nCOPY ../a/./b/ //c /', ['a/b', 'a/b/d', 'c'], ['a', 'a/c']],
  ['FROM scratch\nADD .. /', ['a', '.b/c'], []],
  ['FROM scratch\nCOPY *.md d?/[a-c]* /', ['x.md', 'x.md/y', 'd1/ab/z'], ['d/x.md', 'd1/d', 'd1']],
  ['FROM scratch\nCOPY ["[[]", "\\\\\\\\*", "/"]', ['[', '*'], ['a']],
  ['FROM scratch\nCOPY a/**/b /', ['a/b', 'a/x/y/b'], ['b', 'c/b', 'a/c']],
  ['FROM scratch\nCOPY a[ /', ['a[', 'b'], []],
  ['FROM x\nCOPY $A /', ['a'], []],
  ['FROM $A\nCOPY a /', ['a'], ['b']],
  ['# syntax=x/y\nFROM z', ['a'], []],
  ['FROM scratch\nRUN x', [], ['a', 'Dockerfile']],
];

describe('what a Dockerfile reads of its context', () => {
  for (const [text, read, left] of reads) {
    it(JSON.stringify(text), () => {
      const isRead = contextReads(readDockerfile(text));
      for (const path of read) assert.equal(isRead(path), true, `${path} is read`);
      for (const path of left) assert.equal(isRead(path), false, `${path} is not read`);
    });
  }
});
