#!/usr/bin/env bash
# ./dure bench [name …]: the measurements, with a PostgreSQL of their own that keeps its promises (fsync) and has memory.
# Without a name all are run; each writes its part of docs/performance.md. ./dure bench fuzz [count] reads damaged files instead,
# and ./dure bench checks [count] checks made-up reports and writes docs/checks.md.
# ./dure bench works 2000 pays so many in place of a hundred thousand, overlaps 2000 checks so many applications, and
# applying 200 takes so many in; these write nothing.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
[[ ${1-} != fuzz && ${1-} != checks ]] || exec "$root/dure" bench-program "$@"
source "$root/tests/tools.sh"
source "$root/tests/postgres.sh"

# The opponent of the rules is Debian's NumPy.
if [[ $# -eq 0 || " $* " == *" rules "* ]] && ! /usr/bin/python3 -c 'import numpy' 2>/dev/null; then
  as_root apt-get update -qq || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-numpy >/dev/null
fi

postgres_options="-c fsync=on -c synchronous_commit=on -c full_page_writes=on -c shared_buffers=4GB -c work_mem=512MB \
  -c maintenance_work_mem=1GB -c effective_cache_size=12GB -c max_wal_size=16GB -c max_parallel_workers_per_gather=2"
trap stop_postgres EXIT
start_postgres
"$root/dure" bench-program "$@"
