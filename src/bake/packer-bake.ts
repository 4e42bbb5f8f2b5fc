import { randomBytes } from 'node:crypto';

import { annotateAll } from '../core/runner/annotations.ts';
import { credentialValues, handedSecrets } from '../core/secrets/environment.ts';
import { UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { withoutMark } from '../core/process/process.ts';
import { createScrub } from '../core/secrets/secrets.ts';
import { annotationOf, diagnosticText } from '../packer/run/diagnostics.ts';
import { MARK_VARIABLE, markClaims } from '../image/own-mark.ts';
import type { Providers } from '../image/provider.ts';
import type { ReadRecipe } from '../image/provider-bake.ts';
import { claimsOf, unaskedTypes, unprovable } from '../packer/run/claims.ts';
import { packerEnvironment, withVariables } from '../packer/run/environment.ts';
import { pluginVersions, findPacker } from '../packer/run/program.ts';
import { checkPackerVersion, providersOf, readBuildOf } from '../packer/run/preflight.ts';
import { selectBuilds } from '../packer/run/selection.ts';
import { runValidate } from '../packer/run/validate.ts';
import { prepareVariables } from '../packer/run/variables.ts';
import type { Build } from '../recipe/template/template.ts';
import { askProvider } from './asked.ts';
import type { BakeContext, Builder } from './builder.ts';
import { checkNamingRules } from './naming-rules.ts';
import { withLoans } from './loans.ts';
import type { BakeOptions } from './options.ts';
import { type PackerBake, runPacker, templateComplaints } from './packer-run.ts';
import type { PackerTask } from './settled-leg.ts';
import { workspacePath } from '../core/files/paths.ts';

/**
 * Packer, with its variables in files, its version checked against the template, and its providers asked.
 * @param all providers that there are
 */
export async function preparePacker(
  host: Host,
  all: Providers,
  inputs: BakeOptions,
  task: PackerTask,
  bakeContext: BakeContext,
): Promise<Builder> {
  const { template, workingDirectory } = task;
  const { folder, mark } = bakeContext;
  const selection = selectBuilds(template.model, task.only, task.except);
  const chosen = settledBuilds(bakeContext, selection.builds);
  checkNamingRules(bakeContext.settled, chosen, all);
  const unasked = unaskedTypes(selection.builds, template.model, all);
  const folders = {
    temporary: folder.temporary,
    debugLog: inputs['debug-log'] || bakeContext.isStepping ? folder.debugLog : undefined,
  };
  const own = packerEnvironment(host.environment, inputs['pass-env'], folders, mark);
  const environment = task.varsInEnvironment ? withVariables(own, [...task.vars, ...task.secretVars]) : own;
  const ownMark = randomBytes(16).toString('hex');
  const marked = markClaims(template.model.variables, ownMark);
  const variables = await prepareVariables({
    template: template.model,
    reserved: [[MARK_VARIABLE, ownMark]],
    workspace: host.workspace,
    workingDirectory,
    varFiles: task.varFiles,
    vars: task.vars,
    secretVars: task.secretVars,
    retryVars: task.retryVars,
    folder: folder.path,
  });
  for (const value of variables.secrets) host.secret(value);
  const recipe = readRecipeOf(task, chosen, variables.texts);
  const [packer, ...providers] = await Promise.all([
    findPacker(environment, host.kind),
    ...providersOf(selection.builds, template.model, all).map(async (provider) => {
      const claims = claimsOf(provider, selection.builds, template.model, template.texts);
      const asking = {
        host,
        environment: withoutMark(environment),
        recipe,
        account: inputs.account,
        workingDirectory,
        slug: bakeContext.settled.leg.slug,
      };
      return askProvider(provider, asking, { ...claims, claims: [...claims.claims, ...marked] });
    }),
  ]);
  checkPackerVersion(packer, template.model, host.kind);
  const bake: PackerBake = {
    inputs,
    task,
    bakeContext,
    packer,
    environment,
    builds: recipe.builds,
    providers: all,
    keepers: providers,
    unasked,
    secrets: [...new Set([...variables.secrets, ...credentialValues(environment, handedSecrets(host.environment))])],
    arguments: {
      template: template.argument,
      only: selection.only,
      except: selection.except,
      varFiles: variables.files,
      onError: inputs['on-error'],
      parallelBuilds: inputs['parallel-builds'],
      isStepping: bakeContext.isStepping,
      extra: task.arguments,
    },
    retryVarFiles: variables.retryFiles,
  };
  const builds = selection.builds.map(({ name }) => name).join(', ');
  const { leg } = bakeContext.settled.leg;
  return {
    name: 'Packer',
    stage: 'RunPacker',
    logName: 'packer.log',
    workingDirectory,
    recipe: template.path,
    tools: { packer: packer.version, plugins: pluginVersions(environment, template.model) },
    variables: variables.names,
    secrets: bake.secrets,
    retryVariables: task.retryVars.map(([name]) => name),
    providers,
    unasked,
    facts: [
      `Packer ${packer.version} (${packer.path})`,
      `Leg ${leg}, template ${workspacePath(host, template.path)}, builds ${builds === '' ? 'as Packer finds them' : builds}`,
      ...(variables.names.length > 0 ? [`Variables ${variables.names.join(', ')}`] : []),
      ...unprovable(selection.builds, template.model, template.texts, all).map(listedOnly),
      ...unaskedClouds(unasked),
    ],
    validate: async (on) => validate(on, bake),
    bake: async (on, run) => {
      const lending = {
        providers: all,
        template: template.model,
        types: selection.builds.map(({ type }) => type),
        given: variables.names,
        folder: folder.path,
      };
      return withLoans(on, lending, async ({ files, secrets }) => runPacker(on, lentTo(bake, files, secrets), run));
    },
  };
}

/** A bake with files of variables that providers lent it. */
function lentTo(bake: PackerBake, files: readonly string[], secrets: readonly string[]): PackerBake {
  const varFiles = [...bake.arguments.varFiles, ...files];
  return {
    ...bake,
    arguments: { ...bake.arguments, varFiles },
    retryVarFiles: [...bake.retryVarFiles, ...files],
    secrets: [...bake.secrets, ...secrets],
  };
}

/** The chosen builds with what their variables make of them, where the template was read for its key. */
function settledBuilds({ settled }: BakeContext, chosen: readonly Build[]): readonly Build[] {
  const resolved = settled.identity.read?.template?.builds ?? [];
  return chosen.map((build) => resolved.find(({ name }) => name === build.name) ?? build);
}

/** See the input `validate`: `packer build` checks the same things itself before it starts anything. */
async function validate(host: Host, bake: PackerBake): Promise<void> {
  const { inputs, packer, environment, secrets, task } = bake;
  const { template, workingDirectory } = task;
  const wanted = inputs.validate === 'true' || (inputs.validate === 'auto' && template.model.dataSources.length > 0);
  if (!wanted && inputs.mode !== 'validate') return;
  const validation = await host.group('Validation', () =>
    runValidate(host, packer, bake.arguments, workingDirectory, environment, secrets),
  );
  const scrub = createScrub(secrets);
  const complaints = templateComplaints(host, task, validation.text);
  annotateAll(
    host,
    complaints.map((one) => {
      const annotation = annotationOf(one);
      return { ...annotation, message: scrub(annotation.message), title: scrub(annotation.title ?? '') };
    }),
  );
  if (!validation.valid) {
    const first = complaints.find(({ level }) => level === 'error');
    const said = first === undefined ? validation.text.trim().split('\n').at(-1) : diagnosticText(first);
    throw new UserError(`The template is not valid: ${scrub(said ?? '')}`);
  }
}

/** Said beforehand, while something can still be done about it. */
function listedOnly({ title, reason }: { readonly title: string; readonly reason: string }): string {
  return `If this bake is cancelled or fails, what it leaves on ${title} is listed with the commands that remove it, and not removed: ${reason}, so nothing proves what is its own.`;
}

function unaskedClouds(types: readonly string[]): readonly string[] {
  if (types.length === 0) return [];
  return [
    `If this bake is cancelled or fails, nobody looks for what ${types.join(', ')} left; what Packer named of it is listed.`,
  ];
}

/** The template as providers see it. */
function readRecipeOf(
  { template, vars }: PackerTask,
  builds: readonly Build[],
  variableTexts: readonly string[],
): ReadRecipe {
  return {
    builds: builds.map(readBuildOf),
    regions: template.model.builds.flatMap(({ literals }) =>
      typeof literals['region'] === 'string' ? [literals['region']] : [],
    ),
    texts: template.texts,
    values: vars.map(([, value]) => value),
    variableTexts,
  };
}
