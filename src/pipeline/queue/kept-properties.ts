import type { Options } from 'amqplib';

import { isObject } from '../../core/values.ts';

/** As JSON. amqplib writes no more than 64 KiB of them, ours included, and a message that cannot be laid aside comes for ever. */
const MOST_HEADERS = 16 * 1024;
/** RabbitMQ's own `x-death` has three. */
const MOST_LEVELS = 16;
/** Of a short string of AMQP, in bytes. */
const MOST_SHORT = 255;
/** What is larger and no whole number is taken by amqplib for one. */
const LARGEST_FRACTION = 2 ** 50;

/**
 * What a message that is laid aside has of its properties: those that can be written again. What was read may be none of these;
 * each byte that is no UTF-8, say, is three bytes then. Pure.
 */
export function keptProperties(properties: Readonly<Record<string, unknown>>): Options.Publish {
  const { messageId, contentType, contentEncoding, correlationId, type, appId } = properties;
  const texts = Object.entries({ messageId, contentType, contentEncoding, correlationId, type, appId });
  const kept = texts.filter(([, value]) => typeof value === 'string' && Buffer.byteLength(value) <= MOST_SHORT);
  return { ...Object.fromEntries(kept), headers: keptHeaders(properties['headers']) };
}

/**
 * The headers that go with a message into another queue. Not RabbitMQ's `CC` and `BCC`: they would send it in our name
 * wherever its sender likes, and into the queue that it came from over and over.
 */
export function keptHeaders(headers: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(headers)) return {};
  const kept = Object.entries(headers).filter(
    ([name, value]) => !/^b?cc$/i.test(name) && isWritten(name) && isWritable(value, MOST_LEVELS),
  );
  return JSON.stringify(kept).length > MOST_HEADERS ? {} : Object.fromEntries(kept);
}

/** The name of a field; amqplib takes a table with `!` for a value of a type. */
function isWritten(name: string): boolean {
  return name !== '!' && Buffer.byteLength(name) <= MOST_SHORT;
}

function isWritable(value: unknown, levels: number): boolean {
  if (value === null || ['string', 'boolean'].includes(typeof value) || Buffer.isBuffer(value)) return true;
  if (typeof value === 'number') return Number.isSafeInteger(value) || Math.abs(value) < LARGEST_FRACTION;
  if (levels === 0) return false;
  if (Array.isArray(value)) return value.every((one) => isWritable(one, levels - 1));
  if (!isObject(value)) return false;
  if (value['!'] === 'timestamp') return Number.isSafeInteger(value['value']) && Number(value['value']) >= 0;
  return Object.entries(value).every(([name, one]) => isWritten(name) && isWritable(one, levels - 1));
}
