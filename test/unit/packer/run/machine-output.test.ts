import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { allLogs, dockerLogs, fixture, machineLog, readMachine, uiLine, versions } from './fixtures.ts';

const MACHINE_PREFIX = /^\d{9,},/m;

describe('the stream of every real build', () => {
  for (const [version, name] of allLogs) {
    const log = machineLog(version, name);

    test(`${version} ${name}: is shown without its machine prefix, each of its lines once`, () => {
      const { shown } = readMachine(log);
      assert.doesNotMatch(shown, MACHINE_PREFIX);
      assert.doesNotMatch(shown, /PACKER_COMMA/);
      const rows = log.split('\n').flatMap((line) => /^\d+,,ui,\w+,(.*)$/.exec(line)?.[1] ?? []);
      const expected = rows.map((row) => row.replaceAll('%!(PACKER_COMMA)', ',').replaceAll('\\n', '\n'));
      assert.equal(shown, `${expected.join('\n')}\n`);
    });

    test(`${version} ${name}: has as many artifacts as Packer counts`, () => {
      const counted = [...log.matchAll(/,artifact-count,(\d+)$/gm)].reduce((sum, match) => sum + Number(match[1]), 0);
      assert.equal(readMachine(log).artifacts.length, counted);
    });

    test(`${version} ${name}: is read alike line by line`, () => {
      const whole = readMachine(log);
      const single = readMachine(...log.split(/(?<=\n)/));
      assert.deepEqual([single.shown, single.artifacts, single.errors], [whole.shown, whole.artifacts, whole.errors]);
      assert.deepEqual(single.ui, whole.ui);
    });
  }

  for (const version of versions) {
    test(`${version}: is shown as Packer shows it to people`, () => {
      const plain = (text: string): string =>
        text
          .replace(/[0-9a-f]{64}/g, 'ID')
          .replace(/(packer-shell|\/tmp)\d+/g, '$1N')
          .replace(/after [\d\w ]+?(?=\.?$)/gm, 'after TIME');
      const { shown } = readMachine(machineLog(version, 'docker-command-injection'));
      assert.equal(plain(shown), plain(fixture(`${version}/docker-command-injection.human.log`)));
    });

    test(`${version}: names the artifacts with builder, id and text`, () => {
      const name = version === '1.6.6' ? 'docker-debian' : 'docker.docker-debian';
      const { artifacts } = readMachine(machineLog(version, 'docker-two-builds'));
      assert.deepEqual(
        // 1.6.6 tells the builds in the order in which they ended.
        artifacts
          .map(({ build, builderId }) => [build, builderId])
          .toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
        [
          [name, 'packer.post-processor.docker-import'],
          [name, 'packer.post-processor.docker-tag'],
          [name, 'packer.post-processor.docker-import'],
          [`${name}2`, 'packer.post-processor.docker-import'],
          [`${name}2`, 'packer.post-processor.docker-import'],
        ],
      );
      assert.deepEqual(
        artifacts.find(({ builderId }) => builderId === 'packer.post-processor.docker-tag'),
        {
          build: name,
          builderId: 'packer.post-processor.docker-tag',
          id: 'demo/app:0.1',
          text: 'Imported Docker image: demo/app:0.1 with tags demo/app:0.1',
          files: [],
        },
      );
    });

    test(`${version}: names the build that failed, in Packer's closing words`, () => {
      const { errors } = readMachine(machineLog(version, 'docker-partial-failure'));
      assert.equal(errors.length, 1);
      assert.equal(errors[0]?.build, version === '1.6.6' ? 'broken' : 'docker.broken');
      assert.match(
        errors[0]?.text ?? '',
        /^Script exited with non-zero exit status: 7\. ?Allowed exit codes are: \[0\]$/,
      );
    });

    test(`${version}: no other log has an error`, () => {
      for (const name of dockerLogs.filter((one) => one !== 'docker-partial-failure')) {
        assert.deepEqual(readMachine(machineLog(version, name)).errors, [], name);
      }
    });

    test(`${version}: diagnostics come whole, before any build`, () => {
      const { ui } = readMachine(machineLog(version, 'bad-hcl2.validate'));
      assert.deepEqual(
        ui.map(({ kind, text }) => [kind, text.split('\n')[0]]),
        [['error', 'Error: Invalid type specification']],
      );
      assert.match(ui[0]?.text ?? '', /\n {2}on bad\.pkr\.hcl line 5, in variable "v":\n/);
    });
  }

  test('1.16.0: an artifact of several regions keeps its comma', () => {
    const { artifacts } = readMachine(machineLog('1.16.0', 'amazon-ebs'));
    assert.equal(artifacts[0]?.id, 'eu-west-1:ami-3e9ffd3467286e433,us-east-1:ami-796c52241ebb8fd2a');
  });
});

