// Packer's own azure-arm builder against a stand-in for Azure (docs/proof.md has what that leaves open): the record, the tags,
// and that a second run finds the image.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findRecordFiles, readRecordFile } from '../../src/image/record-file.ts';
import { azureHcl, azureInputs, prepareGalleries } from '../support/azure/azure-bake.ts';
import { startAzureTwin } from '../support/azure/azure-twin.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { commitAll } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

describe('bake on Azure', () => {
  it('tells the version in the gallery, and tags it', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const twin = await startAzureTwin(t);
    if (packer === undefined || twin === undefined) return;
    const { arm } = twin;
    prepareGalleries(twin);
    const template = azureHcl(twin, { name: 'web-1', version: '1.0.3', guest: ['echo provisioned as a guest'] });
    const workspace = await workspaceWith(t, { 'web.pkr.hcl': template });
    // Its subscription is that of a variable, which is read with what the key is made of.
    commitAll(workspace);
    await using run = await Run.start();
    const job = await runJob({
      run,
      workspace,
      github: { run_id: '4711', sha: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00' },
      steps: [
        {
          action: bakeAction,
          inputs: {
            template: 'web.pkr.hcl',
            image: 'web',
            tags: 'role-id=base',
            account: arm.subscription,
            ...azureInputs(twin),
          },
          env: { ...packer.environment, ...twin.environment },
        },
      ],
    });
    const [step] = job.steps;
    assert.equal(job.conclusion, 'success', job.log);
    assert.match(job.log, /provisioned as a guest/);
    const version = `${arm.root}/resourceGroups/images/providers/Microsoft.Compute/galleries/gal/images/web/versions/1.0.3`;
    assert.equal(step?.outputs['image-id'], version, job.log);
    const { record } = readRecordFile(findRecordFiles([job.temp])[0] ?? '');
    const [image] = record.images;
    assert.deepEqual([image?.provider, image?.region, image?.account], ['azure', 'westeurope', arm.subscription]);
    assert.equal(Date.parse(image?.created ?? '') > 0, true);
    const tags = arm.store.get(version)?.tags ?? {};
    assert.deepEqual(
      [tags['dept'], tags['role-id'], tags['bakehouse:run'], tags['bakehouse:leg']],
      ['x', 'base', '4711', 'web'],
    );
    // The group of the bake is gone; image and version stay.
    assert.deepEqual(
      arm.inventory().filter((id) => /pkr/.test(id)),
      [],
    );
    const shown = job.log.split('\n').filter((line) => line.includes(arm.secret));
    // The runner itself shows what the step is given, where nobody masks it.
    assert.deepEqual(
      shown.map((line) => line.split(':')[0]?.trim()),
      ['secret-vars', 'AZURE_CLIENT_SECRET'],
    );
  });

  it('names what is missing before a machine is paid for', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const twin = await startAzureTwin(t);
    if (packer === undefined || twin === undefined) return;
    const workspace = await workspaceWith(t, { 'web.pkr.hcl': azureHcl(twin, { name: 'web-1' }) });
    const bake = {
      action: bakeAction,
      inputs: { template: 'web.pkr.hcl', ...azureInputs(twin) },
      env: { ...packer.environment, ...twin.environment },
    };
    const first = await runJob({ workspace, steps: [bake] });
    assert.equal(first.conclusion, 'failure', first.log);
    assert.match(first.log, /names the resource group images .*az group create --name images/);
    prepareGalleries(twin);
    twin.arm.lacks.add('Microsoft.Compute/virtualMachines/write');
    const second = await runJob({ workspace, steps: [bake] });
    assert.match(second.log, /needs rights on the subscription .*: Microsoft\.Compute\/virtualMachines\/write\./);
    assert.deepEqual(
      twin.arm.requests.filter((one) => one.startsWith('PUT')),
      [],
    );
  });
});
