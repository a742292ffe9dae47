#!/usr/bin/env bash
# Builds with warnings as errors and runs every test; ends with ctest's summary.
set -u
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
ensure_packages
build ci
cd "$top" && exec ctest --preset ci "$@"
