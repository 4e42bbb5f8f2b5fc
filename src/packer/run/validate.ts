import { NETWORK_MS, runCommand } from '../../core/process/command.ts';
import type { Host } from '../../core/runner/host.ts';
import { createRelay } from '../../core/process/relay.ts';
import { type BuildArguments, validateArguments } from './arguments.ts';
import { Observer } from './observer.ts';
import type { PackerProgram } from './program.ts';

export interface Validation {
  readonly valid: boolean;
  /** What Packer said, as it would be shown. */
  readonly text: string;
}

/** Runs `packer validate` and shows what it says. Runs nothing of the template but its functions; no data sources. */
export async function runValidate(
  host: Host,
  packer: PackerProgram,
  args: BuildArguments,
  cwd: string,
  environment: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Promise<Validation> {
  const { exitCode, stdout, stderr } = await runCommand(packer.path, validateArguments(args), {
    cwd,
    limitMs: NETWORK_MS,
    environment: { ...environment, CHECKPOINT_DISABLE: '1' },
  });
  const observer = new Observer();
  let text = '';
  const relay = createRelay(
    secrets,
    (lines) => observer.reader.render(lines),
    (lines) => {
      text += lines;
    },
  );
  relay.push(Buffer.from(`${stdout}\n`));
  relay.end();
  const errors = createRelay(
    secrets,
    (lines) => lines,
    (lines) => {
      text += lines;
    },
  );
  errors.push(Buffer.from(stderr));
  errors.end();
  if (text !== '') host.info(text.trimEnd());
  return { valid: exitCode === 0, text };
}
