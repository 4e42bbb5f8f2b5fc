import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { fixtureBytes, readText, tally } from './read-text.ts';

type Value = Readonly<Record<string, unknown>>;

const example = (status: unknown, more: Value = {}): Value => ({
  full_description: 'a works',
  status,
  file_path: './spec/a_spec.rb',
  line_number: 3,
  ...more,
});
const rspec = (examples: readonly Value[], summary: Value = {}, more: Value = {}): Value => ({
  version: '3.13.0',
  examples,
  summary: {
    example_count: examples.length,
    failure_count: examples.filter(({ status }) => status === 'failed').length,
    pending_count: examples.filter(({ status }) => status === 'pending').length,
    errors_outside_of_examples_count: 0,
    ...summary,
  },
  ...more,
});

const result = (status: unknown, more: Value = {}): Value => ({ status, code_desc: `it ${String(status)}`, ...more });
const control = (id: string, results: unknown, more: Value = {}): Value => ({
  id,
  title: null,
  results,
  source_location: { ref: 'controls/a.rb', line: 7 },
  ...more,
});
const profile = (controls: unknown, more: Value = {}): Value => ({ name: 'web', status: 'loaded', controls, ...more });
const inspec = (...profiles: readonly Value[]): Value => ({
  platform: {},
  profiles,
  statistics: {},
  version: '5.22.40',
});
const minimal = (...controls: readonly Value[]): Value => ({ controls, statistics: {}, version: '5.22.40' });

