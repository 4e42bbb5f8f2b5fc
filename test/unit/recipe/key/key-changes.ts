import { utimesSync } from 'node:fs';
import { join } from 'node:path';

import type { LegDefinition } from '../../../../src/image/definition.ts';
import type { Foundations } from '../../../../src/recipe/key/bake-key.ts';
import type { Checkout } from '../checkout.ts';

/** Everything that a key is made from, but the files. */
export interface Given {
  readonly definition: LegDefinition;
  readonly foundations: Foundations;
}

export type Change<T> = readonly [title: string, change: T];
type Edit = (given: Given) => Given;
/** Undoes itself by what it returns. */
type FileChange = (checkout: Checkout) => () => void;

type Packer = Extract<LegDefinition['work'], { builder: 'packer' }>;
type Docker = Extract<LegDefinition['work'], { builder: 'dockerfile' }>;

const leg =
  (change: (definition: LegDefinition) => Partial<LegDefinition>): Edit =>
  (given) => ({ ...given, definition: { ...given.definition, ...change(given.definition) } });
const packer = (change: (work: Packer) => Partial<Packer>): Edit =>
  leg(({ work }) => (work.builder === 'packer' ? { work: { ...work, ...change(work) } } : {}));
const docker = (change: (work: Docker) => Partial<Docker>): Edit =>
  leg(({ work }) => (work.builder === 'dockerfile' ? { work: { ...work, ...change(work) } } : {}));
const foundations =
  (change: Partial<Foundations>): Edit =>
  (given) => ({ ...given, foundations: { ...given.foundations, ...change } });

/** `{a: 1, b: 2}` with the values the other way round. */
function crossed(record: Readonly<Record<string, string>>): Record<string, string> {
  const values = Object.values(record).toReversed();
  return Object.fromEntries(Object.keys(record).map((name, index) => [name, values[index] ?? '']));
}

export const PACKER_CHANGES: readonly Change<Edit>[] = [
  ['template', packer(() => ({ template: 'web/t.pkr.hcl' }))],
  ['template in the same folder', packer(() => ({ template: 'web/u.json' }))],
  ['working-directory', packer(() => ({ 'working-directory': 'lib' }))],
  ['only', packer(({ only }) => ({ only: [...only, 'null.*'] }))],
  ['only, as two', packer(({ only }) => ({ only: [...only, 'null', '*'] }))],
  ['except', packer(({ except }) => ({ except: [...except, 'null.*'] }))],
  ['vars: a value', packer(({ vars }) => ({ vars: { ...vars, one: `${vars['one']}x` } }))],
  ['vars: an empty value', packer(({ vars }) => ({ vars: { ...vars, one: '' } }))],
  ['vars: one more', packer(({ vars }) => ({ vars: { ...vars, more: '' } }))],
  ['vars: one less', packer(({ vars }) => ({ vars: Object.fromEntries(Object.entries(vars).slice(1)) }))],
  ['vars: another name', packer(({ vars: { one = '', ...vars } }) => ({ vars: { ...vars, eno: one } }))],
  ['vars: crossed values', packer(({ vars }) => ({ vars: crossed(vars) }))],
  ['vars: a late name', packer(({ vars }) => ({ vars: { ...vars, one: '{timestamp}' } }))],
  ['vars: another late name', packer(({ vars }) => ({ vars: { ...vars, one: '{date}' } }))],
  ['vars: a text like a late name', packer(({ vars }) => ({ vars: { ...vars, one: '{{date}}' } }))],
  ['vars: what parent gives', packer(({ vars }) => ({ vars: { ...vars, one: '{parent.id}' } }))],
  ['vars: a separator in a value', packer(({ vars }) => ({ vars: { ...vars, one: '1","two":"2' } }))],
  ['secret-vars', packer((work) => ({ 'secret-vars': { ...work['secret-vars'], pw: 'PW' } }))],
  ['secret-vars: another secret', packer((work) => ({ 'secret-vars': { ...work['secret-vars'], pw: 'PW2' } }))],
  ['secret-vars: another variable', packer((work) => ({ 'secret-vars': { ...work['secret-vars'], wp: 'PW' } }))],
  ['var-files: one more', packer((work) => ({ 'var-files': [...work['var-files'], 'values/c.json'] }))],
  ['var-files: other order', packer((work) => ({ 'var-files': work['var-files'].toReversed() }))],
  ['var-files: one less', packer((work) => ({ 'var-files': work['var-files'].slice(1) }))],
  ['var-files: one that is missing', packer((work) => ({ 'var-files': [...work['var-files'], 'none.json?'] }))],
  ['arguments', packer((work) => ({ arguments: [...work.arguments, '-force', '-x'] }))],
  ['arguments: other order', packer((work) => ({ arguments: [...work.arguments, '-x', '-force'] }))],
  ['arguments: as one', packer((work) => ({ arguments: [...work.arguments, '-force -x'] }))],
  ['version', packer(() => ({ version: '>= 9' }))],
  ['substitutions', packer(() => ({ substitutions: { METADATA: '', NAME: 'a', IMAGE: '{source.id}' } }))],
  ['substitutions: NAME', packer(() => ({ substitutions: { METADATA: '', NAME: 'b', IMAGE: '{source.id}' } }))],
  ['substitutions: crossed', packer(() => ({ substitutions: { METADATA: 'a', NAME: '', IMAGE: '{source.id}' } }))],
];

