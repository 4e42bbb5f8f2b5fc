import { type Computed, isWhole, textOf, textsOf, optionsOf } from '../expression/computed.ts';
import { withoutTrailing } from '../../core/text/wording.ts';
import { ansible, ansibleEnvironment } from './ansible.ts';
import { readCommand, readScript, readSourced } from './command.ts';
import type { Finder } from './finder.ts';
import { inspecProfile, hiera } from './inspec.ts';

/** The options of a step that are looked at together. */
export interface StepRule {
  readonly names: readonly string[];
  readonly read: (finder: Finder, values: ReadonlyMap<string, Computed>) => void;
}

/** What steps read and write that no single option says, by `kind.type`; a kind or a type may be `*`. */
export function stepRulesOf(kind: string, type: string): readonly StepRule[] {
  return RULES.filter(
    ([kinds, types]) => (kinds === '*' || kinds === kind) && (types === '*' || types.split(' ').includes(type)),
  ).map(([, , rule]) => rule);
}

const texts = (value: Computed | undefined): readonly string[] => (value === undefined ? [] : [...textsOf(value)]);

/** What the file provisioner fetches from the guest lies where `destination` says; in a folder, under its own name. */
function transfer(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  const directions = texts(values.get('direction'));
  const isUpload = !directions.includes('download') || directions.some((one) => one !== 'download');
  const isGenerated = optionsOf(values.get('generated') ?? { kind: 'scalar', value: false }).some(
    (one) => one.kind === 'scalar' && one.value === true,
  );
  const sources = [...texts(values.get('source')), ...texts(values.get('sources'))];
  if (isUpload && !isGenerated) for (const source of sources) finder.path(source);
  if (!directions.includes('download')) return;
  for (const destination of texts(values.get('destination'))) {
    const isFolder = destination.endsWith('/') || finder.filesAt(destination, false).length > 1;
    if (!isFolder) finder.made(destination, 'file');
    for (const source of isFolder ? sources : []) {
      const name = source.slice(source.lastIndexOf('/') + 1);
      finder.made(`${withoutTrailing(destination, '/')}/${name === '' ? '*' : name}`, 'below');
    }
  }
}

function hostScripts(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  const seen = new Set<string>();
  for (const text of [...texts(values.get('script')), ...texts(values.get('scripts'))]) {
    for (const place of whole(finder, text)) readScript(finder, place, seen);
  }
}

function guestScripts(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  for (const text of [...texts(values.get('script')), ...texts(values.get('scripts'))]) {
    for (const place of whole(finder, text)) readSourced(finder, place);
  }
}

/** Lines of one command run in one shell: `cd` of one counts for the next. */
function hostCommands(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  for (const name of ['inline', 'command', 'program', 'execute_command']) {
    for (const option of optionsOf(values.get(name) ?? { kind: 'list', items: [], open: false }))
      readCommand(finder, commandText(option, name));
  }
}

