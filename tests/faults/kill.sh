#!/bin/bash
# Kills the writer at a random moment, opens the network, looks. One network lives through 10 kills;
# every 3rd kill may fall into the opening, and every 5th opening after a kill is killed as well.
#   kill.sh WRITER VERIFY [ROUNDS]
writer=$1 verify=$2 rounds=${3:-30}
folder=$(mktemp -d "${TMPDIR:-/var/tmp}/wissel-kill.XXXXXX") || exit 99
trap 'rm -rf "$folder"' EXIT
bad=0 actions=0

for ((i = 1; i <= rounds; i++)); do
  ((i % 10 == 1)) && rm -rf "${folder:?}"/*
  "$writer" "$folder/network.sqlite" "$folder/ack" 1000000 2> "$folder/err" &
  pid=$!
  if ((i % 3)); then
    before=$(stat -c %s "$folder/ack" 2> /dev/null || echo 0)
    for ((n = 0; n < 300; n++)); do
      (($(stat -c %s "$folder/ack" 2> /dev/null || echo 0) > before)) && break
      kill -0 "$pid" 2> /dev/null || break
      sleep 0.1
    done
  fi
  sleep "0.$(printf %02d $((RANDOM % 60)))"
  kill -9 "$pid" 2> /dev/null
  wait "$pid" 2> /dev/null

  if ((i % 5 == 0)); then
    "$verify" "$folder/network.sqlite" "$folder/ack" > /dev/null 2>&1 &
    pid=$!
    sleep "0.0$((RANDOM % 9 + 1))"
    kill -9 "$pid" 2> /dev/null
    wait "$pid" 2> /dev/null
  fi

  out=$("$verify" "$folder/network.sqlite" "$folder/ack" 2>&1) || { bad=$((bad + 1)); echo "# round $i: $out $(cat "$folder/err")"; }
  last=$(tail -n 1 "$folder/ack" 2> /dev/null)
  actions=$((actions + ${last:-0}))
done

echo "# $rounds kills, $actions actions acknowledged, $bad bad"
((bad == 0 && actions > rounds))
