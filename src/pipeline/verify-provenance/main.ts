import { resolve } from 'node:path';

import { readPublicKey } from '../../core/attestation/signing.ts';
import { InputError, UserError } from '../../core/errors.ts';
import { readBounded } from '../../core/files/bounded-file.ts';
import type { Host } from '../../core/runner/host.ts';
import { readInputs, show } from '../../core/runner/inputs.ts';
import { askGithub } from './github.ts';
import { verifyProvenanceInputs } from './inputs.ts';
import { checkStatements, findAttestations } from './statements.ts';
import { wantedSubject } from './wanted.ts';

const MOST_KEY_BYTES = 64 * 1024;

/**
 * Checks who says how something came to be: envelopes by a public key here, what GitHub keeps by gh. What is wrong is an error;
 * what nobody could check is said, and where nothing was checked that is an error too.
 */
export async function verifyProvenance(host: Host): Promise<void> {
  const inputs = readInputs(verifyProvenanceInputs, (name) => host.input(name));
  if (inputs.image === '') {
    throw new InputError(
      'Say what it is asked of: bakehouse verify-provenance IMAGE, where IMAGE is a file, repository@sha256:… or the name that statements have.',
    );
  }
  if (inputs.repo !== '' && !/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(inputs.repo))
    throw new InputError(`Input "repo" must be owner/name, but was ${show(inputs.repo)}.`);
  const wanted = await wantedSubject(host, inputs);
  host.info(`Asked of ${wanted.shown}, sha256:${wanted.sha256}.`);
  const { envelopes, bundles } = findAttestations(inputs.attestation.map((path) => resolve(host.workspace, path)));
  const verified: string[] = [];
  const unchecked: string[] = [];
  if (envelopes.length > 0) {
    if (inputs.key === '') {
      unchecked.push(
        `by whom ${envelopes.length === 1 ? 'the envelope is' : 'the envelopes are'} signed: give the public key with --key`,
      );
    } else {
      const pem = readBounded('The public key', resolve(host.workspace, inputs.key), MOST_KEY_BYTES).toString('utf8');
      const checked = checkStatements(envelopes, readPublicKey('The public key', pem), wanted.sha256, inputs);
      verified.push(...checked.verified);
      unchecked.push(...checked.unchecked);
    }
  }
  const asked = await askGithub(host, wanted, bundles, inputs);
  verified.push(...asked.verified);
  unchecked.push(...asked.unchecked);
  for (const line of verified) host.info(`Verified: ${line}.`);
  for (const line of unchecked) host.info(`Not checked: ${line}.`);
  host.output('verified', String(verified.length > 0));
  host.output('sha256', wanted.sha256);
  host.output('checks', JSON.stringify({ verified, unchecked }));
  if (verified.length === 0) {
    const why =
      unchecked.length === 0 ? 'no statement was given; name one with --attestation, or --repo' : (unchecked[0] ?? '');
    throw new UserError(`Nothing was verified: ${why}.`);
  }
}
