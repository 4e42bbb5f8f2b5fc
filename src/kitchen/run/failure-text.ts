import { dropEscapes } from '../../core/process/relay.ts';

/** What Test Kitchen says on stderr of a call that failed. */
export interface FailureText {
  /** The Ruby class of what ended the call; `null` when it says nothing. */
  readonly errorClass: string | null;
  /** Whether a lifecycle hook failed: an error of its own, beside every action. */
  readonly isHook: boolean;
  /** All that is said of it, with the output of the command behind it, in lines. Untrusted, and may hold secrets. */
  readonly text: string;
  /** Whether only Test Kitchen's own log of the instance has it, and not what it printed. */
  readonly isLogged: boolean;
  /** The line that says most, for a headline: bounded; empty when nothing tells more than that it failed. */
  readonly message: string;
}

const LONGEST = 500;
const LONGEST_COMMAND = 120;
/** A command that failed quotes all of its output, which is the guest's. */
const MOST_TEXT = 256 * 1024;

/**
 * Reads the summary that with_friendly_errors prints (lib/kitchen/errors.rb), the same in Test Kitchen 3 and 4. Of a
 * failure that was to be expected it names only the instance: then the log of that instance tells.
 *
 * @param log what the call added to `.kitchen/logs/INSTANCE.log`
 */
export function readFailureText(stderr: string, log: string): FailureText {
  const said = dropEscapes(stderr.slice(-MOST_TEXT));
  const errorClass = /^>>>>>> Class: (\S+)/m.exec(said)?.[1] ?? rubyClass(said);
  const summary = summaryOf(said);
  const unplanned = sectionsOf(summary, {
    begin: (line) => /^>>>>>> {5}Failed to complete #\w+ action: \[(.*)$/.exec(line)?.[1],
    end: (line) => /^(.*)\] on \S+$/.exec(line)?.[1],
  });
  const isPlanned = /^>>>>>> {5}\w+(?: \w+)? failed on instance </m.test(summary);
  const messages =
    unplanned.length > 0 ? unplanned : isPlanned ? loggedMessages(log) : [summary === '' ? said : summary];
  // The innermost error says most: it comes last.
  return {
    errorClass,
    isHook: /\/lifecycle_hooks?[./]/.test(said),
    text: messages.map((message) => withoutEdges(message)).join('\n'),
    isLogged: unplanned.length === 0 && isPlanned,
    message: tellingLine(messages.at(-1) ?? ''),
  };
}

/** What Test Kitchen says between its heading and the next line of dashes, or the end. */
function summaryOf(said: string): string {
  const heading = /^>>>>>> Message: /m.exec(said);
  if (heading === null) return '';
  const rest = said.slice(heading.index);
  return rest.slice(heading[0].length, /^>>>>>> -{10}/m.exec(rest)?.index);
}

/** The messages of an error and of those within it, without the one that says nothing but which action it was. */
function loggedMessages(log: string): readonly string[] {
  const plain = dropEscapes(log.slice(-MOST_TEXT))
    .split('\n')
    .map((line) => line.replace(/^[DIWEFA], \[[^\]]*\] +[A-Z]+ -- .*?: /s, ''))
    .join('\n');
  const edges = { begin: after('Message: '), end: dashes };
  return sectionsOf(plain, edges)
    .map((message) => message.trim())
    .filter((message) => !/^Action #\w+ failed for </.test(message));
}

function dashes(line: string, isFirst: boolean): string | undefined {
  return !isFirst && line.startsWith('-'.repeat(10)) ? '' : undefined;
}

/** Of a Ruby that was not caught: `FILE:LINE:in 'METHOD': MESSAGE (CLASS)`. */
function rubyClass(said: string): string | null {
  for (const line of said.split('\n')) {
    const name = /\(([A-Z]\w*(?:::\w+)*)\)$/.exec(line)?.[1];
    if (name !== undefined && /^\S*:\d+:in [`'].*?: /.test(line)) return name;
  }
  return null;
}

/** The line that says most; of a command with its exit code (Mixlib::ShellOut#error!). */
export function tellingLine(text: string): string {
  const exit = /Expected process to exit with \[\d+\], but received '(\d+)'/.exec(text)?.[1];
  if (exit === undefined) return bounded(lastTelling(text) ?? firstLine(text));
  const [begun = ''] = sectionsOf(text, {
    begin: (line) => /^-+ Begin output of (.*)$/.exec(line)?.[1],
    end: (line) => /^(.*) -+$/.exec(line)?.[1],
  });
  const command = bounded(begun, LONGEST_COMMAND);
  const [stderr = ''] = sectionsOf(text, {
    begin: after('STDERR: '),
    end: (line, isFirst) => (!isFirst && /^-+ End output/.test(line) ? '' : undefined),
  });
  const [stdout = ''] = sectionsOf(text, {
    begin: after('STDOUT: '),
    end: (line, isFirst) => (!isFirst && line.startsWith('STDERR: ') ? '' : undefined),
  });
  const line = lastTelling(stderr) ?? lastTelling(stdout) ?? lastLine(stderr) ?? lastLine(stdout);
  return bounded(`${line === undefined ? '' : `${line} — `}exit code ${exit} of ${command}`);
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^>>>>>>\s*/, '').trim())
    .filter((line) => line !== '' && !/^-+$/.test(line) && !/^(?:\tfrom |from \S+:\d+:in )/.test(line));
}

function firstLine(text: string): string {
  return linesOf(text)[0] ?? '';
}

function lastLine(text: string): string | undefined {
  return linesOf(text).at(-1);
}

function lastTelling(text: string): string | undefined {
  return linesOf(text).findLast((line) =>
    /error|fail|denied|not found|no such|cannot|unable|refused|timed? ?out/i.test(line),
  );
}

function bounded(text: string, longest = LONGEST): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line;
}

/** Without the mark of Test Kitchen's summary on each line, and blank lines around it. */
function withoutEdges(text: string): string {
  const unmarked = after('>>>>>> ');
  return text
    .split('\n')
    .map((line) => unmarked(line) ?? line)
    .join('\n')
    .trim();
}

/** The edges of a section by its lines; each says what of its own line belongs to the section, if it is one. */
export interface Edges {
  readonly begin: (line: string) => string | undefined;
  /** `isFirst`: what `begin` left of its line. */
  readonly end: (line: string, isFirst: boolean) => string | undefined;
}

/** The sections of a text, in order. Each line is looked at once, whatever a stranger writes: a section without end is none. */
export function sectionsOf(text: string, edges: Edges): readonly string[] {
  const found: string[] = [];
  let open: string[] | undefined;
  for (const line of text.split('\n')) {
    const isFirst = open === undefined;
    const part = isFirst ? edges.begin(line) : line;
    if (part === undefined) continue;
    open ??= [];
    const last = edges.end(part, isFirst);
    open.push(last ?? part);
    if (last === undefined) continue;
    found.push(open.join('\n'));
    open = undefined;
  }
  return found;
}

/** What follows `start` on a line that begins with it. */
export function after(start: string): (line: string) => string | undefined {
  return (line) => (line.startsWith(start) ? line.slice(start.length) : undefined);
}
