import { LineCounter, parseDocument } from 'yaml';

import { type ConfigValue, memberAt, scalarText } from './config-value.ts';

/** What is said of an error begins it; more is the file itself. */
const MOST_MESSAGE = 4096;

/** One of the files that Test Kitchen merges, as `kitchen diagnose --loader` tells it. */
export interface LoadedFile {
  /** `null`: there is no such file. */
  readonly path: string | null;
  /** What the file says after ERB; or, as `error`, why it cannot be read. */
  readonly data: ConfigValue;
}

/** What is wrong with a file, as `file:line: …`; `undefined` when it was read. */
export function fileProblem({ path, data }: LoadedFile, shown: (path: string) => string): string | undefined {
  const message = scalarText(memberAt(data, ['error', 'message']));
  if (path === null || message === undefined || memberAt(data, ['error', 'exception']) === undefined) return undefined;
  const source = scalarText(memberAt(data, ['error', 'raw_file'])) ?? '';
  const erb = /^Error parsing ERB content in .* \((\S+?): ([\s\S]*)\)\.\n/.exec(message.slice(0, MOST_MESSAGE));
  if (erb !== null) return erbProblem(shown(path), source, erb[1] ?? '', erb[2] ?? '');
  const kind = /Result of parse was not a Hash, but was an? (\w+)/.exec(message)?.[1];
  if (kind !== undefined) {
    return `${shown(path)}:1: The file must be an object, such as \`driver: …\`, but is ${kind === 'Array' ? 'a list' : `a ${kind}`}.`;
  }
  const place = yamlFault(source);
  if (place !== undefined) return `${shown(path)}:${place.line}: The file is no YAML: ${place.message}.`;
  const evaluated = source.includes('<%') ? ' after its ERB was evaluated' : '';
  return (
    `${shown(path)}: Test Kitchen cannot read the file as YAML${evaluated}: ${firstLine(message).replaceAll(path, shown(path))} ` +
    'It takes strings, numbers, lists and objects; a date must be in quotes.'
  );
}

/** What is wrong when Test Kitchen itself falls over: an ERB that is no Ruby is not among what it catches. */
export function crashProblem(
  stderr: string,
  stdout: string,
  kitchenFile: string,
  shown: (path: string) => string,
): string {
  const place = kitchenPlace(stderr);
  const told = stderr
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /\((?:SyntaxError|LoadError|\w+(?:::\w+)*(?:Error|Exception))\)$|^>>>>>> Message:/.test(line));
  const message = (told ?? firstLine(stderr.trim() || stdout.trim() || 'it said nothing'))
    .replace(/^>>>>>> Message: /, '')
    .replace(/^.*?:\d+:in [`'][^`']*['`]: /, '')
    .replace(/^\S+\.ya?ml:\d+: /, '');
  const { path = kitchenFile, line } = place ?? {};
  return `${shown(path)}${line === undefined ? '' : `:${line}`}: Test Kitchen cannot evaluate the file: ${message.slice(0, 500)}. What stands between <% and %> must be Ruby that runs here.`;
}

/** The first `…/kitchen.yml:3:in` or `./kitchen.yml:3: `. Each word is looked at once. */
function kitchenPlace(stderr: string): { readonly path: string; readonly line: string } | undefined {
  for (const [, word = '', line = ''] of stderr.matchAll(/(?<![^\s:'"])([^\s:'"]+):(\d+)(?::in|: )/g)) {
    const start = word.search(/\.?\//);
    if (start !== -1 && /\.ya?ml$/.test(word)) return { path: word.slice(start), line };
  }
  return undefined;
}

function erbProblem(name: string, source: string, exception: string, message: string): string {
  const line = erbLine(source, message);
  const variable = exception === 'KeyError' ? /^key not found: "([A-Za-z_]\w*)"/.exec(message)?.[1] : undefined;
  const hint =
    variable === undefined
      ? 'What stands between <% and %> must be Ruby that runs here.'
      : `The environment variable ${variable} is not set for Test Kitchen; set it, or give the file a default: ENV.fetch('${variable}', '…').`;
  return `${name}${line === undefined ? '' : `:${line}`}: ERB cannot be evaluated: ${firstLine(message).slice(0, 500)} (${exception}). ${hint}`;
}

/** The line of an ERB error: Test Kitchen does not tell it, but the message often quotes a word that stands in one line only. */
function erbLine(source: string, message: string): number | undefined {
  const lines = source.split('\n').map((text, index) => ({ text, number: index + 1 }));
  const ruby = lines.filter(({ text }) => text.includes('<%'));
  if (ruby.length === 1) return ruby[0]?.number;
  const words = [...message.matchAll(/["'`]([^"'`]+)["'`]/g)].map(([, word = '']) => word);
  const found = ruby.filter(({ text }) => words.some((word) => text.includes(word)));
  return found.length === 1 ? found[0]?.number : undefined;
}

/** What is wrong with YAML that has no ERB; Test Kitchen says only that something is. */
function yamlFault(source: string): { readonly line: number; readonly message: string } | undefined {
  if (source.includes('<%')) return undefined;
  const lineCounter = new LineCounter();
  const { errors } = parseDocument(source, {
    version: '1.1',
    schema: 'yaml-1.1',
    lineCounter,
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const [error] = errors;
  return error === undefined
    ? undefined
    : { line: lineCounter.linePos(error.pos[0]).line, message: firstLine(error.message).replace(/[.:]$/, '') };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
