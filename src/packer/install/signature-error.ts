import { UserError } from '../../core/errors.ts';

/** The checks of a signature, in the order in which they are made. */
export type SignatureCheck =
  // of the file
  | 'empty'
  | 'size'
  | 'format'
  | 'inline'
  | 'count'
  // of each signature in it
  | 'version'
  | 'type'
  | 'hash'
  | 'critical'
  | 'unknown key'
  | 'not pinned'
  | 'mismatch'
  | 'future'
  | 'expired signature'
  // of the key that made it
  | 'revoked'
  | 'unbound'
  | 'no signing key'
  | 'weak key'
  | 'before key'
  | 'after key'
  // of several signatures together
  | 'none good';

/**
 * A signature that proves nothing: `check` failed, and the message says what was expected and what was got. It is shown
 * as it is, without a stack: a forged list is no bug of ours.
 */
export class SignatureError extends UserError {
  readonly check: SignatureCheck;

  constructor(check: SignatureCheck, message: string) {
    super(message);
    this.check = check;
  }
}
