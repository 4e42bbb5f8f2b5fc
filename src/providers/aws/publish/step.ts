import type { Image } from '@aws-sdk/client-ec2';

import type { Parameter } from '../ssm.ts';
import type { Change } from '../../../image/provider-target.ts';
import { changesOf } from '../../clouds/publish/places.ts';
import type { RegionPlace } from './place.ts';

/** A change that is needed, and the one call that makes it. The preflight lists it, its phase carries it out. */
export interface Step {
  readonly change: Change;
  readonly run: () => Promise<void>;
}

/** What AWS says of one place, as far as its target cares. */
export interface Look {
  /** Of the image there; null while there is none, as before the copy. */
  readonly id: string | null;
  readonly image: Image | null;
  /** Who may start it. */
  readonly launch: readonly string[];
  readonly snapshots: readonly { readonly id: string; readonly permissions: readonly string[] }[];
  /** The parameters that are there. */
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** A place where the image is yet to come. */
export function emptyLook(parameters: ReadonlyMap<string, Parameter>): Look {
  return { id: null, image: null, launch: [], snapshots: [], parameters };
}

/** How the image at a place is called in what is said of it. */
export function imageAt(place: RegionPlace, look: Pick<Look, 'id'>): string {
  return look.id ?? `the copy of ${place.source.id}`;
}

export const changeAt = changesOf<RegionPlace>('aws', ({ region }) => region);
