// What somebody reads who made a mistake in a kitchen file, from the real Test Kitchen: each in seconds, before anything
// is started. The messages are printed, so that a reader of the log can judge them.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { providers, introduceProviders } from '../../src/providers/providers.ts';
import { findings } from '../../src/kitchen/config/doctor.ts';
import { listInstances } from '../../src/kitchen/config/expected-instances.ts';
import { renderConfig } from '../../src/kitchen/config/config-value.ts';
import { gemVersions } from '../../src/kitchen/run/gems.ts';
import { injectImage } from '../../src/kitchen/config/injection.ts';
import { KitchenError } from '../../src/kitchen/outcome.ts';
import { findKitchenFiles } from '../../src/kitchen/config/kitchen-files.ts';
import { loadConfig } from '../../src/kitchen/config/loader-config.ts';
import { findKitchen, type KitchenProgram } from '../../src/kitchen/run/program.ts';
import { requirePart } from '../support/peers/available.ts';
import { request } from '../unit/kitchen/config/subjects.ts';
import { firstOf } from '../support/thorough.ts';

introduceProviders();

const rest = 'platforms: [{name: a}]\nsuites: [{name: one}]\n';

const cases: readonly {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly message: RegExp;
}[] = [
  {
    name: 'both files',
    files: { 'kitchen.yml': rest, '.kitchen.yml': rest },
    message: /^The workspace has both kitchen\.yml and \.kitchen\.yml/,
  },
  {
    name: 'broken YAML',
    files: { 'kitchen.yml': `driver: docker\nplatforms:\n  - name: a\n   - name: b\n` },
    message: /^kitchen\.yml:4: The file is no YAML: /,
  },
  {
    name: 'a list',
    files: { 'kitchen.yml': '- driver\n' },
    message: /^kitchen\.yml:1: The file must be an object, .* but is a list\.$/,
  },
  {
    name: 'a date',
    files: { 'kitchen.yml': `driver: {name: docker, when: 2024-01-01}\n${rest}` },
    message: /^kitchen\.yml: Test Kitchen cannot read the file as YAML: .*a date must be in quotes\.$/,
  },
  {
    name: 'ERB without its variable',
    files: { 'kitchen.yml': `driver:\n  name: docker\n  image: <%= ENV.fetch('IMAGE') %>\n${rest}` },
    message:
      /^kitchen\.yml:3: ERB cannot be evaluated: key not found: "IMAGE" \(KeyError\)\. The environment variable IMAGE is not set/,
  },
  {
    name: 'ERB that is no Ruby',
    files: { 'kitchen.yml': `driver: docker\na: <% if %>\n${rest}` },
    message: /^kitchen\.yml:2: Test Kitchen cannot evaluate the file: .*syntax error.*SyntaxError/,
  },
  {
    name: 'ERB that loads what is not there',
    files: { 'kitchen.yml': `driver: docker\na: <% require 'nowhere' %>\n${rest}` },
    message: /^kitchen\.yml:2: Test Kitchen cannot evaluate the file: .*cannot load such file -- nowhere/,
  },
  {
    name: 'a text over a mapping',
    files: { 'kitchen.yml': `verifier: {name: shell}\n${rest}`, 'kitchen.local.yml': 'verifier: inspec\n' },
    message: /^kitchen\.local\.yml gives `verifier` as the string "inspec" and kitchen\.yml as an object/,
  },
  {
    name: 'a verifier that is not installed',
    files: { 'kitchen.yml': `driver: docker\nverifier: inspec\n${rest}` },
    message:
      /^The kitchen file asks for the verifier "inspec", which is not installed; there are .*gem install kitchen-inspec` before this step\.$/,
  },
  {
    name: 'a driver that is not known',
    files: { 'kitchen.yml': `driver: hyperv\n${rest}` },
    message: /- one-a: which option of its driver hyperv chooses the image is not known here/,
  },
];

for (const part of firstOf(['kitchen', 'kitchen-3'] as const)) {
  describe(`Mistakes, told by ${part}`, () => {
    let root = '';
    before(() => {
      root = mkdtempSync(join(tmpdir(), 'kitchen-doctor-'));
    });
    after(() => rmSync(root, { recursive: true }));

    for (const [index, { name, files, message }] of cases.entries()) {
      it(name, async (t) => {
        const kitchen = await program(requirePart(t, part), root);
        if (kitchen === undefined) return;
        const folder = join(root, `${index}`);
        await assert.rejects(prepared(kitchen, folder, files), (error) => {
          assert.ok(error instanceof KitchenError, String(error));
          t.diagnostic(error.message);
          assert.match(error.message, message);
          return true;
        });
      });
    }

    it('a daemon that does not answer', async (t) => {
      const kitchen = await program(requirePart(t, part), root);
      if (kitchen === undefined) return;
      const { config, instances } = await prepared(kitchen, join(root, 'daemon'), {
        'kitchen.yml': `driver: docker\ntransport: docker\nprovisioner: dummy\n${rest}`,
      });
      const gems = await gemVersions(kitchen, ['kitchen-docker', 'kitchen-ec2'], root);
      assert.deepEqual([...gems], [['kitchen-docker', '3.4.1']]);
      const environment = { ...kitchen.environment, DOCKER_HOST: `unix://${root}/nobody.sock` };
      const found = await findings({
        providers,
        kitchen: { ...kitchen, environment },
        gems,
        config,
        instances,
        isLicenceAccepted: false,
      });
      for (const { message } of found) t.diagnostic(message);
      const expected = [/no docker daemon answers: /];
      assert.equal(found.length, expected.length);
      for (const [at, pattern] of expected.entries()) assert.match(found[at]?.message ?? '', pattern);
    });
  });
}

async function prepared(
  kitchen: KitchenProgram,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<ReturnType<typeof injectImage>> {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const found = findKitchenFiles({ workspace: folder, folder, kitchenYaml: '', environment: {} });
  assert.ok(found.kitchen !== null);
  const { config } = await loadConfig(kitchen, { ...found, kitchen: found.kitchen }, { workspace: folder, folder });
  const injection = injectImage({ ...request({}), config });
  const configuration = `${folder}.generated.yml`;
  writeFileSync(configuration, renderConfig(injection.config));
  await listInstances(kitchen, { providers, folder, configuration });
  return injection;
}

async function program(
  part: { readonly program: string; readonly environment: Readonly<Record<string, string>> } | undefined,
  root: string,
): Promise<KitchenProgram | undefined> {
  if (part === undefined) return undefined;
  const scratch = join(root, 'scratch');
  mkdirSync(scratch, { recursive: true });
  return findKitchen({
    command: part.program,
    workspace: scratch,
    folder: scratch,
    scratch,
    environment: { ...part.environment, HOME: root, LANG: 'C.UTF-8' },
    pass: [],
    chefLicense: '',
  });
}
