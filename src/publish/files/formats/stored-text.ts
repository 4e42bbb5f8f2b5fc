import { UserError } from '../../../core/errors.ts';

/** The text of a file in UTF-8, byte for byte: also a byte order mark stays. Throws a UserError. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError('the file that is there is not UTF-8 text.');
  }
}
