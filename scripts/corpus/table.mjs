// @ts-check

/** @import { Verdict } from './verdict.mjs' */

/**
 * @typedef {object} Row one file that was read both ways
 * @property {string} kind
 * @property {string} file
 * @property {Verdict} verdict
 * @property {number} milliseconds that our reader took
 */

const KINDS = /** @type {const} */ (['agree', 'open', 'lenient', 'differ']);

/**
 * @param {readonly Row[]} rows
 * @returns {string} a table of counts, the causes of what does not agree, and the slowest file
 */
export function tableOf(rows) {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const lines = [
    `| what | read | ${KINDS.join(' | ')} | slowest |`,
    `| --- | ---: |${' ---: |'.repeat(KINDS.length)} ---: |`,
  ];
  for (const kind of kinds) {
    const own = rows.filter((row) => row.kind === kind);
    const counts = KINDS.map((name) => own.filter(({ verdict }) => verdict.kind === name).length);
    const slowest = Math.max(...own.map(({ milliseconds }) => milliseconds));
    lines.push(`| ${kind} | ${own.length} | ${counts.join(' | ')} | ${slowest.toFixed(0)} ms |`);
  }
  for (const name of KINDS.filter((kind) => kind !== 'agree')) {
    const causes = Map.groupBy(
      rows.filter(({ verdict }) => verdict.kind === name),
      ({ kind, verdict }) => `${kind}: ${verdict.cause}`,
    );
    if (causes.size === 0) continue;
    lines.push('', `${name}:`);
    for (const [cause, found] of [...causes].toSorted(([, a], [, b]) => b.length - a.length)) {
      const [first] = found;
      lines.push(`  ${String(found.length).padStart(4)}  ${cause}`);
      lines.push(
        `        ${first?.file ?? ''}${first?.verdict.detail === undefined ? '' : `: ${shortened(first.verdict.detail)}`}`,
      );
    }
  }
  return lines.join('\n');
}

/** @param {string} text */
function shortened(text) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
