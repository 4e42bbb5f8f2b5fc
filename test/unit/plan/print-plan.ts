import type { LegDefinition } from '../../../src/image/definition.ts';
import { assembleLegs } from '../../../src/plan/assembly.ts';
import { templatesOf, writtenFiles } from '../../../src/plan/left-out.ts';
import { readManifest } from '../../../src/plan/manifest/read.ts';
import { providers } from '../../../src/providers/providers.ts';
import { renderPlan } from '../../../src/plan/plan-file.ts';
import { planLegs } from '../../../src/plan/planning.ts';
import { createRecipes } from '../../../src/recipe/recipe.ts';
import { samplePlan } from '../image/sample-plan.ts';

/** The text of plan.json of a repository with a `bakehouse.yml`; nobody is asked, and all sources are what they are called. */
export async function printPlan(repository: string): Promise<string> {
  const draft = readManifest({ repository, file: 'bakehouse.yml', environment: {}, providers });
  const legs: readonly LegDefinition[] = assembleLegs([draft.legs], []).map(({ definition }) => definition);
  const recipes = await createRecipes({
    providers,
    repository,
    environment: process.env,
    templates: templatesOf(legs),
    manifests: draft.from,
    written: writtenFiles(draft.targets, draft.channels),
  });
  const planned = await planLegs(
    { legs, chosen: new Set(legs.map(({ leg }) => leg)), forced: new Set(), today: '2026-11-30', renews: true },
    {
      resolve: async () => ({ kind: 'resolved', source: { of: 'docker', id: 'sha256:x', name: null } }),
      recipeOf: async (definition) => await recipes.recipeOf(definition, new Map()),
      lookUp: async () => new Map(),
      remember: async () => undefined,
    },
  );
  return renderPlan(
    samplePlan([...planned.legs], {
      files: planned.files,
      templates: templatesOf(legs),
      targets: { ...draft.targets },
    }),
  );
}

const [, script, repository] = process.argv;
if (script?.endsWith('print-plan.ts') === true && repository !== undefined) {
  process.stdout.write(await printPlan(repository));
}
