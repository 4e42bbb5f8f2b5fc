import { BASH_OR_SH, type BuildShell } from '../../image/provider-shell.ts';
import type { Trial } from '../../image/provider-trial.ts';
import { KitchenError } from '../outcome.ts';
import { word } from './login.ts';

/**
 * A machine of what a build starts from, or has made, brought up as for a test: by ssh, as Packer reaches it.
 * @param trials of its provider; its machines are reached by BAKEHOUSE_SSH
 */
export const sshShell = (trials: Trial): BuildShell => ({
  prepare: async (request) => {
    const trial = await trials.prepare({ ...request, inside: false });
    let ssh = '';
    return {
      start: async () => {
        const { variables, image, tools } = await trial.start();
        if (!image.isSubject) {
          const is = image.id ?? 'an unknown one';
          throw new KitchenError(
            'infrastructure',
            `What ${request.subject.leg} is started from is ${is}, another image than it was.`,
          );
        }
        ssh = variables['BAKEHOUSE_SSH'] ?? '';
        const how = tools['accelerator'] === undefined ? '' : `, by ${tools['accelerator']}`;
        const of = request.subject.files.length === 0 ? request.subject.id : request.subject.files.join(', ');
        return [`Machine of ${of}${how}`];
      },
      enter: async ({ shell, command, isTerminal, attach }) => {
        const words = command === null ? '' : ` -c ${word(command)}`;
        const text = shell === null ? `sh -c ${word(BASH_OR_SH)} sh${words}` : `exec ${word(shell)}${words}`;
        return attach(ssh, [...(isTerminal ? ['-t'] : []), text]);
      },
      remove: trial.remove,
    };
  },
});
