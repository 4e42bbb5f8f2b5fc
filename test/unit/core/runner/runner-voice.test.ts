// Whatever is printed, and wherever: the runner obeys nothing that somebody else wrote.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createActionsHost } from '../../../../src/core/runner/actions-host.ts';
import type { Host } from '../../../../src/core/runner/host.ts';
import { brokenUp, mayCommand, RunnerVoice } from '../../../../src/core/runner/runner-voice.ts';
import { createChildHost } from '../../../../src/pipeline/child-host.ts';
import { SummaryTurns } from '../../../../src/pipeline/summary-turns.ts';
import { parseCommand } from '../../../support/runner/command.ts';
import { commandLines, commandNames, disguises } from '../../../support/runner/hostile-lines.ts';
import { type Listening, listen } from '../../../support/runner/listening.ts';
import { someOf } from '../../../support/thorough.ts';

interface Place {
  readonly name: string;
  /** Commands that the place itself gives. */
  readonly own: readonly string[];
  readonly say: (host: Host, line: string) => unknown;
}

const PLACES: readonly Place[] = [
  { name: 'info', own: [], say: (host, line) => host.info(line) },
  { name: 'debug', own: ['debug'], say: (host, line) => host.debug(line) },
  { name: 'fail', own: ['error'], say: (host, line) => host.fail(line) },
  { name: 'an error', own: ['error'], say: (host, line) => host.annotate({ level: 'error', message: line }) },
  { name: 'a notice', own: ['notice'], say: (host, line) => host.annotate({ level: 'notice', message: line }) },
  {
    name: 'the title, file and message of a warning',
    own: ['warning'],
    say: (host, line) => host.annotate({ level: 'warning', message: line, title: line, file: line, line: 1 }),
  },
  { name: 'a group', own: ['group', 'endgroup'], say: async (host, line) => host.group(line, async () => {}) },
  { name: 'a relay', own: [], say: async (host, line) => host.relay(async (write) => write(`${line}\n`)) },
  {
    name: 'info while another relays',
    own: [],
    say: async (host, line) =>
      host.relay(async (write) => {
        write('before\n');
        host.info(line);
        write('after\n');
      }),
  },
  {
    name: 'a relay in which a mask is told',
    own: ['add-mask'],
    say: async (host, line) =>
      host.relay(async (write) => {
        write(`${line}\n`);
        host.secret('a-secret-of-its-own');
        write(`${line}\n`);
      }),
  },
];

const HOSTS: readonly { readonly name: string; readonly of: (listening: Listening) => Host }[] = [
  { name: 'the step', of: hostOn },
  { name: 'a stage of the root action', of: (listening) => childOn(listening, '') },
  { name: 'one of several stages', of: (listening) => childOn(listening, 'web') },
];

function hostOn({ stream }: Listening): Host {
  return createActionsHost({ RUNNER_TEMP: '/temp', GITHUB_WORKSPACE: '/workspace' }, stream);
}

function childOn(listening: Listening, prefix: string): Host {
  return createChildHost(hostOn(listening), { inputs: {}, prefix, summaries: new SummaryTurns() });
}

/** What the runner did because of a line, beside what the place itself asks of it. */
function obeyed({ record, masker }: Listening, own: readonly string[]): readonly string[] {
  const commands = record.commands.filter(({ name }) => name !== 'stop-commands').map(({ name }) => name);
  return [
    ...commands.filter((name) => !own.includes(name)),
    ...(own.includes('add-mask') || commands.length <= own.length ? [] : commands),
    ...Object.keys(record.outputs?.toObject() ?? {}),
    ...Object.keys(record.state.toObject()),
    ...(masker.hides('an innocent line: msg stopToken on jkl') ? ['a mask'] : []),
    ...(record.commandFailed ? ['a command that failed'] : []),
  ];
}

describe("the command lines of the runner's own tests", () => {
  const exitCode = process.exitCode;
  const lines = commandLines;

  it('are obeyed when nothing is in their way, so that the rest of this means something', () => {
    const bare = lines.filter((line) => {
      const listening = listen();
      listening.stream.write(`${line}\n`);
      return obeyed(listening, []).length > 0 || listening.record.commands.length > 0;
    });
    assert.ok(bare.length > lines.length / 2, `${bare.length} of ${lines.length}`);
  });

  for (const host of HOSTS) {
    for (const place of PLACES) {
      it(`are text in ${place.name} of ${host.name}`, async (t) => {
        let said = 0;
        for (const line of someOf(lines, 60)) {
          for (const disguise of disguises) {
            const listening = listen();
            await place.say(host.of(listening), disguise(line));
            assert.deepEqual(obeyed(listening, place.own), [], JSON.stringify(disguise(line)));
            said += 1;
            // And the runner still obeys us.
            hostOn(listening).annotate({ level: 'notice', message: 'still here' });
            assert.equal(listening.record.commands.at(-1)?.data, 'still here', JSON.stringify(disguise(line)));
          }
        }
        t.diagnostic(`${said} lines, 0 obeyed`);
        process.exitCode = exitCode;
      });
    }
  }

  it('are text where a library prints them', () => {
    for (const line of lines) {
      for (const disguise of disguises) {
        const listening = listen();
        hostOn(listening);
        listening.stream.write(`${disguise(line)}\n`);
        // The toolkit's own harmless commands cannot be told from a text that looks just like one.
        const own = new Set(['add-mask', 'debug', 'error', 'warning', 'notice', 'group', 'endgroup']);
        const { commands, outputs, state } = listening.record;
        const others = commands.filter(({ name }) => name !== 'stop-commands' && !own.has(name));
        assert.deepEqual([others, outputs?.toObject(), state.toObject()], [[], {}, {}], JSON.stringify(line));
      }
    }
  });

  it('are visibly broken up on the error stream', () => {
    const registered = new Set(commandNames);
    for (const line of lines) {
      for (const disguise of disguises) {
        for (const part of brokenUp(disguise(line)).split(/\r\n?|\n/)) {
          assert.equal(parseCommand(part, registered), undefined, JSON.stringify(part));
        }
      }
    }
    assert.equal(brokenUp('a: b # c'), 'a: b # c');
  });
});

