export type Health = 'ok' | 'poor' | 'bad' | 'err';

/** packerd's health.go: over 95 % bad, over 90 % poor; `err` where the disk could not be asked. */
export function healthOf(percentFull: number | undefined): Health {
  if (percentFull === undefined) return 'err';
  if (percentFull > 95) return 'bad';
  return percentFull > 90 ? 'poor' : 'ok';
}
