// What must agree of the reusable workflows: the files, the callers and permissions that docs/workflows.md shows, and the
// actions. Their tables are held by generated.test.ts, the inputs of each step by workflows.test.ts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

import { actions } from '../../scripts/generate.mjs';
import { yamlBlocks } from '../../scripts/lint-workflows.mjs';
import { planInputs } from '../../src/actions/plan/inputs.ts';
import { bakeLegsInputs } from '../../src/pipeline/legs/inputs.ts';
import { hideCredentials } from '../../src/core/secrets/handed-credentials.ts';
import { decideTrust } from '../../src/core/runner/trust.ts';
import { evaluated } from '../support/expression.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Job {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly concurrency?: { readonly group: string };
  readonly 'runs-on'?: string;
  readonly env?: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

interface Member {
  readonly description: string;
  readonly default?: string | number | boolean;
  readonly value?: string;
}

interface Workflow {
  readonly on: {
    readonly workflow_call?: Readonly<Record<'inputs' | 'secrets' | 'outputs', Readonly<Record<string, Member>>>>;
  };
  readonly permissions?: unknown;
  readonly concurrency?: { readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<Record<string, Job>>;
}

const textOf = (name: string): string => readFileSync(`${root}.github/workflows/${name}.yml`, 'utf8');
const read = (name: string): Workflow => parse(textOf(name));
const page = readFileSync(`${root}docs/workflows.md`, 'utf8');
const images = read('images');
const publish = read('publish');
const reusable = { images, publish };

/** The callers of the page, whole workflows. */
const callers = yamlBlocks(page).flatMap(({ text }): Workflow[] => (/^jobs:/m.test(text) ? [parse(text)] : []));

/** `contents: read` and its like that the page names for a workflow: the rows of its table with something in its column. */
function documented(name: 'images' | 'publish'): readonly string[] {
  const rows = page.split('\n').filter((line) => /^\| `[a-z-]+: [a-z]+`/.test(line));
  return rows.flatMap((row) => {
    const [, permission = '', ofImages = '', ofPublish = ''] = row.split('|').map((cell) => cell.trim());
    return (name === 'images' ? ofImages : ofPublish) === '' ? [] : [permission.replaceAll('`', '')];
  });
}

const grants = (permissions: Readonly<Record<string, string>> = {}): readonly string[] =>
  Object.entries(permissions).map(([name, level]) => `${name}: ${level}`);

describe('permissions', () => {
  it('are asked for by the job that collects alone, and are contents: read', () => {
    const asked = Object.entries({ ...images.jobs, ...publish.jobs }).flatMap(([job, { permissions }]) =>
      permissions === undefined ? [] : [{ job, permissions }],
    );
    // `id-token: write` of the job that plans would be asked of every caller, of those without a role on AWS, too.
    assert.deepEqual(asked, [{ job: 'collect', permissions: { contents: 'read' } }]);
  });

  it('are not set at the top, which would take from the other jobs what the caller grants', () => {
    for (const workflow of [images, publish]) assert.equal(workflow.permissions, undefined);
  });

  it('of each documented caller cover what is asked for, and are on the page', () => {
    assert.equal(callers.length, 2);
    for (const { permissions, jobs } of callers) {
      assert.deepEqual(permissions, {});
      for (const { uses = '', permissions: granted } of Object.values(jobs)) {
        const name = /workflows\/(images|publish)\.yml@v1$/.exec(uses)?.[1] === 'images' ? 'images' : 'publish';
        const asked = new Set(Object.values(reusable[name].jobs).flatMap((job) => grants(job.permissions)));
        for (const one of asked) assert.ok(grants(granted).includes(one), `${uses} needs ${one}`);
        for (const one of grants(granted))
          assert.ok(documented(name).includes(one), `${one} of ${uses} is on the page`);
      }
    }
  });

  it('of a documented caller are there for what it uses', () => {
    for (const { jobs } of callers) {
      for (const [job, { permissions, with: inputs = {} }] of Object.entries(jobs)) {
        assert.equal('aws-role' in inputs, grants(permissions).includes('id-token: write'), job);
        assert.equal(Object.values(inputs).includes('ghcr.io'), grants(permissions).includes('packages: write'), job);
      }
    }
  });
});

describe('documented callers', () => {
  it('do not cancel a bake', () => {
    for (const { concurrency } of callers) assert.equal(concurrency?.['cancel-in-progress'], false);
  });

  it('give publish.yml the plan of images.yml, and only when that is green or images are kept back one by one', () => {
    for (const { jobs } of callers) {
      const { if: condition = '', with: given = {} } = jobs['publish'] ?? {};
      const wanted = given['incomplete'] === 'skip' ? "outputs.plan-artifact != ''" : "result == 'success'";
      assert.ok(condition.startsWith(`\${{ !cancelled() && needs.images.${wanted}`), condition);
      for (const name of ['plan-artifact', 'plan-digest']) {
        assert.equal(given[name], `\${{ needs.images.outputs.${name} }}`);
      }
    }
  });
});

describe('levels', () => {
  const levelOf = (level: number): Job => images.jobs[`level-${level}`] ?? {};

  for (const level of LEVELS) {
    it(`level-${level} waits for the one before, and runs whatever became of it`, () => {
      const { needs, if: condition, strategy } = levelOf(level);
      assert.deepEqual(needs, level === 0 ? ['plan'] : ['plan', `level-${level - 1}`]);
      assert.equal(
        condition,
        `\${{ !cancelled() && needs.plan.result == 'success' && needs.plan.outputs.has-level-${level} == 'true' }}`,
      );
      assert.equal(strategy?.['fail-fast'], false);
      const { matrix } = strategy ?? {};
      assert.equal(matrix, `\${{ fromJSON(needs.plan.outputs.level-${level} || '{"include":[{"leg":""}]}') }}`);
    });
  }

  it('queue where images say so, each other leg for itself', () => {
    const { concurrency } = levelOf(0);
    assert.deepEqual({ ...concurrency, group: '' }, { group: '', 'cancel-in-progress': false, queue: 'max' });
    const groupOf = (matrix: unknown, run: string, prefix = 'bakehouse'): unknown =>
      evaluated(concurrency?.group ?? '', { github: { run_id: run }, inputs: { 'artifact-prefix': prefix }, matrix });
    const own = { leg: 'web/eu', concurrency: 'account 1' };
    // Over runs and calls, and never the group of a caller's own workflow, which its run would wait for without end.
    assert.equal(groupOf(own, '1'), groupOf({ leg: 'other', concurrency: 'account 1' }, '2', 'other'));
    assert.equal(groupOf(own, '1'), 'bakehouse account 1');
    const others = [
      groupOf({ leg: 'a' }, '1'),
      groupOf({ leg: 'b' }, '1'),
      groupOf({ leg: 'a' }, '2'),
      groupOf({ leg: 'a' }, '1', 'x'),
    ];
    assert.equal(new Set(others).size, 4);
  });

  it('bake a leg, or those of a row with several, and say where the matrix is lost', () => {
    const { name = '', concurrency, steps = [] } = levelOf(0);
    const lost = JSON.parse(/'(\{.*\})'/.exec(String(levelOf(0).strategy?.['matrix']))?.[1] ?? '').include[0];
    const ran = (perJob: number, matrix: unknown): readonly string[] =>
      steps.flatMap((step) => {
        const isHandled = step.name === 'The matrix arrived' || (step.uses ?? '').startsWith('$/actions/');
        const contexts = { inputs: { 'legs-per-job': perJob }, matrix };
        return isHandled && evaluated(step.if ?? 'true', contexts) === true ? [step.uses ?? 'lost'] : [];
      });
    const leg = { leg: 'web/a' };
    const several = { legs: ['web/a', 'web/b'], batch: 'web/a and 1 more' };
    const single = ['$/actions/setup-packer', '$/actions/bake', '$/actions/kitchen-verify'];
    assert.deepEqual(ran(1, leg), single);
    assert.deepEqual(ran(40, several), ['$/actions/bake-legs']);
    assert.deepEqual(ran(1, lost), ['lost', ...single]);
    assert.deepEqual(ran(40, lost), ['lost', '$/actions/bake-legs']);
    assert.equal(evaluated(name, { matrix: leg }), 'web/a');
    assert.equal(evaluated(name, { matrix: several }), 'web/a and 1 more');
    const groupOf = (matrix: unknown): unknown =>
      evaluated(concurrency?.group ?? '', {
        github: { run_id: '1' },
        inputs: { 'artifact-prefix': 'bakehouse' },
        matrix,
      });
    assert.notEqual(groupOf(several), groupOf({ ...several, batch: 'web/c and 1 more' }));
    const legs = steps.find(({ uses }) => uses === '$/actions/bake-legs')?.with?.['legs'] ?? '';
    const given = bakeLegsInputs.legs.parse(String(evaluated(legs, { matrix: several })));
    assert.deepEqual(given, several.legs);
  });

  it('of which jobs bake several are shown with inputs that there are', () => {
    const guide = readFileSync(`${root}docs/guides/many-images.md`, 'utf8');
    const [sample = ''] = yamlBlocks(guide.split('<!-- legs-per-job -->')[1] ?? '').map(({ text }) => text);
    const { images: call } = parse(sample);
    const known = Object.keys(images.on.workflow_call?.inputs ?? {});
    assert.deepEqual(
      Object.keys(call.with).filter((name) => !known.includes(name)),
      [],
    );
    assert.equal(planInputs['legs-per-job'].parse(String(call.with['legs-per-job'])), 40);
  });

  it('run where the caller says, in a word, a list or a group', () => {
    for (const { jobs } of Object.values(reusable)) {
      for (const { 'runs-on': on = '' } of Object.values(jobs)) {
        const runner = (given: string, matrix: unknown = {}): unknown =>
          evaluated(on, { inputs: { 'runs-on': given }, matrix });
        assert.equal(runner('ubuntu-24.04'), 'ubuntu-24.04');
        assert.deepEqual(runner('["self-hosted", "big"]'), ['self-hosted', 'big']);
        assert.deepEqual(runner('{"group": "pool", "labels": ["big"]}'), { group: 'pool', labels: ['big'] });
      }
    }
    const own = { 'runs-on': { group: 'pool', labels: 'arm64' } };
    assert.deepEqual(
      evaluated(levelOf(0)['runs-on'] ?? '', { inputs: { 'runs-on': 'ubuntu-24.04' }, matrix: own }),
      own['runs-on'],
    );
  });

  it('are the same but for that', () => {
    const bare = (level: number): unknown =>
      JSON.parse(JSON.stringify({ ...levelOf(level), needs: [] }).replaceAll(`level-${level}`, 'level-N'));
    for (const level of LEVELS) assert.deepEqual(bare(level), bare(0));
  });

  it('are as many as plan has', () => {
    const plan = actions.find(({ name }) => name === 'plan');
    const outputs = Object.keys(plan?.outputs ?? {}).filter((name) => /^(?:has-)?level-\d+$/.test(name));
    assert.deepEqual(
      outputs.toSorted(),
      Object.keys(images.jobs['plan']?.outputs ?? {})
        .filter((name) => name.includes('level'))
        .toSorted(),
    );
    assert.equal(outputs.length, 2 * LEVELS.length);
  });

  it('are all waited for by the fan-in, which runs whatever became of them', () => {
    const { collect } = images.jobs;
    assert.deepEqual(collect?.needs, ['plan', ...LEVELS.map((level) => `level-${level}`)]);
    assert.equal(collect?.if, '${{ always() }}');
    assert.equal(collect?.name, 'Result');
    // Without a plan nothing is collected, and that must not look like nothing to do.
    assert.equal(collect?.steps?.[0]?.if, "${{ needs.plan.result != 'success' }}");
    assert.match(collect?.steps?.[0]?.run ?? '', /\nexit 1\n$/);
  });
});

describe('inputs and outputs', () => {
  for (const [name, { on }] of Object.entries(reusable)) {
    const text = textOf(name);
    const { inputs, secrets, outputs } = on.workflow_call ?? { inputs: {}, secrets: {}, outputs: {} };

    it(`${name}.yml uses every input and secret that it takes, and takes every one that it uses`, () => {
      const used = (kind: string): string[] => [
        ...new Set([...text.matchAll(new RegExp(`\\b${kind}\\.([\\w-]+)`, 'g'))].map(([, one = '']) => one)),
      ];
      assert.deepEqual(used('inputs').toSorted(), Object.keys(inputs).toSorted());
      assert.deepEqual(used('secrets').toSorted(), Object.keys(secrets).toSorted());
    });

    it(`${name}.yml has the defaults of the actions that it hands its inputs to`, () => {
      for (const { uses = '', with: given = {} } of Object.values(
        reusable[name === 'images' ? 'images' : 'publish'].jobs,
      ).flatMap(({ steps = [] }) => steps)) {
        const action = actions.find((one) => uses === `$/actions/${one.name}`);
        if (action === undefined) continue;
        for (const [member, value] of Object.entries(given)) {
          assert.ok(Object.hasOwn(action.inputs, member), `${action.name} has no input ${member}`);
          const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1];
          if (input === undefined || inputs[input]?.default === undefined) continue;
          assert.equal(String(inputs[input].default), action.inputs[member]?.default, `${member} of ${action.name}`);
        }
      }
    });

    it(`${name}.yml gives its outputs by the names of the action's, from one job`, () => {
      const job = name === 'images' ? 'collect' : 'publish';
      const given = reusable[name === 'images' ? 'images' : 'publish'].jobs[job];
      assert.deepEqual(Object.keys(outputs), Object.keys(given?.outputs ?? {}));
      for (const [output, { value }] of Object.entries(outputs)) {
        assert.equal(value, `\${{ jobs.${job}.outputs.${output} }}`);
      }
    });
  }
});

