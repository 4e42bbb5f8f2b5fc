import { parseArgs } from 'node:util';

/** What can be measured by itself. */
export const benches = ['bake', 'relay', 'plan', 'kitchen-verify', 'setup-packer'] as const;
export type Bench = (typeof benches)[number];

/** Those that need docker's daemon. */
export const withDaemon: readonly Bench[] = ['bake', 'plan', 'kitchen-verify'];

export interface Wanted {
  readonly kind: 'run';
  readonly turns: number;
  readonly long: number;
  /** In the order in which they are measured. */
  readonly of: readonly Bench[];
}

export type Answer = Wanted | { readonly kind: 'help' | 'wrong'; readonly text: string };

const HELP = `Usage: npm run bench [-- OPTION…]

Measures against plain programs, side by side; never a pass or a fail. Needs dist: npm run build.

  --only NAME   measures one of ${benches.join(', ')}, and prints only;
                without it all are measured and kept in bench/results.json
  --turns N     how often each is measured: 5
  --long N      how often the build of half a minute is: 2
  --help        this`;

/** Reads the arguments of `npm run bench`. */
export function readWanted(args: readonly string[]): Answer {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        only: { type: 'string' },
        turns: { type: 'string', default: '5' },
        long: { type: 'string', default: '2' },
      },
    });
    if (values.help) return { kind: 'help', text: HELP };
    const { only } = values;
    const of = only === undefined ? benches : benches.filter((name) => name === only);
    if (of.length === 0) return wrong(`--only must be ${benches.join(', ')}, but was "${only ?? ''}".`);
    const [turns, long] = [countOf(values.turns), countOf(values.long)];
    if (turns === undefined) return wrong(`--turns must be a number from 1 to 1000, but was "${values.turns}".`);
    if (long === undefined) return wrong(`--long must be a number from 1 to 1000, but was "${values.long}".`);
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
