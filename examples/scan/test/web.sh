#!/bin/sh
# Tests the image, and has it scanned: the scanner writes into the folder that the manifest names.
set -eu
mkdir -p out scans
page=$(docker run --rm --network none "$BAKEHOUSE_IMAGE" cat /srv/index.html)
if [ "$page" = hello ]; then echo 'ok 1 - has a page'; else echo 'not ok 1 - has a page'; fi >out/web.tap
echo '1..1' >>out/web.tap

# In earnest: trivy image --format json --output scans/trivy.json "$BAKEHOUSE_IMAGE"
sh test/stub-scanner.sh "$BAKEHOUSE_IMAGE_ID" >scans/trivy.json
