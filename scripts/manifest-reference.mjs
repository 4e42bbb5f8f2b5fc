// @ts-check

/** @typedef {import('zod').z.core.JSONSchema.JSONSchema} Schema */

/**
 * The members of a mapping and of all that is below it, a table for each mapping.
 * @param {Schema} schema
 * @returns {string}
 */
export function manifestReference(schema) {
  /** @type {{ readonly title: string, readonly schema: Schema }[]} */
  const open = [{ title: '', schema }];
  const parts = [];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { title, schema: mapping } = next;
    const rows = Object.entries(mapping.properties ?? {}).flatMap(([name, either]) => {
      const member = schemaOf(either);
      // A former name is for files that are there already.
      if (member.deprecated === true) return [];
      for (const below of mappingsOf(member, title === '' ? name : `${title}.${name}`)) open.push(below);
      const fallback = member.default === undefined ? '' : `\`${JSON.stringify(member.default)}\``;
      const isRequired = (mapping.required ?? []).includes(name) && member.default === undefined;
      return `| \`${name}\` | ${cell(typeText(member))} | ${isRequired ? '**required**' : fallback} | ${cell(member.description ?? '')} |`;
    });
    parts.push(
      [
        ...(title === '' ? [] : [`### \`${title}\``, '']),
        '| member | value | default | meaning |',
        '| --- | --- | --- | --- |',
        ...rows,
      ].join('\n'),
    );
  }
  return parts.join('\n\n');
}

/**
 * @param {Schema} schema
 * @param {string} title
 * @returns {{ readonly title: string, readonly schema: Schema }[]}
 */
function mappingsOf(schema, title) {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((form) => mappingsOf(schemaOf(form), title));
  if (schema.properties !== undefined) return [{ title, schema }];
  if (schema.items !== undefined) return mappingsOf(itemsOf(schema), `${title}[]`);
  const named = schema.additionalProperties;
  return typeof named === 'object' ? mappingsOf(named, `${title}.<name>`) : [];
}

/**
 * @param {Schema} schema
 * @returns {string}
 */
function typeText(schema) {
  if (schema.anyOf !== undefined)
    return [...new Set(schema.anyOf.map((form) => typeText(schemaOf(form))))].join(' or ');
  if (schema.enum !== undefined)
    return schema.enum.map((one) => `\`${typeof one === 'string' ? one : JSON.stringify(one)}\``).join(', ');
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.type === 'array') return `a list (${typeText(itemsOf(schema))})`;
  if (schema.type === 'object') {
    const named = schema.additionalProperties;
    return schema.properties === undefined && typeof named === 'object' && Object.keys(named).length > 0
      ? `by name (${typeText(named)})`
      : 'a mapping';
  }
  /** @type {Readonly<Record<string, string>>} */
  const words = { string: 'a text', integer: 'a whole number', number: 'a number', boolean: 'true or false' };
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  return (typeof type === 'string' ? words[type] : undefined) ?? 'anything';
}

/**
 * @param {Schema | boolean} either
 * @returns {Schema}
 */
function schemaOf(either) {
  return typeof either === 'boolean' ? {} : either;
}

/**
 * @param {Schema} schema
 * @returns {Schema}
 */
function itemsOf({ items }) {
  return items === undefined || Array.isArray(items) || typeof items === 'boolean' ? {} : items;
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
