import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { blamedProvisioner, provisionerAnnotation } from '../../../../src/packer/run/blame.ts';
import { readTemplate } from '../../../../src/recipe/template/template-reader.ts';
import { fixture, hclTemplate, machineLog, observed, uiLine, versions } from './fixtures.ts';

const template = hclTemplate(`source "docker" "web" {}
source "docker" "db" {}
build {
  sources = ["source.docker.web", "source.docker.db"]
  provisioner "file" { source = "a" }
  provisioner "shell" { inline = ["one"] }
  provisioner "shell" { scripts = ["a.sh", "b.sh"] }
  provisioner "shell-local" { inline = ["two"] }
  provisioner "shell" {
    only   = ["docker.db"]
    inline = ["three"]
  }
  provisioner "ansible" { playbook_file = "x.yml" }
  error-cleanup-provisioner "shell" { inline = ["bye"] }
}
`);

const line = (build: string, ...texts: readonly string[]): number | undefined =>
  blamedProvisioner(
    template,
    build,
    texts.map((text) => ({ build, text })),
  )?.line;

describe('blamedProvisioner', () => {
  const inline = 'Provisioning with shell script: /tmp/packer-shell1';
  const cases: readonly (readonly [name: string, build: string, texts: readonly string[], line: number | undefined])[] =
    [
      ['nothing began', 'docker.web', [], undefined],
      ['a file was sent', 'docker.web', ['Uploading a => b'], 5],
      ['the first shell', 'docker.web', ['Uploading a => b', inline], 6],
      ['a script by its name', 'docker.web', ['Provisioning with shell script: b.sh'], 7],
      ['a script by its turn', 'docker.web', [inline, inline], 7],
      ['each script has a turn', 'docker.db', [inline, inline, inline, inline], 9],
      ['what is only for another build has none', 'docker.web', [inline, inline, inline, inline], 7],
      ['a local shell', 'docker.web', [inline, 'Running local shell script: /tmp/x'], 8],
      ['another kind', 'docker.web', [inline, 'Provisioning with Ansible...'], 13],
      ['a kind that the template has not', 'docker.web', ['Provisioning with Puppet...'], undefined],
      ['more turns than there are, such as a guest prints', 'docker.web', Array.from({ length: 50 }, () => inline), 7],
      ['words that are none of these', 'docker.web', ['Something else'], undefined],
    ];
  for (const [name, build, texts, expected] of cases) {
    test(name, () => assert.equal(line(build, ...texts), expected));
  }

  test('a list that is empty leaves no build out', () => {
    const open = hclTemplate(`source "docker" "web" {}
build {
  sources = ["source.docker.web"]
  provisioner "shell" { only = [] }
}
`);
    assert.equal(blamedProvisioner(open, 'docker.web', [{ build: 'docker.web', text: inline }])?.line, 4);
  });

  test('counts only the lines of the build itself', () => {
    const starts = [
      { build: 'docker.db', text: inline },
      { build: 'docker.db', text: inline },
      { build: 'docker.web', text: inline },
    ];
    assert.equal(blamedProvisioner(template, 'docker.web', starts)?.line, 6);
  });

  for (const version of versions) {
    test(`${version}: the shell that ended with 7`, () => {
      const text = fixture('docker-partial-failure.json');
      const json = readTemplate([{ path: 'partial.json', text }], 'json');
      const observer = observed(machineLog(version, 'docker-partial-failure'));
      const build = observer.buildErrors[0]?.build ?? '';
      const found = blamedProvisioner(json, build, observer.provisionerStarts);
      assert.deepEqual([found?.file, found?.line, found?.only], ['partial.json', 2, ['broken']]);
    });
  }
});

describe('the lines with which provisioners began', () => {
  test('are kept in order, the newest two hundred', () => {
    const texts = Array.from({ length: 250 }, (_, index) => uiLine(`==> a: Provisioning with shell script: ${index}`));
    const { provisionerStarts } = observed(texts.join(''));
    assert.equal(provisionerStarts.length, 200);
    assert.deepEqual(provisionerStarts.at(-1), { build: 'a', text: 'Provisioning with shell script: 249' });
  });

  test('become an annotation at their place in the template', () => {
    const provisioner = template.provisioners[1];
    assert.ok(provisioner !== undefined);
    assert.deepEqual(provisionerAnnotation(provisioner, 't', 'm'), {
      level: 'error',
      title: 't',
      message: 'm',
      file: 'app.pkr.hcl',
      line: 6,
    });
  });
});
