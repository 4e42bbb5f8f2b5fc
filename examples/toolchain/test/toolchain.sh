# Looks into the image that was baked: TAP in out/toolchain.tap. BAKEHOUSE_CONTAINER is a container of it.
set -u
mkdir -p out
count=0
inside() { docker exec "$BAKEHOUSE_CONTAINER" "$@"; }
check() {
  what=$1 wanted=$2
  shift 2
  count=$((count + 1))
  said=$("$@" 2>&1)
  if [ $? -eq 0 ] && printf '%s\n' "$said" | grep -Eq -- "$wanted"; then
    echo "ok $count - $what"
  else
    echo "not ok $count - $what"
    printf '%s\n' "$said" | sed 's/^/# /' | head -20
  fi
}
# As packerd's image did: https with a certificate of its own. Node asks, since nothing else here does.
serves='
  bakehouse serve --listen 127.0.0.1:64155 --tls --folder /tmp/serve >/tmp/serve.log 2>&1 & service=$!
  for second in $(seq 60); do grep -q "^Listening" /tmp/serve.log && break; sleep 1; done
  NODE_TLS_REJECT_UNAUTHORIZED=0 node --no-warnings -e "fetch(process.argv[1]).then((it) => it.text()).then(console.log)" \
    https://127.0.0.1:64155/health
  kill $service; wait $service; rm -rf /tmp/serve'
label() { docker image inspect --format "{{index .Config.Labels \"$1\"}}" "$BAKEHOUSE_IMAGE"; }
{
  check 'runs as nobody in particular' '^bakehouse$' inside id -un
  check 'has Bakehouse' '^[0-9]+\.[0-9]+' inside bakehouse --version
  check 'Bakehouse starts without its source' 'step into|Step into' inside bakehouse shell --help
  check 'answers as packerd did' '"status": *"(ok|poor|bad)"' inside sh -c "$serves"
  check 'has Packer' '^Packer v[0-9]' inside packer version
  check 'has Test Kitchen' '^Test Kitchen version [0-9]' inside kitchen version
  check 'has the driver of docker' 'kitchen-docker' inside gem list kitchen-docker
  check 'has Berkshelf' '^[0-9]+\.[0-9]+' inside berks version
  check 'has a docker client' 'Docker version' inside docker --version
  check 'has buildx' 'buildx' inside docker buildx version
  check 'has git' '^git version' inside git --version
  check 'has no compiler' 'gone' inside sh -c 'command -v gcc || echo gone'
  check 'says where it comes from' '^toolchain$' label org.opencontainers.image.title
  check 'keeps nothing of the pool' 'gone' inside sh -c 'ls /toolchain 2>/dev/null || echo gone'
  check 'has no credentials' 'gone' inside sh -c 'ls -d ~/.docker ~/.netrc ~/.gem 2>/dev/null || echo gone'
  echo "1..$count"
} >out/toolchain.tap
cat out/toolchain.tap
! grep -q '^not ok' out/toolchain.tap
