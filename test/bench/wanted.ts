import { parseArgs } from 'node:util';

import { type Part, parts } from './rows.ts';

/** Those that need docker's daemon. */
export const withDaemon: readonly Part[] = ['bake', 'plan', 'kitchen-verify', 'publish'];

export interface Wanted {
  readonly kind: 'run';
  readonly turns: number;
  readonly long: number;
  /** In the order in which they are measured. */
  readonly of: readonly Part[];
}

export type Answer = Wanted | { readonly kind: 'page' } | { readonly kind: 'help' | 'wrong'; readonly text: string };

const HELP = `Usage: npm run bench [-- [PART…] [OPTION…]]

Measures against plain programs, side by side; never a pass or a fail. Needs dist: npm run build.
All of it takes ten to twelve minutes on two cores; nothing else should run on the machine.

  PART        ${parts.join(', ')}:
              measures those alone, and prints only; without one all are measured, kept in
              bench/results.json, and docs/performance.md is made of them
  --page      measures nothing, and makes the page anew
  --turns N   how often each is measured: 5
  --long N    how often what takes half a minute is: 1
  --help      this`;

/** Reads the arguments of `npm run bench`. */
export function readWanted(args: readonly string[]): Answer {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        page: { type: 'boolean', default: false },
        turns: { type: 'string', default: '5' },
        long: { type: 'string', default: '1' },
      },
    });
    if (values.help) return { kind: 'help', text: HELP };
    const unknown = positionals.find((name) => !parts.some((part) => part === name));
    if (unknown !== undefined) return wrong(`A part is one of ${parts.join(', ')}, but was "${unknown}".`);
    const [turns, long] = [countOf(values.turns), countOf(values.long)];
    if (turns === undefined) return wrong(`--turns must be a number from 1 to 1000, but was "${values.turns}".`);
    if (long === undefined) return wrong(`--long must be a number from 1 to 1000, but was "${values.long}".`);
    if (values.page) return { kind: 'page' };
    const of = positionals.length === 0 ? parts : parts.filter((name) => positionals.includes(name));
    return { kind: 'run', turns, long, of };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(text: string): Answer {
  return { kind: 'wrong', text: `${text}\nAll of it: npm run bench -- --help` };
}

function countOf(text: string): number | undefined {
  return /^[1-9]\d{0,2}$|^1000$/.test(text) ? Number(text) : undefined;
}
