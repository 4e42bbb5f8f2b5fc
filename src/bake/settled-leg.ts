import { sourcesOf } from '../image/plan.ts';
import { statSync } from 'node:fs';

import { UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import type { Pair } from '../core/runner/inputs.ts';
import { insideWorkspace } from '../core/files/paths.ts';
import { type LoadedDockerfile, loadDockerfile } from '../dockerfile/dockerfile.ts';
import type { ResolvedSource } from '../image/definition.ts';
import { type Leg, slugOf } from '../image/leg.ts';
import type { Providers } from '../image/provider.ts';
import type { Record } from '../image/record.ts';
import { type LoadedTemplate, loadTemplate } from '../recipe/template/loaded-template.ts';
import type { Revocations } from '../image/revocation.ts';
import type { Foundation } from '../plan/revocations/foundation.ts';
import { currentRevocations } from '../plan/revocations/current-list.ts';
import type { HandoffKind } from '../image/provider-keep.ts';
import { settleHandoff } from './hand-off.ts';
import { refuseRevokedStart } from './revoked.ts';
import { type Identity, identifyAdHoc } from './identity.ts';
import type { BakeOptions } from './options.ts';

/** What Packer is to do; every value is filled in. */
export interface PackerTask {
  readonly builder: 'packer';
  readonly template: LoadedTemplate;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly only: readonly string[];
  readonly except: readonly string[];
  readonly vars: readonly Pair[];
  readonly secretVars: readonly Pair[];
  readonly varFiles: readonly string[];
  /** Over `vars`, for a bake that is tried again since there was no capacity. */
  readonly retryVars: readonly Pair[];
  /** Whether the variables are in the environment of the build too. */
  readonly varsInEnvironment: boolean;
  readonly arguments: readonly string[];
}

/** What `docker build` is to do; every value is filled in. */
export interface DockerfileTask {
  readonly builder: 'dockerfile';
  readonly dockerfile: LoadedDockerfile;
  /** Absolute. */
  readonly context: string;
  readonly target: string | null;
  readonly platform: string | null;
  readonly args: readonly Pair[];
  readonly labels: readonly Pair[];
  readonly secrets: readonly Pair[];
  /** References that the image gets. */
  readonly references: readonly string[];
  /** What the image starts from, for its labels, where that is known. */
  readonly base: { readonly name: string; readonly digest: string | null } | null;
  /** What `version` in its labels is; empty when it has none. */
  readonly version: string;
  readonly arguments: readonly string[];
}

/** A leg, and what is to be done for it: all that a bake takes from whoever asks for it. */
export interface SettledLeg {
  readonly leg: Leg;
  /** Of the image, for records and outputs. */
  readonly name: string;
  readonly parent: Record['parent'];
  readonly task: PackerTask | DockerfileTask;
  readonly identity: Identity;
  readonly sources: readonly ResolvedSource[];
  /** What each placeholder of its definition stands for. */
  readonly late: ReadonlyMap<string, string>;
  /** The user's own. */
  readonly tags: readonly Pair[];
  /** A name that the container image gets on success. */
  readonly declaredTag: string | null;
  /** Over the inputs. */
  readonly timeoutMinutes: number | null;
  readonly account: string | null;
  /** Whether Packer's vanished script is tried again, as the predecessor did. */
  readonly retriesShellFlake: boolean;
  readonly handoff: HandoffKind;
  /** What may not be used. */
  readonly revocations: Revocations;
  /** The leg of the plan that it builds on; null where there is none. */
  readonly foundation: Foundation | null;
}

/** Finds the leg and its recipe, and reads the recipe; changes nothing. */
export async function settleLeg(host: Host, providers: Providers, inputs: BakeOptions): Promise<SettledLeg> {
  const workingDirectory = insideWorkspace(
    'Input "working-directory"',
    host.workspace,
    host.workspace,
    inputs['working-directory'],
  );
  if (!statSync(workingDirectory).isDirectory()) {
    throw new UserError(`Input "working-directory" must be a folder, but ${inputs['working-directory']} is a file.`);
  }
  const isPacker = inputs.builder === 'packer';
  const task = isPacker ? packerTask(host, inputs, workingDirectory) : dockerfileTask(host, inputs, workingDirectory);
  const leg = adHocLeg(inputs, task.builder === 'packer' ? task.template.name : task.dockerfile.name);
  // No token comes here: the default branch is known as the checkout last fetched it.
  const { list: revocations, unknown } = await currentRevocations(host, null);
  if (unknown !== null) {
    const message = `What is revoked on the default branch is not known, so that the list of this checkout counts alone: ${unknown}.`;
    host.annotate({ level: 'warning', title: 'Revocations', message });
  }
  const identity = await identifyAdHoc(host, providers, inputs, leg, revocations);
  const starts = [...(inputs.parent === '' ? [] : [inputs.parent]), ...sourcesOf(identity.bases).map(({ id }) => id)];
  if (inputs.mode === 'build') refuseRevokedStart(leg.leg, starts, revocations);
  return {
    leg,
    name: inputs.name === '' ? leg.image : inputs.name,
    parent: inputs.parent === '' ? null : { leg: null, key: null, id: inputs.parent },
    task,
    identity,
    sources: sourcesOf(identity.bases),
    late: new Map(),
    tags: inputs.tags,
    declaredTag: null,
    timeoutMinutes: null,
    account: null,
    retriesShellFlake: false,
    handoff: settleHandoff(providers, inputs.handoff, {
      fromArtifact: false,
      buildRegistry: null,
      hasArtifactService: false,
    }),
    revocations,
    foundation: null,
  };
}

function packerTask(host: Host, inputs: BakeOptions, workingDirectory: string): PackerTask {
  return {
    builder: 'packer',
    template: loadTemplate(host.workspace, workingDirectory, inputs.template),
    workingDirectory,
    only: inputs.only,
    except: inputs.except,
    vars: inputs.vars,
    secretVars: inputs['secret-vars'],
    varFiles: inputs['var-files'],
    retryVars: inputs['retry-vars'],
    varsInEnvironment: false,
    arguments: inputs.arguments,
  };
}

function dockerfileTask(host: Host, inputs: BakeOptions, context: string): DockerfileTask {
  return {
    builder: 'dockerfile',
    dockerfile: loadDockerfile(host.workspace, context, inputs.template),
    context,
    target: null,
    platform: null,
    args: inputs.vars,
    // What tags are to a cloud's images, labels are to a container's.
    labels: inputs.tags,
    secrets: inputs['secret-vars'],
    references: [],
    base: null,
    version: /^refs\/tags\/(.+)$/.exec(host.run.ref)?.[1] ?? '',
    arguments: inputs.arguments,
  };
}

/** Without a manifest a leg is one image with no axes, called after its recipe. */
function adHocLeg(inputs: BakeOptions, recipeName: string): Leg {
  const image = inputs.image === '' ? recipeName : inputs.image;
  if (!/^[A-Za-z0-9][\w./ -]{0,99}$/.test(image)) {
    throw new UserError(
      `Input "image" must be letters, digits, dots, hyphens and underscores, at most 100, but was ${JSON.stringify(image)}.`,
    );
  }
  return { leg: image, slug: slugOf(image), image, tier: inputs.tier, axes: {} };
}
