// Requests by a twin of GitHub's API, which is held to GitHub's own description.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';

import type { BuildResponse } from '../../../../src/pipeline/response.ts';
import { cancel, list, retry, status, submit, watchRequest } from '../../../../src/pipeline/requests/main.ts';
import type { PipelineWatch } from '../../../../src/pipeline/watch.ts';
import { type RunsTwin, startRunsTwin, type TwinRun } from '../../../support/github/runs-twin.ts';
import { fakeHost, type FakeHost } from '../../core/runner/fake-host.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { git } from '../../../support/plan/repository.ts';

const workspace = temporaryFolder();
const REQUEST = { giturl: 'https://github.com/acme/web', buildonly: 'image', buildvars: [{ key: 'a', value: 'b' }] };
const request = JSON.stringify(REQUEST);

interface At {
  readonly twin: RunsTwin;
  readonly host: (inputs?: Readonly<Record<string, string>>, kind?: FakeHost['kind']) => FakeHost;
}

async function at(t: TestContext): Promise<At> {
  const twin = await startRunsTwin(t);
  return {
    twin,
    host: (inputs = {}, kind = 'terminal') => ({
      ...fakeHost({
        inputs: { repo: 'acme/images', 'github-token': twin.token, interval: '0.05', ...inputs },
        environment: { GITHUB_API_URL: twin.apiUrl },
      }),
      kind,
      workspace,
    }),
  };
}

function outputs({ told }: FakeHost): Readonly<Record<string, string>> {
  return Object.fromEntries(
    told.flatMap(([kind, text]) => {
      const end = text.indexOf('=');
      return kind === 'output' ? [[text.slice(0, end), text.slice(end + 1)]] : [];
    }),
  );
}

const said = ({ told }: FakeHost): string => told.map(([kind, text]) => `${kind}: ${text}`).join('\n');

function response(over: Partial<BuildResponse> = {}): string {
  const whole: BuildResponse = {
    buildrequestid: 'x',
    id: 'y',
    status: 'running',
    buildstages: [{ name: 'GitClone', status: 'running', log: '' }],
    buildrequest: [],
    images: [],
    artifacts: [],
    links: [],
    ...over,
  };
  return JSON.stringify(whole);
}

const ends = (run: TwinRun, conclusion: string): void => {
  Object.assign(run, { status: 'completed', conclusion });
  Object.assign(run.job, { status: 'completed', conclusion: conclusion === 'success' ? 'success' : 'failure' });
};

