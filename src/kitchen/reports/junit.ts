import type { TestCase } from '../report.ts';
import { BoundedText, ReportFault } from './bounded-text.ts';
import type { CaseCollector } from './collector.ts';
import { mayHold, mayHoldText, outcomeOfStatus, VERDICT_ELEMENTS, worseOutcome } from './junit-elements.ts';
import { bestPlace, NO_PLACE, placeInName, placeInText, type TestPlace } from './place.ts';
import { lineNumber, plainMessage, plainName, plainPath, secondsOf } from './plain-text.ts';
import { StrictXml } from './strict-xml.ts';

type Attributes = ReadonlyMap<string, string>;

interface Suite {
  readonly name: string | null;
  readonly file: string | null;
  /** Failures and errors that its counters tell of. */
  readonly claimed: number;
  readonly badBefore: number;
  /** Tests that its counter tells of. */
  readonly promised: number;
  readonly totalBefore: number;
  readonly problemsBefore: number;
}

interface OpenCase {
  readonly attributes: Attributes;
  outcome: TestCase['outcome'];
  readonly messages: BoundedText;
  place: TestPlace;
}

/** A `failure`, `error` or `skipped` that is being read. */
interface Verdict {
  readonly outcome: 'failed' | 'errored' | 'skipped';
  readonly attributes: Attributes;
  readonly text: BoundedText;
}

/**
 * Reads JUnit's XML as InSpec, rspec_junit_formatter, pytest, bats, goss, container-structure-test, googletest and
 * Maven write it. Text comes in pieces; cases go to the collector as they end. Throws a ReportFault; a case that was
 * not read to its end does not count.
 */
export class JunitReader {
  readonly #cases: CaseCollector;
  readonly #xml: StrictXml;
  readonly #path: string[] = [];
  readonly #suites: Suite[] = [];
  #case: OpenCase | null = null;
  #verdict: Verdict | null = null;