export const DOCKER_CHANGES: readonly Change<Edit>[] = [
  ['file', docker(() => ({ file: 'app/Dockerfile.dev' }))],
  ['context', docker(() => ({ context: '.' }))],
  ['target', docker(({ target }) => ({ target: `${target ?? ''}x` }))],
  ['platform', docker(({ platform }) => ({ platform: `${platform ?? ''}x` }))],
  ['target as platform', docker(({ target, platform }) => ({ target: platform, platform: `${target ?? ''}y` }))],
  ['args: a value', docker(({ args }) => ({ args: { ...args, ONE: `${args['ONE']}x` } }))],
  ['args: one more', docker(({ args }) => ({ args: { ...args, MORE: '' } }))],
  ['args: as labels', docker(({ labels }) => ({ labels: { ...labels, MORE: '' } }))],
  ['args: crossed values', docker(({ args }) => ({ args: crossed(args) }))],
  ['labels: a value', docker(({ labels }) => ({ labels: { ...labels, one: `${labels['one']}x` } }))],
  ['secrets', docker(({ secrets }) => ({ secrets: [...secrets, 'NPM'] }))],
  ['arguments', docker((work) => ({ arguments: [...work.arguments, '--squash'] }))],
];

export const LEG_CHANGES: readonly Change<Edit>[] = [
  ['arch', leg(({ arch }) => ({ arch: `${arch ?? ''}64` }))],
  ['account', leg(({ account }) => ({ account: `${account ?? ''}1` }))],
  ['arch as account', leg(({ arch, account }) => ({ arch: account ?? 'a', account: `${arch ?? ''}2` }))],
  ['inputs', leg(() => ({ inputs: ['!**/*.md'] }))],
  ['inputs: chosen', leg(() => ({ inputs: ['lib'] }))],
  ['extras', leg(() => ({ extras: ['values'] }))],
  ['parent', foundations({ parentKey: 'bk2-other' })],
  ['source', foundations({ sources: [{ of: 'docker', id: 'debian@sha256:other', name: 'debian:x' }] })],
  ['source: of another kind', foundations({ sources: [{ of: 'id', id: 'debian@sha256:other', name: 'debian:x' }] })],
  ['source: two', foundations({ sources: [{ of: 'id', id: 'debian@sha256:other', name: null }, { of: 'id', id: 'x', name: null }] })],
]; // prettier-ignore

/** What must leave every key alone. */
export const IDLE_CHANGES: readonly Change<Edit>[] = [
  ['leg, slug, image', leg(() => ({ leg: 'other/x', slug: 'other-x', image: 'other' }))],
  ['tier', leg(() => ({ tier: 'base' }))],
  ['axes', leg(() => ({ axes: { other: 'x' } }))],
  ['name', leg(() => ({ name: 'other-{date}' }))],
  ['version', leg(() => ({ version: '9.9' }))],
  ['parent by id', leg(() => ({ parent: 'base/x' }))],
  ['source as asked for', leg(() => ({ source: { of: 'docker', reference: 'debian' } }))],
  ['tags', leg(() => ({ tags: { team: 'x' } }))],
  ['declared-tag', leg(() => ({ 'declared-tag': 'mycorp/base:1' }))],
  ['reuse', leg(() => ({ reuse: 'never' }))],
  ['accept', leg(() => ({ accept: ['unread'] }))],
  ['verify', leg(() => ({ verify: { none: true } }))],
  ['publish', leg(() => ({ publish: ['registry'] }))],
  ['runs-on', leg(() => ({ 'runs-on': ['self-hosted', 'x'] }))],
  ['timeout', leg(() => ({ timeout: 5 }))],
  ['retry-shell-flake', leg(() => ({ 'retry-shell-flake': true }))],
  ['only in other order, twice', packer(({ only }) => ({ only: [...only, ...only].toReversed() }))],
  ['except in other order', packer(({ except }) => ({ except: except.toReversed() }))],
  ['secrets in other order', docker(({ secrets }) => ({ secrets: secrets.toReversed() }))],
  ['vars in other order', packer(({ vars }) => ({ vars: Object.fromEntries(Object.entries(vars).toReversed()) }))],
  ['args in other order', docker(({ args }) => ({ args: Object.fromEntries(Object.entries(args).toReversed()) }))],
  ['members in other order', leg((definition) => Object.fromEntries(Object.entries(definition).toReversed()))],
];

