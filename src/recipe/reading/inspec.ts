import { type Computed, isWhole, textsOf } from '../expression/computed.ts';
import { below, parentOf } from '../files/disk.ts';
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

/** The data that a hiera.yaml leads to: its `datadir`s, and `data` and `hieradata` beside it, which are the usual ones. */
export function hiera(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  const paths = [
    ...(values.has('hiera_config_path') ? textsOf(values.get('hiera_config_path') ?? { kind: 'unknown' }) : []),
  ];
  for (const path of paths.filter(isWhole)) {
    for (const place of finder.placesOf(path, finder.bases)) {
      const folder = parentOf(place);
      const text = textOfFile(finder.room.repository, place) ?? '';
      const named = [...text.matchAll(/datadir["']?\s*[:=]\s*["']?([^"'\s#]+)/g)].map(([, one = '']) => one);
      const folders = ['data', 'hieradata', ...named];
      for (const name of folders) {
        if (name.includes('%')) finder.bring(folder === '' ? '' : folder);
        else for (const found of finder.placesOf(name, [folder])) finder.bring(found);
      }
      // A file of a level may lie beside the folder of the data: what is known of the way there.
      const bases = folders.flatMap((name) => finder.placesOf(name.replace(/%.*$/s, ''), [folder]));
      for (const [, way = ''] of text.matchAll(/["'\s[](\.\.\/[\w./-]{1,300})/g)) {
        for (const found of finder.placesOf(way, bases)) if (!finder.isAround({ path: found })) finder.bring(found);
      }
    }
  }
}
