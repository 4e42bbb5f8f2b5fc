import { UNKNOWN_PART } from '../expression/computed.ts';
import { parentOf } from '../files/disk.ts';
import { ansibleCommand } from './ansible.ts';
import { CommandWords } from './command-words.ts';
import { cookbookCommand } from './cookbooks.ts';
import { textOfFile } from './file-text.ts';
import type { Finder } from './finder.ts';
import { isInterpreter, startedBy } from './interpreters.ts';
import { readMakefile } from './makefile.ts';
import { readProgram } from './program-text.ts';
import { type ShellToken, shellTokens } from './shell-words.ts';
import { projectsOf } from './project-tools.ts';
import { isWindowsScript, windowsWords } from './windows-words.ts';
import { wrappedCommands } from './wrappers.ts';
import { writtenWords } from './written-words.ts';

/** Commands whose words name nothing that is read. */
const NAMES_NOTHING = new Set(
  'echo printf mkdir rmdir rm touch chmod export unset test [ [[ true false exit sleep set shift kill wait alias local ls which command type id date chown chgrp groupadd useradd'.split(
    ' ',
  ),
);
/** Words that stand before a command. */
const PREFIXES = new Set('exec time command then do else elif if while until !'.split(' '));
const DEEPEST = 5;
/** Commands that a wrapper may start, by names that are no value of its options. */
const STARTED =
  /^(?:cd|make|gmake|tar|cat|cp|mv|rsync|scp|install|zip|ansible-playbook|docker|podman|packer|git|npm|go|find)$/;

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
  const folder = parentOf(path);
  if (isShell(path, text)) new CommandReader(finder, inner).read(text);
  else if (isWindowsScript(path))
    new CommandReader(finder, { ...inner, from: [...new Set([...where.from, folder])] }).readWindows(text);
  else readProgram(finder, text, { from: where.from, folder }, (script) => scriptAt(finder, script, inner));
}

function isShell(path: string, text: string): boolean {
  const first = text.slice(0, 200).split('\n', 1)[0] ?? '';
  if (first.startsWith('#!')) return /\b(?:ba|z|k|da|a)?sh\b/.test(first);
  return /\.(?:sh|bash|zsh|ksh|bats)$/.test(path) || !/\.\w+$/.test(path);
}

class CommandReader {
  readonly #finder: Finder;
  readonly #where: Where;
  readonly #words: CommandWords;
  /** Where `cd -` and `popd` go back to. */
  #left: readonly string[];
  readonly #pushed: (readonly string[])[] = [];
  #wrappers = 0;

  constructor(finder: Finder, where: Where) {
    this.#finder = finder;
    this.#where = where;
    this.#words = new CommandWords(finder, where.self, where.from);
    this.#left = where.from;
  }

