#!/usr/bin/env bash
# ./dure mutate [part …]: changes src/Dure.Rules in many small ways, one at a time, and sees whether its tests notice.
#   part   folders or files of it (Language, Compiling/Run.cs), in one run; without one every folder by itself, which takes hours
# Each run writes its score into docs/rules.md and fails below 85 %; which changes nobody noticed is in
# artifacts/mutation/<part>/reports.
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

mutate() {
  local output=$root/artifacts/mutation/${*//\//-} files=() part
  output=${output// /+}
  for part in "$@"; do
    [[ $part == *.cs ]] && files+=(--mutate "**/$part") || files+=(--mutate "**/$part/**")
  done
  (cd "$tree/tests/Dure.Tests" && nice -n 5 dotnet stryker "${files[@]}" --mutate '!**/*Refusals.cs' --output "$output")
  "$root/dure" bench-program mutation "$*" "$output/reports/mutation-report.json" || failed=1
}

failed=0
if [[ $# -gt 0 ]]; then
  mutate "$@"
else
  for folder in $(cd src/Dure.Rules && find . -mindepth 1 -maxdepth 1 -type d ! -name obj ! -name bin | cut -c3- | sort); do
    mutate "$folder"
  done
fi
exit "$failed"
