import { UserError } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import { readInputs, secretTextsOf, show, type Pair } from '../core/runner/inputs.ts';
import { type PipelineInputs, pipelineInputs } from './inputs.ts';

/** Reads the inputs, and masks what is secret before anything else is said: an error about another input could quote it. */
export function readSettings(host: Host): PipelineInputs {
  for (const value of secretTextsOf(host.input('secret-vars'))) if (value !== '') host.secret(value);
  const token = host.input('checkout-token').trim();
  if (token !== '') host.secret(token);
  const own = host.input('github-token').trim();
  if (own !== '') host.secret(own);
  const key = host.input('signing-key');
  if (key.trim() !== '') host.secret(key);
  const inputs = readInputs(pipelineInputs, (name) => host.input(name));
  const sources = (['manifest', 'request', 'profiles'] as const).filter((name) => inputs[name].length > 0);
  if (sources.length > 1) {
    throw new UserError(`Inputs ${sources.map(show).join(' and ')} are given together; a run has one of them.`);
  }
  const unused = (['sbom', 'signing-key'] as const).find((name) => inputs[name].length > 0);
  if (unused !== undefined && inputs.targets === '') {
    throw new UserError(
      `Input "${unused}" is for what is published, and nothing is: name some by the input "targets".`,
    );
  }
  if (inputs.request === '') {
    const given = (['checkout-token', 'ssh-key'] as const).find((name) => inputs[name] !== '');
    if (given !== undefined) {
      throw new UserError(
        `Input "${given}" is for the repository of a request, and there is none. Check the repository of a manifest out before, with actions/checkout.`,
      );
    }
  }
  if (inputs['ssh-key'] !== '' && !/^-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*-----END/.test(inputs['ssh-key'])) {
    throw new UserError(
      'Input "ssh-key" must be a private key as ssh-keygen writes it, from "-----BEGIN" to "-----END"; what was given is none.',
    );
  }
  return inputs;
}

/** Whether images without a name are removed afterwards. GitHub's own runners are gone with all they hold. */
export function cleansImages(choice: PipelineInputs['clean-images'], host: Pick<Host, 'environment'>): boolean {
  return choice === 'auto' ? host.environment['RUNNER_ENVIRONMENT'] === 'self-hosted' : choice === 'true';
}

/** Pairs as the text of an input that `parsePairs` reads again, whatever the values hold. */
export function inputPairs(pairs: readonly Pair[]): string {
  return pairs
    .map(([name, value]) => {
      if (!/[\r\n]/.test(value)) return `${name}=${value}`;
      const lines = new Set(value.split('\n').map((line) => line.replace(/\r$/, '')));
      let end = 'END';
      while (lines.has(end)) end += '_';
      return `${name}<<${end}\n${value}\n${end}`;
    })
    .join('\n');
}