  read(text: string): void {
    const outer: (readonly string[])[] = [];
    let words: string[] = [];
    let inputs: string[] = [];
    for (const token of [...shellTokens(text), { kind: 'end' } satisfies ShellToken]) {
      if (token.kind === 'word') words.push(token.text);
      else if (token.kind === 'into') this.#words.write(token.text);
      else if (token.kind === 'from') this.#words.operand(token.text);
      else if (token.kind === 'input') inputs.push(token.text);
      else {
        if (words.length > 0) this.#command(words, inputs);
        [words, inputs] = [[], []];
        if (token.kind === 'open') outer.push(this.#words.from);
        if (token.kind === 'close') this.#words.from = outer.pop() ?? this.#words.from;
      }
    }
  }

  /** Of PowerShell and batch files every word counts that is a path. */
  readWindows(text: string): void {
    for (const word of windowsWords(text)) {
      if (isWindowsScript(word)) this.#script(word);
      else this.#words.named(word, this.#words.from, true);
    }
  }

  /** @param inputs what here-documents give it */
  #command(words: readonly string[], inputs: readonly string[] = []): void {
    const start = words.findIndex((word) => !PREFIXES.has(word) && !/^\w+=/.test(word));
    for (const word of words.slice(0, start === -1 ? undefined : start)) {
      const value = /^\w+=(.*)$/s.exec(word)?.[1];
      if (value !== undefined && /[./]/.test(value)) this.#words.operand(value);
    }
    if (start === -1) return;
    const [name = '', ...args] = words.slice(start);
    if (name === UNKNOWN_PART) this.#unknownCommand();
    else if (name === 'cd' || name === 'pushd') this.#enter(args, name === 'pushd');
    else if (name === 'popd') this.#words.from = this.#pushed.pop() ?? this.#words.from;
    else if (name === 'make' || name === 'gmake') this.#make(args);
    else if (name === 'tar') this.#tar(args);
    else if (isInterpreter(name)) this.#run(name, args, inputs);
    else if (name === 'trap' || name === 'eval') this.#within(name === 'trap' ? (args[0] ?? '') : args.join(' '));
    else if (NAMES_NOTHING.has(name)) return;
    else if (this.#wrapped(name, args, inputs)) return;
    else if (name === 'tee') for (const arg of args) this.#words.write(arg);
    else {
      if (name.includes('/')) this.#script(name);
      if (/^(?:.*\/)?ansible-playbook$/.test(name)) ansibleCommand(this.#finder, args, this.#words.from);
      cookbookCommand(this.#finder, name, args, this.#words.from);
      for (const project of projectsOf(name, args) ?? []) this.#project(project);
      const own = name.slice(name.lastIndexOf('/') + 1);
      // What a filter of JSON is called like is no folder.
      const words = /^[jy]q$/.test(own) ? args.filter((arg) => arg !== '.') : args;
      this.#words.operands(words, writtenWords(own, words, this.#finder.room.words));
    }
  }

  /** A program that starts the command which it is given. */
  #wrapped(name: string, args: readonly string[], inputs: readonly string[]): boolean {
    const { repository } = this.#finder.room;
    const isFile = (word: string): boolean =>
      word.includes('/') && this.#words.places(word).some((place) => repository.disk.kindOf(place) === 'file');
    const found = wrappedCommands(name, args, (word) => isInterpreter(word) || STARTED.test(word) || isFile(word));
    if (found === undefined) return false;
    this.#words.operands(found.own);
    this.#wrappers += 1;
    if (this.#wrappers <= DEEPEST) for (const command of found.commands) this.#command(command, inputs);
    this.#wrappers -= 1;
    return true;
  }

  /** A command of which nothing is known may read anything. */
  #unknownCommand(): void {
    if (this.#where.depth === 0) this.#finder.path(UNKNOWN_PART);
  }

  #enter(args: readonly string[], isPushed = false): void {
    const folder = args.find((arg) => arg === '-' || !arg.startsWith('-'));
    if (folder === undefined) return;
    const before = this.#words.from;
    if (folder === '-') {
      [this.#words.from, this.#left] = [this.#left, before];
      return;
    }
    const places = this.#words
      .places(folder)
      .filter((place) => this.#finder.room.repository.disk.kindOf(place) === 'folder');
    if (places.length === 0) return;
    this.#words.from = places;
    this.#left = before;
    if (isPushed) this.#pushed.push(before);
    // There a command finds no other files than where it starts.
    for (const place of places) if (!this.#finder.isAround({ path: place })) this.#finder.bring(place);
  }

  /** All of a project: a folder, or that of the file that describes it. */
  #project(word: string): void {
    for (const place of this.#words.places(word)) {
      const kind = this.#finder.room.repository.disk.kindOf(place);
      if (kind !== 'folder' && kind !== 'file') continue;
      const folder = kind === 'folder' ? place : parentOf(place);
      if (folder === '') this.#finder.effect.wide.push(this.#finder.doubt(this.#finder.at.text));
      this.#finder.bring(folder);
    }
  }

  #make(args: readonly string[]): void {
    const outer = this.#words.from;
    const folders = args.flatMap((arg, index) =>
      arg === '-C' || arg === '--directory'
        ? (args[index + 1] ?? [])
        : (/^(?:-C|--directory=)(.+)$/.exec(arg)?.[1] ?? []),
    );
    for (const folder of folders) this.#enter([folder]);
    const files = args.flatMap((arg, index) =>
      arg === '-f' || arg === '--file' ? (args[index + 1] ?? []) : (/^(?:-f|--file=)(.+)$/.exec(arg)?.[1] ?? []),
    );
    for (const arg of args) if (/^\w+=/.test(arg)) this.#words.operand(arg);
    for (const file of files.length > 0 ? files : ['GNUmakefile', 'makefile', 'Makefile']) {
      for (const place of this.#words.places(file)) this.#makefile(place);
    }
    this.#words.from = outer;
  }

  #makefile(place: string): void {
    const { repository } = this.#finder.room;
    if (repository.disk.kindOf(place) !== 'file') return;
    this.#finder.bring(place);
    const folder = parentOf(place);
    if (folder !== '') this.#finder.bring(folder);
    if (this.#where.seen.has(place)) return;
    this.#where.seen.add(place);
    this.#makeText(textOfFile(repository, place) ?? '');
  }

  #makeText(text: string): void {
    const texts: string[] = [];
    // Of an included one the variables are known as well.
    const take = (one: string): void => {
      for (const place of readMakefile(one).includes.flatMap((word) => this.#words.places(word))) {
        if (this.#where.seen.has(place)) continue;
        this.#where.seen.add(place);
        this.#words.named(place, [''], true);
        take(textOfFile(this.#finder.room.repository, place) ?? '');
      }
      texts.push(one);
    };
    take(text);
    for (const word of texts.join('\n').split(/[\s'"`;|&()<>=,:@$]+/)) this.#words.named(word, this.#words.from, true);
    for (const recipe of readMakefile(texts.join('\n')).recipes) this.#within(recipe);
  }

  #tar(args: readonly string[]): void {
    const [first = '', ...rest] = args;
    const flags = first.startsWith('-') ? first : `-${first}`;
    const unpacks =
      /^-\w*x/.test(flags) ||
      args.includes('--extract') ||
      args.some((arg) => /^-[abd-wyzA-Z]*x[abd-zA-Z]*$/.test(arg));
    const creates = /^-\w*c/.test(flags) || args.includes('--create');
    const outer = this.#words.from;
    let archive = /^-\w*f$/.test(flags) ? rest[0] : undefined;
    const operands = archive === undefined ? [...args] : rest.slice(1);
    // What lies where it only unpacks it does not read.
    const enter = (folder: string): void => {
      if (!unpacks) this.#enter([folder]);
    };
    for (let at = 0; at < operands.length; at += 1) {
      const arg = operands[at] ?? '';
      if (arg === '-f' || arg === '--file') archive = operands[(at += 1)];
      else if (arg.startsWith('--file=')) archive = arg.slice('--file='.length);
      else if (arg === '-C' || arg === '--directory') enter(operands[(at += 1)] ?? '');
      else if (/^(?:--directory=|-C.)/.test(arg)) enter(arg.replace(/^(?:--directory=|-C)/, ''));
      else if (!arg.startsWith('-')) this.#words.operand(arg);
    }
    this.#words.from = outer;
    if (archive === undefined || archive === '-') return;
    if (creates) this.#words.write(archive);
    else this.#words.operand(archive);
  }

  #run(name: string, words: readonly string[], inputs: readonly string[]): void {
    const started = startedBy(name, words);
    if (started === undefined) return;
    const { scripts, codes, modules, args, language } = started;
    for (const script of scripts) this.#script(script);
    for (const module of modules) this.#module(module);
    for (const code of [...codes, ...inputs]) {
      if (language === 'shell') this.#within(code);
      else if (language === 'windows') this.readWindows(code);
      else {
        const inner = { ...this.#where, from: this.#words.from, depth: this.#where.depth + 1 };
        const follow = (script: string): void => scriptAt(this.#finder, script, inner);
        readProgram(this.#finder, code, { from: this.#words.from, folder: undefined }, follow);
      }
    }
    this.#words.operands(args, writtenWords('', args, []));
  }

  /** A text that a command runs as a command. */
  #within(text: string): void {
    const where = { ...this.#where, from: this.#words.from, depth: this.#where.depth + 1 };
    if (where.depth <= DEEPEST) new CommandReader(this.#finder, where).read(text);
  }

  /** `python -m a.b` */
  #module(name: string): void {
    const path = name.replaceAll('.', '/');
    this.#script(`${path}.py`);
    if (path.includes('/')) this.#words.named(parentOf(path), this.#words.from, true);
    this.#words.named(path, this.#words.from, true);
  }

  #script(word: string): void {
    this.#words.named(word, this.#words.from, true);
    for (const place of this.#words.places(word)) {
      if (this.#finder.room.repository.disk.kindOf(place) !== 'file') continue;
      scriptAt(this.#finder, place, { ...this.#where, from: this.#words.from, self: place });
    }
  }
}
