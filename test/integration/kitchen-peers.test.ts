// The programs that verify images, as Debian and their makers ship them: each really runs, and really fails.
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { workspaceWith } from '../support/bake/workspace.ts';
import { finish, strangersHome } from '../support/kitchen/command.ts';
import { asItMustBe, kitchenProject, labImage } from '../support/kitchen/project.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, dockerInventory } from '../support/peers/docker.ts';
import { describeThings } from '../support/peers/inventory.ts';
import { firstOf } from '../support/thorough.ts';

for (const name of firstOf(['kitchen', 'kitchen-3'] as const)) {
  describe(`Test Kitchen, the part ${name}`, () => {
    it('runs the two suites of examples/tiers on the very layers of an image, and clears up', async (t) => {
      const part = requirePart(t, name);
      const base = requirePart(t, 'base-image');
      if (part === undefined || base === undefined || !requirePart(t, 'docker') || !requirePart(t, 'bats')) return;
      const image = await labImage(t, base.image, asItMustBe);
      const { kitchen, states, report, folder } = await kitchenProject(t, part, image.name);
      assert.equal((await kitchen('version')).stdout, `Test Kitchen version ${part.version}\n`);
      assert.deepEqual(await states(), ['users-debian null null', 'certificates-debian null null']);

      for (const action of ['create', 'converge', 'verify']) {
        const done = await kitchen(action);
        assert.equal(done.code, 0, done.text);
      }
      assert.deepEqual(await states(), ['users-debian verify null', 'certificates-debian verify null']);
      const { summary } = JSON.parse(await report('users-debian.json'));
      assert.deepEqual(
        [summary.example_count, summary.failure_count, summary.errors_outside_of_examples_count],
        [4, 0, 0],
      );
      assert.match(await report('certificates-debian/report.xml'), /<testsuite [^>]*tests="2" failures="0"/);
      const containers = (await dockerInventory(image.isOfIt)).filter(({ kind }) => kind === 'container');
      assert.equal(containers.length, 2);
      // BuildKit gives what it builds from nothing but a FROM an id of its own, and yet the same layers.
      for (const { image: built } of containers) assert.equal(await layers(built ?? ''), await layers(image.id));

      const destroyed = await kitchen('destroy');
      assert.equal(destroyed.code, 0, destroyed.text);
      const left = (await dockerInventory(image.isOfIt)).filter(({ kind }) => kind !== 'image');
      assert.deepEqual(describeThings(left), []);
      const kept = (await readdir(join(folder, '.kitchen'))).sort();
      assert.deepEqual(kept, ['docker_id_rsa', 'docker_id_rsa.pub', 'logs', 'reports']);
    });

    it('fails both on an image that is not as it must be', async (t) => {
      const part = requirePart(t, name);
      const base = requirePart(t, 'base-image');
      if (part === undefined || base === undefined || !requirePart(t, 'docker') || !requirePart(t, 'bats')) return;
      const image = await labImage(t, base.image, [
        ...asItMustBe,
        'echo Baxed >/etc/motd',
        'touch /var/lib/apt/lists/x',
      ]);
      const { kitchen, states, report } = await kitchenProject(t, part, image.name);
      const done = await kitchen('verify');
      assert.equal(done.code, 20, done.text);
      assert.match(done.stderr, /Verify failed on instance <users-debian>/);
      const failed = 'setup Kitchen::ActionFailed';
      assert.deepEqual(await states(), [`users-debian ${failed}`, `certificates-debian ${failed}`]);
      assert.equal(JSON.parse(await report('users-debian.json')).summary.failure_count, 1);
      assert.match(await report('certificates-debian/report.xml'), /<testsuite [^>]*tests="2" failures="1"/);
    });
  });
}

/** The digests of an image's layers. */
function layers(image: string): Promise<string> {
  return docker('image', 'inspect', '--format', '{{json .RootFS.Layers}}', image);
}

describe('RSpec', () => {
  it('writes JUnit', async (t) => {
    const part = requirePart(t, 'kitchen');
    const formatter = requirePart(t, 'rspec-junit-formatter');
    if (part === undefined || formatter === undefined) return;
    const spec =
      "describe('sums') do\n  it('adds') { expect(1 + 1).to eq 2 }\n  it('errs') { expect(1 + 1).to eq 3 }\nend\n";
    const folder = await workspaceWith(t, { 'spec/sums_spec.rb': spec });
    const junit = ['-I', formatter.library, '--require', 'rspec_junit_formatter', '--format', 'RspecJunitFormatter'];
    const env = { ...(await strangersHome(t)), ...part.environment };
    const { code, stdout, text } = await finish('rspec', junit, { cwd: folder, env });
    assert.equal(code, 1, text);
    assert.match(stdout, /tests="2" skipped="0" failures="1" errors="0"/);
    assert.match(stdout, /file="\.\/spec\/sums_spec\.rb"/);
  });
});

