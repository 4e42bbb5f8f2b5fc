import { messageOf, UserError } from '../../core/errors.ts';
import { EXIT } from '../usage-error.ts';
import { questions } from './answers.ts';
import { init } from './init.ts';

/** `bakehouse init` with its flags. Sets the exit code. */
export async function runInit(flags: Readonly<Record<string, unknown>>): Promise<void> {
  const isJson = flags['json'] === true;
  const stream = isJson ? process.stderr : process.stdout;
  const given = Object.fromEntries(
    questions.flatMap(({ name }) => (typeof flags[name] === 'string' ? [[name, flags[name]] as const] : [])),
  );
  try {
    const done = await init({
      folder: process.cwd(),
      given,
      asks: process.stdin.isTTY && process.stderr.isTTY && flags['yes'] !== true && !isJson,
      tell: (line) => stream.write(`${line}\n`),
    });
    if (isJson) process.stdout.write(`${JSON.stringify(done, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`error: ${messageOf(error)}\n`);
    process.exitCode = EXIT.failed;
  }
}
