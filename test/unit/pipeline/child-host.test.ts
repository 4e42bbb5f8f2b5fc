import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { parsePairs } from '../../../src/core/runner/inputs.ts';
import { type ChildHost, type ChildOptions, createChildHost } from '../../../src/pipeline/child-host.ts';
import { inputPairs } from '../../../src/pipeline/settings.ts';
import { SummaryTurns } from '../../../src/pipeline/summary-turns.ts';
import { fakeHost, type FakeHost } from '../core/runner/fake-host.ts';

function child(root: FakeHost, over: Partial<ChildOptions> = {}): ChildHost {
  return createChildHost(root, { inputs: { name: 'value' }, prefix: 'web', summaries: new SummaryTurns(), ...over });
}

describe('createChildHost', () => {
  it('has inputs, outputs, state and failures of its own', () => {
    const root = fakeHost({ inputs: { name: "the root's" } });
    const saved: string[] = [];
    const host = child(root, { state: { old: 'kept' }, saveState: (name, value) => saved.push(`${name}=${value}`) });
    host.output('id', '1');
    host.saveState('journal', '/a');
    host.fail('it broke');
    assert.deepEqual([host.input('name'), host.input('other')], ['value', '']);
    assert.deepEqual([...host.outputs], [['id', '1']]);
    assert.deepEqual([host.state('old'), host.state('journal'), saved], ['kept', '/a', ['journal=/a']]);
    assert.deepEqual(host.failures, ['it broke']);
    assert.deepEqual(root.told, [['info', '[web] Failed: it broke']], 'the step itself has not failed');
  });

  it('says whose each line is, those of guests, too', async () => {
    const root = fakeHost();
    const host = child(root);
    host.info('two\nlines');
    host.annotate({ level: 'error', title: 'Template', message: 'wrong' });
    await host.relay(async (write) => write('one\n::error::two\n'));
    await host.group('Build', async () => host.info('inside'));
    assert.deepEqual(root.told, [
      ['info', '[web] two\n[web] lines'],
      ['error', 'wrong'],
      ['relay', '[web] one\n[web] ::error::two\n'],
      ['info', '[web] Build'],
      ['info', '[web] inside'],
    ]);
  });

  it('names the leg of a failure where lines of one leg at a time have no prefix', () => {
    const root = fakeHost();
    const titles: string[] = [];
    const noting = { ...root, annotate: ({ level, title = '' }: Parameters<FakeHost['annotate']>[0]) => titles.push(`${level} ${title}`) }; // prettier-ignore
    const host = createChildHost(noting, { inputs: {}, prefix: '', leg: 'web', summaries: new SummaryTurns() });
    host.annotate({ level: 'error', title: 'Template', message: 'wrong' });
    host.annotate({ level: 'error', message: 'wrong' });
    host.annotate({ level: 'notice', message: 'by the way' });
    host.info('a line');
    host.fail('it broke');
    host.fail('Could not bake web.');
    assert.deepEqual(titles, ['error web: Template', 'error web', 'notice ']);
    assert.deepEqual(root.told, [
      ['info', 'a line'],
      ['info', 'Failed: web: it broke'],
      ['info', 'Failed: Could not bake web.'],
    ]);
  });

  it('leaves a failure to its owner to tell, who still sees what it is at', () => {
    const root = fakeHost();
    const seen: string[] = [];
    const host = child(root, { tellsFailures: false, onLine: (line) => seen.push(line) });
    host.fail('it broke');
    assert.deepEqual([host.failures, root.told, seen], [['it broke'], [], ['Failed: it broke']]);
  });

  it('changes its own environment and no other', () => {
    const root = fakeHost({ environment: { PATH: '/bin', A: '1' } });
    const host = child(root, { environment: { A: '2' } });
    host.addPath('/packer');
    host.exportVariable('B', '3');
    assert.deepEqual(host.environment, { PATH: '/packer:/bin', A: '2', B: '3' });
    assert.deepEqual([root.environment, root.told], [{ PATH: '/bin', A: '1' }, []]);
  });

  it('tells its lines, titles of groups among them, to whoever watches', async () => {
    const seen: string[] = [];
    const host = child(fakeHost(), {
      onLine: (line) => seen.push(line),
    });
    await host.group('Build', async () => host.relay(async (write) => write('a\nb\n')));
    assert.deepEqual(seen, ['Build', 'a', 'b']);
  });
});

describe('SummaryTurns', () => {
  it('writes one after another, and stops before the step has too much', async () => {
    const written: string[] = [];
    let busy = 0;
    const root = {
      ...fakeHost(),
      summary: async (text: string) => {
        busy += 1;
        assert.equal(busy, 1, 'one at a time');
        await Promise.resolve();
        written.push(text.slice(0, 2));
        busy -= 1;
      },
    };
    const turns = new SummaryTurns();
    const large = 'x'.repeat(250 * 1024);
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => turns.add(root, `${name} ${large}`)));
    assert.deepEqual(written, ['a ', 'b ', '\n_']);
  });
});

describe('inputPairs', () => {
  const values = ['plain', '', 'a=b', ' blanks ', 'two\nlines', 'END', 'a\nEND\nb', 'a\r\nEND\r\nEND_', '#no comment'];
  for (const value of values) {
    it(`gives ${JSON.stringify(value)} back`, () => {
      assert.deepEqual(
        parsePairs(
          inputPairs([
            ['before', '1'],
            ['name', value],
            ['after', '2'],
          ]),
        ),
        [
          ['before', '1'],
          ['name', value],
          ['after', '2'],
        ],
      );
    });
  }
});
