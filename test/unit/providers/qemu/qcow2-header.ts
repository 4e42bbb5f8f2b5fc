/** The first bytes of a disk, as docs/interop/qcow2.txt has them. */
export function qcow2Header({
  version = 3,
  size = 5_000_000n,
  backing = 0n,
  features = 0n,
}: {
  readonly version?: number;
  readonly size?: bigint;
  readonly backing?: bigint;
  readonly features?: bigint;
}): Buffer {
  const head = Buffer.alloc(104);
  head.write('QFI\u00FB', 0, 'latin1');
  head.writeUInt32BE(version, 4);
  head.writeBigUInt64BE(backing, 8);
  head.writeUInt32BE(backing === 0n ? 0 : 20, 16);
  head.writeBigUInt64BE(size, 24);
  head.writeBigUInt64BE(features, 72);
  return head;
}
