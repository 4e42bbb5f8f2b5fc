import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { UserError } from '../core/errors.ts';
import { writeAtomically } from '../core/files/files.ts';
import type { Host } from '../core/runner/host.ts';
import { orList, type Pair, show } from '../core/runner/inputs.ts';
import { nearestName } from '../core/text/wording.ts';
import { insideWorkspace } from '../core/files/paths.ts';
import { checkDockerArguments } from '../dockerfile/arguments.ts';
import { loadDockerfile } from '../dockerfile/dockerfile.ts';
import type { DockerfileWork, PackerWork, ResolvedSource } from '../image/definition.ts';
import { fill, namesWithin } from '../image/placeholder.ts';
import { type PlannedLeg, sourcesOf } from '../image/plan.ts';
import { type Provider, providerOf, type Providers } from '../image/provider.ts';
import { checkBuildNames, checkExtraArguments } from '../packer/run/arguments.ts';
import { type OpenedPlan, openPlan } from '../plan/open-plan.ts';
import { substitute } from '../recipe/template/dollar-template.ts';
import { loadTemplate } from '../recipe/template/loaded-template.ts';
import { bringImage, builderFolder, settleHandoff } from './hand-off.ts';
import { identifyPlanned } from './identity.ts';
import type { BakeOptions } from './options.ts';
import { revocationsOf } from '../image/revocation.ts';
import { lateValues } from '../image/late-values.ts';
import { findParent, type Parent, parentImage } from './parent.ts';
import { parentFromProvider } from './parent-image.ts';
import { renderedTemplatePath } from './folder.ts';
import { type DockerfileTask, type PackerTask, settleLeg, type SettledLeg } from './settled-leg.ts';
import { refuseRevokedParent, refuseRevokedStart } from './revoked.ts';
import { presentSources, refuseOtherBases } from './sources.ts';

/** A leg of a plan, ready to be baked, or what keeps it from being baked. */
type Settlement =
  | { readonly kind: 'settled'; readonly settled: SettledLeg }
  | { readonly kind: 'blocked'; readonly leg: PlannedLeg; readonly reason: string; readonly parent: Parent };

/** The leg of a plan, or the one that the inputs describe. */
export async function settle(host: Host, providers: Providers, inputs: BakeOptions): Promise<Settlement> {
  if (inputs.leg !== '') return settlePlanned(host, providers, inputs);
  return { kind: 'settled', settled: await settleLeg(host, providers, inputs) };
}

/** Finds a leg in its plan, what it builds on, and fills in every value. Changes nothing but names of local images. */
export async function settlePlanned(host: Host, providers: Providers, inputs: BakeOptions): Promise<Settlement> {
  const opened = await openPlan(host, inputs.plan, inputs['plan-digest']);
  const leg = findLeg(opened, inputs.leg);
  const handoff = settleHandoff(providers, inputs.handoff, {
    fromArtifact: opened.fromArtifact,
    buildRegistry: opened.plan['build-registry'],
    hasArtifactService: host.kind === 'actions',
  });
  const buildRegistry = handoff.kind === 'registry' ? handoff.repository : opened.plan['build-registry'];
  const above = leg.parent === null ? undefined : opened.plan.legs.find((one) => one.leg === leg.parent);
  if (leg.parent !== null && above === undefined) {
    throw new UserError(`The plan has no leg ${leg.parent}, which ${leg.leg} builds on. Plan again.`);
  }
  const revocations = revocationsOf(opened.plan.revocations ?? []);
  let parent = above === undefined ? undefined : await findParent(host, inputs, opened, above);
  const isCheck = inputs.mode === 'validate';
  if (parent?.kind === 'unknown' && !isCheck)
    parent = await parentFromProvider(
      host,
      providers,
      inputs,
      parent.leg,
      opened.plan.legs,
      buildRegistry,
      revocations,
    );
  if (parent?.kind === 'blocks' && !isCheck) return { kind: 'blocked', leg, reason: parent.reason, parent };
  if (parent?.kind === 'ready' && !isCheck) refuseRevokedParent(leg.leg, parent, opened.plan.legs, revocations);
  const identity = await identifyPlanned(host, providers, opened.plan, leg, inputs['pass-env']);
  refuseNoCommit(host, leg);
  if (!isCheck) await refuseOtherBases(host, providers, inputs['pass-env'], leg);
  const sources = await presentSources(host, providers, inputs['pass-env'], leg);
  if (!isCheck) {
    const starts = [...sources, ...sourcesOf(identity.bases)].map(({ id }) => id);
    refuseRevokedStart(leg.leg, starts, revocations);
  }
  const values = lateValues(host.run, new Date(), {
    key: leg.key,
    version: leg.version,
    isDirty: identity.dirty.length > 0,
  });
  if (parent?.kind === 'ready') {
    const image = parentImage(parent.leg, parent.record.images, leg.axes['region']);
    const started = { ...parent.leg, folder: builderFolder(host, parent.leg.work) };
    const id = await bringImage(host, providers, inputs, buildRegistry, started, image);
    values
      .set('parent.id', id)
      .set('parent.name', parent.record.name)
      .set('parent.key', parent.leg.key ?? '');
  }
  if (parent !== undefined && parent.kind !== 'ready') {
    const read = identity.read?.template?.builds.map(({ type }) => type) ?? [];
    standInFor(providers, leg.work.builder === 'dockerfile' ? [leg.work.builder] : read, parent.leg, values);
  }
  if (!isCheck) await restoreTags(host, providers, inputs, opened, parent, buildRegistry);
  const [source] = sources;
  if (source !== undefined) values.set('source.id', source.id).set('source.name', source.name ?? '');
  const name = fill(leg.name, values);
  values.set('name', name);
  return {
    kind: 'settled',
    settled: {
      leg: { leg: leg.leg, slug: leg.slug, image: leg.image, tier: leg.tier, axes: leg.axes },
      name,
      parent:
        parent?.kind === 'ready'
          ? { leg: parent.leg.leg, key: parent.leg.key, id: values.get('parent.id') ?? '' }
          : null,
      task: taskOf(host, inputs, leg, values, sources),
      identity,
      sources: [...sources, ...sourcesOf(identity.bases)],
      late: values,
      tags: Object.entries(leg.tags).map(([tag, value]) => [tag, fill(value, values)] as const),
      declaredTag: leg['declared-tag'],
      timeoutMinutes: leg.timeout,
      account: leg.account,
      retriesShellFlake: leg['retry-shell-flake'],
      handoff,
      revocations,
      foundation:
        parent?.kind === 'ready'
          ? {
              leg: parent.leg.leg,
              images: parent.record.images,
              isBuiltOnLeg: parent.leg.parent !== null,
              isNew: parent.record.status === 'baked',
            }
          : null,
    },
  };
}

