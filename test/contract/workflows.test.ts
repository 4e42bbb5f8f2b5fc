import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isMap, parse, parseDocument } from 'yaml';
import { lintBlock, lintFile, lintRepository, yamlBlocks } from '../../scripts/lint-workflows.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('our own workflows, actions and examples', () => {
  it('are valid, and call our actions as their action.yml says', async () => {
    const { checked, problems } = await lintRepository(root);
    assert.ok(checked > 0);
    assert.deepEqual(problems, []);
  });

  for (const path of globSync('.github/workflows/*.{yml,yaml}', { cwd: root })) {
    it(`${path} keeps the habits`, () => {
      assert.deepEqual(brokenHabits(readFileSync(join(root, path), 'utf8')), []);
    });
  }

  it('ci has one gate, which needs every other job', () => {
    const { jobs }: { jobs: Record<string, { needs?: string[]; if?: string }> } = parse(
      readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8'),
    );
    const { ci: gate, ...others } = jobs;
    assert.deepEqual(gate?.needs?.toSorted(), Object.keys(others).sort());
    assert.equal(gate?.if, 'always()');
  });
});

describe('the check itself', () => {
  let folder = '';
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'bakehouse-workflows-'));
    write(
      'actions/bake/action.yml',
      [
        'name: Bake',
        'description: Bakes',
        'inputs:',
        '  template: { description: A template, required: true }',
        'outputs:',
        '  image-id: { description: An id }',
        'runs: { using: node24, main: main.js }',
        '',
      ].join('\n'),
    );
    write('.github/workflows/reused.yml', workflow('- run: echo hello').replace('on: push', 'on: workflow_call'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const found = async (text: string, path = '.github/workflows/a.yml'): Promise<string[]> =>
    (await lintFile(folder, path, text)).map(({ line, message }) => `${line}: ${message}`);

  for (const uses of ['./actions/bake', '$/actions/bake', 'acme/bakehouse/actions/bake@v1']) {
    it(`finds a wrong input of ${uses}`, async () => {
      const wrong = workflow(`- uses: ${uses}`, '  with:', '    template: a.pkr.hcl', '    tempalte: b');
      assert.deepEqual(await found(wrong), ["9: Invalid action input 'tempalte'"]);
    });

    it(`finds a missing input of ${uses}`, async () => {
      assert.deepEqual(await found(workflow(`- uses: ${uses}`)), ['6: Missing required input `template`']);
    });

    it(`finds a wrong output of ${uses}`, async () => {
      const step = [`- uses: ${uses}`, '  id: baked', '  with: { template: a.pkr.hcl }'];
      const reads = (name: string): string =>
        workflow(...step, '- run: echo "$ID"', `  env: { ID: "\${{ ${name} }}" }`);
      assert.deepEqual(await found(reads('steps.baked.outputs.image-id')), []);
      assert.deepEqual(await found(reads('steps.baked.outputs.image')), [
        "10: Step 'baked' has no output 'image', only image-id",
      ]);
    });
  }

  it('finds an action of ours that is not there', async () => {
    assert.deepEqual(await found(workflow('- uses: acme/bakehouse/actions/cake@v1')), [
      '6: Unable to resolve action `acme/bakehouse/actions/cake@v1`, repository or version not found',
    ]);
  });

  it('lets the actions of others have any input', async () => {
    assert.deepEqual(await found(workflow('- uses: actions/checkout@v7', '  with: { anything: yes }')), []);
  });

  it('follows a reusable workflow', async () => {
    const call = 'on: push\njobs:\n  a:\n    uses: ./.github/workflows/reused.yml\n';
    assert.deepEqual(await found(call), []);
    assert.deepEqual(await found(call.replace('reused', 'missing')), ['4: Unable to find reusable workflow']);
    const ours = call.replace('./', 'acme/bakehouse/').replace('.yml', '.yml@v1');
    assert.deepEqual(await found(`${ours}    with: { tempalte: b }\n`), [
      '5: Invalid input, tempalte is not defined in the referenced workflow.',
    ]);
  });

  it('finds an unknown key of a workflow and of an action', async () => {
    assert.ok((await found(workflow('- ruin: echo'))).includes("6: Unexpected value 'ruin'"));
    const action = 'name: A\ndescription: B\nruns: { using: node24, main: a.js, past: b.js }\n';
    assert.deepEqual(await found(action, 'action.yml'), ["3: Unexpected value 'past'"]);
  });

  it('reads the fenced YAML of a document, indented or not', () => {
    const text = [
      '# A',
      '```yaml',
      'a: 1',
      '```',
      '- item:',
      '  ```yml',
      '  - b',
      '  ```',
      '```sh',
      'c: 2',
      '```',
    ].join('\n');
    assert.deepEqual(yamlBlocks(text), [
      { line: 3, text: 'a: 1\n' },
      { line: 7, text: '- b\n' },
    ]);
  });

  const blocks: readonly { what: string; text: string; expected: string[] | undefined }[] = [
    {
      what: 'a step list',
      text: '- uses: acme/bakehouse/actions/bake@v1\n  with:\n    template: a\n    tempalte: b\n',
      expected: ["33: Invalid action input 'tempalte'"],
    },
    {
      what: 'a job',
      text: 'permissions: {}\nsteps:\n  - uses: acme/bakehouse/actions/bake@v1\n    with: { tempalte: b, template: a }\n',
      expected: ["33: Invalid action input 'tempalte'"],
    },
    {
      what: 'jobs without their event',
      text: 'jobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: acme/bakehouse/actions/bake@v1\n',
      expected: ['34: Missing required input `template`'],
    },
    {
      what: 'a step that reads another job',
      text: '- run: echo "$A"\n  env: { A: "${{ needs.b.outputs.c }}" }\n',
      expected: [],
    },
    {
      what: 'what is not YAML',
      text: 'a: [1\n',
      expected: ['31: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    },
    { what: 'other YAML', text: 'images:\n  base: { tier: base }\n', expected: undefined },
  ];
  for (const { what, text, expected } of blocks) {
    it(`checks ${what} in a document`, async () => {
      const problems = await lintBlock(folder, 'README.md', { line: 30, text });
      assert.deepEqual(
        problems?.map(({ line, message }) => `${line}: ${message}`),
        expected,
      );
    });
  }

  it('finds broken habits', () => {
    const text = [
      'on: push',
      'permissions: { contents: write }',
      'jobs:',
      '  a:',
      '    runs-on: ubuntu-24.04',
      '    steps:',
      '      - uses: actions/checkout@v7',
      '      - run: echo "${{ github.head_ref }}"',
      '',
    ].join('\n');
    assert.deepEqual(brokenHabits(text), [
      'permissions at the top must be {}',
      'concurrency is missing',
      'job a: permissions are missing',
      'job a: timeout-minutes is missing',
      'job a: actions/checkout@v7 must be pinned as <40 hex digits> # vX.Y.Z',
      'job a: actions/checkout must set persist-credentials: false',
      'job a: an expression inside run',
    ]);
  });
});

/** A workflow of one job with these steps; the first line of the steps is line 6. */
function workflow(...steps: readonly string[]): string {
  const lines = ['on: push', 'jobs:', '  a:', '    runs-on: ubuntu-24.04', '    steps:'];
  return [...lines, ...steps.map((step) => `      ${step}`), ''].join('\n');
}

interface Job {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly uses?: string;
  readonly steps?: readonly { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

/** What a workflow of ours leaves out: least rights, limits of time, pinned actions, no expression in a script. */
function brokenHabits(text: string): string[] {
  const broken: string[] = [];
  const document = parseDocument(text);
  const { jobs }: { jobs: Record<string, Job> } = document.toJS();
  const on = document.get('on');
  // What is called has what its caller grants, and is part of the caller's run: see reusable-workflows.test.ts.
  const isCalled = isMap(on) && on.items.length === 1 && on.has('workflow_call');
  if (!isCalled) {
    const permissions = document.get('permissions');
    if (!isMap(permissions) || permissions.items.length > 0) broken.push('permissions at the top must be {}');
    if (!document.has('concurrency')) broken.push('concurrency is missing');
  }
  for (const [id, job] of Object.entries(jobs)) {
    const say = (what: string): number => broken.push(`job ${id}: ${what}`);
    if (!job.permissions && !isCalled) say('permissions are missing');
    if (job['timeout-minutes'] === undefined && job.uses === undefined) say('timeout-minutes is missing');
    for (const { uses, run, with: inputs } of job.steps ?? []) {
      if (uses && !/^[.$]\//.test(uses) && !isPinned(text, uses)) {
        say(`${uses} must be pinned as <40 hex digits> # vX.Y.Z`);
      }
      if (uses?.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false) {
        say('actions/checkout must set persist-credentials: false');
      }
      if (run?.includes('${{')) say('an expression inside run');
    }
  }
  return broken;
}

function isPinned(text: string, uses: string): boolean {
  const lines = text.split('\n').filter((line) => line.includes(`uses: ${uses}`));
  return lines.every((line) => /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
}
