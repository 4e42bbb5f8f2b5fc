// @ts-check
import { ask, which } from '../command.mjs';
import { installPackages, packagesRefusal } from '../machine.mjs';
import { provisionRemedy } from '../part.mjs';
import { versions } from '../versions.mjs';

const { packages } = versions['rspec-junit-formatter'];

/**
 * Writes the results of RSpec, and so of serverspec, as JUnit. It is no part of the sets of gems: any of them takes it by
 * `rspec -I LIBRARY --require rspec_junit_formatter`.
 * @type {import('../part.mjs').Part}
 */
export const rspecJunitFormatter = {
  name: 'rspec-junit-formatter',
  label: 'rspec_junit_formatter of Debian',
  verb: 'installed',
  lane: 'gems',

  look() {
    const ruby = which('ruby');
    const { GEM_HOME: _home, GEM_PATH: _path, ...env } = process.env;
    const told = ruby && ask(ruby, ['-e', code], { env });
    const [version, library] = told?.split(' ') ?? [];
    if (version && library) return { ready: true, version, paths: { library } };
    const refusal = packagesRefusal();
    return {
      ready: false,
      obtainable: refusal === undefined,
      reason: `the Ruby on PATH has no gem rspec_junit_formatter${refusal === undefined ? '' : `; ${refusal.reason}`}`,
      remedy:
        refusal === undefined
          ? provisionRemedy('kitchen')
          : '`gem install rspec_junit_formatter`, where a registry is reached',
    };
  },

  get: (log) => installPackages(packages, log),
};

const code = `
it = Gem::Specification.find_by_name("rspec_junit_formatter")
print it.version, " ", it.full_require_paths.first`;
