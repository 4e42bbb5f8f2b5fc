import { z } from 'zod';

import { messageOf } from '../../core/errors.ts';
import type { Hold } from '../../image/provider-retention.ts';
import type { Compute } from './cloud/compute.ts';
import { imageId, lastOf, readImageId } from './cloud/paths.ts';
import { imageForm } from './image.ts';
import { disk } from './sweep/forms.ts';

/** What of a project uses images. A look-up that gave no answer holds all. */
export interface GoogleUses {
  readonly ofAll: readonly Hold[];
  /**
   * By the number that Google gave an image, or by its id as `projects/P/global/images/N`; by its name alone where the project is
   * told by a number, which nobody here can tell from others.
   */
  readonly ofImage: ReadonlyMap<string, readonly Hold[]>;
}

/** What of these uses holds an image, by all that it may be called there. */
export function holdsOf(
  { ofAll, ofImage }: GoogleUses,
  { number, id, name }: { readonly number: string; readonly id: string; readonly name: string },
): readonly Hold[] {
  return [...ofAll, ...[number, id, name].flatMap((one) => ofImage.get(one) ?? [])];
}

const MOST_PAGES = 500;

const template = z.object({
  name: z.string().max(100),
  properties: z
    .object({
      disks: z
        .array(z.object({ initializeParams: z.object({ sourceImage: z.string().max(500).optional() }).optional() }))
        .default([]),
    })
    .optional(),
});

/** Disks that a machine has, and templates of instances, in all zones and regions. What is in no use is no longer in need of its image. */
export async function usesIn(compute: Compute, project: string): Promise<GoogleUses> {
  const ofAll: Hold[] = [];
  const ofImage = new Map<string, Hold[]>();
  const add = (name: string, hold: Hold): void => void ofImage.set(name, [...(ofImage.get(name) ?? []), hold]);
  const ask = async (words: string, look: () => Promise<void>): Promise<void> => {
    try {
      await look();
    } catch (error) {
      const why = messageOf(error).replace(/\.$/, '');
      ofAll.push({ kind: 'unknown', what: `${words} of ${project}, which could not be asked for: ${why}` });
    }
  };
  const all = `projects/${project}/aggregated`;
  await ask('disks of machines', async () => {
    const disks = (await everywhere(compute, `${all}/disks`, ofDisks)).flatMap((scope) => scope.disks);
    for (const { sourceImageId = '', users } of disks) {
      for (const user of users)
        add(sourceImageId, { kind: 'instance', what: `instance ${lastOf(user)}, whose disk is of it` });
    }
  });
  await ask('templates of instances', async () => {
    const families = new Map<string, string>();
    const scopes = await everywhere(compute, `${all}/instanceTemplates`, ofTemplates);
    for (const { name, properties } of scopes.flatMap(({ instanceTemplates }) => instanceTemplates)) {
      const what = `the template of instances ${name}`;
      for (const { initializeParams } of properties?.disks ?? []) {
        const source = absolute(initializeParams?.sourceImage ?? '', project);
        const image = readImageId(source);
        const [, name] = BY_NUMBER.exec(source) ?? [];
        if (image !== undefined) add(imageId(image), { kind: 'launch-template', what });
        else if (name !== undefined) add(name, { kind: 'launch-template', what });
        else if (FAMILY.test(source)) families.set(source, what);
        // It may be any image: what is passed over here would be deleted.
        else if (source !== '')
          throw new Error(`${what} names ${source.slice(0, 100)}, which is no image as known here`);
      }
    }
    for (const [family, what] of families) {
      const newest = await compute.get(family, imageForm);
      if (newest !== undefined)
        add(newest.id, { kind: 'launch-template', what: `${what}, by the family ${lastOf(family)}` });
    }
  });
  return { ofAll, ofImage };
}

const BY_NUMBER = /^projects\/\d{1,20}\/global\/images\/([a-z0-9-]{1,63})$/;
const FAMILY = /^projects\/[a-z0-9.:-]{1,100}\/global\/images\/family\/[a-z0-9-]{1,63}$/;

/** Templates have addresses of any host of Google's, or parts of them. */
function absolute(source: string, project: string): string {
  const path = source.replace(/^https:\/\/[a-z.-]{1,60}\/compute\/[a-z0-9]{1,20}\//, '');
  return path.startsWith('global/') ? `projects/${project}/${path}` : path;
}

const warned = { warning: z.object({ code: z.string().optional() }).optional() };
const ofDisks = z.object({ ...warned, disks: z.array(disk).default([]) });
const ofTemplates = z.object({ ...warned, instanceTemplates: z.array(template).default([]) });

/** All zones and regions, with what each has of a kind. Throws where a part of it is not told. */
async function everywhere<S extends typeof ofDisks | typeof ofTemplates>(
  compute: Compute,
  path: string,
  scope: S,
): Promise<readonly z.output<S>[]> {
  const page = z.object({
    items: z.record(z.string(), scope).default({}),
    nextPageToken: z.string().optional(),
    unreachables: z.array(z.string()).default([]),
  });
  const found: z.output<S>[] = [];
  let pageToken = '';
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const told = await compute.get(path, page, pageToken === '' ? {} : { pageToken });
    if (told === undefined) throw new Error('these credentials do not see the project');
    const { items, unreachables, nextPageToken = '' } = told;
    if (unreachables.length > 0) throw new Error(`Google did not reach ${unreachables.slice(0, 5).join(', ')}`);
    for (const one of Object.values(items)) {
      const { code } = one.warning ?? { code: 'NO_RESULTS_ON_PAGE' };
      if (code !== 'NO_RESULTS_ON_PAGE') throw new Error(`Google warns of ${code ?? 'something'}`);
      found.push(one);
    }
    if (nextPageToken === '') return found;
    pageToken = nextPageToken;
  }
  throw new Error(`there are more than ${MOST_PAGES} pages`);
}
