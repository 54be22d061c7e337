#!/usr/bin/env bash
# ./dure mutate [part …]: changes src/Dure.Rules in many small ways, one at a time, and sees whether its tests notice.
#   part   a folder or file of it (Language, Compiling/Run.cs); without one every folder, which takes hours
# Each part writes its score into docs/rules.md; which changes nobody noticed is in artifacts/mutation/<part>/reports.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

parts=("$@")
if [[ ${#parts[@]} -eq 0 ]]; then
  mapfile -t parts < <(cd src/Dure.Rules && find . -mindepth 1 -maxdepth 1 -type d ! -name obj ! -name bin | cut -c3- | sort)
fi
for part in "${parts[@]}"; do
  [[ -e src/Dure.Rules/$part ]] || { echo "없습니다. There is no src/Dure.Rules/$part" >&2; exit 2; }
done

# In a tree of its own: what is built from changed code must not lie where ./dure test looks.
tree=artifacts/mutation/tree
rm -rf "$tree"
mkdir -p "$tree"
git ls-files --cached --others --exclude-standard -z | tar --create --null --files-from - | tar --extract --directory "$tree"
dotnet tool restore >/dev/null

for part in "${parts[@]}"; do
  output=$root/artifacts/mutation/$part
  mkdir -p "$output"
  [[ $part == *.cs ]] && files="**/$part" || files="**/$part/**"
  (cd "$tree/tests/Dure.Tests" && nice -n 5 dotnet stryker --mutate "$files" --mutate '!**/*Refusals.cs' --output "$output")
  "$root/dure" bench-program mutation "$part" "$output/reports/mutation-report.json"
done
