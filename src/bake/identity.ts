import { realpathSync } from 'node:fs';
import { posix } from 'node:path';

import { messageOf, UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { askerOf } from '../image/asker.ts';
import { type LegDefinition, nothingMore } from '../image/definition.ts';
import type { Leg } from '../image/leg.ts';
import { type Plan, type PlannedLeg, type ResolvedBase, sourcesOf } from '../image/plan.ts';
import type { Providers } from '../image/provider.ts';
import { quoted } from '../image/placeholder.ts';
import { resolveBases } from '../plan/bases.ts';
import { writtenFiles } from '../plan/left-out.ts';
import { baseResolver } from '../plan/sources.ts';
import { nameOf, revocationOfMade, type Revocations } from '../image/revocation.ts';
import { bakeKey, distinctRecipe, differing } from '../recipe/key/bake-key.ts';
import { ANSWERED, answeredOf, answeringRecipe, recipeNotRevoked } from '../recipe/key/revoked-recipe.ts';
import { changedAmong, readChanges } from '../recipe/files/git-changes.ts';
import { createRecipes, type Recipe } from '../recipe/recipe.ts';
import type { BakeOptions } from './options.ts';

/** By what an image is found again. */
export interface Identity {
  /** Null where something that it hangs on cannot be told: then the image is always baked. */
  readonly key: string | null;
  readonly recipe: string | null;
  /** As the plan has it; undefined where the leg is not refreshed, as no leg is without a plan. */
  readonly epoch: string | undefined;
  readonly parentKey: string | null;
  readonly definition: LegDefinition;
  readonly read: Recipe | null;
  /** Why there is no key; null where there is one. */
  readonly reason: string | null;
  /** The images that it starts from by a name, as they were when the key was made. */
  readonly bases: readonly ResolvedBase[];
  /** Files of the key that differ from the commit, before anything is baked. */
  readonly dirty: readonly string[];
  /** Whether the plan was told to bake it whatever is found. */
  readonly isForced: boolean;
}

/**
 * The identity of a leg as the plan has it, after looking at the files here: they must be those of the plan. Throws a
 * UserError that names what differs.
 */
export async function identifyPlanned(
  host: Host,
  providers: Providers,
  plan: Plan,
  leg: PlannedLeg,
  passEnv: readonly string[],
): Promise<Identity> {
  const recipes = await createRecipes({
    providers,
    repository: realpathSync(host.workspace),
    environment: host.environment,
    passEnv,
    templates: plan.templates,
    manifests: plan.from,
    written: writtenFiles(plan.targets, plan.channels),
    legs: plan.legs,
    ...(plan.writes === undefined ? {} : { writes: plan.writes }),
  });
  const planned = plan.files[leg.files ?? ''] ?? {};
  const read = await recipes.recipeOf(leg, new Map(), planned);
  const alone = leg.values['leg'] === undefined ? read.recipe : distinctRecipe(read.recipe, leg.leg);
  const own = answeredOf(leg.values).reduce(answeringRecipe, alone);
  if (leg.recipe !== null && own !== leg.recipe) {
    const before = plan.files[leg.files ?? ''] ?? {};
    const isOfEnvironment = (name: string): boolean => name.startsWith('env.');
    const names = [...new Set([...Object.keys(leg.values), ...Object.keys(read.values)])].filter(isOfEnvironment);
    const other = names.find((name) => leg.values[name] !== read.values[name]);
    if (other !== undefined) {
      throw new UserError(
        `${other.slice('env.'.length)}, which the template of ${leg.leg} reads, has another value here than where it was planned. Give plan the same variable, and the same "pass-env".`,
      );
    }
    const changed = [
      ...differing(before, read.files.files),
      ...differing(leg.values, { ...leg.values, ...read.values }),
    ];
    throw new UserError(
      `The files of ${leg.leg} are not those that were planned: ${changed.slice(0, 5).join(', ') || 'its recipe is another one'}. Check out the commit of the plan (${plan.commit || 'unknown'}), and change nothing before the bake.`,
    );
  }
  const parentKey = plan.legs.find((one) => one.leg === leg.parent)?.key ?? null;
  return {
    key: leg.key,
    recipe: leg.recipe,
    epoch: leg.epoch,
    parentKey,
    definition: leg,
    read: answering(read, answeredOf(leg.values)),
    reason: leg.key === null ? 'its source was not resolved when it was planned' : null,
    bases: leg.bases ?? [],
    dirty: dirtyFiles(host, read),
    isForced: leg.state === 'forced',
  };
}

/** The identity of what the inputs alone describe. Without a git repository there is none. */
export async function identifyAdHoc(
  host: Host,
  providers: Providers,
  inputs: BakeOptions,
  leg: Leg,
  revocations: Revocations,
): Promise<Identity> {
  const definition = adHocDefinition(inputs, leg);
  try {
    const { work } = definition;
    const recipes = await createRecipes({
      providers,
      repository: realpathSync(host.workspace),
      environment: host.environment,
      passEnv: inputs['pass-env'],
      templates: [work.builder === 'packer' ? work.template : work.file],
      manifests: [],
      written: [],
      legs: [definition],
    });
    const read = await recipes.recipeOf(definition, new Map());
    const sources = inputs.parent === '' ? [] : [{ of: 'id' as const, id: inputs.parent, name: null }];
    const asker = askerOf(host, { agent: 'bakehouse-bake', passEnv: inputs['pass-env'], buildRegistry: null });
    const [bases = []] = await resolveBases([read.bases], baseResolver(providers, asker));
    const keyOf = (one: string): string =>
      bakeKey(one, { parentKey: null, sources: [...sources, ...sourcesOf(bases)] });
    const { recipe, answers } = recipeNotRevoked(read.recipe, keyOf, (made) => {
      const entry = revocationOfMade(revocations, made);
      return entry === undefined ? undefined : nameOf(entry)[1];
    });
    return {
      key: keyOf(recipe),
      recipe,
      epoch: undefined,
      parentKey: null,
      definition,
      read: answering(read, answers),
      reason: null,
      bases,
      dirty: dirtyFiles(host, read),
      isForced: false,
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      key: null,
      recipe: null,
      epoch: undefined,
      parentKey: null,
      definition,
      read: null,
      reason: messageOf(error),
      bases: [],
      dirty: [],
      isForced: false,
    };
  }
}

/** What was read, with what its recipe answers, so that a later plan does not take that for news. */
function answering(read: Recipe, answers: readonly string[]): Recipe {
  return answers.length === 0 ? read : { ...read, values: { ...read.values, [ANSWERED]: answers.join(' ') } };
}

/** What of it is not as the commit has it; nothing where that cannot be told. */
function dirtyFiles(host: Host, read: Recipe): readonly string[] {
  const changes = readChanges(realpathSync(host.workspace), host.environment);
  return changes.kind === 'known' ? changedAmong(Object.keys(read.files.files), changes) : [];
}

function adHocDefinition(inputs: BakeOptions, leg: Leg): LegDefinition {
  const at = inputs['working-directory'];
  const inRepository = (path: string): string => posix.normalize(posix.join(at, path));
  const values = Object.fromEntries(inputs.vars.map(([name, value]) => [name, quoted(value)]));
  const secrets = inputs['secret-vars'].map(([name]) => name);
  return {
    ...leg,
    axes: { ...leg.axes },
    name: quoted(inputs.name === '' ? leg.image : inputs.name),
    version: null,
    parent: null,
    source: null,
    work:
      inputs.builder === 'packer'
        ? {
            builder: 'packer',
            template: inRepository(inputs.template),
            'working-directory': at,
            only: inputs.only.map(quoted),
            except: inputs.except.map(quoted),
            vars: values,
            'secret-vars': Object.fromEntries(secrets.map((name) => [name, name])),
            'var-files': inputs['var-files'].map(inRepository),
            ...(inputs['retry-vars'].length === 0
              ? {}
              : {
                  'retry-vars': Object.fromEntries(inputs['retry-vars'].map(([name, value]) => [name, quoted(value)])),
                }),
            arguments: inputs.arguments.map(quoted),
            version: null,
            'vars-in-environment': false,
            substitutions: null,
          }
        : {
            builder: 'dockerfile',
            file: inRepository(inputs.template),
            context: at,
            target: null,
            platform: null,
            args: values,
            labels: Object.fromEntries(inputs.tags.map(([name, value]) => [name, quoted(value)])),
            secrets,
            arguments: inputs.arguments.map(quoted),
          },
    ...nothingMore(),
    inputs: inputs.inputs.length === 0 ? null : [...inputs.inputs],
    accept: [...inputs.accept],
    account: inputs.account === '' ? null : inputs.account,
  };
}
