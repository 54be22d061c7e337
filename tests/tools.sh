# The tools that some tests use: each with the question whether it is there, and its Debian package.

has_postgres() { [[ -n $(postgres_bin) ]]; }
has_chromium() { [[ -x /usr/bin/chromium-headless-shell ]]; }
has_korean_font() { compgen -G '/usr/share/fonts/truetype/nanum/*.ttf' >/dev/null; }
has_spreadsheet() { command -v soffice >/dev/null || command -v libreoffice >/dev/null; }
has_sqlite() { [[ $OSTYPE != linux* ]] || compgen -G '/usr/lib/*/libsqlite3.so.0' >/dev/null; }
has_node() { command -v node >/dev/null; }
has_pdf_reader() { command -v pdftotext >/dev/null; }
has_age() { command -v age >/dev/null; }

missing_packages() {
  has_postgres || echo postgresql
  has_chromium || echo chromium-headless-shell
  has_korean_font || echo fonts-nanum
  has_spreadsheet || echo libreoffice-calc-nogui
  has_sqlite || echo libsqlite3-0
  has_pdf_reader || echo poppler-utils
  has_age || echo age
  has_node || echo nodejs
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo --non-interactive "$@"; fi
}

# Never fails: a test without its tool says so itself, as skipped, or as failed when CI=true.
install_missing_tools() {
  local packages
  packages=$(missing_packages)
  [[ -n $packages ]] || return 0

  if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
    echo "설치 중 · installing:" $packages
    as_root apt-get update -qq || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages \
      >/dev/null || true
    packages=$(missing_packages)
  fi
  if [[ -n $packages ]]; then
    echo "설치되지 않은 도구 · not installed:" $packages >&2
    echo "이 도구가 필요한 시험은 건너뜁니다(CI=true이면 실패). Tests that need them are skipped (failed if CI=true)." >&2
  fi
}
