import { dropEscapes } from '../../core/process/relay.ts';
import { MOST_MESSAGE, MOST_NAME, MOST_PATH } from './bounded-text.ts';

/**
 * What no control character is, but a reader is led astray by just the same: other line ends, marks that turn the
 * direction of writing, and the mark of byte order.
 */
const MISLEADING = /[\u2028-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]/g;

/** A name of a report: one line, no terminal escapes, no control characters, bounded. `null` when nothing is left. */
export function plainName(text: string): string | null {
  const line = clean(text, 4 * MOST_NAME)
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return null;
  return line.length > MOST_NAME ? `${line.slice(0, MOST_NAME - 1).toWellFormed()}…` : line;
}

/** A message of a report: line ends stay, the rest as for names. What is cut off is told. */
export function plainMessage(text: string): string | null {
  // Cut twice, so that a long one costs no more than a short one: escapes take room, too.
  const message = clean(text, 4 * MOST_MESSAGE).trim();
  if (message === '') return null;
  const kept = message.slice(0, MOST_MESSAGE).trimEnd();
  const left = text.length - kept.length;
  const isCut = message.length > MOST_MESSAGE || text.length > 4 * MOST_MESSAGE;
  return isCut ? `${kept.toWellFormed()}\n… [about ${left} characters more]` : message;
}

/** A path as a report tells it. `null` for none, and for what cannot be one: too long, or with a control character. */
export function plainPath(text: string | null): string | null {
  if (text === null) return null;
  const path = text.trim();
  // oxlint-disable-next-line no-control-regex -- a control character in a path is never meant
  if (path === '' || path.length > MOST_PATH || /[\u0000-\u001f\u007f-\u009f]/.test(path)) return null;
  return path.search(MISLEADING) === -1 && path.isWellFormed() ? path : null;
}

/** A line number, from a number or from its digits; `null` for anything else. */
export function lineNumber(value: unknown): number | null {
  const line = typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  return typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : null;
}

/** Seconds, from a number or from a text such as `1,234.5`; `null` for anything else. */
export function secondsOf(value: unknown): number | null {
  let seconds = value;
  if (typeof value === 'string') {
    const text = value.trim();
    if (text.length > 40 || !/^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e-?\d{1,2})?$/i.test(text)) return null;
    seconds = text === '' ? Number.NaN : Number(text.replaceAll(',', ''));
  }
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

function clean(text: string, most: number): string {
  return dropEscapes(text.slice(0, most)).replace(MISLEADING, '\ufffd').toWellFormed();
}
