import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

import type { FailureClass } from '../../image/record.ts';
import { registryFailure, tellingLine } from '../../providers/docker/registry-trouble.ts';
import { uiTextOf } from './machine-output.ts';

/** Packer's own words for a docker command that failed; the reason is in what docker printed before them. */
const SAYS_NOTHING = /Bad exit status: \d+/;
/** What the plugin itself says between docker's words. */
const PACKERS =
  /^(?:Pulling Docker image|Pushing: |(?:Creating|Removing) temporary Docker|Logging (?:in|out)|Fetching ECR)/;
const PULL_FAILED = /Error pulling Docker image/;
const MOST_BYTES = 512 * 1024;

/** What docker said of a pull or push that failed inside Packer. */
export interface DaemonWords {
  readonly line: string;
  readonly failure: FailureClass | undefined;
}

/**
 * The daemon's reason for a failed build: of a pull, what stands between its beginning and Packer's error, where nothing of a
 * guest can stand yet; of a push, the lines of the post-processor itself. Undefined where docker has nothing to do with it.
 * @param output lines as Packer wrote them, the last ones of a run
 * @param text with which Packer says that the build failed
 */
export function daemonWords(output: readonly string[], build: string, text: string): DaemonWords | undefined {
  if (!SAYS_NOTHING.test(text)) return undefined;
  const isPull = PULL_FAILED.test(text);
  const head = isPull ? `${build}: ` : `${build} (docker-push): `;
  const said = output.flatMap((line) => {
    const [, own] = /^(?:==>|\s{3}) (.*)$/s.exec(uiTextOf(line) ?? '') ?? [];
    return own?.startsWith(head) === true ? [own.slice(head.length)] : [];
  });
  const start = isPull ? said.findLastIndex((line) => line.startsWith('Pulling Docker image')) : 0;
  const words = start === -1 ? [] : said.slice(start).filter((line) => !SAYS_NOTHING.test(line) && !PACKERS.test(line));
  if (words.length === 0) return undefined;
  const reason = words.findLast((line) => registryFailure(line) !== undefined);
  const line = tellingLine(reason ?? words.join('\n')).replace(/^Error response from daemon: /, '');
  return { line, failure: registryFailure(line) };
}

/** The last lines that Packer wrote to a file. */
export function lastLines(path: string): readonly string[] {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.min(size, MOST_BYTES));
    readSync(file, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('utf8').split('\n');
  } finally {
    closeSync(file);
  }
}
