import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import type { Leftover } from '../../../../src/image/leftover.ts';
import type { TestJournalEntry } from '../../../../src/kitchen/engine.ts';
import {
  instanceLeft,
  isSwept,
  type KitchenSweepRequest,
  sweepKitchen,
} from '../../../../src/kitchen/run/kitchen-sweep.ts';
import { parseInstanceState } from '../../../../src/kitchen/run/instance-state.ts';
import { awsKitchen, type Servers } from '../../../../src/providers/aws/kitchen.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const mark = randomBytes(16).toString('hex');
const MARK_TAG = { Key: 'bakehouse:mark', Value: mark };

type Server = Awaited<ReturnType<Servers['instancesById']>>[number];

/** Regions with these instances, that note what is ended. */
function regions(servers: Readonly<Record<string, readonly Server[]>>, refuses: readonly string[] = []) {
  const ended: string[] = [];
  const connect = async (region: string): Promise<Servers> => {
    const here = servers[region];
    if (here === undefined) throw new Error(`${region} does not answer`);
    return {
      region,
      instancesById: async (ids) => here.filter(({ InstanceId }) => ids.includes(InstanceId ?? '')),
      terminate: async (ids) => {
        if (ids.some((id) => refuses.includes(id))) throw new Error('UnauthorizedOperation');
        ended.push(...ids);
      },
    };
  };
  const kitchen = awsKitchen(connect);
  const own = { providers: providers.map((one) => (one.name === 'aws' ? { ...one, kitchen } : one)) };
  return { own, ended };
}

function request(entries: readonly TestJournalEntry[], over: Partial<KitchenSweepRequest>): KitchenSweepRequest {
  const folder = temporaryFolder();
  return {
    providers,
    entries,
    kitchen: { command: ['false'], version: '4.1.5', environment: {}, gemfileLock: null },
    root: folder,
    mark,
    folder,
    keep: [],
    isAsked: true,
    wait: 0,
    deadline: 0,
    ...over,
  };
}

const noted = (...ids: readonly string[]): readonly TestJournalEntry[] =>
  ids.map((id) => ({ kind: 'started', provider: 'aws', region: 'us-east-1', id }));

const told = (found: readonly Leftover[]): readonly string[] => found.map(({ id, state }) => `${id} ${state}`);

describe('the sweep of EC2 instances of Test Kitchen', () => {
  test('ends those that it noted and that have the mark of this very run, and no other', async () => {
    const { own, ended } = regions({
      'us-east-1': [
        { InstanceId: 'i-1', Tags: [MARK_TAG] },
        { InstanceId: 'i-2', Tags: [{ Key: 'bakehouse:mark', Value: randomBytes(16).toString('hex') }] },
        { InstanceId: 'i-3', Tags: [{ Key: 'Name', Value: mark }] },
        { InstanceId: 'i-4' },
        { InstanceId: 'i-5', Tags: [MARK_TAG] },
        { InstanceId: 'i-6', Tags: [MARK_TAG], State: { Name: 'shutting-down' } },
      ],
    });
    const found = await sweepKitchen(request(noted('i-1', 'i-2', 'i-3', 'i-4', 'i-6'), own));
    assert.deepEqual(ended, ['i-1']);
    assert.deepEqual(told(found), ['i-1 removed', 'i-2 left', 'i-3 left', 'i-4 left']);
    assert.equal(found[1]?.command, 'aws ec2 terminate-instances --region us-east-1 --instance-ids i-2');
  });

  test('goes on after a refusal, and names what stays', async () => {
    const servers = ['i-1', 'i-2'].map((InstanceId) => ({ InstanceId, Tags: [MARK_TAG] }));
    const { own, ended } = regions({ 'us-east-1': servers }, ['i-1']);
    const found = await sweepKitchen(request(noted('i-1', 'i-2'), own));
    assert.deepEqual(ended, ['i-2']);
    assert.deepEqual(told(found), ['i-1 left', 'i-2 removed']);
  });

  test('of a region that does not answer names what was noted there, and sweeps the others', async () => {
    const { own, ended } = regions({ 'us-east-1': [{ InstanceId: 'i-1', Tags: [MARK_TAG] }] });
    const elsewhere = { kind: 'started', provider: 'aws', region: 'eu-west-1', id: 'i-9' } as const;
    const found = await sweepKitchen(request([elsewhere, ...noted('i-1')], own));
    assert.deepEqual(ended, ['i-1']);
    assert.deepEqual(told(found), ['i-9 unchecked', 'i-1 removed']);
    assert.match(found[0]?.reason ?? '', /could not be looked for: eu-west-1 does not answer/);
  });

  test('gives a command that a shell takes as it is meant, whatever the region is called', async () => {
    const hostile = { kind: 'started', provider: 'aws', region: 'x; reboot', id: 'i-9' } as const;
    const [found] = await sweepKitchen(request([hostile], regions({}).own));
    assert.equal(found?.command, "aws ec2 terminate-instances --region 'x; reboot' --instance-ids i-9");
  });

  test('touches nothing where all instances are to stay', async () => {
    const { own, ended } = regions({ 'us-east-1': [{ InstanceId: 'i-1', Tags: [MARK_TAG] }] });
    const entries: readonly TestJournalEntry[] = [
      { kind: 'instance', instance: 'default-debian', config: 'kitchen.yml' },
      ...noted('i-1'),
    ];
    assert.deepEqual(await sweepKitchen(request(entries, { ...own, keep: ['default-debian'] })), []);
    assert.deepEqual(ended, []);
  });
});

