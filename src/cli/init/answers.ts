import { nearestName } from '../../core/text/wording.ts';
import { orList, show } from '../../core/runner/inputs.ts';
import { UsageError } from '../usage-error.ts';

/** What `init` has to know before it writes anything. */
export interface Answers {
  /** The name of the image, and of the folder of its definition. */
  readonly image: string;
  readonly builder: (typeof BUILDERS)[number];
  /** The container image that it starts from. */
  readonly from: string;
  readonly test: (typeof TESTS)[number];
  /** The repository in a registry that it is published to, as `ghcr.io/acme/base`; empty: nowhere. */
  readonly publish: string;
}

const BUILDERS = ['packer', 'dockerfile'] as const;
const TESTS = ['script', 'kitchen'] as const;

/** One answer: a flag of its name, and a question on a terminal. */
interface Question {
  readonly name: keyof Answers;
  readonly value: string;
  readonly description: string;
  readonly ask: string;
  readonly preset: string;
  readonly values?: readonly string[];
  /** What is wrong with an answer, after its name; undefined for a good one. */
  readonly problem: (answer: string) => string | undefined;
}

/** As the manifest has it, and lower-case, since the name of a container image is made of it. */
const IMAGE = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
/** Docker's own rule: `debian:bookworm`, `ghcr.io/acme/base:1.0`. */
const REFERENCE =
  /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?::\d{1,5})?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;
/** A registry's host, with a dot or a port, and a path. */
const REPOSITORY = /^[a-z0-9]+(?:[.-][a-z0-9]+)*(?:\.[a-z0-9]+|:\d{1,5})(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)+$/;

export const questions: readonly Question[] = [
  {
    name: 'image',
    value: '<name>',
    description: 'The name of the image, and of the folder of its definition.',
    ask: 'Name of the image',
    preset: 'base',
    problem: (answer) =>
      IMAGE.test(answer) && answer.length <= 63
        ? undefined
        : `must be lower-case letters, digits, dots, hyphens and underscores, at most 63, but was ${show(answer)}`,
  },
  {
    name: 'builder',
    value: '<builder>',
    description: 'What builds it: packer (a template with the docker builder) or dockerfile.',
    ask: 'Built by',
    preset: 'packer',
    values: BUILDERS,
    problem: (answer) => wordProblem(answer, BUILDERS),
  },
  {
    name: 'from',
    value: '<image>',
    description: 'The container image that it starts from.',
    ask: 'Starts from',
    preset: 'debian:bookworm',
    problem: (answer) =>
      REFERENCE.test(answer) && answer.length <= 255
        ? undefined
        : `must name a container image, as debian:bookworm, but was ${show(answer)}`,
  },
  {
    name: 'test',
    value: '<kind>',
    description: 'What tests it: script (a shell script) or kitchen (Test Kitchen).',
    ask: 'Tested by',
    preset: 'script',
    values: TESTS,
    problem: (answer) => wordProblem(answer, TESTS),
  },
  {
    name: 'publish',
    value: '<repository>',
    description: 'The repository in a registry that it is published to, as ghcr.io/acme/base. Without it nowhere.',
    ask: 'Published to (ghcr.io/acme/base; empty: nowhere)',
    preset: '',
    problem: (answer) =>
      answer === '' || (REPOSITORY.test(answer) && answer.length <= 255)
        ? undefined
        : `must be a registry and a repository without a tag, as ghcr.io/acme/base, but was ${show(answer)}`,
  },
];

/** Asks for what the flags do not say; `ask` gives what was typed. A bad answer is told, and asked for again. */
export async function askFor(
  given: Readonly<Record<string, string>>,
  ask: (question: string) => Promise<string>,
  tell: (line: string) => void,
): Promise<Answers> {
  const answers = new Map<string, string>();
  for (const question of questions) {
    const flag = given[question.name];
    if (flag !== undefined) {
      answers.set(question.name, flag);
      continue;
    }
    const choices = question.values === undefined ? '' : ` (${question.values.join(', ')})`;
    const preset = question.preset === '' ? '' : ` [${question.preset}]`;
    for (;;) {
      const typed = (await ask(`${question.ask}${choices}${preset}: `)).trim();
      const answer = typed === '' ? question.preset : typed;
      const problem = question.problem(answer);
      answers.set(question.name, answer);
      if (problem === undefined) break;
      tell(`It ${problem}.`);
    }
  }
  return answersOf(Object.fromEntries(answers));
}

/** The answers as flags give them, with the usual one for what is not given. Throws a UsageError. */
export function answersOf(given: Readonly<Record<string, string>>): Answers {
  const answer = (name: keyof Answers): string => {
    const question = questions.find((one) => one.name === name);
    const value = given[name] ?? question?.preset ?? '';
    const problem = question?.problem(value);
    if (problem !== undefined) throw new UsageError(`option '--${name}' ${problem}`);
    return value;
  };
  return {
    image: answer('image'),
    builder: answer('builder') === 'dockerfile' ? 'dockerfile' : 'packer',
    from: answer('from'),
    test: answer('test') === 'kitchen' ? 'kitchen' : 'script',
    publish: answer('publish'),
  };
}

function wordProblem(answer: string, words: readonly string[]): string | undefined {
  if (words.includes(answer)) return undefined;
  const near = nearestName(answer, words);
  return `must be ${orList(words)}, but was ${show(answer)}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
}
