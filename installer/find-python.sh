#!/bin/sh
# Prints the first Python of this machine that is 3.11 or newer and can make a virtual
# environment; prints nothing and exits 1 where there is none.
for candidate in python3 /usr/bin/python3 python3.14 python3.13 python3.12 python3.11; do
    found=$(command -v "$candidate") || continue
    if "$found" -c 'import ensurepip, ssl, sys, venv; sys.exit(sys.version_info < (3, 11))' \
        2>/dev/null; then
        echo "$found"
        exit 0
    fi
done
exit 1
