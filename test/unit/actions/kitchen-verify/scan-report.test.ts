import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { reportScan } from '../../../../src/actions/kitchen-verify/scan-report.ts';
import { readScanPolicy, type ScanWish } from '../../../../src/actions/kitchen-verify/scan.ts';
import { readSettings } from '../../../../src/actions/kitchen-verify/settings.ts';
import type { Provider } from '../../../../src/image/provider.ts';
import { readRecordFile } from '../../../../src/image/record-file.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { sampleImage, sampleRecord } from '../../image/sample-record.ts';

describe('an image that an earlier step tested and that does not pass its scan', () => {
  const scanned = async (policy: string, { trusted = true } = {}) => {
    const told: string[] = [];
    const example: Provider = {
      name: 'example',
      title: 'Example Cloud',
      builders: [],
      rules: {},
      marks: {
        verified: async () => assert.fail('a scan is no test'),
        unverified: async ({ id }, { key, slug }) => void told.push(`unmark ${id} of ${slug} by ${key}`),
      },
    };
    const workspace = temporaryFolder();
    const inputs = { record: 'record.json', 'scan-reports': 'scans/*.json' };
    const host = { ...fakeHost({ inputs }), workspace, temporary: join(workspace, 'temporary') };
    const all = [...providers, example];
    const record = sampleRecord({ leg: 'web', key: 'bk1', images: [sampleImage({ provider: 'example', id: 'x-1' })] });
    const found = { record, digest: `sha256:${'d'.repeat(64)}`, from: 'a test', attempt: 1 };
    const settings = await readSettings(host, all);
    const wish: ScanWish = { policy: readScanPolicy(policy), globs: ['scans/*.json'], root: workspace, kept: [] };
    const subject = {
      leg: 'web', slug: 'web', provider: 'example', region: 'here', account: null, id: 'x-1', reference: 'x-1', files: [],
    }; // prettier-ignore
    await reportScan(host, wish, { settings, providers: all, subject, found, trusted, started: 0 });
    const path = /^record=(.+)$/.exec(host.told.find(([, text]) => text.startsWith('record='))?.[1] ?? '')?.[1] ?? '';
    return { told, host, scan: readRecordFile(path).record.scan };
  };

  it('is not verified any more at its provider, and the error is on the page of the run', async () => {
    const { told, host, scan } = await scanned('');
    assert.equal(scan?.gate, 'block');
    assert.deepEqual(told, ['unmark x-1 of web by bk1']);
    assert.ok(host.told.some(([kind, text]) => kind === 'error' && text.includes('no scan report matches')));
  });

  it('stays so where the policy only reports, or the change is not trusted', async () => {
    assert.deepEqual((await scanned('mode: report-only')).told, []);
    assert.deepEqual((await scanned('', { trusted: false })).told, []);
  });
});
