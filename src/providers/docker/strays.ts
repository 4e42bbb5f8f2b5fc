import { utcOf } from '../../core/clock.ts';
import { CommandError } from '../../core/errors.ts';
import { MARK, processesMarked } from '../../core/process/process.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Asker } from '../../image/asker.ts';
import { isMark, type Stray, type Strays, straysOf } from '../../image/provider-strays.ts';
import { askDocker } from './command.ts';
import { labelName, MARK_LABEL, sweepMarked } from './marked-containers.ts';

const RUN_LABEL = labelName('bakehouse:run');
const KEEP_LABEL = labelName('bakehouse:keep');

type Ask = (args: readonly string[]) => Promise<string>;

/** Containers that tests and builds started, and images without a name that builds left: all carry the mark of their run. */
export const dockerStrays: Strays = {
  find: async (_, asker) => {
    const environment = environmentOf(asker);
    const ask: Ask = async (args) => {
      const { stdout, stderr, exitCode } = await askDocker(args, { environment });
      // One that went away in between makes the exit code 1; the others are told all the same.
      if (exitCode !== 0 && !/no such/i.test(stderr))
        throw new CommandError(`docker ${args[0] ?? ''}`, exitCode, stderr);
      return stdout;
    };
    return await findMarked(ask, (mark) => processesMarked(MARK, mark));
  },
  end: async ({ mark }, asker) => await sweepMarked(environmentOf(asker), mark, []),
};

function environmentOf({ environment, passEnv }: Asker): Readonly<Record<string, string>> {
  return childEnvironment(environment, passEnv, {});
}

/**
 * What the daemon has of marks.
 * @param running the processes of this machine that carry a mark
 */
export async function findMarked(ask: Ask, running: (mark: string) => readonly number[]): Promise<readonly Stray[]> {
  const filter = ['--quiet', '--no-trunc', '--filter', `label=${MARK_LABEL}`];
  const things = [
    ...(await look(ask, 'container', ['ps', '--all', ...filter])),
    ...(await look(ask, 'image', ['image', 'ls', ...filter, '--filter', 'dangling=true'])),
  ].map(({ kind, id, created, labels }) => {
    const mark = labels[MARK_LABEL] ?? '';
    const kept = labels[KEEP_LABEL];
    const pids = isMark(mark) ? running(mark) : [];
    return {
      thing: `${kind} ${id}`,
      mark,
      run: labels[RUN_LABEL] || null,
      since: utcOf(created),
      holds: [
        ...(kept === undefined ? [] : [`its label ${KEEP_LABEL}${kept === '' ? '' : ` (${kept})`}`]),
        ...(pids.length === 0 ? [] : [`its run, of which processes go on here: ${pids.slice(0, 5).join(', ')}`]),
      ],
    };
  });
  return straysOf('local', things);
}

interface Marked {
  readonly kind: string;
  readonly id: string;
  readonly created: string;
  readonly labels: Readonly<Record<string, string>>;
}

async function look(ask: Ask, kind: 'container' | 'image', list: readonly string[]): Promise<readonly Marked[]> {
  const ids = [...new Set((await ask(list)).split('\n').filter((id) => id !== ''))];
  if (ids.length === 0) return [];
  const format = '[{{json .Id}},{{json .Created}},{{json .Config.Labels}}]';
  const lines = (await ask([kind, 'inspect', '--format', format, '--', ...ids])).split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [id, created, labels] = described(line);
      return { kind, id, created, labels };
    });
}

function described(line: string): readonly [string, string, Readonly<Record<string, string>>] {
  const parsed: unknown = JSON.parse(line);
  const [id, created, labels]: readonly unknown[] = Array.isArray(parsed) ? parsed : [];
  const entries = typeof labels === 'object' && labels !== null ? Object.entries(labels) : [];
  const texts = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return [typeof id === 'string' ? id : '', typeof created === 'string' ? created : '', Object.fromEntries(texts)];
}
