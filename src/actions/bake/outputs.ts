import { describeError, messageOf } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { imageIdsOutput, imagesOutput, singleImageId } from '../../image/image-ids.ts';
import { isOpen } from '../../image/leftover.ts';
import type { Record } from '../../image/record.ts';
import { writeRecord } from '../../bake/record.ts';

/** An image that was baked is told in the outputs also when its record cannot be written. */
export function keepRecord(host: Host, path: string, record: Record): void {
  try {
    writeRecord(path, record);
  } catch (error) {
    host.annotate({ level: 'warning', message: `The record could not be written to ${path}: ${messageOf(error)}` });
  }
}

/** Whether somebody has looked for what the bake left. Where nobody has, the output says nothing, and never `[]`. */
export type Looked = 'looked' | 'not-yet';

/** The same of the outputs: the step fails when they cannot be written, but not before all else is told and swept. */
export function keepOutputs(host: Host, record: Record, path: string, started: number, looked: Looked): void {
  try {
    setOutputs(host, record, path, started, looked);
  } catch (error) {
    host.fail(`The outputs of ${record.leg} could not be written. ${describeError(error)}`);
  }
}

/**
 * For steps that end before there is a record: later steps must not find an old or an empty truth. Never throws: what
 * ended the step says more.
 */
export function reportUnbaked(
  host: Host,
  status: 'valid' | 'failed' | 'cancelled',
  started: number,
  looked: Looked = 'looked',
): void {
  try {
    setUnbaked(host, status, started, looked);
  } catch (error) {
    host.annotate({ level: 'warning', message: `The outputs could not be written: ${messageOf(error)}` });
  }
}

function setUnbaked(host: Host, status: 'valid' | 'failed' | 'cancelled', started: number, looked: Looked): void {
  host.output('status', status);
  host.output('images', '[]');
  host.output('image-ids', '{}');
  tellLeftovers(host, [], looked);
  host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}

/** What later steps and jobs get. */
export function setOutputs(host: Host, record: Record, path: string, started: number, looked: Looked = 'looked'): void {
  host.output('status', record.status);
  host.output('name', record.name);
  // A step that expects an image must not take one from a bake that failed; the parts that were made are in `images`.
  const isThere = record.status === 'baked' || record.status === 'reused';
  host.output('image-id', isThere ? singleImageId(record.images) : '');
  host.output('key', record.key ?? '');
  host.output('reused', String(record.status === 'reused'));
  host.output('image-ids', JSON.stringify(imageIdsOutput(record.images)));
  host.output('images', JSON.stringify(imagesOutput(record.leg, record.images)));
  host.output('record', path);
  tellLeftovers(host, record.leftovers, looked);
  host.output('duration', String(Math.round((Date.now() - started) / 1000)));
}

/** What nobody has looked for yet is not told as nothing. */
export function tellLeftovers(host: Pick<Host, 'output'>, leftovers: Record['leftovers'], looked: Looked): void {
  host.output('leftovers', looked === 'looked' ? JSON.stringify(leftovers.filter(isOpen)) : '');
}
