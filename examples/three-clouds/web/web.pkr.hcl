# One web server for three clouds: each has its source, and all have the same provisioners.

packer {
  required_plugins {
    amazon        = { source = "github.com/hashicorp/amazon", version = "~> 1.3" }
    azure         = { source = "github.com/hashicorp/azure", version = "~> 2.0" }
    googlecompute = { source = "github.com/hashicorp/googlecompute", version = "~> 1.2" }
  }
}

variable "image_name" {
  type = string
}

# AWS

variable "source_ami" {
  type    = string
  default = ""
}

variable "region" {
  type    = string
  default = "us-east-1"
}

source "amazon-ebs" "web" {
  region        = var.region
  source_ami    = var.source_ami
  ami_name      = var.image_name
  instance_type = "t3.small"
  ssh_username  = "ubuntu"
}

# Azure

variable "image_version" {
  type    = string
  default = "latest"
}

variable "tenant_id" {
  type    = string
  default = env("AZURE_TENANT_ID")
}

variable "client_id" {
  type    = string
  default = env("AZURE_CLIENT_ID")
}

variable "client_secret" {
  type        = string
  description = "Empty where a session of az is there, as azure/login makes one."
  sensitive   = true
  default     = env("AZURE_CLIENT_SECRET")
}

variable "subscription_id" {
  type    = string
  default = env("AZURE_SUBSCRIPTION_ID")
}

source "azure-arm" "web" {
  tenant_id          = var.client_secret == "" ? "" : var.tenant_id
  client_id          = var.client_secret == "" ? "" : var.client_id
  client_secret      = var.client_secret
  use_azure_cli_auth = var.client_secret == ""
  subscription_id    = var.subscription_id

  os_type         = "Linux"
  image_publisher = "Canonical"
  image_offer     = "ubuntu-24_04-lts"
  image_sku       = "server-gen1"
  image_version   = var.image_version
  location        = "westeurope"
  vm_size         = "Standard_B2s"
  ssh_username    = "packer"

  managed_image_name                = var.image_name
  managed_image_resource_group_name = "images"
}

# Google Cloud

variable "source_image" {
  type    = string
  default = ""
}

variable "project" {
  type    = string
  default = env("GOOGLE_CLOUD_PROJECT")
}

# Bakehouse gives each bake one of its own: by it the instance is found and removed after a kill.
variable "bakehouse_mark" {
  type    = string
  default = "none"
}

source "googlecompute" "web" {
  project_id              = var.project
  zone                    = "europe-west1-b"
  source_image            = var.source_image
  source_image_project_id = ["ubuntu-os-cloud"]
  image_name              = var.image_name
  labels                  = { bakehouse_mark = var.bakehouse_mark }
  ssh_username            = "packer"
}

build {
  sources = ["source.amazon-ebs.web", "source.azure-arm.web", "source.googlecompute.web"]

  provisioner "shell" {
    inline = ["echo 'Baked by Bakehouse.' | sudo tee /etc/motd"]
  }

  # What Azure asks of an image for many machines.
  provisioner "shell" {
    only   = ["azure-arm.web"]
    inline = ["sudo waagent -force -deprovision+user", "sync"]
  }
}
