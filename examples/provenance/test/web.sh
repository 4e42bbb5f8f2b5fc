#!/bin/sh
# Looks into the container that kitchen-verify started from the image, and tells what it saw as TAP.
mkdir -p out
if docker exec "$BAKEHOUSE_CONTAINER" cat /srv/hello | grep -q Bakehouse; then echo 'ok 1 - it says hello'; else echo 'not ok 1 - it says hello'; fi >out/web.tap
echo '1..1' >>out/web.tap
