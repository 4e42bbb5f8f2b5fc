import { join } from 'node:path';

import { annotateAll } from '../core/runner/annotations.ts';
import { credentialValues, handedSecrets } from '../core/secrets/environment.ts';
import { DIRTY } from '../image/late-values.ts';
import { UserError } from '../core/errors.ts';
import { providerOf, type Providers } from '../image/provider.ts';
import { writeAtomically } from '../core/files/files.ts';
import type { Host } from '../core/runner/host.ts';
import { withoutMark } from '../core/process/process.ts';
import { buildCommand, checkInheritedArguments, type DockerBuild } from '../dockerfile/arguments.ts';
import { checkSecrets, describeBuilder, findBuilder } from '../dockerfile/builder.ts';
import { checkDockerfile } from '../dockerfile/check.ts';
import { dockerEnvironment } from '../dockerfile/daemon.ts';
import { describingLabels, ownLabels } from '../dockerfile/labels.ts';
import type { BakeContext, Builder } from './builder.ts';
import { type DockerfileBake, idFileOf, runDocker } from './dockerfile-run.ts';
import type { BakeMeans, BakeOptions } from './options.ts';
import type { DockerfileTask } from './settled-leg.ts';
import { workspacePath } from '../core/files/paths.ts';

/** docker, with the builder that it has, and the secrets in files of their own. */
export async function prepareDockerfile(
  host: Host,
  { providers, connectDaemon }: BakeMeans,
  inputs: BakeOptions,
  task: DockerfileTask,
  bakeContext: BakeContext,
): Promise<Builder> {
  const { dockerfile, context } = task;
  const { folder, mark, settled } = bakeContext;
  const secretNames = task.secrets.map(([name]) => name);
  const base = dockerEnvironment(host.environment, inputs['pass-env'], folder.temporary, mark);
  const docker = connectDaemon(withoutMark(base));
  checkInheritedArguments(task.arguments, host.environment, base);
  const builder = await findBuilder(docker, base);
  checkSecrets(builder, secretNames);
  const build = dockerBuild(host, task, bakeContext);
  const command = buildCommand(build, builder);
  const environment = { ...base, ...command.environment };
  const secrets = [
    ...new Set([
      ...task.secrets.map(([, value]) => value),
      ...credentialValues(environment, handedSecrets(host.environment)),
    ]),
  ].filter((value) => value !== '');
  const names = (what: string, all: readonly string[]): readonly string[] =>
    all.length === 0 ? [] : [`${what} ${all.join(', ')}`];
  const argNames = task.args.map(([name]) => name);
  const bake: DockerfileBake = { task, bakeContext, build, command, environment, secrets, docker };
  return {
    name: 'docker',
    stage: 'DockerBuild',
    logName: 'docker.log',
    workingDirectory: context,
    recipe: dockerfile.path,
    tools: { packer: null, plugins: {}, docker: builder },
    variables: [...new Set([...argNames, ...secretNames])].sort(),
    secrets,
    retryVariables: [],
    providers: keepersOf(providers),
    unasked: [],
    facts: [
      describeBuilder(builder),
      `Leg ${settled.leg.leg}, Dockerfile ${dockerfile.shown}, context ${workspacePath(host, context)}`,
      ...names('Build arguments', argNames),
      ...names('Secrets', secretNames),
    ],
    validate: async (on) => validate(on, inputs, task),
    bake: async (on, run) => runDocker(on, bake, run),
  };
}

/** Who keeps what `docker build` makes. */
function keepersOf(providers: Providers): Builder['providers'] {
  const keeper = providerOf('dockerfile', providers);
  return keeper === undefined ? [] : [{ name: keeper.name, account: null, regions: [], claims: [], otherBuilds: [] }];
}

/**
 * Says what reading the Dockerfile tells. Only where nothing else is asked for does a mistake end the step here: docker
 * itself is the judge in a build.
 */
function validate(host: Host, inputs: BakeOptions, { dockerfile, args, target }: DockerfileTask): void {
  const complaints = checkDockerfile(dockerfile.text, { args, target });
  const isJudge = inputs.mode === 'validate';
  annotateAll(
    host,
    complaints
      .filter(({ level }) => isJudge || level === 'warning')
      .map(({ level, message, line }) => ({
        level,
        title: 'Dockerfile',
        message,
        file: dockerfile.shown,
        ...(line === undefined ? {} : { line }),
      })),
  );
  const error = complaints.find(({ level }) => level === 'error');
  if (isJudge && error !== undefined) throw new UserError(`The Dockerfile is not valid: ${error.message}`);
}

function dockerBuild(host: Host, task: DockerfileTask, { folder, mark, settled }: BakeContext): DockerBuild {
  const { leg } = settled.leg;
  const { tier } = settled.leg;
  const { repository, commit } = host.run;
  const server = host.environment['GITHUB_SERVER_URL'] ?? '';
  return {
    file: task.dockerfile.path,
    context: task.context,
    target: task.target,
    platform: task.platform,
    args: task.args,
    secrets: task.secrets.map(([id, value], index) => {
      const path = join(folder.path, `secret-${index}`);
      writeAtomically(path, value);
      return { id, path };
    }),
    tags: task.references,
    labels: describingLabels(
      {
        title: settled.name,
        version: task.version,
        revision: commit === '' || settled.identity.dirty.length === 0 ? commit : `${commit}${DIRTY}`,
        source: server === '' || repository === '' ? '' : `${server}/${repository}`,
        base: task.base,
        leg,
        tier,
      },
      task.labels,
    ),
    ownLabels: ownLabels({
      leg,
      tier,
      ref: host.run.ref,
      recipe: settled.identity.recipe,
      key: settled.identity.key,
      epoch: settled.identity.epoch,
    }),
    // A layer of last month would make it as old as that, whatever its epoch says.
    usesCache: settled.identity.epoch === undefined,
    extra: task.arguments,
    idFile: idFileOf(folder),
    mark,
  };
}
