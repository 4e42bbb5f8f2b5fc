# Stands in for the base layer where no docker can be had: Packer's file builder, the same steps, no container.

variable "motd" {
  type    = string
  default = "Baked by Bakehouse."
}

variable "target" {
  type        = string
  description = "Where the image, a file, is put."
}

source "file" "base" {
  content = "${var.motd}\n"
  target  = var.target
}

build {
  sources = ["source.file.base"]
}
