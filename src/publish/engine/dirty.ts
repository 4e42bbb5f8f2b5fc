import { commitNames, namesWithin } from '../../image/placeholder.ts';
import type { DueLeg } from './legs.ts';
import type { PublishTargets } from './targets.ts';

const MOST_SHOWN = 5;

/**
 * Why an image of files that differ from the commit would be taken for the commit's: a target of it that tells a version or
 * commit. Whole sentences, one for each such target; none where nothing differs or no target tells any.
 */
export function dirtyProblems({ found, targets: names }: DueLeg, targets: PublishTargets): readonly string[] {
  const { leg, git } = found.record;
  const dirty = git.dirty ?? [];
  if (dirty.length === 0) return [];
  const files = `${dirty.slice(0, MOST_SHOWN).join(', ')}${dirty.length > MOST_SHOWN ? ` and ${dirty.length - MOST_SHOWN} more` : ''}`;
  return names.flatMap((name) => {
    const used = namesWithin(targets[name]);
    const telling = commitNames.filter((one) => used.has(one));
    if (telling.length === 0) return [];
    const shown = telling.map((one) => `{${one}}`).join(' and ');
    return [`${leg} was baked of files that differ from the commit (${files}), and the target ${name} uses ${shown}.`];
  });
}
