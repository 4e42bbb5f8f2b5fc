import { which } from '@actions/io';

import { childEnvironment } from '../../core/secrets/environment.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { listenForInterrupt } from '../../core/process/interrupt.ts';
import { installPacker, type Installed, type PackerPin, pathOf } from '../../packer/install/install.ts';
import { platformName, platformOf } from '../../packer/install/platform.ts';
import type { HashedBinary } from '../../packer/install/plugin-folder.ts';
import { checkFrozen, pinsOf } from '../../packer/install/plugin-lock.ts';
import { type Keyring, readKeyring } from '../../packer/install/signature.ts';
import { sourceOf } from '../../packer/install/source.ts';
import { openToolCache, type ToolCache } from '../../packer/install/tool-cache.ts';
import { askVersion, isAtLeast, type PackerProgram } from '../../packer/run/program.ts';
import type { SetupPackerInputs } from './inputs.ts';
import { addProblemMatcher, readSettings, readSetupInputs, type Setup } from './settings.ts';
import { lockWhatCame } from './lock.ts';
import { bringPlugins } from './plugins.ts';
import { findPurpose, whyNotCounted } from './planned.ts';

/** Puts a verified Packer, and the plugins that a template needs, in the way of the steps that follow. */
export async function setupPacker(host: Host): Promise<void> {
  const started = performance.now();
  const interrupt = listenForInterrupt();
  const stop = new AbortController();
  interrupt.onFirst(() => stop.abort(new UserError('Stopped before Packer was set up; nothing is left behind.')));
  try {
    const given = readSetupInputs(host);
    const purpose = await findPurpose(host, given);
    if (purpose.kind === 'no-packer') {
      host.info(`Nothing is set up: ${purpose.leg} is built of a Dockerfile.`);
      return;
    }
    const { template, version } = purpose;
    const setup = await prepare(host, { ...given, template, version }, stop.signal);
    const installed = await host.group('Packer', () => bringPacker(setup));
    const folder = pathOf(installed);
    if (folder !== undefined) host.addPath(folder);
    const plugins = setup.needs.length === 0 ? [] : await host.group('Plugins', () => bringPlugins(setup, installed));
    if (setup.inputs['lockfile-mode'] === 'write')
      await host.group('Lockfile', () => lockWhatCame(setup, installed, plugins));
    if (setup.inputs['problem-matcher']) addProblemMatcher(host);
    report(host, installed, plugins);
    const count = plugins.length === 0 ? '' : `, ${plugins.length} ${plugins.length === 1 ? 'plugin' : 'plugins'}`;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    host.info(`Set up Packer ${installed.version}${count} in ${seconds} s.`);
  } catch (error) {
    stop.signal.throwIfAborted();
    throw error;
  } finally {
    interrupt.dispose();
  }
}

async function prepare(host: Host, inputs: SetupPackerInputs, signal: AbortSignal): Promise<Setup> {
  const settings = readSettings(host, inputs);
  const { lock, needs } = settings;
  const platform = platformOf(process.platform, process.arch);
  if (inputs.frozen && lock.content !== undefined) checkFrozen(pinsOf(needs, lock.content, platform).drift, lock.name);
  if (platform.notice !== undefined) host.annotate({ level: 'notice', message: platform.notice });
  const now = new Date();
  const options = {
    idle: 30_000,
    attempts: 3,
    backoff: 1000,
    random: Math.random,
    userAgent: 'bakehouse-setup-packer',
  };
  return {
    ...settings,
    host,
    platform,
    source: sourceOf(inputs.mirror, options, (value) => host.secret(value)),
    keyring: await keyringOf(inputs.keyring, now),
    environment: childEnvironment(host.environment, [], {}),
    fetching: { options, signal, now, note: (line) => host.info(line) },
  };
}

/**
 * Keys are read when something is held against them: a warm start does without OpenPGP. Only what must not be there at
 * all is told at once.
 */
async function keyringOf(armored: string, now: Date): Promise<Keyring> {
  if (armored === '') return { kind: 'hashicorp' };
  return armored.includes('BEGIN PGP PUBLIC KEY BLOCK') && !armored.includes('PRIVATE KEY')
    ? { kind: 'own', armored }
    : readKeyring(armored, now);
}

async function bringPacker(setup: Setup): Promise<Installed> {
  const { host, inputs, lock, platform, source, request } = setup;
  if (inputs.verify === 'checksum') {
    host.annotate({ level: 'warning', message: 'verify is checksum: nobody checks who signed the list of sums.' });
  }
  if (inputs.keyring !== '') host.info('Signatures are held against the key of the input "keyring", not HashiCorp\'s.');
  const identity = [source.identity, inputs.keyring].filter((part) => part !== '').join('\n');
  const installed = await installPacker({
    ...setup,
    toolCache: openToolCache(host.toolCache, identity, platform),
    system: () => systemPacker(setup),
    preferSystem: inputs['prefer-system'],
    checkLatest: inputs['check-latest'],
    verify: inputs.verify,
    pin: pinOf(setup),
    frozen: inputs.frozen,
    workspace: host.workspace,
    lockFolder: lock.folder,
    journal: (folder) => host.saveState('folder', folder),
  });
  const asked = request.needs.map(({ where, text }) => `${where} "${text}"`).join(', ');
  host.info(`Version ${installed.version}, decided by ${asked === '' ? installed.versionSource : asked}`);
  const traffic =
    source.traffic.requests === 0 ? 'no request' : `${source.traffic.requests} requests, ${source.traffic.bytes} bytes`;
  host.info(`From ${installed.from} (verified: ${installed.verified}; ${traffic})`);
  host.info(`Path ${installed.path}`);
  if (!isAtLeast(installed.version, '1.7')) {
    const message = `Packer ${installed.version} is older than 1.7 and knows no plugins: it has its builders inside. Ask for a version to have another.`;
    host.annotate({ level: 'notice', message });
  }
  return installed;
}

/** What the lockfile pins for this platform; nothing while it is written. */
function pinOf({ host, inputs, lock, platform }: Setup): PackerPin | undefined {
  const locked = inputs['lockfile-mode'] === 'write' ? undefined : lock.content?.packer;
  const here = locked?.platforms[platformName(platform)];
  if (locked === undefined || here === undefined) return undefined;
  const { sha256, file } = here;
  // Nobody signed a file of the repository; its bytes are all that tells it from another.
  const openLocal = (): ToolCache => openToolCache(host.toolCache, `lockfile ${sha256}`, platform);
  return { version: locked.version, sha256, local: file === undefined ? undefined : { file, toolCache: openLocal() } };
}

/** The Packer on PATH; one that is no Packer, or cannot be run, does not count. */
async function systemPacker({ environment, host, needs, request }: Setup): Promise<PackerProgram | undefined> {
  const path = await which('packer', false);
  if (path === '') return undefined;
  const version = await askVersion(path, environment).catch(() => undefined);
  const why = whyNotCounted({ path, version }, needs, request);
  if (why !== undefined) host.info(why);
  return why !== undefined || version === undefined ? undefined : { path, version };
}

function report(host: Host, installed: Installed, plugins: readonly HashedBinary[]): void {
  host.output('version', installed.version);
  host.output('path', installed.path);
  host.output('version-source', installed.versionSource);
  host.output('install-source', installed.installSource);
  host.output('verified', installed.verified);
  host.output(
    'plugins',
    JSON.stringify(
      plugins.map(({ source, version, path, sha256 }) => ({ source, version: version.text, path, sha256 })),
    ),
  );
}
