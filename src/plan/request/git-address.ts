import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import { secretShape } from '../../core/secrets/literal-secret.ts';

const LONGEST = 2048;
const USER = /^[A-Za-z0-9_][\w.-]*$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])$/;
const LOOPBACK = /^(?:localhost|127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}|\[::1\])$/i;
const WANTED = 'It must be https://host/path, ssh://git@host/path or git@host:path (http:// only to this machine).';

/**
 * What is wrong with the address of a git repository, if anything. git takes some addresses for options
 * (`--upload-pack=…`) or runs them (`ext::…`), and reads any local path; ssh takes a host that begins with a hyphen
 * for an option. Credentials inside are refused: the address comes into records and logs.
 */
export function checkGitUrl(url: string): UserError | undefined {
  const refuse = (why: string): UserError => new UserError(`giturl ${why}. ${WANTED}`);
  if (url === '') return refuse('is empty');
  if (url.length > LONGEST) return refuse(`has ${url.length} characters; at most ${LONGEST} are read`);
  const kind = secretShape(url);
  if (kind === 'a password inside a URL') return refuse('holds credentials; give them as checkout-token or ssh-key');
  if (kind !== undefined) return refuse(`holds ${kind}; give it as checkout-token or ssh-key`);
  if (url.startsWith('-')) return refuse(`begins with a hyphen, so git would take it for an option: ${show(url)}`);
  const scheme = /^([A-Za-z][\w+.-]*):(:|\/\/)/.exec(url);
  if (scheme?.[2] === ':') {
    return refuse(`names the remote helper ${show(scheme[1] ?? '')}, a program that git would run`);
  }
  // `%0a` too: git hands the decoded parts to credential helpers line by line (CVE-2020-5260).
  if (!/^[!-~]*$/.test(url) || /%(?:[01][0-9a-f]|7f)/i.test(url)) {
    return refuse('holds a blank, a control character or a letter beyond ASCII');
  }
  if (scheme === null) return checkScpAddress(url, refuse);
  const [, name = ''] = scheme;
  if (!/^(?:https?|ssh)$/.test(name)) return refuse(`has the scheme ${show(`${name}://`)}`);
  return checkAuthority(name, url.slice(name.length + 3), refuse);
}

function checkAuthority(scheme: string, rest: string, refuse: (why: string) => UserError): UserError | undefined {
  if (/[?#\\]/.test(rest))
    return refuse('holds a question mark, a # or a backslash, which no address of a repository has');
  const [authority = ''] = rest.split('/', 1);
  const at = authority.lastIndexOf('@');
  if (at >= 0 && (scheme !== 'ssh' || !USER.test(authority.slice(0, at)))) {
    return refuse('holds credentials; give them as checkout-token or ssh-key');
  }
  const { host = '', port } =
    /^(?<host>\[[^\]]*\]|[^:]*)(?::(?<port>.*))?$/.exec(authority.slice(at + 1))?.groups ?? {};
  if (!HOST.test(host)) return refuse(`has the host ${show(host)}`);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    return refuse(`has the port ${show(port)}`);
  if (scheme === 'http' && !LOOPBACK.test(host)) {
    return refuse(`is plain http to ${show(host)}, which anybody between could change`);
  }
  return undefined;
}

/** `git@host:path`. Without a user it would be a drive of Windows as well, or a remote of a configuration. */
function checkScpAddress(url: string, refuse: (why: string) => UserError): UserError | undefined {
  const [, user = '', host = '', path = ''] = /^([^@:/]*)@([^:/]*):(.*)$/.exec(url) ?? [];
  if (user === '' && host === '') return refuse(`is ${show(url)}, which is a local path or a short name`);
  if (!USER.test(user) || !HOST.test(host) || host.startsWith('[')) return refuse(`is ${show(url)}`);
  if (path === '' || path.startsWith('-') || /[?#\\]/.test(path)) return refuse(`has the path ${show(path)}`);
  return undefined;
}

/**
 * What is wrong with the name of a branch or tag, or with a commit, if anything: the rules of git check-ref-format, and no
 * hyphen at its beginning, which would make it an option.
 */
export function checkBranch(branch: string): UserError | undefined {
  const why = branchFault(branch);
  return why === undefined
    ? undefined
    : new UserError(`branch ${why}. It must be a branch, a tag or a commit, but was ${show(branch)}.`);
}

function branchFault(branch: string): string | undefined {
  if (branch === '') return 'is empty';
  if (Buffer.byteLength(branch) > 255) return 'has more than 255 bytes';
  if (branch.startsWith('-')) return 'begins with a hyphen, so git would take it for an option';
  if (!branch.isWellFormed()) return 'is not Unicode';
  if (/[\p{Cc}\p{Z}]/u.test(branch)) return 'holds a blank or a control character';
  const sign = /[~^:?*[\\]/.exec(branch)?.[0];
  if (sign !== undefined) return `holds ${show(sign)}, which means something to git`;
  if (branch.includes('..')) return 'holds "..", which means a range to git';
  if (branch.includes('@{') || branch === '@') return 'holds "@{" or is "@", which means something to git';
  if (/^\/|\/\/|\/$/.test(branch)) return 'has an empty part between slashes';
  if (branch.split('/').some((part) => part.startsWith('.') || part.endsWith('.lock') || part.endsWith('.'))) {
    return 'has a part that begins or ends with a dot, or ends with .lock';
  }
  return undefined;
}

/** The name of the repository at an address that was checked: `https://host/acme/images.git` is `images`. */
export function repositoryNameOf(url: string): string | undefined {
  const path = /^\w+:\/\/[^/]*\/(.*)$/.exec(url)?.[1] ?? (url.includes('://') ? '' : url.slice(url.indexOf(':') + 1));
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  const name = last.replace(/\.git$/, '').replace(/[^\w.-]+/g, '-');
  return /[A-Za-z0-9]/.test(name) ? name : undefined;
}
