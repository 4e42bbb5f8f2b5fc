#!/bin/sh
# Certificates, a small editor, and a user without rights: nothing of ours runs as root.
set -eu
export DEBIAN_FRONTEND=noninteractive
# A mirror that is away for a moment costs a retry and not the bake.
apt-get update -qq -o Acquire::Retries=5
apt-get install -qq -o Acquire::Retries=5 --yes --no-install-recommends ca-certificates nano >/dev/null
rm -rf /var/lib/apt/lists/*
useradd --create-home --home-dir /srv/app --shell /bin/bash app
printf '%s\n' "$MOTD" >/etc/motd
echo "certificates: $(grep -c BEGIN /etc/ssl/certs/ca-certificates.crt)"
