import { show } from '../../core/runner/inputs.ts';
import { TemplateSyntaxError } from '../hcl/syntax-error.ts';
import { argAssignments, envAssignments } from './assignment.ts';
import type { Argument, Base, Copy, Dockerfile, RemoteSource, DockerfileStage, Unread } from './content.ts';
import { VariableScope, type Budget } from './environment.ts';
import { failure } from './source-text.ts';
import { readHeredoc, listWords, splitBlanks, triggerOf, type Instruction } from './instruction.ts';
import { readMount } from './mount.ts';
import { expandWord, type WordOptions } from './words.ts';

/** Far more than any Dockerfile has; a look-up may go through all of them. */
const MAX_STAGES = 500;

const INSTRUCTIONS = new Set(
  (
    'add arg cmd copy entrypoint env expose from healthcheck label maintainer ' +
    'onbuild run shell stopsignal user volume workdir'
  ).split(' '),
);

/** Goes through the instructions in their order and keeps what they read. */
export class StageReader {
  readonly #escape: string;
  readonly #given: ReadonlyMap<string, string>;
  readonly #budget: Budget = { spent: 0, line: 1 };
  /** Before the first `FROM`. */
  readonly #global = new VariableScope(this.#budget, 'platform');
  readonly #byName = new Map<string, { stage: DockerfileStage; environment: VariableScope }>();
  #names: ReadonlySet<string> = new Set();
  #environment = this.#global;

  readonly #stages: DockerfileStage[] = [];
  readonly #copies: Copy[] = [];
  readonly #bases: Base[] = [];
  readonly #remotes: RemoteSource[] = [];
  readonly #unread: Unread[] = [];
  readonly #args: Argument[] = [];

  constructor(escape: string, given: ReadonlyMap<string, string>) {
    this.#escape = escape;
    this.#given = given;
    for (const name of ['TARGETPLATFORM', 'TARGETOS', 'TARGETARCH', 'TARGETVARIANT']) {
      const value = given.get(name);
      if (value !== undefined) this.#global.setArg(name, value);
    }
  }

