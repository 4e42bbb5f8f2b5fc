// @ts-check

/** @typedef {import('zod').z.core.JSONSchema.JSONSchema} Schema */

/**
 * The members of an object and of all that is below it, a table for each object.
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
 * What a member may be: `list of strings`, `object of strings`, `string or list of strings`.
 * @param {Schema} schema
 * @param {boolean} [several] whether it is one of many: `strings`
 * @returns {string}
 */
function typeText(schema, several = false) {
  const s = several ? 's' : '';
  if (schema.anyOf !== undefined) {
    const forms = [...new Set(schema.anyOf.map((form) => typeText(schemaOf(form), several)))];
    // Where a form has several words, a comma says where a form ends.
    return forms.join(forms.some((form) => form.includes(' ')) ? ', or ' : ' or ');
  }
  if (schema.enum !== undefined)
    return schema.enum.map((one) => `\`${typeof one === 'string' ? one : JSON.stringify(one)}\``).join(', ');
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.type === 'array') return `list${s} of ${typeText(itemsOf(schema), true)}`;
  if (schema.type === 'object') {
    const named = schema.additionalProperties;
    return schema.properties === undefined && typeof named === 'object' && Object.keys(named).length > 0
      ? `object${s} of ${typeText(named, true)}`
      : `object${s}`;
  }
  /** @type {Readonly<Record<string, string>>} */
  const words = { string: 'string', integer: 'whole number', number: 'number' };
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'boolean') return 'true or false';
  const word = typeof type === 'string' ? words[type] : undefined;
  return word === undefined ? 'anything' : `${word}${s}`;
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