const written =
  (path: string, content: string, before: string | undefined, track = false): FileChange =>
  (checkout) => {
    checkout.write(path, content);
    if (track) checkout.track();
    return () => {
      if (before === undefined) checkout.remove(path);
      else checkout.write(path, before);
      if (track) checkout.track();
    };
  };

const renamed =
  (path: string, content: string): FileChange =>
  (checkout) => {
    checkout.remove(path);
    checkout.write(`${path}.new`, content);
    checkout.track();
    return () => {
      checkout.remove(`${path}.new`);
      checkout.write(path, content);
      checkout.track();
    };
  };

const executable =
  (path: string): FileChange =>
  (checkout) => {
    checkout.chmod(path, 0o755);
    return () => checkout.chmod(path, 0o644);
  };

const linked =
  (path: string, before: string, after: string): FileChange =>
  (checkout) => {
    checkout.remove(path);
    checkout.link(path, after);
    return () => {
      checkout.remove(path);
      checkout.link(path, before);
    };
  };

const removed =
  (path: string, content: string): FileChange =>
  (checkout) => {
    checkout.remove(path);
    return () => checkout.write(path, content);
  };

/** Changes of a text file with this content. */
export function changesOfFile(path: string, content: string): readonly Change<FileChange>[] {
  return [
    [`${path}: content`, written(path, `${content}\n`, content)],
    [`${path}: line ends`, written(path, `${content}\r\n`, content)],
    [`${path}: right to execute`, executable(path)],
    [`${path}: gone from disk`, removed(path, content)],
    [`${path}: name`, renamed(path, content)],
  ];
}

export function changesOfFolder(path: string): readonly Change<FileChange>[] {
  return [
    [`${path}: a file more`, written(`${path}/more`, '', undefined, true)],
    [`${path}: a file more in a folder`, written(`${path}/deep/more`, '', undefined, true)],
  ];
}

export function changesOfLink(path: string, before: string, after: string): readonly Change<FileChange>[] {
  return [[`${path}: target`, linked(path, before, after)]];
}

/** What must leave every key alone. */
export const IDLE_FILE_CHANGES: readonly Change<FileChange>[] = [
  ['a file elsewhere', written('elsewhere/x', '2', '1')],
  ['a file in .github', written('.github/x', '2', '1')],
  ['the manifest', written('bakehouse.yml', 'version: 1 # 2', 'version: 1')],
  ['what a target writes', written('web/ids.json', '{"a": 1}', '{}')],
  ['a template of another leg', written('web/other.json', '{"builders": []}', '{}')],
  ['a file that git does not track, where nothing is brought along', written('elsewhere/untracked', 'x', undefined)],
  ['what a Dockerfile may not see', written('app/ignored/x', '2', '1')],
  [
    'rights of others',
    (checkout) => {
      checkout.chmod('web/conf/a', 0o600);
      return () => checkout.chmod('web/conf/a', 0o644);
    },
  ],
  [
    'times',
    (checkout) => {
      utimesSync(join(checkout.root, 'web/conf/a'), 1, 1);
      return () => {};
    },
  ],
  [
    'a commit',
    (checkout) => {
      checkout.git('commit', '--quiet', '--allow-empty', '-m', 'x');
      return () => {};
    },
  ],
  [
    'a branch',
    (checkout) => {
      checkout.git('checkout', '--quiet', '-b', 'other');
      return () => void checkout.git('checkout', '--quiet', '-');
    },
  ],
];
