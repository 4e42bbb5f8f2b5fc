import type { OptionRole, RecipeWords } from '../../image/provider-recipe.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Options of builders, provisioners and post-processors whose values are files or folders of this machine. */
const PATHS = words(`
  source sources source_path script scripts tests vars_file vars_files goss_file attributes_directory
  playbook_dir playbook_paths role_paths roles_paths collection_paths group_vars host_vars inventory_directory
  cookbook_paths data_bags_path environments_path config_template encrypted_data_bag_secret_path trusted_certs_dir
  manifest_dir module_paths local_state_tree local_pillar_roots minion_config grains_file state_tree pillar_tree
  user_data_file user_data_path custom_data_file startup_script_file http_directory floppy_files floppy_dirs cd_files
  cloud_config cloud_init copy_files metadata_files metadata_from_file vmx_template_path vagrantfile_template include
  config_file clone_from_vmcx_path secondary_iso_images ovf_template ovf_path image_path build_dir dockerfile roles_path collections_path answer_file
  unattend_file autounattend preseed_file kickstart_file template_path
`);

const DOWNLOADS = words(
  'iso_url iso_urls guest_additions_url source_image_url image_url disk_url box_url iso_checksum',
);

const COMMANDS = words('command inline_local local_command');

const WORDS = words(`
  extra_arguments arguments inline environment_vars env run_command execute_command elevated_execute_command changes vboxmanage
  vboxmanage_post prlctl prlctl_post qemuargs boot_command inspec_env_vars ansible_env_vars facter options
`);

const MADE_FOLDERS = words('output_directory output_dir export_dir vm_export_path local_output_dir');
const MADE_FILES = words(`
  export_path output output_path output_file output_filename iso_target_path log_file serial_log report_file save_path
  save_image_path attachment_path export_file
`);

const CREDENTIALS = words(`
  ssh_private_key_file ssh_certificate_file ssh_bastion_private_key_file ssh_bastion_certificate_file ssh_host_key_file
  ssh_authorized_key_file account_file credentials_file credentials_json service_account_key_file client_cert_path
  client_private_key_path remote_private_key_file shared_credentials_file x509_cert_path x509_key_path key_file cacert cert
  client_key client_certificate validation_key_path kubeconfig kube_config vault_password_file ssh_key_path
  private_key_file oidc_request_token
`);

/** Software of the machine, such as Packer itself, where it is none of the repository. */
const INSTALLED = words(
  `efi_firmware_code efi_firmware_vars firmware guest_additions_path tools_source_path pxe_loader`,
);

const NOTHING = words(`
  profile name vm_name image_name snapshot_name box_name instance_name host_name hostname description
  ssh_username ssh_user winrm_username username user ssh_password winrm_password password tags run_tags snapshot_tags labels
  image_labels region zone type format accelerator disk_interface net_device guest_os_type os_type instance_type
  machine_type remote_folder remote_file remote_path staging_directory staging_dir destination target_path
  repository tag only except keep_input_artifact direction generated communicator shutdown_command
  boot_wait ssh_timeout valid_exit_codes pause_before timeout max_retries headless cpus memory disk_size metadata_name volumes
  elevated_user elevated_password execute_command_guest docker_image network subnet_id vpc_id project_id project zone_id
  skip_clean_staging_directory guest_os_dir skip_version_check provider expect_disconnect start_retry_timeout
`);

/** A path of the guest, or of where an image is kept. */
const ELSEWHERE =
  /^(?:remote|guest|staging|dest|destination|target|output|export|winrm|datastore|iso_paths|controller)/;
const LIKE_PATHS = /(?:^|_)(?:file|files|path|paths|dir|dirs|directory|directories|folder|folders|playbook|template)$/;

/**
 * The role of an option, by its name, wherever it stands.
 * @param step the type of what it belongs to: `shell-local`, `docker`
 * @param told by providers
 */
export function roleOf(kind: string, step: string, name: string, told: readonly RecipeWords[]): OptionRole {
  const keys = [`${kind}.${step}.${name}`, `*.${step}.${name}`, `${kind}.*.${name}`];
  const own = keys.map((key) => OWN.get(key)).find((role) => role !== undefined) ?? toldRole([...keys, name], told);
  if (own !== undefined) return own;
  if (CREDENTIALS.has(name)) return 'credential';
  if (INSTALLED.has(name)) return 'path-like';
  if (DOWNLOADS.has(name)) return 'download';
  if (PATHS.has(name)) return 'path';
  if (MADE_FOLDERS.has(name)) return 'made-folder';
  if (MADE_FILES.has(name)) return 'made-file';
  if (COMMANDS.has(name)) return 'command';
  if (WORDS.has(name)) return 'words';
  if (NOTHING.has(name)) return 'nothing';
  return LIKE_PATHS.test(name) && !ELSEWHERE.test(name) ? 'path-like' : 'text';
}

function toldRole(keys: readonly string[], told: readonly RecipeWords[]): OptionRole | undefined {
  for (const { options = {} } of told) {
    const key = keys.find((one) => Object.hasOwn(options, one));
    if (key !== undefined) return options[key];
  }
  return undefined;
}

/** What an option is for one type alone. */
const OWN: ReadonlyMap<string, OptionRole> = new Map([
  // The sources of a build are blocks, not files.
  ['build.*.sources', 'nothing'],
  ['build.*.name', 'nothing'],
  ['variable.*.type', 'nothing'],
  ['source.file.target', 'made-file'],
  ['source.file.source', 'path'],
  ['*.shell-local.inline', 'command'],
  ['*.shell-local.command', 'command'],
  ['*.shell-local.execute_command', 'text'],
  ['*.external.program', 'command'],
  ['*.inspec.profile', 'path'],
  // A script around it may read what it likes.
  ['*.ansible.command', 'command'],
  ['*.ansible.galaxy_command', 'command'],
  ['*.ansible-local.command', 'text'],
  ['*.docker-save.path', 'made-file'],
  ['*.artifice.files', 'made-file'],
  ['*.hcp-sbom.source', 'nothing'],
  ['*.hcp-sbom.destination', 'made-file'],
  ['*.vagrant.output', 'made-file'],
  ['*.compress.output', 'made-file'],
  ['*.checksum.output', 'made-file'],
  ['*.manifest.output', 'made-file'],
  ['source.lxd.image', 'nothing'],
  ['source.docker.image', 'nothing'],
  ['source.docker.path', 'path'],
  ['*.proxmox-iso.iso_file', 'nothing'],
  ['*.yandex-import.source_path', 'nothing'],
  ['*.googlecompute.metadata_files', 'path'],
] as const);
