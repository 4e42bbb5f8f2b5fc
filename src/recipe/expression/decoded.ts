import { parse } from 'yaml';

/** A file of data that a template decodes is short; a longer one is not looked into. */
const LONGEST = 1024 * 1024;
/** Aliases repeat a few lists; a document that multiplies itself is not looked into. */
const MOST_ALIASES = 50;

/** YAML, and so JSON, as a value; undefined where it is none. */
export function decodedData(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  try {
    const found: unknown = parse(text, { maxAliasCount: MOST_ALIASES, logLevel: 'silent' });
    return found;
  } catch {
    return undefined;
  }
}
