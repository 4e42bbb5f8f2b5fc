# An encrypted copy of the vendor's newest image, in the own account: nothing is provisioned.

variable "source_ami" {
  type = string
}

variable "ami_name" {
  type = string
}

variable "instance_type" {
  type = string
}

variable "region" {
  type    = string
  default = "us-east-1"
}

# Where machines of other accounts are to start from the image, this must be a key of yours: AWS's own cannot be shared.
variable "kms_key" {
  type    = string
  default = "alias/images"
}

source "amazon-ebs" "root" {
  region        = var.region
  source_ami    = var.source_ami
  ami_name      = var.ami_name
  instance_type = var.instance_type
  encrypt_boot  = true
  kms_key_id    = var.kms_key
  communicator  = "none"
}

build {
  sources = ["source.amazon-ebs.root"]
}