function commandText(value: Computed, name: string): string {
  const parts = value.kind === 'list' ? value.items.flatMap((item) => texts(item)) : [textOf(value) ?? ''];
  if (name !== 'program' && (name !== 'execute_command' || value.kind !== 'list')) return parts.join('\n');
  // What Packer fills in are words of its own.
  const words = parts.map((part) => part.replace(/\{\{[^{}]{0,300}\}\}/g, 'true'));
  return words.map((part) => `'${part.replaceAll("'", `'\\''`)}'`).join(' ');
}

/** A variable of a command that is called like a file or folder: the command most likely reads it. */
function hostEnvironment(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  const named = (text: string): void => {
    if (!isWhole(text)) return;
    for (const place of finder.placesOf(text, [finder.room.folders.cwd]))
      if (!finder.isAround({ path: place })) finder.bring(place);
  };
  for (const text of texts(values.get('environment_vars'))) named(text.slice(text.indexOf('=') + 1));
  for (const option of optionsOf(values.get('env') ?? { kind: 'list', items: [], open: false })) {
    if (option.kind === 'object')
      for (const value of option.members.values()) for (const text of textsOf(value)) named(text);
  }
}

function whole(finder: Finder, text: string): readonly string[] {
  return isWhole(text) ? finder.bases.flatMap((base) => finder.placesOf(text, [base])) : [];
}

/** A Dockerfile that a docker source builds, with its context: where none is said, the folder that it lies in. */
function dockerBuild(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  for (const path of texts(values.get('path'))) {
    finder.path(path);
    if (values.get('build_dir') === undefined && path !== '')
      finder.path(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');
  }
  for (const folder of texts(values.get('build_dir'))) finder.path(folder);
}

const AFTER_ALL = 1_000_000;

/** Files that post-processors write without being told where. */
function manifest(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  if (values.get('output') === undefined) finder.made('packer-manifest.json', 'file');
}

function checksum(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  if (values.get('output') !== undefined) return;
  const types = texts(values.get('checksum_types'));
  for (const type of types.length > 0 ? types : ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'])
    finder.made(`packer_*_*_${type}.checksum`, 'file');
}

function vagrantBox(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  if (values.get('output') === undefined) finder.made('packer_*.box', 'file');
}

function archive(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  if (values.get('output') === undefined) finder.made('packer_*.tar.gz', 'file');
}

/** Builders of virtual machines put these beside where they run. */
function outputFolder(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  if (values.get('output_directory') === undefined) finder.made('output-*', 'below', AFTER_ALL);
}

function salt(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  for (const name of ['local_state_tree', 'local_pillar_roots'])
    for (const path of texts(values.get(name))) finder.path(path);
}

/** Folders of this machine that the guest sees: names of an object, or `here:there`. */
function volumes(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  for (const value of optionsOf(values.get('volumes') ?? { kind: 'list', items: [], open: false })) {
    if (value.kind === 'object') for (const name of value.members.keys()) finder.path(name);
    else for (const text of textsOf(value)) finder.path(text.replace(/:.*$/s, ''));
  }
}

/** What qemu is told of disks and kernels: each word, and the value of each `name=`; but what a guest prints is written. */
function qemuArguments(finder: Finder, values: ReadonlyMap<string, Computed>): void {
  for (const text of texts(values.get('qemuargs'))) {
    // As `-serial file:PATH` and `-chardev file,path=PATH` have it; a disk's is `file=`.
    const [kind = '', ...parts] = text.split(',');
    const printed = kind.startsWith('file:')
      ? kind.slice('file:'.length)
      : kind === 'file' && parts.find((part) => part.startsWith('path='))?.slice('path='.length);
    if (typeof printed === 'string') finder.made(printed, 'file');
    else for (const part of [kind, ...parts]) finder.word(part.replace(/^[\w.-]+=/, ''), finder.bases);
  }
}

const VIRTUAL =
  'qemu virtualbox-iso virtualbox-ovf virtualbox-vm vmware-iso vmware-vmx parallels-iso parallels-pvm parallels-macvm parallels-ipsw hyperv-iso hyperv-vmcx utm-iso utm-utm utm-cloud tart-cli';

const RULES: readonly (readonly [kinds: string, types: string, rule: StepRule])[] = [
  ['provisioner', 'file', { names: ['direction', 'generated', 'source', 'sources', 'destination'], read: transfer }],
  ['*', 'shell-local', { names: ['script', 'scripts'], read: hostScripts }],
  ['*', 'shell-local', { names: ['inline', 'command', 'execute_command'], read: hostCommands }],
  ['*', 'shell-local', { names: ['environment_vars', 'env'], read: hostEnvironment }],
  ['data', 'external', { names: ['program'], read: hostCommands }],
  ['provisioner', 'shell powershell windows-shell', { names: ['script', 'scripts'], read: guestScripts }],
  [
    'provisioner',
    'ansible ansible-local',
    {
      names: [
        'playbook_file',
        'playbook_files',
        'galaxy_file',
        'inventory_file',
        'playbook_dir',
        'playbook_paths',
        'role_paths',
        'roles_path',
        'collections_path',
      ],
      read: ansible,
    },
  ],
  [
    'provisioner',
    'ansible ansible-local',
    { names: ['ansible_env_vars', 'extra_arguments', 'ansible_ssh_extra_args'], read: ansibleEnvironment },
  ],
  ['provisioner', 'puppet-masterless puppet-server', { names: ['hiera_config_path', 'manifest_file'], read: hiera }],
  ['provisioner', 'inspec', { names: ['profile'], read: inspecProfile }],
  ['provisioner', 'salt-masterless salt', { names: ['local_state_tree', 'local_pillar_roots'], read: salt }],
  ['source', 'docker', { names: ['path', 'build_dir'], read: dockerBuild }],
  ['*', '*', { names: ['volumes'], read: volumes }],
  ['source', 'qemu', { names: ['qemuargs'], read: qemuArguments }],
  ['source', VIRTUAL, { names: ['output_directory'], read: outputFolder }],
  ['post-processor', 'manifest', { names: ['output'], read: manifest }],
  ['post-processor', 'checksum', { names: ['output', 'checksum_types'], read: checksum }],
  ['post-processor', 'vagrant', { names: ['output'], read: vagrantBox }],
  ['post-processor', 'compress', { names: ['output'], read: archive }],
];
