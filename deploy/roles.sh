#!/bin/sh
# Run by the postgres container when it makes its cluster: deploy/roles.sql with the passwords of deploy/.env.
set -e
psql -v ON_ERROR_STOP=1 -U postgres -v owner_password="$K9_OWNER_PASSWORD" -v app_password="$K9_APP_PASSWORD" -f /roles.sql
