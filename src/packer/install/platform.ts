import { UserError } from '../../core/errors.ts';

/** A platform in the words of HashiCorp's releases. */
export interface Platform {
  readonly os: string;
  readonly arch: string;
  /** `packer`, or `packer.exe`. */
  readonly binary: string;
  /** `.exe` on Windows. */
  readonly extension: string;
  /** The architecture in the words of the runner's tool cache (node's). */
  readonly toolArch: string;
  /** What differs from what the machine is, when something does. */
  readonly notice: string | undefined;
}

/** Node's names of systems to those in the file names of releases: `packer_1.9.4_linux_amd64.zip`. */
const SYSTEMS: Readonly<Record<string, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
};
const ARCHITECTURES: Readonly<Record<string, string>> = {
  x64: 'amd64',
  arm64: 'arm64',
  ia32: '386',
  arm: 'arm',
  ppc64: 'ppc64le',
};
const BUILT: Readonly<Record<string, readonly string[]>> = {
  linux: ['amd64', 'arm64', '386', 'arm', 'ppc64le'],
  darwin: ['amd64', 'arm64'],
  windows: ['amd64', '386'],
  freebsd: ['amd64', '386', 'arm'],
  openbsd: ['amd64', '386', 'arm'],
};

/**
 * The release that runs on this machine.
 *
 * @param system `process.platform`
 * @param machine `process.arch`
 */
export function platformOf(system: string, machine: string): Platform {
  const os = SYSTEMS[system];
  const arch = ARCHITECTURES[machine];
  const built = os === undefined ? undefined : BUILT[os];
  if (os === undefined || arch === undefined || built === undefined) throw unknown(system, machine);
  const extension = os === 'windows' ? '.exe' : '';
  const common = { os, extension, binary: `packer${extension}`, toolArch: machine };
  if (built.includes(arch)) return { ...common, arch, notice: undefined };
  if (os === 'windows' && arch === 'arm64') {
    const notice = 'Packer is not built for Windows on ARM; the one for amd64 is used, which Windows emulates.';
    return { ...common, arch: 'amd64', notice };
  }
  throw unknown(system, machine);
}

/** `linux_amd64`, as in the names of releases and of the lockfile. */
export function platformName({ os, arch }: Pick<Platform, 'os' | 'arch'>): string {
  return `${os}_${arch}`;
}

/** The platforms that a new lockfile pins: those of GitHub's own runners. */
export const LOCKED_PLATFORMS = ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64', 'windows_amd64'];

function unknown(system: string, machine: string): UserError {
  const known = Object.entries(BUILT).map(([os, archs]) => `${os} (${archs.join(', ')})`);
  return new UserError(
    `Packer is not built for ${system} on ${machine}. It is built for ${known.join('; ')}. ` +
      'Put a Packer of your own on PATH, and it is used.',
  );
}
