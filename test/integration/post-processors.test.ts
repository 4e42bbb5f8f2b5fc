// What post-processors leave elsewhere: a second bake of the same inputs is reused only where it is still there. Real Packer,
// old and current, real docker and a real registry, through the shipped bundle.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { record } from '../../src/image/record.ts';
import { eitherPacker, type PackerPart, requirePacker } from '../support/bake/packers.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { startRegistry } from '../support/peers/registry.ts';
import { smallImage } from '../support/peers/small-image.ts';
import { commitAll } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

interface Baked {
  readonly status: string;
  readonly log: string;
  readonly record: ReturnType<typeof record.parse>;
}

async function bakeIn(
  run: Run,
  workspace: string,
  packer: PackerPart,
  image: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Baked> {
  const job = await runJob({
    run,
    workspace,
    steps: [{ action: bakeAction, inputs: { template: 't.pkr.hcl', image, ...inputs }, env: packer.environment }],
  });
  const [step] = job.steps;
  assert.equal(job.conclusion, 'success', job.log);
  const path = step?.outputs['record'] ?? '';
  return {
    status: step?.outputs['status'] ?? '',
    log: job.log,
    record: record.parse(JSON.parse(readFileSync(path, 'utf8'))),
  };
}

async function repositoryWith(t: TestContext, template: string): Promise<string> {
  const workspace = await workspaceWith(t, { 't.pkr.hcl': template, '.gitignore': 'out*\n*.json\n' });
  commitAll(workspace);
  return workspace;
}

const CONTAINER = (base: string, image: string, steps: string): string => `
source "docker" "a" {
  image       = "${base}"
  pull        = false
  commit      = true
  run_command = ["-d", "-i", "-t", "--entrypoint=/bin/sh", "--", "{{.Image}}"]
  changes     = ["LABEL test=${image}"]
}
build {
  sources = ["source.docker.a"]
  post-processors {
    ${steps}
  }
}
`;

const FILE = (steps: string): string => `
source "file" "f" {
  content = "text"
  target  = "out.txt"
}
build {
  sources = ["source.file.f"]
  ${steps}
}
`;

for (const name of eitherPacker(import.meta.url)) {
  describe(`post-processors with ${name}`, () => {
    it('names and saved images are looked for, and the manifest is written anew', async (t) => {
      await using run = await Run.start();
      const packer = requirePacker(t, name);
      const base = requirePart(t, 'base-image');
      if (packer === undefined || base === undefined) return;
      const small = await smallImage(base.image);
      const image = `pp-${randomUUID().slice(0, 8)}`;
      const steps = `post-processor "docker-tag" {
        repository = "bakehouse-test/${image}"
        tags       = ["1"]
      }
      post-processor "manifest" { output = "out.json" }
      post-processor "docker-save" { path = "out.tar" }`;
      const workspace = await repositoryWith(t, CONTAINER(small, image, steps));
      const tag = `bakehouse-test/${image}:1`;
      const ids = new Set<string>();
      t.after(() => docker('image', 'rm', '--force', ...ids));
      const bakeIt = async (inputs: Readonly<Record<string, string>> = {}): Promise<Baked> => {
        const baked = await bakeIn(run, workspace, packer, image, inputs);
        for (const { id } of baked.record.images) ids.add(id);
        return baked;
      };
      const manifest = (): unknown => {
        const { builds, last_run_uuid: run } = JSON.parse(readFileSync(join(workspace, 'out.json'), 'utf8'));
        const last = builds.at(-1);
        assert.equal(last.packer_run_uuid, run);
        return { name: last.name, type: last.builder_type, id: last.artifact_id, files: last.files };
      };

      const first = await bakeIt();
      assert.equal(first.status, 'baked');
      const written = manifest();
      assert.deepEqual(
        first.record.artifacts?.map(({ by, kind, at }) => [by, kind, at]),
        [
          ['docker-tag', 'name', tag],
          ['manifest', 'file', 'out.json'],
          ['docker-save', 'file', 'out.tar'],
        ],
      );

      rmSync(join(workspace, 'out.json'));
      const second = await bakeIt();
      assert.equal(second.status, 'reused', second.log);
      assert.deepEqual(manifest(), written);
      assert.deepEqual(
        second.record.artifacts?.map(({ by, at, digest }) => [by, at, digest]),
        first.record.artifacts?.flatMap(({ by, at, digest }) => (by === 'manifest' ? [] : [[by, at, digest]])),
      );

      await docker('image', 'rm', tag);
      const accepted = await bakeIt({ accept: 'post-processors' });
      assert.equal(accepted.status, 'reused', accepted.log);
      assert.match(accepted.log, /Not run again, since accept holds post-processors: docker-tag, docker-save/);
      const third = await bakeIt();
      assert.equal(third.status, 'baked');
      assert.match(third.log, new RegExp(`${image} is baked again: docker-tag is to run: ${tag} is not there`));

      writeFileSync(join(workspace, 'out.tar'), 'something else');
      const fourth = await bakeIt();
      assert.equal(fourth.status, 'baked');
      assert.match(fourth.log, /docker-save is to run: out\.tar has changed since it was baked/);
    });

    it('a pushed image is asked for at its registry', async (t) => {
      await using run = await Run.start();
      const packer = requirePacker(t, name);
      const part = requirePart(t, 'docker-registry');
      const debian = requirePart(t, 'base-image');
      if (packer === undefined || part === undefined || debian === undefined) return;
      const small = await smallImage(debian.image);
      const { host } = await startRegistry(t, part);
      const image = `pp-${randomUUID().slice(0, 8)}`;
      const tags = (pushed: string): string => `post-processor "docker-tag" {
        repository = "${host}/${image}"
        tags       = ["${pushed}"]
      }
      post-processor "docker-push" {}`;
      const workspace = await repositoryWith(t, CONTAINER(small, image, tags('1')));
      const first = await bakeIn(run, workspace, packer, image);
      const id = first.record.images[0]?.id ?? '';
      t.after(() => docker('image', 'rm', '--force', id));
      assert.equal((await bakeIn(run, workspace, packer, image)).status, 'reused');
      // The name now leads to another image.
      await docker('pull', '--quiet', `${host}/${image}:1`);
      const base = `${host}/${image}:1`;
      await docker('tag', small, base);
      await docker('push', '--quiet', base);
      await docker('tag', id, base);
      const second = await bakeIn(run, workspace, packer, image);
      t.after(() => docker('image', 'rm', '--force', second.record.images[0]?.id ?? ''));
      assert.equal(second.status, 'baked');
      assert.match(second.log, /docker-push is to run: \S+:1 is another image/);
    });

    it('archives and checksums are one image, looked for by the digests beside them', async (t) => {
      await using run = await Run.start();
      const packer = requirePacker(t, name);
      if (packer === undefined) return;
      const workspace = await repositoryWith(
        t,
        FILE(`post-processors {
    post-processor "compress" { output = "out.tar.gz" }
    post-processor "checksum" {
      checksum_types = ["md5", "sha256"]
      output         = "out.{{.ChecksumType}}"
    }
  }`),
      );
      const first = await bakeIn(run, workspace, packer, 'files');
      assert.deepEqual(
        first.record.images.map(({ files }) => files.map(({ path }) => path)),
        [['out.tar.gz']],
      );
      assert.equal((await bakeIn(run, workspace, packer, 'files')).status, 'reused');
      rmSync(join(workspace, 'out.sha256'));
      const again = await bakeIn(run, workspace, packer, 'files');
      assert.equal(again.status, 'baked');
      assert.match(again.log, /checksum is to run: out\.sha256 is missing/);
    });

    it('what nobody can look for is done again, unless that is accepted', async (t) => {
      await using run = await Run.start();
      const packer = requirePacker(t, name);
      if (packer === undefined) return;
      const workspace = await repositoryWith(
        t,
        FILE('post-processor "shell-local" { inline = ["echo done >> out.log"] }'),
      );
      const told = (): number => readFileSync(join(workspace, 'out.log'), 'utf8').trim().split('\n').length;
      const inputs = { inputs: 't.pkr.hcl' };
      assert.equal((await bakeIn(run, workspace, packer, 'local', inputs)).status, 'baked');
      const second = await bakeIn(run, workspace, packer, 'local', inputs);
      assert.equal(second.status, 'baked');
      assert.match(second.log, /nobody can look for what shell-local does to file\.f \(t\.pkr\.hcl:\d+\)/);
      assert.equal(told(), 2);
      const third = await bakeIn(run, workspace, packer, 'local', { ...inputs, accept: 'post-processors' });
      assert.equal(third.status, 'reused');
      assert.match(third.log, /Not run again, since accept holds post-processors: shell-local/);
      assert.equal(told(), 2);
      assert.ok(existsSync(join(workspace, 'out.txt')));
    });
  });
}
