import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { z } from 'zod';
import type { AnnotationLevel, AnnotationPlace } from './annotation.ts';
import type { Command } from './command.ts';
import type { PhaseRecord } from './phase-record.ts';

interface CommandHandler {
  /** Not shown when echo is on. */
  readonly omitEcho: boolean;
  /** Throws when the command cannot be obeyed. */
  readonly obey: (command: Command, record: PhaseRecord) => void;
}

/**
 * The commands of Runner.Worker/ActionCommandManager.cs by name. `internal-set-repo-path` is left out: it is
 * registered only while the runner's own plugins run.
 */
export const commandHandlers: ReadonlyMap<string, CommandHandler> = new Map<string, CommandHandler>([
  ['set-env', { omitEcho: false, obey: setEnv }],
  ['add-path', { omitEcho: false, obey: addPath }],
  [
    'set-output',
    { omitEcho: false, obey: (command, record) => record.setOutput(nameOf('set-output', command), command.data) },
  ],
  [
    'save-state',
    { omitEcho: false, obey: (command, record) => record.state.set(nameOf('save-state', command), command.data) },
  ],
  ['add-mask', { omitEcho: true, obey: addMask }],
  ['add-matcher', { omitEcho: false, obey: addMatcher }],
  ['remove-matcher', { omitEcho: false, obey: removeMatcher }],
  ['debug', { omitEcho: true, obey: (command, record) => record.debugOutput(command.data) }],
  ['error', issueHandler('error')],
  ['warning', issueHandler('warning')],
  ['notice', issueHandler('notice')],
  ['group', { omitEcho: false, obey: (command, record) => record.output(`##[group]${command.data}`) }],
  ['endgroup', { omitEcho: false, obey: (_, record) => record.output('##[endgroup]') }],
  ['echo', { omitEcho: false, obey: setEcho }],
]);

function nameOf(commandName: string, command: Command): string {
  const name = command.properties.get('name');
  if (name === undefined) throw new Error(`Required field 'name' is missing in ##[${commandName}] command.`);
  return name;
}

function requireUnsecureCommands(commandName: string, record: PhaseRecord): void {
  // The runner also looks at its own environment; ours holds nothing but what the job was given.
  if (record.env.get('ACTIONS_ALLOW_UNSECURE_COMMANDS')?.trim().toLowerCase() === 'true') return;
  throw new Error(
    `The \`${commandName}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure ` +
      'command execution by setting the `ACTIONS_ALLOW_UNSECURE_COMMANDS` environment variable to `true`.',
  );
}

function setEnv(command: Command, record: PhaseRecord): void {
  requireUnsecureCommands('set-env', record);
  const name = nameOf('set-env', command);
  if (name.toUpperCase() === 'NODE_OPTIONS') {
    record.issue('error', `Can't update NODE_OPTIONS environment variable using ::set-env:: command.`);
    return;
  }
  record.setVariable(name, command.data);
}

function addPath(command: Command, record: PhaseRecord): void {
  requireUnsecureCommands('add-path', record);
  if (command.data === '') throw new Error("Value cannot be null. (Parameter 'path')");
  record.addPath(command.data);
}

function addMask(command: Command, record: PhaseRecord): void {
  if (command.data.trim() === '') {
    record.issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
    return;
  }
  if (record.echo) record.output('::add-mask::***');
  record.job.masker.addMask(command.data);
}

// The matchers are kept by owner and never match: IssueMatcher.cs would turn lines of output into annotations.
function addMatcher(command: Command, record: PhaseRecord): void {
  if (command.data === '') record.issue('warning', 'File path must be specified.');
  else for (const owner of readOwners(command.data, record)) record.job.matchers.add(owner);
}

function removeMatcher(command: Command, record: PhaseRecord): void {
  const owner = command.properties.get('owner');
  if ((owner === undefined) === (command.data === '')) {
    record.issue('warning', 'Either an owner name or a file path must be specified in ##[remove-matcher] command.');
    return;
  }
  for (const name of owner === undefined ? readOwners(command.data, record) : [owner]) record.job.matchers.delete(name);
}

const matchersSchema = z.object({ problemMatcher: z.array(z.object({ owner: z.string() })).default([]) });

function readOwners(file: string, record: PhaseRecord): readonly string[] {
  const path = isAbsolute(file) ? file : join(record.job.workspace, file);
  return matchersSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).problemMatcher.map(({ owner }) => owner);
}

function setEcho(command: Command, record: PhaseRecord): void {
  const value = command.data.trim().toUpperCase();
  if (value !== 'ON' && value !== 'OFF') {
    throw new Error(
      `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${command.data}'.`,
    );
  }
  record.echo = value === 'ON';
}

// ValidateLinesAndColumns of the runner, which mends line and column pairs that make no sense, is left out.
function issueHandler(level: AnnotationLevel): CommandHandler {
  const keys = ['title', 'file', 'line', 'endLine', 'col', 'endColumn'] as const;
  return {
    omitEcho: true,
    obey: (command, record) => {
      const place: { -readonly [key in keyof AnnotationPlace]: string } = {};
      for (const key of keys) {
        const value = command.properties.get(key);
        if (value !== undefined) place[key] = key === 'file' ? withinWorkspace(value, record) : value;
      }
      record.issue(level, command.data, place);
    },
  };
}

function withinWorkspace(file: string, record: PhaseRecord): string {
  const path = relative(record.job.workspace, file);
  return isAbsolute(file) && path !== '' && !path.startsWith('..') ? path : file;
}
