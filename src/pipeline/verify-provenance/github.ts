import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { codeOf, UserError } from '../../core/errors.ts';
import { runCommand } from '../../core/process/command.ts';
import { dropEscapes } from '../../core/process/relay.ts';
import { withoutMark } from '../../core/process/process.ts';
import type { Host } from '../../core/runner/host.ts';
import { cutText } from '../../core/text/wording.ts';
import type { VerifyProvenanceInputs } from './inputs.ts';
import type { Checked } from './statements.ts';
import type { WantedSubject } from './wanted.ts';

/** It asks GitHub, and the logs of Sigstore. */
const LIMIT_MS = 5 * 60_000;

/** Asks gh for what GitHub keeps, or for bundles that are here. What it refuses is an error; where it is not, that is said. */
export async function askGithub(
  host: Pick<Host, 'environment' | 'temporary'>,
  { forGithub, shown }: WantedSubject,
  bundles: readonly string[],
  { repo, builder, 'predicate-type': type }: Pick<VerifyProvenanceInputs, 'repo' | 'builder' | 'predicate-type'>,
): Promise<Checked> {
  if (repo === '') {
    const unchecked =
      bundles.length === 0 ? [] : ['bundles of Sigstore, since nobody says of which repository: give --repo'];
    return { verified: [], unchecked };
  }
  if (forGithub === null)
    return {
      verified: [],
      unchecked: ['what GitHub keeps, since gh wants the image itself: give repository@sha256:…'],
    };
  const folder = mkdtempSync(join(host.temporary, 'bakehouse-attested-'));
  try {
    let subject = forGithub.value;
    if (forGithub.kind === 'text') {
      // A name for ever is attested by its own digest: as a file that holds it, gh can look for it.
      subject = join(folder, 'identity');
      writeFileSync(subject, forGithub.value, { mode: 0o600 });
    }
    const signer = builder === '' ? [] : ['--cert-identity', builder];
    const words = ['attestation', 'verify', subject, '--repo', repo, '--predicate-type', type, ...signer];
    const tries = bundles.length === 0 ? [[]] : bundles.map((path) => ['--bundle', path]);
    for (const more of tries) {
      const { exitCode, stdout, stderr } = await runGh(host, [...words, ...more]);
      if (exitCode === 0) continue;
      const said = dropEscapes(`${stderr}\n${stdout}`).trim().replaceAll(/\s+/g, ' ');
      throw new UserError(
        `gh does not verify ${shown} for ${repo}: ${cutText(said === '' ? `exit code ${exitCode}` : said, 1000)}`,
      );
    }
    const of = builder === '' ? repo : `${repo} by ${builder}`;
    // Any workflow of the repository may have attested it then.
    const unchecked =
      builder === '' ? ['which workflow GitHub attested it for: give the wanted one with --builder'] : [];
    return { verified: [`${shown} is attested by GitHub for ${of}, as gh says`], unchecked };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return { verified: [], unchecked: ['what GitHub keeps: gh is not installed (https://cli.github.com)'] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runGh(
  { environment }: Pick<Host, 'environment'>,
  args: readonly string[],
): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }> {
  const own = Object.entries(environment).flatMap(([name, value]) =>
    // What may be a secret of ours is none of its business.
    value === undefined || /^(?:BAKEHOUSE_|INPUT_|ACTIONS_)/i.test(name) ? [] : [[name, value]],
  );
  return await runCommand('gh', args, { environment: withoutMark(Object.fromEntries(own)), limitMs: LIMIT_MS });
}
