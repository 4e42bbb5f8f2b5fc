// The XML that EC2 answers with.
export type Xml = string | number | boolean | undefined | readonly Xml[] | { readonly [name: string]: Xml };

/** Members of a list are `item`s; what is undefined is left out. */
export function toXml(value: Xml): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one: Xml) => `<item>${toXml(one)}</item>`).join('');
  if (typeof value !== 'object') return escaped(String(value));
  return Object.entries(value)
    .map(([name, member]) => (member === undefined ? '' : `<${name}>${toXml(member)}</${name}>`))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The members of a list in a form: `Filter.1.Name`, `ImageId.2` … */
export function listIn(form: Readonly<Record<string, string>>, prefix: string): readonly string[] {
  const found: string[] = [];
  for (let index = 1; form[`${prefix}.${index}`] !== undefined; index += 1)
    found.push(form[`${prefix}.${index}`] ?? '');
  return found;
}
