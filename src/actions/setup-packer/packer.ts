import { which } from '@actions/io';

import { type Installed, installPacker, type PackerPin } from '../../packer/install/install.ts';
import { platformName } from '../../packer/install/platform.ts';
import { openToolCache, type ToolCache } from '../../packer/install/tool-cache.ts';
import { askVersion, isAtLeast, type PackerProgram } from '../../packer/run/program.ts';
import { whyNotCounted } from './planned.ts';
import type { Setup } from './settings.ts';

/** Packer itself: the one on PATH where that counts, else the one that is verified and kept. */
export async function bringPacker(setup: Setup): Promise<Installed> {
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
