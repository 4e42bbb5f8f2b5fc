/** A value as JSON for files under version control: members sorted by their UTF-16 units, two blanks, a line end. */
export function sortedJson(value: unknown, unit = '  '): string {
  return `${indented(value, '', unit)}\n`;
}

function indented(value: unknown, margin: string, unit: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${margin}${unit}`;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((one) => indented(one, inner, unit))]
    : [
        '{',
        '}',
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, one]) => `${JSON.stringify(name)}: ${indented(one, inner, unit)}`),
      ];
  if (parts.length === 0) return `${open}${close}`;
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${margin}${close}`;
}
