# Sourced by ./run and ./test: finds what a build, the database and the printing of sheets need, and installs what is missing.
# The caller sets ROOT, and NO_INSTALL=1 to refuse installing.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# No build process outlives the command, which would keep a caller's pipe open.
export MSBUILDTERMINALLOGGER=off MSBUILDDISABLENODEREUSE=1

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$*"
    exit 1
}

# A home that cannot be written to (or none at all) still has to hold the SDK's own files.
if [ ! -w "${HOME:-/nonexistent}" ]; then
    export DOTNET_CLI_HOME="$ROOT/artifacts/home" HOME="$ROOT/artifacts/home"
    mkdir -p "$HOME"
fi

has() { command -v "$1" >/dev/null 2>&1; }

has_sdk() { has dotnet && dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; }

has_node() {
    local version
    has node && has npm && version=$(node --version 2>/dev/null) && version=${version#v} && [ "${version%%.*}" -ge 18 ] 2>/dev/null
}

# The copies of an earlier build are as good as npm, while the lock file is older.
has_front_end() { [ "$ROOT/src/Clinic.Web/wwwroot/lib/bootstrap/bootstrap-reboot.min.css" -nt "$ROOT/src/Clinic.Web/package-lock.json" ]; }

has_postgres() {
    local folder
    local IFS=:
    for folder in $PATH /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && [ -x "$folder/postgres" ] \
            && [ "$("$folder/postgres" --version | sed -n 's/.*(PostgreSQL) \([0-9]*\).*/\1/p')" -ge 15 ] 2>/dev/null; then
            return 0
        fi
    done
    return 1
}

has_chromium() {
    has chromium || has chromium-browser || has google-chrome || has google-chrome-stable || has microsoft-edge || has chrome \
        || [ -d "/Applications/Google Chrome.app" ] || [ -d "/Applications/Chromium.app" ] || [ -d "/Applications/Microsoft Edge.app" ]
}

# Debian's postgresql package starts a server for the whole machine unless it is told not to.
forbid_main_cluster() {
    $SUDO sh -c 'mkdir -p /etc/postgresql-common/createcluster.d && echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.d/clinic.conf'
}

# install_missing WORDS PACKAGES: PACKAGES may be empty, then all is there.
install_missing() {
    local words=$1 packages=$2
    SUDO=
    if [ -z "$packages" ]; then
        return 0
    fi
    if [ "${NO_INSTALL:-}" = 1 ]; then
        say "Missing: $words. Install them (${packages# } on Debian and Ubuntu), or run this again without --no-install."
        return 1
    fi
    if ! has apt-get; then
        say "Missing: $words. Install them with this machine's own package manager and run this again."
        return 1
    fi
    if [ "$(id -u)" != 0 ]; then
        if ! has sudo || ! sudo -n true 2>/dev/null; then
            say "Missing: $words. Run \"sudo apt-get install$packages\" (no system PostgreSQL server is needed) and run this again."
            return 1
        fi
        SUDO="sudo -n"
    fi
    say "Installing with apt-get:$packages"
    case " $packages " in *" postgresql "*) forbid_main_cluster ;; esac
    if ! $SUDO env DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null </dev/null \
        || ! $SUDO env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null </dev/null; then
        say "apt-get could not install$packages (its own words are above): install $words by hand and run this again."
        return 1
    fi
}

# prepare run|tests: what a build and a database need is there afterwards. Chromium may be missing: the program and the tests say so themselves.
prepare() {
    local words="" packages=""
    has_sdk || stop "The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again."
    if ! has_node && ! has_front_end; then
        words="$words, Node 18 or newer with npm" packages="$packages nodejs npm"
    fi
    if { [ "$1" = tests ] || [ -z "${ConnectionStrings__Clinic:-}" ]; } && ! has_postgres; then
        words="$words, PostgreSQL 15 or newer" packages="$packages postgresql"
    fi
    install_missing "${words#, }" "$packages" || exit 1
    has_node || has_front_end || stop "Node 18 or newer with npm is missing, and this distribution has only an older one: install it from https://nodejs.org and run this again."

    words="" packages=""
    has_chromium || { words="$words, Chromium" packages="$packages chromium"; }
    if [ "$1" = tests ]; then
        has pdftotext || { words="$words, pdftotext" packages="$packages poppler-utils"; }
    fi
    if [ -n "$packages" ]; then
        install_missing "${words#, }" "$packages" || say "Going on without it."
    fi
}
