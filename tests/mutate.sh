#!/usr/bin/env bash
# ./dure mutate [part …]: changes src/Dure.Rules in many small ways, one at a time, and sees whether its tests notice.
#   part   folders or files of it (Language, Compiling/Run.cs); without one all of it, which takes hours
# The score of each part is written into docs/rules.md, and one below 85 % fails; which changes nobody noticed is in
# artifacts/mutation/<parts>/reports.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

for part in "$@"; do
  [[ -e src/Dure.Rules/$part ]] || { echo "없습니다. There is no src/Dure.Rules/$part" >&2; exit 2; }
done

# In a tree of its own: what is built from changed code must not lie where ./dure test looks.
tree=artifacts/mutation/tree
rm -rf "$tree"
mkdir -p "$tree"
git ls-files --cached --others --exclude-standard -z | tar --create --null --files-from - | tar --extract --directory "$tree"
dotnet tool restore >/dev/null

# A change that makes a loop endless may also make it fill the memory: at 4 GB it has been noticed.
export DOTNET_GCHeapHardLimit=0x100000000 DOTNET_TieredPGO=0

# One test that notices is enough.
bin=$tree/artifacts/bin/Dure.Tests/release
mkdir -p "$bin"
echo '{ "stopOnFail": true }' > "$bin/xunit.runner.json"

if [[ $# -eq 0 ]]; then
  mapfile -t parts < <(cd src/Dure.Rules && find . -mindepth 1 -maxdepth 1 -type d ! -name obj ! -name bin | cut -c3- | sort)
  set -- "${parts[@]}"
fi
output=$*
output=$root/artifacts/mutation/${output//[ \/]/-} files=()
for part in "$@"; do
  [[ $part == *.cs ]] && files+=(--mutate "**/$part") || files+=(--mutate "**/$part/**")
done
# One at a time: several test hosts at once have been seen to mistake each other's changes.
(cd "$tree/tests/Dure.Tests" && nice -n 5 dotnet stryker "${files[@]}" --mutate '!**/*Refusals.cs' --concurrency 1 --output "$output")
exec "$root/dure" bench-program mutation "$output/reports/mutation-report.json" "$@"
