import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';

import { readAllowed } from '../../../../src/pipeline/serve/allowed-address.ts';
import { type Intake, type IntakeRules, readIntake } from '../../../../src/pipeline/serve/intake.ts';

const giturl = 'https://git.example.org/acme/web.git';
const local: IntakeRules = { allowed: [], takesSecrets: true };
const read = (request: unknown, rules = local): Intake =>
  readIntake(Buffer.from(typeof request === 'string' ? request : JSON.stringify(request)), rules);

describe('a request of a client of packerd', () => {
  const password = randomUUID();
  const sent = {
    id: '',
    giturl,
    branch: 'demo',
    templatepath: 'packer.json',
    buildonly: 'docker-ubuntu',
    localpath: '/etc',
    responses: [],
    responselinks: [],
    buildvars: [
      { key: 'version', value: '0.21' },
      { key: 'docker_repo_password', value: password },
      { key: 'note', value: `ghp_${'a'.repeat(36)}` },
      { key: 'empty_password', value: '' },
      { key: 'api_token', secret: 'API_TOKEN' },
    ],
  };

  it('has its secrets kept apart', () => {
    const { request, secrets, id } = read(sent);
    assert.deepEqual(request, {
      giturl,
      branch: 'demo',
      templatepath: 'packer.json',
      buildonly: 'docker-ubuntu',
      buildvars: [
        { key: 'version', value: '0.21' },
        { key: 'docker_repo_password', secret: 'request.docker_repo_password' },
        { key: 'note', secret: 'request.note' },
        { key: 'empty_password', value: '' },
        { key: 'api_token', secret: 'API_TOKEN' },
      ],
    });
    assert.deepEqual(secrets, [['request.docker_repo_password', password], ['request.note', `ghp_${'a'.repeat(36)}`]]); // prettier-ignore
    assert.equal(id, undefined);
  });

  it('is the same by what it asks for, whatever its secrets', () => {
    const { digest } = read(sent);
    assert.equal(read({ ...sent, buildvars: sent.buildvars.toReversed().toReversed() }).digest, digest);
    assert.equal(read({ ...sent, buildvars: sent.buildvars.map((one) => ({ ...one })) }).digest, digest);
    assert.notEqual(read({ ...sent, branch: 'main' }).digest, digest);
    assert.equal(read({ ...sent, localpath: '/tmp' }).digest, digest);
  });

  it('is refused where it is a pit', () => {
    for (const pit of [
      ['[', ']'],
      ['{"a":[', ']}'],
    ] as const) {
      const [open, close] = pit;
      const deep = `{"giturl": "${giturl}", "more": ${open.repeat(9000)}1${close.repeat(9000)}}`;
      assert.throws(() => read(deep), /nested too deeply/);
    }
  });

  it('is refused with secrets where they would be read elsewhere', () => {
    assert.throws(
      () => read(sent, { ...local, takesSecrets: false }),
      (error: Error) => /must not hold a literal value for "docker_repo_password"/.test(error.message) && !error.message.includes(password), // prettier-ignore
    );
  });
});

describe('an id of one who asks', () => {
  it('is a uuid', () => {
    const id = randomUUID();
    assert.equal(read({ id: id.toUpperCase(), giturl }).id, id);
    for (const wrong of ['order-4711', '../../x', 7, {}]) {
      assert.throws(() => read({ id: wrong, giturl }), /The id of a request must be a uuid/);
    }
  });
});

it('is read as packerd read it where members are empty or null', () => {
  for (const empty of ['', null]) {
    const sent = { id: empty, giturl, branch: empty, templatepath: empty, buildonly: empty };
    const { id, request, digest } = read({ ...sent, buildvars: null });
    assert.deepEqual([id, request, digest], [undefined, { giturl }, read({ giturl }).digest]);
  }
});

describe('a request that is wrong', () => {
  const cases: readonly [request: unknown, message: RegExp][] = [
    ['', /is not JSON/],
    ['[]', /must be an object/],
    ['null', /must be an object/],
    ['{"giturl": ', /is not JSON/],
    [{}, /giturl/],
    [{ giturl: 7 }, /giturl/],
    [{ giturl: '' }, /giturl is empty/],
    [{ giturl: null }, /giturl must be a string/],
    [{ giturl, unknown: null }, /unknown/],
    [{ giturl, unknown: 1 }, /unknown/],
    [{ giturl: '--upload-pack=touch /tmp/x' }, /begins with a hyphen/],
    [{ giturl: 'ext::sh -c touch% /tmp/x' }, /names the remote helper "ext"/],
    [{ giturl: 'file:///etc' }, /has the scheme "file:\/\/"/],
    [{ giturl: 'https://user:hunter2@git.example.org/x' }, /holds credentials/],
    [{ giturl: 'ssh://-oProxyCommand=x/y' }, /has the host/],
    [{ giturl, branch: '--upload-pack=x' }, /begins with a hyphen/],
    [{ giturl, buildonly: '-force' }, /which no build is called/],
    [{ giturl, buildvars: [{ key: '-var', value: 'x' }] }, /must be a name/],
    [{ giturl, buildvars: [{ key: 'a', value: {} }] }, /must be a string/],
    [
      {
        giturl,
        buildvars: [
          { key: 'pass', value: 'a' },
          { key: 'pass', value: 'b' },
        ],
      },
      /names pass twice/,
    ],
    [{ giturl, buildvars: { key: 'a' } }, /must be a list/],
    [`{"giturl": "${giturl}", "__proto__": {"a": 1}}`, /__proto__/],
  ];
  for (const [request, message] of cases) {
    it(typeof request === 'string' ? request || 'nothing' : JSON.stringify(request), () => {
      assert.throws(
        () => read(request),
        (error: Error) => {
          assert.match(error.message, message);
          assert.equal(error.name, 'UserError');
          assert.ok(!error.message.includes('hunter2'));
          return true;
        },
      );
    });
  }

  it('is one for a repository that is not allowed', () => {
    const allowed = readAllowed(['https://git.example.org/acme']);
    assert.equal(read({ giturl }, { ...local, allowed }).request['giturl'], giturl);
    assert.throws(
      () => read({ giturl: 'https://git.example.org/other/web' }, { ...local, allowed }),
      /none of the repositories that this service bakes/,
    );
  });
});
