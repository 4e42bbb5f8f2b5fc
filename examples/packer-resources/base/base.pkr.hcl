packer {
  required_plugins {
    amazon = { source = "github.com/hashicorp/amazon", version = ">= 1.3.0" }
  }
}

variable "source_ami" { type = string }
variable "ami_name" { type = string }
variable "region" { type = string }

source "amazon-ebs" "base" {
  region        = var.region
  source_ami    = var.source_ami
  ami_name      = var.ami_name
  instance_type = "t3.small"
  ssh_username  = "admin"
}

build {
  sources = ["source.amazon-ebs.base"]
  provisioner "shell" {
    inline = ["echo 'acme base' | sudo tee /etc/acme-image"]
  }
}
