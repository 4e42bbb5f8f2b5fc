// @ts-check
import { readFileSync } from 'node:fs';
import { ask } from './command.mjs';

/**
 * The mount points at or below a folder, the ones made last first, so that each can be released in turn.
 * @param {string} mountInfo the text of /proc/self/mountinfo (proc_pid_mountinfo(5))
 * @param {string} folder absolute
 * @returns {string[]}
 */
export function mountsBelow(mountInfo, folder) {
  const points = [];
  for (const line of mountInfo.split('\n')) {
    // Blanks and backslashes in a path are written as octal numbers.
    const point = line.split(' ')[4]?.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(parseInt(digits, 8)));
    if (point === folder || point?.startsWith(`${folder}/`)) points.push(point);
  }
  return points.toReversed();
}

/**
 * Releases what is mounted at or below a folder, even where a process still uses it. Does nothing without a /proc.
 * @param {string} folder
 */
export function releaseMounts(folder) {
  let mountInfo;
  try {
    mountInfo = readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return;
  }
  for (const point of mountsBelow(mountInfo, folder)) ask('umount', ['--lazy', '--', point]);
}
