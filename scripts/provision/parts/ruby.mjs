// @ts-check
import { existsSync } from 'node:fs';
import { ask, which } from '../command.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { isAtLeast, versions } from '../versions.mjs';

const { ruby: oldest, packages } = versions['ruby'];

/**
 * @typedef {object} Ruby a Ruby that can build gems with C in them
 * @property {string} ruby
 * @property {string} version
 * @property {string} api what its built extensions depend on, such as 3.1.0
 */

/** Ruby, and what builds gems that are partly written in C. @type {import('../part.mjs').Part} */
export const ruby = {
  name: 'ruby',
  label: 'ruby',
  verb: 'installed',
  lane: 'gems',

  look() {
    const found = findRuby();
    if (typeof found !== 'string') return { ready: true, version: found.version, paths: { ruby: found.ruby } };
    const refusal = packagesRefusal();
    return {
      ready: false,
      obtainable: refusal === undefined,
      reason: `${found}${refusal === undefined ? '' : `; ${refusal.reason}`}`,
      remedy:
        refusal === undefined
          ? provisionRemedy('kitchen')
          : `put Ruby ${oldest} or newer on PATH, or ${refusal.remedy}`,
    };
  },

  get: (log) => installPackages(packages, log),
};

/** @type {Ruby | undefined} */
let known;

/**
 * The Ruby on PATH; or, as a text, what is wrong with it.
 * @returns {Ruby | string}
 */
export function findRuby() {
  known ??= lookAtRuby();
  if (known === undefined) return which('ruby') === undefined ? 'no ruby is on PATH' : 'the ruby on PATH does not run';
  if (!isAtLeast(known.version, oldest)) return `it takes Ruby ${oldest} or newer, and this is Ruby ${known.version}`;
  const lacking = ['gem', 'cc', 'c++', 'make'].filter((program) => which(program) === undefined);
  if (lacking.length > 0) return `${lacking.join(', ')} not on PATH, which gems are built with`;
  const header = ask(known.ruby, ['-e', 'print File.join(RbConfig::CONFIG["rubyhdrdir"], "ruby.h")']);
  return header !== undefined && existsSync(header)
    ? known
    : 'the headers of Ruby, which gems are built with, are missing';
}

/** @returns {Ruby | undefined} */
function lookAtRuby() {
  const program = which('ruby');
  const told = program && ask(program, ['-e', 'print RUBY_VERSION, " ", Gem.extension_api_version']);
  const [version, api] = told?.split(' ') ?? [];
  return program && version && api ? { ruby: program, version, api } : undefined;
}
