#!/bin/sh
# What the suites of kitchen.yml ask, in short, for machines without Ruby: as TAP.
set -u
count=0
check() {
  name=$1
  shift
  count=$((count + 1))
  if docker exec "$BAKEHOUSE_CONTAINER" "$@" >/dev/null; then echo "ok $count - $name"; else echo "not ok $count - $name"; fi
}

mkdir -p out
{
  check 'its user is app' sh -c 'test "$(id -un)" = app'
  check 'it says who baked it' grep -q '^Baked by Bakehouse' /etc/motd
  check 'the certificates are there' test -s /etc/ssl/certs/ca-certificates.crt
  echo "1..$count"
} | tee out/base.tap