/** A check of what is built on an image that is not there: Packer and docker want a value, and do not look what it names. */
function standInFor(
  providers: Providers,
  builders: readonly string[],
  parent: PlannedLeg,
  values: Map<string, string>,
): void {
  const region = parent.axes['region'];
  const key = parent.key ?? 'unknown';
  const id = standInOf(providers, builders, {
    slug: parent.slug,
    key,
    ...(region === undefined ? {} : { region }),
  });
  values
    .set('parent.id', id ?? parent.leg)
    .set('parent.name', parent.leg)
    .set('parent.key', key);
}

/**
 * What stands for an image that is not there; undefined where its provider has nothing for that.
 * @param builders that start from it, and so tell whose it is; none: they cannot be read, and whoever could have made it answers
 */
export function standInOf(
  providers: Providers,
  builders: readonly string[],
  leg: Parameters<NonNullable<Provider['standIn']>>[0],
): string | undefined {
  const asked = builders.length === 0 ? providers : builders.flatMap((one) => providerOf(one, providers) ?? []);
  return asked.map(({ standIn }) => standIn?.(leg)).find((one) => one !== undefined);
}

/**
 * A Dockerfile may begin `FROM` any image that an earlier entry of an IMAGES.json has tagged: the tags of all that is above
 * the parent are set too, or docker would take somebody else's image of that name.
 */
async function restoreTags(
  host: Host,
  providers: Providers,
  inputs: BakeOptions,
  opened: OpenedPlan,
  parent: Parent | undefined,
  buildRegistry: string | null,
): Promise<void> {
  const legs = new Map(opened.plan.legs.map((one) => [one.leg, one]));
  const revocations = revocationsOf(opened.plan.revocations ?? []);
  for (let leg = legs.get(parent?.leg.parent ?? ''); leg !== undefined; leg = legs.get(leg.parent ?? '')) {
    if (leg['declared-tag'] === null) continue;
    let found = await findParent(host, inputs, opened, leg);
    if (found.kind === 'unknown')
      found = await parentFromProvider(host, providers, inputs, leg, opened.plan.legs, buildRegistry, revocations);
    if (found.kind !== 'ready')
      throw new UserError(
        `${leg.leg}, which is further up, will not do: ${found.kind === 'blocks' ? found.reason : 'nothing is known of it'}.`,
      );
    const image = parentImage(leg, found.record.images, leg.axes['region']);
    const wanted = { ...leg, folder: builderFolder(host, leg.work) };
    await bringImage(host, providers, inputs, buildRegistry, wanted, image);
  }
}

/** Where there is no commit yet, nothing can be called by it. */
export function refuseNoCommit(
  { run }: { readonly run: Pick<Host['run'], 'commit'> },
  { leg, name, tags, work }: Pick<PlannedLeg, 'leg' | 'name' | 'tags' | 'work'>,
): void {
  if (run.commit !== '') return;
  const used = namesWithin({ name, tags, work });
  const found = ['git.sha', 'git.short'].find((one) => used.has(one));
  if (found === undefined) return;
  throw new UserError(
    `${leg} uses {${found}}, but the repository has no commit yet. Commit its files first, or call the image by something else.`,
  );
}