describe('RunnerVoice', () => {
  it('shows what it silences as it was written', () => {
    const listening = listen();
    hostOn(listening).info('see ##[set-output name=a]b');
    assert.ok(listening.record.log.includes('see ##[set-output name=a]b'), listening.record.log.join('\n'));
  });

  it('adds nothing to a text in which no command can be', () => {
    const written: string[] = [];
    RunnerVoice.of({ write: (text: string) => written.push(text) }).text('Baked web/debian-12 in 41 s: sha256:ab #1\n');
    assert.deepEqual(written, ['Baked web/debian-12 in 41 s: sha256:ab #1\n']);
  });

  it('shares one silence among relays, and lifts it for what we command meanwhile', async () => {
    const out: string[] = [];
    const voice = RunnerVoice.of({ write: (text: string) => out.push(text) });
    await Promise.all([
      voice.relay(async (write) => {
        write('::error::guest one\n');
        await Promise.resolve();
        voice.command('add-mask', {}, 'secret');
        voice.text('a line of ours');
        write('more\n');
      }),
      voice.relay(async (write) => write('guest two\n')),
    ]);
    const token = /^::stop-commands::([0-9a-f]{64})\n$/.exec(out[0] ?? '')?.[1] ?? '';
    assert.notEqual(token, '');
    assert.deepEqual(
      out.map((text) => text.replaceAll(token, 'T')),
      [
        '::stop-commands::T\n',
        '::error::guest one\n',
        'guest two\n',
        '::T::\n',
        '::add-mask::secret\n',
        '::stop-commands::T\n',
        'a line of ours\n',
        'more\n',
        '::T::\n',
      ],
    );
  });

  it('keeps one of two relays silent when the other has ended', async () => {
    const listening = listen();
    const voice = RunnerVoice.of(listening.stream);
    await voice.relay(async (write) => {
      await voice.relay(async (inner) => inner('inner\n'));
      write('::set-output name=a::b\n');
    });
    assert.deepEqual(listening.record.outputs?.toObject(), {});
  });

  it('obeys again when the body throws', async () => {
    const listening = listen();
    const voice = RunnerVoice.of(listening.stream);
    const fails = voice.relay(async () => {
      throw new Error('no');
    });
    await assert.rejects(fails, /no/);
    voice.command('notice', {}, 'again');
    assert.equal(listening.record.commands.at(-1)?.data, 'again');
  });

  it('never writes the token inside of what it silences', async () => {
    const out: string[] = [];
    const voice = RunnerVoice.of({ write: (text: string) => out.push(text) });
    await voice.relay(async (write) => {
      const token = /::stop-commands::(\w+)/.exec(out[0] ?? '')?.[1] ?? '';
      write(`::${token}::\n`);
    });
    assert.equal(out[1], '::***::\n');
  });

  it('gives the toolkit its commands, also during a relay', async () => {
    const listening = listen();
    const voice = RunnerVoice.of(listening.stream);
    await voice.relay(async () => listening.stream.write('::add-mask::of-the-artifact-client\n'));
    assert.equal(listening.masker.hides('of-the-artifact-client'), true);
  });

  for (const hearsDebug of [true, false]) {
    it(`lifts its silence for what the toolkit says for debugging ${hearsDebug ? 'where' : 'only where'} the runner shows it`, async () => {
      const out: string[] = [];
      const stream = { write: (text: string) => out.push(text) };
      const voice = RunnerVoice.of(stream, hearsDebug);
      const say = (): unknown => stream.write('::debug::[Response] - 200\n');
      await voice.relay(async (write) => {
        say();
        write('built\n');
      });
      const within = out.filter((text) => text !== '').length;
      assert.equal(within, hearsDebug ? 6 : 3, out.join(''));
      say();
      assert.equal(out.filter((text) => text.startsWith('::debug::')).length, hearsDebug ? 2 : 1);
    });
  }
});

describe('mayCommand', () => {
  it('suspects marks with anything invisible or compatible in them, and no more than that of plain texts', () => {
    for (const text of ['a::b', '#\u00ad#\u200b[', ':\u0000:', '\uff03\uff03\uff3b', '\u003a\ufe55']) {
      assert.equal(mayCommand(text), true, JSON.stringify(text));
    }
    for (const text of ['', 'a:b', '# a: [b]', '## title', 'sha256:ab', 'https://x.example/#[1]']) {
      assert.equal(mayCommand(text), false, JSON.stringify(text));
    }
  });
});
