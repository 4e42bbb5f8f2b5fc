import { messageOf } from '../../core/errors.ts';
import { type Leftover, listLeftovers } from '../../image/leftover.ts';
import type { KitchenSide, KitchenSweep } from '../../image/provider-kitchen.ts';
import { type LookAtRunning, MARK_TAG } from '../../image/provider-verify.ts';
import type { ConnectGoogle, Google } from './cloud/connect.ts';
import { lastOf, NAME, readImageId, ZONE, zonePath } from './cloud/paths.ts';
import { imageUnder } from './disk-source.ts';
import * as forms from './sweep/forms.ts';

/**
 * Instances of Compute Engine, by kitchen-google.
 * @param connect for tests
 */
export function gcpKitchen(connect: ConnectGoogle): KitchenSide {
  return {
    drivers: [
      {
        name: 'gce',
        gem: 'kitchen-google',
        // image_name wins over image_family.
        keys: ['image_name', 'image_family'],
        contrary: [],
        settings: ({ id, account }) => {
          const { project, name } = readImageId(id) ?? {};
          const owner = project ?? account;
          return {
            kind: 'settings',
            settings: [['image_name', name ?? id], ...(owner === null ? [] : [['image_project', owner] as const])],
          };
        },
        labels: [{ kind: 'mapping', option: 'labels', word: labelText }],
      },
    ],
    // Without its zone, which a state has elsewhere, no command removes one.
    instances: { kind: 'instance', idAt: [['server_name']], isId: (text) => NAME.test(text) },
    sweep: async (sweep) => sweepServers(sweep, connect),
  };
}

/** Labels of Google are lower-case letters, digits, `_` and `-`, at most 63 of them. */
function labelText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]/g, '-')
    .slice(0, 63);
}

/** @param connect for tests */
export function gcpRunning(connect: ConnectGoogle): LookAtRunning {
  return async (subject, server, environment) => {
    const unknown = (why: string) => ({ id: null, isSubject: false, note: `not proved: ${why}` });
    const google = await connect(environment);
    const found = await findServer(google, server);
    if (typeof found === 'string') return unknown(found);
    const made = await imageUnder(google.compute, found, subject.id);
    return made === undefined
      ? unknown(`Google does not say of which image the disk of ${server} was made`)
      : { ...made, note: `Google says that ${server} runs ${made.id}` };
  };
}

interface FoundServer {
  readonly project: string;
  readonly zone: string;
  readonly instance: forms.Instance;
}

/** The only instance of that name in all zones of the own project, or why there is none. */
async function findServer({ compute, project }: Google, name: string): Promise<FoundServer | string> {
  if (project === null) return 'nothing says in which project instances are (GOOGLE_CLOUD_PROJECT)';
  if (!NAME.test(name)) return 'the state of the instance names none of Google';
  const query = { filter: `name="${name}"` };
  const listed = await compute.get(`projects/${project}/aggregated/instances`, forms.aggregated, query);
  const all = Object.values(listed?.items ?? {}).flatMap(({ instances }) => instances);
  const [instance, ...more] = all.filter((one) => one.name === name);
  const zone = lastOf(instance?.zone ?? '');
  if (instance === undefined || !ZONE.test(zone)) return `Google knows no instance ${name} in the project ${project}`;
  if (more.length > 0) return `${more.length + 1} instances of the project ${project} are called ${name}`;
  return { project, zone, instance };
}

/** Instances whose name the run noted, and which have its mark: the name alone was read from the repository's folder. */
async function sweepServers(
  { noted, mark, kept, environment }: KitchenSweep,
  connect: ConnectGoogle,
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const { id } of noted) {
    if (kept.includes(id) || !NAME.test(id)) continue;
    const show = `gcloud compute instances list --filter=name=${id}`;
    const swept = async (): Promise<readonly Leftover[]> => {
      const google = await connect(environment);
      const seen = await findServer(google, id);
      if (typeof seen === 'string') return [];
      const { project, zone, instance } = seen;
      const command = `gcloud compute instances delete ${id} --zone ${zone} --project ${project} --quiet`;
      const left = (reason: string): Leftover => ({
        kind: 'instance',
        id,
        region: zone,
        state: 'left',
        reason,
        command,
      });
      if (instance.labels[labelText(MARK_TAG)] !== mark)
        return [left("the state of an instance names it, but it lacks this run's mark")];
      try {
        await google.compute.begin('DELETE', `${zonePath(project, zone)}/instances/${id}`);
        return [{ ...left("it has this run's own mark"), state: 'removed', command: null }];
      } catch (error) {
        return [left(messageOf(error))];
      }
    };
    found.push(...(await listLeftovers(id, show, swept())));
  }
  return found;
}
