#!/bin/bash
# Imports a long list into a network whose disk has no room for it: the program says so, keeps
# nothing of the list, and takes it in once there is room. Needs a small file system of its own.
#   import-disk-full.sh WISSELCTL
wisselctl=$1

disk=$(mktemp -d "${TMPDIR:-/var/tmp}/wissel-full.XXXXXX") || exit 99
list=$(mktemp "${TMPDIR:-/var/tmp}/wissel-list.XXXXXX.csv") || exit 99
trap 'umount "$disk" 2> /dev/null; rm -rf "$disk" "$list"' EXIT

if ! mount -t tmpfs -o size=32m none "$disk" 2> /dev/null; then
  if [ -z "$WISSEL_IN_NAMESPACE" ] && unshare -Urm true 2> /dev/null; then
    WISSEL_IN_NAMESPACE=1 unshare -Urm "$0" "$@"
    exit
  fi
  echo "no permission to mount a small file system: skipped"
  exit 77
fi
export XDG_DATA_HOME=$disk
bad=0

complain () {
  echo "# $1"
  bad=1
}

count_people () {
  "$wisselctl" export full people --to "$list.people.csv" > /dev/null || complain "no export"
  tail -n +2 "$list.people.csv" | wc -l
  rm -f "$list.people.csv"
}

{
  echo "Voornaam;Achternaam;Organisatie;Functie;E-mail;Taal"
  for i in $(seq 20000); do
    echo "Els;Peeters $i;Gemeente Boom;Deskundige opleiding en vorming;els.$i@boom.example;nl"
  done
} > "$list"

"$wisselctl" new full > /dev/null || complain "no network"
printf 'Korte naam;Naam;Soort\nGemeente Boom;Gemeente Boom;gemeentelijk\n' > "$disk/boom.csv"
"$wisselctl" import full "$disk/boom.csv" > /dev/null || complain "no organisation"
room=$(($(df --output=avail -k "$disk" | tail -n 1) - 3000))
head -c "${room}k" /dev/zero > "$disk/ballast"

said=$("$wisselctl" import full "$list" 2>&1)
status=$?
echo "# without room: $said"
((status == 1)) || complain "status $status instead of 1"
[[ $said == *"disk is full"* ]] || complain "the cause is not told"

rm "$disk/ballast"
"$wisselctl" check full > /dev/null || complain "the network is damaged"
people=$(count_people)
((people == 0)) || complain "$people people of a list that was not taken in"

"$wisselctl" import full "$list" > /dev/null || complain "no import with room"
people=$(count_people)
((people == 20000)) || complain "$people people instead of 20000"

exit $bad
