variable "base" {
  type    = string
  default = "build/base.qcow2"
}
variable "accelerator" {
  type    = string
  default = "tcg"
}

source "qemu" "machine" {
  iso_url              = var.base
  iso_checksum         = "none"
  disk_image           = true
  skip_resize_disk     = true
  skip_compaction      = true
  format               = "qcow2"
  output_directory     = "build/machine"
  vm_name              = "machine.qcow2"
  accelerator          = var.accelerator
  headless             = true
  memory               = 512
  net_device           = "virtio-net"
  disk_interface       = "virtio"
  boot_wait            = "-1s"
  qemuargs             = [["-cpu", "max"], ["-serial", "file:build/serial.log"]]
  communicator         = "ssh"
  ssh_username         = "root"
  ssh_private_key_file = "build/key"
  ssh_timeout          = "10m"
  shutdown_command     = "busybox poweroff"
}

build {
  sources = ["source.qemu.machine"]

  provisioner "file" {
    source      = "image/motd"
    destination = "/etc/motd"
  }
  provisioner "shell" {
    inline = [
      "install -d -m 755 /srv/site",
      "echo '<h1>Baked</h1>' > /srv/site/index.html",
      "rm -f /etc/ssh/ssh_host_*",
      # The key of the base is nobody's business any more: who tests or runs this machine brings one.
      ": > ~/.ssh/authorized_keys",
      "sync",
    ]
  }
}
