#!/bin/sh
# Tests the machine that runs: "$BAKEHOUSE_SSH" is ssh, with its address, user and key.
count=0
failed=0
check() {
  count=$((count + 1))
  what=$1
  shift
  if "$BAKEHOUSE_SSH" "$@" > /dev/null 2>&1; then echo "ok $count - $what"; else
    echo "not ok $count - $what"
    failed=1
  fi
}
mkdir -p out
{
  echo 1..4
  # A file of the machine, as it was read there.
  echo "# $("$BAKEHOUSE_SSH" cat /etc/motd)"
  check 'it is Debian' 'grep -q ^ID=debian /etc/os-release'
  check 'its message says who baked it' 'grep -q Bakehouse /etc/motd'
  check 'its site is there' 'test -s /srv/site/index.html'
  check 'only the key of this test opens it' 'test "$(grep -c . .ssh/authorized_keys)" = 1'
} > out/machine.tap
cat out/machine.tap
exit $failed
