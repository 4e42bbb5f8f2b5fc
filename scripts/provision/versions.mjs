// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} GoTool a program built of the Go module test/tools/<tool>
 * @property {string} version of what it imports
 * @property {string} import
 * @property {string} tool
 * @property {string} [module] that `import` is a package of, where it is not a module itself
 * @property {string} [main] the file or folder in it which is the program, where its source is ours
 *
 * @typedef {GoTool & { readonly source: string }} PackerPlugin
 *
 * @typedef {object} GemSet a program of Ruby; gems/<part>.txt lists it with all that it stands on
 * @property {string} version
 * @property {string} gem
 * @property {string} program
 *
 * @typedef {object} PythonProgram a program of Python; <part>-constraints.txt lists it with all that it stands on
 * @property {string} version
 * @property {string} python the oldest that will do
 * @property {readonly string[]} packages what gives the system such a Python
 *
 * @typedef {object} OpenstackLab services of PyPI by version; `version` is Nova's, and of what is made of all
 * @property {string} version
 * @property {Readonly<Record<string, string>>} services
 * @property {readonly string[]} packages
 *
 * @typedef {object} Versions
 * @property {{ readonly packages: readonly string[] }} docker
 * @property {{ readonly version: string, readonly packages: readonly string[] }} packer-debian
 * @property {{ readonly image: string, readonly suite: string, readonly packages: readonly string[] }} base-image
 * @property {{ readonly image: string, readonly suite: string, readonly packages: readonly string[] }} base-image-trixie
 * @property {{ readonly oldest: string, readonly toolchain: string, readonly packages: readonly string[] }} go `oldest`: what
 *   the tools need; `toolchain`: what is fetched where there is nothing as new
 * @property {GoTool} buildx
 * @property {PythonProgram} moto
 * @property {OpenstackLab} openstack
 * @property {{ readonly version: string, readonly package: string }} node-oldest
 * @property {{ readonly packages: readonly string[] }} docker-registry
 * @property {{ readonly packages: readonly string[] }} skopeo
 * @property {{ readonly packages: readonly string[] }} qemu-system-x86_64
 * @property {{ readonly packages: readonly string[] }} qemu-img
 * @property {{ readonly packages: readonly string[] }} uefi
 * @property {{ readonly suite: string, readonly packages: readonly string[] }} machine-disk
 * @property {{ readonly version: string, readonly packages: readonly string[] }} rabbitmq
 * @property {GoTool} packer-current
 * @property {PackerPlugin} packer-plugin-docker
 * @property {PackerPlugin} packer-plugin-amazon
 * @property {GoTool} act
 * @property {GoTool} actionlint
 * @property {PythonProgram} zizmor
 * @property {GoTool} go-version
 * @property {GoTool} packer-template
 * @property {GoTool} dockerfile-reads
 * @property {{ readonly ruby: string, readonly packages: readonly string[] }} ruby
 * @property {{ readonly packages: readonly string[] }} rspec-junit-formatter
 * @property {GemSet} kitchen
 * @property {GemSet} kitchen-3
 * @property {GemSet} inspec
 * @property {GemSet} berkshelf
 * @property {{ readonly packages: readonly string[] }} bats
 * @property {{ readonly packages: readonly string[] }} chromium
 * @property {{ readonly packages: readonly string[] }} zsh
 * @property {{ readonly packages: readonly string[] }} testinfra
 */

/** The one list of what is provisioned, in which version. @type {Versions} */
export const versions = JSON.parse(readFileSync(new URL('versions.json', import.meta.url), 'utf8'));

/**
 * Compares dotted numbers: whether `have` is `wanted` or later.
 * @param {string} have
 * @param {string} wanted
 * @returns {boolean}
 */
export function isAtLeast(have, wanted) {
  const left = have.split('.').map(Number);
  const right = wanted.split('.').map(Number);
  for (const [index, number] of right.entries()) {
    const other = left[index] ?? 0;
    if (other !== number) return other > number;
  }
  return true;
}
