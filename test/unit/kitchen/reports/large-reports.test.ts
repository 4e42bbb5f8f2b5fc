import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

const MANY = 100_000;
const READER = new URL('../../../../src/kitchen/reports/read-report.ts', import.meta.url).href;

/**
 * Reads in a process of its own, so that time and memory are the reader's. After that sax alone goes over the same text,
 * as a measure of how busy the machine is. The peak is read from the kernel's page of this process: what getrusage tells
 * counts the memory of the process that forked it.
 */
const PROGRAM = `
import { readReport } from ${JSON.stringify(READER)};
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const cpu = (begun) => { const { user, system } = process.cpuUsage(begun); return (user + system) / 1000; };
const begun = performance.now();
const start = process.cpuUsage();
const { counts, cases, dropped, problems } = await readReport(process.argv[1]);
const ms = performance.now() - begun;
const cpuMs = cpu(start);
const peak = /VmHWM:\\s+(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
const mb = Number(peak?.[1]) / 1024;
const bad = cases.filter(({ outcome }) => outcome === 'failed').length;
const text = readFileSync(process.argv[1], 'utf8');
const barely = process.cpuUsage();
if (text.startsWith('<')) createRequire(${JSON.stringify(READER)})('sax').parser(true).write(text).close();
console.log(JSON.stringify({ counts, kept: cases.length, bad, dropped, problems, ms, cpuMs, mb, saxMs: cpu(barely) }));
`;

const isFailed = (index: number): boolean => index % 100 === 99;
const numbers = Array.from({ length: MANY }, (_, index) => index);

const JUNIT = `<?xml version="1.0"?>\n<testsuites><testsuite name="many" tests="${MANY}" failures="1000">\n${numbers
  .map((index) => {
    const failure = `<failure message="expected true" type="E">at ./spec/a_spec.rb:${index}:in x\n${'y'.repeat(500)}</failure>`;
    return `<testcase classname="spec.a_spec" name="case ${index} &amp; more" file="./spec/a_spec.rb" time="0.001">${isFailed(index) ? failure : ''}</testcase>\n`;
  })
  .join('')}</testsuite></testsuites>\n`;

const TAP = `1..${MANY}\n${numbers.map((index) => `${isFailed(index) ? 'not ok' : 'ok'} ${index + 1} case ${index}\n# diagnostic ${index}\n`).join('')}`;

const RSPEC = JSON.stringify({
  version: '3.13.0',
  examples: numbers.map((index) => ({
    id: `./spec/a_spec.rb[1:${index}]`,
    description: `case ${index}`,
    full_description: `many case ${index}`,
    status: isFailed(index) ? 'failed' : 'passed',
    file_path: './spec/a_spec.rb',
    line_number: index + 1,
    run_time: 0.001,
    pending_message: null,
  })),
  summary: { example_count: MANY, failure_count: MANY / 100, pending_count: 0, errors_outside_of_examples_count: 0 },
});

describe('100,000 cases', () => {
  for (const [format, text, mostMb] of [
    ['JUnit', JUNIT, 200],
    ['TAP', TAP, 200],
    // Read as a whole.
    ['RSpec', RSPEC, 400],
  ] as const) {
    test(format, (t) => {
      const folder = mkdtempSync(join(tmpdir(), 'report-'));
      try {
        const path = join(folder, 'report');
        writeFileSync(path, text);
        const told: unknown = JSON.parse(
          execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM, path], { encoding: 'utf8' }),
        );
        assert.ok(
          typeof told === 'object' &&
            told !== null &&
            'ms' in told &&
            'mb' in told &&
            'cpuMs' in told &&
            'saxMs' in told,
        );
        const { ms, cpuMs, mb, saxMs, ...rest } = told;
        assert.deepEqual(rest, {
          counts: { passed: MANY - MANY / 100, failed: MANY / 100, errored: 0, skipped: 0 },
          kept: 2000,
          bad: MANY / 100,
          dropped: MANY - 2000,
          problems: [],
        });
        const times = `${Number(ms).toFixed(0)} ms (${Number(cpuMs).toFixed(0)} ms of processor)`;
        const sax = format === 'JUnit' ? `, sax alone ${Number(saxMs).toFixed(0)} ms of processor` : '';
        t.diagnostic(
          `${(text.length / 1e6).toFixed(1)} MB in ${times}${sax}; ${Number(mb).toFixed(0)} MB with Node.js and all`,
        );
        assert.ok(Number(mb) <= mostMb, `${String(mb)} MB`);
        if (format === 'JUnit')
          assert.ok(Number(cpuMs) <= 8 * Number(saxMs), `${String(cpuMs)} ms, sax ${String(saxMs)} ms`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});
