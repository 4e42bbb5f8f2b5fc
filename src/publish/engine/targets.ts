import { z } from 'zod';

import { checkDocument, type Document } from '../../core/text/document.ts';
import type { Candidate, Placed, Publisher, PublisherRequest, TargetFields } from '../../image/provider-target.ts';
import type { Provider, Providers } from '../../image/provider.ts';
import type { FilesOfTarget } from '../files/delivery/shared-files.ts';
import { type FilesFields, filesFields } from '../files/fields.ts';

/** The kind of target that is no provider's: files that carry ids to whoever reads them. */
export const FILES = 'files';

/** A target of a manifest: one or more kinds of places, by the names of providers; `files` is the engine's own. */
export type PublishTarget = {
  readonly [kind: string]: TargetFields | undefined;
  readonly files?: FilesFields | undefined;
};
/** Targets by name. */
export type PublishTargets = Readonly<Record<string, PublishTarget>>;

/** What a target may have, as the providers say. */
export function targetSchema(providers: Providers): z.ZodType<PublishTarget> {
  const kinds = providers.flatMap(({ name, target }) => (target === undefined ? [] : [[name, target.fields] as const]));
  const names = kinds.map(([name]) => name).join(', ');
  return z
    .strictObject({
      ...Object.fromEntries(kinds.map(([name, fields]) => [name, fields.optional()] as const)),
      files: filesFields.optional(),
    })
    .refine((one) => Object.keys(one).length > 0, { error: `has at least one of ${names} and ${FILES}` });
}

/** All targets of a manifest, by name. */
export function targetsSchema(providers: Providers): z.ZodType<PublishTargets> {
  return z.record(z.string(), targetSchema(providers));
}

/**
 * Targets as a manifest has them, strictly. Throws a UserError with all that is wrong.
 * @param where how the message calls them
 */
export function readTargets(
  where: string,
  value: Readonly<Record<string, unknown>>,
  providers: Providers,
): PublishTargets {
  const document: Document = { name: where, value, written: value, lineOf: () => 1 };
  return checkDocument(document, targetsSchema(providers));
}

/** What a target has of a provider's. */
export interface ProviderTarget {
  readonly kind: string;
  readonly target: NonNullable<Provider['target']>;
  readonly fields: TargetFields;
}

/** The kinds of a target that are providers', in the order of those. */
export function providerTargets(target: PublishTarget | undefined, providers: Providers): readonly ProviderTarget[] {
  return providers.flatMap(({ name, target: kind }) => {
    const fields = target?.[name];
    return kind === undefined || fields === undefined ? [] : [{ kind: name, target: kind, fields }];
  });
}

/** The regions, as they are written, that a target copies images to. */
export function copiesOf(target: PublishTarget | undefined, providers: Providers): readonly string[] {
  return providerTargets(target, providers).flatMap(({ target: kind, fields }) => kind.copiesTo?.(fields) ?? []);
}

/** A publisher as the engine has it: of its own kind it asks for the files, too. */
export interface TargetPublisher extends Publisher {
  /** The files that it would write: none may be of two targets. */
  readonly files?: (placed: readonly Placed[]) => FilesOfTarget;
}

function isTaken({ images }: Candidate, { takes }: ProviderTarget['target']): boolean {
  return images.some(takes);
}

export interface PublishersRequest {
  readonly targets: PublishTargets;
  readonly candidatesOf: (target: string) => readonly Candidate[];
  /** What all publishers get alike. */
  readonly common: Omit<PublisherRequest, 'target' | 'candidates' | 'planned'>;
  readonly plannedOf: (target: string) => PublisherRequest['planned'];
  readonly files: (target: string, fields: FilesFields, candidates: readonly Candidate[]) => TargetPublisher;
}

/** One for each kind of each target that somebody publishes to. Throws what a provider's client throws when it is opened. */
export async function createPublishers(
  providers: Providers,
  { targets, candidatesOf, plannedOf, common, files }: PublishersRequest,
): Promise<readonly TargetPublisher[]> {
  const publishers: TargetPublisher[] = [];
  for (const [name, target] of Object.entries(targets)) {
    const candidates = candidatesOf(name);
    if (candidates.length === 0) continue;
    const kinds = providerTargets(target, providers);
    for (const { target: kind, fields } of kinds) {
      const own = candidates.filter(
        (one) =>
          isTaken(one, kind) ||
          // What nobody takes, all refuse.
          !kinds.some(({ target: other }) => isTaken(one, other)),
      );
      if (own.length === 0) continue;
      publishers.push(await kind.publisher(fields, { ...common, target: name, candidates: own, planned: plannedOf(name) })); // prettier-ignore
    }
    if (target.files !== undefined) publishers.push(files(name, target.files, candidates));
  }
  return publishers;
}
