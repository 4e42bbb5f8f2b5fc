# The base layer: what every image of this house begins with.

variable "source_image" {
  type        = string
  description = "The image to start from."
  default     = "debian:bookworm"
}

variable "pull" {
  type        = bool
  description = "Fetch the source image first; false takes the one that docker has."
  default     = true
}

variable "motd" {
  type    = string
  default = "Baked by Bakehouse."
}

source "docker" "base" {
  image  = var.source_image
  pull   = var.pull
  commit = true
  # Packer's own command sets a shell as the entry point, and the committed image would keep it.
  run_command = ["-d", "-i", "-t", "--", "{{.Image}}", "/bin/sh"]
  changes = [
    "USER app",
    "WORKDIR /srv/app",
    "CMD [\"bash\"]",
  ]
}

build {
  sources = ["source.docker.base"]

  provisioner "shell" {
    environment_vars = ["MOTD=${var.motd}"]
    script           = "base/install.sh"
  }
}
