#!/usr/bin/env bash
# ./dure bench [name …]: the measurements, with a PostgreSQL of their own that keeps its promises (fsync) and has memory.
# Without a name all are run and docs/performance.md is written. ./dure bench fuzz [count] reads damaged files instead.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
[[ ${1-} != fuzz ]] || exec "$root/dure" bench-program "$@"
source "$root/tests/tools.sh"
source "$root/tests/postgres.sh"

postgres_options="-c fsync=on -c synchronous_commit=on -c full_page_writes=on -c shared_buffers=4GB -c work_mem=512MB \
  -c maintenance_work_mem=1GB -c effective_cache_size=12GB -c max_wal_size=16GB -c max_parallel_workers_per_gather=2"
trap stop_postgres EXIT
start_postgres
"$root/dure" bench-program "$@"
