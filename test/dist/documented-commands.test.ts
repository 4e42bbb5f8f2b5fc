// Every command that the documents show is understood by the command line, and is run: here, or by another test, or there is
// a reason why not.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, it } from 'node:test';

import { createProgram } from '../../src/cli/program.ts';
import { answersOf } from '../../src/cli/init/answers.ts';
import { bakehouseWords, documentedCommands, pages, root } from '../support/documents/commands.ts';
import { exampleRepository, temporaryFolder } from '../support/plan/repository.ts';
import { tested } from '../support/tested-node.ts';

/** How it is called in a clone of this repository, where nothing is installed. */
const NPX = 'npx --no-install bakehouse';

const commands = pages()
  .flatMap((page) => documentedCommands(page))
  .map((command) => ({ ...command, text: command.text.replace(NPX, 'bakehouse') }));

/** Where there is no name of a command, of a leg or of a value to be typed as it stands. */
const PLACEHOLDERS = /COMMAND|…/;
/** Names of programs in the text, which nobody is told to type. */
const NAMES = new Set(['bakehouse', 'npm', 'node dist/cli.js']);

interface Here {
  readonly example: string | null;
  readonly says: RegExp;
}

/** Run by this test, as they stand. */
const here: Readonly<Record<string, Here>> = {
  'bakehouse --version': { example: null, says: /^\d+\.\d+\.\d+\n$/ },
  'bakehouse plan --dry-run --resolve-sources false --look-up false': {
    example: 'regions',
    says: /Planned 4 legs: 4 to bake/,
  },
  'bakehouse plan --dry-run --resolve-sources false --look-up false --except tier=application': {
    example: 'packer-resources',
    says: /Planned 2 legs: 2 to bake/,
  },
  'bakehouse plan --dry-run --resolve-sources false': { example: 'fleet', says: /Planned \d+ legs/ },
  'bakehouse plan --profiles "$(cat profiles.yml)" --dry-run': { example: 'profiles', says: /Planned 2 legs/ },
  'bakehouse schema revocations': { example: null, says: /"title": "Bakehouse revocations"/ },
};

const examples = 'test/integration/examples.test.ts';
const init = 'test/dist/init.test.ts';
const adopt = 'test/integration/adopt.test.ts';
const requests = 'test/dist/requests.test.ts';
const serve = 'test/integration/serve.test.ts';
const queue = 'test/integration/queue.test.ts';
const shell = 'test/integration/shell.test.ts';
const revocation = 'test/integration/revocation.test.ts';
const retainDocker = 'test/integration/retain-docker.test.ts';
const ofDeadRuns = 'test/integration/janitor.test.ts';
const retainAws = 'test/integration/retain-aws.test.ts';
const channels = 'test/integration/channels-example.test.ts';
const promotion = 'test/integration/promote.test.ts';
const withdrawal = 'test/unit/pipeline/revoke/withdrawal.test.ts';
const provenance = 'test/unit/pipeline/verify-provenance/main.test.ts';
const catalogue = 'test/integration/catalogue-page.test.ts';
const signing = 'test/integration/provenance.test.ts';
const batches = 'test/integration/bake-legs.test.ts';
const dispatching = 'test/integration/dispatch.test.ts';

