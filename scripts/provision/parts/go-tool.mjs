// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, place } from '../cache.mjs';
import { run } from '../command.mjs';
import { ensureGo, goRefusal } from '../go.mjs';
import { provisionRemedy } from '../part.mjs';
import { Unavailable } from '../unavailable.mjs';

/** @typedef {import('../versions.mjs').GoTool} GoTool */

/**
 * Where the built program is kept: by the version of what it imports, and where its source is ours by that too.
 * @param {GoTool} tool
 * @returns {string}
 */
export function builtProgram(tool) {
  const source = tool.main === undefined ? '' : `-${digestOfSource(moduleFolder(tool))}`;
  return join(cacheFolder(), tool.tool, `${tool.version}${source}`, basename(tool.import));
}

/** @param {string} folder */
function digestOfSource(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

/**
 * A part that is one program, built of the Go module test/tools/<tool>, whose go.sum fixes every source by checksum.
 * @param {string} name
 * @param {string} set
 * @param {GoTool} tool
 * @returns {import('../part.mjs').Part}
 */
export function goTool(name, set, tool) {
  const program = builtProgram(tool);
  return {
    name,
    label: `${tool.tool} ${tool.version}`,
    verb: 'built',
    lane: 'builds',
    look() {
      if (existsSync(program)) return { ready: true, version: tool.version, paths: { [basename(program)]: program } };
      const refusal = goRefusal();
      return {
        ready: false,
        obtainable: refusal === undefined,
        reason: refusal?.reason ?? `${program} is not there`,
        remedy: refusal?.remedy ?? provisionRemedy(set),
      };
    },
    get: (log) => build(tool, log),
  };
}

/**
 * @param {GoTool} tool
 * @param {string} log
 */
export async function build(tool, log) {
  const go = await ensureGo(log);
  const module = readModule(tool);
  if (module.version !== tool.version) {
    throw new Unavailable(
      `test/tools/${tool.tool}/go.mod requires ${tool.module ?? tool.import} ${module.version}, and scripts/provision/versions.json says ${tool.version}`,
      'make the two agree, and run `go mod tidy` in that folder',
    );
  }
  const program = builtProgram(tool);
  await place(program, async (folder) => {
    const made = join(folder, basename(program));
    // Without symbols and C, as releases are: a third less to copy, to hash and to unpack. What a debugger would read is
    // not made to be dropped by the linker, and the compiler collects garbage where it would hurt: a fifth less to compute.
    const flags = ['-trimpath', '-gcflags=all=-dwarf=false', '-ldflags=-s -w', '-mod=readonly'];
    const thrift = { CGO_ENABLED: '0', GOGC: 'off', GOMEMLIMIT: '2GiB' };
    await run(go, ['build', ...flags, '-o', made, tool.main ?? tool.import], {
      log,
      cwd: moduleFolder(tool),
      // The Go that is here, or none: another one is not fetched behind the user's back.
      env: { ...process.env, ...thrift, GOTOOLCHAIN: 'local', GOWORK: 'off' },
      isPatient: true,
      remedy: 'see that Go can reach its module proxy, then run this again',
    });
    return made;
  });
}

/** @param {GoTool} tool */
function moduleFolder(tool) {
  return fileURLToPath(new URL(`../../../test/tools/${tool.tool}`, import.meta.url));
}

/**
 * @param {GoTool} tool
 * @returns {{ version: string | undefined }}
 */
function readModule(tool) {
  const text = readFileSync(join(moduleFolder(tool), 'go.mod'), 'utf8');
  const required = new RegExp(
    `^(?:require )?\\s*${(tool.module ?? tool.import).replaceAll('.', '\\.')} v(\\S+)`,
    'm',
  ).exec(text);
  return { version: required?.[1] };
}
