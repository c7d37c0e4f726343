#!/bin/bash
# Two programs on one network: the second is told so and writes nothing; the first goes on.
#   two-programs.sh WRITER VERIFY
writer=$1 verify=$2
folder=$(mktemp -d "${TMPDIR:-/var/tmp}/wissel-two.XXXXXX") || exit 99
trap 'rm -rf "$folder"' EXIT
bad=0

"$writer" "$folder/network.sqlite" "$folder/ack" 5 || bad=1
"$writer" "$folder/network.sqlite" "$folder/ack" 1000000 &
first=$!
sleep 0.5

for ((i = 0; i < 3; i++)); do
  "$writer" "$folder/network.sqlite" "$folder/ack2" 5 2> "$folder/err"
  status=$?
  ((status == 12)) || { echo "# status $status instead of 12: $(cat "$folder/err")"; bad=1; }
done
[ -s "$folder/ack2" ] && { echo "# the second program wrote"; bad=1; }

kill -0 "$first" || { echo "# the first program gave up"; bad=1; }
kill -9 "$first"
wait "$first" 2> /dev/null
out=$("$verify" "$folder/network.sqlite" "$folder/ack") || bad=1
echo "# $out"

exit $bad
