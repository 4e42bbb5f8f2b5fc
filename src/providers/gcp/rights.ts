// What a role has to allow: the calls that Packer's builder makes, and ours.

/** In the project where the machine is made. */
export const MACHINE_RIGHTS = [
  'compute.instances.create',
  'compute.instances.get',
  'compute.instances.delete',
  'compute.instances.setMetadata',
  'compute.disks.create',
  'compute.disks.delete',
  'compute.disks.useReadOnly',
  'compute.subnetworks.use',
  'compute.zoneOperations.get',
] as const;

/** In the project where the image is kept. */
export const IMAGE_RIGHTS = ['compute.images.create', 'compute.images.get', 'compute.globalOperations.get'] as const;
