import { UserError } from '../../core/errors.ts';
import { writeAtomically } from '../../core/files/files.ts';
import { type Lockfile, renderLockfile } from '../../packer/install/lockfile.ts';
import { LOCKED_PLATFORMS, platformName } from '../../packer/install/platform.ts';
import type { HashedBinary } from '../../packer/install/plugin-folder.ts';
import { explain, fetchChecksums, releaseNames } from '../../packer/install/release.ts';
import type { Installed } from '../../packer/install/install.ts';
import type { Setup } from './settings.ts';

/** Writes what this run has installed into the lockfile; what it says of other platforms stays where the version does. */
export async function lockWhatCame(
  setup: Setup,
  installed: Installed,
  plugins: readonly HashedBinary[],
): Promise<void> {
  const { host, lock, platform } = setup;
  const before = lock.content;
  const here = platformName(platform);
  const sums = await packerSums(setup, installed);
  const next: Lockfile = {
    version: 1,
    packer: {
      version: installed.version,
      platforms: merged(before?.packer, installed.version, sums, `Packer ${installed.version}`, lock.name),
    },
    // Templates may share a lockfile: what this one does not need is another's.
    plugins: Object.fromEntries([
      ...Object.entries(before?.plugins ?? {}),
      ...plugins.map(({ source, version, sha256 }) => [
        source,
        {
          version: version.text,
          platforms: merged(
            before?.plugins[source],
            version.text,
            { [here]: sha256 },
            `${source} ${version.text}`,
            lock.name,
          ),
        },
      ]),
    ]),
  };
  const text = renderLockfile(next);
  writeAtomically(lock.path, text, 0o644);
  const others = Object.keys(next.plugins).filter((name) => !plugins.some(({ source }) => source === name));
  if (others.length > 0)
    host.info(`Kept ${others.join(', ')}, which nothing here needs; take out by hand what nothing needs any more.`);
  host.info(`Wrote ${lock.name}: Packer ${installed.version}, ${plugins.length} plugins. Commit it.`);
  if (plugins.length > 0)
    host.info(`Plugins are pinned for ${here}; run this on the other platforms too, one after another.`);
}

type Platforms = NonNullable<Lockfile['packer']>['platforms'];

/** A version's bytes do not change: a sum that does is refused, not renewed. */
function merged(
  before: { readonly version: string; readonly platforms: Platforms } | undefined,
  version: string,
  sums: Readonly<Record<string, string>>,
  what: string,
  lockName: string,
): Platforms {
  const kept = before?.version === version ? before.platforms : {};
  const platforms: Platforms = { ...kept };
  for (const [platform, sha256] of Object.entries(sums)) {
    const known = kept[platform];
    if (known !== undefined && known.sha256 !== sha256) {
      throw new UserError(
        `${lockName} pins ${what} for ${platform} to ${known.sha256}, but this run found ${sha256}. A published version does not change: ` +
          'find out why, and remove the entry by hand when the new one is right.',
      );
    }
    platforms[platform] = { ...known, sha256 };
  }
  return platforms;
}

/** The sums of the release's archives on the platforms that GitHub's runners have, and on this one. */
async function packerSums(setup: Setup, installed: Installed): Promise<Readonly<Record<string, string>>> {
  const { platform, source, inputs, keyring, fetching } = setup;
  const { version } = installed;
  const request = { product: 'packer', version, platform, verify: inputs.verify, keyring };
  let found;
  try {
    found = await fetchChecksums(request, source, fetching);
  } catch (error) {
    throw explain(error, request, source, releaseNames('packer', version, platform).sumsPath);
  }
  const wanted = [...new Set([...LOCKED_PLATFORMS, platformName(platform)])];
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const [os = '', arch = ''] = name.split('_');
      const sum = found.sums.get(releaseNames('packer', version, { os, arch }).zip);
      return sum === undefined ? [] : [[name, sum]];
    }),
  );
}
