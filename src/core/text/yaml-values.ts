import { type Document, isScalar, type Scalar, visit } from 'yaml';

/** What a YAML document holds, twice: as YAML reads it, and as it is written. */
export interface YamlValues {
  readonly value: unknown;
  /**
   * The same members, with each plain scalar as the text that stands in the file: `012`, `1.10`, `0x1F`, `True`, `~`. Only
   * `null` and nothing at all are null, as JSON has it.
   */
  readonly written: unknown;
}

/**
 * The values of a document, whose names are all as they are written: `1.10: x` is called `1.10`. Changes the document.
 * Throws what the parser throws where aliases multiply.
 */
export function yamlValues(document: Document.Parsed, maxAliasCount: number): YamlValues {
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key)) key.value = writtenName(key);
    },
  });
  const value: unknown = document.toJS({ maxAliasCount });
  visit(document, {
    Scalar: (_, scalar) => {
      scalar.value = writtenText(scalar);
    },
  });
  return { value, written: document.toJS({ maxAliasCount }) };
}

/** What a name becomes: `1` and `"1"` are one, and so are nothing and `""`. */
export function writtenName(key: Scalar): string {
  if (typeof key.value === 'string') return key.value;
  return key.value === null ? '' : (key.source ?? JSON.stringify(key.value));
}

function writtenText({ value, source }: Scalar): unknown {
  if (typeof value === 'string' || source === undefined) return value;
  // Where JSON is read, `null` is no text; `~` nobody takes for a word of JSON.
  return value === null && source !== '~' ? null : source;
}
