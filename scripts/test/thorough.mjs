// @ts-check
// A thorough run in pieces: each test file is in one of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './layers.mjs';

/** @typedef {{ readonly piece: number, readonly pieces: number }} Piece */

/**
 * Reads BAKEHOUSE_THOROUGH: nothing, 1 for all in one go, or PIECE/PIECES.
 * @param {string | undefined} text
 * @returns {Piece | undefined | 'wrong'} undefined where the run is not thorough
 */
export function readPiece(text) {
  if (text === undefined || text === '') return undefined;
  if (text === '1') return { piece: 1, pieces: 1 };
  const match = /^([1-9]\d?)\/([1-9]\d?)$/.exec(text);
  const [piece, pieces] = [Number(match?.[1]), Number(match?.[2])];
  return piece <= pieces ? { piece, pieces } : 'wrong';
}

/**
 * The files of a piece. Those that have more to do in a thorough run are dealt first, and then the others, so that the
 * pieces take about the same time.
 * @param {readonly string[]} files
 * @param {Piece} piece
 * @param {(file: string) => boolean} [hasMore]
 * @returns {readonly string[]}
 */
export function filesOfPiece(files, { piece, pieces }, hasMore = mentionsThorough) {
  const sorted = files.toSorted();
  const long = sorted.filter(hasMore);
  const dealt = [...long, ...sorted.filter((file) => !long.includes(file))];
  const own = new Set(dealt.filter((_, index) => index % pieces === piece - 1));
  return files.filter((file) => own.has(file));
}

/** @param {string} file */
function mentionsThorough(file) {
  const text = readFileSync(join(top, file), 'utf8');
  return /support\/(?:thorough|publish\/kill-everywhere)\.ts'|\beither(?:Packer|Builder)\(/.test(text);
}
