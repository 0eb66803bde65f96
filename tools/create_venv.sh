#!/bin/sh
# Creates a virtual environment, or says in plain words what is missing:
#   tools/create_venv.sh PYTHON FOLDER
set -eu
python=$1
folder=$2

stop() {
    echo >&2
    printf '  %s\n' "$@" >&2
    echo >&2
    exit 1
}

command -v "$python" >/dev/null 2>&1 ||
    stop "There is no '$python' here. On Debian and Ubuntu: apt install python3 python3-venv" \
        "If Python has another name, say so: make site PYTHON=python3.12"

# Runs on any Python, old ones too, so it must not use anything newer than what it asks for.
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    stop "The handbook needs Python 3.11 or newer; '$python' is $("$python" --version 2>&1)." \
        "If a newer one is installed, name it: make site PYTHON=python3.12"

# Debian keeps venv's other half, ensurepip, in a package of its own.
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    stop "'$python' cannot create virtual environments: its venv module is missing." \
        "On Debian and Ubuntu: apt install python3-venv"

"$python" -m venv --clear "$folder"
