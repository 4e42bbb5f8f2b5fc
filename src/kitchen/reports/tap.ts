import { dropEscapes } from '../../core/process/relay.ts';
import { BoundedText, MOST_DEPTH, ReportFault } from './bounded-text.ts';
import type { CaseCollector } from './collector.ts';
import { NO_PLACE, placeInText } from './place.ts';
import { plainMessage, plainName } from './plain-text.ts';
import { TapLevel } from './tap-level.ts';
import { readTapLine, tapSeconds, type TapLine } from './tap-line.ts';
import { TextLines } from './text-lines.ts';

/** Test Kitchen writes what its instances say with these before each line. */
const KITCHEN_PREFIX = ' '.repeat(7);
const SUBTEST_INDENT = 4;

type TestLine = Extract<TapLine, { readonly kind: 'test' }>;

/** A test that waits for what is said of it in the lines after. */
interface OpenTest {
  readonly line: TestLine;
  readonly level: number;
  readonly said: BoundedText;
}

/** Reads TAP 12, 13 and 14, subtests included, from a file or out of Test Kitchen's output. Throws a ReportFault. */
export class TapReader {
  readonly #cases: CaseCollector;
  readonly #lines = new TextLines((line, isCut) => this.#line(line, isCut));
  readonly #levels: TapLevel[] = [new TapLevel(null, 0, 0)];
  #prefix: string | null = null;
  #hasSubtests = false;
  #open: OpenTest | null = null;
  /** The indentation of the YAML block that is being read. */
  #yaml: string | null = null;
  /** The subtest that ended just now: the test line after it sums it up. */
  #ended: TapLevel | null = null;
  #isBailedOut = false;

  constructor(cases: CaseCollector) {
    this.#cases = cases;
  }

  write(text: string): void {
    if (text.includes('\0')) throw new ReportFault('malformed', 'The TAP report holds a NUL byte.');
    this.#lines.write(text);
  }

