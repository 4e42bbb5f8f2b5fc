import { type Ending, type Outcome, outcomeOfEnding } from '../image/outcome.ts';
import type { FailureClass } from '../image/record.ts';
import { readDiagnostics } from './diagnostics.ts';
import { classifyFailure } from './failure.ts';
import type { Observer } from './observer.ts';

/**
 * What a run of Packer came to. Its exit code is 1 for a failure and for a cancel alike, and 0 also when no image was
 * made, so the code alone decides nothing.
 */
export function decideOutcome(ending: Ending, observer: Observer): Outcome {
  const { exitCode } = ending;
  const clear = outcomeOfEnding(ending);
  if (clear !== undefined) return clear;
  if (exitCode === 0) {
    const message =
      'Packer ended well but reported no image. Does "only" or "except" leave a build, and does that build keep an artifact (for docker: commit or export_path)?';
    return { status: 'failed', failure: { class: 'config', message } };
  }
  return { status: 'failed', failure: describe(exitCode, observer) };
}

function describe(exitCode: number | undefined, observer: Observer): { class: FailureClass; message: string } {
  const first = readDiagnostics(observer.diagnosticsText, undefined).find(({ level }) => level === 'error');
  if (!observer.started && first !== undefined) {
    const text = first.detail === '' ? first.summary : `${first.summary}: ${first.detail}`;
    return { class: classifyFailure(text, false), message: text.replace(/\s+/g, ' ') };
  }
  if (exitCode !== undefined && exitCode > 128) {
    const message = `Packer was killed by signal ${exitCode - 128}, not by this step; a machine short of memory does that.`;
    return { class: 'unknown', message };
  }
  const errors = observer.buildErrors.map(({ build, text }) => `${build}: ${text}`);
  const lines = observer.errorLines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^==> \S+: $/.test(line));
  const text = [...errors, ...lines].join('\n');
  const message = errors[0] ?? lines.at(-1) ?? `Packer ended with exit code ${exitCode} and said nothing.`;
  // Packer's own closing words say more than what a guest printed before them.
  const byErrors = classifyFailure(errors.join('\n'), observer.started);
  const failureClass = byErrors === 'unknown' ? classifyFailure(text, observer.started) : byErrors;
  return { class: failureClass, message: message.replace(/\s+/g, ' ').slice(0, 1000) };
}
