// A repository in the shape of packerd's own: cookbooks of a source, of a folder and of git, which Chef runs in the guest.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { requirePacker } from '../support/bake/packers.ts';
import { strangersHome } from '../support/kitchen/command.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { madeUpToken, startGitServer } from '../support/peers/git-server.ts';
import { responseOf, runRoot, stagesOf } from '../support/pipeline/root.ts';
import { git } from '../support/plan/repository.ts';

/** Stands for Chef, whose installer is not to be had here: says what it was given. */
const CHEF_SOLO = `#!/bin/sh
cd /tmp/packer-chef-solo
for recipe in cookbooks-*/*/recipes/default.rb; do echo "cookbook $(basename "\${recipe%/recipes/*}")"; done >/etc/motd
for role in roles/*.json data_bags/*.json; do echo "$role"; done >>/etc/motd
grep -c cookbook_path solo.rb >>/etc/motd
`;

/** @param address of the cookbook that comes of git */
function repository(address: string, mark: string): Readonly<Record<string, string>> {
  const cookbook = (folder: string, name: string, version: string) => ({
    [`${folder}/${name}/metadata.rb`]: `name '${name}'\nversion '${version}'\n`,
    [`${folder}/${name}/recipes/default.rb`]: `log '${name}'\n`,
  });
  return {
    '.gitignore': 'berks-cookbooks\nBerksfile.lock\n',
    Berksfile: `Encoding.default_external = "UTF-8"
source({ chef_repo: 'provision/supermarket' })

cookbook 'apt',                '~> 2.9.2'

cookbook 'packerd', path: 'provision/chef/cookbooks/packerd'
cookbook 'docker_install', git: '${address}'
`,
    ...cookbook('provision/supermarket/cookbooks', 'apt', '2.9.5'),
    ...cookbook('provision/chef/cookbooks', 'packerd', '0.0.3'),
    'provision/chef/roles/packerd.json': '{ "name": "packerd", "run_list": ["recipe[apt]", "recipe[packerd]"] }\n',
    'provision/chef/data_bags/users.json': '{ "id": "users" }\n',
    'chef.template': '{{if .CookbookPaths}}cookbook_path [{{.CookbookPaths}}]{{end}}\n',
    'chef-solo': `${CHEF_SOLO}# ${mark}\n`,
    'packer.json': JSON.stringify({
      variables: { version: '{{env `version`}}', role: 'packerd', docker_repo_email: null },
      builders: [{ name: 'ubuntu-docker', type: 'docker', image: 'debian:bookworm', pull: false, commit: true }],
      provisioners: [
        { type: 'file', source: 'chef-solo', destination: '/usr/local/bin/chef-solo' },
        {
          type: 'chef-solo',
          cookbook_paths: ['berks-cookbooks'],
          data_bags_path: 'provision/chef/data_bags',
          roles_path: 'provision/chef/roles',
          config_template: 'chef.template',
          prevent_sudo: true,
          install_command: '{{if .Sudo}}sudo {{end}}chmod +x /usr/local/bin/chef-solo',
          execute_command: '{{if .Sudo}}sudo {{end}}chef-solo --no-color -c {{.ConfigPath}} -j {{.JsonPath}}',
          run_list: ['role[{{user `role`}}]'],
        },
      ],
    }),
  };
}

describe("a request for a repository in the shape of packerd's own", () => {
  it('has its cookbooks vendored for Chef, and nothing to test', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    const berks = requirePart(t, 'berkshelf');
    if (packer === undefined || berks === undefined || requirePart(t, 'base-image') === undefined) return;
    const server = await startGitServer(t);
    const cookbook = await server.add('chef-docker-install', {
      'metadata.rb': "name 'docker_install'\nversion '1.2.3'\n",
      'recipes/default.rb': "log 'docker_install'\n",
    });
    // Berkshelf takes that branch where a Berksfile names none.
    git(cookbook, 'branch', 'master');
    server.publish('chef-docker-install');
    await server.add('packerd', repository(`${server.address}/chef-docker-install.git`, madeUpToken()));
    const request = {
      giturl: `${server.address}/packerd.git`,
      templatepath: 'packer.json',
      buildonly: 'ubuntu-docker',
      buildvars: [
        { key: 'version', value: '0.21' },
        { key: 'docker_repo_email', value: 'images@example.org' },
      ],
    };
    const { GEM_HOME, GEM_PATH } = berks.environment;
    const PATH = `${berks.environment.PATH.split(':', 1)[0]}:${packer.environment['PATH']}`;
    const job = await runRoot(t, {
      inputs: { request: JSON.stringify(request) },
      env: { ...packer.environment, GEM_HOME, GEM_PATH, PATH, ...(await strangersHome(t)) },
    });
    const response = responseOf(job);
    const [id = ''] = response.images;
    t.after(() => docker('image', 'rm', '--force', id).catch(() => ''));
    assert.equal(job.conclusion, 'success', job.log);
    assert.deepEqual(
      stagesOf(response).filter((stage) => !/^(?:GitClone|GitCheckout)/.test(stage)),
      ['RunBerksVendor complete', 'RunPacker complete', 'KitchenTest skipped', 'DockerClean complete'],
      job.log,
    );
    assert.match(job.log, /Vendored apt, docker_install, packerd\./);
    assert.equal(
      await docker('run', '--rm', '--entrypoint', 'cat', id, '/etc/motd'),
      [
        'cookbook apt',
        'cookbook docker_install',
        'cookbook packerd',
        'roles/packerd.json',
        'data_bags/users.json',
        '1',
      ].join('\n'),
    );
  });
});
