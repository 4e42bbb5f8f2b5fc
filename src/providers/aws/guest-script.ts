import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { steadyNow } from '../../core/clock.ts';
import { messageOf } from '../../core/errors.ts';
import { readTar } from '../../core/files/tar.ts';
import { LOCAL_MS, runCommand } from '../../core/process/command.ts';
import { show } from '../../core/runner/inputs.ts';
import type { InsideEnd, InsideScript } from '../../image/provider-trial.ts';
import { shellWord } from '../../core/text/wording.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import { type GuestShell, isOver, longer, unrun } from './guest-shell.ts';

/** Of the copy of the workspace, compressed: 128 commands. */
const MOST_SENT = 3 * 1024 * 1024;
/** Of the reports, compressed, and as they are. */
const MOST_REPORTED = 4 * 1024 * 1024;
const MOST_REPORTED_RAW = 128 * 1024 * 1024;
/** Of the names of new files, compressed, and as they are. */
const MOST_NAMES = 1024 * 1024;
const MOST_NAMES_RAW = 32 * 1024 * 1024;
/** As the engine reads; one more, so that it says so. */
const MOST_REPORTS = 1001;
/** Of what the script prints: what is older is left out once it is more. */
const MOST_OUTPUT = 1024 * 1024;

const LOOK_MS = 30_000;
const SHOW_MS = 10_000;
/** At one look; the rest comes with the next, or at the end. */
const PARTS_AT_ONCE = 4;

/** What the guest has to have; sh is there, since the agent runs it. */
const PROGRAMS = ['base64', 'cp', 'find', 'gzip', 'head', 'mkdir', 'mv', 'rm', 'sleep', 'tail', 'tar', 'tr', 'wc'];

export interface GuestScript extends InsideScript {
  /** The copy of the workspace, here and there. */
  readonly workspace: string;
  /** Of programs here. */
  readonly environment: Readonly<Record<string, string>>;
  /** Throws when the instance runs no more. */
  readonly look: () => Promise<void>;
}

/**
 * Sends the copy of the workspace and a script to a guest, runs it there, shows what it prints as it comes, and brings back
 * the reports that it writes. All of it is by Run Command: what a guest says is checked and bounded, and no answer of SSM is
 * large enough for a report, so files go in pieces both ways.
 */
export async function runInGuest(shell: GuestShell, script: GuestScript): Promise<InsideEnd> {
  const own = `${script.workspace}.own`;
  await prepare(shell, script, own);
  const ended = await run(shell, script, own);
  const { reports, problems } = await bringReports(shell, script, own);
  return { ...ended, reports, problems };
}

async function prepare(shell: GuestShell, { workspace, text, environment }: GuestScript, own: string): Promise<void> {
  const answer = await shell.run(
    `m=; for p in ${PROGRAMS.join(' ')}; do command -v "$p" >/dev/null || m="$m $p"; done
if [ -n "$m" ]; then echo "$m"; exit 0; fi
umask 022; mkdir -p ${shellWord(workspace)} ${shellWord(own)}`,
    'make a folder',
  );
  const missing = PROGRAMS.filter((program) => answer.split(/\s+/).includes(program));
  if (missing.length > 0) {
    throw new KitchenError(
      'config',
      `The image has no ${missing.join(', ')}, by which a script and its reports come and go by SSM. Put ${missing.length === 1 ? 'it' : 'them'} into the image, or run the script beside it.`,
    );
  }
  const archive = await packed(workspace, environment);
  await Promise.all([shell.push(`${own}/workspace.tgz`, archive), shell.push(`${own}/script`, Buffer.from(text))]);
  // The clock of the guest is not ours: all that is sent is as old as now, and older than the stamp by a whole second.
  await shell.run(
    `tar -xzmof ${shellWord(`${own}/workspace.tgz`)} -C ${shellWord(workspace)} && rm ${shellWord(`${own}/workspace.tgz`)} || exit 1
sleep 1; : >${shellWord(`${own}/began`)}; sleep 1`,
    'unpack the workspace',
  );
}

