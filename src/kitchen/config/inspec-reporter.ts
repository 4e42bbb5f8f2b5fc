import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, normalize, resolve } from 'node:path';

import { messageOf } from '../../core/errors.ts';
import { isInside } from '../../core/files/paths.ts';
import { blockFor, type Chain } from './blocks.ts';
import { scalarText } from './config-value.ts';
import { KitchenError } from '../outcome.ts';

/** Verifiers that run InSpec in the process of kitchen, and take `reporter`. */
const INSPEC = new Set(['inspec', 'cinc_auditor']);

/** The report that InSpec was made to write. */
export interface InspecReport {
  /** Absolute. */
  readonly file: string;
  /**
   * Where the user's own reporter would have written the same report: absolute, or relative to where kitchen runs. InSpec
   * keeps one report for each name of a reporter (inspec/config.rb: parse_reporters).
   */
  readonly copies: readonly string[];
}

/**
 * Makes InSpec write its JSON report, the only one that tells lines of tests, beside the reporters that the user wants.
 * One file for each instance: without its tokens in the path, instances write over each other (kitchen-inspec#121).
 *
 * @param folder absolute
 * @returns `null` when the verifier is another
 */
export function addInspecReporter(verifier: string | null, chain: Chain, folder: string): InspecReport | null {
  if (verifier === null || !INSPEC.has(verifier)) return null;
  const [suite, platform] = chain;
  // In one text: of its parts the bundler would make a pattern, and bring all files along that fit it.
  const file = normalize([folder, suite.name, `${platform.name}.json`].join('/'));
  if (!isInside(folder, file)) {
    throw new KitchenError(
      'config',
      `The instance of ${suite.label} and ${platform.label} can have no report of its own: these names lead out of the ` +
        'folder of reports. Rename the suite or the platform.',
    );
  }
  const path = ['verifier', 'reporter'];
  const block = blockFor(chain, [path]);
  const given = block.get(path);
  const list = given === undefined || given === null ? ['cli'] : Array.isArray(given) ? given : [given];
  // Ruby's own formatting: a plain % must be doubled.
  const target = `${folder.replaceAll('%', '%%')}/%{suite}/%{platform}.json`;
  const known = list.flatMap((item) => scalarText(item) ?? []).filter((item) => !item.endsWith(`:${target}`));
  const theirs = known.findLast((item) => item === 'json' || item.startsWith('json:'));
  const destination = theirs?.slice('json:'.length) ?? '';
  const place = formatted(destination, suite.name, platform.name);
  const isPrinted = theirs !== undefined && (destination.trim() === '' || destination.trim() === '-');
  // Of the same name only the last one writes: where theirs is to be printed, ours has the other name of that format.
  const name = isPrinted || place === undefined ? 'json-automate' : 'json';
  const ours = `${name}:${target}`;
  if (!list.some((item) => scalarText(item) === ours)) block.set(path, [...list, ours]);
  return { file, copies: theirs === undefined || name !== 'json' || place === undefined ? [] : [place] };
}

/** As Ruby's `%` formats it for kitchen-inspec; `undefined` for what it would refuse. */
function formatted(pattern: string, suite: string, platform: string): string | undefined {
  let isKnown = true;
  const text = pattern.replaceAll(/%(?:%|\{(\w+)\}|<(\w+)>s|.?)/gs, (whole, braced?: string, named?: string) => {
    const name = braced ?? named;
    if (whole === '%%') return '%';
    if (name === 'suite') return suite;
    if (name === 'platform') return platform;
    isKnown = false;
    return '';
  });
  return isKnown ? text : undefined;
}

/**
 * Puts the report where the user's own reporter would have written it.
 * @param root where kitchen runs: absolute
 * @returns what went wrong, in words
 */
export function copyInspecReport({ file, copies }: InspecReport, root: string): readonly string[] {
  if (!existsSync(file)) return [];
  return copies.flatMap((copy) => {
    try {
      const path = resolve(root, copy);
      mkdirSync(dirname(path), { recursive: true });
      copyFileSync(file, path);
      return [];
    } catch (error) {
      return [`InSpec's report could not be written to ${copy}, as the kitchen file asks: ${messageOf(error)}`];
    }
  });
}
