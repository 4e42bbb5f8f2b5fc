import { addPath, exportVariable, getInput, getState, saveState, setOutput, summary } from '@actions/core';
import { join } from 'node:path';

import { readRunContext, readTrust } from './context.ts';
import { createHintCache } from './hint-cache.ts';
import { messageOf, UserError } from './errors.ts';
import type {
  Annotation,
  ArtifactList,
  CacheResult,
  DownloadResult,
  Environment,
  Host,
  UploadRequest,
  UploadResult,
} from './host.ts';
import { showable } from './relay.ts';
import { brokenUp, RunnerVoice, type Stream } from './runner-voice.ts';
import { Secrets } from './secrets.ts';
import { fitSummary } from './summary.ts';
import { withinTime } from './time-limit.ts';

/** How long a service may take for an answer, and for what it moves, in ms. */
const ANSWER_MS = 2 * 60_000;
const TRANSFER_MS = 60 * 60_000;
const CACHE_MS = 15 * 60_000;

const NO_ARTIFACTS = { kind: 'unavailable', reason: 'this runner has no artifact service' } as const;

/** The GitHub Actions runner. Its files are written by its toolkit; whatever is printed goes through one voice. */
export function createActionsHost(environment: Environment, stream: Stream = process.stdout): Host {
  // The runner masks what it was told, in some encodings and line by line; what we say ourselves is scrubbed of all.
  const secrets = new Secrets();
  const clean = (text: string): string => showable(text, (one, wholeOnly) => secrets.scrub(one, wholeOnly));
  const voice = RunnerVoice.of(stream);
  const temporary = required(environment, 'RUNNER_TEMP');
  const hints = createHintCache();
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
    input: (name) => getInput(name, { trimWhitespace: false }),
    output: (name, value) => setOutput(name, value),
    saveState: (name, value) => saveState(name, value),
    state: (name) => getState(name),
    addPath: (folder) => addPath(folder),
    exportVariable: (name, value) => exportVariable(name, value),
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
        await summary.addRaw(fitSummary(clean(markdown)), true).write();
      } catch (error) {
        // A summary is for people; on a full disk the rest of the work goes on without it.
        annotate({ level: 'warning', message: `The summary could not be written: ${messageOf(error)}` });
      }
    },
    upload: (request) => upload(environment, request),
    prepareUpload: () => {
      if (hasArtifactService(environment)) import('@actions/artifact').catch(() => {});
    },
    artifacts: (prefix) => listArtifacts(environment, prefix),
    download: (name, folder) => download(environment, name, folder),
    restoreCache: (folders, key) => restoreCache(environment, folders, key),
    saveCache: (folders, key) => saveCache(environment, folders, key),
    recall: async (name) => (hasCacheService(environment) ? hints.recall(name) : undefined),
    keep: async (name, text) => {
      if (hasCacheService(environment)) await hints.keep(name, text);
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

async function upload(environment: Environment, request: UploadRequest): Promise<UploadResult> {
  if (!hasArtifactService(environment)) {
    return NO_ARTIFACTS;
  }
  const { DefaultArtifactClient } = await import('@actions/artifact');
  try {
    const uploaded = new DefaultArtifactClient().uploadArtifact(
      request.name,
      request.files.map((file) => join(request.root, file)),
      request.root,
      request.retentionDays === undefined ? {} : { retentionDays: request.retentionDays },
    );
    const { digest } = await withinTime('the artifact service', request.limitMs ?? TRANSFER_MS, uploaded);
    return { kind: 'uploaded', digest: digest ?? '' };
  } catch (error) {
    return { kind: 'unavailable', reason: messageOf(error) };
  }
}

async function listArtifacts(environment: Environment, prefix: string): Promise<ArtifactList> {
  if (!hasArtifactService(environment)) return NO_ARTIFACTS;
  const { DefaultArtifactClient } = await import('@actions/artifact');
  try {
    const { artifacts } = await withinTime(
      'the artifact service',
      ANSWER_MS,
      new DefaultArtifactClient().listArtifacts({ latest: true }),
    );
    const names = artifacts.map(({ name }) => name).filter((name) => name.startsWith(prefix));
    return { kind: 'found', names: names.sort() };
  } catch (error) {
    return { kind: 'unavailable', reason: messageOf(error) };
  }
}

/** The client keeps every path inside the folder (unzip-stream turns `..` into `.` and makes no links). */
async function download(environment: Environment, name: string, folder: string): Promise<DownloadResult> {
  if (!hasArtifactService(environment)) return NO_ARTIFACTS;
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  try {
    const { artifact } = await withinTime('the artifact service', ANSWER_MS, client.getArtifact(name));
    const fetched = client.downloadArtifact(artifact.id, {
      path: folder,
      ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }),
    });
    const { digestMismatch = false } = await withinTime('the artifact service', TRANSFER_MS, fetched);
    return digestMismatch
      ? { kind: 'unavailable', reason: `what came is not what was uploaded (${artifact.digest ?? ''})` }
      : { kind: 'downloaded' };
  } catch (error) {
    // What follows are the client's own hints, over several lines.
    return { kind: 'unavailable', reason: messageOf(error).split('\n')[0] ?? '' };
  }
}

/** GHES has none that this client speaks to; a bare job has none at all. */
function hasArtifactService(environment: Environment): boolean {
  return (environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && (environment['ACTIONS_RESULTS_URL'] ?? '') !== '';
}

async function restoreCache(environment: Environment, folders: readonly string[], key: string): Promise<CacheResult> {
  if (!hasCacheService(environment)) return { kind: 'missed', reason: 'this runner has no cache service' };
  const cache = await import('@actions/cache');
  try {
    const hit = await withinTime('the cache service', CACHE_MS, cache.restoreCache([...folders], key));
    return hit === key ? { kind: 'restored' } : { kind: 'missed', reason: 'nothing is kept under this key' };
  } catch (error) {
    return { kind: 'missed', reason: messageOf(error) };
  }
}

async function saveCache(environment: Environment, folders: readonly string[], key: string): Promise<CacheResult> {
  if (!hasCacheService(environment)) return { kind: 'missed', reason: 'this runner has no cache service' };
  const cache = await import('@actions/cache');
  try {
    // Somebody else may have been quicker: the client then says so and returns -1.
    return (await withinTime('the cache service', CACHE_MS, cache.saveCache([...folders], key))) === -1
      ? { kind: 'missed', reason: 'it is kept already, or may not be written by this run' }
      : { kind: 'saved' };
  } catch (error) {
    return { kind: 'missed', reason: messageOf(error) };
  }
}

function hasCacheService(environment: Environment): boolean {
  const address = environment['ACTIONS_RESULTS_URL'] ?? environment['ACTIONS_CACHE_URL'] ?? '';
  return (environment['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '' && address !== '';
}

function required(environment: Environment, name: string): string {
  const value = environment[name] ?? '';
  if (value === '') throw new UserError(`${name} is not set; the runner sets it for every step.`);
  return value;
}
