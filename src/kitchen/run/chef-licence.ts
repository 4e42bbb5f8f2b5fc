import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether Chef's licence is accepted without anybody being asked: by CHEF_LICENSE, or by a file that was left when
 * somebody accepted it here (license-acceptance, config.rb: default_license_locations).
 *
 * @param environment what Test Kitchen gets
 */
export function isLicenceAccepted(environment: Readonly<Record<string, string>>): boolean {
  if (/^accept(-silent|-no-persist)?$/.test(environment['CHEF_LICENSE'] ?? '')) return true;
  const home = environment['HOME'] ?? '';
  const folders = ['/etc/chef/accepted_licenses', ...(home === '' ? [] : [join(home, '.chef', 'accepted_licenses')])];
  return folders.some((folder) => {
    try {
      return readdirSync(folder).length > 0;
    } catch {
      return false;
    }
  });
}
