import { shellWord } from '../core/text/wording.ts';
import { providerNamed } from '../image/provider.ts';
import type { BakedImage } from '../image/record.ts';
import { providers } from '../providers/providers.ts';
import type { LegFacts } from './facts.ts';

/** What gets or shows the images of a leg, one line each. */
export function useCommands({ images, publications }: LegFacts, onRunner: boolean): readonly string[] {
  const published = publications.flatMap(({ kind, ref, digest, status }): readonly string[] => {
    if (kind !== 'oci' || ref === null || status === 'failed' || status === 'skipped') return [];
    return [`docker pull ${shellWord(pinned(ref, digest))}`];
  });
  const own = images.flatMap((image) => ownCommand(image, onRunner && published.length === 0, published.length > 0));
  return [...new Set([...published, ...own])];
}

/** What bakes one image again on a machine of one's own. */
export function retryCommand(legs: readonly LegFacts[]): string {
  return `bakehouse run --only ${shellWord(legs.map(({ leg }) => leg).join(','))}`;
}

function ownCommand(image: BakedImage, onRunner: boolean, isPublished: boolean): readonly string[] {
  const { provider, id, handoff } = image;
  const show = providerNamed(provider, providers)?.show;
  if (show !== undefined) return [show(image).map(shellWord).join(' ')];
  if (provider !== 'docker' || isPublished) return [];
  if (handoff?.kind === 'registry' && handoff.ref !== null) return [`docker pull ${shellWord(handoff.ref)}`];
  return onRunner ? [] : [`docker run --rm -it ${shellWord(id)}`];
}

/** A name by its digest: a tag may be moved by the time that somebody reads this. */
function pinned(ref: string, digest: string | null): string {
  if (digest === null || ref.includes('@')) return ref;
  return `${ref.replace(/:[^:/]+$/, '')}@${digest}`;
}
