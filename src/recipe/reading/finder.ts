import type { Providers } from '../../image/provider.ts';
import type { RecipeWords } from '../../image/provider-recipe.ts';
import { CWD, isWhole, ROOT, UNKNOWN_PART } from '../expression/computed.ts';
import { filesOf } from '../files/file-set.ts';
import type { ResolvedPath, Repository } from '../files/repository.ts';
import type { SourcePlace } from '../template/template.ts';
import { type Doubt, need, newEffect, type OpenEffect } from './effect.ts';
import { pathPattern } from './pattern.ts';
import { type Folders, placesOf } from './place.ts';

/** The longest path that Linux takes. A longer text is split into words only. */
const LONGEST_PATH = 4096;
const GLOB = /[*?[{]/;
const BETWEEN_WORDS = /[\s'"`;|&()[\]{}<>=,:@]+/;
/** Folders of a machine's own, which are the same whatever an image is. */
const OF_MACHINE = /^\/(?:dev|proc|sys|run|var\/run|tmp|etc\/(?:resolv\.conf|hosts|localtime))(?:\/|$)/;

/** What the parts of a template are looked up by. */
export interface Room {
  readonly repository: Repository;
  readonly folders: Folders;
  /** What counts of a folder that is brought along. */
  readonly broughtOf: (folder: string) => readonly string[];
  /** What providers tell of their own options and commands. */
  readonly words: readonly RecipeWords[];
  readonly providers: Providers;
}

/** Where in the template something is read, and by which step. */
export interface At extends SourcePlace {
  readonly order: number;
  /** As written. */
  readonly text: string;
  /** It may be another one: then what is absent is not told. */
  readonly isOneOfSeveral: boolean;
}

/** Turns texts into files: the effect of one part of a template. */
export class Finder {
  readonly effect: OpenEffect = newEffect();
  readonly room: Room;
  readonly at: At;

  constructor(room: Room, at: At) {
    this.room = room;
    this.at = at;
  }

  /** Where a relative path of a template may start. */
  get bases(): readonly string[] {
    const { root, cwd } = this.room.folders;
    return [root, cwd];
  }

  /**
   * A text where only a path can stand. Whatever lies there counts, whatever git says of it, and all of a folder.
   * @param isCertain that it is a path; otherwise one that is not known counts nothing
   */
  path(
    text: string,
    { isCertain = true, from = this.bases }: { isCertain?: boolean; from?: readonly string[] } = {},
  ): void {
    if (text === '' || text.length > LONGEST_PATH || isUrl(text)) {
      if (isCertain && isUrl(text)) this.outside(text);
      return;
    }
    const { inside, written, leadsOut } = placesOf(text, this.room.folders, from);
    if (leadsOut && isCertain && !isOfMachine(text)) this.outside(text);
    for (const place of isWhole(text) && !GLOB.test(text) ? written : inside) {
      for (const path of this.filesAt(place, isCertain)) {
        // Of what only fits a name that is not known, an untracked file may be anybody's.
        if (isWhole(place) || this.room.repository.isTracked(path)) need(this.effect, path, this.at.order);
        else this.effect.brought.add(path);
      }
    }
    if (isCertain && isWhole(text)) this.#tellAbsent(inside);
  }

  /** Where a path leads within the repository. */
  placesOf(text: string, from: readonly string[]): readonly string[] {
    return placesOf(text, this.room.folders, from).inside;
  }

  /**
   * A text that may name a file: itself, and each of its words that has a slash or a dot in it.
   * @param isName whether the whole text may be the name of a file without either
   */
  text(text: string, isName = true): void {
    const words = new Set<string>();
    if (text !== '' && (isName || /[./]/.test(text)) && text.length <= LONGEST_PATH) words.add(text);
    if (BETWEEN_WORDS.test(text)) {
      for (const word of text.split(BETWEEN_WORDS))
        if (/[./]/.test(word) || word.includes(ROOT) || word.includes(CWD)) words.add(word);
    }
    for (const word of words) this.word(word, this.bases);
  }

  /** A word that may be a path. A folder above the template or the working directory is no input for being named. */
  word(word: string, from: readonly string[]): void {
    if (!isWhole(word) || word.length > LONGEST_PATH) return;
    for (const place of placesOf(word, this.room.folders, from).written) {
      for (const found of this.room.repository.find(place)) {
        if (found.kind === 'folder' && this.isAround(found))
          for (const link of found.links) this.effect.loose.add(link);
        else for (const path of filesOf(this.room.repository, found, false)) this.effect.loose.add(path);
      }
    }
  }

  /** A folder, or what lies at a path, with what git does not ignore of it. */
  bring(place: string): void {
    for (const found of this.room.repository.find(place)) {
      for (const link of found.links) this.effect.loose.add(link);
      if (found.kind === 'file' || found.kind === 'submodule') this.effect.loose.add(found.path);
      else if (found.kind === 'folder')
        for (const path of this.room.broughtOf(found.path)) this.effect.brought.add(path);
    }
  }

  /** What the bake writes. @param order of the step, where it is another than that which names it */
  made(
    text: string,
    kind: 'file' | 'below',
    order = this.at.order,
    from: readonly string[] = [this.room.folders.cwd],
  ): void {
    if (text === '' || isUrl(text)) return;
    for (const path of placesOf(text, this.room.folders, from).inside) {
      if (path === '' || path === UNKNOWN_PART || (kind === 'below' && this.isAround({ path }))) continue;
      this.effect.made.push({ kind: isWhole(path) && !/[*?]/.test(path) ? kind : 'like', path, order });
    }
  }

  outside(text: string): void {
    this.effect.outside.push(this.doubt(text));
  }

  /** What lies at a place of the repository, a part of which may not be known. */
  filesAt(place: string, isCertain: boolean): readonly string[] {
    const { repository } = this.room;
    const exact = isWhole(place) ? repository.find(place) : [];
    const files = exact.flatMap((found) => filesOf(repository, found, true));
    const isGlob = GLOB.test(place);
    if (files.length > 0 || (isWhole(place) && !isGlob)) return files;
    const pattern = pathPattern(place, isGlob);
    if (pattern.isAny) {
      if (isCertain) this.effect.anything.push(this.doubt(this.at.text));
      return [];
    }
    const among = pattern.folder === '' ? repository.unignored : repository.disk.filesIn(pattern.folder);
    return among.filter(pattern.matches);
  }

  isAround({ path }: Pick<ResolvedPath, 'path'>): boolean {
    const { root, cwd } = this.room.folders;
    return [root, cwd].some((folder) => path === '' || path === folder || folder.startsWith(`${path}/`));
  }

  doubt(text: string): Doubt {
    const { file, line } = this.at;
    const shown = text.replaceAll(ROOT, '${path.root}').replaceAll(CWD, '${path.cwd}').replaceAll(UNKNOWN_PART, '…');
    return { text: shown, file, line };
  }

  /** A file that git tracks, named where it must be, and that is not there. */
  #tellAbsent(places: readonly string[]): void {
    const { repository } = this.room;
    if (this.at.isOneOfSeveral || places.some((place) => repository.find(place).some(({ kind }) => kind !== 'other')))
      return;
    const path = places.find((place) => repository.trackedIn(place).some(repository.isSkipped));
    if (path !== undefined) this.effect.absent.push({ ...this.doubt(this.at.text), path });
  }
}

/** That a path is the machine's own, the same whatever an image is. */
export function isOfMachine(path: string): boolean {
  return OF_MACHINE.test(path);
}

function isUrl(text: string): boolean {
  return /^(?!file:)[a-z][a-z0-9+.-]+:\/\//i.test(text) || /^[a-z0-9]+::/.test(text);
}
