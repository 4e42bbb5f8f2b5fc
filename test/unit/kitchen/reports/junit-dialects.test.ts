import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { readText, tally } from './read-text.ts';

interface Dialect {
  readonly title: string;
  readonly xml: string;
  readonly tally: string;
  /** `name @ file:line` of each case. */
  readonly cases?: readonly string[];
  readonly message?: string;
}

const suite = (inner: string, attributes = 'name="s"'): string => `<testsuite ${attributes}>${inner}</testsuite>`;
const one = (inner: string, attributes = 'name="c"'): string => suite(`<testcase ${attributes}>${inner}</testcase>`);

const DIALECTS: readonly Dialect[] = [
  {
    title: 'pytest: setup and teardown errors beside a failure, lines from 0 in xunit1',
    xml: `<?xml version="1.0" encoding="utf-8"?><testsuites><testsuite name="pytest" errors="2" failures="1" tests="2">
      <testcase classname="test_web" name="test_a" file="test_web.py" line="6"><failure message="assert 1 == 2">def test_a():
&gt;   assert 1 == 2
E   assert 1 == 2

test_web.py:9: AssertionError</failure><error message="failed on teardown">boom</error></testcase>
      <testcase classname="test_web" name="test_b" time="0.1"><error message="failed on setup">x
test_web.py:3: RuntimeError</error></testcase></testsuite></testsuites>`,
    tally: '2 errored',
    cases: ['pytest › test_web › test_a @ test_web.py:7', 'pytest › test_web › test_b @ test_web.py:3'],
    message:
      'def test_a():\n>   assert 1 == 2\nE   assert 1 == 2\n\ntest_web.py:9: AssertionError\n\nfailed on teardown\nboom',
  },
  {
    title: 'goss: a bare suite, no class names, times with commas',
    xml: suite(
      '<testcase name="File /x exists" time="1,234.5"><failure>no</failure></testcase><testcase name="Port tcp:80 listening" time="0"/>',
      'name="goss" errors="0" tests="2" failures="1" skipped="0"',
    ),
    tally: '1 passed, 1 failed',
    cases: ['goss › File /x exists @ null:null', 'goss › Port tcp:80 listening @ null:null'],
  },
  {
    title: 'a suite that promises more tests than it holds',
    xml: suite('<testcase name="x"/>', 'name="a" tests="9"'),
    tally: '1 passed, truncated',
  },
  {
    title: 'suites that promise more, told once and where it is',
    xml: `<testsuites tests="4">${suite('<testcase name="x"/>', 'name="a" tests="3"')}${suite('<testcase name="y"/>', 'name="b" tests="1"')}</testsuites>`,
    tally: '2 passed, truncated',
  },
  {
    title: 'a promise of tests of which there are none',
    xml: '<testsuites tests="2"/>',
    tally: 'truncated',
  },
  {
    title: 'a test that passed and broke on its end, counted twice',
    xml: suite(
      '<testcase name="x"><error message="failed on teardown"/></testcase>',
      'name="pytest" tests="2" errors="1"',
    ),
    tally: '1 errored',
  },
  {
    title: 'a suite that holds more than it promises, as of tests that were run again',
    xml: suite('<testcase name="x"/><testcase name="x"/>', 'name="a" tests="1"'),
    tally: '2 passed',
  },
  {
    title: 'container-structure-test: suites without attributes, several failures in a case',
    xml: '<testsuites><testsuite><testcase name="Command Test: apt" time="0.2"><failure>first</failure><failure>second</failure></testcase></testsuite></testsuites>',
    tally: '1 failed',
    cases: ['Command Test: apt @ null:null'],
    message: 'first\n\nsecond',
  },
  {
    title: 'nested suites, and a file that only the suite knows',
    xml: `<testsuites>${suite(suite('<testcase classname="k" name="c"/>', 'name="inner"'), 'name="outer" file="t/x.sh"')}</testsuites>`,
    tally: '1 passed',
    cases: ['outer › inner › k › c @ t/x.sh:null'],
  },
  { title: 'skipped by attribute', xml: one('', 'name="c" status="skipped"'), tally: '1 skipped' },
  { title: 'failed by attribute', xml: one('', 'name="c" status="FAILED"'), tally: '1 failed' },
  { title: 'googletest: not run', xml: one('', 'name="c" status="notrun" result="suppressed"'), tally: '1 skipped' },
  { title: 'a result beside no status', xml: one('', 'name="c" result="failed"'), tally: '1 failed' },
  {
    title: 'a result that is worse than the status',
    xml: one('', 'name="c" status="run" result="skipped"'),
    tally: '1 skipped',
  },
  { title: 'a result that nobody knows', xml: one('', 'name="c" result="perhaps"'), tally: 'malformed' },
  { title: 'googletest: run', xml: one('', 'name="c" status="run" result="completed"'), tally: '1 passed' },
  { title: 'a status that nobody has', xml: one('', 'name="c" status="gailed"'), tally: 'malformed' },
  { title: 'a failure outweighs a skip', xml: one('<skipped/><failure/>'), tally: '1 failed' },
  {
    title: 'Maven: failed at first, then passed',
    xml: one('<flakyFailure message="x"><stackTrace>t</stackTrace></flakyFailure>'),
    tally: '1 passed',
  },
  { title: 'Maven: failed every time', xml: one('<failure/><rerunFailure>t</rerunFailure>'), tally: '1 failed' },
  { title: 'a suite that failed as a whole', xml: suite('<error message="setup"/>'), tally: '1 errored' },
  {
    title: 'output that looks like a failure',
    xml: one('<system-out><![CDATA[<failure/> not ok]]></system-out>'),
    tally: '1 passed',
  },
  { title: 'output with an element', xml: one('<system-out><failure/></system-out>'), tally: 'malformed' },
  { title: 'an unknown element may be a broken failure', xml: one('<gailure message="x"/>'), tally: 'malformed' },
  { title: 'text may be a broken failure', xml: one('=failure message="x"/>'), tally: 'malformed' },
  { title: 'a declaration may be a broken failure', xml: one('<!ailure>'), tally: 'malformed' },
  { title: 'an instruction may be a broken failure', xml: one('<?ailure ?>'), tally: 'malformed' },
  {
    title: 'counters that tell of a failure that is not there',
    xml: suite('<testcase name="c"/>', 'failures="1"'),
    tally: '1 passed, malformed',
  },
  {
    title: 'counters that tell of none',
    xml: suite('<testcase name="c"><failure/></testcase>', 'failures="0" tests="0"'),
    tally: '1 failed',
  },
  { title: 'a case in a case', xml: one('<testcase name="d"/>'), tally: 'malformed' },
  { title: 'another format of XML', xml: '<test-run><test-case result="Passed"/></test-run>', tally: 'malformed' },
  {
    title: 'names of JavaScript',
    xml: suite(
      '<testcase name="__proto__" classname="constructor" __proto__="x" hasOwnProperty="y" time="1"/>',
      'name="__proto__"',
    ),
    tally: '1 passed',
    cases: ['__proto__ › constructor › __proto__ @ null:null'],
  },
  { title: 'an attribute twice', xml: one('', 'name="c" status="failed" status="passed"'), tally: 'malformed' },
  {
    title: 'a reference to a control character',
    xml: one('<failure message="&#27;[31mred&#x1B;[0m &#0; end"/>'),
    tally: '1 failed',
    message: 'red \ufffd end',
  },
  {
    title: 'line ends in a name',
    xml: one('', 'name="a&#10;::error::b&#13;c\u2028d"'),
    tally: '1 passed',
    cases: ['s › a ::error::b c\ufffdd @ null:null'],
  },
  { title: 'an entity of HTML', xml: one('<failure>&nbsp;</failure>'), tally: 'malformed' },
  { title: 'two roots', xml: one('') + one(''), tally: '1 passed, malformed' },
  { title: 'another encoding', xml: `<?xml version="1.0" encoding="ISO-8859-1"?>${one('')}`, tally: 'malformed' },
  { title: 'a byte order mark', xml: `\ufeff<?xml version="1.0" encoding="UTF-8"?>${one('')}`, tally: '1 passed' },
  {
    title: 'a path with a control character is none',
    xml: one('<failure/>', 'name="c" file="a&#10;b" line="3"'),
    tally: '1 failed',
    cases: ['s › c @ null:null'],
  },
];

describe('JUnit', () => {
  for (const dialect of DIALECTS) {
    test(dialect.title, async () => {
      const report = await readText(dialect.xml);
      assert.equal(tally(report), dialect.tally, JSON.stringify(report.problems));
      assert.equal(report.format, 'junit');
      if (dialect.cases !== undefined) {
        assert.deepEqual(
          report.cases.map(({ name, file, line }) => `${name} @ ${file}:${line}`),
          dialect.cases,
        );
      }
      if (dialect.message !== undefined) assert.equal(report.cases[0]?.message, dialect.message);
    });
  }

  test('times', async () => {
    const times = ['1.5', '1,234.5', '1,234,567', '2e-3', '', 'NaN', '-1', '1,5', '0x10', '1e999'];
    const report = await readText(suite(times.map((time) => `<testcase name="c" time="${time}"/>`).join('')));
    assert.deepEqual(
      report.cases.map(({ seconds }) => seconds),
      [1.5, 1234.5, 1_234_567, 0.002, null, null, null, null, null, null],
    );
  });
});
