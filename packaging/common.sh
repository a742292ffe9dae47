# Shared by run.sh and test.sh: packages, configuring, building. Meant to be sourced with bash.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Installs what packages.txt names and this machine lacks. Does nothing, and asks no server, when all is there.
ensure_packages() {
    command -v dpkg-query >/dev/null || { echo "本机不是 Debian 或 Ubuntu，请按 packaging/packages.txt 自行安装依赖。" >&2; exit 1; }
    local missing=() package
    while read -r package; do
        [[ -z $package || $package == \#* ]] && continue
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
    done < "$top/packaging/packages.txt"
    ((${#missing[@]} == 0)) && return
    if ((EUID != 0)); then
        echo "缺少软件包，请先以管理员身份运行：apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq || echo "软件源目录没有更新成功，按现有目录安装。" >&2
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 || { echo "软件包没有装全：${missing[*]}" >&2; exit 1; }
}

# Configures once; ninja reconfigures by itself when a CMake file changes.
build() {
    local preset=$1
    [[ -f $top/build/$preset/build.ninja ]] || (cd "$top" && cmake --preset "$preset" >&2) || exit 1
    (cd "$top" && cmake --build --preset "$preset" >&2) || exit 1
}
