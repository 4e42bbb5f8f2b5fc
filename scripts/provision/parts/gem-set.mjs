// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, place } from '../cache.mjs';
import { run, which } from '../command.mjs';
import { packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { Unavailable } from '../unavailable.mjs';
import { versions } from '../versions.mjs';
import { findRuby } from './ruby.mjs';

const gemSetNames = /** @type {const} */ (['kitchen', 'kitchen-3', 'inspec', 'berkshelf']);

/** @typedef {typeof gemSetNames[number]} GemSetName */

/**
 * One program of Ruby and the gems that it stands on, in a folder of their own that is GEM_HOME and GEM_PATH to it.
 * The list in gems/ names every gem by exact version, so nothing is resolved: they come by name from the registry that
 * `gem` is set up for, or, where BAKEHOUSE_GEM_POOL names a folder with `pool/NAME-VERSION.gem`, from there.
 * @param {GemSetName} name
 * @returns {import('../part.mjs').Part}
 */
export function gemSet(name) {
  const { gem, version, program } = versions[name];
  return {
    name,
    label: `${gem} ${version}`,
    verb: 'installed',
    lane: 'gems',

    look() {
      const ruby = findRuby();
      if (typeof ruby === 'string') {
        const refusal = packagesRefusal();
        const remedy = refusal?.remedy ?? provisionRemedy(name);
        return { ready: false, obtainable: refusal === undefined, reason: ruby, remedy };
      }
      const home = homeOf(name, ruby.api);
      const path = join(home, 'bin', program);
      if (existsSync(path)) return { ready: true, version, paths: { home, program: path, ruby: ruby.ruby } };
      return { ready: false, obtainable: true, reason: `${path} is not there`, remedy: provisionRemedy(name) };
    },

    async get(log) {
      const ruby = findRuby();
      if (typeof ruby === 'string') throw new Unavailable(ruby, provisionRemedy('kitchen'));
      const gems = readList(name);
      if (!gems.includes(`${gem}:${version}`)) {
        throw new Unavailable(
          `scripts/provision/gems/${name}.txt does not have ${gem}:${version}, which scripts/provision/versions.json says`,
          'make the two agree',
        );
      }
      await place(homeOf(name, ruby.api), async (folder) => {
        const made = join(folder, 'home');
        const there = await reuseBuilt(gems, made, ruby.api);
        await install(
          gems.filter((one) => !there.has(one)),
          made,
          log,
        );
        return made;
      });
    },
  };
}

/**
 * Where a set is kept: by version, by what its extensions were built for, and by what is on the list.
 * @param {GemSetName} name
 * @param {string} api
 * @returns {string}
 */
function homeOf(name, api) {
  const list = createHash('sha256').update(readList(name).join('\n')).digest('hex').slice(0, 12);
  return join(cacheFolder(), 'gems', `${name}-${versions[name].version}-ruby${api}-${list}`);
}

/**
 * @param {GemSetName} name
 * @returns {readonly string[]} NAME:VERSION
 */
function readList(name) {
  const text = readFileSync(new URL(`../gems/${name}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Copies what another set has built already: to compile a gem that is partly written in C takes longer than all else.
 * @param {readonly string[]} gems
 * @param {string} home of the set that is made
 * @param {string} api
 * @returns {Promise<ReadonlySet<string>>} those of `gems` that are in `home` by this
 */
async function reuseBuilt(gems, home, api) {
  /** @type {Set<string>} */
  const there = new Set();
  for (const other of gemSetNames.map((name) => homeOf(name, api)).filter((folder) => existsSync(folder))) {
    for (const gem of gems.filter((one) => !there.has(one))) {
      const name = gem.replace(':', '-');
      const built = foldersOfBuilt(other).map((folder) => join(folder, name));
      const complete = built.find((folder) => existsSync(join(other, folder, 'gem.build_complete')));
      if (complete === undefined) continue;
      const files = [complete, join('gems', name), join('specifications', `${name}.gemspec`)];
      const programs = ['bin', 'exe'].flatMap((folder) => namesIn(join(other, 'gems', name, folder)));
      const started = programs.map((program) => join('bin', program)).filter((file) => existsSync(join(other, file)));
      for (const file of [...files, ...started]) await cp(join(other, file), join(home, file), { recursive: true });
      there.add(gem);
    }
  }
  return there;
}

/**
 * The folders of a set that hold what was built, by platform and Ruby; relative.
 * @param {string} home
 */
function foldersOfBuilt(home) {
  return namesIn(join(home, 'extensions')).flatMap((platform) =>
    namesIn(join(home, 'extensions', platform)).map((ruby) => join('extensions', platform, ruby)),
  );
}

/** @param {string} folder */
function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Where one set could not be had of the registry the next one is not tried: it is told once. @type {Unavailable | undefined} */
let unreachable;

/**
 * @param {readonly string[]} gems
 * @param {string} home
 * @param {string} log
 */
async function install(gems, home, log) {
  const pool = process.env['BAKEHOUSE_GEM_POOL'];
  const source = pool ? ['--local', ...filesOf(gems, pool)] : gems;
  if (!pool && unreachable !== undefined) throw unreachable;
  const remedy = pool
    ? 'see in that log what could not be installed from BAKEHOUSE_GEM_POOL, then run this again'
    : 'see that `gem` can reach a registry, or name a folder with the gems in BAKEHOUSE_GEM_POOL, then run this again';
  // A Bundler or a gem folder of the caller's has no say in this.
  const env = { ...process.env, GEM_HOME: home, GEM_PATH: home, RUBYOPT: '', BUNDLE_GEMFILE: '' };
  const options = ['--norc', '--no-document', '--ignore-dependencies', '--env-shebang', '--bindir', join(home, 'bin')];
  try {
    await run(which('gem') ?? 'gem', ['install', ...options, ...source], { log, remedy, env });
  } catch (error) {
    if (pool || !(error instanceof Unavailable)) throw error;
    unreachable = new Unavailable('the gems could not be installed', remedy, error.detail);
    throw unreachable;
  }
}

/**
 * @param {readonly string[]} gems
 * @param {string} pool
 * @returns {readonly string[]}
 */
function filesOf(gems, pool) {
  const files = gems.map((gem) => join(pool, 'pool', `${gem.replace(':', '-')}.gem`));
  const lacking = files.filter((file) => !existsSync(file));
  if (lacking.length === 0) return files;
  throw new Unavailable(
    `BAKEHOUSE_GEM_POOL lacks ${lacking.length} of the ${files.length} gems, first ${lacking[0]}`,
    'add them, or unset the variable where `gem` reaches a registry',
  );
}
