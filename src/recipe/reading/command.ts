import { posix } from 'node:path';

import { isWhole, UNKNOWN_PART } from '../expression/computed.ts';
import { below, parentOf } from '../disk.ts';
import { ansibleCommand } from './ansible.ts';
import { textOfFile } from './file-text.ts';
import type { Finder } from './finder.ts';
import { type ShellToken, SELF, SELF_FOLDER, shellTokens } from './shell-words.ts';
import { pathPattern } from './pattern.ts';
import { placesOf } from './place.ts';
import { projectsOf } from './project-tools.ts';
import { isWindowsScript, windowsWords } from './windows-words.ts';

/** Commands whose words name nothing that is read. */
const NAMES_NOTHING = new Set(
  'echo printf mkdir rmdir rm touch export unset test [ [[ true false exit sleep set shift kill wait alias local ls which command type id date chown chgrp groupadd useradd'.split(
    ' ',
  ),
);
/** Commands that run the file which they are given first. */
const RUNS =
  /^(?:(?:.*\/)?(?:ba|z|k|da|a)?sh|\.|source|(?:.*\/)?(?:python[\d.]*|ruby|perl|node|pwsh|powershell|php|lua|osascript|bats|expect|awk))$/;
/** Words that stand before a command. */
const PREFIXES = new Set('sudo env exec time nohup nice command then do else elif if while until ! xargs'.split(' '));
/** Commands whose last operand is what they write. */
const WRITES_LAST = new Set(['cp', 'mv', 'ln', 'install', 'rsync', 'scp']);
/** Flags whose value is a file that is written. */
const WRITES = /^(?:-o|-O|--output|--out|-out|--output-document|--output-file|--log-file|--report)$/;
const DEEPEST = 5;

interface Where {
  /** Folders of the repository that a relative path may start from. */
  readonly from: readonly string[];
  /** Of the script that is read; none for a command of the template. */
  readonly self: string | undefined;
  readonly depth: number;
  readonly seen: Set<string>;
}

/** What a command that runs on this machine reads and writes. */
export function readCommand(finder: Finder, text: string, from: readonly string[] = [finder.room.folders.cwd]): void {
  const where: Where = { from, self: undefined, depth: 0, seen: new Set() };
  new CommandReader(finder, where).read(text);
  // PowerShell may run it: there a backslash is part of a path.
  const words = text.split(/\s+/).filter((word) => word.includes('\\') && !word.includes('/'));
  if (words.length > 0) new CommandReader(finder, where).readWindows(words.join(' '));
}

/** A script that runs on this machine: what it names counts as well. */
export function readScript(finder: Finder, path: string, seen: Set<string> = new Set()): void {
  scriptAt(finder, path, { from: [finder.room.folders.cwd], self: undefined, depth: 0, seen });
}

/** Of a script that runs in the guest only what it sources: that may have been uploaded with it. */
export function readSourced(finder: Finder, path: string): void {
  const text = textOfFile(finder.room.repository, path);
  if (text === undefined) return;
  const from = [parentOf(path), finder.room.folders.cwd];
  for (const [, word = ''] of text.matchAll(/^[ \t]*(?:\.|source)\s+["']?([^\s"';&|]+)/gm)) {
    const plain = word.replace(/^\$\((?:dirname|cd)[^)]*\)/, '.').replace(/^\$\{[^}]*%\/\*\}/, '.');
    if (!plain.includes('$')) finder.word(plain, from);
  }
}

function scriptAt(finder: Finder, path: string, where: Where): void {
  if (where.seen.has(path) || where.depth > DEEPEST) return;
  where.seen.add(path);
  const text = textOfFile(finder.room.repository, path);
  if (text === undefined) return;
  const inner: Where = { ...where, self: path, depth: where.depth + 1 };
  if (isShell(path, text)) new CommandReader(finder, inner).read(text);
  else if (isWindowsScript(path)) new CommandReader(finder, inner).readWindows(text);
  else readProgram(finder, text, path, where);
}

