/**
 * A time as a provider tells it, as a record holds it: UTC, in milliseconds. docker tells nanoseconds and an offset.
 * `null`: it is no time.
 */
export function utcOf(text: string): string | null {
  const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}
