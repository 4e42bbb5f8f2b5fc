# A managed image: the platform's newest, with what the provisioner does.

variable "image_name" {
  type = string
}

variable "image_version" {
  type    = string
  default = "latest"
}

variable "location" {
  type    = string
  default = "westeurope"
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

variable "ssh_port" {
  type    = number
  default = 22
}

source "azure-arm" "web" {
  tenant_id          = var.client_secret == "" ? "" : var.tenant_id
  client_id          = var.client_secret == "" ? "" : var.client_id
  client_secret      = var.client_secret
  use_azure_cli_auth = var.client_secret == ""
  subscription_id    = var.subscription_id

  os_type         = "Linux"
  image_publisher = "Canonical"
  image_offer     = "0001-com-ubuntu-server-jammy"
  image_sku       = "22_04-lts"
  image_version   = var.image_version
  location        = var.location
  vm_size         = "Standard_B2s"
  ssh_username    = "packer"
  ssh_port        = var.ssh_port

  managed_image_name                = var.image_name
  managed_image_resource_group_name = "images"
}

build {
  sources = ["source.azure-arm.web"]

  provisioner "shell" {
    inline = [
      "echo 'Baked by Bakehouse' | sudo tee /etc/motd",
      "sudo waagent -force -deprovision+user",
      "sync",
    ]
  }
}
