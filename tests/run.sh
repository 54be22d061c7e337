#!/usr/bin/env bash
# ./dure test [--fast] [filter]: format, build and all tests, on SQLite and on a PostgreSQL of its own.
#   --fast   without the tests in a browser
#   filter   only tests whose full name contains it
# The last line is the sum: "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tests/tools.sh
source tests/postgres.sh

filters=()
for argument in "$@"; do
  case $argument in
    --fast) filters+=("(Category!=Browser)") ;;
    -*) echo "모르는 선택입니다. Unknown option: $argument (--fast, or a filter)" >&2; exit 2 ;;
    *) filters+=("(FullyQualifiedName~$argument)") ;;
  esac
done
filter=$(IFS='&'; echo "${filters[*]-}")

install_missing_tools
trap stop_postgres EXIT
start_postgres

# The compiler lives for a minute or two: what it measures of itself to be quicker later is never earned back
# (a clean build on two cores takes 2:28 without and 3:10 to 3:40 with it). Nor is little memory of use to it: 2:20.
export DOTNET_TieredPGO=0
dotnet tool restore >/dev/null
failed=0
dotnet csharpier check . || failed=1
DOTNET_GCgen0size=0x10000000 dotnet build Dure.slnx --configuration Release --nologo --verbosity quiet -consoleLoggerParameters:NoSummary

results=artifacts/test-results
rm -rf "$results"
for project in Dure.Tests Dure.App.Tests; do
  dotnet test "tests/$project" --configuration Release --no-build --nologo ${filter:+--filter "$filter"} \
    --results-directory "$results" --logger "trx;LogFileName=$project.trx" --logger "console;verbosity=minimal" ||
    failed=1
done

# A project that ends without a result file has crashed; unless a filter left it no tests.
for project in Dure.Tests Dure.App.Tests; do
  if [[ ! -e $results/$project.trx && -z $filter ]]; then
    echo "$project: 결과 파일이 없습니다. No result file." >&2
    failed=1
  fi
done

cat "$results"/*.trx 2>/dev/null | awk '
  function attribute(name) {
    return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
  }
  /<Counters / { total += attribute("total"); passed += attribute("passed"); failed += attribute("failed") }
  END {
    printf "%d passed, %d failed, %d skipped\n", passed, failed, total - passed - failed
    exit total == 0 # a filter that finds nothing is a mistake
  }' || failed=1
exit "$failed"
