#!/bin/sh
# Runs inside of a machine of the image, in each cloud alike.
mkdir -p out
{
  echo 1..1
  grep -q 'Baked by Bakehouse' /etc/motd && echo 'ok 1 - is baked' || echo 'not ok 1 - is baked'
} | tee out/web.tap
