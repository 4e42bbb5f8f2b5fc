import assert from 'node:assert/strict';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';

import { readManifests } from '../../../../src/packer/run/manifest.ts';
import type { Template } from '../../../../src/recipe/template/template.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { fixture, hclTemplate, jsonTemplate, versions } from './fixtures.ts';

const START = Date.UTC(2026, 10, 21, 10);
const two = jsonTemplate(JSON.parse(fixture('docker-two-builds.json')));

function read(template: Template, path: string, text: string, age = 0): ReturnType<typeof readManifests> {
  const folder = temporaryFolder();
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, (START - age) / 1000, (START - age) / 1000);
  return readManifests(template, folder, START);
}

describe('readManifests', () => {
  for (const version of versions) {
    test(`${version}: takes the builds of this run, not those of earlier ones in the same file`, () => {
      const text = fixture(`${version}/docker-two-builds.manifest.json`);
      const log = fixture(`${version}/docker-two-builds.machine.log`);
      const found = read(two, 'manifest.json', text);
      assert.deepEqual(found.map(({ build }) => build).toSorted(), ['docker-debian', 'docker-debian2']);
      for (const { id, builderId, files } of found) {
        assert.ok(log.includes(id), 'the stream names the same image');
        assert.deepEqual([builderId, files], ['docker', []]);
      }
    });

    test(`${version}: finds the image of the good build of two`, () => {
      const template = jsonTemplate(JSON.parse(fixture('docker-partial-failure.json')));
      const found = read(template, 'partial.json', fixture(`${version}/docker-partial-failure.manifest.json`));
      assert.deepEqual(
        found.map(({ build }) => build),
        ['ok'],
      );
    });
  }

  const text = fixture('1.16.0/docker-two-builds.manifest.json');

  test('takes nothing from a file that is older than this run', () => {
    assert.deepEqual(read(two, 'manifest.json', text, 60_000), []);
  });

  test('looks only where the template says, and where Packer puts it by itself', () => {
    assert.deepEqual(read(two, 'other.json', text), []);
    const unnamed = hclTemplate('build {\n  post-processor "manifest" {}\n}\n');
    assert.equal(read(unnamed, 'packer-manifest.json', text).length, 2);
    const none = hclTemplate('build {\n  post-processor "compress" {}\n}\n');
    assert.deepEqual(read(none, 'packer-manifest.json', text), []);
  });

  test('names the files of a build', () => {
    const run = { last_run_uuid: 'u' };
    const build = {
      name: 'x',
      builder_type: 'file',
      artifact_id: 'File',
      packer_run_uuid: 'u',
      files: [{ name: 'a', size: 1 }],
    };
    const found = read(two, 'manifest.json', JSON.stringify({ builds: [build], ...run }));
    assert.deepEqual(found, [{ build: 'x', builderId: 'file', id: 'File', text: '', files: ['a'] }]);
  });

  // The manifest of HCL2 names the source alone (types.source.go); a record tells builds apart by the template's name.
  test('names a build of HCL2 as the stream does', () => {
    const template = hclTemplate(fixture('docker-hcl2.pkr.hcl'));
    const build = {
      name: 'deb',
      builder_type: 'docker',
      artifact_id: `sha256:${'a'.repeat(64)}`,
      packer_run_uuid: 'u',
      files: null,
    };
    const found = read(template, 'm.json', JSON.stringify({ builds: [build], last_run_uuid: 'u' }));
    assert.deepEqual(
      found.map((one) => one.build),
      ['app.docker.deb'],
    );
  });

  for (const broken of ['', '{', '[]', '{"builds": [{}], "last_run_uuid": "u"}', '{"builds": {}}', '\0']) {
    test(`finds nothing in ${JSON.stringify(broken)}`, () => assert.deepEqual(read(two, 'manifest.json', broken), []));
  }

  test('finds nothing where there is no file', () =>
    assert.deepEqual(readManifests(two, temporaryFolder(), START), []));
});