const CASES: Readonly<Record<string, readonly [document: unknown, tally: string, format?: string]>> = {
  'RSpec: the three outcomes': [
    rspec([example('passed'), example('failed'), example('pending')]),
    '1 passed, 1 failed, 1 skipped',
  ],
  'RSpec: passed with an exception': [
    rspec([example('passed', { exception: { class: 'X', message: 'boom' } })]),
    '1 failed',
  ],
  'RSpec: stopped before an example': [rspec([example('passed'), example(null)]), '1 passed, aborted'],
  'RSpec: a status that it has not': [rspec([example('pbssed')]), 'malformed'],
  'RSpec: an example without a status': [rspec([{ full_description: 'a' }]), 'malformed'],
  'RSpec: fewer examples than counted': [rspec([example('passed')], { example_count: 2 }), '1 passed, malformed'],
  'RSpec: a failure counted and not listed': [rspec([example('passed')], { failure_count: 1 }), '1 passed, malformed'],
  'RSpec: no summary': [{ examples: [example('passed')] }, '1 passed, truncated'],
  'RSpec: an error outside, only counted': [
    rspec([example('passed')], { errors_outside_of_examples_count: 2 }),
    '1 passed, 2 errored, aborted',
  ],
  'RSpec: an error outside, only in the closing line': [
    rspec([], {}, { summary_line: '0 examples, 0 failures, 1 error occurred outside of examples' }),
    '1 errored, aborted',
  ],
  'RSpec: an error outside, only in the messages': [
    rspec([], {}, { messages: ['\nAn error occurred in a `before(:suite)` hook.\nboom'] }),
    '1 errored, aborted',
  ],
  'RSpec: a counter of millions costs nothing': [
    rspec([], { errors_outside_of_examples_count: 1e9 }),
    '100 errored, aborted',
  ],
  'RSpec: names of JavaScript': [
    JSON.parse(
      '{"__proto__":{"examples":[]},"examples":[{"full_description":"__proto__","status":"passed","__proto__":{"status":"failed"}}],"summary":{"example_count":1,"failure_count":0,"pending_count":0}}',
    ),
    '1 passed',
  ],
  'InSpec: the outcomes, an exception is an error': [
    inspec(
      profile([
        control('c', [result('passed'), result('failed'), result('failed', { backtrace: ['x'] }), result('skipped')]),
      ]),
    ),
    '1 passed, 1 failed, 1 errored, 1 skipped',
  ],
  'InSpec: a status that it has not': [inspec(profile([control('c', [result('pissed')])])), 'malformed'],
  'InSpec: a control without results': [inspec(profile([control('c', [])])), '1 skipped'],
  'InSpec: a control without a list of results': [inspec(profile([control('c', undefined)])), 'malformed'],
  'InSpec: a waived control': [
    inspec(
      profile([
        control('c', [result('skipped', { skip_message: 'Skipped control due to waiver condition: later' })], {
          waiver_data: { run: false, justification: 'later' },
        }),
      ]),
    ),
    '1 skipped',
  ],
  'InSpec: a waiver that lets it run': [
    inspec(profile([control('c', [result('failed')], { waiver_data: { run: true } })])),
    '1 failed',
  ],
  'InSpec: a profile for another platform': [
    inspec(
      profile([], { status: 'skipped', skip_message: "Skipping profile: 'web' on unsupported platform: 'debian/12'." }),
    ),
    'aborted',
  ],
  'InSpec: the same, without a status': [
    inspec({ name: 'web', controls: [], skip_message: 'unsupported platform' }),
    'aborted',
  ],
  'InSpec: a profile that does not load': [
    inspec(profile(undefined, { status: 'failed', status_message: 'no such resource' })),
    'aborted',
  ],
  'InSpec: an included profile for another platform': [
    inspec(profile([control('c', [result('passed')])]), {
      name: 'windows',
      parent_profile: 'web',
      status: 'skipped',
      controls: [],
    }),
    '1 passed, 1 skipped',
  ],
  'InSpec: controls of an included profile count once': [
    inspec(
      profile([control('c', [result('passed')])]),
      profile([control('c', [result('passed')])], { name: 'base', parent_profile: 'web' }),
    ),
    '1 passed',
  ],
  'InSpec: an overlay that ran something else counts': [
    inspec(
      profile([control('c', [result('failed')])]),
      profile([control('c', [result('passed')])], { name: 'base', parent_profile: 'web' }),
    ),
    '1 passed, 1 failed',
  ],
  'InSpec: enhanced outcomes, not applicable': [
    inspec(profile([control('c', [result('passed')], { status: 'not_applicable' })])),
    '1 skipped',
  ],
  'InSpec: enhanced outcomes, an error without a result': [
    inspec(profile([control('c', [], { status: 'error' })])),
    '1 errored',
  ],
  'InSpec: enhanced outcomes, unknown': [inspec(profile([control('c', [], { status: 'fine' })])), 'malformed'],
  'InSpec: no profile': [inspec(), 'aborted'],
  'InSpec: no statistics': [{ profiles: [profile([])] }, 'malformed'],
  'InSpec: no control at all': [inspec(profile([])), ''],
  'json-min: the outcomes': [
    minimal(
      { id: 'a', ...result('passed') },
      { id: 'b', ...result('failed') },
      { id: 'c', ...result('failed', { exception: 'X' }) },
    ),
    '1 passed, 1 failed, 1 errored',
  ],
  'json-min: a control that is none': [{ controls: [1], statistics: {} }, 'malformed'],
  "another tool's JSON": [{ results: [], summary: { 'test-count': 3 } }, 'malformed', 'unknown'],
  'a list': [[], 'malformed', 'unknown'],
};

describe('JSON reports', () => {
  for (const [title, [document, counted, format]] of Object.entries(CASES)) {
    test(title, async () => {
      const report = await readText(JSON.stringify(document));
      assert.equal(tally(report), counted, JSON.stringify(report.problems));
      assert.equal(report.format, format ?? (title.startsWith('RSpec') ? 'rspec' : 'inspec'));
    });
  }

  test('names and places', async () => {
    const report = await readText(
      JSON.stringify(
        inspec(
          profile([
            control('web-01', [result('failed')]),
            control('(generated from b.rb:12 0ab)', [result('failed')], { source_location: null }),
          ]),
        ),
      ),
    );
    assert.deepEqual(
      report.cases.map(({ name, file, line }) => [name, file, line]),
      [
        ['web › web-01 › it failed', 'controls/a.rb', 7],
        ['web › it failed', 'b.rb', 12],
      ],
    );
  });

  test('junk around the document', async () => {
    const json = fixtureBytes('default-debian-12.json').toString();
    assert.equal(tally(await readText(`\ufeff${json}\n`)), '1 passed');
    assert.equal(tally(await readText(`${json}Coverage report generated.\n`)), 'malformed');
    assert.equal(tally(await readText(`Run options: include {}\n${json}`)), 'malformed');
    assert.equal(tally(await readText(json + json)), 'malformed');
  });
});
