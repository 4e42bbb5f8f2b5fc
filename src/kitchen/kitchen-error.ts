import { UserError } from '../core/errors.ts';
import type { FailureClass } from './outcome.ts';

/** A mistake that the user can mend, with the class of failure that the gate reports for it. */
export class KitchenError extends UserError {
  readonly failure: FailureClass;

  constructor(failure: FailureClass, message: string) {
    super(message);
    this.failure = failure;
  }
}
