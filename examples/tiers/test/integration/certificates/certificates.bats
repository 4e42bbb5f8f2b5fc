#!/usr/bin/env bats
# Runs on the machine that runs Test Kitchen, and looks into the container by `docker exec`.

inside() {
  run docker exec "$KITCHEN_CONTAINER_ID" "$@"
}

@test "the certificates are there, and its user can read them" {
  inside grep -c BEGIN /etc/ssl/certs/ca-certificates.crt
  [ "$status" -eq 0 ]
  [ "$output" -gt 100 ]
}

@test "the package lists are gone" {
  inside sh -c 'ls -A /var/lib/apt/lists'
  [ "$status" -eq 0 ]
  [ -z "$output" ]
}
