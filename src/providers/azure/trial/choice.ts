import { z } from 'zod';

import { isYes, MADE_USER, madeUser, sshPort, yesOrNo } from '../../clouds/machine-choice.ts';
import type { AzureImage } from '../image.ts';

// What a user says of the machine that a script tests, and what is taken where nothing is said.

const SUBNET =
  /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[\w().-]{1,90}\/providers\/Microsoft\.Network\/virtualNetworks\/[\w.-]{1,64}\/subnets\/[\w.-]{1,80}$|\{/i;

/** As it stands in a manifest and in the input of kitchen-verify; a placeholder of a manifest may stand in each text. */
export const azureMachineChoice = z
  .strictObject({
    size: z
      .string()
      .regex(/^[A-Za-z][\w-]{1,62}$|\{/, 'it is a size of machines, such as Standard_B2s')
      .optional()
      .describe('Its size. Default: Standard_B2s, and Standard_B2pts_v2 of an image for Arm.'),
    subnet: z
      .string()
      .regex(SUBNET, 'it is the id of a subnet')
      .optional()
      .describe('The id of a subnet that it lives in. Default: a network of its own.'),
    'public-address': yesOrNo
      .optional()
      .describe('Whether it is reached by a public address. Default: true, in a subnet of yours false.'),
    'ssh-from': z
      .string()
      .regex(/^(?:\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?|[A-Za-z]{3,40})$|\{/, 'it is an address range or a service tag')
      .optional()
      .describe(
        'From where ssh is let in: an address range or a service tag. Default: from anywhere, by the key alone.',
      ),
    user: madeUser,
    'ssh-port': sshPort,
  })
  .describe('Of an image of Azure: the machine that the script tests. Placeholders may stand in its texts.');
export type AzureMachineChoice = z.infer<typeof azureMachineChoice>;

/** What is made for one test. */
export interface WantedMachine {
  readonly size: string;
  /** An id; null: a network of its own. */
  readonly subnet: string | null;
  readonly hasPublicAddress: boolean;
  readonly sshFrom: string;
  readonly user: string;
  readonly sshPort: number;
  readonly publicKey: string;
  /** Of the definition of a version: such an image starts in no other machine. */
  readonly isTrusted: boolean;
}

/** @param definition of a version in a gallery; undefined for a managed image */
export function wantedMachine(
  choice: AzureMachineChoice,
  definition: ImageTraits | undefined,
  publicKey: string,
): WantedMachine {
  const isArm = definition?.architecture?.toLowerCase() === 'arm64';
  const subnet = choice.subnet ?? null;
  return {
    size: choice.size ?? (isArm ? 'Standard_B2pts_v2' : 'Standard_B2s'),
    subnet,
    hasPublicAddress: isYes(choice['public-address'], subnet === null),
    sshFrom: choice['ssh-from'] ?? '*',
    user: choice.user ?? MADE_USER,
    sshPort: Number(choice['ssh-port'] ?? 22),
    publicKey,
    isTrusted:
      definition?.features?.some(({ name, value }) => name === 'SecurityType' && value === 'TrustedLaunch') === true,
  };
}

export interface ImageTraits {
  readonly architecture?: string | undefined;
  readonly features?:
    | readonly { readonly name?: string | undefined; readonly value?: string | undefined }[]
    | null
    | undefined;
}

interface MadeMachine {
  readonly group: string;
  readonly image: AzureImage;
  readonly tags: Readonly<Record<string, string>>;
  readonly wanted: WantedMachine;
}

/** Ids of what a group of ours holds. */
export function machineIds(group: string) {
  const of = (type: string, name: string): string => `${group}/providers/${type}/${name}`;
  return {
    firewall: of('Microsoft.Network/networkSecurityGroups', 'firewall'),
    address: of('Microsoft.Network/publicIPAddresses', 'address'),
    network: of('Microsoft.Network/virtualNetworks', 'network'),
    interface: of('Microsoft.Network/networkInterfaces', 'interface'),
    machine: of('Microsoft.Compute/virtualMachines', 'machine'),
  };
}

const NETWORK = '2024-05-01';

/** A template of all that a machine needs: Azure makes it in order, and all of it goes with the group. */
export function machineTemplate({ group, image, tags, wanted }: MadeMachine): unknown {
  const { size, subnet, hasPublicAddress, sshFrom, user, sshPort, publicKey, isTrusted } = wanted;
  const ids = machineIds(group);
  const common = { location: image.location, tags };
  const ssh = {
    priority: 100,
    direction: 'Inbound',
    access: 'Allow',
    protocol: 'Tcp',
    sourceAddressPrefix: sshFrom,
    sourcePortRange: '*',
    destinationAddressPrefix: '*',
    destinationPortRange: String(sshPort),
  };
  const firewall = {
    type: 'Microsoft.Network/networkSecurityGroups', apiVersion: NETWORK, name: 'firewall', ...common,
    properties: { securityRules: [{ name: 'ssh', properties: ssh }] },
  }; // prettier-ignore
  const address = {
    type: 'Microsoft.Network/publicIPAddresses', apiVersion: NETWORK, name: 'address', ...common,
    sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' },
  }; // prettier-ignore
  const machines = { name: 'machines', properties: { addressPrefix: '10.0.0.0/28' } };
  const network = {
    type: 'Microsoft.Network/virtualNetworks', apiVersion: NETWORK, name: 'network', ...common,
    properties: { addressSpace: { addressPrefixes: ['10.0.0.0/28'] }, subnets: [machines] },
  }; // prettier-ignore
  const ipConfiguration = {
    subnet: { id: subnet ?? `${ids.network}/subnets/machines` },
    ...(hasPublicAddress ? { publicIPAddress: { id: ids.address } } : {}),
  };
  const before = [firewall, ...(hasPublicAddress ? [address] : []), ...(subnet === null ? [network] : [])];
  const nic = {
    type: 'Microsoft.Network/networkInterfaces', apiVersion: NETWORK, name: 'interface', ...common,
    dependsOn: before.map(({ type, name }) => `${type}/${name}`),
    properties: {
      networkSecurityGroup: { id: ids.firewall },
      ipConfigurations: [{ name: 'own', properties: ipConfiguration }],
    },
  }; // prettier-ignore
  const keys = [{ path: `/home/${user}/.ssh/authorized_keys`, keyData: publicKey }];
  const machine = {
    type: 'Microsoft.Compute/virtualMachines', apiVersion: '2024-07-01', name: 'machine', ...common,
    dependsOn: ['Microsoft.Network/networkInterfaces/interface'],
    properties: {
      hardwareProfile: { vmSize: size },
      storageProfile: {
        imageReference: { id: image.id },
        osDisk: { name: 'disk', createOption: 'FromImage', deleteOption: 'Delete' },
      },
      osProfile: {
        computerName: 'bakehouse',
        adminUsername: user,
        linuxConfiguration: { disablePasswordAuthentication: true, ssh: { publicKeys: keys } },
      },
      networkProfile: { networkInterfaces: [{ id: ids.interface }] },
      ...(isTrusted
        ? { securityProfile: { securityType: 'TrustedLaunch', uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } } }
        : {}),
    },
  }; // prettier-ignore
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [...before, nic, machine],
  };
}
