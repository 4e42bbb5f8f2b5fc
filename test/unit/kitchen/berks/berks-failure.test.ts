import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { failureOfBerks } from '../../../../src/kitchen/berks/berks-failure.ts';
import { lockChanges, lockedCookbooks } from '../../../../src/kitchen/berks/berkshelf.ts';
import { introduceProviders } from '../../../../src/providers/providers.ts';

introduceProviders();

// What Berkshelf 8.1.23 said, under Ruby 3.1.
const GEMS = '/gems/chef-cleanroom-1.0.5/lib/cleanroom.rb';
const syntax = `${GEMS}:70:in \`instance_eval': /ws/Berksfile:2: unterminated string meets end of file (SyntaxError)
cookbook 'app', path: 'site/app
                               ^
\tfrom ${GEMS}:70:in \`evaluate'
\tfrom ${GEMS}:56:in \`evaluate_file'
`;
const unreachable = `#<Thread:0x00007f2 /gems/berkshelf-8.1.23/lib/berkshelf/installer.rb:21 run> terminated with exception (report_on_exception is true):
/gems/chef-18.8.54/lib/chef/http.rb:478:in \`rescue in block in retrying_http_errors': Error connecting to https://supermarket.example/universe - Failed to open TCP connection (Errno::ECONNREFUSED)
\tfrom /gems/chef-18.8.54/lib/chef/http.rb:440:in \`block in retrying_http_errors'
`;
const git = `Git error: command \`git clone /no.git "/h/.berkshelf/.cache/git/fd0e" --bare --no-hardlinks\` failed. If this error persists, try removing the cache directory at '/h/.berkshelf/.cache/git/fd0e'.Output from the command:

fatal: repository '/no.git' does not exist
`;

const cases: readonly (readonly [
  name: string,
  exitCode: number,
  stderr: string,
  failure: string,
  line: number | null,
  message: RegExp,
])[] = [
  [
    'a syntax error',
    1,
    syntax,
    'config',
    2,
    /exit code 1: Berksfile:2: unterminated string .*Correct the Berksfile\.$/,
  ],
  [
    'an unknown word',
    113,
    "An error occurred while reading the Berksfile:\n\n  undefined method `foobar' for #<Berkshelf::Berksfile (Cleanroom)>\n",
    'config',
    null,
    /undefined method `foobar'.* Correct the Berksfile\.$/,
  ],
  [
    'no source',
    146,
    'Your Berksfile does not define any API sources!\n',
    'config',
    null,
    /sources! Begin the Berksfile/,
  ],
  ['no solution', 106, 'Unable to satisfy the following requirements:\n\n- `app (~> 9.0)`\n', 'config', null, /9\.0/],
  [
    'no such path',
    141,
    "The resource at '/ws/x' does not appear to be a valid cookbook.\n",
    'config',
    null,
    /'\/ws\/x'/,
  ],
  ['a source out of reach', 47, unreachable, 'network', null, /exit code 47: Error connecting to https:\S+ - Failed/],
  ['git, which has the code of a lock out of sync', 144, git, 'config', null, /Git error: .* Correct the git source/],
  ['a lock out of sync', 144, 'The lockfile is out of sync!\n', 'config', null, /Run berks install and commit/],
  [
    'git without a key',
    144,
    `${git}git@example: Permission denied (publickey).\n`,
    'credentials',
    null,
    /key or token/,
  ],
  ['git without a network', 144, `${git}fatal: Could not resolve host: x\n`, 'network', null, /Could not resolve host/],
  [
    'anything else',
    47,
    'Ridley::Errors: boom\n',
    'unknown',
    null,
    /^berks vendor failed with exit code 47: Ridley::Errors: boom\.$/,
  ],
  ['nothing', 139, '', 'unknown', null, /it said nothing/],
];

describe('failureOfBerks', () => {
  for (const [name, exitCode, stderr, failure, line, message] of cases) {
    it(`tells of ${name}`, () => {
      const told = failureOfBerks(exitCode, stderr);
      assert.deepEqual([told.class, told.line], [failure, line]);
      assert.match(told.message, message);
      assert.doesNotMatch(told.message, /\n|cleanroom\.rb|#<Thread/);
    });
  }

  it('is short, whatever was said', () => {
    assert.ok(failureOfBerks(47, 'x'.repeat(1_000_000)).message.length < 600);
  });
});

describe('Berksfile.lock', () => {
  const lock = (...graph: readonly string[]): string =>
    ['DEPENDENCIES', '  app', '    path: site/app', '  not (1.0.0)', '', 'GRAPH', ...graph, ''].join('\n');
  const before = lock('  app (1.2.0)', '    common (>= 0.0.0)', '  common (0.3.0)', '  old (2.0.0)');

  it('pins the cookbooks of its graph alone', () => {
    assert.deepEqual(
      [...lockedCookbooks(before)],
      [
        ['app', '1.2.0'],
        ['common', '0.3.0'],
        ['old', '2.0.0'],
      ],
    );
    assert.equal(lockedCookbooks('garbage\n').size, 0);
  });

  const changes: readonly (readonly [name: string, after: string, expected: readonly string[]])[] = [
    ['the same', before, []],
    ['a version', before.replace('app (1.2.0)', 'app (1.3.0)'), ['app 1.2.0 became 1.3.0']],
    ['one more and one less', before.replace('old (2.0.0)', 'new (1.0.0)'), ['new 1.0.0 is new', 'old 2.0.0 is gone']],
    ['a constraint', before.replace('>= 0.0.0', '~> 0.3'), ['its sources or constraints, at the same versions']],
    ['line ends', before.replaceAll('\n', '\r\n'), ['its sources or constraints, at the same versions']],
    ['nothing left', '', ['app 1.2.0 is gone', 'common 0.3.0 is gone', 'old 2.0.0 is gone']],
  ];
  for (const [name, after, expected] of changes) {
    it(`differs by: ${name}`, () => assert.deepEqual(lockChanges(before, after), expected));
  }
});
