#!/bin/sh
# The first program of the machine whose power is cut; WORK, KIND, SEED, HOW, PYTHON, HOME_OF come with it.
exec 2>&1
mount -t proc proc /proc
modules=/usr/lib/uml/modules/$(uname -r)/kernel
for one in fs/nls/nls_cp437 fs/nls/nls_iso8859-1 fs/nls/nls_ascii fs/fat/fat fs/fat/vfat; do
    insmod "$modules/$one.ko"
done
[ -b "$WORK/ubda" ] || mknod "$WORK/ubda" b 98 0
mount -t "$KIND" "$WORK/ubda" "$WORK/stick" || { echo "NO STICK"; exec sleep 1000; }
cd "$HOME_OF" || exit 1
PYTHONDONTWRITEBYTECODE=1 "$PYTHON" -m tests.faults.stick_writer "$WORK/stick" "$SEED" $HOW
echo "WRITER ENDED"
exec sleep 1000
