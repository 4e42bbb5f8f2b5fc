import { z } from 'zod';

import { isYes, madeUser, sshPort, yesOrNo } from '../../clouds/machine-choice.ts';
import { ZONE } from '../cloud/paths.ts';

// What a user says of the instance that a script tests.

const SUBNET = /^(?:projects\/[a-z0-9.:-]{1,100}\/)?regions\/[a-z0-9-]{1,40}\/subnetworks\/[a-z0-9-]{1,63}$|\{/;

/** As it stands in a manifest and in the input of kitchen-verify; a placeholder of a manifest may stand in each text. */
export const instanceChoice = z
  .strictObject({
    zone: z
      .string()
      .refine((one) => one.includes('{') || ZONE.test(one), { error: 'it is a zone, such as europe-west1-b' })
      .optional()
      .describe('The zone that it starts in. Default: CLOUDSDK_COMPUTE_ZONE or GOOGLE_ZONE.'),
    'machine-type': z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,62}$|\{/, 'it is a type of machines, such as e2-small')
      .optional()
      .describe('Its type. Default: e2-small, and t2a-standard-1 of an image for Arm.'),
    subnet: z
      .string()
      .regex(SUBNET, 'it is a subnetwork, as regions/REGION/subnetworks/NAME')
      .optional()
      .describe('The subnetwork that it lives in. Default: that of the network `default`.'),
    'public-address': yesOrNo.optional().describe('Whether it is reached by a public address. Default: true.'),
    user: madeUser,
    'ssh-port': sshPort,
  })
  .describe('Of an image of Google Cloud: the instance that the script tests. Placeholders may stand in its texts.');
export type InstanceChoice = z.infer<typeof instanceChoice>;

/** What is made for one test. */
export interface WantedInstance {
  readonly name: string;
  readonly zone: string;
  /** `projects/P/global/images/N`. */
  readonly image: string;
  /** As Google calls it: ARM64, X86_64. */
  readonly architecture: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly user: string;
  readonly publicKey: string;
}

/** The body of the call that makes it. Its disk goes with it, and it gets no account of the project. */
export function instanceBody(choice: InstanceChoice, wanted: WantedInstance): unknown {
  const { name, zone, image, architecture, labels, user, publicKey } = wanted;
  const type = choice['machine-type'] ?? (architecture === 'ARM64' ? 't2a-standard-1' : 'e2-small');
  const isPublic = isYes(choice['public-address'], true);
  const where = choice.subnet === undefined ? { network: 'global/networks/default' } : { subnetwork: choice.subnet };
  const accessConfigs = isPublic ? [{ type: 'ONE_TO_ONE_NAT', name: 'External NAT' }] : [];
  return {
    name,
    labels,
    machineType: `zones/${zone}/machineTypes/${type}`,
    disks: [{ boot: true, autoDelete: true, initializeParams: { sourceImage: image } }],
    networkInterfaces: [{ ...where, accessConfigs }],
    metadata: {
      items: [
        { key: 'ssh-keys', value: `${user}:${publicKey.trim()}` },
        { key: 'enable-oslogin', value: 'FALSE' },
      ],
    },
  };
}
