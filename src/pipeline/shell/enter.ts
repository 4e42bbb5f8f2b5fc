import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { readSettings } from '../../actions/bake/settings.ts';
import { bakeMeans } from '../../actions/bake/means.ts';
import { buildPrefix, type DockerfilePrefix, prefixBefore, prefixOfBase } from '../../bake/dockerfile-prefix.ts';
import { bringImage, builderFolder } from '../../bake/hand-off.ts';
import type { BakeOptions } from '../../bake/options.ts';
import { parentImage } from '../../bake/parent.ts';
import { settlePlanned } from '../../bake/planned-leg.ts';
import { buildToEnter, rehearse } from '../../bake/rehearsal.ts';
import type { DockerfileTask, SettledLeg } from '../../bake/settled-leg.ts';
import { UserError } from '../../core/errors.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { notOffered, type Provider, providerNamed, providerOf } from '../../image/provider.ts';
import type { BuilderStart } from '../../image/provider-shell.ts';
import type { Subject } from '../../image/provider-verify.ts';
import type { BakedImage } from '../../image/record.ts';
import { readBuildOf } from '../../packer/run/preflight.ts';
import { findLegRecord } from '../../plan/leg-record.ts';
import type { OpenedPlan } from '../../plan/open-plan.ts';
import { MARK_LABEL } from '../../providers/docker/marked-containers.ts';
import type { Build } from '../../recipe/template/template.ts';
import type { ChildHost } from '../child-host.ts';
import type { RunPlan } from '../leg-run.ts';
import type { PackerTools } from '../packer-tools.ts';
import type { PipelineRun } from '../pipeline-run.ts';
import { inputPairs } from '../settings.ts';
import type { ShellInputs } from './inputs.ts';
import { openRoom, type ShellRoom, visit, workFolderOf } from './room.ts';

const { providers } = bakeMeans;

/** A leg whose parents are there, and its own image too where it is entered at its end. */
export interface Entrance {
  readonly plan: RunPlan;
  readonly opened: OpenedPlan;
  readonly tools: PackerTools;
  readonly leg: PlannedLeg;
  readonly at: 'provision' | 'end';
  /** Whether its bake ended well, where there was one. */
  readonly isBaked: boolean;
  /** By file, the line at which its bake failed. */
  readonly failed: ReadonlyMap<string, number>;
  readonly inputs: ShellInputs;
  readonly isTerminal: boolean;
}

/** Starts the machine of a leg's build, lets somebody in, and gives the exit code of the shell. */
export async function enterLeg(run: PipelineRun, entrance: Entrance): Promise<number> {
  const { leg, inputs, isTerminal } = entrance;
  const host = await hostOf(run, entrance);
  const options: BakeOptions = readSettings(host);
  const settlement = await settlePlanned(host, providers, options);
  if (settlement.kind === 'blocked') throw new UserError(`${leg.leg} cannot be entered: ${settlement.reason}.`);
  const { settled } = settlement;
  const build = settled.task.builder === 'packer' ? buildToEnter(settled, inputs.build) : undefined;
  const provider = providerOf(build?.type ?? 'dockerfile', providers);
  const open = ableToEnter(provider, build?.type ?? 'dockerfile', leg);
  const { subject, prefix } = await whatToStart({ host, options, settled, build, provider: open.provider, entrance });
  const room = await openRoom(host, run.interrupt, subject);
  const started = prefix === undefined ? subject : await builtPrefix(room, settled, subject, prefix);
  const start = build === undefined ? null : await builderStart(room, settled, build, open, entrance);
  return visit(room, open, {
    subject: started,
    start,
    platform: settled.task.builder === 'dockerfile' ? settled.task.platform : null,
    machine: machineOf(leg),
    shell: inputs.shell,
    command: inputs.command,
    isTerminal,
  });
}

async function hostOf(run: PipelineRun, { leg, plan, tools, inputs }: Entrance): Promise<ChildHost> {
  return run.child({
    stage: 'kitchen-verify',
    leg,
    environment: await tools.of(leg),
    inputs: {
      plan: plan.path,
      'plan-digest': plan.digest,
      leg: leg.leg,
      'secret-vars': inputPairs(inputs['secret-vars']),
    },
  });
}

