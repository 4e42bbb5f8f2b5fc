// The engine `script` with real verifiers, a real daemon and moto; each green has a red beside it.
import assert from 'node:assert/strict';
import { DescribeInstancesCommand, TerminateInstancesCommand } from '@aws-sdk/client-ec2';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { waitUntil } from '../../src/core/process/process.ts';
import type { TestJournalEntry } from '../../src/kitchen/engine.ts';
import { runScript } from '../../src/kitchen/script/script-engine.ts';
import type { ScriptOptions } from '../../src/kitchen/script/script-run.ts';
import { sweepScript } from '../../src/kitchen/script/script-sweep.ts';
import { awsProvider } from '../../src/providers/aws/provider.ts';
import { connectTrialInstances } from '../../src/providers/aws/trial-instance.ts';
import { awsTrial } from '../../src/providers/aws/trial-machine.ts';
import { removeContainer } from '../../src/providers/docker/trial-container.ts';
import { workspaceWith } from '../support/bake/workspace.ts';
import { strangersHome } from '../support/kitchen/command.ts';
import { asItMustBe, labImage, type LabImage } from '../support/kitchen/project.ts';
import {
  countsOf,
  failuresOf,
  handInterrupt,
  phasesOf,
  scriptBench,
  scriptEnvironment,
} from '../support/kitchen/script.ts';
import { requirePart } from '../support/peers/available.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { docker } from '../support/peers/docker.ts';
import { ec2Inventory } from '../support/peers/ec2-inventory.ts';
import { describeThings } from '../support/peers/inventory.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const PASSED = 'create passed, converge skipped, verify passed, destroy passed';
const FAILED = 'create passed, converge skipped, verify failed, destroy passed';

function optionsOf(command: string, report: string, more: Partial<ScriptOptions> = {}): ScriptOptions {
  return { command, report, inside: false, extra: [], ...more };
}

async function image(t: TestContext, commands: readonly string[] = asItMustBe): Promise<LabImage | undefined> {
  const base = requirePart(t, 'base-image');
  return base === undefined || !requirePart(t, 'docker') ? undefined : labImage(t, base.image, commands);
}

async function committed(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await workspaceWith(t, files);
  commitAll(folder);
  return folder;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  assert.ok(await waitUntil(condition, Date.now() + 60_000, 10), 'It did not come to pass within a minute.');
}

const inContainer = 'docker exec "$BAKEHOUSE_CONTAINER"';
/** bats in `where`, by `prefix`: whether the image's user is app, and its motd as it must be. */
const batsTests = (motd: string) => `
@test "the user is app" { [ "$(${inContainer} id -un)" = app ]; }
@test "the motd says who baked it" { ${inContainer} grep -q '${motd}' /etc/motd; }
`;

