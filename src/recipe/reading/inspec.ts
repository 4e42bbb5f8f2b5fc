import { type Computed, isWhole, textsOf } from '../expression/computed.ts';
import { below } from '../files/disk.ts';
import { textOfFile } from './file-text.ts';
import type { Finder } from './finder.ts';

/** The profiles that a profile of InSpec depends on by their path. */
export function inspecProfile(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  const seen = new Set<string>();
  const queue = [...textsOf(values.get('profile') ?? { kind: 'scalar', value: '' })]
    .filter((text) => text !== '' && isWhole(text))
    .flatMap((text) => finder.placesOf(text, finder.bases));
  for (const profile of queue) {
    if (seen.has(profile)) continue;
    seen.add(profile);
    const text = textOfFile(finder.room.repository, below(profile, 'inspec.yml')) ?? '';
    for (const line of text.split('\n')) {
      const path = /^\s*(?:-\s+)?path:\s*(\S+)/.exec(line)?.[1]?.replace(/^["']|["']$/g, '');
      if (path === undefined) continue;
      for (const place of finder.placesOf(path, [profile])) {
        if (finder.room.repository.disk.kindOf(place) !== 'folder' || seen.has(place)) continue;
        finder.bring(place);
        queue.push(place);
      }
    }
  }
}
