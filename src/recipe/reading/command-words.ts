import { posix } from 'node:path';

import { parentOf } from '../files/disk.ts';
import { isWhole, UNKNOWN_PART } from '../expression/computed.ts';
import type { Finder } from './finder.ts';
import { pathPattern } from './pattern.ts';
import { placesOf } from './place.ts';
import { SELF, SELF_FOLDER } from './shell-words.ts';
import type { WrittenWord } from './written-words.ts';

/** Turns words of a command of this machine into files that it reads and writes. */
export class CommandWords {
  /** Folders of the repository that a relative path may start from. */
  from: readonly string[];
  readonly #finder: Finder;
  readonly #self: string | undefined;

  /** @param self the script that the words are of; none for a command of the template */
  constructor(finder: Finder, self: string | undefined, from: readonly string[]) {
    this.#finder = finder;
    this.#self = self;
    this.from = from;
  }

  /** @param written those of them that name what the command writes */
  operands(args: readonly string[], written: readonly WrittenWord[] = []): void {
    const made = new Set(written.map(({ index }) => index));
    for (const { path } of written) if (path !== undefined) this.write(path);
    for (const [index, arg] of args.entries()) {
      if (!made.has(index)) this.operand(arg);
      if (args[index - 1] === '--build-context') this.named(arg.slice(arg.indexOf('=') + 1), this.from, true);
    }
  }

  /** What a command writes. */
  write(text: string): void {
    if (text.startsWith('/dev/') || text.includes(SELF)) return;
    const places = this.places(text);
    const isFolder = places.some((place) => this.#finder.room.repository.disk.kindOf(place) === 'folder');
    // Into a folder that is there, nobody can tell which file.
    if (!isFolder) for (const place of places) this.#finder.made(place, 'file', this.#finder.at.order, ['']);
  }

  /** A word behind a command, and its parts: `name=path`, `@path`, `here:/there`. */
  operand(text: string): void {
    const words = [text, ...text.split(/[=:,@]/)];
    // `here:/there`, of this machine and a guest.
    const here = /^([^:]+):\//.exec(text)?.[1];
    for (const word of new Set(words))
      if (word !== '') this.named(word, this.from, word === text || word === here || /[./]/.test(word));
  }

  /** What lies at a word that may be a path, in part perhaps. */
  named(word: string, from: readonly string[], isAlone: boolean): void {
    if (!isAlone || word === '' || word.startsWith('-')) return;
    const path = this.#own(word);
    if (!isWhole(path)) return this.#like(path);
    for (const place of placesOf(path, this.#finder.room.folders, from).inside) {
      const kind = this.#finder.room.repository.disk.kindOf(place);
      if (/[*?[{]/.test(place) && kind === undefined)
        for (const file of this.#finder.filesAt(place, false)) this.#finder.effect.loose.add(file);
      else if (kind === 'folder') this.#finder.bring(place);
      else this.#finder.word(place, ['']);
    }
  }

  /** A word that is known in part, and tells files apart: by a name (`…/gen.sh`), or a folder (`conf/….txt`). */
  #like(path: string): void {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!path.includes('/')) return;
    const { repository, broughtOf, folders } = this.#finder.room;
    for (const place of placesOf(path, folders, this.from).inside) {
      if (name.length >= 3 && isWhole(name)) {
        for (const file of this.#finder.filesAt(place, false)) this.#finder.effect.brought.add(file);
      } else if (place.split('/').some((part) => part.length >= 3 && isWhole(part))) {
        const pattern = pathPattern(place, true);
        const among = pattern.folder === '' ? repository.unignored : broughtOf(pattern.folder);
        for (const file of among.filter(pattern.matches)) this.#finder.effect.brought.add(file);
      }
    }
  }

  /** Where a word leads within the repository; nowhere where it is not known as a whole. */
  places(word: string): readonly string[] {
    const path = this.#own(word);
    return isWhole(path) ? placesOf(path, this.#finder.room.folders, this.from).inside : [];
  }

  #own(word: string): string {
    const self = this.#self;
    const root = this.#finder.room.folders.repository;
    const folder = self === undefined ? UNKNOWN_PART : posix.join(root, parentOf(self));
    return word
      .replaceAll(SELF_FOLDER, folder)
      .replaceAll(SELF, self === undefined ? UNKNOWN_PART : posix.join(root, self));
  }
}
