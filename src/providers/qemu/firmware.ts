import { copyFileSync, existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import { KitchenError } from '../../kitchen/outcome.ts';
import { EFI_VARIABLES } from './disk.ts';

/** Of UEFI: its code, and the variables that a machine begins with. Absolute paths. */
export interface Firmware {
  readonly code: string;
  readonly variables: string;
}

/** Where distributions put them. Code takes variables of its own size only, and boots nothing with others. */
const PLACES: readonly Firmware[] = [
  { code: '/usr/share/OVMF/OVMF_CODE_4M.fd', variables: '/usr/share/OVMF/OVMF_VARS_4M.fd' },
  { code: '/usr/share/OVMF/OVMF_CODE.fd', variables: '/usr/share/OVMF/OVMF_VARS.fd' },
  { code: '/usr/share/edk2/ovmf/OVMF_CODE.fd', variables: '/usr/share/edk2/ovmf/OVMF_VARS.fd' },
  { code: '/usr/share/edk2/x64/OVMF_CODE.4m.fd', variables: '/usr/share/edk2/x64/OVMF_VARS.4m.fd' },
];

/**
 * What a disk boots with: UEFI where it is asked for, or where its bake left variables beside it, with a copy of these; null: the
 * BIOS. Throws a KitchenError where this machine has no such UEFI.
 * @param files of the image; absolute
 * @param folder of the machine, for its variables
 * @param places for tests
 */
export function firmwareFor(
  files: readonly string[],
  asked: 'bios' | 'uefi' | undefined,
  folder: string,
  places: readonly Firmware[] = PLACES,
): Firmware | null {
  const baked = files.find((path) => basename(path) === EFI_VARIABLES);
  if (asked === 'bios' || (asked === undefined && baked === undefined)) return null;
  const here = places.filter(({ code, variables }) => existsSync(code) && existsSync(variables));
  if (here.length === 0) {
    throw new KitchenError('infrastructure', 'There is no UEFI for machines here. Install it: apt-get install ovmf.');
  }
  const size = baked === undefined ? undefined : statSync(baked).size;
  const fits = here.find(({ variables }) => size === undefined || statSync(variables).size === size);
  if (fits === undefined) {
    const sizes = here.map(({ code, variables }) => `${code} ${statSync(variables).size}`).join(', ');
    throw new KitchenError(
      'infrastructure',
      `${EFI_VARIABLES} of the disk has ${size} bytes, and the UEFI that is here takes others: ${sizes}. Install the one that the disk was baked with, or bake it with one of these: efi_firmware_code, efi_firmware_vars.`,
    );
  }
  const variables = join(folder, EFI_VARIABLES);
  copyFileSync(baked ?? fits.variables, variables);
  return { code: fits.code, variables };
}
