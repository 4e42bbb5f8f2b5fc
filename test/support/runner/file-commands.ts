import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPairs } from './key-value-file.ts';
import type { PhaseRecord } from './phase-record.ts';

const summaryLimit = 1024 * 1024; // CreateStepSummaryCommand.AttachmentSizeLimit

/**
 * The GITHUB_* files of one phase: Runner.Worker/FileCommandManager.cs. Like there, the files of a phase stay in the
 * temporary folder until the job ends. GITHUB_ARTIFACTS (behind a feature flag there) is left out.
 */
export class FileCommands {
  readonly #paths: Readonly<Record<FileCommandName, string>>;

  private constructor(paths: Readonly<Record<FileCommandName, string>>) {
    this.#paths = paths;
  }

  static async create(temp: string): Promise<FileCommands> {
    const folder = join(temp, '_runner_file_commands');
    await mkdir(folder, { recursive: true });
    const suffix = randomUUID();
    const paths = {
      path: join(folder, `add_path_${suffix}`),
      env: join(folder, `set_env_${suffix}`),
      step_summary: join(folder, `step_summary_${suffix}`),
      state: join(folder, `save_state_${suffix}`),
      output: join(folder, `set_output_${suffix}`),
    };
    await Promise.all(Object.values(paths).map((path) => writeFile(path, '')));
    return new FileCommands(paths);
  }

  environment(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.#paths).map(([name, path]) => [`GITHUB_${name.toUpperCase()}`, path]),
    );
  }

  /** Takes in what the phase wrote, after a cancel or a kill too (ActionRunner.cs RunAsync has it in a `finally`). */
  async process(record: PhaseRecord): Promise<void> {
    for (const name of ['path', 'env', 'step_summary', 'state', 'output'] as const) {
      try {
        // ReadAllText: no byte order mark, invalid bytes replaced. A missing file is no error.
        const bytes = await readFile(this.#paths[name]).catch(ignoreMissing);
        if (bytes !== undefined) processors[name](record, new TextDecoder().decode(bytes), bytes.length);
      } catch (error) {
        record.issue('error', `Unable to process file command '${name}' successfully.`);
        record.issue('error', error instanceof Error ? error.message : String(error));
        record.commandFailed = true;
      }
    }
  }
}

type FileCommandName = 'path' | 'env' | 'step_summary' | 'state' | 'output';

const processors: Record<FileCommandName, (record: PhaseRecord, text: string, bytes: number) => void> = {
  path: (record, text) => {
    for (const line of text.split(/\r\n?|\n/u)) if (line !== '') record.addPath(line);
  },
  env: (record, text) => {
    for (const [name, value] of readPairs(text)) {
      if (name.toUpperCase() === 'NODE_OPTIONS') {
        record.issue('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
      } else {
        record.setVariable(name, value);
      }
    }
  },
  step_summary: (record, text, bytes) => {
    if (bytes === 0) return;
    if (bytes > summaryLimit) {
      record.issue(
        'error',
        '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ' +
          `${summaryLimit / 1024}k, got ${Math.floor(bytes / 1024)}k.`,
      );
      return;
    }
    // Masked line by line, so a secret of several lines is found only by the masks of its lines.
    const lines = text.split(/\r\n?|\n/u);
    if (lines.at(-1) === '') lines.pop();
    record.summary = lines.map((line) => `${record.job.masker.mask(line)}\n`).join('');
  },
  state: (record, text) => {
    for (const [name, value] of readPairs(text)) record.state.set(name, value);
  },
  output: (record, text) => {
    for (const [name, value] of readPairs(text)) record.setOutput(name, value);
  },
};

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
