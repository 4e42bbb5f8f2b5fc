// Bad input: each has its own clear error, exit code 1, outputs that tell the truth, and nothing left behind.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { type PackerPart, requirePacker } from '../support/bake/packers.ts';
import { amazonHcl, dockerHcl, dockerJson, fileHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { commitAll, planAction } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import { Run } from '../support/runner/run.ts';
import { someOf } from '../support/thorough.ts';

interface Case {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string | boolean>>;
  readonly says: RegExp;
  readonly packer?: PackerPart['name'];
  /** Whether it goes as far as a bake in a container. */
  readonly wantsDaemon?: true;
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: object };
  readonly arrange?: (place: { readonly workspace: string; readonly temp: string }) => void;
  /** Where the annotation points. */
  readonly at?: { readonly file: string; readonly line?: number };
}

const good = { template: 'app.pkr.hcl' };
const fork = {
  name: 'pull_request',
  payload: {
    pull_request: { head: { repo: { full_name: 'stranger/images' } } },
    repository: { full_name: 'acme/images' },
  },
};

/** A template of an older Packer, from the seventh line on with what a newer one has dropped. */
const dropped = `{
  "builders": [{ "type": "file", "name": "image", "content": "a", "target": "b" }],
  "post-processors": [
    {
      "type": "docker-push",
      "login": false,
      "login_email": "images@example.org"
    }
  ]
}
`;

