// @ts-check
import { ask, which } from './command.mjs';

/** @typedef {{ readonly name: string, readonly address: string }} Bridge */

/**
 * Makes a network bridge for a docker daemon of our own. On the default one, docker0, two daemons would give the same
 * addresses to their containers.
 * @returns {Bridge | undefined} undefined where `ip` is missing or refuses: then docker0 has to do
 */
export function makeBridge() {
  if (which('ip') === undefined) return undefined;
  const taken = ask('ip', ['-4', 'route', 'show', 'table', 'all']) ?? '';
  for (let number = 0; number < 10; number += 1) {
    const bridge = { name: `bakehouse${number}`, address: `10.213.${number}.1/24` };
    if (taken.includes(`10.213.${number}.`)) continue;
    if (ask('ip', ['link', 'add', 'name', bridge.name, 'type', 'bridge']) === undefined) continue;
    const steps = [
      ['addr', 'add', bridge.address, 'dev', bridge.name],
      ['link', 'set', bridge.name, 'up'],
    ];
    if (steps.every((step) => ask('ip', step) !== undefined)) return bridge;
    removeBridge(bridge.name);
    return undefined;
  }
  return undefined;
}

/**
 * Removes the bridge, and the packet filter rules that dockerd leaves behind for it.
 * @param {string} name
 */
export function removeBridge(name) {
  ask('ip', ['link', 'delete', name]);
  for (const table of ['filter', 'nat']) {
    for (const rule of (ask('iptables', ['--table', table, '--list-rules']) ?? '').split('\n')) {
      const words = rule.split(' ');
      if (words[0] === '-A' && words.includes(name)) ask('iptables', ['--table', table, '-D', ...words.slice(1)]);
    }
  }
}
