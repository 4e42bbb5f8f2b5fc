// The job Result of images.yml, step by step, for every end of a run that docs/workflows.md has a colour for. The plans and the
// records are of real jobs; what GitHub would tell of the jobs before is given.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

import { requirePacker } from '../support/bake/packers.ts';
import { fileHcl } from '../support/bake/templates.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { bakeRow, type Chain, type ChainPlan, planChain, verifyRow } from '../support/plan/chain.ts';
import { commitAll, planAction, temporaryFolder } from '../support/plan/repository.ts';
import type { EventRequest } from '../support/runner/contexts.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const step = z.object({
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.union([z.string(), z.boolean()]).transform(String)).optional(),
});
const { jobs } = z
  .object({ jobs: z.object({ collect: z.object({ steps: z.array(step) }) }) })
  .parse(parse(readFileSync(`${root}.github/workflows/images.yml`, 'utf8')));

const MANIFEST = `version: 1
images:
  good:
    packer: { template: good.pkr.hcl }
    verify: { script: { run: "sh test.sh", report: out.tap, min-tests: 1 } }
  other:
    packer: { template: other.pkr.hcl, vars: { fails: "no" } }
    accept: [post-processors]
    verify: none
`;
/** Its image is a file; where it is to fail, it does so after that. */
const OTHER = `variable "fails" {
  type = string
}
${fileHcl('other.img').replace(/\}\n$/, '')}  post-processor "shell-local" {
    inline = ["test \${var.fails} = no"]
  }
}
`;
const fork: EventRequest = {
  name: 'pull_request',
  payload: {
    repository: { full_name: 'octo-org/images', default_branch: 'main' },
    pull_request: { head: { repo: { full_name: 'stranger/images' } }, user: { login: 'stranger' } },
  },
};

type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

/** What GitHub tells the job of those before. */
interface Needs {
  readonly plan: Result;
  readonly level: Result;
  readonly outputs: Readonly<Record<string, string>>;
}

/** An expression of the job's steps; what is not known here is an error of the test. */
function valueOf(expression: string, { plan, level, outputs }: Needs): string {
  const [, output] = /^needs\.plan\.outputs\.([\w-]+)$/.exec(expression) ?? [];
  if (output !== undefined) return outputs[output] ?? '';
  if (expression === 'needs.plan.result') return plan;
  if (expression === 'inputs.artifact-prefix') return 'bakehouse';
  if (expression === "join(needs.*.result, ' ')") return [plan, level, ...Array<Result>(7).fill('skipped')].join(' ');
  throw new Error(`the test cannot evaluate ${expression}`);
}

const filled = (text: string, needs: Needs): string =>
  text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => valueOf(expression, needs));

function holds(condition: string | undefined, needs: Needs): boolean {
  if (condition === undefined) return true;
  const [, left = '', operator, right] = /^\$\{\{ (\S+) ([!=]=) '(\w+)' \}\}$/.exec(condition) ?? [];
  return (valueOf(left, needs) === right) === (operator === '==');
}

/** Runs the steps of the job until one fails. */
async function result(
  needs: Needs,
  { run, workspace, env }: Chain,
  event?: EventRequest,
): Promise<{ readonly colour: 'green' | 'red'; readonly log: string }> {
  let log = '';
  for (const one of jobs.collect.steps) {
    if (!holds(one.if, needs)) continue;
    if (one.run !== undefined) {
      const own = Object.entries(one.env ?? {}).map(([name, value]) => [name, filled(value, needs)]);
      const ended = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', one.run], {
        env: { ...process.env, ...Object.fromEntries(own) },
        encoding: 'utf8',
      });
      log += ended.stdout + ended.stderr;
      if (ended.status !== 0) return { colour: 'red', log };
    } else {
      assert.equal(one.uses, '$/actions/plan');
      const inputs = Object.fromEntries(
        Object.entries(one.with ?? {}).map(([name, value]) => [name, filled(value, needs)]),
      );
      const job = await runJob({
        run,
        workspace,
        env,
        steps: [{ action: planAction, inputs }],
        ...(event && { event }),
      });
      log += job.log;
      if (job.conclusion !== 'success') return { colour: 'red', log };
    }
  }
  return { colour: 'green', log };
}

interface There {
  readonly chain: Chain;
  readonly plan: ChainPlan;
  /** Bakes a leg, and tests it where it says how. */
  readonly work: (leg: string) => Promise<void>;
}

