import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Drivers that are not installed here, as Ruby files that only declare their options, with the real gems' names, defaults
 * and requirements; nothing can be created but by that of OpenStack. `kitchen diagnose` resolves a configuration with them as
 * it does with the real ones.
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
  // Asks Nova for what the gem 6.2.1 asks it for, by the same options, and keeps the same state; without its volumes, addresses
  // and lists of names.
  openstack: `
    default_config :server_name, nil
    default_config :server_name_prefix, nil
    default_config :key_name, nil
    default_config :openstack_project_name, nil
    default_config :openstack_region, nil
    default_config :network_ref, nil
    default_config :network_id, nil
    default_config :metadata, nil
    def finalize_config!(instance)
      super
      raise UserError, "Cannot specify both image_ref and image_id" if config[:image_id] && config[:image_ref]
      self
    end
    def create(state)
      return if state[:server_id]
      prefix = config[:server_name_prefix]
      name = config[:server_name] || [prefix ? prefix.gsub(/\\W/, "") : "default", ("a".."z").to_a.sample(8).join].join("-")
      server = { name: name, imageRef: config[:image_id], flavorRef: config[:flavor_id], key_name: config[:key_name],
                 metadata: config[:metadata] || {}, networks: [{ uuid: config[:network_id] }] }
      state[:server_id] = ask("POST", "/servers", { server: server })["server"]["id"]
      state[:hostname] = "127.0.0.1"
    end
    def destroy(state)
      return if state[:server_id].nil?
      ask("DELETE", "/servers/" + state[:server_id])
      state.delete(:server_id)
      state.delete(:hostname)
    end
    def ask(verb, path, body = nil)
      wanted = %i[openstack_username openstack_api_key openstack_auth_url openstack_domain_id]
      missing = wanted.select { |key| config[key].nil? }
      raise ActionFailed, "Missing required arguments: " + missing.join(", ") unless missing.empty?
      user = { name: config[:openstack_username], password: config[:openstack_api_key], domain: { id: config[:openstack_domain_id] } }
      project = { name: config[:openstack_project_name], domain: { id: config[:openstack_domain_id] } }
      auth = { identity: { methods: ["password"], password: { user: user } }, scope: { project: project } }
      entry = call("POST", config[:openstack_auth_url] + "/auth/tokens", { auth: auth }, {})
      services = JSON.parse(entry.body)["token"]["catalog"].select { |service| service["type"] == "compute" }
      endpoints = services.flat_map { |service| service["endpoints"] }.select { |one| one["interface"] == "public" }
      region = config[:openstack_region]
      endpoint = region.nil? ? endpoints.first : endpoints.find { |one| one["region_id"] == region }
      answer = call(verb, endpoint["url"] + path, body, { "X-Auth-Token" => entry["X-Subject-Token"] })
      answer.body.to_s.empty? ? nil : JSON.parse(answer.body)
    end
    def call(verb, url, body, headers)
      require "net/http"
      require "json"
      uri = URI(url)
      request = Net::HTTP.const_get(verb.capitalize).new(uri, headers.merge("Content-Type" => "application/json"))
      request.body = JSON.generate(body) unless body.nil?
      answer = Net::HTTP.start(uri.host, uri.port) { |http| http.request(request) }
      raise ActionFailed, verb + " " + url + ": " + answer.code unless answer.is_a?(Net::HTTPSuccess)
      answer
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
