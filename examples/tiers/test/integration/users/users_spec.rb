# Runs on the machine that runs Test Kitchen, and looks into the container by `docker exec`.
require 'serverspec'

set :backend, :dockercli
set :docker_container, ENV.fetch('KITCHEN_CONTAINER_ID')

describe user('app') do
  it { is_expected.to exist }
  it { is_expected.to have_home_directory '/srv/app' }
end

describe command('id -un') do
  its(:stdout) { is_expected.to eq "app\n" }
end

describe file('/etc/motd') do
  its(:content) { is_expected.to match(/^Baked by Bakehouse/) }
end
