// Cases 14 and 15: a planted secret, in the forms in which programs print it, is found nowhere.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { dockerHcl, dockerJson } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

/** The forms, each made here by other means than the product's. */
function forms(secret: string): Readonly<Record<string, string>> {
  const bytes = Buffer.from(secret);
  const shifted = (count: number): string =>
    Buffer.concat([Buffer.from('xy'.slice(0, count)), bytes]).toString('base64');
  return {
    plain: secret,
    'base64, at its start': shifted(0),
    'base64, one byte on': shifted(1),
    'base64, two bytes on': shifted(2),
    base64url: bytes.toString('base64url'),
    uri: encodeURIComponent(secret),
    json: JSON.stringify({ secret }),
    xml: secret
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;'),
    shell: `'${secret.replaceAll("'", `'\\''`)}'`,
    powershell: `"${secret.replaceAll('`', '``').replaceAll('"', '`"').replaceAll('$', '`$')}"`.replaceAll('``', '`'),
    hex: bytes.toString('hex'),
    'packer machine': secret.replaceAll(',', '%!(PACKER_COMMA)'),
  };
}

/** What of each form would give the secret away: its middle, which no neighbour changes. */
function cores(secret: string): readonly string[] {
  return Object.entries(forms(secret)).map(([name, form]) =>
    name.startsWith('base64') ? form.slice(4, -4) : form.replace(/^['"]|['"]$/g, ''),
  );
}

function everyFile(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

for (const name of eitherPacker(import.meta.url)) {
  describe(`secrets with ${name}`, () => {
    for (const kind of ['HCL2', 'JSON'] as const) {
      it(`are found nowhere: ${kind}`, async (t) => {
        const packer = requirePacker(t, name);
        if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
        const secret = `s3${randomBytes(6).toString('hex')},"'&<$/+ ${randomBytes(6).toString('hex')}`;
        const password = randomBytes(12).toString('hex');
        const multiline = `first-${randomBytes(8).toString('hex')}\nsecond-${randomBytes(8).toString('hex')}`;
        const printed = Object.values(forms(secret)).map((form) => `said: ${form} end`);
        const file = kind === 'HCL2' ? 'app.pkr.hcl' : 'app.json';
        const make = kind === 'HCL2' ? dockerHcl : dockerJson;
        const template = make({
          local: [
            'cat /proc/[0-9]*/cmdline > commands.bin || true',
            'cat forms.txt',
            'cat forms.txt >&2',
            'sh ./split.sh',
          ],
          inline: [
            'echo "guest: $SECRET"',
            'echo "guest: $SECRET" | base64 -w0; echo',
            'printf %s "$SECRET" | cut -c1-9',
          ],
        });
        const workspace = await workspaceWith(t, {
          [file]: template,
          'forms.txt': `${printed.join('\n')}\n${multiline}\npassword is ${password}\n`,
          // In two writes, with a pause between them.
          'split.sh': `printf '%s' '${password.slice(0, 11)}'; sleep 0.3; echo '${password.slice(11)}'\n`,
        });
        await using run = await Run.start();
        const job = await runJob({
          run,
          workspace,
          // As secrets of the repository: the runner shows a step's inputs before the step begins.
          masks: [secret, multiline, password],
          steps: [
            {
              action: bakeAction,
              id: 'bake',
              inputs: {
                template: file,
                'secret-vars': `secret=${secret}\ngreeting<<END\n${multiline}\nEND`,
                'debug-log': true,
              },
              env: { ...packer.environment, DOCKER_PASSWORD: password },
            },
          ],
        });
        const [step] = job.steps;
        assert.equal(job.conclusion, 'success', job.log);
        t.after(() => docker('image', 'rm', '--force', step?.outputs['image-id'] ?? ''));
        const needles = [
          ...cores(secret),
          ...multiline.split('\n'),
          password,
          Buffer.from(password).toString('base64').slice(0, -4),
        ];
        // The step tells the runner its masks, in commands that nobody sees.
        const raw = (step?.rawStdout ?? '').replaceAll(/^::add-mask::.*$/gm, '');
        const places: Record<string, string> = {
          log: job.log,
          'unmasked log': raw,
          summary: step?.summary ?? '',
          outputs: JSON.stringify(step?.outputs),
        };
        for (const path of everyFile(job.temp))
          places[path] = readFileSync(path, 'latin1') + readFileSync(path, 'utf8');
        for (const { name: artifact } of run.artifacts.list()) {
          for (const [path, bytes] of await run.artifacts.files(artifact))
            places[`${artifact}/${path}`] = bytes.toString('utf8');
        }
        places['command lines'] = readFileSync(join(workspace, 'commands.bin'), 'latin1');
        assert.ok(
          Object.keys(places).some((place) => place.includes('debug-log')),
          'the debug log was kept',
        );
        assert.match(raw, /said: \*\*\* end/);
        for (const [place, text] of Object.entries(places)) {
          for (const needle of needles) {
            assert.ok(
              !text.includes(needle),
              `${place} holds ${JSON.stringify(needle)} of ${JSON.stringify(secret)}:\n${lineWith(text, needle)}`,
            );
          }
        }
      });
    }
  });
}

function lineWith(text: string, needle: string): string {
  return text.split('\n').find((line) => line.includes(needle)) ?? '';
}