describe('real verifiers', () => {
  for (const { motd, phases, counts } of [
    { motd: 'Baked by Bakehouse', phases: PASSED, counts: '2 passed' },
    { motd: 'Nobody', phases: FAILED, counts: '1 passed, 1 failed' },
  ]) {
    it(`bats, ${counts}`, async (t) => {
      const lab = await image(t);
      const part = requirePart(t, 'bats');
      if (lab === undefined || part === undefined) return;
      const workspace = await committed(t, { 'test/image.bats': batsTests(motd) });
      const bench = await scriptBench(t, workspace, { id: lab.id, reference: lab.name });
      const command = `'${part.bats}' --report-formatter junit --output reports test`;
      const outcome = await runScript(bench.request, optionsOf(command, 'reports/*.xml'));
      assert.equal(phasesOf(outcome), phases, bench.shown());
      assert.equal(countsOf(outcome), counts);
      const [instance] = outcome.instances;
      assert.deepEqual(instance?.problems, []);
      assert.deepEqual(instance?.image, { id: lab.id, isSubject: true });
      assert.deepEqual(await bench.left(), []);
      assert.deepEqual(readdirSync(workspace).sort(), ['.git', 'test']);
      if (counts === '2 passed') return;
      const bad = instance?.cases.find(({ outcome: one }) => one === 'failed');
      assert.equal(bad?.line, 3);
      assert.match(failuresOf(outcome)[0] ?? '', /^verify test: 1 of 2 tests failed/);
    });

    it(`testinfra, ${counts}`, async (t) => {
      const lab = await image(t);
      const part = requirePart(t, 'testinfra');
      if (lab === undefined || part === undefined) return;
      const test = `def test_app(host):\n    assert host.user("app").home == "/srv/app"\n\ndef test_motd(host):\n    assert host.file("/etc/motd").contains("${motd}")\n`;
      const workspace = await committed(t, { 'tests/test_image.py': test });
      const environment = { ...scriptEnvironment(), ...(await strangersHome(t)) };
      const bench = await scriptBench(t, workspace, { id: lab.id, reference: lab.name }, { environment });
      const command = `'${part.python}' -m pytest --hosts="docker://$BAKEHOUSE_CONTAINER" --junitxml="$BAKEHOUSE_REPORTS/testinfra.xml" tests`;
      const outcome = await runScript(bench.request, optionsOf(command, ''));
      assert.equal(phasesOf(outcome), phases, bench.shown());
      assert.equal(countsOf(outcome), counts);
      assert.deepEqual(await bench.left(), []);
      // Not even what pytest leaves beside its tests.
      assert.deepEqual(readdirSync(join(workspace, 'tests')), ['test_image.py']);
    });

    it(`serverspec by rspec, ${counts}`, async (t) => {
      const lab = await image(t);
      const part = requirePart(t, 'kitchen');
      if (lab === undefined || part === undefined) return;
      const spec = `require 'serverspec'
set :backend, :dockercli
set :docker_container, ENV.fetch('BAKEHOUSE_CONTAINER')
describe(user('app')) { it { is_expected.to have_home_directory '/srv/app' } }
describe file('/etc/motd') do
  its(:content) { is_expected.to match(/${motd}/) }
end
`;
      const workspace = await committed(t, { 'spec/image_spec.rb': spec });
      const environment = { ...scriptEnvironment(), ...(await strangersHome(t)), ...part.environment };
      const bench = await scriptBench(t, workspace, { id: lab.id, reference: lab.name }, { environment });
      const outcome = await runScript(
        bench.request,
        optionsOf('rspec --format documentation --format json --out out/rspec.json', 'out/rspec.json'),
      );
      assert.equal(phasesOf(outcome), phases, bench.shown());
      assert.equal(countsOf(outcome), counts);
      assert.deepEqual(await bench.left(), []);
      const bad = outcome.instances[0]?.cases.find(({ outcome: one }) => one === 'failed');
      if (counts === '2 passed') assert.equal(bad, undefined);
      else {
        assert.equal(bad?.line, 6);
        // Not of the copy, which is gone.
        assert.match(bad.file ?? '', /spec\/image_spec\.rb$/);
        assert.doesNotMatch(bad.file ?? '', /own\/workspace/);
      }
    });

    it(`InSpec 5, ${counts}`, async (t) => {
      const lab = await image(t);
      const part = requirePart(t, 'inspec');
      if (lab === undefined || part === undefined) return;
      const control = `container = ENV.fetch('BAKEHOUSE_CONTAINER')
control 'user' do
  describe(command("docker exec #{container} id -un")) { its('stdout') { should cmp "app\\n" } }
end
control 'motd' do
  describe(command("docker exec #{container} cat /etc/motd")) { its('stdout') { should match(/${motd}/) } }
end
`;
      const workspace = await committed(t, {
        'house/inspec.yml': 'name: house\nversion: 1.0.0\n',
        'house/controls/image.rb': control,
      });
      const environment = {
        ...scriptEnvironment(),
        ...(await strangersHome(t)),
        ...part.environment,
        CHEF_LICENSE: 'accept-no-persist',
      };
      const bench = await scriptBench(t, workspace, { id: lab.id, reference: lab.name }, { environment });
      const command = `'${part.program}' exec house --no-color --reporter cli json:inspec.json`;
      const outcome = await runScript(bench.request, optionsOf(command, 'inspec.json'));
      assert.equal(phasesOf(outcome), phases, bench.shown());
      assert.equal(countsOf(outcome), counts);
      // inspec.lock, too, is written into the profile: of the copy.
      assert.deepEqual(readdirSync(join(workspace, 'house')).sort(), ['controls', 'inspec.yml']);
      assert.deepEqual(await bench.left(), []);
    });
  }

  it('a report that its writer ends after the script is read whole', async (t) => {
    const lab = await image(t);
    if (lab === undefined) return;
    const workspace = await committed(t, { 'test/none': '' });
    const bench = await scriptBench(t, workspace, { id: lab.id, reference: lab.name });
    // Enough of work that whoever does not wait for it comes first.
    const work = 'n=0; while [ $n -lt 2000000 ]; do n=$((n+1)); done';
    const late = `while kill -0 $$ 2>&-; do :; done; ${work}; printf '1..1\\nok 1 late\\n'`;
    const command = `(exec >reports/late.tap; ${late}) & until [ -e reports/late.tap ]; do :; done`;
    const outcome = await runScript(bench.request, optionsOf(command, 'reports/*.tap'));
    assert.equal(phasesOf(outcome), PASSED, bench.shown());
    assert.equal(countsOf(outcome), '1 passed');
    assert.deepEqual(await bench.left(), []);
  });

  it('InSpec without its licence says so', async (t) => {
    const lab = await image(t);
    const part = requirePart(t, 'inspec');
    if (lab === undefined || part === undefined) return;
    const workspace = await committed(t, { 'house/inspec.yml': 'name: house\n' });
    const environment = { ...scriptEnvironment(), ...(await strangersHome(t)), ...part.environment };
    const bench = await scriptBench(t, workspace, { id: lab.id, reference: lab.name }, { environment });
    const command = `'${part.program}' exec house --reporter json:inspec.json`;
    const outcome = await runScript(bench.request, optionsOf(command, 'inspec.json'));
    assert.match(failuresOf(outcome)[0] ?? '', /^verify licence: /, bench.shown());
  });
});

