// examples/azure from end to end, as the runner starts the bundle, against a stand-in for Azure: baked by Packer's own builder, tested in
// a machine, published, and left alone by a second run. Then what its bakes are lent while they run.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { azureHcl, azureInputs, prepareGalleries } from '../support/azure/azure-bake.ts';
import { type AzureTwin, startAzureTwin } from '../support/azure/azure-twin.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { commitAll, exampleRepository, temporaryFolder } from '../support/plan/repository.ts';
import { pushToMain } from '../support/publish/image-chain.ts';
import { runJob } from '../support/runner/job.ts';

const rootAction = fileURLToPath(new URL('../..', import.meta.url));

/** The example, with a guest that runs on this machine: what would change it is left out. */
async function example(t: TestContext, { guest }: AzureTwin): Promise<string> {
  const folder = await exampleRepository(t, 'azure');
  const change = (path: string, from: RegExp | string, to: string): void => {
    const text = readFileSync(join(folder, path), 'utf8');
    assert.notEqual(text.replace(from, to), text, `${path}: ${String(from)}`);
    writeFileSync(join(folder, path), text.replace(from, to));
  };
  change('web/web.pkr.hcl', /inline = \[.*?\]/s, `inline = ["echo 'Baked by Bakehouse' > ${guest.folder}/motd"]`);
  change('web/web.pkr.hcl', 'provisioner "shell" {', `provisioner "shell" {\n    remote_folder = "${guest.folder}"`);
  change('web/web.pkr.hcl', 'default = 22', `default = ${guest.port}`);
  change('test/web.sh', '/etc/motd', `${guest.folder}/motd`);
  change('bakehouse.yml', 'user: tester', `user: tester, ssh-port: ${guest.port}`);
  commitAll(folder);
  return folder;
}

describe('examples/azure', () => {
  it('is baked, tested and published, and a second run changes nothing', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const twin = await startAzureTwin(t);
    if (packer === undefined || twin === undefined) return;
    const { arm } = twin;
    prepareGalleries(twin);
    const gallery = `${arm.root}/resourceGroups/images/providers/Microsoft.Compute/galleries/fleet`;
    arm.store.put(gallery, { properties: {} });
    arm.store.put(`${gallery}/images/web`, { properties: { osType: 'Linux', osState: 'Generalized' } });
    const workspace = await example(t, twin);
    const env = { ...packer.environment, ...twin.environment, HOME: await temporaryFolder(t) };
    const run = async () =>
      runJob({ workspace, env, event: pushToMain, steps: [{ action: rootAction, inputs: { targets: 'fleet' } }] });
    const before = arm.inventory();
    const first = await run();
    assert.equal(first.conclusion, 'success', first.log);
    await arm.settled();
    const made = arm.inventory().filter((id) => !before.includes(id));
    assert.deepEqual(
      made.map((id) => id.split('/').at(-2)),
      ['versions', 'images'],
      first.log,
    );
    const [version = ''] = made;
    const file: { readonly [name: string]: unknown } = JSON.parse(
      readFileSync(join(workspace, 'images.auto.tfvars.json'), 'utf8'),
    );
    assert.match(JSON.stringify(file), new RegExp(`northeurope[^,]*${version.split('/').at(-1)}`));
    assert.ok(JSON.stringify(file).includes(version), JSON.stringify(file));
    const writes = arm.requests.filter((one) => !/^(?:GET|HEAD) /.test(one)).length;
    const second = await run();
    assert.equal(second.conclusion, 'success', second.log);
    const again = arm.requests.filter((one) => !/^(?:GET|HEAD) /.test(one)).slice(writes);
    assert.deepEqual(again, [], second.log);
  });

  it('gets tokens of GitHub for Azure while a bake runs, where its template asks for them', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const twin = await startAzureTwin(t);
    if (packer === undefined || twin === undefined) return;
    prepareGalleries(twin);
    const [token, jwt] = [randomUUID(), `jwt.${randomUUID()}.x`];
    const github = createServer((request, response) => {
      const isOwn = request.headers.authorization === `Bearer ${token}`;
      response.writeHead(isOwn ? 200 : 401).end(JSON.stringify({ value: jwt }));
    });
    await new Promise<void>((resolve) => void github.listen(0, '127.0.0.1', resolve));
    t.after(() => void github.close());
    const address = github.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const ask = `const [url, bearer] = [process.env.LENT_URL, process.env.LENT_TOKEN];
for (const audience of ['api://AzureADTokenExchange', 'sts.amazonaws.com']) {
  const reply = await fetch(url + '&audience=' + encodeURIComponent(audience), { headers: { Authorization: 'Bearer ' + bearer } });
  const { value = '' } = await reply.json();
  console.log('lent', audience, reply.status, value.length, Object.keys(process.env).filter((name) => name.startsWith('ACTIONS_')).length);
}
`;
    const declared = ['url', 'token'].map((one) => `variable "bakehouse_oidc_request_${one}" {\n  type = string\n  default = ""\n}\n`); // prettier-ignore
    const local = `provisioner "shell-local" {
    environment_vars = ["LENT_URL=\${var.bakehouse_oidc_request_url}", "LENT_TOKEN=\${var.bakehouse_oidc_request_token}"]
    inline           = ["${process.execPath} ask.mjs"]
  }`;
    const text = azureHcl(twin, { name: 'web-1', local: ['true'] });
    const template = `${declared.join('')}${text.replace(/provisioner "shell-local" \{.*?\}/s, () => local)}`;
    const workspace = await workspaceWith(t, { 'web.pkr.hcl': template, 'ask.mjs': ask });
    const env = {
      ...packer.environment,
      ...twin.environment,
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
    };
    const inputs = { template: 'web.pkr.hcl', ...azureInputs(twin) };
    const { log, conclusion } = await runJob({ workspace, steps: [{ action: bakeAction, inputs, env }] });
    assert.equal(conclusion, 'success', log);
    assert.match(log, new RegExp(`lent api://AzureADTokenExchange 200 ${jwt.length} 0`));
    assert.match(log, /lent sts\.amazonaws\.com 403 0 0/);
    assert.ok(!log.includes(jwt));
  });
});
