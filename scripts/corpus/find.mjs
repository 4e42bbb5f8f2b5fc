// @ts-check
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * @typedef {object} Found paths of files and folders
 * @property {readonly string[]} hcl2 folders that hold *.pkr.hcl or *.pkr.json
 * @property {readonly string[]} json
 * @property {readonly string[]} dockerfiles
 * @property {readonly string[]} imagesJson
 */

const LARGEST = 4 * 1024 * 1024;

/**
 * Everything below a folder that a reader of ours is made for. Links are not followed.
 * @param {string} root
 * @returns {Found}
 */
export function findInputs(root) {
  const files = Array.from(filesBelow(root));
  const named = (/** @type {RegExp} */ pattern) => files.filter((file) => pattern.test(basename(file)));
  return {
    hcl2: [...new Set(named(/\.pkr\.(?:hcl|json)$/).map((file) => dirname(file)))],
    json: named(/(?<!\.pkr)(?<!\.pkrvars)\.json$/).filter((file) => /"builders"\s*:/.test(readFileSync(file, 'utf8'))),
    dockerfiles: named(/^(?:[\w.-]+[.-])?(?:dockerfile|containerfile)(?:[.-][\w.-]+)?$/i).filter(
      (file) =>
        !/\.(?:dockerignore|go|js|json|md|mdx|tmpl|tpl|j2|jinja2?|erb|sh|py|rb|txt|ya?ml|toml|rst|html)$/i.test(file),
    ),
    imagesJson: named(/^IMAGES\.json$/i),
  };
}

/**
 * @param {string} folder
 * @returns {Iterable<string>}
 */
function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') yield* filesBelow(path);
    else if (entry.isFile() && statSync(path).size <= LARGEST) yield path;
  }
}
