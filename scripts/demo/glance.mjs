// @ts-check
// Glance on this machine, to which the demo of a machine publishes: it runs for as long as the demo.
import { join } from 'node:path';

import { serveCloud } from '../provision/openstack-cloud.mjs';
import { partOf } from '../provision/sets.mjs';
import { live, say } from './progress.mjs';
import { demoFolder } from './state.mjs';

/** @typedef {import('../provision/openstack-cloud.mjs').ServedCloud} ServedCloud */

/**
 * The manifest of the example with a target more, as its README has it.
 * @param {string} manifest
 */
export function withGlance(manifest) {
  return manifest
    .replace('publish: [registry, ', 'publish: [registry, glance, ')
    .replace('targets:\n', "targets:\n  glance:\n    openstack: { name: 'demo-{image}', previous: rename }\n");
}

/**
 * The paths of the part; undefined where it is not there, which is said.
 * @returns {{ readonly python: string, readonly template: string } | undefined}
 */
export function glanceParts() {
  const found = partOf('openstack', 'openstack').look();
  if (found.ready) return { python: found.paths['python'] ?? '', template: found.paths['template'] ?? '' };
  console.error(`--glance publishes to a Keystone and a Glance of this machine, and they are missing: ${found.reason}.
To have them, ${found.remedy}; or leave --glance out.`);
  return undefined;
}

/**
 * A cloud whose credentials are all that the commands of this demo find of OpenStack: nobody's own cloud is asked.
 * @param {{ readonly python: string, readonly template: string }} parts
 */
export async function openGlance(parts) {
  const cloud = await live('Keystone and Glance', async () => serveCloud(parts, join(demoFolder(), 'cloud')));
  for (const name of Object.keys(process.env)) if (name.startsWith('OS_')) delete process.env[name];
  Object.assign(process.env, cloud.environments['images']);
  return cloud;
}

/**
 * Asks Glance, not us, what it has.
 * @param {ServedCloud} cloud
 * @param {string} id
 * @returns {Promise<string>}
 */
export async function toldByGlance({ addresses, environments }, id) {
  const own = environments['images'] ?? {};
  const user = { name: own['OS_USERNAME'], domain: { id: own['OS_USER_DOMAIN_ID'] }, password: own['OS_PASSWORD'] };
  const scope = { project: { id: own['OS_PROJECT_ID'] } };
  const entry = await fetch(`${own['OS_AUTH_URL']}/auth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ auth: { identity: { methods: ['password'], password: { user } }, scope } }),
  });
  const token = entry.headers.get('x-subject-token') ?? '';
  const answer = await fetch(`${addresses['glance']}/v2/images/${id}`, { headers: { 'X-Auth-Token': token } });
  if (!answer.ok) {
    say(`Glance has no image ${id}: it answers ${answer.status}.`);
    return 'nothing';
  }
  /** @type {Readonly<Record<string, string | number>>} */
  const image = JSON.parse(await answer.text());
  const { name, status, size, disk_format: format, os_hash_value: hash } = image;
  return `${name} is ${status}: ${format}, ${size} bytes, sha512 ${String(hash).slice(0, 16)}…, as ${id}`;
}
