#!/bin/sh
# Asks a machine of the image over ssh.
mkdir -p out
{
  echo 1..2
  $BAKEHOUSE_SSH true && echo 'ok 1 - lets us in' || echo 'not ok 1 - lets us in'
  $BAKEHOUSE_SSH cat /etc/motd | grep -q 'Baked by Bakehouse' && echo 'ok 2 - is baked' || echo 'not ok 2 - is baked'
} > out/web.tap
