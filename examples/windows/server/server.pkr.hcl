variable "source_ami" {
  type = string
}

variable "ami_name" {
  type = string
}

variable "region" {
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
  instance_type              = "t3.large"
  custom_endpoint_ec2        = var.endpoint
  skip_credential_validation = var.endpoint != ""

  # Windows answers by WinRM once this has run in it, at its first start.
  user_data_file = "${path.root}/bootstrap.ps1"
  communicator   = "winrm"
  winrm_username = "Administrator"
  winrm_use_ssl  = true
  # Its certificate is one that the guest has made for itself.
  winrm_insecure = true
  winrm_timeout  = "20m"
  # The key pair that decrypts Administrator's password.
  temporary_key_pair_type = "rsa"
}

build {
  sources = ["source.amazon-ebs.server"]

  provisioner "powershell" {
    script = "${path.root}/features.ps1"
  }

  provisioner "windows-restart" {
    restart_timeout = "20m"
  }

  # As new at its next start: a password, a name and user data of its own.
  provisioner "powershell" {
    inline = [
      "& \"$env:ProgramFiles/Amazon/EC2Launch/EC2Launch.exe\" reset --block",
      "& \"$env:ProgramFiles/Amazon/EC2Launch/EC2Launch.exe\" sysprep --block",
    ]
  }
}