describe('an instance that could not be destroyed', () => {
  const state = (text: string): KitchenSweepRequest => {
    const sweep = request([{ kind: 'instance', instance: 'default-debian', config: 'kitchen.yml' }], {
      kitchen: { command: ['false'], version: '4.1.5', environment: { PATH: '' }, gemfileLock: null },
    });
    mkdirSync(join(sweep.root, '.kitchen'));
    writeFileSync(join(sweep.root, '.kitchen', 'default-debian.yml'), text);
    return sweep;
  };

  test('is left only when what it is was not removed otherwise', async () => {
    const server = { InstanceId: 'i-1', Tags: [MARK_TAG] };
    const sweep = state('server_id: i-1\n');
    const { own } = regions({ 'us-east-1': [server] });
    const found = await sweepKitchen({ ...sweep, ...own, entries: [...sweep.entries, ...noted('i-1')] });
    assert.ok(!told(found).includes('default-debian left'), JSON.stringify(found));
    const without = await sweepKitchen(sweep);
    assert.ok(told(without).includes('default-debian left'), JSON.stringify(without));
  });

  const removed = (kind: string, id: string): readonly Leftover[] => [
    { kind, id, region: null, state: 'removed', reason: '', command: null },
  ];
  const id = 'a'.repeat(64);
  const container = (containerId: string | null) =>
    parseInstanceState(containerId === null ? '' : JSON.stringify({ container_id: containerId }));

  test('is swept by its own container only', () => {
    assert.equal(isSwept(container(id), removed('container', id), providers), true);
    assert.equal(isSwept(container(id.slice(0, 12)), removed('container', id), providers), true);
    for (const other of ['', 'a', '$(id)', 'b'.repeat(64), null]) {
      assert.equal(isSwept(container(other), removed('container', id), providers), false, String(other));
    }
    assert.equal(isSwept(container(id), removed('image', id), providers), false);
  });

  test('is named with a command that holds no text of its state but an id', () => {
    const commandOf = (containerId: string | null): string | null =>
      instanceLeft('default-debian', container(containerId), "/w/it's", providers).command;
    assert.equal(commandOf(id), `docker rm --force --volumes ${id}`);
    assert.equal(commandOf('$(reboot)'), String.raw`cd '/w/it'\''s' && kitchen destroy default-debian`);
    const { command } = instanceLeft('a $(reboot)', container(null), '/w', providers);
    assert.equal(command, "cd /w && kitchen destroy 'a $(reboot)'");
  });
});
