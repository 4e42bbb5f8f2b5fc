import { existsSync, readFileSync, accessSync, constants, statSync } from 'node:fs';
import { dirname, join, resolve, delimiter } from 'node:path';
import { type CommandResult, runCommand, LOCAL_MS } from '../../core/process/command.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import { codeOf, messageOf } from '../../core/errors.ts';
import type { Environment } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { isInside } from '../../core/files/paths.ts';
import { isAtLeast, lockedVersions } from './gems.ts';
import { KitchenError } from '../outcome.ts';
import type { KitchenServer } from './kitchen-server.ts';

/** How Test Kitchen is called here. */
export interface KitchenProgram {
  /** The words of the command line before its subcommand, such as `bundle exec kitchen`. */
  readonly command: readonly [program: string, ...args: string[]];
  readonly version: string;
  /** What every call gets; the paths of configurations come on top. */
  readonly environment: Readonly<Record<string, string>>;
  /** The lock file of the bundle that it runs in; `null`: in none. */
  readonly gemfileLock: string | null;
  /** One that is loaded already, where there is one; whoever found it closes it. */
  readonly server?: KitchenServer | undefined;
}

export interface ProgramRequest {
  /** The input `command`: `auto`, or the words before `kitchen`, such as `bundle exec`. */
  readonly command: string;
  readonly workspace: string;
  readonly folder: string;
  /** An empty folder: in one with two kitchen files even `kitchen version` fails. */
  readonly scratch: string;
  readonly environment: Environment;
  /** Names of variables that the user lets through. */
  readonly pass: readonly string[];
  /** The input `chef-license`; empty: what CHEF_LICENSE says. */
  readonly chefLicense: string;
}

/** What Ruby, its gems and Bundler need to find themselves at home; no credential is among them. */
export const RUBY = [
  'GEM_HOME', 'GEM_PATH', 'GEM_ROOT', 'MY_RUBY_HOME', 'RUBYLIB', 'RUBYOPT', 'RBENV_ROOT', 'RBENV_VERSION', 'ASDF_DIR',
  'ASDF_DATA_DIR', 'BUNDLE_GEMFILE', 'BUNDLE_PATH', 'BUNDLE_APP_CONFIG', 'BUNDLE_WITH', 'BUNDLE_WITHOUT',
  'BUNDLE_DEPLOYMENT', 'BUNDLE_FROZEN',
]; // prettier-ignore

const INSTALL =
  'Install it before this step: `gem install test-kitchen` and the gem of its driver, or put both into a Gemfile and run ruby/setup-ruby with `bundler-cache: true`.';

/** The oldest whose list and diagnosis are known to be as they are read here. */
const OLDEST = 3;

/** Has it stay loaded; undefined where it would not. Never rejects. */
type OpenServer = (
  wanted: Pick<KitchenProgram, 'command' | 'environment'> & { readonly folder: string; readonly scratch: string },
) => Promise<KitchenServer | undefined>;

/** Finds Test Kitchen and asks its version. Throws a KitchenError when it is missing, broken or too old. */
export async function findKitchen(request: ProgramRequest, open?: OpenServer): Promise<KitchenProgram> {
  const bundle = bundleOf(request);
  const words =
    request.command === 'auto'
      ? bundle?.hasKitchen === true
        ? ['bundle', 'exec']
        : []
      : request.command.split(/\s+/).filter(Boolean);
  const isBundled = words[0] === 'bundle';
  if (isBundled && bundle !== null && !bundle.hasKitchen) {
    throw new KitchenError(
      'config',
      `Input "command" is ${show(request.command)}, but ${bundle.lock} does not have test-kitchen. Add it to the Gemfile and run bundle install, or set "command" to auto.`,
    );
  }
  const last = words.at(-1) ?? '';
  const command = commandOf(request.folder, /(?:^|\/)kitchen$/.test(last) ? words : [...words, 'kitchen']);
  const environment = kitchenEnvironment(
    request,
    isBundled && bundle !== null ? { BUNDLE_GEMFILE: bundle.gemfile } : {},
  );
  const server = await open?.({ command, environment, folder: request.folder, scratch: request.scratch });
  const version = server?.version ?? (await askVersion(command, environment, request.scratch));
  if (!isAtLeast(version, OLDEST)) {
    await server?.close();
    throw new KitchenError(
      'config',
      `Test Kitchen must be ${OLDEST}.0 or newer, but \`${command.join(' ')}\` is ${version}. Test Kitchen 4 is current; update the gem${isBundled ? ' in the Gemfile and its lock' : ''}.`,
    );
  }
  return {
    command,
    version,
    // 4.1.0 uses Time#iso8601 without loading it (lib/kitchen/logger.rb), and falls over where nothing else has.
    environment:
      version === '4.1.0' ? { ...environment, RUBYOPT: `${environment['RUBYOPT'] ?? ''} -rtime`.trim() } : environment,
    gemfileLock: isBundled ? (bundle?.lock ?? null) : null,
    ...(server === undefined ? {} : { server }),
  };
}

