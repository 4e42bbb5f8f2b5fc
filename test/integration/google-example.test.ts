// examples/google from end to end, as the runner starts the bundle, against a stand-in for Google Cloud: both images baked by Packer's
// own builder, one on the other, the server tested in a machine, published, and all left alone by a second run. kitchen-google cannot be
// had here: a script tests in its stead.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { parentIn } from '../../src/providers/gcp/marks.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { type GcpTwin, startGcpTwin } from '../support/gcp/gcp-twin.ts';
import { runRoot } from '../support/pipeline/root.ts';
import { commitAll, exampleRepository } from '../support/plan/repository.ts';
import { pushToMain } from '../support/publish/image-chain.ts';

const TEST = `mkdir -p out
echo 1..1 > out/server.tap
grep -q 'Baked by Bakehouse' MOTD && echo 'ok 1 - is baked' >> out/server.tap || echo 'not ok 1 - is baked' >> out/server.tap
`;

/** The example, with a guest that runs on this machine: what would change it is left out. */
async function example(t: TestContext, { guest, engine }: GcpTwin): Promise<string> {
  const folder = await exampleRepository(t, 'google');
  const change = (path: string, from: RegExp | string, to: string): void => {
    const text = readFileSync(join(folder, path), 'utf8');
    assert.notEqual(text.replace(from, to), text, `${path}: ${String(from)}`);
    writeFileSync(join(folder, path), text.replace(from, to));
  };
  const motd = `${guest.folder}/motd`;
  for (const template of ['root/root.pkr.hcl', 'server/server.pkr.hcl']) {
    // Packer 1.6.6 has the builder inside.
    change(template, /packer \{.*?\n\}\n/s, '');
    change(template, 'acme-bakes', engine.project);
    change(template, '| sudo tee /etc/motd', `> ${motd}`);
    change(template, 'provisioner "shell" {', `provisioner "shell" {\n    remote_folder = "${guest.folder}"`);
    change(template, 'ssh_username ', `ssh_port = ${guest.port}\n  ssh_username `);
  }
  const machine = `{ zone: ${engine.zone}, ssh-port: ${guest.port} }`;
  change('bakehouse.yml', /kitchen: \{.*\}/, `script: { run: sh test/server.sh, report: out/server.tap, inside: true, machine: ${machine} }`); // prettier-ignore
  change('bakehouse.yml', 'acme-images', engine.otherProject);
  writeFileSync(join(folder, 'test/server.sh'), TEST.replace('MOTD', motd));
  commitAll(folder);
  return folder;
}

describe('examples/google', () => {
  it('is baked, tested and published, and a second run changes nothing', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const twin = await startGcpTwin(t);
    if (packer === undefined || twin === undefined) return;
    const { engine } = twin;
    const workspace = await example(t, twin);
    const env = { ...packer.environment, ...twin.environment, GOOGLE_CLOUD_PROJECT: engine.project };
    const run = async () => {
      const { length } = engine.requests;
      const job = await runRoot(t, { workspace, env, event: pushToMain, inputs: { targets: 'prod' } });
      assert.equal(job.conclusion, 'success', job.log);
      await engine.settled();
      const asked = engine.requests.slice(length);
      return { job, changes: asked.filter((one) => !/^(?:GET|HEAD) |:testIamPermissions$/.test(one)) };
    };
    const first = await run();
    const names = engine.inventory();
    const images = engine.store.of(`projects/${engine.project}/global/images`);
    const [root, server] = ['root', 'server'].map((name) => images.find(({ path }) => path.includes(`/${name}-`)));
    const [copy, ...more] = engine.store.of(`projects/${engine.otherProject}/global/images`);
    assert.deepEqual(names, [root?.path, server?.path, copy?.path], first.job.log);
    assert.equal(more.length, 0);
    assert.equal(parentIn(Object(server?.body['labels'])), root?.path);
    assert.deepEqual([copy?.body['family'], Object(copy?.body['labels'])['bakehouse-copy-of']], ['server', server?.id]);
    assert.ok(first.changes.some((one) => one.endsWith('/setIamPolicy')), first.changes.join('\n')); // prettier-ignore
    const told = readFileSync(join(workspace, 'images.auto.tfvars.json'), 'utf8');
    assert.ok(told.includes(copy?.path ?? '-'), told);
    const second = await run();
    assert.deepEqual(second.changes, [], second.job.log);
    assert.deepEqual(engine.inventory(), names);
    assert.deepEqual([...engine.misfits], [], 'all is as Google describes it');
  });
});
