import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

// What a machine and QEMU print: a guest may print anything, without end.

/** The file of a machine's console, in the folder that is the machine's own. */
export function consoleOf(folder: string): string {
  return join(folder, 'printed.txt');
}

/** The last line that the guest printed, as something to be quoted. */
export function lastOfConsole(folder: string): string {
  const last = lastLine(consoleOf(folder));
  return last === '' ? 'Its console is empty.' : `The last line of its console: ${last}`;
}

/** The last line of a file of errors, as the reason of a sentence; empty where it has none. */
export function because(errors: string): string {
  const last = lastLine(errors);
  return last === '' ? '' : ` (${last})`;
}

function lastLine(path: string): string {
  return (
    endOf(path)
      .split('\n')
      .map(plain)
      .findLast((line) => line !== '') ?? ''
  );
}

/** A line of a guest or a program without what a terminal would obey. */
export function plain(line: string): string {
  return stripVTControlCharacters(line)
    .replaceAll(/[^\u0020-\u007E]/g, '')
    .trim()
    .slice(0, 200);
}

/** A guest may print without end. */
const MOST_READ = 16 * 1024;

/** The last 16 KiB of a file; empty where it is not there. */
export function endOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(MOST_READ);
      const read = readSync(file, bytes, 0, MOST_READ, Math.max(0, fstatSync(file).size - MOST_READ));
      return bytes.toString('utf8', 0, read);
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
