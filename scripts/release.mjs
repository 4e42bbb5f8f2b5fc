// @ts-check
// Says whether the tag of GITHUB_REF_NAME may be released, and writes what the release needs into a folder: its notes, the
// archive of what users run, the package of the command line, the bill of materials, and the sums of all three.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planRelease } from './release/release.mjs';

const folder = process.argv[2] ?? 'release';
const tag = process.env['GITHUB_REF_NAME'] ?? '';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const plan = planRelease({ tag, version, changelog: readFileSync('CHANGELOG.md', 'utf8') });
for (const problem of plan.problems) console.error(`::error title=Release::${problem}`);
if (plan.problems.length > 0) process.exit(1);

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'notes.md'), `${plan.notes}\n`);
// The same bytes from the same commit: git archives with the times of the commit.
const archive = `bakehouse-${version}.tar.gz`;
const parts = ['action.yml', 'actions', 'dist', 'schema', '.github/workflows', 'LICENSE', 'README.md', 'CHANGELOG.md'];
execFileSync('git', [
  'archive',
  '--format=tar.gz',
  `--prefix=bakehouse-${version}/`,
  '-o',
  join(folder, archive),
  'HEAD',
  ...parts,
]);
execFileSync(process.execPath, ['scripts/pack.mjs', folder], { stdio: 'inherit' });
const packed = `bakehouse-${version}.tgz`;
const sbom = `bakehouse-${version}.cdx.json`;
writeFileSync(join(folder, sbom), execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev']));
const sums = [archive, packed, sbom].map((name) => {
  const sum = createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
  return `${sum}  ${name}\n`;
});
writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
const output = process.env['GITHUB_OUTPUT'];
if (output) appendFileSync(output, `prerelease=${plan.isPrerelease}\nmajor=${plan.major}\n`);
console.log(`${tag}: ${archive}, ${packed}, ${sbom}; major tag: ${plan.major || 'stays'}.`);
