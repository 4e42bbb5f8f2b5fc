import { mkdirSync } from 'node:fs';

import { findProgram } from '../../core/process/toolkit-start.ts';
import { shellWord } from '../../core/text/wording.ts';
import { BASH_OR_SH, type BuildShell } from '../../image/provider-shell.ts';
import type { Trial } from '../../image/provider-trial.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import type { ReadBuild } from '../../image/provider-bake.ts';
import { TemplateError } from '../../recipe/template/loaded-template.ts';

/**
 * An instance of the AMI that a build starts from, or has made. A command goes in by Run Command, a person by Session
 * Manager: no key pair, no open port. It is started as a script's is.
 */
export function awsShell(trial: Trial): BuildShell {
  return {
    startsFrom: ({ source_ami: id }) => (typeof id === 'string' && id !== '' ? id : undefined),
    prepare: async (request) => {
      const run = await trial.prepare({ ...request, inside: true });
      let variables: Readonly<Record<string, string>> = {};
      return {
        start: async () => {
          // Nothing of the workspace goes in.
          mkdirSync(request.folder, { recursive: true, mode: 0o700 });
          ({ variables } = await run.start());
          return [`Instance ${variables['BAKEHOUSE_INSTANCE_ID'] ?? ''} of ${request.subject.id}`];
        },
        enter: async ({ shell, command, signal, attach, write }) => {
          if (command === null) {
            for (const program of ['aws', SESSION_PLUGIN]) needs(program, request.environment);
            const where = ['--target', variables['BAKEHOUSE_INSTANCE_ID'] ?? ''];
            return attach('aws', ['ssm', 'start-session', ...where, '--region', request.subject.region]);
          }
          if (run.inside === undefined) throw new TypeError('Nothing reaches into the instance.');
          const words = `-c ${shellWord(command)}`;
          const text =
            shell === null ? `sh -c ${shellWord(BASH_OR_SH)} sh ${words}` : `exec ${shellWord(shell)} ${words}`;
          const end = await run.inside({
            text,
            folder: request.folder,
            variables: {},
            isReport: () => false,
            timeoutMs: request.timeoutMs,
            signal,
            onOutput: write,
          });
          const [lost] = end.problems;
          if (lost !== undefined) throw new KitchenError('infrastructure', lost);
          if (end.exitCode !== undefined) return end.exitCode;
          throw new KitchenError('infrastructure', `The command did not end in time in ${request.subject.leg}.`);
        },
        remove: run.remove,
      };
    },
  };
}

function needs(program: string, environment: Readonly<Record<string, string>>): void {
  if (findProgram(program, environment, undefined) !== undefined) return;
  throw new KitchenError(
    'config',
    `A shell in an instance is a session of Session Manager, for which ${program} has to be on PATH, and it is not. Install the AWS CLI and its ${SESSION_PLUGIN} (docs/guides/no-public-address.md), or run a command instead: bakehouse shell LEG -- COMMAND.`,
  );
}

/** The builders that know `ssh_interface`. */
const HAS_INTERFACE = /^amazon-(?:ebs|ebssurrogate|ebsvolume|instance)$/;

/** What Packer's amazon builders start for it, from PATH (packer-plugin-amazon, common/ssm/session.go). */
export const SESSION_PLUGIN = 'session-manager-plugin';

/**
 * Throws a TemplateError for a build that reaches its instance by Session Manager where the program for it is not there:
 * Packer says so only when the instance runs.
 */
export function checkSessionManager(builds: readonly ReadBuild[], hasPlugin: () => boolean): void {
  const first = builds.find(
    ({ type, literals }) => HAS_INTERFACE.test(type) && literals['ssh_interface'] === 'session_manager',
  );
  if (first === undefined || hasPlugin()) return;
  throw new TemplateError(
    `${first.file}:${first.line}: The build ${first.name} reaches its instance by Session Manager (ssh_interface), for which Packer starts ${SESSION_PLUGIN}, and that is not on the PATH. ` +
      'Install it before this step, as docs/guides/no-public-address.md has it. Nothing was baked.',
    first.file,
    first.line,
  );
}