interface Open {
  readonly provider: Provider;
  readonly shell: NonNullable<Provider['shell']>;
}

function ableToEnter(provider: Provider | undefined, type: string, { leg }: PlannedLeg): Open {
  if (provider?.shell !== undefined) return { provider, shell: provider.shell };
  const titles = providers.flatMap(({ title, shell }) => (shell === undefined ? [] : [title]));
  const able = `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
  throw new UserError(
    notOffered(
      provider?.title ?? `the builder ${type}`,
      `step into the build of ${leg}`,
      `It can with ${able}; where Packer's own stops will do, bake it with --debug.`,
    ),
  );
}

interface Asked {
  readonly host: ChildHost;
  readonly options: BakeOptions;
  readonly settled: SettledLeg;
  readonly build: Build | undefined;
  readonly provider: Provider;
  readonly entrance: Entrance;
}

/** The image that the machine is started of; of a Dockerfile, what of it is to be built first. */
async function whatToStart(asked: Asked): Promise<{ readonly subject: Subject; readonly prefix?: DockerfilePrefix }> {
  const { host, settled, entrance } = asked;
  const { leg, at, isBaked, failed } = entrance;
  if (settled.task.builder === 'dockerfile') {
    const { text, shown } = settled.task.dockerfile;
    const line = failed.get(shown);
    const prefix =
      at === 'provision'
        ? prefixOfBase(text, settled.task.target)
        : isBaked || line === undefined
          ? undefined
          : prefixBefore(text, line);
    if (prefix !== undefined) {
      host.info(`What ${shown} has before line ${prefix.line}: ${prefix.before}`);
      return { subject: subjectOf(asked, { id: leg.leg }), prefix };
    }
    if (at === 'provision')
      throw new UserError(
        `${shown} has no step after the image that it starts from. Step in at its end with --at end.`,
      );
  }
  if (at === 'provision') return { subject: await firstSubject(asked) };
  if (!isBaked)
    throw new UserError(
      `${leg.leg} did not come to its end, so there is nothing of it to step into. Its machine before the provisioners: bakehouse shell ${leg.leg} --at provision.`,
    );
  return { subject: await lastSubject(asked) };
}

/** What the build starts from: the builder's own words say it where they are heard, else what it builds on, else its source. */
async function firstSubject(asked: Asked): Promise<Subject> {
  const { host, options, settled, build, provider, entrance } = asked;
  const { leg, opened } = entrance;
  if (provider.shell?.rehearsal !== undefined)
    return subjectOf(asked, { id: settled.late.get('source.id') ?? leg.leg });
  const above = opened.plan.legs.find((one) => one.leg === leg.parent);
  const record = above === undefined ? undefined : await findLegRecord(host, options, opened.plan, above);
  if (above !== undefined && record !== undefined) {
    const image = parentImage(above, record.record.images, leg.axes['region']);
    host.info(`It starts from ${above.leg}: ${image.id}`);
    return subjectOf(asked, await bakedFacts(asked, image, above));
  }
  const source = settled.sources.find(({ of }) => of === provider.name);
  const id = source?.id ?? (build === undefined ? undefined : provider.shell?.startsFrom?.(build.literals));
  if (id === undefined) {
    throw new UserError(
      `What ${leg.leg} starts from is known to Packer alone: its template names no image that can be read, and the manifest no source. Step in after its provisioners with --at end.`,
    );
  }
  host.info(`It starts from ${source?.name ?? id}`);
  const path = source?.name === undefined || source.name === null ? '' : resolve(host.workspace, source.name);
  return subjectOf(asked, { id, ...(existsSync(path) ? { files: [path] } : {}) });
}

/** The image that the leg has by now. */
async function lastSubject(asked: Asked): Promise<Subject> {
  const { host, options, build, entrance } = asked;
  const { leg, opened } = entrance;
  const found = await findLegRecord(host, options, opened.plan, leg);
  const images = (found?.record.images ?? []).filter((image) => build === undefined || image.build === build.name);
  const image = parentImage(leg, images.length === 0 ? (found?.record.images ?? []) : images, leg.axes['region']);
  host.info(`Its image is ${image.id}${found?.record.status === 'baked' ? ', baked just now' : ''}`);
  return subjectOf(asked, await bakedFacts(asked, image, leg));
}