describe('submit', () => {
  it('starts the workflow with the request, and tells its run', async (t) => {
    const { twin, host } = await at(t);
    const own = host({ request });
    assert.equal(await submit(own), undefined);
    const [run] = twin.runs;
    const { id = '', ...told } = outputs(own);
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    assert.deepEqual(run?.payload, { id, request: JSON.stringify({ ...REQUEST, id }) });
    const url = `https://github.example/acme/images/actions/runs/${run?.id}`;
    assert.deepEqual(told, { 'run-id': String(run?.id), 'run-url': url, status: 'accepted', response: '' });
    assert.deepEqual(twin.calls, ['POST /repos/acme/images/actions/workflows/request.yml/dispatches']);
    assert.ok(
      !said(own).includes(twin.token) ||
        own.told.every(([kind, text]) => kind === 'secret' || !text.includes(twin.token)),
    );
  });

  it('starts it at the default branch that a checkout of that repository knows, and at no other one', async (t) => {
    const { twin, host } = await at(t);
    const folder = temporaryFolder();
    const head = (address: string, branch: string): void => {
      git(folder, 'init', '--quiet');
      git(folder, 'config', 'remote.origin.url', address);
      git(folder, 'symbolic-ref', 'refs/remotes/origin/HEAD', `refs/remotes/origin/${branch}`);
    };
    head('https://github.com/acme/website.git', 'trunk');
    await submit({ ...host({ request }), workspace: folder });
    assert.equal(twin.runs.length, 1, 'at main');
    head('git@github.com:Acme/images.git', 'trunk');
    await assert.rejects(submit({ ...host({ request }), workspace: folder }), /at trunk \(422\): No ref found/);
  });

  it('takes legs of a manifest instead', async (t) => {
    const { twin, host } = await at(t);
    const own = host({ only: 'web/*, base', id: 'nightly-2026-11-30' });
    await submit(own);
    assert.deepEqual(twin.runs[0]?.payload, { id: 'nightly-2026-11-30', only: 'web/*,base' });
  });

  it('takes 204 for accepted, too, and finds the run by its id alone', async (t) => {
    const { twin, host } = await at(t);
    twin.hides = 3;
    twin.onStart = () => void twin.add('somebody-else');
    twin.fail({ on: 'dispatch', kind: 'no details' });
    const own = host({ request });
    await submit(own);
    assert.equal(outputs(own)['run-id'], String(twin.runs[0]?.id), 'and not the newest');
    assert.equal(twin.runs.filter(({ title }) => title === `Bake ${outputs(own)['id']}`).length, 1);
  });

  it('does without the parameter that GitHub Enterprise Server does not know', async (t) => {
    const { twin, host } = await at(t);
    twin.fail({ on: 'dispatch', kind: 'unknown parameter' });
    const own = host({ request });
    await submit(own);
    assert.equal(twin.runs.length, 1);
    assert.equal(outputs(own)['run-id'], String(twin.runs[0]?.id));
  });

  it('sends an event where that is wanted', async (t) => {
    const { twin, host } = await at(t);
    const own = host({ request, event: 'bake' });
    await submit(own);
    const id = outputs(own)['id'];
    assert.deepEqual(twin.runs[0]?.payload, { ...REQUEST, id });
    assert.equal(twin.runs[0]?.event, 'repository_dispatch');
    assert.equal(outputs(own)['run-id'], String(twin.runs[0]?.id));
  });

  it('looks for a request whose answer was lost before it sends it again', async (t) => {
    const { twin, host } = await at(t);
    twin.fail({ on: 'dispatch', kind: 'cut after' });
    const own = host({ request });
    await submit(own);
    assert.equal(twin.runs.length, 1, 'it was there');
    assert.equal(outputs(own)['run-id'], String(twin.runs[0]?.id));
    assert.match(said(own), /GitHub gave no answer when asked to start request\.yml .* Before it is sent again/);
  });

  it('takes nobody else who answers with success for GitHub', async (t) => {
    for (const event of ['', 'bake']) {
      const { twin, host } = await at(t);
      twin.fail({ on: 'dispatch', kind: 'other page' });
      const own = host({ request, event });
      const submitted = submit(own);
      const stop = setInterval(() => twin.calls.length > 1 && process.emit('SIGINT'), 20);
      await assert.rejects(submitted, /Interrupted/);
      clearInterval(stop);
      assert.match(said(own), /GitHub gave no answer when asked to .*: what answered does not speak as its API does/);
    }
  });

  it('knows a request that was sent before by its own id', async (t) => {
    const { twin, host } = await at(t);
    const named = JSON.stringify({ ...REQUEST, id: 'order-4711' });
    await submit(host({ request: named }));
    const own = host({ request: named });
    await submit(own);
    assert.equal(twin.runs.length, 1);
    assert.equal(outputs(own)['status'], 'known');
    assert.match(said(own), /Request order-4711 was there already \(waiting\): run \d+/);
  });

  it('waits where GitHub says so', async (t) => {
    const { twin, host } = await at(t);
    twin.fail({ on: 'dispatch', kind: 'limit', after: 0 });
    const own = host({ request });
    await submit(own);
    assert.equal(twin.runs.length, 1);
    assert.match(said(own), /GitHub answers again in 1 s: You have exceeded a secondary rate limit/);
  });

  const refused: readonly [what: string, inputs: Readonly<Record<string, string>>, message: RegExp][] = [
    ['nothing to bake', {}, /^What is to be baked\? Give a request/],
    ['two things to bake', { request, only: 'web' }, /given together; a run has one of them/],
    ['a request that is wrong', { request: '{"giturl": "file:///etc"}' }, /giturl/],
    ['a request that is no JSON', { request: '{"giturl"' }, /must end with a \}/],
    ['a secret in a request', { request: JSON.stringify({ ...REQUEST, buildvars: [{ key: 'password', value: 'h4nter2-h4nter2' }] }) }, /A request must not hold/],
    ['an id that is too short', { request, id: 'web' }, /Input "id" "web" is too short: .* 8 characters or more/],
    ['an id of the request that is too short', { request: JSON.stringify({ ...REQUEST, id: 'a' }) }, /The id of the request "a" is too short/],
    ['an id that is none', { request, id: 'a b/c, d e' }, /must be letters, digits, and \. _ -/],
    ['two ids', { request: JSON.stringify({ ...REQUEST, id: 'order-4711' }), id: 'order-4712' }, /has the id order-4711, and "id" says order-4712/],
    ['a repository that is none', { request, repo: 'acme' }, /Input "repo" must be owner\/name, but was "acme"/],
    ['a path for a repository', { request, repo: 'acme/..' }, /Input "repo" must be owner\/name/],
    ['a workflow that is none', { request, workflow: '../x.yml' }, /Input "workflow" must be the file name/],
    ['a large request', { request: JSON.stringify({ ...REQUEST, buildvars: [{ key: 'a', value: 'x '.repeat(33_000) }] }) }, /The request is too large: \d+ characters, and GitHub takes 65535 in the inputs of a workflow/],
    ['a large event', { event: 'bake', request: JSON.stringify({ ...REQUEST, buildvars: [{ key: 'a', value: 'ü '.repeat(22_000) }] }) }, /The request is too large: \d+ bytes, and GitHub takes 65535 in the payload of an event/],
    ['no token', { request, 'github-token': '' }, /There is no token for acme\/images\. Give --github-token @FILE, or set/],
    ['a wrong token', { request, 'github-token': 'ghp_wrong' }, /\(401\): Bad credentials\. The token is not valid/],
    ['another repository', { request, repo: 'acme/other' }, /\(404\): Not Found\. Either there is no such repository or workflow, or the token may not do it: it needs `actions: write` there/],
    ['another workflow', { request, workflow: 'other.yml' }, /start other\.yml of acme\/images at main \(404\)/],
    ['another branch', { request, ref: 'nowhere' }, /\(422\): No ref found for: nowhere/],
  ]; // prettier-ignore
  for (const [what, inputs, message] of refused) {
    it(`tells ${what}, and sends nothing`, async (t) => {
      const { twin, host } = await at(t);
      await assert.rejects(submit(host(inputs)), (error: Error) => {
        assert.match(error.message, message);
        assert.ok(!error.message.includes(twin.token) && !error.message.includes('h4nter2'));
        return true;
      });
      assert.deepEqual(twin.runs, []);
    });
  }

  it('tells that the token may not do it', async (t) => {
    const { twin, host } = await at(t);
    twin.fail({ on: 'dispatch', kind: 'forbidden' });
    await assert.rejects(
      submit(host({ request })),
      /\(403\): Resource not accessible .* it needs `actions: write` there/,
    );
    assert.deepEqual(twin.runs, []);
  });

  it('takes the token of the environment on a terminal, and nowhere else', async (t) => {
    const { twin, host } = await at(t);
    const environment = { GITHUB_API_URL: twin.apiUrl, GH_TOKEN: twin.token };
    await submit({ ...host({ request, 'github-token': '' }), environment });
    assert.equal(twin.runs.length, 1);
    const job = { ...host({ request, 'github-token': '' }, 'actions'), environment };
    await assert.rejects(submit(job), /Give the input "github-token"/);
  });

  it('waits for the end, and tells the stages as they come', async (t) => {
    const { twin, host } = await at(t);
    const seen: string[] = [];
    const watch: PipelineWatch = {
      planned: (rows) => void seen.push(`planned ${rows.join(', ')}`),
      began: (row, stage) => void seen.push(`${row} ${stage}`),
      said: () => {},
      ended: (row, end) => void seen.push(`${row} is ${end}`),
    };
    twin.onStart = (run) => {
      const steps: (() => void)[] = [
        () => Object.assign(run, { status: 'in_progress' }),
        () => twin.keep(run, 'bakehouse-response-a1.json', response()),
        () =>
          twin.keep(
            run,
            'bakehouse-response-a1.json',
            response({ buildstages: [{ name: 'RunPacker', status: 'running', log: '', leg: 'web' }] }),
          ),
        // Between two of them there is none: the last one counts.
        () => run.artifacts.clear(),
        () => {
          const done = response({
            status: 'complete',
            images: ['a'.repeat(64)],
            buildstages: [{ name: 'RunPacker', status: 'complete', log: '', leg: 'web' }],
          });
          twin.keep(run, 'bakehouse-response-a1.json', done);
          ends(run, 'success');
        },
      ];
      twin.onAsked = () => steps.shift()?.();
    };
    const own = host({ request, wait: 'true' });
    assert.equal(await submit(own, watch), 'success');
    const order = ['web bake', 'web is baked'].map((one) => seen.indexOf(one));
    assert.ok(order.every((place) => place >= 0) && order[0]! < order[1]!, seen.join('\n'));
    assert.match(
      said(own),
      /info: web: bake[\s\S]*info: web: baked[\s\S]*info: Image sha256:a{64}\ninfo: Request \S+: success/,
    );
    assert.equal(outputs(own)['status'], 'success');
    assert.deepEqual(JSON.parse(outputs(own)['response'] ?? '').images, ['a'.repeat(64)]);
  });

  it('goes on where the response of the run is cut off as it comes, or is no text', async (t) => {
    const { twin, host } = await at(t);
    const done = response({ status: 'complete', images: ['a'.repeat(64)] });
    twin.onStart = (run) => {
      twin.keep(run, 'bakehouse-response-a1.json', done);
      ends(run, 'success');
    };
    twin.fail({ on: 'content', kind: 'cut within' });
    const own = host({ request, wait: 'true' });
    assert.equal(await submit(own), 'success');
    assert.deepEqual(JSON.parse(outputs(own)['response'] ?? '').images, ['a'.repeat(64)]);
    twin.onStart = (run) => {
      twin.keep(run, 'bakehouse-response-a1.json', Buffer.from([0x7b, 0xff, 0xfe]));
      ends(run, 'success');
    };
    const second = host({ request, wait: 'true' });
    assert.equal(await submit(second), 'success');
    assert.equal(outputs(second)['response'], '');
  });

  it('shows what any step of the run may have written on lines of its own, and lets it steer no terminal', async (t) => {
    const { twin, host } = await at(t);
    const hostile = '\u001b]52;c;aGk=\u0007\u001b[2Jweb\r\nerror: it is ours\u0008';
    twin.onStart = (run) => {
      run.job.name = hostile;
      const stage = {
        name: 'RunPacker',
        status: 'running' as const,
        log: `a\n${hostile.replace('\n', '')}`,
        leg: hostile,
      };
      twin.keep(run, 'bakehouse-response-a1.json', response({ status: 'running', buildstages: [stage] }));
      ends(run, 'success');
    };
    const seen: string[] = [];
    const own = host({ request, wait: 'true' });
    await submit(own, {
      planned: (names) => seen.push(...names),
      began: (name) => seen.push(name),
      said: (_, line) => seen.push(line),
      ended: (name) => seen.push(name),
    });
    const shown = host({ id: outputs(own)['id'] ?? '' });
    await status(shown);
    // oxlint-disable-next-line no-control-regex -- control characters are what this is about
    for (const one of seen) assert.doesNotMatch(one, /[\u0000-\u001f]/);
    assert.ok(seen.includes('web error: it is ours') && seen.includes('job web error: it is ours'), seen.join('\n'));
    for (const one of [own, shown]) assert.doesNotMatch(said(one), /^error: it is ours/m);
  });

  it('goes on nowhere once its run is over, whatever the response that it left says', async (t) => {
    const { twin, host } = await at(t);
    const stages = (['running', 'pending'] as const).map((state, index) => ({
      name: 'RunPacker',
      status: state,
      log: '',
      leg: `leg${index}`,
    }));
    const run = twin.add('order-4711');
    twin.keep(run, 'bakehouse-response-a1.json', response({ buildstages: stages }));
    ends(run, 'cancelled');
    const own = host({ id: 'order-4711' });
    await status(own);
    assert.match(said(own), /leg0: cancelled\ninfo: {3}leg1: skipped/);
  });

  it('goes on where the token ends while it is watched, which is told', async (t) => {
    const { twin, host } = await at(t);
    twin.onStart = (run) => Object.assign(run, { status: 'in_progress' });
    twin.onAsked = () => void Object.assign(twin, { token: 'another' });
    const own = host({ request, wait: 'true' });
    await assert.rejects(submit(own), /\(401\): Bad credentials.*The token is not valid, or not any more/);
    assert.match(said(own), /The request \S+ goes on without us: bakehouse watch/);
    assert.equal(twin.runs.length, 1);
  });

  it('fails as the run does', async (t) => {
    const { twin, host } = await at(t);
    twin.onStart = (run) => {
      twin.keep(
        run,
        'bakehouse-response-a1.json',
        response({ status: 'failed', error: { code: 1, message: 'no such base' } }),
      );
      ends(run, 'failure');
    };
    const own = host({ request, wait: 'true' });
    assert.equal(await submit(own), 'failure');
    assert.match(said(own), /fail: Request \S+: failure: no such base\. https:/);
    twin.onStart = (run) => ends(run, 'cancelled');
    const second = host({ request, wait: 'true' });
    assert.equal(await submit(second), 'cancelled');
    assert.match(said(second), /error: Request \S+: cancelled/);
    assert.doesNotMatch(said(second), /fail: /);
    const job = host({ request, wait: 'true' }, 'actions');
    await submit(job);
    assert.match(said(job), /fail: Request \S+: cancelled/);
  });
});