/** Calls Test Kitchen to its end. It tells what went wrong on stderr; its exit code says little (lib/kitchen/errors.rb). */
export async function askKitchen(
  kitchen: KitchenProgram,
  args: readonly string[],
  options: {
    readonly folder: string;
    readonly environment: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  },
): Promise<CommandResult> {
  const environment = { ...kitchen.environment, ...options.environment };
  const cwd = options.folder;
  const served = options.signal === undefined ? await kitchen.server?.ask({ args, cwd, environment }) : undefined;
  if (served !== undefined) return served;
  const [program, ...words] = kitchen.command;
  return runCommand(program, [...words, ...args], {
    environment,
    cwd,
    limitMs: LOCAL_MS,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

interface Bundle {
  readonly gemfile: string;
  readonly lock: string;
  readonly hasKitchen: boolean;
}

/** The bundle that Bundler would take in the folder: the next Gemfile upwards, as long as it is in the workspace. */
function bundleOf({ workspace, folder, environment }: ProgramRequest): Bundle | null {
  const given = environment['BUNDLE_GEMFILE'] ?? '';
  const at = given === '' ? lockFolder(workspace, folder) : folder;
  const gemfile = given === '' ? join(at, 'Gemfile') : join(given.startsWith('/') ? '/' : folder, given);
  const lock = `${gemfile}.lock`;
  if (!existsSync(lock)) return null;
  return { gemfile, lock, hasKitchen: lockedVersions(readFileSync(lock, 'utf8'), ['test-kitchen']).size > 0 };
}

function lockFolder(workspace: string, folder: string): string {
  if (existsSync(join(folder, 'Gemfile.lock')) || folder === workspace || !isInside(workspace, dirname(folder)))
    return folder;
  return lockFolder(workspace, dirname(folder));
}

/** A path is one of the folder of the kitchen file, wherever the program is then run. */
function commandOf(folder: string, [program = 'kitchen', ...args]: readonly string[]): KitchenProgram['command'] {
  return [program.includes('/') ? resolve(folder, program) : program, ...args];
}

function kitchenEnvironment(
  { environment, pass, chefLicense }: ProgramRequest,
  add: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return childEnvironment(environment, [...pass, ...RUBY], {
    // Every call opens the log of every instance, and would empty it.
    KITCHEN_LOG_OVERWRITE: 'false',
    TERM: 'dumb',
    NO_COLOR: '1',
    ...(chefLicense === '' ? {} : { CHEF_LICENSE: chefLicense }),
    ...add,
  });
}

async function askVersion(
  command: KitchenProgram['command'],
  environment: Readonly<Record<string, string>>,
  scratch: string,
): Promise<string> {
  const [program, ...args] = command;
  const shown = command.join(' ');
  let result: CommandResult;
  try {
    result = await runCommand(program, [...args, 'version'], { environment, cwd: scratch, limitMs: LOCAL_MS });
  } catch (error) {
    const place = program.includes('/') ? 'does not exist' : 'is not on PATH';
    const reason = codeOf(error) === 'ENOENT' ? `${program} ${place}` : messageOf(error);
    throw new KitchenError('config', `Test Kitchen cannot be run by \`${shown}\`: ${reason}. ${INSTALL}`);
  }
  const version = /^Test Kitchen version (\d[^\s]*)/m.exec(result.stdout)?.[1];
  if (version !== undefined) return version;
  const told =
    `${result.stderr}\n${result.stdout}`
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '' && !/^warn/i.test(line)) ?? 'it said nothing';
  const isMissing = `${result.stderr}\n${result.stdout}`
    .split('\n')
    .some((line) => /command not found: kitchen|can't find executable kitchen|Could not find .{0,200}gem/i.test(line));
  throw new KitchenError(
    'config',
    `\`${shown} version\` did not show a version of Test Kitchen (exit code ${result.exitCode}): ${told.slice(0, 300)}. ` +
      (isMissing && program === 'bundle'
        ? 'Put test-kitchen into the Gemfile and run bundle install before this step.'
        : INSTALL),
  );
}

/** Where a program is on a PATH; `undefined` when it is not there, or may not be run. Relative folders do not count. */
export function programOnPath(name: string, path: string | undefined): string | undefined {
  return (path ?? '')
    .split(delimiter)
    .filter((folder) => folder.startsWith('/'))
    .map((folder) => join(folder, name))
    .find((full) => {
      try {
        accessSync(full, constants.X_OK);
        return statSync(full).isFile();
      } catch {
        return false;
      }
    });
}