/** Run by another test, with the same flags or more. */
const byTest: Readonly<Record<string, string>> = {
  "bakehouse adopt web/noble ami-0123456789abcdef0 --reason 'Baked by the old pipeline'": adopt,
  "bakehouse adopt --from images.csv --reason 'Baked by the old pipeline'": adopt,
  'bakehouse init': init,
  'bakehouse run': init,
  'bakehouse bake-legs --plan PLAN --legs LEG,LEG': batches,
  'bakehouse bake-legs --plan plan.json --legs web/a,web/b': batches,
  'bakehouse submit': requests,
  'bakehouse watch': requests,
  'bakehouse submit --request request.json --repo acme/images': requests,
  'bakehouse submit --only web --repo acme/images --wait': requests,
  'bakehouse list --repo acme/images --status running': requests,
  'bakehouse status 3f2a9c1e --repo acme/images': requests,
  'bakehouse watch 3f2a9c1e --repo acme/images': requests,
  'bakehouse cancel 3f2a9c1e --repo acme/images': requests,
  'bakehouse retry 3f2a9c1e --repo acme/images --wait': 'test/unit/pipeline/requests/requests.test.ts',
  'bakehouse status order-20261130-4711': requests,
  'bakehouse serve --tls': serve,
  'bakehouse serve': serve,
  'bakehouse serve --listen 0.0.0.0:8443 --tls': 'test/unit/pipeline/serve/gate.test.ts',
  'bakehouse consume --queue build-queue --at-once 4 --profiles "$(cat profiles.yml)"': queue,
  'bakehouse consume --queue build-queue --to github --repo acme/images --idle-exit 20': queue,
  'bakehouse consume': queue,
  'bakehouse consume --config config.ini': dispatching,
  'bakehouse dispatch --from https://aquilon.example.org/profiles/ --to amqp --queue build-queue': dispatching,
  'bakehouse dispatch --from profiles --to github --repo acme/images': dispatching,
  'bakehouse dispatch --commits v1.2..HEAD': dispatching,
  'bakehouse dispatch --config config.ini --to amqp': dispatching,
  'bakehouse dispatch': dispatching,
  'bakehouse adopt': adopt,
  'bakehouse lineage IMAGE': revocation,
  'bakehouse verify-provenance': provenance,
  'bakehouse verify-provenance web.record.json --attestation provenance --key signing-key.pub --repo acme/images':
    provenance,
  'bakehouse catalogue': catalogue,
  'bakehouse catalogue --records records --output site': catalogue,
  'bakehouse catalogue --records records --output site --offline --day 2026-11-30': catalogue,
  'bakehouse verify-provenance PROVENANCE/web.record.json --attestation PROVENANCE --key signing-key.pub': signing,
  'bakehouse janitor': ofDeadRuns,
  'bakehouse janitor --providers docker --plan janitor-plan.json': ofDeadRuns,
  'bakehouse retain': retainDocker,
  'bakehouse retain --providers aws --plan retain-plan.json': retainAws,
  'bakehouse retain --providers docker --plan retain-plan.json': retainDocker,
  'bakehouse lineage base': revocation,
  'bakehouse revoke': revocation,
  "bakehouse revoke bk2-2222222222222222222222222222222222222222 --reason 'OpenSSL 3.0.1 has a hole (CVE-2026-0001)'":
    revocation,
  'bakehouse revoke bk2-2222222222222222222222222222222222222222 --providers aws': withdrawal,
  'bakehouse promote web --to staging --plan PLAN': channels,
  'bakehouse promote --to production --from staging --plan PLAN': channels,
  'bakehouse promote --to production --list --plan PLAN': channels,
  'bakehouse promote --to production --back --plan PLAN': channels,
  'bakehouse promote web --to production --plan out/plan.json': promotion,
  'bakehouse promote --to production --back --plan out/plan.json': promotion,
  'bakehouse promote --to production --list --plan out/plan.json': promotion,
  'bakehouse promote --to production --revoked --plan out/plan.json': promotion,
  'bakehouse run --targets fleet': 'test/integration/azure-example.test.ts',
  'bakehouse shell': shell,
  'bakehouse shell web/trixie': shell,
  'bakehouse shell web/trixie --at end': shell,
  "bakehouse shell web/trixie -- sh -ec 'apt-get update && apt-get install -y nginx'": shell,
  'bakehouse bake': 'test/integration/machine.test.ts',
  'node dist/cli.js run --manifest examples/toolchain/bakehouse.yml': 'test/integration/toolchain.test.ts',
  'bakehouse run --targets all': 'test/dist/command-lines.test.ts',
  'bakehouse run --targets ids': 'test/dist/command-lines.test.ts',
  'bakehouse plan --json': 'test/dist/command-lines.test.ts',
  'bakehouse plan --json > plan.json': 'test/dist/command-lines.test.ts',
  'bakehouse bake --debug': 'test/integration/bake-debug.test.ts',
  'bakehouse bake --template base/base.pkr.hcl --debug': 'test/integration/bake-debug.test.ts',
  'npm install --global ./bakehouse-0.1.0.tgz': init,
  'npx --package ./bakehouse-0.1.0.tgz bakehouse --version': init,
  'npm run pack': init,
  'npm run demo': examples,
  'npm run demo -- --machine': examples,
};

const NETWORK = 'asks a registry or a cloud for its sources; the tests of the examples run it without that';
const CLOUD = 'needs an account of AWS; the template is baked on moto by another test';
const THEIRS = 'names images of the reader; understood by the parser';
const DEVELOPMENT = 'a script of the development of Bakehouse itself, which CI runs';