function isShell(path: string, text: string): boolean {
  const first = text.slice(0, 200).split('\n', 1)[0] ?? '';
  if (first.startsWith('#!')) return /\b(?:ba|z|k|da|a)?sh\b/.test(first);
  return /\.(?:sh|bash|zsh|ksh|bats)$/.test(path) || !/\.\w+$/.test(path);
}

/** In another language: every text that names a file, and the modules beside it. */
function readProgram(finder: Finder, text: string, path: string, { from }: Where): void {
  const folder = parentOf(path);
  const bases = [...new Set([...from, folder])];
  for (const [, , quoted = ''] of text.matchAll(/(["'`])([^"'`\n]{1,300})\1/g)) {
    for (const word of quoted.split(/[\s;|&()<>=,]+/)) if (/[./]/.test(word)) finder.word(word, bases);
    for (const ending of ['.js', '.mjs', '.cjs', '.ts', '.json', '.rb', '.py', '.pl', '.pm'])
      if (/^\.{0,2}\/?[\w./-]+$/.test(quoted)) finder.word(`${quoted}${ending}`, bases);
  }
  for (const [, module = ''] of text.matchAll(/^[ \t]*(?:from|import)\s+([\w.]+)/gm)) {
    const name = module.replace(/^\.+/, '').replaceAll('.', '/');
    if (name !== '') for (const one of [`${name}.py`, `${name.split('/')[0] ?? ''}.py`]) finder.word(one, [folder]);
    const top = name.split('/')[0] ?? '';
    if (top !== '' && finder.room.repository.disk.kindOf(below(folder, top)) === 'folder')
      finder.bring(below(folder, top));
  }
}

class CommandReader {
  readonly #finder: Finder;
  readonly #where: Where;
  #from: readonly string[];

  constructor(finder: Finder, where: Where) {
    this.#finder = finder;
    this.#where = where;
    this.#from = where.from;
  }

  read(text: string): void {
    const outer: (readonly string[])[] = [];
    let words: string[] = [];
    for (const token of [...shellTokens(text), { kind: 'end' } satisfies ShellToken]) {
      if (token.kind === 'word') words.push(token.text);
      else if (token.kind === 'into') this.#write(token.text);
      else if (token.kind === 'from') this.#operand(token.text);
      else {
        if (words.length > 0) this.#command(words);
        words = [];
        if (token.kind === 'open') outer.push(this.#from);
        if (token.kind === 'close') this.#from = outer.pop() ?? this.#from;
      }
    }
  }

  /** Of PowerShell and batch files every word counts that is a path. */
  readWindows(text: string): void {
    for (const word of windowsWords(text)) {
      if (isWindowsScript(word)) this.#script(word);
      else this.#named(word, this.#from, true);
    }
  }

  #command(words: readonly string[]): void {
    const start = words.findIndex((word) => !PREFIXES.has(word) && !/^\w+=/.test(word));
    for (const word of words.slice(0, start === -1 ? undefined : start)) {
      const value = /^\w+=(.*)$/s.exec(word)?.[1];
      if (value !== undefined && /[./]/.test(value)) this.#operand(value);
    }
    if (start === -1) return;
    const [name = '', ...args] = words.slice(start);
    if (name === UNKNOWN_PART) this.#unknownCommand();
    else if (name === 'cd' || name === 'pushd') this.#enter(args);
    else if (name === 'make' || name === 'gmake') this.#make(args);
    else if (name === 'tar') this.#tar(args);
    else if (RUNS.test(name)) this.#run(args, name.endsWith('sh'));
    else if (name === 'trap' || name === 'eval') this.#within(name === 'trap' ? (args[0] ?? '') : args.join(' '));
    else if (NAMES_NOTHING.has(name)) return;
    else if (name === 'tee') for (const arg of args) this.#write(arg);
    else {
      if (name.includes('/')) this.#script(name);
      if (/^(?:.*\/)?ansible-playbook$/.test(name)) ansibleCommand(this.#finder, args, this.#from);
      for (const project of projectsOf(name, args) ?? []) this.#project(project);
      this.#operands(args, WRITES_LAST.has(name), name === 'zip');
    }
  }

  /** A command of which nothing is known may read anything. */
  #unknownCommand(): void {
    if (this.#where.depth === 0) this.#finder.path(UNKNOWN_PART);
  }

  #enter(args: readonly string[]): void {
    const folder = args.find((arg) => !arg.startsWith('-'));
    if (folder === undefined || folder === '-') return;
    const places = this.#places(folder).filter((place) => this.#finder.room.repository.disk.kindOf(place) === 'folder');
    if (places.length === 0) return;
    this.#from = places;
    // There a command finds no other files than where it starts.
    for (const place of places) if (!this.#finder.isAround({ path: place })) this.#bringFolder(place);
  }

  /** All of a project: a folder, or that of the file that describes it. */
  #project(word: string): void {
    for (const place of this.#places(word)) {
      const kind = this.#finder.room.repository.disk.kindOf(place);
      if (kind !== 'folder' && kind !== 'file') continue;
      const folder = kind === 'folder' ? place : parentOf(place);
      if (folder === '') this.#finder.effect.wide.push(this.#finder.doubt(this.#finder.at.text));
      this.#bringFolder(folder);
    }
  }

  #make(args: readonly string[]): void {
    const outer = this.#from;
    const folders = args.flatMap((arg, index) =>
      arg === '-C' || arg === '--directory'
        ? (args[index + 1] ?? [])
        : (/^(?:-C|--directory=)(.+)$/.exec(arg)?.[1] ?? []),
    );
    for (const folder of folders) this.#enter([folder]);
    const files = args.flatMap((arg, index) =>
      arg === '-f' || arg === '--file' ? (args[index + 1] ?? []) : (/^(?:-f|--file=)(.+)$/.exec(arg)?.[1] ?? []),
    );
    for (const file of files.length > 0 ? files : ['GNUmakefile', 'makefile', 'Makefile']) {
      for (const place of this.#places(file)) this.#makefile(place);
    }
    this.#from = outer;
  }

  #makefile(place: string): void {
    const { repository } = this.#finder.room;
    if (repository.disk.kindOf(place) !== 'file') return;
    this.#finder.bring(place);
    const folder = parentOf(place);
    if (folder !== '') this.#bringFolder(folder);
    if (this.#where.seen.has(place)) return;
    this.#where.seen.add(place);
    for (const word of (textOfFile(repository, place) ?? '').split(/[\s'"`;|&()<>=,:@$]+/))
      this.#named(word, this.#from, true);
  }

  #tar(args: readonly string[]): void {
    const [first = '', ...rest] = args;
    const flags = first.startsWith('-') ? first : `-${first}`;
    const creates = /^-\w*c/.test(flags) || args.includes('--create');
    const outer = this.#from;
    let archive = /^-\w*f$/.test(flags) ? rest[0] : undefined;
    const operands = archive === undefined ? [...args] : rest.slice(1);
    for (let at = 0; at < operands.length; at += 1) {
      const arg = operands[at] ?? '';
      if (arg === '-f' || arg === '--file') archive = operands[(at += 1)];
      else if (arg.startsWith('--file=')) archive = arg.slice('--file='.length);
      else if (arg === '-C' || arg === '--directory') this.#enter([operands[(at += 1)] ?? '']);
      else if (/^(?:--directory=|-C.)/.test(arg)) this.#enter([arg.replace(/^(?:--directory=|-C)/, '')]);
      else if (!arg.startsWith('-')) this.#operand(arg);
    }
    this.#from = outer;
    if (archive === undefined || archive === '-') return;
    if (creates) this.#write(archive);
    else this.#operand(archive);
  }

  #run(args: readonly string[], isShell: boolean): void {
    const at = args.findIndex((arg) => !arg.startsWith('-'));
    const flag = args[at - 1] ?? '';
    if (isShell && /^-\w*c$/.test(flag)) {
      this.#within(args[at] ?? '');
      return;
    }
    const script = args[at];
    if (script !== undefined && flag === '-m') this.#module(script);
    else if (script !== undefined) this.#script(script);
    this.#operands(args.slice(at + 1), false, false);
  }

  /** A text that a command runs as a command. */
  #within(text: string): void {
    const where = { ...this.#where, from: this.#from, depth: this.#where.depth + 1 };
    if (where.depth <= DEEPEST) new CommandReader(this.#finder, where).read(text);
  }

  /** `python -m a.b` */
  #module(name: string): void {
    const path = name.replaceAll('.', '/');
    this.#script(`${path}.py`);
    if (path.includes('/')) this.#named(parentOf(path), this.#from, true);
    this.#named(path, this.#from, true);
  }

  #script(word: string): void {
    this.#named(word, this.#from, true);
    for (const place of this.#places(word)) {
      if (this.#finder.room.repository.disk.kindOf(place) !== 'file') continue;
      scriptAt(this.#finder, place, { ...this.#where, from: this.#from, self: place });
    }
  }

  #operands(args: readonly string[], writesLast: boolean, writesFirst: boolean): void {
    const plain = args.filter((arg) => !arg.startsWith('-'));
    const written = writesLast && plain.length > 1 ? plain.at(-1) : writesFirst ? plain[0] : undefined;
    for (const [index, arg] of args.entries()) {
      const before = args[index - 1] ?? '';
      const inFlag = /^(--?[\w-]+)=(.+)$/s.exec(arg);
      if (WRITES.test(before) || arg === written) this.#write(arg);
      else if (inFlag !== null && WRITES.test(inFlag[1] ?? '')) this.#write(inFlag[2] ?? '');
      else this.#operand(arg);
    }
  }

  #write(text: string): void {
    if (text.startsWith('/dev/') || text.includes(SELF)) return;
    const places = this.#places(text);
    const isFolder = places.some((place) => this.#finder.room.repository.disk.kindOf(place) === 'folder');
    // Into a folder that is there, nobody can tell which file.
    if (!isFolder) for (const place of places) this.#finder.made(place, 'file', this.#finder.at.order, ['']);
  }

  #operand(text: string): void {
    const words = [text, ...text.split(/[=:,@]/)];
    for (const word of new Set(words))
      if (word !== '') this.#named(word, this.#from, word === text || /[./]/.test(word));
  }

  #named(word: string, from: readonly string[], isAlone: boolean): void {
    if (!isAlone || word === '' || word.startsWith('-')) return;
    const path = this.#own(word);
    if (!isWhole(path)) return this.#like(path);
    for (const place of placesOf(path, this.#finder.room.folders, from).inside) {
      const kind = this.#finder.room.repository.disk.kindOf(place);
      if (/[*?[{]/.test(place) && kind === undefined)
        for (const file of this.#finder.filesAt(place, false)) this.#finder.effect.loose.add(file);
      else if (kind === 'folder') this.#bringFolder(place);
      else this.#finder.word(place, ['']);
    }
  }

  /** A word that is known in part, and tells files apart: by a name (`…/gen.sh`), or a folder (`conf/….txt`). */
  #like(path: string): void {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!path.includes('/')) return;
    const { repository, broughtOf, folders } = this.#finder.room;
    for (const place of placesOf(path, folders, this.#from).inside) {
      if (name.length >= 3 && isWhole(name)) {
        for (const file of this.#finder.filesAt(place, false)) this.#finder.effect.brought.add(file);
      } else if (place.split('/').some((part) => part.length >= 3 && isWhole(part))) {
        const pattern = pathPattern(place, true);
        const among = pattern.folder === '' ? repository.unignored : broughtOf(pattern.folder);
        for (const file of among.filter(pattern.matches)) this.#finder.effect.brought.add(file);
      }
    }
  }

  #bringFolder(place: string): void {
    this.#finder.bring(place);
  }

  #places(word: string): readonly string[] {
    const path = this.#own(word);
    return isWhole(path) ? placesOf(path, this.#finder.room.folders, this.#from).inside : [];
  }

  #own(word: string): string {
    const { self } = this.#where;
    const root = this.#finder.room.folders.repository;
    const folder = self === undefined ? UNKNOWN_PART : posix.join(root, parentOf(self));
    return word
      .replaceAll(SELF_FOLDER, folder)
      .replaceAll(SELF, self === undefined ? UNKNOWN_PART : posix.join(root, self));
  }
}
