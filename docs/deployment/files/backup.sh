#!/bin/sh
# backup.sh all | withdrawals: a new file in BACKUP_DIR, then those that are too old are deleted. Nothing is deleted when the
# new one could not be written. What was withdrawn from the site may stand in a backup for 30 days at most: a file that
# is 29 days old goes.
set -eu
umask 077
kind=$1
case $kind in
all) more= ;;
withdrawals) more=--withdrawals ;;
*)
	echo "backup.sh all | withdrawals" >&2
	exit 1
	;;
esac
file="$BACKUP_DIR/azimut-$kind-$(date -u +%Y-%m-%dT%H%M%S).jsonl"
node "${AZIMUT:-/opt/azimut}/build/cli/admin.js" backup "$file" $more
find "$BACKUP_DIR" -maxdepth 1 -type f -name "azimut-$kind-*.jsonl" -mtime +28 -delete
