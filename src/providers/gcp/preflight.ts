import { z } from 'zod';

import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import type { PreflightRequest, ReadBuild } from '../../image/provider-bake.ts';
import {
  answered,
  askIfPossible,
  type AskIfPossible,
  PREFLIGHT_LIMITS,
  refusedBuild,
  tellNoCredentials,
  tellUnread,
  textOf,
} from '../clouds/preflight.ts';
import { type ConnectGoogle, type Google, hasGoogleCredentials } from './cloud/connect.ts';
import { imagesPath, NAME, PROJECT, ZONE, zonePath } from './cloud/paths.ts';
import { ownProject } from './cloud/sign-in.ts';

const there = z.object({ name: z.string() });
const zoneForm = z.object({ name: z.string(), status: z.string().optional() });

/**
 * Credentials, project, zone, network, source and rights, before a machine is paid for. Resolves with the project, where all
 * builds are in one. Credentials that only the template has are Packer's business.
 */
export async function checkGoogle(
  { host, recipe, account }: PreflightRequest,
  connect: ConnectGoogle,
): Promise<string | null> {
  const { environment } = host;
  const builds = recipe.builds.filter(isOurs);
  if (!hasGoogleCredentials(environment)) {
    const remedy = 'Use google-github-actions/auth, or set GOOGLE_APPLICATION_CREDENTIALS.';
    tellNoCredentials(host, account, 'Google Cloud', remedy);
    return null;
  }
  const google = await answered(() => connect(environment, PREFLIGHT_LIMITS));
  tellUnread(host, builds, 'project_id', { account, own: google.project ?? 'no project', isId: PROJECT });
  const projects = new Set(builds.map((build) => projectOf(build, google)));
  for (const project of projects) {
    if (project === null && account !== '')
      throw new UserError(
        `Input "account" is ${account}, but nothing says in which project the template bakes. Set GOOGLE_CLOUD_PROJECT. Nothing was baked.`,
      );
    if (project === null) continue;
    if (account !== '' && account !== project) {
      throw new UserError(
        `Input "account" is ${account}, but the template bakes in the project ${project}. Nothing was baked.`,
      );
    }
    if ((await answered(() => google.compute.get(`projects/${project}`, there))) === undefined)
      throw new UserError(`Google Cloud: the credentials at hand see no project ${project}. Nothing was baked.`);
  }
  for (const build of builds) await checkBuild(build, google, host);
  return projects.size === 1 ? ([...projects][0] ?? null) : null;
}

function isOurs({ type }: Pick<ReadBuild, 'type'>): boolean {
  return type.startsWith('googlecompute');
}

/** Where a bake may leave something: the projects that its builds name, else the own one. */
export function googleProjects(
  { builds }: { readonly builds: readonly Pick<ReadBuild, 'type' | 'literals'>[] },
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const named = builds.filter(isOurs).flatMap(({ literals }) =>
    ['project_id', 'image_project_id'].flatMap((name) => {
      const project = literals[name];
      return typeof project === 'string' && PROJECT.test(project) ? [project] : [];
    }),
  );
  const own = ownProject(environment);
  return [...new Set([...named, ...(own === null ? [] : [own])])];
}

function projectOf({ literals }: ReadBuild, google: Google): string | null {
  const named = literals['project_id'];
  return typeof named === 'string' && PROJECT.test(named) ? named : google.project;
}

async function checkBuild(build: ReadBuild, google: Google, host: Host): Promise<void> {
  const { compute } = google;
  const project = projectOf(build, google);
  if (project === null) return;
  const text = (name: string): string | undefined => textOf(build, name);
  const whole = askIfPossible(host);
  const zone = text('zone');
  if (zone !== undefined && ZONE.test(zone)) {
    const found = await whole(`the zone ${zone}`, () => compute.get(zonePath(project, zone), zoneForm));
    if (found !== undefined && found.is === undefined)
      throw refusedBuild(
        build,
        `bakes in the zone ${zone}, which there is not. gcloud compute zones list tells those that there are`,
      );
    if (found?.is?.status === 'DOWN') throw refusedBuild(build, `bakes in the zone ${zone}, which is down`);
  }
  if (!build.isWritten('network') && !build.isWritten('subnetwork')) {
    const path = `projects/${project}/global/networks/default`;
    const found = await whole('the default network', () => compute.get(path, there));
    if (found !== undefined && found.is === undefined) {
      throw refusedBuild(
        build,
        `says no network and no subnetwork, and the project ${project} has no network "default". Set subnetwork (gcloud compute networks subnets list --project ${project})`,
      );
    }
  }
  await checkSource(build, google, whole);
  const images = text('image_project_id') ?? project;
  const wanted = new Map<string, readonly string[]>([[project, MACHINE_RIGHTS]]);
  const retires = DEPRECATION.some((name) => build.isWritten(name)) ? ['compute.images.deprecate'] : [];
  wanted.set(images, [...(wanted.get(images) ?? []), ...IMAGE_RIGHTS, ...retires]);
  for (const [where, rights] of wanted) {
    const held = await whole(`the rights on ${where}`, () => compute.rightsOn(where, rights));
    const lacking = held === undefined ? [] : rights.filter((right) => !held.is.includes(right));
    if (lacking.length === 0) continue;
    throw refusedBuild(
      build,
      `needs rights on the project ${where} that no role of these credentials gives: ${lacking.join(', ')}. A role that is enough stands in docs/bake-google.md`,
    );
  }
}

/** The image that a build starts from, where the template says outright in which project. Without one Packer asks a list of its own. */
async function checkSource(build: ReadBuild, { compute }: Google, whole: AskIfPossible): Promise<void> {
  const { source_image_project_id: projects, source_image: image, source_image_family: family } = build.literals;
  const all: readonly unknown[] = Array.isArray(projects) ? projects : [];
  const named = all.filter((one): one is string => typeof one === 'string' && PROJECT.test(one));
  const name = typeof image === 'string' && image !== '' ? image : family;
  if (named.length === 0 || named.length < all.length || typeof name !== 'string' || !NAME.test(name)) return;
  const isFamily = name === family;
  for (const project of named) {
    const path = `${imagesPath(project)}/${isFamily ? 'family/' : ''}${name}`;
    const found = await whole(`the image ${name}`, () => compute.get(path, there));
    if (found === undefined || found.is !== undefined) return;
  }
  throw refusedBuild(
    build,
    `starts from ${isFamily ? 'the newest image of the family' : 'the image'} ${name}, which is not in ${named.join(', ')}, or not to be seen by these credentials`,
  );
}

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

/** Options by which the image that is made gets a day on which it is not to be used any more. */
const DEPRECATION = ['deprecate_at', 'obsolete_at', 'delete_at'] as const;

/** In the project where the image is kept. */
export const IMAGE_RIGHTS = ['compute.images.create', 'compute.images.get', 'compute.globalOperations.get'] as const;
