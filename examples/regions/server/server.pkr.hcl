# A server type: the base with what its playbook does.

variable "source_ami" {
  type = string
}

variable "ami_name" {
  type = string
}

variable "region" {
  type = string
}

variable "instance_type" {
  type    = string
  default = "t3.small"
}

variable "playbook" {
  type = string
}
variable "endpoint" {
  type        = string
  description = "Another address of EC2, for tests; empty is Amazon's."
  default     = ""
}

source "amazon-ebs" "server" {
  region                     = var.region
  source_ami                 = var.source_ami
  ami_name                   = var.ami_name
  instance_type              = var.instance_type
  custom_endpoint_ec2        = var.endpoint
  skip_credential_validation = var.endpoint != ""
  communicator               = "none"
}

build {
  sources = ["source.amazon-ebs.server"]

  # With a guest to talk to this would be ansible; the playbook is named after the image unless it is given.
  provisioner "shell-local" {
    inline = ["echo playbook ${var.playbook}"]
  }
}
