#!/bin/sh
# Usage: installer/setup-debian.sh run|test
#
# Brings the system packages of installer/debian-packages.txt (`test` means both lists), and
# Python where the machine has none that is usable. Does not call apt when nothing is missing.
# Where it may not install, it prints the one line to type and exits 2.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
case "${1-}" in
    run) lists='run' ;;
    test) lists='run test' ;;
    *) echo "usage: $0 run|test" >&2; exit 2 ;;
esac

wanted() {
    awk -v lists="$lists" '
        /^[ \t]*(#|$)/ { next }
        /^\[/ { gsub(/[][]/, ""); on = index(" " lists " ", " " $1 " "); next }
        on { print $1 }' "$here/debian-packages.txt"
    "$here/find-python.sh" >/dev/null || printf '%s\n' python3 python3-venv
}

# Names of what is installed, and of what it provides (libcups2t64 provides libcups2).
installed() {
    dpkg-query -W -f '${db:Status-Abbrev}|${Package}, ${Provides}\n' |
        sed -n 's/^ii *|//p' | tr ',' '\n' | sed 's/^ *//; s/ .*//; /^$/d'
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    "$here/find-python.sh" >/dev/null || {
        echo "SIKOT Desk needs Python 3.11 or newer with its venv module." >&2
        exit 2
    }
    echo "This is not a Debian system: taking it that Qt's libraries are here." >&2
    exit 0
fi

names=$(mktemp)
trap 'rm -f "$names"' EXIT
installed >"$names"
# python3 counts as wanted only where no usable Python was found, so it is not held back here.
missing=$(wanted | grep -vxF -f "$names" || true)
if ! "$here/find-python.sh" >/dev/null; then
    case " $(echo $missing) " in
        *' python3-venv '*) ;;
        *)
            echo "This system's Python is older than 3.11; SIKOT Desk needs 3.11 or newer." >&2
            exit 2
            ;;
    esac
fi
[ -n "$missing" ] || exit 0
missing=$(echo $missing)

if [ "$(id -u)" -eq 0 ]; then
    as_root=''
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    as_root='sudo'
else
    echo "System packages are missing. Type this once, then run make again:" >&2
    echo "  sudo apt-get update && sudo apt-get install --no-install-recommends $missing" >&2
    exit 2
fi

echo "Installing system packages: $missing"
export DEBIAN_FRONTEND=noninteractive
if ! { $as_root apt-get update -qq &&
       $as_root apt-get install -y -qq --no-install-recommends $missing; }; then
    echo "The system packages could not be installed. Type this, then run make again:" >&2
    echo "  sudo apt-get update && sudo apt-get install --no-install-recommends $missing" >&2
    exit 2
fi