const cases: readonly Case[] = [
  { name: 'no template', inputs: {}, says: /Input "template" is required/ },
  {
    name: 'a missing template',
    inputs: { template: 'nope.json' },
    says: /Input "template" names "nope\.json", which does not exist/,
  },
  {
    name: 'an empty folder',
    inputs: { template: 'empty' },
    files: { 'empty/readme': '' },
    says: /holds no \*\.pkr\.hcl or \*\.pkr\.json/,
  },
  {
    name: 'JSON that does not parse',
    inputs: { template: 'bad.json' },
    files: { 'bad.json': '{"builders": [\n  {"type": }\n]}' },
    says: /The template cannot be read: bad\.json:2:12/,
    at: { file: 'bad.json', line: 2 },
  },
  {
    name: 'HCL that does not parse',
    inputs: { template: 'bad.pkr.hcl' },
    files: { 'bad.pkr.hcl': 'source "file" "x" {\n  content = "a\n}\n' },
    says: /The template cannot be read: bad\.pkr\.hcl:2/,
    at: { file: 'bad.pkr.hcl', line: 2 },
  },
  {
    name: 'HCL that Packer refuses',
    inputs: { template: 'bad.pkr.hcl' },
    files: {
      'bad.pkr.hcl':
        'source "file" "x" {\n  content = "a"\n  target = "b"\n  nonsense = 1\n}\nbuild {\n  sources = ["source.file.x"]\n}\n',
    },
    says: /bad failed .*\(validation\): .*nonsense/,
    at: { file: 'bad.pkr.hcl', line: 4 },
  },
  {
    name: 'JSON with an option that Packer has dropped',
    packer: 'packer-debian',
    inputs: { template: 'old.json', 'working-directory': 'web' },
    files: { 'web/old.json': dropped },
    says: /old failed .*\(validation\): .*"login_email" stands at web\/old\.json:7\. `packer fix web\/old\.json` prints/,
    at: { file: 'web/old.json', line: 7 },
  },
  {
    name: 'JSON with an option that Packer does not know, validated alone',
    inputs: { template: 'old.json', 'working-directory': 'web', mode: 'validate' },
    files: { 'web/old.json': dropped.replace('login_email', 'login_emial') },
    says: /The template is not valid: .*"login_emial" stands at web\/old\.json:7\.$/m,
    at: { file: 'web/old.json', line: 7 },
  },
  {
    name: 'an unknown variable',
    inputs: { ...good, vars: 'contnet=x' },
    says: /declares no variable "contnet", which the inputs "vars" and "secret-vars" set; it declares content\. Did you mean content\?/,
  },
  {
    name: 'a working directory above the workspace',
    inputs: { ...good, 'working-directory': '..' },
    says: /Input "working-directory" must stay inside the workspace/,
  },
  {
    name: 'an absolute working directory',
    inputs: { ...good, 'working-directory': tmpdir() },
    says: /Input "working-directory" must stay inside the workspace/,
  },
  {
    name: 'a template behind a link that leads out',
    inputs: { template: 'link.json' },
    arrange: ({ workspace }) => symlinkSync('/etc/hostname', join(workspace, 'link.json')),
    says: /must stay inside the workspace, but "link\.json" leads to \/etc\/hostname/,
  },
  {
    name: 'a folder behind a link that leads out',
    inputs: { template: 'link' },
    arrange: ({ workspace }) => symlinkSync('/etc', join(workspace, 'link')),
    says: /must stay inside the workspace/,
  },
  {
    name: 'a var file that leads out',
    inputs: { ...good, 'var-files': '../../etc/passwd' },
    says: /Input "var-files" (must stay inside|names .*which does not exist)/,
  },
  {
    name: 'a missing var file',
    inputs: { ...good, 'var-files': 'a.yml' },
    says: /Input "var-files" names "a\.yml", which does not exist/,
  },
  {
    name: 'an unknown flag',
    inputs: { ...good, arguments: '-frce' },
    says: /Input "arguments" holds "-frce", which is no known flag/,
  },
  {
    name: 'a value on the command line',
    inputs: { ...good, arguments: '-var=content=x' },
    says: /use the input "vars"/,
  },
  {
    name: 'on-error: ask',
    inputs: { ...good, 'on-error': 'ask' },
    says: /Input "on-error" must be cleanup, abort or run-cleanup-provisioner, but was "ask"\./,
  },
  {
    name: 'on-error: abort by itself',
    inputs: { ...good, 'on-error': 'abort' },
    says: /leaves instances and containers running.*keep-on-failure: true/,
  },
  {
    name: 'only that matches nothing',
    inputs: { ...good, only: 'file.imaeg' },
    says: /"file\.imaeg", which matches no build of the template; its builds are file\.image\. Did you mean file\.image\?/,
  },
  {
    name: 'except that leaves nothing',
    inputs: { ...good, except: '*' },
    says: /leave none of the template's builds file\.image/,
  },
  {
    name: 'no Packer',
    inputs: good,
    env: { PATH: dirname(process.execPath) },
    says: /Packer is not on PATH\. Add the step setup-packer/,
  },
  {
    name: 'another program of that name',
    inputs: good,
    arrange: ({ workspace }) => writeFileSync(join(workspace, 'packer'), '#!/bin/sh\necho cracklib\n', { mode: 0o755 }),
    env: { PATH: 'WORKSPACE' },
    says: /is not HashiCorp's Packer/,
  },
  {
    name: 'a Packer too old for required_plugins',
    inputs: { template: 'new.pkr.hcl' },
    packer: 'packer-debian',
    files: {
      'new.pkr.hcl': `packer {\n  required_plugins {\n    docker = {\n      source  = "github.com/hashicorp/docker"\n      version = ">= 1.0"\n    }\n  }\n}\n${fileHcl('out')}`,
    },
    says: /needs Packer 1\.7 or later \(required_plugins at new\.pkr\.hcl:\d\), but .* is 1\.6\.6/,
  },
  {
    name: 'a Packer too old for required_version',
    inputs: { template: 'new.pkr.hcl' },
    packer: 'packer-debian',
    files: { 'new.pkr.hcl': `packer {\n  required_version = ">= 1.9.0"\n}\n${fileHcl('out')}` },
    says: /needs Packer >= 1\.9\.0 \(required_version at new\.pkr\.hcl:2\)/,
  },
  {
    name: 'a disk too full',
    inputs: { ...good, 'min-free-disk': '99999' },
    says: /GiB free, but a bake wants 99999 GiB/,
  },
  {
    name: 'a temporary folder that cannot be written',
    inputs: good,
    arrange: ({ temp }) => writeFileSync(join(temp, 'bakehouse'), 'a file'),
    says: /temporary folder .* cannot be written \(ENOTDIR\)/,
  },
  {
    name: 'no docker daemon',
    inputs: { template: 'docker.pkr.hcl' },
    files: { 'docker.pkr.hcl': dockerHcl({ inline: ['true'] }) },
    env: { DOCKER_HOST: 'unix:///nowhere/docker.sock' },
    says: /bakes with docker, but no daemon answers: .*nowhere/,
  },
  {
    name: 'no AWS credentials',
    inputs: { template: 'aws.pkr.hcl' },
    files: {
      'aws.pkr.hcl': amazonHcl({
        endpoint: 'http://127.0.0.1:9',
        sourceImage: 'ami-1',
        regions: ['us-east-1'],
        name: 'web',
      }),
    },
    env: { AWS_EC2_METADATA_DISABLED: 'true', AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:9' },
    says: /bakes on AWS, but no credentials are there/,
  },
  {
    name: 'a template that makes no image',
    wantsDaemon: true,
    inputs: { template: 'none.json' },
    files: { 'none.json': dockerJson({ inline: ['true'] }).replace('"commit":true', '"discard":true') },
    says: /Packer ended well and kept no image, since the template says so: discard at none\.json:\d+\. .* allow-no-image: true/,
  },
  {
    name: 'several mistakes at once',
    inputs: { tier: 'top', mode: 'go', timeout: 'soon', 'debug-log': 'perhaps' },
    says: /"tier" must be base, infrastructure or application, but was "top"[\s\S]*"mode" must be[\s\S]*"timeout" must be a number of minutes[\s\S]*"debug-log" must be true or false/,
  },
  {
    name: 'the same name in vars and secret-vars',
    inputs: { ...good, vars: 'content=a', 'secret-vars': 'content=something' },
    says: /"vars" and "secret-vars" both name content/,
  },
  {
    name: 'a short secret beside a debug log',
    inputs: { ...good, 'secret-vars': 'content=abc', 'debug-log': true },
    says: /"debug-log" is refused while the secret content is shorter than 6 characters/,
  },
  {
    name: 'pass-env of the runner',
    inputs: { ...good, 'pass-env': 'ACTIONS_RUNTIME_TOKEN' },
    says: /"pass-env" must not name ACTIONS_RUNTIME_TOKEN/,
  },
  {
    name: 'pull_request_target',
    inputs: good,
    event: { name: 'pull_request_target', payload: {} },
    says: /Nothing is baked here: the event pull_request_target/,
  },
  {
    name: "a fork's change beside credentials",
    inputs: good,
    event: fork,
    env: { AWS_SECRET_ACCESS_KEY: 'made-up' },
    says: /Nothing is baked here: the pull request comes from stranger\/images, and this job holds credentials \(AWS_SECRET_ACCESS_KEY\)/,
  },
];

async function bakeCase(
  t: TestContext,
  one: Case,
): Promise<{ readonly job: JobResult; readonly left: readonly string[] } | undefined> {
  const packer = requirePacker(t, one.packer ?? 'packer-debian');
  if (packer === undefined) return undefined;
  const workspace = await workspaceWith(t, { 'app.pkr.hcl': fileHcl('out.txt'), ...one.files });
  await using run = await Run.start();
  const job = await runJob({
    run,
    workspace,
    ...(one.event === undefined ? {} : { event: one.event }),
    steps: [
      { run: ({ temp }) => one.arrange?.({ workspace, temp }) },
      {
        action: bakeAction,
        id: 'bake',
        inputs: one.inputs,
        env: { ...packer.environment, ...one.env, ...(one.env?.['PATH'] === 'WORKSPACE' ? { PATH: workspace } : {}) },
      },
    ],
  });
  return { job, left: folders(job.temp) };
}

function folders(temp: string): readonly string[] {
  const folder = join(temp, 'bakehouse');
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? readdirSync(folder).filter((name) => name.startsWith('b-')) : [];
}

describe('bad input', () => {
  for (const one of someOf(cases, 14)) {
    it(one.name, async (t) => {
      if (one.wantsDaemon === true && requirePart(t, 'base-image') === undefined) return;
      const ran = await bakeCase(t, one);
      if (ran === undefined) return;
      const { job, left } = ran;
      const step = job.steps[1];
      const errors = (step?.annotations ?? []).filter(({ level }) => level === 'error');
      assert.equal(step?.exitCode, 1, job.log);
      assert.equal(step.conclusion, 'failure');
      assert.equal(step.outputs['status'], 'failed', job.log);
      assert.match(errors.map(({ message }) => message).join('\n'), one.says, job.log);
      assert.doesNotMatch(job.log, /This is a bug|\n\s+at .*\.js:\d+/, 'a mistake of the user shows no stack');
      assert.deepEqual(left, []);
      if (one.at !== undefined) {
        const places = errors.map(({ file, line }) => ({ file, line }));
        assert.ok(
          places.some(
            ({ file, line }) =>
              file === one.at?.file && (one.at?.line === undefined || String(line) === String(one.at.line)),
          ),
          JSON.stringify(places),
        );
      }
      t.diagnostic((errors.at(-1)?.message ?? '').replaceAll('\n', ' | ').slice(0, 600));
    });
  }
});

describe('trouble after the bake', () => {
  it('an upload that fails loses nothing', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, { 'app.pkr.hcl': fileHcl('out.txt') });
    await using run = await Run.start();
    run.twin.fail({ on: 'CreateArtifact', status: 403 });
    const job = await runJob({
      run,
      workspace,
      steps: [{ action: bakeAction, inputs: good, env: packer.environment }],
    });
    const [step] = job.steps;
    assert.equal(job.conclusion, 'success', job.log);
    assert.match(step?.outputs['image-id'] ?? '', /^sha256:/);
    assert.equal(step?.outputs['record-artifact'], undefined);
    assert.match(step?.annotations[0]?.message ?? '', /could not be kept as an artifact/);
  });

  it('a plan that cannot be kept fails where other jobs read it, and warns where none does', async (t) => {
    const workspace = await workspaceWith(t, {
      'bakehouse.yml': 'version: 1\nimages:\n  base: { packer: { template: app.pkr.hcl } }\n',
      'app.pkr.hcl': fileHcl('out.txt'),
    });
    commitAll(workspace);
    await using run = await Run.start();
    run.twin.fail({ on: 'CreateArtifact', status: 403 });
    for (const [required, conclusion] of [
      ['true', 'failure'],
      ['false', 'success'],
    ] as const) {
      const job = await runJob({
        run,
        workspace,
        steps: [{ action: planAction, inputs: { 'require-artifact': required, 'look-up': 'false' } }],
      });
      assert.equal(job.conclusion, conclusion, job.log);
      assert.match(job.steps[0]?.annotations[0]?.message ?? '', /^The plan could not be kept as an artifact/);
    }
  });

  it('the same leg twice in a job is refused, and the first one stays', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, { 'app.pkr.hcl': fileHcl('out.txt') });
    const env = packer.environment;
    const step = { action: bakeAction, inputs: good, env };
    const job = await runJob({ workspace, steps: [step, { ...step, if: 'always' as const }] });
    assert.equal(job.steps[0]?.outputs['status'], 'baked');
    assert.match(job.steps[1]?.annotations[0]?.message ?? '', /already baked by an earlier step.*"image"/);
  });

  it('the wrong AWS account is told before anything is baked', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    const cloud = await startCloud(t);
    if (packer === undefined || cloud === undefined) return;
    const template = amazonHcl({
      endpoint: cloud.proxy.url,
      sourceImage: 'ami-1',
      regions: ['us-east-1'],
      name: 'web',
    });
    const workspace = await workspaceWith(t, { 'aws.pkr.hcl': template });
    const env = { ...packer.environment, ...cloud.moto.environment(cloud.proxy.url) };
    const job = await runJob({
      workspace,
      steps: [{ action: bakeAction, inputs: { template: 'aws.pkr.hcl', account: '999999999999' }, env }],
    });
    assert.match(job.log, /Input "account" is 999999999999, but the credentials at hand belong to 123456789012/);
    assert.deepEqual(cloud.proxy.mutations(), []);
  });

  it("a fork's change is baked without credentials, and nothing of it leaves the runner", async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, { 'app.pkr.hcl': fileHcl('out.txt') });
    mkdirSync(join(workspace, 'sub'));
    await using run = await Run.start();
    const job = await runJob({
      run,
      workspace,
      event: fork,
      steps: [{ action: bakeAction, inputs: good, env: packer.environment }],
    });
    assert.equal(job.conclusion, 'success', job.log);
    assert.deepEqual(run.artifacts.list(), []);
  });

  it("a fork's change with allow-untrusted is baked, and shouted about", async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    const workspace = await workspaceWith(t, { 'app.pkr.hcl': fileHcl('out.txt') });
    const inputs = { ...good, 'allow-untrusted': true };
    const job = await runJob({
      workspace,
      event: fork,
      steps: [{ action: bakeAction, inputs, env: packer.environment }],
    });
    assert.equal(job.conclusion, 'success', job.log);
    assert.match(job.steps[0]?.summary ?? '', /UNTRUSTED CHANGE BAKED WITH ALL RIGHTS/);
    assert.ok(job.steps[0]?.annotations.some(({ title }) => title === 'Untrusted change'));
  });
});
