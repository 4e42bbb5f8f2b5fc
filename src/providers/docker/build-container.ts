import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import { findProgram } from '../../core/process/toolkit-start.ts';
import { shellWord } from '../../core/text/wording.ts';
import type { BuilderStart, BuildShell, Rehearsal, ShellRequest, ShellRun } from '../../image/provider-shell.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import { askDocker, TRANSFER_MS } from './command.ts';
import { createDocker } from './docker.ts';
import { labelName, MARK_LABEL } from './marked-containers.ts';
import { inspectContainer, removeMarkedContainers, telling } from './trial-container.ts';

const RUN_LABEL = labelName('bakehouse:run');

/** The container of a build, as Packer's docker builder starts it. */
export const dockerShell: BuildShell = {
  rehearsal: dockerRehearsal(),
  prepare: async (request) => buildContainer(request),
};

/** Beside the program that notes it. */
const HEARD = 'heard';

/**
 * A `docker` that notes how Packer runs a container, and runs none; all else it hands on, so that Packer pulls what it would.
 * A start that fails is where a build ends: no provisioner runs, and no post-processor.
 */
function dockerRehearsal(): Rehearsal {
  return {
    refuses: ({ isWritten, literals }) => {
      // packer-plugin-docker, builder/docker/driver_docker.go: then it calls another program than the one on PATH.
      if (isWritten('docker_path')) return 'it names a program of its own (docker_path), which nobody can listen to';
      if (literals['windows_container'] === true) return 'it is a container of Windows';
      return undefined;
    },
    stage: (folder, environment) => {
      const docker = findProgram('docker', environment, undefined);
      if (docker === undefined) throw new UserError('docker is not on PATH. Install it, or put it on PATH.');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, 'docker');
      const noting = `for word; do printf '%s\\0' "$word"; done >${shellWord(join(folder, HEARD))}`;
      writeFileSync(
        path,
        `#!/bin/sh\nif [ "$1" = run ]; then ${noting}; exit 125; fi\nexec ${shellWord(docker)} "$@"\n`,
      );
      chmodSync(path, 0o700);
    },
    heard: (folder) => {
      const path = join(folder, HEARD);
      return existsSync(path) ? readFileSync(path, 'utf8').split('\0').slice(0, -1) : undefined;
    },
  };
}

/** What Packer calls where a template has no `run_command` (packer-plugin-docker, builder/docker/config.go). */
const PLAIN = ['-d', '-i', '-t', '--entrypoint=/bin/sh', '--'];

/**
 * The arguments of `docker run`: the builder's own with our labels first, so that none of its words can take their place.
 * Packer's folder for uploads becomes a volume that goes with the container: where the daemon is, that folder need not be.
 */
export function runArguments(
  request: Pick<ShellRequest, 'subject' | 'start' | 'platform' | 'mark' | 'run'>,
): readonly string[] {
  const { subject, start, platform, mark, run } = request;
  const labels = ['--label', `${MARK_LABEL}=${mark}`, '--label', `${RUN_LABEL}=${run}`];
  if (start === null) {
    const where = platform === null ? [] : ['--platform', platform];
    return ['run', ...labels, ...where, ...PLAIN, subject.reference];
  }
  const [, ...words] = start.words;
  const own = start.stands === null ? words : withImage(words, start.stands, subject.reference);
  return ['run', ...labels, ...own.map((word, index) => (own[index - 1] === '-v' ? withoutFolder(word, start) : word))];
}

function withoutFolder(word: string, { temporary }: BuilderStart): string {
  return word.startsWith(`${temporary}/`) ? word.slice(word.indexOf(':', temporary.length) + 1) : word;
}

/** The words with another image: the last of them that is one of its names, else the first behind `--`. */
function withImage(words: readonly string[], stands: readonly string[], reference: string): readonly string[] {
  const named = words.findLastIndex((word) => stands.includes(word));
  const dashes = words.indexOf('--');
  const at = named === -1 && dashes !== -1 ? dashes + 1 : named;
  if (at === -1 || at >= words.length) {
    throw new UserError(
      'Which word of the run_command of the template is its image cannot be told, so the image that was baked cannot take its place. Put "--" before {{.Image}} there.',
    );
  }
  return words.with(at, reference);
}

function buildContainer(request: ShellRequest): ShellRun {
  const { environment, subject, start } = request;
  let id = '';
  let isAsked = false;
  return {
    start: async () => {
      await createDocker(environment).serverVersion();
      const args = runArguments(request);
      request.onStarted({ region: 'local', id: request.name });
      isAsked = true;
      const called = { environment, limitMs: TRANSFER_MS, ...(start === null ? {} : { cwd: start.workingDirectory }) };
      const { exitCode, stdout, stderr } = await askDocker(args, called);
      if (exitCode !== 0) {
        throw new KitchenError('infrastructure', `The container of ${subject.leg} does not start: ${telling(stderr)}`);
      }
      id = stdout.trim();
      const state = await inspectContainer(environment, id);
      if (state?.running !== true) {
        const log = await askDocker(['logs', '--tail', '5', '--', id], { environment });
        const last = telling(log.stderr || log.stdout);
        throw new KitchenError(
          'infrastructure',
          `The container of ${subject.leg} ended at once (exit code ${state?.exitCode ?? 'unknown'}; ${last}). Packer would meet the same: its run_command is to start what stays.`,
        );
      }
      return [`Container ${id.slice(0, 12)} of ${state.image}`];
    },
    enter: async ({ shell, command, isTerminal, attach }) => {
      const found = shell ?? (await shellIn(request, id));
      const terminal = process.env['TERM'] ?? '';
      const args = [
        'exec', '-i',
        ...(isTerminal ? ['-t', ...(terminal === '' ? [] : ['--env', `TERM=${terminal}`])] : []),
        ...(start?.user === null || start === null ? [] : ['--user', start.user]),
        id, found, ...(command === null ? [] : ['-c', command]),
      ]; // prettier-ignore
      return attach('docker', args);
    },
    remove: async () => (isAsked ? removeMarkedContainers(environment, request.mark) : []),
  };
}

/** bash where the container has it, else sh. */
async function shellIn({ environment, subject }: ShellRequest, id: string): Promise<string> {
  const args = ['exec', '--', id, 'sh', '-c', 'command -v bash || command -v sh'];
  const { exitCode, stdout, stderr } = await askDocker(args, { environment });
  if (exitCode === 0 && stdout.trim() !== '') return stdout.trim().split('\n')[0] ?? 'sh';
  throw new KitchenError(
    'config',
    `There is no shell in the container of ${subject.leg} (${telling(stderr)}). Name one that it has with --shell.`,
  );
}
