import { UserError } from '../../core/errors.ts';
import { orList, show } from '../../core/runner/inputs.ts';

export const onErrorValues = ['cleanup', 'abort', 'run-cleanup-provisioner'] as const;
export type OnError = (typeof onErrorValues)[number];

/** Flags of `packer build` (command/build.go, command/cli.go) that a user may add; `validates`: `packer validate` knows it. */
const KNOWN_FLAGS = new Map<string, { readonly takesValue: boolean; readonly validates: boolean }>([
  ['force', { takesValue: false, validates: false }],
  ['warn-on-undeclared-var', { takesValue: false, validates: false }],
  ['ignore-prerelease-plugins', { takesValue: false, validates: true }],
  ['use-sequential-evaluation', { takesValue: false, validates: true }],
  ['skip-enforcement', { takesValue: false, validates: false }],
  ['config-type', { takesValue: true, validates: true }],
]);

/** Flags that belong to an input, or that cannot work without a terminal. */
const OWNED_FLAGS = new Map(
  Object.entries({
    var: 'use the input "vars": a value on the command line can be read by every process of the machine',
    'var-file': 'use the input "var-files"',
    only: 'use the input "only"',
    except: 'use the input "except"',
    'on-error': 'use the input "on-error"',
    'parallel-builds': 'use the input "parallel-builds"',
    debug: 'it waits for a key; run "bakehouse bake --debug" on a terminal, or use the input "debug-log"',
    color: 'Bakehouse reads the output itself',
    'timestamp-ui': 'Bakehouse reads the output itself',
    'machine-readable': 'Bakehouse sets it',
  }),
);

export interface BuildArguments {
  readonly template: string;
  readonly only: readonly string[];
  readonly except: readonly string[];
  readonly varFiles: readonly string[];
  readonly onError: OnError;
  /** 0 is Packer's own choice: all at once. */
  readonly parallelBuilds: number;
  /** Whether somebody on a terminal answers after each step: the interface of machines cannot ask. */
  readonly isStepping: boolean;
  readonly extra: readonly string[];
}

/** The arguments of `packer build`. Values of variables are never among them. */
export function buildArguments(wanted: BuildArguments): readonly string[] {
  return [
    'build',
    ...(wanted.isStepping ? ['-debug', '-color=false'] : ['-machine-readable']),
    ...(wanted.onError === 'cleanup' ? [] : [`-on-error=${wanted.onError}`]),
    ...(wanted.parallelBuilds === 0 ? [] : [`-parallel-builds=${wanted.parallelBuilds}`]),
    ...wanted.extra,
    ...commonArguments(wanted),
  ];
}

/** The arguments of `packer validate` for the same build. */
export function validateArguments(wanted: BuildArguments): readonly string[] {
  const shared = wanted.extra.filter((flag) => KNOWN_FLAGS.get(nameOf(flag))?.validates ?? false);
  return ['validate', '-machine-readable', ...shared, ...commonArguments(wanted)];
}

function commonArguments(wanted: BuildArguments): readonly string[] {
  return [
    ...(wanted.only.length === 0 ? [] : [`-only=${wanted.only.join(',')}`]),
    ...(wanted.except.length === 0 ? [] : [`-except=${wanted.except.join(',')}`]),
    ...wanted.varFiles.map((file) => `-var-file=${file}`),
    wanted.template,
  ];
}

/**
 * Refuses what Packer does not know, what an input already says, and what would stop for a key.
 * @param what how messages call them
 */
export function checkExtraArguments(args: readonly string[], what = 'Input "arguments"'): void {
  for (const arg of args) {
    const name = nameOf(arg);
    const owned = OWNED_FLAGS.get(name);
    if (owned !== undefined) throw new UserError(`${what} must not hold ${show(arg)}: ${owned}.`);
    const flag = KNOWN_FLAGS.get(name);
    if (flag === undefined) {
      const known = [...KNOWN_FLAGS.keys()].map((flag) => `-${flag}`);
      throw new UserError(`${what} holds ${show(arg)}, which is no known flag; allowed are ${orList(known)}.`);
    }
    if (flag.takesValue && !arg.includes('=')) throw new UserError(`${what}: -${name} needs a value, as -${name}=….`);
  }
}

/** `force` of `-force`, `--force` and `-force=true`; empty when it is no flag. */
function nameOf(arg: string): string {
  return /^--?([a-z-]+)(?:=.*)?$/s.exec(arg)?.[1] ?? '';
}

/** Names of builds for `-only` and `-except`: they are joined with commas and must not be taken for flags. */
export function checkBuildNames(what: string, names: readonly string[]): void {
  for (const name of names) {
    if (name.startsWith('-') || /[\s,"']/.test(name)) {
      throw new UserError(`${what} must hold names of builds, with * for any part, but holds ${show(name)}.`);
    }
  }
}
