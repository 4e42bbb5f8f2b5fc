#!/bin/sh
# Looks into the container that kitchen-verify started from the image, and tells what it saw as TAP.
set -u
count=0
check() {
  name=$1
  shift
  count=$((count + 1))
  if docker exec "$BAKEHOUSE_CONTAINER" "$@" >/dev/null; then echo "ok $count - $name"; else echo "not ok $count - $name"; fi
}

{
  check 'the site is there' test -s /srv/app/site/index.html
  check 'it is served' sh -c 'serve | grep -q Bakehouse'
  echo "1..$count"
} | tee out/site.tap