describe('InSpec', () => {
  it('tells what passed and what failed, and asks for its licence', async (t) => {
    const part = requirePart(t, 'inspec');
    if (part === undefined) return;
    const folder = await workspaceWith(t, {
      'house/inspec.yml': 'name: house\nversion: 1.0.0\n',
      'house/controls/root.rb': `
        control 'root' do
          impact 0.7
          describe(file('/etc/passwd')) { its('content') { should match(/^root:/) } }
        end
        control('nowhere') { describe(file('/nowhere')) { it { should exist } } }`,
    });
    const env = { ...(await strangersHome(t)), ...part.environment };
    const exec = ['exec', 'house', '--no-color', '--reporter', 'json:report.json', 'junit2:report.xml'];
    const unlicensed = await finish(part.program, exec, { cwd: folder, env });
    assert.equal(unlicensed.code, 172, unlicensed.text);
    const accepted = { cwd: folder, env: { ...env, CHEF_LICENSE: 'accept-no-persist' } };
    const failed = await finish(part.program, exec, accepted);
    assert.equal(failed.code, 100, failed.text);
    const { version, profiles } = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
    assert.equal(version, part.version);
    const results = profiles[0].controls.map((control: { id: string; results: readonly { status: string }[] }) => [
      control.id,
      ...control.results.map(({ status }) => status),
    ]);
    assert.deepEqual(results, [
      ['root', 'passed'],
      ['nowhere', 'failed'],
    ]);
    assert.match(await readFile(join(folder, 'report.xml'), 'utf8'), /tests='2'/);
    const passed = await finish(part.program, [...exec, '--controls', 'root'], accepted);
    assert.equal(passed.code, 0, passed.text);
  });
});

describe('Berkshelf', () => {
  it('vendors cookbooks that are in the repository, and refuses one that is not', async (t) => {
    const part = requirePart(t, 'berkshelf');
    if (part === undefined) return;
    // A source there must be, and it is asked for what there is when there is no lock yet: a folder needs no network.
    const berksfile =
      "source({ chef_repo: '.' })\ncookbook 'app', path: 'site/app'\ncookbook 'common', path: 'site/common'\n";
    const folder = await workspaceWith(t, {
      Berksfile: berksfile,
      'lost/Berksfile': "source({ chef_repo: '.' })\ncookbook 'lost', path: 'no/such'\n",
      'site/app/metadata.rb': "name 'app'\nversion '1.2.0'\ndepends 'common'\n",
      'site/app/recipes/default.rb': "include_recipe 'common'\n",
      'site/common/metadata.rb': "name 'common'\nversion '0.3.0'\n",
      'site/common/recipes/default.rb': "log 'common'\n",
    });
    const env = { ...(await strangersHome(t)), ...part.environment };
    const done = await finish(part.program, ['vendor', 'vendored', '--delete'], { cwd: folder, env });
    assert.equal(done.code, 0, done.text);
    assert.deepEqual((await readdir(join(folder, 'vendored'))).sort(), ['app', 'common']);
    assert.match(await readFile(join(folder, 'Berksfile.lock'), 'utf8'), /app \(1\.2\.0\)\n {4}common \(>= 0\.0\.0\)/);
    const lost = await finish(part.program, ['vendor', 'vendored'], { cwd: join(folder, 'lost'), env });
    assert.equal(lost.code, 141, lost.text);
    assert.match(lost.stderr, /does not appear to be a valid cookbook/);
  });
});

describe('bats and testinfra', () => {
  it('bats writes TAP, and JUnit where a folder for it is', async (t) => {
    const part = requirePart(t, 'bats');
    if (part === undefined) return;
    const tests = '@test "is there" { [ -e /etc/passwd ]; }\n@test "is not" { [ -e /nowhere ]; }\n';
    const folder = await workspaceWith(t, { 'image.bats': tests });
    await mkdir(join(folder, 'reports'));
    const junit = ['--tap', '--report-formatter', 'junit', '--output', 'reports', 'image.bats'];
    const { code, stdout, text } = await finish(part.bats, junit, { cwd: folder, env: await strangersHome(t) });
    assert.equal(code, 1, text);
    assert.match(stdout, /^1\.\.2\nok 1 is there.*\nnot ok 2 is not/m);
    assert.match(await readFile(join(folder, 'reports/report.xml'), 'utf8'), /tests="2" failures="1"/);
  });

  it('testinfra looks into a container by docker', async (t) => {
    const part = requirePart(t, 'testinfra');
    const base = requirePart(t, 'base-image');
    if (part === undefined || base === undefined || !requirePart(t, 'docker')) return;
    const image = await labImage(t, base.image, asItMustBe);
    const container = await docker('run', '--detach', image.name, 'sleep', '300');
    const test =
      'def test_app(host):\n    assert host.user("app").home == "/srv/app"\n\ndef test_lost(host):\n    assert host.file("/nowhere").exists\n';
    const folder = await workspaceWith(t, { 'test_image.py': test });
    const args = ['-m', 'pytest', '-p', 'no:cacheprovider', `--hosts=docker://${container}`, '--junitxml=report.xml'];
    const env = { ...(await strangersHome(t)), PYTHONDONTWRITEBYTECODE: '1' };
    const { code, text } = await finish(part.python, args, { cwd: folder, env });
    assert.equal(code, 1, text);
    assert.match(await readFile(join(folder, 'report.xml'), 'utf8'), /errors="0" failures="1" skipped="0" tests="2"/);
    assert.deepEqual((await readdir(folder)).sort(), ['report.xml', 'test_image.py']);
  });
});
