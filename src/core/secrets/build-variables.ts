import type { Pair } from '../runner/inputs.ts';

/** Names by which a shell, a language or docker's client is told to do something else. Their case counts. */
const NAMES = new Set(
  `PATH HOME SHELL IFS ENV BASH_ENV PS4 CDPATH TMPDIR TMP TEMP NODE_OPTIONS NODE_PATH
   DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_CERT_PATH DOCKER_TLS DOCKER_TLS_VERIFY DOCKER_API_VERSION
   DOCKER_BUILDKIT DOCKER_DEFAULT_PLATFORM DOCKER_AUTH_CONFIG DOCKER_CUSTOM_HEADERS`.split(/\s+/),
);

const FAMILIES =
  /^(?:PYTHON|PERL|RUBY|GEM_|BUNDLE_|LD_|DYLD_|GIT_|GITHUB_|ACTIONS_|INPUT_|STATE_|RUNNER_|PACKER_|PKR_|KITCHEN_|BAKEHOUSE_|DOCKER_CLI_|DOCKER_CONTENT_TRUST)/;

/**
 * Whether a name means something to what a build starts, so that a variable of a build request must not take it there.
 * Names of variables are their senders' own: `path`, `env` and `docker_repo_email` mean nothing to anybody else.
 */
export function isReservedName(name: string): boolean {
  return NAMES.has(name) || FAMILIES.test(name);
}

/** What to say of variables that stay out of the environment, before anything is done; nothing where all go in. */
export function reservedNamesNotice(variables: readonly Pair[]): string | undefined {
  const kept = variables.map(([name]) => name).filter(isReservedName);
  const [only] = kept;
  if (only === undefined) return undefined;
  return kept.length === 1
    ? `${only} reaches Packer as a variable, but not the environment of the stages, where that name has a meaning of its own.`
    : `${kept.join(', ')} reach Packer as variables, but not the environment of the stages, where those names have meanings of their own.`;
}
