import { randomBytes } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { credentialValues } from '../../core/environment.ts';
import { codeOf, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/host.ts';
import { insideWorkspace } from '../../core/paths.ts';
import { type Leg, slugOf } from '../../image/leg.ts';
import type { BuildArguments } from '../../packer/arguments.ts';
import { packerEnvironment } from '../../packer/environment.ts';
import { type BakeFolder, createBakeFolder, jobFolder, removeBakeFolder } from '../../packer/journal.ts';
import {
  checkAws,
  checkDisk,
  checkDocker,
  checkPackerVersion,
  type Providers,
  providersOf,
} from '../../packer/preflight.ts';
import { findPacker, type PackerProgram } from '../../packer/program.ts';
import { type Selection, selectBuilds } from '../../packer/selection.ts';
import { type LoadedTemplate, loadTemplate, regionsNamed } from '../../packer/template.ts';
import { type PreparedVariables, prepareVariables } from '../../packer/variables.ts';
import { createDocker, type Docker } from '../../providers/docker/docker.ts';
import type { BakeInputs } from './inputs.ts';

/** Everything that is settled before Packer starts. */
export interface Prepared {
  readonly leg: Leg;
  readonly name: string;
  readonly workingDirectory: string;
  readonly template: LoadedTemplate;
  readonly selection: Selection;
  readonly providers: Providers;
  readonly packer: PackerProgram;
  readonly docker: Docker;
  readonly account: string | null;
  readonly regions: readonly string[];
  readonly folder: BakeFolder;
  /** Holds the record and the log; kept after the job's steps have used them. */
  readonly legFolder: string;
  readonly mark: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly variables: PreparedVariables;
  readonly secrets: readonly string[];
  readonly arguments: BuildArguments;
}

/** Checks all that can be checked before anything is paid for, the cheap things first. */
export async function prepare(host: Host, inputs: BakeInputs): Promise<Prepared> {
  if (process.platform === 'win32') {
    throw new UserError(
      'bake runs on Linux and macOS; on Windows it cannot stop a build so that nothing is left behind.',
    );
  }
  const workingDirectory = insideWorkspace(
    'Input "working-directory"',
    host.workspace,
    host.workspace,
    inputs['working-directory'],
  );
  if (!statSync(workingDirectory).isDirectory()) {
    throw new UserError(`Input "working-directory" must be a folder, but ${inputs['working-directory']} is a file.`);
  }
  const template = loadTemplate(host.workspace, workingDirectory, inputs.template);
  const selection = selectBuilds(template.model, inputs.only, inputs.except);
  const providers = providersOf(selection.builds, template.model);
  const leg = adHocLeg(inputs, template);

  const folder = createBakeFolder(host);
  // From here on the post step finds whatever becomes of us.
  host.saveState('journal', folder.journal);
  try {
    return await settle(host, inputs, { workingDirectory, template, selection, providers, leg, folder });
  } catch (error) {
    removeBakeFolder(folder);
    throw error;
  }
}

type Found = Pick<Prepared, 'workingDirectory' | 'template' | 'selection' | 'providers' | 'leg' | 'folder'>;

/** The rest, from the moment there is a folder that has to go away again. */
async function settle(host: Host, inputs: BakeInputs, found: Found): Promise<Prepared> {
  const { workingDirectory, template, selection, providers, leg, folder } = found;
  const mark = randomBytes(16).toString('hex');
  const environment = packerEnvironment(host.environment, inputs['pass-env'], folder, mark, inputs['debug-log']);
  const docker = createDocker(environment);
  const regions = regionsToLookIn(host, inputs, template);
  checkDisk(host, [folder.path, host.workspace], inputs['min-free-disk']);
  const variables = await prepareVariables({
    template: template.model,
    workspace: host.workspace,
    workingDirectory,
    varFiles: inputs['var-files'],
    vars: inputs.vars,
    secretVars: inputs['secret-vars'],
    folder: folder.path,
  });
  for (const value of variables.secrets) host.secret(value);
  const [packer, account] = await Promise.all([
    findPacker(environment),
    providers.aws ? checkAws(host, host.environment, template, regions, inputs.account) : null,
    checkDocker(providers, docker),
  ]);
  checkPackerVersion(packer, template.model);

  return {
    ...found,
    name: inputs.name === '' ? leg.image : inputs.name,
    packer,
    docker,
    account,
    regions,
    legFolder: claimLeg(host, leg),
    mark,
    environment,
    variables,
    secrets: [...new Set([...variables.secrets, ...credentialValues(environment)])],
    arguments: {
      template: template.argument,
      only: selection.only,
      except: selection.except,
      varFiles: variables.files,
      onError: inputs['on-error'],
      parallelBuilds: inputs['parallel-builds'],
      extra: inputs.arguments,
    },
  };
}

/** Without a manifest a leg is one image with no axes, called after its template. */
function adHocLeg(inputs: BakeInputs, template: LoadedTemplate): Leg {
  const image = inputs.image === '' ? template.name : inputs.image;
  if (!/^[A-Za-z0-9][\w./ -]{0,99}$/.test(image)) {
    throw new UserError(
      `Input "image" must be letters, digits, dots, hyphens and underscores, at most 100, but was ${JSON.stringify(image)}.`,
    );
  }
  return { leg: image, slug: slugOf(image), image, layer: inputs.layer, axes: {} };
}

/** Each leg of a job has a folder of its own; a second bake of the same id would overwrite what the first one told. */
function claimLeg(host: Host, leg: Leg): string {
  const path = join(jobFolder(host), 'legs', leg.slug);
  mkdirSync(join(jobFolder(host), 'legs'), { recursive: true, mode: 0o700 });
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    throw new UserError(
      `The image ${leg.leg} was already baked by an earlier step of this job. Give this one another name with the input "image".`,
    );
  }
  return path;
}

/** All that may matter: they only say where to look for what a killed build left. */
function regionsToLookIn(host: Host, inputs: BakeInputs, template: LoadedTemplate): readonly string[] {
  const fromEnvironment = [host.environment['AWS_REGION'], host.environment['AWS_DEFAULT_REGION']];
  const values = inputs.vars.map(([, value]) => value);
  const literal = template.model.builds.flatMap(({ literals }) =>
    typeof literals['region'] === 'string' ? [literals['region']] : [],
  );
  const all = [...literal, ...regionsNamed(values), ...fromEnvironment, ...regionsNamed(template.texts)];
  return [...new Set(all.filter((region) => region !== undefined && region !== ''))].flatMap((region) => region ?? []);
}