const GREEN = '1..1\\nok 1 - a\\n';

describe('a container', () => {
  it('is seen by the script, and sees the copy; the workspace sees nothing of it', async (t) => {
    const lab = await image(t);
    if (lab === undefined) return;
    const workspace = await committed(t, { 'sub/tracked.txt': 'one\n', 'sub/run.sh': 'exit 0\n' });
    chmodSync(join(workspace, 'sub/run.sh'), 0o755);
    writeFileSync(join(workspace, 'sub/credentials.json'), 'untracked');
    writeFileSync(join(workspace, 'wanted.txt'), 'extra');
    const secret = 'correct-horse-battery';
    const bench = await scriptBench(
      t,
      workspace,
      { id: lab.id, reference: lab.name },
      {
        root: join(workspace, 'sub'),
        secrets: [secret],
        environment: { ...scriptEnvironment(), GITHUB_WORKSPACE: workspace, PASSWORD: secret },
      },
    );
    const script = `set -eu
      echo "the password is $PASSWORD"
      cat ../wanted.txt "$GITHUB_WORKSPACE/wanted.txt"
      ls
      [ "$(docker inspect --format '{{.Image}}' "$BAKEHOUSE_CONTAINER")" = "$BAKEHOUSE_IMAGE_ID" ]
      docker inspect "$BAKEHOUSE_IMAGE" >/dev/null
      docker exec --workdir "$PWD" "$BAKEHOUSE_CONTAINER" sh -c 'cat tracked.txt; echo two >>tracked.txt; mkdir deep; touch deep/er'
      [ "$(wc -l <tracked.txt)" = 2 ]
      printf '${GREEN}' >report.tap`;
    const outcome = await runScript(bench.request, optionsOf(script, 'report.tap', { extra: ['wanted.txt'] }));
    assert.equal(phasesOf(outcome), PASSED, bench.shown());
    assert.match(bench.shown(), /the password is \*\*\*\n/);
    assert.doesNotMatch(bench.shown(), /credentials\.json/);
    assert.equal(readFileSync(join(workspace, 'sub/tracked.txt'), 'utf8'), 'one\n');
    assert.equal(outcome.instances[0]?.name, 'web/debian');
    assert.match(outcome.tools['docker'] ?? '', /^\d/);
    const log = readFileSync(outcome.instances[0]?.log ?? '', 'utf8');
    assert.match(log, /the password is \*\*\*/);
    assert.deepEqual(await bench.left(), []);
    assert.deepEqual(
      bench.journal.map(({ kind }) => kind),
      ['instance', 'started', 'process', 'ended'],
    );
  });

  it('has the script run inside of it, with nothing of our environment', async (t) => {
    const lab = await image(t);
    if (lab === undefined) return;
    const workspace = await committed(t, { 'test.sh': 'printf "1..1\\nok 1 - $(id -un) $(cat /etc/motd)\\n"\n' });
    const bench = await scriptBench(
      t,
      workspace,
      { id: lab.id, reference: lab.name },
      { environment: { ...scriptEnvironment(), PASSWORD: 'out-of-reach' } },
    );
    const command = 'env; sh test.sh >"$BAKEHOUSE_REPORTS/inside.tap"';
    const outcome = await runScript(bench.request, optionsOf(command, '', { inside: true }));
    assert.equal(phasesOf(outcome), PASSED, bench.shown());
    assert.equal(outcome.instances[0]?.cases[0]?.name, 'app Baked by Bakehouse.');
    assert.doesNotMatch(bench.shown(), /out-of-reach/);
    assert.match(bench.shown(), /BAKEHOUSE_LEG=web\/debian/);
    assert.deepEqual(await bench.left(), []);
  });

  it('that runs another image is told, and the script does not run', async (t) => {
    const lab = await image(t);
    const other = await image(t, [...asItMustBe, 'touch /other']);
    if (lab === undefined || other === undefined) return;
    const workspace = await committed(t, { a: '' });
    const bench = await scriptBench(t, workspace, { id: lab.id, reference: other.name });
    const outcome = await runScript(bench.request, optionsOf('echo RAN', 'report.tap'));
    assert.equal(phasesOf(outcome), 'create failed, converge skipped, verify skipped, destroy passed');
    assert.deepEqual(outcome.instances[0]?.image, { id: other.id, isSubject: false });
    const [failure = ''] = failuresOf(outcome);
    assert.ok(failure.includes(lab.id) && failure.includes(other.id), failure);
    assert.doesNotMatch(bench.shown(), /RAN/);
    assert.deepEqual(await bench.left(), []);
  });

  it('that cannot be had, or kept, says why', async (t) => {
    const lab = await image(t, [...asItMustBe, 'rm /usr/bin/tail']);
    if (lab === undefined) return;
    const workspace = await committed(t, { a: '' });
    const cases = [
      { subject: { id: lab.id, reference: lab.name }, message: /^create config: .*has no program `tail`/ },
      {
        subject: { id: lab.id, reference: 'bakehouse.local/none:such' },
        message: /^create infrastructure: docker has no image bakehouse\.local\/none:such here/,
      },
    ];
    for (const { subject, message } of cases) {
      const bench = await scriptBench(t, workspace, subject);
      const outcome = await runScript(bench.request, optionsOf('true', 'report.tap'));
      assert.match(failuresOf(outcome)[0] ?? '', message);
      assert.deepEqual(outcome.leftovers, []);
      assert.deepEqual(await bench.left(), []);
    }
    const bench = await scriptBench(
      t,
      workspace,
      { id: lab.id, reference: lab.name },
      { environment: { ...scriptEnvironment(), DOCKER_HOST: 'unix:///nowhere/docker.sock' } },
    );
    const outcome = await runScript(bench.request, optionsOf('true', 'report.tap'));
    assert.match(failuresOf(outcome)[0] ?? '', /no daemon answers/);
    // Nothing was asked for, so nothing can be left.
    assert.deepEqual(outcome.leftovers, []);
  });

  it('gives back what its root wrote to the copy', async (t) => {
    const lab = await image(t);
    if (lab === undefined) return;
    const folder = await temporaryFolder(t);
    const id = await docker('run', '--detach', '--mount', `type=bind,source=${folder},target=${folder}`, '--entrypoint', 'tail', lab.name, '-f', '/dev/null'); // prettier-ignore
    await docker('exec', '--user', '0', id, 'sh', '-c', `mkdir -m 700 ${folder}/deep && touch ${folder}/deep/er`);
    assert.deepEqual(await removeContainer(scriptEnvironment(), id, folder, { uid: 4711, gid: 4711 }), []);
    assert.equal(statSync(join(folder, 'deep/er')).uid, 4711);
  });
});

