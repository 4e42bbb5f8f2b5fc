import { messageOf, UserError } from '../../core/errors.ts';
import { type Leftover, listLeftovers } from '../../image/leftover.ts';
import type { KitchenSide, KitchenSweep } from '../../image/provider-kitchen.ts';
import { type LookAtRunning, MARK_TAG } from '../../image/provider-verify.ts';
import type { ConnectGoogle, Google } from './cloud/connect.ts';
import { lastOf, NAME, readImageId, ZONE, zonePath } from './cloud/paths.ts';
import { imageUnder } from './image.ts';
import * as forms from './sweep/forms.ts';

/** Of a list; each may be of one zone alone. */
const MOST_PAGES = 500;

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
    const servers = NAME.test(server)
      ? await serversNamed(google, server)
      : 'the state of the instance names none of Google';
    if (typeof servers === 'string') return unknown(servers);
    const [found, ...more] = servers;
    if (found === undefined) return unknown(`Google knows no instance ${server} in the project ${google.project}`);
    if (more.length > 0)
      return unknown(`${servers.length} instances of the project ${google.project} are called ${server}`);
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

/** All instances of that name in the zones of the own project, or why nobody can tell. */
async function serversNamed({ compute, project }: Google, name: string): Promise<readonly FoundServer[] | string> {
  if (project === null) return 'nothing says in which project instances are (GOOGLE_CLOUD_PROJECT)';
  const found: FoundServer[] = [];
  let pageToken = '';
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const query = { filter: `name="${name}"`, ...(pageToken === '' ? {} : { pageToken }) };
    const page = await compute.get(`projects/${project}/aggregated/instances`, forms.aggregated, query);
    if (page === undefined) return `these credentials see no project ${project}`;
    for (const instance of Object.values(page.items).flatMap(({ instances }) => instances)) {
      const zone = lastOf(instance.zone ?? '');
      if (instance.name === name && ZONE.test(zone)) found.push({ project, zone, instance });
    }
    pageToken = page.nextPageToken ?? '';
    if (pageToken === '') return found;
  }
  return `Google has more than ${MOST_PAGES} pages of instances`;
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
      const servers = await serversNamed(google, id);
      // Not to be taken for none.
      if (typeof servers === 'string') throw new UserError(servers);
      return await Promise.all(servers.map(async (one) => await sweepServer(google, one, mark)));
    };
    found.push(...(await listLeftovers(id, show, swept())));
  }
  return found;
}

async function sweepServer(
  { compute }: Google,
  { project, zone, instance }: FoundServer,
  mark: string,
): Promise<Leftover> {
  const { name: id } = instance;
  const thing = { kind: 'instance', id, region: zone } as const;
  const command = `gcloud compute instances delete ${id} --zone ${zone} --project ${project} --quiet`;
  if (instance.labels[labelText(MARK_TAG)] !== mark) {
    const reason = "the state of an instance names it, but it lacks this run's mark";
    return { ...thing, state: 'left', reason, command };
  }
  try {
    await compute.begin('DELETE', `${zonePath(project, zone)}/instances/${id}`);
    return { ...thing, state: 'removed', reason: "it has this run's own mark", command: null };
  } catch (error) {
    return { ...thing, state: 'left', reason: messageOf(error), command };
  }
}
