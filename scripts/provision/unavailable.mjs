// @ts-check

/** A part cannot be had here: why, and what would help. Told to the user as it is, without a stack. */
export class Unavailable extends Error {
  /**
   * @param {string} reason
   * @param {string} remedy an instruction, without the closing stop
   * @param {string} [detail] the lines of a program's output that tell more
   */
  constructor(reason, remedy, detail = '') {
    super(`${reason}. To have it: ${remedy}.${detail && `\n${detail}`}`);
    this.name = 'Unavailable';
    this.reason = reason;
    this.remedy = remedy;
    this.detail = detail;
  }
}
