import { join } from 'node:path';

import { readRunContext, readTrust } from './context.ts';
import { createFileCommands, exportTo, inputOf, putOnPath } from './file-commands.ts';
import { createHintCache } from './hint-cache.ts';
import { messageOf, UserError } from '../errors.ts';
import type { Annotation, Environment, Host } from './host.ts';
import { showable } from '../process/relay.ts';
import { RunnerServices } from './runner-services.ts';
import { brokenUp, RunnerVoice, type Stream } from './runner-voice.ts';
import { Secrets } from '../secrets/secrets.ts';
import { fitSummary, summaryPart } from './summary.ts';

/** The GitHub Actions runner: whatever is printed goes through one voice. */
export function createActionsHost(environment: Environment, stream: Stream = process.stdout): Host {
  // The runner masks what it was told, in some encodings and line by line; what we say ourselves is scrubbed of all.
  const secrets = new Secrets();
  const clean = (text: string): string => showable(text, (one, wholeOnly) => secrets.scrub(one, wholeOnly));
  const voice = RunnerVoice.of(stream, environment['RUNNER_DEBUG'] === '1');
  const temporary = required(environment, 'RUNNER_TEMP');
  const services = new RunnerServices(environment);
  const files = createFileCommands(environment);
  const hints = createHintCache(services.caches);
  const annotate = ({ level, message, title, file, line }: Annotation): void => {
    voice.command(
      level,
      {
        ...(title === undefined ? {} : { title: clean(title) }),
        ...(file === undefined ? {} : { file: clean(file) }),
        ...(line === undefined ? {} : { line: String(line) }),
      },
      clean(message),
    );
  };
  return {
    kind: 'actions',
    environment,
    workspace: environment['GITHUB_WORKSPACE'] ?? process.cwd(),
    temporary,
    toolCache: environment['RUNNER_TOOL_CACHE'] ?? join(temporary, 'tools'),
    run: readRunContext(environment),
    trust: readTrust(environment),
    // Not trimmed: the values of `vars` and `secret-vars` are handed on byte for byte.
    input: (name) => inputOf(environment, name),
    output: (name, value) => files.set('OUTPUT', name, value),
    saveState: (name, value) => files.set('STATE', name, value),
    state: (name) => environment[`STATE_${name}`] ?? '',
    addPath: (folder) => putOnPath(files, process.env, folder),
    exportVariable: (name, value) => exportTo(files, process.env, name, value),
    addMatcher: (file) => voice.command('add-matcher', {}, file),
    removeMatcher: (owner) => voice.command('remove-matcher', { owner }, ''),
    secret: (value) => {
      secrets.add(value);
      // The runner masks line by line (AddMaskCommandExtension): each line of a value has to be told to it.
      for (const line of new Set([value, ...value.split(/[\r\n]+/)])) {
        if (line.trim() !== '') voice.command('add-mask', {}, line);
      }
    },
    hides: (text) => secrets.scrub(text) !== text,
    scrub: (text) => secrets.scrub(text),
    info: (line) => voice.text(clean(line) || '\n'),
    debug: (line) => voice.command('debug', {}, clean(line)),
    annotate,
    group: async (title, body) => {
      voice.command('group', {}, clean(title));
      try {
        return await body();
      } finally {
        voice.command('endgroup', {}, '');
      }
    },
    relay: (body) => voice.relay(body),
    summary: async (markdown) => {
      if ((environment['GITHUB_STEP_SUMMARY'] ?? '') === '') return;
      try {
        await files.summarize(summaryPart(fitSummary(clean(markdown))));
      } catch (error) {
        // A summary is for people; on a full disk the rest of the work goes on without it.
        annotate({ level: 'warning', message: `The summary could not be written: ${messageOf(error)}` });
      }
    },
    upload: (request) => services.upload(request),
    prepareUpload: () => {
      if (services.hasArtifacts) import('@actions/artifact').catch(() => {});
    },
    artifacts: (prefix) => services.list(prefix),
    download: (name, folder) => services.download(name, folder),
    restoreCache: (folders, key) => services.restore(folders, key),
    saveCache: (folders, key) => services.save(folders, key),
    recall: async (name) => (services.hasCaches ? hints.recall(name) : undefined),
    keep: async (name, text) => {
      if (services.hasCaches) await hints.keep(name, text);
    },
    fail: (message) => {
      process.exitCode = 1;
      annotate({ level: 'error', message });
    },
  };
}

/** A daemon or service that does not answer must not keep a step that is over. What was written is out by then. */
export function leave(): void {
  process.stdout.write('', () => process.exit());
}

/** Node.js and libraries write to it; the runner obeys what stands there, too, and no silence of ours covers it. */
export function breakUpErrorStream(stream: Stream = process.stderr): void {
  const { write } = stream;
  stream.write = (text: unknown, ...more: unknown[]): unknown =>
    Reflect.apply(write, stream, [typeof text === 'string' ? brokenUp(text) : text, ...more]);
}

function required(environment: Environment, name: string): string {
  const value = environment[name] ?? '';
  if (value === '') throw new UserError(`${name} is not set; the runner sets it for every step.`);
  return value;
}
