// Runs the engine `script` in a process of its own, for tests that kill it: `node script-process.ts REQUEST.json`.
// Every entry of the journal is a line of stdout, at once.
import { readFileSync } from 'node:fs';
import { listenForInterrupt } from '../../../src/core/process/interrupt.ts';
import { createTerminalHost } from '../../../src/core/runner/terminal-host.ts';
import { runScript } from '../../../src/kitchen/script/script-engine.ts';
import { providers } from '../../../src/providers/providers.ts';

const { workspace, hostFolder, options, ...rest } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const host = createTerminalHost({
  environment: rest.environment,
  workspace,
  folder: hostFolder,
  inputs: {},
  colour: false,
  commit: '',
  write: () => {},
});
const interrupt = listenForInterrupt();
const note = (entry: unknown) => process.stdout.write(`${JSON.stringify(entry)}\n`);
const outcome = await runScript({ ...rest, providers, host, interrupt, now: () => Date.now(), note }, options);
process.stdout.write(`${JSON.stringify({ outcome })}\n`);
interrupt.dispose();
