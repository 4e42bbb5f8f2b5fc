/** What they read counts: files of the repository, values of the template, and the commit, which is no part of a key. */
const WITHIN = new Set(['null', 'external', 'external-raw', 'sops', 'git-commit', 'git-repository', 'git-tree']);
/** The image behind it is looked up as a base is. */
const BASES = new Set(['amazon-ami']);
/** Secrets count by their name alone. */
const SECRETS = /secret|vault/;

/**
 * Whether the value of a data source lies outside the repository, where nobody can tell whether it changes: what a server
 * answers, what a channel of HCP points at, and whatever a plugin finds that is not known.
 * @param name as `http.name`
 */
export function isOutside(name: string): boolean {
  const [type = ''] = name.split('.', 1);
  return !WITHIN.has(type) && !BASES.has(type) && !SECRETS.test(type);
}
