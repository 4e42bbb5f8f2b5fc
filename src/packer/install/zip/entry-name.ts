import { show } from '../../../core/runner/inputs.ts';
import { ArchiveError } from './record.ts';
import { withoutTrailing } from '../../../core/text/wording.ts';

/** More than any file system takes as a path. */
const MOST_BYTES = 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The name of an entry, or an error where it could lead out of a folder or deceive a reader of the log.
 * Names are UTF-8 whether or not the entry says so: a writer that leaves the flag out nearly always means ASCII.
 *
 * @param offset of the entry in the archive, for the messages
 */
export function entryName(bytes: Uint8Array, offset: number): string {
  if (bytes.length === 0) throw new ArchiveError(`The entry at byte ${offset} has no name.`);
  if (bytes.length > MOST_BYTES) {
    throw new ArchiveError(
      `The entry at byte ${offset} has a name of ${bytes.length} bytes; at most ${MOST_BYTES} are allowed.`,
    );
  }
  let name: string;
  try {
    name = utf8.decode(bytes);
  } catch {
    throw new ArchiveError(
      `The name of the entry at byte ${offset} is not UTF-8: ${Buffer.from(bytes).subarray(0, 40).toString('hex')}.`,
    );
  }
  const fault = FAULTS.find(([pattern]) => pattern.test(name));
  if (fault !== undefined) throw new ArchiveError(`The archive holds the entry ${shownName(name)}, ${fault[1]}.`);
  return name;
}

const FAULTS: readonly (readonly [pattern: RegExp, fault: string])[] = [
  [/\0/, 'whose name holds a NUL byte'],
  [/\p{Cc}/u, 'whose name holds a control character'],
  // Such as U+202E, which turns the text after it round where it is shown.
  [/[\p{Cf}\p{Zl}\p{Zp}]/u, 'whose name holds an invisible formatting character'],
  [/\\/, 'whose name holds a backslash; the separator of a ZIP is the slash'],
  [/^\//, 'which is an absolute path'],
  [/^[A-Za-z]:/, 'which is an absolute path of Windows'],
  // On Windows `packer:x` is a hidden stream of the file `packer`.
  [/:/, 'whose name holds a colon'],
  [/(?:^|\/)\.\.(?:\/|$)/, 'which leads out of its folder by ".."'],
];

/** A name as a message shows it: quoted, with every character that is not plainly visible as an escape. */
export function shownName(name: string): string {
  return show(name).replaceAll(
    /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu,
    (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** What two names share that are one file on Windows or macOS; a folder and a file of one name share it too. */
export function nameKey(name: string): string {
  return withoutTrailing(name, '/').normalize('NFC').toLowerCase();
}
