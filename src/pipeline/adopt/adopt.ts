import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { planImages } from '../../actions/plan/main.ts';
import { InputError, messageOf, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs } from '../../core/runner/inputs.ts';
import { type Asker, askerOf } from '../../image/asker.ts';
import { nearestName } from '../../core/text/wording.ts';
import type { Plan, PlannedLeg } from '../../image/plan.ts';
import { providerOf } from '../../image/provider.ts';
import type { Adopted } from '../../image/provider-plan.ts';
import { reuseFrom } from '../../image/reuse-from.ts';
import { revocationOfImage, revocationsOf, revokedWords } from '../../image/revocation.ts';
import { buildsOf, wantOf } from '../../plan/look-up.ts';
import { providers } from '../../providers/providers.ts';
import { createRecipes, type Recipes } from '../../recipe/recipe.ts';
import { type AdoptInputs, adoptInputs } from './inputs.ts';
import { type AdoptRow, type Ids, readRows, rowOf } from './rows.ts';

interface Ready extends Adopted {
  readonly row: AdoptRow;
}

/** Those whose images can be adopted. */
const adopters = providers.flatMap(({ adoption }) => adoption ?? []);
const ids: Ids = {
  isId: (id) => adopters.some(({ isId }) => isId(id)),
  example: adopters[0]?.example ?? '',
};

/**
 * Gives images that were made elsewhere the tags by which runs find them: today's key and the leg, but no mark of passed
 * tests, so that the next run tests them instead of baking. All of them are looked at before the first is tagged.
 */
export async function adopt(host: Host): Promise<void> {
  const inputs = readInputs(adoptInputs, (name) => host.input(name));
  const rows = rowsOf(host, inputs);
  checkWords(inputs);
  const { legs, revocations } = await host.group('Plan', () => planned(host, inputs));
  const revoked = revocationsOf(revocations ?? []);
  const asker = askerOf(host, { agent: 'bakehouse-adopt', passEnv: [], buildRegistry: null });
  const recipes = await createRecipes({
    providers,
    repository: asker.repository,
    environment: host.environment,
    templates: [],
    manifests: [],
    written: [],
  });
  const problems: string[] = [];
  const adoptions: Ready[] = [];
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
    const entry = revocationOfImage(revoked, row);
    if (entry !== undefined) {
      problems.push(`${row.leg}: ${row.id} is not adopted: it is ${revokedWords(entry)}.`);
      continue;
    }
    try {
      adoptions.push({ row, ...(await adoptionOf(row, leg, recipes, asker)) });
    } catch (error) {
      problems.push(`${row.leg}: ${row.id} is not adopted: ${messageOf(error)}.`);
    }
  }
  if (problems.length > 0) throw new UserError(`${problems.join('\n')}\nNothing was tagged.`);
  const words = { ref: `refs/heads/${inputs.branch}`, reason: inputs.reason.trim() };
  for (const { row, region, adopt: mark } of adoptions) {
    await mark(words);
    host.info(`${row.leg}: ${row.id} in ${region} is adopted. The next run tests it instead of baking.`);
  }
  host.output('adopted', JSON.stringify(adoptions.map(({ row, region }) => ({ ...row, region }))));
  host.info(`Adopted ${adoptions.length} ${adoptions.length === 1 ? 'image' : 'images'}.`);
}

function rowsOf(host: Host, { leg, id, from }: AdoptInputs): readonly AdoptRow[] {
  if (from === '' && leg !== '' && id !== '') return [rowOf(leg, id, ids)];
  if (from === '' || leg !== '' || id !== '') {
    throw new InputError(
      `Name a leg and the id of its image (bakehouse adopt web/noble ${ids.example} --reason …), or a file of many with --from.`,
    );
  }
  try {
    return readRows(readFileSync(resolve(host.workspace, from), 'utf8'), from, ids);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${from} cannot be read: ${messageOf(error)}`);
  }
}

function checkWords({ reason, branch }: AdoptInputs): void {
  if (reason.trim() === '')
    throw new InputError('Say with --reason why: it stays on the image for whoever asks later.');
  const wrong = adopters.map(({ reasonProblem }) => reasonProblem(reason)).find((one) => one !== undefined);
  if (wrong !== undefined) throw new UserError(wrong);
  const problem = reuseFrom.safeParse([branch]).error?.issues[0]?.message;
  if (problem !== undefined) throw new UserError(`--branch ${problem}.`);
}

/** The legs of the manifest with their keys of today, and what their providers have. */
async function planned(host: Host, { manifest, vars }: AdoptInputs): Promise<Pick<Plan, 'legs' | 'revocations'>> {
  const given = new Map([
    ['manifest', manifest.join('\n')],
    ['vars', vars.join('\n')],
    ['dry-run', 'true'],
    ['summary', 'none'],
  ]);
  const { plan } = await planImages({
    ...host,
    input: (name) => given.get(name) ?? '',
    output: () => {},
  });
  return plan;
}

/** Throws where the image cannot stand for the leg, with everything that speaks against it. */
async function adoptionOf(row: AdoptRow, leg: PlannedLeg, recipes: Recipes, asker: Asker): Promise<Adopted> {
  const { key } = leg;
  if (key === null) throw new UserError(`the leg has no key, since ${leg.reason}`);
  if (!leg.todo.includes('bake'))
    throw new UserError('the leg has an image already, and nothing is to be baked for it');
  const recipe = await recipes.recipeOf(leg, new Map());
  const wanted = { definition: leg, key, recipe };
  const builds = buildsOf(wanted);
  const [build, ...others] = builds;
  const adoption = build === undefined ? undefined : providerOf(build.type, providers)?.adoption;
  if (adoption === undefined || !recipe.buildsKnown || others.length > 0) {
    const made = recipe.builds.map(({ name }) => name).join(', ') || 'images that cannot be known';
    const titles = providers.flatMap((one) => (one.adoption === undefined ? [] : [one.title])).join(' or ');
    throw new UserError(`only a leg whose one build makes an image of ${titles} takes one, but this makes ${made}`);
  }
  const { tier, name, arch, recipe: digest, epoch } = leg;
  return await adoption.look(
    { ...wantOf(wanted, builds, asker), leg: leg.leg, tier, name, arch, recipe: digest, epoch },
    row.id,
    asker,
  );
}
