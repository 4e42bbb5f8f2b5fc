import { readFileSync, statSync } from 'node:fs';

import { messageOf } from '../core/errors.ts';
import { literalSecrets } from '../core/secrets/literal-secret.ts';
import { insideWorkspace, withoutPlace } from '../core/files/paths.ts';

/** More than anybody writes by hand. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Looks at files of variables, each once: legs share them. */
export interface VarFiles {
  /** What is wrong with a file, if anything. A path that ends in `?` may be missing. */
  readonly problemOf: (path: string) => string | undefined;
}

/** @param repository absolute, links resolved */
export function createVarFiles(repository: string): VarFiles {
  const seen = new Map<string, string | undefined>();
  return {
    problemOf: (path) => {
      if (!seen.has(path)) seen.set(path, look(repository, path));
      return seen.get(path);
    },
  };
}

function look(repository: string, given: string): string | undefined {
  const optional = given.endsWith('?');
  const path = optional ? given.slice(0, -1) : given;
  let bytes: Buffer;
  try {
    const real = insideWorkspace('it', repository, repository, path);
    const stat = statSync(real);
    if (stat.isDirectory()) return `${path} is a folder, not a file of variables`;
    // A pipe would never end.
    if (!stat.isFile()) return `${path} is no plain file`;
    if (stat.size > MOST_BYTES) return `${path} has ${stat.size} bytes; at most ${MOST_BYTES} are read`;
    bytes = readFileSync(real);
  } catch (error) {
    const message = withoutPlace(messageOf(error));
    if (message.includes('does not exist')) {
      return optional ? undefined : `${message} End it in ? when it may be missing`;
    }
    return message;
  }
  const text = bytes.toString('utf8');
  if (bytes.includes(0) || !Buffer.from(text).equals(bytes)) return `${path} is not UTF-8 text`;
  const [secret] = literalSecrets(text);
  if (secret === undefined) return undefined;
  return `${path}:${secret.line} looks like ${secret.what}; a secret is never written down. Name it in secret-vars, or end the line in # allow-secret`;
}
