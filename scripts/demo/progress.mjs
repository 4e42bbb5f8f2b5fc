// @ts-check
// What goes on while the demo waits: a line for each part, with seconds and with the bytes that came in. On a terminal the
// last line is written anew; elsewhere a line is added before anybody wonders.
import { readFileSync } from 'node:fs';

const REDRAW_MS = 500;
const SAY_MS = 4000;

/** @typedef {{ readonly label: string, readonly began: number, readonly bytes: number | undefined }} Part */

/** @type {Set<Part>} */
const running = new Set();
let drawn = '';

/**
 * Does a part of the demo, and tells of it until it has ended.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} [state] what it came to, in a word
 * @returns {Promise<T>}
 */
export async function live(label, work, state = () => 'done') {
  const part = { label, began: performance.now(), bytes: receivedBytes() };
  running.add(part);
  const timer = setInterval(draw, process.stdout.isTTY ? REDRAW_MS : SAY_MS);
  let said = 'failed';
  try {
    const result = await work();
    said = state(result);
    return result;
  } finally {
    clearInterval(timer);
    running.delete(part);
    erase();
    console.log(partLine(part, said));
  }
}

/** @param {string} text one line that stays, above those that change */
export function say(text) {
  erase();
  console.log(text);
}

function draw() {
  if (!process.stdout.isTTY) {
    for (const part of running) console.log(partLine(part, '…'));
    return;
  }
  erase();
  const line = [...running].map((part) => partLine(part, '…').trim().replace(/ {2,}/g, ' ')).join(' | ');
  drawn = line.slice(0, (process.stdout.columns || 80) - 1);
  process.stdout.write(drawn);
}

function erase() {
  if (drawn !== '') process.stdout.write(`\r${' '.repeat(drawn.length)}\r`);
  drawn = '';
}

/**
 * @param {Part} part
 * @param {string} state
 */
function partLine({ label, began, bytes }, state) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const now = receivedBytes();
  const came = bytes === undefined || now === undefined ? 0 : now - bytes;
  const received = came < 100_000 ? '' : `  ${(came / 1e6).toFixed(1)} MB received`;
  return `  ${label.padEnd(28)} ${state.padEnd(9)} ${seconds.padStart(6)} s${received}`;
}

/** What this machine received from others so far; undefined where it does not say. */
function receivedBytes() {
  try {
    return readFileSync('/proc/net/dev', 'utf8')
      .split('\n')
      .filter((line) => /^\s*(?:e|w|ens|eth|enp|wl)\w*:/.test(line))
      .reduce((sum, line) => sum + Number(line.split(':')[1]?.trim().split(/\s+/)[0] ?? 0), 0);
  } catch {
    return undefined;
  }
}
