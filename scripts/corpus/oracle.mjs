// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * Asks one of our programs over the modules of Packer or BuildKit: a JSON object a line each way.
 * @template Answer
 * @param {string} program
 * @param {readonly string[]} args
 * @param {readonly object[]} questions
 * @returns {readonly Answer[]} in their order
 */
export function askOracle(program, args, questions) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input: questions.map((question) => `${JSON.stringify(question)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    // What a template asks of its environment has one answer everywhere.
    env: { HOME: '/nonexistent', PATH: '/usr/bin:/bin', PACKER_PLUGIN_PATH: '/nonexistent' },
  });
  if (status !== 0) throw new Error(`${program} failed: ${stderr.slice(0, 2000)}`, { cause: error });
  const answers = stdout.split('\n').filter((line) => line !== '');
  if (answers.length !== questions.length) {
    throw new Error(`${program} gave ${answers.length} answers to ${questions.length} questions.`);
  }
  return answers.map((line) => JSON.parse(line));
}
