import { UserError } from '../../core/errors.ts';
import { type LegDefinition, nothingMore } from '../../image/definition.ts';
import { slugOf } from '../../image/leg.ts';
import { quoted } from '../../image/placeholder.ts';
import type { Entry } from './entry.ts';
import type { Tell } from './entry-fields.ts';
import { imageFileOf } from './image-file.ts';
import type { EntryPlace } from './location.ts';
import { readPackerWords } from './packer-words.ts';
import { type ShellWords, splitShellWords } from './shell-words.ts';

/** The leg of an entry but for its id and parent, which its neighbours decide. */
export interface EntryLeg {
  readonly entry: Entry;
  readonly definition: LegDefinition;
  /** Characters of `extra_args` that a shell would have acted upon. */
  readonly active: readonly string[];
}

/** Undefined when something was told. */
export function entryLeg(entry: Entry, place: EntryPlace, tellReader: Tell): EntryLeg | undefined {
  let fits = true;
  const tell: Tell = (code, what, field) => {
    fits = false;
    tellReader(code, what, field);
  };
  const file = imageFileOf(entry, place, tell);
  const split = wordsOf(entry, tell);
  const work = workOf(entry, file ?? '', split.words, place, tell);
  if (!fits) return undefined;
  const id = `${entry.name}/${entry.version}`;
  const definition: LegDefinition = {
    leg: id,
    slug: slugOf(id),
    image: entry.name,
    tier: 'application',
    axes: {},
    name: quoted(entry.tag ?? `${entry.name}-${entry.version}`),
    version: entry.version,
    parent: null,
    source: null,
    work,
    ...nothingMore(),
    // A build context counts by itself; what a template mounts or copies lies somewhere in the working_dir.
    extras: work.builder === 'packer' ? [entry.workingDirectory] : [],
    'declared-tag': entry.tag,
    'retry-shell-flake': work.builder === 'packer',
  };
  return { entry, definition, active: split.active };
}

function wordsOf({ extraArgs }: Entry, tell: Tell): ShellWords {
  try {
    return splitShellWords(extraArgs);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tell('INVALID_EXTRA_ARGS', `cannot be split into words: ${error.message}`, 'extra_args');
    return { words: [], active: [] };
  }
}

function workOf(
  { builder, workingDirectory }: Entry,
  file: string,
  words: readonly string[],
  { repository }: EntryPlace,
  tell: Tell,
): LegDefinition['work'] {
  if (builder === 'dockerfile') {
    return {
      builder,
      file,
      context: workingDirectory,
      target: null,
      platform: null,
      args: {},
      labels: {},
      secrets: [],
      arguments: words.map(quoted),
    };
  }
  const { vars, varFiles, only, except, rest } = readPackerWords(words, workingDirectory, repository, tell);
  return {
    builder,
    template: file,
    'working-directory': workingDirectory,
    only: only.map(quoted),
    except: except.map(quoted),
    vars: Object.fromEntries([...vars].map(([name, value]) => [name, quoted(value)])),
    'secret-vars': {},
    'var-files': [...varFiles],
    arguments: rest.map(quoted),
    version: null,
    'vars-in-environment': false,
    substitutions: null,
  };
}
