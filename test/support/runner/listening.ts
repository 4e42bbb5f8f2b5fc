import { CommandProcessor } from './command-processor.ts';
import { Dictionary } from './dictionary.ts';
import { LineSplitter } from './lines.ts';
import { Masker } from './masker.ts';
import { PhaseRecord } from './phase-record.ts';

/** A runner that listens to one stream of this very process, for what is printed without a process of its own. */
export interface Listening {
  readonly stream: { write: (text: string) => unknown };
  /** What it obeyed and what it showed. */
  readonly record: PhaseRecord;
  readonly masker: Masker;
}

export function listen(): Listening {
  const masker = new Masker();
  const record = new PhaseRecord(
    'main',
    {
      masker,
      env: new Map(),
      prependPath: [],
      matchers: new Set(),
      github: new Map(),
      runner: {},
      workspace: '/workspace',
      temp: '/temp',
      debug: true,
      log: [],
    },
    { state: new Dictionary(), outputs: new Dictionary(), env: new Map() },
  );
  const processor = new CommandProcessor(record);
  const splitter = new LineSplitter((line) => processor.takeLine(line, 'stdout'));
  return { stream: { write: (text) => splitter.push(Buffer.from(text)) }, record, masker };
}
