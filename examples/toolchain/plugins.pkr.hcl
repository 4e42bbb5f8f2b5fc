// What the image has of Packer's plugins; a template that asks for others gets them when it is baked.
packer {
  required_plugins {
    docker = {
      source  = "github.com/hashicorp/docker"
      version = "1.1.2"
    }
    amazon = {
      source  = "github.com/hashicorp/amazon"
      version = "1.8.2"
    }
  }
}
