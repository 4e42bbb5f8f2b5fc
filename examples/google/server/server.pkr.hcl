# A server: the base with what it serves.

packer {
  required_plugins {
    googlecompute = {
      source  = "github.com/hashicorp/googlecompute"
      version = "~> 1.2"
    }
  }
}

variable "source" {
  type        = string
  description = "projects/PROJECT/global/images/NAME"
}

variable "image_name" {
  type = string
}

variable "project" {
  type    = string
  default = "acme-bakes"
}

variable "zone" {
  type    = string
  default = "europe-west1-b"
}

# Bakehouse gives each bake one of its own: by it the instance is found and removed after a kill.
variable "bakehouse_mark" {
  type    = string
  default = "none"
}

source "googlecompute" "server" {
  project_id              = var.project
  zone                    = var.zone
  source_image            = basename(var.source)
  source_image_project_id = [split("/", var.source)[1]]
  image_name              = var.image_name
  labels                  = { bakehouse_mark = var.bakehouse_mark }
  ssh_username            = "packer"
}

build {
  sources = ["source.googlecompute.server"]

  provisioner "shell" {
    inline = ["echo 'Baked by Bakehouse.' | sudo tee /etc/motd"]
  }
}
