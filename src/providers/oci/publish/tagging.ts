import { UserError } from '../../../core/errors.ts';
import type { Distribution } from '../distribution.ts';
import type { RegistryManifest } from '../manifest.ts';
import type { Ledger } from '../../../image/provider-target.ts';
import { tagChange } from './change.ts';
import type { RepositoryPlace } from './place.ts';
import { conflictWords } from './preflight.ts';
import { isImage } from './state.ts';

interface Wanted {
  readonly tag: string;
  /** The image, as the repository has it. */
  readonly content: RegistryManifest;
  /** What the tag was when the run looked first. */
  readonly seen: RegistryManifest | undefined;
}

/**
 * Gives an image a tag unless it has it, and says whether that took a change. The registry is asked again right before:
 * somebody may have set it since. Throws what the registry says.
 */
export async function setTag(
  { target, distribution }: { readonly target: string; readonly distribution: Distribution },
  place: RepositoryPlace,
  { tag, content, seen }: Wanted,
  ledger: Ledger,
): Promise<boolean> {
  if (seen !== undefined && isImage(place, seen)) return false;
  const there = await distribution.manifest(place, tag, ledger.signal);
  if (there !== undefined && isImage(place, there)) return false;
  if (there !== undefined && place.fixed.includes(tag)) throw new UserError(conflictWords(place, tag, there.digest));
  const change = tagChange(target, place, tag, there?.digest ?? null, content.digest);
  try {
    await ledger.change(change, async () => distribution.tag(place, tag, content, ledger.signal));
  } catch (error) {
    if (ledger.signal.aborted || !(error instanceof UserError)) throw error;
    // The answer to a first try may have been lost, and a registry whose tags stay refuses the second.
    const after = await distribution.manifest(place, tag, ledger.signal).catch(() => undefined);
    if (after?.digest !== content.digest) throw error;
  }
  return true;
}
