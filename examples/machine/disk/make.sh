#!/bin/sh
# Makes a small Debian disk that boots by itself (BIOS): make.sh OUT.qcow2, with a file `key` beside it. Needs no root, but on Debian or Ubuntu:
#   apt-get install mmdebstrap debian-archive-keyring e2fsprogs fdisk dosfstools mtools syslinux syslinux-common qemu-utils openssh-client
# Its first process is the script `init` beside this one, which starts sshd and nothing else: it is up in seconds, also where
# a processor is emulated. A real image would start from a cloud image, which has systemd and cloud-init.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
suite=bookworm
mib=400

# Within mmdebstrap, where everything belongs to root: `make.sh --finish TREE WORK`.
if [ "${1-}" = --finish ]; then
  tree=$2 work=$3
  kernel=$(chroot "$tree" apt-cache depends linux-image-cloud-amd64 | sed -n 's/.*Depends: \(linux-image-[0-9]\)/\1/p' | head -n 1)
  (cd "$tree/tmp" && chroot "$tree" sh -c "cd /tmp && apt-get download $kernel" && dpkg-deb -x "$kernel"_*.deb "$work/kernel" && rm -f ./*.deb)
  version=$(basename "$work"/kernel/boot/vmlinuz-* | sed 's/^vmlinuz-//')
  cp "$work/kernel/boot/vmlinuz-$version" "$work/vmlinuz"
  modules="$work/kernel/lib/modules/$version/kernel"
  # The first programs: busybox, and what it takes to see a disk, a network card and the seed that a test brings.
  mkdir -p "$work/initrd/bin" "$work/initrd/m" "$work/initrd/dev" "$work/initrd/new"
  cp "$tree/bin/busybox" "$work/initrd/bin/busybox"
  cp "$here/first" "$work/initrd/init"
  chmod 755 "$work/initrd/init"
  for name in virtio_ring virtio virtio_pci_legacy_dev virtio_pci_modern_dev virtio_pci virtio_blk failover net_failover virtio_net fat vfat nls_ascii nls_cp437; do
    found=$(find "$modules" -name "$name.ko" | head -n 1)
    if [ -n "$found" ]; then cp "$found" "$work/initrd/m/"; echo "$name" >> "$work/initrd/m/order"; fi
  done
  (cd "$work/initrd" && find . | LC_ALL=C sort | "$tree/bin/busybox" cpio -o -H newc 2> /dev/null | gzip -9 > "$work/initrd.gz")
  # Without what is mounted there while packages are installed.
  mkdir "$work/root"
  cp -ax "$tree/." "$work/root"
  tree=$work/root
  rm -rf "$tree"/dev/* "$tree"/proc/* "$tree"/sys/* "$tree"/tmp/*
  cp "$here/init" "$tree/sbin/init"
  chmod 755 "$tree/sbin/init"
  echo machine > "$tree/etc/hostname"
  rm -rf "$tree"/var/cache/apt/* "$tree"/var/lib/apt/lists/* "$tree"/usr/share/doc/* "$tree"/usr/share/man/* "$tree"/etc/ssh/ssh_host_* "$tree"/usr/share/locale/*
  mkdir -p "$tree/root/.ssh" "$tree/run/sshd" "$tree/proc" "$tree/sys" "$tree/dev"
  chmod 700 "$tree/root/.ssh"
  cp "$work/key.pub" "$tree/root/.ssh/authorized_keys"
  mke2fs -q -t ext4 -L root -d "$tree" "$work/root.img" $((mib - 49))M
  exit
fi

[ "$#" -eq 1 ] || { echo "usage: make.sh OUT.qcow2" >&2; exit 64; }
PATH=$PATH:/usr/sbin:/sbin
export PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
chmod 755 "$work"
# The key that lets Packer in. It lies beside the disk; the template has the machine forget it.
mkdir -p "$(dirname "$1")"
ssh-keygen -q -t ed25519 -N '' -C bakehouse -f "$work/key"
mmdebstrap --quiet --variant=minbase --include=openssh-server,busybox-static,iproute2 \
  --customize-hook="sh '$here/make.sh' --finish \"\$1\" '$work'" "$suite" /dev/null

# A partition of 48 MiB that the BIOS' boot loader reads, and the root file system behind it.
mkfs.vfat -C -n BOOT "$work/boot.img" $((48 * 1024)) > "$work/log"
printf 'DEFAULT linux\nPROMPT 0\nTIMEOUT 0\nSERIAL 0\nLABEL linux\n  KERNEL vmlinuz\n  INITRD initrd.gz\n  APPEND root=/dev/vda2 rw console=ttyS0 quiet\n' > "$work/syslinux.cfg"
mcopy -i "$work/boot.img" "$work/vmlinuz" "$work/initrd.gz" "$work/syslinux.cfg" ::
syslinux --install "$work/boot.img"
truncate -s "${mib}M" "$work/disk.raw"
printf 'label: dos\nlabel-id: 0x62616b65\n2048,96256,c,*\n98304,,83\n' | sfdisk --quiet "$work/disk.raw"
dd if=/usr/lib/syslinux/mbr/mbr.bin of="$work/disk.raw" bs=440 count=1 conv=notrunc status=none
dd if="$work/boot.img" of="$work/disk.raw" bs=1M seek=1 conv=notrunc,sparse status=none
dd if="$work/root.img" of="$work/disk.raw" bs=1M seek=48 conv=notrunc,sparse status=none
qemu-img convert -c -f raw -O qcow2 "$work/disk.raw" "$1.part"
mv "$work/key" "$(dirname "$1")/key"
mv "$1.part" "$1"
