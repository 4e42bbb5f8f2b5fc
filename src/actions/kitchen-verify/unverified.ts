import { messageOf } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import type { NothingToVerify, TestedEarlier } from './subject.ts';

// The outputs of a step that verified nothing. The gate stays shut in all of them but where an earlier run has tested the image.

/** Nobody asked for tests: that is no failure of this leg, and publishing tells apart what may go out all the same. */
export function reportUntested(host: Host, reason: string, started: number): void {
  host.output('conclusion', 'skipped');
  host.output('gate', 'block');
  setNoTests(host, started, '[]');
  host.info(`Skipped: ${reason}.`);
}

/** The bake did not end well: nothing is tested, nothing may be published, and the job Result gives the run its colour. */
export function reportNothing(host: Host, { record, reason }: NothingToVerify, started: number): void {
  host.output('conclusion', 'skipped');
  host.output('gate', 'block');
  host.output('record', record.from);
  setNoTests(host, started, '[]');
  host.annotate({ level: 'notice', title: 'Verification', message: `${reason}.` });
  host.info(`Skipped: ${reason}.`);
}

/** Nothing is due, as for a leg that has no job since its plan could see that; publishing asks the provider itself again. */
export function reportTestedEarlier(host: Host, { record, tested }: TestedEarlier, started: number): void {
  host.output('conclusion', 'skipped');
  host.output('gate', 'pass');
  host.output('record', record.from);
  setNoTests(host, started, '[]');
  host.output('image-verified', 'true');
  host.info(`Skipped: ${tested}.`);
}

/** Something kept the step from its verdict. What that was is what the step fails with. */
export function reportUnverified(host: Host, error: unknown, started: number): void {
  try {
    host.output('conclusion', 'failure');
    host.output('gate', 'block');
    host.output('failure-class', error instanceof KitchenError ? error.failure : 'config');
    // What it may have started is looked for after this step.
    setNoTests(host, started, '');
  } catch (trouble) {
    // What ended the step says more.
    host.annotate({ level: 'warning', message: `The outputs could not be written: ${messageOf(trouble)}` });
  }
}

export function setNoTests(host: Host, started: number, leftovers: '[]' | ''): void {
  host.output('instances', '[]');
  host.output('failed-instances', '[]');
  host.output('leftovers', leftovers);
  host.output('image-verified', 'false');
  host.output('scan', '');
  host.output('findings', '{}');
  for (const count of ['total', 'passed', 'failed', 'errored', 'skipped']) host.output(count, '0');
  host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}
