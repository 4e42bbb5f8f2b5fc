// The scripts of docs/guides/notifications.md, run as they stand there: real curl and jq against a server of this machine, and a
// gh that keeps issues in a folder.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';

import { programOnPath } from '../../src/kitchen/run/program.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const page = readFileSync(new URL('../../docs/guides/notifications.md', import.meta.url), 'utf8');
const shape = z.object({
  tell: z.object({ steps: z.array(z.object({ env: z.record(z.string(), z.string()), run: z.string() })).length(1) }),
});

function stepOf(name: string): { readonly env: Readonly<Record<string, string>>; readonly run: string } {
  const [, yaml = ''] = new RegExp(`<!-- ${name} -->\\s*\`\`\`yaml\\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
  const [step] = shape.parse(parse(yaml)).tell.steps;
  assert.ok(step !== undefined);
  return step;
}

async function run(script: string, env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    env: { PATH: process.env['PATH'], ...env },
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return `${out}${err}`;
}

/** Just enough of gh: a file for the open issue, and a log of all that was asked. */
const GH = `#!/usr/bin/env bash
printf '%s\n' "$*" >>"$STATE/log"
case "$1 $2" in
  'issue list') cat "$STATE/open" 2>/dev/null || true ;;
  'issue create') echo 7 >"$STATE/open" ;;
  'issue close') rm "$STATE/open" ;;
esac
`;

describe('the issue', () => {
  it('opens on the first failure, gets a comment for each further one, and is closed by the run that is well', async (t) => {
    const STATE = await temporaryFolder(t);
    const bin = join(STATE, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'gh'), GH);
    chmodSync(join(bin, 'gh'), 0o755);
    const { run: script, env } = stepOf('issue');
    assert.deepEqual(Object.keys(env).toSorted(), ['GH_REPO', 'GH_TOKEN', 'HEADLINE', 'REPORT', 'RESULT']);
    const after = async (RESULT: string, HEADLINE: string): Promise<readonly string[]> => {
      writeFileSync(join(STATE, 'log'), '');
      const REPORT = 'https://github.example/report';
      const said = await run(script, { STATE, PATH: `${bin}:${process.env['PATH']}`, RESULT, HEADLINE, REPORT });
      assert.equal(said, '');
      return readFileSync(join(STATE, 'log'), 'utf8')
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('issue list'));
    };
    const told = '1 of 60 images failed its "tests" $(false)';
    assert.deepEqual(
      (await after('success', '60 images ready')).filter((line) => line !== ''),
      [],
    );
    assert.deepEqual(await after('failure', told), [
      'label create bakehouse --force',
      `issue create --label bakehouse --title Images: ${told} --body https://github.example/report`,
    ]);
    assert.deepEqual(await after('failure', told), [`issue comment 7 --body ${told}: https://github.example/report`]);
    assert.deepEqual(await after('success', '60 images ready'), [
      'issue close 7 --comment 60 images ready: https://github.example/report',
    ]);
    assert.deepEqual(
      (await after('success', '60 images ready')).filter((line) => line !== ''),
      [],
    );
  });
});

describe('Slack', () => {
  it('gets the sentence with a link, as JSON, whatever is in it', async (t) => {
    for (const program of ['jq', 'curl']) {
      if (programOnPath(program, process.env['PATH']) === undefined) return t.skip(`${program} is not here`);
    }
    const got: string[] = [];
    const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const body = await text(request);
      got.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`);
      response.end('ok');
    };
    const server = createServer((request, response) => void take(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { run: script } = stepOf('slack');
    const HEADLINE = 'The "plan" failed';
    const said = await run(script, {
      WEBHOOK: `http://127.0.0.1:${port}/services/x`,
      HEADLINE,
      REPORT: 'https://r.example/1',
    });
    assert.equal(said, '');
    assert.equal(got.length, 1);
    const [, body = ''] = /^POST \/services\/x application\/json ([\s\S]*)$/.exec(got[0] ?? '') ?? [];
    assert.deepEqual(JSON.parse(body), { text: 'Images: The "plan" failed <https://r.example/1|Report>' });
  });
});
