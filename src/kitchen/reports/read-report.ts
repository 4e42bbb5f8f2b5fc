import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';

import { codeOf, messageOf } from '../../core/errors.ts';
import type { Report } from '../report.ts';
import { CaseCollector } from './collector.ts';
import { ReportFault, REPORT_LIMITS, type ReportLimits } from './bounded-text.ts';
import { isInspec, readInspec } from './inspec.ts';
import { isJsonObject, parseReport } from './json-value.ts';
import { JunitReader } from './junit.ts';
import { isRspec, readRspec } from './rspec.ts';
import { readTapLine } from './tap-line.ts';
import { TapReader } from './tap.ts';

const CHUNK = 64 * 1024;
const KNOWN = 'JUnit XML, TAP, the JSON of RSpec and the JSON of InSpec (`json` and `json-min`)';

/** What the first bytes of a file tell. */
type Shape = 'xml' | 'json' | 'tap';

/**
 * Reads a test report, whichever it is: its content decides, never its name. Never throws for what a file holds: what
 * is wrong with it is among the `problems`, and what was read before it counts. Memory stays bounded whatever the size
 * (a JSON report is read as a whole, so it may be less large).
 */
export async function readReport(path: string, limits: ReportLimits = REPORT_LIMITS): Promise<Report> {
  const cases = new CaseCollector(limits.cases);
  let format: Report['format'] = 'unknown';
  let file: FileHandle | undefined;
  try {
    // A pipe must not make us wait for somebody to open its other end.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await file.stat();
    if (!stat.isFile()) throw new ReportFault('refused', 'The report is no plain file.');
    if (stat.size > limits.bytes) throw tooLarge(stat.size, limits.bytes);
    const first = await readChunk(file, CHUNK);
    const shape = shapeOf(first);
    if (shape === 'json') {
      if (stat.size > limits.jsonBytes) throw tooLarge(stat.size, limits.jsonBytes);
      const document = await readDocument(file, first, limits.jsonBytes);
      format = isRspec(document) ? 'rspec' : isInspec(document) ? 'inspec' : 'unknown';
      readJson(document, cases);
    } else {
      format = shape === 'xml' ? 'junit' : 'tap';
      const reader = shape === 'xml' ? new JunitReader(cases) : new TapReader(cases);
      // TAP lies among the output of programs, who write any bytes; XML and JSON are all their writer's.
      const decoder = new TextDecoder('utf-8', { fatal: shape === 'xml' });
      let size = 0;
      for (let chunk = first; chunk.length > 0; chunk = await readChunk(file, CHUNK)) {
        size += chunk.length;
        // It may have grown since it was measured.
        if (size > limits.bytes) throw tooLarge(size, limits.bytes);
        reader.write(decode(decoder, chunk));
      }
      reader.write(decode(decoder));
      reader.end();
    }
  } catch (error) {
    cases.fault(faultOf(error));
  } finally {
    await file?.close();
  }
  return cases.report(format);
}

function readJson(document: unknown, cases: CaseCollector): void {
  if (isRspec(document)) readRspec(document, cases);
  else if (isInspec(document)) readInspec(document, cases);
  else {
    const members = isJsonObject(document) ? ` Its members are ${Object.keys(document).slice(0, 10).join(', ')}.` : '';
    throw new ReportFault('malformed', `The report is JSON of another kind; read are ${KNOWN}.${members}`);
  }
}

/** Throws a ReportFault when no reader is for it. */
function shapeOf(bytes: Buffer): Shape {
  if (bytes.length === 0) throw new ReportFault('truncated', 'The report is empty.');
  const [one, two] = bytes;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) {
    throw new ReportFault('malformed', 'The report is UTF-16; only UTF-8 is read.');
  }
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const begin = text.trimStart();
  if (begin === '') throw new ReportFault('truncated', 'The report holds nothing but blanks.');
  if (begin.startsWith('<')) return 'xml';
  if (/^[{[]/.test(begin)) return 'json';
  const isTap = text.split('\n').some((line) => !/^\s*(?:#|$)/.test(line) && readTapLine(line.trim()).kind !== 'other');
  if (isTap) return 'tap';
  throw new ReportFault('malformed', `The report is of no known format; read are ${KNOWN}.`);
}

async function readDocument(file: FileHandle, first: Buffer, most: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for (let chunk = first; chunk.length > 0; chunk = await readChunk(file, 16 * CHUNK)) {
    size += chunk.length;
    if (size > most) throw tooLarge(size, most);
    chunks.push(chunk);
  }
  return parseReport(decode(new TextDecoder('utf-8', { fatal: true }), Buffer.concat(chunks), false));
}

/** The last piece is asked for without bytes, or with `goesOn` false. */
function decode(decoder: TextDecoder, bytes?: Buffer, goesOn = bytes !== undefined): string {
  try {
    return decoder.decode(bytes, { stream: goesOn });
  } catch {
    throw new ReportFault('malformed', 'The report is not UTF-8 text.');
  }
}

async function readChunk(file: FileHandle, most: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(most);
  let length = 0;
  for (let got = -1; got !== 0 && length < most; length += got) {
    got = (await file.read(bytes, length, most - length, null)).bytesRead;
  }
  return bytes.subarray(0, length);
}

function tooLarge(size: number, most: number): ReportFault {
  return new ReportFault('refused', `The report has ${size} bytes; at most ${most} of this kind are read.`);
}

function faultOf(error: unknown): ReportFault {
  if (error instanceof ReportFault) return error;
  if (codeOf(error) !== undefined)
    return new ReportFault('refused', `The report cannot be read (${codeOf(error) ?? ''}).`);
  // Not seen; but a report that we cannot read must not pass for one without failures.
  return new ReportFault('malformed', `The report cannot be read: ${messageOf(error).slice(0, 200)}`);
}
