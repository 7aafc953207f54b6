#!/bin/sh
# Run once, on the empty primary: lets the standby follow, and from then on nothing is said to be stored before both
# have it on their disks.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$STANDBY_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_USER" <<-'SQL'
	create role standby with replication login password :'password';
	alter system set synchronous_standby_names = 'standby';
	alter system set wal_keep_size = '1GB';
SQL
echo 'host replication standby samenet scram-sha-256' >>"$PGDATA/pg_hba.conf"
