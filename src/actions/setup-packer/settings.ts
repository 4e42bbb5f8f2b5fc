import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { credentialNames } from '../../core/secrets/environment.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, show } from '../../core/runner/inputs.ts';
import { insideWorkspace, isInside, shownPath } from '../../core/files/paths.ts';
import { type Lockfile, readLockfile } from '../../packer/install/lockfile.ts';
import type { Platform } from '../../packer/install/platform.ts';
import { type PluginNeed, pluginNeeds } from '../../packer/install/plugin-needs.ts';
import type { Fetching } from '../../packer/install/release.ts';
import type { Keyring } from '../../packer/install/signature.ts';
import type { ReleaseSource } from '../../packer/install/source.ts';
import { versionOfFile } from '../../packer/install/version-file.ts';
import { type VersionRequest, versionRequest } from '../../packer/install/version-request.ts';
import { type LoadedTemplate, loadTemplate } from '../../recipe/template/loaded-template.ts';
import { type SetupPackerInputs, setupPackerInputs } from './inputs.ts';
import { MATCHER_OWNERS, MATCHER_VARIABLE, problemMatcher } from '../../packer/run/problem-matcher.ts';

/** What the inputs, and the files that they name, ask for. */
export interface SetupSettings {
  readonly inputs: SetupPackerInputs;
  readonly template: LoadedTemplate | undefined;
  readonly request: VersionRequest;
  readonly needs: readonly PluginNeed[];
  readonly lock: LockSettings;
}

/** The settings, and what the parts of this action share besides. */
export interface Setup extends SetupSettings {
  readonly host: Host;
  readonly platform: Platform;
  readonly source: ReleaseSource;
  readonly keyring: Keyring;
  readonly environment: Readonly<Record<string, string>>;
  readonly fetching: Fetching;
}

export interface LockSettings {
  /** Absolute; where it is, or with `write` where it will be. */
  readonly path: string;
  /** Its folder, which the files that it names are relative to. */
  readonly folder: string;
  /** Relative to the workspace. */
  readonly name: string;
  /** What it says; `undefined` where there is none. */
  readonly content: Lockfile | undefined;
}

const LOCKFILE = 'packer.lock.yml';

/** The inputs by themselves; the token is masked. Throws a UserError. */
export function readSetupInputs(host: Host): SetupPackerInputs {
  const token = host.input('github-token').trim();
  if (token !== '') host.secret(token);
  return readInputs(setupPackerInputs, (name) => host.input(name));
}

/** Reads the files that the inputs name. Nothing is run and nothing is fetched. */
export function readSettings(host: Host, inputs: SetupPackerInputs): SetupSettings {
  const template = inputs.template === '' ? undefined : loadTemplate(host.workspace, host.workspace, inputs.template);
  const lock = findLockfile(host, inputs, template);
  const isWriting = inputs['lockfile-mode'] === 'write';
  if (inputs.frozen && isWriting) {
    throw new UserError(
      'Inputs "frozen" and "lockfile-mode: write" contradict each other: one forbids what the other does.',
    );
  }
  if (inputs.frozen && lock.content === undefined) {
    throw new UserError(
      `Input "frozen" is true, but there is no lockfile ${lock.name}. Make it with lockfile-mode: write.`,
    );
  }
  if (inputs.cache === 'true' && lock.content === undefined) {
    throw new UserError(
      `Input "cache" is true, but there is no lockfile ${lock.name}: nothing would say what a restored plugin must be. Make it with lockfile-mode: write.`,
    );
  }
  const { packer } = (isWriting ? undefined : lock.content) ?? {};
  const request = versionRequest({
    input: inputs.version,
    file: versionFile(host, inputs['version-file']),
    lock: packer === undefined ? undefined : { name: lock.name, version: packer.version },
    required: template?.model.requiredVersions ?? [],
  });
  if (inputs.frozen && request.exact?.text !== packer?.version && request.kind !== 'any') refuseDrift(request, lock);
  const needs = pluginNeeds(template?.model.requiredPlugins ?? [], inputs.plugins);
  refuseStrangers(host, needs, isWriting ? undefined : lock.content);
  return { inputs, template, request, needs, lock };
}

