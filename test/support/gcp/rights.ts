// Which rights a call of Compute Engine takes (cloud.google.com/compute/docs/reference/rest/v1, "IAM permissions" of each method).

const VERBS: Readonly<Record<string, readonly string[]>> = {
  serialPort: ['compute.instances.getSerialPortOutput'],
  setMetadata: ['compute.instances.setMetadata'],
  setDiskAutoDelete: ['compute.instances.update', 'compute.disks.update'],
  'images/setLabels': ['compute.images.setLabels'],
  deprecate: ['compute.images.deprecate'],
  getIamPolicy: ['compute.images.getIamPolicy'],
  setIamPolicy: ['compute.images.setIamPolicy'],
};

const MAKING: Readonly<Record<string, readonly string[]>> = {
  instances: ['compute.instances.create', 'compute.disks.create', 'compute.subnetworks.use', 'compute.subnetworks.useExternalIp', 'compute.instances.setMetadata'],
  disks: ['compute.disks.create'],
  images: ['compute.images.create', 'compute.disks.useReadOnly'],
}; // prettier-ignore

/** All that a call takes. `path`: below the version. */
export function rightsFor(method: string, path: string): readonly string[] {
  const parts = path.split('/');
  if (parts.length === 2) return ['compute.projects.get'];
  if (parts[2] === 'aggregated') return [`compute.${parts[3]}.list`];
  const scope = parts[2] === 'zones' ? 4 : 3;
  const [collection, name, verb] = parts.slice(scope);
  if (collection === undefined) return ['compute.zones.get'];
  if (collection === 'operations')
    return [parts[2] === 'zones' ? 'compute.zoneOperations.get' : 'compute.globalOperations.get'];
  if (collection === 'networks' || collection === 'machineTypes') return [`compute.${collection}.get`];
  if (name === undefined) return method === 'POST' ? (MAKING[collection] ?? []) : [`compute.${collection}.list`];
  if (name === 'family') return ['compute.images.getFromFamily'];
  if (verb !== undefined) return VERBS[verb] ?? VERBS[`${collection}/${verb}`] ?? [`compute.${collection}.${verb}`];
  const doing = { GET: 'get', DELETE: 'delete', PATCH: 'update' }[method] ?? method;
  return [`compute.${collection}.${doing}`];
}
