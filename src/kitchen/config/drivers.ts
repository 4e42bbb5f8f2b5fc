import type { Subject } from '../subject.ts';

/** What a driver needs so that its instances run the subject. */
export interface DriverKind {
  /** The providers whose images it can run. */
  readonly providers: readonly Subject['provider'][];
  /** The options that choose its image; the first is the one that is set, and any of them tells which block chooses. */
  readonly keys: readonly string[];
  /** Options that contradict the first key, or belong to the image that it replaces. */
  readonly contrary: readonly string[];
  readonly gem: string;
}

/** Facts of the drivers' own sources: the names of their options, and which of them wins. */
export const driverKinds: ReadonlyMap<string, DriverKind> = new Map<string, DriverKind>([
  ['docker', { providers: ['docker'], keys: ['image'], contrary: [], gem: 'kitchen-docker' }],
  ['dokken', { providers: ['docker'], keys: ['image'], contrary: [], gem: 'kitchen-dokken' }],
  // image_id wins over image_search.
  ['ec2', { providers: ['aws'], keys: ['image_id', 'image_search'], contrary: [], gem: 'kitchen-ec2' }],
  // "Cannot specify both image_ref and image_id"
  [
    'openstack',
    { providers: ['openstack'], keys: ['image_id', 'image_ref'], contrary: ['image_ref'], gem: 'kitchen-openstack' },
  ],
  // image_id wins over image_urn.
  ['azurerm', { providers: ['azure'], keys: ['image_id', 'image_urn'], contrary: [], gem: 'kitchen-azurerm' }],
  // image_name wins over image_family.
  ['gce', { providers: ['gcp'], keys: ['image_name', 'image_family'], contrary: [], gem: 'kitchen-google' }],
  [
    'vagrant',
    {
      providers: ['vagrant', 'file'],
      keys: ['box', 'box_url'],
      // Of the box that is replaced: a box from a file has version 0, and another checksum.
      contrary: ['box_version', 'box_download_checksum', 'box_download_checksum_type'],
      gem: 'kitchen-vagrant',
    },
  ],
]);

/** Drivers that start no image: of a machine that is there already, of the runner itself, of nothing. */
export const imagelessDrivers: ReadonlySet<string> = new Set(['proxy', 'exec', 'dummy']);

/** The values of a driver's options for the subject, or what is wrong. */
export type DriverSettings =
  | { readonly kind: 'settings'; readonly settings: readonly (readonly [key: string, value: string | boolean])[] }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * @param unique of this run, for a name that nothing cached can have
 * @param region the region that the kitchen file gives, if it does
 */
export function driverSettings(
  driver: string,
  subject: Subject,
  unique: string,
  region: string | undefined,
): DriverSettings {
  const settings = (...pairs: (readonly [string, string | boolean])[]): DriverSettings => ({
    kind: 'settings',
    settings: pairs,
  });
  switch (driver) {
    case 'docker':
      return settings(['image', subject.reference]);
    case 'dokken':
      // It would ask a registry for an image that only this machine has.
      return settings(['image', subject.reference], ['pull_platform_image', false]);
    case 'ec2': {
      if (region !== undefined && region !== subject.region) {
        return {
          kind: 'refused',
          reason: `its region is ${region}, and ${subject.id} is in ${subject.region}; leave \`region\` out, or make the two agree`,
        };
      }
      return settings(['image_id', subject.id], ['region', subject.region]);
    }
    case 'openstack':
    case 'azurerm':
      return settings(['image_id', subject.id]);
    case 'gce': {
      const [, project, name] = /projects\/([^/]+)\/global\/images\/([^/]+)$/.exec(subject.id) ?? [];
      const owner = project ?? subject.account;
      return settings(
        ['image_name', name ?? subject.id],
        ...(owner === null ? [] : [['image_project', owner] as const]),
      );
    }
    case 'vagrant': {
      const box = subject.files.find((file) => file.endsWith('.box'));
      if (box === undefined) {
        return {
          kind: 'refused',
          reason: `the image has no file that ends in .box (it has ${subject.files.length} files)`,
        };
      }
      return settings(['box', `bakehouse-${subject.slug}-${unique}`], ['box_url', `file://${encodeURI(box)}`]);
    }
    default:
      return settings();
  }
}
