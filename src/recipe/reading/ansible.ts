import { type Computed, isWhole, textsOf } from '../expression/computed.ts';
import { below, parentOf } from '../files/disk.ts';
import { textOfFile } from './file-text.ts';
import type { Finder } from './finder.ts';

/** What lies beside a playbook and is read for lying there. */
const OF_PLAYBOOKS =
  /^(?:roles|group_vars|host_vars|library|module_utils|(?:\w+_)?plugins|collections|templates|files|vars|defaults|tasks|handlers|meta|playbooks|inventory|inventories|hosts|requirements\.(?:yml|yaml))(?:\/|$)/;
const BESIDE = /^[^/]+\.(?:ya?ml|ini|cfg|j2)$/;
/** Settings of ansible.cfg whose values are paths. */
const PATH_SETTING =
  /(?:_path|_paths|_plugins|_utils|_file|_dir|^library|^inventory|^roles|^collections|^vars_files?)$/;
const DEEPEST = 6;

const texts = (value: Computed | undefined): readonly string[] => (value === undefined ? [] : [...textsOf(value)]);

/** A playbook with its folder, and the configuration that ansible finds where Packer runs. */
export function ansible(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  for (const name of ['playbook_file', 'playbook_files', 'galaxy_file']) {
    for (const text of texts(values.get(name))) {
      finder.path(text);
      for (const place of wholePlaces(finder, text)) playbook(finder, place);
    }
  }
  for (const text of texts(values.get('inventory_file'))) {
    finder.path(text);
    for (const place of wholePlaces(finder, text)) besideOf(finder, parentOf(place), /^(?:group_vars|host_vars)\//);
  }
  // Where roles are installed to, what git ignores is what the requirements say.
  for (const name of ['roles_path', 'collections_path']) {
    for (const text of texts(values.get(name))) for (const place of wholePlaces(finder, text)) finder.bring(place);
  }
  for (const name of ['playbook_dir', 'playbook_paths', 'role_paths'])
    for (const text of texts(values.get(name))) finder.path(text);
  configuration(finder, below(finder.room.folders.cwd, 'ansible.cfg'));
}

/** `NAME=path:path`, and the flags of ansible-playbook that are given files. */
export function ansibleEnvironment(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  for (const text of texts(values.get('ansible_env_vars'))) {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(text) ?? [];
    if (!name.startsWith('ANSIBLE_')) continue;
    for (const path of value.split(/[:,]/)) {
      for (const place of wholePlaces(finder, path.trim(), [finder.room.folders.cwd])) {
        finder.bring(place);
        if (name === 'ANSIBLE_CONFIG') configuration(finder, place);
      }
    }
  }
  for (const name of ['extra_arguments', 'ansible_ssh_extra_args']) {
    const words = texts(values.get(name)).flatMap((text) => text.split(/\s+/));
    for (const [index, word] of words.entries()) {
      const [, flag = '', inFlag] = /^(--?[\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
      const value = inFlag ?? (flag === '' && FLAGS.test(words[index - 1] ?? '') ? word : undefined);
      if (value !== undefined && (FLAGS.test(flag) || flag === '')) argument(finder, value);
      else if (word.startsWith('@')) argument(finder, word);
    }
  }
}

const FLAGS =
  /^(?:-i|--inventory|--inventory-file|-M|--module-path|--vault-password-file|--vault-pass-file|--vault-id|--playbook-dir|-e|--extra-vars|--private-key|--key-file)$/;

/** `ansible-playbook` as a command: playbooks, inventories and what lies beside them. @param from where it starts */
export function ansibleCommand(finder: Finder, args: readonly string[], from: readonly string[]): void {
  for (const [index, arg] of args.entries()) {
    const before = args[index - 1] ?? '';
    const inventory = /^(?:-i|--inventory|--inventory-file)(?:=(.*))?$/s.exec(arg.startsWith('-') ? arg : before);
    const word = arg.startsWith('-') ? (inventory?.[1] ?? '') : arg;
    for (const place of wholePlaces(finder, word, from)) {
      if (inventory !== null) {
        finder.bring(place);
        besideOf(finder, parentOf(place), /^(?:group_vars|host_vars)\//);
      } else if (/\.ya?ml$/.test(place)) playbook(finder, place);
    }
  }
  for (const folder of from) configuration(finder, below(folder, 'ansible.cfg'));
}

function argument(finder: Finder, value: string): void {
  for (const part of [value, ...value.split(/[,@=:\s'"]/)]) {
    if (part !== '')
      for (const place of wholePlaces(finder, part.replace(/^@/, ''), [finder.room.folders.cwd])) finder.bring(place);
  }
}

function playbook(finder: Finder, place: string): void {
  const { repository } = finder.room;
  const folder = parentOf(place);
  if (repository.disk.kindOf(folder) !== 'folder') return;
  if (!finder.isAround({ path: folder })) finder.bring(folder);
  else {
    besideOf(finder, folder, OF_PLAYBOOKS);
    besideOf(finder, folder, BESIDE);
  }
  configuration(finder, below(folder, 'ansible.cfg'));
  included(finder, place, folder, new Set(), 0);
}

/** What brought-along files of a folder are called so. */
function besideOf(finder: Finder, folder: string, names: RegExp): void {
  const start = folder === '' ? 0 : folder.length + 1;
  for (const path of finder.room.broughtOf(folder)) if (names.test(path.slice(start))) finder.effect.brought.add(path);
}

/** Playbooks, tasks and variables name files by paths from where they lie, from the playbook, or in `files` and `templates`. */
function included(finder: Finder, place: string, folder: string, seen: Set<string>, depth: number): void {
  if (seen.has(place) || depth > DEEPEST) return;
  seen.add(place);
  const text = /\.ya?ml$/.test(place) ? textOfFile(finder.room.repository, place) : undefined;
  if (text === undefined) return;
  const here = parentOf(place);
  const bases = [
    ...new Set([
      here,
      folder,
      below(folder, 'templates'),
      below(folder, 'files'),
      below(folder, 'vars'),
      below(folder, 'tasks'),
      // `role_path`, of a role's tasks.
      ...(/\/(?:tasks|handlers|vars|defaults|meta)$/.test(here) ? [parentOf(here)] : []),
    ]),
  ];
  for (const word of new Set(withoutFolders(text).split(/[\s'",[\]{}=]+/))) {
    if (!/[./]/.test(word) || word.length > 300) continue;
    const path = word.replace(/:$/, '');
    for (const base of bases) {
      for (const found of wholePlaces(finder, path, [base])) {
        const kind = finder.room.repository.disk.kindOf(found);
        if (kind === undefined && /[*?]/.test(found) && path.includes('/'))
          for (const file of finder.filesAt(found, false)) finder.effect.loose.add(file);
        else if (kind === 'folder' && !finder.isAround({ path: found })) finder.bring(found);
        else if (kind === 'file' || kind === 'link') {
          finder.effect.loose.add(found);
          included(finder, found, folder, seen, depth + 1);
          // A playbook of another folder has roles and variables of its own.
          if (/\/[^/]+\.ya?ml$/.test(path)) besideOf(finder, parentOf(found), OF_PLAYBOOKS);
        }
      }
    }
  }
}

/** `{{ playbook_dir }}/x` and `playbook_dir ~ '/x'` as `./x`: from each of the folders that a path may start from. */
function withoutFolders(text: string): string {
  return text
    .replace(/\{\{ {0,9}(?:playbook_dir|role_path|inventory_dir) {0,9}\}\}/g, '.')
    .replace(/\b(?:playbook_dir|role_path|inventory_dir) {0,9}[~+] {0,9}(["'])(?=\/)/g, '$1.');
}

/** What ansible.cfg names counts from where it lies. */
function configuration(finder: Finder, place: string): void {
  const text = textOfFile(finder.room.repository, place);
  if (text === undefined) return;
  finder.effect.loose.add(place);
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = /^\s*(\w+)\s*[=:]\s*([^#;]+)/.exec(line) ?? [];
    if (!PATH_SETTING.test(name)) continue;
    for (const path of value.split(/[:,]/)) {
      for (const found of wholePlaces(finder, path.trim(), [parentOf(place)]))
        if (found !== '' && !finder.isAround({ path: found })) finder.bring(found);
    }
  }
}

function wholePlaces(finder: Finder, text: string, from: readonly string[] = finder.bases): readonly string[] {
  return text === '' || !isWhole(text) ? [] : finder.placesOf(text, from);
}
