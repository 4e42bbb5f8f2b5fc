import type { Channels } from '../image/channel.ts';
import type { LegDefinition } from '../image/definition.ts';
import type { LegRetention, ManifestRetain } from '../image/retention.ts';
import type { SourcePlace } from '../recipe/template/template.ts';

/** Something that the user should know and that stops nothing. */
export interface Notice extends SourcePlace {
  /** A notice, unless something may not be what its author meant. */
  readonly level?: 'warning';
  readonly message: string;
}

/** A leg as it was read, with the place that defines it. */
export interface DraftLeg {
  readonly definition: LegDefinition;
  readonly at: SourcePlace;
  /** How long its older images stay; null, and absent: for ever. No part of its definition: it changes nothing of a bake. */
  readonly retain?: LegRetention | null;
}

/** What reading a manifest, an IMAGES.json, a build request or a set of profiles gives. */
export interface Draft {
  /** The files that were read, relative to the repository. */
  readonly from: readonly string[];
  /** In the order of the source. `parent` already names another leg of the draft. */
  readonly legs: readonly DraftLeg[];
  readonly notices: readonly Notice[];
  readonly targets: Readonly<Record<string, unknown>>;
  /** Absent: there are none. */
  readonly channels?: Channels;
  readonly buildRegistry: string | null;
  /** What is looked at before any image goes; absent: none goes, but of images that say so. */
  readonly retain?: ManifestRetain;
}
