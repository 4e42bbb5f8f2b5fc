// What each step of a run finds in its environment, as the steps themselves say it: a line is written by every action of ours
// (NODE_OPTIONS), every step of a shell (BASH_ENV), and by scripts of the repository.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { temporaryFolder } from '../plan/repository.ts';

export interface Note {
  readonly kind: 'action' | 'shell' | 'script' | 'session';
  /** `bake/main`; the first line of a shell's script; the script's name; the role. */
  readonly where: string;
  /** Of an action: its input `leg`. */
  readonly leg: string;
  /** The id of the key that it finds; of a session its own. */
  readonly key: string;
  /** Names of variables that are not empty; of a session, its region and length. */
  readonly names: readonly string[];
}

export interface Notes {
  /** For act, which hands it to the steps. */
  readonly environment: Readonly<Record<string, string>>;
  readonly read: () => readonly Note[];
  readonly clear: () => void;
  /** Lets the bake of an image fail, or no more. */
  readonly fail: (image: string, fails: boolean) => void;
}

const PRELOAD = `const { appendFileSync } = require('node:fs');
const where = /\\/dist\\/([\\w-]+\\/(?:main|post))\\.js$/.exec(process.argv[1] ?? '')?.[1];
if (where !== undefined) {
  const { env } = process;
  const names = Object.keys(env).filter((name) => env[name] !== '');
  const cells = ['action', where, env.INPUT_LEG ?? '', env.AWS_ACCESS_KEY_ID ?? '', names.join(' ')];
  appendFileSync(env.FLEET_NOTES, cells.join('\\t') + '\\n');
}
`;

/** Of a step in bash, which reads it before its own script. */
const SHELL = `if [ -n "$FLEET_NOTES" ] && [ -f "$0" ]; then
  first=
  while IFS= read -r first || [ -n "$first" ]; do if [ -n "$first" ]; then break; fi; done <"$0"
  names=
  for name in $(compgen -e); do if [ -n "\${!name}" ]; then names="$names$name "; fi; done
  printf 'shell\\t%s\\t\\t%s\\t%s\\n' "$first" "$AWS_ACCESS_KEY_ID" "$names" >>"$FLEET_NOTES"
  unset first name names
fi
`;

/** Of a script of the repository, which says who runs it. */
export const NOTE_SCRIPT = `names=$(env | sed -n 's/^\\([A-Za-z_][A-Za-z0-9_]*\\)=..*/\\1/p' | tr '\\n' ' ')
printf 'script\\t%s\\t\\t%s\\t%s\\n' "$1" "$AWS_ACCESS_KEY_ID" "$names" >>"$FLEET_NOTES"
`;

/** What aws-actions/configure-aws-credentials does with a role, but for the token, which only GitHub makes. */
const SESSION = `import { appendFileSync } from 'node:fs';
const { ROLE, DURATION, REGION, AWS_ENDPOINT_URL, GITHUB_ENV, FLEET_NOTES } = process.env;
const body = new URLSearchParams({
  Action: 'AssumeRoleWithWebIdentity',
  Version: '2011-06-15',
  RoleArn: ROLE,
  RoleSessionName: 'GitHubActions',
  WebIdentityToken: 'made-up',
  DurationSeconds: DURATION || '3600',
});
const answer = await fetch(AWS_ENDPOINT_URL, { method: 'POST', body });
const text = await answer.text();
if (!answer.ok) throw new Error(text);
const of = (tag) => new RegExp('<' + tag + '>([^<]*)</' + tag + '>').exec(text)[1];
const lines = [
  'AWS_ACCESS_KEY_ID=' + of('AccessKeyId'),
  'AWS_SECRET_ACCESS_KEY=' + of('SecretAccessKey'),
  'AWS_SESSION_TOKEN=' + of('SessionToken'),
  'AWS_REGION=' + REGION,
  'AWS_DEFAULT_REGION=' + REGION,
];
appendFileSync(GITHUB_ENV, lines.join('\\n') + '\\n');
appendFileSync(FLEET_NOTES, ['session', ROLE, '', of('AccessKeyId'), REGION + ' ' + DURATION].join('\\t') + '\\n');
`;

/** The action.yml that stands for aws-actions/configure-aws-credentials. */
export const SESSION_ACTION = `
name: Session
description: Stands for aws-actions/configure-aws-credentials
inputs:
  role-to-assume: { description: '' }
  role-duration-seconds: { description: '' }
  aws-region: { description: '' }
runs:
  using: composite
  steps:
    - run: node "$FLEET_SESSION"
      shell: bash
      env:
        ROLE: \${{ inputs.role-to-assume }}
        DURATION: \${{ inputs.role-duration-seconds }}
        REGION: \${{ inputs.aws-region }}
`;

export async function takeNotes(t: TestContext): Promise<Notes> {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'notes');
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const failing = (image: string): string => `${path}.${image}.fails`;
  return {
    environment: {
      FLEET_NOTES: path,
      FLEET_SESSION: file('session.mjs', SESSION),
      NODE_OPTIONS: `--require=${file('preload.cjs', PRELOAD)}`,
      BASH_ENV: file('shell.sh', SHELL),
    },
    read: () => (existsSync(path) ? readFileSync(path, 'utf8') : '').trim().split('\n').map(noteOf),
    clear: () => rmSync(path, { force: true }),
    fail: (image, fails) => {
      if (fails) writeFileSync(failing(image), '');
      else rmSync(failing(image));
    },
  };
}

function noteOf(line: string): Note {
  const [kind = '', where = '', leg = '', key = '', names = ''] = line.split('\t');
  if (kind !== 'action' && kind !== 'shell' && kind !== 'script' && kind !== 'session') {
    throw new Error(`no note: ${line}`);
  }
  return { kind, where, leg, key, names: names.split(' ').filter((name) => name !== '') };
}