describe('what a report does not show', () => {
  const xml = '<testsuites><testsuite name="s"><testcase name="a"/><testcase name="b"/>';
  const cases: readonly {
    readonly name: string;
    readonly script: string;
    readonly report?: string;
    readonly counts: string;
    readonly phases?: string;
    readonly problems: readonly RegExp[];
  }[] = [
    { name: 'nothing: green', script: `printf '${GREEN}' >r.tap`, counts: '1 passed', phases: PASSED, problems: [] },
    {
      name: 'a failed test under exit code 0',
      script: "printf '1..2\\nok 1 - a\\nnot ok 2 - b\\n' >r.tap",
      counts: '1 passed, 1 failed',
      problems: [],
    },
    {
      name: 'a skipped one is counted',
      script: "printf '1..2\\nok 1 - a\\nok 2 - b # SKIP no time\\n' >r.tap",
      counts: '1 passed, 1 skipped',
      phases: PASSED,
      problems: [],
    },
    {
      name: 'no tests at all: counts of nothing, for the gate to see',
      script: 'echo "<testsuites/>" >r.tap',
      counts: '',
      phases: PASSED,
      problems: [],
    },
    {
      name: 'a red exit code',
      script: `printf '${GREEN}' >r.tap; exit 3`,
      counts: '1 passed',
      problems: [/exit code 3, though/],
    },
    {
      name: 'no such program',
      script: 'no-such-program',
      counts: '',
      problems: [/exit code 127, and/, /wrote no report/],
    },
    { name: 'no report', script: 'true', counts: '', problems: [/wrote no report "r\.tap"/] },
    { name: 'a report elsewhere', script: `printf '${GREEN}' >other.tap`, counts: '', problems: [/wrote no report/] },
    {
      name: 'a report that was committed',
      script: 'true',
      report: 'old.tap',
      counts: '',
      problems: [/was there before the script began/],
    },
    {
      name: 'an old report put in place',
      script: `printf '${GREEN}' >r.tap; touch -d '1 hour ago' r.tap`,
      counts: '',
      problems: [/was there before the script began/],
    },
    { name: 'a truncated report', script: `printf '${xml}' >r.tap`, counts: '2 passed', problems: [/r\.tap/] },
    { name: 'an empty report', script: ': >r.tap', counts: '', problems: [/empty/] },
    { name: 'a link for a report', script: 'ln -s /etc/passwd r.tap', counts: '', problems: [/no plain file/] },
    { name: 'a pipe for a report', script: 'mkfifo r.tap', counts: '', problems: [/no plain file/] },
    { name: 'a report out of reach', script: 'true', report: '../r.tap', counts: '', problems: [] },
    {
      name: 'one report of two',
      script: `mkdir -p out; printf '${GREEN}' >out/a.tap; printf '1..2\\nok 1 - a\\n' >out/b.tap`,
      report: 'out/*.tap',
      counts: '2 passed',
      problems: [/b\.tap/],
    },
  ];
  for (const { name, script, report = 'r.tap', counts, phases = FAILED, problems } of cases) {
    it(name, async (t) => {
      const workspace = await committed(t, { 'old.tap': '1..1\nok 1 - old\n', 'disk.img': 'disk' });
      const file = join(workspace, 'disk.img');
      const bench = await scriptBench(t, workspace, { provider: 'file', id: file, files: [file] });
      const outcome = await runScript(bench.request, optionsOf(script, report));
      const found = outcome.instances[0]?.problems ?? [];
      assert.equal(phasesOf(outcome), report.startsWith('..') ? 'create failed, converge skipped, verify skipped, destroy passed' : phases); // prettier-ignore
      assert.equal(countsOf(outcome), counts);
      assert.equal(found.length, problems.length, found.join('\n'));
      for (const [index, problem] of problems.entries()) assert.match(found[index] ?? '', problem);
      assert.ok(!existsSync(join(bench.request.folder, 'workspace')));
    });
  }

  it('a script that takes too long is ended, with all that it started', async (t) => {
    if (!requirePart(t, 'docker')) return;
    const workspace = await committed(t, { 'disk.img': 'disk' });
    const file = join(workspace, 'disk.img');
    const timeouts = { create: 1, converge: 1, verify: 1 / 60, destroy: 1 };
    const bench = await scriptBench(t, workspace, { provider: 'file', id: file, files: [file] }, { timeouts });
    const script = `setsid sleep 300 & printf '${GREEN}' >r.tap; sleep 300; true`;
    const outcome = await runScript(bench.request, optionsOf(script, 'r.tap'));
    assert.equal(phasesOf(outcome), FAILED);
    assert.match(outcome.instances[0]?.problems[0] ?? '', /was ended after/);
    assert.deepEqual(await bench.left(), []);
  });

  it('a script that changes the file that it tests', async (t) => {
    const workspace = await committed(t, { 'disk.img': 'disk' });
    const file = join(workspace, 'disk.img');
    const bench = await scriptBench(t, workspace, { provider: 'file', id: file, files: [file] });
    const script = `[ "$(cat "$BAKEHOUSE_FILES")" = disk ] && printf '${GREEN}' >r.tap; echo more >>"$BAKEHOUSE_FILES"`;
    const outcome = await runScript(bench.request, optionsOf(script, 'r.tap'));
    assert.equal(phasesOf(outcome), FAILED);
    assert.match(outcome.instances[0]?.problems.join() ?? '', /changed what it tested/);
  });
});

