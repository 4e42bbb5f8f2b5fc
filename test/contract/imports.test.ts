import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** From the top down: a room may import from the rooms below it, from its own, and from none above. */
const LAYERS: readonly (readonly string[])[] = [
  ['entry-points', 'cli'],
  ['pipeline'],
  ['actions'],
  ['report'],
  ['providers'],
  ['bake'],
  ['plan', 'packer', 'dockerfile', 'kitchen', 'publish'],
  ['recipe'],
  ['image'],
  ['core'],
];
/** The layers whose rooms do not import each other either. */
const SEPARATE: ReadonlySet<string> = new Set(['actions', 'plan', 'packer', 'dockerfile', 'kitchen', 'publish']);
/** What would slow down every start if it were not loaded at its first use. */
const HEAVY = /^(?:@actions\/(?:artifact|cache|exec|github|http-client)|@aws-sdk\/.+|openpgp)(?:\/|$)/;

type ImportKind = 'static' | 'type' | 'dynamic';
interface Import {
  readonly kind: ImportKind;
  /** Undefined for an `import()` of something that is not a literal. */
  readonly from: string | undefined;
}

describe('src', () => {
  const paths = globSync('**/*.ts', { cwd: join(root, 'src') });

  it('is there', () => assert.ok(paths.length > 0));

  it('imports by the rules of its layers', () => {
    const files = new Map(paths.map((path) => [path, readFileSync(join(root, 'src', path), 'utf8')]));
    assert.deepEqual(checkImports(files), []);
  });

  it('loads what acts on machines where one is baked or tested, not with a bake by docker', () => {
    const texts = new Map(paths.map((path) => [path, readFileSync(join(root, 'src', path), 'utf8')]));
    const loaded = new Set<string>();
    const load = (path: string): void => {
      if (loaded.has(path)) return;
      loaded.add(path);
      for (const { kind, from = '' } of importsOf(texts.get(path) ?? '')) {
        if (kind === 'static' && from.startsWith('.')) load(posix.join(posix.dirname(path), from));
      }
    };
    load('actions/bake/main.ts');
    const eager = [...loaded].filter((path) => path.startsWith('providers/qemu/')).sort();
    const face = ['disk', 'machine', 'packer-output', 'provider', 'recipe-words', 'source-kind', 'trial'];
    assert.deepEqual(
      eager,
      face.map((name) => `providers/qemu/${name}.ts`),
    );
  });

  it('is named by nouns in kebab-case', () => assert.deepEqual(checkNames(paths), []));
});

describe('checkImports', () => {
  const cases: readonly { path: string; text: string; expected: readonly string[] }[] = [
    { path: 'core/a.ts', text: "import { b } from './b.ts';", expected: [] },
    { path: 'packer/a.ts', text: "import { b } from '../core/b.ts';\nimport '../image/leg.ts';", expected: [] },
    { path: 'actions/bake/main.ts', text: "import { b } from '../../packer/b.ts';", expected: [] },
    { path: 'packer/install/a.ts', text: "export * from '../b.ts';", expected: [] },
    { path: 'entry-points.ts', text: "export const cli = () => import('./cli/main.ts');", expected: [] },
    { path: 'providers/aws/a.ts', text: "import { b } from '../../packer/run/b.ts';", expected: [] },
    { path: 'bake/a.ts', text: "import { b } from '../dockerfile/b.ts';", expected: [] },
    {
      path: 'packer/run/a.ts',
      text: "import { b } from '../../providers/aws/b.ts';",
      expected: ['packer/run/a.ts: packer must not import providers (../../providers/aws/b.ts)'],
    },
    {
      path: 'core/a.ts',
      text: "import type { Leg } from '../image/leg.ts';",
      expected: ['core/a.ts: core must not import image (../image/leg.ts)'],
    },
    {
      path: 'recipe/a.ts',
      text: "import {\n  b,\n  type C,\n} from '../packer/b.ts';",
      expected: ['recipe/a.ts: recipe must not import packer (../packer/b.ts)'],
    },
    {
      path: 'image/a.ts',
      text: "export { b } from '../recipe/b.ts';",
      expected: ['image/a.ts: image must not import recipe (../recipe/b.ts)'],
    },
    {
      path: 'packer/a.ts',
      text: "import '../dockerfile/b.ts';",
      expected: ['packer/a.ts: packer must not import dockerfile (../dockerfile/b.ts)'],
    },
    {
      path: 'actions/bake/main.ts',
      text: "const { b } = await import('../plan/main.ts');",
      expected: ['actions/bake/main.ts: actions/bake must not import actions/plan (../plan/main.ts)'],
    },
    {
      path: 'actions/bake/main.ts',
      text: "import { b } from '../../pipeline/b.ts';",
      expected: ['actions/bake/main.ts: actions/bake must not import pipeline (../../pipeline/b.ts)'],
    },
    {
      path: 'core/a.ts',
      text: "import { b } from '../../test/support/b.ts';",
      expected: ['core/a.ts: ../../test/support/b.ts is outside src'],
    },
    { path: 'misc/a.ts', text: '', expected: ['misc/a.ts: misc is no room of the architecture'] },
    { path: 'a.ts', text: '', expected: ['a.ts: a is no room of the architecture'] },
    {
      path: 'core/artifacts.ts',
      text: "import { DefaultArtifactClient } from '@actions/artifact';",
      expected: ['core/artifacts.ts: @actions/artifact must be imported dynamically'],
    },
    {
      path: 'providers/aws/a.ts',
      text: "import { type EC2Client } from '@aws-sdk/client-ec2';",
      expected: ['providers/aws/a.ts: @aws-sdk/client-ec2 must be imported dynamically'],
    },
    {
      path: 'providers/aws/a.ts',
      text: "import type { EC2Client } from '@aws-sdk/client-ec2';\nconst sdk = await import('@aws-sdk/client-ec2');",
      expected: [],
    },
    {
      path: 'core/a.ts',
      text: 'await import(name);',
      expected: ['core/a.ts: import() of something that is not a literal'],
    },
    { path: 'core/a.ts', text: "// import '../image/leg.ts' would be wrong\n", expected: [] },
  ];
  for (const { path, text, expected } of cases) {
    it(`${path}: ${text.split('\n').at(-1) || 'any text'}`, () => {
      assert.deepEqual(checkImports(new Map([[path, text]])), expected);
    });
  }

  it('reports a name that says nothing', () => {
    assert.deepEqual(
      checkNames(['core/text/lines.ts', 'core/runner/actions-host.ts', 'packer/run/machine-output.ts']),
      [],
    );
    assert.deepEqual(checkNames(['core/utils.ts', 'core/path-helpers.ts', 'core/runIt.ts', 'Core/run.ts']), [
      'core/utils.ts: say what is in it',
      'core/path-helpers.ts: say what is in it',
      'core/runIt.ts: not kebab-case',
      'Core/run.ts: not kebab-case',
    ]);
  });
});

