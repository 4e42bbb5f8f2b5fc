#!/bin/sh
# What the base image is made of. The folder is mounted while the image is made, and is not in it.
set -eu
mkdir -p /srv/site
printf '%s\n' "$MOTD" >/etc/motd