describe('an end from outside', () => {
  const endless = `trap 'echo cleaned >&2; exit 1' TERM; setsid sleep 300 & echo up; while :; do sleep 0.1; done`;
  for (const inside of [false, true]) {
    it(`a cancel ${inside ? 'inside' : 'on the runner'} leaves nothing`, async (t) => {
      const lab = await image(t);
      if (lab === undefined) return;
      const workspace = await committed(t, { a: '' });
      const interrupt = handInterrupt();
      const bench = await scriptBench(t, workspace, { id: lab.id, reference: lab.name }, { interrupt });
      const running = runScript(bench.request, optionsOf(endless, 'r.tap', { inside }));
      const log = join(bench.request.logs, 'web-debian.log');
      await until(async () => existsSync(log) && readFileSync(log, 'utf8').includes('up'));
      interrupt.fire();
      const asked = Date.now();
      const outcome = await running;
      t.diagnostic(`${Date.now() - asked} ms from the cancel to the end`);
      assert.equal(outcome.isCancelled, true);
      assert.equal(phasesOf(outcome), 'create passed, converge skipped, verify cancelled, destroy passed');
      assert.deepEqual(failuresOf(outcome), ['verify cancelled: The run was cancelled while the script ran.']);
      if (!inside) assert.match(bench.shown(), /cleaned/);
      assert.deepEqual(await bench.left(), []);
    });
  }

  it('a cancel before it began starts nothing', async (t) => {
    const workspace = await committed(t, { a: '' });
    const interrupt = handInterrupt();
    interrupt.fire();
    const bench = await scriptBench(t, workspace, {}, { interrupt });
    const outcome = await runScript(bench.request, optionsOf('true', 'r.tap'));
    assert.equal(phasesOf(outcome), 'create cancelled, converge cancelled, verify cancelled, destroy passed');
    assert.deepEqual(bench.journal, []);
  });

  it('SIGKILL, then the sweep, leaves nothing', async (t) => {
    const lab = await image(t);
    if (lab === undefined) return;
    const workspace = await committed(t, { a: '' });
    const bench = await scriptBench(t, workspace, { id: lab.id, reference: lab.name });
    const { host: _, interrupt: __, now: ___, note: ____, ...plain } = bench.request;
    const file = join(dirname(bench.request.folder), 'request.json');
    const hostFolder = join(dirname(bench.request.folder), 'host');
    writeFileSync(file, JSON.stringify({ ...plain, workspace, hostFolder, options: optionsOf(endless, 'r.tap') }));
    const program = fileURLToPath(new URL('../support/kitchen/script-process.ts', import.meta.url));
    const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const entries: TestJournalEntry[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      entries.push(JSON.parse(line));
      if (entries.at(-1)?.kind === 'process') break;
    }
    const log = join(bench.request.logs, 'web-debian.log');
    await until(async () => existsSync(log) && readFileSync(log, 'utf8').includes('up'));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const before = (await bench.left()).map((line) => line.split(' ')[0]);
    assert.ok(before.includes('container') && before.includes('process') && before.includes('file'), before.join());
    const { providers, subject, mark, environment, folder } = bench.request;
    const sweep = { providers, entries, subject, mark, environment, folder, wait: Date.now() + 3000 };
    assert.deepEqual(await sweepScript(sweep), []);
    assert.deepEqual(await bench.left(), []);
    // A second one finds nothing to do.
    assert.deepEqual(await sweepScript(sweep), []);
  });
});