describe('the role that looks', () => {
  const steps = images.jobs['plan']?.steps ?? [];
  const assume = steps.find(({ uses = '' }) => uses.startsWith('aws-actions/configure-aws-credentials@'));
  const mine = { repository: { full_name: 'acme/images' } };
  const by = (full_name: string, login = 'ann') => ({
    ...mine,
    pull_request: { head: { repo: { full_name } }, user: { login } },
  });

  for (const [what, name, actor, payload] of [
    ['a push', 'push', 'ann', mine],
    ['a schedule', 'schedule', 'ann', {}],
    ["a pull request of one's own", 'pull_request', 'ann', by('acme/images')],
    ["a fork's pull request", 'pull_request', 'ann', by('stranger/images')],
    ["a review of a fork's pull request", 'pull_request_review', 'ann', by('stranger/images')],
    ["Dependabot's pull request", 'pull_request', 'ann', by('acme/images', 'dependabot[bot]')],
    ["Dependabot's push", 'push', 'dependabot[bot]', mine],
    ['pull_request_target', 'pull_request_target', 'ann', by('acme/images')],
    ['workflow_run', 'workflow_run', 'ann', mine],
  ] as const) {
    it(`is assumed for ${what} only where the action plan trusts it`, () => {
      const github = { event: payload, event_name: name, actor, repository: 'acme/images' };
      const condition = assume?.if ?? '';
      const role = (given: string) => evaluated(condition, { github, inputs: { 'aws-plan-role': given } });
      assert.equal(role('arn:aws:iam::1:role/look'), decideTrust(name, actor, payload).kind === 'trusted');
      assert.equal(role(''), false);
    });
  }

  it('comes before the plan, and before it there is nothing but the checkout', () => {
    assert.equal(steps.indexOf(assume ?? {}), 1);
    assert.ok(steps.findIndex(({ uses }) => uses === '$/actions/plan') > 1);
  });
});

