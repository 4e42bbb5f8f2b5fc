import { Command, Option } from 'commander';

import { isObject } from '../core/values.ts';
import { orList, secretVariable } from '../core/runner/inputs.ts';
import { nearestName, shellWord } from '../core/text/wording.ts';
import { type WorkCommand, workCommands } from './commands.ts';
import { type Completed, COMPLETION_SHELLS, completionScript } from './completion.ts';
import { questions } from './init/answers.ts';
import { inputFlag, inputsOf } from './input-flags.ts';
import { schemaNames } from './schema-names.ts';
import { ownVersion } from './own-package.ts';
import type { runWork } from './terminal-run.ts';
import { UsageError } from './usage-error.ts';

const CODES = `
Exit codes:
  0    it went well
  1    something failed; the message says what
  2    the command line cannot be meant
  130  interrupted`;

const CODES_OF_ANOTHER = `
Exit codes: those of what it runs, and
  1    it came to nothing before that; the message says why
  2    the command line cannot be meant
  130  interrupted`;

/** What is done once a command line is understood. */
export interface Acts {
  readonly work: typeof runWork;
  readonly init: (flags: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly demo: (words: readonly string[]) => Promise<void>;
  readonly print: (text: string) => void;
}

/** The parser of the command line; a test gives it acts of its own, and sees what is understood. */
export function createProgram(acts: Acts): Command {
  const program = new Command('bakehouse')
    .description('Bakes machine images with Packer and Dockerfiles, tests them, and publishes what passed.')
    .version(ownVersion(), '-V, --version', 'print the version')
    // After the name of a command, --version is an input of it.
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .addHelpText('after', `${CODES}\n\nExample:\n  bakehouse run --only web`)
    .exitOverride();
  addInit(program, acts);
  for (const work of workCommands) {
    const command = program.command(work.name).description(work.description);
    if (work.alias !== undefined) command.alias(work.alias);
    for (const word of work.words ?? []) command.argument(`[${word}]`, work.inputs[word]?.description);
    if (work.rest !== undefined)
      command.argument(`[${work.rest}...]`, 'What is run instead of what is typed, behind --.');
    for (const [name, input] of Object.entries(work.inputs)) command.addOption(inputFlag(name, input));
    for (const name of Object.keys(work.refused ?? {})) command.addOption(new Option(`--${name}`).hideHelp());
    if (work.handsOver !== true) command.option('--json', 'print the outputs as JSON, and all else on stderr');
    command
      .addHelpText('after', `${work.handsOver === true ? CODES_OF_ANOTHER : CODES}\n\nExample:\n  ${work.example}`)
      .action(async (...given: readonly unknown[]) => {
        const flags = flagsOf(given, work);
        for (const [name, why] of Object.entries(work.refused ?? {}))
          if (flags[name] === true) throw new UsageError(`option '--${name}' is not for ${work.name}: ${why}`);
        const inputs = await inputsOf(work, flags, { environment: process.env, standardInput: process.stdin });
        // What was read is with us; whatever is started from here on has no need of it.
        for (const [name, { secret }] of Object.entries(work.inputs)) {
          if (secret) delete process.env[secretVariable(name)];
        }
        await acts.work(work, inputs, flags['json'] === true);
      });
  }
  program
    .command('schema')
    .description('Print the JSON Schema of a format.')
    .argument('<name>', orList(schemaNames))
    .addHelpText('after', '\nExample:\n  bakehouse schema manifest >manifest.schema.json')
    .action(async (name: string) => {
      const known = oneOf('format', name, schemaNames);
      const { schemaText } = await import('./schemas.ts');
      acts.print(schemaText(known));
    });
  program
    .command('demo')
    .description('Bake the example of three tiers on this machine, and say what is done before it is done.')
    .addOption(new Option('--no-docker', "bake with Packer's file builder, as where no docker can be had"))
    .addOption(
      new Option('--clean', 'remove what the demos left: images, registry, folders, and a daemon of their own'),
    )
    .addHelpText('after', '\nExample:\n  bakehouse demo --no-docker')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const words = [
        ...(flags['docker'] === false ? ['--no-docker'] : []),
        ...(flags['clean'] === true ? ['--clean'] : []),
      ];
      await acts.demo(words);
    });
  program
    .command('completion')
    .description('Print the script that completes commands and flags in a shell.')
    .argument('<shell>', orList(COMPLETION_SHELLS))
    .addHelpText('after', '\nExample:\n  source <(bakehouse completion bash)')
    .action((shell: string) => {
      acts.print(completionScript(oneOf('shell', shell, COMPLETION_SHELLS), commandsOf(program)));
    });
  return program;
}

