import { providerTrouble } from '../image/failure.ts';
import { type Ending, type BuildOutcome, outcomeOfEnding } from '../image/outcome.ts';
import type { FailureClass } from '../image/record.ts';
import type { BuildOutput } from './build-output.ts';

/** A step that ran and did not end well: whatever its command's text holds, it is the recipe's. */
const STEP_FAILED =
  /did not complete successfully|executor failed running|returned a non-zero code|exit (?:code|status):? \d+$/i;
const SIGNS: readonly (readonly [FailureClass, RegExp])[] = [
  ['credentials', /pull access denied|authorization failed|403 Forbidden|401 Unauthorized/i],
  [
    'validation',
    /parse error|unknown instruction|failed to parse|invalid reference format|target stage .{0,200} could not be found|failed to reach build target|requires (?:at least|exactly) |not found|no such file|(?:COPY|ADD) failed|failed to compute cache key|base name .{0,200} should not be blank|manifest unknown/i,
  ],
  ['config', /unknown (?:shorthand )?flag|invalid argument|requires a value|conflicting options/i],
];

const NO_SPACE = /no space left on device|disk quota exceeded/i;

/** What kind of failure docker's closing words tell of. */
function classifyDockerFailure(message: string): FailureClass {
  if (STEP_FAILED.test(message)) return 'provisioner';
  return providerTrouble(message) ?? SIGNS.find(([, sign]) => sign.test(message))?.[0] ?? 'unknown';
}

/** What a run of `docker build` came to. */
export function decideDockerOutcome(ending: Ending, output: BuildOutput): BuildOutcome {
  const clear = outcomeOfEnding(ending);
  if (clear !== undefined) return clear;
  const { exitCode } = ending;
  if (exitCode === 0) {
    const message = 'docker ended well, but the daemon does not have the image. Does an argument send it elsewhere?';
    return { status: 'failed', failure: { class: 'config', message } };
  }
  const message = closingMessage(output.closingLines);
  if (message !== undefined && NO_SPACE.test(message) && !STEP_FAILED.test(message)) {
    const words = `The disk of the docker daemon is full: ${message}`;
    return { status: 'failed', failure: { class: 'capacity', message: words.slice(0, 1000) } };
  }
  const failure =
    message === undefined
      ? ({ class: 'unknown', message: `docker ended with exit code ${exitCode} and said nothing.` } as const)
      : { class: classifyDockerFailure(message), message: message.slice(0, 1000) };
  return { status: 'failed', failure };
}

/** The line that says what went wrong, without the frames that each layer of docker puts around it. */
export function closingMessage(lines: readonly string[]): string | undefined {
  const telling = lines.filter((line) => !/^(?:View build details|-{3,}$|\s*>|\s*\d+ \|)/.test(line));
  const line = telling.findLast((one) => /^(?:ERROR: |The command )/.test(one)) ?? telling.at(-1);
  return line
    ?.trim()
    .replace(
      /^(?:(?:ERROR:|failed to build:|failed to solve:|failed to solve with frontend [\w.]+:|failed to create LLB definition:|rpc error: code = \w+ desc =|Error response from daemon:) )+/,
      '',
    )
    .replace(/\s+/g, ' ');
}
