import { type Ending, type BuildOutcome, outcomeOfEnding } from '../../image/outcome.ts';
import type { FailureWords } from '../../image/provider-bake.ts';
import type { FailureClass } from '../../image/record.ts';
import { type Diagnostic, diagnosticText, readDiagnostics } from './diagnostics.ts';
import type { Observer } from './observer.ts';
import { providerTrouble } from '../../image/failure.ts';

/**
 * What a run of Packer came to. Its exit code is 1 for a failure and for a cancel alike, and 0 also when no image was
 * made, so the code alone decides nothing.
 *
 * @param words what a provider itself said of builds that failed, by build
 * @param complaints what Packer has against the template, in its order
 */
export function decideOutcome(
  ending: Ending,
  observer: Observer,
  words: ReadonlyMap<string, FailureWords> = new Map(),
  complaints: readonly Diagnostic[] = readDiagnostics(observer.diagnosticsText, undefined),
): BuildOutcome {
  const { exitCode } = ending;
  const clear = outcomeOfEnding(ending);
  if (clear !== undefined) return clear;
  if (exitCode === 0) {
    const reason = ending.withoutImage ?? null;
    if (reason !== null) {
      const message = `Packer ended well and kept no image, since the template says so: ${reason}. Where that is what you want, say allow-no-image: true.`;
      return { status: 'failed', failure: { class: 'config', message } };
    }
    const message =
      'Packer ended well but reported no image. Does "only" or "except" leave a build, and does that build keep an artifact (for docker: commit or export_path)?';
    return { status: 'failed', failure: { class: 'config', message } };
  }
  return { status: 'failed', failure: describe(exitCode, observer, words, complaints) };
}

function describe(
  exitCode: number | undefined,
  observer: Observer,
  words: ReadonlyMap<string, FailureWords>,
  complaints: readonly Diagnostic[],
): { class: FailureClass; message: string } {
  const first = complaints.find(({ level }) => level === 'error');
  if (!observer.started && first !== undefined) {
    const text = diagnosticText(first);
    return { class: classifyFailure(text, false), message: text };
  }
  if (exitCode !== undefined && exitCode > 128) {
    const message = `Packer was killed by signal ${exitCode - 128}, not by this step; a machine short of memory does that.`;
    return { class: 'unknown', message };
  }
  const errors = observer.buildErrors.map(({ build, text }) => `${build}: ${quoted(text, words.get(build))}`);
  const lines = observer.errorLines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^==> \S+: $/.test(line));
  const text = [...errors, ...lines].join('\n');
  const message = errors[0] ?? lines.at(-1) ?? `Packer ended with exit code ${exitCode} and said nothing.`;
  // Packer's own closing words say more than what a guest printed before them.
  const byErrors = classifyFailure(errors.join('\n'), observer.started);
  const [failed] = observer.buildErrors;
  const byWords = failed === undefined ? undefined : words.get(failed.build)?.failure;
  const failureClass = byWords ?? (byErrors === 'unknown' ? classifyFailure(text, observer.started) : byErrors);
  return { class: failureClass, message: message.replace(/\s+/g, ' ').slice(0, 1000) };
}

/** Packer's words, with a provider's in the place of those that say nothing, else behind them. */
export function quoted(text: string, words: FailureWords | undefined): string {
  if (words === undefined) return text;
  return SAYS_NOTHING.test(text) ? text.replace(SAYS_NOTHING, () => words.line) : `${text} (${words.line})`;
}

const SAYS_NOTHING = /Bad exit status: \d+/;

/** What Packer, its plugins and guests' tools print. What says more comes first. */
const SIGNS: readonly (readonly [FailureClass, RegExp])[] = [
  ['post-processor', /Post-processor failed|post-processors failed|error running post-processor/i],
  [
    'provisioner',
    /Script exited with non-zero exit status|Error executing (?:Ansible|Chef|Puppet|script)|Script disconnected|non-zero exit status|Error uploading|failed to provision|Bad exit status|Unexpected EOF waiting for .{0,40}command/i,
  ],
  [
    'validation',
    /Failed to prepare build|Failed to parse|Error parsing JSON|unknown configuration key|Unsupported (?:argument|block|attribute)|Invalid |Missing required|Undefined variable|Unset variable|Unknown (?:source|provisioner|post-processor|builder|variable)|template validation failed|error\(s\) occurred/i,
  ],
];

/**
 * What kind of failure a text of Packer's tells of. Packer's exit code is 1 for everything.
 *
 * @param started whether any build had begun: before that, whatever is wrong is wrong with the template
 */
export function classifyFailure(text: string, started: boolean): FailureClass {
  const found = providerTrouble(text) ?? SIGNS.find(([, sign]) => sign.test(text))?.[0];
  if (!started && (found === undefined || found === 'provisioner')) return 'validation';
  return found ?? 'unknown';
}
