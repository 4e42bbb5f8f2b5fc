// Bakes by Packer's own azure-arm builder, as users write them.
import type { AzureTwin } from './azure-twin.ts';
import { hclList } from '../bake/templates.ts';

export interface AzureTemplate {
  /** Of the managed image, in the group `images`. */
  readonly name: string;
  /** Lines that run in the guest. */
  readonly guest?: readonly string[];
  /** Lines of a shell-local provisioner after that. */
  readonly local?: readonly string[];
  /** A version of the definition `web` in the gallery `gal` of the group `images`. */
  readonly version?: string;
  /** A group that is there, in place of one of Packer's own. */
  readonly buildGroup?: string;
  /** How Packer's group is called. */
  readonly groupName?: string;
}

/** HCL2, for any Packer since 1.6. */
export function azureHcl(
  { guest, arm }: AzureTwin,
  { name, guest: inline = ['true'], local, version, buildGroup, groupName }: AzureTemplate,
): string {
  const where = buildGroup === undefined ? 'location = "westeurope"' : `build_resource_group_name = "${buildGroup}"`;
  const gallery = `
  shared_image_gallery_destination {
    subscription        = "${arm.subscription}"
    resource_group      = "images"
    gallery_name        = "gal"
    image_name          = "web"
    image_version       = "${version}"
    replication_regions = ["westeurope", "northeurope"]
  }`;
  return `
variable "tenant" { type = string }
variable "client" { type = string }
variable "secret" {
  type      = string
  sensitive = true
}
variable "subscription" { type = string }
source "azure-arm" "web" {
  tenant_id       = var.tenant
  client_id       = var.client
  client_secret   = var.secret
  subscription_id = var.subscription
  os_type         = "Linux"
  image_publisher = "Canonical"
  image_offer     = "0001-com-ubuntu-server-jammy"
  image_sku       = "22_04-lts"
  ${where}
  ${groupName === undefined ? '' : `temp_resource_group_name = "${groupName}"`}
  vm_size         = "Standard_B1s"
  managed_image_name                = "${name}"
  managed_image_resource_group_name = "images"
  azure_tags      = { dept = "x" }
  ssh_username    = "packer"
  ssh_port        = ${guest.port}${version === undefined ? '' : gallery}
}
build {
  sources = ["source.azure-arm.web"]
  provisioner "shell" {
    remote_folder = "${guest.folder}"
    inline        = ${hclList(inline)}
  }
${local === undefined ? '' : `  provisioner "shell-local" {\n    inline = ${hclList(local)}\n  }`}
}
`;
}

/** The inputs of bake for such a template. */
export function azureInputs({ arm }: AzureTwin): Readonly<Record<string, string>> {
  return {
    vars: `tenant=${arm.tenant}\nclient=${arm.client}\nsubscription=${arm.subscription}`,
    'secret-vars': `secret=${arm.secret}`,
  };
}

/** What a subscription has before anything is baked in it: the image's group, and a gallery with a definition. */
export function prepareGalleries({ arm }: Pick<AzureTwin, 'arm'>): void {
  const images = arm.group('images');
  const createdTime = '2020-01-01T00:00:00Z';
  const gallery = `${images}/providers/Microsoft.Compute/galleries/gal`;
  arm.store.put(gallery, { createdTime, properties: {} });
  arm.store.put(`${gallery}/images/web`, { createdTime, properties: { osType: 'Linux', osState: 'Generalized' } });
}
