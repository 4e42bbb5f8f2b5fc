import { UserError } from '../../core/errors.ts';
import { Silence } from '../../core/http/silence.ts';
import type { Host } from '../../core/runner/host.ts';
import type { PreflightRequest, ReadBuild, ReadRecipe } from '../../image/provider-bake.ts';
import { cloudsFolder, hasCloudCredentials, secretsOfFiles } from './cloud/clouds-file.ts';
import type { Cloud, ConnectCloud } from './cloud/connect.ts';
import { ANY_REGION, UUID } from './naming.ts';
import type { CloudFlavor } from './cloud/nova.ts';
import type { ServiceName } from './cloud/session.ts';
import { CREDENTIAL_SETTINGS } from './packer-output.ts';
import { askIfPossible, type AskIfPossible, PREFLIGHT_LIMITS, refusedBuild } from '../clouds/preflight.ts';

/** A role with which nothing can be made. */
const READS_ONLY = 'reader';

/**
 * Credentials, project, services, flavours, networks, sources and quota of OpenStack, before a server is paid for. Resolves
 * with the id of the project. Credentials written in the template are Packer's business.
 */
export async function checkOpenstack(
  { host, recipe, account }: PreflightRequest,
  connect: ConnectCloud,
): Promise<string | null> {
  const { environment } = host;
  const folder = cloudsFolder(environment);
  const builds = recipe.builds.filter(({ type }) => type.startsWith('openstack'));
  const inTemplate = builds.some(({ isWritten }) => CREDENTIAL_SETTINGS.some(isWritten));
  for (const secret of secretsOfFiles(environment, folder)) host.secret(secret);
  if (!hasCloudCredentials(environment, folder)) {
    if (inTemplate) {
      if (account === '') return null;
      throw new UserError(
        `Input "account" is ${account}, but only the template has credentials of OpenStack, so nobody can tell whose they are. Set OS_CLOUD or OS_* in the environment. Nothing was baked.`,
      );
    }
    throw new UserError(
      'The template bakes on OpenStack, but no credentials are there. Set OS_CLOUD to a cloud of clouds.yaml, or OS_AUTH_URL with an application credential (OS_APPLICATION_CREDENTIAL_ID, OS_APPLICATION_CREDENTIAL_SECRET) or a user. Nothing was baked.',
    );
  }
  const cloud = await open(environment, connect);
  if (account !== '' && account !== cloud.project) {
    throw new UserError(
      `Input "account" is ${account}, but the credentials at hand belong to the project ${cloud.project} (${cloud.projectName}). Nothing was baked.`,
    );
  }
  // Of a project that the template names itself nothing is known here.
  if (inTemplate) return account === '' ? null : cloud.project;
  if (cloud.roles.length > 0 && cloud.roles.every((role) => role === READS_ONLY)) {
    throw new UserError(
      `The credentials have only the role ${READS_ONLY} in the project ${cloud.projectName}, and a bake makes a server: it takes the role member. Nothing was baked.`,
    );
  }
  for (const region of new Set(builds.map((build) => regionOfBuild(build, cloud)))) {
    const own = builds.filter((build) => regionOfBuild(build, cloud) === region);
    await checkRegion(host, cloud, region, own);
  }
  return cloud.project;
}

/** Where a bake may leave something: what the template names, itself or by variables, and the region of the environment. */
export function openstackRegions(
  {
    regions,
    builds,
  }: Pick<ReadRecipe, 'regions'> & {
    readonly builds: readonly Pick<ReadBuild, 'type' | 'literals' | 'isWritten'>[];
  },
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const own = environment['OS_REGION_NAME'] ?? '';
  const written = builds
    .filter(({ type, isWritten }) => type.startsWith('openstack') && isWritten('region'))
    .map(({ literals: { region } }) => (typeof region === 'string' ? region : ANY_REGION));
  const all = [...regions, ...written, ...(own === '' ? [] : [own])];
  return [...new Set(all.map((one) => (one.includes('{{') ? ANY_REGION : one)))];
}

async function open(environment: Host['environment'], connect: ConnectCloud): Promise<Cloud> {
  try {
    return await connect(environment, { limits: PREFLIGHT_LIMITS });
  } catch (error) {
    if (error instanceof Silence)
      throw new UserError(
        `OpenStack: ${error.message}. Mind OS_AUTH_URL, and whether this machine reaches it. Nothing was baked.`,
      );
    if (error instanceof UserError) throw new UserError(`${error.message} Nothing was baked.`);
    throw error;
  }
}

function regionOfBuild({ literals }: ReadBuild, cloud: Cloud): string {
  const region = literals['region'];
  return typeof region === 'string' && region !== '' ? region : cloud.region;
}