  end(): void {
    const isCut = this.#lines.end();
    this.#closeTest();
    if (this.#yaml !== null) this.#fault(new ReportFault('truncated', 'The TAP report ends within a block of YAML.'));
    while (this.#levels.length > 1) this.#leaveLevel();
    if (this.#ended !== null) {
      this.#fault(
        new ReportFault('truncated', 'The TAP report ends after a subtest, before the line that sums it up.'),
      );
    }
    if (this.#isBailedOut) return;
    const fault = this.#levels[0]?.fault() ?? null;
    if (fault !== null) this.#fault(fault);
    // Whatever the line says, half of it may be missing: a directive, a digit of a plan.
    if (isCut) this.#fault(new ReportFault('truncated', 'The last line of the TAP report has no end.'));
  }

  #line(raw: string, isCut: boolean): void {
    const line = this.#withoutPrefix(dropEscapes(raw));
    if (this.#yaml !== null) {
      if (line === `${this.#yaml}...`) this.#yaml = null;
      else this.#open?.said.add(`${line.startsWith(this.#yaml) ? line.slice(this.#yaml.length) : line}\n`);
      return;
    }
    const indent = /^ */.exec(line)?.[0] ?? '';
    if (this.#open !== null && /^ +---\s*$/.test(line)) {
      this.#yaml = indent;
      return;
    }
    const read = readTapLine(line.slice(indent.length));
    const level = this.#levelOf(indent.length, read);
    if (level === null) return;
    if (isCut && read.kind !== 'comment') {
      throw new ReportFault('refused', 'The TAP report has a line that is too long to be read.');
    }
    this.#take(read, level);
  }

  #take(line: TapLine, level: number): void {
    if (line.kind === 'comment') {
      if (this.#open?.level === level) this.#open.said.add(`${line.text}\n`);
      return;
    }
    this.#closeTest();
    if (line.kind === 'bail out') {
      this.#isBailedOut = true;
      this.#cases.problem('aborted', `The run bailed out${line.reason === '' ? '.' : `: ${line.reason}`}`);
      return;
    }
    // Perl writes the name of a subtest within it, others above it.
    const above = this.#levels.at(-1);
    if (line.kind === 'subtest' && level === this.#levels.length && above !== undefined) above.announced ??= line.name;
    const current = this.#enterLevel(level);
    if (line.kind === 'subtest') {
      this.#hasSubtests = true;
      current.announced = line.name;
    } else if (line.kind === 'version') {
      this.#hasSubtests ||= line.version >= 14;
    } else if (line.kind === 'plan') {
      this.#plan(current, line.count, line.skip);
    } else if (line.kind === 'test') {
      const wrong = current.note(line.number);
      if (wrong !== null) this.#fault(new ReportFault('malformed', `The TAP report ${wrong}.`));
      current.announced = null;
      this.#open = { line, level, said: new BoundedText() };
    }
  }

  #plan(level: TapLevel, count: number, skip: string | null): void {
    if (level.plan !== null) {
      this.#fault(new ReportFault('malformed', 'The TAP report has two plans (1..N); one file holds one run.'));
      return;
    }
    level.announce(count);
    if (skip === null || count > 0) return;
    this.#cases.add({
      name: this.#nameOf('(skipped as a whole)'),
      outcome: 'skipped',
      message: plainMessage(skip),
      ...NO_PLACE,
      seconds: null,
    });
  }

  /** Adds the test that was open: after its subtest and with its diagnostics. */
  #closeTest(): void {
    const open = this.#open;
    const subtest = this.#ended;
    this.#open = null;
    if (open === null) return;
    this.#ended = null;
    const { line } = open;
    // The tests of its subtest are counted already; it is one of its own only when it says more than they.
    if (subtest !== null && this.#cases.total > subtest.totalBefore) {
      if (line.ok || line.directive !== null || this.#cases.bad > subtest.badBefore) return;
    }
    const outcome = line.directive !== null ? 'skipped' : line.ok ? 'passed' : 'failed';
    const said = open.said.toString();
    const message = outcome === 'skipped' ? line.reason : said.replace(/^message: \|[+-]?\n/, '');
    this.#cases.add({
      name: this.#nameOf(plainName(line.description) ?? `(test ${line.number ?? 'without a number'})`),
      outcome,
      message: outcome === 'passed' ? null : plainMessage(dedent(message)),
      ...placeInText(said, null),
      seconds: line.seconds ?? tapSeconds(said),
      ...(line.ok || line.directive === null ? {} : { excusedBy: line.directive }),
    });
  }

  /** The level of a line: `null` for one that is only somebody's output. */
  #levelOf(indent: number, line: TapLine): number | null {
    if (line.kind === 'other') return null;
    if (indent === 0) return 0;
    const level = indent / SUBTEST_INDENT;
    if (!Number.isInteger(level) || level > this.#levels.length) return null;
    if (line.kind === 'comment' || line.kind === 'bail out') return level;
    // Before any sign of subtests an indented line is output, as TAP 13 has it.
    if (!this.#hasSubtests && line.kind !== 'subtest') return null;
    if (level > MOST_DEPTH)
      throw new ReportFault('refused', `The TAP report nests deeper than ${MOST_DEPTH} subtests.`);
    return level;
  }

  #enterLevel(level: number): TapLevel {
    while (this.#levels.length - 1 > level) this.#leaveLevel();
    const current = this.#levels.at(-1);
    if (current !== undefined && this.#levels.length - 1 === level) return current;
    // Its name comes in a comment above it, or only in the line that sums it up.
    const name = plainName(current?.announced ?? '') ?? '(subtest)';
    const next = new TapLevel(name, this.#cases.bad, this.#cases.total);
    this.#levels.push(next);
    return next;
  }

  #leaveLevel(): void {
    const level = this.#levels.pop();
    if (level === undefined) return;
    this.#ended = level;
    const fault = level.fault();
    if (fault !== null && !this.#isBailedOut) this.#fault(fault);
  }

  #nameOf(own: string): string {
    return plainName([...this.#levels.flatMap(({ name }) => name ?? []), own].join(' › ')) ?? own;
  }

  #withoutPrefix(line: string): string {
    if (this.#prefix === null) {
      const rest = line.trimStart();
      if (readTapLine(rest).kind === 'other' || rest.startsWith('#')) return line;
      this.#prefix = line.startsWith(KITCHEN_PREFIX) && line.length - rest.length === 7 ? KITCHEN_PREFIX : '';
    }
    return this.#prefix !== '' && line.startsWith(this.#prefix) ? line.slice(this.#prefix.length) : line;
  }

  #fault(fault: ReportFault): void {
    this.#cases.fault(fault);
  }
}

/** Takes off the indentation that all lines share. */
function dedent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = indents.reduce((least, indent) => Math.min(least, indent), 1000);
  return lines.map((line) => line.slice(shared)).join('\n');
}
