/**
 * What Test Kitchen calls the instance of a suite and a platform (lib/kitchen/instance.rb: name_for). Several pairs can
 * have one name, and then one state file: never read it backwards.
 */
export function instanceName(suite: string, platform: string): string {
  return `${suite}-${platform}`.replaceAll(/[_,/]/g, '-').replaceAll('.', '');
}
