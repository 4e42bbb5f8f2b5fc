import { Dictionary } from './dictionary.ts';

/** A workflow command found in a line of output. */
export interface Command {
  readonly name: string;
  readonly properties: Dictionary;
  readonly data: string;
}

type Escapes = readonly (readonly [escaped: string, token: string])[];

// Runner.Common/ActionCommand.cs: each grammar has its own escapes, and %25 is undone last.
const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const propertyEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const bracketEscapes: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

// .NET's TrimStart takes NEL for a blank and the byte order mark for none; JavaScript's trimStart has it the other way.
const leadingBlanks = /^(?:(?!\uFEFF)[\s\u0085])+/u;

/**
 * The command in a line, or undefined when the runner takes the line for text. Names in `registered` are in lower case.
 *
 * Runner.Common/ActionCommand.cs compares by culture (String.IndexOf and StartsWith without StringComparison.Ordinal),
 * which skips invisible characters. Where exactly it then finds the marker depends on its ICU; here such a line is
 * also read as if they were not there, which obeys rather more than the runner does.
 */
export function parseCommand(line: string, registered: ReadonlySet<string>): Command | undefined {
  const visible = line.replaceAll(ignorable, '');
  return parseAny(line, registered) ?? (visible === line ? undefined : parseAny(visible, registered));
}

// A byte order mark before a command is left alone: StartsWith is tried on it above, and the runner's tests say no.
const ignorable = /(?![\s\u0085\uFEFF])[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

function parseAny(line: string, registered: ReadonlySet<string>): Command | undefined {
  return parseColonCommand(line, registered) ?? parseBracketCommand(line, registered);
}

/** `::name key=value,key=value::data` at the start of a line, blanks aside: ActionCommand.TryParseV2. */
function parseColonCommand(line: string, registered: ReadonlySet<string>): Command | undefined {
  const message = line.replace(leadingBlanks, '');
  if (!message.startsWith('::')) return undefined;
  const end = message.indexOf('::', 2);
  if (end < 0) return undefined;
  const { name, rest } = splitInfo(message.slice(2, end));
  if (!registered.has(name.toLowerCase())) return undefined;
  const properties = parseProperties(rest.trim(), ',', propertyEscapes);
  return { name, properties, data: unescape(message.slice(end + 2), dataEscapes) };
}

/** `##[name key=value;key=value]data` anywhere in a line: ActionCommand.TryParse. Only the first marker counts. */
function parseBracketCommand(line: string, registered: ReadonlySet<string>): Command | undefined {
  const start = line.indexOf('##[');
  if (start < 0) return undefined;
  const end = line.indexOf(']', start);
  if (end < 0) return undefined;
  const { name, rest } = splitInfo(line.slice(start + 3, end));
  if (!registered.has(name.toLowerCase())) return undefined;
  const properties = parseProperties(rest, ';', bracketEscapes);
  return { name, properties, data: unescape(line.slice(end + 1), bracketEscapes) };
}

function splitInfo(info: string): { readonly name: string; readonly rest: string } {
  const space = info.indexOf(' ');
  return space < 0 ? { name: info, rest: '' } : { name: info.slice(0, space), rest: info.slice(space + 1) };
}

function parseProperties(text: string, separator: string, escapes: Escapes): Dictionary {
  const properties = new Dictionary();
  for (const part of text.split(separator)) {
    // Split('=', 2, RemoveEmptyEntries) drops empty pieces before it counts: "=a==b" is a pair, "a=" is none.
    const pair = /^=*([^=]+)=+([^=].*)$/su.exec(part);
    if (pair?.[1] !== undefined && pair[2] !== undefined) properties.set(pair[1], unescape(pair[2], escapes));
  }
  return properties;
}

function unescape(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, token]) => result.replaceAll(escaped, token), text);
}