/** What commander gives an action, its words as if they were flags. A word that is also a flag is an error. */
function flagsOf(
  given: readonly unknown[],
  { words = [], rest }: Pick<WorkCommand, 'words' | 'rest'>,
): Readonly<Record<string, unknown>> {
  const flags: Record<string, unknown> = { ...toRecord(given[words.length + (rest === undefined ? 0 : 1)]) };
  const behind = rest === undefined ? undefined : given[words.length];
  if (rest !== undefined && Array.isArray(behind) && behind.length > 0) {
    if (flags[rest] !== undefined) throw new UsageError(`${rest} is given twice, behind -- and by '--${rest}'`);
    flags[rest] = [behind.map((word) => shellWord(String(word))).join(' ')];
  }
  for (const [index, word] of words.entries()) {
    const value = given[index];
    if (value === undefined) continue;
    if (flags[word] !== undefined) throw new UsageError(`${word} is given twice, by its place and by '--${word}'`);
    flags[word] = [value];
  }
  return flags;
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function addInit(program: Command, acts: Acts): void {
  const command = program
    .command('init')
    .description('Write a first image into this repository: its definition, its test, and the workflow.');
  for (const { name, value, description, preset } of questions) {
    command.option(`--${name} ${value}`, `${description}${preset === '' ? '' : ` (default: ${preset})`}`);
  }
  command
    .option('--yes', 'ask nothing, and take the defaults')
    .option('--json', 'ask nothing, print what was done as JSON, and all else on stderr')
    .addHelpText('after', '\nOn a terminal it asks for what no flag says. It changes no file that is there.')
    .addHelpText('after', `${CODES}\n\nExample:\n  bakehouse init --image base --from debian:bookworm`)
    .action(async (flags: Readonly<Record<string, unknown>>) => acts.init(flags));
}

/** Each command with its flags, for the completion. */
function commandsOf(program: Command): ReadonlyMap<string, Completed> {
  const words = new Map<string, readonly string[]>([
    ['schema', schemaNames],
    ['completion', COMPLETION_SHELLS],
  ]);
  return new Map(
    program.commands.flatMap((command) => {
      const work = workCommands.find(({ name }) => name === command.name());
      const values = new Map(
        Object.entries(work?.inputs ?? {}).flatMap(([name, input]) =>
          input.values === undefined ? [] : [[`--${name}`, input.values] as const],
        ),
      );
      if (command.name() === 'init') {
        for (const { name, values: some } of questions) if (some !== undefined) values.set(`--${name}`, some);
      }
      const flags = command.options.flatMap(({ long }) => long ?? []);
      const all = [...flags, '--help', ...(words.get(command.name()) ?? [])];
      return [command.name(), ...command.aliases()].map((name) => [name, { words: all, values }] as const);
    }),
  );
}

function oneOf<const N extends string>(what: string, given: string, known: readonly N[]): N {
  const found = known.find((name) => name === given);
  if (found !== undefined) return found;
  const near = nearestName(given, known);
  throw new UsageError(
    `unknown ${what} '${given}'. ${near === undefined || known.length < 4 ? `Known are ${known.join(', ')}.` : `(Did you mean ${near}?)`}`,
  );
}