  constructor(cases: CaseCollector) {
    this.#cases = cases;
    this.#xml = new StrictXml({
      open: (name, attributes) => this.#open(name, attributes),
      close: (name) => this.#close(name),
      text: (text) => this.#text(text),
    });
  }

  write(text: string): void {
    this.#xml.write(text);
  }

  end(): void {
    this.#xml.end();
  }

  #open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1) ?? '';
    if (!mayHold(parent, name)) {
      const where = parent === '' ? 'at the root' : `in <${parent}>`;
      throw new ReportFault('malformed', `JUnit has no element <${name.slice(0, 100)}> ${where}.`);
    }
    this.#path.push(name);
    const outcome = VERDICT_ELEMENTS.get(name);
    if (name === 'testsuite' || name === 'testsuites') this.#suites.push(this.#suiteOf(name, attributes));
    else if (name === 'testcase') {
      const place = placeOfCase(attributes, this.#suites.at(-1)?.name ?? null);
      this.#case = { attributes, outcome: statusOf(attributes), messages: new BoundedText(), place };
    } else if (outcome !== undefined) this.#verdict = { outcome, attributes, text: new BoundedText() };
  }

  #close(name: string): void {
    this.#path.pop();
    if (name === 'testsuite' || name === 'testsuites') this.#closeSuite();
    else if (name === 'testcase') this.#closeCase();
    else if (VERDICT_ELEMENTS.has(name)) this.#closeVerdict();
  }

  #text(text: string): void {
    const element = this.#path.at(-1) ?? '';
    if (!mayHoldText(element) && text.trim() !== '') {
      throw new ReportFault(
        'malformed',
        `JUnit has no text in <${element}>, but there is ${JSON.stringify(text.trim().slice(0, 60))}.`,
      );
    }
    if (VERDICT_ELEMENTS.has(element)) this.#verdict?.text.add(text);
  }

  #suiteOf(element: string, attributes: Attributes): Suite {
    return {
      // The name of `testsuites` is the tool's, such as "pytest tests".
      name: element === 'testsuite' ? plainName(attributes.get('name') ?? '') : null,
      file: plainPath(attributes.get('file') ?? attributes.get('filepath') ?? null),
      claimed:
        Math.max(count(attributes.get('failures')), count(attributes.get('failed'))) + count(attributes.get('errors')),
      badBefore: this.#cases.bad,
      promised: count(attributes.get('tests')),
      totalBefore: this.#cases.total,
      problemsBefore: this.#cases.problems,
    };
  }

  /** Counters cannot make a report green, but red: what they tell of and what is not there was lost. */
  #closeSuite(): void {
    const suite = this.#suites.pop();
    // What a suite within it lacks, this one lacks, too.
    if (suite === undefined || this.#cases.problems > suite.problemsBefore) return;
    const name = suite.name === null ? 'A suite' : `The suite ${JSON.stringify(suite.name)}`;
    const bad = this.#cases.bad - suite.badBefore;
    if (suite.claimed > 0 && bad === 0) {
      this.#cases.problem('malformed', `${name} counts ${suite.claimed} failures and errors, but holds none.`);
      return;
    }
    const held = this.#cases.total - suite.totalBefore;
    // Some count a test twice that passed and then broke.
    if (suite.promised > held + bad) {
      this.#cases.problem(
        'truncated',
        `${name} counts ${suite.promised} tests, but holds ${held}: the others were not written, or not run.`,
      );
    }
  }

  #closeVerdict(): void {
    const verdict = this.#verdict;
    this.#verdict = null;
    if (verdict === null) return;
    const text = verdict.text.toString();
    const message = messageOf(verdict.attributes, text);
    const places = [
      placeOfAttributes(verdict.attributes),
      placeInText(`${text}\n${message}`, this.#case?.place.file ?? null),
    ];
    const open = this.#case;
    if (open === null) {
      // Of a suite as a whole: its setup failed, or it was left out.
      this.#cases.add({
        name: this.#nameOf(`(${verdict.outcome === 'skipped' ? 'skipped as a whole' : 'outside of its tests'})`),
        outcome: verdict.outcome,
        message: plainMessage(message),
        ...bestPlace([...places, { file: this.#suites.at(-1)?.file ?? null, line: null }]),
        seconds: null,
      });
      return;
    }
    open.outcome = worseOutcome(open.outcome, verdict.outcome);
    open.place = bestPlace([open.place, ...places]);
    if (message === '') return;
    if (!open.messages.isEmpty) open.messages.add('\n\n');
    open.messages.add(message);
  }

  #closeCase(): void {
    const open = this.#case;
    this.#case = null;
    if (open === null) return;
    const { attributes, outcome } = open;
    const suiteFile = this.#suites.findLast(({ file }) => file !== null)?.file ?? null;
    const name = plainName(attributes.get('name') ?? '') ?? '(without a name)';
    this.#cases.add({
      name: this.#nameOf(name, plainName(attributes.get('classname') ?? attributes.get('class') ?? '')),
      outcome,
      message: outcome === 'passed' ? null : plainMessage(open.messages.toString()),
      ...bestPlace([open.place, placeInName(name), { file: suiteFile, line: null }]),
      seconds: secondsOf(attributes.get('time')),
    });
  }

  /** Suites, class and own name; what the class repeats of the suite is left out. */
  #nameOf(own: string, className: string | null = null): string {
    const suites = this.#suites.flatMap(({ name }) => name ?? []);
    const suite = suites.at(-1) ?? null;
    const named = suite !== null && className?.startsWith(`${suite}.`) ? className.slice(suite.length + 1) : className;
    const parts = named === null || named === suite ? [...suites, own] : [...suites, named, own];
    return plainName(parts.join(' › ')) ?? own;
  }
}

function statusOf(attributes: Attributes): TestCase['outcome'] {
  let outcome: TestCase['outcome'] = 'passed';
  for (const name of ['status', 'result']) {
    const status = attributes.get(name);
    if (status === undefined || status.trim() === '') continue;
    const told = outcomeOfStatus(status);
    if (told === null) {
      throw new ReportFault('malformed', `A testcase has the unknown ${name} ${JSON.stringify(status.slice(0, 60))}.`);
    }
    outcome = worseOutcome(outcome, told);
  }
  return outcome;
}

function placeOfCase(attributes: Attributes, suite: string | null): TestPlace {
  const { file, line } = placeOfAttributes(attributes);
  // pytest's xunit1 counts lines from 0, and names its suite "pytest".
  return suite === 'pytest' && attributes.has('line') && /^\d{1,9}$/.test(attributes.get('line') ?? '')
    ? { file, line: Number(attributes.get('line')) + 1 }
    : { file, line };
}

function placeOfAttributes(attributes: Attributes): TestPlace {
  const file = plainPath(attributes.get('file') ?? null);
  return file === null ? NO_PLACE : { file, line: lineNumber(attributes.get('line')) };
}

/** The `message` attribute and the text, of which the one often begins the other. */
function messageOf(attributes: Attributes, text: string): string {
  const message = bounded(attributes.get('message') ?? '').trim();
  const body = text.trim();
  if (body === '') return message === '' ? (attributes.get('type') ?? '').trim() : message;
  const begin = (message.split('\n')[0] ?? '').slice(0, 200);
  return message === '' || body.includes(begin) ? body : `${message}\n${body}`;
}

function bounded(text: string): string {
  const kept = new BoundedText();
  kept.add(text);
  return kept.toString();
}

function count(value: string | undefined): number {
  return value !== undefined && /^\d{1,9}$/.test(value.trim()) ? Number(value) : 0;
}
