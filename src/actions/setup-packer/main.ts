import { UserError } from '../../core/errors.ts';
import { listenForInterrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import { type Installed, pathOf } from '../../packer/install/install.ts';
import type { HashedBinary } from '../../packer/install/plugin-folder.ts';
import { lockWhatCame } from './lock.ts';
import { bringPacker } from './packer.ts';
import { findPurpose } from './planned.ts';
import { bringPlugins } from './plugins.ts';
import { addProblemMatcher, readSetupInputs } from './settings.ts';
import { prepareSetup } from './setup.ts';

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
      host.info(`Nothing is set up: ${purpose.leg} is built from a Dockerfile.`);
      return;
    }
    const { template, version } = purpose;
    const setup = await prepareSetup(host, { ...given, template, version }, stop.signal);
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
