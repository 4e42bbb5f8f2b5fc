import { z } from 'zod';

/** What a value may be, without what is only said about it: each form of a union. */
function formsOf(schema: unknown): readonly unknown[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodPrefault
  ) {
    return formsOf(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return formsOf(schema.in);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(formsOf) : [schema];
}

/** What a member of that name, or an item of a list, may be. */
function formsBelow(forms: readonly unknown[], step: PropertyKey): readonly unknown[] {
  return forms.flatMap((form) => {
    if (form instanceof z.ZodObject) return formsOf(Object.entries(form.shape).find(([name]) => name === step)?.[1]);
    if (form instanceof z.ZodRecord) return formsOf(form.valueType);
    return form instanceof z.ZodArray ? formsOf(form.element) : [];
  });
}

/** The names that an object schema has at a path, without former ones; none where that cannot be told. */
export function knownNames(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const forms = path.reduce(formsBelow, formsOf(schema));
  return forms.flatMap((form) =>
    form instanceof z.ZodObject
      ? Object.entries(form.shape).flatMap(([name, member]) =>
          z.globalRegistry.get(member)?.deprecated === true ? [] : name,
        )
      : [],
  );
}

/**
 * The value as the schema wants it: where a text is wanted and a plain scalar is none, the scalar as it is written.
 * @param written of the same members as `value`; see yaml-values.ts
 */
export function asWanted(schema: z.ZodType, value: unknown, written: unknown): unknown {
  return settled(formsOf(schema), value, written);
}

function settled(forms: readonly unknown[], value: unknown, written: unknown): unknown {
  if (forms.length === 0 || typeof value === 'string') return value;
  if (Array.isArray(value) && Array.isArray(written)) {
    const below = formsBelow(
      forms.filter((form) => form instanceof z.ZodArray),
      0,
    );
    return value.map((one: unknown, index) => settled(below, one, written[index]));
  }
  if (typeof value === 'object' && value !== null && typeof written === 'object' && written !== null) {
    const texts = new Map<string, unknown>(Object.entries(written));
    const named = forms.filter((form) => !(form instanceof z.ZodArray));
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, settled(formsBelow(named, name), one, texts.get(name))]),
    );
  }
  const isText = forms.some((form) => form instanceof z.ZodString) && !forms.some((form) => takes(form, value));
  return isText && typeof written === 'string' ? written : value;
}

/** Whether a value that is no text is what the form means. */
function takes(form: unknown, value: unknown): boolean {
  if (form instanceof z.ZodLiteral || form instanceof z.ZodEnum) return form.safeParse(value).success;
  if (form instanceof z.ZodNumber) return typeof value === 'number';
  return form instanceof z.ZodBoolean && typeof value === 'boolean';
}