describe('a request that was sent', () => {
  it('is listed, with all others on all pages, and by where it stands', async (t) => {
    const { twin, host } = await at(t);
    for (let number = 0; number < 230; number += 1) {
      const run = twin.add(`order-${1000 + number}`);
      if (number % 2 === 0) ends(run, number % 4 === 0 ? 'success' : 'failure');
    }
    twin.add('x', { title: 'Update the readme' });
    const own = host({ limit: '1000' });
    await list(own);
    const all = JSON.parse(outputs(own)['requests'] ?? '');
    assert.equal(all.length, 230);
    assert.equal(all[0].id, 'order-1229', 'the newest first');
    const failed = host({ limit: '5', status: 'failure' });
    await list(failed);
    const found: readonly { readonly status: string }[] = JSON.parse(outputs(failed)['requests'] ?? '');
    assert.deepEqual(
      found.map((one) => one.status),
      Array(5).fill('failure'),
    );
  });

  it('is found by its id, by the beginning of it, and by its run', async (t) => {
    const { twin, host } = await at(t);
    const run = twin.add('3f2a9c1e-0000');
    twin.add('3f2a9c77-0000');
    for (const id of ['3f2a9c1e-0000', '3f2a9c1', String(run.id)]) {
      const own = host({ id });
      await status(own);
      assert.equal(outputs(own)['run-id'], String(run.id), id);
      assert.match(said(own), /info: Request 3f2a9c1e-0000: waiting, since 2026/);
    }
  });

  const lost: readonly [what: string, id: string, message: RegExp][] = [
    ['is unknown', 'order-9999', /^No run of acme\/images has the id "order-9999"/],
    ['is too short', 'order', /The id "order" is too short: give 6 characters or more/],
    ['is none', ' ', /Which request\?/],
    ['fits several', 'order-1', /2 runs fit "order-1": order-11111 \(run \d+, queued\), order-11110 \(run \d+, queued\)\. Give more of the id/],
  ]; // prettier-ignore
  for (const [what, id, message] of lost) {
    it(`whose id ${what} is told so`, async (t) => {
      const { twin, host } = await at(t);
      twin.add('order-11110');
      twin.add('order-11111');
      for (const command of [status, watchRequest, cancel, retry]) {
        await assert.rejects(command(host({ id })), (error: Error) => {
          assert.match(error.message, message);
          return true;
        });
      }
    });
  }

  it('is never the one whose name begins like it', async (t) => {
    const { twin, host } = await at(t);
    twin.add('order-1000');
    const longer = twin.add('order-10000');
    const own = host({ id: 'order-10000' });
    await status(own);
    assert.equal(outputs(own)['run-id'], String(longer.id));
    const shorter = host({ id: 'order-1000' });
    await status(shorter);
    assert.equal(outputs(shorter)['run-id'], String(twin.runs[0]?.id));
  });

  it('is shown with its jobs, and with the stages of its response', async (t) => {
    const { twin, host } = await at(t);
    const run = twin.add('order-4711', { status: 'in_progress' });
    Object.assign(run.job, { status: 'in_progress', steps: [{ name: 'Bake', status: 'in_progress' }] });
    const stages: BuildResponse['buildstages'] = [
      { name: 'RunPacker', status: 'complete', log: 'x\nBuilds finished\n' },
      { name: 'KitchenTest', status: 'running', log: '' },
    ];
    twin.keep(run, 'bakehouse-response-a1.json', response({ buildstages: stages }));
    const own = host({ id: 'order-4711' });
    await status(own);
    assert.match(said(own), /job bake: job {2}Bake\n.*image: baked {2}Builds finished\n.*image tests: verify/);
    assert.deepEqual(JSON.parse(outputs(own)['response'] ?? '').buildstages, stages);
  });

  it('is shown without a response that is none', async (t) => {
    const { twin, host } = await at(t);
    for (const text of ['not json', '{"status": "odd"}', '[]']) {
      const run = twin.add(`order-${text.length}000`, { status: 'in_progress' });
      twin.keep(run, 'bakehouse-response-a1.json', text);
      const own = host({ id: `order-${text.length}000` });
      await status(own);
      assert.equal(outputs(own)['response'], '');
    }
  });

  it('is watched to its end, with few questions while nothing changes', async (t) => {
    const { twin, host } = await at(t);
    const run = twin.add('order-4711', { status: 'in_progress' });
    const own = host({ id: 'order-4711' });
    let asked = 0;
    twin.onAsked = () => {
      asked += 1;
      if (asked > 5) ends(run, 'success');
    };
    assert.equal(await watchRequest(own), 'success');
    assert.equal(said(own).match(/Run \d+: running/g)?.length, 1);
  });

  it('is asked again after a server error, and after a connection that was cut', async (t) => {
    const { twin, host } = await at(t);
    ends(twin.add('order-4711'), 'success');
    twin.fail({ on: 'read', kind: 'server error' }, { on: 'read', kind: 'cut before' });
    assert.equal(await watchRequest(host({ id: 'order-4711' })), 'success');
  });

  it('is looked for once more where somebody else answers for GitHub', async (t) => {
    const { twin, host } = await at(t);
    ends(twin.add('order-4711'), 'success');
    twin.fail({ on: 'read', kind: 'other page' }, { on: 'read', kind: 'other JSON' });
    const own = host({ id: 'order-4711' });
    await status(own);
    assert.equal(outputs(own)['status'], 'success');
  });

  it('is found once, where others begin between two pages of the list', async (t) => {
    const { twin, host } = await at(t);
    for (let number = 0; number < 150; number += 1) twin.add(`order-${1000 + number}`);
    twin.onListed = () => void twin.add('later-0001');
    const own = host({ id: 'order-1050' });
    await status(own);
    assert.equal(outputs(own)['run-id'], String(twin.runs[50]?.id));
  });

  it('that is cancelled by a call whose answer was lost is cancelled', async (t) => {
    const { twin, host } = await at(t);
    twin.add('order-4711', { status: 'in_progress' });
    twin.fail({ on: 'cancel', kind: 'cut after' });
    const own = host({ id: 'order-4711' });
    await cancel(own);
    assert.match(said(own), /Request order-4711 has ended: it was cancelled/);
    assert.equal(outputs(own)['status'], 'cancelled');
  });

  for (const kind of ['cut after', 'cut before'] as const) {
    const becomes = kind === 'cut after' ? 'runs all the same' : 'did not come is told, and not asked for twice';
    it(`to run it again whose answer was lost ${becomes}`, async (t) => {
      const { twin, host } = await at(t);
      ends(twin.add('order-4711'), 'failure');
      twin.onStart = (one) => ends(one, 'success');
      twin.fail({ on: 'rerun', kind });
      const again = retry(host({ id: 'order-4711', wait: 'true' }));
      if (kind === 'cut after') assert.equal(await again, 'success');
      else await assert.rejects(again, /GitHub gave no answer when asked to run \d+ of acme\/images again/);
      assert.equal(twin.calls.filter((call) => call.endsWith('/rerun-failed-jobs')).length, 1);
    });
  }

  it('is cancelled once, by the call that lets it clean up', async (t) => {
    const { twin, host } = await at(t);
    const run = twin.add('order-4711', { status: 'in_progress' });
    const own = host({ id: 'order-4711' });
    await cancel(own);
    assert.equal(run.conclusion, 'cancelled');
    assert.match(said(own), /Request order-4711 was asked to end, and cleans up after itself/);
    assert.ok(twin.calls.includes(`POST /repos/acme/images/actions/runs/${run.id}/cancel`));
    assert.ok(!twin.calls.some((call) => call.includes('force-cancel')));
    await assert.rejects(cancel(host({ id: 'order-4711' })), /Request order-4711 is over already \(cancelled\)/);
  });

  it('that ended while it was to be cancelled is over', async (t) => {
    const { twin, host } = await at(t);
    const run = twin.add('order-4711', { status: 'in_progress' });
    const { fail } = twin;
    fail({ on: 'cancel', kind: 'cut before' });
    const cancelled = cancel(host({ id: 'order-4711' }));
    ends(run, 'success');
    await assert.rejects(cancelled, /is over already \(success\)/);
  });

  it('is run again: what failed of it, or all', async (t) => {
    const { twin, host } = await at(t);
    const run = twin.add('order-4711', { status: 'in_progress' });
    await assert.rejects(retry(host({ id: 'order-4711' })), /Request order-4711 is not over \(running\)/);
    ends(run, 'failure');
    twin.onStart = (one) => ends(one, 'success');
    const own = host({ id: 'order-4711', wait: 'true' });
    assert.equal(await retry(own), 'success');
    assert.match(said(own), /runs again, attempt 2[\s\S]*Run \d+: success, attempt 2/);
    await retry(host({ id: 'order-4711' }));
    const calls = twin.calls.filter((call) => call.includes('/rerun')).map((call) => call.split('/').at(-1));
    assert.deepEqual(calls, ['rerun-failed-jobs', 'rerun']);
  });
});
