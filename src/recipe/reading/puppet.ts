import { type Computed, isWhole, textsOf } from '../expression/computed.ts';
import { parentOf } from '../files/disk.ts';
import { textOfFile } from './file-text.ts';
import type { Finder } from './finder.ts';

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
