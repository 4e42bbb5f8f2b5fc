import { ReportFault } from './bounded-text.ts';

export type ReportObject = Readonly<Record<string, unknown>>;

/** A JSON object; own members only are ever read of it, for a report chooses their names. */
export function isJsonObject(value: unknown): value is ReportObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function member(object: ReportObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

export function textMember(object: ReportObject, name: string): string | null {
  const value = member(object, name);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A list of objects. Throws a ReportFault that says `what` it should be. */
export function objectsMember(object: ReportObject, name: string, what: string): readonly ReportObject[] {
  const value = member(object, name);
  if (!Array.isArray(value)) throw new ReportFault('malformed', `${what} has no list "${name}".`);
  const items: readonly unknown[] = value;
  return items.map((item) => {
    if (!isJsonObject(item))
      throw new ReportFault('malformed', `${what} has something else than an object in "${name}".`);
    return item;
  });
}

/** The text as JSON. Throws a ReportFault. */
export function parseReport(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const what = String(error).replace(/\s+/g, ' ').slice(0, 200);
    const position = /at position (\d+)/.exec(what)?.[1];
    const isCut = /Unexpected end|Unterminated string/.test(what) || Number(position ?? -1) >= text.trimEnd().length;
    if (isCut) throw new ReportFault('truncated', 'The JSON ends in the midst: it was not written to its end.');
    // What the parser says quotes what it read, which may be anything.
    throw new ReportFault(
      'malformed',
      `The report is not JSON${position === undefined ? '' : `, at position ${position}`}.`,
    );
  }
}
