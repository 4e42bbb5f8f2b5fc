// The house as its figures have it: what must be nothing, and what may only become less. Where a figure falls, lower it here.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { parseSync } from 'oxc-parser';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Circles of imports between files, those of types among them. */
const MOST_CIRCLES = 0;
/** Files outside src/providers whose code speaks of AWS. */
const MOST_AWS_FILES = 8;
/** The same with comments. */
const MOST_AWS_FILES_WITH_COMMENTS = 8;
/** Source files of fewer than 30 lines. */
const MOST_SMALL_FILES = 30;
/** Lines of the longest `main.ts`. */
const MOST_MAIN_LINES = 100;
/** Names under which two or more files export a type of their own. */
const MOST_DOUBLED_TYPES = 0;

/** Unit tests of what is no source: the suite itself, the harness of a runner, the mirror of releases, a release. */
const TESTS_OF_TOOLS = new Set(['suite', 'runner-harness', 'mirror', 'release']);
/** Documents of others, which a comment names as its proof. */
const DOCUMENTS_OF_OTHERS = new Set(['annotations.md', 'hclsyntax/spec.md']);

interface Source {
  /** Of the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text with blanks in place of comments. */
  readonly code: string;
  readonly comments: readonly { readonly line: number; readonly text: string }[];
  /** Names of types that it exports as its own. */
  readonly types: readonly string[];
  /** Paths of the files that it imports, types of them too. */
  readonly imports: readonly string[];
}

describe('the house', () => {
  const read = (pattern: string): readonly Source[] =>
    globSync(pattern, { cwd: root, exclude: ['test/fixtures/**'] })
      .map((path) => path.replaceAll('\\', '/'))
      .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));
  const sources = read('src/**/*.ts');
  const others = [...read('test/**/*.ts'), ...read('scripts/**/*.mjs')];

  it('is there', () => assert.ok(sources.length > 0 && others.length > 0));

  it('has no circle of imports, nor of types', () => atMost(MOST_CIRCLES, circlesOf(sources)));

  it('speaks of AWS in few files outside the folders of providers', () => {
    const outside = sources.filter(({ path }) => !path.startsWith('src/providers/'));
    atMost(
      MOST_AWS_FILES,
      outside.filter(({ code }) => speaksOfAws(code)).map(({ path }) => path),
    );
    atMost(
      MOST_AWS_FILES_WITH_COMMENTS,
      outside.filter(({ text }) => speaksOfAws(text)).map(({ path }) => path),
    );
  });

  it('has few fragments', () => {
    const small = sources.filter(({ text }) => text.split('\n').length - 1 < 30);
    atMost(MOST_SMALL_FILES, small.map(({ path }) => path)); // prettier-ignore
  });

  it('tells each story on a page', () => {
    const mains = sources.filter(({ path }) => path.endsWith('/main.ts'));
    assert.ok(mains.length >= 7);
    const long = mains.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    assert.deepEqual(
      long.filter(({ lines }) => lines > MOST_MAIN_LINES),
      [],
    );
  });

  it('calls two things by two names', () => atMost(MOST_DOUBLED_TYPES, doubledTypes(sources)));

  it('calls nothing a util or a helper', () => {
    const vague = others.filter(({ path }) => /(?:^|[/.-])(?:utils?|helpers?)(?:[/.-]|$)/.test(path));
    assert.deepEqual(
      vague.map(({ path }) => path),
      [],
    );
  });

  it('points in no comment to a document outside the repository', () => {
    const pointing = [...sources, ...others].flatMap(({ path, comments }) =>
      comments.filter(({ text }) => pointsOutside(text, isThere)).map(({ line, text }) => `${path}:${line}: ${text}`),
    );
    assert.deepEqual(pointing, []);
  });

  it('has its unit tests where the source is', () => {
    const folders = new Set(sources.map(({ path }) => posix.dirname(path).slice('src/'.length)));
    const strays = globSync('**/*.test.ts', { cwd: join(root, 'test/unit') })
      .map((path) => posix.dirname(path.replaceAll('\\', '/')))
      .filter((folder) => !TESTS_OF_TOOLS.has(folder.split('/', 1)[0] ?? '') && !folders.has(folder));
    assert.deepEqual([...new Set(strays)], []);
  });
});

