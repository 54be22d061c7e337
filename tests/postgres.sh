# A throw-away PostgreSQL for the tests: own folder, own port, gone at the end.

# The folder of the newest installed server programs, 15 or later.
postgres_bin() {
  local folder version
  for folder in $(compgen -G '/usr/lib/postgresql/*/bin' | sort -rV); do
    version=${folder#/usr/lib/postgresql/}
    if [[ -x $folder/initdb && ${version%%/*} -ge 15 ]]; then
      echo "$folder"
      return
    fi
  done
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [[ $(id -u) -eq 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

free_port() {
  local port
  while port=$((20000 + RANDOM)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# More settings of the server may be given in postgres_options; they win.
# Leaves DURE_TEST_PG alone when the caller has a server of his own; unset when there is none.
start_postgres() {
  [[ -z ${DURE_TEST_PG-} ]] || return 0
  local bin port
  bin=$(postgres_bin)
  [[ -n $bin ]] || return 0

  postgres_folder=$(mktemp -d)
  [[ $(id -u) -ne 0 ]] || chown postgres "$postgres_folder"
  # C.UTF-8: the same order on every machine; Korean order is asked for where it is wanted.
  (cd "$postgres_folder" && as_postgres "$bin/initdb" --pgdata="$postgres_folder/data" --username=postgres \
    --locale=C.UTF-8 --encoding=UTF8 --auth=trust --no-sync >/dev/null)

  # Nobody else can listen between the look for a free port and the start often enough to matter; three tries.
  for _ in 1 2 3; do
    port=$(free_port)
    if (cd "$postgres_folder" && as_postgres "$bin/pg_ctl" start --silent --wait --pgdata="$postgres_folder/data" \
      --log="$postgres_folder/log" --options="-p $port -c listen_addresses=127.0.0.1 \
      -c unix_socket_directories=$postgres_folder -c fsync=off -c synchronous_commit=off \
      -c full_page_writes=off -c max_connections=200 ${postgres_options-}"); then
      export DURE_TEST_PG="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
      return
    fi
  done
  cat "$postgres_folder/log" >&2
  echo "PostgreSQL이 시작되지 않았습니다. PostgreSQL did not start." >&2
}

stop_postgres() {
  [[ -n ${postgres_folder-} ]] || return 0
  (cd "$postgres_folder" && as_postgres "$(postgres_bin)/pg_ctl" stop --silent --mode=immediate \
    --pgdata="$postgres_folder/data") || true
  rm -rf "$postgres_folder"
}