/**
 * What breaks the order of layers, loads something heavy at the start, or leaves src.
 * @param files path below src, with `/`, to source text
 */
function checkImports(files: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  for (const [path, text] of files) {
    const room = roomOf(path);
    if (layerOf(room) < 0) {
      problems.push(`${path}: ${room} is no room of the architecture`);
      continue;
    }
    for (const { kind, from } of importsOf(text)) {
      if (from === undefined) {
        problems.push(`${path}: import() of something that is not a literal`);
      } else if (kind === 'static' && HEAVY.test(from)) {
        problems.push(`${path}: ${from} must be imported dynamically`);
      } else if (from.startsWith('.')) {
        const target = posix.join(posix.dirname(path), from);
        if (target.startsWith('..')) problems.push(`${path}: ${from} is outside src`);
        else if (!mayImport(room, roomOf(target))) {
          problems.push(`${path}: ${room} must not import ${roomOf(target)} (${from})`);
        }
      }
    }
  }
  return problems;
}

function mayImport(room: string, target: string): boolean {
  if (room === target) return true;
  if (layerOf(room) === layerOf(target)) return !SEPARATE.has(topOf(room));
  return layerOf(room) < layerOf(target);
}

/** `core`, `providers`, `entry-points`; of actions also the action: `actions/bake`. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'actions' ? `actions/${second}` : first.replace(/\.ts$/, '');
}

function topOf(room: string): string {
  return room.split('/', 1)[0] ?? room;
}

function layerOf(room: string): number {
  return LAYERS.findIndex((rooms) => rooms.includes(topOf(room)));
}

/** Relies on the formatter: import and export statements start at the first column. */
function importsOf(text: string): Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+(?=[\w*{]))?(?:(?:[\w$,\s]*(?:\{[^}]*\}|\*(?:\s+as\s+\w+)?)?)\s*from\s*)?['"]([^'"]+)['"]/gm,
  );
  const calls = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '').matchAll(/\bimport\(\s*(?:(['"])([^'"]+)\1\s*[,)])?/g);
  return [
    ...[...statements].map(([, type, from]): Import => ({ kind: type ? 'type' : 'static', from })),
    ...[...calls].map(([, , from]): Import => ({ kind: 'dynamic', from })),
  ];
}

function checkNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const parts = path.replace(/\.ts$/, '').split('/');
    if (!parts.every((part) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part))) return [`${path}: not kebab-case`];
    const vague = parts.flatMap((part) => part.split('-')).some((word) => /^(?:utils?|helpers?)$/.test(word));
    return vague ? [`${path}: say what is in it`] : [];
  });
}