describe('an AMI', () => {
  const region = 'eu-west-1';
  const ami = sourceImages[0]?.ami_id ?? '';

  async function cloudOf(t: TestContext) {
    const cloud = await startCloud(t);
    if (cloud === undefined) return undefined;
    const { moto, proxy } = cloud;
    const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'nobody' };
    const connect = (where: string) => connectTrialInstances(where, { endpoint: proxy.url, credentials });
    const inventory = async () => describeThings(await ec2Inventory([region], (where) => moto.ec2(where)));
    // moto makes up a region at its first call, and stumbles over a second one meanwhile.
    assert.equal(await (await connect(region)).look('i-00000000000000000'), undefined);
    const trials = { providers: [{ ...awsProvider(), trial: awsTrial(connect) }] };
    return { moto, proxy, connect, trials, before: await inventory(), inventory };
  }

  it('is started, told to the script, proved and terminated', async (t) => {
    const cloud = await cloudOf(t);
    if (cloud === undefined) return;
    const workspace = await committed(t, { a: '' });
    const bench = await scriptBench(t, workspace, { provider: 'aws', region, id: ami }, cloud.trials);
    const script = `echo "at $BAKEHOUSE_ADDRESS of $BAKEHOUSE_INSTANCE_ID" | grep -E 'at [0-9.]+ of i-' && printf '${GREEN}' >r.tap; while [ ! -e go ]; do sleep 0.05; done`;
    const running = runScript(bench.request, optionsOf(script, 'r.tap'));
    const report = join(bench.request.folder, 'workspace/r.tap');
    await until(async () => existsSync(report));
    const client = cloud.moto.ec2(region);
    const { Reservations } = await client.send(new DescribeInstancesCommand({}));
    const [instance] = (Reservations ?? []).flatMap(({ Instances }) => Instances ?? []);
    const tags = Object.fromEntries((instance?.Tags ?? []).map(({ Key, Value }) => [Key, Value]));
    assert.equal(tags['bakehouse:mark'], bench.request.mark);
    assert.equal(tags['bakehouse:run'], 'local');
    assert.equal(instance?.KeyName, undefined);
    assert.equal(instance?.ImageId, ami);
    writeFileSync(join(bench.request.folder, 'workspace/go'), '');
    const outcome = await running;
    assert.equal(phasesOf(outcome), PASSED, bench.shown() + failuresOf(outcome).join());
    assert.deepEqual(outcome.instances[0]?.image, { id: ami, isSubject: true });
    assert.deepEqual(
      bench.journal.map(({ kind }) => kind),
      ['instance', 'started', 'process', 'ended'],
    );
    assert.deepEqual(await cloud.inventory(), cloud.before);
  });

  it('that is not there, or may not be started, says why; nothing is left', async (t) => {
    const cloud = await cloudOf(t);
    if (cloud === undefined) return;
    const workspace = await committed(t, { a: '' });
    cloud.proxy.inject({ action: 'RunInstances', error: { code: 'VPCIdNotSpecified', message: 'No default VPC.' } });
    for (const [id, message] of [
      ['ami-00000000000000000', /^create config: There is no image ami-0+ in eu-west-1/],
      [ami, /^create config: .* no default VPC/],
    ] as const) {
      const bench = await scriptBench(t, workspace, { provider: 'aws', region, id }, cloud.trials);
      const outcome = await runScript(bench.request, optionsOf('true', 'r.tap'));
      assert.match(failuresOf(outcome)[0] ?? '', message);
      assert.deepEqual(await cloud.inventory(), cloud.before);
    }
  });

  it('whose instance ends during the tests is not green', async (t) => {
    const cloud = await cloudOf(t);
    if (cloud === undefined) return;
    const workspace = await committed(t, { a: '' });
    const bench = await scriptBench(t, workspace, { provider: 'aws', region, id: ami }, cloud.trials);
    const script = `printf '${GREEN}' >r.tap; while [ ! -e go ]; do sleep 0.05; done`;
    const running = runScript(bench.request, optionsOf(script, 'r.tap'));
    await until(async () => existsSync(join(bench.request.folder, 'workspace/r.tap')));
    const id = bench.journal.flatMap((entry) => (entry.kind === 'started' ? [entry.id] : []));
    await cloud.moto.ec2(region).send(new TerminateInstancesCommand({ InstanceIds: id }));
    writeFileSync(join(bench.request.folder, 'workspace/go'), '');
    const outcome = await running;
    assert.equal(phasesOf(outcome), FAILED);
    assert.match(
      failuresOf(outcome)[0] ?? '',
      /^verify infrastructure: The instance i-\w+ is terminated after the script/,
    );
  });

  it('is terminated also where the answer to its start was lost, or a cancel came while it came up', async (t) => {
    const cloud = await cloudOf(t);
    if (cloud === undefined) return;
    const workspace = await committed(t, { a: '' });
    cloud.proxy.inject({ action: 'RunInstances', drop: 'answer', times: 1 });
    const bench = await scriptBench(t, workspace, { provider: 'aws', region, id: ami }, cloud.trials);
    const options = optionsOf(`printf '${GREEN}' >r.tap`, 'r.tap');
    const outcome = await runScript(bench.request, options);
    assert.equal(phasesOf(outcome), PASSED, failuresOf(outcome).join());
    assert.equal(cloud.proxy.mutations('RunInstances').length, 2);
    assert.deepEqual(await cloud.inventory(), cloud.before);

    cloud.proxy.clear();
    const interrupt = handInterrupt();
    const note = (entry: TestJournalEntry) => {
      if (entry.kind === 'started') interrupt.fire();
    };
    const cancelled = await scriptBench(
      t,
      workspace,
      { provider: 'aws', region, id: ami },
      { ...cloud.trials, interrupt, note },
    );
    const stopped = await runScript(cancelled.request, options);
    assert.equal(phasesOf(stopped), 'create cancelled, converge cancelled, verify cancelled, destroy passed');
    assert.equal(cloud.proxy.mutations('RunInstances').length, 1);
    assert.deepEqual(await cloud.inventory(), cloud.before);
  });

  it('is swept by its mark, whether or not its id was noted', async (t) => {
    const cloud = await cloudOf(t);
    if (cloud === undefined) return;
    const workspace = await committed(t, { a: '' });
    for (const isNoted of [true, false]) {
      const bench = await scriptBench(t, workspace, { provider: 'aws', region, id: ami }, cloud.trials);
      const { providers, subject, mark, environment, folder } = bench.request;
      const ec2 = await cloud.connect(region);
      const id = await ec2.start({ imageId: ami, tags: { 'bakehouse:mark': mark }, token: mark });
      const stranger = await ec2.start({ imageId: ami, tags: { 'bakehouse:mark': 'another' }, token: `${mark}2` });
      const asked: TestJournalEntry = { kind: 'instance', instance: subject.leg, config: null };
      const told: readonly TestJournalEntry[] = [id, stranger].map((one) => ({
        kind: 'started',
        provider: 'aws',
        region,
        id: one,
      }));
      const entries = [asked, ...(isNoted ? told : [])];
      const left = await sweepScript({ providers, subject, mark, environment, folder, entries, wait: 0 });
      assert.deepEqual(left, []);
      assert.equal((await ec2.look(id))?.state, 'terminated');
      assert.equal((await ec2.look(stranger))?.state, 'running');
      await ec2.terminate(stranger);
      assert.deepEqual(await cloud.inventory(), cloud.before);
    }
  });
});
