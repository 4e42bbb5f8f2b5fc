import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { plan } from '../../actions/plan/main.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs } from '../../core/runner/inputs.ts';
import { nearestName } from '../../core/text/nearest.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { reuseFrom } from '../../image/reuse-from.ts';
import { keeperOf, lookUpRegions } from '../../plan/look-up.ts';
import { readPlan } from '../../plan/plan-file.ts';
import { reachOf } from '../../plan/reach.ts';
import { callerAccount } from '../../providers/aws/identity.ts';
import { imageSetTags, REF_TAG } from '../../providers/aws/image-set.ts';
import { createRecipes, type Recipes } from '../../recipe/recipe.ts';
import { type AdoptInputs, adoptInputs } from './inputs.ts';
import { unfit } from './fitness.ts';
import { type AdoptRow, readRows, rowOf } from './rows.ts';

/** By this an image is told from those that were baked, for as long as it lives. */
export const ADOPTED_TAG = 'bakehouse:adopted';
const LONGEST_REASON = 256;

interface Adoption {
  readonly row: AdoptRow;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * Gives images that were made elsewhere the tags by which runs find them: today's key and the leg, but no mark of passed
 * tests, so that the next run tests them instead of baking. All of them are looked at before the first is tagged.
 */
export async function adopt(host: Host): Promise<void> {
  const inputs = readInputs(adoptInputs, (name) => host.input(name));
  const rows = rowsOf(host, inputs);
  checkWords(inputs);
  const legs = await host.group('Plan', () => planned(host, inputs));
  const reach = reachOf(host, { passEnv: [], staging: null });
  const { repository } = reach;
  const recipes = await createRecipes({
    repository,
    environment: host.environment,
    templates: [],
    manifests: [],
    written: [],
  });
  const world: World = { recipes, reach, inputs, accounts: new Map() };
  const problems: string[] = [];
  const adoptions: Adoption[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    const leg = legs.find((one) => one.leg === row.leg || one.aliases.includes(row.leg));
    if (leg === undefined) {
      const near = nearestName(
        row.leg,
        legs.map((one) => one.leg),
      );
      problems.push(`${row.leg}: the manifest has no such leg.${near === undefined ? '' : ` Did you mean ${near}?`}`);
      continue;
    }
    if (taken.has(leg.leg)) {
      problems.push(`${row.leg}: it is the same image as another leg of the list, ${leg.leg}; name one of them.`);
      continue;
    }
    taken.add(leg.leg);
    try {
      adoptions.push(await adoptionOf(row, leg, world));
    } catch (error) {
      problems.push(`${row.leg}: ${row.id} is not adopted: ${messageOf(error)}.`);
    }
  }
  if (problems.length > 0) throw new UserError(`${problems.join('\n')}\nNothing was tagged.`);
  for (const { row, region, tags } of adoptions) {
    await (await reach.connectEc2(region)).tag([row.id], tags);
    host.info(`${row.leg}: ${row.id} in ${region} is adopted. The next run tests it instead of baking.`);
  }
  host.output('adopted', JSON.stringify(adoptions.map(({ row, region }) => ({ ...row, region }))));
  host.info(`Adopted ${adoptions.length} ${adoptions.length === 1 ? 'image' : 'images'}.`);
}

function rowsOf(host: Host, { leg, id, from }: AdoptInputs): readonly AdoptRow[] {
  if (from === '' && leg !== '' && id !== '') return [rowOf(leg, id)];
  if (from === '' || leg !== '' || id !== '') {
    throw new UserError(
      'Name a leg and the id of its image (bakehouse adopt web/noble ami-… --reason …), or a file of many with --from.',
    );
  }
  try {
    return readRows(readFileSync(resolve(host.workspace, from), 'utf8'), from);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${from} cannot be read: ${messageOf(error)}`);
  }
}

function checkWords({ reason, branch }: AdoptInputs): void {
  if (reason.trim() === '') throw new UserError('Say with --reason why: it stays on the image for whoever asks later.');
  if (reason.length > LONGEST_REASON || /[^\p{L}\p{N}\p{Zs}_.:/=+@-]/u.test(reason)) {
    throw new UserError(
      `The reason becomes a tag of EC2: at most ${LONGEST_REASON} letters, digits, spaces and _ . : / = + - @.`,
    );
  }
  const problem = reuseFrom.safeParse([branch]).error?.issues[0]?.message;
  if (problem !== undefined) throw new UserError(`--branch ${problem}.`);
}

/** The legs of the manifest with their keys of today, and what their providers have. */
async function planned(host: Host, { manifest, vars }: AdoptInputs): Promise<readonly PlannedLeg[]> {
  const outputs = new Map<string, string>();
  const given = new Map([
    ['manifest', manifest.join('\n')],
    ['vars', vars.join('\n')],
    ['dry-run', 'true'],
    ['summary', 'none'],
  ]);
  await plan({
    ...host,
    input: (name) => given.get(name) ?? '',
    output: (name, value) => void outputs.set(name, value),
  });
  return readPlan(outputs.get('plan') ?? '', outputs.get('digest') ?? '').plan.legs;
}

interface World {
  readonly recipes: Recipes;
  readonly reach: ReturnType<typeof reachOf>;
  readonly inputs: AdoptInputs;
  /** Of the credentials, by region. */
  readonly accounts: Map<string, string>;
}

/** Throws where the image cannot stand for the leg, with everything that speaks against it. */
async function adoptionOf(
  row: AdoptRow,
  leg: PlannedLeg,
  { recipes, reach, inputs, accounts }: World,
): Promise<Adoption> {
  const { key } = leg;
  if (key === null) throw new UserError(`the leg has no key, since ${leg.reason}`);
  if (!leg.todo.includes('bake'))
    throw new UserError('the leg has an image already, and nothing is to be baked for it');
  const recipe = await recipes.recipeOf(leg, new Map());
  const [build, ...others] = recipe.builds;
  if (build === undefined || !recipe.buildsKnown || others.length > 0 || keeperOf(build.type) !== 'aws') {
    const made = recipe.builds.map(({ name }) => name).join(', ') || 'images that nobody can tell';
    throw new UserError(`only a leg whose one build makes an image of EC2 takes one, but this makes ${made}`);
  }
  const [region, ...more] = lookUpRegions({ definition: leg, key, recipe }, reach.region);
  if (region === undefined) throw new UserError('no region says where it is looked for; set AWS_REGION');
  if (more.length > 0)
    throw new UserError(
      `it is baked in several regions (${[region, ...more].join(', ')}), and one image is not all of it`,
    );
  const caller = accounts.get(region) ?? (await callerAccount(region));
  accounts.set(region, caller);
  const [image] = await (await reach.connectEc2(region)).imagesById([row.id]);
  const problems = unfit(leg, image, caller, region);
  if (problems.length > 0) throw new UserError(problems.join('; '));
  const [set] = imageSetTags(key, [{ build: build.name, region, id: row.id }]);
  const tags = {
    ...set?.tags,
    'bakehouse:leg': leg.leg,
    'bakehouse:layer': leg.layer,
    [REF_TAG]: `refs/heads/${inputs.branch}`,
    ...(leg.recipe === null ? {} : { 'bakehouse:recipe': leg.recipe }),
    [ADOPTED_TAG]: inputs.reason.trim(),
  };
  return { row, region, tags };
}
