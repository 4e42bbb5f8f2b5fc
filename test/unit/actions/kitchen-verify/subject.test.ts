import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, it } from 'node:test';

import { readSettings } from '../../../../src/actions/kitchen-verify/settings.ts';
import { findSubject, whyTestedAgain } from '../../../../src/actions/kitchen-verify/subject.ts';
import type { Provider } from '../../../../src/image/provider.ts';
import { renderRecord } from '../../../../src/image/record-file.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';
import type { Seen } from '../../../../src/image/provider-witness.ts';
import { sampleLeg } from '../../image/sample-plan.ts';

const EXAMPLE: Provider = { name: 'example', title: 'Example Cloud', builders: [/^example-/], rules: {} };
const ENVIRONMENT = { DOCKER_HOST: 'tcp://nobody' };

/** What is verified of a record with one image of `example`. */
async function subjectWith(own: Partial<Provider>) {
  const workspace = temporaryFolder();
  const record = sampleRecord({ leg: 'web', images: [sampleImage({ provider: 'example', id: 'x-1' })] });
  writeFileSync(join(workspace, 'record.json'), renderRecord(record));
  const host = { ...fakeHost({ inputs: { record: 'record.json' } }), workspace };
  const all = [...providers, { ...EXAMPLE, ...own }];
  const found = await findSubject(host, await readSettings(host, all), all, ENVIRONMENT);
  return 'subject' in found ? found.subject : assert.fail('there is nothing to verify');
}

describe('the image under test', () => {
  const handOff: Provider['handOff'] = {
    settle: () => ({ kind: 'none' }),
    send: async (_host, _inputs, _how, _leg, images) => images,
    bring: async (_host, _inputs, registry, { slug }, { id }) => `${slug}/${id} of ${registry}`,
    name: async () => {},
  };

  test('is had here as it is handed from job to job', async () => {
    assert.equal((await subjectWith({ handOff })).reference, 'web/x-1 of null');
  });

  test('is made present where its hand-off gives only a name', async () => {
    const asked: unknown[] = [];
    const present = async (...given: readonly unknown[]): Promise<void> => void asked.push(given.slice(1));
    await subjectWith({ handOff, subject: { present } });
    assert.deepEqual(asked, [['web/x-1 of null', ENVIRONMENT]]);
    const refuse = async (): Promise<never> => Promise.reject(new Error('no such name'));
    await assert.rejects(subjectWith({ handOff, subject: { present: refuse } }), { message: 'no such name' });
  });

  test('of EC2 is none that another provider has', async () => {
    const named = providers.find(({ name }) => name === 'aws')?.subject?.named;
    const host = fakeHost({ environment: { AWS_REGION: 'eu-west-1' } });
    assert.deepEqual(await named?.(host, 'ami-0123456789abcdef0', {}), { region: 'eu-west-1' });
    for (const id of [`sha256:${'0'.repeat(64)}`, 'debian:12', '--help', 'ami-0123456789abcdef0; id', '']) {
      await assert.rejects(async () => named?.(host, id, {}), /Input "image-id" names .*, which is no image of EC2/);
    }
  });

  test('is started by its id where its provider hands nothing on', async () => {
    const { id, reference, provider } = await subjectWith({});
    assert.deepEqual({ id, reference, provider }, { id: 'x-1', reference: 'x-1', provider: 'example' });
  });
});

// Any job of the run may write a record that says so.
describe('an image whose record says that it passed its tests earlier', () => {
  const ask = (seen: Seen | undefined, images = [sampleImage({ provider: 'here' })]) => {
    const witness = { keeps: () => true, open: async () => async () => seen ?? assert.fail() };
    const here: Provider = {
      name: 'here',
      title: 'Here',
      builders: [],
      rules: {},
      ...(seen === undefined ? {} : { witness }),
    };
    const record = sampleRecord({ status: 'reused', tested: true, images });
    return whyTestedAgain(fakeHost(), [here], { leg: sampleLeg('web'), buildRegistry: null }, record);
  };

  it('is not tested again where its provider says so, too', async () => {
    assert.equal(await ask({ kind: 'seen', problems: [], untested: null }), undefined);
  });

  for (const [what, seen, why] of [
    ['lacks the mark of it', { kind: 'seen', problems: [], untested: 'it has no mark' }, /it has no mark/],
    ['is another image', { kind: 'seen', problems: ['it is another'], untested: null }, /it is another/],
    ['cannot be asked about', { kind: 'unknown', reason: 'nobody answers' }, /nobody answers/],
    ['has a provider that tells nothing', undefined, /cannot confirm an image/],
  ] as const) {
    it(`is tested again where it ${what}`, async () => assert.match((await ask(seen)) ?? '', why));
  }

  it('is tested again where there is none', async () => {
    assert.match((await ask({ kind: 'seen', problems: [], untested: null }, [])) ?? '', /names no image/);
  });
});
