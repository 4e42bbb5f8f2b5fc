# A bake that lasts, to be stopped.
packer {
  required_plugins {
    docker = {
      source  = "github.com/hashicorp/docker"
      version = "~> 1.1"
    }
  }
}

source "docker" "slow" {
  image  = "debian:bookworm-slim"
  commit = true
}

build {
  sources = ["source.docker.slow"]
  provisioner "shell" {
    inline = ["sleep 300"]
  }
}