/** Not run, and why. */
const notRun: Readonly<Record<string, string>> = {
  'bakehouse lineage ami-0123456789abcdef0 --providers aws':
    'needs an account of AWS; the look at its tags has a test of its own',
  'bakehouse run --targets prod':
    'needs a project of Google Cloud; the manifest is planned and its templates are read by another test',
  'bakehouse plan --explain LEG': THEIRS,
  'bakehouse promote --to CHANNEL --revoked': THEIRS,
  'bakehouse plan --explain web/trixie': NETWORK,
  'bakehouse plan': NETWORK,
  'bakehouse shell LEG': THEIRS,
  'bakehouse plan --dry-run': NETWORK,
  "bakehouse plan --dry-run --only 'server/eu-west-1/*'": CLOUD,
  "bakehouse plan --only 'server/eu-west-1/*'": CLOUD,
  'bakehouse plan --dry-run --except tier=application': CLOUD,
  "bakehouse run --only 'server/eu-west-1/*'": CLOUD,
  'bakehouse run --only tier=base': CLOUD,
  'bakehouse validate': CLOUD,
  'bakehouse plan --dry-run --only corpusops/postgresql:12': THEIRS,
  "bakehouse plan --dry-run --except 'corpusops/postgis:*'": THEIRS,
  'bakehouse run --only corpusops/postgresql:12': THEIRS,
  'bakehouse run --rebuild base': THEIRS,
  'bakehouse run --manifest docker/IMAGES.json': THEIRS,
  'bakehouse plan --request request.json --dry-run': "clones a repository of the reader's",
  'bakehouse run --request request.json --secret-vars REPO_PASSWORD=...': "clones a repository of the reader's",
  'bakehouse run --profiles "$(cat profiles.yml)" --parallel 4': 'needs a cloud of OpenStack',
  'npm ci': DEVELOPMENT,
  'npm cit': DEVELOPMENT,
  'npm exec -- node --test test/contract/imports.test.ts': DEVELOPMENT,
  'npm exec -- node --test test/unit/core/text/wording.test.ts': DEVELOPMENT,
  'npm run bench': DEVELOPMENT,
  'npm run bench -- plan': DEVELOPMENT,
  'npm run bench -- publish': DEVELOPMENT,
  'npm run bench -- --help': DEVELOPMENT,
  'npm run build': DEVELOPMENT,
  'npm run check': DEVELOPMENT,
  'npm run format': DEVELOPMENT,
  'npm run generate': DEVELOPMENT,
  'npm run lint': DEVELOPMENT,
  'npm run corpus': DEVELOPMENT,
  'npm run mutants -- PATH': DEVELOPMENT,
  'npm run mutants -- src/PATH': DEVELOPMENT,
  'npm run patterns': DEVELOPMENT,
  'npm test': DEVELOPMENT,
};

const shown = (text: string): boolean => !PLACEHOLDERS.test(text) && !NAMES.has(text);

describe('the commands of the documents', () => {
  it('are all run, here or by a test that is named, or there is a reason why not', () => {
    const known = [...Object.keys(here), ...Object.keys(byTest), ...Object.keys(notRun)];
    assert.equal(new Set(known).size, known.length, 'each stands in one list');
    const texts = new Set(commands.map(({ text }) => text).filter(shown));
    const where = commands.filter(({ text }) => shown(text) && !known.includes(text));
    assert.deepEqual(
      where.map(({ page, line, text }) => `${page}:${line}: ${text}`),
      [],
      'in no list',
    );
    assert.deepEqual(
      known.filter((text) => !texts.has(text)),
      [],
      'in no document any more',
    );
    for (const file of Object.values(byTest)) assert.ok(existsSync(join(root, file)), file);
  });

  for (const { page, line, text } of commands) {
    const words = bakehouseWords(text);
    if (words === undefined || PLACEHOLDERS.test(text)) continue;
    it(`can be meant: ${page}:${line} ${text}`, async () => {
      const understood: string[] = [];
      const note = async (what: string): Promise<void> => void understood.push(what);
      const program = createProgram({
        work: ({ name }) => note(name),
        init: async (flags) => {
          answersOf(Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, String(value)])));
          await note('init');
        },
        demo: () => note('demo'),
        print: () => void understood.push('print'),
      });
      // The version is printed by the parser itself.
      if (words.join() === '--version') return;
      await program.parseAsync([...words], { from: 'user' });
      assert.equal(understood.length, 1, `${text}: ${understood.join()}`);
    });
  }

  it('name scripts that there are', () => {
    const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    for (const { page, line, text } of commands) {
      const script = /^npm run (\S+)/.exec(text)?.[1];
      if (script !== undefined) assert.ok(script in scripts, `${page}:${line}: ${text}`);
    }
  });

  for (const [text, { example, says }] of Object.entries(here)) {
    it(`does what it is there for: ${text}`, async (t) => {
      const workspace = example === null ? await temporaryFolder(t) : await exampleRepository(t, example);
      const home = await temporaryFolder(t);
      const bin = join(home, 'bin');
      mkdirSync(bin);
      writeFileSync(join(bin, 'bakehouse'), `#!/bin/sh\nexec '${tested.node}' '${root}dist/cli.js' "$@"\n`);
      chmodSync(join(bin, 'bakehouse'), 0o755);
      const env = { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, HOME: home };
      const { code, out } = await new Promise<{ readonly code: number; readonly out: string }>((resolve) => {
        execFile('sh', ['-c', text], { cwd: workspace, env }, (error, stdout, stderr) => {
          resolve({ code: error === null ? 0 : Number(error.code), out: `${stdout}${stderr}` });
        });
      });
      assert.equal(code, 0, out);
      assert.match(out, says);
    });
  }
});