  read(instructions: readonly Instruction[]): Dockerfile {
    const froms = instructions.filter(({ name }) => name === 'from');
    this.#names = new Set(froms.flatMap((from) => splitBlanks(from.rest)[2]?.toLowerCase() ?? []));
    for (const instruction of instructions) {
      const { name, line } = instruction;
      this.#budget.line = line;
      if (!INSTRUCTIONS.has(name)) throw unknownInstruction(instruction);
      if (name === 'from') this.#from(instruction);
      else if (name === 'arg') this.#arg(instruction);
      else if (this.#stages.length === 0) {
        throw failure(`${name.toUpperCase()} stands before the first FROM, where only ARG may.`, line);
      } else this.#inStage(instruction, this.#environment);
    }
    if (this.#stages.length === 0) throw failure('The Dockerfile has no FROM.', 1);
    return {
      stages: this.#stages,
      copies: this.#copies,
      bases: this.#bases,
      remotes: this.#remotes,
      unread: this.#unread,
      args: this.#args,
    };
  }

  #from({ rest, line }: Instruction): void {
    const [reference = '', as, ...more] = rest === '' ? [] : splitBlanks(rest);
    const [named] = more;
    const isPlain = reference !== '' && as === undefined;
    if (!isPlain && !(as?.toLowerCase() === 'as' && more.length === 1)) {
      throw failure(`FROM takes "image" or "image AS name", but got ${show(rest)}.`, line);
    }
    const name = named?.toLowerCase() ?? null;
    if (name !== null && !/^[a-z][a-z0-9\-_.]*$/.test(name)) {
      throw failure(
        `A stage's name is a letter and then letters, digits and "-_.", but was ${show(named ?? '')}.`,
        line,
      );
    }
    if (this.#stages.length === MAX_STAGES) throw failure(`The Dockerfile has more than ${MAX_STAGES} stages.`, line);
    // Docker refuses an empty one. Its argument may yet be given by whoever builds, so it counts as unread here.
    const base = expandWord(reference, this.#options(this.#global, line)) || null;
    const earlier = this.#byName.get(base?.toLowerCase() ?? '');
    if (base === null) this.#unread.push({ kind: 'base', text: reference, line });
    else if (earlier === undefined && base !== 'scratch') {
      this.#bases.push({ kind: 'from', reference: base, line, stage: name });
    }
    const others = base === 'scratch' ? 'none' : (earlier?.environment.others ?? 'unknown');
    this.#environment = new VariableScope(this.#budget, others, earlier?.environment);
    const stage = { name, base, line };
    this.#stages.push(stage);
    if (name !== null) this.#byName.set(name, { stage, environment: this.#environment });
  }

  #arg(instruction: Instruction): void {
    const { line } = instruction;
    for (const { name, value } of argAssignments(instruction, this.#escape)) {
      const otherwise = value === undefined ? undefined : expandWord(value, this.#options(this.#environment, line));
      this.#args.push({ name, default: otherwise ?? null, line });
      const given = this.#given.get(name);
      if (given !== undefined) this.#environment.setArg(name, given);
      else if (value !== undefined) this.#environment.setArg(name, otherwise);
      else if (this.#environment !== this.#global) this.#environment.inheritArg(name, this.#global);
    }
  }

  #inStage(instruction: Instruction, environment: VariableScope): void {
    const { name, line } = instruction;
    if (name === 'env') this.#env(instruction, environment);
    else if (name === 'copy' || name === 'add') this.#copy(instruction, environment);
    else if (name === 'run') this.#run(instruction, environment);
    else if (name === 'onbuild') {
      const trigger = triggerOf(instruction, this.#escape);
      if (['', 'onbuild', 'from', 'maintainer'].includes(trigger.name)) {
        throw failure(`ONBUILD takes another instruction than ${show(trigger.name.toUpperCase())}.`, line);
      }
      // It sets names in a stage that starts from this one.
      if (trigger.name === 'arg' || trigger.name === 'env') environment.setEnv(undefined, undefined);
      else this.#trigger(trigger);
    }
  }

  /**
   * It runs in a stage that starts from this one, whose names are not known here. Docker looks at a trigger only then
   * (instructions/parse.go, parseOnBuild), so that one which cannot be read is no reason to refuse the file.
   */
  #trigger(trigger: Instruction): void {
    const later = new VariableScope(this.#budget, 'unknown');
    try {
      if (!INSTRUCTIONS.has(trigger.name)) throw unknownInstruction(trigger);
      this.#inStage(trigger, later);
    } catch (error) {
      if (!(error instanceof TemplateSyntaxError)) throw error;
      this.#unread.push({ kind: 'source', text: trigger.rest, line: trigger.line });
    }
  }

  #env(instruction: Instruction, environment: VariableScope): void {
    const options = this.#options(environment, instruction.line);
    // All of a line sees the names as they were before it.
    const entries = envAssignments(instruction, this.#escape).map(({ name, value = '' }) => ({
      name: expandWord(name, options),
      value: expandWord(value, options),
    }));
    for (const { name, value } of entries) environment.setEnv(name, value);
  }

  #copy(instruction: Instruction, environment: VariableScope): void {
    const { name, flags, line } = instruction;
    const words = listWords(instruction);
    if (words.length < 2) throw failure(`${name.toUpperCase()} needs a source and a destination.`, line);
    const from = name === 'copy' ? flags.find((flag) => flag.startsWith('--from='))?.slice('--from='.length) : '';
    if (from !== undefined && from !== '') {
      if (!/^[+-]?\d+$/.test(from)) this.#takeFrom('copy', from, line);
      return;
    }
    const written = words.slice(0, -1).filter((word) => readHeredoc(word, line) === undefined);
    const sources: string[] = [];
    for (const word of written) {
      const source = expandWord(word, this.#options(environment, line));
      if (source === undefined) this.#unread.push({ kind: 'source', text: word, line });
      else if (!isRemote(source)) sources.push(source === '' ? '.' : source);
      else if (name === 'add') this.#remotes.push({ url: source, isSettled: isSettled(source, flags), line });
      else throw failure(`COPY takes nothing from the network; use ADD for ${show(source)}.`, line);
    }
    if (sources.length === 0) return;
    const keepsParents = flags.some((flag) => /^--parents(?:=true)?$/.test(flag));
    this.#copies.push({ sources, keepsParents, excludes: this.#excludes(flags, environment, line), line });
  }

  #excludes(flags: readonly string[], environment: VariableScope, line: number): readonly string[] {
    const written = flags.flatMap((flag) => /^--exclude=(.*)$/s.exec(flag)?.[1] ?? []);
    const known = written.map((one) => expandWord(one, this.#options(environment, line)));
    return known.flatMap((one) => (known.includes(undefined) ? [] : (one ?? [])));
  }

  #run({ flags, line }: Instruction, environment: VariableScope): void {
    for (const flag of flags) {
      if (!flag.startsWith('--mount=')) continue;
      const { type, from, source } = readMount(flag.slice('--mount='.length), this.#options(environment, line));
      const takesFiles = type === undefined || type === 'bind' || type === 'cache';
      if (from !== '' && takesFiles) this.#takeFrom('mount', from, line);
      if (from !== '' || !takesFiles || type === 'cache') continue;
      if (type === undefined || source === undefined) this.#unread.push({ kind: 'source', text: flag, line });
      else this.#copies.push({ sources: [source === '' ? '.' : source], keepsParents: false, excludes: [], line });
    }
  }

  #takeFrom(kind: 'copy' | 'mount', from: string, line: number): void {
    if (from.includes('$')) this.#unread.push({ kind: 'base', text: from, line });
    else if (!this.#names.has(from.toLowerCase()) && from !== 'scratch') {
      this.#bases.push({ kind, reference: from, line, stage: this.#stages.at(-1)?.name ?? null });
    }
  }

  #options(environment: VariableScope, line: number): WordOptions {
    return { escape: this.#escape, line, lookup: environment.lookup };
  }
}

/** BuildKit takes these from the network, and nothing else (dfgitutil, `ParseGitRef`; dockerfile2llb, `isHTTPSource`). */
function isRemote(source: string): boolean {
  return /^(?:https?|git|ssh):\/\/|^[\w-]+@[a-zA-Z0-9.-]+:/i.test(source);
}

/** A checksum of what is fetched, or the whole name of a commit. */
function isSettled(url: string, flags: readonly string[]): boolean {
  return flags.some((flag) => flag.startsWith('--checksum=')) || /#[0-9a-f]{40}(?::|$)/.test(url);
}

function unknownInstruction({ name, line }: Instruction) {
  return failure(`Docker knows no instruction ${show(name.toUpperCase())}.`, line);
}
