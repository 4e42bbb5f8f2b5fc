// Bakes by Packer's own googlecompute builder, as users write them.
import { hclList } from '../bake/templates.ts';
import type { GcpTwin } from './gcp-twin.ts';

export interface GcpTemplate {
  /** Of the image. */
  readonly name: string;
  /** Lines that run in the guest. */
  readonly guest?: readonly string[];
  /** Lines of a shell-local provisioner after that. */
  readonly local?: readonly string[];
  /** Whether the instance gets the mark of its bake as a label. */
  readonly isMarked?: boolean;
  readonly family?: string;
  /** Of the instance and its disk; Packer makes one up unless given. */
  readonly machine?: string;
}

/** HCL2, for any Packer since 1.6. */
export function gcpHcl(
  { guest, engine }: Pick<GcpTwin, 'guest' | 'engine'>,
  { name, guest: inline = ['true'], local, isMarked = false, family, machine }: GcpTemplate,
): string {
  const mark = `variable "bakehouse_mark" {\n  type    = string\n  default = "none"\n}\n`;
  return `
variable "project" { type = string }
${isMarked ? mark : ''}
source "googlecompute" "web" {
  project_id              = var.project
  zone                    = "${engine.zone}"
  source_image_family     = "debian-12"
  source_image_project_id = ["${engine.publicProject}"]
  image_name              = "${name}"
  ${family === undefined ? '' : `image_family            = "${family}"`}
  ${machine === undefined ? '' : `instance_name           = "${machine}"\n  disk_name               = "${machine}"`}
  image_labels            = { dept = "x" }
  ${isMarked ? 'labels                  = { bakehouse_mark = var.bakehouse_mark }' : ''}
  ssh_username            = "packer"
  ssh_port                = ${guest.port}
}
build {
  sources = ["source.googlecompute.web"]
  provisioner "shell" {
    remote_folder = "${guest.folder}"
    inline        = ${hclList(inline)}
  }
${local === undefined ? '' : `  provisioner "shell-local" {\n    inline = ${hclList(local)}\n  }`}
}
`;
}