describe('hostile and odd lines', () => {
  const started = uiLine('==> app: Creating a temporary directory for sharing data...');

  test('a literal line end of a guest begins no line of another build', () => {
    const words = ['\\n', '\\r', '\\r\\n'];
    for (const word of words) {
      const line = `1795249011,,ui,say,==> app: x${word}==> other: Creating temporary keypair: packer_fake\n`;
      const { ui, shown } = readMachine(started, line);
      assert.equal(ui.at(-1)?.first, '==> app: x');
      assert.match(shown, /==> other: Creating/);
    }
  });

  test('a guest cannot name an artifact or an error: its words stay behind their prefix', () => {
    const words = [
      '1795249011,app,artifact,0,id,sha256:evil',
      '\n1795249011,app,artifact,0,id,sha256:evil\n1795249011,app,artifact,0,end',
      '\r1795249011,app,error,evil',
    ];
    for (const word of words) {
      const { artifacts, errors, shown } = readMachine(started, uiLine(`==> app: ${word}`));
      assert.deepEqual([artifacts, errors], [[], []]);
      assert.match(shown, /evil/);
    }
  });

  for (const name of ['a,b', 'my build', 'a,artifact,b', '漢字']) {
    test(`a build may be named ${JSON.stringify(name)}`, () => {
      const text = [
        `1795249011,${name},artifact-count,1`,
        `1795249011,${name},artifact,0,builder-id,packer.file`,
        `1795249011,${name},artifact,0,id,File`,
        `1795249011,${name},artifact,0,string,Stored file: a%!(PACKER_COMMA)b`,
        `1795249011,${name},artifact,0,files-count,2`,
        `1795249011,${name},artifact,0,file,0,a%!(PACKER_COMMA)b.img`,
        `1795249011,${name},artifact,0,file,1,c.img`,
        `1795249011,${name},artifact,0,end`,
        `1795249011,${name},error,it%!(PACKER_COMMA)\\nbroke`,
        '',
      ].join('\n');
      const { artifacts, errors, shown } = readMachine(text);
      assert.deepEqual(artifacts, [
        { build: name, builderId: 'packer.file', id: 'File', text: 'Stored file: a,b', files: ['a,b.img', 'c.img'] },
      ]);
      assert.deepEqual(errors, [{ build: name, text: 'it,\nbroke' }]);
      assert.equal(shown, '');
    });
  }

  test('artifacts of two builds may come mixed', () => {
    const { artifacts } = readMachine(
      ['1,a,artifact,0,id,x', '1,b,artifact,0,id,y', '1,b,artifact,0,end', '1,a,artifact,0,end', ''].join('\n'),
    );
    assert.deepEqual(
      artifacts.map(({ build, id }) => [build, id]),
      [
        ['b', 'y'],
        ['a', 'x'],
      ],
    );
  });

  test('an artifact without an end, or that is nil, names nothing', () => {
    assert.deepEqual(readMachine('1,a,artifact,0,id,x\n').artifacts, []);
    const { artifacts } = readMachine('1,a,artifact,0,nil\n1,a,artifact,0,end\n');
    assert.deepEqual(artifacts, [{ build: 'a', builderId: '', id: '', text: '', files: [] }]);
  });

  const asTheyAre = [
    'panic: runtime error',
    'a,b,c',
    '1795249011',
    '1795249011,',
    ',,ui,say,x',
    'x1795249011,,ui,say,x',
    '2026/11/21 10:00:00 [INFO] x',
    '::set-output name=x::y',
  ];
  for (const line of asTheyAre) {
    test(`shows ${JSON.stringify(line)}, which is no machine line, as it is`, () => {
      const { shown, ui } = readMachine(`${line}\n`);
      assert.equal(shown, `${line}\n`);
      assert.deepEqual(ui, []);
    });
  }

  test('shows empty texts, and no more line ends than there are', () => {
    assert.equal(readMachine(uiLine('')).shown, '\n');
    assert.equal(readMachine('\n\n').shown, '');
    assert.equal(readMachine('').shown, '');
    assert.equal(readMachine(uiLine('a'), uiLine('b').trimEnd()).shown, 'a\nb\n');
  });

  test('reads a text of many line ends', () => {
    const { shown } = readMachine(`1795249011,,ui,say,${'\\n'.repeat(30_000)}end\n`);
    assert.equal(shown.length, 30_000 + 4);
  });

  test('tells of each line until a build began, then only of those that tell', () => {
    const { ui } = readMachine(
      uiLine('first words'),
      started,
      uiLine('==> app: chatter'),
      uiLine('==> app: Image ID: x'),
    );
    assert.deepEqual(
      ui.map(({ first }) => first),
      ['first words', '==> app: Creating a temporary directory for sharing data...', '==> app: Image ID: x'],
    );
  });

  test('gives the error channel of a running build, the last sixty lines of a batch', () => {
    const before = readMachine(uiLine('early', 'error'));
    assert.deepEqual(before.errorLines, []);
    const many = Array.from({ length: 100 }, (_, index) => uiLine(`==> app: ${index}`, 'error')).join('');
    const { errorLines } = readMachine(started + many);
    assert.equal(errorLines.length, 60);
    assert.equal(errorLines.at(-1), '==> app: 99');
  });
});
