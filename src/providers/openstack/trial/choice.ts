import { z } from 'zod';

import { KitchenError } from '../../../kitchen/outcome.ts';
import { sshPort, yesOrNo } from '../../clouds/machine-choice.ts';
import type { CloudImage } from '../cloud/glance.ts';
import type { CloudNetwork } from '../cloud/neutron.ts';
import type { CloudFlavor } from '../cloud/nova.ts';

// What a user says of the server that a script tests, and what is taken where nothing is said.

const NAME = /^[\w][\w .:@/-]{0,254}$|\{/;

/** As it stands in a manifest and in the input of kitchen-verify; a placeholder of a manifest may stand in each text. */
export const serverChoice = z
  .strictObject({
    flavor: z
      .string()
      .regex(NAME, 'it is the id or the name of a flavour')
      .optional()
      .describe('The flavour. Default: the smallest that the image fits into.'),
    network: z
      .string()
      .regex(NAME, 'it is the id or the name of a network')
      .optional()
      .describe('The network that it lives in. Default: the only one of the project.'),
    'floating-ip-network': z
      .string()
      .regex(NAME, 'it is the id or the name of an external network')
      .optional()
      .describe('The network that it gets a floating address of. Default: it has none, and is reached by its own.'),
    'security-groups': z
      .array(z.string().regex(NAME, 'it is the name of a security group'))
      .min(1)
      .max(16)
      .optional()
      .describe('Names of its security groups, which let ssh in. Default: the default one of the project.'),
    user: z
      .string()
      .regex(/^[a-z_][\w.-]{0,31}$|\{/i, 'it is the name of a user of the image')
      .optional()
      .describe('Who is logged in by ssh. Default: the os_admin_user of the image, else root.'),
    'ssh-port': sshPort,
    'config-drive': yesOrNo
      .optional()
      .describe('Whether a disk tells the guest of its key, where the cloud has no metadata service. Default: false.'),
  })
  .describe('Of an image of OpenStack: the server that the script tests. Placeholders may stand in its texts.');
export type ServerChoice = z.infer<typeof serverChoice>;

const GIB = 1024 ** 3;

/** The id of the flavour that is named, else of the smallest that the image fits into. Throws a KitchenError. */
export function flavorFor(
  { flavor: wanted }: ServerChoice,
  image: Pick<CloudImage, 'minDisk' | 'minRam' | 'size'>,
  flavors: readonly CloudFlavor[],
): string {
  const names = flavors.map(({ name }) => name).toSorted().slice(0, 10).join(', ') || 'none'; // prettier-ignore
  if (wanted !== undefined) {
    const found = flavors.find(({ id }) => id === wanted) ?? flavors.find(({ name }) => name === wanted);
    if (found !== undefined) return found.id;
    throw new KitchenError(
      'config',
      `"flavor" of "machine" is ${wanted}, which the cloud does not have. It has ${names}.`,
    );
  }
  const disk = Math.max(image.minDisk, (image.size ?? 0) / GIB);
  // A flavour without a disk takes what the image needs, where the cloud allows that.
  const fits = flavors.filter((one) => one.ram >= Math.max(image.minRam, 256) && one.disk >= disk);
  const [smallest] = fits.toSorted((a, b) => a.ram - b.ram || a.vcpus - b.vcpus || a.disk - b.disk);
  if (smallest !== undefined) return smallest.id;
  throw new KitchenError(
    'config',
    `None of the flavours (${names}) has ${Math.ceil(disk)} GiB of disk and ${image.minRam} MiB of memory, which the image needs. Name one in "flavor" of "machine".`,
  );
}

/** The id of a network by its id or name. Throws a KitchenError. */
export function networkNamed(
  member: 'network' | 'floating-ip-network',
  wanted: string,
  networks: readonly CloudNetwork[],
): string {
  const isExternal = member === 'floating-ip-network';
  const found = networks.filter(({ id }) => id === wanted);
  const named = found.length > 0 ? found : networks.filter(({ name }) => name === wanted);
  const [network, ...more] = named;
  const there = networks.filter((one) => one.isExternal === isExternal).map(({ name, id }) => name || id);
  if (network === undefined || (isExternal && !network.isExternal)) {
    const what = isExternal ? 'an external network' : 'a network';
    throw new KitchenError(
      'config',
      `"${member}" of "machine" is ${wanted}, which is not ${what} that the project sees. There are ${there.slice(0, 10).join(', ') || 'none'}.`,
    );
  }
  if (more.length > 0)
    throw new KitchenError('config', `"${member}" of "machine" is ${wanted}, and several have that name: give an id.`);
  return network.id;
}
