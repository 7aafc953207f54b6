#!/bin/sh
# Copies the primary once, then follows it. Promoted, it waits for no standby of its own: it has none.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
	until pg_basebackup --dbname="host=$PRIMARY port=${PRIMARY_PORT:-5432} user=standby" --pgdata="$PGDATA" --write-recovery-conf --checkpoint=fast; do
		find "$PGDATA" -mindepth 1 -delete
		sleep 2
	done
	chmod 700 "$PGDATA"
fi
exec postgres -c cluster_name=standby -c synchronous_standby_names= "$@"
