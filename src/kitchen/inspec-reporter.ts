import { normalize } from 'node:path';

import { isInside } from '../core/paths.ts';
import { blockFor, type Chain } from './blocks.ts';
import { scalarText } from './config-value.ts';
import { KitchenError } from './kitchen-error.ts';

/** Verifiers that run InSpec in the process of kitchen, and take `reporter`. */
const INSPEC = new Set(['inspec', 'cinc_auditor']);

/**
 * Makes InSpec write its JSON report, the only one that tells lines of tests, beside the reporters that the user wants.
 * One file for each instance: without its tokens in the path, instances write over each other (kitchen-inspec#121).
 *
 * @param folder absolute
 * @returns the path of the report; `null` when the verifier is another
 */
export function addInspecReporter(verifier: string | null, chain: Chain, folder: string): string | null {
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
  // Ruby's own formatting: a plain % must be doubled.
  const ours = `json:${folder.replaceAll('%', '%%')}/%{suite}/%{platform}.json`;
  const list = given === undefined || given === null ? ['cli'] : Array.isArray(given) ? given : [given];
  if (!list.some((item) => scalarText(item) === ours)) block.set(path, [...list, ours]);
  return file;
}
