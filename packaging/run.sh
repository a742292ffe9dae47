#!/usr/bin/env bash
# Builds taizhang and opens it on the sample ledger; with arguments it runs taizhang with just those.
# Without a display it writes the sample's papers and pictures into demo/ instead.
set -u
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
ensure_packages
build release
taizhang=$top/build/release/taizhang
(($#)) && exec "$taizhang" "$@"

demo=$top/demo
ledger=$demo/示例台账.taizhang
mkdir -p "$demo"
[[ -f $ledger ]] || "$taizhang" demo "$ledger" || exit 1
[[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] && exec "$taizhang" "$ledger"

status=0
make_file() { # FILE VERB ARGUMENT…
    local file=$demo/$1
    shift
    if "$taizhang" "$1" "$ledger" "${@:2}" --out "$file"; then echo "$file"; else status=1; fi
}
echo "$ledger"
make_file 周进展表.pdf report weekly --paper A3
make_file 工作简报.pdf report briefing
make_file 甘特图.pdf chart gantt --paper A3
make_file 挂图.pdf chart wall --paper A3
for page in today tasks assignments gantt wall counties institutions reports; do
    make_file "页面-$page.png" show "$page" --size 1280x800
done
exit $status
