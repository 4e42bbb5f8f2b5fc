import { below, parentOf } from '../files/disk.ts';
import { textOfFile } from './file-text.ts';
import type { Finder } from './finder.ts';

const PATH = /\bpath(?:\s{0,9}:|["']?\s{0,9}=>)\s{0,9}["']([^"'\n]{1,300})["']/g;
const REPOSITORY = /^[ \t]{0,99}default_source[ \t]{1,99}:chef_repo,\s{0,99}["']([^"'\n]{1,300})["']/gm;
/** What a cookbook is made of, beside what is for its tests. */
const PARTS =
  'attributes definitions files libraries providers recipes resources templates metadata.rb metadata.json'.split(' ');

/** Cookbooks of this repository that a Berksfile or a Policyfile names: by their path, or as that which it lies in. */
export function cookbooksOf(finder: Finder, place: string): void {
  const text = textOfFile(finder.room.repository, place);
  if (text === undefined) return;
  finder.effect.loose.add(place);
  const folder = parentOf(place);
  const paths = [...text.matchAll(PATH), ...text.matchAll(REPOSITORY)].map(([, path = '']) => path);
  for (const path of paths) {
    for (const found of finder.placesOf(path, [folder])) if (!finder.isAround({ path: found })) finder.bring(found);
  }
  if (/^[ \t]{0,99}metadata\b/m.test(text)) for (const part of PARTS) finder.bring(below(folder, part));
}

/** `berks vendor -b web/Berksfile`, `chef install web.rb`. @param from where the command starts */
export function cookbookCommand(finder: Finder, name: string, args: readonly string[], from: readonly string[]): void {
  const isBerks = name === 'berks';
  if (!isBerks && !/^chef(?:-cli)?$/.test(name)) return;
  const named = args.flatMap((arg, index) => {
    if (!isBerks) return arg.endsWith('.rb') ? [arg] : [];
    const [, inFlag] = /^(?:-b|--berksfile=)(.+)$/.exec(arg) ?? [];
    return /^(?:-b|--berksfile)$/.test(args[index - 1] ?? '') ? [arg] : (inFlag ?? []);
  });
  const files = named.length > 0 ? named : [isBerks ? 'Berksfile' : 'Policyfile.rb'];
  for (const file of files) for (const place of finder.placesOf(file, from)) cookbooksOf(finder, place);
}
