import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

import { messageOf, UserError } from '../../core/errors.ts';
import { readBounded } from '../../core/files/bounded-file.ts';
import { isInside } from '../../core/files/paths.ts';
import { show } from '../../core/runner/inputs.ts';
import { filesByGlob } from '../files-by-glob.ts';
import { KitchenError } from '../outcome.ts';
import { ReportFault } from '../reports/bounded-text.ts';
import { isJsonObject, parseReport } from '../reports/json-value.ts';
import { isCyclonedx, readCyclonedx } from './cyclonedx-report.ts';
import { isGrype, readGrype } from './grype-report.ts';
import { isOpenvex, readOpenvex, type VexDocument } from './openvex.ts';
import { isSarif, readSarif } from './sarif-report.ts';
import { type ScanReport, shownText } from './scan-report.ts';
import { isTrivy, readTrivy } from './trivy-report.ts';

/** What a file is. */
type Content =
  | { readonly kind: 'report'; readonly report: ScanReport }
  | { readonly kind: 'vex'; readonly vex: VexDocument }
  | { readonly kind: 'fault'; readonly message: string };

/** A file that one of the globs has matched. */
export interface ScanFile {
  /** As it is told; relative. */
  readonly path: string;
  /** Empty where it could not be read. */
  readonly sha256: string;
  /** ms since the epoch. */
  readonly written: number;
  readonly content: Content;
}

/** What was found by the globs. */
export interface FoundScans {
  readonly files: readonly ScanFile[];
  /** Globs that matched nothing. */
  readonly unmatched: readonly string[];
}

const MOST_BYTES = 64 * 1024 * 1024;
/** More than anybody's scanners write of one image; a glob that matches them is a mistake. */
const MOST_FILES = 50;
/** Deeper than any of these formats. */
const MOST_DEPTH = 100;
const KNOWN = 'the JSON of trivy and of grype, CycloneDX, SARIF, and OpenVEX';

/** Refuses globs that lead out of the folder, before anything is started. Throws a KitchenError. */
export function checkScanGlobs(globs: readonly string[]): void {
  const wrong = globs.find(
    (glob) => isAbsolute(glob) || glob.split('/').includes('..') || glob.startsWith('!') || glob.includes('\0'),
  );
  if (wrong === undefined) return;
  throw new KitchenError(
    'config',
    `Scan reports are looked for below the working directory, but ${show(wrong)} leads elsewhere. Give a path relative to it.`,
  );
}

/**
 * Finds and reads scan reports. Never throws for what they hold.
 * @param root where globs begin
 * @param border what no report may lie outside of, links resolved
 */
export function readScanFiles(root: string, border: string, globs: readonly string[]): FoundScans {
  const matches = globs.map((glob) => ({ glob, paths: filesByGlob(root, [glob]) }));
  const paths = [...new Set(matches.flatMap(({ paths: own }) => own))];
  const files = paths.slice(0, MOST_FILES).map((path) => readScanFile(root, border, path));
  if (paths.length > MOST_FILES) {
    const message = `${paths.length} files match as scan reports; at most ${MOST_FILES} are read of an image. Narrow the globs`;
    files.push({ path: paths[MOST_FILES] ?? '', sha256: '', written: 0, content: { kind: 'fault', message } });
  }
  return { files, unmatched: matches.filter((one) => one.paths.length === 0).map(({ glob }) => glob) };
}

function readScanFile(root: string, border: string, path: string): ScanFile {
  const shown = shownText(path, 500);
  const fault = (message: string): ScanFile => ({
    path: shown,
    sha256: '',
    written: 0,
    content: { kind: 'fault', message: message.replace(/\.$/, '') },
  });
  try {
    const full = realpathSync(join(root, path));
    // A folder that a glob names may be a link to anywhere.
    if (!isInside(realpathSync(border), full)) return fault('a link leads out of the workspace to it');
    const written = statSync(full).mtimeMs;
    const bytes = readBounded('The report', full, MOST_BYTES);
    const sha256 = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return { path: shown, sha256, written, content: contentOf(bytes) };
  } catch (error) {
    if (error instanceof UserError) return fault(error.message);
    return fault(`it cannot be read (${messageOf(error)})`);
  }
}

/** What bytes are, whatever their file is called. */
export function contentOf(bytes: Uint8Array): Content {
  try {
    const document = documentOf(bytes);
    if (isOpenvex(document)) return { kind: 'vex', vex: readOpenvex(document) };
    if (isTrivy(document)) return { kind: 'report', report: readTrivy(document) };
    if (isGrype(document)) return { kind: 'report', report: readGrype(document) };
    if (isCyclonedx(document)) return { kind: 'report', report: readCyclonedx(document) };
    if (isSarif(document)) return { kind: 'report', report: readSarif(document) };
    const members = Object.keys(document)
      .slice(0, 8)
      .map((name) => shownText(name, 40))
      .join(', ');
    throw new ReportFault(
      'malformed',
      `It is of no known format; read are ${KNOWN}. Its members are ${members || 'none'}`,
    );
  } catch (error) {
    if (!(error instanceof ReportFault)) throw error;
    return { kind: 'fault', message: error.message.replace(/\.$/, '') };
  }
}

function documentOf(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ReportFault('malformed', 'It is not UTF-8 text.');
  }
  if (text.trim() === '') throw new ReportFault('truncated', 'It is empty.');
  const document = parseReport(text);
  const problem = structureProblem(text);
  if (problem !== undefined) throw new ReportFault('malformed', problem);
  if (!isJsonObject(document)) throw new ReportFault('malformed', `It is JSON, but no object; read are ${KNOWN}.`);
  return document;
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c] as const;
const [OPENS_OBJECT, OPENS_LIST, ENDS_OBJECT, ENDS_LIST] = [0x7b, 0x5b, 0x7d, 0x5d] as const;

/**
 * What valid JSON has that two readers may read in two ways: a member twice, of which most take the last and say nothing.
 * Undefined where all is well.
 */
function structureProblem(text: string): string | undefined {
  const open: (Set<string> | null)[] = [];
  let wantsName = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      const end = endOfString(text, at);
      const names = open.at(-1) ?? null;
      if (wantsName && names !== null) {
        const written = text.slice(at, end + 1);
        const name = written.includes('\\') ? String(JSON.parse(written)) : written.slice(1, -1);
        if (names.has(name)) return `It has the member ${show(shownText(name, 60))} twice in one object.`;
        names.add(name);
        wantsName = false;
      }
      at = end;
    } else if (sign === OPENS_OBJECT || sign === OPENS_LIST) {
      open.push(sign === OPENS_OBJECT ? new Set() : null);
      if (open.length > MOST_DEPTH) return `It nests deeper than ${MOST_DEPTH} levels.`;
      wantsName = sign === OPENS_OBJECT;
    } else if (sign === ENDS_OBJECT || sign === ENDS_LIST) {
      open.pop();
      wantsName = false;
    } else if (sign === COMMA) wantsName = (open.at(-1) ?? null) !== null;
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  for (; end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
