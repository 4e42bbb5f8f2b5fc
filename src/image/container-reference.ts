import { UserError } from '../core/errors.ts';
import { show } from '../core/runner/inputs.ts';

/** The name of a container image, taken apart as docker does (distribution/reference). */
export interface Reference {
  /** As it was written, without tag and digest: `debian`. */
  readonly name: string;
  /** `docker.io`, `ghcr.io`, `127.0.0.1:5000` */
  readonly host: string;
  /** The repository there: `library/debian`. */
  readonly path: string;
  readonly tag: string;
  readonly digest: string | null;
}

const PATH = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const WHOLE = /^(?<name>.+?)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;
const LONGEST_NAME = 255;

/** Throws a UserError when it is no name of a container image. */
export function parseReference(text: string): Reference {
  const { name = '', tag, digest } = WHOLE.exec(text)?.groups ?? {};
  const [first = '', ...rest] = name.split('/');
  // docker's rule for what is a host: `debian/x` is a repository of the default registry, `debian.org/x` is not.
  const hasHost = rest.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost');
  const host = hasHost ? first : 'docker.io';
  const own = hasHost ? rest.join('/') : name;
  if (!HOST.test(host) || !PATH.test(own) || name.length > LONGEST_NAME) {
    throw new UserError(
      `${show(text)} is no name of a container image. It must look like debian:bookworm, ghcr.io/acme/base:1.0 or name@sha256:…, in lower case.`,
    );
  }
  const isDefault = host === 'docker.io' || host === 'index.docker.io';
  return {
    name,
    host: isDefault ? 'docker.io' : host,
    path: isDefault && !own.includes('/') ? `library/${own}` : own,
    tag: tag ?? 'latest',
    digest: digest ?? null,
  };
}

/** Whether two references name the same repository, however they are written. */
export function isSameRepository(a: Reference, b: Reference): boolean {
  return a.host === b.host && a.path === b.path;
}

/** What is wrong with a name that a container image is to get: `[host[:port]/]path[:tag]`, as the distribution project's grammar has it. */
export function referenceProblem(reference: string): string | undefined {
  const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
  const host =
    '(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::\\d+)?/)?';
  const whole = new RegExp(`^${host}${part}(?:/${part})*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?$`);
  return reference.length <= 400 && whole.test(reference)
    ? undefined
    : `"${reference}" is no name of a container image`;
}
