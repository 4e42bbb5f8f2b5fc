import { amount, block, choice, flag, type InputsOf, lines, pairs, text } from '../../core/runner/inputs.ts';
import { placeInputs } from '../requests/inputs.ts';

/** What `bakehouse serve` takes. */
export const serveInputs = {
  listen: text({
    default: '127.0.0.1:8080',
    description:
      'The address and port: an IP address or `localhost`. Any but a loopback address needs `token`, or `open`.',
  }),
  tls: flag({
    default: 'false',
    description: 'Speak https, with a certificate that is made at the first start and kept in `folder`.',
  }),
  token: text({
    secret: true,
    description: 'Who asks must send it, as `Authorization: Bearer TOKEN`; 16 characters or more.',
  }),
  open: flag({
    default: 'false',
    description: 'Take requests from anybody who reaches a public address, for the repositories of `allow`.',
  }),
  allow: lines({
    description:
      'What a `giturl` must begin with, one address a line: `https://git.example.org/acme` allows all repositories below it. Without it any repository is taken.',
  }),
  to: choice({
    values: ['local', 'github'],
    default: 'local',
    description: 'Who bakes: this machine, or the workflow of a repository on GitHub, as `submit` starts it.',
  }),
  folder: text({
    description:
      'Where requests and what became of them are kept. Without it `serve` in the folder of state (`~/.local/state/bakehouse`).',
  }),
  parallel: amount({
    default: '2',
    least: 1,
    most: 64,
    unit: 'builds',
    description: 'With `local`: how many builds run at once.',
  }),
  queue: amount({
    default: '100',
    least: 1,
    most: 10_000,
    unit: 'builds',
    description: 'How many may wait; who comes then is told to come again.',
  }),
  keep: amount({
    default: '100',
    least: 1,
    most: 10_000,
    unit: 'builds',
    description: 'How many builds that are over are kept, with their files, the newest first.',
  }),
  drain: amount({
    default: '60',
    least: 0,
    most: 86_400,
    unit: 'seconds',
    description: 'How long builds may go on after a first SIGTERM or Ctrl-C; then they are cancelled.',
  }),
  'secret-vars': pairs({
    secret: true,
    description: 'With `local`: secret values, one `name=value` a line, which a request names: `{"key", "secret"}`.',
  }),
  'checkout-token': text({ secret: true, description: 'With `local`: a token for a private `giturl` over https.' }),
  'ssh-key': block({ secret: true, description: 'With `local`: a private key for a private `giturl` over ssh.' }),
  'clean-images': flag({
    default: 'true',
    description: 'With `local`: remove the container images of a build that no name stands for, as packerd did.',
  }),
  ...placeInputs,
  ref: text({ description: 'With `github`: the branch or tag whose workflow is started, as `submit` has it.' }),
} as const;
export type ServeInputs = InputsOf<typeof serveInputs>;