async function checkRegion(host: Host, cloud: Cloud, region: string, builds: readonly ReadBuild[]): Promise<void> {
  const needed: readonly ServiceName[] = ['compute', 'image', 'network'];
  // Each throws with the regions that there are.
  for (const service of needed) cloud.address(service, region);
  const whole = askIfPossible(host);
  const [flavors, limits, networks] = await Promise.all([
    whole(`the flavours of ${region}`, () => cloud.nova(region).flavors()),
    whole(`the quota of ${region}`, () => cloud.nova(region).limits()),
    whole(`the networks of ${region}`, () => cloud.neutron(region).networks()),
  ]);
  for (const build of builds) {
    const flavor = flavors === undefined ? undefined : flavorOf(build, flavors.is, region);
    if (networks !== undefined)
      checkNetworks(
        build,
        networks.is.map(({ id }) => id),
        region,
      );
    await checkSource(build, cloud, region, whole);
    const lacks = [
      quotaProblem('servers', limits?.is?.servers, 1),
      quotaProblem('cores', limits?.is?.cores, flavor?.vcpus ?? 0),
      quotaProblem('MiB of memory', limits?.is?.ram, flavor?.ram ?? 0),
    ].filter((one) => one !== undefined);
    if (lacks.length > 0) {
      throw refusedBuild(
        build,
        `cannot start its server in ${region}: the project ${cloud.projectName} has ${lacks.join(', ')}. Remove servers that nobody needs (openstack server list --long), or have the quota raised`,
      );
    }
  }
}

function flavorOf(build: ReadBuild, flavors: readonly CloudFlavor[], region: string): CloudFlavor | undefined {
  const wanted = build.literals['flavor'];
  if (typeof wanted !== 'string' || wanted === '') return undefined;
  const found = flavors.find(({ id }) => id === wanted) ?? flavors.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const names = flavors.map(({ name }) => name).toSorted();
  throw refusedBuild(
    build,
    `names the flavour ${JSON.stringify(wanted)}, which ${region} does not have. It has ${listed(names)}`,
  );
}

function checkNetworks(build: ReadBuild, there: readonly string[], region: string): void {
  const wanted = build.literals['networks'];
  const ids: readonly unknown[] = Array.isArray(wanted) ? wanted : [];
  for (const id of ids) {
    if (typeof id !== 'string' || id === '' || there.includes(id)) continue;
    throw refusedBuild(
      build,
      `names the network ${JSON.stringify(id.slice(0, 80))}, which the project does not see in ${region}; \`networks\` takes ids (openstack network list)`,
    );
  }
}

async function checkSource(build: ReadBuild, cloud: Cloud, region: string, whole: AskIfPossible): Promise<void> {
  const { source_image: id, source_image_name: name } = build.literals;
  const glance = cloud.glance(region);
  if (typeof id === 'string' && id !== '') {
    if (!UUID.test(id)) {
      throw refusedBuild(
        build,
        `has the source_image ${JSON.stringify(id.slice(0, 80))}, which is no id of an image; a name goes into source_image_name`,
      );
    }
    const image = await whole(`the image ${id} of ${region}`, () => glance.get(id));
    if (image === undefined) return;
    if (image.is === undefined)
      throw refusedBuild(build, `starts from the image ${id}, which the project does not see in ${region}`);
    if (image.is.status !== 'active')
      throw refusedBuild(
        build,
        `starts from the image ${id}, which is ${image.is.status}, so that no server boots from it`,
      );
  } else if (typeof name === 'string' && name !== '') {
    const images = await whole(`images named ${name} of ${region}`, () => glance.list({ name, status: 'active' }));
    const count = images?.is.filter((image) => image.name === name).length ?? 1;
    if (count === 1) return;
    throw refusedBuild(
      build,
      count === 0
        ? `starts from an image named ${JSON.stringify(name)}, and the project sees none in ${region}`
        : `starts from the image named ${JSON.stringify(name)}, and ${count} have that name in ${region}: Packer takes none of them. Name one by source_image, or let source.openstack find the newest`,
    );
  }
}

function quotaProblem(
  what: string,
  quota: { readonly used: number; readonly most: number } | null | undefined,
  needed: number,
): string | undefined {
  if (quota === null || quota === undefined || quota.used + needed <= quota.most) return undefined;
  return `${quota.used} of ${quota.most} ${what} in use, and this build needs ${needed}`;
}

function listed(names: readonly string[]): string {
  const [shown, rest] = [names.slice(0, 10).join(', '), names.length - 10];
  return names.length === 0 ? 'none' : rest > 0 ? `${shown} and ${rest} more` : shown;
}