/**
 * A template names plugins, and a lockfile files of the repository, that are run here. In a run that must not run a
 * stranger's code, or that holds credentials which such code could take, neither happens.
 */
function refuseStrangers(host: Host, needs: readonly PluginNeed[], lock: Lockfile | undefined): void {
  const { trust } = host;
  if (trust.kind === 'trusted') return;
  const local = Object.values(lock?.packer?.platforms ?? {}).some(({ file }) => file !== undefined);
  if (needs.length === 0 && !local) return;
  const what = needs.length > 0 ? 'No plugins are installed here' : "The repository's own Packer is not used here";
  if (!trust.runs) throw new UserError(`${what}: ${trust.reason}. Set up Packer without a template on this event.`);
  const credentials = credentialNames(host.environment);
  if (credentials.length === 0) return;
  throw new UserError(
    `${what}: ${trust.reason}, and this job holds credentials (${credentials.join(', ')}). ` +
      'Take them out of jobs that run on pull requests.',
  );
}

function refuseDrift(request: VersionRequest, lock: LockSettings): never {
  const asked = request.needs[0];
  throw new UserError(
    `${lock.name} locks Packer ${lock.content?.packer?.version ?? '(none)'}, but ${asked?.where ?? 'input "version"'} asks for ` +
      `${asked === undefined ? 'the latest' : show(asked.text)}. With frozen: true nothing is installed then. ` +
      'Leave the version to the lockfile, or renew it with lockfile-mode: write.',
  );
}

function versionFile(host: Host, given: string): { readonly name: string; readonly version: string } | undefined {
  if (given === '') return undefined;
  const path = insideWorkspace('Input "version-file"', host.workspace, host.workspace, given);
  return { name: given, version: versionOfFile(basename(given), readFileSync(path, 'utf8')) };
}

/** The named lockfile, else the one in the template's folder, else the one at the root. */
function findLockfile(host: Host, inputs: SetupPackerInputs, template: LoadedTemplate | undefined): LockSettings {
  const root = realpathSync(host.workspace);
  const isWriting = inputs['lockfile-mode'] === 'write';
  const folder = template === undefined ? root : folderOf(template);
  const named = inputs.lockfile === '' ? undefined : resolve(root, inputs.lockfile);
  if (named !== undefined && !isInside(root, named)) {
    throw new UserError(`Input "lockfile" must stay inside the workspace, but names ${show(inputs.lockfile)}.`);
  }
  if (named !== undefined && !isWriting) insideWorkspace('Input "lockfile"', root, root, inputs.lockfile);
  const candidates = named === undefined ? [join(folder, LOCKFILE), join(root, LOCKFILE)] : [named];
  const path = candidates.find((candidate) => existsSync(candidate)) ?? candidates[0] ?? join(root, LOCKFILE);
  // A link may lead to another place of the workspace only.
  if (existsSync(path)) insideWorkspace('The lockfile', root, root, path);
  const name = shownPath(root, path);
  return { path, folder: dirname(path), name, content: readLockfile(path, name) };
}

function folderOf({ path, model }: LoadedTemplate): string {
  const isFile =
    model.files.length === 1 && existsSync(path) && basename(path) === basename(model.files[0]?.path ?? '');
  return isFile ? dirname(path) : path;
}

/** Registers the matcher, and leaves word for `bake`, which removes it before it shows what a guest says. */
export function addProblemMatcher(host: Host): void {
  const file = join(host.temporary, 'bakehouse-packer-matcher.json');
  writeFileSync(file, problemMatcher());
  host.addMatcher(file);
  host.exportVariable(MATCHER_VARIABLE, MATCHER_OWNERS.join(','));
}
