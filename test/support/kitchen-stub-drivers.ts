import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Drivers that are not installed here, as Ruby files that only declare their options, with the real gems' names, defaults
 * and requirements; nothing can be created with them. `kitchen diagnose` resolves a configuration with them as it does
 * with the real ones.
 */
const DRIVERS: Readonly<Record<string, string>> = {
  dokken: `
    default_config :image, nil
    default_config :pull_platform_image, true
    default_config :pull_chef_image, true
    default_config :privileged, false`,
  ec2: `
    default_config :region, ENV["AWS_REGION"] || "us-east-1"
    default_config :image_id do |driver| "ami-of-the-driver" end
    default_config :image_search, nil
    default_config :instance_type, "t3.micro"
    default_config :tags, { "created-by" => "test-kitchen" }`,
  openstack: `
    default_config :image_id, nil
    default_config :image_ref, nil
    default_config :server_name, nil
    default_config :server_name_prefix, nil
    def finalize_config!(instance)
      super
      raise UserError, "Cannot specify both image_ref and image_id" if config[:image_id] && config[:image_ref]
      self
    end`,
  azurerm: `
    default_config(:image_urn) { |_| "Canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2:latest" }
    default_config(:image_id) { |_| "" }
    default_config(:resource_group_tags) { |_| {} }
    default_config(:vm_tags) { |_| {} }`,
  gce: `
    default_config :image_name, nil
    default_config :image_family, nil
    default_config :image_project, nil
    default_config :labels, {}
    required_config :project`,
  hyperv: `
    default_config :parent_vhd_name, nil`,
  vagrant: `
    default_config :box do |driver| "bento/#{driver.instance.platform.name}" end
    default_config :box_url, nil
    default_config :box_version, nil
    default_config :box_download_checksum, nil
    required_config :box`,
};

/** Writes them into a folder for Ruby's `-I`. */
export function writeStubDrivers(folder: string): void {
  const drivers = join(folder, 'kitchen', 'driver');
  mkdirSync(drivers, { recursive: true });
  for (const [name, options] of Object.entries(DRIVERS)) {
    const className = name.charAt(0).toUpperCase() + name.slice(1);
    const text = `require "kitchen"\nmodule Kitchen\n  module Driver\n    class ${className} < Kitchen::Driver::Base${options}\n    end\n  end\nend\n`;
    writeFileSync(join(drivers, `${name}.rb`), text);
  }
  const verifiers = join(folder, 'kitchen', 'verifier');
  mkdirSync(verifiers, { recursive: true });
  writeFileSync(
    join(verifiers, 'inspec.rb'),
    'require "kitchen"\nmodule Kitchen\n  module Verifier\n    class Inspec < Kitchen::Verifier::Base\n      default_config :reporter, nil\n    end\n  end\nend\n',
  );
}
