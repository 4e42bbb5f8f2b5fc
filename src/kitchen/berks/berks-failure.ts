import { providerTrouble } from '../../image/failure.ts';
import type { FailureClass } from '../../image/record.ts';

/** Why berks failed. `line` is that of the Berksfile, from 1, where it is known. */
export interface BerksFailure {
  readonly class: FailureClass;
  readonly message: string;
  readonly line: number | null;
}

/**
 * Its exit codes (lib/berkshelf/errors.rb). 144 is both a lock that is out of sync and a failure of git (400 modulo 256);
 * the text tells which. 47 stands for any error without a code.
 */
const KNOWN: ReadonlyMap<number, string> = new Map([
  [103, 'No source has that cookbook; correct its name or version in the Berksfile, or add the source.'],
  [105, 'Keep one of the two lines.'],
  [106, 'Loosen a constraint, or add the source that has the cookbook.'],
  [107, 'Correct the cookbook.'],
  [111, 'Correct the constraint.'],
  [113, 'Correct the Berksfile.'],
  [114, 'Give the cookbook in the Berksfile the name that its metadata.rb has.'],
  [115, 'Correct the configuration of Berkshelf.'],
  [120, 'Correct the Berksfile.'],
  [124, 'Correct the cookbook.'],
  [132, 'Rename those files; Chef allows no blanks there.'],
  [136, 'Delete Berksfile.lock, run berks install, and commit what it writes.'],
  [137, 'Correct the source in the Berksfile.'],
  [138, 'Keep one of the two lines.'],
  [140, 'Run berks install and commit Berksfile.lock.'],
  [141, 'Correct the path in the Berksfile.'],
  [144, 'Run berks install and commit Berksfile.lock.'],
  [145, 'Run berks install.'],
  [146, "Begin the Berksfile with a source, such as source 'https://supermarket.chef.io'."],
]);

const NETWORK =
  /Error connecting to|Net::(?:Open|Read)Timeout|SocketError|Errno::(?:ECONN\w+|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)|Could not read from remote repository|getaddrinfo|MaxRetriesExceeded/;
const CREDENTIALS =
  /Permission denied \(publickey|Authentication failed|could not read Username|401 Unauthorized|403 Forbidden/i;
const LONGEST = 400;
const LONGEST_LINE = 1000;

/** Reads what berks said at its end. The text is not scrubbed. */
export function failureOfBerks(exitCode: number, stderr: string): BerksFailure {
  const text = stderr.replaceAll('\r', '');
  const line = placeInBerksfile(text);
  const said = sayings(text);
  const told = said.slice(0, LONGEST) || 'it said nothing';
  const make = (failure: FailureClass, advice: string): BerksFailure => ({
    class: failure,
    message: `berks vendor failed with exit code ${exitCode}: ${told}${/[.!?]$/.test(told) ? '' : '.'}${advice === '' ? '' : ` ${advice}`}`,
    line,
  });
  if (CREDENTIALS.test(text)) return make('credentials', 'Give the job a key or token that may read that cookbook.');
  const trouble = NETWORK.test(text) ? 'network' : providerTrouble(text);
  if (trouble !== undefined) return make(trouble, '');
  if (exitCode === 144 && /^Git error/m.test(text)) return make('config', 'Correct the git source in the Berksfile.');
  const advice = KNOWN.get(exitCode);
  if (advice !== undefined) return make('config', advice);
  if (line !== null) return make('config', 'Correct the Berksfile.');
  return make('unknown', '');
}

/** Ruby puts a place before a syntax error, and before each line of a trace; the first is where it went wrong. */
function placeInBerksfile(text: string): number | null {
  const found = /(?:^|[\s/'"`])Berksfile:(\d+)/m.exec(text);
  return found === null ? null : Number(found[1]);
}

/** The lines that tell something, on one line: no trace of Ruby, and no head that only announces. */
function sayings(text: string): string {
  const lines = text
    .split('\n')
    // Patterns that look for a path take the square of a line's length.
    .map((line) => line.trim().slice(0, LONGEST_LINE))
    .filter((line) => line !== '' && !isTrace(line));
  const telling = lines.findIndex((line) => /Error connecting to/.test(line));
  const shown = (telling >= 0 ? lines.slice(telling, telling + 1) : lines).map(withoutGemPlace);
  return shown.join(' ').replace(/\s+/g, ' ');
}

function isTrace(line: string): boolean {
  return /^from |^\S+:\d+:in [`'][^']*'$|^#<Thread:|^\^+$|warning:/.test(line);
}

/** `…/cleanroom.rb:70:in `instance_eval': ` before the message says nothing to who wrote the Berksfile. */
function withoutGemPlace(line: string): string {
  return line.replace(/^\S+\.rb:\d+:in [`'][^']*': /, '').replace(/(?<!\S)\S*\/(?=Berksfile:\d)/, '');
}