function findLeg({ plan }: OpenedPlan, id: string): PlannedLeg {
  const leg = plan.legs.find((one) => one.leg === id || one.aliases.includes(id));
  if (leg !== undefined) return leg;
  const ids = plan.legs.map((one) => one.leg);
  const near = nearestName(id, ids);
  const hint = near === undefined ? `It has ${orList(ids.slice(0, 10))}.` : `Did you mean ${near}?`;
  throw new UserError(`The plan has no leg ${show(id)}. ${hint}`);
}

function taskOf(
  host: Host,
  inputs: BakeOptions,
  leg: PlannedLeg,
  values: ReadonlyMap<string, string>,
  sources: readonly ResolvedSource[],
): PackerTask | DockerfileTask {
  return leg.work.builder === 'packer'
    ? packerTask(host, inputs, leg, leg.work, values)
    : dockerfileTask(host, inputs, leg, leg.work, values, sources);
}

function packerTask(
  host: Host,
  inputs: BakeOptions,
  leg: PlannedLeg,
  work: PackerWork,
  values: ReadonlyMap<string, string>,
): PackerTask {
  const { workspace } = host;
  const workingDirectory = insideWorkspace('The working directory', workspace, workspace, work['working-directory']);
  const filled = (texts: readonly string[]): readonly string[] => texts.map((text) => fill(text, values));
  const [only, except, extra] = [filled(work.only), filled(work.except), filled(work.arguments)];
  checkBuildNames(`packer.only of ${leg.leg}`, only);
  checkBuildNames(`packer.except of ${leg.leg}`, except);
  checkExtraArguments(extra, `packer.arguments of ${leg.leg}`);
  return {
    builder: 'packer',
    template:
      work.substitutions === null
        ? loadTemplate(workspace, workingDirectory, join(workspace, work.template))
        : renderedTemplate(host, leg.slug, work, values, workingDirectory),
    workingDirectory,
    only,
    except,
    vars: filledPairs(work.vars, values),
    secretVars: Object.entries(work['secret-vars']).map(([name, secret]) => [name, secretOf(inputs, secret)]),
    // What is optional and missing is left out there.
    varFiles: work['var-files'].map((file) => join(workspace, file)),
    retryVars: filledPairs(work['retry-vars'] ?? {}, values),
    varsInEnvironment: work['vars-in-environment'],
    arguments: extra,
  };
}

/** `$NAME` and its like filled in, in a file outside of the repository. */
function renderedTemplate(
  host: Host,
  slug: string,
  work: PackerWork,
  values: ReadonlyMap<string, string>,
  workingDirectory: string,
): PackerTask['template'] {
  const { substitutions } = work;
  const render = (text: string): string =>
    substitutions === null
      ? text
      : substitute(text, {
          METADATA: fill(substitutions.METADATA, values),
          NAME: fill(substitutions.NAME, values),
          IMAGE: fill(substitutions.IMAGE, values),
        });
  const loaded = loadTemplate(host.workspace, workingDirectory, join(host.workspace, work.template), render);
  const path = renderedTemplatePath(host, slug);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeAtomically(path, loaded.texts[0] ?? '', 0o600);
  return { ...loaded, path, argument: path };
}

function dockerfileTask(
  host: Host,
  inputs: BakeOptions,
  leg: PlannedLeg,
  work: DockerfileWork,
  values: ReadonlyMap<string, string>,
  sources: readonly ResolvedSource[],
): DockerfileTask {
  const { workspace } = host;
  const context = insideWorkspace('The build context', workspace, workspace, work.context);
  const [source] = sources;
  const parentId = values.get('parent.id');
  const base = source?.id ?? parentId;
  const extra = work.arguments.map((text) => fill(text, values));
  checkDockerArguments(extra, `The arguments of ${leg.leg}`);
  return {
    builder: 'dockerfile',
    dockerfile: loadDockerfile(workspace, context, join(workspace, work.file)),
    context,
    target: work.target === null ? null : fill(work.target, values),
    platform: work.platform === null ? null : fill(work.platform, values),
    args: filledPairs(work.args, values),
    // What tags are to a cloud's images, labels are to a container's.
    labels: [...filledPairs(leg.tags, values), ...filledPairs(work.labels, values)],
    secrets: work.secrets.map((secret) => [secret, secretOf(inputs, secret)]),
    references: [],
    base:
      base === undefined
        ? null
        : { name: source?.name ?? base, digest: /@(sha256:[0-9a-f]{64})$/.exec(base)?.[1] ?? null },
    version: values.get('version') ?? '',
    arguments: extra,
  };
}

function filledPairs(texts: Readonly<Record<string, string>>, values: ReadonlyMap<string, string>): readonly Pair[] {
  return Object.entries(texts).map(([name, text]) => [name, fill(text, values)] as const);
}

function secretOf(inputs: BakeOptions, name: string): string {
  const found = inputs['secret-vars'].find(([given]) => given === name);
  if (found !== undefined) return found[1];
  throw new UserError(
    `The plan names the secret ${name}, which the input "secret-vars" does not give. Add the line ${name}=\${{ secrets.… }}.`,
  );
}
