#!/bin/bash
# Fills the disk under the writer, then makes room: the same process must go on, and all that it
# called saved must be there. Needs a small file system of its own (root, or a user namespace).
#   disk-full.sh WRITER VERIFY
writer=$1 verify=$2

disk=$(mktemp -d "${TMPDIR:-/var/tmp}/wissel-full.XXXXXX") || exit 99
ack=$(mktemp -d "${TMPDIR:-/var/tmp}/wissel-ack.XXXXXX") || exit 99
trap 'umount "$disk" 2> /dev/null; rm -rf "$disk" "$ack"' EXIT

if ! mount -t tmpfs -o size=12m none "$disk" 2> /dev/null; then
  if [ -z "$WISSEL_IN_NAMESPACE" ] && unshare -Urm true 2> /dev/null; then
    WISSEL_IN_NAMESPACE=1 unshare -Urm "$0" "$@"
    exit
  fi
  echo "no permission to mount a small file system: skipped"
  exit 77
fi
bad=0

"$writer" "$disk/network.sqlite" "$ack/ack" 5 || bad=1
head -c 4M /dev/zero > "$disk/ballast"

"$writer" "$disk/network.sqlite" "$ack/ack" 100000 2> "$ack/err"
status=$?
echo "# full after $(tail -n 1 "$ack/ack") actions: $(cat "$ack/err")"
((status == 10)) || { echo "# status $status instead of 10"; bad=1; }
out=$("$verify" "$disk/network.sqlite" "$ack/ack" 2>&1) || bad=1
echo "# looked at while full: $out"

"$writer" "$disk/network.sqlite" "$ack/ack" 40 "$ack/room" 2> "$ack/err" &
pid=$!
sleep 1
rm "$disk/ballast"
touch "$ack/room"
wait "$pid" || { echo "# did not go on: $(cat "$ack/err")"; bad=1; }
out=$("$verify" "$disk/network.sqlite" "$ack/ack" 2>&1) || bad=1
echo "# after making room: $out"

exit $bad
