import { utcOf } from '../../core/clock.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { Leftover } from '../../image/leftover.ts';
import { type Stray, type Strays, straysOf } from '../../image/provider-strays.ts';
import { type Google, hasGoogleCredentials } from './cloud/connect.ts';
import { PROJECT, ZONE, zonePath } from './cloud/paths.ts';
import { textOfLabel } from './naming.ts';
import * as forms from './sweep/forms.ts';
import { MARK } from './trial/ending.ts';

/** On an instance, by whoever wants it to stay: with why, as far as a label can say it. */
const [KEEP, RUN] = ['bakehouse-keep', 'bakehouse-run'] as const;
const MOST_PAGES = 500;

/** Instances that tests started, in all zones of the own project, with the disks that go with them. */
export function gcpStrays(clouds: (asker: Asker) => () => Promise<Google>): Strays {
  const opened = async (asker: Asker): Promise<Google & { readonly project: string }> => {
    if (asker.untrusted !== null) throw new UserError(asker.untrusted);
    if (!hasGoogleCredentials(asker.environment)) throw new UserError('there are no credentials of Google Cloud');
    const google = await clouds(asker)();
    const { project } = google;
    if (project === null || !PROJECT.test(project))
      throw new UserError('nothing says which project to look in (GOOGLE_CLOUD_PROJECT)');
    return { ...google, project };
  };
  return {
    find: async (_, asker) => {
      const google = await opened(asker);
      const found: Stray[] = [];
      for (const [zone, instances] of await everywhere(google)) found.push(...straysOf(zone, instances.map(strayOf)));
      return found;
    },
    end: async ({ region: zone, mark }, asker) => {
      const { compute, project } = await opened(asker);
      const path = `${zonePath(project, zone)}/instances`;
      const listed = ZONE.test(zone)
        ? await compute.all(path, forms.instance, { filter: `labels.${MARK}="${mark}"` })
        : [];
      const stay: Leftover[] = [];
      // Nobody knows of a filter whether it was taken.
      for (const { name } of (listed ?? []).filter(({ labels }) => labels[MARK] === mark)) {
        const command = `gcloud compute instances delete ${name} --zone ${zone} --project ${project} --quiet`;
        try {
          await compute.begin('DELETE', `${path}/${name}`);
        } catch (error) {
          stay.push({ kind: 'instance', id: name, region: zone, state: 'left', reason: messageOf(error), command });
        }
      }
      return stay;
    },
  };
}

/** The instances of each zone. Throws where a part of them is not told. */
async function everywhere({
  compute,
  project,
}: {
  readonly compute: Google['compute'];
  readonly project: string;
}): Promise<ReadonlyMap<string, readonly forms.Instance[]>> {
  const found = new Map<string, readonly forms.Instance[]>();
  let pageToken = '';
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const query = pageToken === '' ? {} : { pageToken };
    const told = await compute.get(`projects/${project}/aggregated/instances`, forms.aggregated, query);
    if (told === undefined) throw new UserError(`these credentials do not see the project ${project}`);
    for (const [place, { instances }] of Object.entries(told.items)) {
      const zone = place.replace(/^zones\//, '');
      if (instances.length > 0) found.set(zone, [...(found.get(zone) ?? []), ...instances]);
    }
    if (told.nextPageToken === undefined || told.nextPageToken === '') return found;
    pageToken = told.nextPageToken;
  }
  throw new UserError(`the project ${project} has more than ${MOST_PAGES} pages of instances`);
}

function strayOf({ name, status = 'unknown', labels, creationTimestamp = '' }: forms.Instance) {
  const kept = labels[KEEP];
  const why = textOfLabel(kept ?? '') ?? kept ?? '';
  return {
    thing: `instance ${name} (${status})`,
    mark: labels[MARK] ?? '',
    run: textOfLabel(labels[RUN] ?? '') || null,
    since: utcOf(creationTimestamp),
    holds: kept === undefined ? [] : [`its label ${KEEP}${why === '' ? '' : ` (${why})`}`],
  };
}
