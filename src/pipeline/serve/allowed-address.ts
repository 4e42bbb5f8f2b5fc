import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { checkGitUrl } from '../../plan/request/git-address.ts';

/** An address of a repository, or of a place where repositories are, in parts that can be compared. */
export interface PlainAddress {
  /** `https://git.example.org:8443`, in lower case, without the port that goes without saying. */
  readonly origin: string;
  /** Parts of the path; the last one without `.git`. */
  readonly path: readonly string[];
}

const USUAL_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443', ssh: '22' };

/** Reads the input `allow`. Throws a UserError. */
export function readAllowed(given: readonly string[]): readonly PlainAddress[] {
  return given.map((one) => {
    const wrong = checkGitUrl(one);
    if (wrong !== undefined) throw new UserError(`Input "allow" holds ${show(one)}: its ${wrong.message}`);
    const address = plainAddress(one);
    if (typeof address === 'string') throw new UserError(`Input "allow" holds ${show(one)}, which ${address}.`);
    return address;
  });
}

/**
 * Why a `giturl` is not among what is allowed; undefined where it is, or where all is. Compared is what git would ask, by parts:
 * neither `https://good.example.evil.org` nor `…/acme-other` begins with what is allowed. Pure.
 *
 * @param giturl as `checkGitUrl` lets it through: without credentials, queries, backslashes and the like
 */
export function notAllowed(giturl: string, allowed: readonly PlainAddress[]): string | undefined {
  if (allowed.length === 0) return undefined;
  const address = plainAddress(giturl);
  if (typeof address === 'string') return `giturl ${address}.`;
  const fits = allowed.some(
    ({ origin, path }) => origin === address.origin && path.every((part, index) => part === address.path[index]),
  );
  return fits ? undefined : 'giturl is none of the repositories that this service bakes.';
}

/** The address in parts, or what of it means something else to some server than it does to another. */
function plainAddress(url: string): PlainAddress | string {
  const [, scheme = 'ssh', authority = '', rest = ''] =
    /^([a-z]+):\/\/([^/]*)(\/.*)?$/i.exec(url) ?? scpParts(/^([^:/]*):(.*)$/.exec(url));
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const name = scheme.toLowerCase();
  const port = USUAL_PORTS[name];
  const bare = port !== undefined && host.endsWith(`:${port}`) ? host.slice(0, -port.length - 1) : host;
  if (rest.includes('%')) return 'holds a letter as %-code, which none that is allowed has';
  const path = rest.split('/').filter((part) => part !== '');
  if (path.some((part) => part === '.' || part === '..')) return 'holds a part that is . or ..';
  const last = path.at(-1)?.replace(/\.git$/, '') ?? '';
  return { origin: `${name}://${bare}`, path: [...path.slice(0, -1), ...(last === '' ? [] : [last])] };
}

function scpParts(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found === null ? [] : ['', 'ssh', found[1], `/${found[2]}`];
}