async function bakedFacts(
  { host, options, entrance }: Asked,
  image: BakedImage,
  leg: PlannedLeg,
): Promise<Partial<Subject> & Pick<Subject, 'id'>> {
  const source = providerNamed(image.provider, providers)?.subject;
  await source?.ready?.(environmentOf(host));
  const folder = builderFolder(host, leg.work);
  const wanted = { ...leg, folder };
  const reference = await bringImage(host, providers, options, entrance.opened.plan['build-registry'], wanted, image);
  await source?.present?.(image, reference, environmentOf(host));
  const { id, region, account, files } = image;
  return {
    id,
    region,
    account,
    reference,
    files: files.map(({ path }) => resolve(folder, path)),
    digests: files.map(({ sha256 }) => sha256),
  };
}

function subjectOf(
  { host, settled, provider, build, entrance }: Asked,
  facts: Partial<Subject> & Pick<Subject, 'id'>,
): Subject {
  const written = build?.literals['region'];
  const own = provider.region?.(host.environment) ?? 'local';
  const region = entrance.leg.axes['region'] ?? (typeof written === 'string' ? written : own);
  const { leg, slug } = settled.leg;
  return { leg, slug, provider: provider.name, region, account: null, reference: facts.id, files: [], ...facts };
}

async function builtPrefix(
  room: ShellRoom,
  settled: SettledLeg,
  subject: Subject,
  prefix: DockerfilePrefix,
): Promise<Subject> {
  const place = { folder: workFolderOf(room.folder), mark: room.mark, signal: room.signal };
  const task: DockerfileTask | undefined = settled.task.builder === 'dockerfile' ? settled.task : undefined;
  if (task === undefined) throw new TypeError('Only a Dockerfile is built in part.');
  const id = await buildPrefix(room.host, bakeMeans, task, prefix, { ...place, label: [MARK_LABEL, room.mark] });
  return { ...subject, id, reference: id };
}

/** How the builder starts its machine, where it can be heard. */
async function builderStart(
  room: ShellRoom,
  settled: SettledLeg,
  build: Build,
  { provider }: Open,
  { at }: Entrance,
): Promise<BuilderStart | null> {
  const rehearsal = provider.shell?.rehearsal;
  const { task, late, identity } = settled;
  if (rehearsal === undefined || task.builder !== 'packer') return null;
  const { host, mark, signal } = room;
  const folder = workFolderOf(room.folder);
  const { words, temporary } = await rehearse(host, providers, {
    settled,
    task,
    build,
    rehearsal,
    folder,
    mark,
    signal,
  });
  const image = build.literals['image'];
  const names = [
    ...(typeof image === 'string' ? [image] : []),
    ...['parent.id', 'source.id'].flatMap((name) => late.get(name) ?? []),
    ...identity.bases.flatMap(({ source }) => (source === null ? [] : [source.id, source.name ?? source.id])),
    ...task.vars.map(([, value]) => value),
  ].filter((name) => name !== '');
  const user = build.literals['exec_user'];
  if (typeof user !== 'string' && readBuildOf(build).isWritten('exec_user')) {
    host.annotate({
      level: 'warning',
      title: 'Shell',
      message: `The exec_user of ${build.name} can be computed by Packer alone. You are the user of its image, where provisioners may be another.`,
    });
  }
  return {
    words,
    temporary,
    workingDirectory: task.workingDirectory,
    stands: at === 'end' ? names : null,
    user: typeof user === 'string' && user !== '' ? user : null,
  };
}

function environmentOf({ environment }: ChildHost): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What the manifest says of the machine of the leg's tests holds here too: how somebody gets in, and where it lives. */
function machineOf({ verify }: PlannedLeg): Readonly<Record<string, unknown>> | null {
  const script = verify?.['script'];
  const machine = typeof script === 'object' && script !== null && 'machine' in script ? script.machine : undefined;
  return typeof machine === 'object' && machine !== null ? { ...machine } : null;
}
