// @ts-check
import { existsSync } from 'node:fs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { versions } from '../versions.mjs';

/** What machines start with, and a loader for their disks, where Debian and Ubuntu put them. */
const files = {
  variables: '/usr/share/OVMF/OVMF_VARS.fd',
  loader: '/usr/lib/systemd/boot/efi/systemd-bootx64.efi',
  mcopy: '/usr/bin/mcopy',
};

/** @type {import('../part.mjs').Part} */
export const uefi = {
  name: 'uefi',
  label: 'UEFI for machines',
  verb: 'installed',
  lane: 'packages',

  look() {
    const missing = Object.values(files).filter((path) => !existsSync(path));
    if (missing.length === 0) return { ready: true, version: 'of the distribution', paths: files };
    const refusal = packagesRefusal();
    return {
      ready: false,
      obtainable: refusal === undefined,
      reason: `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not there${refusal === undefined ? '' : `; ${refusal.reason}`}`,
      remedy: refusal === undefined ? provisionRemedy('uefi') : refusal.remedy,
    };
  },

  get: (log) => installPackages(versions.uefi.packages, log),
};
