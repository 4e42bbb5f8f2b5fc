#!/bin/sh
# Every level left its mark.
set -u
number=0
for level in base runtime web; do
  number=$((number + 1))
  if docker exec "$BAKEHOUSE_CONTAINER" test -e "/$level"; then echo "ok $number - $level"; else echo "not ok $number - $level"; fi
done >out.tap
echo "1..$number" >>out.tap
