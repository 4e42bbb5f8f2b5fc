import { shellWord } from '../core/text/wording.ts';
import { providerNamed } from '../image/provider.ts';
import type { BakedImage } from '../image/record.ts';
import { providers } from '../providers/providers.ts';
import type { RunFlag, LegFacts, RunFacts } from './facts.ts';

/** What gets or shows the images of a leg, one line each. */
export function useCommands(
  { images, publications }: Pick<LegFacts, 'images' | 'publications'>,
  onRunner: boolean,
): readonly string[] {
  const published = publications.flatMap(({ kind, ref, digest, status }): readonly string[] => {
    if (kind !== 'oci' || ref === null || status === 'failed' || status === 'skipped') return [];
    return [`docker pull ${shellWord(pinned(ref, digest))}`];
  });
  const own = images.flatMap((image) => ownCommand(image, onRunner && published.length === 0, published.length > 0));
  return [...new Set([...published, ...own])];
}

/**
 * What checks who signed how published images came to be: of each that has a digest or a name for ever.
 * @param repository `owner/name`; another text is left out
 */
export function checkCommands(
  { images, publications }: Pick<LegFacts, 'images' | 'publications'>,
  repository: string,
): readonly string[] {
  const from = /^[\w.-]+\/[\w.-]+$/.test(repository) ? ` --repo ${repository}` : '';
  const names = publications.flatMap(({ kind, region, id, ref, digest, status }) => {
    if (status === 'failed' || status === 'skipped') return [];
    if (kind === 'oci') return ref === null || digest === null ? [] : [pinned(ref, digest)];
    // A copy belongs to whoever the image belongs to that it was made of.
    const account = images.find(({ provider }) => provider === kind)?.account ?? null;
    const identity = providerNamed(kind, providers)?.identity;
    return id === null ? [] : (identity?.({ account, region: region ?? '', id }) ?? []);
  });
  return [...new Set(names)].map(
    (name) => `bakehouse verify-provenance ${shellWord(name)} --attestation provenance --key signing-key.pub${from}`,
  );
}

/** What bakes images again on a machine of one's own, by what was named to be planned. */
export function retryCommand({ asked }: Pick<RunFacts, 'asked'>, legs: readonly LegFacts[]): string {
  return ['bakehouse run', ...askedFlags(asked), `--only ${legNames(legs)}`].join(' ');
}

/** The flags that name again what was planned; `…` stands for what the reader has to put there. */
export function askedFlags(asked: readonly RunFlag[]): readonly string[] {
  return asked.map(({ flag, value }) => `--${flag} ${value === null ? '…' : shellWord(value)}`);
}

/** Legs as `only` takes them. */
export function legNames(legs: readonly LegFacts[]): string {
  return shellWord(legs.map(({ leg }) => leg).join(','));
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
