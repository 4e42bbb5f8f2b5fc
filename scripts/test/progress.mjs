// @ts-check
/**
 * @typedef {import('./book.mjs').FileResult} FileResult
 * @typedef {import('./events.mjs').Ended} Ended
 */

/** After so long without a line, what is being run is said, in milliseconds. */
const SILENCE = 30_000;
/** A file of a quick layer gets a line of its own from so many seconds on. */
const SLOW = 2;

/** What is printed while tests run: a line for each file, and each failure as it happens. */
export class Progress {
  #print;
  #all;
  #names;
  #last = 0;

  /**
   * @param {(line: string) => void} print
   * @param {{ files: number, isVerbose: boolean }} options how many there are, and whether each test is named
   */
  constructor(print, { files, isVerbose }) {
    this.#all = files;
    this.#names = isVerbose;
    this.#print = (/** @type {string} */ line) => {
      this.#last = performance.now();
      print(line);
    };
  }

  /**
   * A test has ended.
   * @param {Ended} event
   * @param {string} file
   */
  test(event, file) {
    if ((event.outcome !== 'failed' && event.outcome !== 'cancelled') || isOnlyAround(event)) return;
    this.#print(failure(event, file));
  }

  /**
   * A file is through.
   * @param {FileResult} result
   * @param {number} done how many files are, with this one
   * @param {number} left seconds
   */
  file(result, done, left) {
    // These come of no test.
    for (const event of result.ended.filter(({ id }) => id === -1)) this.#print(failure(event, result.file));
    const { counts, file, seconds, layer, isRed } = result;
    const isQuick = layer === 'unit' && !isRed && seconds < SLOW;
    if (isQuick && !this.#names && performance.now() - this.#last < SILENCE / 6) return;
    const counted = /** @type {const} */ ([
      ['passed', counts.passed],
      ['failed', counts.failed + counts.cancelled],
      ['skipped', counts.skipped],
      ['to do', counts.todo],
    ])
      .filter(([, number]) => number > 0)
      .map(([word, number]) => `${number} ${word}`);
    this.#print(
      `${isRed ? '✖' : '✔'} ${file}: ${counted.join(', ')}, ${seconds.toFixed(1)} s  (${this.#place(done, left)})`,
    );
    if (this.#names) for (const test of result.ended) if (!test.isSuite) this.#print(`    ${nameLine(test)}`);
  }

  /**
   * Says what runs, when nothing was said for long.
   * @param {readonly { file: string, tests: readonly string[], seconds: number }[]} running
   * @param {number} done
   * @param {number} left seconds
   */
  beat(running, done, left) {
    if (running.length === 0 || performance.now() - this.#last < SILENCE) return;
    const files = running.map(({ file, tests, seconds }) => {
      const test = tests.at(-1);
      return `  ${file}, ${Math.round(seconds)} s${test === undefined ? '' : `: ${test}`}`;
    });
    this.#print([`… running (${this.#place(done, left)}):`, ...files].join('\n'));
  }

  /**
   * @param {number} done
   * @param {number} left
   */
  #place(done, left) {
    const words = left < 60 ? 'less than a minute left' : `about ${Math.ceil(left / 60)} min left`;
    return `file ${done} of ${this.#all}${done < this.#all ? `, ${words}` : ''}`;
  }
}

/**
 * One that failed because something in it did, which was told.
 * @param {Ended} event
 */
export function isOnlyAround({ outcome, detail, id }) {
  return outcome === 'failed' && detail === undefined && id !== -1;
}

/**
 * @param {Ended} event
 * @param {string} file
 */
function failure({ name, reason, detail }, file) {
  const lines = (detail ?? reason ?? '').split('\n').map((line) => `    ${line}`);
  return [`✖ ${file}: ${name}`, ...lines].join('\n');
}

/** @param {Ended} test */
function nameLine({ outcome, name, reason, milliseconds }) {
  const time = milliseconds >= 1000 ? ` (${(milliseconds / 1000).toFixed(1)} s)` : '';
  if (outcome === 'passed') return `✔ ${name}${time}`;
  if (outcome === 'skipped') return `﹣ ${name} # SKIP ${reason}`;
  if (outcome === 'todo') return `☐ ${name} (known failure: ${reason})`;
  return `✖ ${name}${time}`;
}
