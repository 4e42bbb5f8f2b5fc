#!/bin/sh
# kitchen-verify has started one instance of the image, and says where it is.
set -u
mkdir -p out
{
  if [ -n "$BAKEHOUSE_INSTANCE_ID" ]; then echo 'ok 1 - an instance of the image runs'; else echo 'not ok 1 - an instance of the image runs'; fi
  if [ -n "$BAKEHOUSE_ADDRESS" ]; then echo "ok 2 - it has an address"; else echo 'not ok 2 - it has an address'; fi
  echo '1..2'
} | tee out/reachable.tap
