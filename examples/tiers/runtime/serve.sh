#!/bin/sh
# Prints what would be served: the example needs no network.
set -eu
for page in /srv/app/site/*; do
  echo "== ${page##*/}"
  cat "$page"
done