/** The copy of the workspace, as an archive. */
async function packed(workspace: string, environment: GuestScript['environment']): Promise<Buffer> {
  const folder = await mkdtemp(`${workspace}.sent-`);
  const archive = join(folder, 'workspace.tgz');
  try {
    const { exitCode, stderr } = await runCommand('tar', ['-czf', archive, '-C', workspace, '.'], {
      // Without it tar of macOS adds files of its own.
      environment: { ...environment, COPYFILE_DISABLE: '1' },
      limitMs: LOCAL_MS,
    });
    if (exitCode !== 0) throw new Error(`tar: ${stderr.trim().slice(0, 300)}`);
    const bytes = await readFile(archive);
    if (bytes.length <= MOST_SENT) return bytes;
    throw new KitchenError(
      'config',
      `What git tracks of the workspace is ${megabytes(bytes.length)} compressed; at most ${megabytes(MOST_SENT)} can be sent by SSM. Run the script beside the instance instead (inside: false), or have it fetch what it needs.`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(
  shell: GuestShell,
  script: GuestScript,
  own: string,
): Promise<Pick<InsideEnd, 'exitCode' | 'timedOut'>> {
  const seconds = Math.ceil(script.timeoutMs / 1000);
  const command = await shell.begin(wrapper(script, own), 'run the tests', seconds + 60);
  const output = new GuestOutput(shell, `${own}/output`, script.onOutput);
  const deadline = steadyNow() + script.timeoutMs;
  let looked = steadyNow();
  let shown = steadyNow();
  try {
    for (let pause = shell.pauses.first; ; pause = longer(pause, shell.pauses)) {
      const found = await shell.next(command, pause);
      if (found !== undefined && isOver(found)) {
        const why = unrun(found, seconds);
        const code = /(?:^|\n)ended (\d{1,3})\s*$/.exec(found.output)?.[1];
        await output.rest();
        if (code !== undefined) return { exitCode: Number(code), timedOut: false };
        throw new KitchenError(
          'infrastructure',
          `The script did not come to its end: ${why ?? `its shell ended with exit code ${found.exitCode}`}.`,
        );
      }
      if (steadyNow() > deadline) {
        await shell.cancel(command);
        await output.rest().catch(() => {});
        return { exitCode: undefined, timedOut: true };
      }
      if (steadyNow() - looked > LOOK_MS) {
        await script.look();
        looked = steadyNow();
      }
      if (steadyNow() - shown > SHOW_MS) {
        // What cannot be shown now is shown at the end.
        await output.more().catch(() => {});
        shown = steadyNow();
      }
    }
  } catch (error) {
    await shell.cancel(command);
    throw error;
  }
}

/**
 * What the guest runs. The script gets its exit code into a file and never into that of the command: at 194 the agent would
 * start the machine anew. SSM may deliver a command twice, where its first answer to us was lost: the second one waits.
 */
function wrapper({ folder, variables }: GuestScript, own: string): string {
  const exported = Object.entries(variables).map(([name, value]) => `export ${name}=${shellWord(value)}`);
  return `own=${shellWord(own)}
if mkdir "$own/lock" 2>/dev/null; then
: >"$own/output"
(export HOME="\${HOME:-/root}"; ${exported.join('; ')}
cd ${shellWord(folder)} && exec sh "$own/script") >>"$own/output" 2>&1 </dev/null
echo "$?" >"$own/code.new"; mv "$own/code.new" "$own/code"
else
while [ ! -e "$own/code" ]; do sleep 1; done
fi
echo "ended $(cat "$own/code")"`;
}

/** What the script prints, from where it was read last. */
class GuestOutput {
  readonly #shell: GuestShell;
  readonly #path: string;
  readonly #show: (chunk: Buffer) => void;
  #from = 0;

  constructor(shell: GuestShell, path: string, show: (chunk: Buffer) => void) {
    this.#shell = shell;
    this.#path = path;
    this.#show = show;
  }

  async more(): Promise<void> {
    for (let parts = 0; parts < PARTS_AT_ONCE; parts += 1) {
      const { bytes, size } = await this.#shell.part(this.#path, this.#from);
      if (bytes.length > 0) this.#show(bytes);
      this.#from += bytes.length;
      if (bytes.length === 0 || this.#from >= size) return;
    }
  }

  /** All that is left, the end of it where it is much. */
  async rest(): Promise<void> {
    const { bytes, size } = await this.#shell.part(this.#path, this.#from);
    if (bytes.length > 0) this.#show(bytes);
    this.#from += bytes.length;
    if (this.#from >= size) return;
    const skipped = Math.max(0, size - this.#from - MOST_OUTPUT);
    if (skipped > 0) {
      this.#show(Buffer.from(`\n[${megabytes(skipped)} of the output are left out here; SSM is no way for so much]\n`));
    }
    const rest = `${this.#path}.gz`;
    const packs = `tail -c +${this.#from + skipped + 1} ${shellWord(this.#path)} | head -c ${MOST_OUTPUT} | gzip -c >${shellWord(rest)}`;
    const found = await this.#shell.pull(rest, 2 * MOST_OUTPUT, packs);
    if (found !== null) this.#show(gunzipSync(found, { maxOutputLength: MOST_OUTPUT }));
    this.#from = size;
  }
}

async function bringReports(
  shell: GuestShell,
  { folder, isReport }: GuestScript,
  own: string,
): Promise<Pick<InsideEnd, 'reports' | 'problems'>> {
  const reports = new Map<string, Buffer>();
  try {
    const lists = `cd ${shellWord(folder)} && find . -type f -newer ${shellWord(`${own}/began`)} | gzip -c >${shellWord(`${own}/names.gz`)} || exit 1`;
    const listed = await shell.pull(`${own}/names.gz`, MOST_NAMES, lists);
    if (listed === null) throw new Error('it wrote too many files to look through');
    const text = gunzipSync(listed, { maxOutputLength: MOST_NAMES_RAW }).toString('utf8');
    const names = text
      .split('\n')
      .flatMap((line) => (line.startsWith('./') ? [line.slice(2)] : []))
      .filter((name) => !name.startsWith('/') && !name.split('/').includes('..') && isReport(join(folder, name)))
      .slice(0, MOST_REPORTS);
    if (names.length === 0) return { reports, problems: [] };
    await shell.push(`${own}/wanted`, Buffer.from(`${names.join('\n')}\n`));
    // By numbers: names of any length and kind need no room in the headers of tar.
    const packs = `cd ${shellWord(folder)} && mkdir -p ${shellWord(`${own}/found`)} || exit 1
n=0; while IFS= read -r f; do cp -- "$f" ${shellWord(`${own}/found`)}/"$n"; n=$((n+1)); done <${shellWord(`${own}/wanted`)}
tar -czf ${shellWord(`${own}/found.tgz`)} -C ${shellWord(`${own}/found`)} . || exit 1`;
    const archive = await shell.pull(`${own}/found.tgz`, MOST_REPORTED, packs);
    if (archive === null) {
      throw new Error(
        `they are more than ${megabytes(MOST_REPORTED)} compressed, which is the most that SSM is used for`,
      );
    }
    for await (const { kind, name, content } of readTar(
      once(gunzipSync(archive, { maxOutputLength: MOST_REPORTED_RAW })),
    )) {
      const path = names[Number(/^\.?\/?(\d{1,4})$/.exec(name)?.[1] ?? Number.NaN)];
      if (kind !== 'file' || path === undefined) continue;
      const chunks: Buffer[] = [];
      for await (const chunk of content()) chunks.push(chunk);
      reports.set(path, Buffer.concat(chunks));
    }
    // It was gone by then, could not be copied there, or has a name that is no text.
    const lost = names.find((name) => !reports.has(name));
    if (lost !== undefined) throw new Error(`${show(lost)} is missing`);
    return { reports, problems: [] };
  } catch (error) {
    if (error instanceof KitchenError && error.failure === 'cancelled') throw error;
    return { reports, problems: [`The reports did not come back whole: ${messageOf(error)}.`] };
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