describe('what measures the house', () => {
  const source = (path: string, text: string): Source => sourceOf(`src/${path}`, text);

  it('sees circles of types, of calls and of what is exported again', () => {
    const files = [
      source('a/a.ts', "import type { B } from './b.ts';"),
      source('a/b.ts', "export { type C } from '../c.ts';"),
      source('c.ts', "export const a = () => import('./a/a.ts');"),
      source('d.ts', "import { C } from './c.ts';\nimport fs from 'node:fs';"),
      source('e.ts', "// import { e } from './e2.ts';"),
      source('e2.ts', "import './e.ts';"),
    ];
    assert.deepEqual(circlesOf(files), ['src/a/a.ts src/a/b.ts src/c.ts']);
    assert.deepEqual(circlesOf(files.slice(1)), []);
  });

  it('hears AWS in words, names and texts', () => {
    for (const text of ["'aws'", 'ec2Client', 'AWS_REGION', 'amiName', 'awsLimits', 'amazon-ebs', 'openEc2']) {
      assert.ok(speaksOfAws(text), text);
    }
    for (const text of ['family', 'laws', 'dynamic', 'draws', 'famous']) assert.ok(!speaksOfAws(text), text);
    assert.ok(!speaksOfAws(source('a.ts', 'const a = 1; // as EC2 has it\n').code));
  });

  it('finds types of one name in two files, not in one', () => {
    const files = [
      source('a.ts', 'export interface A {}\nexport type B = 1;\nexport class D {}\ninterface E {}'),
      source('b.ts', "export class A {}\nexport const B = 1;\nexport type { D } from './a.ts';\nexport interface E {}"),
    ];
    assert.deepEqual(doubledTypes(files), ['A: src/a.ts src/b.ts']);
  });

  it('knows what points outside', () => {
    const isHere = (path: string): boolean => path === 'docs/proof.md';
    for (const text of [
      'Source of truth: contracts.',
      'See ../shared/x',
      '(facts: kitchen, §3)',
      'As style.md has it',
    ]) {
      assert.ok(pointsOutside(text, isHere), text);
    }
    for (const text of [
      'As docs/proof.md says.',
      'Writes summary.md',
      'OCI image-spec, annotations.md',
      'The facts.',
    ]) {
      assert.equal(pointsOutside(text, isHere), text === 'Writes summary.md', text);
    }
  });
});

function atMost(most: number, found: readonly string[]): void {
  assert.ok(found.length <= most, `${found.length}, and ${most} may be:\n${found.join('\n')}`);
}

/** Relies on the formatter for quotes. */
function sourceOf(path: string, text: string): Source {
  const { program, comments } = parseSync(path, text);
  let code = '';
  let at = 0;
  for (const { start, end } of comments) {
    code += text.slice(at, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ');
    at = end;
  }
  code += text.slice(at);
  const types = program.body.flatMap((node) => {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : null;
    if (
      declaration?.type === 'TSInterfaceDeclaration' ||
      declaration?.type === 'TSTypeAliasDeclaration' ||
      declaration?.type === 'ClassDeclaration'
    ) {
      return declaration.id?.name ?? [];
    }
    return [];
  });
  const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)].map(([, from = '']) =>
    posix.join(posix.dirname(path), from),
  );
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return {
    path,
    text,
    code,
    comments: comments.map(({ start, value }) => ({
      line: lineOf(start),
      text: value.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim(),
    })),
    types,
    imports,
  };
}

/** Sets of files each of which leads to all others of its set, as lines of paths (Tarjan's strongly connected parts). */
function circlesOf(sources: readonly Source[]): readonly string[] {
  const files = new Map(sources.map((source) => [source.path, source]));
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[] = [];
  const visit = (path: string): number => {
    const number = numbers.size;
    numbers.set(path, number);
    let low = number;
    open.push(path);
    for (const next of files.get(path)?.imports ?? []) {
      if (!files.has(next)) continue;
      const seen = numbers.get(next);
      if (seen === undefined) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? seen);
      lowest.set(path, low);
    }
    lowest.set(path, low);
    if (low === number) {
      const circle = open.splice(open.indexOf(path));
      if (circle.length > 1) circles.push(circle.toSorted().join(' '));
    }
    return low;
  };
  for (const path of files.keys()) if (!numbers.has(path)) visit(path);
  return circles.toSorted();
}

/** Names count by their words: `awsRegion`, `AWS_REGION` and `amiName` speak of it, too. */
function speaksOfAws(text: string): boolean {
  return /\baws\b|ec2|\bami\b|amazon/i.test(text.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll('_', ' '));
}

function doubledTypes(sources: readonly Source[]): readonly string[] {
  const files = new Map<string, string[]>();
  for (const { path, types } of sources) for (const name of types) files.set(name, [...(files.get(name) ?? []), path]);
  return [...files].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name}: ${paths.join(' ')}`);
}

/** @param isHere whether the repository has a document of that path */
function pointsOutside(comment: string, isHere: (path: string) => boolean): boolean {
  if (/source of truth|\.\.\/shared|\bdesign\/|\(facts: /i.test(comment)) return true;
  const documents = [...comment.matchAll(/(?<![\w./-])(?:[\w.-]+\/)*[\w-]+\.md\b/g)].map(([path]) => path);
  return documents.some((path) => !isHere(path) && !DOCUMENTS_OF_OTHERS.has(path));
}

/** Names that stand in every folder, and those of the files that a run writes, need no folder before them. */
function isThere(path: string): boolean {
  return existsSync(join(root, path)) || /^(?:README|CHANGELOG|CONTRIBUTING|[a-z]\w*\/README)\.md$/.test(path);
}
