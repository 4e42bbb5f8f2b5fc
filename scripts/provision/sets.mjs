// @ts-check
import { baseImage } from './parts/base-image.mjs';
import { docker } from './parts/docker.mjs';
import { goTool } from './parts/go-tool.mjs';
import { moto } from './parts/moto.mjs';
import { packerDebian } from './parts/packer-debian.mjs';
import { packerPlugin } from './parts/packer-plugin.mjs';
import { versions } from './versions.mjs';

/** What can be asked for by name, and the parts of each in the order in which they need one another. */
export const sets = {
  bake: [docker, packerDebian, baseImage, moto],
  'packer-current': [
    goTool('packer-current', 'packer-current', versions['packer-current']),
    packerPlugin('packer-plugin-docker'),
    packerPlugin('packer-plugin-amazon'),
  ],
  act: [goTool('act', 'act', versions.act)],
};

/** @typedef {keyof typeof sets} SetName */

/** @type {readonly SetName[]} */
export const setNames = ['bake', 'packer-current', 'act'];
