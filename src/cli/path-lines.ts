import { dirname } from 'node:path';

/**
 * How a shell gets the Packer that was installed: the lines to run. None for the one that is on PATH already.
 * @param outputs of setup-packer
 */
export function pathLines(outputs: ReadonlyMap<string, string>): readonly string[] {
  const path = outputs.get('path') ?? '';
  const plugins = outputs.get('plugin-path') ?? '';
  const lines = [
    ...(path === '' || outputs.get('install-source') === 'system'
      ? []
      : [`export PATH=${quoted(dirname(path))}:"$PATH"`]),
    ...(plugins === '' ? [] : [`export PACKER_PLUGIN_PATH=${quoted(plugins)}`]),
  ];
  return lines.length === 0 ? [] : ['For this shell, run:', ...lines.map((line) => `  ${line}`)];
}

function quoted(text: string): string {
  return /^[\w./+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
