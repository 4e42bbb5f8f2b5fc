// examples/scan by the command line, with a real daemon: it passes its scan, and no longer when what is ignored counts again.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { findRecordFiles, readRecordFile } from '../../src/image/record-file.ts';
import type { Scan } from '../../src/image/scan.ts';
import { requirePart } from '../support/peers/available.ts';
import { forgetImages } from '../support/peers/docker.ts';
import { smallImage } from '../support/peers/small-image.ts';
import { commitAll, exampleRepository, temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface RunEnd {
  readonly code: number;
  readonly said: string;
  readonly scan: Scan | undefined;
  readonly gate: string | undefined;
}

describe('examples/scan', () => {
  it('passes what the policy lets pass, and not what it ignored once', async (t) => {
    const base = requirePart(t, 'base-image');
    if (base === undefined || requirePart(t, 'docker') === undefined) return;
    const workspace = await exampleRepository(t, 'scan');
    const manifest = join(workspace, 'bakehouse.yml');
    const change = (from: string, to: string): void => {
      writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(from, to));
    };
    change('debian:bookworm', await smallImage(base.image));
    const env = {
      PATH: process.env['PATH'],
      HOME: await temporaryFolder(t),
      XDG_STATE_HOME: join(workspace, '.git', 'state'),
      DOCKER_HOST: process.env['DOCKER_HOST'],
    };
    const run = async (): Promise<RunEnd> => {
      // What this test bakes is nobody else's.
      appendFileSync(join(workspace, 'web/Dockerfile'), `RUN echo ${randomUUID()} >/srv/mark\n`);
      commitAll(workspace);
      const { code, stdout, stderr } = await new Promise<{ code: number; stdout: string; stderr: string }>((settle) => {
        execFile(tested.node, [cli, 'run', '--json'], { cwd: workspace, env }, (error, out, err) =>
          settle({ code: Number(error?.code ?? 0), stdout: out, stderr: err }),
        );
      });
      const records = findRecordFiles([String(JSON.parse(stdout).records)]).map((path) => readRecordFile(path).record);
      const record = records.find(({ stage }) => stage === 'verify');
      t.after(() => forgetImages((record?.images ?? []).map(({ id }) => id)));
      return { code, said: stdout + stderr, scan: record?.scan, gate: record?.verification?.gate };
    };

    const good = await run();
    assert.equal(good.code, 0, good.said);
    assert.deepEqual([good.gate, good.scan?.gate, good.scan?.by], ['pass', 'pass', 'trivy stub']);
    assert.deepEqual(good.scan?.counts, {
      critical: { total: 1, fixable: 0, ignored: 0 },
      high: { total: 0, fixable: 0, ignored: 1 },
      low: { total: 1, fixable: 1, ignored: 0 },
    });
    assert.deepEqual(
      good.scan.ignored?.map(({ id, until }) => [id, until]),
      [['CVE-2027-0002', '2099-12-31']],
    );

    change("until: '2099-12-31'", "until: '2020-12-31'");
    const late = await run();
    assert.notEqual(late.code, 0);
    assert.deepEqual([late.gate, late.scan?.gate], ['pass', 'block']);
    assert.match(late.said, /CVE-2027-0002/);
    assert.match(late.said, /did not pass its scan/);
    assert.match(late.scan?.notes?.join('\n') ?? '', /until 2020-12-31, which is over: it counts again/);
  });
});
