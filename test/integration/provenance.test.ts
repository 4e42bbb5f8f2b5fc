// Published and signed by the shipped action, checked by our own command and by Packer's: files, and an image in a real registry.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { requirePacker } from '../support/bake/packers.ts';
import { requirePart } from '../support/peers/available.ts';
import { forgetImages } from '../support/peers/docker.ts';
import { smallImage } from '../support/peers/small-image.ts';
import { commitAll, exampleRepository, temporaryFolder } from '../support/plan/repository.ts';
import { imageChain, publishStep, pushToMain, verifiedSteps } from '../support/publish/image-chain.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import type { StepContext } from '../support/runner/step.ts';
import { tested } from '../support/tested-node.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly out: string;
}

/** Starts a program in a folder, with that environment alone. */
const startedIn =
  (cwd: string, env: Readonly<Record<string, string | undefined>>) =>
  (program: string, ...args: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      execFile(program, args, { cwd, env }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), said: `${stdout}${stderr}`, out: stdout }),
      );
    });

const newKey = (): { readonly privateKey: string; readonly publicKey: string } =>
  generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

describe('what is published', () => {
  it('is signed with a key, and verified by ourselves and by Packer; tampered with it is neither', async (t) => {
    const chain = await imageChain(t);
    const packer = requirePacker(t, 'packer-current');
    if (chain === undefined || packer === undefined) return;
    const { workspace, env, repository } = chain;
    const folder = await temporaryFolder(t);
    const start = startedIn(folder, { ...packer.environment, HOME: folder });
    const { privateKey, publicKey } = newKey();
    writeFileSync(join(folder, 'key.pub'), publicKey);
    // A list of packages by Syft, which Packer carries.
    mkdirSync(join(folder, 'root/var/lib/dpkg'), { recursive: true });
    const status =
      'Package: bash\nStatus: install ok installed\nArchitecture: amd64\nVersion: 5.2\nDescription: a shell\n';
    writeFileSync(join(folder, 'root/var/lib/dpkg/status'), status);
    const sbom = await start(packer.program, 'sbom-generate', '-o', 'cyclonedx-json', 'root');
    assert.equal(sbom.code, 0, sbom.said);

    const kept = {
      run: ({ steps }: StepContext) => {
        cpSync(steps['publish']?.outputs['provenance'] ?? '', join(folder, 'provenance'), { recursive: true });
      },
    };
    const named = { run: () => writeFileSync(join(workspace, 'web.cdx.json'), sbom.out) };
    await using run = await Run.start();
    const job = await runJob({
      run,
      workspace,
      env,
      // As GitHub has the values of secrets from the start of a job.
      masks: [privateKey],
      event: pushToMain,
      steps: [...verifiedSteps, named, publishStep({ 'signing-key': privateKey, sbom: 'web.cdx.json' }), kept],
    });
    assert.equal(job.conclusion, 'success', job.log);
    for (const line of privateKey.trim().split('\n').slice(1, -1))
      assert.ok(!job.log.includes(line), 'no line of the key is shown');
    const digest = job.steps.at(-2)?.outputs['digest'] ?? '';

    const files = readdirSync(join(folder, 'provenance')).toSorted();
    assert.deepEqual(files, [
      'subjects.sha256',
      'web.provenance.dsse.json',
      'web.provenance.json',
      'web.record.json',
      'web.sbom.cdx.dsse.json',
      'web.sbom.cdx.json',
    ]);
    const lines = readFileSync(join(folder, 'provenance/subjects.sha256'), 'utf8');
    assert.match(lines, new RegExp(`^${digest.slice(7)}  ${repository.replaceAll('.', String.raw`\.`)}$`, 'm'));
    assert.match(lines, /^[0-9a-f]{64} {2}images\.auto\.tfvars\.json$/m);

    const verify = (image: string, ...more: readonly string[]): Promise<Ended> =>
      start(
        process.execPath,
        cli,
        'verify-provenance',
        image,
        '--attestation',
        'provenance',
        '--key',
        'key.pub',
        ...more,
      );
    for (const image of [`${repository}@${digest}`, 'provenance/web.record.json']) {
      const { code, said } = await verify(image);
      assert.equal(code, 0, said);
      assert.match(said, /Verified: /);
    }
    const listed = await verify(`${repository}@${digest}`, '--predicate-type', 'https://cyclonedx.org/bom');
    assert.equal(listed.code, 0, listed.said);

    const theirs = (file: string, artifact: string): Promise<Ended> =>
      start(
        packer.program, 'verify-attestation', '-signing-mode', 'key', '-verifier', 'key.pub', '-artifact', `provenance/${artifact}`,
        `provenance/${file}`,
      ); // prettier-ignore
    for (const file of ['web.provenance.dsse.json', 'web.sbom.cdx.dsse.json']) {
      const { code, said } = await theirs(file, 'web.record.json');
      assert.equal(code, 0, said);
      assert.match(said, /Attestation verified/);
    }

    const record = join(folder, 'provenance/web.record.json');
    writeFileSync(record, `${readFileSync(record, 'utf8')} `);
    assert.match((await verify('provenance/web.record.json')).said, /No statement that .* signed is about/);
    assert.equal((await theirs('web.provenance.dsse.json', 'web.record.json')).code, 1);
    const envelope = join(folder, 'provenance/web.provenance.dsse.json');
    const signed: { payload: string } = JSON.parse(readFileSync(envelope, 'utf8'));
    const payload = Buffer.from(signed.payload, 'base64').toString().replace('"leg": "web"', '"leg": "wet"');
    writeFileSync(envelope, JSON.stringify({ ...signed, payload: Buffer.from(payload).toString('base64') }));
    const changed = await verify(`${repository}@${digest}`);
    assert.equal(changed.code, 1);
    assert.match(changed.said, /is not signed by the key [0-9a-f]{64}: its payload or its signature was changed/);
    assert.equal(
      (
        await start(
          packer.program,
          'verify-attestation',
          '-signing-mode',
          'key',
          '-verifier',
          'key.pub',
          'provenance/web.provenance.dsse.json',
        )
      ).code,
      1,
    );
  });

  it('is signed by the example, whose last line is refused once a character is another one', async (t) => {
    const base = requirePart(t, 'base-image');
    if (base === undefined || requirePart(t, 'docker') === undefined) return;
    const workspace = await exampleRepository(t, 'provenance');
    const manifest = join(workspace, 'bakehouse.yml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('debian:bookworm', await smallImage(base.image)));
    // What this test bakes is nobody else's.
    appendFileSync(join(workspace, 'web/Dockerfile'), `RUN echo ${randomUUID()} >/srv/mark\n`);
    commitAll(workspace);
    const { privateKey, publicKey } = newKey();
    writeFileSync(join(workspace, 'signing-key.pub'), publicKey);
    const { PATH, DOCKER_HOST } = process.env;
    const start = startedIn(workspace, {
      PATH,
      DOCKER_HOST,
      HOME: await temporaryFolder(t),
      XDG_STATE_HOME: join(workspace, '.git', 'state'),
      BAKEHOUSE_SIGNING_KEY: privateKey,
    });
    const run = await start(tested.node, cli, 'run', '--targets', 'ids', '--json');
    assert.equal(run.code, 0, run.said);
    assert.ok(!run.said.includes(privateKey.split('\n')[1] ?? ''), 'no line of the key is shown');
    const { provenance, images } = JSON.parse(run.out);
    t.after(() => forgetImages(images.map(({ id }: { readonly id: string }) => id)));
    const record = join(provenance, 'web.record.json');
    const verify = (): Promise<Ended> =>
      start(tested.node, cli, 'verify-provenance', record, '--attestation', provenance, '--key', 'signing-key.pub');
    const good = await verify();
    assert.equal(good.code, 0, good.said);
    assert.match(good.said, /Verified: /);
    writeFileSync(record, readFileSync(record, 'utf8').replace('"web"', '"wed"'));
    const bad = await verify();
    assert.equal(bad.code, 1, bad.said);
    assert.match(bad.said, /No statement that .* signed is about/);
    const unused = await start(tested.node, cli, 'run');
    assert.match(unused.said, /--signing-key is for what is published, and nothing is: name some by --targets/);
  });
});
