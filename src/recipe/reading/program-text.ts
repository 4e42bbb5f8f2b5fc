import { below, parentOf } from '../files/disk.ts';
import { isWhole } from '../expression/computed.ts';
import type { Finder } from './finder.ts';
import { placesOf } from './place.ts';

const QUOTED = /(["'`])([^"'`\n]{1,300})\1/g;
/** Between two parts of one path: `'conf', 'a.txt'`, `"conf" / "a.txt"`. */
const JOINS = /^\s{0,20}[,/]\s{0,20}$/;
/** Calls that are given folders by a bare name. */
const READS_FOLDER =
  /\b(?:listdir|scandir|walk|Path|copytree|glob|iglob|children|entries|foreach|readdir|readdirSync|opendir|cpSync|cp_r)\s{0,9}\(\s{0,9}["']([\w.-]{1,100})["']/g;
const ENDINGS = ['.js', '.mjs', '.cjs', '.ts', '.json', '.rb', '.py', '.pl', '.pm'];
const MOST_JOINED = 6;
/** More than a program puts together that a person wrote; a list of words is none. */
const MOST_PATHS = 2000;
const PART = /^[\w.@*?{}/-]+$/;
const SCRIPT = /\.(?:sh|bash|py|rb|pl|js|mjs|ps1)$/;

export interface ProgramPlace {
  /** Folders that a relative path may start from. */
  readonly from: readonly string[];
  /** Where the program lies; undefined for one that is a word of a command. */
  readonly folder: string | undefined;
}

/**
 * What a program in another language than a shell's reads: every text that names a file, in one piece or put together, and
 * the modules beside it.
 * @param follow called with scripts that it names: it may run them
 */
export function readProgram(
  finder: Finder,
  text: string,
  { from, folder }: ProgramPlace,
  follow: (place: string) => void,
): void {
  const bases = [...new Set(folder === undefined ? from : [...from, folder])];
  const parts: { readonly text: string; readonly start: number; readonly end: number }[] = [];
  for (const { 0: whole, 2: quoted = '', index } of text.matchAll(QUOTED)) {
    parts.push({ text: quoted, start: index, end: index + whole.length });
    for (const word of quoted.split(/[\s;|&()<>=,]+/)) if (/[./]/.test(word)) named(finder, word, bases, follow);
    for (const ending of ENDINGS)
      if (/^\.{0,2}\/?[\w./-]+$/.test(quoted)) named(finder, `${quoted}${ending}`, bases, follow);
  }
  const around = [...new Set(folder === undefined ? bases : [...bases, parentOf(folder)])];
  // The longest that is there: what it begins with is a folder on the way.
  for (const paths of joined(text, parts)) {
    for (const path of paths.toReversed()) if (named(finder, path, around, follow)) break;
  }
  for (const [, name = ''] of text.matchAll(READS_FOLDER)) finder.word(name, around);
  if (folder !== undefined) modules(finder, text, folder);
}

/** Paths that are put together of several texts, by the text that they begin with; the longest comes last. */
function joined(
  text: string,
  parts: readonly { readonly text: string; readonly start: number; readonly end: number }[],
): readonly (readonly string[])[] {
  let left = MOST_PATHS;
  return parts.map((first, at) => {
    const paths: string[] = [];
    if (!PART.test(first.text)) return paths;
    let path = first.text;
    let end = first.end;
    for (const next of parts.slice(at + 1, at + MOST_JOINED)) {
      if (left <= 0 || !PART.test(next.text) || !JOINS.test(text.slice(end, next.start))) break;
      left -= 1;
      path += `/${next.text}`;
      end = next.end;
      paths.push(path);
    }
    return paths;
  });
}

/** Tells whether anything is called so. */
function named(finder: Finder, word: string, bases: readonly string[], follow: (place: string) => void): boolean {
  if (!isWhole(word)) return false;
  const { repository, folders } = finder.room;
  const places = placesOf(word, folders, bases).inside;
  if (/[*?]/.test(word)) {
    const files = places.flatMap((place) => finder.filesAt(place, false));
    for (const file of files) finder.effect.loose.add(file);
    return files.length > 0;
  }
  finder.word(word, bases);
  for (const place of places) {
    if (SCRIPT.test(place) && repository.disk.kindOf(place) === 'file') follow(place);
  }
  return places.some((place) => repository.find(place).length > 0);
}

function modules(finder: Finder, text: string, folder: string): void {
  for (const [, module = ''] of text.matchAll(/^[ \t]*(?:from|import)\s+([\w.]+)/gm)) {
    const name = module.replace(/^\.+/, '').replaceAll('.', '/');
    if (name !== '') for (const one of [`${name}.py`, `${name.split('/')[0] ?? ''}.py`]) finder.word(one, [folder]);
    const top = name.split('/')[0] ?? '';
    if (top !== '' && finder.room.repository.disk.kindOf(below(folder, top)) === 'folder')
      finder.bring(below(folder, top));
  }
}