async function repository(t: TestContext, files: Readonly<Record<string, string>> = {}): Promise<Chain | undefined> {
  const packer = requirePacker(t, 'packer-debian');
  if (packer === undefined) return undefined;
  const workspace = await workspaceWith(t, {
    'bakehouse.yml': MANIFEST,
    'good.pkr.hcl': fileHcl('good.img'),
    'other.pkr.hcl': OTHER,
    'test.sh': 'if test -e bad; then echo "not ok 1 - it"; else echo "ok 1 - it"; fi >out.tap; echo 1..1 >>out.tap\n',
    ...files,
  });
  commitAll(workspace);
  const run = await Run.start();
  t.after(() => run[Symbol.asyncDispose]());
  return { run, workspace, env: { ...packer.environment, HOME: await temporaryFolder(t) } };
}

async function planned(chain: Chain): Promise<There> {
  const plan = await planChain(chain, 'bakehouse');
  const work = async (leg: string): Promise<void> => {
    const { job } = await bakeRow(chain, plan, leg);
    if (job.conclusion === 'success' && leg === 'good') await verifyRow(chain, plan, leg);
  };
  return { chain, plan, work };
}

interface End {
  /** What the page calls it. */
  readonly end: string;
  readonly files?: Readonly<Record<string, string>>;
  /** What an earlier run did of the same commit. */
  readonly earlier?: (there: There) => Promise<void>;
  /** What the jobs of the level do. */
  readonly act?: (there: There) => Promise<void>;
  readonly needs?: Partial<Needs>;
  readonly event?: EventRequest;
  readonly says: RegExp;
}

const both = async ({ work }: There): Promise<void> => {
  await work('good');
  await work('other');
};

const ENDS: readonly End[] = [
  { end: 'all legs were baked and passed their tests', act: both, says: /Collected 2 legs: 2 images/ },
  { end: 'nothing was due', earlier: both, needs: { level: 'skipped' }, says: /Collected 2 legs: 2 images/ },
  {
    end: 'an untrusted change was only planned',
    needs: { level: 'skipped', outputs: {} },
    event: fork,
    says: /Nothing is collected: the pull request comes from stranger\/images/,
  },
  { end: 'the plan failed', needs: { plan: 'failure', level: 'skipped', outputs: {} }, says: /ended with failure/ },
  {
    end: 'the plan was cancelled, or never began',
    needs: { plan: 'cancelled', level: 'skipped', outputs: {} },
    says: /ended with cancelled/,
  },
  {
    end: 'the plan did not arrive: GitHub dropped the output that names it',
    needs: { level: 'skipped', outputs: {} },
    says: /Input "plan" is required here/,
  },
  {
    end: 'a matrix was lost: GitHub dropped the output that holds it',
    needs: { level: 'failure' },
    says: /2 of 2 legs without a result: good/,
  },
  {
    end: 'a leg failed',
    files: { 'bakehouse.yml': MANIFEST.replace('"no"', '"yes"') },
    act: both,
    needs: { level: 'failure' },
    says: /1 of 2 legs failed: other/,
  },
  {
    end: 'a leg failed its tests',
    files: { bad: '' },
    act: both,
    needs: { level: 'failure' },
    says: /1 of 2 legs failed: good \(its tests did not pass/,
  },
  {
    end: 'a leg left no record: its job never ran, or was ended',
    act: ({ work }) => work('good'),
    says: /1 of 2 legs without a result: other/,
  },
  {
    end: 'the run was cancelled while legs were baked',
    act: ({ work }) => work('good'),
    needs: { level: 'cancelled' },
    says: /1 of 2 legs without a result: other/,
  },
  {
    end: 'all legs are good, but one of their jobs failed after that',
    act: both,
    needs: { level: 'failure' },
    says: /title=A job is red/,
  },
];

/** The page's table: colours by end. */
function documented(): ReadonlyMap<string, string> {
  const [, table = ''] =
    /<!-- result -->([\s\S]*?)<!-- \/result -->/.exec(readFileSync(`${root}docs/workflows.md`, 'utf8')) ?? [];
  const rows = table.trim().split('\n').slice(2);
  return new Map(
    rows.map((row) => row.split('|').map((cell) => cell.trim())).map(([, end = '', colour = '']) => [end, colour]),
  );
}

describe('the job Result', () => {
  const colours = documented();

  for (const { end, files, earlier, act, needs, event, says } of ENDS) {
    it(`is ${colours.get(end)} where ${end}`, async (t) => {
      const made = await repository(t, files);
      if (made === undefined) return;
      await earlier?.(await planned(made));
      await using run = await Run.start();
      const chain = earlier === undefined ? made : { ...made, run };
      const there = await planned(chain);
      await act?.(there);
      const { plan } = there;
      const told: Needs = { plan: 'success', level: 'success', outputs: plan.outputs, ...needs };
      const { colour, log } = await result(told, chain, event);
      assert.match(log, says);
      assert.equal(colour, colours.get(end), log);
    });
  }

  it('has no end on the page that is not tested', () => {
    assert.deepEqual([...colours.keys()].toSorted(), ENDS.map(({ end }) => end).toSorted());
  });
});
