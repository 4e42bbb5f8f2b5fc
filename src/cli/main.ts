import { Command, CommanderError } from 'commander';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { bakeInputs } from '../actions/bake/inputs.ts';
import { kitchenVerifyInputs } from '../actions/kitchen-verify/inputs.ts';
import { planInputs } from '../actions/plan/inputs.ts';
import { publishImageInputs } from '../actions/publish-image/inputs.ts';
import { setupPackerInputs } from '../actions/setup-packer/inputs.ts';
import { describeError } from '../core/errors.ts';
import type { Host } from '../core/host.ts';
import type { InputSpec } from '../core/inputs.ts';
import { createTerminalHost } from '../core/terminal-host.ts';

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: InputSpec;
  readonly load: () => Promise<{
    readonly main: (host: Host) => Promise<void>;
    readonly post: (host: Host) => Promise<void>;
  }>;
}

/** Loaded one by one: what a command does not use is not even read. */
const actions: readonly Action[] = [
  {
    name: 'setup-packer',
    description: 'Find or install a verified Packer, and the plugins that a template needs.',
    inputs: setupPackerInputs,
    load: async () => {
      const [{ setupPacker }, { finishSetup }] = await Promise.all([
        import('../actions/setup-packer/main.ts'),
        import('../actions/setup-packer/post.ts'),
      ]);
      return { main: setupPacker, post: finishSetup };
    },
  },
  {
    name: 'plan',
    description: 'Tell which images are to be baked, and why.',
    inputs: planInputs,
    load: async () => ({ main: (await import('../actions/plan/main.ts')).plan, post: async () => {} }),
  },
  {
    name: 'bake',
    description: 'Bake one image, and tell which one it is.',
    inputs: bakeInputs,
    load: async () => {
      const [{ bake }, { cleanUp }] = await Promise.all([
        import('../actions/bake/main.ts'),
        import('../actions/bake/post.ts'),
      ]);
      return { main: bake, post: cleanUp };
    },
  },
  {
    name: 'kitchen-verify',
    description: 'Test an image that was baked, and say whether it may be published.',
    inputs: kitchenVerifyInputs,
    load: async () => {
      const [{ kitchenVerify }, { finishVerification }] = await Promise.all([
        import('../actions/kitchen-verify/main.ts'),
        import('../actions/kitchen-verify/post.ts'),
      ]);
      return { main: kitchenVerify, post: finishVerification };
    },
  },
  {
    name: 'publish-image',
    description: 'Bring verified images to where consumers look for them.',
    inputs: publishImageInputs,
    load: async () => {
      const [{ publishImage }, { finishPublishing }] = await Promise.all([
        import('../actions/publish-image/main.ts'),
        import('../actions/publish-image/post.ts'),
      ]);
      return { main: publishImage, post: finishPublishing };
    },
  },
];

/** The user's own mistake on the command line. */
const EXIT_USAGE = 2;

/** `bakehouse COMMAND --input value …`: the same actions, inputs and outputs as in a workflow. */
export async function commandLine(args: readonly string[]): Promise<void> {
  const program = new Command('bakehouse')
    .description('Bakes machine images with Packer.')
    .showSuggestionAfterError()
    .exitOverride();
  for (const action of actions) {
    const command = program.command(action.name).description(action.description);
    addInputs(command, action.inputs);
    command.option('--json', 'print the outputs as JSON, and all else on stderr').action(async (flags) => {
      await runAction(action, flags);
    });
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
  }
}

/** Each input is a flag of its name; values are checked by the action itself, as in a workflow. */
function addInputs(command: Command, spec: InputSpec): void {
  for (const [name, input] of Object.entries(spec)) {
    // A default that is an expression is the runner's to fill in; here it is empty.
    const preset = input.default === '' || input.default.startsWith('${{') ? '' : ` (default: ${input.default})`;
    command.option(`--${name} <value...>`, `${input.description}${preset}`);
  }
}

async function runAction(action: Action, flags: Readonly<Record<string, unknown>>): Promise<void> {
  const { main, post } = await action.load();
  const json = flags['json'] === true;
  const stream = json ? process.stderr : process.stdout;
  const host = createTerminalHost({
    environment: process.env,
    workspace: process.cwd(),
    folder: join(stateFolder(), `${new Date().toISOString().replace(/\D/g, '').slice(2, 14)}-${process.pid}`),
    inputs: inputsOf(action.inputs, flags),
    colour: stream.isTTY && (process.env['NO_COLOR'] ?? '') === '',
    commit: gitCommit(),
    write: (text) => {
      stream.write(text);
    },
  });
  await toTheEnd(host, main, post);
  const report = join(host.temporary, 'summary.md');
  const outputs = { ...Object.fromEntries(host.outputs), report };
  if (json) process.stdout.write(`${JSON.stringify(outputs, null, 2)}\n`);
  // A bake that ended in its preflight has none.
  else if (existsSync(report)) host.info(`The report: ${report}`);
  if (host.failures.length > 0) process.exitCode = 1;
}

/** On a terminal nothing comes after us: what post does in a workflow is done here, in the foreground. */
async function toTheEnd(
  host: Host,
  main: (host: Host) => Promise<void>,
  post: (host: Host) => Promise<void>,
): Promise<void> {
  try {
    await main(host);
  } catch (error) {
    host.fail(describeError(error));
  }
  try {
    await post(host);
  } catch (error) {
    host.fail(describeError(error));
  }
}

/** Commander calls `--secret-vars` secretVars; several values of a flag are lines of the input. */
function inputsOf(spec: InputSpec, flags: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const given = Object.keys(spec).flatMap((name) => {
    const value = flags[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
    return Array.isArray(value) ? [[name, value.join('\n')] as const] : [];
  });
  return Object.fromEntries(given);
}

/** XDG's place for what should outlive a run without being configuration. */
function stateFolder(): string {
  const state = process.env['XDG_STATE_HOME'] ?? '';
  return join(state === '' ? join(homedir(), '.local', 'state') : state, 'bakehouse', 'runs');
}

function gitCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
