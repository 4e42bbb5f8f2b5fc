#!/bin/sh
# The same for an image that is a file: it is there, and says who baked it.
set -u
mkdir -p out
{
  if grep -q 'Baked by Bakehouse' "$BAKEHOUSE_FILES"; then echo 'ok 1 - it says who baked it'; else echo 'not ok 1 - it says who baked it'; fi
  echo '1..1'
} | tee out/file.tap
