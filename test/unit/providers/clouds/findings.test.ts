import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ServiceError, UnreadableAnswer } from '../../../../src/core/http/answer.ts';
import { Silence } from '../../../../src/core/http/silence.ts';
import type { Leftover } from '../../../../src/image/leftover.ts';
import { Staying, SweepFindings, type SweptThing } from '../../../../src/providers/clouds/findings.ts';

const refused = new ServiceError('Acme', { status: 403, text: '' });
const silent = new Silence('Acme', 'it did not answer', {});

function disk(id: string, region: string | null = null): SweptThing {
  return { kind: 'disk', id, region, reason: 'this bake made it', command: `acme rm ${id}` };
}

function findingsOf(options: Partial<ConstructorParameters<typeof SweepFindings>[0]> = {}) {
  const told: Leftover[] = [];
  const findings = new SweepFindings({ isDry: false, tell: (one) => told.push(one), ...options });
  const asked: string[] = [];
  const gives = (error?: Error) => async (): Promise<string> => {
    asked.push(error?.name ?? 'answer');
    if (error !== undefined) throw error;
    return 'a';
  };
  const short = (): readonly string[] => told.map(({ state, id, reason }) => `${state} ${id}: ${reason}`);
  return { findings, told, asked, gives, short };
}

describe('what a sweep finds', () => {
  it('goes on after a refusal, and after what nobody can read', async () => {
    const { findings, asked, gives, short } = findingsOf();
    for (const error of [refused, new UnreadableAnswer('it is no list'), undefined])
      await findings.ask('disks', `acme ls ${error?.name}`, gives(error));
    assert.equal(await findings.remove(disk('a'), gives(refused)), false);
    assert.equal(await findings.remove(disk('b'), gives(new Staying('it is still there'))), false);
    assert.equal(await findings.remove(disk('c'), gives()), true);
    assert.equal(asked.length, 6);
    assert.deepEqual(short(), [
      'unchecked disks: could not be looked for: Acme: the credentials may not do that; HTTP 403',
      'left a: Acme: the credentials may not do that; HTTP 403',
      'left b: it is still there',
      'removed c: this bake made it',
    ]);
  });

  it('asks a service that is silent no more, and another one all the same', async () => {
    const { findings, asked, gives, short } = findingsOf();
    await findings.ask('disks', 'acme ls', gives(silent), 'store');
    await findings.ask('volumes', 'acme ls', gives(), 'store');
    assert.equal(await findings.remove(disk('a'), gives(), 'store'), false);
    assert.equal(await findings.ask('machines', 'acme ps', gives(), 'compute'), 'a');
    assert.deepEqual(asked, ['Silence', 'answer']);
    const reason = 'Acme could not be asked: it did not answer';
    assert.deepEqual(short(), [
      `unchecked disks: could not be looked for: ${reason}`,
      `unchecked volumes: could not be looked for: ${reason}`,
      `left a: ${reason}`,
    ]);
  });

  it('removes nothing where all is to be kept, and has no command for what is gone', async () => {
    const dry = findingsOf({ isDry: true });
    assert.equal(await dry.findings.remove(disk('a'), assert.fail), false);
    assert.deepEqual(dry.short(), ['left a: kept as keep-on-failure asks']);
    const { findings, told, gives } = findingsOf();
    await findings.remove(disk('a'), gives());
    findings.left(disk('b'));
    assert.deepEqual(
      told.map(({ command }) => command),
      [null, 'acme rm b'],
    );
  });

  it('tells each thing once', () => {
    const { findings, told } = findingsOf();
    for (const one of [disk('a', 'east'), disk('a', 'west'), disk('A', 'east'), disk('a'), disk('a', 'east')])
      findings.left(one);
    assert.deepEqual(
      told.map(({ id, region }) => `${id} ${region}`),
      ['a east', 'a west', 'A east'],
    );
    assert.deepEqual(findings.all, told);
    const folded = findingsOf({ foldsCase: true });
    for (const id of ['a', 'A']) folded.findings.left(disk(id));
    assert.equal(folded.told.length, 1);
  });

  it('says where that is which nobody was answered for, and how a refusal reads', async () => {
    const { findings, told, gives } = findingsOf({ region: 'east', wordsOf: () => 'it may not' });
    await findings.ask('disks', 'acme ls', gives(refused));
    assert.deepEqual(told, [
      {
        kind: 'unknown',
        id: 'disks',
        region: 'east',
        state: 'unchecked',
        reason: 'could not be looked for: it may not',
        command: 'acme ls',
      },
    ]);
  });
});