describe('secrets', () => {
  const readers = (secret: string): readonly string[] =>
    Object.entries(reusable).flatMap(([workflow, { jobs }]) =>
      Object.entries(jobs).flatMap(([job, { steps = [] }]) =>
        steps.flatMap((step) =>
          JSON.stringify(step).includes(`secrets.${secret}`) ? [`${workflow} ${job} ${step.name ?? step.uses}`] : [],
        ),
      ),
    );
  /** Of every level, and of no other job. */
  const legSteps = (...names: readonly string[]): readonly string[] =>
    LEVELS.flatMap((level) => names.map((name) => `images level-${level} ${name}`));

  it('of a cloud reach the steps that need them alone, and not the environment of the job', () => {
    assert.deepEqual(
      readers('credentials'),
      legSteps(
        'Hide credentials',
        './.github/actions/bakehouse-setup',
        '$/actions/bake',
        '$/actions/kitchen-verify',
        '$/actions/bake-legs',
      ),
    );
    const hide = images.jobs['level-0']?.steps?.find(({ name }) => name === 'Hide credentials');
    assert.ok(hide?.run !== undefined && !/GITHUB_(?:ENV|OUTPUT|STATE)/.test(hide.run));
    for (const { env } of Object.values(images.jobs)) assert.equal(env, undefined);
  });

  it('of a session on AWS are taken from every step after it that has no use for them', () => {
    const users =
      /^(?:\$\/actions\/(?:plan|bake|bake-legs|kitchen-verify|publish-image)|\.\/\.github\/actions\/bakehouse-setup)$/;
    const session = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
    const without: string[] = [];
    for (const { steps = [] } of Object.values(reusable).flatMap(({ jobs }) => Object.values(jobs))) {
      const begins = steps.findIndex(({ uses = '' }) => uses.startsWith('aws-actions/configure-aws-credentials@'));
      const after = begins === -1 ? [] : steps.slice(begins + 1);
      for (const { name, uses = '', env = {} } of after) {
        if (users.test(uses)) continue;
        assert.deepEqual(
          session.filter((one) => env[one] !== ''),
          [],
          `${name ?? uses} has the session`,
        );
        without.push(name ?? uses);
      }
    }
    const wanted = [
      'Forget where the session began',
      'Log in to the build registry',
      'Log in to the registry',
      'Attest',
    ];
    assert.deepEqual(new Set(without), new Set([...wanted, '$/actions/setup-packer']));
  });

  it('of variables reach the bakes alone', () => {
    assert.deepEqual(readers('secret-vars'), legSteps('$/actions/bake', '$/actions/bake-legs'));
    assert.deepEqual(readers('secret_vars'), readers('secret-vars'));
  });

  for (const [name, { on, jobs }] of Object.entries(reusable)) {
    it(`of an environment can stand for each secret of ${name}.yml, in the jobs that are of it`, () => {
      const secrets = Object.keys(on.workflow_call?.secrets ?? {});
      for (const secret of secrets) assert.ok(secrets.includes(secret.replaceAll('-', '_')), secret);
      for (const [job, { environment, steps = [] }] of Object.entries(jobs)) {
        // To log in, nobody waits for the rules of an environment to plan.
        if (job === 'plan') continue;
        const reads = JSON.stringify(steps).includes('secrets.');
        assert.equal(environment, reads ? '${{ inputs.environment }}' : undefined, job);
      }
    });
  }

  it('of an environment are handed over in the sample by the names that they have there', () => {
    const [sample = ''] = yamlBlocks(page.split('<!-- environment-secrets -->')[1] ?? '').map(({ text }) => text);
    const { images: job }: { images: Job & { secrets: Record<string, string> } } = parse(sample);
    const known = Object.keys(images.on.workflow_call?.secrets ?? {});
    assert.equal(job.with?.['environment'], 'bake');
    for (const [name, value] of Object.entries(job.secrets)) {
      assert.ok(known.includes(name) && /^\w+$/.test(name), name);
      assert.equal(value, `\${{ secrets.${name} }}`);
    }
  });

  const lines = [
    'OS_PASSWORD=abc',
    'OS_IDENTITY_API_VERSION=3',
    'OS_REGION_NAME=RegionOne',
    'OS_DOMAIN=default',
    'ARM_CLIENT_SECRET=50% of it=',
    'SECRETARY=abc',
    'azure_token=abc',
    'EMPTY_TOKEN=',
    'API_KEY2=abc',
    '',
  ];
  for (const ends of ['\n', '\r\n']) {
    it(`are hidden from the caller's set-up on as the steps hide them, with lines that end in ${JSON.stringify(ends)}`, () => {
      const hide = images.jobs['level-0']?.steps?.find(({ name }) => name === 'Hide credentials');
      const env = { PATH: process.env['PATH'], BAKEHOUSE_CREDENTIALS: lines.join(ends) };
      const { stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', hide?.run ?? ''], {
        env,
        encoding: 'utf8',
      });
      const masks = stdout.split('\n').filter((line) => line !== '');
      const expected: string[] = [];
      hideCredentials({ input: () => lines.join('\n'), secret: (value) => expected.push(value) });
      assert.deepEqual(
        masks.map((line) => line.replace('::add-mask::', '').replaceAll('%25', '%')),
        expected,
        stderr,
      );
      assert.equal(expected.length, 5);
      assert.ok(masks.includes('::add-mask::50%25 of it='));
    });
  }
});

describe('the login', () => {
  it('reaches no command line, and no configuration that outlives the job', () => {
    for (const name of ['images', 'publish']) {
      const [, script = ''] = /run: \|\n((?: {10}.*\n)+)/.exec(textOf(name).split(/name: Log in to/)[1] ?? '') ?? [];
      assert.match(script, /docker login .*--password-stdin -- /);
      assert.match(script, /config="\$RUNNER_TEMP\//);
      assert.ok(!script.includes('${{'));
    }
  });
});
