/** A site of two cookbooks that need nothing from a network. A source there must be: a folder answers at once. */
export const site: Readonly<Record<string, string>> = {
  Berksfile: "source({ chef_repo: '.' })\ncookbook 'app', path: 'site/app'\ncookbook 'common', path: 'site/common'\n",
  'site/app/metadata.rb': "name 'app'\nversion '1.2.0'\ndepends 'common'\n",
  'site/app/recipes/default.rb': "include_recipe 'common'\n",
  'site/common/metadata.rb': "name 'common'\nversion '0.3.0'\n",
  'site/common/recipes/default.rb': "log 'common'\n",
};

/** The lock that berks writes for it. */
export const siteLock = `DEPENDENCIES
  app
    path: site/app
  common
    path: site/common

GRAPH
  app (1.2.0)
    common (>= 0.0.0)
  common (0.3.0)
`;

/** A bake whose image is what Berkshelf vendored: without the folder it fails. */
export const vendoredTemplate = `
source "file" "image" {
  source = "berks-cookbooks/app/recipes/default.rb"
  target = "out/image.rb"
}
build {
  sources = ["source.file.image"]
  post-processor "shell-local" {
    inline = ["find berks-cookbooks -type f | sort > out/seen"]
  }
}
`;
